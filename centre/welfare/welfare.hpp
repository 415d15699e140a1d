// The front door of welfare: the community welfare fund (กองทุนสวัสดิการชุมชน), its rule book, members
// and claims.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "centre/frame/module.hpp"
#include "centre/funds/funds.hpp"
#include "centre/messages/messages.hpp"
#include "centre/network/network.hpp"
#include "centre/papers/papers.hpp"
#include "centre/registry/registry.hpp"
#include "centre/staff/staff.hpp"

namespace welfare {

using frame::Permission;
using frame::Role;
using words::Money;

// Figures, rule book, meetings and matching: nobody's name but the committee's.
inline constexpr Permission read_fund{
    "welfare.read_fund",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer,
     Role::executive, Role::fund_committee, Role::auditor}};
// Opening a fund, its rule book, committee, meetings, matching rounds.
inline constexpr Permission keep_fund{"welfare.keep_fund",
                                      {Role::centre_head, Role::fund_committee}};
inline constexpr Permission read_members{"welfare.read_members",
                                         {Role::centre_head, Role::fund_committee, Role::auditor}};
// Enrolling, taking contributions, collection lists, writing claims down.
inline constexpr Permission keep_members{"welfare.keep_members",
                                         {Role::centre_head, Role::fund_committee}};
// Approving or refusing a claim, and signing its voucher.
inline constexpr Permission decide_claims{"welfare.decide_claims",
                                          {Role::centre_head, Role::fund_committee}};
inline constexpr Permission read_signs{"welfare.read_signs",
                                       {Role::provincial_officer, Role::auditor}};

