// The two papers for others: the application for matching, and the report to the yearly meeting.
#include <fmt/format.h>

#include "centre/welfare/print/forms.hpp"

namespace welfare::print {
namespace {

using kit::paper::Align;
using kit::paper::Fields;
using kit::paper::Heading;
using kit::paper::NewPage;
using kit::paper::Signatures;
using kit::paper::Table;

Table figures(const Writer& w, const char* title,
              std::initializer_list<std::pair<const char*, std::string>> rows) {
  Table table{.columns = {{w.say(title), 4}, {"", 1.5, Align::end}}};
  for (const auto& [name, value] : rows)
    table.rows.push_back({w.say(std::string("welfare.print.") + name), value});
  return table;
}

Table flows(const Writer& w, const char* title, const std::vector<FlowRow>& rows) {
  Table table{
      .columns = {{w.say(title), 4}, {w.say("welfare.field.amount_satang"), 1.5, Align::end}},
      .when_empty = w.say("welfare.print.none")};
  std::int64_t sum = 0;
  for (const auto& row : rows) {
    table.rows.push_back({w.name(row.name_th, row.name_en), Money{row.amount_satang}.pretty()});
    sum += row.amount_satang;
  }
  table.sums = {w.say("welfare.print.sum"), Money{sum}.pretty()};
  return table;
}

Table committee(const Writer& w, const std::vector<OfficerView>& officers) {
  Table table{.columns = {{w.say("welfare.field.name"), 3},
                          {w.say("welfare.field.position"), 2},
                          {w.say("welfare.print.term"), 2.4}}};
  for (const auto& o : officers)
    if (o.serves)
      table.rows.push_back({o.name, w.choice("position", o.position),
                            w.day(o.term_from) + " - " + w.day(o.term_to)});
  return table;
}

void add_changes(const Writer& w, kit::paper::Paper& paper, const YearFigures& y) {
  auto& out = paper.blocks;
  Table rules{.columns = {{w.say("welfare.field.rule_number"), 1},
                          {w.say("welfare.field.effective_from"), 1.5},
                          {w.say("welfare.field.note"), 4}},
              .when_empty = w.say("welfare.print.no_rule_change")};
  for (const auto& r : y.rules)
    rules.rows.push_back({std::to_string(r.number), w.day(r.effective_from), r.note});
  out.push_back(Heading{.text = w.say("welfare.print.rule_changes")});
  out.push_back(rules);
  if (y.split.empty()) return;
  out.push_back(Heading{.text = w.say("welfare.print.split")});
  Table split{.columns = {{w.say("welfare.print.item"), 3},
                          {w.say("welfare.print.percent"), 1, Align::end},
                          {w.say("welfare.field.amount_satang"), 1.5, Align::end}}};
  std::int64_t sum = 0;
  for (const auto& part : y.split) {
    split.rows.push_back({w.say("welfare.part." + part.name), std::to_string(part.percent),
                          Money{part.amount_satang}.pretty()});
    sum += part.amount_satang;
  }
  split.sums = {w.say("welfare.print.sum"), "100", Money{sum}.pretty()};
  out.push_back(split);
}

}  // namespace

kit::paper::Paper matching_sheet(const Writer& w, const Fund& f, const RoundView& r) {
  kit::paper::Paper paper{.title = w.choice("paper_kind", PaperKind::matching_sheet),
                          .subtitle = w.name(f.name_th, f.name_en),
                          .subject = w.choice("paper_kind", PaperKind::matching_sheet),
                          .language = w.english ? "en" : "th"};
  auto& out = paper.blocks;
  auto field = [&](const char* name, std::string value) {
    return Fields::Field{w.say(std::string("welfare.field.") + name), std::move(value)};
  };
  out.push_back(
      Fields{{field("fiscal_year", std::to_string(r.fiscal_year)),
              field("round", std::to_string(r.number)), field("counted_on", w.day(r.counted_on))}});
  out.push_back(
      Fields{{field("started_on", w.day(f.started_on)), field("local_name", f.local_name)}});
  out.push_back(Fields{{field("members", std::to_string(r.members)),
                        field("eligible", std::to_string(r.eligible))}});
  out.push_back(Heading{.text = w.say("welfare.print.criteria")});
  Table criteria{.columns = {{w.say("welfare.print.criterion"), 3},
                             {w.say("welfare.print.found"), 2.2},
                             {w.say("welfare.print.wanted"), 2},
                             {w.say("welfare.print.answer"), 1}}};
  for (const auto& one : r.criteria)
    criteria.rows.push_back({w.choice("criterion", one.criterion), w.found(one.found),
                             w.found(one.wanted), w.choice("answer", one.answer)});
  out.push_back(criteria);
  out.push_back(Heading{.text = w.say("welfare.print.three_parties")});
  auto money = [](std::int64_t satang) { return Money{satang}.pretty(); };
  Table sums{.columns = {{"", 3},
                         {w.say("welfare.print.asked"), 1.4, Align::end},
                         {w.say("welfare.print.approved"), 1.4, Align::end},
                         {w.say("welfare.print.received_match"), 1.4, Align::end}}};
  sums.rows.push_back({w.say("welfare.print.community"), money(r.community_satang), "", ""});
  sums.rows.push_back({w.choice("matcher", Matcher::local), money(r.asked_local_satang),
                       money(r.approved_local_satang), money(r.received_local_satang)});
  sums.rows.push_back({w.choice("matcher", Matcher::state), money(r.asked_state_satang),
                       money(r.approved_state_satang), money(r.received_state_satang)});
  out.push_back(sums);
  Signatures hands;
  for (const auto& [role, name] : {std::pair<const char*, std::string>{"chair", ""},
                                   {"treasurer", ""},
                                   {"local_executive", r.countersigned_by}})
    hands.signatures.push_back(
        {w.say("welfare.print.signed"), w.say(std::string("welfare.print.") + role), name, ""});
  out.push_back(hands);
  return paper;
}

kit::paper::Paper year_report(const Writer& w, const Fund& f, const YearFigures& y) {
  kit::paper::Paper paper{
      .title = w.choice("paper_kind", PaperKind::year_report),
      .subtitle = fmt::format("{} {} {}", w.name(f.name_th, f.name_en),
                              w.say("welfare.field.fiscal_year"), y.fiscal_year),
      .subject = w.choice("paper_kind", PaperKind::year_report),
      .language = w.english ? "en" : "th"};
  auto& out = paper.blocks;
  auto n = [](std::int64_t value) { return std::to_string(value); };
  out.push_back(figures(w, "welfare.print.members",
                        {{"members_first", n(y.members_first)},
                         {"joined", n(y.joined)},
                         {"died", n(y.died)},
                         {"left", n(y.left)},
                         {"members_last", n(y.members_last)}}));
  out.push_back(figures(w, "welfare.print.balance",
                        {{"opening", Money{y.opening_satang}.pretty()},
                         {"closing", Money{y.closing_satang}.pretty()}}));
  out.push_back(flows(w, "welfare.print.money_in", y.money_in));
  out.push_back(flows(w, "welfare.print.money_out", y.money_out));
  Table kinds{.columns = {{w.say("welfare.field.benefit"), 3},
                          {w.say("welfare.print.claims"), 1, Align::end},
                          {w.say("welfare.field.amount_satang"), 1.5, Align::end}},
              .when_empty = w.say("welfare.print.none")};
  for (const auto& one : y.by_kind)
    kinds.rows.push_back(
        {w.choice("benefit_kind", one.kind), n(one.claims), Money{one.satang}.pretty()});
  out.push_back(Heading{.text = w.say("welfare.print.benefits")});
  out.push_back(kinds);
  add_changes(w, paper, y);
  out.push_back(Heading{.text = w.say("welfare.print.committee")});
  out.push_back(committee(w, y.committee));
  Signatures hands;
  for (const char* role : {"treasurer", "auditor", "chair"})
    hands.signatures.push_back(
        {w.say("welfare.print.signed"), w.say(std::string("welfare.print.") + role), "", ""});
  out.push_back(hands);
  return paper;
}

}  // namespace welfare::print
