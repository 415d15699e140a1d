// What leaves: funds with their balances, transfers with their numbers, the trial balance. Amounts in satang.
#pragma once

#include "centre/funds/records.hpp"

namespace funds {

struct PurseKindView {
  std::string code;
  std::string name_th;
  std::string name_en;
  std::string agency;
};
inline const kit::Shape& describe(const PurseKindView*) {
  using V = PurseKindView;
  static const kit::Shape shape =
      kit::shape<V>("PurseKindView", kit::field<&V::code>("code"), kit::field<&V::name_th>("name_th"),
                    kit::field<&V::name_en>("name_en"), kit::field<&V::agency>("agency"));
  return shape;
}

struct AccountView {
  std::string code;
  std::string account_key;
  AccountKind kind = AccountKind::asset;
  std::string name_th;
  std::string name_en;
  std::int64_t balance_satang = 0;
  std::int64_t available_satang = 0;  // the balance less what is set aside
  std::optional<std::int64_t> floor_satang;
};
inline const kit::Shape& describe(const AccountView*) {
  using V = AccountView;
  static const kit::Shape shape = kit::shape<V>(
      "AccountView", kit::field<&V::code>("code"), kit::field<&V::account_key>("account_key"), kit::field<&V::kind>("kind"),
      kit::field<&V::name_th>("name_th"), kit::field<&V::name_en>("name_en"),
      kit::field<&V::balance_satang>("balance_satang"), kit::field<&V::available_satang>("available_satang"),
      kit::field<&V::floor_satang>("floor_satang"));
  return shape;
}

struct FundView {
  std::string id;
  std::string org_id;
  FundKind kind = FundKind::relief_purse;
  std::string purse_kind;
  std::string name_th;
  std::string name_en;
  std::string owner_th;  // the organisation
  std::string owner_en;
  kit::Date opened_on;
  std::optional<kit::Date> closed_until;
  std::vector<AccountView> accounts;
};
inline const kit::Shape& describe(const FundView*) {
  using V = FundView;
  static const kit::Shape shape = kit::shape<V>(
      "FundView", kit::field<&V::id>("id"), kit::field<&V::org_id>("org_id"), kit::field<&V::kind>("kind"),
      kit::field<&V::purse_kind>("purse_kind"), kit::field<&V::name_th>("name_th"),
      kit::field<&V::name_en>("name_en"), kit::field<&V::owner_th>("owner_th"), kit::field<&V::owner_en>("owner_en"),
      kit::field<&V::opened_on>("opened_on"), kit::field<&V::closed_until>("closed_until"),
      kit::field<&V::accounts>("accounts"));
  return shape;
}

struct TransferView {
  std::string id;
  std::string number;
  TransferKind kind = TransferKind::posted;
  bool open = false;  // set aside and neither settled nor released
  bool corrected = false;
  std::string debit_code;
  std::string credit_code;
  std::int64_t amount_satang = 0;
  kit::Date effective_on;
  std::string refers_to;         // number of the transfer that this one settles, releases or corrects
  std::string purpose;
  std::string memo;
  kit::Instant made_ms;
  std::string made_by;
};
inline const kit::Shape& describe(const TransferView*) {
  using V = TransferView;
  static const kit::Shape shape = kit::shape<V>(
      "TransferView", kit::field<&V::id>("id"), kit::field<&V::number>("number"), kit::field<&V::kind>("kind"),
      kit::field<&V::open>("open"), kit::field<&V::corrected>("corrected"),
      kit::field<&V::debit_code>("debit_code"), kit::field<&V::credit_code>("credit_code"),
      kit::field<&V::amount_satang>("amount_satang"), kit::field<&V::effective_on>("effective_on"),
      kit::field<&V::refers_to>("refers_to"), kit::field<&V::purpose>("purpose"), kit::field<&V::memo>("memo"),
      kit::field<&V::made_ms>("made_ms"), kit::field<&V::made_by>("made_by"));
  return shape;
}

struct TrialRow {
  std::string code;
  AccountKind kind = AccountKind::asset;
  std::string name_th;
  std::string name_en;
  std::int64_t debit_satang = 0;
  std::int64_t credit_satang = 0;
};
inline const kit::Shape& describe(const TrialRow*) {
  using V = TrialRow;
  static const kit::Shape shape = kit::shape<V>(
      "TrialRow", kit::field<&V::code>("code"), kit::field<&V::kind>("kind"), kit::field<&V::name_th>("name_th"),
      kit::field<&V::name_en>("name_en"), kit::field<&V::debit_satang>("debit_satang"),
      kit::field<&V::credit_satang>("credit_satang"));
  return shape;
}
struct TrialBalance {
  kit::Date until_on;
  std::vector<TrialRow> rows;  // every account on the side where its balance stands
  std::int64_t debit_satang = 0;
  std::int64_t credit_satang = 0;
};
inline const kit::Shape& describe(const TrialBalance*) {
  using V = TrialBalance;
  static const kit::Shape shape = kit::shape<V>(
      "TrialBalance", kit::field<&V::until_on>("until_on"), kit::field<&V::rows>("rows"),
      kit::field<&V::debit_satang>("debit_satang"), kit::field<&V::credit_satang>("credit_satang"));
  return shape;
}

// Announced: enough to prove the books from the journal alone.
struct TransferNews {
  std::string fund_id;
  std::string number;
  TransferKind kind = TransferKind::posted;
  std::string debit_account_id;
  std::string credit_account_id;
  std::int64_t amount_satang = 0;
  kit::Date effective_on;
  std::string refers_to;
};
inline const kit::Shape& describe(const TransferNews*) {
  using V = TransferNews;
  static const kit::Shape shape = kit::shape<V>(
      "TransferNews", kit::field<&V::fund_id>("fund_id"), kit::field<&V::number>("number"),
      kit::field<&V::kind>("kind"), kit::field<&V::debit_account_id>("debit_account_id"),
      kit::field<&V::credit_account_id>("credit_account_id"), kit::field<&V::amount_satang>("amount_satang"),
      kit::field<&V::effective_on>("effective_on"), kit::field<&V::refers_to>("refers_to"));
  return shape;
}
struct FundNews {
  FundKind kind = FundKind::relief_purse;
  std::string purse_kind;
  std::optional<kit::Date> closed_until;
};
inline const kit::Shape& describe(const FundNews*) {
  using V = FundNews;
  static const kit::Shape shape =
      kit::shape<V>("FundNews", kit::field<&V::kind>("kind"), kit::field<&V::purse_kind>("purse_kind"),
                    kit::field<&V::closed_until>("closed_until"));
  return shape;
}

}  // namespace funds
