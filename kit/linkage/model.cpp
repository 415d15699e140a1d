#include "kit/linkage/model.hpp"

#include <algorithm>
#include <cmath>

#include "kit/json/json.hpp"

namespace kit::linkage {

const Shape& describe(const LevelShare*) {
  static const Shape shape =
      kit::shape<LevelShare>("LevelShare", field<&LevelShare::level>("level", required),
                             field<&LevelShare::match>("match", required),
                             field<&LevelShare::relative>("relative", required),
                             field<&LevelShare::stranger>("stranger", required));
  return shape;
}

const Shape& describe(const ComparisonShares*) {
  static const Shape shape = kit::shape<ComparisonShares>(
      "ComparisonShares", field<&ComparisonShares::name>("name", required),
      field<&ComparisonShares::levels>("levels", required));
  return shape;
}

const Shape& describe(const Model*) {
  static const Shape shape = kit::shape<Model>(
      "LinkageModel", field<&Model::format>("format", required), field<&Model::version>("version"),
      field<&Model::trained_on_records>("trained_on_records"),
      field<&Model::matches_per_record>("matches_per_record", required),
      field<&Model::relatives_per_record>("relatives_per_record"),
      field<&Model::accept>("accept", required), field<&Model::review>("review", required),
      field<&Model::comparisons>("comparisons", required));
  return shape;
}

std::string save_model(const Model& model) {
  return json::encode(model);
}

Result<Model> load_model(std::string_view text, const Layout& layout) {
  auto model = TRY(json::decode<Model>(text));
  if (model.format != 1)
    return refuse(Refused::invalid, "kit.linkage_model_format",
                  {{"format", std::to_string(model.format)}});
  auto other = [](const std::string& name) {
    return refuse(Refused::invalid, "kit.linkage_model_other", {{"comparison", name}});
  };
  if (model.comparisons.size() != layout.size()) return other("*");
  for (std::size_t c = 0; c < layout.size(); ++c) {
    const auto& shares = model.comparisons[c];
    bool same = std::equal(shares.levels.begin(), shares.levels.end(), layout[c].levels.begin(),
                           layout[c].levels.end(),
                           [](const LevelShare& s, const std::string& l) { return s.level == l; });
    if (shares.name != layout[c].name || !same) return other(shares.name);
    for (const auto& s : shares.levels)
      if (!(s.match >= 0 && s.relative >= 0 && s.stranger >= 0)) return other(shares.name);
  }
  return model;
}

Odds::Odds(const Model& model, const Layout& layout, std::uint64_t records) : layout_(&layout) {
  double others = std::max<double>(1, double(records) - 1);
  match_odds_ = std::min(0.5, model.matches_per_record / others);
  relative_odds_ = std::min(0.5, model.relatives_per_record / others);
  // Nothing was ever seen to be impossible: a share of nought is a very small one.
  auto share = [](double s) { return std::max(s, 1e-12); };
  for (const auto& comparison : model.comparisons) {
    auto& ratios = ratios_.emplace_back();
    for (const auto& s : comparison.levels)
      ratios.push_back({share(s.match) / share(s.stranger), share(s.relative) / share(s.stranger)});
    ratios[0] = {1, 1};
  }
}

double Odds::after(Code code, std::size_t comparisons) const {
  double match = match_odds_, relative = relative_odds_;
  for (std::size_t c = 0; c < comparisons; ++c) {
    const Ratio& ratio = ratios_[c][layout_->level(code, c)];
    match *= ratio.match;
    relative *= ratio.relative;
  }
  return std::log2(match / (relative + 1));
}

Weights::Weights(const Model& model, const Layout& layout, std::uint64_t records)
    : odds_(model, layout, records), of_code_(layout.codes()) {
  for (Code code = 0; code < layout.codes(); ++code)
    of_code_[code] = static_cast<float>(odds_.weight(code));
}

double probability_of(double weight) {
  return 1 / (1 + std::exp2(-weight));
}
double weight_of(double p) {
  return std::log2(p / (1 - p));
}

}  // namespace kit::linkage
