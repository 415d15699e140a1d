// The checks. Each gives a line for everything that does not add up.
#include "centre/funds/audit/audit.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "centre/funds/rules.hpp"

namespace funds::audit {
namespace {

using Findings = std::vector<AuditFinding>;

bool counts(const Transfer& t) {
  return t.kind == TransferKind::posted || t.kind == TransferKind::settled || t.kind == TransferKind::correction;
}
std::string number(const Transfer& t) { return number_of(t.series, t.fiscal_year, t.sequence); }
std::string baht(std::int64_t satang) { return Money{satang}.pretty(); }

struct Sums {
  std::int64_t debit = 0, credit = 0, debit_waiting = 0, credit_waiting = 0;
};
std::map<std::string, Sums> add_up(const Book& book) {
  std::set<std::string> answered;
  for (const auto& t : book.transfers)
    if (!t.refers_to.empty()) answered.insert(t.refers_to);
  std::map<std::string, Sums> out;
  for (const auto& t : book.transfers) {
    auto& debit = out[t.debit_account_id];
    auto& credit = out[t.credit_account_id];
    if (counts(t)) {
      debit.debit += t.amount_satang;
      credit.credit += t.amount_satang;
    } else if (t.kind == TransferKind::pending && !answered.contains(t.id)) {
      debit.debit_waiting += t.amount_satang;
      credit.credit_waiting += t.amount_satang;
    }
  }
  return out;
}

void check_sides(const Book& book, Findings& out) {
  std::set<std::string> known;
  for (const auto& a : book.accounts) known.insert(a.id);
  for (const auto& t : book.transfers)
    if (!known.contains(t.debit_account_id) || !known.contains(t.credit_account_id) ||
        t.debit_account_id == t.credit_account_id || t.amount_satang <= 0)
      out.push_back({"two_sides", number(t), baht(t.amount_satang)});
}

void check_sums(const Book& book, Findings& out) {
  auto sums = add_up(book);
  for (const auto& a : book.accounts) {
    const auto& s = sums[a.id];
    auto differs = [&](std::int64_t kept, std::int64_t added) {
      if (kept != added) out.push_back({"sums", a.code + " " + a.name_th, baht(kept) + " ≠ " + baht(added)});
    };
    differs(a.debit_posted, s.debit);
    differs(a.credit_posted, s.credit);
    differs(a.debit_pending, s.debit_waiting);
    differs(a.credit_pending, s.credit_waiting);
  }
}

// At the end of every act, not only today: an account that was once below its floor is found though it was filled again.
void check_floors(const Book& book, Findings& out) {
  std::vector<const Transfer*> in_order;
  for (const auto& t : book.transfers) in_order.push_back(&t);
  std::ranges::sort(in_order, {}, [](const Transfer* t) { return std::pair(t->made_ms, t->id); });
  std::map<std::string, std::int64_t> balance;
  std::set<std::string> told;
  auto look_at = [&](const std::string& when) {
    for (const auto& a : book.accounts) {
      auto has = grows_by_debit(a.kind) ? balance[a.id] : -balance[a.id];
      if (a.floor_satang && has < *a.floor_satang && told.insert(a.id).second)
        out.push_back({"floor", a.code + " " + a.name_th, baht(has) + " (" + when + ")"});
    }
  };
  for (std::size_t i = 0; i < in_order.size(); ++i) {
    const auto& t = *in_order[i];
    if (counts(t)) {
      balance[t.debit_account_id] += t.amount_satang;
      balance[t.credit_account_id] -= t.amount_satang;
    }
    if (i + 1 == in_order.size() || in_order[i + 1]->made_ms != t.made_ms) look_at(t.effective_on.text());
  }
}

void check_numbers(const Book& book, Findings& out) {
  std::map<std::pair<Series, std::int64_t>, std::vector<std::int64_t>> used;
  for (const auto& t : book.transfers) used[{t.series, t.fiscal_year}].push_back(t.sequence);
  for (const auto& run : book.runs) used[{run.series, run.fiscal_year}];
  for (auto& [run, numbers] : used) {
    std::ranges::sort(numbers);
    std::int64_t expected = 1;
    for (auto n : numbers) {
      if (n != expected) {
        out.push_back({"numbers", number_of(run.first, run.second, expected), ""});
        break;
      }
      ++expected;
    }
    auto at = std::ranges::find_if(book.runs, [&](const NumberRun& r) { return r.series == run.first && r.fiscal_year == run.second; });
    auto last = at == book.runs.end() ? 0 : at->last_number;
    if (last != static_cast<std::int64_t>(numbers.size()))
      out.push_back({"numbers", number_of(run.first, run.second, last), std::to_string(numbers.size())});
  }
}

bool fits(const Transfer& t, const Transfer& r) {
  if (t.kind == TransferKind::correction)
    return (r.kind == TransferKind::posted || r.kind == TransferKind::settled) && t.amount_satang == r.amount_satang &&
           t.debit_account_id == r.credit_account_id && t.credit_account_id == r.debit_account_id;
  return r.kind == TransferKind::pending && t.amount_satang <= r.amount_satang &&
         t.debit_account_id == r.debit_account_id && t.credit_account_id == r.credit_account_id;
}

void check_references(const Book& book, Findings& out) {
  std::map<std::string, const Transfer*> by_id;
  for (const auto& t : book.transfers) by_id[t.id] = &t;
  std::set<std::string> answered;
  for (const auto& t : book.transfers) {
    bool needs = t.kind != TransferKind::posted && t.kind != TransferKind::pending;
    if (!needs && t.refers_to.empty()) continue;
    auto at = by_id.find(t.refers_to);
    if (!needs || at == by_id.end() || !fits(t, *at->second) || !answered.insert(t.refers_to).second)
      out.push_back({"references", number(t), baht(t.amount_satang)});
  }
}

void check_closings(const Book& book, Findings& out) {
  for (const auto& c : book.closings) {
    std::int64_t entries = 0;
    std::map<std::string, std::int64_t> balance;
    for (const auto& t : book.transfers) {
      if (t.effective_on > c.until_on) continue;
      ++entries;
      if (t.made_ms > c.closed_ms) out.push_back({"closed", number(t), c.until_on.text()});
      if (!counts(t)) continue;
      balance[t.debit_account_id] += t.amount_satang;
      balance[t.credit_account_id] -= t.amount_satang;
    }
    std::int64_t debit = 0;
    for (const auto& [id, amount] : balance) debit += std::max<std::int64_t>(amount, 0);
    if (entries != c.transfers || debit != c.debit_satang || debit != c.credit_satang)
      out.push_back({"closing_figures", c.until_on.text(), baht(c.debit_satang) + " ≠ " + baht(debit)});
    if (c.kind != ClosingKind::year) continue;
    for (const auto& a : book.accounts)
      if ((a.kind == AccountKind::income || a.kind == AccountKind::expense) && balance[a.id] != 0)
        out.push_back({"year_end", a.code + " " + a.name_th, baht(balance[a.id])});
  }
  for (const auto& c : book.closings)
    if (!book.fund.closed_until || c.until_on > *book.fund.closed_until)
      out.push_back({"closed", c.until_on.text(), ""});
}

void check_journal(const Book& book, Findings& out) {
  std::map<std::string, const TransferNews*> told;
  for (const auto& one : book.told) told[one.transfer_id] = &one.news;
  for (const auto& t : book.transfers) {
    auto at = told.find(t.id);
    bool same = at != told.end() && at->second->number == number(t) && at->second->kind == t.kind &&
                at->second->debit_account_id == t.debit_account_id && at->second->credit_account_id == t.credit_account_id &&
                at->second->amount_satang == t.amount_satang && at->second->effective_on == t.effective_on &&
                at->second->refers_to == t.refers_to;
    if (!same) out.push_back({"journal", number(t), at == told.end() ? "" : baht(at->second->amount_satang) + " ≠ " + baht(t.amount_satang)});
    if (at != told.end()) told.erase(at);
  }
  for (const auto& [id, news] : told) out.push_back({"journal", news->number, baht(news->amount_satang)});
}

void check_who_and_why(const Book& book, Findings& out) {
  for (const auto& t : book.transfers)
    if (t.made_by.empty() || (t.memo.empty() && t.purpose.empty())) out.push_back({"who_why", number(t), baht(t.amount_satang)});
}

}  // namespace

std::vector<AuditFinding> audit(const Book& book) {
  Findings out;
  check_sides(book, out);
  check_sums(book, out);
  check_floors(book, out);
  check_numbers(book, out);
  check_references(book, out);
  check_closings(book, out);
  if (book.with_journal) check_journal(book, out);
  check_who_and_why(book, out);
  return out;
}

AuditReport report_of(const Book& book) {
  AuditReport report{.fund_id = book.fund.id,
                     .name = book.fund.name_th,
                     .accounts = static_cast<std::int64_t>(book.accounts.size()),
                     .transfers = static_cast<std::int64_t>(book.transfers.size()),
                     .checks = {"two_sides", "sums", "floor", "numbers", "references", "closed", "closing_figures", "year_end"},
                     .findings = audit(book)};
  if (book.with_journal) report.checks.emplace_back("journal");
  report.checks.emplace_back("who_why");
  for (const auto& [id, s] : add_up(book)) {
    report.debit_satang += std::max<std::int64_t>(s.debit - s.credit, 0);
    report.credit_satang += std::max<std::int64_t>(s.credit - s.debit, 0);
  }
  return report;
}

}  // namespace funds::audit
