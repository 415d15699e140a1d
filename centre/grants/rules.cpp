// Decides; touches nothing.
#include "centre/grants/rules.hpp"

namespace grants {

using kit::Refused;

std::int64_t received(const std::vector<Instalment>& instalments) {
  std::int64_t sum = 0;
  for (const auto& one : instalments) sum += one.received_on ? one.amount_satang : 0;
  return sum;
}

std::int64_t planned(const std::vector<Instalment>& instalments) {
  std::int64_t sum = 0;
  for (const auto& one : instalments) sum += one.amount_satang;
  return sum;
}

std::int64_t spent(const std::vector<Activity>& activities) {
  std::int64_t sum = 0;
  for (const auto& one : activities) sum += one.spent_satang;
  return sum;
}

std::int64_t whole(const Application& a) {
  return a.asked_satang + a.state_satang + a.private_satang + a.local_satang + a.own_satang;
}

kit::Result<void> may_change(const Application& a) {
  if (a.status == Status::draft || a.status == Status::more_asked) return {};
  return kit::refuse(Refused::conflict, "grants.not_a_draft");
}

kit::Result<void> may_decide(const Application& a, const Decide& c) {
  if (a.status != Status::waiting) return kit::refuse(Refused::conflict, "grants.not_waiting");
  if (c.status != Status::approved && c.status != Status::refused && c.status != Status::more_asked)
    return kit::refuse_field("/status", "grants.decision_unknown");
  if (c.status == Status::approved && (c.approved_satang < 1 || c.approved_satang > a.asked_satang))
    return kit::refuse_field("/approved_satang", "grants.more_than_asked");
  if (c.status != Status::approved && c.reason.empty()) return kit::refuse_field("/reason", "grants.reason_needed");
  return {};
}

kit::Result<void> is_approved(const Application& a) {
  if (a.status == Status::approved) return {};
  return kit::refuse(Refused::conflict, "grants.not_approved");
}

}  // namespace grants
