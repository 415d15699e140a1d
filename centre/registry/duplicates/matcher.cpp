// One pair, from standard forms to a weight.
#include "centre/registry/duplicates/matcher.hpp"

#include <algorithm>
#include <bit>

namespace registry::duplicates {
namespace {

namespace link = kit::linkage;

// A register of one village knows nothing of how common a name is; below this it counts as so many.
constexpr std::int64_t people_least = 20'000;

// 0 for names that one in a thousand bears, then one in ten thousand, in a hundred thousand, rarer.
unsigned rarity(Commonness common) {
  auto people = std::max(common.people, people_least);
  std::int64_t share = 1000;
  unsigned out = 0;
  for (; out < link::rarities - 1 && common.bearers * share < people; ++out) share *= 10;
  return out;
}

unsigned name_level(const std::string& one, const std::string& other, Commonness common) {
  if (one.empty() || other.empty()) return link::level::name_missing;
  if (one == other) return link::level::name_same + rarity(common);
  return link::similar_level(one, other);
}

}  // namespace

link::StandardPerson standard(const Facts& f) {
  return link::standardise({.national_id = f.national_id,
                            .sex = f.gender,
                            .first = f.first_name,
                            .last = f.last_name,
                            .birth = f.birth,
                            .village = f.area_code,
                            .house = f.house_no});
}

std::string birth_text(const std::optional<words::PartialDate>& birth) {
  if (!birth) return "";
  auto day = birth->first().text();
  return birth->precision == words::Precision::day ? day : day.substr(0, 4) + "-01-01";
}

// Born on one day in one village, of one sex: in a list of many that is a weak likeness of strangers, and nobody can
// answer a question about two people whose names have nothing in common. A number in common asks all the same.
bool worth_asking(link::Code pattern) {
  const auto& layout = link::thai_layout();
  auto level = [&](link::Field field) { return layout.level(pattern, static_cast<std::size_t>(field)); };
  auto near = [&](link::Field field) { return level(field) >= link::level::name_same && level(field) <= link::level::name_88; };
  auto number = level(link::Field::national_id);
  return number == link::level::id_same || number == link::level::id_slip || near(link::Field::first) || near(link::Field::last);
}

Likeness Matcher::compare(const link::StandardPerson& one, const link::StandardPerson& other,
                          Commonness first, Commonness last, std::int64_t people) const {
  auto pattern = link::whole_code(link::cheap_code(one.record, other.record),
                                  name_level(one.first, other.first, first),
                                  name_level(one.last, other.last, last));
  double weight = weights(people)[pattern];
  double probability = link::probability_of(weight);
  const auto& model = link::thai_model();
  auto never = link::impossible(link::known_of(one.record), link::known_of(other.record));
  return {.weight = weight,
          .probability = probability,
          .pattern = pattern,
          .review = probability >= model.review && worth_asking(pattern),
          .likely = probability >= model.accept && never == link::Impossible::no};
}

link::Explanation Matcher::explain(link::Code pattern, std::int64_t people) const {
  return link::explain(pattern, link::thai_layout(), weights(people).odds());
}

const link::Weights& Matcher::weights(std::int64_t people) const {
  auto counted = static_cast<std::uint64_t>(std::max(people, people_least));
  std::lock_guard guard(mutex_);
  auto& kept = weights_[std::bit_width(counted)];
  if (!kept)
    kept = std::make_unique<link::Weights>(link::thai_model(), link::thai_layout(),
                                           std::bit_floor(counted));
  return *kept;
}

}  // namespace registry::duplicates
