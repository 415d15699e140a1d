#include "centre/casework/notice/store.hpp"

#include "centre/casework/store.hpp"

namespace casework::store {
namespace {

constexpr frame::OpenQuery must_not_be_told_q{
    frame::Unscoped::system_job,
    "SELECT c.id FROM casework_clients k JOIN casework_cases c ON c.org_id = k.org_id AND c.id = k.case_id"
    " WHERE k.person_id IN ($1, $2, $3, $4, $5, $6, $7, $8) AND k.person_id <> '' AND c.state <> 'closed'"
    " AND (c.secrecy <> 'ordinary' OR EXISTS (SELECT 1 FROM casework_safe_contacts s WHERE s.org_id = c.org_id"
    " AND s.case_id = c.id))"
    " UNION ALL SELECT c.id FROM casework_cases c JOIN casework_safe_contacts s ON s.org_id = c.org_id AND s.case_id = c.id"
    " WHERE c.household_id = $9 AND c.household_id <> '' AND c.state <> 'closed' LIMIT 1"};

}  // namespace

bool must_not_be_told(frame::Look& look, const std::vector<std::string>& person_ids, std::string_view household_id) {
  auto p = one_person(person_ids);
  return look.db.find(must_not_be_told_q, {p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], std::string(household_id)})
      .has_value();
}

}  // namespace casework::store
