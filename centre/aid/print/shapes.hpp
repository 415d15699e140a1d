// Papers of a request: which there are, what is asked for, what the page lists.
#pragma once

#include "kit/base/time.hpp"
#include "kit/describe/shape.hpp"

namespace aid {

enum class PaperKind : std::uint8_t { request, memo, receipt, refund };
constexpr auto choices(const PaperKind*) { return kit::Choices{"request", "memo", "receipt", "refund"}; }
enum class PaperLanguage : std::uint8_t { th, en };
constexpr auto choices(const PaperLanguage*) { return kit::Choices{"th", "en"}; }

struct IssuePaper {
  PaperKind kind = PaperKind::request;
  PaperLanguage language = PaperLanguage::th;
};
inline const kit::Shape& describe(const IssuePaper*) {
  using X = IssuePaper;
  static const kit::Shape shape = kit::shape<X>("IssueAidPaper", kit::field<&X::kind>("kind", kit::required),
      kit::field<&X::language>("language"));
  return shape;
}

struct PrintView {
  std::string id;
  PaperKind kind = PaperKind::request;
  std::string number;
  std::string code;
  kit::Instant issued_at;
  std::string issued_by;
  bool withdrawn = false;
};
inline const kit::Shape& describe(const PrintView*) {
  using X = PrintView;
  static const kit::Shape shape = kit::shape<X>("AidPrintView", kit::field<&X::id>("id"),
      kit::field<&X::kind>("kind"), kit::field<&X::number>("number"), kit::field<&X::code>("code"),
      kit::field<&X::issued_at>("issued_at"), kit::field<&X::issued_by>("issued_by"),
      kit::field<&X::withdrawn>("withdrawn"));
  return shape;
}

}  // namespace aid
