#include "centre/benefits/help/desk.hpp"

#include <algorithm>

#include "centre/benefits/catalogue/desk.hpp"
#include "centre/benefits/catalogue/rules.hpp"
#include "centre/benefits/help/announcements.hpp"
#include "centre/benefits/help/rules.hpp"
#include "centre/benefits/help/store.hpp"
#include "centre/frame/errand.hpp"
#include "centre/words/calendar.hpp"

namespace benefits::help {
namespace {

using kit::Refused;

struct Span {
  kit::Date from, until;
};
Span span_of(int fiscal_year) {
  if (fiscal_year == 0) return {*kit::Date::parse("1900-01-01"), *kit::Date::parse("2199-12-31")};
  return {words::fiscal_year_first(fiscal_year), words::fiscal_year_last(fiscal_year)};
}

HelpBrief brief_of(const Help& h) {
  return {.id = h.id,
          .org_id = h.org_id,
          .note = {.person_id = h.person_id,
                   .household_id = h.household_id,
                   .code = h.code,
                   .from = h.given_by,
                   .form = h.form,
                   .giver = h.giver,
                   .what = h.what,
                   .value = {h.value_satang},
                   .given_on = h.given_on,
                   .document = h.document},
          .withdrawn = h.withdrawn_ms.has_value()};
}

std::vector<HelpBrief> briefs_of(const std::vector<Help>& help) {
  std::vector<HelpBrief> out;
  for (const Help& h : help) out.push_back(brief_of(h));
  return out;
}

// Under every record of the person.
std::vector<Help> had_by(frame::Look& look, const Doors& doors, std::string_view person_id, Span span) {
  std::vector<Help> out;
  for (const auto& id : doors.registry.ids_of(look, person_id))
    for (auto& h : store::help_of_person(look.db, id, span.from, span.until)) out.push_back(std::move(h));
  return rules::each_once(std::move(out));
}

// What came to the house, and what its people had wherever they lived then.
std::vector<Help> had_by_family(frame::Look& look, const Doors& doors, std::string_view household_id, Span span) {
  auto out = store::help_of_household(look.db, household_id, span.from, span.until);
  for (const auto& member : doors.registry.members_of(look, household_id))
    for (auto& h : had_by(look, doors, member.id, span)) out.push_back(std::move(h));
  return rules::each_once(std::move(out));
}

kit::Result<registry::PersonBrief> whom(frame::Look& look, const Doors& doors, std::string_view person_id) {
  auto person = doors.registry.find_person(look, person_id);
  if (!person) return kit::refuse(Refused::not_found, "benefits.person_unknown");
  return *std::move(person);
}

kit::Result<void> check(frame::Look& look, const HelpNote& note) {
  if (note.given_on > look.today()) return kit::refuse_field("/given_on", "benefits.in_future");
  if (note.value.satang < 0 || (note.form == HelpForm::cash && note.value.satang == 0))
    return kit::refuse_field("/value_satang", "benefits.help_value_needed");
  if (!note.code.empty() && !catalogue::find_rate(look, note.code, note.given_on))
    return kit::refuse_field("/code", "benefits.benefit_unknown");
  return {};
}

void announce(frame::Act& act, std::string_view what, const Help& h) {
  act.announce(what, h.org_id, h.area_code, h.id,
               HelpTold{h.person_id, h.household_id, h.code, h.form, h.value_satang, h.document});
}

}  // namespace

kit::Result<HelpBrief> note(frame::Act& act, const Doors& doors, const HelpNote& note) {
  auto person = TRY(whom(act, doors, note.person_id));
  TRY(check(act, note));
  auto household_id = note.household_id.empty() ? person.household_id : note.household_id;
  if (!note.household_id.empty() && !doors.registry.find_household(act, note.household_id))
    return kit::refuse_field("/household_id", "benefits.household_unknown");
  const Rate* rate = note.code.empty() ? nullptr : catalogue::find_rate(act, note.code, note.given_on);
  Help h{.org_id = act.actor().org_id,
         .id = act.new_event_id(),
         .area_code = person.area_code,
         .person_id = person.id,
         .household_id = household_id,
         .code = rate ? rate->code : "",
         .given_by = note.from,
         .form = note.form,
         .giver = note.giver,
         .what = note.what,
         .value_satang = note.value.satang,
         .given_on = note.given_on,
         .document = note.document,
         .staff_id = act.actor().staff_id,
         .recorded_ms = act.now()};
  if (!store::insert_help(act.db, h)) {
    for (const Help& before : store::help_by_document(act.db, h.document))
      if (before.person_id == h.person_id && before.code == h.code) return brief_of(before);
    return kit::refuse(Refused::conflict, "benefits.help_withdrawn");
  }
  doors.registry.hold_person(act, h.person_id);
  announce(act, "benefits.help_noted", h);
  return brief_of(h);
}

void withdraw(frame::Act& act, std::string_view document, std::string_view reason) {
  if (document.empty()) return;
  for (const Help& h : store::help_by_document(act.db, document)) {
    store::withdraw_help(act.db, h, act.now(), reason);
    announce(act, "benefits.help_withdrawn", h);
  }
}

kit::Result<void> note_receiving(frame::Act& act, const Doors& doors, const Receiving& asked) {
  auto person = TRY(whom(act, doors, asked.person_id));
  if (!catalogue::find_rate(act, asked.code, asked.since))
    return kit::refuse_field("/code", "benefits.benefit_unknown");
  if (asked.until && *asked.until < asked.since) return kit::refuse_field("/until_on", "benefits.ends_before");
  ReceivingTold told{person.id, std::string(asked.code), asked.since, asked.until};
  for (const Receipt& open : store::receipts_of_person(act.db, person.id))
    if (open.code == asked.code && !open.until_on) {
      if (!asked.until || !store::end_receipt(act.db, open, *asked.until))
        return kit::refuse(Refused::conflict, "benefits.receives_already");
      act.announce("benefits.receiving_ended", open.org_id, open.area_code, open.id, told);
      return {};
    }
  Receipt r{.org_id = act.actor().org_id,
            .id = act.new_event_id(),
            .area_code = person.area_code,
            .person_id = person.id,
            .code = std::string(asked.code),
            .since_on = asked.since,
            .until_on = asked.until,
            .source = std::string(asked.source),
            .document = std::string(asked.document),
            .staff_id = act.actor().staff_id,
            .recorded_ms = act.now()};
  store::insert_receipt(act.db, r);
  doors.registry.hold_person(act, r.person_id);
  act.announce("benefits.receiving_noted", r.org_id, r.area_code, r.id, told);
  return {};
}

std::vector<HelpBrief> of_person(frame::Look& look, const Doors& doors, std::string_view person_id, int fiscal_year) {
  return briefs_of(had_by(look, doors, person_id, span_of(fiscal_year)));
}

std::vector<HelpBrief> of_household(frame::Look& look, const Doors& doors, std::string_view household_id,
                                    int fiscal_year) {
  return briefs_of(had_by_family(look, doors, household_id, span_of(fiscal_year)));
}

kit::Result<CeilingCheck> check_ceiling(frame::Look& look, const Doors& doors, std::string_view code,
                                        std::string_view person_id, kit::Date on, Money asked) {
  auto person = TRY(whom(look, doors, person_id));
  const Rate* rate = catalogue::find_rate(look, code, on);
  if (!rate) return kit::refuse(Refused::not_found, "benefits.benefit_unknown");
  return check(*rate, had_by_all(look, doors, person.household_id, person.id), person.id, on, asked);
}

HadByAll had_by_all(frame::Look& look, const Doors& doors, std::string_view household_id, std::string_view person_id) {
  auto everywhere = frame::SystemScope::everywhere("ceilings of help count across all centres; only sums come back");
  return frame::run_errand(look, everywhere, [&](frame::Look& wide) {
    HadByAll had;
    auto take = [&](const std::string& id) {
      auto ids = doors.registry.ids_of(wide, id);
      had.ids_of_person[id].insert(ids.begin(), ids.end());
    };
    if (!person_id.empty()) take(std::string(person_id));
    if (household_id.empty()) {
      had.help = had_by(wide, doors, person_id, span_of(0));
      return had;
    }
    for (const auto& member : doors.registry.members_of(wide, household_id)) take(member.id);
    had.help = had_by_family(wide, doors, household_id, span_of(0));
    return had;
  });
}

CeilingCheck check(const Rate& rate, const HadByAll& had, const std::string& person_id, kit::Date on, Money asked) {
  auto year = span_of(words::fiscal_year(on));
  auto in_year = [&](const Help& h) { return h.given_on >= year.from && h.given_on <= year.until; };
  auto hers = had.ids_of_person.find(person_id);
  bool by_person = rate.terms.counted_for == CountedFor::person;
  rules::Had sorted;
  for (const Help& h : had.help) {
    if (in_year(h)) sorted.of_family.push_back(h);
    bool counts = !by_person || (hers != had.ids_of_person.end() && hers->second.contains(h.person_id));
    if (!counts || h.code != rate.code) continue;
    if (in_year(h)) sorted.of_benefit.push_back(h);
    sorted.of_benefit_ever.push_back(h);
  }
  return rules::check(rules::brief_of(rate), sorted, on, asked);
}

}  // namespace benefits::help
