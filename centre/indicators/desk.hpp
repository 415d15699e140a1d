// The indicators desk at work.
#pragma once

#include <mutex>

#include "centre/indicators/counting/following.hpp"
#include "centre/indicators/indicators.hpp"
#include "centre/indicators/results/grid.hpp"
#include "centre/indicators/views.hpp"
#include "kit/http/http.hpp"

namespace indicators {

class Desk final : public Indicators {
 public:
  explicit Desk(const Doors& doors) : doors_(doors) {}

  std::string_view name() const override { return "indicators"; }
  std::span<const kit::sql::Migration> migrations() const override;
  void add_routes(frame::Routes& routes) override;
  std::vector<std::string> faults(frame::Look& look) override;
  void heard(const frame::Announcement&) override { following_.wake(); }
  void leave() override { following_.leave(); }

  void count_now(const frame::Performer& performer) override { following_.count_now(performer); }
  std::int64_t rebuild(const frame::Performer& performer) override { return following_.rebuild(performer); }
  void start_following(const frame::Performer& performer, std::function<void(std::string_view)> broken) override;

  // publishing.cpp
  std::vector<ReleaseBrief> releases(frame::Look& look) override;
  std::vector<PublishedTable> published(frame::Look& look, std::string_view release_id) override;
  std::string csv_of(const PublishedTable& table) const override;

 private:
  // What is asked for: a place that the reader reaches whole, and a period.
  struct Asked {
    std::string area;
    rules::Period period;
    std::optional<kit::Date> as_of;
    std::optional<kit::Instant> before;  // the end of that day
  };
  kit::Result<Asked> asked_of(frame::Look& look);
  bool reaches(frame::Look& look, std::string_view area);
  std::vector<std::string> roots_of(frame::Look& look);
  Place place_of(frame::Look& look, std::string_view area);
  Frame frame_of(frame::Look& look, const Asked& asked);
  Result result_of(frame::Look& look, const Asked& asked, const Indicator& indicator, const results::Grid& grid);

  kit::Result<Dashboard> get_dashboard(frame::Look& look);
  kit::Result<frame::Reply> get_brief(frame::Look& look);
  kit::Result<IndicatorView> get_indicator(frame::Look& look);
  kit::Result<frame::Page<BehindRow>> get_behind(frame::Look& look);
  kit::Result<Target> post_target(frame::Act& act, const SetTarget& command);
  kit::Result<frame::Reply> post_counting(const frame::Performer& performer);
  kit::Result<frame::Reply> get_events(frame::Look& look);

  // parts.cpp
  results::Grid grid_of(frame::Look& look, const Asked& asked);
  std::vector<livelihoods::IncomeKnown> kept_of(frame::Look& look, const store::Asked& asked, const Measure& measure);
  std::vector<PartResult> parts_of(frame::Look& look, const Asked& asked, const Indicator& indicator, store::Part part);
  std::vector<PartResult> places_of(frame::Look& look, const Asked& asked, const Indicator& indicator);

  kit::Result<ReleaseView> post_release(frame::Act& act, const PublishPeriod& command);
  kit::Result<frame::Page<ReleaseView>> get_releases(frame::Look& look);
  kit::Result<frame::Page<ReleasedTable>> get_release(frame::Look& look);
  ReleasedTable view_of(const PublishedTable& table) const;

  Doors doors_;
  counting::Following following_;
  std::mutex listeners_mutex_;
  std::vector<std::shared_ptr<kit::http::Events>> listeners_;
};

}  // namespace indicators
