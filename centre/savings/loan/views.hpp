// A loan with its schedule, and loans by age. Amounts in satang.
#pragma once

#include "centre/savings/views.hpp"

namespace savings {

struct LoanView : LoanTerms {
  std::string id;
  std::string member_name;
  std::vector<MemberRow> guarantors;
  std::vector<Instalment> schedule;
  std::int64_t owed_satang = 0;
  std::int64_t interest_due_satang = 0;
  std::int64_t overdue_satang = 0;
  std::int64_t months_late = 0;
  std::vector<EntryView> entries;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const LoanView*) {
  using X = LoanView;
  static const kit::Shape shape = kit::composed<X>("SavingsLoan", kit::field<&X::id>("id"),
      kit::inherited<X, LoanTerms>(), kit::field<&X::member_name>("member_name", kit::personal),
      kit::field<&X::guarantors>("guarantors"), kit::field<&X::schedule>("schedule"),
      kit::field<&X::owed_satang>("owed_satang"), kit::field<&X::interest_due_satang>("interest_due_satang"),
      kit::field<&X::overdue_satang>("overdue_satang"), kit::field<&X::months_late>("months_late"),
      kit::field<&X::entries>("entries"), kit::field<&X::version>("version"));
  return shape;
}

// Loans by how long the oldest unpaid instalment waits.
struct AgeBand {
  std::string code;  // "not_late", "months_1_3", "months_4_6", "months_7_12", "over_12"
  std::int64_t loans = 0;
  std::int64_t owed_satang = 0;
  std::int64_t overdue_satang = 0;
};
inline const kit::Shape& describe(const AgeBand*) {
  using X = AgeBand;
  static const kit::Shape shape = kit::shape<X>("AgeBand", kit::field<&X::code>("code"),
      kit::field<&X::loans>("loans"), kit::field<&X::owed_satang>("owed_satang"),
      kit::field<&X::overdue_satang>("overdue_satang"));
  return shape;
}

struct Arrears {
  kit::Date on_day;
  std::vector<AgeBand> bands;
  std::vector<LoanRow> loans;
};
inline const kit::Shape& describe(const Arrears*) {
  using X = Arrears;
  static const kit::Shape shape = kit::shape<X>("SavingsArrears", kit::field<&X::on_day>("on_day"),
      kit::field<&X::bands>("bands"), kit::field<&X::loans>("loans"));
  return shape;
}

}  // namespace savings
