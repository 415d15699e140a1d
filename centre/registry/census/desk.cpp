// The register as a whole, as other desks may read it.
#include "centre/registry/census/store.hpp"
#include "centre/registry/desk.hpp"
#include "centre/registry/household/store.hpp"

namespace registry {

std::optional<Circumstances> Desk::circumstances_of(frame::Look& look, std::string_view person_id) {
  auto person = find_shown(look, person_id);
  return person ? census::store::of_person(look.db, person->id, look.today()) : std::nullopt;
}

void Desk::each_circumstance(frame::Look& look, std::string_view first, std::string_view last,
                             const std::function<void(const Circumstances&)>& see) {
  census::store::between(look.db, first, last, look.today(), see);
}

std::vector<Circumstances> Desk::outside_households(frame::Look& look, std::string_view after, std::size_t limit) {
  return census::store::outside(look.db, after, limit, look.today());
}

std::vector<std::string> Desk::household_ids(frame::Look& look, std::string_view after, std::size_t limit) {
  return census::store::household_ids(look.db, after, limit);
}

std::vector<PlaceOfHouse> Desk::places_of_houses(frame::Look& look, std::string_view area_code) {
  constexpr std::size_t at_once = 5000;
  std::vector<PlaceOfHouse> out;
  for (std::string after;;) {
    auto pins = household::store::pins(look.db, frame::AreaRange::of(area_code), after, at_once);
    for (const auto& pin : pins) out.push_back({pin.household_id, pin.latitude, pin.longitude});
    if (pins.size() < at_once) return out;
    after = pins.back().household_id;
  }
}

}  // namespace registry
