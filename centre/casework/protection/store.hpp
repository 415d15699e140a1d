// Blocks, kin, broken glass, seals and safe contact as SQL.
#pragma once

#include "centre/casework/protection/shapes.hpp"
#include "centre/casework/records.hpp"
#include "centre/frame/context.hpp"

namespace casework::store {

// Who is kept away from a case.
std::vector<std::string> blocked_from(frame::Look& look, const Case& record);
std::vector<Block> blocks_of(frame::Look& look, const Case& record);
void insert_block(frame::Act& act, const Block& block);
bool lift_block(frame::Act& act, const Case& record, std::string_view block_id);
// A new episode keeps away who was kept away from the one before.
void copy_blocks(frame::Act& act, const Case& from, const Case& to);

struct Kin {
  std::string id;
  std::string staff_id;
  std::string person_id;
  kit::Instant declared_ms;
};
void insert_kin(frame::Act& act, const staff::Member& member, std::string_view area_code, std::string_view person_id,
                std::string_view household_id);
bool end_kin(frame::Act& act, std::string_view kin_id);
std::vector<Kin> kin_of(frame::Look& look, std::string_view staff_id);
// Staff of any organisation who are of the family of one of these people, or live in this household.
std::vector<std::string> staff_akin(frame::Look& look, const std::vector<std::string>& person_ids,
                                    std::string_view household_id);
// Cases, open or not, of a person or household: for kin that is declared afterwards.
std::vector<Case> cases_of_family(frame::Look& look, std::string_view person_id, std::string_view household_id);

std::int64_t limit_of(frame::Look& look, std::string_view what);
std::int64_t glass_tries_since(frame::Look& look, std::int64_t since_ms);
void insert_glass_try(frame::Act& act);
void insert_glass(frame::Act& act, const Glass& glass);
// Closed files in scope that the actor is not kept away from, by number or by a client; whoever is on their teams.
std::vector<Case> behind_glass(frame::Look& look, std::string_view number, const std::vector<std::string>& person_ids);
// Of cases that the actor may know of: not reviewed ones, or all of one case.
struct BrokenGlass {
  Case record;
  Glass glass;
};
std::vector<BrokenGlass> glass_to_review(frame::Look& look, std::size_t limit);
std::vector<Glass> glass_of(frame::Look& look, const Case& record);
std::optional<BrokenGlass> find_glass(frame::Look& look, std::string_view glass_id);
void save_review(frame::Act& act, Glass& glass);
// Until when the actor's own broken glass lasts.
std::optional<kit::Instant> own_glass_until(frame::Look& look, const Case& record);

std::optional<SafeContact> safe_contact_of(frame::Look& look, const Case& record);
void insert_safe_contact(frame::Act& act, const SafeContact& contact);
// The rules of all cases of a person or household that the actor may know of; the latest of each case.
std::vector<SafeContact> safe_contacts_of_family(frame::Look& look, const std::vector<std::string>& person_ids,
                                                 std::string_view household_id);

}  // namespace casework::store
