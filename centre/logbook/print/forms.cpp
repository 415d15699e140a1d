// The family logbook: cover, members, five dimensions, how the family stands, plan, visits, help, signatures.
#include "centre/logbook/print/forms.hpp"

#include <fmt/format.h>

#include "kit/text/text.hpp"

namespace logbook::print {
namespace {

using kit::paper::Align;
using kit::paper::Block;
using kit::paper::CheckBoxes;
using kit::paper::Facts;
using kit::paper::Fields;
using kit::paper::Gap;
using kit::paper::Heading;
using kit::paper::Lines;
using kit::paper::NewPage;
using kit::paper::Paragraph;
using kit::paper::Signatures;
using kit::paper::Table;
using kit::paper::Wheel;

constexpr int blank_members = 6, blank_actions = 10, blank_visits = 8, blank_help = 6;


void add_cover(const Writer& w, std::vector<Block>& out, const BookView* b) {
  out.push_back(Paragraph{.text = w.paper("motto"), .align = Align::centre, .size_pt = 14});
  out.push_back(Gap{2});
  out.push_back(Fields{{{w.paper("head"), b ? b->head_name : "", 1.4}, {w.paper("opened_on"), b ? w.day(b->opened_on) : "", 1}}});
  out.push_back(Fields{{{w.paper("address"), b ? b->address : "", 1}}});
  out.push_back(Fields{{{w.paper("area"), b ? w.either(b->area_th, b->area_en) : "", 1}}});
  CheckBoxes stages{.label = w.paper("stage"), .columns = 3};
  for (Stage stage : {Stage::survive, Stage::sufficient, Stage::sustainable})
    stages.boxes.push_back({w.choice("stage", stage), b && b->stage == stage});
  out.push_back(std::move(stages));
  if (b)
    out.push_back(Paragraph{.text = fmt::format("{} {}/{}  ·  {} {}", w.paper("solved_of_deprived"), b->solved, b->deprived,
                                                w.paper("reassess_on"), w.day(b->reassess_on))});
}

void add_members(const Writer& w, std::vector<Block>& out, const BookView* b) {
  out.push_back(Heading{.text = w.paper("members"), .level = 2});
  Table table{.columns = {{w.paper("no"), 0.4, Align::centre}, {w.paper("name"), 3}, {w.paper("age"), 0.8, Align::end}, {w.paper("remark"), 2}},
              .when_empty = w.paper("none"),
              .blank_rows = b ? 0 : blank_members};
  if (b)
    for (const auto& m : b->members)
      table.rows.push_back({std::to_string(table.rows.size() + 1), m.full_name, m.age_years ? std::to_string(*m.age_years) : "", ""});
  out.push_back(std::move(table));
}

void add_dimensions(const Writer& w, std::vector<Block>& out, const BookView* b) {
  out.push_back(Heading{.text = w.paper("dimensions"), .level = 2});
  bool again = b && b->assessments.size() > 1;
  auto first = b ? w.day(b->assessments.front().assessed_on) : "";
  auto last = again ? w.day(b->assessments.back().assessed_on) : "";
  Table table{.columns = {{w.paper("dimension"), 1.5}, {w.paper("baseline") + (first.empty() ? "" : "\n" + first), 1.2},
                          {w.paper("reassessed") + (last.empty() ? "" : "\n" + last), 1.2}, {w.paper("change"), 1.3}, {w.paper("state"), 1.3}}};
  for (auto d : targeting::all_dimensions) {
    if (!b) {
      table.rows.push_back({w.dimension(d), "", "", "", ""});
      continue;
    }
    const auto& change = b->dimensions[static_cast<std::size_t>(d)];
    table.rows.push_back({w.dimension(d), w.finding(change.first), again ? w.finding(change.last) : "–",
                          again ? w.choice("change", change.change) : "–", w.choice("problem_state", change.state)});
  }
  out.push_back(std::move(table));
}

// As the page of the logbook shows it: further out is better.
std::optional<double> share(Finding finding) {
  if (finding == Finding::unknown) return std::nullopt;
  return finding == Finding::deprived ? 0.5 : 1;
}

void add_wheel(const Writer& w, std::vector<Block>& out, const BookView* b) {
  if (!b) return;
  bool again = b->assessments.size() > 1;
  Wheel wheel{.legend = again ? w.paper("wheel_before") : ""};
  for (const auto& d : b->dimensions)
    wheel.spokes.push_back({w.dimension(d.dimension), w.finding(d.last), share(d.last),
                            again ? share(d.first) : std::nullopt});
  out.push_back(std::move(wheel));
}

// What the family and the others agree on is the plan: it is signed below it.
void add_agreement(const Writer& w, std::vector<Block>& out, const BookView* b) {
  auto sign = w.paper("signed");
  out.push_back(Gap{4});
  out.push_back(Signatures{.signatures = {{sign, w.paper("family"), b ? b->head_name : "", ""}, {sign, w.paper("officer"), "", ""},
                                          {sign, w.paper("mentor"), "", ""}, {sign, w.paper("headman"), "", ""}},
                           .agreed = w.paper("agreed")});
}

void add_four_t(const Writer& w, std::vector<Block>& out, const BookView* b) {
  out.push_back(Heading{.text = w.paper("four_t"), .level = 2});
  const AssessmentView* last = b ? &b->assessments.back() : nullptr;
  int lines = last ? 1 : 2;
  out.push_back(Lines{.label = w.say("logbook.field.attitude"), .value = last ? last->attitude : "", .count = lines});
  out.push_back(Lines{.label = w.say("logbook.field.skill"), .value = last ? last->skill : "", .count = lines});
  out.push_back(Lines{.label = w.say("logbook.field.resource"), .value = last ? last->resource : "", .count = lines});
  out.push_back(Lines{.label = w.say("logbook.field.way_out"), .value = last ? last->way_out : "", .count = lines});
}

std::string owner_of(const Writer& w, const ActionView& a) { return a.owner_name + "\n(" + w.choice("who_kind", a.owner_kind) + ")"; }

std::string standing_of(const Writer& w, const ActionView& a) {
  auto words = w.choice("action_state", a.state);
  if (a.ended_on) words += "\n" + w.day(*a.ended_on);
  if (a.state == ActionState::dropped) words += "\n" + a.reason;
  return a.overdue ? words + "\n" + w.paper("overdue") : words;
}

Table actions_table(const Writer& w) {
  return {.columns = {{w.paper("action"), 2.6}, {w.paper("owner"), 1.6}, {w.paper("due_on"), 1.2}, {w.paper("state"), 1.3}}, .when_empty = w.paper("none")};
}

void add_plan(const Writer& w, std::vector<Block>& out, const BookView* b) {
  out.push_back(Heading{.text = w.paper("plan"), .level = 2});
  if (!b) {
    auto table = actions_table(w);
    table.columns.insert(table.columns.begin(), {w.paper("goal"), 1.6});
    table.blank_rows = blank_actions;
    out.push_back(std::move(table));
    return;
  }
  if (b->goals.empty()) out.push_back(Paragraph{.text = w.paper("none")});
  for (const auto& goal : b->goals) {
    out.push_back(Heading{.text = w.dimension(goal.dimension) + ": " + goal.problem, .level = 3});
    out.push_back(Paragraph{.text = fmt::format("{} {} ({} {})  ·  {}", w.paper("aim"), goal.aim, w.paper("until"), w.day(goal.target_on),
                                                w.choice("goal_state", goal.state)),
                            .size_pt = 15});
    auto table = actions_table(w);
    for (const auto& a : goal.actions) table.rows.push_back({a.what, owner_of(w, a), w.day(a.due_on), standing_of(w, a)});
    out.push_back(std::move(table));
  }
}

void add_notes(const Writer& w, std::vector<Block>& out, const BookView* b) {
  if (!b) return;
  Table table{.columns = {{w.paper("date"), 1.2}, {w.paper("action"), 1.8}, {w.paper("progress"), 3}, {w.paper("by"), 1.4}}};
  for (const auto& goal : b->goals)
    for (const auto& a : goal.actions)
      for (const auto& n : a.notes) table.rows.push_back({w.day(n.noted_on), a.what, n.words, n.by_name});
  if (table.rows.empty()) return;
  out.push_back(Heading{.text = w.paper("notes"), .level = 2});
  out.push_back(std::move(table));
}

void add_visits(const Writer& w, std::vector<Block>& out, const BookView* b) {
  out.push_back(Heading{.text = w.paper("visits"), .level = 2});
  Table table{.columns = {{w.paper("date"), 1.2}, {w.paper("purpose"), 3}, {w.paper("visitors"), 2}},
              .when_empty = w.paper("none"),
              .blank_rows = b ? 0 : blank_visits};
  if (b)
    for (const auto& v : b->visits) table.rows.push_back({w.day(v.held_on), v.purpose, v.visitors});
  out.push_back(std::move(table));
}

void add_help(const Writer& w, std::vector<Block>& out, const BookView* b) {
  out.push_back(Heading{.text = w.paper("help"), .level = 2});
  Table table{.columns = {{w.paper("date"), 1.2}, {w.paper("what"), 3}, {w.paper("giver"), 1.8}, {w.paper("value"), 1.1, Align::end}},
              .when_empty = w.paper("none"),
              .blank_rows = b ? 0 : blank_help};
  if (b)
    for (const auto& h : b->help) {
      auto benefit = w.either(h.benefit_th, h.benefit_en);
      table.rows.push_back({w.day(h.given_on), h.what.empty() || benefit.empty() ? h.what + benefit : h.what + "\n" + benefit, h.giver,
                            h.value.pretty()});
    }
  if (b && !b->help.empty()) table.sums = {w.paper("sum"), "", "", b->help_sum.pretty()};
  out.push_back(std::move(table));
}

void add_team(const Writer& w, std::vector<Block>& out, const BookView* b) {
  out.push_back(Heading{.text = w.paper("team"), .level = 2});
  Table table{.columns = {{w.paper("name"), 2.4}, {w.paper("part"), 1.6}, {w.paper("duty"), 2.4}, {w.paper("since"), 1.2}},
              .when_empty = w.paper("none"),
              .blank_rows = b ? 0 : 4};
  if (b)
    for (const auto& m : b->team)
      if (!m.until) table.rows.push_back({m.name, w.choice("team_part", m.part), m.duty, w.day(m.since)});
  out.push_back(std::move(table));
}

void add_stages(const Writer& w, std::vector<Block>& out, const BookView* b) {
  if (!b || b->stages.empty()) return;
  out.push_back(Heading{.text = w.paper("stages"), .level = 2});
  Table table{.columns = {{w.paper("date"), 1.2}, {w.paper("stage"), 2}, {w.paper("reason"), 3}, {w.paper("by"), 1.4}}};
  for (const auto& s : b->stages)
    table.rows.push_back({w.day(s.moved_on), w.choice("stage", s.from_stage) + " → " + w.choice("stage", s.to_stage), s.reason, s.by_name});
  out.push_back(std::move(table));
}

}  // namespace

std::string Writer::day(kit::Date date) const {
  return kit::text::format_date_thai(date, kit::text::Precision::day, kit::text::DateLength::shortened,
                                     english ? kit::text::Language::en : kit::text::Language::th);
}

std::string Writer::baht(words::Money money) const { return money.pretty() + " " + say("logbook.paper.baht"); }

kit::paper::Paper family_logbook(const Writer& w, const BookView* book) {
  kit::paper::Paper paper{.title = w.say("logbook.paper_kind.logbook"),
                          .subject = w.say("logbook.paper_kind.logbook"),
                          .language = w.english ? "en" : "th"};
  auto& out = paper.blocks;
  add_cover(w, out, book);
  add_members(w, out, book);
  add_dimensions(w, out, book);
  add_wheel(w, out, book);
  add_four_t(w, out, book);
  add_plan(w, out, book);
  add_agreement(w, out, book);
  add_notes(w, out, book);
  add_visits(w, out, book);
  add_help(w, out, book);
  add_team(w, out, book);
  add_stages(w, out, book);
  return paper;
}

}  // namespace logbook::print
