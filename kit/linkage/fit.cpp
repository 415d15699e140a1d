#include "kit/linkage/fit.hpp"

#include <algorithm>

#include "kit/linkage/strangers.hpp"

namespace kit::linkage {
namespace {

constexpr std::size_t records_min = 100;
// The model's own shares count as much as so many records of the list.
constexpr double model_records = 1'000;

// Equal names of one person are common or rare as the list's names are.
void spread_equal_names(std::vector<LevelShare>& levels, const NameDictionary& names) {
  std::vector<double> borne(rarities);
  double all = 0;
  for (std::uint32_t n = 1; n < names.size(); ++n) {
    borne[names.rarity(n)] += names.count(n);
    all += names.count(n);
  }
  if (all == 0) return;
  double match = 0, relative = 0;
  for (std::size_t r = 0; r < rarities; ++r) {
    match += levels[level::name_same + r].match;
    relative += levels[level::name_same + r].relative;
  }
  for (std::size_t r = 0; r < rarities; ++r) {
    levels[level::name_same + r].match = match * borne[r] / all;
    levels[level::name_same + r].relative = relative * borne[r] / all;
  }
}

}  // namespace

void set_strangers(Model& model, const std::vector<std::vector<double>>& shares, double records) {
  double match = model.matches_per_record / records,
         relative = model.relatives_per_record / records;
  for (std::size_t c = 0; c < shares.size(); ++c)
    for (std::size_t l = 1; l < shares[c].size(); ++l) {
      auto& level = model.comparisons[c].levels[l];
      double known = match * level.match + relative * level.relative;
      level.stranger = std::max({shares[c][l] - known, shares[c][l] * 0.05, 1e-11});
    }
}

Model fit_to_list(Model model, const std::vector<Record>& records, const Names& names) {
  if (records.size() < records_min) return model;
  const Model before = model;
  spread_equal_names(model.comparisons[std::size_t(Field::first)].levels, names.first);
  spread_equal_names(model.comparisons[std::size_t(Field::last)].levels, names.last);
  double n = double(records.size());
  set_strangers(model, pair_shares(records, names), n);
  for (std::size_t c = 0; c < model.comparisons.size(); ++c)
    for (std::size_t l = 1; l < model.comparisons[c].levels.size(); ++l) {
      auto& stranger = model.comparisons[c].levels[l].stranger;
      double of_model = before.comparisons[c].levels[l].stranger;
      stranger = (stranger * n + of_model * model_records) / (n + model_records);
    }
  return model;
}

}  // namespace kit::linkage
