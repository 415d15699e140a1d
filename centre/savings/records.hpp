// What savings keeps: groups, rule books, members, days, loans, passbooks, years. Amounts in satang.
#pragma once

#include "centre/savings/savings.hpp"
#include "kit/describe/inherited.hpp"

namespace savings {

enum class GroupKind : std::uint8_t { savings_group, cooperative };
constexpr auto choices(const GroupKind*) { return kit::Choices{"savings_group", "cooperative"}; }

enum class Method : std::uint8_t { flat, reducing };
constexpr auto choices(const Method*) { return kit::Choices{"flat", "reducing"}; }

enum class MemberState : std::uint8_t { active, resigned, expelled, deceased };
constexpr auto choices(const MemberState*) { return kit::Choices{"active", "resigned", "expelled", "deceased"}; }

enum class DayState : std::uint8_t { open, closed };
constexpr auto choices(const DayState*) { return kit::Choices{"open", "closed"}; }

enum class Urgency : std::uint8_t { urgent, ordinary };
constexpr auto choices(const Urgency*) { return kit::Choices{"urgent", "ordinary"}; }

enum class Repay : std::uint8_t { monthly, season_end };
constexpr auto choices(const Repay*) { return kit::Choices{"monthly", "season_end"}; }

enum class LoanState : std::uint8_t { asked, granted, refused, running, repaid, written_off };
constexpr auto choices(const LoanState*) {
  return kit::Choices{"asked", "granted", "refused", "running", "repaid", "written_off"};
}

enum class EntryKind : std::uint8_t {
  saving, withdrawal, fine, entry_fee, loan, principal, interest, written_off, dividend, patronage, dividend_saved, patronage_saved, welfare
};
constexpr auto choices(const EntryKind*) {
  return kit::Choices{"saving", "withdrawal", "fine", "entry_fee", "loan", "principal", "interest", "written_off", "dividend", "patronage", "dividend_saved", "patronage_saved", "welfare"};
}

enum class PaidHow : std::uint8_t { nothing, cash, saved };
constexpr auto choices(const PaidHow*) { return kit::Choices{"nothing", "cash", "saved"}; }

struct Group {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string fund_id;
  GroupKind kind = GroupKind::savings_group;
  std::string name_th;
  std::string name_en;
  kit::Date opened_on;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Group*) {
  using X = Group;
  static const kit::Shape shape = kit::shape<X>("SavingsGroupRecord", kit::field<&X::org_id>("org_id"),
      kit::field<&X::id>("id"), kit::field<&X::area_code>("area_code"), kit::field<&X::fund_id>("fund_id"),
      kit::field<&X::kind>("kind"), kit::field<&X::name_th>("name_th"), kit::field<&X::name_en>("name_en"),
      kit::field<&X::opened_on>("opened_on"), kit::field<&X::version>("version"));
  return shape;
}

// Rates in hundredths of a percent a month (100 = 1 %), splits in thousandths, the ceiling in tenths of the savings.
struct RuleBook {
  kit::Date valid_from;
  std::string decided_in;
  std::int64_t saving_min_satang = 0;
  std::int64_t saving_max_satang = 0;
  std::int64_t entry_fee_satang = 0;
  std::int64_t fine_satang = 0;
  std::int64_t misses_max = 0;
  std::int64_t interest_bp_month = 0;
  Method method = Method::reducing;
  std::int64_t ceiling_tenths = 0;
  std::int64_t loan_max_satang = 0;
  std::int64_t months_max = 0;
  std::int64_t guarantors = 0;
  std::int64_t guarantees_max = 0;
  std::int64_t circle_refused = 0;  // circles of guarantees of at most so many members are refused; 0: none is
  std::int64_t dividend_pm = 0;
  std::int64_t patronage_pm = 0;
  std::int64_t welfare_pm = 0;
  std::int64_t reserve_pm = 0;
  std::int64_t allowance_pm = 0;
  std::int64_t league_pm = 0;
};
inline const kit::Shape& describe(const RuleBook*) {
  using X = RuleBook;
  static const kit::Shape shape = kit::shape<X>("SavingsRules",
      kit::field<&X::valid_from>("valid_from", kit::required),
      kit::field<&X::decided_in>("decided_in", kit::required, kit::max(200)),
      kit::field<&X::saving_min_satang>("saving_min_satang", kit::required, kit::min(100), kit::max(10'000'000)),
      kit::field<&X::saving_max_satang>("saving_max_satang", kit::required, kit::min(100), kit::max(100'000'000)),
      kit::field<&X::entry_fee_satang>("entry_fee_satang", kit::min(0), kit::max(10'000'000)),
      kit::field<&X::fine_satang>("fine_satang", kit::min(0), kit::max(1'000'000)),
      kit::field<&X::misses_max>("misses_max", kit::required, kit::min(1), kit::max(36)),
      kit::field<&X::interest_bp_month>("interest_bp_month", kit::required, kit::min(0), kit::max(500)),
      kit::field<&X::method>("method", kit::required),
      kit::field<&X::ceiling_tenths>("ceiling_tenths", kit::required, kit::min(1), kit::max(1000)),
      kit::field<&X::loan_max_satang>("loan_max_satang", kit::min(0), kit::max(10'000'000'000)),
      kit::field<&X::months_max>("months_max", kit::required, kit::min(1), kit::max(360)),
      kit::field<&X::guarantors>("guarantors", kit::required, kit::min(0), kit::max(10)),
      kit::field<&X::guarantees_max>("guarantees_max", kit::required, kit::min(0), kit::max(20)),
      kit::field<&X::circle_refused>("circle_refused", kit::min(0), kit::max(10)),
      kit::field<&X::dividend_pm>("dividend_pm", kit::required, kit::min(0), kit::max(1000)),
      kit::field<&X::patronage_pm>("patronage_pm", kit::min(0), kit::max(1000)),
      kit::field<&X::welfare_pm>("welfare_pm", kit::min(0), kit::max(1000)),
      kit::field<&X::reserve_pm>("reserve_pm", kit::min(0), kit::max(1000)),
      kit::field<&X::allowance_pm>("allowance_pm", kit::min(0), kit::max(1000)),
      kit::field<&X::league_pm>("league_pm", kit::min(0), kit::max(1000)));
  return shape;
}


struct Rules : RuleBook {
  std::string org_id;
  std::string group_id;
  kit::Instant made_ms;
  std::string made_by;
};
inline const kit::Shape& describe(const Rules*) {
  using X = Rules;
  static const kit::Shape shape = kit::composed<X>("SavingsRulesRecord", kit::field<&X::org_id>("org_id"),
      kit::field<&X::group_id>("group_id"), kit::inherited<X, RuleBook>(), kit::field<&X::made_ms>("made_ms"),
      kit::field<&X::made_by>("made_by"));
  return shape;
}

struct Member {
  std::string org_id;
  std::string id;
  std::string group_id;
  std::string person_id;
  std::int64_t number = 0;
  std::string member_name;
  kit::Date joined_on;
  std::int64_t monthly_satang = 0;
  MemberState state = MemberState::active;
  std::optional<kit::Date> left_on;
  std::string left_why;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Member*) {
  using X = Member;
  static const kit::Shape shape = kit::shape<X>("SavingsMemberRecord", kit::field<&X::org_id>("org_id"),
      kit::field<&X::id>("id"), kit::field<&X::group_id>("group_id"), kit::field<&X::person_id>("person_id"),
      kit::field<&X::number>("number"), kit::field<&X::member_name>("member_name", kit::personal),
      kit::field<&X::joined_on>("joined_on"), kit::field<&X::monthly_satang>("monthly_satang"),
      kit::field<&X::state>("state"), kit::field<&X::left_on>("left_on"), kit::field<&X::left_why>("left_why"),
      kit::field<&X::version>("version"));
  return shape;
}

struct Day {
  std::string org_id;
  std::string id;
  std::string group_id;
  kit::Date held_on;
  DayState state = DayState::open;
  std::int64_t opening_satang = 0;
  std::int64_t expected_satang = 0;
  std::int64_t counted_satang = 0;
  std::string counts;
  std::string explained;
  std::string minutes;
  std::optional<kit::Instant> closed_ms;
  std::string closed_by;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Day*) {
  using X = Day;
  static const kit::Shape shape = kit::shape<X>("SavingDayRecord", kit::field<&X::org_id>("org_id"),
      kit::field<&X::id>("id"), kit::field<&X::group_id>("group_id"), kit::field<&X::held_on>("held_on"),
      kit::field<&X::state>("state"), kit::field<&X::opening_satang>("opening_satang"),
      kit::field<&X::expected_satang>("expected_satang"), kit::field<&X::counted_satang>("counted_satang"),
      kit::field<&X::counts>("counts"), kit::field<&X::explained>("explained"), kit::field<&X::minutes>("minutes"),
      kit::field<&X::closed_ms>("closed_ms"), kit::field<&X::closed_by>("closed_by"),
      kit::field<&X::version>("version"));
  return shape;
}

struct Line {
  std::string org_id;
  std::string day_id;
  std::string member_id;
  std::int64_t saving_satang = 0;
  std::int64_t repayment_satang = 0;
  std::int64_t fine_satang = 0;
};
inline const kit::Shape& describe(const Line*) {
  using X = Line;
  static const kit::Shape shape = kit::shape<X>("SavingLineRecord", kit::field<&X::org_id>("org_id"),
      kit::field<&X::day_id>("day_id"), kit::field<&X::member_id>("member_id"),
      kit::field<&X::saving_satang>("saving_satang"), kit::field<&X::repayment_satang>("repayment_satang"),
      kit::field<&X::fine_satang>("fine_satang"));
  return shape;
}

// What was asked for, by which rules, and what the meeting said.
struct LoanTerms {
  std::string group_id;
  std::string member_id;
  std::int64_t number = 0;
  std::string purpose;
  Urgency urgency = Urgency::ordinary;
  kit::Date asked_on;
  std::int64_t amount_satang = 0;
  std::int64_t months = 1;
  Repay repay = Repay::monthly;
  Method method = Method::reducing;
  std::int64_t interest_bp_month = 0;
  kit::Date rules_from;
  LoanState state = LoanState::asked;
  std::optional<kit::Date> decided_on;
  std::int64_t votes_for = 0;
  std::int64_t votes_against = 0;
  std::string reason;
  std::optional<kit::Date> paid_out_on;
};
inline const kit::Shape& describe(const LoanTerms*) {
  using X = LoanTerms;
  static const kit::Shape shape = kit::shape<X>("SavingsLoanTerms", kit::field<&X::group_id>("group_id"),
      kit::field<&X::member_id>("member_id"), kit::field<&X::number>("number"), kit::field<&X::purpose>("purpose"),
      kit::field<&X::urgency>("urgency"), kit::field<&X::asked_on>("asked_on"),
      kit::field<&X::amount_satang>("amount_satang"), kit::field<&X::months>("months"),
      kit::field<&X::repay>("repay"), kit::field<&X::method>("method"),
      kit::field<&X::interest_bp_month>("interest_bp_month"), kit::field<&X::rules_from>("rules_from"),
      kit::field<&X::state>("state"), kit::field<&X::decided_on>("decided_on"),
      kit::field<&X::votes_for>("votes_for"), kit::field<&X::votes_against>("votes_against"),
      kit::field<&X::reason>("reason"), kit::field<&X::paid_out_on>("paid_out_on"));
  return shape;
}

struct Loan : LoanTerms {
  std::string org_id;
  std::string id;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Loan*) {
  using X = Loan;
  static const kit::Shape shape = kit::composed<X>("SavingsLoanRecord", kit::field<&X::org_id>("org_id"),
      kit::field<&X::id>("id"), kit::inherited<X, LoanTerms>(), kit::field<&X::version>("version"));
  return shape;
}

struct Instalment {
  std::int64_t n = 0;
  kit::Date due_on;
  std::int64_t principal_satang = 0;
  std::int64_t interest_satang = 0;
};
inline const kit::Shape& describe(const Instalment*) {
  using X = Instalment;
  static const kit::Shape shape = kit::shape<X>("Instalment", kit::field<&X::n>("n"),
      kit::field<&X::due_on>("due_on"), kit::field<&X::principal_satang>("principal_satang"),
      kit::field<&X::interest_satang>("interest_satang"));
  return shape;
}

struct Entry {
  std::string org_id;
  std::string id;
  std::string group_id;
  std::string member_id;
  std::string loan_id;
  std::string day_id;
  kit::Date on_day;
  EntryKind kind = EntryKind::saving;
  std::int64_t amount_satang = 0;
  std::string transfer_id;
  std::string document;
  std::string note;
  std::string reverses;
  kit::Instant made_ms;
  std::string made_by;
};
inline const kit::Shape& describe(const Entry*) {
  using X = Entry;
  static const kit::Shape shape = kit::shape<X>("SavingsEntryRecord", kit::field<&X::org_id>("org_id"),
      kit::field<&X::id>("id"), kit::field<&X::group_id>("group_id"), kit::field<&X::member_id>("member_id"),
      kit::field<&X::loan_id>("loan_id"), kit::field<&X::day_id>("day_id"), kit::field<&X::on_day>("on_day"),
      kit::field<&X::kind>("kind"), kit::field<&X::amount_satang>("amount_satang"),
      kit::field<&X::transfer_id>("transfer_id"), kit::field<&X::document>("document"), kit::field<&X::note>("note"),
      kit::field<&X::reverses>("reverses"), kit::field<&X::made_ms>("made_ms"), kit::field<&X::made_by>("made_by"));
  return shape;
}

// The result of a year and where it goes.
struct ProfitShared {
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
};
inline const kit::Shape& describe(const ProfitShared*) {
  using X = ProfitShared;
  static const kit::Shape shape = kit::shape<X>("SavingsProfitShared", kit::field<&X::from_on>("from_on"),
      kit::field<&X::until_on>("until_on"), kit::field<&X::profit_satang>("profit_satang"),
      kit::field<&X::dividend_satang>("dividend_satang"), kit::field<&X::patronage_satang>("patronage_satang"),
      kit::field<&X::welfare_satang>("welfare_satang"), kit::field<&X::reserve_satang>("reserve_satang"),
      kit::field<&X::allowance_satang>("allowance_satang"), kit::field<&X::league_satang>("league_satang"),
      kit::field<&X::rules_from>("rules_from"), kit::field<&X::votes_for>("votes_for"),
      kit::field<&X::votes_against>("votes_against"));
  return shape;
}

struct Year : ProfitShared {
  std::string org_id;
  std::string id;
  std::string group_id;
  kit::Date decided_on;
  std::string decided_by;
  std::optional<kit::Date> paid_on;
  PaidHow paid_how = PaidHow::nothing;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Year*) {
  using X = Year;
  static const kit::Shape shape = kit::composed<X>("SavingsYearRecord", kit::field<&X::org_id>("org_id"),
      kit::field<&X::id>("id"), kit::field<&X::group_id>("group_id"), kit::inherited<X, ProfitShared>(),
      kit::field<&X::decided_on>("decided_on"), kit::field<&X::decided_by>("decided_by"),
      kit::field<&X::paid_on>("paid_on"), kit::field<&X::paid_how>("paid_how"), kit::field<&X::version>("version"));
  return shape;
}

// A member's part of the profit, and by what it was measured.
struct Share {
  std::string member_id;
  std::int64_t share_months = 0;
  std::int64_t interest_satang = 0;
  std::int64_t dividend_satang = 0;
  std::int64_t patronage_satang = 0;
};
inline const kit::Shape& describe(const Share*) {
  using X = Share;
  static const kit::Shape shape = kit::shape<X>("SavingsShare", kit::field<&X::member_id>("member_id"),
      kit::field<&X::share_months>("share_months"), kit::field<&X::interest_satang>("interest_satang"),
      kit::field<&X::dividend_satang>("dividend_satang"), kit::field<&X::patronage_satang>("patronage_satang"));
  return shape;
}

struct Portion : Share {
  std::string org_id;
  std::string year_id;
};
inline const kit::Shape& describe(const Portion*) {
  using X = Portion;
  static const kit::Shape shape = kit::composed<X>("SavingsPortionRecord", kit::field<&X::org_id>("org_id"),
      kit::field<&X::year_id>("year_id"), kit::inherited<X, Share>());
  return shape;
}

struct Law {
  std::string code;
  std::int64_t amount = 0;
  std::string name_th;
  std::string name_en;
  std::string source;
};
inline const kit::Shape& describe(const Law*) {
  using X = Law;
  static const kit::Shape shape = kit::shape<X>("SavingsLaw", kit::field<&X::code>("code"),
      kit::field<&X::amount>("amount"), kit::field<&X::name_th>("name_th"), kit::field<&X::name_en>("name_en"),
      kit::field<&X::source>("source"));
  return shape;
}

struct MethodText {
  std::string code;
  std::string name_th;
  std::string name_en;
  std::string formula_th;
  std::string formula_en;
  std::string source;
};
inline const kit::Shape& describe(const MethodText*) {
  using X = MethodText;
  static const kit::Shape shape = kit::shape<X>("SavingsMethod", kit::field<&X::code>("code"),
      kit::field<&X::name_th>("name_th"), kit::field<&X::name_en>("name_en"),
      kit::field<&X::formula_th>("formula_th"), kit::field<&X::formula_en>("formula_en"),
      kit::field<&X::source>("source"));
  return shape;
}

}  // namespace savings
