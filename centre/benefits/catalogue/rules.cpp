#include "centre/benefits/catalogue/rules.hpp"

#include <algorithm>

#include "centre/benefits/rule/check.hpp"
#include "centre/benefits/rule/words.hpp"

namespace benefits::rules {

const Rate* rate_on(const std::vector<const Rate*>& rates, kit::Date on) {
  const Rate* found = nullptr;
  for (const Rate* rate : rates)
    if (rate->valid_from <= on && (!found || rate->valid_from > found->valid_from)) found = rate;
  return found && (!found->valid_until || on <= *found->valid_until) ? found : nullptr;
}

namespace {
std::optional<Money> money(const std::optional<std::int64_t>& satang) {
  return satang ? std::optional(Money{*satang}) : std::nullopt;
}
std::string beside(std::string rule, const std::string& note) {
  return note.empty() ? rule : rule.empty() ? note : rule + " · " + note;
}
}  // namespace

BenefitBrief brief_of(const Rate& rate) {
  const Terms& t = rate.terms;
  return {.code = rate.code,
          .rate = rate.rate,
          .name_th = t.name_th,
          .name_en = t.name_en,
          .kind = t.kind,
          .frequency = t.frequency,
          .amount = money(t.amount_satang),
          .ceiling = {.counted_for = t.counted_for,
                      .each_time = money(t.amount_satang),
                      .times_a_year = t.times_a_year,
                      .a_year = money(t.a_year_satang),
                      .times_ever = t.times_ever},
          .papers = t.papers,
          .conditions_th = beside(in_words(t.rule).th, t.note_th),
          .conditions_en = beside(in_words(t.rule).en, t.note_en),
          .agency = t.agency,
          .filed_th = t.filed_th,
          .filed_en = t.filed_en,
          .purse_kind = t.purse_kind,
          .approval = t.approval,
          .approval_above = t.approval_above,
          .confidential = t.confidential,
          .source = t.source_th,
          .confirmed = t.confirmed,
          .valid_from = rate.valid_from,
          .valid_until = rate.valid_until};
}

namespace {
bool is_code(std::string_view code) {
  return code.size() >= 2 && code.front() >= 'A' && code.front() <= 'Z' && std::ranges::all_of(code, [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  });
}
}  // namespace

std::vector<kit::Fault> faults_of_new(const std::vector<Rate>& others, const std::string& code, const std::string& rate,
                                      kit::Date valid_from, const std::optional<kit::Date>& valid_until, const Terms& terms) {
  std::vector<kit::Fault> faults;
  if (!is_code(code)) faults.push_back({"/code", "benefits.code_wrong"});
  if (!is_code(rate)) faults.push_back({"/rate", "benefits.code_wrong"});
  for (const Rate& other : others) {
    if (other.rate == rate || (other.code == rate && rate != code)) faults.push_back({"/rate", "benefits.rate_taken"});
    if (other.code == code && other.valid_from >= valid_from)
      faults.push_back({"/valid_from", "benefits.rate_not_newest", {{"newest", other.valid_from.text()}}});
  }
  if (valid_until && *valid_until < valid_from) faults.push_back({"/valid_until", "benefits.ends_before"});
  for (std::size_t i = 0; i < terms.papers.size(); ++i)
    if (std::ranges::find(all_papers, terms.papers[i]) == std::end(all_papers))
      faults.push_back({"/terms/papers/" + std::to_string(i), "benefits.paper_unknown", {{"paper", terms.papers[i]}}});
  auto of_rule = benefits::faults_of(terms.rule, "/terms/rule");
  faults.insert(faults.end(), of_rule.begin(), of_rule.end());
  return faults;
}

}  // namespace benefits::rules
