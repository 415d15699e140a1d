// The funds desk at work: ledger.cpp makes transfers, desk.cpp answers the pages.
#pragma once

#include "centre/frame/page.hpp"
#include "centre/funds/audit/audit.hpp"
#include "centre/funds/bank/shapes.hpp"
#include "centre/funds/closing/shapes.hpp"
#include "centre/funds/commands.hpp"
#include "centre/funds/funds.hpp"
#include "centre/funds/statement/shapes.hpp"
#include "centre/funds/views.hpp"
#include "centre/papers/papers.hpp"

namespace funds {

class Desk final : public Funds {
 public:
  Desk(staff::Staff& staff, papers::Papers& papers) : staff_(staff), papers_(papers) {}

  std::string_view name() const override { return "funds"; }
  std::span<const kit::sql::Migration> migrations() const override;
  void add_routes(frame::Routes& routes) override;

  std::optional<FundBrief> find_fund(frame::Look& look, std::string_view fund_id) override;
  std::vector<FundBrief> purses(frame::Look& look, std::string_view purse_kind) override;
  Money available(frame::Look& look, std::string_view fund_id, std::string_view account_code) override;
  kit::Result<FundBrief> open_book(frame::Act& act, const BookOpening& opening) override;
  std::vector<FundBrief> books(frame::Look& look, FundKind kind) override;
  std::optional<AccountBrief> find_account(frame::Look& look, std::string_view fund_id,
                                           std::string_view code_or_key) override;
  std::vector<AccountBrief> accounts(frame::Look& look, std::string_view fund_id) override;
  Money balance_on(frame::Look& look, std::string_view fund_id, std::string_view code_or_key, kit::Date day) override;
  kit::Result<TransferBrief> transfer(frame::Act& act, const Posting& posting) override;
  kit::Result<TransferBrief> hold(frame::Act& act, const Posting& posting) override;
  kit::Result<TransferBrief> settle(frame::Act& act, std::string_view transfer_id, Money amount,
                                    kit::Date effective_on) override;
  kit::Result<TransferBrief> release(frame::Act& act, std::string_view transfer_id, std::string_view reason) override;
  kit::Result<TransferBrief> correct(frame::Act& act, std::string_view transfer_id, std::string_view reason,
                                     kit::Date effective_on) override;
  std::vector<PurposedTransfer> transfers_for(frame::Look& look, std::string_view purpose_prefix) override;
  Money result_between(frame::Look& look, std::string_view fund_id, kit::Date from, kit::Date until) override;
  void before_closing(BeforeClosing ask) override { before_closing_.push_back(std::move(ask)); }
  std::vector<AuditReport> audit_books(frame::Look& look) override;
  AuditReport audit_export(std::string_view export_file) override;
  kit::Result<frame::Reply> get_audit_file(frame::Look& look);
  std::vector<std::string> faults(frame::Look& look) override;

 private:
  // ledger.cpp
  kit::Result<TransferBrief> post(frame::Act& act, const Posting& posting, TransferKind kind);
  kit::Result<TransferBrief> write(frame::Act& act, const Fund& fund, Transfer transfer, std::int64_t pending_satang);

  void add_bank_routes(frame::Routes& routes, const std::string& one);

  // books.cpp
  kit::Result<Fund> open_with_chart(frame::Act& act, Fund fund);

  // statement/desk.cpp
  kit::Result<Statement> statement(frame::Look& look, const Fund& fund, StatementKind kind);
  kit::Result<Statement> get_statement(frame::Look& look);
  kit::Result<frame::Reply> get_statement_file(frame::Look& look);
  kit::Result<Statement> post_budget(frame::Act& act, const SetBudget& command);

  // closing/desk.cpp
  std::vector<ClosingCheckView> closing_checks(frame::Look& look, const Fund& fund, ClosingKind kind, kit::Date until);
  ClosingPlan closing_plan(frame::Look& look, const Fund& fund, ClosingKind kind, kit::Date until);
  kit::Result<ClosingPlan> get_closing_plan(frame::Look& look);
  kit::Result<void> carry_result(frame::Act& act, const Fund& fund, kit::Date until);
  kit::Result<FundView> post_closing(frame::Act& act, const CloseBooks& command);
  kit::Result<frame::Page<ClosingView>> get_closings(frame::Look& look);

  // bank/desk.cpp
  kit::Result<BankPreview> post_bank_preview(frame::Act& act, std::string_view bytes);
  kit::Result<BankImport> post_bank_statement(frame::Act& act, std::string_view bytes);
  Reconciliation reconciliation(frame::Look& look, const Fund& fund, const Account& account, kit::Date until);
  kit::Result<Reconciliation> get_reconciliation(frame::Look& look);
  kit::Result<Reconciliation> post_matches(frame::Act& act, const MakeMatches& command);
  kit::Result<Reconciliation> delete_match(frame::Act& act);

  // desk.cpp
  kit::Result<Fund> fund_in_path(frame::Look& look);
  kit::Result<frame::Page<PurseKindView>> get_purse_kinds(frame::Look& look);
  kit::Result<frame::Page<FundView>> get_funds(frame::Look& look);
  kit::Result<FundView> get_fund(frame::Look& look);
  kit::Result<FundView> post_fund(frame::Act& act, const OpenFund& command);
  kit::Result<frame::Page<TransferView>> get_transfers(frame::Look& look);
  kit::Result<TransferView> post_transfer(frame::Act& act, const MakeTransfer& command);
  kit::Result<TransferView> post_correction(frame::Act& act, const CorrectTransfer& command);
  kit::Result<TrialBalance> get_trial_balance(frame::Look& look);
  FundView view_of(frame::Look& look, const Fund& fund);
  TransferView view_of(frame::Look& look, const ListedTransfer& listed);
  TrialBalance trial_balance(frame::Look& look, const Fund& fund, kit::Date until);
  TransferView newest(frame::Look& look, const Fund& fund);
  std::string staff_name(frame::Look& look, std::string_view staff_id);

  staff::Staff& staff_;
  papers::Papers& papers_;
  std::vector<BeforeClosing> before_closing_;
};

}  // namespace funds
