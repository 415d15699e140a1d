// Which papers come out of logbook, and in which language.
#pragma once

#include "centre/logbook/logbook.hpp"
#include "kit/describe/shape.hpp"

namespace logbook {

enum class PaperKind : std::uint8_t { logbook, minutes, attendance };
constexpr auto choices(const PaperKind*) { return kit::Choices{"logbook", "minutes", "attendance"}; }
enum class PaperLanguage : std::uint8_t { th, en };
constexpr auto choices(const PaperLanguage*) { return kit::Choices{"th", "en"}; }

struct IssuePaper {
  PaperLanguage language = PaperLanguage::th;
};
inline const kit::Shape& describe(const IssuePaper*) {
  using S = IssuePaper;
  static const kit::Shape shape = kit::shape<S>(
      "IssueLogbookPaper", kit::field<&S::language>("language"));
  return shape;
}

struct PaperView {
  std::string id;
  PaperKind kind = PaperKind::logbook;
  std::string number;
  std::string code;
  kit::Instant issued_at;
  std::string issued_by;
  bool withdrawn = false;
};
inline const kit::Shape& describe(const PaperView*) {
  using S = PaperView;
  static const kit::Shape shape = kit::shape<S>(
      "LogbookPaperView", kit::field<&S::id>("id"), kit::field<&S::kind>("kind"), kit::field<&S::number>("number"),
      kit::field<&S::code>("code"), kit::field<&S::issued_at>("issued_at"), kit::field<&S::issued_by>("issued_by"),
      kit::field<&S::withdrawn>("withdrawn"));
  return shape;
}

}  // namespace logbook
