// What the desk does with a request: load, decide, save, announce.
#include "centre/aid/request/desk.hpp"

#include "centre/aid/decision/purse.hpp"
#include "centre/aid/request/form.hpp"
#include "kit/text/text.hpp"

namespace aid::request {
namespace {

using kit::Refused;

constexpr int paper_days = 14;  // when nobody says until when a missing paper is followed up

kit::Result<Request> new_request(frame::Act& act, const Doors& doors) {
  const auto& actor = act.actor();
  auto centre = doors.network.find_centre(act, actor.org_id);
  auto year = words::fiscal_year(act.today());
  auto running = store::next_running(act, actor.org_id, year);
  return Request{.org_id = actor.org_id,
                 .id = act.new_id(),
                 .number = request_number(centre ? centre->code : actor.area_code, year, running),
                 .state_since_ms = act.now(),
                 .opened_ms = act.now(),
                 .opened_by = actor.staff_id};
}

// The first line of the history and the maker's hand.
kit::Result<void> begin_course(frame::Act& act, const Doors& doors, const Request& r) {
  TRY(put_hand(act, doors, r, Step::opening));
  store::append_move(act, {.org_id = r.org_id,
                           .id = act.new_event_id(),
                           .request_id = r.id,
                           .step = Step::opening,
                           .to_state = r.state,
                           .at_ms = act.now(),
                           .staff_id = act.actor().staff_id,
                           .role = std::string(kit::name_of(act.actor().role))});
  return {};
}

void hold_on(frame::Act& act, const Doors& doors, const Request& r) {
  doors.registry.hold_person(act, r.person_id);
  if (!r.household_id.empty()) doors.registry.hold_household(act, r.household_id);
}

kit::Result<RequestView> seen_again(frame::Act& act, const Doors& doors, const Seen& seen, std::string_view what) {
  tell(act, what, seen);
  return view_of(act, doors, seen);
}

kit::Result<void> end(frame::Act& act, const Doors& doors, Seen& seen, Step step, const EndRequest& command) {
  seen.request.outcome = command.outcome;
  TRY(take_step(act, doors, seen, step, command.reason));
  TRY(release_holds(act, doors, seen.request));
  return {};
}

}  // namespace

kit::Result<RequestView> open(frame::Act& act, const Doors& doors, const RequestForm& form) {
  auto r = TRY(new_request(act, doors));
  auto benefit = TRY(fill(act, doors, form, r));
  auto papers = TRY(papers_for(act, benefit, form, r));
  store::insert_request(act, r);
  for (const auto& paper : papers) store::put_paper(act, paper);
  TRY(begin_course(act, doors, r));
  hold_on(act, doors, r);
  auto seen = TRY(get_request(act, doors, r.id));
  return seen_again(act, doors, seen, "aid.request_opened");
}

kit::Result<RequestView> change(frame::Act& act, const Doors& doors, const RequestForm& form) {
  auto seen = TRY(get_request(act, doors));
  Request& r = seen.request;
  TRY(act.expect_version(r.version));
  if (r.state != State::draft && r.state != State::sent_back)
    return kit::refuse(Refused::conflict, "aid.not_changeable");
  RequestForm full = form;
  if (!full.asked_on) full.asked_on = r.asked_on;
  auto benefit = TRY(fill(act, doors, full, r));
  auto papers = TRY(papers_for(act, benefit, full, r));
  auto mine = TRY(own_hand(act, doors, Part::maker));
  TRY(hands_differ(Step::correction, mine, hands_so_far(act, r)));
  store::save_request(act, r);
  store::remove_papers(act, r);
  for (const auto& paper : papers) store::put_paper(act, paper);
  hold_on(act, doors, r);
  auto again = TRY(get_request(act, doors, r.id));
  return seen_again(act, doors, again, "aid.request_changed");
}

kit::Result<RequestView> submit(frame::Act& act, const Doors& doors, const SubmitRequest& command) {
  auto seen = TRY(get_request(act, doors));
  Request& r = seen.request;
  auto others = alike(act, doors, r);
  bool said = !kit::text::trim(command.alike_reason).empty();
  if (!others.seen.empty() && !said)
    return kit::refuse(Refused::conflict, "aid.alike", {{"number", others.seen.front().request.number}});
  if (others.elsewhere > 0 && !said) return kit::refuse(Refused::conflict, "aid.alike_elsewhere");
  auto papers = store::papers_of(act, r);
  for (auto& paper : papers) {
    if (paper.state == PaperState::attached) continue;
    if (kit::text::trim(paper.note).empty())
      return kit::refuse(Refused::conflict, "aid.paper_reason_needed", {{"paper", paper.code}});
    if (paper.due_on) continue;
    paper.due_on = act.today().plus_days(paper_days);
    store::put_paper(act, paper);
  }
  r.alike_reason = kit::text::normalise_thai(command.alike_reason);
  TRY(take_step(act, doors, seen, Step::submission, ""));
  return seen_again(act, doors, seen, "aid.request_moved");
}

kit::Result<RequestView> send_back(frame::Act& act, const Doors& doors, const SendBack& command) {
  auto seen = TRY(get_request(act, doors));
  TRY(take_step(act, doors, seen, Step::sending_back, ""));
  for (const auto& field : command.fields)
    store::insert_remark(act, {.org_id = seen.request.org_id,
                               .id = act.new_event_id(),
                               .request_id = seen.request.id,
                               .field = field.field,
                               .comment = kit::text::normalise_thai(field.comment),
                               .asked_ms = act.now(),
                               .asked_by = act.actor().staff_id});
  return seen_again(act, doors, seen, "aid.request_moved");
}

kit::Result<RequestView> correct(frame::Act& act, const Doors& doors, const CorrectRequest& command) {
  auto seen = TRY(get_request(act, doors));
  auto remarks = store::remarks_of(act, seen.request);
  for (std::size_t i = 0; i < command.answers.size(); ++i) {
    const auto& given = command.answers[i];
    auto path = "/answers/" + std::to_string(i);
    auto at = std::ranges::find(remarks, given.id, &Remark::id);
    if (at == remarks.end() || at->answer != Answer::none) return kit::refuse_field(path + "/id", "aid.nothing_asked");
    if (given.answer == Answer::none) return kit::refuse_field(path + "/answer", "aid.answer_needed");
    at->answer = given.answer;
    at->words = kit::text::normalise_thai(given.words);
    store::answer_remark(act, *at);
  }
  if (std::ranges::any_of(remarks, [](const Remark& m) { return m.answer == Answer::none; }))
    return kit::refuse(Refused::conflict, "aid.answer_needed");
  TRY(take_step(act, doors, seen, Step::correction, ""));
  return seen_again(act, doors, seen, "aid.request_moved");
}

kit::Result<RequestView> put_paper(frame::Act& act, const Doors& doors, const GivenPaper& command) {
  auto seen = TRY(get_request(act, doors));
  const Request& r = seen.request;
  if (r.state == State::ineligible || r.state == State::withdrawn || r.state == State::stopped)
    return kit::refuse(Refused::conflict, "aid.not_changeable");
  auto papers = store::papers_of(act, r);
  auto at = std::ranges::find(papers, command.code, &Paper::code);
  if (at == papers.end()) return kit::refuse_field("/code", "aid.paper_unknown");
  if (command.state == PaperState::missing && kit::text::trim(command.note).empty())
    return kit::refuse_field("/note", "aid.reason_needed");
  at->state = command.state;
  at->note = kit::text::normalise_thai(command.note);
  at->due_on = command.state == PaperState::missing ? command.due_on : std::nullopt;
  at->changed_ms = act.now();
  at->changed_by = act.actor().staff_id;
  store::put_paper(act, *at);
  return seen_again(act, doors, seen, "aid.papers_changed");
}

kit::Result<RequestView> withdraw(frame::Act& act, const Doors& doors, const EndRequest& command) {
  auto seen = TRY(get_request(act, doors));
  if (command.outcome != Outcome::no_longer_needed && command.outcome != Outcome::helped_by_others)
    return kit::refuse_field("/outcome", "aid.outcome_wrong");
  TRY(end(act, doors, seen, Step::withdrawal, command));
  return seen_again(act, doors, seen, "aid.request_moved");
}

kit::Result<RequestView> stop(frame::Act& act, const Doors& doors, const EndRequest& command) {
  auto seen = TRY(get_request(act, doors));
  if (command.outcome != Outcome::died && command.outcome != Outcome::moved)
    return kit::refuse_field("/outcome", "aid.outcome_wrong");
  TRY(end(act, doors, seen, Step::stop, command));
  return seen_again(act, doors, seen, "aid.request_moved");
}

kit::Result<frame::Page<BenefitView>> benefits_on(frame::Look& look, const Doors& doors) {
  auto typed = look.query("on");
  auto on = typed.empty() ? look.today() : kit::Date::parse(typed).value_or(look.today());
  frame::Page<BenefitView> page;
  for (const auto& benefit : doors.benefits.benefits_on(look, on)) page.items.push_back(view_of(benefit));
  return page;
}

kit::Result<RequestView> read(frame::Look& look, const Doors& doors) {
  auto seen = TRY(get_request(look, doors));
  look.saw(seen.request.org_id, "aid.request", seen.request.id);
  if (seen.closed_file) look.keep_off_devices();
  return view_of(look, doors, seen);
}

kit::Result<frame::Page<RequestRow>> list(frame::Look& look, const Doors& doors) {
  auto person_id = look.query("person_id");
  store::Filter filter{.state = look.query("state"),
                       .level = "",
                       .number = kit::text::trim(kit::text::digits_to_ascii(look.query("q"))),
                       .benefit_code = look.query("benefit_code"),
                       .person_ids = person_id.empty() ? std::vector<std::string>{}
                                                       : doors.registry.ids_of(look, person_id),
                       .household_id = look.query("household_id"),
                       .case_id = look.query("case_id"),
                       .emergency_only = look.query("emergency") == "yes"};
  store::After after;
  if (auto cursor = look.query("after"); !cursor.empty()) {
    auto keys = TRY(frame::read_cursor(cursor, 2));
    after = {0, kit::text::parse_int(keys[0]).value_or(0), keys[1]};
  }
  auto limit = look.limit();
  frame::Page<RequestRow> page;
  for (bool more = true; more && page.items.size() < limit;) {
    auto batch = store::list_requests(look, filter, after, limit + 1);
    more = batch.size() > limit;
    if (more) batch.pop_back();
    if (!batch.empty()) after = {0, batch.back().opened_ms.ms, batch.back().id};
    for (const auto& seen : only_seen(look, doors, std::move(batch))) {
      page.items.push_back(row_of(look, doors, seen));
      if (page.items.size() < limit) continue;
      more = more || seen.request.id != after.id;
      after = {0, seen.request.opened_ms.ms, seen.request.id};
      break;
    }
    if (more && page.items.size() == limit) page.next = frame::make_cursor({std::to_string(after.ms), after.id});
  }
  return page;
}

}  // namespace aid::request
