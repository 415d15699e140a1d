// The only SQL of welfare; what is marked personal is sealed at its place.
#pragma once

#include <map>

#include "centre/frame/context.hpp"
#include "centre/welfare/claim/shapes.hpp"
#include "centre/welfare/collection/shapes.hpp"
#include "centre/welfare/fund/shapes.hpp"
#include "centre/welfare/life/shapes.hpp"
#include "centre/welfare/matching/shapes.hpp"
#include "centre/welfare/meeting/shapes.hpp"
#include "centre/welfare/member/shapes.hpp"
#include "centre/welfare/rule/shapes.hpp"

namespace welfare::store {

// store_fund.cpp
std::optional<Fund> find_fund(frame::Look& look, std::string_view fund_id);
std::vector<Fund> funds_after(frame::Look& look, std::string_view after_id, std::size_t limit);
void insert_fund(frame::Act& act, const Fund& fund);
// Takes `count` numbers of a run and gives the first; the run is held until the end of the act.
std::int64_t take_numbers(frame::Act& act, const Fund& fund, std::string_view series,
                          std::int64_t fiscal_year, std::int64_t count = 1);
using Terms = std::map<std::string, std::int64_t>;
Terms terms_on(frame::Look& look, kit::Date day);
std::vector<Template> templates_on(frame::Look& look, kit::Date day);
struct Headcount {
  MemberState state = MemberState::active;
  std::string area_code;
  std::int64_t members = 0;
};
std::vector<Headcount> headcounts(frame::Look& look, const Fund& fund);

// store_rule.cpp
std::vector<Rule> rules_of(frame::Look& look, const Fund& fund);  // newest number first
std::optional<Rule> find_rule(frame::Look& look, std::string_view rule_id);
void insert_rule(frame::Act& act, const Rule& rule);
void save_rule(frame::Act& act, Rule& rule);

// store_member.cpp
std::optional<Member> find_member(frame::Look& look, std::string_view member_id);
std::vector<Member> members_of(frame::Look& look, const Fund& fund);  // by number
std::vector<Member> members_in(frame::Look& look, const Fund& fund, std::string_view village);
std::vector<Member> family_of(frame::Look& look, const Member& head);
std::optional<Member> member_for(frame::Look& look, const Fund& fund, std::string_view person_id);
std::vector<Member> memberships_of(frame::Look& look, std::string_view person_id);  // running ones, of all funds in reach
void insert_member(frame::Act& act, const Member& member);
void save_member(frame::Act& act, Member& member);
// Only what a contribution changes; nobody is waited for.
void advance_member(frame::Act& act, Member& member);
std::vector<Standing> standings_of(frame::Look& look, const Member& member);  // oldest first
void insert_standing(frame::Act& act, const Standing& standing);

// store_receipt.cpp
std::vector<Receipt> receipts_of(frame::Look& look, const Member& member);  // newest first
std::optional<Receipt> find_receipt(frame::Look& look, std::string_view receipt_id);
void insert_receipt(frame::Act& act, const Receipt& receipt);
void insert_receipt_later(frame::Act& act, const Receipt& receipt);
void cancel_receipt(frame::Act& act, const Receipt& receipt);
// The last day covered by what had been received until then.
std::optional<kit::Date> covered_on(frame::Look& look, const Member& member, kit::Date day);
struct CoveredThen {
  std::string member_id;
  kit::Date covers_until;
};
std::vector<CoveredThen> all_covered_on(frame::Look& look, const Fund& fund, kit::Date day);

// store_collection.cpp
std::vector<Collection> collections_before(frame::Look& look, const Fund& fund,
                                           std::string_view before_day, std::string_view before_id,
                                           std::size_t limit);
std::optional<Collection> find_collection(frame::Look& look, std::string_view collection_id);
void insert_collection(frame::Act& act, const Collection& collection);
void save_collection(frame::Act& act, Collection& collection);
std::vector<CollectionItem> items_of(frame::Look& look, const Collection& collection);
void insert_item_later(frame::Act& act, const CollectionItem& item);
bool enter_amount(frame::Act& act, const Collection& collection, std::string_view member_id,
                  std::int64_t units, std::int64_t amount_satang);

// store_claim.cpp
std::vector<Claim> claims_before(frame::Look& look, const Fund& fund, std::string_view state,
                                 std::string_view before_id, std::size_t limit);
std::vector<Claim> claims_of(frame::Look& look, const Member& member);  // newest first
std::vector<Claim> claims_decided(frame::Look& look, const Fund& fund, kit::Date from,
                                  kit::Date until);
std::int64_t claims_open(frame::Look& look, const Fund& fund);
std::optional<Claim> find_claim(frame::Look& look, std::string_view claim_id);
void insert_claim(frame::Act& act, const Claim& claim);
void save_claim(frame::Act& act, Claim& claim);
std::vector<ClaimMark> marks_of(frame::Look& look, const Claim& claim);
void insert_mark(frame::Act& act, const ClaimMark& mark);

// store_round.cpp
std::vector<Round> rounds_of(frame::Look& look, const Fund& fund);
std::optional<Round> find_round(frame::Look& look, std::string_view round_id);
void insert_round(frame::Act& act, const Round& round);
void save_round(frame::Act& act, Round& round);

// store_meeting.cpp
std::vector<Officer> officers_of(frame::Look& look, const Fund& fund);
std::optional<Officer> find_officer(frame::Look& look, std::string_view officer_id);
void insert_officer(frame::Act& act, const Officer& officer);
void save_officer(frame::Act& act, Officer& officer);
std::vector<Meeting> meetings_of(frame::Look& look, const Fund& fund);  // newest first
std::optional<Meeting> find_meeting(frame::Look& look, std::string_view meeting_id);
void insert_meeting(frame::Act& act, const Meeting& meeting);
void save_meeting(frame::Act& act, Meeting& meeting);
std::vector<Attendance> attendance_of(frame::Look& look, const Meeting& meeting);
void insert_attendance(frame::Act& act, const Attendance& attendance);
std::vector<Motion> motions_of(frame::Look& look, const Meeting& meeting);
void insert_motion(frame::Act& act, const Motion& motion);

// store_life.cpp
std::vector<LifeTable> life_tables_of(frame::Look& look, const Fund& fund);  // newest first
void insert_life_table(frame::Act& act, const LifeTable& table);

// store_faults.cpp
struct MoneyMoved {
  std::string purpose;
  std::int64_t satang = 0;
};
// What the records say was moved, by what it was for; for proofs against the ledger, past the
// scope.
std::vector<MoneyMoved> money_moved(frame::Look& look);
std::vector<std::string> faults(frame::Look& look);

}  // namespace welfare::store
