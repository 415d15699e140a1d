#include "bench/linkage/syllables.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace linkage_bench {
namespace {

using Parts = std::vector<std::string_view>;

const Parts beginnings = {
    "สม",  "ประ",   "วิ",   "สุ",    "ธน",  "พร",   "ชัย",   "ณัฐ",  "กิตติ",  "ศิริ",  "อรุณ",
    "จัน",  "นภ",    "ปิย",  "รัตน",  "มณี",  "บุญ",   "ทอง",  "คำ",  "ดวง",  "เพ็ญ", "วัน",
    "สาย", "นิ",     "อนุ",  "เกษม", "กมล", "ชล",   "ธีร",   "นคร", "ปรีชา", "พิ",   "ภัทร",
    "มา",  "ยุพ",    "รุ่ง",  "ลัด",   "ศุภ",  "สิทธิ",  "อัม",   "อุทัย", "เจริญ", "แสง", "โชติ",
    "ไพ",  "ขวัญ",   "จิรา", "ชนา",  "ฐิติ",  "ดารา", "ตะวัน", "ทิพ",  "ธวัช",  "นวล", "ปัทมา",
    "ผกา", "พัชร",   "ฟ้า",  "มงคล", "ยศ",  "ระวี",  "วราภ", "ศักดิ์", "สนธิ",  "หทัย", "องอาจ",
    "อำ",  "เกรียง", "เดช", "เสาว", "แก้ว", "กัญญา", "กฤษณ", "คณิต", "จารุ",  "ชุติ",  "ญาณ"};
const Parts male_endings = {"ชาย", "ศักดิ์",  "วัฒน์", "พงษ์", "ชัย",  "เดช", "พล",  "ยุทธ",  "เกียรติ",
                            "สิทธิ์", "รักษ์",  "นันท์", "ภพ",  "เทพ", "วุฒิ",  "กร",  "เสริฐ", "สรรค์",
                            "ฤทธิ์", "ณรงค์", "ธร",  "วิทย์", "ไกร", "มิตร", "สันต์", "บดี",   "ชาติ",
                            "ดิษฐ์", "นาถ",  "ภูมิ",  "เมธ", "วงศ์", "อาจ"};
const Parts female_endings = {"พร",   "ดา",  "นี",   "รัตน์",  "วรรณ", "พันธ์", "ทิพย์", "ภา", "มา",
                              "ลี",    "ณี",   "จิตร", "นภา",  "ลักษณ์", "ศรี",  "สุข",  "ญา", "ธิดา",
                              "กานต์", "มาศ", "รดา", "วดี",   "ใจ",   "เพ็ญ", "หญิง", "อร", "ยา",
                              "ชนก",  "นาฏ", "พิมพ์", "รินทร์", "วิไล",  "สุดา"};
const Parts surname_parts = {
    "ใจ",   "ดี",    "คำ",   "แก้ว",  "ทอง",  "สุข",   "วงศ์",  "พันธ์",  "ศรี",   "บุญ",   "เจริญ",
    "ชัย",   "มา",   "รักษา", "สวัสดิ์", "แสง",  "จันทร์", "พรหม", "อินทร์", "ปัญญา", "ไชย",  "มูล",
    "เรือน", "นาม",  "สาย",  "หล้า",  "ฟอง",  "ต๊ะ",   "กาวิ",  "ธรรม", "สิงห์",  "เมือง", "ยศ",
    "ขันธ์",  "อุด",   "ปิน",   "ตา",   "วัง",   "หอม",  "พิมพ์",  "สาร",  "เกษ",  "ทิพย์",  "โพธิ์",
    "นวล",  "แสน",  "หมื่น",  "ขวัญ",  "กลาง", "เหล่า", "ประ",  "ภักดี",  "สมบัติ", "มั่น",   "คง",
    "ยิ่ง",   "เพชร", "รัตน์",  "นิล",   "มณี",   "กุล",   "สกุล",  "วัฒนา", "เดช",  "พงษ์",  "ศักดิ์",
    "ณรงค์", "สันติ",  "เกตุ",  "ชื่น",   "บาน",  "เย็น",  "ร่ม",   "ไพร",  "พนา",  "สมุทร", "ธารา",
    "วารี",  "ชล",   "นที",   "คีรี",   "ภูผา",  "สิริ",   "เลิศ",  "ล้ำ",   "วิเศษ", "อุดม",  "ผล",
    "ทรัพย์", "โชค",  "ลาภ",  "นาวา", "เสนา", "โยธา", "หาญ",  "กล้า",  "แกร่ง", "แผ่น",  "ดิน",
    "ถิ่น",   "บุรี",   "ธานี",  "นคร",  "เวียง", "เชียง", "ขาว",  "เขียว", "แดง",  "ดำ",   "เหลือง"};

std::string_view pick(const Parts& parts, Chance& chance, double power) {
  return parts[chance.skewed(parts.size(), power)];
}

using Letters = std::vector<std::string>;

Letters letters_of(const std::string& utf8) {
  Letters letters;
  for (std::size_t at = 0; at < utf8.size(); at += 3) letters.push_back(utf8.substr(at, 3));
  return letters;
}

std::string joined(const Letters& letters) {
  std::string out;
  for (const auto& letter : letters) out += letter;
  return out;
}

bool is_mark(const std::string& letter) {
  static const std::string_view marks = "ั็่้๊๋์ิีึืุู";
  return marks.find(letter) % 3 == 0;
}

// Letters that are heard or seen alike.
std::string alike(const std::string& letter, Chance& chance) {
  static const std::array<std::string_view, 20> groups = {
      "คขฆ", "ชซฉ", "สศษซ", "นณ", "ยญ", "ดฎ",  "ตฏ", "ทธถฐ", "พภผ", "ฟฝ",
      "ลร",  "บป",  "ดคต",  "ถภ", "นม", "กถภ", "ิี",   "ึื",     "ุู",    "ใไ"};
  auto from = chance.below(groups.size());
  for (std::size_t k = 0; k < groups.size(); ++k) {
    auto group = groups[(from + k) % groups.size()];
    auto at = group.find(letter);
    if (at == group.npos) continue;
    auto other = (at / 3 + 1 + chance.below(group.size() / 3 - 1)) % (group.size() / 3);
    return std::string(group.substr(other * 3, 3));
  }
  return letter;
}

void lose_a_mark(Letters& letters, Chance& chance) {
  auto from = chance.below(letters.size());
  for (std::size_t k = 0; k < letters.size(); ++k) {
    auto at = (from + k) % letters.size();
    if (!is_mark(letters[at])) continue;
    letters.erase(letters.begin() + std::ptrdiff_t(at));
    return;
  }
}

}  // namespace

