// The sums, column by column.
#include "tests/welfare/spreadsheet.hpp"

#include <algorithm>
#include <cstdio>

namespace spreadsheet {
namespace {

bool leap(std::int64_t year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }
std::int64_t days_in(std::int64_t year, std::int64_t month) {
  constexpr std::int64_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return days[month - 1] + (month == 2 && leap(year));
}

std::int64_t fiscal_year(Day day) {
  auto d = date_of(day);
  return d.year + (d.month >= 10);
}

}  // namespace

Day day_of(Ymd d) {
  Day days = 0;
  for (std::int64_t year = 1970; year < d.year; ++year) days += 365 + leap(year);
  for (std::int64_t month = 1; month < d.month; ++month) days += days_in(d.year, month);
  return days + d.day - 1;
}

Ymd date_of(Day day) {
  std::int64_t year = 1970, month = 1;
  while (day >= 365 + leap(year)) day -= 365 + leap(year++);
  while (day >= days_in(year, month)) day -= days_in(year, month++);
  return {year, month, day + 1};
}

std::string text_of(Day day) {
  auto d = date_of(day);
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", static_cast<int>(d.year), static_cast<int>(d.month), static_cast<int>(d.day));
  return text;
}

Day add_months(Day day, std::int64_t months) {
  auto d = date_of(day);
  auto count = d.year * 12 + d.month - 1 + months;
  Ymd to{count / 12, count % 12 + 1, 1};
  // A day that the month lacks is the first of the next.
  return day_of(to) + std::min(d.day - 1, days_in(to.year, to.month));
}

void Sheet::join(std::int64_t village, const std::string& plan, Day on, std::int64_t family) {
  Row row;
  row.number = static_cast<std::int64_t>(rows.size()) + 1;
  row.village = village;
  row.family = family;
  row.plan = plan;
  row.joined = row.counts_from = on;
  row.covered = on - 1;
  row.paid = terms.entry_fee;
  rows.push_back(row);
  accounts["entry_fees"] += terms.entry_fee;
}

std::int64_t Sheet::due_units(const Row& row, Day on) const {
  auto months = row.plan == "monthly" ? 1 : row.plan == "half_yearly" ? 6 : 12;
  std::int64_t units = 0;
  Day until = row.covered;
  while (until < on) {
    ++units;
    until = add_months(row.covered + 1, months * units) - 1;
  }
  return units;
}

void Sheet::pay(Row& row, std::int64_t units, Day on) {
  auto months = row.plan == "monthly" ? 1 : row.plan == "half_yearly" ? 6 : 12;
  auto amount = units * terms.price.at(row.plan);
  row.covered = add_months(row.covered + 1, months * units) - 1;
  row.paid += amount;
  accounts["contributions"] += amount;
  contributed[fiscal_year(on)] += amount;
  if (row.suspended && row.covered >= on) {
    row.suspended = false;
    row.counts_from = on + terms.returns_after;
  }
}

void Sheet::hand_in(std::int64_t entered, std::int64_t counted) {
  if (counted < entered) accounts["cash_short"] += entered - counted;
  if (counted > entered) accounts["cash_over"] += counted - entered;
}

void Sheet::review(Day on) {
  for (auto& row : rows)
    if (!row.died && !row.suspended && on - row.covered > terms.suspended_after) {
      row.suspended = true;
      row.suspended_on = on;
    }
}

bool Sheet::in_order(const Row& row, Day on) const {
  return !row.suspended && on >= row.counts_from && on - row.covered <= terms.grace;
}

std::int64_t Sheet::death(Row& row, Day on) {
  row.died = on;
  if (!in_order(row, on) || on - row.joined < terms.waits) return 0;
  std::int64_t amount = 250000;
  const std::pair<int, std::int64_t> ladder[] = {{1, 500000}, {2, 1000000}, {4, 1500000}, {8, 2000000}, {12, 2500000}};
  for (auto [years, satang] : ladder)
    if (add_months(row.joined, 12 * years) <= on) amount = satang;
  accounts["benefit_death"] += amount;
  row.received += amount;
  return amount;
}

std::int64_t Sheet::illness(Row& row, Day on, std::int64_t nights) {
  if (row.died || !in_order(row, on) || on - row.joined < terms.waits) return 0;
  auto& used = row.nights[fiscal_year(on)];
  nights = std::min(nights, terms.nights_year - used);
  if (nights <= 0) return 0;
  used += nights;
  accounts["benefit_illness"] += nights * terms.night;
  row.received += nights * terms.night;
  return nights * terms.night;
}

std::int64_t Sheet::birth(Row& row, Day on) {
  if (row.died || !in_order(row, on) || on - row.joined < terms.waits || row.births >= terms.children) return 0;
  ++row.births;
  accounts["benefit_birth"] += terms.child;
  row.received += terms.child;
  return terms.child;
}

// As things stand now, which must be how they stood on the last day of that year.
Counted Sheet::count(std::int64_t year) const {
  Day last = day_of({year, 9, 30});
  Counted out;
  std::map<std::int64_t, bool> lived_in;
  for (const auto& row : rows) {
    if (row.joined > last || (row.died && row.died <= last)) continue;
    ++out.members;
    lived_in[row.village] = true;
    if (row.joined + terms.member_days > last) continue;
    ++out.a_year;
    out.paid_up += last - row.covered <= terms.grace;
  }
  auto at = contributed.find(year);
  out.community = at == contributed.end() ? 0 : at->second;
  out.asked = std::min(out.community, out.paid_up * terms.match_member_year);
  out.met = last - started >= terms.fund_runs_days && out.a_year > 0 && out.paid_up == out.a_year &&
            static_cast<std::int64_t>(lived_in.size()) * 100 >= villages * terms.villages_percent;
  return out;
}

std::int64_t Sheet::bank() const {
  std::int64_t sum = 0;
  for (const auto* side : {&local, &state})
    for (const auto& [year, match] : *side) sum += match.came - match.returned;
  return sum;
}

std::int64_t Sheet::cash() const {
  auto of = [&](const char* key) {
    auto at = accounts.find(key);
    return at == accounts.end() ? 0 : at->second;
  };
  return of("entry_fees") + of("contributions") + of("cash_over") - of("cash_short") - of("benefit_death") - of("benefit_illness") -
         of("benefit_birth");
}

}  // namespace spreadsheet
