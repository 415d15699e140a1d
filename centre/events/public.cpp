// What whoever has the link of an event may see and say: the programme, the own name for the list, how it was.
#include "centre/events/desk.hpp"
#include "centre/events/rules.hpp"
#include "centre/events/store.hpp"
#include "centre/frame/errand.hpp"
#include "kit/text/text.hpp"

namespace events {
namespace {

using kit::Refused;
using kit::text::normalise_thai;

const frame::Scope& by_its_link() {
  static const auto scope = frame::SystemScope::everywhere("whoever has the link of an event sees it and puts a name down");
  return scope;
}

kit::Result<Event> event_of_link(frame::Look& look) {
  auto e = store::find_by_code(look, look.path("code"));
  if (!e || e->state == State::planned) return kit::refuse(Refused::not_found, "events.event_unknown");
  return *std::move(e);
}

}  // namespace

kit::Result<PublicEvent> Desk::get_public(frame::Look& look) {
  return frame::run_errand(look, by_its_link(), [&](frame::Look& inner) -> kit::Result<PublicEvent> {
    auto e = TRY(event_of_link(inner));
    PublicEvent view{.kind = e.kind, .state = e.state, .title_th = e.title_th, .title_en = e.title_en, .purpose = e.purpose,
                     .place = e.place, .starts_on = e.starts_on, .ends_on = e.ends_on};
    if (auto organisation = doors_.staff.find_organisation(inner, e.org_id)) {
      view.organiser_th = organisation->name_th;
      view.organiser_en = organisation->name_en;
    }
    if (e.seats > 0)
      view.seats_left = std::max<std::int64_t>(0, e.seats - store::registered(inner, e));
    for (const auto& s : store::sessions_of(inner, e)) view.sessions.push_back({s.on_day, s.begins, s.ends, s.topic, s.lecturer, s.place});
    return view;
  });
}

kit::Result<Registered> Desk::post_public(frame::Act& act, const Register& c) {
  if (!names_.admit(act.particulars().peer, act.now())) return kit::refuse(Refused::too_many, "events.too_many");
  return frame::do_errand(act, by_its_link(), [&](frame::Act& inner) -> kit::Result<Registered> {
    auto e = TRY(event_of_link(inner));
    Registration fresh{.name = normalise_thai(c.name), .organisation = normalise_thai(c.organisation), .via = Via::link};
    if (fresh.name.empty()) return kit::refuse_field("/name", "events.name_needed");
    auto phone = words::Phone::parse(c.phone);
    if (!phone) return kit::refuse_field("/phone", "words.phone_wrong");
    fresh.phone = phone->number;
    auto r = TRY(put_down(inner, e, std::move(fresh)));
    tell(inner, "events.registered", e, 1);
    return Registered{"", r.n, r.card_code};
  });
}

kit::Result<frame::Nothing> Desk::post_evaluation(frame::Act& act, const Evaluate& c) {
  if (!judgements_.admit(act.particulars().peer, act.now())) return kit::refuse(Refused::too_many, "events.too_many");
  return frame::do_errand(act, by_its_link(), [&](frame::Act& inner) -> kit::Result<frame::Nothing> {
    auto e = TRY(event_of_link(inner));
    if (e.state == State::cancelled || inner.today() < e.starts_on) return kit::refuse(Refused::conflict, "events.not_yet_judged");
    store::insert_evaluation(inner, {e.org_id, inner.new_id(), e.id, c.content, c.lecturers, c.site, c.usefulness, normalise_thai(c.comment), inner.now()});
    tell(inner, "events.evaluated", e, 1);
    return frame::Nothing{};
  });
}

}  // namespace events