std::string invent_first_name(Chance& chance, bool male) {
  std::string name(pick(beginnings, chance, 1.6));
  if (chance.in_hundred(18)) name += pick(beginnings, chance, 1.3);
  return name += pick(male ? male_endings : female_endings, chance, 1.5);
}

std::string invent_surname(Chance& chance) {
  std::string name(pick(surname_parts, chance, 1.3));
  name += pick(surname_parts, chance, 1.1);
  if (chance.in_hundred(75)) name += pick(surname_parts, chance, 1.2);
  if (chance.in_hundred(30)) name += pick(surname_parts, chance, 1.4);
  return name;
}

std::string misspell(const std::string& name, Chance& chance) {
  auto letters = letters_of(name);
  if (letters.size() < 2) return name;
  auto at = chance.below(letters.size());
  auto kind = chance.below(100);
  if (kind < 30)
    lose_a_mark(letters, chance);
  else if (kind < 70) {
    for (std::size_t k = 0; k < letters.size(); ++k) {
      auto& letter = letters[(at + k) % letters.size()];
      auto other = alike(letter, chance);
      if (other == letter) continue;
      letter = other;
      break;
    }
  } else if (kind < 80)
    letters.erase(letters.begin() + std::ptrdiff_t(at));
  else if (kind < 90)
    letters.insert(letters.begin() + std::ptrdiff_t(at), letters[chance.below(letters.size())]);
  else if (at > 0)
    std::swap(letters[at], letters[at - 1]);
  return joined(letters);
}

}  // namespace linkage_bench
