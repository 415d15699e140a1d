// Questions whose answer is always: none.
#include "centre/logbook/store.hpp"

namespace logbook::store {
namespace {

using frame::OpenQuery;
using enum frame::Unscoped;

constexpr OpenQuery no_baseline_q{
    system_job,
    "SELECT b.id FROM logbook_books b WHERE NOT EXISTS (SELECT 1 FROM logbook_assessments a WHERE a.org_id = b.org_id"
    " AND a.book_id = b.id AND a.kind = 'baseline') LIMIT 20"};
constexpr OpenQuery closed_with_work_q{
    system_job,
    "SELECT b.id FROM logbook_books b WHERE b.state = 'closed' AND EXISTS (SELECT 1 FROM logbook_actions a"
    " WHERE a.org_id = b.org_id AND a.book_id = b.id AND a.state IN ('planned', 'under_way')) LIMIT 20"};
constexpr OpenQuery settled_without_word_q{
    system_job,
    "SELECT e.id FROM logbook_entries e WHERE e.settled_by = 'meeting' AND NOT EXISTS (SELECT 1 FROM logbook_decisions d"
    " WHERE d.org_id = e.org_id AND d.meeting_id = e.meeting_id AND d.entry_id = e.id AND d.decided <> 'defer') LIMIT 20"};
constexpr OpenQuery stage_without_reason_q{
    system_job,
    "SELECT b.id FROM logbook_books b WHERE b.stage <> 'survive' AND NOT EXISTS (SELECT 1 FROM logbook_stages s"
    " WHERE s.org_id = b.org_id AND s.book_id = b.id AND s.to_stage = b.stage) LIMIT 20"};

void add(frame::Look& look, const OpenQuery& query, const char* what, std::vector<std::string>& out) {
  for (const auto& row : look.db.rows(query)) out.push_back(std::string(what) + ": " + row.text("id"));
}

}  // namespace

std::vector<std::string> faults(frame::Look& look) {
  std::vector<std::string> out;
  add(look, no_baseline_q, "a logbook without a baseline", out);
  add(look, closed_with_work_q, "a closed logbook with open actions", out);
  add(look, settled_without_word_q, "a household settled by a meeting that did not speak of it", out);
  add(look, stage_without_reason_q, "a stage nobody moved to", out);
  return out;
}

}  // namespace logbook::store
