// One thread's share of a people file, while it is read. Private to people_file.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "centre/targeting/engine/people_file.hpp"
#include "kit/columns/scan.hpp"

namespace targeting::engine {

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
using PlaceNumbers = std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>>;

// Which wanted column is what.
struct PeopleLayout {
  static constexpr std::size_t person_id = 0, hh_id = 1, tambon = 2, sex = 3, age = 4, disabled = 5, card = 6, fixed = 7;
  std::vector<std::string> indicators;
  std::vector<std::string> targets;
};

struct HouseholdKey {
  std::uint64_t a = 0;
  std::uint64_t b = 0;
  bool operator==(const HouseholdKey&) const = default;
};

class PeopleSink final : public kit::columns::Sink {
 public:
  PeopleSink(const PeopleLayout& layout, const PlaceNumbers* known, const ReadPeople& asked)
      : layout_(layout), known_(known), asked_(asked) {}
  void take(const kit::columns::Rows& rows, kit::columns::RefusedRows& refused) override;

  std::vector<std::uint32_t> place, deprived, not_applicable, missing, group, line;
  std::vector<std::uint64_t> id_hash;
  std::vector<HouseholdKey> household;
  std::vector<std::uint64_t> text_from;
  std::string texts;
  std::vector<std::string> met_places;  // when none were known: by this thread's number

 private:
  struct Fault {
    const char* code = nullptr;
    std::string_view column;
    std::string_view value;
  };
  Fault read(const kit::columns::Rows& rows, std::size_t row, Words& words) const;
  Fault read_marks(const kit::columns::Rows& rows, std::size_t row, Words& words) const;
  std::uint32_t place_of(std::string_view tambon);
  void keep(const kit::columns::Rows& rows, std::size_t row, const Words& words, std::uint32_t place_number);

  const PeopleLayout& layout_;
  const PlaceNumbers* known_;
  const ReadPeople& asked_;
  PlaceNumbers met_;
  std::string last_tambon_;
  std::uint32_t last_place_ = 0;
};

inline constexpr std::uint32_t no_place = 0xFFFF'FFFF;
// Two different hashes of a text; the seed tells them apart.
std::uint64_t text_hash(std::string_view text, std::uint64_t seed);

}  // namespace targeting::engine
