#include "centre/livelihoods/sheet.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "kit/text/text.hpp"
#include "kit/text/thai_date.hpp"

namespace livelihoods::sheet {
namespace {

using kit::text::normalise_thai;
using kit::text::replace_all;
using kit::text::search_form;
using kit::text::trim;

constexpr std::array needed{Meaning::order_no, Meaning::sold_on, Meaning::amount};

struct Words {
  Meaning meaning;
  std::vector<std::string_view> words;  // the likeliest first
};
const std::vector<Words>& known_headings() {
  static const std::vector<Words> all{
      {Meaning::order_no, {"order number", "order no", "order id", "orderid", "order sn", "หมายเลขคำสั่งซื้อ", "เลขที่คำสั่งซื้อ", "เลขคำสั่งซื้อ", "หมายเลขออเดอร์"}},
      {Meaning::sold_on, {"order creation date", "order date", "transaction date", "create time", "created time", "paid time", "sold on", "วันที่ทำการสั่งซื้อ", "วันที่สั่งซื้อ", "วันที่ขาย", "วันที่", "date"}},
      {Meaning::item, {"item name", "product name", "product", "item", "ชื่อสินค้า", "สินค้า", "รายการ"}},
      {Meaning::quantity, {"quantity", "qty", "จำนวนชิ้น", "จำนวน"}},
      {Meaning::amount, {"paid price", "net amount", "order amount", "amount", "total", "ยอดสุทธิ", "ยอดขาย", "ราคาขาย", "จำนวนเงิน", "ยอดเงิน"}},
      {Meaning::fee, {"fee", "commission", "ค่าธรรมเนียม"}},
      {Meaning::status, {"order status", "status", "สถานะ"}},
  };
  return all;
}

bool says_cancelled(std::string_view status) {
  static constexpr std::array<std::string_view, 9> words{"cancel", "return", "refund", "failed", "unpaid", "ยกเลิก", "คืนสินค้า", "คืนเงิน", "ไม่สำเร็จ"};
  auto told = search_form(status);
  return std::ranges::any_of(words, [&](auto word) { return told.find(word) != told.npos; });
}

std::optional<std::int64_t> satang_of(std::string text) {
  for (std::string_view mark : {"฿", "THB", "บาท", " "}) text = replace_all(std::move(text), mark, "");
  return kit::text::parse_baht(text);
}

// "2023-04-10 12:31", "10/04/2566 09:00", "10 เม.ย. 2566", "10 Apr 2023": the time of day is left off.
std::optional<kit::Date> day_of(std::string_view text) {
  auto whole = trim(text);
  if (auto read = kit::text::read_date(whole); read && read->precision == kit::text::Precision::day) return read->date;
  for (std::size_t at = whole.size(); at-- > 0;)
    if (whole[at] == ' ' || whole[at] == 'T')
      if (auto read = kit::text::read_date(whole.substr(0, at)); read && read->precision == kit::text::Precision::day) return read->date;
  return std::nullopt;
}

class Rows {
 public:
  Rows(const Statement& statement, const std::vector<Meaning>& meanings, kit::Date opened_on, kit::Date today)
      : statement_(statement), meanings_(meanings), opened_on_(opened_on), today_(today) {}

  Taken take() {
    for (const auto& line : statement_.lines) take_line(line);
    return std::move(out_);
  }

 private:
  std::string cell(const kit::csv::Line& line, Meaning meaning) const {
    auto at = std::ranges::find(meanings_, meaning) - meanings_.begin();
    auto index = static_cast<std::size_t>(at);
    return index < line.cells.size() && index < meanings_.size() ? trim(kit::csv::rearm(line.cells[index])) : "";
  }
  std::string heading(Meaning meaning) const {
    auto index = static_cast<std::size_t>(std::ranges::find(meanings_, meaning) - meanings_.begin());
    return index < statement_.headings.size() ? statement_.headings[index] : "";
  }
  void refuse(const kit::csv::Line& line, Meaning meaning, const char* code) {
    out_.refusals.push_back({static_cast<std::int64_t>(line.number), heading(meaning), code});
  }

