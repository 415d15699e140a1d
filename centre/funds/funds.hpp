// The front door of funds: purses and funds, and the ledger in which every baht of them stands.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "centre/frame/module.hpp"
#include "centre/network/network.hpp"
#include "centre/papers/papers.hpp"
#include "centre/staff/staff.hpp"
#include "centre/words/money.hpp"

namespace funds {

using frame::Role;
using words::Money;

inline constexpr frame::Permission read_funds{
    "funds.read_funds",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer, Role::executive,
     Role::fund_committee, Role::auditor}};
inline constexpr frame::Permission open_fund{"funds.open_fund", {Role::provincial_officer, Role::fund_committee}};
inline constexpr frame::Permission keep_ledger{
    "funds.keep_ledger", {Role::provincial_officer, Role::centre_head, Role::fund_committee}};
inline constexpr frame::Permission close_books{"funds.close_books", {Role::provincial_officer, Role::fund_committee}};

// What a fund is: a relief purse of the state, or books that a community keeps. Each begins with a chart of its own
// (rows of funds_chart), whose accounts are found by a stable key whatever their code and name.
enum class FundKind : std::uint8_t { relief_purse, welfare_fund, savings_group, cooperative, giving_fund };
constexpr auto choices(const FundKind*) {
  return kit::Choices{"relief_purse", "welfare_fund", "savings_group", "cooperative", "giving_fund"};
}
enum class AccountKind : std::uint8_t { asset, liability, equity, income, expense };
constexpr auto choices(const AccountKind*) {
  return kit::Choices{"asset", "liability", "equity", "income", "expense"};
}

// Which run of document numbers a transfer takes its number from: RV, PV, JV, CV.
enum class Series : std::uint8_t { receipt, payment, journal, correction };
constexpr auto choices(const Series*) { return kit::Choices{"receipt", "payment", "journal", "correction"}; }

// posted: done at once. pending: set aside, still to be settled (for the whole or less) or released.
enum class TransferKind : std::uint8_t { posted, pending, settled, released, correction };
constexpr auto choices(const TransferKind*) {
  return kit::Choices{"posted", "pending", "settled", "released", "correction"};
}

// What one desk asks of a fund. Accounts are named by their code within the fund, or by their stable key.
struct Posting {
  std::string fund_id;
  std::string debit_code;
  std::string credit_code;
  Money amount;
  kit::Date effective_on;
  Series series = Series::journal;
  std::string purpose;  // the record it is about, "aid.payment/ID"; "" when the memo says it all
  std::string memo;     // no names of people
};

struct TransferBrief {
  std::string id;
  std::string number;  // "PV-2569-000012"
  TransferKind kind = TransferKind::posted;
  Money amount;
};

struct FundBrief {
  std::string id;
  std::string org_id;
  std::string area_code;
  std::string kind;
  std::string purse_kind;
  std::string name_th;
  std::string name_en;
};

// Books of a community that another desk opens and keeps; an organisation may have several of a kind.
struct BookOpening {
  FundKind kind = FundKind::welfare_fund;
  std::string name_th;
  std::string name_en;
  kit::Date opened_on;
};

// An account as another desk sees it: the balance on the side that its kind grows on, and what may still leave it.
struct AccountBrief {
  std::string code;
  std::string account_key;  // "cash", "contributions", "benefit_birth"; "" of an account of the book's own
  AccountKind kind = AccountKind::asset;
  std::string name_th;
  std::string name_en;
  Money balance;
  Money available;
};

// A transfer by what it was for, as another desk proves its own books with it.
struct PurposedTransfer {
  std::string id;
  std::string purpose;
  TransferKind kind = TransferKind::posted;
  Money amount;
  Money refers_to_amount;  // of the one that it settles, releases or corrects
};

// What a desk says of its part before the books of a fund are closed until a day; `code` is a text, "desk.check.name"; how to mend it
// stands under "desk.check_mend.name".
struct ClosingCheck {
  std::string code;
  bool fine = true;
  bool blocks = true;
  std::int64_t count = 0;
  Money amount = {};
};
using BeforeClosing = std::function<std::vector<ClosingCheck>(frame::Look&, const std::string& fund_id, kit::Date until)>;

