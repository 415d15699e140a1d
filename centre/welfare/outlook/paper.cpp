#include "centre/welfare/outlook/paper.hpp"

#include <fmt/format.h>

#include "centre/words/calendar.hpp"

namespace welfare::outlook {
namespace {

using kit::paper::Align;
using kit::paper::Facts;
using kit::paper::Heading;
using kit::paper::Paragraph;
using kit::paper::Table;
using print::Writer;

// Whole baht: nobody knows satang of ten years ahead.
std::string about(std::int64_t satang) {
  auto text = Money{satang >= 0 ? (satang + 50) / 100 * 100 : -((-satang + 50) / 100 * 100)}.pretty();
  auto point = text.find('.');
  return point == std::string::npos ? text : text.substr(0, point);
}

std::string percent(std::int64_t ppm) { return fmt::format("{} %", (ppm + 5'000) / 10'000); }

std::string year_name(const Writer& w, kit::Date until) {
  auto year = words::fiscal_year(until);
  return std::to_string(w.english ? year - 543 : year);
}

std::int64_t level(const OutlookYear& year, std::int64_t wanted) {
  for (const auto& band : year.bands)
    if (band.percent == wanted) return band.satang;
  return 0;
}

Facts headline(const Writer& w, const OutlookView& v) {
  Facts out{.facts = {{w.say("welfare.print.outlook_members"), std::to_string(v.members)},
                      {w.say("welfare.print.outlook_opening"), w.baht(v.opening_satang)},
                      {w.say("welfare.print.outlook_dry"), percent(v.dry_ppm)}},
            .label_mm = 75};
  if (v.half_dry_on) out.facts.push_back({w.say("welfare.print.outlook_half"), w.day(*v.half_dry_on)});
  if (v.first_dry_on) out.facts.push_back({w.say("welfare.print.outlook_first"), w.day(*v.first_dry_on)});
  return out;
}

Table balance(const Writer& w, const OutlookView& v) {
  Table table{.columns = {{w.say("welfare.print.outlook_until"), 1.8},
                          {w.say("welfare.print.outlook_people"), 1, Align::end},
                          {w.say("welfare.print.outlook_low"), 1.3, Align::end},
                          {w.say("welfare.print.outlook_middle"), 1.3, Align::end},
                          {w.say("welfare.print.outlook_high"), 1.3, Align::end},
                          {w.say("welfare.print.outlook_dry_by"), 1.2, Align::end}}};
  for (const auto& y : v.years)
    table.rows.push_back({w.day(y.until_on), std::to_string(y.members), about(level(y, 5)), about(level(y, 50)), about(level(y, 95)),
                          percent(y.dry_ppm)});
  return table;
}

std::int64_t sum_of(const OutlookYear& year, bool cost) {
  std::int64_t sum = 0;
  for (const auto& flow : year.flows) sum += flow.cost == cost ? flow.satang : 0;
  return sum;
}

// The first, the middle and the last year side by side.
Table flows(const Writer& w, const OutlookView& v) {
  std::vector<const OutlookYear*> shown{&v.years.front(), &v.years[v.years.size() / 2], &v.years.back()};
  Table table{.columns = {{w.say("welfare.print.outlook_flow"), 3}}};
  for (const auto* y : shown) table.columns.push_back({year_name(w, y->until_on), 1.3, Align::end});
  for (std::size_t k = 0; k < v.years.front().flows.size(); ++k) {
    std::vector<std::string> cells{w.say("welfare.print.flow." + v.years.front().flows[k].kind)};
    for (const auto* y : shown) cells.push_back(about((y->flows[k].cost ? -1 : 1) * y->flows[k].satang));
    table.rows.push_back(std::move(cells));
  }
  table.sums = {w.say("welfare.print.outlook_left")};
  for (const auto* y : shown) table.sums.push_back(about(sum_of(*y, false) - sum_of(*y, true)));
  return table;
}

Table levers(const Writer& w, const OutlookRepairs& r) {
  Table table{.columns = {{w.say("welfare.print.outlook_lever"), 3},
                          {w.say("welfare.print.outlook_now"), 1.2, Align::end},
                          {w.say("welfare.print.outlook_to"), 1.2, Align::end},
                          {w.say("welfare.print.outlook_dry"), 1.4, Align::end}},
              .when_empty = w.say("welfare.print.outlook_sound")};
  for (const auto& one : r.items) {
    bool money = one.lever == "contribution" || one.lever == "death_most" || one.lever == "match";
    auto value = [&](std::int64_t n) { return money ? about(n) : std::to_string(n); };
    table.rows.push_back({w.say("welfare.print.lever." + one.lever), value(one.from),
                          one.reached ? value(one.to) : w.say("welfare.print.outlook_not_enough"), percent(one.dry_ppm)});
  }
  return table;
}

}  // namespace

kit::paper::Paper paper_of(const Writer& w, const welfare::Fund& f, const OutlookView& v, const OutlookRepairs& r) {
  kit::paper::Paper paper{.title = w.say("welfare.print.outlook"), .subtitle = w.name(f.name_th, f.name_en)};
  paper.language = w.english ? "en" : "th";
  auto& out = paper.blocks;
  out.push_back(headline(w, v));
  out.push_back(Heading{.text = w.say("welfare.print.outlook_balance")});
  out.push_back(balance(w, v));
  out.push_back(Heading{.text = w.say("welfare.print.outlook_flows")});
  out.push_back(flows(w, v));
  out.push_back(Heading{.text = w.with("welfare.print.outlook_repairs", {{"bound", percent(r.bound_ppm)}})});
  out.push_back(levers(w, r));
  out.push_back(Paragraph{.text = w.with("welfare.print.outlook_how", {{"runs", std::to_string(v.runs)}, {"source", v.life_source}}), .size_pt = 14});
  if (v.unknown_ages > 0)
    out.push_back(Paragraph{.text = w.with("welfare.print.outlook_unknown", {{"n", std::to_string(v.unknown_ages)}}), .size_pt = 14});
  return paper;
}

}  // namespace welfare::outlook
