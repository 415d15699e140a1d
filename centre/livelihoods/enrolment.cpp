// Who takes part: enrolled once, advised, given seed capital, asked for their income on its days, and how it ended.
#include <fmt/format.h>

#include "centre/frame/asked.hpp"
#include "centre/livelihoods/desk.hpp"
#include "centre/livelihoods/rules.hpp"
#include "centre/livelihoods/store.hpp"
#include "centre/words/calendar.hpp"
#include "kit/text/text.hpp"

namespace livelihoods {
namespace {

using kit::Refused;
using kit::text::normalise_thai;

constexpr std::size_t people_meant_most = 40;

EnrolmentRow line_of(const store::Listed& l, kit::Date today) {
  const auto& e = l.enrolment;
  EnrolmentRow row{.id = e.id, .programme_id = e.programme_id, .person_id = e.person_id, .household_id = e.household_id,
                   .area_code = e.area_code, .enrolled_on = e.enrolled_on, .state = e.state, .shops = l.shops,
                   .sales_satang = l.sales_satang, .due_on = l.due_on};
  if (e.state == EnrolmentState::dropped_out) row.due_on.reset();
  row.late = row.due_on && *row.due_on < today;
  return row;
}

void add_names(frame::Look& look, const Doors& doors, EnrolmentRow& row) {
  auto person = doors.registry.find_person(look, row.person_id);
  auto programme = store::find_programme(look, row.programme_id);
  row.person_name = person ? person->full_name : "";
  row.programme_th = programme ? programme->title_th : "";
  row.programme_en = programme ? programme->title_en : "";
}

}  // namespace

kit::Result<HouseholdLivelihoods> Desk::get_household(Look& look) {
  auto id = look.path("household_id");
  if (!doors_.registry.find_household(look, id)) return kit::refuse(Refused::not_found, "livelihoods.household_unknown");
  HouseholdLivelihoods out;
  for (const auto& one : store::list_enrolments(look, {.household_id = id})) {
    out.items.push_back(line_of(one, look.today()));
    add_names(look, doors_, out.items.back());
  }
  auto profiles = store::profiles_of_household(look, id);
  for (const auto& person : doors_.registry.members_of(look, id)) {
    if (person.deceased) continue;
    ProfileRow row{.id = person.id, .person_id = person.id, .person_name = person.full_name, .household_id = id, .area_code = person.area_code};
    auto at = std::ranges::find(profiles, person.id, &Profile::person_id);
    if (at != profiles.end()) row.skills = at->skills, row.wishes = at->wishes, row.asked_on = at->asked_on;
    out.people.push_back(std::move(row));
  }
  return out;
}

kit::Result<frame::Page<EnrolmentRow>> Desk::get_enrolments(Look& look) {
  auto state = TRY(frame::choice_asked<EnrolmentState>(look, "state"));
  store::Filter filter{.programme_id = look.query("programme"),
                       .person_id = look.query("person"),
                       .state = state,
                       .late_only = look.query("late") == "yes",
                       .limit = look.limit()};
  frame::Page<EnrolmentRow> page;
  auto add = [&](const store::Listed& one) {
    page.items.push_back(line_of(one, look.today()));
    add_names(look, doors_, page.items.back());
  };
  if (auto typed = kit::text::trim(look.query("q")); !typed.empty()) {
    for (const auto& id : doors_.registry.people_meant(look, typed, people_meant_most)) {
      filter.person_id = id;
      for (const auto& one : store::list_enrolments(look, filter)) add(one);
    }
    return page;
  }
  if (auto after = look.query("after"); !after.empty()) {
    auto keys = TRY(frame::read_cursor(after, 2));
    filter.before_day = keys[0], filter.before_id = keys[1];
  }
  auto wanted = filter.limit++;
  auto found = store::list_enrolments(look, filter);
  for (std::size_t n = 0; n < found.size() && n < wanted; ++n) add(found[n]);
  if (found.size() > wanted)
    page.next = frame::make_cursor({found[wanted - 1].enrolment.enrolled_on.text(), found[wanted - 1].enrolment.id});
  return page;
}

kit::Result<Enrolment> Desk::enrolment_in_path(Look& look) {
  auto e = store::find_enrolment(look, look.path("enrolment_id"));
  if (!e) return kit::refuse(Refused::not_found, "livelihoods.enrolment_unknown");
  return *std::move(e);
}

kit::Result<Enrolment> Desk::running_enrolment(Look& look) {
  auto e = TRY(enrolment_in_path(look));
  if (e.state == EnrolmentState::dropped_out) return kit::refuse(Refused::conflict, "livelihoods.dropped_out_already");
  return e;
}

void Desk::tell(Act& act, std::string_view what, const Enrolment& e, std::string detail, std::int64_t months) {
  act.announce(what, e.org_id, e.area_code, e.id, EnrolmentNews{e.programme_id, e.state, std::move(detail), months});
}

std::string Desk::receipt(Act& act, const std::string& org_id) {
  auto year = words::fiscal_year(act.today());
  auto centre = doors_.network.find_centre(act, org_id);
  return fmt::format("L{}-{}-{:04}", centre ? centre->code : act.actor().area_code, year, store::next_receipt(act, org_id, year));
}

// Each day on which income is asked for stands from the start, and as a task of who enrols.
void Desk::plan_incomes(Act& act, const Enrolment& e, const registry::PersonBrief& person, const Enrol& c) {
  for (const auto& point : store::points_on(act, e.enrolled_on)) {
    Income one{.org_id = e.org_id, .id = act.new_event_id(), .enrolment_id = e.id, .months = point.months,
               .due_on = rules::plus_months(e.enrolled_on, point.months)};
    if (point.months == 0 && c.income_satang_month) {
      one.asked_on = e.enrolled_on, one.income_satang_month = c.income_satang_month;
      one.source = std::string(kit::name_of(c.source)), one.asked_by = act.actor().staff_id;
    } else if (!act.actor().staff_id.empty()) {
      auto words = doors_.papers.words(act.actor().language)("livelihoods.ask_income");
      words = kit::text::replace_all(std::move(words), "{months}", std::to_string(point.months));
      words = kit::text::replace_all(std::move(words), "{name}", person.full_name);
      one.task_id = doors_.casework.hand_task(act, {act.actor().staff_id, e.area_code, words, one.due_on, "livelihoods/enrolments/" + e.id});
    }
    store::insert_income(act, one);
  }
}

kit::Result<EnrolmentView> Desk::post_enrolment(Act& act, const Enrol& c) {
  auto programme = store::find_programme(act, act.path("programme_id"));
  if (!programme) return kit::refuse(Refused::not_found, "livelihoods.programme_unknown");
  if (programme->state != ProgrammeState::open) return kit::refuse(Refused::conflict, "livelihoods.programme_closed");
  auto person = TRY(get_person(act, c.person_id, "/person_id"));
  if (person.deceased) return kit::refuse_field("/person_id", "livelihoods.person_dead");
  if (!person.area_code.starts_with(programme->covers)) return kit::refuse_field("/person_id", "livelihoods.not_covered");
  TRY(not_in_future(act, "/enrolled_on", c.enrolled_on));
  if (c.enrolled_on < programme->starts_on || c.enrolled_on > programme->ends_on)
    return kit::refuse_field("/enrolled_on", "livelihoods.outside_programme");
  for (const auto& id : doors_.registry.ids_of(act, person.id))
    if (!store::list_enrolments(act, {.programme_id = programme->id, .person_id = id, .limit = 1}).empty())
      return kit::refuse_field("/person_id", "livelihoods.enrolled_already");
  Enrolment e{.org_id = act.actor().org_id, .id = act.new_id(), .area_code = person.area_code, .programme_id = programme->id,
              .person_id = person.id, .household_id = person.household_id, .enrolled_on = c.enrolled_on, .in_charge = act.actor().staff_id};
  store::insert_enrolment(act, e);
  plan_incomes(act, e, person, c);
  doors_.registry.hold_person(act, person.id);
  tell(act, "livelihoods.enrolled", e);
  return view_of(act, e);
}

kit::Result<EnrolmentView> Desk::get_enrolment(Look& look) {
  auto e = TRY(enrolment_in_path(look));
  look.saw(e.org_id, "livelihoods.enrolment", e.id);
  return view_of(look, e);
}

void Desk::add_support(Look& look, const Enrolment& e, EnrolmentView& view) {
  for (const auto& one : store::mentors_of(look, e)) view.mentors.push_back({one.id, one.name, one.kind, one.since});
  for (const auto& one : store::notes_of(look, e))
    view.notes.push_back({one.id, one.on_day, one.way, one.words, one.next_step, doors_.staff_name(look, one.noted_by)});
  auto repayments = store::repayments_of(look, e);
  for (const auto& one : store::capital_of(look, e)) {
    std::vector<Repayment> paid;
    std::ranges::copy_if(repayments, std::back_inserter(paid), [&](const auto& r) { return r.capital_id == one.id; });
    CapitalView shown{.id = one.id, .kind = one.kind, .what = one.what, .source = one.source, .amount_satang = one.amount_satang,
                      .repayable = one.repayable, .due_on = one.due_on, .given_on = one.given_on, .receipt = one.receipt,
                      .given_by = doors_.staff_name(look, one.given_by), .left_satang = rules::left_of(one, paid)};
    shown.late = shown.left_satang > 0 && one.due_on && *one.due_on < look.today();
    for (const auto& r : paid) shown.repayments.push_back({r.paid_on, r.amount_satang, r.receipt, doors_.staff_name(look, r.taken_by)});
    view.capital.push_back(std::move(shown));
  }
  for (const auto& one : store::products_of(look, e)) view.products.push_back({one.id, one.name, one.unit, one.price_satang, one.cost_satang});
  view.shops = store::shops_of(look, e);
  std::optional<std::int64_t> before;
  for (const auto& one : store::incomes_of(look, e)) {
    if (one.months == 0) before = one.income_satang_month;
    IncomeView shown{.months = one.months, .due_on = one.due_on, .asked_on = one.asked_on, .income_satang_month = one.income_satang_month,
                     .unknown_reason = one.unknown_reason, .source = one.source, .asked_by = doors_.staff_name(look, one.asked_by),
                     .late = e.state != EnrolmentState::dropped_out && rules::late(one, look.today())};
    if (one.months != 0 && before && one.income_satang_month) shown.change_satang = *one.income_satang_month - *before;
    view.incomes.push_back(std::move(shown));
  }
}

EnrolmentView Desk::view_of(Look& look, const Enrolment& e) {
  auto person = doors_.registry.find_person(look, e.person_id);
  auto house = e.household_id.empty() ? std::nullopt : doors_.registry.find_household(look, e.household_id);
  auto programme = store::find_programme(look, e.programme_id);
  auto profile = store::find_profile(look, e.person_id);
  EnrolmentView view{.id = e.id, .programme_id = e.programme_id, .programme_th = programme ? programme->title_th : "",
                     .programme_en = programme ? programme->title_en : "", .person_id = e.person_id,
                     .person_name = person ? person->full_name : "", .household_id = e.household_id, .address = house ? house->address : "",
                     .area_code = e.area_code, .enrolled_on = e.enrolled_on, .state = e.state, .ended_on = e.ended_on,
                     .end_reason = e.end_reason, .words = e.words, .in_charge = doors_.staff_name(look, e.in_charge),
                     .skills = profile ? profile->skills : std::vector<std::string>{},
                     .wishes = profile ? profile->wishes : std::vector<std::string>{},
                     .may_change = look.actor().may(keep_participants) && e.state != EnrolmentState::dropped_out, .version = e.version};
  add_support(look, e, view);
  view.courses = courses_taken(look, e);
  return view;
}

kit::Result<EnrolmentView> Desk::post_mentor(Act& act, const AddMentor& c) {
  auto e = TRY(running_enrolment(act));
  Mentor one{.org_id = e.org_id, .id = act.new_event_id(), .enrolment_id = e.id, .name = normalise_thai(c.name), .kind = c.kind, .since = c.since};
  store::insert_mentor(act, one);
  store::save_enrolment(act, e);
  tell(act, "livelihoods.mentored", e, std::string(kit::name_of(c.kind)));
  return view_of(act, e);
}

kit::Result<EnrolmentView> Desk::post_note(Act& act, const WriteNote& c) {
  auto e = TRY(running_enrolment(act));
  TRY(not_in_future(act, "/on_day", c.on_day));
  store::insert_note(act, {e.org_id, act.new_event_id(), e.id, c.on_day, c.way, normalise_thai(c.words), normalise_thai(c.next_step),
                           act.actor().staff_id});
  store::save_enrolment(act, e);
  tell(act, "livelihoods.note_written", e, std::string(kit::name_of(c.way)));
  return view_of(act, e);
}

kit::Result<EnrolmentView> Desk::post_capital(Act& act, const GiveCapital& c) {
  auto e = TRY(running_enrolment(act));
  TRY(not_in_future(act, "/given_on", c.given_on));
  if (c.repayable && !c.due_on) return kit::refuse_field("/due_on", "livelihoods.due_needed");
  if (c.due_on && *c.due_on < c.given_on) return kit::refuse_field("/due_on", "livelihoods.ends_before_start");
  Capital one{.org_id = e.org_id, .id = act.new_event_id(), .enrolment_id = e.id, .kind = c.kind, .what = normalise_thai(c.what),
              .source = normalise_thai(c.source), .amount_satang = c.amount_satang, .repayable = c.repayable,
              .due_on = c.repayable ? c.due_on : std::nullopt, .given_on = c.given_on, .receipt = receipt(act, e.org_id),
              .given_by = act.actor().staff_id};
  store::insert_capital(act, one);
  store::save_enrolment(act, e);
  tell(act, "livelihoods.capital_given", e, std::string(kit::name_of(c.kind)));
  return view_of(act, e);
}

kit::Result<EnrolmentView> Desk::post_repayment(Act& act, const Repay& c) {
  auto e = TRY(enrolment_in_path(act));
  auto all = store::capital_of(act, e);
  auto at = std::ranges::find(all, act.path("capital_id"), &Capital::id);
  if (at == all.end()) return kit::refuse(Refused::not_found, "livelihoods.capital_unknown");
  if (!at->repayable) return kit::refuse(Refused::conflict, "livelihoods.not_repayable");
  TRY(not_in_future(act, "/paid_on", c.paid_on));
  if (c.paid_on < at->given_on) return kit::refuse_field("/paid_on", "livelihoods.ends_before_start");
  auto paid = store::repayments_of(act, e);
  std::erase_if(paid, [&](const Repayment& one) { return one.capital_id != at->id; });
  if (c.amount_satang > rules::left_of(*at, paid)) return kit::refuse_field("/amount_satang", "livelihoods.more_than_left");
  store::insert_repayment(act, {e.org_id, act.new_event_id(), at->id, c.paid_on, c.amount_satang, receipt(act, e.org_id), act.actor().staff_id});
  store::save_enrolment(act, e);
  tell(act, "livelihoods.capital_repaid", e, std::string(kit::name_of(at->kind)));
  return view_of(act, e);
}

kit::Result<EnrolmentView> Desk::post_product(Act& act, const AddProduct& c) {
  auto e = TRY(running_enrolment(act));
  store::insert_product(act, {e.org_id, act.new_event_id(), e.id, normalise_thai(c.name), normalise_thai(c.unit), c.price_satang, c.cost_satang});
  store::save_enrolment(act, e);
  tell(act, "livelihoods.product_added", e);
  return view_of(act, e);
}

kit::Result<EnrolmentView> Desk::post_income(Act& act, const NoteIncome& c) {
  auto e = TRY(enrolment_in_path(act));
  auto all = store::incomes_of(act, e);
  auto one = std::ranges::find(all, c.months, &Income::months);
  if (one == all.end()) return kit::refuse_field("/months", "livelihoods.point_unknown");
  TRY(not_in_future(act, "/asked_on", c.asked_on));
  if (c.asked_on < e.enrolled_on && c.months != 0) return kit::refuse_field("/asked_on", "livelihoods.ends_before_start");
  if (c.income_satang_month.has_value() == c.unknown_reason.has_value())
    return kit::refuse_field("/income_satang_month", "livelihoods.income_or_reason");
  one->asked_on = c.asked_on, one->asked_by = act.actor().staff_id, one->income_satang_month = c.income_satang_month;
  one->unknown_reason = c.unknown_reason ? std::string(kit::name_of(*c.unknown_reason)) : "";
  one->source = c.unknown_reason ? "" : std::string(kit::name_of(c.source));
  if (!one->task_id.empty()) doors_.casework.finish_handed_task(act, one->task_id);
  one->task_id.clear();
  store::save_income(act, *one);
  store::save_enrolment(act, e);
  tell(act, "livelihoods.income_noted", e, c.unknown_reason ? "unknown" : "known", c.months);
  return view_of(act, e);
}

kit::Result<EnrolmentView> Desk::post_end(Act& act, const EndEnrolment& c) {
  auto e = TRY(enrolment_in_path(act));
  if (e.state != EnrolmentState::running) return kit::refuse(Refused::conflict, "livelihoods.ended_already");
  if (c.state == EnrolmentState::running) return kit::refuse_field("/state", "livelihoods.not_now");
  TRY(not_in_future(act, "/ended_on", c.ended_on));
  if (c.ended_on < e.enrolled_on) return kit::refuse_field("/ended_on", "livelihoods.ends_before_start");
  bool dropped = c.state == EnrolmentState::dropped_out;
  if (dropped && !c.reason) return kit::refuse_field("/reason", "livelihoods.reason_needed");
  e.state = c.state, e.ended_on = c.ended_on, e.words = normalise_thai(c.words);
  e.end_reason = dropped ? std::string(kit::name_of(*c.reason)) : "";
  // Who left is not asked any more; who finished is, for it is the time afterwards that counts.
  if (dropped)
    for (auto& one : store::incomes_of(act, e)) {
      if (one.task_id.empty()) continue;
      doors_.casework.finish_handed_task(act, one.task_id);
      one.task_id.clear();
      store::save_income(act, one);
    }
  store::save_enrolment(act, e);
  tell(act, "livelihoods.enrolment_ended", e, e.end_reason);
  return view_of(act, e);
}

}  // namespace livelihoods
