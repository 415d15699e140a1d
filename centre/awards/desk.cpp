// Calls: what is awarded, by which criteria, who gives the marks.
#include "centre/awards/desk.hpp"

#include "centre/awards/store.hpp"
#include "kit/text/text.hpp"

namespace awards {
namespace {

using kit::Refused;
using kit::text::normalise_thai;
using kit::text::trim;

}  // namespace

kit::Result<frame::Page<CallRow>> Desk::get_calls(frame::Look& look) { return frame::Page<CallRow>{store::calls(look), {}}; }

kit::Result<Call> Desk::call_in_path(frame::Look& look) {
  auto call = store::find_call(look, look.path("call_id"));
  if (!call) return kit::refuse(Refused::not_found, "awards.call_unknown");
  return *std::move(call);
}

void Desk::tell(frame::Act& act, std::string_view what, const Call& c, std::int64_t nominees) {
  act.announce(what, c.org_id, c.area_code, c.id, CallNews{c.state, c.year, nominees});
}
void Desk::tell(frame::Act& act, std::string_view what, const Nomination& n) {
  act.announce(what, n.org_id, n.area_code, n.id, NominationNews{n.category, n.state});
}

CallView Desk::view_of(frame::Look& look, const Call& c) {
  CallView view{.id = c.id, .state = c.state, .title_th = c.title_th, .title_en = c.title_en, .year = c.year, .purpose = c.purpose,
                .closes_on = c.closes_on, .given_on = c.given_on, .event_id = c.event_id, .scorers_min = c.scorers_min,
                .posthumous = c.posthumous, .signer_name = c.signer_name, .signer_position = c.signer_position,
                .criteria = store::criteria_of(look, c), .version = c.version};
  std::map<std::string, std::int64_t> scored;
  for (const auto& [nomination, given] : store::marks_of(look, c))
    for (const auto& [staff_id, points] : given) scored[staff_id] += points.size() == view.criteria.size();
  for (const auto& id : store::scorers_of(look, c)) {
    auto member = doors_.staff.find_member(look, id);
    view.scorers.push_back({id, member ? member->name : "", scored[id]});
    view.may_score = view.may_score || id == look.actor().staff_id;
  }
  auto nominees = nominees_of(look, c);
  for (const auto& category : store::categories_of(look, c)) {
    CategoryView one{.code = category.code, .name_th = category.name_th, .name_en = category.name_en, .places = category.places};
    for (const auto& n : nominees) {
      if (n.category != category.code) continue;
      ++one.nominations;
      one.chosen += n.state == Standing::chosen || n.state == Standing::awarded;
      one.tied = one.tied || n.tied;
      view.certificates += n.state == Standing::awarded && !n.certificate_number.empty();
    }
    view.nominations += one.nominations;
    view.chosen += one.chosen;
    view.categories.push_back(std::move(one));
  }
  return view;
}

kit::Result<CallView> Desk::get_call(frame::Look& look) {
  auto call = TRY(call_in_path(look));
  return view_of(look, call);
}

kit::Result<void> Desk::fill(frame::Act& act, Call& call, const WriteCall& c) {
  TRY(may_be_call(c));
  for (std::size_t i = 0; i < c.scorers.size(); ++i) {
    auto member = doors_.staff.find_member(act, c.scorers[i]);
    if (!member || !score_nominee.held_by(member->role)) return kit::refuse_field("/scorers/" + std::to_string(i), "awards.scorer_unknown");
  }
  if (!c.event_id.empty() && !doors_.events.find_event(act, c.event_id)) return kit::refuse_field("/event_id", "events.event_unknown");
  call.title_th = normalise_thai(c.title_th);
  call.title_en = trim(c.title_en);
  call.year = c.year;
  call.purpose = normalise_thai(c.purpose);
  call.closes_on = c.closes_on;
  call.given_on = c.given_on;
  call.event_id = c.event_id;
  call.scorers_min = c.scorers_min;
  call.posthumous = c.posthumous;
  call.signer_name = normalise_thai(c.signer_name);
  call.signer_position = normalise_thai(c.signer_position);
  return {};
}

kit::Result<CallView> Desk::post_call(frame::Act& act, const WriteCall& c) {
  Call call{.org_id = act.actor().org_id, .id = act.new_id(), .area_code = act.actor().area_code};
  TRY(fill(act, call, c));
  store::insert_call(act, call);
  store::set_parts(act, call, c);
  tell(act, "awards.call_written", call);
  return view_of(act, call);
}

// Criteria stay as they are once marks were given by them; categories that somebody stands in stay too.
kit::Result<CallView> Desk::put_call(frame::Act& act, const WriteCall& c) {
  auto call = TRY(call_in_path(act));
  TRY(act.expect_version(call.version));
  if (call.state == CallState::announced) return kit::refuse(Refused::conflict, "awards.announced_already");
  TRY(fill(act, call, c));
  if (!store::marks_of(act, call).empty()) {
    auto now = store::criteria_of(act, call);
    bool same = std::ranges::equal(now, c.criteria, [](const Criterion& a, const Criterion& b) { return a.weight == b.weight && a.points_max == b.points_max; });
    if (!same) return kit::refuse_field("/criteria", "awards.marks_given");
  }
  for (const auto& n : store::nominations_of(act, call))
    if (std::ranges::find(c.categories, n.category, &Category::code) == c.categories.end())
      return kit::refuse_field("/categories", "awards.category_in_use");
  store::set_parts(act, call, c);
  store::save_call(act, call);
  tell(act, "awards.call_written", call);
  return view_of(act, call);
}

kit::Result<CallView> Desk::post_move(frame::Act& act, const MoveCall& c) {
  auto call = TRY(call_in_path(act));
  TRY(may_move(call, c.state));
  call.state = c.state;
  store::save_call(act, call);
  tell(act, "awards.call_moved", call);
  return view_of(act, call);
}

std::unique_ptr<Awards> open_awards(const Doors& doors) { return std::make_unique<Desk>(doors); }

}  // namespace awards
