// Looks through the lines of one subject.
#include "centre/frame/readers.hpp"


namespace frame {
namespace {

constexpr OpenQuery readings_q{
    Unscoped::parent_checked,
    "SELECT at_ms, staff_id, role, detail FROM frame_journal WHERE org_id = $1 AND subject = $2"
    " AND name LIKE '%!_read' ESCAPE '!' ORDER BY seq DESC LIMIT $3"};

// {"purpose":"assistance"}
std::string purpose_in(const std::string& detail) {
  constexpr std::string_view mark = "{\"purpose\":\"";
  auto end = detail.rfind('"');
  if (!detail.starts_with(mark) || end == std::string::npos || end < mark.size()) return "";
  return detail.substr(mark.size(), end - mark.size());
}

}  // namespace

std::vector<Reading> readings_of(Db& db, std::string_view org_id, std::string_view subject, std::size_t limit) {
  std::vector<Reading> out;
  for (const auto& row : db.rows(readings_q, {std::string(org_id), std::string(subject), static_cast<std::int64_t>(limit)}))
    out.push_back({{row.integer("at_ms")}, row.text("staff_id"), row.text("role"), purpose_in(row.text("detail"))});
  return out;
}

}  // namespace frame
