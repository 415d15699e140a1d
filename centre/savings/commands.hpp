// What may be asked of savings.
#pragma once

#include "centre/savings/records.hpp"

namespace savings {

struct OpenGroup {
  GroupKind kind = GroupKind::savings_group;
  std::string name_th;
  std::string name_en;
  kit::Date opened_on;
  RuleBook rules;
};
inline const kit::Shape& describe(const OpenGroup*) {
  using X = OpenGroup;
  static const kit::Shape shape = kit::shape<X>("OpenSavingsGroup", kit::field<&X::kind>("kind", kit::required),
      kit::field<&X::name_th>("name_th", kit::required, kit::max(200)),
      kit::field<&X::name_en>("name_en", kit::max(200)), kit::field<&X::opened_on>("opened_on", kit::required),
      kit::field<&X::rules>("rules", kit::required));
  return shape;
}

struct Join {
  std::string person_id;
  kit::Date joined_on;
  std::int64_t monthly_satang = 0;
  std::int64_t opening_satang = 0;  // brought along from the old passbook
};
inline const kit::Shape& describe(const Join*) {
  using X = Join;
  static const kit::Shape shape = kit::shape<X>("JoinSavingsGroup",
      kit::field<&X::person_id>("person_id", kit::required, kit::max(64)),
      kit::field<&X::joined_on>("joined_on", kit::required),
      kit::field<&X::monthly_satang>("monthly_satang", kit::required, kit::min(1), kit::max(100'000'000)),
      kit::field<&X::opening_satang>("opening_satang", kit::min(0), kit::max(10'000'000'000)));
  return shape;
}

struct ChangePromise {
  std::int64_t monthly_satang = 0;
};
inline const kit::Shape& describe(const ChangePromise*) {
  using X = ChangePromise;
  static const kit::Shape shape = kit::shape<X>("ChangePromise",
      kit::field<&X::monthly_satang>("monthly_satang", kit::required, kit::min(1), kit::max(100'000'000)));
  return shape;
}

struct LeaveGroup {
  MemberState state = MemberState::resigned;
  kit::Date left_on;
  std::string why;
};
inline const kit::Shape& describe(const LeaveGroup*) {
  using X = LeaveGroup;
  static const kit::Shape shape = kit::shape<X>("LeaveSavingsGroup", kit::field<&X::state>("state", kit::required),
      kit::field<&X::left_on>("left_on", kit::required), kit::field<&X::why>("why", kit::required, kit::max(300)));
  return shape;
}

struct OpenDay {
  kit::Date held_on;
};
inline const kit::Shape& describe(const OpenDay*) {
  using X = OpenDay;
  static const kit::Shape shape = kit::shape<X>("OpenSavingDay", kit::field<&X::held_on>("held_on", kit::required));
  return shape;
}

struct SheetLine {
  std::string member_id;
  std::int64_t saving_satang = 0;
  std::int64_t repayment_satang = 0;
  std::int64_t fine_satang = 0;
};
inline const kit::Shape& describe(const SheetLine*) {
  using X = SheetLine;
  static const kit::Shape shape = kit::shape<X>("SavingSheetLine",
      kit::field<&X::member_id>("member_id", kit::required, kit::max(64)),
      kit::field<&X::saving_satang>("saving_satang", kit::min(0), kit::max(100'000'000)),
      kit::field<&X::repayment_satang>("repayment_satang", kit::min(0), kit::max(10'000'000'000)),
      kit::field<&X::fine_satang>("fine_satang", kit::min(0), kit::max(10'000'000)));
  return shape;
}

struct FillSheet {
  std::vector<SheetLine> lines;
};
inline const kit::Shape& describe(const FillSheet*) {
  using X = FillSheet;
  static const kit::Shape shape = kit::shape<X>("FillSavingSheet",
      kit::field<&X::lines>("lines", kit::required, kit::max(2000)));
  return shape;
}

struct Pieces {
  std::int64_t value_satang = 0;
  std::int64_t pieces = 0;
};
inline const kit::Shape& describe(const Pieces*) {
  using X = Pieces;
  static const kit::Shape shape = kit::shape<X>("CountedPieces",
      kit::field<&X::value_satang>("value_satang", kit::required, kit::min(25), kit::max(100'000)),
      kit::field<&X::pieces>("pieces", kit::required, kit::min(0), kit::max(1'000'000)));
  return shape;
}

struct CloseDay {
  std::vector<Pieces> counts;
  std::string explained;
  std::string minutes;
};
inline const kit::Shape& describe(const CloseDay*) {
  using X = CloseDay;
  static const kit::Shape shape = kit::shape<X>("CloseSavingDay",
      kit::field<&X::counts>("counts", kit::required, kit::max(20)),
      kit::field<&X::explained>("explained", kit::max(500)), kit::field<&X::minutes>("minutes", kit::max(4000)));
  return shape;
}

struct AskLoan {
  std::string member_id;
  std::string purpose;
  Urgency urgency = Urgency::ordinary;
  kit::Date asked_on;
  std::int64_t amount_satang = 0;
  std::int64_t months = 0;
  Repay repay = Repay::monthly;
  std::vector<std::string> guarantors;
};
inline const kit::Shape& describe(const AskLoan*) {
  using X = AskLoan;
  static const kit::Shape shape = kit::shape<X>("AskLoan",
      kit::field<&X::member_id>("member_id", kit::required, kit::max(64)),
      kit::field<&X::purpose>("purpose", kit::required, kit::max(200)),
      kit::field<&X::urgency>("urgency", kit::required), kit::field<&X::asked_on>("asked_on", kit::required),
      kit::field<&X::amount_satang>("amount_satang", kit::required, kit::min(100), kit::max(10'000'000'000)),
      kit::field<&X::months>("months", kit::required, kit::min(1), kit::max(360)), kit::field<&X::repay>("repay"),
      kit::field<&X::guarantors>("guarantors", kit::max(10)));
  return shape;
}

struct DecideLoan {
  bool granted = false;
  kit::Date decided_on;
  std::int64_t votes_for = 0;
  std::int64_t votes_against = 0;
  std::string reason;
};
inline const kit::Shape& describe(const DecideLoan*) {
  using X = DecideLoan;
  static const kit::Shape shape = kit::shape<X>("DecideLoan", kit::field<&X::granted>("granted", kit::required),
      kit::field<&X::decided_on>("decided_on", kit::required),
      kit::field<&X::votes_for>("votes_for", kit::min(0), kit::max(10'000)),
      kit::field<&X::votes_against>("votes_against", kit::min(0), kit::max(10'000)),
      kit::field<&X::reason>("reason", kit::max(500)));
  return shape;
}

struct PayOutLoan {
  kit::Date paid_out_on;
};
inline const kit::Shape& describe(const PayOutLoan*) {
  using X = PayOutLoan;
  static const kit::Shape shape = kit::shape<X>("PayOutLoan",
      kit::field<&X::paid_out_on>("paid_out_on", kit::required));
  return shape;
}

struct WriteOffLoan {
  kit::Date on_day;
  std::int64_t votes_for = 0;
  std::int64_t votes_against = 0;
  std::string reason;
};
inline const kit::Shape& describe(const WriteOffLoan*) {
  using X = WriteOffLoan;
  static const kit::Shape shape = kit::shape<X>("WriteOffLoan", kit::field<&X::on_day>("on_day", kit::required),
      kit::field<&X::votes_for>("votes_for", kit::required, kit::min(1), kit::max(10'000)),
      kit::field<&X::votes_against>("votes_against", kit::min(0), kit::max(10'000)),
      kit::field<&X::reason>("reason", kit::required, kit::max(500)));
  return shape;
}

struct PayWelfare {
  std::string member_id;
  std::int64_t amount_satang = 0;
  kit::Date on_day;
  std::string reason;
};
inline const kit::Shape& describe(const PayWelfare*) {
  using X = PayWelfare;
  static const kit::Shape shape = kit::shape<X>("PaySavingsWelfare",
      kit::field<&X::member_id>("member_id", kit::required, kit::max(64)),
      kit::field<&X::amount_satang>("amount_satang", kit::required, kit::min(1), kit::max(100'000'000)),
      kit::field<&X::on_day>("on_day", kit::required),
      kit::field<&X::reason>("reason", kit::required, kit::max(200)));
  return shape;
}

struct ReverseEntry {
  std::string reason;
  kit::Date on_day;
};
inline const kit::Shape& describe(const ReverseEntry*) {
  using X = ReverseEntry;
  static const kit::Shape shape = kit::shape<X>("ReverseSavingsEntry",
      kit::field<&X::reason>("reason", kit::required, kit::max(300)),
      kit::field<&X::on_day>("on_day", kit::required));
  return shape;
}

struct ShareProfit {
  kit::Date from_on;
  kit::Date until_on;
  kit::Date decided_on;
  std::int64_t votes_for = 0;
  std::int64_t votes_against = 0;
};
inline const kit::Shape& describe(const ShareProfit*) {
  using X = ShareProfit;
  static const kit::Shape shape = kit::shape<X>("ShareProfit", kit::field<&X::from_on>("from_on", kit::required),
      kit::field<&X::until_on>("until_on", kit::required), kit::field<&X::decided_on>("decided_on", kit::required),
      kit::field<&X::votes_for>("votes_for", kit::required, kit::min(1), kit::max(10'000)),
      kit::field<&X::votes_against>("votes_against", kit::min(0), kit::max(10'000)));
  return shape;
}

struct PayProfit {
  PaidHow paid_how = PaidHow::cash;
  kit::Date paid_on;
};
inline const kit::Shape& describe(const PayProfit*) {
  using X = PayProfit;
  static const kit::Shape shape = kit::shape<X>("PayProfit", kit::field<&X::paid_how>("paid_how", kit::required),
      kit::field<&X::paid_on>("paid_on", kit::required));
  return shape;
}

}  // namespace savings
