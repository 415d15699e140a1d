#include "centre/welfare/sign/rules.hpp"

#include <fmt/format.h>

#include <set>

namespace welfare {
namespace {

using Key = std::string Claim::*;

// Claims of so many different members that share a value, the payee's or the phone's.
void add_shared(std::vector<SignView>& out, std::span<const SeenClaim> claims, Key key,
                SignKind kind, std::int64_t least) {
  std::map<std::string, std::vector<const SeenClaim*>> groups;
  for (const auto& one : claims)
    if (!(one.claim.*key).empty()) groups[one.claim.*key].push_back(&one);
  for (const auto& [value, group] : groups) {
    std::set<std::string> members;
    std::int64_t sum = 0;
    for (const auto* one : group) {
      members.insert(one->claim.member_id);
      sum += one->claim.amount_satang;
    }
    if (std::ssize(members) < least) continue;
    const Claim& last = group.back()->claim;
    out.push_back({kind, "claim/" + last.id, kind == SignKind::same_payee ? last.payee : last.phone,
                   fmt::format("of:{}:{}", members.size(), group.size()), last.decided_on, sum});
  }
}

}  // namespace

std::vector<SignView> signs_of_members(std::span<const SeenMember> members) {
  std::vector<SignView> out;
  for (const auto& one : members) {
    const Member& m = one.member;
    if (m.ended_on) continue;
    auto title = fmt::format("{} {}", m.number, m.name);
    if (!one.registered)
      out.push_back({SignKind::nobody_behind, "member/" + m.id, title, "", m.joined_on, 0});
    if (one.deceased)
      out.push_back({SignKind::dead_member,
                     "member/" + m.id,
                     title,
                     "date:" + m.covered_until.text(),
                     {},
                     0});
  }
  return out;
}

std::vector<SignView> signs_of_claims(std::span<const SeenClaim> claims, const SignTerms& terms) {
  std::vector<SignView> out;
  add_shared(out, claims, &Claim::payee_index, SignKind::same_payee, terms.at("signs_same_payee"));
  add_shared(out, claims, &Claim::phone_index, SignKind::same_phone, terms.at("signs_same_phone"));
  for (const auto& one : claims) {
    auto after = one.waited_until.days_until(one.claim.event_on);
    if (after >= 0 && after <= terms.at("signs_near_days"))
      out.push_back({SignKind::near_waiting_end, "claim/" + one.claim.id, one.member,
                     fmt::format("days:{}", after), one.claim.event_on, one.claim.amount_satang});
  }
  return out;
}

std::vector<SignView> signs_of_collections(std::span<const Collection> handed_in,
                                           const SignTerms& terms) {
  std::vector<SignView> out;
  struct Sum {
    std::string collector;
    std::int64_t satang = 0, times = 0, of = 0;
    const Collection* last = nullptr;
  };
  std::map<std::string, Sum> by_collector;
  auto round = terms.at("signs_round_satang");
  for (const auto& c : handed_in) {
    auto difference = *c.counted_satang - c.entered_satang;
    auto& sum = by_collector[c.collector_index];
    sum.collector = c.collector;
    sum.satang += difference;
    sum.times += difference != 0;
    ++sum.of;
    if (difference != 0 || !sum.last) sum.last = &c;
    if (*c.counted_satang > 0 && *c.counted_satang % round == 0 && c.expected_satang % round != 0)
      out.push_back({SignKind::round_amount, "collection/" + c.id, c.collector,
                     fmt::format("satang:{}", c.expected_satang), c.collect_on, *c.counted_satang});
  }
  for (const auto& [index, sum] : by_collector)
    if (std::abs(sum.satang) >= terms.at("signs_cash_satang"))
      out.push_back({SignKind::cash_difference, "collection/" + sum.last->id, sum.collector,
                     fmt::format("of:{}:{}", sum.times, sum.of), sum.last->collect_on, sum.satang});
  return out;
}

}  // namespace welfare
