// Ranges of area codes and what a scope reaches.
#include "centre/frame/actor.hpp"

#include "centre/words/area_code.hpp"
#include "kit/base/breakage.hpp"

namespace frame {

AreaRange AreaRange::of(std::string_view area_code) {
  auto code = words::AreaCode::parse(area_code);
  ENSURE(code);
  auto [from, to] = code->range();
  return {from, to};
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
