// What a training found out: how often each level occurs among records of one person, of two people
// of one household, and of strangers. Kept as JSON; a model of another layout is refused when it is
// read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kit/base/result.hpp"
#include "kit/describe/shape.hpp"
#include "kit/linkage/layout.hpp"

namespace kit::linkage {

struct LevelShare {
  std::string level;
  double match = 0, relative = 0,
         stranger = 0;  // each class sums to 1 over the levels but "missing"
};

struct ComparisonShares {
  std::string name;
  std::vector<LevelShare> levels;
};

struct Model {
  std::int64_t format = 1;
  std::string version;  // given by whoever saves it
  std::int64_t trained_on_records = 0;
  double matches_per_record = 0;  // other records of the same person that a record has in the list
  double relatives_per_record = 0;  // people of its household
  double accept = 0.5;              // a pair from this probability on is a match
  double review = 0.05;             // from this on a person looks at it
  std::vector<ComparisonShares> comparisons;
};

const Shape& describe(const LevelShare*);
const Shape& describe(const ComparisonShares*);
const Shape& describe(const Model*);

// For lists of Thai people, trained on made-up lists (bench/linkage): good to start with.
const Model& thai_model();

std::string save_model(const Model& model);
// Refusals: those of JSON, and kit.linkage_model_other (comparison) when comparisons or levels are
// not those of the layout, kit.linkage_model_format.
Result<Model> load_model(std::string_view json, const Layout& layout);

// log2 of the odds for "one person", for every code. The list's size sets the odds before anything
// was compared: of two records drawn at random out of more people, fewer are one person.
class Odds {
 public:
  Odds(const Model& model, const Layout& layout, std::uint64_t records);

  double weight(Code code) const { return after(code, layout_->size()); }
  // The weight when only the first `comparisons` are known; 0 gives the weight before any.
  double after(Code code, std::size_t comparisons) const;

 private:
  struct Ratio {
    double match, relative;  // share over the strangers' share
  };

  const Layout* layout_;
  double match_odds_, relative_odds_;
  std::vector<std::vector<Ratio>> ratios_;  // by comparison and level; "missing" is 1 : 1
};

// The same in a table, for those who ask millions of times.
class Weights {
 public:
  Weights(const Model& model, const Layout& layout, std::uint64_t records);

  float operator[](Code code) const { return of_code_[code]; }
  const Odds& odds() const { return odds_; }

 private:
  Odds odds_;
  std::vector<float> of_code_;
};

double probability_of(double weight);
double weight_of(double probability);

}  // namespace kit::linkage
