// What savings announces; no names, no person.
#pragma once

#include "centre/savings/records.hpp"

namespace savings {

struct GroupNews {
  GroupKind kind = GroupKind::savings_group;
  std::string fund_id;
};
inline const kit::Shape& describe(const GroupNews*) {
  using X = GroupNews;
  static const kit::Shape shape = kit::shape<X>("SavingsGroupNews", kit::field<&X::kind>("kind"),
      kit::field<&X::fund_id>("fund_id"));
  return shape;
}

struct MemberNews {
  std::string group_id;
  MemberState state = MemberState::active;
};
inline const kit::Shape& describe(const MemberNews*) {
  using X = MemberNews;
  static const kit::Shape shape = kit::shape<X>("SavingsMemberNews", kit::field<&X::group_id>("group_id"),
      kit::field<&X::state>("state"));
  return shape;
}

struct DayNews {
  std::string group_id;
  kit::Date held_on;
  std::int64_t counted_satang = 0;
  std::int64_t difference_satang = 0;
};
inline const kit::Shape& describe(const DayNews*) {
  using X = DayNews;
  static const kit::Shape shape = kit::shape<X>("SavingDayNews", kit::field<&X::group_id>("group_id"),
      kit::field<&X::held_on>("held_on"), kit::field<&X::counted_satang>("counted_satang"),
      kit::field<&X::difference_satang>("difference_satang"));
  return shape;
}

struct LoanNews {
  std::string group_id;
  LoanState state = LoanState::asked;
  std::int64_t amount_satang = 0;
};
inline const kit::Shape& describe(const LoanNews*) {
  using X = LoanNews;
  static const kit::Shape shape = kit::shape<X>("SavingsLoanNews", kit::field<&X::group_id>("group_id"),
      kit::field<&X::state>("state"), kit::field<&X::amount_satang>("amount_satang"));
  return shape;
}

struct EntryNews {
  std::string group_id;
  EntryKind kind = EntryKind::saving;
  std::int64_t amount_satang = 0;
};
inline const kit::Shape& describe(const EntryNews*) {
  using X = EntryNews;
  static const kit::Shape shape = kit::shape<X>("SavingsEntryNews", kit::field<&X::group_id>("group_id"),
      kit::field<&X::kind>("kind"), kit::field<&X::amount_satang>("amount_satang"));
  return shape;
}

struct YearNews {
  std::string group_id;
  kit::Date until_on;
  std::int64_t profit_satang = 0;
  PaidHow paid_how = PaidHow::nothing;
};
inline const kit::Shape& describe(const YearNews*) {
  using X = YearNews;
  static const kit::Shape shape = kit::shape<X>("SavingsYearNews", kit::field<&X::group_id>("group_id"),
      kit::field<&X::until_on>("until_on"), kit::field<&X::profit_satang>("profit_satang"),
      kit::field<&X::paid_how>("paid_how"));
  return shape;
}

}  // namespace savings
