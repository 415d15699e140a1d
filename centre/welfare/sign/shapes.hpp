// Signs for an auditor: each with what it rests on, none of them an accusation.
#pragma once

#include "centre/welfare/book.hpp"

namespace welfare {

struct SignView {
  SignKind kind = SignKind::nobody_behind;
  std::string subject;  // "member/ID", "claim/ID", "collection/ID"
  std::string title;
  std::string found;
  std::optional<kit::Date> on_day;
  std::int64_t amount_satang = 0;
};
inline const kit::Shape& describe(const SignView*) {
  using X = SignView;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareSignView", kit::field<&X::kind>("kind"), kit::field<&X::subject>("subject"),
      kit::field<&X::title>("title", kit::personal), kit::field<&X::found>("found", kit::personal),
      kit::field<&X::on_day>("on_day"), kit::field<&X::amount_satang>("amount_satang"));
  return shape;
}

struct SignsView {
  std::vector<SignView> items;
  std::int64_t members_seen = 0;
  std::int64_t claims_seen = 0;
  std::int64_t collections_seen = 0;
};
inline const kit::Shape& describe(const SignsView*) {
  using X = SignsView;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareSignsView", kit::field<&X::items>("items"),
      kit::field<&X::members_seen>("members_seen"), kit::field<&X::claims_seen>("claims_seen"),
      kit::field<&X::collections_seen>("collections_seen"));
  return shape;
}

}  // namespace welfare
