// Makes transfers. One way in for all of them: write() changes both sides, asks the floors, takes a number, adds the row.
#include "centre/funds/desk.hpp"
#include "centre/funds/rules.hpp"
#include "centre/funds/store.hpp"
#include "centre/words/calendar.hpp"

namespace funds {
namespace {

using kit::Refused;

kit::Result<Fund> locked_fund(frame::Act& act, std::string_view fund_id) {
  auto fund = store::lock_fund(act.db, fund_id);
  if (!fund) return kit::refuse(Refused::not_found, "funds.fund_unknown");
  return *fund;
}

// A transfer of a fund that the actor reaches, with nothing referring to it yet.
struct Unanswered {
  Transfer transfer;
  Fund fund;
};
kit::Result<Unanswered> unanswered(frame::Act& act, std::string_view transfer_id) {
  auto found = store::find_transfer(act.db, transfer_id);
  if (!found) return kit::refuse(Refused::not_found, "funds.transfer_unknown");
  auto fund = TRY(locked_fund(act, found->fund_id));
  if (store::is_referred_to(act.db, *found)) return kit::refuse(Refused::conflict, "funds.already_done");
  return Unanswered{*found, fund};
}

kit::Result<std::string> account_id(const std::vector<Account>& accounts, std::string_view code, const char* path) {
  auto at = std::ranges::find_if(accounts, [&](const Account& account) { return answers_to(account, code); });
  if (at == accounts.end()) return kit::refuse_field(path, "funds.account_unknown", {{"code", std::string(code)}});
  return at->id;
}

kit::Result<void> stands(const Account& account) {
  if (above_floor(account)) return {};
  auto lacking = *account.floor_satang - available(account);
  return kit::refuse(Refused::conflict, "funds.not_enough",
                     {{"account", account.name_th}, {"lacking", Money{lacking}.pretty()}});
}

}  // namespace

kit::Result<TransferBrief> Desk::transfer(frame::Act& act, const Posting& posting) {
  return post(act, posting, TransferKind::posted);
}
kit::Result<TransferBrief> Desk::hold(frame::Act& act, const Posting& posting) {
  return post(act, posting, TransferKind::pending);
}

kit::Result<TransferBrief> Desk::post(frame::Act& act, const Posting& posting, TransferKind kind) {
  auto fund = TRY(locked_fund(act, posting.fund_id));
  TRY(may_post(fund, posting, act.today()));
  auto accounts = store::accounts_of(act.db, fund);
  auto debit = TRY(account_id(accounts, posting.debit_code, "/debit_code"));
  auto credit = TRY(account_id(accounts, posting.credit_code, "/credit_code"));
  if (debit == credit) return kit::refuse_field("/credit_code", "funds.same_account");
  return write(act, fund,
               {.series = posting.series,
                .kind = kind,
                .debit_account_id = debit,
                .credit_account_id = credit,
                .amount_satang = posting.amount.satang,
                .effective_on = posting.effective_on,
                .purpose = posting.purpose,
                .memo = posting.memo},
               0);
}

kit::Result<TransferBrief> Desk::settle(frame::Act& act, std::string_view transfer_id, Money amount,
                                        kit::Date effective_on) {
  auto found = TRY(unanswered(act, transfer_id));
  const auto& [pending, fund] = found;
  TRY(may_settle(pending, amount));
  TRY(open_on(fund, effective_on, act.today()));
  Transfer t = pending;
  t.kind = TransferKind::settled;
  t.amount_satang = amount.satang;
  t.effective_on = effective_on;
  t.refers_to = pending.id;
  return write(act, fund, std::move(t), pending.amount_satang);
}

kit::Result<TransferBrief> Desk::release(frame::Act& act, std::string_view transfer_id, std::string_view reason) {
  auto found = TRY(unanswered(act, transfer_id));
  const auto& [pending, fund] = found;
  TRY(may_settle(pending, Money{pending.amount_satang}));
  Transfer t = pending;
  t.kind = TransferKind::released;
  t.series = Series::correction;
  t.effective_on = act.today();
  t.refers_to = pending.id;
  t.memo = reason;
  return write(act, fund, std::move(t), pending.amount_satang);
}

kit::Result<TransferBrief> Desk::correct(frame::Act& act, std::string_view transfer_id, std::string_view reason,
                                         kit::Date effective_on) {
  auto found = TRY(unanswered(act, transfer_id));
  const auto& [wrong, fund] = found;
  TRY(may_correct(wrong));
  TRY(open_on(fund, effective_on, act.today()));
  Transfer t = wrong;
  t.kind = TransferKind::correction;
  t.series = Series::correction;
  std::swap(t.debit_account_id, t.credit_account_id);
  t.effective_on = effective_on;
  t.refers_to = wrong.id;
  t.memo = reason;
  return write(act, fund, std::move(t), 0);
}

kit::Result<TransferBrief> Desk::write(frame::Act& act, const Fund& fund, Transfer t, std::int64_t pending_satang) {
  t.org_id = fund.org_id;
  t.id = act.new_event_id();
  t.fund_id = fund.id;
  auto change = change_by(t.kind, t.amount_satang, pending_satang);
  auto sides = store::change_sides(act.db, t, change.posted, change.pending);
  TRY(stands(sides.debit));
  TRY(stands(sides.credit));
  t.fiscal_year = words::fiscal_year(t.effective_on);
  t.sequence = store::next_number(act.db, fund, t.series, t.fiscal_year);
  t.made_ms = act.now();
  t.made_by = act.actor().staff_id;
  store::insert_transfer(act.db, t);
  auto number = number_of(t.series, t.fiscal_year, t.sequence);
  act.announce("funds.transferred", fund.org_id, fund.area_code, t.id,
               TransferNews{fund.id, number, t.kind, t.debit_account_id, t.credit_account_id, t.amount_satang,
                            t.effective_on, t.refers_to});
  return TransferBrief{t.id, number, t.kind, Money{t.amount_satang}};
}

}  // namespace funds
