// What an announcement changes in the counts. Pure: definitions and what is remembered of a record go in, changes come out.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <unordered_map>

#include "centre/frame/following.hpp"
#include "centre/indicators/rules.hpp"

namespace indicators::counting {

inline constexpr std::string_view protected_org = "protected";

// A month is closed so many days after its end.
struct ClosingRule {
  kit::Date valid_from;
  std::int64_t days = 0;
};

struct Definitions {
  std::vector<Measure> measures;
  std::vector<ClosingRule> closing;  // oldest first
};

// What is remembered of the records of one organisation: kept in memory, or fetched when first asked for.
class Memory {
 public:
  using Fetch = std::function<std::vector<Remembered>(const std::string& org_id, const std::string& record_id)>;
  explicit Memory(Fetch fetch = {}) : fetch_(std::move(fetch)) {}
  Remembered& of(const std::string& org_id, const std::string& record_id, const std::string& measure);
  // Nothing when the record never counted for the measure.
  const Remembered* find(const std::string& org_id, const std::string& record_id, const std::string& measure);
  void changed(const Remembered& r) { changed_[r.org_id + '/' + r.record_id].insert(r.measure); }
  void each_changed(const std::function<void(const Remembered&)>& see) const;
  void forget() { known_.clear(), changed_.clear(); }

 private:
  std::map<std::string, Remembered>& known(const std::string& org_id, const std::string& record_id);

  Fetch fetch_;
  std::unordered_map<std::string, std::map<std::string, Remembered>> known_;  // org/record -> measure
  std::map<std::string, std::set<std::string>> changed_;
};

// A file was closed or opened: what was counted about it until then moves. The last move of a file decides, in whichever
// order journals are read.
struct Moved {
  std::string about;
  bool closed = false;
  kit::Instant at;
};

struct Changes {
  std::vector<Fact> facts;
  std::vector<Moved> moved;
};

class Fold {
 public:
  explicit Fold(Definitions definitions);
  bool listens_to(const std::string& announcement) const { return listeners_.contains(announcement); }
  void take(const frame::NumberedAnnouncement& line, Memory& memory, Changes& out) const;

 private:
  struct Listener {
    const Measure* measure = nullptr;
    const rules::Condition* entering = nullptr;
    bool takes_back = false;
  };
  struct Heard;
  Fact draft(const Listener& listener, const Heard& heard) const;
  static bool turn(const Measure& m, bool holds, Memory& memory, Fact& fact, kit::Date& day);
  void count(const Listener& listener, const Heard& heard, Memory& memory, Changes& out) const;
  bool is_late(kit::Date day, kit::Instant known) const;

  Definitions definitions_;
  std::vector<rules::Condition> conditions_;
  std::unordered_map<std::string, std::vector<Listener>> listeners_;
};

// Puts a fact where its file's secrecy says.
void place(Fact& fact, bool closed);
// The org_id and area_code of what is counted by province.
std::string province_of(std::string_view area_code);

}  // namespace indicators::counting
