#include "centre/targeting/engine/people_sink.hpp"

#include <charconv>
#include <cstring>

namespace targeting::engine {
namespace {

constexpr int age_max = 150;

int sex_of(std::string_view text) {
  if (text.empty()) return 0;
  if (text == "1" || text == "m" || text == "M" || text == "male" || text == "ชาย") return 1;
  if (text == "2" || text == "f" || text == "F" || text == "female" || text == "หญิง") return 2;
  return -1;
}
int flag_of(std::string_view text) { return text == "1" ? 1 : text.empty() || text == "0" ? 0 : -1; }

}  // namespace

std::uint64_t text_hash(std::string_view text, std::uint64_t seed) {
  std::uint64_t sum = seed ^ text.size() * 0x9E37'79B9'7F4A'7C15;
  auto stir = [&](std::uint64_t word) {
    sum = (sum ^ word) * 0xC2B2'AE3D'27D4'EB4F;
    sum ^= sum >> 29;
  };
  std::size_t at = 0;
  for (std::uint64_t word = 0; at + 8 <= text.size(); at += 8) {
    std::memcpy(&word, text.data() + at, 8);
    stir(word);
  }
  std::uint64_t rest = 0;
  std::memcpy(&rest, text.data() + at, text.size() - at);
  stir(rest);
  return (sum ^ sum >> 32) * 0x9E37'79B9'7F4A'7C15;
}

void PeopleSink::take(const kit::columns::Rows& rows, kit::columns::RefusedRows& refused) {
  for (std::size_t row = 0; row < rows.size(); ++row) {
    Words words;
    auto fault = read(rows, row, words);
    std::uint32_t where = no_place;
    if (fault.code == nullptr) {
      auto tambon = rows.field(row, PeopleLayout::tambon);
      where = tambon.empty() ? no_place : place_of(tambon);
      if (where == no_place) fault = {"targeting.people_tambon_unknown", "tambon", tambon};
    }
    if (fault.code == nullptr)
      keep(rows, row, words, where);
    else
      refused.add(rows.line(row), fault.code, fault.column, {{"value", std::string(fault.value.substr(0, 40))}});
  }
}

PeopleSink::Fault PeopleSink::read(const kit::columns::Rows& rows, std::size_t row, Words& words) const {
  if (rows.field(row, PeopleLayout::person_id).empty()) return {"targeting.people_id_missing", "person_id", ""};
  auto sex = rows.field(row, PeopleLayout::sex);
  auto sex_code = sex_of(sex);
  if (sex_code < 0) return {"targeting.people_sex_unclear", "sex", sex};
  auto age = rows.field(row, PeopleLayout::age);
  int years = -1;
  if (!age.empty()) {
    auto [end, wrong] = std::from_chars(age.data(), age.data() + age.size(), years);
    if (wrong != std::errc() || end != age.data() + age.size() || years < 0 || years > age_max)
      return {"targeting.people_age_unclear", "age", age};
  }
  words.group = sex_bit(sex_code) | age_bit(years);
  auto add_flag = [&](std::size_t column, std::uint32_t bit) {
    auto flag = flag_of(rows.field(row, column));
    if (flag == 1) words.group |= bit;
    return flag >= 0;
  };
  if (!add_flag(PeopleLayout::disabled, disabled_bit))
    return {"targeting.people_flag_unclear", "disabled", rows.field(row, PeopleLayout::disabled)};
  if (!add_flag(PeopleLayout::card, card_bit))
    return {"targeting.people_flag_unclear", "card", rows.field(row, PeopleLayout::card)};
  const auto first = PeopleLayout::fixed + layout_.indicators.size();
  for (std::size_t g = 0; g < layout_.targets.size(); ++g)
    if (!add_flag(first + g, 1U << (first_target + g)))
      return {"targeting.people_flag_unclear", layout_.targets[g], rows.field(row, first + g)};
  return read_marks(rows, row, words);
}

PeopleSink::Fault PeopleSink::read_marks(const kit::columns::Rows& rows, std::size_t row, Words& words) const {
  for (std::size_t j = 0; j < layout_.indicators.size(); ++j) {
    auto mark = rows.field(row, PeopleLayout::fixed + j);
    auto bit = 1U << j;
    if (mark.empty())
      words.not_applicable |= bit;
    else if (mark == "1")
      words.deprived |= bit;
    else if (mark == "?")
      words.missing |= bit;
    else if (mark != "0")
      return {"targeting.people_mark_unclear", layout_.indicators[j], mark};
  }
  return {};
}

std::uint32_t PeopleSink::place_of(std::string_view tambon) {
  if (!last_tambon_.empty() && tambon == last_tambon_) return last_place_;
  const PlaceNumbers& numbers = known_ != nullptr ? *known_ : met_;
  auto found = numbers.find(tambon);
  if (found == numbers.end() && known_ != nullptr) return no_place;
  if (found == numbers.end()) {
    found = met_.emplace(std::string(tambon), static_cast<std::uint32_t>(met_places.size())).first;
    met_places.emplace_back(tambon);
  }
  last_tambon_ = tambon;
  return last_place_ = found->second;
}

void PeopleSink::keep(const kit::columns::Rows& rows, std::size_t row, const Words& words, std::uint32_t place_number) {
  auto person = rows.field(row, PeopleLayout::person_id);
  auto home = rows.field(row, PeopleLayout::hh_id);
  place.push_back(place_number);
  deprived.push_back(words.deprived);
  not_applicable.push_back(words.not_applicable);
  missing.push_back(words.missing);
  group.push_back(words.group);
  line.push_back(static_cast<std::uint32_t>(rows.line(row)));
  id_hash.push_back(text_hash(person, 1));
  // Who has no household is one alone.
  if (asked_.households)
    household.push_back(home.empty() ? HouseholdKey{text_hash(person, 1), text_hash(person, 3)}
                                     : HouseholdKey{text_hash(home, 5), text_hash(home, 7)});
  if (!asked_.ids) return;
  text_from.push_back(texts.size());
  texts.append(person).push_back('\0');
  texts.append(home).push_back('\0');
}

}  // namespace targeting::engine
