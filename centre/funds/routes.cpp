// The routes of funds: method, path, permission, command, view.
#include "centre/frame/routes.hpp"

#include "centre/funds/desk.hpp"

namespace funds {

std::span<const kit::sql::Migration> migrations();
std::span<const kit::sql::Migration> Desk::migrations() const { return funds::migrations(); }

void Desk::add_routes(frame::Routes& routes) {
  using namespace frame;
  const std::string base = "/api/v1/funds";
  const std::string one = base + "/funds/{fund_id}";
  auto no = Sensitive::no;
  routes.view<Page<PurseKindView>>(base + "/purse_kinds", read_funds, no,
                                   [this](Look& look) { return get_purse_kinds(look); });
  routes.view<Page<FundView>>(base + "/funds", read_funds, no, [this](Look& look) { return get_funds(look); });
  routes.post<OpenFund, FundView>(base + "/funds", open_fund,
                                  [this](Act& act, const OpenFund& c) { return post_fund(act, c); });
  routes.view<FundView>(one, read_funds, no, [this](Look& look) { return get_fund(look); });
  routes.view<Page<TransferView>>(one + "/transfers", read_funds, no,
                                  [this](Look& look) { return get_transfers(look); });
  routes.post<MakeTransfer, TransferView>(one + "/transfers", keep_ledger,
                                          [this](Act& act, const MakeTransfer& c) { return post_transfer(act, c); });
  routes.post<CorrectTransfer, TransferView>(
      one + "/transfers/{transfer_id}/correction", keep_ledger,
      [this](Act& act, const CorrectTransfer& c) { return post_correction(act, c); });
  routes.view<TrialBalance>(one + "/trial_balance", read_funds, no,
                            [this](Look& look) { return get_trial_balance(look); });
  routes.post<CloseBooks, FundView>(one + "/closings", close_books,
                                    [this](Act& act, const CloseBooks& c) { return post_closing(act, c); });
  routes.view<ClosingPlan>(one + "/closing_plan", read_funds, no, [this](Look& look) { return get_closing_plan(look); });
  routes.view<Page<ClosingView>>(one + "/closings", read_funds, no, [this](Look& look) { return get_closings(look); });
  routes.view<Statement>(one + "/statements/{statement}", read_funds, no,
                         [this](Look& look) { return get_statement(look); });
  routes.raw(one + "/statements/{statement}/file", read_funds, no,
             [this](Look& look) { return get_statement_file(look); });
  routes.post<SetBudget, Statement>(one + "/budgets", keep_ledger,
                                    [this](Act& act, const SetBudget& c) { return post_budget(act, c); });
  routes.raw(one + "/audit_file", read_funds, no, [this](Look& look) { return get_audit_file(look); });
  add_bank_routes(routes, one);
}

void Desk::add_bank_routes(frame::Routes& routes, const std::string& one) {
  using namespace frame;
  constexpr std::size_t file_bytes_max = 4u << 20;
  routes.upload<BankPreview>(one + "/bank_previews", keep_ledger, file_bytes_max,
                             [this](Act& act, std::string_view bytes) { return post_bank_preview(act, bytes); });
  routes.upload<BankImport>(one + "/bank_statements", keep_ledger, file_bytes_max,
                            [this](Act& act, std::string_view bytes) { return post_bank_statement(act, bytes); });
  routes.view<Reconciliation>(one + "/reconciliation", read_funds, Sensitive::no,
                              [this](Look& look) { return get_reconciliation(look); });
  routes.post<MakeMatches, Reconciliation>(one + "/bank_matches", keep_ledger,
                                           [this](Act& act, const MakeMatches& c) { return post_matches(act, c); });
  routes.del<Reconciliation>(one + "/bank_matches/{bank_line_id}", keep_ledger,
                             [this](Act& act) { return delete_match(act); });
}

}  // namespace funds
