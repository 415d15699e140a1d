// "This may be ...": what is asked while somebody is being registered, and why two records are
// alike.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "centre/registry/duplicates/shapes.hpp"

namespace registry {

// As far as it is typed.
struct AskLikeness {
  std::string first_name, last_name;
  words::Gender gender{};
  std::optional<words::PartialDate> birth;
  std::string national_id;
  std::string household_id;  // or
  std::string area_code, house_no;
};
inline const kit::Shape& describe(const AskLikeness*) {
  using A = AskLikeness;
  static const kit::Shape shape = kit::shape<A>(
      "AskLikeness", kit::field<&A::first_name>("first_name", kit::max(120), kit::personal),
      kit::field<&A::last_name>("last_name", kit::max(120), kit::personal),
      kit::field<&A::gender>("gender"), kit::field<&A::birth>("birth", kit::personal),
      kit::field<&A::national_id>("national_id", kit::max(40), kit::secret),
      kit::field<&A::household_id>("household_id", kit::max(36)),
      kit::field<&A::area_code>("area_code", kit::max(8)),
      kit::field<&A::house_no>("house_no", kit::max(40), kit::personal));
  return shape;
}

struct LikePerson {
  PersonCard person;
  std::int64_t permille = 0;  // how likely it is one person
  bool likely = false;        // likelier than not
  std::vector<WhyStep> why;
};
inline const kit::Shape& describe(const LikePerson*) {
  using L = LikePerson;
  static const kit::Shape shape = kit::shape<L>(
      "LikePerson", kit::field<&L::person>("person"), kit::field<&L::permille>("permille"),
      kit::field<&L::likely>("likely"), kit::field<&L::why>("why"));
  return shape;
}
struct LikePeople {
  std::vector<LikePerson> items;
};
inline const kit::Shape& describe(const LikePeople*) {
  static const kit::Shape shape =
      kit::shape<LikePeople>("LikePeople", kit::field<&LikePeople::items>("items"));
  return shape;
}

// The next stretch of the register, from after `after`.
struct SweepOn {
  std::string after;
};
inline const kit::Shape& describe(const SweepOn*) {
  static const kit::Shape shape =
      kit::shape<SweepOn>("SweepOn", kit::field<&SweepOn::after>("after", kit::max(36)));
  return shape;
}
struct SweepView {
  std::int64_t looked_at = 0, found = 0;
  std::int64_t people = 0;          // in reach, told with the first stretch
  std::optional<std::string> next;  // none: all were looked at
};
inline const kit::Shape& describe(const SweepView*) {
  using S = SweepView;
  static const kit::Shape shape = kit::shape<S>(
      "SweepView", kit::field<&S::looked_at>("looked_at"), kit::field<&S::found>("found"),
      kit::field<&S::people>("people"), kit::field<&S::next>("next"));
  return shape;
}
struct SweepTold {
  std::int64_t looked_at = 0, found = 0;
};
inline const kit::Shape& describe(const SweepTold*) {
  static const kit::Shape shape =
      kit::shape<SweepTold>("SweepTold", kit::field<&SweepTold::looked_at>("looked_at"),
                            kit::field<&SweepTold::found>("found"));
  return shape;
}

}  // namespace registry
