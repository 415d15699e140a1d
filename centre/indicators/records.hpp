// What the desk keeps: definitions, targets, counts.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kit/describe/shape.hpp"

namespace indicators {

// each: every announcement counts. once: the first about a record. holding: from then on, until it no longer holds, and then
// it is taken back where it was counted. standing: the same, but what ends, ends on its day; the figure is what stands at
// the end of the period; what either is worth follows what is announced of it. span: the time from the first of another
// measure, counted once. kept: values that another desk keeps and tells nobody; they are asked for there, never copied.
enum class Counting : std::uint8_t { each, once, holding, standing, span, kept };
constexpr auto choices(const Counting*) { return kit::Choices{"each", "once", "holding", "standing", "span", "kept"}; }
enum class SpanUnit : std::uint8_t { days, hours };
constexpr auto choices(const SpanUnit*) { return kit::Choices{"days", "hours"}; }

struct Measure {
  std::string code;
  kit::Date valid_from;
  std::optional<kit::Date> valid_until;
  std::string name_th, name_en;
  std::string desk;
  std::string record_kind;
  std::string announcements;
  std::string entering;
  Counting counting = Counting::each;
  std::string weight;
  std::string dated;
  std::string dimension;
  std::string since;
  SpanUnit span_unit = SpanUnit::days;
};
inline const kit::Shape& describe(const Measure*) {
  using M = Measure;
  static const kit::Shape shape = kit::shape<M>(
      "IndicatorMeasure", kit::field<&M::code>("code"), kit::field<&M::valid_from>("valid_from"),
      kit::field<&M::valid_until>("valid_until"), kit::field<&M::name_th>("name_th"), kit::field<&M::name_en>("name_en"),
      kit::field<&M::desk>("desk"), kit::field<&M::record_kind>("record_kind"),
      kit::field<&M::announcements>("announcements"), kit::field<&M::entering>("entering"),
      kit::field<&M::counting>("counting"), kit::field<&M::weight>("weight"), kit::field<&M::dated>("dated"),
      kit::field<&M::dimension>("dimension"), kit::field<&M::since>("since"), kit::field<&M::span_unit>("span_unit"));
  return shape;
}

// number: how many. amount: what they are worth. share: so many of a hundred. mean: worth of the numerator for each of the
// denominator. median: of the spans, or of what is kept. within: the share of spans shorter than `within`.
enum class Formula : std::uint8_t { number, amount, share, mean, median, within };
constexpr auto choices(const Formula*) { return kit::Choices{"number", "amount", "share", "mean", "median", "within"}; }
enum class Better : std::uint8_t { higher, lower };
constexpr auto choices(const Better*) { return kit::Choices{"higher", "lower"}; }
enum class PeriodKind : std::uint8_t { month, quarter, fiscal_year };
constexpr auto choices(const PeriodKind*) { return kit::Choices{"month", "quarter", "fiscal_year"}; }

struct Indicator {
  std::string code;
  kit::Date valid_from;
  std::optional<kit::Date> valid_until;
  std::string flagship;
  std::int64_t position = 0;
  std::string name_th, name_en;
  std::string says_th, says_en;
  Formula formula = Formula::number;
  std::string numerator;
  std::string denominator;
  std::int64_t within = 0;
  std::string unit;
  Better better = Better::higher;
  PeriodKind period = PeriodKind::month;
  bool headline = false;
};
inline const kit::Shape& describe(const Indicator*) {
  using I = Indicator;
  static const kit::Shape shape = kit::shape<I>(
      "Indicator", kit::field<&I::code>("code"), kit::field<&I::valid_from>("valid_from"),
      kit::field<&I::valid_until>("valid_until"), kit::field<&I::flagship>("flagship"),
      kit::field<&I::position>("position"), kit::field<&I::name_th>("name_th"), kit::field<&I::name_en>("name_en"),
      kit::field<&I::says_th>("says_th"), kit::field<&I::says_en>("says_en"), kit::field<&I::formula>("formula"),
      kit::field<&I::numerator>("numerator"), kit::field<&I::denominator>("denominator"),
      kit::field<&I::within>("within"), kit::field<&I::unit>("unit"), kit::field<&I::better>("better"),
      kit::field<&I::period>("period"), kit::field<&I::headline>("headline"));
  return shape;
}

struct Issue {
  std::string code;
  std::int64_t position = 0;
  std::string name_th, name_en;
};
inline const kit::Shape& describe(const Issue*) {
  static const kit::Shape shape =
      kit::shape<Issue>("StrategicIssue", kit::field<&Issue::code>("code"), kit::field<&Issue::position>("position"),
                        kit::field<&Issue::name_th>("name_th"), kit::field<&Issue::name_en>("name_en"));
  return shape;
}
struct Flagship {
  std::string code;
  std::int64_t position = 0;
  std::string name_th, name_en;
  std::string issues;  // "S1,S2"
};
inline const kit::Shape& describe(const Flagship*) {
  using F = Flagship;
  static const kit::Shape shape =
      kit::shape<F>("Flagship", kit::field<&F::code>("code"), kit::field<&F::position>("position"),
                    kit::field<&F::name_th>("name_th"), kit::field<&F::name_en>("name_en"), kit::field<&F::issues>("issues"));
  return shape;
}

struct Target {
  std::string indicator;
  std::string target_area;  // the country is "00"
  std::int64_t fiscal_year = 0;
  std::int64_t thousandths = 0;
  std::string set_by_org;
  kit::Instant set_ms;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Target*) {
  using T = Target;
  static const kit::Shape shape = kit::shape<T>(
      "IndicatorTarget", kit::field<&T::indicator>("indicator"), kit::field<&T::target_area>("target_area"),
      kit::field<&T::fiscal_year>("fiscal_year"), kit::field<&T::thousandths>("thousandths"),
      kit::field<&T::set_by_org>("set_by_org"), kit::field<&T::set_ms>("set_ms"), kit::field<&T::version>("version"));
  return shape;
}

struct PublicTable {
  std::string code;
  std::int64_t position = 0;
  std::string measure;
  std::string name_th, name_en;
  std::string unit_th, unit_en;
};
inline const kit::Shape& describe(const PublicTable*) {
  using T = PublicTable;
  static const kit::Shape shape = kit::shape<T>(
      "PublicTable", kit::field<&T::code>("code"), kit::field<&T::position>("position"),
      kit::field<&T::measure>("measure"), kit::field<&T::name_th>("name_th"), kit::field<&T::name_en>("name_en"),
      kit::field<&T::unit_th>("unit_th"), kit::field<&T::unit_en>("unit_en"));
  return shape;
}

// One change of a count, as it is kept.
struct Fact {
  std::string org_id;  // "protected" for a closed file
  std::string id;
  std::string area_code;
  std::string home_org, home_area;
  std::string measure;
  std::string record_id;
  std::string about;  // the case it hangs on, or the record itself
  std::string day;
  std::string month;
  std::string dimension;
  std::int64_t bucket = 0;  // of a span
  std::int64_t n = 0;
  std::int64_t amount = 0;
  std::int64_t late = 0;
  kit::Instant known_ms;
};
inline const kit::Shape& describe(const Fact*) {
  using F = Fact;
  static const kit::Shape shape = kit::shape<F>(
      "IndicatorFact", kit::field<&F::org_id>("org_id"), kit::field<&F::id>("id"), kit::field<&F::area_code>("area_code"),
      kit::field<&F::home_org>("home_org"), kit::field<&F::home_area>("home_area"), kit::field<&F::measure>("measure"),
      kit::field<&F::record_id>("record_id"), kit::field<&F::about>("about"), kit::field<&F::day>("day"),
      kit::field<&F::month>("month"), kit::field<&F::dimension>("dimension"), kit::field<&F::bucket>("bucket"),
      kit::field<&F::n>("n"), kit::field<&F::amount>("amount"), kit::field<&F::late>("late"),
      kit::field<&F::known_ms>("known_ms"));
  return shape;
}

// What is remembered of a record for one measure.
struct Remembered {
  std::string org_id;
  std::string record_id;
  std::string measure;
  std::int64_t inside = 0;
  std::string area_code;
  std::string dimension;
  kit::Instant at_ms;
  std::int64_t amount = 0;
};
inline const kit::Shape& describe(const Remembered*) {
  using R = Remembered;
  static const kit::Shape shape = kit::shape<R>(
      "IndicatorRemembered", kit::field<&R::org_id>("org_id"), kit::field<&R::record_id>("record_id"),
      kit::field<&R::measure>("measure"), kit::field<&R::inside>("inside"), kit::field<&R::area_code>("area_code"),
      kit::field<&R::dimension>("dimension"), kit::field<&R::at_ms>("at_ms"), kit::field<&R::amount>("amount"));
  return shape;
}

}  // namespace indicators
