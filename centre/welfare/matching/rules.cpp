#include "centre/welfare/matching/rules.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace welfare {
namespace {

// What good management lacks: "lacks:committee,report"; "" nothing.
std::string lacking(const MatchFacts& f) {
  std::string out;
  const std::pair<bool, const char*> parts[] = {
      {f.committee, "committee"},       {f.register_kept, "register"}, {f.rule_book, "rules"},
      {f.accounts_current, "accounts"}, {f.met_lately, "meeting"},     {f.reported, "report"}};
  for (const auto& [there, name] : parts)
    if (!there) out += (out.empty() ? "lacks:" : ",") + std::string(name);
  return out;
}

}  // namespace

std::vector<CriterionFound> check_criteria(const MatchFacts& f,
                                           const std::map<std::string, std::int64_t>& terms) {
  auto term = [&](const char* code) { return terms.at(code); };
  auto ran = f.started_on.days_until(f.counted_on);
  auto cover = f.city ? term("communities_percent") : term("villages_percent");
  auto paid = f.for_a_year > 0 ? f.paid_up * 100 / f.for_a_year : 0;
  auto missing = lacking(f);
  bool kinds = f.cash_kinds >= term("cash_kinds") && f.other_kinds >= term("other_kinds");
  return {
      {Criterion::running_a_year, yes_if(ran >= term("fund_runs_days")),
       fmt::format("days:{}", ran), fmt::format("days:{}", term("fund_runs_days"))},
      {Criterion::members_a_year, yes_if(f.for_a_year > 0),
       fmt::format("of:{}:{}", f.for_a_year, f.members), "members:1"},
      {Criterion::villages_covered, yes_if(f.villages_with_members * 100 >= f.villages * cover),
       fmt::format("of:{}:{}", f.villages_with_members, f.villages),
       fmt::format("percent:{}", cover)},
      {Criterion::contributions_paid, yes_if(f.for_a_year > 0 && paid >= term("paid_percent")),
       fmt::format("of:{}:{}", f.paid_up, f.for_a_year),
       fmt::format("percent:{}", term("paid_percent"))},
      {Criterion::good_management, yes_if(missing.empty()), missing, ""},
      {Criterion::three_kinds, yes_if(kinds),
       fmt::format("kinds:{}:{}", f.cash_kinds, f.other_kinds),
       fmt::format("kinds:{}:{}", term("cash_kinds"), term("other_kinds"))},
  };
}

bool all_met(const std::vector<CriterionFound>& found) {
  return std::ranges::all_of(found,
                             [](const CriterionFound& one) { return one.answer == Answer::yes; });
}

std::int64_t asked_of_each(std::int64_t community, std::int64_t counted, std::int64_t most) {
  return std::min(community, counted * most);
}

}  // namespace welfare
