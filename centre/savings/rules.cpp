// Decides; touches nothing.
#include "centre/savings/rules.hpp"

#include <algorithm>
#include <numeric>
#include <set>

#include "kit/text/text.hpp"

namespace savings {
namespace {

using kit::Refused;

constexpr std::int64_t whole_pm = 1000;

std::int64_t law_amount(const std::vector<Law>& law, std::string_view code, std::int64_t none) {
  auto at = std::ranges::find(law, code, &Law::code);
  return at == law.end() ? none : at->amount;
}

kit::Result<void> broken_law(const std::vector<Law>& law, std::string_view code, const char* path) {
  auto at = std::ranges::find(law, code, &Law::code);
  return kit::refuse_field(path, "savings.law_broken", {{"law", at == law.end() ? std::string(code) : at->name_th}});
}

}  // namespace

std::int64_t shares_change(EntryKind kind, std::int64_t amount) {
  using enum EntryKind;
  if (kind == saving || kind == dividend_saved || kind == patronage_saved) return amount;
  return kind == withdrawal ? -amount : 0;
}

std::int64_t owed_change(EntryKind kind, std::int64_t amount) {
  using enum EntryKind;
  if (kind == loan) return amount;
  return kind == principal || kind == written_off ? -amount : 0;
}

std::int64_t cash_change(EntryKind kind, std::int64_t amount) {
  auto way = way_of(kind);
  if (way.debit_key == "cash") return amount;
  return way.credit_key == "cash" ? -amount : 0;
}

Way way_of(EntryKind kind) {
  using enum EntryKind;
  using funds::Series;
  switch (kind) {
    case saving: return {"cash", "shares", Series::receipt};
    case withdrawal: return {"shares", "cash", Series::payment};
    case fine: return {"cash", "fines", Series::receipt};
    case entry_fee: return {"cash", "entry_fees", Series::receipt};
    case loan: return {"loans", "cash", Series::payment};
    case principal: return {"cash", "loans", Series::receipt};
    case interest: return {"cash", "loan_interest", Series::receipt};
    case written_off: return {"bad_debts", "loans", Series::journal};
    case dividend: return {"dividends_payable", "cash", Series::payment};
    case patronage: return {"patronage_payable", "cash", Series::payment};
    case dividend_saved: return {"dividends_payable", "shares", Series::journal};
    case patronage_saved: return {"patronage_payable", "shares", Series::journal};
    case welfare: return {"welfare_pot", "cash", Series::payment};
  }
  __builtin_unreachable();
}

int month_of(kit::Date day) {
  return static_cast<int>(day.day.year()) * 12 + static_cast<int>(static_cast<unsigned>(day.day.month())) - 1;
}

kit::Date months_later(kit::Date day, int months) {
  auto moved = day.day + std::chrono::months(months);
  if (!moved.ok()) moved = moved.year() / moved.month() / std::chrono::last;
  return {moved};
}

std::vector<std::int64_t> share_out(std::int64_t whole, const std::vector<std::int64_t>& weights) {
  ENSURE(whole >= 0);
  __int128 total = 0;
  for (auto weight : weights) {
    ENSURE(weight >= 0);
    total += weight;
  }
  std::vector<std::int64_t> parts(weights.size());
  if (total == 0) return parts;
  std::vector<__int128> remainders(weights.size());
  std::int64_t left = whole;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    __int128 product = static_cast<__int128>(whole) * weights[i];
    parts[i] = static_cast<std::int64_t>(product / total);
    remainders[i] = product % total;
    left -= parts[i];
  }
  std::vector<std::size_t> order(weights.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, [&](auto a, auto b) { return remainders[a] != remainders[b] ? remainders[a] > remainders[b] : a < b; });
  for (std::size_t i = 0; left > 0; ++i, --left) ++parts[order.at(i)];
  return parts;
}

