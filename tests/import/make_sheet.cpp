// Names and faults are written by hand; the rest follows from the seed.
#include "tests/import/make_sheet.hpp"

#include <algorithm>
#include <array>

#include "kit/csv/csv.hpp"
#include "kit/text/text.hpp"

namespace sheet_maker {
namespace {

constexpr std::array men{"คำปัน", "สมชาย", "บุญมี", "อินทร์", "แก้ว", "ทองดี", "ประเสริฐ", "วิชัย", "สุพจน์", "ธีรพล", "ณรงค์", "จรัส"};
constexpr std::array women{"คำแปง", "สมศรี", "บัวผัน", "จันทร์ดี", "แสงหล้า", "มาลี", "นงลักษณ์", "วาสนา", "อรุณี", "พิมพา", "ศรีวรรณ", "ดวงใจ"};
constexpr std::array family{"ใจดี", "วงศ์คำ", "ปัญญาดี", "สุขใจ", "แก้วมา", "อินต๊ะ", "ทาแกง", "มูลวงศ์", "ธรรมวงค์", "ศรีบุญเรือง",
                            "คำมูล", "จันทร์ตา", "กันทะวงค์", "เครือวัลย์", "ปินตา", "หล้าใจ"};

// SplitMix64: small, and the same everywhere.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
  }
  int below(int most) { return static_cast<int>(next() % static_cast<std::uint64_t>(most)); }
  bool in_percent(int percent) { return below(100) < percent; }
  template <class List>
  std::string one_of(const List& list) {
    return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
  }

 private:
  std::uint64_t state_;
};

enum Cell { no, house_code, village, house_no, nid, name, birth, card, health, living, education, income, access, baht, phone, cells };

const std::vector<std::string> heading{"ลำดับ", "รหัสประจำบ้าน", "รหัสหมู่บ้าน", "บ้านเลขที่", "เลขประจำตัวประชาชน", "ชื่อ-สกุล", "วันเกิด",
                                       "บัตรสวัสดิการแห่งรัฐ", "มิติสุขภาพ", "มิติความเป็นอยู่", "มิติการศึกษา", "มิติรายได้", "มิติการเข้าถึงบริการรัฐ",
                                       "รายได้เฉลี่ย (บาท/คน/ปี)", "โทรศัพท์"};

std::string digits(std::uint64_t number, std::size_t width) {
  auto text = std::to_string(number);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text.substr(text.size() - width);
}

struct House {
  std::string code, village, number, family, baht;
};

std::vector<std::string> person(Dice& dice, const House& house, int n) {
  bool man = dice.in_percent(50);
  int age = dice.below(80);  // before 2484 the year had other months
  std::string title = man ? (age < 15 ? "เด็กชาย" : "นาย") : (age < 15 ? "เด็กหญิง" : dice.in_percent(50) ? "นาง" : "นางสาว");
  std::string first = (man ? dice.one_of(men) : dice.one_of(women)) + std::string(dice.in_percent(30) ? "รัตน์" : "");
  auto id = national_id(100'000'000ULL + static_cast<std::uint64_t>(n));
  if (dice.in_percent(20)) id = id.substr(0, 1) + "-" + id.substr(1, 4) + "-" + id.substr(5, 5) + "-" + id.substr(10, 2) + "-" + id.substr(12);
  else if (dice.in_percent(10)) id = kit::text::digits_to_thai(id);
  int year = 2564 - age;
  auto born = std::to_string(1 + dice.below(28)) + "/" + std::to_string(1 + dice.below(12)) + "/" + std::to_string(year);
  if (dice.in_percent(10)) born = std::to_string(year);
  else if (dice.in_percent(10)) born = kit::text::digits_to_thai(born);
  std::vector<std::string> row(cells);
  row[no] = std::to_string(n + 1);
  row[house_code] = house.code;
  row[village] = house.village;
  row[house_no] = house.number;
  row[nid] = id;
  row[name] = title + first + " " + house.family;
  row[birth] = born;
  row[card] = dice.in_percent(60) ? "มี" : "ไม่มี";
  for (int d = health; d <= access; ++d) row[static_cast<std::size_t>(d)] = dice.in_percent(30) ? "1" : "0";
  row[baht] = house.baht;
  row[phone] = dice.in_percent(30) ? "08" + digits(dice.next() % 100'000'000, 8) : "";
  return row;
}

