// Ranges of area codes and what a scope reaches.
#include "centre/frame/actor.hpp"

#include "kit/base/breakage.hpp"

namespace frame {

AreaRange AreaRange::of(std::string_view area_code) {
  ENSURE(area_code.size() >= 2 && area_code.size() <= 8 && area_code.size() % 2 == 0);
  std::string to(area_code);
  for (std::size_t i = to.size(); i-- > 0;) {
    ENSURE(to[i] >= '0' && to[i] <= '9');
    if (to[i] != '9') {
      ++to[i];
      return {std::string(area_code), to};
    }
    to[i] = '0';
  }
  return {std::string(area_code), ":"};  // after every digit: 99 has no successor of its width
}

bool Scope::reaches(std::string_view org_id, std::string_view area_code) const {
  if (everywhere_ || (!org_id_.empty() && org_id_ == org_id)) return true;
  return std::ranges::any_of(areas_, [&](const AreaRange& r) { return r.contains(area_code); });
}

Scope SystemScope::everywhere(std::string_view reason) {
  ENSURE(!reason.empty());
  Scope scope;
  scope.everywhere_ = true;
  return scope;
}

Scope SystemScope::organisation(std::string_view reason, std::string org_id,
                                std::vector<std::string> area_codes) {
  ENSURE(!reason.empty());
  Scope scope;
  scope.org_id_ = std::move(org_id);
  for (const auto& code : area_codes) scope.areas_.push_back(AreaRange::of(code));
  return scope;
}

}  // namespace frame
