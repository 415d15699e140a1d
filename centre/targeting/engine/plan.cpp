#include "centre/targeting/engine/plan.hpp"

#include "kit/json/json.hpp"

namespace targeting::engine {

const kit::Shape& describe(const Rule*) {
  static const kit::Shape shape = kit::shape<Rule>(
      "TargetingRule", kit::field<&Rule::all>("all"), kit::field<&Rule::any>("any"), kit::field<&Rule::none>("none"),
      kit::field<&Rule::indicator>("indicator", kit::max(100)), kit::field<&Rule::dimension>("dimension", kit::max(100)),
      kit::field<&Rule::group>("group", kit::max(100)),
      kit::field<&Rule::score_ppm_min>("score_ppm_min", kit::min(0), kit::max(1'000'000)),
      kit::field<&Rule::deprivations_min>("deprivations_min", kit::min(0), kit::max(32)));
  return shape;
}

const kit::Shape& describe(const PlanIndicator*) {
  using I = PlanIndicator;
  static const kit::Shape shape = kit::shape<I>(
      "TargetingPlanIndicator", kit::field<&I::indicator>("indicator", kit::required, kit::max(100)),
      kit::field<&I::dimension>("dimension", kit::required, kit::max(100)),
      kit::field<&I::weight>("weight", kit::min(0), kit::max(1'000'000'000)));
  return shape;
}

const kit::Shape& describe(const Plan*) {
  static const kit::Shape shape = kit::shape<Plan>(
      "TargetingPlan", kit::field<&Plan::name>("name", kit::required, kit::max(200)),
      kit::field<&Plan::method>("method", kit::required), kit::field<&Plan::unit>("unit"),
      kit::field<&Plan::indicators>("indicators", kit::required, kit::min(1), kit::max(32)),
      kit::field<&Plan::cutoff_ppm>("cutoff_ppm", kit::min(0), kit::max(1'000'000)),
      kit::field<&Plan::not_applicable>("not_applicable"), kit::field<&Plan::missing>("missing"),
      kit::field<&Plan::rule>("rule"), kit::field<&Plan::only>("only"));
  return shape;
}

kit::Result<Plan> read_plan(std::string_view json) { return kit::json::decode<Plan>(json); }

}  // namespace targeting::engine
