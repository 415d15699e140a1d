// Books for auditors: all of them from the database, one as a file, one from a file.
#include "centre/funds/audit/store.hpp"
#include "centre/funds/desk.hpp"

namespace funds {

std::vector<AuditReport> Desk::audit_books(frame::Look& look) {
  std::vector<AuditReport> out;
  for (const auto& fund : audit::store::all_funds(look.db))
    out.push_back(audit::report_of(audit::store::book_with_journal(look.db, fund)));
  return out;
}

AuditReport Desk::audit_export(std::string_view export_file) {
  auto book = audit::import_of(export_file);
  if (book) return audit::report_of(*book);
  std::string line = book.error().values.empty() ? "" : book.error().values.front().second;
  return {.fund_id = "", .name = "", .checks = {"readable"}, .findings = {{"readable", line, ""}}};
}

kit::Result<frame::Reply> Desk::get_audit_file(frame::Look& look) {
  auto fund = TRY(fund_in_path(look));
  frame::Reply reply{.type = "text/plain; charset=utf-8",
                     .body = audit::export_of(audit::store::book_with_journal(look.db, fund))};
  reply.headers.push_back({"Content-Disposition", "attachment; filename=\"books-" + fund.id + ".txt\""});
  return reply;
}

}  // namespace funds
