// The routes of indicators: method, path, permission, command, view.
#include "centre/frame/routes.hpp"

#include "centre/indicators/desk.hpp"

namespace indicators {
namespace {

const std::string base = "/api/v1/indicators";
constexpr auto no = frame::Sensitive::no;

}  // namespace

std::span<const kit::sql::Migration> migrations();
std::span<const kit::sql::Migration> Desk::migrations() const { return indicators::migrations(); }

void Desk::add_routes(frame::Routes& routes) {
  using namespace frame;
  routes.view<Dashboard>(base + "/results", read_results, no, [this](Look& look) { return get_dashboard(look); });
  routes.raw(base + "/results/brief", read_results, no, [this](Look& look) { return get_brief(look); });
  routes.raw(base + "/results/events", read_results, no, [this](Look& look) { return get_events(look); });
  routes.view<IndicatorView>(base + "/results/{code}", read_results, no, [this](Look& look) { return get_indicator(look); });
  routes.view<Page<BehindRow>>(base + "/results/{code}/records", read_behind, no, [this](Look& look) { return get_behind(look); });
  routes.post<SetTarget, Target>(base + "/targets", set_targets, [this](Act& act, const SetTarget& c) { return post_target(act, c); });
  routes.direct<Nothing, Counted>(base + "/countings", read_results,
                                  [this](const Performer& performer, const Actor&, const Particulars&, const Nothing&) {
                                    return post_counting(performer);
                                  });
  routes.view<Page<ReleaseView>>(base + "/releases", anyone, no, [this](Look& look) { return get_releases(look); });
  routes.post<PublishPeriod, ReleaseView>(base + "/releases", publish,
                                          [this](Act& act, const PublishPeriod& c) { return post_release(act, c); });
  routes.view<Page<ReleasedTable>>(base + "/releases/{release_id}", anyone, no, [this](Look& look) { return get_release(look); });
}

}  // namespace indicators
