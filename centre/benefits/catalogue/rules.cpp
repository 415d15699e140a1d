#include "centre/benefits/catalogue/rules.hpp"

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

}  // namespace benefits::rules