enum class BenefitKind : std::uint8_t {
  birth,
  illness,
  elder,
  death,
  funeral,
  disadvantaged,
  occupation,
  education,
  tradition,
  housing,
  disaster,
  public_benefit,
  environment,
  public_relations,
  awards,
  covid,
};
constexpr auto choices(const BenefitKind*) {
  return kit::Choices{"birth",       "illness",          "elder",      "death",
                      "funeral",     "disadvantaged",    "occupation", "education",
                      "tradition",   "housing",          "disaster",   "public_benefit",
                      "environment", "public_relations", "awards",     "covid"};
}
enum class MemberKind : std::uint8_t { general, child, elder, disadvantaged, disabled, orphan };
constexpr auto choices(const MemberKind*) {
  return kit::Choices{"general", "child", "elder", "disadvantaged", "disabled", "orphan"};
}
enum class MemberState : std::uint8_t { active, suspended, resigned, died, expelled };
constexpr auto choices(const MemberState*) {
  return kit::Choices{"active", "suspended", "resigned", "died", "expelled"};
}
enum class Plan : std::uint8_t { daily, monthly, half_yearly, yearly };
constexpr auto choices(const Plan*) {
  return kit::Choices{"daily", "monthly", "half_yearly", "yearly"};
}
// What an amount of the benefit table is for.
enum class Per : std::uint8_t { time, night, month, year };
constexpr auto choices(const Per*) {
  return kit::Choices{"time", "night", "month", "year"};
}
enum class Sex : std::uint8_t { any, male, female };
constexpr auto choices(const Sex*) {
  return kit::Choices{"any", "male", "female"};
}
enum class Answer : std::uint8_t { yes, no, unknown };
constexpr auto choices(const Answer*) {
  return kit::Choices{"yes", "no", "unknown"};
}
constexpr Answer yes_if(bool holds) {
  return holds ? Answer::yes : Answer::no;
}
// What is asked of a claim, in the order in which it is told.
enum class Clause : std::uint8_t {
  rule,
  member,
  member_kind,
  sex,
  age,
  waiting,
  after_return,
  paid_up,
  in_time,
  papers,
  exclusion,
  times,
  units,
  year_cap,
  life_cap,
};
constexpr auto choices(const Clause*) {
  return kit::Choices{"rule",      "member",       "member_kind", "sex",      "age",
                      "waiting",   "after_return", "paid_up",     "in_time",  "papers",
                      "exclusion", "times",        "units",       "year_cap", "life_cap"};
}
enum class ClaimState : std::uint8_t {
  filed,
  marked,
  approved,
  refused,
  appealed,
  signed_once,
  paid,
  withdrawn
};
constexpr auto choices(const ClaimState*) {
  return kit::Choices{"filed",    "marked",      "approved", "refused",
                      "appealed", "signed_once", "paid",     "withdrawn"};
}
enum class Decided : std::uint8_t { approved, refused };
constexpr auto choices(const Decided*) {
  return kit::Choices{"approved", "refused"};
}
enum class PaidFrom : std::uint8_t { cash, bank };
constexpr auto choices(const PaidFrom*) {
  return kit::Choices{"cash", "bank"};
}
enum class RuleState : std::uint8_t { draft, adopted };
constexpr auto choices(const RuleState*) {
  return kit::Choices{"draft", "adopted"};
}
enum class ReceiptKind : std::uint8_t { contribution, entry_fee };
constexpr auto choices(const ReceiptKind*) {
  return kit::Choices{"contribution", "entry_fee"};
}
enum class CollectionState : std::uint8_t { open, handed_in };
constexpr auto choices(const CollectionState*) {
  return kit::Choices{"open", "handed_in"};
}
enum class Position : std::uint8_t {
  chair,
  vice_chair,
  secretary,
  treasurer,
  registrar,
  auditor,
  branch_head,
  member
};
constexpr auto choices(const Position*) {
  return kit::Choices{"chair",     "vice_chair", "secretary",   "treasurer",
                      "registrar", "auditor",    "branch_head", "member"};
}
enum class MeetingKind : std::uint8_t { committee, general };
constexpr auto choices(const MeetingKind*) {
  return kit::Choices{"committee", "general"};
}
enum class MeetingState : std::uint8_t { planned, held };
constexpr auto choices(const MeetingState*) {
  return kit::Choices{"planned", "held"};
}
enum class MotionKind : std::uint8_t { rule_book, budget_split, report, other };
constexpr auto choices(const MotionKind*) {
  return kit::Choices{"rule_book", "budget_split", "report", "other"};
}
enum class RoundState : std::uint8_t { checked, submitted, approved, settled };
constexpr auto choices(const RoundState*) {
  return kit::Choices{"checked", "submitted", "approved", "settled"};
}
enum class Criterion : std::uint8_t {
  running_a_year,
  members_a_year,
  villages_covered,
  contributions_paid,
  good_management,
  three_kinds,
};
constexpr auto choices(const Criterion*) {
  return kit::Choices{"running_a_year",     "members_a_year",  "villages_covered",
                      "contributions_paid", "good_management", "three_kinds"};
}
enum class Matcher : std::uint8_t { local, state };
constexpr auto choices(const Matcher*) {
  return kit::Choices{"local", "state"};
}
// What an auditor may want to look at; none of them says that anybody did wrong.
enum class SignKind : std::uint8_t {
  nobody_behind,
  dead_member,
  same_payee,
  same_phone,
  round_amount,
  near_waiting_end,
  cash_difference,
};
constexpr auto choices(const SignKind*) {
  return kit::Choices{"nobody_behind", "dead_member",      "same_payee",     "same_phone",
                      "round_amount",  "near_waiting_end", "cash_difference"};
}
enum class PaperKind : std::uint8_t {
  application,
  member_book,
  receipt,
  collection_list,
  claim,
  voucher,
  minutes,
  matching_sheet,
  year_report,
  certificate,
};
constexpr auto choices(const PaperKind*) {
  return kit::Choices{"application", "member_book", "receipt", "collection_list",
                      "claim",       "voucher",     "minutes", "matching_sheet",
                      "year_report", "certificate"};
}

class Welfare : public frame::Module {};

struct Doors {
  registry::Registry& registry;
  network::Network& network;
  staff::Staff& staff;
  funds::Funds& funds;
  papers::Papers& papers;
  messages::Messages& messages;

  std::string staff_name(frame::Look& look, std::string_view staff_id) const;
};

std::unique_ptr<Welfare> open_welfare(const Doors& doors);

}  // namespace welfare
