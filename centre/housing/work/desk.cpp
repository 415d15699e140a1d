// The work: it begins with a photograph of before, a milestone is done when one shows it, and what was not inspected is not
// handed over.
#include "centre/housing/work/desk.hpp"

#include "centre/frame/asked.hpp"
#include "centre/housing/rules.hpp"
#include "centre/housing/store.hpp"
#include "kit/crypto/crypto.hpp"
#include "kit/text/text.hpp"

namespace housing::work {
namespace {

using kit::Refused;
using kit::text::normalise_thai;

constexpr std::size_t photographs_most = 80;

bool has(const std::vector<Photograph>& photographs, PhotoStage stage) {
  return std::ranges::find(photographs, stage, &Photograph::stage) != photographs.end();
}

bool blank(std::string_view text) { return kit::text::trim(text).empty(); }

kit::Result<void> check_day(const frame::Look& look, const char* path, kit::Date day, const std::optional<kit::Date>& not_before,
                            const char* too_early) {
  if (day > look.today()) return kit::refuse_field(path, "housing.in_future");
  if (not_before && day < *not_before) return kit::refuse_field(path, too_early);
  return {};
}

std::string lines_of(const std::vector<std::string>& names) {
  std::string out;
  for (const auto& name : names)
    if (auto one = normalise_thai(name); !blank(one)) out += (out.empty() ? "" : "\n") + one;
  return out;
}

// What a page draws is a PNG.
bool is_picture(std::string_view base64url) {
  auto bytes = kit::crypto::unbase64url(base64url);
  return bytes && (bytes->starts_with("\x89PNG\r\n\x1a\n") || bytes->starts_with("\xff\xd8\xff"));
}

kit::Result<void> check_mark(const HandOver& c) {
  if (!c.mark_image.empty() && !is_picture(c.mark_image)) return kit::refuse_field("/mark_image", "housing.not_a_picture");
  if (c.acknowledgement == Acknowledged::signature && c.mark_image.empty())
    return kit::refuse_field("/mark_image", "housing.signature_needed");
  if (c.acknowledgement == Acknowledged::thumb && blank(c.witness)) return kit::refuse_field("/witness", "housing.witness_needed");
  return {};
}

std::vector<Check> checks_of(frame::Act& act, const Inspection& inspection, const std::vector<CheckAsked>& asked) {
  std::vector<Check> out;
  for (const auto& one : asked)
    out.push_back({.org_id = inspection.org_id, .id = act.new_event_id(), .inspection_id = inspection.id,
                   .position = static_cast<std::int64_t>(out.size()) + 1, .code = one.code, .mark = one.mark,
                   .note = normalise_thai(one.note)});
  return out;
}

}  // namespace

kit::Result<ProjectView> begin(frame::Act& act, const Doors& doors, const BeginWork& command) {
  auto p = TRY(project::get_project(act));
  TRY(project::expect_state(p, {State::approved}));
  TRY(check_day(act, "/began_on", command.began_on, store::decisions_of(act, p).front().met_on, "housing.before_decision"));
  if (!has(store::photographs_of(act, p), PhotoStage::before)) return kit::refuse(Refused::conflict, "housing.before_missing");
  if (p.built_by == BuiltBy::volunteers && command.volunteers < 1) return kit::refuse_field("/volunteers", "housing.volunteers_needed");
  std::int64_t position = 0;
  for (const auto& one : command.milestones) {
    if (one.due_on < command.began_on)
      return kit::refuse_field("/milestones/" + std::to_string(position) + "/due_on", "housing.before_beginning");
    p.due_on = std::max(p.due_on.value_or(one.due_on), one.due_on);
    store::insert_milestone(act, {.org_id = p.org_id, .id = act.new_event_id(), .project_id = p.id, .position = ++position,
                                  .what = normalise_thai(one.what), .due_on = one.due_on});
  }
  p.builder = normalise_thai(command.builder);
  p.builder_phone = normalise_thai(command.builder_phone);
  p.volunteers = p.built_by == BuiltBy::volunteers ? command.volunteers : 0;
  p.began_on = command.began_on;
  p.state = State::building;
  store::save_project(act, p);
  project::tell(act, "housing.work_begun", p);
  return project::view_of(act, doors, p);
}

kit::Result<ProjectView> add_photograph(frame::Act& act, const Doors& doors, std::string_view bytes) {
  auto p = TRY(project::get_project(act));
  auto stage = kit::choice_of<PhotoStage>(act.query("stage"));
  if (!stage) return kit::refuse_field("/stage", "kit.choice_unknown");
  if (!rules::stage_fits(*stage, p.state)) return kit::refuse_field("/stage", "housing.stage_not_now");
  auto taken = TRY(frame::day_asked(act, "taken_on", act.today()));
  if (taken > act.today()) return kit::refuse_field("/taken_on", "housing.in_future");
  auto milestones = store::milestones_of(act, p);
  auto milestone = act.query("milestone");
  if (!milestone.empty() && std::ranges::find(milestones, milestone, &Milestone::id) == milestones.end())
    return kit::refuse_field("/milestone", "housing.milestone_unknown");
  if (store::photographs_of(act, p).size() >= photographs_most) return kit::refuse(Refused::conflict, "housing.too_many_photographs");
  auto kept = TRY(doors.registry.keep_scan(act, p.org_id, bytes));
  auto caption = act.query("caption");
  store::insert_photograph(act, {.org_id = p.org_id,
                                 .id = act.new_event_id(),
                                 .project_id = p.id,
                                 .stage = *stage,
                                 .milestone_id = milestone,
                                 .caption = normalise_thai(caption.substr(0, 300)),
                                 .scan_id = kept.id,
                                 .taken_on = taken,
                                 .added_by = act.actor().staff_id,
                                 .added_ms = act.now()});
  store::save_project(act, p);
  project::tell(act, "housing.photograph_added", p);
  return project::view_of(act, doors, p);
}

kit::Result<frame::Reply> photograph(frame::Look& look, const Doors& doors) {
  auto p = TRY(project::get_project(look));
  auto photographs = store::photographs_of(look, p);
  auto at = std::ranges::find(photographs, look.path("photograph_id"), &Photograph::id);
  if (at == photographs.end()) return kit::refuse(Refused::not_found, "housing.photograph_unknown");
  look.saw(p.org_id, "housing.project", p.id);
  look.keep_off_devices();
  return doors.registry.scan(look, at->org_id, at->scan_id);
}

kit::Result<ProjectView> complete(frame::Act& act, const Doors& doors, const CompleteMilestone& command) {
  auto p = TRY(project::get_project(act));
  TRY(project::expect_state(p, {State::building}));
  auto milestones = store::milestones_of(act, p);
  auto at = std::ranges::find(milestones, act.path("milestone_id"), &Milestone::id);
  if (at == milestones.end()) return kit::refuse(Refused::not_found, "housing.milestone_unknown");
  if (at->done_on) return kit::refuse(Refused::conflict, "housing.milestone_done");
  TRY(check_day(act, "/done_on", command.done_on, p.began_on, "housing.before_beginning"));
  auto photographs = store::photographs_of(act, p);
  if (std::ranges::find(photographs, at->id, &Photograph::milestone_id) == photographs.end())
    return kit::refuse(Refused::conflict, "housing.milestone_unseen");
  at->done_on = command.done_on;
  at->note = normalise_thai(command.note);
  at->done_by = act.actor().staff_id;
  store::save_milestone(act, *at);
  store::save_project(act, p);
  project::tell(act, "housing.milestone_done", p);
  return project::view_of(act, doors, p);
}

kit::Result<ProjectView> inspect(frame::Act& act, const Doors& doors, const Inspect& command) {
  auto p = TRY(project::get_project(act));
  TRY(project::expect_state(p, {State::building}));
  TRY(check_day(act, "/inspected_on", command.inspected_on, p.began_on, "housing.before_beginning"));
  for (const auto& milestone : store::milestones_of(act, p))
    if (!milestone.done_on) return kit::refuse(Refused::conflict, "housing.milestones_open");
  if (!has(store::photographs_of(act, p), PhotoStage::after)) return kit::refuse(Refused::conflict, "housing.after_missing");
  TRY(rules::all_answered(store::dated_on(act, command.inspected_on).checks, command.checks));
  bool passed = rules::all_passed(command.checks);
  if (!passed && blank(command.defects)) return kit::refuse_field("/defects", "housing.defects_needed");
  auto inspectors = lines_of(command.inspectors);
  if (inspectors.empty()) return kit::refuse_field("/inspectors", "housing.inspector_needed");
  Inspection one{.org_id = p.org_id, .id = act.new_event_id(), .project_id = p.id, .inspected_on = command.inspected_on,
                 .inspectors = inspectors, .passed = passed, .defects = normalise_thai(command.defects), .mend_by = command.mend_by,
                 .recorded_by = act.actor().staff_id, .recorded_ms = act.now()};
  store::insert_inspection(act, one, checks_of(act, one, command.checks));
  if (passed) p.state = State::inspected;
  store::save_project(act, p);
  project::tell(act, "housing.house_inspected", p);
  return project::view_of(act, doors, p);
}

kit::Result<ProjectView> hand_over(frame::Act& act, const Doors& doors, const HandOver& command) {
  auto p = TRY(project::get_project(act));
  TRY(project::expect_state(p, {State::inspected}));
  TRY(check_day(act, "/handed_on", command.handed_on, store::inspections_of(act, p).front().inspected_on, "housing.before_inspection"));
  TRY(check_mark(command));
  p.handed_on = command.handed_on;
  p.warranty_until = rules::plus_months(command.handed_on, store::dated_on(act, command.handed_on).rule.warranty_months);
  p.receiver = normalise_thai(command.receiver);
  p.acknowledgement = command.acknowledgement;
  p.mark_image = command.mark_image;
  p.witness = normalise_thai(command.witness);
  p.state = State::handed_over;
  store::save_project(act, p);
  project::tell(act, "housing.house_handed_over", p);
  return project::view_of(act, doors, p);
}

kit::Result<ProjectView> visit(frame::Act& act, const Doors& doors, const VisitWarranty& command) {
  auto p = TRY(project::get_project(act));
  TRY(project::expect_state(p, {State::handed_over}));
  TRY(check_day(act, "/visited_on", command.visited_on, p.handed_on, "housing.before_hand_over"));
  if (command.found == Found::to_mend && blank(command.words)) return kit::refuse_field("/words", "housing.defects_needed");
  store::insert_warranty(act, {.org_id = p.org_id, .id = act.new_event_id(), .project_id = p.id, .visited_on = command.visited_on,
                               .found = command.found, .words = normalise_thai(command.words), .visited_by = act.actor().staff_id,
                               .recorded_ms = act.now()});
  store::save_project(act, p);
  project::tell(act, "housing.warranty_visited", p);
  return project::view_of(act, doors, p);
}

kit::Result<ProjectView> close(frame::Act& act, const Doors& doors, const frame::Nothing&) {
  auto p = TRY(project::get_project(act));
  TRY(project::expect_state(p, {State::handed_over}));
  if (act.today() < *p.warranty_until)
    return kit::refuse(Refused::conflict, "housing.warranty_runs", {{"day", p.warranty_until->text()}});
  auto visits = store::warranty_of(act, p);
  if (visits.empty() || visits.front().found != Found::sound) return kit::refuse(Refused::conflict, "housing.not_sound_yet");
  auto shares = store::shares_of(act, p);
  if (std::ranges::find(shares, ShareState::set_aside, &Share::state) != shares.end())
    return kit::refuse(Refused::conflict, "housing.unpaid_yet");
  p.state = State::closed;
  store::save_project(act, p);
  project::tell(act, "housing.house_closed", p);
  return project::view_of(act, doors, p);
}

}  // namespace housing::work
