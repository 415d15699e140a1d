#include "centre/benefits/help/pages.hpp"

#include "centre/benefits/catalogue/desk.hpp"
#include "centre/benefits/help/announcements.hpp"
#include "centre/benefits/help/desk.hpp"
#include "centre/benefits/help/rules.hpp"
#include "centre/benefits/help/store.hpp"
#include "centre/words/calendar.hpp"
#include "kit/text/text.hpp"

namespace benefits::help {
namespace {

using kit::Refused;

HelpView view_of(frame::Look& look, const Doors& doors, const HelpBrief& h) {
  auto person = doors.registry.find_person(look, h.note.person_id);
  auto owner = doors.staff.find_organisation(look, h.org_id);
  HelpView v{.id = h.id,
             .person_id = h.note.person_id,
             .person_name = person ? person->full_name : "",
             .from = h.note.from,
             .form = h.note.form,
             .value_satang = h.note.value.satang,
             .given_on = h.note.given_on,
             .by_hand = h.note.document.empty(),
             .centre_th = owner ? owner->name_th : "",
             .centre_en = owner ? owner->name_en : ""};
  const Rate* rate = h.note.code.empty() ? nullptr : catalogue::find_rate(look, h.note.code, h.note.given_on);
  if (rate && rate->terms.confidential) return v;
  v.giver = h.note.giver;
  v.what = h.note.what;
  if (rate) v.code = rate->code, v.name_th = rate->terms.name_th, v.name_en = rate->terms.name_en;
  return v;
}

ReceiptView view_of(const Receipt& r) {
  return {r.id, r.person_id, r.code, r.since_on, r.until_on, r.source, r.version};
}

kit::Result<int> year_asked(frame::Look& look) {
  auto text = look.query("year");
  if (text.empty()) return words::fiscal_year(look.today());
  auto year = kit::text::parse_int(text).value_or(0);
  if (year < 2500 || year > 2700) return kit::refuse_field("/year", "kit.out_of_range");
  return static_cast<int>(year);
}

HelpYear year_of(frame::Look& look, const Doors& doors, int year, const std::vector<HelpBrief>& near, const HadByAll& had) {
  HelpYear out{.fiscal_year = year};
  std::vector<Help> all;
  for (const Help& h : had.help)
    if (words::fiscal_year(h.given_on) == year) all.push_back(h);
  auto sum = rules::sum_of(all);
  out.times = sum.times;
  out.cash_satang = sum.cash.satang;
  out.in_kind_satang = sum.in_kind.satang;
  for (const auto& h : near) out.items.push_back(view_of(look, doors, h));
  out.elsewhere = sum.times - static_cast<std::int64_t>(out.items.size());
  return out;
}

}  // namespace

kit::Result<HelpView> post_help(frame::Act& act, const Doors& doors, const NoteHelp& c) {
  auto noted = TRY(note(act, doors, {.person_id = c.person_id,
                                     .household_id = c.household_id,
                                     .code = c.code,
                                     .from = c.from,
                                     .form = c.form,
                                     .giver = c.giver,
                                     .what = c.what,
                                     .value = {c.value_satang},
                                     .given_on = c.given_on,
                                     .document = {}}));
  return view_of(act, doors, noted);
}

kit::Result<frame::Nothing> post_withdrawal(frame::Act& act, const Doors&, const WithdrawHelp& command) {
  auto h = store::find_help(act.db, act.path("help_id"));
  if (!h || h->withdrawn_ms) return kit::refuse(Refused::not_found, "benefits.help_unknown");
  if (!h->document.empty()) return kit::refuse(Refused::conflict, "benefits.help_of_document");
  store::withdraw_help(act.db, *h, act.now(), command.reason);
  act.announce("benefits.help_withdrawn", h->org_id, h->area_code, h->id,
               HelpTold{h->person_id, h->household_id, h->code, h->form, h->value_satang, h->document});
  return frame::Nothing{};
}

kit::Result<HelpYear> get_household_help(frame::Look& look, const Doors& doors) {
  auto year = TRY(year_asked(look));
  const auto& id = look.path("household_id");
  auto house = doors.registry.find_household(look, id);
  if (!house) return kit::refuse(Refused::not_found, "benefits.household_unknown");
  look.saw(house->org_id, "benefits.help", id);
  return year_of(look, doors, year, of_household(look, doors, id, year), had_by_all(look, doors, id, ""));
}

kit::Result<HelpYear> get_person_help(frame::Look& look, const Doors& doors) {
  auto year = TRY(year_asked(look));
  auto person = doors.registry.find_person(look, look.path("person_id"));
  if (!person) return kit::refuse(Refused::not_found, "benefits.person_unknown");
  look.saw(person->org_id, "benefits.help", person->id);
  return year_of(look, doors, year, of_person(look, doors, person->id, year), had_by_all(look, doors, "", person->id));
}

kit::Result<ReceiptView> post_receipt(frame::Act& act, const Doors& doors, const NoteReceiving& c) {
  const Rate* rate = catalogue::find_rate(act, c.code, c.since_on);
  if (rate && rate->terms.confidential) return kit::refuse_field("/code", "benefits.fact_never_kept");
  if (c.since_on > act.today()) return kit::refuse_field("/since_on", "benefits.in_future");
  TRY(note_receiving(act, doors, {c.person_id, c.code, c.since_on, c.until_on, c.source, ""}));
  for (const Receipt& r : store::receipts_of_person(act.db, c.person_id))
    if (r.code == c.code && (r.since_on == c.since_on || r.until_on == c.until_on)) return view_of(r);
  return kit::refuse(Refused::not_found, "benefits.person_unknown");
}

kit::Result<ReceiptView> post_ending(frame::Act& act, const Doors&, const EndReceiving& command) {
  auto r = store::find_receipt(act.db, act.path("receipt_id"));
  if (!r) return kit::refuse(Refused::not_found, "benefits.receipt_unknown");
  if (r->until_on) return kit::refuse(Refused::conflict, "benefits.receiving_over");
  if (command.until_on < r->since_on) return kit::refuse_field("/until_on", "benefits.ends_before");
  if (!store::end_receipt(act.db, *r, command.until_on)) return kit::refuse(Refused::conflict, "benefits.receiving_over");
  act.announce("benefits.receiving_ended", r->org_id, r->area_code, r->id,
               ReceivingTold{r->person_id, r->code, r->since_on, command.until_on});
  r->until_on = command.until_on;
  ++r->version;
  return view_of(*r);
}

}  // namespace benefits::help
