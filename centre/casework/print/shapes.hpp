// Papers of a case: which there are, what is asked for, what the page lists.
#pragma once

#include "kit/base/time.hpp"
#include "kit/describe/shape.hpp"

namespace casework {

enum class PaperKind : std::uint8_t { request, fact_finding, summary, referral_letter, visit_record, receipt };
constexpr auto choices(const PaperKind*) {
  return kit::Choices{"request", "fact_finding", "summary", "referral_letter", "visit_record", "receipt"};
}
enum class PaperLanguage : std::uint8_t { th, en };
constexpr auto choices(const PaperLanguage*) { return kit::Choices{"th", "en"}; }

struct IssuePaper {
  PaperKind kind = PaperKind::request;
  std::string part;  // which referral, visit or aid; "" for the others
  PaperLanguage language = PaperLanguage::th;
};
inline const kit::Shape& describe(const IssuePaper*) {
  static const kit::Shape shape = kit::shape<IssuePaper>(
      "IssuePaper", kit::field<&IssuePaper::kind>("kind", kit::required),
      kit::field<&IssuePaper::part>("part", kit::max(36)),
      kit::field<&IssuePaper::language>("language"));
  return shape;
}

struct PaperView {
  std::string id;
  PaperKind kind = PaperKind::request;
  std::string part;
  std::string number;
  std::string code;
  kit::Instant issued_at;
  std::string issued_by;
  bool withdrawn = false;
};
inline const kit::Shape& describe(const PaperView*) {
  static const kit::Shape shape = kit::shape<PaperView>(
      "PaperView", kit::field<&PaperView::id>("id"), kit::field<&PaperView::kind>("kind"),
      kit::field<&PaperView::part>("part"), kit::field<&PaperView::number>("number"),
      kit::field<&PaperView::code>("code"), kit::field<&PaperView::issued_at>("issued_at"),
      kit::field<&PaperView::issued_by>("issued_by"),
      kit::field<&PaperView::withdrawn>("withdrawn"));
  return shape;
}

}  // namespace casework
