// The built-in model for lists of Thai people. Made by `./do bench linkage --people 1000000
// --save-model` from made-up lists; a list of one's own should be trained on itself (chaeson link
// does).
#include "kit/base/breakage.hpp"
#include "kit/linkage/model.hpp"
#include "kit/linkage/thai_pattern.hpp"

namespace kit::linkage {
namespace {

constexpr std::string_view built_in = R"model({
 "format": 1,
 "version": "built-in",
 "trained_on_records": 0,
 "matches_per_record": 0.3,
 "relatives_per_record": 2.0,
 "accept": 0.5,
 "review": 0.05,
 "comparisons": [
  {
   "name": "national_id",
   "levels": [
    {"level": "missing", "match": 0, "relative": 0, "stranger": 0},
    {"level": "same", "match": 0.9, "relative": 0.01, "stranger": 1e-08},
    {"level": "slip", "match": 0.07, "relative": 0.001, "stranger": 1e-08},
    {"level": "other_doubtful", "match": 0.01, "relative": 0.08, "stranger": 0.1},
    {"level": "other", "match": 0.02, "relative": 0.909, "stranger": 0.9}
   ]
  },
  {
   "name": "sex",
   "levels": [
    {"level": "missing", "match": 0, "relative": 0, "stranger": 0},
    {"level": "same", "match": 0.998, "relative": 0.5, "stranger": 0.5},
    {"level": "other", "match": 0.002, "relative": 0.5, "stranger": 0.5}
   ]
  },
  {
   "name": "birth",
   "levels": [
    {"level": "missing", "match": 0, "relative": 0, "stranger": 0},
    {"level": "same", "match": 0.8, "relative": 0.004, "stranger": 4e-05},
    {"level": "same_year_only", "match": 0.05, "relative": 0.004, "stranger": 0.003},
    {"level": "slip", "match": 0.1, "relative": 0.004, "stranger": 0.0003},
    {"level": "in_month", "match": 0.01, "relative": 0.004, "stranger": 0.001},
    {"level": "in_year", "match": 0.02, "relative": 0.03, "stranger": 0.02},
    {"level": "in_ten_years", "match": 0.01, "relative": 0.35, "stranger": 0.2},
    {"level": "other", "match": 0.01, "relative": 0.6, "stranger": 0.77}
   ]
  },
  {
   "name": "address",
   "levels": [
    {"level": "missing", "match": 0, "relative": 0, "stranger": 0},
    {"level": "same_house", "match": 0.8, "relative": 0.97, "stranger": 1e-07},
    {"level": "same_village", "match": 0.05, "relative": 0.0075, "stranger": 1.3e-05},
    {"level": "same_tambon", "match": 0.05, "relative": 0.0075, "stranger": 0.00013},
    {"level": "same_district", "match": 0.03, "relative": 0.0075, "stranger": 0.001},
    {"level": "other", "match": 0.07, "relative": 0.0075, "stranger": 0.99}
   ]
  },
  {
   "name": "first",
   "levels": [
    {"level": "missing", "match": 0, "relative": 0, "stranger": 0},
    {"level": "same_very_common", "match": 0.1, "relative": 0.0005, "stranger": 0.0008},
    {"level": "same_common", "match": 0.3, "relative": 0.0005, "stranger": 0.0003},
    {"level": "same_rare", "match": 0.3, "relative": 0.0005, "stranger": 3e-05},
    {"level": "same_very_rare", "match": 0.1, "relative": 0.0005, "stranger": 1e-06},
    {"level": "alike_92", "match": 0.12, "relative": 0.01, "stranger": 0.002},
    {"level": "alike_88", "match": 0.03, "relative": 0.01, "stranger": 0.005},
    {"level": "alike_70", "match": 0.03, "relative": 0.2, "stranger": 0.1},
    {"level": "other", "match": 0.02, "relative": 0.778, "stranger": 0.89}
   ]
  },
  {
   "name": "last",
   "levels": [
    {"level": "missing", "match": 0, "relative": 0, "stranger": 0},
    {"level": "same_very_common", "match": 0.05, "relative": 0.05, "stranger": 0.0003},
    {"level": "same_common", "match": 0.25, "relative": 0.25, "stranger": 0.0001},
    {"level": "same_rare", "match": 0.35, "relative": 0.35, "stranger": 2e-05},
    {"level": "same_very_rare", "match": 0.15, "relative": 0.15, "stranger": 1e-06},
    {"level": "alike_92", "match": 0.1, "relative": 0.05, "stranger": 0.001},
    {"level": "alike_88", "match": 0.03, "relative": 0.01, "stranger": 0.003},
    {"level": "alike_70", "match": 0.03, "relative": 0.03, "stranger": 0.1},
    {"level": "other", "match": 0.04, "relative": 0.11, "stranger": 0.89}
   ]
  }
 ]
})model";

}  // namespace

const Model& thai_model() {
  static const Model model = [] {
    auto read = load_model(built_in, thai_layout());
    ENSURE(read.has_value());
    return *read;
  }();
  return model;
}

}  // namespace kit::linkage
