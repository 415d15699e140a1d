// Writes everybody's row of facts: of those whom something was announced of, or of all, many in one act.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "centre/benefits/people/records.hpp"
#include "centre/frame/perform.hpp"

namespace benefits::people {

void look_everywhere(const frame::Performer& performer, const std::function<void(frame::Look&)>& see);
// `work` tells how many people it counted.
void act_everywhere(const frame::Performer& performer, const std::function<std::int64_t(frame::Act&)>& work);

// Both count in acts of some hundred and end early, with false, when `stop` says so.
// `ids` are of people and of households.
bool count_these(const frame::Performer& performer, const Doors& doors, const std::vector<std::string>& ids,
                 const std::function<bool()>& stop);
// Each row is the old or the new one until the end, so that whoever asks meanwhile finds everybody; who is nobody any
// more goes last.
bool count_everybody(const frame::Performer& performer, const Doors& doors, const std::function<bool()>& stop);

}  // namespace benefits::people
