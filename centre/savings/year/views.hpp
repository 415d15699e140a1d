// The profit of a year and whose part is how much.
#pragma once

#include "centre/savings/views.hpp"

namespace savings {

struct PortionView {
  std::string member_id;
  std::int64_t number = 0;
  std::string member_name;
  std::int64_t share_months = 0;
  std::int64_t interest_satang = 0;
  std::int64_t dividend_satang = 0;
  std::int64_t patronage_satang = 0;
};
inline const kit::Shape& describe(const PortionView*) {
  using X = PortionView;
  static const kit::Shape shape = kit::shape<X>("SavingsPortion", kit::field<&X::member_id>("member_id"),
      kit::field<&X::number>("number"), kit::field<&X::member_name>("member_name", kit::personal),
      kit::field<&X::share_months>("share_months"), kit::field<&X::interest_satang>("interest_satang"),
      kit::field<&X::dividend_satang>("dividend_satang"), kit::field<&X::patronage_satang>("patronage_satang"));
  return shape;
}

struct YearView {
  std::string id;
  kit::Date from_on;
  kit::Date until_on;
  std::int64_t profit_satang = 0;
  std::int64_t dividend_satang = 0;
  std::int64_t patronage_satang = 0;
  std::int64_t welfare_satang = 0;
  std::int64_t reserve_satang = 0;
  std::int64_t allowance_satang = 0;
  std::int64_t league_satang = 0;
  kit::Date rules_from;
  std::int64_t votes_for = 0;
  std::int64_t votes_against = 0;
  std::optional<kit::Date> decided_on;
  std::optional<kit::Date> paid_on;
  PaidHow paid_how = PaidHow::nothing;
  std::vector<PortionView> portions;
  std::vector<std::string> problems;  // codes of what stands against it
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const YearView*) {
  using X = YearView;
  static const kit::Shape shape = kit::shape<X>("SavingsYear", kit::field<&X::id>("id"),
      kit::field<&X::from_on>("from_on"), kit::field<&X::until_on>("until_on"),
      kit::field<&X::profit_satang>("profit_satang"), kit::field<&X::dividend_satang>("dividend_satang"),
      kit::field<&X::patronage_satang>("patronage_satang"), kit::field<&X::welfare_satang>("welfare_satang"),
      kit::field<&X::reserve_satang>("reserve_satang"), kit::field<&X::allowance_satang>("allowance_satang"),
      kit::field<&X::league_satang>("league_satang"), kit::field<&X::rules_from>("rules_from"),
      kit::field<&X::votes_for>("votes_for"), kit::field<&X::votes_against>("votes_against"),
      kit::field<&X::decided_on>("decided_on"), kit::field<&X::paid_on>("paid_on"),
      kit::field<&X::paid_how>("paid_how"), kit::field<&X::portions>("portions"),
      kit::field<&X::problems>("problems"), kit::field<&X::version>("version"));
  return shape;
}

}  // namespace savings
