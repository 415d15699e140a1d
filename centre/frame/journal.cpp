// Appending to and verifying the per-organisation hash chains.
#include "centre/frame/journal.hpp"

#include <array>
#include <map>

#include "centre/frame/rows.hpp"
#include "kit/crypto/crypto.hpp"

namespace frame {
namespace {

const std::string first_hash(64, '0');

// The canonical bytes of a line: every column, length-prefixed, so that no two lines share a form.
std::string line_hash(std::string_view previous, std::int64_t seq, const JournalLine& line) {
  std::string bytes;
  for (std::string_view part :
       {previous, std::string_view(line.org_id), std::string_view(line.op_id), std::string_view(line.staff_id),
        std::string_view(line.role), std::string_view(line.what.name), std::string_view(line.what.subject),
        std::string_view(line.what.area_code), std::string_view(line.what.detail)}) {
    bytes += std::to_string(part.size());
    bytes += ':';
    bytes += part;
  }
  bytes += std::to_string(seq) + "|" + std::to_string(line.at.ms);
  return kit::crypto::hex(kit::crypto::sha256(bytes));
}

struct Head {
  std::int64_t seq = 0;
  std::string hash;
};

// Raising the number first takes the row's lock on both databases. The head before `count` new lines.
Head take_head(kit::sql::Connection& c, const std::string& org_id, std::int64_t count) {
  std::array<kit::sql::Value, 2> raised{org_id, count};
  constexpr auto raise = "UPDATE frame_chain_heads SET seq = seq + $2 WHERE org_id = $1 RETURNING seq, hash";
  auto rows = c.query(raise, raised);
  if (rows.empty()) {
    std::array<kit::sql::Value, 2> fresh{org_id, first_hash};
    c.send("INSERT INTO frame_chain_heads (org_id, seq, hash) VALUES ($1, 0, $2) ON CONFLICT DO NOTHING", fresh);
    rows = c.query(raise, raised);
  }
  return {rows.at(0).integer("seq") - count, rows.at(0).text("hash")};
}

constexpr std::size_t columns = 12;
constexpr std::string_view insert_line =
    "INSERT INTO frame_journal (org_id, seq, at_ms, op_id, staff_id, role, name, subject, area_code, detail, "
    "previous_hash, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";

void append(kit::sql::Connection& c, const std::string& org_id, std::span<const JournalLine* const> lines) {
  Head head = take_head(c, org_id, static_cast<std::int64_t>(lines.size()));
  std::vector<kit::sql::Value> values;
  values.reserve(lines.size() * columns);
  for (const JournalLine* line : lines) {
    const Announcement& what = line->what;
    std::string hash = line_hash(head.hash, ++head.seq, *line);
    values.insert(values.end(), {org_id, head.seq, line->at.ms, line->op_id, line->staff_id, line->role, what.name,
                                 what.subject, what.area_code, what.detail, head.hash, hash});
    head.hash = std::move(hash);
  }
  insert_rows(c, insert_line, columns, values);
  std::array<kit::sql::Value, 2> next{org_id, head.hash};
  c.send("UPDATE frame_chain_heads SET hash = $2 WHERE org_id = $1", next);
}

JournalLine line_of(const kit::sql::Row& row) {
  return {.org_id = row.text("org_id"),
          .at = {row.integer("at_ms")},
          .op_id = row.text("op_id"),
          .staff_id = row.text("staff_id"),
          .role = row.text("role"),
          .what = {row.text("org_id"), row.text("name"), row.text("subject"), row.text("area_code"),
                   row.text("detail")}};
}

}  // namespace

void write_journal(kit::sql::Connection& connection, std::span<const JournalLine> lines) {
  // Always in the order of the organisations, so that two acts do not wait for each other's chain.
  std::map<std::string, std::vector<const JournalLine*>> chains;
  for (const JournalLine& line : lines) chains[line.org_id].push_back(&line);
  for (const auto& [org_id, own] : chains) append(connection, org_id, own);
}

ChainReport verify_journal(kit::sql::Connection& connection) {
  ChainReport report;
  std::map<std::string, Head> walked;
  std::map<std::string, ChainFault> faults;
  auto blame = [&](const std::string& org, std::int64_t seq, std::string problem) {
    faults.try_emplace(org, ChainFault{org, seq, std::move(problem)});
  };
  connection.each("SELECT org_id, seq, at_ms, op_id, staff_id, role, name, subject, area_code, detail, previous_hash, hash "
                  "FROM frame_journal ORDER BY org_id, seq", {}, [&](const kit::sql::Row& row) {
    ++report.lines;
    JournalLine line = line_of(row);
    auto [at, fresh] = walked.try_emplace(line.org_id, Head{0, first_hash});
    Head& head = at->second;
    std::int64_t seq = row.integer("seq");
    if (seq != head.seq + 1) blame(line.org_id, seq, "gap");
    if (row.text("previous_hash") != head.hash) blame(line.org_id, seq, "link");
    if (row.text("hash") != line_hash(row.text("previous_hash"), seq, line)) blame(line.org_id, seq, "hash");
    head = {seq, row.text("hash")};
  });
  for (const auto& row : connection.query("SELECT org_id, seq, hash FROM frame_chain_heads ORDER BY org_id")) {
    Head& head = walked.try_emplace(row.text("org_id"), Head{0, first_hash}).first->second;
    if (head.seq != row.integer("seq") || head.hash != row.text("hash"))
      blame(row.text("org_id"), head.seq, "head");
  }
  report.chains = static_cast<std::int64_t>(walked.size());
  for (auto& [org, fault] : faults) report.faults.push_back(std::move(fault));
  return report;
}

}  // namespace frame
