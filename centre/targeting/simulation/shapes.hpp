// What the simulator is asked, and what leaves: counts, with those of fewer than five people held back.
#pragma once

#include "centre/targeting/engine/plan.hpp"
#include "centre/targeting/simulation/records.hpp"
#include "centre/targeting/simulation/simulator.hpp"
#include "centre/words/words.hpp"

namespace targeting {

enum class BenefitFor : std::uint8_t { person, household };
constexpr auto choices(const BenefitFor*) { return kit::Choices{"person", "household"}; }

struct Benefit {
  words::Money amount_month;
  std::int64_t months = 12;
  BenefitFor given_to = BenefitFor::person;
};
inline const kit::Shape& describe(const Benefit*) {
  using B = Benefit;
  static const kit::Shape shape = kit::shape<B>(
      "SimulatorBenefit", kit::field<&B::amount_month>("amount_month", kit::required, kit::min(0), kit::max(100'000'000)),
      kit::field<&B::months>("months", kit::required, kit::min(1), kit::max(120)), kit::field<&B::given_to>("given_to"));
  return shape;
}

struct SimulationAsked {
  engine::Plan plan;
  std::string area;  // "" for all in reach
  std::optional<Benefit> benefit;
};
inline const kit::Shape& describe(const SimulationAsked*) {
  using S = SimulationAsked;
  static const kit::Shape shape = kit::shape<S>("SimulationAsked", kit::field<&S::plan>("plan", kit::required),
                                                kit::field<&S::area>("area", kit::max(8)), kit::field<&S::benefit>("benefit"));
  return shape;
}

struct ComparisonAsked {
  engine::Plan from;
  engine::Plan to;
  std::string area;
};
inline const kit::Shape& describe(const ComparisonAsked*) {
  using C = ComparisonAsked;
  static const kit::Shape shape =
      kit::shape<C>("ComparisonAsked", kit::field<&C::from>("from", kit::required), kit::field<&C::to>("to", kit::required),
                    kit::field<&C::area>("area", kit::max(8)));
  return shape;
}

// Counts are null where they are held back, and with them what is computed from them.
struct AreaResult {
  std::string code;
  std::string name_th;
  std::string name_en;
  std::optional<double> lat;
  std::optional<double> lon;
  std::optional<std::int64_t> all;
  std::optional<std::int64_t> poor;
  std::optional<double> h;  // incidence
  std::optional<double> a;  // intensity
  std::optional<double> m0;
};
inline const kit::Shape& describe(const AreaResult*) {
  using A = AreaResult;
  static const kit::Shape shape = kit::shape<A>(
      "SimulatorAreaResult", kit::field<&A::code>("code"), kit::field<&A::name_th>("name_th"),
      kit::field<&A::name_en>("name_en"), kit::field<&A::lat>("lat"), kit::field<&A::lon>("lon"), kit::field<&A::all>("all"),
      kit::field<&A::poor>("poor"), kit::field<&A::h>("h"), kit::field<&A::a>("a"), kit::field<&A::m0>("m0"));
  return shape;
}

struct CountResult {
  std::string name;  // of an indicator, a dimension or a group
  std::optional<std::int64_t> all;   // everybody of it, poor or not
  std::optional<std::int64_t> poor;  // the poor among them
  std::optional<double> contribution;  // of an indicator or a dimension to M0
};
inline const kit::Shape& describe(const CountResult*) {
  using C = CountResult;
  static const kit::Shape shape =
      kit::shape<C>("SimulatorCount", kit::field<&C::name>("name"), kit::field<&C::all>("all"), kit::field<&C::poor>("poor"),
                    kit::field<&C::contribution>("contribution"));
  return shape;
}

struct Simulation {
  std::string plan_key;  // for the list of households
  std::string snapshot_hash;
  AreaResult area;       // of the plan's unit, over the whole area
  std::optional<std::int64_t> people;
  std::optional<std::int64_t> people_poor;
  std::optional<std::int64_t> households;
  std::optional<std::int64_t> households_poor;
  std::optional<words::Money> cost;
  std::vector<AreaResult> areas;  // one level below
  std::vector<CountResult> indicators;
  std::vector<CountResult> dimensions;
  std::vector<CountResult> groups;
};
inline const kit::Shape& describe(const Simulation*) {
  using S = Simulation;
  static const kit::Shape shape = kit::shape<S>(
      "Simulation", kit::field<&S::plan_key>("plan_key"), kit::field<&S::snapshot_hash>("snapshot_hash"),
      kit::field<&S::area>("area"), kit::field<&S::people>("people"), kit::field<&S::people_poor>("people_poor"),
      kit::field<&S::households>("households"), kit::field<&S::households_poor>("households_poor"),
      kit::field<&S::cost>("cost"), kit::field<&S::areas>("areas"), kit::field<&S::indicators>("indicators"),
      kit::field<&S::dimensions>("dimensions"), kit::field<&S::groups>("groups"));
  return shape;
}

struct ChangeResult {
  std::string name;
  std::optional<std::int64_t> before;
  std::optional<std::int64_t> after;
  std::optional<std::int64_t> enter;
  std::optional<std::int64_t> leave;
};
inline const kit::Shape& describe(const ChangeResult*) {
  using C = ChangeResult;
  static const kit::Shape shape =
      kit::shape<C>("SimulatorChange", kit::field<&C::name>("name"), kit::field<&C::before>("before"),
                    kit::field<&C::after>("after"), kit::field<&C::enter>("enter"), kit::field<&C::leave>("leave"));
  return shape;
}

// Against visits: `excluded` were found deprived and the plan leaves them out, `included` were not and it takes them.
struct VisitResult {
  std::optional<std::int64_t> found_poor;
  std::optional<std::int64_t> excluded;
  std::optional<std::int64_t> found_not_poor;
  std::optional<std::int64_t> included;
};
inline const kit::Shape& describe(const VisitResult*) {
  using V = VisitResult;
  static const kit::Shape shape =
      kit::shape<V>("SimulatorVisits", kit::field<&V::found_poor>("found_poor"), kit::field<&V::excluded>("excluded"),
                    kit::field<&V::found_not_poor>("found_not_poor"), kit::field<&V::included>("included"));
  return shape;
}

struct Comparison {
  ChangeResult whole;
  std::vector<ChangeResult> groups;
  std::vector<ChangeResult> areas;  // by code, one level below
  VisitResult visits_before;
  VisitResult visits_after;
};
inline const kit::Shape& describe(const Comparison*) {
  using C = Comparison;
  static const kit::Shape shape = kit::shape<C>(
      "SimulatorComparison", kit::field<&C::whole>("whole"), kit::field<&C::groups>("groups"), kit::field<&C::areas>("areas"),
      kit::field<&C::visits_before>("visits_before"), kit::field<&C::visits_after>("visits_after"));
  return shape;
}

struct SimulatorIndicator {
  std::string name;  // as plans name it
  std::string dimension;
  std::string name_th;
  std::string name_en;
  bool whole_dimension = false;
};
inline const kit::Shape& describe(const SimulatorIndicator*) {
  using I = SimulatorIndicator;
  static const kit::Shape shape = kit::shape<I>(
      "SimulatorIndicator", kit::field<&I::name>("name"), kit::field<&I::dimension>("dimension"),
      kit::field<&I::name_th>("name_th"), kit::field<&I::name_en>("name_en"),
      kit::field<&I::whole_dimension>("whole_dimension"));
  return shape;
}

struct PlanPreset {
  std::string code;
  std::string name_th;
  std::string name_en;
  std::string note_th;
  std::string note_en;
  std::string source;
  engine::Plan plan;
};
inline const kit::Shape& describe(const PlanPreset*) {
  using P = PlanPreset;
  static const kit::Shape shape = kit::shape<P>(
      "PlanPreset", kit::field<&P::code>("code"), kit::field<&P::name_th>("name_th"), kit::field<&P::name_en>("name_en"),
      kit::field<&P::note_th>("note_th"), kit::field<&P::note_en>("note_en"), kit::field<&P::source>("source"),
      kit::field<&P::plan>("plan"));
  return shape;
}

struct SimulatorView {
  simulation::Stage stage = simulation::Stage::off;
  std::int64_t people_so_far = 0;  // while it is being built
  std::vector<std::string> roots;  // area codes in reach; none for the nation
  std::vector<SimulatorIndicator> indicators;
  std::vector<PlanPreset> presets;
};
inline const kit::Shape& describe(const SimulatorView*) {
  using S = SimulatorView;
  static const kit::Shape shape = kit::shape<S>(
      "SimulatorView", kit::field<&S::stage>("stage"), kit::field<&S::people_so_far>("people_so_far"),
      kit::field<&S::roots>("roots"), kit::field<&S::indicators>("indicators"), kit::field<&S::presets>("presets"));
  return shape;
}

struct SelectedHousehold {
  std::string household_id;
  std::string area_code;
  std::string address;
  std::string head_name;
  std::int64_t people = 0;           // of it that the plan selects
  std::vector<std::string> reasons;  // indicators of the plan that somebody selected is deprived in
  std::int64_t score_ppm = 0;        // the highest among them
};
inline const kit::Shape& describe(const SelectedHousehold*) {
  using S = SelectedHousehold;
  static const kit::Shape shape = kit::shape<S>(
      "SelectedHousehold", kit::field<&S::household_id>("household_id"), kit::field<&S::area_code>("area_code"),
      kit::field<&S::address>("address", kit::personal), kit::field<&S::head_name>("head_name", kit::personal),
      kit::field<&S::people>("people"), kit::field<&S::reasons>("reasons"), kit::field<&S::score_ppm>("score_ppm"));
  return shape;
}

struct SaveRound {
  std::string name;
  engine::Plan plan;
  std::string area;
};
inline const kit::Shape& describe(const SaveRound*) {
  using S = SaveRound;
  static const kit::Shape shape =
      kit::shape<S>("SaveTargetingRound", kit::field<&S::name>("name", kit::required, kit::max(200)),
                    kit::field<&S::plan>("plan", kit::required), kit::field<&S::area>("area", kit::max(8)));
  return shape;
}

struct RoundView {
  std::string id;
  std::string name;
  std::string area;
  engine::Plan plan;
  std::optional<std::int64_t> people;
  std::optional<std::int64_t> people_selected;
  std::optional<std::int64_t> households;
  std::optional<std::int64_t> households_selected;
  RoundState state = RoundState::draft;
  std::string saved_name;
  kit::Instant saved;
  bool saved_by_me = false;
  std::string approved_name;
  std::optional<kit::Instant> approved;
  std::string snapshot_hash;
  std::string list_hash;
  std::string hash;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const RoundView*) {
  using R = RoundView;
  static const kit::Shape shape = kit::shape<R>(
      "TargetingRound", kit::field<&R::id>("id"), kit::field<&R::name>("name"), kit::field<&R::area>("area"),
      kit::field<&R::plan>("plan"), kit::field<&R::people>("people"), kit::field<&R::people_selected>("people_selected"),
      kit::field<&R::households>("households"), kit::field<&R::households_selected>("households_selected"),
      kit::field<&R::state>("state"), kit::field<&R::saved_name>("saved_name", kit::personal),
      kit::field<&R::saved>("saved"), kit::field<&R::saved_by_me>("saved_by_me"),
      kit::field<&R::approved_name>("approved_name", kit::personal), kit::field<&R::approved>("approved"),
      kit::field<&R::snapshot_hash>("snapshot_hash"), kit::field<&R::list_hash>("list_hash"), kit::field<&R::hash>("hash"),
      kit::field<&R::version>("version"));
  return shape;
}

struct RoundTold {
  std::string round_id;
  std::int64_t people_selected = 0;
  std::int64_t households_selected = 0;
  std::string snapshot_hash;
  std::string hash;
};
inline const kit::Shape& describe(const RoundTold*) {
  using R = RoundTold;
  static const kit::Shape shape = kit::shape<R>(
      "TargetingRoundTold", kit::field<&R::round_id>("round_id"), kit::field<&R::people_selected>("people_selected"),
      kit::field<&R::households_selected>("households_selected"), kit::field<&R::snapshot_hash>("snapshot_hash"),
      kit::field<&R::hash>("hash"));
  return shape;
}

}  // namespace targeting
