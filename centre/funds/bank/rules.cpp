// Columns by their headings, rows to lines, lines to entries.
#include "centre/funds/bank/rules.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "kit/csv/csv.hpp"
#include "kit/text/text.hpp"
#include "kit/text/thai_date.hpp"

namespace funds {
namespace {

using kit::Refused;

constexpr std::size_t heading_rows_max = 20;
constexpr std::size_t samples_max = 5;
constexpr std::size_t rows_max = 20'000;
constexpr std::size_t description_max = 300;

struct Synonyms {
  std::int64_t BankColumns::* column;
  std::vector<std::string_view> words;
};
const std::vector<Synonyms>& synonyms() {
  static const std::vector<Synonyms> all = {
      {&BankColumns::date, {"วันที่", "วันที่ทำรายการ", "date", "transaction date", "วัน เดือน ปี"}},
      {&BankColumns::description, {"รายการ", "รายละเอียด", "คำอธิบาย", "description", "details", "particulars"}},
      {&BankColumns::money_in, {"ฝาก", "เงินฝาก", "เงินเข้า", "จำนวนเงินฝาก", "deposit", "credit", "money in"}},
      {&BankColumns::money_out, {"ถอน", "เงินถอน", "เงินออก", "จำนวนเงินถอน", "withdrawal", "debit", "money out"}},
      {&BankColumns::amount, {"จำนวนเงิน", "amount"}},
      {&BankColumns::balance, {"คงเหลือ", "ยอดคงเหลือ", "balance"}}};
  return all;
}

std::string cell_at(const std::vector<std::string>& cells, std::int64_t column) {
  auto at = static_cast<std::size_t>(column);
  return column >= 0 && at < cells.size() ? kit::text::normalise_thai(cells[at]) : std::string();
}

int known_headings(const std::vector<std::string>& cells) {
  auto c = propose_columns(cells);
  return (c.date >= 0) + (c.description >= 0) + (c.amount >= 0 || c.money_in >= 0 || c.money_out >= 0) + (c.balance >= 0);
}

// Signed; nothing when the row tells no amount, false when one of them cannot be read.
struct Amount {
  bool readable = true;
  std::optional<std::int64_t> satang;
};
Amount amount_of(const std::vector<std::string>& cells, const BankColumns& columns) {
  auto read = [&](std::int64_t column, int sign, Amount& into) {
    auto text = cell_at(cells, column);
    if (text.empty() || text == "-") return;
    bool minus = text.starts_with("-");
    auto baht = kit::text::parse_baht(minus ? text.substr(1) : text);
    if (!baht) into.readable = false;
    else if (*baht != 0) into.satang = into.satang.value_or(0) + sign * (minus ? -*baht : *baht);
  };
  Amount out;
  if (columns.amount >= 0) read(columns.amount, 1, out);
  read(columns.money_in, 1, out);
  read(columns.money_out, -1, out);
  return out;
}

std::string fingerprint_of(const BankLine& line, std::map<std::string, int>& seen) {
  auto text = line.on_day.text() + "|" + std::to_string(line.amount_satang) + "|" +
              (line.balance_satang ? std::to_string(*line.balance_satang) : "") + "|" + line.description;
  return text + "|" + std::to_string(++seen[text]);
}

}  // namespace

BankColumns propose_columns(const std::vector<std::string>& headings) {
  BankColumns out;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    auto heading = kit::text::search_form(headings[i]);
    for (const auto& [column, words] : synonyms())
      if (out.*column < 0 && std::ranges::find(words, heading) != words.end()) out.*column = static_cast<std::int64_t>(i);
  }
  return out;
}

kit::Result<BankFile> read_bank_file(std::string_view bytes) {
  auto reader = TRY(kit::csv::open(bytes, {.bytes_max = 4u << 20, .rows_max = rows_max, .columns_max = 60}));
  std::vector<kit::csv::Line> lines;
  for (kit::csv::Line line;;) {
    auto more = TRY(reader->next(line));
    if (!more) break;
    lines.push_back(line);
  }
  std::size_t head = 0;
  for (std::size_t i = 0; i < std::min(lines.size(), heading_rows_max); ++i)
    if (known_headings(lines[i].cells) > known_headings(lines[head].cells)) head = i;
  if (lines.size() < head + 2) return kit::refuse(Refused::invalid, "funds.bank_file_empty");
  BankFile file{.headings = lines[head].cells, .rows = {}, .first_row = lines[head + 1].number};
  for (std::size_t i = head + 1; i < lines.size(); ++i) file.rows.push_back(std::move(lines[i].cells));
  return file;
}

BankPreview preview_of(const BankFile& file) {
  BankPreview out{.headings = file.headings, .samples = {}, .proposed = propose_columns(file.headings)};
  for (const auto& row : file.rows) {
    if (out.samples.size() == samples_max) break;
    std::string joined;
    for (const auto& cell : row) joined += (joined.empty() ? "" : " | ") + cell;
    out.samples.push_back(std::move(joined));
  }
  return out;
}

kit::Result<BankRows> bank_rows(const BankFile& file, const BankColumns& columns) {
  if (columns.date < 0 || (columns.amount < 0 && columns.money_in < 0 && columns.money_out < 0))
    return kit::refuse(Refused::invalid, "funds.bank_columns_needed");
  BankRows out;
  std::map<std::string, int> seen;
  for (std::size_t i = 0; i < file.rows.size(); ++i) {
    const auto& cells = file.rows[i];
    auto refuse_row = [&](const char* why) { out.refused.push_back(std::to_string(file.first_row + i) + ": " + why); };
    auto amount = amount_of(cells, columns);
    if (!amount.readable) {
      refuse_row("funds.bank_row_amount");
      continue;
    }
    if (!amount.satang || *amount.satang == 0) continue;
    auto day = kit::text::read_date(cell_at(cells, columns.date));
    if (!day) {
      refuse_row("funds.bank_row_date");
      continue;
    }
    BankLine line{.on_day = day->date, .description = cell_at(cells, columns.description), .amount_satang = *amount.satang};
    if (line.description.size() > description_max * 3) line.description.clear();
    line.balance_satang = kit::text::parse_baht(cell_at(cells, columns.balance));
    line.fingerprint = fingerprint_of(line, seen);
    out.lines.push_back(std::move(line));
  }
  return out;
}

std::vector<MatchProposal> propose_matches(const std::vector<BankLineView>& bank, const std::vector<BookLineView>& books,
                                           int days) {
  std::vector<MatchProposal> all;
  for (const auto& line : bank)
    for (const auto& entry : books) {
      auto apart = std::abs(line.on_day.days_until(entry.on_day));
      if (line.amount_satang == entry.amount_satang && apart <= days) all.push_back({line, entry, apart});
    }
  std::ranges::sort(all, {}, [](const MatchProposal& p) { return std::tuple(p.days_apart, p.bank.id, p.book.transfer_id); });
  std::set<std::string> taken;
  std::vector<MatchProposal> out;
  for (auto& one : all) {
    if (taken.contains(one.bank.id) || taken.contains(one.book.transfer_id)) continue;
    taken.insert(one.bank.id);
    taken.insert(one.book.transfer_id);
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace funds
