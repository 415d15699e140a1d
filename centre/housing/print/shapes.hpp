// Which papers come out of housing, and in which language.
#pragma once

#include "centre/housing/housing.hpp"
#include "kit/describe/shape.hpp"

namespace housing {

enum class PaperKind : std::uint8_t { survey, boq, inspection };
constexpr auto choices(const PaperKind*) { return kit::Choices{"survey", "boq", "inspection"}; }
enum class PaperLanguage : std::uint8_t { th, en };
constexpr auto choices(const PaperLanguage*) { return kit::Choices{"th", "en"}; }

struct IssuePaper {
  PaperKind kind = PaperKind::survey;
  PaperLanguage language = PaperLanguage::th;
};
inline const kit::Shape& describe(const IssuePaper*) {
  using S = IssuePaper;
  static const kit::Shape shape = kit::shape<S>("IssueHousingPaper", kit::field<&S::kind>("kind", kit::required),
                                                kit::field<&S::language>("language"));
  return shape;
}

struct PaperView {
  std::string id;
  PaperKind kind = PaperKind::survey;
  std::string number;
  std::string code;
  kit::Instant issued_at;
  std::string issued_by;
  bool withdrawn = false;
};
inline const kit::Shape& describe(const PaperView*) {
  using S = PaperView;
  static const kit::Shape shape = kit::shape<S>(
      "HousingPaperView", kit::field<&S::id>("id"), kit::field<&S::kind>("kind"), kit::field<&S::number>("number"),
      kit::field<&S::code>("code"), kit::field<&S::issued_at>("issued_at"), kit::field<&S::issued_by>("issued_by"),
      kit::field<&S::withdrawn>("withdrawn"));
  return shape;
}

}  // namespace housing
