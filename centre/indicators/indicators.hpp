// The front door of indicators: what the records of all desks add up to, for each place and period, and which of it is
// public. Nobody types a result.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "centre/casework/casework.hpp"
#include "centre/frame/module.hpp"
#include "centre/frame/perform.hpp"
#include "centre/livelihoods/livelihoods.hpp"
#include "centre/network/network.hpp"
#include "centre/papers/papers.hpp"
#include "centre/staff/staff.hpp"

namespace indicators {

using frame::Role;

inline constexpr frame::Permission read_results{
    "indicators.read_results", {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer,
                                Role::executive, Role::auditor, Role::administrator}};
// The records behind a figure, as far as the reader may know them.
inline constexpr frame::Permission read_behind{
    "indicators.read_behind", {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer,
                               Role::auditor}};
inline constexpr frame::Permission set_targets{"indicators.set_targets", {Role::provincial_officer, Role::executive}};
// What is published stays published.
inline constexpr frame::Permission publish{"indicators.publish", {Role::provincial_officer, Role::executive}};

// ---- what the public may see --------------------------------------------------------------------------------------

struct ReleaseBrief {
  std::string id;
  std::string period;     // "2566-Q3": a quarter of the fiscal year that ends in September 2566
  std::string root_area;  // the country is "00"
  kit::Instant released_at;
};
struct PublishedRow {
  std::string area_code;  // 2, 4 or 6 digits; "00": all of it; "52-": of province 52, not shown by place
  std::string name_th, name_en;
  std::optional<std::int64_t> count;  // nothing: held back, few people; otherwise 0 or at least 10, rounded to 5
};
struct PublishedTable {
  std::string code;
  std::string name_th, name_en;
  std::string unit_th, unit_en;
  std::string period;
  kit::Date from, until;  // first and last day
  kit::Instant released_at;
  std::vector<PublishedRow> rows;  // parents before their parts
};

class Indicators : public frame::Module {
 public:
  // Newest period first. Suppressed and rounded already: may be shown to anybody, whoever looks.
  virtual std::vector<ReleaseBrief> releases(frame::Look& look) = 0;
  // Nothing when there is no such release.
  virtual std::vector<PublishedTable> published(frame::Look& look, std::string_view release_id) = 0;
  // A table as CSV (UTF-8, one header line).
  virtual std::string csv_of(const PublishedTable& table) const = 0;

  // Reads on in the journals, and returns when everything announced before the call is counted.
  virtual void count_now(const frame::Performer& performer) = 0;
  // Counts everything anew from the journals; how many changes were counted.
  virtual std::int64_t rebuild(const frame::Performer& performer) = 0;
  // Follows in the background from now on; `broken` is told why a round went wrong. Ends with leave().
  virtual void start_following(const frame::Performer& performer, std::function<void(std::string_view)> broken) = 0;
};

// Announces indicators.target_set, indicators.period_published.
struct Doors {
  network::Directory& network;
  casework::Casework& casework;
  papers::Papers& papers;
  staff::Staff& staff;
  livelihoods::Livelihoods& livelihoods;
};
std::unique_ptr<Indicators> open_indicators(const Doors& doors);

}  // namespace indicators
