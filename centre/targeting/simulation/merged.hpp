// Who stands in several records is one person: what lists and visits said of the others counts for the record that shows,
// also when they were met in another house.
#pragma once

#include <map>

#include "centre/registry/registry.hpp"
#include "centre/targeting/household/records.hpp"

namespace targeting::simulation {

using SurveysByHousehold = std::map<std::string, std::vector<SurveyRecord>>;

class Merged {
 public:
  // Of the whole register.
  static Merged everywhere(frame::Look& look, registry::Registry& registry);

  // Surveys of the households after `after`, up to the last of `read` (all that are left, when it is empty).
  void put_into(SurveysByHousehold& read, const std::string& after) const;

 private:
  std::map<std::string, std::string> shown_;  // by record
  SurveysByHousehold from_elsewhere_;
};

// The same for one household.
void put_merged(frame::Look& look, registry::Registry& registry, const std::string& household_id, std::vector<SurveyRecord>& surveys);

}  // namespace targeting::simulation
