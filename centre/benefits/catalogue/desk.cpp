#include "centre/benefits/catalogue/desk.hpp"

#include "centre/benefits/catalogue/rules.hpp"
#include "centre/benefits/catalogue/store.hpp"

namespace benefits::catalogue {
namespace {

struct Kept {
  std::optional<std::vector<Rate>> rates;
};

}  // namespace

const std::vector<Rate>& rates(frame::Look& look) {
  auto& kept = look.looked_up<Kept>().rates;
  if (!kept) kept = store::rates(look.db);
  return *kept;
}

const Rate* find_rate(frame::Look& look, std::string_view code, kit::Date on) {
  std::vector<const Rate*> of_code;
  for (const Rate& rate : rates(look)) {
    if (rate.code == code) of_code.push_back(&rate);
    if (rate.rate == code && rate.rate != rate.code) return &rate;
  }
  return rules::rate_on(of_code, on);
}

std::vector<const Rate*> rates_on(frame::Look& look, kit::Date on) {
  std::vector<const Rate*> out, of_code;
  auto close = [&] {
    if (const Rate* rate = rules::rate_on(of_code, on)) out.push_back(rate);
    of_code.clear();
  };
  for (const Rate& rate : rates(look)) {
    if (!of_code.empty() && of_code.front()->code != rate.code) close();
    of_code.push_back(&rate);
  }
  close();
  return out;
}

std::optional<BenefitBrief> find(frame::Look& look, std::string_view code, kit::Date on) {
  const Rate* rate = find_rate(look, code, on);
  return rate ? std::optional(rules::brief_of(*rate)) : std::nullopt;
}

std::vector<BenefitBrief> all_on(frame::Look& look, kit::Date on) {
  std::vector<BenefitBrief> out;
  for (const Rate* rate : rates_on(look, on)) out.push_back(rules::brief_of(*rate));
  return out;
}

}  // namespace benefits::catalogue
