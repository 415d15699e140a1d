// What an act is done with: who, when, through which transaction. Look reads; Act changes.
// Nothing ambient: no current user, no global clock, no global database.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <typeindex>
#include <vector>

#include "centre/frame/actor.hpp"
#include "centre/frame/query.hpp"
#include "kit/base/id.hpp"
#include "kit/base/result.hpp"
#include "kit/base/time.hpp"
#include "kit/crypto/crypto.hpp"
#include "kit/json/json.hpp"

namespace frame {

// Why somebody opens a sensitive record (header `Purpose`); kept with the reading in the journal.
enum class Purpose { intake, assessment, assistance, referral, follow_up, supervision, audit, correction };
constexpr auto choices(const Purpose*) {
  return kit::Choices{"intake",    "assessment",  "assistance", "referral",
                      "follow_up", "supervision", "audit",      "correction"};
}

// What the request brought besides its body.
struct Particulars {
  std::vector<std::pair<std::string, std::string>> path;   // "case_id" -> "..."
  std::vector<std::pair<std::string, std::string>> query;
  std::optional<std::int64_t> if_match;                    // the version the caller saw
  std::optional<Purpose> purpose;
  std::string op_id;                                       // Idempotency-Key of a write
  std::string request_id;
  std::string peer;
  std::string device;                                      // the User-Agent, shortened
};

struct SeenRecord {
  std::string org_id;
  std::string kind;     // "registry.person", "casework.case"
  std::string subject;  // its id
};

class Look {
 public:
  Look(const Actor& actor, kit::Instant now, kit::sql::Connection& connection, const kit::crypto::Vault& vault,
       const Particulars& particulars)
      : db(connection, actor.scope), actor_(&actor), now_(now), vault_(&vault), particulars_(&particulars) {}

  const Actor& actor() const { return *actor_; }
  kit::Instant now() const { return now_; }
  kit::Date today() const { return now_.bangkok_day(); }
  const kit::crypto::Vault& vault() const { return *vault_; }
  const Particulars& particulars() const { return *particulars_; }
  // The path's {name}; a bug when the route has none.
  const std::string& path(std::string_view name) const;
  std::string query(std::string_view name) const;  // "" when absent
  // Page size from ?limit=, between 1 and `most`.
  std::size_t limit(std::size_t usual = 50, std::size_t most = 200) const;
  // Says that a sensitive record was shown; the edge journals it with the purpose.
  void saw(std::string org_id, std::string kind, std::string subject) {
    seen_.push_back({std::move(org_id), std::move(kind), std::move(subject)});
  }
  const std::vector<SeenRecord>& seen() const { return seen_; }
  // The answer must not be kept by the browser for offline reading (sealed files, full identity numbers).
  void keep_off_devices() { off_devices_ = true; }
  bool kept_off_devices() const { return off_devices_; }
  // What was looked up once and will not change until this look or act ends; one for each type.
  template <class T>
  T& looked_up() {
    auto& held = looked_up_[typeid(T)];
    if (!held) held = std::make_shared<T>();
    return *static_cast<T*>(held.get());
  }

  Db db;

 private:
  const Actor* actor_;
  kit::Instant now_;
  const kit::crypto::Vault* vault_;
  const Particulars* particulars_;
  std::vector<SeenRecord> seen_;
  bool off_devices_ = false;
  std::map<std::type_index, std::shared_ptr<void>> looked_up_;
};

// Something that happened, as it stands in the journal. `detail` is JSON without personal values.
struct Announcement {
  std::string org_id;
  std::string name;       // "casework.case_opened"
  std::string subject;    // id of the record it is about
  std::string area_code;
  std::string detail;
};

class Act : public Look {
 public:
  using Look::Look;

  const std::string& op_id() const { return particulars().op_id; }
  std::string new_id() const { return kit::make_uuid_v4(); }               // people, cases
  std::string new_event_id() const { return kit::make_uuid_v7(now()); }    // acts, visits, rows of a history

  // Past tense, from the desk it happened at. Fields marked personal or secret are left out.
  template <kit::Described T>
  void announce(std::string_view name, std::string org_id, std::string area_code, std::string subject,
                const T& what) {
    announce_raw({std::move(org_id), std::string(name), std::move(subject), std::move(area_code),
                  without_personal(kit::shape_of<T>(), &what)});
  }
  void announce_raw(Announcement announcement) { announced_.push_back(std::move(announcement)); }
  const std::vector<Announcement>& announced() const { return announced_; }
  // A row that nothing reads before the act is done, of a history for instance: it is written with the others of its
  // kind at the end. The query ends with VALUES ($1, $2, ...), and no column is null in one row and not in another.
  void insert_later(const InsertQuery& query, std::vector<Value> row) { later_.push_back({query.text, std::move(row)}); }
  void write_later();
  void take_over_later(Act& other);  // of an errand
  // What was announced and put off inside a savepoint that is rolled back did not happen; `said` is how much there was
  // before.
  struct Said {
    std::size_t announced = 0, later = 0;
  };
  Said said() const { return {announced_.size(), later_.size()}; }
  void unsay_after(Said said) {
    announced_.erase(announced_.begin() + static_cast<std::ptrdiff_t>(said.announced), announced_.end());
    later_.erase(later_.begin() + static_cast<std::ptrdiff_t>(said.later), later_.end());
  }

  // A refused act leaves nothing behind, except when it must tell somebody else of the attempt: what
  // was written and announced up to here outside of a savepoint is committed, and the caller refused.
  void keep_though_refused() { keeps_ = true; }
  bool kept_though_refused() const { return keeps_; }

  // 428 when the caller named no version, 412 when it is not the current one.
  kit::Result<void> expect_version(std::int64_t current) const;

 private:
  static std::string without_personal(const kit::Shape& shape, const void* what);
  struct LaterRow {
    std::string_view insert;
    std::vector<Value> values;
  };
  std::vector<Announcement> announced_;
  bool keeps_ = false;
  std::vector<LaterRow> later_;
};

}  // namespace frame
