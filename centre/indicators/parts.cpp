// A figure by places, centres and kinds, and the records behind it.
#include "centre/indicators/desk.hpp"

namespace indicators {
namespace {

constexpr std::size_t rows_usual = 50, rows_most = 200;

using Parts = std::map<std::string, std::map<std::string, rules::Count>>;  // part -> measure

// What stands is counted from the beginning.
void add_counts(Parts& parts, frame::Db& db, store::Asked asked, store::Part part, const std::string& measure) {
  auto m = store::find_measure(db, measure, kit::Date::parse(asked.until + "-28").value());
  if (m && m->counting == Counting::standing) asked.from = "0000-00";
  for (auto& row : store::by_part(db, asked, part, measure, "")) parts[row.key][row.measure].add(row.count);
}

}  // namespace

std::vector<PartResult> Desk::parts_of(frame::Look& look, const Asked& asked, const Indicator& i, store::Part part) {
  Parts parts;
  store::Asked question{asked.area, asked.period.from, asked.period.until, asked.before};
  add_counts(parts, look.db, question, part, i.numerator);
  if (!i.denominator.empty() && i.denominator != i.numerator) add_counts(parts, look.db, question, part, i.denominator);
  std::vector<PartResult> out;
  for (auto& [key, counts] : parts) {
    if (part == store::Part::dimension && key.empty()) continue;
    const auto& over = counts[i.numerator];
    const auto& under = counts[i.denominator];
    auto fraction = rules::fraction_of(i, over, under);
    PartResult result{.key = key, .value = rules::value_of(i, over, under), .over = fraction.over, .under = fraction.under};
    if (part == store::Part::organisation) {
      if (key == counting::protected_org) continue;
      auto centre = doors_.network.find_centre(look, key);
      auto agency = centre ? std::nullopt : doors_.network.find_agency(look, key);
      result.name_th = centre ? centre->name_th : agency ? agency->name_th : key;
      result.name_en = centre ? centre->name_en : agency ? agency->name_en : key;
    }
    out.push_back(std::move(result));
  }
  return out;
}

// Every place one level below, also where nothing was counted; and what is not shown by place.
std::vector<PartResult> Desk::places_of(frame::Look& look, const Asked& asked, const Indicator& i) {
  if (asked.area.size() >= 6) return {};
  bool whole = asked.area == "00";
  auto part = whole ? store::Part::area_2 : asked.area.size() == 2 ? store::Part::area_4 : store::Part::area_6;
  std::map<std::string, PartResult> found;
  for (auto& p : parts_of(look, asked, i, part)) found.emplace(p.key, p);
  std::vector<PartResult> out;
  for (const auto& area : doors_.network.areas_in(look, whole ? "" : asked.area)) {
    auto at = found.find(area.code);
    PartResult result = at == found.end() ? PartResult{.key = area.code, .value = rules::value_of(i, {}, {})} : at->second;
    result.name_th = area.name_th, result.name_en = area.name_en;
    if (at != found.end()) found.erase(at);
    out.push_back(std::move(result));
  }
  for (auto& [key, rest] : found) {
    rest.name_th = "คุ้มครอง ไม่แสดงรายพื้นที่", rest.name_en = "Protected, not shown by place";
    out.push_back(std::move(rest));
  }
  return out;
}

kit::Result<frame::Page<BehindRow>> Desk::get_behind(frame::Look& look) {
  auto asked = TRY(asked_of(look));
  auto i = store::find_indicator(look.db, look.path("code"), asked.period.last);
  if (!i) return kit::refuse(kit::Refused::not_found, "indicators.indicator_unknown");
  auto part = look.query("part");
  auto measure = store::find_measure(look.db, part == "denominator" && !i->denominator.empty() ? i->denominator : i->numerator,
                                     asked.period.last);
  ENSURE(measure);
  std::string day, id;
  if (auto after = look.query("after"); !after.empty()) {
    auto keys = TRY(frame::read_cursor(after, 2));
    day = keys[0], id = keys[1];
  }
  auto most = look.limit(rows_usual, rows_most);
  frame::Page<BehindRow> page;
  std::map<std::string, Place> places;
  auto row = [&](const std::string& row_id, const std::string& record, const std::string& about, kit::Date on, const std::string& area, std::string dimension) {
    auto [place, fresh] = places.try_emplace(area);
    if (fresh) place->second = place_of(look, area);
    page.items.push_back({row_id, measure->record_kind, record, about, "", on, place->second, std::move(dimension)});
  };
  if (measure->counting == Counting::standing) {
    auto rows = store::standing(look.db, asked.area, measure->code, id, most + 1);
    for (std::size_t n = 0; n < std::min(rows.size(), most); ++n)
      row(rows[n].record_id, rows[n].record_id, rows[n].record_id, rows[n].at_ms.bangkok_day(), rows[n].area_code, rows[n].dimension);
    if (rows.size() > most) page.next = frame::make_cursor({"-", rows[most - 1].record_id});
  } else {
    store::Asked question{asked.area, asked.period.from, asked.period.until, asked.before};
    auto rows = store::behind(look.db, question, measure->code, day, id, most + 1);
    for (std::size_t n = 0; n < std::min(rows.size(), most); ++n)
      row(rows[n].id, rows[n].record_id, rows[n].about, kit::Date::parse(rows[n].day).value(), rows[n].area_code, rows[n].dimension);
    if (rows.size() > most) page.next = frame::make_cursor({rows[most - 1].day, rows[most - 1].id});
  }
  std::vector<std::string> about;
  for (const auto& r : page.items) about.push_back(r.about);
  std::map<std::string, std::string> numbers;
  for (const auto& c : doors_.casework.cases_seen(look, about)) numbers[c.id] = c.number;
  for (auto& r : page.items)
    if (auto at = numbers.find(r.about); at != numbers.end()) r.number = at->second;
  return page;
}

}  // namespace indicators
