// What leaves savings. Amounts in satang.
#pragma once

#include "centre/savings/commands.hpp"

namespace savings {

struct GroupView {
  std::string id;
  std::string fund_id;
  GroupKind kind = GroupKind::savings_group;
  std::string name_th;
  std::string name_en;
  kit::Date opened_on;
  RuleBook rules;
  std::int64_t members = 0;
  std::int64_t cash_satang = 0;
  std::int64_t bank_satang = 0;
  std::int64_t shares_satang = 0;
  std::int64_t loans_satang = 0;
  std::int64_t overdue_satang = 0;
  std::int64_t welfare_satang = 0;
  std::int64_t reserve_satang = 0;
  std::string open_day;  // id of the meeting that is still open, or ""
  std::optional<kit::Date> last_day;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const GroupView*) {
  using X = GroupView;
  static const kit::Shape shape = kit::shape<X>("SavingsGroup", kit::field<&X::id>("id"),
      kit::field<&X::fund_id>("fund_id"), kit::field<&X::kind>("kind"), kit::field<&X::name_th>("name_th"),
      kit::field<&X::name_en>("name_en"), kit::field<&X::opened_on>("opened_on"), kit::field<&X::rules>("rules"),
      kit::field<&X::members>("members"), kit::field<&X::cash_satang>("cash_satang"),
      kit::field<&X::bank_satang>("bank_satang"), kit::field<&X::shares_satang>("shares_satang"),
      kit::field<&X::loans_satang>("loans_satang"), kit::field<&X::overdue_satang>("overdue_satang"),
      kit::field<&X::welfare_satang>("welfare_satang"), kit::field<&X::reserve_satang>("reserve_satang"),
      kit::field<&X::open_day>("open_day"), kit::field<&X::last_day>("last_day"),
      kit::field<&X::version>("version"));
  return shape;
}

struct MemberRow {
  std::string id;
  std::int64_t number = 0;
  std::string member_name;
  MemberState state = MemberState::active;
  kit::Date joined_on;
  std::int64_t monthly_satang = 0;
  std::int64_t shares_satang = 0;
  std::int64_t owed_satang = 0;
  std::int64_t misses = 0;  // running months without the promised saving
  bool to_expel = false;  // as many as the rule book lets pass, or more
};
inline const kit::Shape& describe(const MemberRow*) {
  using X = MemberRow;
  static const kit::Shape shape = kit::shape<X>("SavingsMemberRow", kit::field<&X::id>("id"),
      kit::field<&X::number>("number"), kit::field<&X::member_name>("member_name", kit::personal),
      kit::field<&X::state>("state"), kit::field<&X::joined_on>("joined_on"),
      kit::field<&X::monthly_satang>("monthly_satang"), kit::field<&X::shares_satang>("shares_satang"),
      kit::field<&X::owed_satang>("owed_satang"), kit::field<&X::misses>("misses"),
      kit::field<&X::to_expel>("to_expel"));
  return shape;
}

struct EntryView {
  std::string id;
  kit::Date on_day;
  EntryKind kind = EntryKind::saving;
  std::int64_t amount_satang = 0;
  std::int64_t shares_satang = 0;  // after it
  std::string document;
  std::string note;
  bool reversed = false;
};
inline const kit::Shape& describe(const EntryView*) {
  using X = EntryView;
  static const kit::Shape shape = kit::shape<X>("SavingsEntry", kit::field<&X::id>("id"),
      kit::field<&X::on_day>("on_day"), kit::field<&X::kind>("kind"), kit::field<&X::amount_satang>("amount_satang"),
      kit::field<&X::shares_satang>("shares_satang"), kit::field<&X::document>("document"),
      kit::field<&X::note>("note"), kit::field<&X::reversed>("reversed"));
  return shape;
}

// Paid out of the pot that the profit fills.
struct WelfarePaid {
  std::string id;
  std::string member_id;
  std::int64_t number = 0;
  std::string member_name;
  kit::Date on_day;
  std::int64_t amount_satang = 0;
  std::string document;
  std::string note;
  bool reversed = false;
};
inline const kit::Shape& describe(const WelfarePaid*) {
  using X = WelfarePaid;
  static const kit::Shape shape = kit::shape<X>("SavingsWelfarePaid", kit::field<&X::id>("id"),
      kit::field<&X::member_id>("member_id"), kit::field<&X::number>("number"),
      kit::field<&X::member_name>("member_name", kit::personal), kit::field<&X::on_day>("on_day"),
      kit::field<&X::amount_satang>("amount_satang"), kit::field<&X::document>("document"),
      kit::field<&X::note>("note", kit::personal), kit::field<&X::reversed>("reversed"));
  return shape;
}

struct LoanRow {
  std::string id;
  std::int64_t number = 0;
  std::string member_id;
  std::string member_name;
  std::string purpose;
  Urgency urgency = Urgency::ordinary;
  LoanState state = LoanState::asked;
  kit::Date asked_on;
  std::int64_t amount_satang = 0;
  std::int64_t owed_satang = 0;  // principal
  std::int64_t interest_due_satang = 0;
  std::int64_t overdue_satang = 0;
  std::int64_t months_late = 0;
};
inline const kit::Shape& describe(const LoanRow*) {
  using X = LoanRow;
  static const kit::Shape shape = kit::shape<X>("SavingsLoanRow", kit::field<&X::id>("id"),
      kit::field<&X::number>("number"), kit::field<&X::member_id>("member_id"),
      kit::field<&X::member_name>("member_name", kit::personal), kit::field<&X::purpose>("purpose"),
      kit::field<&X::urgency>("urgency"), kit::field<&X::state>("state"), kit::field<&X::asked_on>("asked_on"),
      kit::field<&X::amount_satang>("amount_satang"), kit::field<&X::owed_satang>("owed_satang"),
      kit::field<&X::interest_due_satang>("interest_due_satang"), kit::field<&X::overdue_satang>("overdue_satang"),
      kit::field<&X::months_late>("months_late"));
  return shape;
}

struct MemberView {
  std::string id;
  std::string group_id;
  std::string person_id;
  std::int64_t number = 0;
  std::string member_name;
  MemberState state = MemberState::active;
  kit::Date joined_on;
  std::optional<kit::Date> left_on;
  std::string left_why;
  std::int64_t monthly_satang = 0;
  std::int64_t shares_satang = 0;
  std::int64_t owed_satang = 0;
  std::int64_t misses = 0;
  std::int64_t ceiling_satang = 0;  // what may still be lent to this member
  std::vector<EntryView> entries;
  std::vector<LoanRow> loans;
  std::vector<LoanRow> guarantees;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const MemberView*) {
  using X = MemberView;
  static const kit::Shape shape = kit::shape<X>("SavingsMember", kit::field<&X::id>("id"),
      kit::field<&X::group_id>("group_id"), kit::field<&X::person_id>("person_id"), kit::field<&X::number>("number"),
      kit::field<&X::member_name>("member_name", kit::personal), kit::field<&X::state>("state"),
      kit::field<&X::joined_on>("joined_on"), kit::field<&X::left_on>("left_on"),
      kit::field<&X::left_why>("left_why"), kit::field<&X::monthly_satang>("monthly_satang"),
      kit::field<&X::shares_satang>("shares_satang"), kit::field<&X::owed_satang>("owed_satang"),
      kit::field<&X::misses>("misses"), kit::field<&X::ceiling_satang>("ceiling_satang"),
      kit::field<&X::entries>("entries"), kit::field<&X::loans>("loans"), kit::field<&X::guarantees>("guarantees"),
      kit::field<&X::version>("version"));
  return shape;
}

struct PersonFound {
  std::string person_id;
  std::string full_name;
  std::string birth_year;
  bool member = false;
};
inline const kit::Shape& describe(const PersonFound*) {
  using X = PersonFound;
  static const kit::Shape shape = kit::shape<X>("SavingsPersonFound", kit::field<&X::person_id>("person_id"),
      kit::field<&X::full_name>("full_name", kit::personal), kit::field<&X::birth_year>("birth_year"),
      kit::field<&X::member>("member"));
  return shape;
}

struct SheetRow {
  std::string member_id;
  std::int64_t number = 0;
  std::string member_name;
  std::int64_t shares_satang = 0;
  std::int64_t promised_satang = 0;
  std::int64_t due_satang = 0;  // of loans: interest until this month and principal by the schedule
  std::int64_t owed_satang = 0;
  std::int64_t fine_due_satang = 0;
  std::int64_t saving_satang = 0;
  std::int64_t repayment_satang = 0;
  std::int64_t fine_satang = 0;
  std::int64_t posted_satang = 0;  // already in the books today
};
inline const kit::Shape& describe(const SheetRow*) {
  using X = SheetRow;
  static const kit::Shape shape = kit::shape<X>("SavingSheetRow", kit::field<&X::member_id>("member_id"),
      kit::field<&X::number>("number"), kit::field<&X::member_name>("member_name", kit::personal),
      kit::field<&X::shares_satang>("shares_satang"), kit::field<&X::promised_satang>("promised_satang"),
      kit::field<&X::due_satang>("due_satang"), kit::field<&X::owed_satang>("owed_satang"),
      kit::field<&X::fine_due_satang>("fine_due_satang"), kit::field<&X::saving_satang>("saving_satang"),
      kit::field<&X::repayment_satang>("repayment_satang"), kit::field<&X::fine_satang>("fine_satang"),
      kit::field<&X::posted_satang>("posted_satang"));
  return shape;
}

struct DayView {
  std::string id;
  std::string group_id;
  kit::Date held_on;
  DayState state = DayState::open;
  std::int64_t opening_satang = 0;
  std::int64_t receipts_satang = 0;  // in the books
  std::int64_t payments_satang = 0;
  std::int64_t other_satang = 0;  // other movements of cash since the day was opened
  std::int64_t on_sheet_satang = 0;  // on the sheet and not yet in the books
  std::int64_t expected_satang = 0;
  std::int64_t counted_satang = 0;
  std::int64_t difference_satang = 0;
  std::vector<Pieces> counts;
  std::string explained;
  std::string minutes;
  std::vector<SheetRow> rows;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const DayView*) {
  using X = DayView;
  static const kit::Shape shape = kit::shape<X>("SavingDay", kit::field<&X::id>("id"),
      kit::field<&X::group_id>("group_id"), kit::field<&X::held_on>("held_on"), kit::field<&X::state>("state"),
      kit::field<&X::opening_satang>("opening_satang"), kit::field<&X::receipts_satang>("receipts_satang"),
      kit::field<&X::payments_satang>("payments_satang"), kit::field<&X::other_satang>("other_satang"),
      kit::field<&X::on_sheet_satang>("on_sheet_satang"), kit::field<&X::expected_satang>("expected_satang"),
      kit::field<&X::counted_satang>("counted_satang"), kit::field<&X::difference_satang>("difference_satang"),
      kit::field<&X::counts>("counts"), kit::field<&X::explained>("explained"), kit::field<&X::minutes>("minutes"),
      kit::field<&X::rows>("rows"), kit::field<&X::version>("version"));
  return shape;
}

struct DayRow {
  std::string id;
  kit::Date held_on;
  DayState state = DayState::open;
  std::int64_t expected_satang = 0;
  std::int64_t counted_satang = 0;
  std::int64_t difference_satang = 0;
  std::string explained;
};
inline const kit::Shape& describe(const DayRow*) {
  using X = DayRow;
  static const kit::Shape shape = kit::shape<X>("SavingDayRow", kit::field<&X::id>("id"),
      kit::field<&X::held_on>("held_on"), kit::field<&X::state>("state"),
      kit::field<&X::expected_satang>("expected_satang"), kit::field<&X::counted_satang>("counted_satang"),
      kit::field<&X::difference_satang>("difference_satang"), kit::field<&X::explained>("explained"));
  return shape;
}

}  // namespace savings
