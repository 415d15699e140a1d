// One act from begin to commit, for the request edge, the importer and the command line alike:
// idempotency by op_id, the desk's own work, the journal, the stored reply; all in one transaction.
#pragma once

#include <functional>
#include <memory>

#include "centre/frame/journal.hpp"
#include "centre/frame/reply.hpp"

namespace frame {

struct Performed {
  Reply reply;
  bool replayed = false;  // the op_id had been done before; nothing was changed now
  std::vector<Announcement> announced = {};
};

using Work = std::function<kit::Result<Reply>(Act&)>;

class Performer {
 public:
  Performer(kit::sql::Database& database, const kit::crypto::Vault& vault, const kit::Clock& clock)
      : database_(database), vault_(vault), clock_(clock) {}

  // `request` is what the op_id stands for (method, path and body); another request under the same op_id
  // is refused with frame.op_id_reused. Tries again, three times at most, when the database says so.
  kit::Result<Performed> act(const Actor& actor, const Particulars& particulars, std::string_view request,
                             const Work& work) const;
  // A read on a read connection. Readings of sensitive records stand in `look.seen()` afterwards.
  kit::Result<Reply> look(const Actor& actor, const Particulars& particulars,
                          const std::function<kit::Result<Reply>(Look&)>& work,
                          std::vector<SeenRecord>& seen) const;
  // Journals readings in one transaction.
  void journal_readings(std::span<const JournalLine> lines) const;
  // In the middle of writing much: PostgreSQL plans by what it last counted, and takes a table that has just been filled
  // for an empty one. Nothing on SQLite.
  void count_rows_anew() const;

  kit::sql::Database& database() const { return database_; }
  const kit::crypto::Vault& vault() const { return vault_; }
  const kit::Clock& clock() const { return clock_; }

 private:
  kit::Result<Performed> act_once(const Actor& actor, const Particulars& particulars,
                                  const std::string& request_hash, const Work& work) const;

  kit::sql::Database& database_;
  const kit::crypto::Vault& vault_;
  const kit::Clock& clock_;
};

}  // namespace frame
