// One person lives in one house: which membership a merge ends, and how a separation puts it back.
#include "centre/registry/announcements.hpp"
#include "centre/registry/desk.hpp"

namespace registry {
namespace {

using duplicates::store::drop_membership;
using duplicates::store::reopen_membership;

constexpr std::string_view merged_reason = "merged";

std::string role_word(HouseholdRole role) {
  return std::string(kit::name_of(role));
}

void lives_in(PersonRecord& p, const std::string& org_id, const std::string& household_id) {
  p.household_org_id = org_id.empty() ? std::nullopt : std::optional(org_id);
  p.household_id = household_id.empty() ? std::nullopt : std::optional(household_id);
}

// Where somebody who moves back is looked for: the house may have got another area since.
std::string area_of(frame::Look& look, const std::string& household_id, const std::string& before) {
  auto house = household_id.empty() ? std::nullopt : household::store::find_any(look.db, household_id);
  return house ? house->details.address.area_code : before;
}

// The survivor takes the other's place in the other's house.
void move_over(frame::Act& act, PersonRecord& survivor, const MembershipRecord& place,
               const std::string& area_code, MergeUndo& undo) {
  MembershipRecord made = place;
  made.org_id = survivor.org_id;
  made.id = act.new_event_id();
  made.person_id = survivor.id;
  household::store::insert_membership(act.db, made);
  undo.made_membership = made.id;
  lives_in(survivor, place.household_org_id, place.household_id);
  survivor.area_code = area_code;
}

// A house that has got another head since keeps that one.
void move_back(frame::Act& act, const PersonRecord& p, const std::string& membership,
               const std::string& role, const HouseholdRecord& house) {
  bool taken = role == role_word(HouseholdRole::head) && household::store::head(act.db, house);
  reopen_membership(act.db, p.org_id, membership, taken ? role_word(HouseholdRole::unknown) : role);
}

bool open_still(frame::Db& db, const PersonRecord& p, const std::string& membership_id) {
  auto open = household::store::open_membership(db, p.org_id, p.id);
  return open && open->id == membership_id;
}

}  // namespace

void Desk::save_quietly(frame::Act& act, PersonRecord& p) {
  ++p.version;
  p.changed = act.now();
  person::store::update(act.db, p, p.version - 1);
  refresh_search(act, p, false);
}

void Desk::touch_household(frame::Act& act, const std::string& household_id,
                           const std::string& person_id) {
  auto house = household_id.empty() ? std::nullopt : household::store::find(act.db, household_id);
  if (house) save(act, *house, "registry.household_changed", "merged", person_id);
}

void Desk::merge_households(frame::Act& act, PersonRecord& survivor, PersonRecord& merged,
                            HouseholdKept kept, MergeUndo& undo) {
  auto own = household::store::open_membership(act.db, survivor.org_id, survivor.id);
  auto other = household::store::open_membership(act.db, merged.org_id, merged.id);
  undo.survivor_area = survivor.area_code;
  undo.survivor_household_org = survivor.household_org_id.value_or("");
  undo.survivor_household = survivor.household_id.value_or("");
  undo.merged_area = merged.area_code;
  if (other) {
    undo.merged_membership = other->id;
    undo.merged_role = role_word(other->role);
    undo.merged_household_org = other->household_org_id;
    undo.merged_household = other->household_id;
    household::store::end_membership(act.db, *other, act.today(), merged_reason);
    bool one_house = own && own->household_id == other->household_id;
    if (one_house && other->role == HouseholdRole::head) {
      undo.raised_membership = own->id;
      undo.raised_from = role_word(own->role);
      household::store::set_role(act.db, *own, HouseholdRole::head);
    } else if (!one_house && (!own || kept == HouseholdKept::merged)) {
      if (own) {
        undo.survivor_membership = own->id;
        undo.survivor_role = role_word(own->role);
        household::store::end_membership(act.db, *own, act.today(), merged_reason);
      }
      move_over(act, survivor, *other, merged.area_code, undo);
    }
    lives_in(merged, "", "");
  }
  save_quietly(act, survivor);
  save_quietly(act, merged);
  touch_household(act, undo.merged_household, survivor.id);
  if (undo.survivor_household != undo.merged_household)
    touch_household(act, undo.survivor_household, survivor.id);
}

void Desk::restore_households(frame::Act& act, PersonRecord& survivor, PersonRecord& merged,
                              const MergeUndo& undo) {
  // Whoever has moved since stays where they are now.
  if (!undo.made_membership.empty() && open_still(act.db, survivor, undo.made_membership)) {
    auto made = household::store::open_membership(act.db, survivor.org_id, survivor.id);
    drop_membership(act.db, survivor.org_id, made->id);
    if (!undo.survivor_membership.empty())
      move_back(act, survivor, undo.survivor_membership, undo.survivor_role,
                {.org_id = undo.survivor_household_org, .id = undo.survivor_household});
    lives_in(survivor, undo.survivor_household_org, undo.survivor_household);
    survivor.area_code = area_of(act, undo.survivor_household, undo.survivor_area);
  }
  if (!undo.raised_membership.empty() && open_still(act.db, survivor, undo.raised_membership)) {
    auto raised = household::store::open_membership(act.db, survivor.org_id, survivor.id);
    auto before = kit::choice_of<HouseholdRole>(undo.raised_from);
    if (raised->role == HouseholdRole::head && before) household::store::set_role(act.db, *raised, *before);
  }
  if (!undo.merged_membership.empty()) {
    move_back(act, merged, undo.merged_membership, undo.merged_role,
              {.org_id = undo.merged_household_org, .id = undo.merged_household});
    lives_in(merged, undo.merged_household_org, undo.merged_household);
    merged.area_code = area_of(act, undo.merged_household, undo.merged_area);
  }
  save_quietly(act, survivor);
  save_quietly(act, merged);
  touch_household(act, undo.merged_household, merged.id);
  if (undo.survivor_household != undo.merged_household)
    touch_household(act, undo.survivor_household, survivor.id);
}

}  // namespace registry
