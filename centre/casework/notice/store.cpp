#include "centre/casework/notice/store.hpp"

#include "centre/casework/store.hpp"

namespace casework::store {
namespace {

constexpr frame::OpenQuery in_closed_file_q{
    frame::Unscoped::system_job,
    "SELECT c.id FROM casework_clients k JOIN casework_cases c ON c.org_id = k.org_id AND c.id = k.case_id"
    " WHERE k.person_id IN ($1, $2, $3, $4, $5, $6, $7, $8) AND k.person_id <> '' AND c.secrecy <> 'ordinary'"
    " AND c.state <> 'closed' LIMIT 1"};

}  // namespace

bool in_closed_file(frame::Look& look, const std::vector<std::string>& person_ids) {
  auto p = one_person(person_ids);
  return look.db.find(in_closed_file_q, {p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]}).has_value();
}

}  // namespace casework::store
