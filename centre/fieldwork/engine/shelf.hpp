// Where the engine keeps what it decides: tables at the desk, memory in the simulator. Everything between the first
// question and the last `keep` is one transaction; the engine never commits.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "centre/fieldwork/engine/card.hpp"

namespace fieldwork::engine {

// An epoch begins when the database was put back from a copy: what came after `begins_after` is not in it.
struct Epoch {
  std::string id;
  std::int64_t begins_after = 0;
};

// Who speaks, and through which phone; both from the session, not from what the phone says of itself.
struct Caller {
  std::string user_id;
  std::string device_id;
  bool device_revoked = false;
};

// An op that arrived earlier.
struct KnownOp {
  std::string body_hash;
  Outcome outcome;
};

struct Arrived {
  Op op;
  std::string body;
  std::string body_hash;
  Outcome outcome;
  kit::Instant observed_at;  // by the server's clock, never later than its arrival
  std::string subject;       // the card it went to
};

class Shelf {
 public:
  virtual ~Shelf() = default;
  virtual std::vector<Epoch> epochs() = 0;  // oldest first; the last is the present one, and there is one
  virtual std::int64_t take_seq() = 0;      // the next sequence number of the centre
  virtual std::int64_t stable_seq() = 0;
  virtual std::optional<KnownOp> find_op(std::string_view op_id) = 0;
  virtual void keep_op(const Arrived& arrived) = 0;
  virtual std::optional<Card> find_card(std::string_view target) = 0;
  virtual void keep_card(const Card& card) = 0;
  // Asked when the op arrives, not when it was written.
  virtual bool reaches(const Caller& caller, const Op& op) = 0;
  virtual bool consents(std::string_view target) = 0;
  // The cards that the phone may hold now, in order.
  virtual std::vector<std::string> caseload(const Caller& caller) = 0;
  // Of those, what changed after `seq`, in the order of their versions.
  virtual std::vector<Card> changed_cards(const std::vector<std::string>& caseload, std::int64_t after,
                                          std::size_t most) = 0;
  virtual std::string payload_of(std::string_view op_id) = 0;
};

// Parts of files on their way.
class FileShelf {
 public:
  virtual ~FileShelf() = default;
  virtual std::optional<FileState> find_file(std::string_view sha256) = 0;
  virtual std::string part_of(std::string_view sha256) = 0;
  virtual void keep_part(const FileState& state, std::string_view bytes) = 0;
  virtual std::int64_t take_seq() = 0;
};

}  // namespace fieldwork::engine
