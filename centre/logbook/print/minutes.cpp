// Minutes of a village's meeting, and the sheet on which people sign that they were there.
#include <fmt/format.h>

#include "centre/logbook/print/forms.hpp"

namespace logbook::print {
namespace {

using kit::paper::Align;
using kit::paper::Block;
using kit::paper::Facts;
using kit::paper::Fields;
using kit::paper::Gap;
using kit::paper::Heading;
using kit::paper::Paragraph;
using kit::paper::Signatures;
using kit::paper::Table;

constexpr int blank_people = 28;


std::string dimensions_of(const Writer& w, const std::string& names) {
  std::string out;
  std::size_t at = 0;
  while (at < names.size()) {
    auto end = std::min(names.find(' ', at), names.size());
    out += (out.empty() ? "" : ", ") + w.say("targeting.dimension." + names.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

void add_opening(const Writer& w, std::vector<Block>& out, const MeetingView& m) {
  out.push_back(Facts{.facts = {{w.paper("village"), w.either(m.area_th, m.area_en)},
                                {w.paper("held_on"), w.day(m.held_on) + (m.starts_at.empty() ? "" : " " + m.starts_at + w.paper("clock"))},
                                {w.paper("place"), m.place},
                                {w.paper("chair"), m.chair},
                                {w.paper("list"), fmt::format("{} {}", w.paper("survey_year"), m.survey_year)}},
                      .label_mm = 38});
  out.push_back(Heading{.text = w.paper("quorum"), .level = 2});
  out.push_back(Paragraph{.text = fmt::format("{} {} · {} {} ({} %, {} {}) · {} {} · {}", w.paper("households_total"), m.households_total,
                                              w.paper("quorum_needed"), m.quorum, m.rule.quorum_percent, w.paper("at_least"), m.rule.quorum_least,
                                              w.paper("households_present"), m.present, w.paper(m.quorate ? "quorate" : "not_quorate")),
                          .indented = true});
}

std::string votes_of(const AgendaItem& item) {
  return item.decided ? fmt::format("{} / {} / {}", item.votes_for, item.votes_against, item.abstained) : "";
}

void add_decisions(const Writer& w, std::vector<Block>& out, const MeetingView& m) {
  out.push_back(Heading{.text = w.paper("decisions"), .level = 2});
  Table table{.columns = {{w.paper("no"), 0.4, Align::centre}, {w.paper("household"), 2.4}, {w.paper("list_and_visit"), 2.2},
                          {w.paper("decision"), 1.2}, {w.paper("votes"), 1.1, Align::centre}, {w.paper("reason"), 2}},
              .when_empty = w.paper("none"),
              .size_pt = 13};
  for (const auto& item : m.agenda) {
    if (!item.decided) continue;
    const auto& e = item.entry;
    auto listed = e.listed ? w.paper("listed") + " (" + dimensions_of(w, e.listed_in) + ")" : w.paper("not_listed");
    auto found = w.choice("found", e.found) + (e.found_in.empty() ? "" : " (" + dimensions_of(w, e.found_in) + ")");
    table.rows.push_back({std::to_string(table.rows.size() + 1), e.head_name + "\n" + e.address, listed + "\n" + found,
                          w.choice("decided", *item.decided), votes_of(item), item.decision_reason});
  }
  out.push_back(std::move(table));
}

void add_objections(const Writer& w, std::vector<Block>& out, const MeetingView& m) {
  out.push_back(Heading{.text = w.paper("objections"), .level = 2});
  if (m.objections_until)
    out.push_back(Paragraph{.text = fmt::format("{} {} ({} {})", w.paper("objections_until"), w.day(*m.objections_until), m.rule.objection_days,
                                                w.paper("days")),
                            .indented = true});
  Table table{.columns = {{w.paper("date"), 1.1}, {w.paper("household"), 1.6}, {w.paper("objector"), 1.4}, {w.paper("words"), 2.4}, {w.paper("answer"), 2.4}},
              .when_empty = w.paper("no_objections"),
              .size_pt = 13};
  for (const auto& o : m.objections)
    table.rows.push_back({w.day(o.raised_on), o.head_name, o.by_name, o.words,
                          o.state == ObjectionState::answered ? w.choice("objection_outcome", o.outcome) + "\n" + o.answer : ""});
  out.push_back(std::move(table));
}

Table people_table(const Writer& w, const MeetingView* m, bool to_sign) {
  Table table{.columns = {{w.paper("no"), 0.5, Align::centre}, {w.paper("name"), 3}, {w.paper("house_no"), 1}, {w.paper("came_as"), 1.8}}, .size_pt = 14};
  if (to_sign) table.columns.push_back({w.paper("signature"), 2});
  if (m)
    for (const auto& a : m->attendees) {
      table.rows.push_back({std::to_string(table.rows.size() + 1), a.name, a.house_no, w.choice("attendee_part", a.part)});
      if (to_sign) table.rows.back().emplace_back();
    }
  return table;
}

kit::paper::Paper begun(const Writer& w, const char* kind) {
  auto title = w.say(std::string("logbook.paper_kind.") + kind);
  return {.title = title, .subject = title, .language = w.english ? "en" : "th"};
}

}  // namespace

kit::paper::Paper meeting_minutes(const Writer& w, const MeetingView& m) {
  auto paper = begun(w, "minutes");
  auto& out = paper.blocks;
  add_opening(w, out, m);
  add_decisions(w, out, m);
  if (!m.words.empty()) {
    out.push_back(Heading{.text = w.paper("also_said"), .level = 2});
    out.push_back(Paragraph{.text = m.words, .indented = true});
  }
  add_objections(w, out, m);
  out.push_back(Heading{.text = w.paper("attendance"), .level = 2});
  out.push_back(people_table(w, &m, false));
  out.push_back(Gap{4});
  auto sign = w.paper("signed");
  out.push_back(Signatures{{{sign, w.paper("chair"), m.chair, ""}, {sign, w.paper("recorder"), m.closed_by, ""},
                            {sign, w.paper("headman"), "", ""}, {sign, w.paper("villager"), "", ""}}});
  return paper;
}

kit::paper::Paper attendance_sheet(const Writer& w, const MeetingView* m) {
  auto paper = begun(w, "attendance");
  auto& out = paper.blocks;
  out.push_back(Fields{{{w.paper("village"), m ? w.either(m->area_th, m->area_en) : "", 1}}});
  out.push_back(Fields{{{w.paper("held_on"), m ? w.day(m->held_on) : "", 1}, {w.paper("place"), m ? m->place : "", 1.4}}});
  auto table = people_table(w, m, true);
  table.blank_rows = blank_people;
  out.push_back(std::move(table));
  return paper;
}

}  // namespace logbook::print
