// One person of a list, standardised: 64 bytes, one cache line.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace kit::linkage {

inline constexpr std::size_t rule_count = 7;
inline constexpr std::uint32_t no_name = 0;  // the dictionary's entry for a missing name

// As a list has it. Anything may be missing or wrong.
struct RawPerson {
  std::string_view national_id, sex, first, last, birth, village, house;
  std::uint16_t list = 0;
};

enum class Sex : std::uint8_t { unknown, male, female };

struct alignas(64) Record {
  std::uint64_t national_id = 0;  // 13 packed decimal digits and a leading one; 0: missing
  std::uint32_t birth = 0;        // packed decimal yyyymmdd; 1 January: only the year is known
  std::int32_t day = 0;           // days since 1970
  std::uint32_t place = 0;        // province, district, tambon, village: seven bits each
  std::uint32_t house = 0;        // hash; 0: missing
  std::uint32_t first = no_name, last = no_name;  // entries of the dictionaries
  std::uint16_t list = 0;
  Sex sex = Sex::unknown;
  bool id_is_valid = false;                      // 13 digits whose check digit agrees
  std::array<std::uint32_t, rule_count> keys{};  // 0: the rule does not apply
};
static_assert(sizeof(Record) == 64);

constexpr bool only_year(std::uint32_t birth) {
  return (birth & 0xFFFF) == 0x0101;
}
constexpr int year_of(std::uint32_t birth) {
  return int(birth >> 28) * 1000 + int(birth >> 24 & 15) * 100 + int(birth >> 20 & 15) * 10 +
         int(birth >> 16 & 15);
}

}  // namespace kit::linkage
