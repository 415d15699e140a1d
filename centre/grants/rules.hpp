// Pure decisions of grants: what may follow what, and what a form must hold.
#pragma once

#include "centre/grants/commands.hpp"

namespace grants {

inline constexpr std::int64_t reminded_days_before = 30;

std::int64_t received(const std::vector<Instalment>& instalments);
std::int64_t planned(const std::vector<Instalment>& instalments);
std::int64_t spent(const std::vector<Activity>& activities);
std::int64_t whole(const Application& application);

// Refuses grants.not_a_draft.
kit::Result<void> may_change(const Application& application);
// Refuses grants.not_waiting, grants.decision_unknown, grants.more_than_asked, grants.reason_needed.
kit::Result<void> may_decide(const Application& application, const Decide& command);
// Refuses grants.not_approved.
kit::Result<void> is_approved(const Application& application);

}  // namespace grants
