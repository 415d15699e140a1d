// A figure by places, centres and kinds, and the records behind it.
#include <ranges>
#include <set>

#include "centre/indicators/desk.hpp"

namespace indicators {
namespace {

constexpr std::size_t rows_usual = 50, rows_most = 200;

using Parts = std::map<std::string, std::map<std::string, rules::Count>>;  // part -> measure

// What stands is counted from the beginning.
void add_counts(Parts& parts, frame::Db& db, store::Asked asked, store::Part part, const Measure& measure) {
  if (measure.counting == Counting::standing) asked.from = "0000-00";
  for (auto& row : store::by_part(db, asked, part, measure.code, "")) parts[row.key][row.measure].add(row.count);
}

// The values of each part together: their median is none of medians.
using Kept = std::vector<livelihoods::IncomeKnown>;
std::map<std::string, Kept> parted(Kept all, store::Part part) {
  std::map<std::string, Kept> out;
  auto digits = part == store::Part::area_2 ? 2u : part == store::Part::area_4 ? 4u : 6u;
  for (auto& one : all) {
    auto key = part == store::Part::organisation ? one.org_id : part == store::Part::dimension ? "" : one.area_code.substr(0, digits);
    out[key].push_back(std::move(one));
  }
  return out;
}

rules::Count count_of(const Kept& kept) {
  rules::Count count;
  for (const auto& one : kept) count.add(one.satang_month, 1, one.satang_month, 0);
  return count;
}

// Who may read about people may see what one of them earns; others see no median of fewer than these.
constexpr std::int64_t fewest_shown = 5;
std::int64_t fewest_for(const frame::Look& look) { return look.actor().may(livelihoods::read_participants) ? 1 : fewest_shown; }

}  // namespace

std::vector<livelihoods::IncomeKnown> Desk::kept_of(frame::Look& look, const store::Asked& asked, const Measure& measure) {
  auto before = asked.as_of ? std::optional(asked.as_of->bangkok_day()) : std::nullopt;
  return doors_.livelihoods.incomes_known(look, {asked.area, rules::months_of(measure), asked.from, asked.until, before});
}

results::Grid Desk::grid_of(frame::Look& look, const Asked& asked) {
  auto first = results::first_month(asked.period);
  results::Grid grid(look.db, asked.area, first, asked.period.until, asked.before);
  for (const auto& measure : store::definitions(look.db).measures) {
    if (measure.counting != Counting::kept) continue;
    std::map<std::string, Kept> months;
    for (auto& one : kept_of(look, {asked.area, first, asked.period.until, asked.before}, measure))
      months[rules::month_of(one.asked_on)].push_back(std::move(one));
    std::map<std::string, rules::Count> counts;
    for (const auto& [month, kept] : months) counts[month] = count_of(kept);
    grid.put(measure.code, std::move(counts), fewest_for(look));
  }
  return grid;
}

std::vector<PartResult> Desk::parts_of(frame::Look& look, const Asked& asked, const Indicator& i, store::Part part) {
  Parts parts;
  store::Asked question{asked.area, asked.period.from, asked.period.until, asked.before};
  for (const auto& code : std::set<std::string>{i.numerator, i.denominator}) {
    auto measure = store::find_measure(look.db, code, asked.period.last);
    if (!measure) continue;
    if (measure->counting != Counting::kept) add_counts(parts, look.db, question, part, *measure);
    else for (const auto& [key, kept] : parted(kept_of(look, question, *measure), part)) parts[key][code] = count_of(kept);
  }
  auto numerator = store::find_measure(look.db, i.numerator, asked.period.last);
  auto fewest = numerator && numerator->counting == Counting::kept ? fewest_for(look) : 0;
  std::vector<PartResult> out;
  for (auto& [key, counts] : parts) {
    if (part == store::Part::dimension && key.empty()) continue;
    const auto& over = counts[i.numerator];
    const auto& under = counts[i.denominator];
    auto fraction = rules::fraction_of(i, over, under);
    auto value = over.n < fewest ? std::nullopt : rules::value_of(i, over, under);
    PartResult result{.key = key, .value = value, .over = fraction.over, .under = fraction.under};
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
  } else if (measure->counting == Counting::kept) {
    if (!look.actor().may(livelihoods::read_participants)) return page;
    auto rows = kept_of(look, {asked.area, asked.period.from, asked.period.until, asked.before}, *measure);
    std::ranges::sort(rows, {}, [](const auto& one) { return std::pair(one.asked_on, one.enrolment_id); });
    for (const auto& one : rows | std::views::reverse) {
      auto on = one.asked_on.text();
      if (!day.empty() && std::pair(on, one.enrolment_id) >= std::pair(day, id)) continue;
      if (page.items.size() == most) {
        page.next = frame::make_cursor({page.items.back().day.text(), page.items.back().record_id});
        break;
      }
      row(one.enrolment_id, one.enrolment_id, one.enrolment_id, one.asked_on, one.area_code.substr(0, 6), "");
    }
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
