// What every act on a volunteer's record does alike: tidies what was typed, and tells what happened.
#pragma once

#include "centre/frame/module.hpp"
#include "centre/network/volunteer/record_shapes.hpp"
#include "kit/text/text.hpp"

namespace network {

inline void tell(frame::Act& act, std::string_view what, const Volunteer& v, VolunteerServiceTold told) {
  told.volunteer_id = v.id;
  act.announce(what, v.org_id, v.area_code, v.id, told);
}

inline std::string tidy(std::string_view typed) { return kit::text::trim(kit::text::normalise_thai(typed)); }

}  // namespace network
