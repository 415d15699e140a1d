// Begin, done before?, work, journal, remember the reply, commit.
#include "centre/frame/perform.hpp"

#include <array>

#include "centre/frame/wall.hpp"
#include "kit/crypto/crypto.hpp"

namespace frame {
namespace {

constexpr int tries_max = 3;

// The public acts under the organisation it asks; until it has named one, under this common line.
std::string op_owner(const Actor& actor) { return actor.org_id.empty() ? "public" : actor.org_id; }

std::string reply_place(const std::string& owner, const std::string& op_id) {
  return "frame_operations.reply/" + owner + "/" + op_id;
}

kit::Result<std::optional<Performed>> done_before(kit::sql::Connection& c, const kit::crypto::Vault& vault,
                                                  const Actor& actor, const std::string& op_id,
                                                  const std::string& request_hash) {
  std::array<kit::sql::Value, 2> key{op_owner(actor), op_id};
  auto rows = c.query(
      "SELECT staff_id, request_hash, status, version, reply FROM frame_operations WHERE org_id = $1 AND op_id = $2",
      key);
  if (rows.empty()) return std::optional<Performed>{};
  const auto& row = rows.front();
  if (row.text("request_hash") != request_hash || row.text("staff_id") != actor.staff_id)
    return kit::refuse(kit::Refused::mismatch, "frame.op_id_reused");
  auto body = vault.open(reply_place(op_owner(actor), op_id), row.blob("reply"));
  if (!body) throw kit::Breakage("a stored reply does not open with this key");
  Performed again{.reply = {.status = static_cast<int>(row.integer("status")),
                            .body = *body,
                            .version = row.find_integer("version")},
                  .replayed = true};
  return std::optional<Performed>(std::move(again));
}

void remember(kit::sql::Connection& c, const kit::crypto::Vault& vault, const Act& act,
              const std::string& request_hash, const Reply& reply) {
  auto owner = op_owner(act.actor());
  auto sealed = vault.seal(reply_place(owner, act.op_id()), reply.body);
  std::array<kit::sql::Value, 8> row{owner,
                                     act.op_id(),
                                     act.actor().staff_id,
                                     request_hash,
                                     std::int64_t{reply.status},
                                     or_null(reply.version),
                                     kit::sql::Blob{sealed},
                                     act.now().ms};
  c.send(
      "INSERT INTO frame_operations (org_id, op_id, staff_id, request_hash, status, version, reply, at_ms) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
      row);
}

std::vector<JournalLine> lines_of(const Act& act) {
  std::vector<JournalLine> lines;
  for (const Announcement& what : act.announced())
    lines.push_back({what.org_id, act.now(), act.op_id(), act.actor().staff_id,
                     std::string(kit::name_of(act.actor().role)), what});
  return lines;
}

}  // namespace

kit::Result<Performed> Performer::act(const Actor& actor, const Particulars& particulars,
                                      std::string_view request, const Work& work) const {
  auto request_hash = kit::crypto::hex(kit::crypto::sha256(request));
  for (int tried = 1;; ++tried) {
    try {
      return act_once(actor, particulars, request_hash, work);
    } catch (const kit::sql::TryAgain&) {
      if (tried == tries_max) throw;
    }
  }
}

kit::Result<Performed> Performer::act_once(const Actor& actor, const Particulars& particulars,
                                           const std::string& request_hash, const Work& work) const {
  auto connection = database_.write();
  kit::sql::Transaction transaction(*connection);
  stand_behind_wall(*connection, actor.scope);
  Act act(actor, clock_.now(), *connection, vault_, particulars);
  auto before = TRY(done_before(*connection, vault_, actor, particulars.op_id, request_hash));
  if (before) return *std::move(before);
  auto done = work(act);
  if (!done && act.kept_though_refused()) {
    act.write_later();
    write_journal(*connection, lines_of(act));
    transaction.commit();
  }
  auto reply = TRY(std::move(done));
  ENSURE(!act.announced().empty());  // an act that leaves no line in the journal did not happen
  act.write_later();
  write_journal(*connection, lines_of(act));
  remember(*connection, vault_, act, request_hash, reply);
  transaction.commit();
  return Performed{.reply = std::move(reply), .announced = act.announced()};
}

kit::Result<Reply> Performer::look(const Actor& actor, const Particulars& particulars,
                                   const std::function<kit::Result<Reply>(Look&)>& work,
                                   std::vector<SeenRecord>& seen) const {
  auto connection = database_.read();
  // One snapshot for all the queries of a view; on PostgreSQL it also carries the scope to the wall.
  kit::sql::Transaction snapshot(*connection);
  stand_behind_wall(*connection, actor.scope);
  Look look(actor, clock_.now(), *connection, vault_, particulars);
  auto reply = TRY(work(look));
  seen = look.seen();
  if (look.kept_off_devices()) reply.headers.push_back({"Cache-Control", "no-store"});
  return reply;
}

void Performer::journal_readings(std::span<const JournalLine> lines) const {
  auto connection = database_.write();
  kit::sql::Transaction transaction(*connection);
  write_journal(*connection, lines);
  transaction.commit();
}

void Performer::count_rows_anew() const {
  if (database_.dialect() != kit::sql::Dialect::postgres) return;
  database_.write()->script(
      "DO $$ DECLARE t regclass; BEGIN FOR t IN SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
      "WHERE n.nspname = 'public' AND c.relkind = 'r' AND pg_has_role(c.relowner, 'USAGE') LOOP EXECUTE 'ANALYZE ' || t; "
      "END LOOP; END $$");
}

}  // namespace frame
