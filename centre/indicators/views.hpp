// What leaves: results with their definitions, the parts of a place, what lies behind a figure, releases.
#pragma once

#include "centre/frame/page.hpp"
#include "centre/indicators/records.hpp"

namespace indicators {

struct Place {
  std::string code;  // "00": the country
  std::string name_th, name_en;
  std::optional<double> lat = {}, lon = {};
};
inline const kit::Shape& describe(const Place*) {
  static const kit::Shape shape =
      kit::shape<Place>("ResultsPlace", kit::field<&Place::code>("code"), kit::field<&Place::name_th>("name_th"),
                        kit::field<&Place::name_en>("name_en"), kit::field<&Place::lat>("lat"), kit::field<&Place::lon>("lon"));
  return shape;
}
struct PeriodView {
  std::string name;
  PeriodKind kind = PeriodKind::month;
  kit::Date first, last;
  std::int64_t fiscal_year = 0;
  std::string before, after;  // their names; after is "" when it has not begun
  kit::Date closes_on;        // what is told later is late
};
inline const kit::Shape& describe(const PeriodView*) {
  using P = PeriodView;
  static const kit::Shape shape = kit::shape<P>(
      "ResultsPeriod", kit::field<&P::name>("name"), kit::field<&P::kind>("kind"), kit::field<&P::first>("first"),
      kit::field<&P::last>("last"), kit::field<&P::fiscal_year>("fiscal_year"), kit::field<&P::before>("before"),
      kit::field<&P::after>("after"), kit::field<&P::closes_on>("closes_on"));
  return shape;
}
struct TrendPoint {
  std::string period;
  std::optional<std::int64_t> value;  // thousandths, as everywhere here
};
inline const kit::Shape& describe(const TrendPoint*) {
  static const kit::Shape shape = kit::shape<TrendPoint>("TrendPoint", kit::field<&TrendPoint::period>("period"),
                                                         kit::field<&TrendPoint::value>("value"));
  return shape;
}
struct Result {
  std::string code;
  std::string flagship;
  std::string name_th, name_en;
  std::string says_th, says_en;
  Formula formula = Formula::number;
  std::string unit;
  Better better = Better::higher;
  bool headline = false;
  std::optional<std::int64_t> value, before, year_before;
  std::int64_t over = 0, under = 0;  // of the fraction
  std::int64_t late = 0;             // records told after the period was closed
  std::optional<std::int64_t> target;
  std::string target_area;
  std::int64_t target_version = 0;
  std::vector<TrendPoint> trend;
};
inline const kit::Shape& describe(const Result*) {
  using R = Result;
  static const kit::Shape shape = kit::shape<R>(
      "IndicatorResult", kit::field<&R::code>("code"), kit::field<&R::flagship>("flagship"),
      kit::field<&R::name_th>("name_th"), kit::field<&R::name_en>("name_en"), kit::field<&R::says_th>("says_th"),
      kit::field<&R::says_en>("says_en"), kit::field<&R::formula>("formula"), kit::field<&R::unit>("unit"),
      kit::field<&R::better>("better"), kit::field<&R::headline>("headline"), kit::field<&R::value>("value"),
      kit::field<&R::before>("before"), kit::field<&R::year_before>("year_before"), kit::field<&R::over>("over"),
      kit::field<&R::under>("under"), kit::field<&R::late>("late"), kit::field<&R::target>("target"),
      kit::field<&R::target_area>("target_area"), kit::field<&R::target_version>("target_version"),
      kit::field<&R::trend>("trend"));
  return shape;
}
struct FlagshipView {
  std::string code;
  std::string name_th, name_en;
  std::vector<std::string> issues;
  std::vector<Result> indicators;
};
inline const kit::Shape& describe(const FlagshipView*) {
  using F = FlagshipView;
  static const kit::Shape shape = kit::shape<F>(
      "FlagshipResults", kit::field<&F::code>("code"), kit::field<&F::name_th>("name_th"), kit::field<&F::name_en>("name_en"),
      kit::field<&F::issues>("issues"), kit::field<&F::indicators>("indicators"));
  return shape;
}
struct Frame {  // of every page of results: where, when, as of when
  Place area;
  std::vector<Place> path;   // from the widest that the reader reaches down to the one above
  std::vector<Place> parts;  // one level below
  std::vector<Place> roots;  // where this reader may begin
  PeriodView period;
  std::optional<kit::Date> as_of;
  kit::Instant counted_at;
};
inline const kit::Shape& describe(const Frame*) {
  using F = Frame;
  static const kit::Shape shape = kit::shape<F>(
      "ResultsFrame", kit::field<&F::area>("area"), kit::field<&F::path>("path"), kit::field<&F::parts>("parts"),
      kit::field<&F::roots>("roots"), kit::field<&F::period>("period"), kit::field<&F::as_of>("as_of"),
      kit::field<&F::counted_at>("counted_at"));
  return shape;
}
struct Dashboard {
  Frame frame;
  std::vector<Issue> issues;
  std::vector<FlagshipView> flagships;
};
inline const kit::Shape& describe(const Dashboard*) {
  using D = Dashboard;
  static const kit::Shape shape =
      kit::shape<D>("ResultsDashboard", kit::field<&D::frame>("frame"), kit::field<&D::issues>("issues"),
                    kit::field<&D::flagships>("flagships"));
  return shape;
}

struct PartResult {
  std::string key;  // an area, an organisation, or a word of the dimension
  std::string name_th, name_en;
  std::optional<std::int64_t> value;
  std::int64_t over = 0, under = 0;
};
inline const kit::Shape& describe(const PartResult*) {
  using P = PartResult;
  static const kit::Shape shape = kit::shape<P>(
      "PartResult", kit::field<&P::key>("key"), kit::field<&P::name_th>("name_th"), kit::field<&P::name_en>("name_en"),
      kit::field<&P::value>("value"), kit::field<&P::over>("over"), kit::field<&P::under>("under"));
  return shape;
}
struct IndicatorView {
  Frame frame;
  Result result;
  Measure numerator;
  std::optional<Measure> denominator;
  bool points = false;            // parts are shares, for a funnel
  std::vector<PartResult> parts;  // places one level below, in their order
  std::vector<PartResult> centres;
  std::vector<PartResult> dimensions;
  bool may_list = false, may_set_target = false;
};
inline const kit::Shape& describe(const IndicatorView*) {
  using V = IndicatorView;
  static const kit::Shape shape = kit::shape<V>(
      "IndicatorView", kit::field<&V::frame>("frame"), kit::field<&V::result>("result"),
      kit::field<&V::numerator>("numerator"), kit::field<&V::denominator>("denominator"),
      kit::field<&V::points>("points"), kit::field<&V::parts>("parts"), kit::field<&V::centres>("centres"),
      kit::field<&V::dimensions>("dimensions"), kit::field<&V::may_list>("may_list"),
      kit::field<&V::may_set_target>("may_set_target"));
  return shape;
}

struct BehindRow {
  std::string id;
  std::string record_kind;  // "casework.case"
  std::string record_id;
  std::string about;        // the case it hangs on, or the record itself
  std::string number;       // of a case; "" where the reader may not know it
  kit::Date day;
  Place area;
  std::string dimension;
};
inline const kit::Shape& describe(const BehindRow*) {
  using B = BehindRow;
  static const kit::Shape shape = kit::shape<B>(
      "BehindRow", kit::field<&B::id>("id"), kit::field<&B::record_kind>("record_kind"), kit::field<&B::record_id>("record_id"),
      kit::field<&B::about>("about"), kit::field<&B::number>("number"), kit::field<&B::day>("day"),
      kit::field<&B::area>("area"), kit::field<&B::dimension>("dimension"));
  return shape;
}

struct SetTarget {
  std::string indicator;
  std::string area;
  std::int64_t fiscal_year = 0;
  std::int64_t thousandths = 0;
  std::int64_t version = 0;  // the one that was seen; 0: there was none
};
inline const kit::Shape& describe(const SetTarget*) {
  using S = SetTarget;
  static const kit::Shape shape = kit::shape<S>(
      "SetTarget", kit::field<&S::indicator>("indicator", kit::required, kit::max(60)),
      kit::field<&S::area>("area", kit::required, kit::max(8)),
      kit::field<&S::fiscal_year>("fiscal_year", kit::required, kit::min(2500), kit::max(2700)),
      kit::field<&S::thousandths>("thousandths", kit::required, kit::min(0), kit::max(1'000'000'000'000'000)),
      kit::field<&S::version>("version"));
  return shape;
}
struct TargetNews {
  std::string indicator;
  std::string target_area;
  std::int64_t fiscal_year = 0;
  std::int64_t thousandths = 0;
};
inline const kit::Shape& describe(const TargetNews*) {
  using T = TargetNews;
  static const kit::Shape shape = kit::shape<T>(
      "TargetNews", kit::field<&T::indicator>("indicator"), kit::field<&T::target_area>("target_area"),
      kit::field<&T::fiscal_year>("fiscal_year"), kit::field<&T::thousandths>("thousandths"));
  return shape;
}

struct Counted {
  std::int64_t announcements = 0;
};
inline const kit::Shape& describe(const Counted*) {
  static const kit::Shape shape = kit::shape<Counted>("CountedResults", kit::field<&Counted::announcements>("announcements"));
  return shape;
}

struct PublishPeriod {
  std::string period;
  std::string area;
};
inline const kit::Shape& describe(const PublishPeriod*) {
  using P = PublishPeriod;
  static const kit::Shape shape =
      kit::shape<P>("PublishPeriod", kit::field<&P::period>("period", kit::required, kit::max(7)),
                    kit::field<&P::area>("area", kit::required, kit::max(4)));
  return shape;
}
struct PublishedNews {
  std::string period;
  std::string root_area;
};
inline const kit::Shape& describe(const PublishedNews*) {
  static const kit::Shape shape =
      kit::shape<PublishedNews>("PublishedNews", kit::field<&PublishedNews::period>("period"),
                                kit::field<&PublishedNews::root_area>("root_area"));
  return shape;
}
struct ReleaseView {
  std::string id;
  std::string period;
  Place area;
  kit::Instant released_at;
};
inline const kit::Shape& describe(const ReleaseView*) {
  using R = ReleaseView;
  static const kit::Shape shape =
      kit::shape<R>("ReleaseView", kit::field<&R::id>("id"), kit::field<&R::period>("period"), kit::field<&R::area>("area"),
                    kit::field<&R::released_at>("released_at"));
  return shape;
}
struct ReleasedCell {
  Place place;
  std::optional<std::int64_t> count;
};
inline const kit::Shape& describe(const ReleasedCell*) {
  static const kit::Shape shape = kit::shape<ReleasedCell>("ReleasedCell", kit::field<&ReleasedCell::place>("place"),
                                                           kit::field<&ReleasedCell::count>("count"));
  return shape;
}
struct ReleasedTable {
  std::string code;
  std::string name_th, name_en;
  std::string unit_th, unit_en;
  std::string period;
  kit::Date first, last;
  std::vector<ReleasedCell> rows;
};
inline const kit::Shape& describe(const ReleasedTable*) {
  using R = ReleasedTable;
  static const kit::Shape shape = kit::shape<R>(
      "ReleasedTable", kit::field<&R::code>("code"), kit::field<&R::name_th>("name_th"), kit::field<&R::name_en>("name_en"),
      kit::field<&R::unit_th>("unit_th"), kit::field<&R::unit_en>("unit_en"), kit::field<&R::period>("period"),
      kit::field<&R::first>("first"), kit::field<&R::last>("last"), kit::field<&R::rows>("rows"));
  return shape;
}

}  // namespace indicators
