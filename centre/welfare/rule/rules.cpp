#include "centre/welfare/rule/rules.hpp"

#include <set>

namespace welfare {

kit::Result<void> check_book(const RuleBook& book) {
  std::vector<kit::Fault> faults;
  std::set<Plan> plans;
  for (std::size_t i = 0; i < book.prices.size(); ++i)
    if (!plans.insert(book.prices[i].plan).second)
      faults.push_back({"/book/prices/" + std::to_string(i) + "/plan", "welfare.twice"});
  std::set<std::pair<BenefitKind, Per>> lines;
  for (std::size_t i = 0; i < book.benefits.size(); ++i) {
    const auto& line = book.benefits[i];
    auto path = "/book/benefits/" + std::to_string(i);
    if (!lines.insert({line.kind, line.per}).second)
      faults.push_back({path + "/kind", "welfare.twice"});
    if (line.cash && line.amount_satang == 0 && line.bands.empty())
      faults.push_back({path + "/amount_satang", "welfare.amount_needed"});
    for (std::size_t b = 0; b < line.bands.size(); ++b)
      if (line.bands[b].amount_satang == 0)
        faults.push_back(
            {path + "/bands/" + std::to_string(b) + "/amount_satang", "welfare.amount_needed"});
  }
  if (book.suspended_after_days < book.grace_days)
    faults.push_back({"/book/suspended_after_days", "welfare.before_grace"});
  if (faults.empty()) return {};
  return kit::Refusal{
      .kind = kit::Refused::invalid, .code = "kit.fields_invalid", .faults = std::move(faults)};
}

}  // namespace welfare