std::int64_t interest_of_month(Method method, std::int64_t amount, std::int64_t left, std::int64_t bp_month) {
  if (left <= 0) return 0;
  __int128 base = method == Method::flat ? amount : left;
  return static_cast<std::int64_t>((base * bp_month * 2 + 10'000) / 20'000);
}

std::vector<Instalment> schedule_of(const Loan& loan, kit::Date paid_out_on) {
  auto months = static_cast<std::size_t>(loan.months);
  std::vector<std::int64_t> weights(months, loan.repay == Repay::monthly ? 1 : 0);
  weights.back() = 1;
  auto principals = share_out(loan.amount_satang, weights);
  std::vector<Instalment> out;
  std::int64_t left = loan.amount_satang;
  for (std::size_t i = 0; i < months; ++i) {
    auto n = static_cast<std::int64_t>(i) + 1;
    out.push_back({n, months_later(paid_out_on, static_cast<int>(n)), principals[i],
                   interest_of_month(loan.method, loan.amount_satang, left, loan.interest_bp_month)});
    left -= principals[i];
  }
  return out;
}

Standing standing_of(const Loan& loan, const std::vector<Instalment>& schedule, const std::vector<Entry>& entries,
                     kit::Date on) {
  Standing out;
  if (!loan.paid_out_on) return out;
  std::map<int, std::int64_t> repaid;  // by month
  std::int64_t interest_paid = 0, principal_paid = 0;
  for (const auto& entry : entries) {
    out.owed += owed_change(entry.kind, entry.amount_satang);
    if (entry.kind == EntryKind::interest) interest_paid += entry.amount_satang;
    if (entry.kind != EntryKind::principal && entry.kind != EntryKind::written_off) continue;
    repaid[month_of(entry.on_day)] += entry.amount_satang;
    principal_paid += entry.amount_satang;
  }
  std::int64_t left = loan.amount_satang;
  int first = month_of(*loan.paid_out_on);
  left -= repaid[first];
  for (int month = first + 1; month <= month_of(on); ++month) {
    out.interest_due += interest_of_month(loan.method, loan.amount_satang, left, loan.interest_bp_month);
    left -= repaid[month];
  }
  out.interest_due = std::max<std::int64_t>(out.interest_due - interest_paid, 0);
  std::int64_t planned = 0;
  for (const auto& instalment : schedule) {
    planned += instalment.principal_satang;
    auto lacking = std::min(std::max<std::int64_t>(planned - principal_paid, 0), out.owed);
    if (month_of(instalment.due_on) <= month_of(on)) out.principal_due = lacking;
    if (instalment.due_on >= on) continue;
    out.overdue = lacking;
    if (lacking > 0 && out.months_late == 0) out.months_late = std::max(month_of(on) - month_of(instalment.due_on), 1);
  }
  return out;
}

std::string_view age_of(std::int64_t months_late) {
  if (months_late == 0) return "not_late";
  if (months_late <= 3) return "months_1_3";
  if (months_late <= 6) return "months_4_6";
  return months_late <= 12 ? "months_7_12" : "over_12";
}

Repaid split_repayment(const Standing& standing, std::int64_t amount) {
  Repaid out;
  out.interest = std::min(amount, standing.interest_due);
  out.principal = std::min(amount - out.interest, standing.owed);
  out.rest = amount - out.interest - out.principal;
  return out;
}

bool closes_circle(const Sureties& sureties, const std::string& borrower, const std::string& guarantor,
                   std::int64_t most) {
  // Whoever is surety for the guarantor, for those in turn, and so on: is the borrower among them, near enough?
  std::set<std::string> here{guarantor}, seen{guarantor};
  for (std::int64_t members = 2; members <= most; ++members) {
    std::set<std::string> next;
    for (const auto& one : here)
      for (auto [at, end] = sureties.equal_range(one); at != end; ++at) {
        if (at->second == borrower) return true;
        if (seen.insert(at->second).second) next.insert(at->second);
      }
    here = std::move(next);
  }
  return false;
}

std::int64_t ceiling_of(const Rules& rules, std::int64_t shares, std::int64_t owed) {
  auto most = shares * rules.ceiling_tenths / 10;
  if (rules.loan_max_satang > 0) most = std::min(most, rules.loan_max_satang);
  return std::max<std::int64_t>(most - owed, 0);
}

kit::Result<void> may_rule(GroupKind kind, const RuleBook& r, const std::vector<Law>& law) {
  if (r.saving_max_satang < r.saving_min_satang) return kit::refuse_field("/saving_max_satang", "savings.bounds_backwards");
  if (r.dividend_pm + r.patronage_pm + r.welfare_pm + r.reserve_pm + r.allowance_pm + r.league_pm != whole_pm)
    return kit::refuse_field("/dividend_pm", "savings.split_not_whole");
  if (kind != GroupKind::cooperative) return {};
  if (r.reserve_pm < law_amount(law, "reserve_least_pm", 0)) return broken_law(law, "reserve_least_pm", "/reserve_pm");
  if (r.league_pm > law_amount(law, "league_most_pm", whole_pm)) return broken_law(law, "league_most_pm", "/league_pm");
  if (r.allowance_pm > law_amount(law, "bonus_most_pm", whole_pm)) return broken_law(law, "bonus_most_pm", "/allowance_pm");
  return {};
}

kit::Result<void> carried(std::int64_t votes_for, std::int64_t votes_against, std::int64_t members) {
  if (votes_for + votes_against > members)
    return kit::refuse_field("/votes_for", "savings.more_votes_than_members", {{"members", std::to_string(members)}});
  if (votes_for <= votes_against) return kit::refuse_field("/votes_for", "savings.not_carried");
  return {};
}

std::int64_t share_months(const std::vector<Entry>& entries, kit::Date from, kit::Date until) {
  std::int64_t sum = 0;
  for (int month = month_of(from); month <= month_of(until); ++month) {
    std::int64_t shares = 0;
    for (const auto& entry : entries)
      if (month_of(entry.on_day) <= month && entry.on_day <= until) shares += shares_change(entry.kind, entry.amount_satang);
    sum += std::max<std::int64_t>(shares, 0);
  }
  return sum;
}

Split split_profit(std::int64_t profit, const Rules& r, bool any_shares, bool any_interest) {
  auto parts = share_out(std::max<std::int64_t>(profit, 0),
                         {r.dividend_pm, r.patronage_pm, r.welfare_pm, r.reserve_pm, r.allowance_pm, r.league_pm});
  Split out{parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]};
  // What has nobody to go to stays with all.
  if (!any_shares) out.reserve += std::exchange(out.dividend, 0);
  if (!any_interest) out.reserve += std::exchange(out.patronage, 0);
  return out;
}

std::int64_t counted(const std::vector<Pieces>& counts) {
  std::int64_t sum = 0;
  for (const auto& one : counts) sum += one.value_satang * one.pieces;
  return sum;
}

std::string counts_text(const std::vector<Pieces>& counts) {
  std::string out;
  for (const auto& one : counts) {
    if (one.pieces == 0) continue;
    out += (out.empty() ? "" : " ") + std::to_string(one.value_satang) + ":" + std::to_string(one.pieces);
  }
  return out;
}

std::vector<Pieces> counts_of(std::string_view text) {
  std::vector<Pieces> out;
  for (const auto& one : kit::text::split(text, ' ')) {
    auto colon = one.find(':');
    if (colon == one.npos) continue;
    out.push_back({kit::text::parse_int(one.substr(0, colon)).value_or(0), kit::text::parse_int(one.substr(colon + 1)).value_or(0)});
  }
  return out;
}

}  // namespace savings
