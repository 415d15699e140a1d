#include "centre/targeting/simulation/merged.hpp"

#include "centre/targeting/household/store.hpp"

namespace targeting::simulation {
namespace {

// A survey of the household as a whole stays with the household.
void put_own(frame::Look& look, const std::string& record, const std::string& shown, const std::string& household, std::vector<SurveyRecord>& into) {
  for (auto& survey : store::surveys_of_person(look.db, record)) {
    if (survey.household_id == household) continue;  // read with the household
    survey.household_id = household;
    survey.person_id = shown;
    into.push_back(std::move(survey));
  }
}

}  // namespace

Merged Merged::everywhere(frame::Look& look, registry::Registry& registry) {
  Merged out;
  for (const auto& other : registry.other_records(look)) {
    out.shown_.emplace(other.record_id, other.shown_id);
    if (other.household_id.empty()) continue;
    std::vector<SurveyRecord> own;
    put_own(look, other.record_id, other.shown_id, other.household_id, own);
    if (!own.empty()) std::ranges::move(own, std::back_inserter(out.from_elsewhere_[other.household_id]));
  }
  return out;
}

void Merged::put_into(SurveysByHousehold& read, const std::string& after) const {
  auto last = read.empty() ? std::string() : read.rbegin()->first;
  for (auto at = from_elsewhere_.upper_bound(after); at != from_elsewhere_.end() && (last.empty() || at->first <= last); ++at)
    read[at->first].insert(read[at->first].end(), at->second.begin(), at->second.end());
  if (shown_.empty()) return;
  for (auto& [household, surveys] : read)
    for (auto& survey : surveys)
      if (auto found = shown_.find(survey.person_id); found != shown_.end()) survey.person_id = found->second;
}

void put_merged(frame::Look& look, registry::Registry& registry, const std::string& household_id, std::vector<SurveyRecord>& surveys) {
  std::vector<std::string> residents;
  registry.each_resident(look, household_id, household_id, [&](const registry::Resident& r) { residents.push_back(r.person_id); });
  for (const auto& shown : residents)
    for (const auto& record : registry.ids_of(look, shown)) {
      if (record == shown) continue;
      for (auto& survey : surveys)
        if (survey.person_id == record) survey.person_id = shown;
      put_own(look, record, shown, household_id, surveys);
    }
}

}  // namespace targeting::simulation
