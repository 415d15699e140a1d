#include "centre/welfare/parts.hpp"

#include "centre/words/phone.hpp"

namespace welfare {

using kit::Refused;

std::string Doors::staff_name(frame::Look& look, std::string_view staff_id) const {
  auto member = staff_id.empty() ? std::nullopt : staff.find_member(look, staff_id);
  return member ? member->name : "";
}

kit::Result<Fund> get_fund(frame::Look& look, std::string_view fund_id) {
  auto fund = store::find_fund(look, fund_id);
  bool foreign =
      fund && look.actor().role == Role::fund_committee && fund->org_id != look.actor().org_id;
  if (!fund || foreign) return kit::refuse(Refused::not_found, "welfare.fund_unknown");
  return *fund;
}

kit::Result<Fund> own_fund(frame::Look& look, std::string_view fund_id) {
  auto fund = TRY(get_fund(look, fund_id));
  if (fund.org_id != look.actor().org_id && look.actor().role != Role::auditor)
    return kit::refuse(Refused::not_found, "welfare.fund_unknown");
  return fund;
}

RuleBook book_of(const Rule& rule) {
  auto book = kit::json::decode<RuleBook>(rule.book);
  if (!book) throw kit::Breakage("a rule book cannot be read: " + rule.id);
  return *book;
}

std::optional<InForce> rule_on(std::span<const Rule> rules, kit::Date day) {
  const Rule* best = nullptr;
  for (const auto& rule : rules) {
    if (rule.state != RuleState::adopted || rule.effective_from > day) continue;
    if (!best ||
        std::pair(rule.effective_from, rule.number) > std::pair(best->effective_from, best->number))
      best = &rule;
  }
  return best ? std::optional(InForce{*best, book_of(*best)}) : std::nullopt;
}

std::optional<InForce> rule_on(frame::Look& look, const Fund& fund, kit::Date day) {
  return rule_on(store::rules_of(look, fund), day);
}

kit::Result<InForce> need_rule_on(frame::Look& look, const Fund& fund, kit::Date day) {
  auto found = rule_on(look, fund, day);
  if (!found) return kit::refuse(Refused::conflict, "welfare.no_rule_yet");
  return *std::move(found);
}

const network::AreaBrief& Villages::operator()(const std::string& code) {
  auto [at, fresh] = known_.try_emplace(code);
  if (fresh) {
    auto area = doors_.network.find_area(look_, code);
    at->second = area ? *area : network::AreaBrief{.code = code, .name_th = code, .name_en = code};
    if (at->second.name_en.empty()) at->second.name_en = at->second.name_th;
  }
  return at->second;
}

Money moved_between(frame::Look& look, const Doors& doors, const Fund& fund,
                    std::string_view account, kit::Date from, kit::Date until) {
  return doors.funds.balance_on(look, fund.ledger_id, account, until) -
         doors.funds.balance_on(look, fund.ledger_id, account, from.plus_days(-1));
}

std::string normal_phone(std::string_view typed) {
  auto phone = words::Phone::parse(typed);
  return phone ? phone->number : "";
}

}  // namespace welfare
