// Statements of the bank come in, and their lines are matched with entries of the books.
#include "centre/funds/desk.hpp"

#include "centre/frame/asked.hpp"
#include "centre/funds/bank/rules.hpp"
#include "centre/funds/bank/store.hpp"
#include "centre/funds/rules.hpp"
#include "centre/funds/store.hpp"
#include "kit/text/text.hpp"

namespace funds {
namespace {

using kit::Refused;

constexpr std::int64_t done_shown = 50;

kit::Result<Account> bank_account(frame::Look& look, const Fund& fund) {
  for (const auto& account : store::accounts_of(look.db, fund))
    if (account.account_key == "bank") return account;
  return kit::refuse(Refused::conflict, "funds.no_bank_account");
}

BankColumns columns_asked(frame::Look& look, const BankFile& file) {
  BankColumns asked;
  bool any = false;
  auto take = [&](const char* name, std::int64_t& column) {
    auto number = kit::text::parse_int(look.query(name));
    if (!number) return;
    column = *number;
    any = true;
  };
  take("date", asked.date);
  take("description", asked.description);
  take("amount", asked.amount);
  take("money_in", asked.money_in);
  take("money_out", asked.money_out);
  take("balance", asked.balance);
  return any ? asked : propose_columns(file.headings);
}

template <class T, class Key>
void leave_out(std::vector<T>& from, Key key, const std::vector<std::string>& ids) {
  std::erase_if(from, [&](const T& one) { return std::ranges::find(ids, one.*key) != ids.end(); });
}

}  // namespace

kit::Result<BankPreview> Desk::post_bank_preview(frame::Act& act, std::string_view bytes) {
  TRY(fund_in_path(act));
  auto file = TRY(read_bank_file(bytes));
  return preview_of(file);
}

kit::Result<BankImport> Desk::post_bank_statement(frame::Act& act, std::string_view bytes) {
  auto fund = TRY(fund_in_path(act));
  auto account = TRY(bank_account(act, fund));
  auto file = TRY(read_bank_file(bytes));
  auto rows = TRY(bank_rows(file, columns_asked(act, file)));
  BankImport out{.added = 0, .known = 0, .refused = rows.refused};
  for (auto& line : rows.lines) {
    line.org_id = fund.org_id;
    line.id = act.new_event_id();
    line.fund_id = fund.id;
    line.account_code = account.code;
    line.imported_ms = act.now();
    line.imported_by = act.actor().staff_id;
    ++(store::insert_bank_line(act.db, line) ? out.added : out.known);
  }
  act.announce("funds.bank_statement_imported", fund.org_id, fund.area_code, fund.id, BankNews{fund.id, out.added});
  return out;
}

Reconciliation Desk::reconciliation(frame::Look& look, const Fund& fund, const Account& account, kit::Date until) {
  auto state = store::bank_state(look.db, fund, until);
  Reconciliation out{.until_on = until, .book_balance_satang = 0, .bank_balance_satang = state.newest_balance, .matched = state.matched};
  for (const auto& sum : store::sums_until(look.db, fund, until))
    if (sum.code == account.code) out.book_balance_satang = sum.debit_less_credit;
  out.only_in_bank = store::lonely_bank_lines(look.db, fund, until);
  out.only_in_books = store::lonely_entries(look.db, fund, account.id, until);
  out.proposals = propose_matches(out.only_in_bank, out.only_in_books);
  std::vector<std::string> ids;
  for (const auto& proposal : out.proposals) {
    ids.push_back(proposal.bank.id);
    ids.push_back(proposal.book.transfer_id);
  }
  leave_out(out.only_in_bank, &BankLineView::id, ids);
  leave_out(out.only_in_books, &BookLineView::transfer_id, ids);
  out.done = store::matched_bank_lines(look.db, fund, until, done_shown);
  return out;
}

kit::Result<Reconciliation> Desk::get_reconciliation(frame::Look& look) {
  auto fund = TRY(fund_in_path(look));
  auto account = TRY(bank_account(look, fund));
  auto until = TRY(frame::day_asked(look, "until", look.today()));
  return reconciliation(look, fund, account, until);
}

kit::Result<Reconciliation> Desk::post_matches(frame::Act& act, const MakeMatches& command) {
  auto fund = store::lock_fund(act.db, act.path("fund_id"));
  if (!fund) return kit::refuse(Refused::not_found, "funds.fund_unknown");
  auto account = TRY(bank_account(act, *fund));
  auto bank = store::lonely_bank_lines(act.db, *fund, act.today());
  auto books = store::lonely_entries(act.db, *fund, account.id, act.today());
  for (std::size_t i = 0; i < command.pairs.size(); ++i) {
    const auto& pair = command.pairs[i];
    auto path = "/pairs/" + std::to_string(i);
    auto line = std::ranges::find(bank, pair.bank_line_id, &BankLineView::id);
    if (line == bank.end()) return kit::refuse_field(path + "/bank_line_id", "funds.bank_line_taken");
    auto entry = std::ranges::find(books, pair.transfer_id, &BookLineView::transfer_id);
    if (entry == books.end()) return kit::refuse_field(path + "/transfer_id", "funds.entry_taken");
    if (line->amount_satang != entry->amount_satang) return kit::refuse_field(path + "/transfer_id", "funds.amounts_differ");
    store::insert_match(act.db, {fund->org_id, line->id, entry->transfer_id, act.now(), act.actor().staff_id});
    bank.erase(line);
    books.erase(entry);
  }
  act.announce("funds.bank_matched", fund->org_id, fund->area_code, fund->id,
               BankNews{fund->id, static_cast<std::int64_t>(command.pairs.size())});
  return reconciliation(act, *fund, account, act.today());
}

kit::Result<Reconciliation> Desk::delete_match(frame::Act& act) {
  auto fund = TRY(fund_in_path(act));
  auto account = TRY(bank_account(act, fund));
  if (store::delete_match(act.db, fund, act.path("bank_line_id")) == 0)
    return kit::refuse(Refused::not_found, "funds.match_unknown");
  act.announce("funds.bank_unmatched", fund.org_id, fund.area_code, fund.id, BankNews{fund.id, 1});
  return reconciliation(act, fund, account, act.today());
}

}  // namespace funds