// What an auditor is told of one book: each check of it, and what is wrong where.
struct AuditFinding {
  std::string check;    // "sums", "floor", "numbers", ...: texts "funds.audit.sums" and "funds.audit_means.sums"
  std::string subject;  // the account or document it is about
  std::string told;     // figures: "kept 100.00, added up 90.00"
};
struct AuditReport {
  std::string fund_id;
  std::string name;
  std::int64_t accounts = 0, transfers = 0;
  std::int64_t debit_satang = 0, credit_satang = 0;  // of every account on its side; equal when sound
  std::vector<std::string> checks;                   // those that were made
  std::vector<AuditFinding> findings;
};

// Every refusal names its field under the command: funds.fund_unknown, funds.account_unknown, funds.amount_needed,
// funds.books_closed (values until), funds.not_enough (values available, account), funds.same_account,
// funds.in_future, funds.transfer_unknown, funds.already_done, funds.more_than_pending.
class Funds : public frame::Module {
 public:
  virtual std::optional<FundBrief> find_fund(frame::Look& look, std::string_view fund_id) = 0;
  // Open purses of this kind in the actor's scope.
  virtual std::vector<FundBrief> purses(frame::Look& look, std::string_view purse_kind) = 0;
  // What may still be paid out of the account: posted, less what is set aside, less its floor.
  virtual Money available(frame::Look& look, std::string_view fund_id, std::string_view account_code) = 0;

  // Opens books with the chart of their kind. Not for relief purses, which have their own page. May refuse with
  // funds.in_future, funds.name_taken.
  virtual kit::Result<FundBrief> open_book(frame::Act& act, const BookOpening& opening) = 0;
  // Open books of this kind in the actor's scope, by the day they were opened.
  virtual std::vector<FundBrief> books(frame::Look& look, FundKind kind) = 0;
  // By code or stable key; none when the fund is out of reach or has no such account.
  virtual std::optional<AccountBrief> find_account(frame::Look& look, std::string_view fund_id,
                                                   std::string_view code_or_key) = 0;
  virtual std::vector<AccountBrief> accounts(frame::Look& look, std::string_view fund_id) = 0;
  // The balance at the end of that day, by code or stable key; nothing of an account that is not there.
  virtual Money balance_on(frame::Look& look, std::string_view fund_id, std::string_view code_or_key,
                           kit::Date day) = 0;

  virtual kit::Result<TransferBrief> transfer(frame::Act& act, const Posting& posting) = 0;
  virtual kit::Result<TransferBrief> hold(frame::Act& act, const Posting& posting) = 0;
  virtual kit::Result<TransferBrief> settle(frame::Act& act, std::string_view transfer_id, Money amount,
                                            kit::Date effective_on) = 0;
  virtual kit::Result<TransferBrief> release(frame::Act& act, std::string_view transfer_id,
                                             std::string_view reason) = 0;
  // The same amount the other way round; each transfer can be corrected once.
  virtual kit::Result<TransferBrief> correct(frame::Act& act, std::string_view transfer_id, std::string_view reason,
                                             kit::Date effective_on) = 0;
  // Income less expense between two days; what carries the result of a year into the balance is left out.
  virtual Money result_between(frame::Look& look, std::string_view fund_id, kit::Date from, kit::Date until) = 0;
  // A desk that keeps books has its own things to look at before they are closed.
  virtual void before_closing(BeforeClosing ask) = 0;
  // Every book in scope, added up anew from its entries alone; and a book as it was exported, without any database.
  virtual std::vector<AuditReport> audit_books(frame::Look& look) = 0;
  virtual AuditReport audit_export(std::string_view export_file) = 0;
  // Transfers of every fund whose purpose begins so, oldest first. For proofs: past the scope.
  virtual std::vector<PurposedTransfer> transfers_for(frame::Look& look, std::string_view purpose_prefix) = 0;
};

std::unique_ptr<Funds> open_funds(staff::Staff& staff, papers::Papers& papers);

}  // namespace funds
