// Weighs people of the register with the model of kit/linkage. The register is never held in
// memory: the keys of a person find its few candidates in the database, and only those are
// compared.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "centre/words/words.hpp"
#include "kit/linkage/linkage.hpp"

namespace registry::duplicates {

// What is compared of a person.
struct Facts {
  std::string national_id, gender, first_name, last_name, birth, area_code, house_no;
};
kit::linkage::StandardPerson standard(const Facts& facts);
// As the engine reads it: of whom only the year is known was born on 1 January.
std::string birth_text(const std::optional<words::PartialDate>& birth);

// How many bear a name, out of how many.
struct Commonness {
  std::int64_t bearers = 0, people = 0;
};

struct Likeness {
  double weight = 0, probability = 0;
  kit::linkage::Code pattern = 0;
  bool review = false, likely = false;
};

// Whether a person at the desk is to be asked about such a pair at all.
bool worth_asking(kit::linkage::Code pattern);

class Matcher {
 public:
  // `people` is the size of the register.
  Likeness compare(const kit::linkage::StandardPerson& one,
                   const kit::linkage::StandardPerson& other, Commonness first, Commonness last,
                   std::int64_t people) const;
  kit::linkage::Explanation explain(kit::linkage::Code pattern, std::int64_t people) const;

 private:
  const kit::linkage::Weights& weights(std::int64_t people) const;

  mutable std::mutex mutex_;
  // By the magnitude of the register.
  mutable std::map<int, std::unique_ptr<kit::linkage::Weights>> weights_;
};

}  // namespace registry::duplicates
