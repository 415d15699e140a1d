// What stands in the way of a share: whom the source is for, its ceiling, and that one roof has it once.
#include "centre/housing/project/desk.hpp"
#include "centre/housing/rules.hpp"
#include "centre/housing/store.hpp"
#include "kit/text/text.hpp"

namespace housing::project {
namespace {

// Whom of the household the source is for; the one the house is mended for, when it is for everybody.
std::optional<std::string> fitting(frame::Look& look, const Doors& doors, const Project& p, const Source& source) {
  if (!source.min_age && source.group_code.empty()) return p.person_id;
  auto fits = [&](const registry::PersonBrief& person) {
    if (person.deceased) return false;
    if (source.min_age && (!person.birth || words::age_on(*person.birth, look.today()).min < *source.min_age)) return false;
    if (source.group_code.empty()) return true;
    auto known = doors.registry.circumstances_of(look, person.id);
    return known && std::ranges::find(known->group_codes, source.group_code) != known->group_codes.end();
  };
  auto people = doors.registry.members_of(look, p.household_id);
  std::ranges::partition(people, [&](const auto& one) { return one.id == p.person_id; });
  auto at = std::ranges::find_if(people, fits);
  return at == people.end() ? std::nullopt : std::optional(at->id);
}

Trouble funded_already(const std::optional<kit::Date>& on) {
  if (!on) return {.code = "housing.roof_funded"};
  return {.code = "housing.roof_funded_until", .values = {{"day", on->text()}}, .again_on = on};
}

// The loan is of somebody who lives there, large enough, not refused, and of no other house.
Trouble of_loan(frame::Look& look, const Doors& doors, const Project& p, const Share& share) {
  auto loan = doors.savings.find_cooperative_loan(look, share.loan_id);
  if (!loan || !lives_there(look, doors, p.household_id, loan->person_id)) return {.code = "housing.loan_unknown"};
  if (loan->refused) return {.code = "housing.loan_refused"};
  if (share.amount_satang > loan->amount.satang)
    return {.code = "housing.above_loan", .values = {{"most", kit::text::format_baht(loan->amount.satang)}}};
  if (store::loan_taken(look, share)) return {.code = "housing.loan_elsewhere"};
  return {};
}

}  // namespace

std::optional<std::int64_t> ceiling_of(frame::Look& look, const Doors& doors, const Source& source, kit::Date day) {
  if (source.benefit_code.empty()) return source.ceiling_satang;
  auto rate = doors.benefits.find_benefit(look, source.benefit_code, day);
  return rate && rate->amount ? std::optional(rate->amount->satang) : source.ceiling_satang;
}

Trouble trouble_of(frame::Look& look, const Doors& doors, const Project& p, const Dated& dated, const Share& share) {
  auto source = std::ranges::find(dated.sources, share.source_code, &Source::code);
  if (source == dated.sources.end()) return {.code = "housing.source_unknown"};
  if (!source->loan_from.empty()) return of_loan(look, doors, p, share);
  auto whom = fitting(look, doors, p, *source);
  if (!whom) return {.code = "housing.nobody_fits"};
  auto most = ceiling_of(look, doors, *source, look.today());
  if (most && share.amount_satang > *most)
    return {.code = "housing.above_ceiling", .values = {{"most", kit::text::format_baht(*most)}}};
  if (!source->programme.empty()) {
    auto again = rules::again(*source, store::last_given(look, p, source->programme), look.today());
    if (!again.free) return funded_already(again.on);
  }
  if (source->benefit_code.empty()) return {};
  // Help that came by another way: a benefit that was asked for and paid, here or elsewhere.
  auto had = doors.benefits.check_ceiling(look, source->benefit_code, *whom, look.today(), Money{share.amount_satang});
  if (had && had->times_reached) return funded_already(had->again_on);
  return {};
}

}  // namespace housing::project
