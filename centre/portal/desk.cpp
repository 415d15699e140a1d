// A citizen's request becomes a case of the centre that serves the place; its progress is told in
// plain words.
#include "centre/portal/desk.hpp"

#include "centre/frame/errand.hpp"
#include "centre/portal/store.hpp"
#include "kit/text/text.hpp"

namespace portal {
namespace {

using kit::Refused;

NearbyCentre view_of(const network::CentreBrief& c) {
  return {c.org_id, c.name_th, c.name_en, c.area_code, c.address, c.phones, c.hours, c.lat, c.lon};
}

}  // namespace

kit::Result<NearbyCentre> Desk::choose_centre(frame::Act& act, const AskForHelp& request) {
  if (!network_.find_area(act, request.area_code))
    return kit::refuse_field("/area_code", "portal.area_unknown");
  auto serving = network_.centres_serving(act, request.area_code);
  for (const auto& centre : serving)
    if (request.centre_org_id.empty() || centre.org_id == request.centre_org_id)
      return view_of(centre);
  if (serving.empty()) return kit::refuse_field("/area_code", "portal.no_centre_here");
  return kit::refuse_field("/centre_org_id", "portal.centre_elsewhere");
}

kit::Result<Receipt> Desk::take_request(frame::Act& act, const AskForHelp& request) {
  if (!requests_.admit(act.particulars().peer, act.now()))
    return kit::refuse(Refused::too_many, "portal.too_many_requests");
  if (request.notice_version != store::notice_version(act, act.today()))
    return kit::refuse_field("/notice_version", "portal.notice_changed");
  auto centre = TRY(choose_centre(act, request));
  auto scope = frame::SystemScope::organisation("a citizen asks a centre for help", centre.org_id,
                                                {centre.area_code});
  auto taken = TRY(frame::do_errand(act, scope, [&](frame::Act& inner) {
    return casework_.take_public_request(inner, {.centre_org_id = centre.org_id,
                                                 .area_code = request.area_code,
                                                 .problem = request.problem,
                                                 .words = request.words,
                                                 .reporter = request.reporter,
                                                 .anonymous = request.anonymous,
                                                 .name = request.name,
                                                 .phone = request.phone,
                                                 .about = request.about});
  }));
  act.announce("portal.request_taken", centre.org_id, centre.area_code, taken.number,
               RequestTaken{request.notice_version, request.reporter});
  return Receipt{taken.number, taken.tracking_code, centre};
}

// POST, so that number and code stand in no log of addresses; it changes nothing.
kit::Result<frame::Reply> Desk::follow(const frame::Performer& performer, const frame::Actor& actor,
                                       const frame::Particulars& particulars,
                                       const FollowRequest& request) {
  if (!trackings_.admit(particulars.peer, performer.clock().now()))
    return kit::refuse(Refused::too_many, "portal.too_many_requests");
  std::vector<frame::SeenRecord> seen;
  return performer.look(
      actor, particulars,
      [&](frame::Look& look) -> kit::Result<frame::Reply> {
        auto found = casework_.find_progress(look, request.number, request.code);
        if (!found) return kit::refuse(Refused::not_found, "portal.request_unknown");
        RequestProgress progress{.since = found->since};
        if (!found->neutral) progress.state = found->state;
        return frame::reply_of(progress, 200);
      },
      seen);
}

kit::Result<frame::Page<NearbyCentre>> Desk::centres(frame::Look& look) {
  frame::Page<NearbyCentre> page;
  auto area = kit::text::digits_to_ascii(look.query("area"));
  if (!network_.find_area(look, area)) return kit::refuse_field("/area", "portal.area_unknown");
  for (const auto& centre : network_.centres_serving(look, area))
    page.items.push_back(view_of(centre));
  return page;
}

kit::Result<frame::Page<PublicService>> Desk::services(frame::Look& look) {
  frame::Page<PublicService> page;
  auto area = kit::text::digits_to_ascii(look.query("area"));
  if (!network_.find_area(look, area)) return kit::refuse_field("/area", "portal.area_unknown");
  auto need = look.query("need");
  auto types = need.empty() ? std::vector<casework::ProblemType>{} : casework_.problem_types(look, look.today());
  for (const auto& s : network_.services_near(look, area, look.query("q"))) {
    if (!pages::meets(s, need, types)) continue;
    page.items.push_back({s.id, s.provider_th, s.provider_en, s.name_th, s.name_en, s.description,
                          s.target_groups, s.papers, s.hours, s.cost, s.phone});
  }
  return page;
}

kit::Result<NoticeView> Desk::notice(frame::Look& look) {
  return NoticeView{store::notice_version(look, look.today()).value_or("")};
}

std::unique_ptr<Portal> open_portal(const Doors& doors) { return std::make_unique<Desk>(doors); }

}  // namespace portal
