// The invented lists that the other tests of this folder link.
#include "kit/linkage/tests/invented.hpp"

#include <gtest/gtest.h>

#include <random>

#include "kit/linkage/name.hpp"
#include "kit/linkage/standardise.hpp"

namespace kit::linkage {
namespace {

std::string national_id(std::mt19937& chance) {
  std::string id = "1";
  for (int i = 0; i < 11; ++i) id += static_cast<char>('0' + chance() % 10);
  unsigned sum = 0;
  for (unsigned i = 0; i < 12; ++i) sum += unsigned(id[i] - '0') * (13 - i);
  return id + static_cast<char>('0' + (11 - sum % 11) % 10);
}

InventedRow invent_row(std::mt19937& chance) {
  static const std::vector<std::string> parts = {"สม", "ชาย", "หญิง", "วิ",  "ไล", "มา",
                                                 "ลี",  "บุญ",  "คำ",  "ปัน", "ศรี", "นวล",
                                                 "ใจ", "ดี",   "แก้ว", "วงศ์"};
  auto name = [&] {
    return parts[chance() % parts.size()] + parts[chance() % parts.size()] + parts[chance() % 3];
  };
  auto text = [](unsigned n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return {chance() % 3 == 0 ? "" : national_id(chance),
          std::to_string(1 + chance() % 2),
          name(),
          name() + parts[chance() % parts.size()],
          chance() % 10 == 0 ? std::to_string(2480 + chance() % 80)
                             : std::to_string(2480 + chance() % 80) + "-" +
                                   text(1 + chance() % 12) + "-" + text(1 + chance() % 28),
          "521304" + text(1 + chance() % 12),
          std::to_string(1 + chance() % 60)};
}

InventedRow again(InventedRow row, std::mt19937& chance) {
  if (chance() % 3 == 0) row.national_id.clear();
  if (chance() % 4 == 0 && !row.first.empty()) row.first.resize(row.first.size() - 3);
  if (chance() % 4 == 0) row.last = "นาย" + row.last;
  if (chance() % 6 == 0) row.birth.clear();
  if (chance() % 6 == 0) row.house = "99";
  if (chance() % 20 == 0) row.national_id = "1234567890123";
  row.list = 1;
  return row;
}

}  // namespace

std::vector<InventedRow> invent_rows(std::size_t rows, unsigned seed) {
  std::mt19937 chance(seed);
  std::vector<InventedRow> list;
  while (list.size() < rows) {
    list.push_back(chance() % 4 == 0 && !list.empty() ? again(list[chance() % list.size()], chance)
                                                      : invent_row(chance));
    if (chance() % 3 == 0) {  // somebody of the same house
      auto relative = invent_row(chance);
      relative.village = list.back().village;
      relative.house = list.back().house;
      relative.last = list.back().last;
      list.push_back(relative);
    }
  }
  list.resize(rows);
  return list;
}

InventedList standard_list(const std::vector<InventedRow>& rows) {
  InventedList list;
  for (const auto& row : rows) {
    auto person = standardise(row.raw());
    person.record.first = list.names.first.intern(person.first);
    person.record.last = list.names.last.intern(person.last);
    list.records.push_back(person.record);
  }
  list.names.first.settle_rarities();
  list.names.last.settle_rarities();
  return list;
}

TEST(InventedListTest, the_same_seed_gives_the_same_list) {
  auto a = invent_rows(50, 3), b = invent_rows(50, 3);
  for (std::size_t i = 0; i < a.size(); ++i)
    EXPECT_EQ(a[i].first + a[i].birth, b[i].first + b[i].birth);
}

}  // namespace kit::linkage
