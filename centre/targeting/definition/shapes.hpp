// Indicator sets as the page shows them.
#pragma once

#include "centre/targeting/marks.hpp"

namespace targeting {

// Whether TPMAP counts the indicator; sources differ on some.
enum class TpmapUse : std::uint8_t { no, yes, uncertain };
constexpr auto choices(const TpmapUse*) {
  return kit::Choices{"no", "yes", "uncertain"};
}

struct IndicatorView {
  std::int64_t number = 0;
  std::string form_part;
  std::string name_th;
  std::string name_en;
  std::string unit;  // "person", "household"
  std::string threshold;
  std::optional<std::int64_t> age_from;
  std::optional<std::int64_t> age_to;
  TpmapUse tpmap_used = TpmapUse::no;
  std::optional<Dimension> tpmap_dimension;
};
inline const kit::Shape& describe(const IndicatorView*) {
  using I = IndicatorView;
  static const kit::Shape shape = kit::shape<I>(
      "IndicatorView", kit::field<&I::number>("number"), kit::field<&I::form_part>("form_part"),
      kit::field<&I::name_th>("name_th"), kit::field<&I::name_en>("name_en"), kit::field<&I::unit>("unit"),
      kit::field<&I::threshold>("threshold"), kit::field<&I::age_from>("age_from"), kit::field<&I::age_to>("age_to"),
      kit::field<&I::tpmap_used>("tpmap_used"), kit::field<&I::tpmap_dimension>("tpmap_dimension"));
  return shape;
}

struct IndicatorSetView {
  std::string cycle;
  std::int64_t year_from = 0;  // Buddhist era
  std::int64_t year_to = 0;
  bool complete = false;
  std::string note_th;
  std::string note_en;
  std::string source;
  std::vector<IndicatorView> indicators;
};
inline const kit::Shape& describe(const IndicatorSetView*) {
  using S = IndicatorSetView;
  static const kit::Shape shape = kit::shape<S>(
      "IndicatorSetView", kit::field<&S::cycle>("cycle"), kit::field<&S::year_from>("year_from"),
      kit::field<&S::year_to>("year_to"), kit::field<&S::complete>("complete"), kit::field<&S::note_th>("note_th"),
      kit::field<&S::note_en>("note_en"), kit::field<&S::source>("source"),
      kit::field<&S::indicators>("indicators"));
  return shape;
}

}  // namespace targeting
