// Verifications and their households in the database.
#pragma once

#include "centre/frame/context.hpp"
#include "centre/logbook/verification/shapes.hpp"

namespace logbook::store {

std::optional<Verification> find_verification(frame::Look& look, std::string_view id);
std::optional<Verification> open_verification(frame::Look& look, std::string_view org_id, std::string_view area_code, std::int64_t survey_year);
std::vector<Verification> list_verifications(frame::Look& look, std::string_view state, std::size_t limit);
void insert_verification(frame::Act& act, const Verification& verification);
void save_verification(frame::Act& act, Verification& verification);
VerificationCounts counts_of(frame::Look& look, const Verification& verification);

struct EntryFilter {
  std::string work;  // "" all, "to_visit", "for_meeting", "settled"
  std::string standing, origin;  // "" any
  frame::AreaRange area{.from = "", .to = "~"};
  std::string household_id;  // "" any
  std::string after_area, after_id;
  std::size_t limit = 50;
};
std::vector<Entry> list_entries(frame::Look& look, const Verification& verification, const EntryFilter& filter);
std::optional<Entry> find_entry(frame::Look& look, std::string_view id);
std::optional<Entry> entry_of_household(frame::Look& look, const Verification& verification, std::string_view household_id);
void insert_entry(frame::Act& act, const Entry& entry);
void save_entry(frame::Act& act, Entry& entry);

}  // namespace logbook::store
