// Papers of a welfare fund.
#pragma once

#include "centre/welfare/book.hpp"

namespace welfare {

enum class PaperLanguage : std::uint8_t { th, en };
constexpr auto choices(const PaperLanguage*) {
  return kit::Choices{"th", "en"};
}

struct IssuePaper {
  PaperKind kind = PaperKind::application;
  std::string about;  // the member, receipt, collection, claim, meeting or round; the fund of a
                      // year's report
  std::int64_t fiscal_year = 0;
  PaperLanguage language;
};
inline const kit::Shape& describe(const IssuePaper*) {
  using X = IssuePaper;
  static const kit::Shape shape =
      kit::shape<X>("WelfareIssuePaper", kit::field<&X::kind>("kind", kit::required),
                    kit::field<&X::about>("about", kit::required, kit::max(36)),
                    kit::field<&X::fiscal_year>("fiscal_year", kit::min(0), kit::max(2700)),
                    kit::field<&X::language>("language"));
  return shape;
}

struct PrintView {
  std::string id;
  PaperKind kind = PaperKind::application;
  std::string number;
  std::string code;
  kit::Instant issued_at;
  std::string issued_by;
  bool withdrawn = false;
};
inline const kit::Shape& describe(const PrintView*) {
  using X = PrintView;
  static const kit::Shape shape =
      kit::shape<X>("WelfarePrintView", kit::field<&X::id>("id"), kit::field<&X::kind>("kind"),
                    kit::field<&X::number>("number"), kit::field<&X::code>("code"),
                    kit::field<&X::issued_at>("issued_at"), kit::field<&X::issued_by>("issued_by"),
                    kit::field<&X::withdrawn>("withdrawn"));
  return shape;
}

}  // namespace welfare
