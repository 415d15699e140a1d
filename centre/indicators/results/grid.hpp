// The counts of one place over months, and what formulas make of them.
#pragma once

#include <set>

#include "centre/indicators/store.hpp"

namespace indicators::results {

class Grid {
 public:
  // All measures of the place from the month `from` until `until`.
  Grid(frame::Db& db, const std::string& area, std::string from, std::string until, std::optional<kit::Instant> as_of);
  // What another desk keeps, by month; results of fewer than so many are not told.
  void put(const std::string& measure, std::map<std::string, rules::Count> months, std::int64_t fewest);
  rules::Count over(const std::string& measure, const rules::Period& period) const;
  std::optional<std::int64_t> value(const Indicator& indicator, const rules::Period& period) const;

 private:
  std::set<std::string> standing_;
  std::map<std::string, std::map<std::string, rules::Count>> months_;  // measure -> month
  std::map<std::string, rules::Count> before_;
  std::map<std::string, std::int64_t> fewest_;
};

// The periods of the trend, oldest first; the last one is `period`.
std::vector<rules::Period> trend_of(const rules::Period& period);
// The first month that a dashboard of this period asks for.
std::string first_month(const rules::Period& period);

}  // namespace indicators::results