struct Spoil {
  Cell column;
  std::string code;
  std::string wrong;
};

// Another check digit than the right one.
std::string wrong_check_digit(const std::string& id) {
  auto plain = kit::text::replace_all(kit::text::digits_to_ascii(id), "-", "");
  plain.back() = static_cast<char>('0' + (plain.back() - '0' + 1) % 10);
  return plain;
}

std::vector<Spoil> spoils(const std::string& id) {
  auto plain = kit::text::replace_all(kit::text::digits_to_ascii(id), "-", "");
  return {{nid, "words.citizen_id_check_digit", wrong_check_digit(id)},
          {nid, "words.citizen_id_scientific", plain.substr(0, 1) + "." + plain.substr(1, 4) + "E+12"},
          {nid, "words.citizen_id_length", plain.substr(0, 9)},
          {name, "targeting.row_name_missing", ""},
          {birth, "kit.date_impossible", "31/2/2540"},
          {birth, "targeting.row_birth_in_future", "1/1/2590"},
          {village, "targeting.row_village_unknown", "52130499"},
          {village, "targeting.row_area_outside", "52130501"},
          {village, "targeting.row_village_code_wrong", "52ก3"},
          {baht, "targeting.row_income_wrong", "ประมาณสองหมื่น"},
          {health, "targeting.row_mark_unknown", "บางครั้ง"},
          {phone, "words.phone_wrong", "12345"}};
}

}  // namespace

std::string national_id(std::uint64_t number) {
  auto body = "3" + digits(number, 11);
  int sum = 0;
  for (std::size_t i = 0; i < 12; ++i) sum += (body[i] - '0') * static_cast<int>(13 - i);
  return body + static_cast<char>('0' + (11 - sum % 11) % 10);
}

Sheet make_sheet(const Wanted& wanted) {
  Dice dice(wanted.seed);
  Sheet sheet;
  sheet.rows.push_back(heading);
  std::vector<House> houses;
  for (int h = 0; h < wanted.households; ++h) {
    int village_no = 1 + h % wanted.villages;
    houses.push_back({"5213" + digits(static_cast<std::uint64_t>(h) + 1, 7), wanted.tambon + digits(static_cast<std::uint64_t>(village_no), 2),
                      std::to_string(1 + h / wanted.villages) + (dice.in_percent(20) ? "/1" : ""), dice.one_of(family),
                      std::to_string(12'000 + dice.below(200'000))});
  }
  std::sort(houses.begin(), houses.end(), [](auto& a, auto& b) { return a.village < b.village; });
  int every = wanted.faulty_rows > 0 ? wanted.people / wanted.faulty_rows : wanted.people + 1;
  for (int n = 0; n < wanted.people; ++n) {
    const auto& house = houses[static_cast<std::size_t>(static_cast<std::int64_t>(n) * wanted.households / wanted.people)];
    auto row = person(dice, house, n);
    int nth = n / every;
    bool faulty = n % every == every / 2 && nth < wanted.faulty_rows;
    if (faulty) {
      auto spoil = spoils(row[nid])[static_cast<std::size_t>(nth % kinds_of_fault)];
      sheet.faulty.push_back({sheet.rows.size() + 1, spoil.code, spoil.column, row[spoil.column]});
      row[spoil.column] = spoil.wrong;
    }
    sheet.rows.push_back(std::move(row));
    if (n % 400 == 7 && !faulty) {
      sheet.rows.push_back(sheet.rows.back());
      ++sheet.repeated;
    }
  }
  return sheet;
}

std::string csv_of(const std::vector<std::vector<std::string>>& rows) {
  std::string out(kit::csv::byte_order_mark);
  for (const auto& row : rows) out += kit::csv::row(row);
  return out;
}

std::string Sheet::csv() const { return csv_of(rows); }

std::vector<std::vector<std::string>> put_right(std::vector<std::vector<std::string>> downloaded, const Sheet& sheet) {
  std::map<std::string, const FaultyLine*> by_number;
  for (const auto& faulty : sheet.faulty) by_number[sheet.rows[faulty.line - 1][no]] = &faulty;
  for (std::size_t i = 1; i < downloaded.size(); ++i)
    if (auto found = by_number.find(downloaded[i][no]); found != by_number.end())
      downloaded[i][found->second->column] = found->second->right;
  return downloaded;
}

}  // namespace sheet_maker
