// What the parts of welfare share: whose fund it is, the rule book of a day, names of villages.
#pragma once

#include <map>

#include "centre/frame/page.hpp"
#include "centre/welfare/store.hpp"

namespace welfare {

// The fund named in the path. Of a committee only its own fund is known.
kit::Result<Fund> get_fund(frame::Look& look, std::string_view fund_id);
inline kit::Result<Fund> get_fund(frame::Look& look) {
  return get_fund(look, look.path("fund_id"));
}
// For acts, and for names of members: the own fund, or an auditor's look.
kit::Result<Fund> own_fund(frame::Look& look, std::string_view fund_id);
inline kit::Result<Fund> own_fund(frame::Look& look) {
  return own_fund(look, look.path("fund_id"));
}

// The rule book in force on a day.
struct InForce {
  Rule rule;
  RuleBook book;
};
std::optional<InForce> rule_on(std::span<const Rule> rules, kit::Date day);
std::optional<InForce> rule_on(frame::Look& look, const Fund& fund, kit::Date day);
kit::Result<InForce> need_rule_on(frame::Look& look, const Fund& fund, kit::Date day);
RuleBook book_of(const Rule& rule);

// Names of areas, looked up once.
class Villages {
 public:
  Villages(frame::Look& look, const Doors& doors) : look_(look), doors_(doors) {}
  const network::AreaBrief& operator()(const std::string& code);

 private:
  frame::Look& look_;
  const Doors& doors_;
  std::map<std::string, network::AreaBrief> known_;
};

// Income or spending of the books between two days, both included, on the side that the account
// grows on.
Money moved_between(frame::Look& look, const Doors& doors, const Fund& fund,
                    std::string_view account, kit::Date from, kit::Date until);

std::string normal_phone(std::string_view typed);

}  // namespace welfare
