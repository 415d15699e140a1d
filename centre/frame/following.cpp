#include "centre/frame/following.hpp"

namespace frame {
namespace {

constexpr OpenQuery heads_q{Unscoped::system_job, "SELECT org_id, seq FROM frame_chain_heads"};
constexpr OpenQuery after_q{Unscoped::system_job,
                            "SELECT org_id, seq, name, subject, area_code, detail FROM frame_journal "
                            "WHERE org_id = $1 AND seq > $2 ORDER BY seq LIMIT $3"};

}  // namespace

std::vector<JournalHead> journal_heads(Db& db) {
  std::vector<JournalHead> out;
  for (const auto& row : db.rows(heads_q)) out.push_back({row.text("org_id"), row.integer("seq")});
  return out;
}

std::vector<NumberedAnnouncement> announced_after(Db& db, const JournalHead& head, std::size_t limit) {
  std::vector<NumberedAnnouncement> out;
  for (const auto& row : db.rows(after_q, {head.org_id, head.seq, static_cast<std::int64_t>(limit)}))
    out.push_back({row.integer("seq"),
                   {row.text("org_id"), row.text("name"), row.text("subject"), row.text("area_code"), row.text("detail")}});
  return out;
}

}  // namespace frame
