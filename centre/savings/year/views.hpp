// The profit of a year and whose part is how much.
#pragma once

#include "centre/savings/views.hpp"

namespace savings {

struct PortionView : Share {
  std::int64_t number = 0;
  std::string member_name;
};
inline const kit::Shape& describe(const PortionView*) {
  using X = PortionView;
  static const kit::Shape shape = kit::composed<X>("SavingsPortion", kit::inherited<X, Share>(),
      kit::field<&X::number>("number"), kit::field<&X::member_name>("member_name", kit::personal));
  return shape;
}

struct YearView : ProfitShared {
  std::string id;
  std::optional<kit::Date> decided_on;
  std::optional<kit::Date> paid_on;
  PaidHow paid_how = PaidHow::nothing;
  std::vector<PortionView> portions;
  std::vector<std::string> problems;  // codes of what stands against it
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const YearView*) {
  using X = YearView;
  static const kit::Shape shape = kit::composed<X>("SavingsYear", kit::field<&X::id>("id"),
      kit::inherited<X, ProfitShared>(), kit::field<&X::decided_on>("decided_on"),
      kit::field<&X::paid_on>("paid_on"), kit::field<&X::paid_how>("paid_how"),
      kit::field<&X::portions>("portions"), kit::field<&X::problems>("problems"),
      kit::field<&X::version>("version"));
  return shape;
}

}  // namespace savings
