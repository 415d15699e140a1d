// Referrals in the database: below a case for the centre, as post for the agency.
#pragma once

#include <map>

#include "centre/casework/records.hpp"
#include "centre/casework/referral/shapes.hpp"
#include "centre/frame/context.hpp"

namespace casework::store {

std::vector<Referral> referrals_of(frame::Look& look, const Case& record);
void insert_referral(frame::Act& act, const Referral& referral);
void save_answer(frame::Act& act, Referral& referral);

// Post of the actor's own organisation; wants a scope that reaches the centre.
std::optional<Referral> find_post(frame::Look& look, std::string_view referral_id);
struct PostFilter {
  std::string state;  // "" is any
  std::int64_t before_ms = 0;
  std::string before_id;
  std::size_t limit = 50;
};
std::vector<Referral> list_post(frame::Look& look, const PostFilter& filter);
// The case behind post that was found; for what the answer does to it, never to be shown.
Case case_behind(frame::Look& look, const Referral& post);

struct FamilyRow {
  Referral referral;
  std::string case_number;
};
std::vector<FamilyRow> referrals_of_family(frame::Look& look, const std::vector<std::string>& person_ids,
                                           std::string_view household_id);

// For the program's own work, whoever may see them.
std::vector<std::string> agencies_with_open(frame::Look& look);
std::vector<Referral> open_at(frame::Look& look, std::string_view agency_org_id);
std::optional<Referral> referral_by_key(frame::Look& look, std::string_view org_id, std::string_view id);
// How many open referrals each agency has, by the service that was chosen ("" for none).
std::map<std::pair<std::string, std::string>, std::int64_t> open_load(frame::Look& look);
struct Guide {
  std::string problem;  // a type or its group
  std::string agency_kind;
  std::int64_t position = 1;
};
std::vector<Guide> guides(frame::Look& look, kit::Date day);

void insert_link(frame::Act& act, const LetterLink& link);
void end_links(frame::Act& act, const Referral& referral);
std::vector<LetterLink> links_of(frame::Look& look, const Referral& referral);
std::optional<LetterLink> find_link(frame::Look& look, std::string_view token_index, std::int64_t opens_most);
void opened_link(frame::Act& act, const LetterLink& link);
void sign_link(frame::Act& act, LetterLink link);

}  // namespace casework::store
