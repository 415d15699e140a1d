// Programmes with their partners and results; and what other desks ask.
#include "centre/livelihoods/desk.hpp"

#include "centre/livelihoods/rules.hpp"
#include "centre/livelihoods/store.hpp"
#include "centre/words/area_code.hpp"
#include "kit/text/text.hpp"

namespace livelihoods {
namespace {

using kit::Refused;
using kit::text::normalise_thai;
using kit::text::trim;

constexpr std::int64_t kept_months = 6;  // of the indicator of flagship 3: jobs kept for six months and more

// Whether a programme reaches the place of the actor's work.
bool covers(const Programme& programme, const frame::Actor& actor) {
  return actor.area_code.starts_with(programme.covers) || programme.covers.starts_with(actor.area_code) ||
         programme.owner_org_id == actor.org_id;
}

}  // namespace

kit::Result<void> not_in_future(const frame::Look& look, const char* path, kit::Date day) {
  if (day > look.today()) return kit::refuse_field(path, "livelihoods.in_future");
  return {};
}

kit::Result<Catalogue> Desk::get_catalogue(Look& look) {
  auto today = look.today();
  return Catalogue{store::skills_on(look, today), store::points_on(look, today), store::weights_on(look, today),
                   store::marketplaces(look)};
}

kit::Result<frame::Page<ProgrammeRow>> Desk::get_programmes(Look& look) {
  auto q = kit::text::search_form(look.query("q"));
  frame::Page<ProgrammeRow> page;
  for (const auto& p : store::programmes(look)) {
    if (!covers(p, look.actor())) continue;
    auto words = kit::text::search_form(p.title_th + " " + p.title_en + " " + p.memorandum);
    if (!q.empty() && words.find(q) == words.npos) continue;
    auto counts = store::counts_of(look, p.id);
    page.items.push_back({p.id, p.title_th, p.title_en, p.memorandum, p.state, p.starts_on, p.ends_on,
                          static_cast<std::int64_t>(p.partners.size()), counts.enrolled, counts.with_shop});
  }
  return page;
}

ProgrammeView Desk::view_of(Look& look, const Programme& p) {
  auto area = p.covers.empty() ? std::nullopt : doors_.network.find_area(look, p.covers);
  ProgrammeView view{.id = p.id, .covers = p.covers, .covers_th = area ? area->full_th : "", .covers_en = area ? area->full_en : "",
                     .title_th = p.title_th, .title_en = p.title_en, .purpose = p.purpose, .memorandum_id = p.memorandum_id,
                     .memorandum = p.memorandum, .signed_on = p.signed_on, .partners = p.partners, .starts_on = p.starts_on, .ends_on = p.ends_on, .state = p.state,
                     .results = store::counts_of(look, p.id), .version = p.version};
  view.courses = courses_of(look, p);
  view.results.points = rules::results_of(store::incomes_of_programme(look, p.id), look.today());
  for (const auto& one : store::placements_in_programme(look, p.id)) {
    ++view.results.placed;
    view.results.kept_six_months += rules::kept(one, kept_months, look.today());
  }
  view.own = p.owner_org_id == look.actor().org_id && look.actor().may(lead_programme);
  return view;
}

kit::Result<ProgrammeView> Desk::get_programme(Look& look) {
  auto p = store::find_programme(look, look.path("programme_id"));
  if (!p) return kit::refuse(Refused::not_found, "livelihoods.programme_unknown");
  return view_of(look, *p);
}

kit::Result<Programme> Desk::own_programme(Look& look) {
  auto p = store::find_programme(look, look.path("programme_id"));
  if (!p || p->owner_org_id != look.actor().org_id) return kit::refuse(Refused::not_found, "livelihoods.programme_unknown");
  return *std::move(p);
}

kit::Result<void> Desk::fill(Act& act, Programme& p, const WriteProgramme& c) {
  auto covered = trim(kit::text::digits_to_ascii(c.covers));
  if (!covered.empty() && !doors_.network.find_area(act, covered)) return kit::refuse_field("/covers", "livelihoods.area_unknown");
  for (std::size_t n = 0; n < c.partners.size(); ++n) {
    const auto& org_id = c.partners[n].org_id;
    if (!org_id.empty() && !doors_.network.find_agency(act, org_id))
      return kit::refuse_field("/partners/" + std::to_string(n) + "/org_id", "livelihoods.agency_unknown");
  }
  p.covers = covered;
  p.title_th = normalise_thai(c.title_th);
  p.title_en = trim(c.title_en);
  p.purpose = normalise_thai(c.purpose);
  TRY(choose_memorandum(act, p, c.memorandum_id));
  p.partners = c.partners;
  p.starts_on = c.starts_on;
  p.ends_on = c.ends_on;
  return rules::may_be_programme(p);
}

kit::Result<ProgrammeView> Desk::post_programme(Act& act, const WriteProgramme& c) {
  Programme p{.owner_org_id = act.actor().org_id, .id = act.new_id()};
  TRY(fill(act, p, c));
  store::insert_programme(act, p);
  act.announce("livelihoods.programme_written", p.owner_org_id, act.actor().area_code, p.id, ProgrammeNews{p.title_th, p.state});
  return view_of(act, p);
}

kit::Result<ProgrammeView> Desk::put_programme(Act& act, const WriteProgramme& c) {
  auto p = TRY(own_programme(act));
  TRY(act.expect_version(p.version));
  TRY(fill(act, p, c));
  store::save_programme(act, p);
  act.announce("livelihoods.programme_written", p.owner_org_id, act.actor().area_code, p.id, ProgrammeNews{p.title_th, p.state});
  return view_of(act, p);
}

kit::Result<ProgrammeView> Desk::post_move(Act& act, const MoveProgramme& c) {
  auto p = TRY(own_programme(act));
  if (!rules::may_move(p.state, c.state)) return kit::refuse(Refused::conflict, "livelihoods.not_now");
  p.state = c.state;
  store::save_programme(act, p);
  act.announce("livelihoods.programme_moved", p.owner_org_id, act.actor().area_code, p.id, ProgrammeNews{p.title_th, p.state});
  return view_of(act, p);
}

std::vector<std::string> Desk::faults(Look& look) { return store::faults(look); }

std::vector<IncomeKnown> Desk::incomes_known(Look& look, const IncomeAsked& asked) { return store::incomes_known(look, asked); }

std::unique_ptr<Livelihoods> open_livelihoods(const Doors& doors) { return std::make_unique<Desk>(doors); }

}  // namespace livelihoods
