// A volunteer's way in and what is said of them: checks by two chairs, the card, courses, thanks.
#include "centre/network/desk.hpp"
#include "centre/network/volunteer/rules.hpp"
#include "centre/network/volunteer/record_store.hpp"
#include "centre/network/volunteer/store.hpp"
#include "centre/network/volunteer/told.hpp"
#include "kit/text/text.hpp"

namespace network {
namespace {

using kit::Refused;

constexpr std::size_t waiting_most = 200;
constexpr std::size_t courses_most = 200;

}  // namespace

std::string note_place(const Volunteer& v, std::string_view check_id) {
  return "network_volunteer_checks.note/" + v.org_id + "/" + std::string(check_id);
}

kit::Result<Volunteer> Desk::volunteer_in_reach(frame::Look& look) {
  auto found = store::find_volunteer(look.db, look.path("volunteer_id"));
  if (!found) return kit::refuse(Refused::not_found, "network.volunteer_unknown");
  return *found;
}

kit::Result<void> Desk::check_skills(frame::Look& look, const std::vector<std::string>& codes, std::string_view path) {
  auto known = store::skills(look.db);
  for (const auto& code : codes)
    if (std::ranges::find(known, code, &SkillName::code) == known.end())
      return kit::refuse_field(std::string(path), "network.skill_unknown");
  return {};
}

kit::Result<frame::Page<SkillName>> Desk::skills(frame::Look& look) { return frame::Page<SkillName>{store::skills(look.db), {}}; }

kit::Result<frame::Page<VolunteerView>> Desk::awaiting_check(frame::Look& look) {
  frame::Page<VolunteerView> page;
  for (const auto& v : store::awaiting_check(look.db, waiting_most)) page.items.push_back(view_of(look, v));
  return page;
}

// The chair who is named; a volunteer who signs in is no other than themselves.
kit::Result<Volunteer> Desk::chair_of(frame::Act& act, const std::string& chair_id) {
  auto own = store::volunteer_of_account(act.db, act.actor().staff_id);
  if (chair_id.empty() || act.actor().role == Role::volunteer) {
    if (!own || (!chair_id.empty() && own->id != chair_id)) return kit::refuse_field("/chair_id", "network.not_the_chair");
    return *own;
  }
  auto named = store::find_volunteer(act.db, chair_id);
  if (!named) return kit::refuse_field("/chair_id", "network.volunteer_unknown");
  return *named;
}

kit::Result<VolunteerView> Desk::check_volunteer(frame::Act& act, const CheckVolunteer& given) {
  auto v = TRY(volunteer_in_reach(act));
  auto step = TRY(rules::step_awaited(v.standing));
  if (!given.passed && kit::text::trim(given.note).empty()) return kit::refuse_field("/note", "network.reason_needed");
  auto chair = TRY(chair_of(act, given.chair_id));
  auto before = store::checks_of(act.db, v);
  TRY(rules::may_check(step, {v, chair, act.actor().staff_id, before}));
  auto id = act.new_event_id();
  auto note = tidy(given.note);
  store::insert_check(act.db, v, {id, step, chair.id, chair.name, given.passed, note.empty() ? "" : sealed_text(act, note_place(v, id), note),
                                  act.actor().staff_id, act.now()});
  v.standing = rules::standing_after(step, given.passed);
  ++v.version;
  store::update_volunteer(act.db, v);
  tell(act, "network.volunteer_checked", v, {.what = std::string(kit::name_of(step)), .passed = given.passed});
  return view_of(act, v);
}

kit::Result<VolunteerView> Desk::issue_card(frame::Act& act, const IssueCard& given) {
  auto v = TRY(volunteer_in_reach(act));
  if (v.standing != Standing::serving || !v.active) return kit::refuse(Refused::conflict, "network.card_after_checks");
  if (!v.pledged_on) return kit::refuse(Refused::conflict, "network.pledge_first");
  if (!v.trained_on) return kit::refuse(Refused::conflict, "network.training_first");
  if (given.issued_on > act.today()) return kit::refuse_field("/issued_on", "network.day_in_the_future");
  auto years = store::volunteer_rule(act.db, "card_term_years", given.issued_on);
  auto expires_on = given.expires_on.value_or(rules::last_day_of_card(given.issued_on, years));
  if (expires_on < given.issued_on) return kit::refuse_field("/expires_on", "network.ends_before_it_begins");
  VolunteerCard card{act.new_event_id(), kit::text::trim(given.number), given.issued_on, expires_on};
  store::insert_card(act.db, v, card);
  v.card_number = card.number;
  v.card_expires_on = expires_on;
  ++v.version;
  store::update_volunteer(act.db, v);
  tell(act, "network.card_issued", v, {.what = expires_on.text()});
  return view_of(act, v);
}

kit::Result<CourseRow> Desk::hold_course(frame::Act& act, const HoldCourse& given) {
  if (given.day > act.today()) return kit::refuse_field("/day", "network.day_in_the_future");
  if (!given.skill.empty()) TRY(check_skills(act, {given.skill}, "/skill"));
  auto ids = given.volunteer_ids;
  std::ranges::sort(ids);
  ids.erase(std::ranges::unique(ids).begin(), ids.end());
  CourseRow row{act.new_event_id(), tidy(given.name), given.day, given.hours, tidy(given.place), given.skill, static_cast<std::int64_t>(ids.size())};
  for (const auto& id : ids) {
    auto v = store::find_volunteer(act.db, id);
    if (!v) return kit::refuse_field("/volunteer_ids", "network.volunteer_unknown");
    store::insert_training(act.db, *v, {act.new_event_id(), row.id, row.name, row.day, row.hours, row.place, row.skill});
    v->trained_on = std::max(v->trained_on.value_or(row.day), row.day);
    if (!row.skill.empty() && std::ranges::find(v->skill_codes, row.skill) == v->skill_codes.end()) v->skill_codes.push_back(row.skill);
    ++v->version;
    store::update_volunteer(act.db, *v);
    tell(act, "network.course_attended", *v, {.what = row.skill, .count = row.hours});
  }
  return row;
}

kit::Result<frame::Page<CourseRow>> Desk::courses(frame::Look& look) {
  return frame::Page<CourseRow>{store::courses(look.db, courses_most), {}};
}

kit::Result<Award> Desk::give_award(frame::Act& act, const GiveAward& given) {
  auto v = TRY(volunteer_in_reach(act));
  if (given.given_on > act.today()) return kit::refuse_field("/given_on", "network.day_in_the_future");
  Award award{act.new_event_id(), given.kind, given.given_on, tidy(given.giver), tidy(given.reason)};
  store::insert_award(act.db, v, award);
  tell(act, "network.award_given", v, {.what = std::string(kit::name_of(given.kind))});
  return award;
}

}  // namespace network
