#include "bench/giant/wide_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <string_view>

#include "kit/base/breakage.hpp"

namespace bench::giant {
namespace {

constexpr std::size_t piece = 4 << 20, remark_bytes = 380;
constexpr std::array<std::string_view, 32> syllables{"กม", "ขวัญ", "คำ", "จัน", "ดวง", "ทอง", "นวล", "บุญ", "ประ", "มา", "วิ",
                                                     "สม", "อุ่น", "เรือน", "ศรี", "ไพร", "ชัย", "เดช", "ธิ", "พร", "ฟอง", "ยง",
                                                     "รัตน์", "ลา", "วงค์", "สาย", "หล้า", "อิน", "แก้ว", "แสน", "โสภา", "ใจ"};

std::uint64_t mixed(std::uint64_t x) {
  x += 0x9E37'79B9'7F4A'7C15ULL;
  x = (x ^ x >> 30) * 0xBF58'476D'1CE4'E5B9ULL;
  x = (x ^ x >> 27) * 0x94D0'49BB'1331'11EBULL;
  return x ^ x >> 31;
}

class Out {
 public:
  explicit Out(const std::string& path) : file_(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600)) {
    if (file_ < 0) throw kit::Breakage("cannot write " + path);
    held_.reserve(piece + 4096);
  }
  ~Out() { ::close(file_); }
  Out(const Out&) = delete;
  Out& operator=(const Out&) = delete;
  Out& operator<<(std::string_view text) { return held_ += text, *this; }
  Out& operator<<(std::uint64_t number) {
    std::array<char, 20> digits;
    auto at = digits.size();
    do digits[--at] = static_cast<char>('0' + number % 10);
    while (number /= 10);
    return *this << std::string_view(digits.data() + at, digits.size() - at);
  }
  void end_row() {
    if (held_.size() >= piece) flush();
  }
  void flush() {
    for (std::size_t at = 0; at < held_.size();) {
      auto n = ::write(file_, held_.data() + at, held_.size() - at);
      if (n <= 0) throw kit::Breakage("the disk is full");
      at += static_cast<std::size_t>(n);
    }
    written_ += held_.size();
    held_.clear();
  }
  std::uint64_t bytes() const { return written_ + held_.size(); }

 private:
  int file_;
  std::string held_;
  std::uint64_t written_ = 0;
};

void put_name(Out& out, std::uint64_t from, int long_by) {
  for (int i = 0; i < long_by; ++i, from >>= 5) out << syllables[from & 31];
}

// Columns of `assess`, then those of `link`, then what nobody asks for.
void put_row(Out& out, std::uint64_t row, std::uint64_t who, const std::string& remark, Written& told) {
  auto dice = mixed(who);
  auto village = 52'000'000 + (who / 880 % 9'000) * 100 + 1 + who / 880 / 9'000 % 90;
  bool d1 = dice % 10 == 0, d2 = dice / 16 % 20 == 0;
  told.poor += d1 || d2;
  out << row << ",h" << who / 3 << "," << village / 100 << "," << 1 + dice % 2 << "," << dice / 64 % 95 << ",0," << (dice >> 9 & 1) << ","
      << std::uint64_t(d1) << "," << std::uint64_t(d2) << ",r" << row << ",1,,";
  put_name(out, dice >> 12, 3), out << ",", put_name(out, mixed(dice) >> 3, 4);
  out << "," << 2'450 + dice / 64 % 95 << (dice >> 20 & 7 ? "-0" : "-1") << (dice >> 20 & 7 ? 1 + (dice >> 24) % 9 : (dice >> 24) % 3) << "-"
      << 10 + (dice >> 30) % 19 << "," << village << "," << 1 + who / 3 % 290 << "," << remark << "\n";
  out.end_row();
}

}  // namespace

Written write_wide_file(const std::string& path, std::uint64_t bytes) {
  Written told;
  Out out(path);
  out << "person_id,hh_id,tambon,sex,age,disabled,card,d1,d2,rec_id,list_id,nid,first,last,birth_raw,village,house,remark\n";
  std::string remark;
  while (remark.size() < remark_bytes) remark += "ไม่มีใครอ่าน no one reads this; ";
  for (std::uint64_t who = 0; out.bytes() < bytes; ++who) {
    put_row(out, told.rows++, who, remark, told);
    if (who % 100 == 0) put_row(out, told.rows++, who, remark, told), ++told.twice;
  }
  out.flush();
  told.bytes = out.bytes();
  return told;
}

}  // namespace bench::giant
