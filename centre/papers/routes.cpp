// The routes of papers: method, path, permission, command, view.
#include "centre/papers/desk.hpp"

namespace papers {

std::span<const kit::sql::Migration> migrations();
std::span<const kit::sql::Migration> Desk::migrations() const { return papers::migrations(); }

void Desk::add_routes(frame::Routes& routes) {
  using namespace frame;
  const std::string base = "/api/v1/papers";
  auto no = Sensitive::no;
  routes.view<Verification>(base + "/verifications/{code}", anyone, no, [this](Look& look) { return verify(look); });
  routes.view<Page<RegisterRow>>(base + "/register", read_register, no,
                                 [this](Look& look) { return get_register(look); });
  routes.post<WithdrawPaper, RegisterRow>(
      base + "/register/{paper_id}/withdrawal", withdraw_paper,
      [this](Act& act, const WithdrawPaper& command) { return withdraw(act, command); });
  routes.view<OfficeView>(base + "/office", read_register, no, [this](Look& look) { return get_office(look); });
  routes.put<KeepOffice, OfficeView>(base + "/office", keep_office,
                                     [this](Act& act, const KeepOffice& command) { return put_office(act, command); });
}

}  // namespace papers
