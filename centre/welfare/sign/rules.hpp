// Signs in the records that an auditor may want to follow; no database, no clock, no accusation.
#pragma once

#include <map>
#include <span>

#include "centre/welfare/claim/shapes.hpp"
#include "centre/welfare/collection/shapes.hpp"
#include "centre/welfare/member/shapes.hpp"
#include "centre/welfare/sign/shapes.hpp"

namespace welfare {

using SignTerms = std::map<std::string, std::int64_t>;

// A member with what the register says of the person behind.
struct SeenMember {
  Member member;
  bool registered = false;
  bool deceased = false;
};
std::vector<SignView> signs_of_members(std::span<const SeenMember> members);
// Claims of one year that were approved or paid. `waits_until`: for each claim the day its waiting
// time ended.
struct SeenClaim {
  Claim claim;
  std::string member;  // whose it is
  kit::Date waited_until;
};
std::vector<SignView> signs_of_claims(std::span<const SeenClaim> claims, const SignTerms& terms);
std::vector<SignView> signs_of_collections(std::span<const Collection> handed_in,
                                           const SignTerms& terms);

}  // namespace welfare
