// What a volunteer is given to do and has done: assignments, the rota, hours; who suits; the record of one.
#include "centre/frame/asked.hpp"
#include "centre/network/desk.hpp"
#include "centre/network/volunteer/record_store.hpp"
#include "centre/network/volunteer/rules.hpp"
#include "centre/network/volunteer/store.hpp"
#include "centre/network/volunteer/told.hpp"
#include "kit/text/text.hpp"

namespace network {
namespace {

using kit::Refused;

constexpr int rota_days_usual = 31;
constexpr int rota_days_most = 366;
constexpr int lately_days = 30;
constexpr int year_days = 365;
constexpr std::size_t district_digits = 4;

kit::Date first_of_year(kit::Date day) {
  return kit::Date{day.day.year() / std::chrono::January / 1};
}

}  // namespace

kit::Result<AssignmentView> Desk::assign_volunteer(frame::Act& act, const AssignVolunteer& given) {
  auto v = TRY(volunteer_in_reach(act));
  TRY(rules::may_work(v, given.from_day, "/from_day"));
  auto area = find_area(act, given.area_code.code);
  if (!area) return kit::refuse_field("/area_code", "network.area_unknown");
  if (!act.actor().scope.reaches("", given.area_code.code)) return kit::refuse_field("/area_code", "network.area_out_of_reach");
  if (given.until_day && *given.until_day < given.from_day) return kit::refuse_field("/until_day", "network.ends_before_it_begins");
  if (!given.skill.empty()) {
    TRY(check_skills(act, {given.skill}, "/skill"));
    if (std::ranges::find(v.skill_codes, given.skill) == v.skill_codes.end())
      return kit::refuse_field("/skill", "network.skill_missing");
  }
  Assignment a{act.new_event_id(), area->code, given.skill, tidy(given.task), given.from_day, given.until_day};
  store::insert_assignment(act.db, v, a);
  tell(act, "network.volunteer_assigned", v, {.what = given.skill});
  return AssignmentView{a.id, network::view_of(*area), a.skill, a.task, a.from_day, a.until_day};
}

kit::Result<ServiceRecord> Desk::end_assignment(frame::Act& act, const EndAssignment& given) {
  auto v = TRY(volunteer_in_reach(act));
  if (!store::end_assignment(act.db, v, act.path("assignment_id"), given.until_day))
    return kit::refuse(Refused::conflict, "network.assignment_unknown");
  tell(act, "network.assignment_ended", v, {.what = given.until_day.text()});
  return service_record(act);
}

kit::Result<Turn> Desk::plan_turn(frame::Act& act, const PlanTurn& given) {
  auto v = TRY(volunteer_in_reach(act));
  TRY(rules::may_work(v, given.day, "/day"));
  if (given.minutes && given.day > act.today()) return kit::refuse_field("/minutes", "network.hours_before_the_day");
  Turn turn{act.new_event_id(), v.id, v.name, given.day, given.shift, tidy(given.task), given.minutes};
  if (store::turn_planned(act.db, v, turn)) return kit::refuse(Refused::conflict, "network.turn_planned_already");
  store::insert_turn(act.db, v, turn);
  tell(act, "network.turn_planned", v, {.what = turn.day.text(), .count = turn.minutes.value_or(0)});
  return turn;
}

kit::Result<Turn> Desk::record_minutes(frame::Act& act, const RecordMinutes& given) {
  auto v = TRY(volunteer_in_reach(act));
  auto turn = store::find_turn(act.db, v, act.path("turn_id"));
  if (!turn) return kit::refuse(Refused::not_found, "network.turn_unknown");
  if (turn->day > act.today()) return kit::refuse_field("/minutes", "network.hours_before_the_day");
  turn->minutes = given.minutes;
  turn->volunteer_name = v.name;
  store::save_minutes(act.db, v, *turn);
  tell(act, "network.hours_recorded", v, {.what = turn->day.text(), .count = given.minutes});
  return *turn;
}

kit::Result<frame::Nothing> Desk::cancel_turn(frame::Act& act) {
  auto v = TRY(volunteer_in_reach(act));
  if (!store::delete_turn(act.db, v, act.path("turn_id"))) return kit::refuse(Refused::not_found, "network.turn_unknown");
  tell(act, "network.turn_cancelled", v, {});
  return frame::Nothing{};
}

kit::Result<frame::Page<Turn>> Desk::volunteer_rota(frame::Look& look) {
  auto from = TRY(frame::day_asked(look, "from", look.today()));
  auto to = TRY(frame::day_asked(look, "to", from.plus_days(rota_days_usual - 1)));
  if (to < from || from.days_until(to) > rota_days_most) return kit::refuse_field("/to", "network.ends_before_it_begins");
  return frame::Page<Turn>{store::rota(look.db, from, to), {}};
}

kit::Result<ServiceRecord> Desk::service_record(frame::Look& look) {
  auto v = TRY(volunteer_in_reach(look));
  ServiceRecord record{.checks = store::checks_of(look.db, v),
                       .cards = store::cards_of(look.db, v),
                       .trainings = store::trainings_of(look.db, v),
                       .turns = store::turns_of(look.db, v, look.today().plus_days(-year_days)),
                       .awards = store::awards_of(look.db, v),
                       .minutes_this_year = store::minutes_of(look.db, v, first_of_year(look.today())),
                       .minutes_ever = store::minutes_of(look.db, v, first_of_year(*kit::Date::parse("2000-01-01"))),
                       .card_term_years = store::volunteer_rule(look.db, "card_term_years", look.today())};
  for (auto& check : record.checks) {
    check.note = opened_text(look, note_place(v, check.id), check.note);
    if (auto by = staff_.find_member(look, check.recorded_by)) check.recorded_by = by->name;
  }
  for (const auto& a : store::assignments_of(look.db, v)) {
    auto area = find_area(look, a.place_code).value_or(AreaBrief{.code = a.place_code});
    record.assignments.push_back({a.id, network::view_of(area), a.skill, a.task, a.from_day, a.until_day});
  }
  return record;
}

kit::Result<frame::Page<SuitableVolunteer>> Desk::suitable_volunteers(frame::Look& look) {
  auto place = look.query("area");
  if (!words::AreaCode::parse(place) || place.size() <= district_digits) return kit::refuse_field("/area", "network.tambon_expected");
  auto skill = look.query("skill");
  if (!skill.empty()) TRY(check_skills(look, {skill}, "/skill"));
  frame::Page<SuitableVolunteer> page;
  auto since = look.today().plus_days(-lately_days);
  for (const auto& v : store::serving_in(look.db, frame::AreaRange::of(place.substr(0, district_digits)), skill)) {
    auto near = rules::nearness(v, place);
    if (!near) continue;
    auto area = find_area(look, v.area_code).value_or(AreaBrief{.code = v.area_code});
    page.items.push_back({v.id, v.name, network::view_of(area), *near, v.card_expires_on && *v.card_expires_on >= look.today(),
                          store::turns_since(look.db, v, since)});
  }
  rules::rank(page.items);
  return page;
}

}  // namespace network
