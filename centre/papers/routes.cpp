// The routes of papers: method, path, permission, command, view.
#include "centre/papers/desk.hpp"
#include "kit/csv/csv.hpp"

namespace papers {

std::span<const kit::sql::Migration> migrations();
std::span<const kit::sql::Migration> Desk::migrations() const { return papers::migrations(); }

namespace {

constexpr std::size_t sheet_bytes_max = 32u << 20;  // ten thousand rows of Thai words

// Cells are texts, so that no spreadsheet takes one for a formula.
kit::Result<frame::Reply> make_sheet(const MakeSheet& sheet) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& row : sheet.rows) rows.push_back(row.cells);
  return frame::Reply{.type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                      .body = kit::csv::xlsx(rows, sheet.name),
                      .headers = {{"Cache-Control", "no-store"}}};
}

}  // namespace

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
  routes.direct_upload<SheetMade>(
      base + "/sheets", signed_in, sheet_bytes_max,
      [](const Performer&, const Actor&, const Particulars&, std::string_view body) -> kit::Result<Reply> {
        auto sheet = TRY(kit::json::decode<MakeSheet>(body));
        return make_sheet(sheet);
      });
  routes.view<PublicAddress>(base + "/address", signed_in, no,
                             [this](Look&) -> kit::Result<PublicAddress> { return PublicAddress{address_}; });
  routes.view<OfficeView>(base + "/office", read_register, no, [this](Look& look) { return get_office(look); });
  routes.put<KeepOffice, OfficeView>(base + "/office", keep_office,
                                     [this](Act& act, const KeepOffice& command) { return put_office(act, command); });
}

}  // namespace papers