  void take_line(const kit::csv::Line& line) {
    Sale sale{.order_no = kit::text::digits_to_ascii(cell(line, Meaning::order_no)), .item = normalise_thai(cell(line, Meaning::item))};
    if (sale.order_no.empty() || sale.order_no.size() > 100) return refuse(line, Meaning::order_no, "livelihoods.row_order_needed");
    auto day = day_of(cell(line, Meaning::sold_on));
    if (!day) return refuse(line, Meaning::sold_on, "livelihoods.row_day_unreadable");
    if (*day > today_) return refuse(line, Meaning::sold_on, "livelihoods.in_future");
    if (*day < opened_on_) return refuse(line, Meaning::sold_on, "livelihoods.row_before_opening");
    auto amount = satang_of(cell(line, Meaning::amount));
    if (!amount || *amount < 0) return refuse(line, Meaning::amount, "livelihoods.row_amount_unreadable");
    auto quantity = cell(line, Meaning::quantity);
    auto pieces = quantity.empty() ? std::optional<std::int64_t>(1) : kit::text::parse_int(quantity);
    if (!pieces || *pieces < 0 || *pieces > 1'000'000) return refuse(line, Meaning::quantity, "livelihoods.row_quantity_unreadable");
    auto fee = cell(line, Meaning::fee);
    auto charged = fee.empty() ? std::optional<std::int64_t>(0) : satang_of(fee);
    if (!charged) return refuse(line, Meaning::fee, "livelihoods.row_amount_unreadable");
    sale.sold_on = *day, sale.amount_satang = *amount, sale.quantity = *pieces;
    sale.fee_satang = *charged < 0 ? -*charged : *charged;
    sale.cancelled = says_cancelled(cell(line, Meaning::status));
    // The second line of one thing in one order is known again by being the second.
    auto key = sale.order_no + "/" + search_form(sale.item);
    sale.line_key = key + "/" + std::to_string(++seen_[key]);
    out_.sales.push_back(std::move(sale));
  }

  const Statement& statement_;
  const std::vector<Meaning>& meanings_;
  kit::Date opened_on_, today_;
  std::map<std::string, int> seen_;
  Taken out_;
};

}  // namespace

kit::Result<Statement> read(std::string_view bytes) {
  auto reader = TRY(kit::csv::open(bytes, {.bytes_max = bytes_max, .rows_max = rows_max, .columns_max = 120, .cell_bytes_max = 8192}));
  Statement out;
  kit::csv::Line line;
  while (true) {
    bool more = TRY(reader->next(line));
    if (!more) break;
    if (!out.headings.empty()) {
      out.lines.push_back(line);
      continue;
    }
    auto filled = std::ranges::count_if(line.cells, [](const auto& one) { return !trim(one).empty(); });
    if (filled >= 3)
      for (const auto& one : line.cells) out.headings.push_back(normalise_thai(one));
  }
  if (out.headings.empty()) return kit::refuse(kit::Refused::invalid, "livelihoods.sheet_without_headings");
  return out;
}

std::vector<Meaning> guess(const std::vector<std::string>& headings) {
  std::vector<Meaning> out(headings.size(), Meaning::ignored);
  for (const auto& [meaning, words] : known_headings()) {
    auto fits = [&](std::string_view word, bool whole) {
      for (std::size_t n = 0; n < headings.size(); ++n) {
        auto heading = search_form(replace_all(headings[n], "_", " "));
        if (out[n] == Meaning::ignored && (whole ? heading == word : heading.find(word) != heading.npos)) {
          out[n] = meaning;
          return true;
        }
      }
      return false;
    };
    bool found = std::ranges::any_of(words, [&](auto word) { return fits(word, true); });
    if (!found) std::ranges::any_of(words, [&](auto word) { return fits(word, false); });
  }
  return out;
}

std::optional<std::vector<Meaning>> remembered(const std::vector<std::string>& headings, const std::vector<Heading>& mapping) {
  std::vector<Meaning> out(headings.size(), Meaning::ignored);
  for (const auto& one : mapping)
    for (std::size_t n = 0; n < headings.size(); ++n)
      if (headings[n] == one.heading && std::ranges::find(out, one.meaning) == out.end()) out[n] = one.meaning;
  return missing(out).empty() ? std::optional(out) : std::nullopt;
}

kit::Result<std::vector<Meaning>> parse(std::string_view columns, std::size_t count) {
  std::vector<Meaning> out;
  for (const auto& name : kit::text::split(columns, ',')) {
    auto meaning = kit::choice_of<Meaning>(name);
    if (!meaning) return kit::refuse_field("/columns", "livelihoods.columns_wrong");
    if (*meaning != Meaning::ignored && std::ranges::find(out, *meaning) != out.end())
      return kit::refuse_field("/columns", "livelihoods.columns_wrong");
    out.push_back(*meaning);
  }
  if (out.size() != count) return kit::refuse_field("/columns", "livelihoods.columns_wrong");
  return out;
}

std::vector<std::string> missing(const std::vector<Meaning>& meanings) {
  std::vector<std::string> out;
  for (auto meaning : needed)
    if (std::ranges::find(meanings, meaning) == meanings.end()) out.emplace_back(kit::name_of(meaning));
  return out;
}

Taken take(const Statement& statement, const std::vector<Meaning>& meanings, kit::Date opened_on, kit::Date today) {
  return Rows(statement, meanings, opened_on, today).take();
}

}  // namespace livelihoods::sheet
