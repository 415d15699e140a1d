// The built-in model for lists of Thai people, from invented ones: `./do bench linkage --people
// 1000000
// --save-model FILE`, rounded. A list of one's own should be trained on itself (chaeson link does).
#include "kit/base/breakage.hpp"
#include "kit/linkage/model.hpp"
#include "kit/linkage/thai_pattern.hpp"

namespace kit::linkage {
namespace {

constexpr std::string_view built_in = R"model({
 "format": 1,
 "version": "built-in 1",
 "trained_on_records": 999685,
 "matches_per_record": 0.3767,
 "relatives_per_record": 3.358,
 "accept": 0.5,
 "review": 0.05,
 "comparisons": [
  {
   "name": "national_id",
   "levels": [
    {"level": "missing", "match": 0.0, "relative": 0.0, "stranger": 0.0},
    {"level": "same", "match": 0.8997, "relative": 0.004506, "stranger": 1e-11},
    {"level": "slip", "match": 0.06924, "relative": 0.0001571, "stranger": 5e-11},
    {"level": "other_doubtful", "match": 0.002375, "relative": 0.06891, "stranger": 0.06997},
    {"level": "other", "match": 0.02867, "relative": 0.9264, "stranger": 0.93}
   ]
  },
  {
   "name": "sex",
   "levels": [
    {"level": "missing", "match": 0.0, "relative": 0.0, "stranger": 0.0},
    {"level": "same", "match": 0.994, "relative": 0.4371, "stranger": 0.5005},
    {"level": "other", "match": 0.006026, "relative": 0.5629, "stranger": 0.4995}
   ]
  },
  {
   "name": "birth",
   "levels": [
    {"level": "missing", "match": 0.0, "relative": 0.0, "stranger": 0.0},
    {"level": "same", "match": 0.7254, "relative": 0.002295, "stranger": 3.611e-05},
    {"level": "same_year_only", "match": 0.1082, "relative": 0.00246, "stranger": 0.001182},
    {"level": "slip", "match": 0.1051, "relative": 0.004638, "stranger": 0.002343},
    {"level": "in_month", "match": 0.04209, "relative": 0.004858, "stranger": 0.001715},
    {"level": "in_year", "match": 0.004151, "relative": 0.05455, "stranger": 0.02072},
    {"level": "in_ten_years", "match": 0.00828, "relative": 0.2911, "stranger": 0.1999},
    {"level": "other", "match": 0.006854, "relative": 0.6401, "stranger": 0.7741}
   ]
  },
  {
   "name": "address",
   "levels": [
    {"level": "missing", "match": 0.0, "relative": 0.0, "stranger": 0.0},
    {"level": "same_house", "match": 0.8682, "relative": 0.98, "stranger": 1.252e-07},
    {"level": "same_village", "match": 0.04455, "relative": 0.005, "stranger": 0.00101},
    {"level": "same_tambon", "match": 0.05156, "relative": 0.005, "stranger": 0.01539},
    {"level": "same_district", "match": 5.944e-05, "relative": 0.005, "stranger": 0.1477},
    {"level": "other", "match": 0.03566, "relative": 0.005, "stranger": 0.8359}
   ]
  },
  {
   "name": "first",
   "levels": [
    {"level": "missing", "match": 0.0, "relative": 0.0, "stranger": 0.0},
    {"level": "same_very_common", "match": 0.0179, "relative": 6.469e-06, "stranger": 3.444e-05},
    {"level": "same_common", "match": 0.5175, "relative": 9.419e-11, "stranger": 0.0001666},
    {"level": "same_rare", "match": 0.1095, "relative": 4.213e-12, "stranger": 1.135e-05},
    {"level": "same_very_rare", "match": 0.1396, "relative": 3.853e-12, "stranger": 1.486e-07},
    {"level": "alike_92", "match": 0.1383, "relative": 0.0001839, "stranger": 0.00018},
    {"level": "alike_88", "match": 0.02222, "relative": 0.0007018, "stranger": 0.0008267},
    {"level": "alike_70", "match": 0.01048, "relative": 0.01391, "stranger": 0.01437},
    {"level": "other", "match": 0.04452, "relative": 0.9852, "stranger": 0.9844}
   ]
  },
  {
   "name": "last",
   "levels": [
    {"level": "missing", "match": 0.0, "relative": 0.0, "stranger": 0.0},
    {"level": "same_very_common", "match": 2.251e-09, "relative": 3.258e-10, "stranger": 1e-11},
    {"level": "same_common", "match": 1.126e-08, "relative": 1.629e-09, "stranger": 1e-11},
    {"level": "same_rare", "match": 0.1659, "relative": 0.1603, "stranger": 2.686e-06},
    {"level": "same_very_rare", "match": 0.6199, "relative": 0.629, "stranger": 3.411e-07},
    {"level": "alike_92", "match": 0.157, "relative": 0.03243, "stranger": 6.002e-05},
    {"level": "alike_88", "match": 0.009041, "relative": 0.001803, "stranger": 0.000107},
    {"level": "alike_70", "match": 0.002005, "relative": 0.0007739, "stranger": 0.003805},
    {"level": "other", "match": 0.04615, "relative": 0.1757, "stranger": 0.996}
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
