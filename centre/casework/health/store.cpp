#include "centre/casework/health/store.hpp"

#include <algorithm>

namespace casework::health::store {
namespace {

using frame::ScopedQuery;

constexpr ScopedQuery requests_q{
    "SELECT c.org_id, c.opened_ms, (SELECT MIN(m.at_ms) FROM casework_moves m WHERE m.org_id = c.org_id AND m.case_id = c.id"
    " AND m.from_state = 'received') AS taken_ms, CASE WHEN c.main_problem <> '' AND c.in_charge <> '' AND (c.household_id <> '' OR"
    " EXISTS (SELECT 1 FROM casework_clients p WHERE p.org_id = c.org_id AND p.case_id = c.id AND p.person_id <> '')) THEN 1 ELSE 0 END"
    " AS filled FROM casework_cases c WHERE c.secrecy = 'ordinary' AND c.opened_ms >= $1 AND {scope:c}"};
constexpr ScopedQuery follow_ups_q{
    "SELECT c.org_id, f.due_on, f.done_ms FROM casework_follow_ups f JOIN casework_cases c ON c.org_id = f.org_id AND c.id = f.case_id"
    " WHERE c.secrecy = 'ordinary' AND f.due_on >= $1 AND f.due_on <= $2 AND {scope:c}"};

constexpr std::int64_t minute_ms = 60'000;

std::int64_t median(std::vector<std::int64_t> all) {
  if (all.empty()) return 0;
  auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
  std::ranges::nth_element(all, middle);
  return *middle;
}

}  // namespace

std::map<std::string, CentreHealth> figures(frame::Look& look, kit::Instant since) {
  std::map<std::string, CentreHealth> out;
  std::map<std::string, std::vector<std::int64_t>> answers;
  look.db.each(requests_q, {since.ms}, [&](const frame::Row& row) {
    auto org = row.text("org_id");
    auto& centre = out[org];
    ++centre.opened;
    centre.filled += row.integer("filled");
    if (row.is_null("taken_ms")) ++centre.waiting;
    else answers[org].push_back((row.integer("taken_ms") - row.integer("opened_ms")) / minute_ms);
  });
  for (auto& [org, all] : answers) out[org].median_answer_min = median(std::move(all));
  look.db.each(follow_ups_q, {since.bangkok_day().text(), look.today().text()}, [&](const frame::Row& row) {
    auto& centre = out[row.text("org_id")];
    ++centre.follow_ups;
    if (row.is_null("done_ms")) ++centre.follow_ups_late;
    else centre.follow_ups_in_time += kit::Instant{row.integer("done_ms")}.bangkok_day().text() <= row.text("due_on");
  });
  return out;
}

}  // namespace casework::health::store
