// What funds keeps: funds, their accounts, transfers, closings. Amounts in satang.
#pragma once

#include "centre/funds/funds.hpp"

namespace funds {

struct Fund {
  std::string org_id;
  std::string id;
  std::string area_code;
  FundKind kind = FundKind::relief_purse;
  std::string purse_kind;
  std::string name_th;
  std::string name_en;
  kit::Date opened_on;
  std::optional<kit::Date> closed_until;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Fund*) {
  static const kit::Shape shape = kit::shape<Fund>(
      "Fund", kit::field<&Fund::org_id>("org_id"), kit::field<&Fund::id>("id"),
      kit::field<&Fund::area_code>("area_code"), kit::field<&Fund::kind>("kind"),
      kit::field<&Fund::purse_kind>("purse_kind"), kit::field<&Fund::name_th>("name_th"),
      kit::field<&Fund::name_en>("name_en"), kit::field<&Fund::opened_on>("opened_on"),
      kit::field<&Fund::closed_until>("closed_until"), kit::field<&Fund::version>("version"));
  return shape;
}

struct Account {
  std::string org_id;
  std::string id;
  std::string fund_id;
  std::string code;
  std::string account_key;
  AccountKind kind = AccountKind::asset;
  std::string name_th;
  std::string name_en;
  std::optional<std::int64_t> floor_satang;  // the balance never falls below; none: it may
  std::int64_t debit_posted = 0;
  std::int64_t credit_posted = 0;
  std::int64_t debit_pending = 0;
  std::int64_t credit_pending = 0;
};
inline const kit::Shape& describe(const Account*) {
  using A = Account;
  static const kit::Shape shape = kit::shape<A>(
      "Account", kit::field<&A::org_id>("org_id"), kit::field<&A::id>("id"), kit::field<&A::fund_id>("fund_id"),
      kit::field<&A::code>("code"), kit::field<&A::account_key>("account_key"), kit::field<&A::kind>("kind"), kit::field<&A::name_th>("name_th"),
      kit::field<&A::name_en>("name_en"), kit::field<&A::floor_satang>("floor_satang"),
      kit::field<&A::debit_posted>("debit_posted"), kit::field<&A::credit_posted>("credit_posted"),
      kit::field<&A::debit_pending>("debit_pending"), kit::field<&A::credit_pending>("credit_pending"));
  return shape;
}

struct Transfer {
  std::string org_id;
  std::string id;
  std::string fund_id;
  Series series = Series::journal;
  std::int64_t fiscal_year = 0;
  std::int64_t sequence = 0;
  TransferKind kind = TransferKind::posted;
  std::string debit_account_id;
  std::string credit_account_id;
  std::int64_t amount_satang = 0;
  kit::Date effective_on;
  std::string refers_to;  // the pending one that is settled or released, the one that is corrected
  std::string purpose;
  std::string memo;
  kit::Instant made_ms;
  std::string made_by;
};
inline const kit::Shape& describe(const Transfer*) {
  using T = Transfer;
  static const kit::Shape shape = kit::shape<T>(
      "Transfer", kit::field<&T::org_id>("org_id"), kit::field<&T::id>("id"), kit::field<&T::fund_id>("fund_id"),
      kit::field<&T::series>("series"), kit::field<&T::fiscal_year>("fiscal_year"),
      kit::field<&T::sequence>("sequence"), kit::field<&T::kind>("kind"),
      kit::field<&T::debit_account_id>("debit_account_id"), kit::field<&T::credit_account_id>("credit_account_id"),
      kit::field<&T::amount_satang>("amount_satang"), kit::field<&T::effective_on>("effective_on"),
      kit::field<&T::refers_to>("refers_to"), kit::field<&T::purpose>("purpose"), kit::field<&T::memo>("memo"),
      kit::field<&T::made_ms>("made_ms"), kit::field<&T::made_by>("made_by"));
  return shape;
}

enum class ClosingKind : std::uint8_t { month, year };
constexpr auto choices(const ClosingKind*) { return kit::Choices{"month", "year"}; }

struct Closing {
  std::string org_id;
  std::string id;
  std::string fund_id;
  kit::Date until_on;
  std::int64_t debit_satang = 0;  // of all transfers up to that day; equal by construction, kept for the reader
  std::int64_t credit_satang = 0;
  std::int64_t transfers = 0;
  kit::Instant closed_ms;
  std::string closed_by;
  ClosingKind kind = ClosingKind::month;
  std::int64_t result_satang = 0;  // income less expense, of a year
};
inline const kit::Shape& describe(const Closing*) {
  using C = Closing;
  static const kit::Shape shape = kit::shape<C>(
      "Closing", kit::field<&C::org_id>("org_id"), kit::field<&C::id>("id"), kit::field<&C::fund_id>("fund_id"),
      kit::field<&C::until_on>("until_on"), kit::field<&C::debit_satang>("debit_satang"),
      kit::field<&C::credit_satang>("credit_satang"), kit::field<&C::transfers>("transfers"),
      kit::field<&C::closed_ms>("closed_ms"), kit::field<&C::closed_by>("closed_by"),
      kit::field<&C::kind>("kind"), kit::field<&C::result_satang>("result_satang"));
  return shape;
}

struct PurseKind {
  std::string code;
  std::string name_th;
  std::string name_en;
  std::string agency;
};
inline const kit::Shape& describe(const PurseKind*) {
  using P = PurseKind;
  static const kit::Shape shape =
      kit::shape<P>("PurseKind", kit::field<&P::code>("code"), kit::field<&P::name_th>("name_th"),
                    kit::field<&P::name_en>("name_en"), kit::field<&P::agency>("agency"));
  return shape;
}

// One account of the chart that a fund begins with.
struct ChartRow {
  std::string code;
  std::string account_key;
  AccountKind kind = AccountKind::asset;
  std::string name_th;
  std::string name_en;
  std::optional<std::int64_t> floor_satang;
};
inline const kit::Shape& describe(const ChartRow*) {
  using R = ChartRow;
  static const kit::Shape shape =
      kit::shape<R>("ChartRow", kit::field<&R::code>("code"), kit::field<&R::account_key>("account_key"),
                    kit::field<&R::kind>("kind"), kit::field<&R::name_th>("name_th"),
                    kit::field<&R::name_en>("name_en"), kit::field<&R::floor_satang>("floor_satang"));
  return shape;
}

// What was posted to an account up to a day.
struct AccountSum {
  std::string code;
  std::string account_key;
  AccountKind kind = AccountKind::asset;
  std::string name_th;
  std::string name_en;
  std::int64_t debit_less_credit = 0;
};
inline const kit::Shape& describe(const AccountSum*) {
  using R = AccountSum;
  static const kit::Shape shape =
      kit::shape<R>("AccountSum", kit::field<&R::code>("code"), kit::field<&R::account_key>("account_key"), kit::field<&R::kind>("kind"),
                    kit::field<&R::name_th>("name_th"), kit::field<&R::name_en>("name_en"),
                    kit::field<&R::debit_less_credit>("debit_less_credit"));
  return shape;
}

// What a list shows beside a transfer; the reference is the number of the one it refers to.
struct Beside {
  std::string debit_code;
  std::string credit_code;
  bool referred = false;
  std::optional<Series> r_series;
  std::optional<std::int64_t> r_year;
  std::optional<std::int64_t> r_sequence;
};
inline const kit::Shape& describe(const Beside*) {
  using B = Beside;
  static const kit::Shape shape =
      kit::shape<B>("Beside", kit::field<&B::debit_code>("debit_code"), kit::field<&B::credit_code>("credit_code"),
                    kit::field<&B::referred>("referred"), kit::field<&B::r_series>("r_series"),
                    kit::field<&B::r_year>("r_year"), kit::field<&B::r_sequence>("r_sequence"));
  return shape;
}
struct ListedTransfer {
  Transfer transfer;
  Beside beside;
};

}  // namespace funds
