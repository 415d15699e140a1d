// The front door of aid: requests for benefits, the decisions on them, and the money that is paid.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "centre/benefits/benefits.hpp"
#include "centre/casework/casework.hpp"
#include "centre/frame/module.hpp"
#include "centre/funds/funds.hpp"
#include "centre/network/network.hpp"
#include "centre/papers/papers.hpp"
#include "centre/registry/registry.hpp"
#include "centre/staff/staff.hpp"

namespace aid {

using frame::Permission;
using frame::Role;
using words::Money;

inline constexpr Permission read_requests{
    "aid.read_requests", {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer,
                          Role::executive, Role::fund_committee, Role::auditor}};
// Writing a request down, its papers and its memo; all of these hands are the maker's.
inline constexpr Permission make_request{
    "aid.make_request", {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer}};
inline constexpr Permission sign_opinion{"aid.sign_opinion", {Role::social_worker}};
// Sending back field by field: who checks, and who decides.
inline constexpr Permission send_back{
    "aid.send_back", {Role::social_worker, Role::centre_head, Role::provincial_officer, Role::executive,
                      Role::fund_committee}};
// Which of them decides what, say the dated rows of aid_levels.
inline constexpr Permission decide{
    "aid.decide", {Role::centre_head, Role::provincial_officer, Role::executive, Role::fund_committee}};
inline constexpr Permission pay{"aid.pay", {Role::desk_officer, Role::centre_head, Role::provincial_officer}};

// The request form, the memo, the receipt.
inline constexpr Permission print_papers{
    "aid.print_papers", {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer,
                         Role::executive, Role::fund_committee}};

enum class State : std::uint8_t {
  draft,
  submitted,  // fact-finding
  sent_back,
  assessed,  // the opinion is signed, the memo is written
  awaiting_decision,
  awaiting_budget,
  approved,  // the money is set aside
  paying,    // the payment is prepared
  paid,
  followed_up,
  ineligible,
  withdrawn,
  stopped,  // death or move before payment
};
constexpr auto choices(const State*) {
  return kit::Choices{"draft",    "submitted", "sent_back", "assessed",    "awaiting_decision", "awaiting_budget",
                      "approved", "paying",    "paid",      "followed_up", "ineligible",        "withdrawn",
                      "stopped"};
}

// Why a request ended before it was paid.
enum class Outcome : std::uint8_t { none, died, moved, no_longer_needed, helped_by_others, not_by_the_rule };
constexpr auto choices(const Outcome*) {
  return kit::Choices{"none", "died", "moved", "no_longer_needed", "helped_by_others", "not_by_the_rule"};
}

// Announced with every step: amounts and codes, nobody's words.
struct RequestNews {
  State state = State::draft;
  std::string benefit_code;
  std::int64_t amount_satang = 0;
  casework::Secrecy secrecy = casework::Secrecy::ordinary;
  std::string case_id;
};
inline const kit::Shape& describe(const RequestNews*) {
  using N = RequestNews;
  static const kit::Shape shape = kit::shape<N>(
      "AidRequestNews", kit::field<&N::state>("state"), kit::field<&N::benefit_code>("benefit_code"),
      kit::field<&N::amount_satang>("amount_satang"), kit::field<&N::secrecy>("secrecy"),
      kit::field<&N::case_id>("case_id"));
  return shape;
}

// Announces aid.request_opened, request_changed, request_moved, papers_changed, opinion_signed, memo_written, decided,
// payment_prepared, paid, followed_up, refund_asked, refund_decided, refund_received.
class Aid : public frame::Module {};

struct Doors {
  registry::Registry& registry;
  network::Network& network;
  staff::Staff& staff;
  funds::Funds& funds;
  benefits::Benefits& benefits;
  casework::Casework& casework;
  papers::Papers& papers;

  // "" for nobody.
  std::string staff_name(frame::Look& look, std::string_view staff_id) const {
    auto member = staff_id.empty() ? std::nullopt : staff.find_member(look, staff_id);
    return member ? member->name : "";
  }
};

std::unique_ptr<Aid> open_aid(const Doors& doors);

}  // namespace aid
