#include "centre/targeting/household/store_needs.hpp"

#include <algorithm>

namespace targeting::store {
namespace {

using frame::ScopedQuery;

constexpr ScopedQuery status_q{
    "SELECT h.household_id, h.income, h.level FROM targeting_households h "
    "WHERE h.household_id >= $1 AND h.household_id <= $2 AND {scope:h} ORDER BY h.household_id"};
// The newest last.
constexpr ScopedQuery told_q{
    "SELECT s.household_id, s.person_id, s.income_satang, s.card FROM targeting_surveys s "
    "WHERE s.household_id >= $1 AND s.household_id <= $2 AND s.superseded_ms IS NULL "
    "AND (s.income_satang IS NOT NULL OR s.card IN ('yes', 'no')) AND {scope:s} "
    "ORDER BY s.household_id, s.observed, s.recorded_ms, s.id"};

void take_card(Need& need, const std::string& person_id, bool holds) {
  auto known = std::ranges::find(need.cards, person_id, &std::pair<std::string, bool>::first);
  if (known == need.cards.end())
    need.cards.emplace_back(person_id, holds);
  else
    known->second = holds;
}

}  // namespace

std::vector<Need> needs_between(frame::Db& db, std::string_view first, std::string_view last) {
  std::vector<Need> out;
  const std::string from(first), until(last);
  for (const auto& row : db.rows(status_q, {from, until}))
    out.push_back({.household_id = row.text("household_id"),
                   .income = kit::choice_of<Finding>(row.text("income")).value_or(Finding::unknown),
                   .level = row.find_integer("level")});
  for (const auto& row : db.rows(told_q, {from, until})) {
    auto need = std::ranges::lower_bound(out, row.text("household_id"), {}, &Need::household_id);
    if (need == out.end() || need->household_id != row.text("household_id")) continue;
    if (auto income = row.find_integer("income_satang")) need->income_satang = income;
    if (auto card = row.text("card"); !row.text("person_id").empty() && (card == "yes" || card == "no"))
      take_card(*need, row.text("person_id"), card == "yes");
  }
  return out;
}

}  // namespace targeting::store
