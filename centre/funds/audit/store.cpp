// Plain reading of every row of a book.
#include "centre/funds/audit/store.hpp"

#include <limits>

#include "centre/frame/following.hpp"
#include "kit/json/json.hpp"

namespace funds::audit::store {
namespace {

using frame::OpenQuery;
using enum frame::Unscoped;

constexpr frame::ScopedQuery funds_q{"SELECT f.* FROM funds_funds f WHERE {scope:f} ORDER BY f.org_id, f.id"};
constexpr OpenQuery accounts_q{parent_checked, "SELECT * FROM funds_accounts WHERE org_id = $1 AND fund_id = $2 ORDER BY code"};
constexpr OpenQuery transfers_q{parent_checked, "SELECT * FROM funds_transfers WHERE org_id = $1 AND fund_id = $2 ORDER BY id"};
constexpr OpenQuery closings_q{parent_checked,
                               "SELECT * FROM funds_closings WHERE org_id = $1 AND fund_id = $2 ORDER BY until_on"};
constexpr OpenQuery runs_q{parent_checked,
                           "SELECT series, fiscal_year, last_number FROM funds_numbers WHERE org_id = $1 AND fund_id = $2 "
                           "ORDER BY fiscal_year, series"};
constexpr std::size_t journal_lines = 2'000;

template <class T>
std::vector<T> all(frame::Db& db, const OpenQuery& query, const Fund& fund) {
  std::vector<T> out;
  for (const auto& row : db.rows(query, {fund.org_id, fund.id})) out.push_back(kit::sql::read<T>(row));
  return out;
}

}  // namespace

Book book_of(frame::Db& db, const Fund& fund) {
  return {.fund = fund,
          .accounts = all<Account>(db, accounts_q, fund),
          .transfers = all<Transfer>(db, transfers_q, fund),
          .closings = all<Closing>(db, closings_q, fund),
          .runs = all<NumberRun>(db, runs_q, fund),
          .with_journal = false,
          .told = {}};
}

Book book_with_journal(frame::Db& db, const Fund& fund) {
  auto book = book_of(db, fund);
  book.with_journal = true;
  for (frame::JournalHead from{fund.org_id, 0};;) {
    auto read = frame::announced_after(db, from, std::numeric_limits<std::int64_t>::max(), journal_lines);
    from.seq = read.until;
    for (const auto& line : read.lines) {
      if (line.what.name != "funds.transferred") continue;
      auto news = kit::json::decode<TransferNews>(line.what.detail);
      if (news && news->fund_id == fund.id) book.told.push_back({line.what.subject, *news});
    }
    if (read.lines.size() < journal_lines) return book;
  }
}

std::vector<Fund> all_funds(frame::Db& db) {
  std::vector<Fund> out;
  for (const auto& row : db.rows(funds_q)) out.push_back(kit::sql::read<Fund>(row));
  return out;
}

}  // namespace funds::audit::store
