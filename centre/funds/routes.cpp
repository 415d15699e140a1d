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
}

}  // namespace funds
