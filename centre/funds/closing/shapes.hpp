// Closing a month or a year: what is looked at before, and what blocks.
#pragma once

#include "centre/funds/records.hpp"

namespace funds {

// `code` is a key of texts ("funds.check.pending"); its mending is told under "funds.check_mend.pending".
struct ClosingCheckView {
  std::string code;
  bool fine = false;
  bool blocks = false;  // when it is not fine
  std::int64_t count = 0;
  std::int64_t amount_satang = 0;
};
inline const kit::Shape& describe(const ClosingCheckView*) {
  using X = ClosingCheckView;
  static const kit::Shape shape = kit::shape<X>("ClosingCheckView", kit::field<&X::code>("code"),
      kit::field<&X::fine>("fine"), kit::field<&X::blocks>("blocks"), kit::field<&X::count>("count"),
      kit::field<&X::amount_satang>("amount_satang"));
  return shape;
}

struct ClosingPlan {
  ClosingKind kind = ClosingKind::month;
  kit::Date until_on;
  std::optional<kit::Date> open_from;  // first day that is still open
  bool may_close = false;
  std::int64_t result_satang = 0;  // income less expense since the last year was closed
  std::vector<ClosingCheckView> checks;
};
inline const kit::Shape& describe(const ClosingPlan*) {
  using X = ClosingPlan;
  static const kit::Shape shape = kit::shape<X>("ClosingPlan", kit::field<&X::kind>("kind"),
      kit::field<&X::until_on>("until_on"), kit::field<&X::open_from>("open_from"),
      kit::field<&X::may_close>("may_close"), kit::field<&X::result_satang>("result_satang"),
      kit::field<&X::checks>("checks"));
  return shape;
}

struct ClosingView {
  std::string id;
  ClosingKind kind = ClosingKind::month;
  kit::Date until_on;
  std::int64_t sums_satang = 0;  // of either side
  std::int64_t transfers = 0;
  std::int64_t result_satang = 0;
  kit::Instant closed_ms;
  std::string closed_by;
};
inline const kit::Shape& describe(const ClosingView*) {
  using X = ClosingView;
  static const kit::Shape shape = kit::shape<X>("ClosingView", kit::field<&X::id>("id"),
      kit::field<&X::kind>("kind"), kit::field<&X::until_on>("until_on"), kit::field<&X::sums_satang>("sums_satang"),
      kit::field<&X::transfers>("transfers"), kit::field<&X::result_satang>("result_satang"),
      kit::field<&X::closed_ms>("closed_ms"), kit::field<&X::closed_by>("closed_by"));
  return shape;
}

}  // namespace funds
