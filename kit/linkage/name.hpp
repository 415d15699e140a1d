// Thai names as one byte a letter, and the consonant skeleton under which their spellings meet.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kit::linkage {

// A Thai letter (U+0E01..U+0E5B) is one byte from 0x81 on; ASCII is lower-cased; other scripts keep
// their UTF-8 bytes. Spaces, dots, hyphens and brackets are dropped. Expects normal form.
std::string one_byte(std::string_view normal_utf8);

// The way back, for people who read an explanation.
std::string readable(std::string_view one_byte_name);

// A name as a list has it: normal form, without a title before it ("นายสมชาย", "ด.ญ. มาลี").
std::string standard_name(std::string_view utf8);

// What is left when vowels, tone marks and silenced consonants go and letters of one sound (or one
// look: ช ซ) are one letter. Names of vowels alone keep them.
std::string skeleton(std::string_view one_byte_name);

// A hash that is the same on every machine and in every run.
std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t seed = 0);
constexpr std::uint64_t mix(std::uint64_t x) {
  x ^= x >> 32;
  x *= 0xd6e8feb86659fd93ULL;
  x ^= x >> 32;
  x *= 0xd6e8feb86659fd93ULL;
  return x ^ (x >> 32);
}

}  // namespace kit::linkage
