// The audit finds every fault that is planted in a sound book, by the check that is meant to find it.
#include "centre/funds/audit/audit.hpp"

#include <gtest/gtest.h>

#include <set>

namespace funds::audit {
namespace {

kit::Date day(const char* text) { return *kit::Date::parse(text); }

Transfer entry(int n, const char* debit, const char* credit, std::int64_t satang, Series series, std::int64_t sequence) {
  return {.org_id = "o", .id = "t" + std::to_string(n), .fund_id = "f", .series = series, .fiscal_year = 2566, .sequence = sequence,
          .kind = TransferKind::posted, .debit_account_id = debit, .credit_account_id = credit, .amount_satang = satang,
          .effective_on = day("2023-03-01"), .memo = "เหตุผล", .made_ms = {n * 1000}, .made_by = "wan"};
}

// 100 in, 30 out, closed, then 10 in; the journal tells the same.
Book sound() {
  Book book{.fund = {.org_id = "o", .id = "f", .kind = FundKind::welfare_fund, .name_th = "กองทุน", .opened_on = day("2022-10-01"),
                     .closed_until = day("2023-03-01")}};
  book.accounts = {{.org_id = "o", .id = "cash", .fund_id = "f", .code = "1100", .kind = AccountKind::asset, .floor_satang = 0,
                    .debit_posted = 110, .credit_posted = 30},
                   {.org_id = "o", .id = "in", .fund_id = "f", .code = "4100", .kind = AccountKind::income, .credit_posted = 110},
                   {.org_id = "o", .id = "out", .fund_id = "f", .code = "5900", .kind = AccountKind::expense, .debit_posted = 30}};
  book.transfers = {entry(1, "cash", "in", 100, Series::receipt, 1), entry(2, "out", "cash", 30, Series::payment, 1),
                    entry(3, "cash", "in", 10, Series::receipt, 2)};
  book.transfers[2].effective_on = day("2023-03-02");
  book.runs = {{Series::receipt, 2566, 2}, {Series::payment, 2566, 1}};
  book.closings = {{.org_id = "o", .id = "c", .fund_id = "f", .until_on = day("2023-03-01"), .debit_satang = 100, .credit_satang = 100,
                    .transfers = 2, .closed_ms = {2500}, .closed_by = "wan"}};
  book.with_journal = true;
  for (const auto& t : book.transfers)
    book.told.push_back({t.id, {"f", t.series == Series::receipt ? "RV-2566-00000" + std::to_string(t.sequence) : "PV-2566-000001",
                                t.kind, t.debit_account_id, t.credit_account_id, t.amount_satang, t.effective_on, ""}});
  return book;
}

std::set<std::string> found(const Book& book) {
  std::set<std::string> out;
  for (const auto& finding : audit(book)) out.insert(finding.check);
  return out;
}

TEST(FundsAudit, a_sound_book_has_no_findings_and_survives_the_way_through_a_file) {
  EXPECT_TRUE(found(sound()).empty());
  auto back = import_of(export_of(sound()));
  ASSERT_TRUE(back);
  EXPECT_TRUE(found(*back).empty());
  EXPECT_EQ(report_of(*back).debit_satang, 110);
  EXPECT_EQ(report_of(*back).credit_satang, 110);
  EXPECT_EQ(export_of(*back), export_of(sound()));
}

struct Planted {
  const char* check;
  void (*spoil)(Book&);
};
const Planted planted[] = {
    {"sums", [](Book& b) { b.accounts[0].debit_posted += 1; }},
    {"sums", [](Book& b) { b.transfers.pop_back(); }},
    {"sums", [](Book& b) { b.accounts[1].credit_pending = 5; }},
    {"two_sides", [](Book& b) { b.transfers[0].debit_account_id = "gone"; }},
    {"two_sides", [](Book& b) { b.transfers[0].debit_account_id = "in"; }},
    {"floor", [](Book& b) { b.transfers[1].amount_satang = 101; }},
    {"numbers", [](Book& b) { b.transfers[2].sequence = 3; }},
    {"numbers", [](Book& b) { b.runs[0].last_number = 7; }},
    {"numbers", [](Book& b) { b.transfers[2].sequence = 1; }},
    {"references", [](Book& b) { b.transfers[2].refers_to = "t1"; }},
    {"references", [](Book& b) { b.transfers[2].kind = TransferKind::correction; b.transfers[2].refers_to = "t1"; }},
    {"closed", [](Book& b) { b.transfers[2].effective_on = day("2023-02-28"); }},
    {"closed", [](Book& b) { b.fund.closed_until.reset(); }},
    {"closing_figures", [](Book& b) { b.closings[0].debit_satang = 99; }},
    {"year_end", [](Book& b) { b.closings[0].kind = ClosingKind::year; }},
    {"journal", [](Book& b) { b.transfers[0].amount_satang = 99; }},
    {"journal", [](Book& b) { b.told.pop_back(); }},
    {"journal", [](Book& b) { b.told.push_back({"t9", b.told[0].news}); }},
    {"who_why", [](Book& b) { b.transfers[0].made_by.clear(); }},
    {"who_why", [](Book& b) { b.transfers[0].memo.clear(); }},
};

TEST(FundsAudit, every_planted_fault_is_found_by_its_check) {
  for (const auto& [check, spoil] : planted) {
    auto book = sound();
    spoil(book);
    EXPECT_TRUE(found(book).contains(check)) << check;
  }
}

TEST(FundsAudit, a_file_that_was_cut_or_changed_is_told) {
  auto text = export_of(sound());
  EXPECT_FALSE(import_of(""));
  EXPECT_FALSE(import_of("chaeson-books 2\n"));
  EXPECT_FALSE(import_of(text.substr(0, text.size() - 20)));
  auto fewer = text.substr(0, text.rfind("transfer "));
  auto book = import_of(fewer);
  ASSERT_TRUE(book);
  EXPECT_FALSE(found(*book).empty()) << "an entry is missing, and the sums say so";
}

}  // namespace
}  // namespace funds::audit
