// The portal desk at work.
#pragma once

#include "centre/frame/page.hpp"
#include "centre/frame/limiter.hpp"
#include "centre/portal/news_shapes.hpp"
#include "centre/portal/pages/site.hpp"
#include "centre/portal/portal.hpp"
#include "centre/portal/shapes.hpp"

namespace portal {

class Desk final : public Portal {
 public:
  explicit Desk(const Doors& doors) : casework_(doors.casework), network_(doors.network), staff_(doors.staff), site_(doors) {}

  std::string_view name() const override { return "portal"; }
  std::span<const kit::sql::Migration> migrations() const override;
  void add_routes(frame::Routes& routes) override;
  void know_address(std::string public_address) override { site_.know_address(std::move(public_address)); }
  void heard(const frame::Announcement& what) override {
    if (what.name.starts_with("network.")) site_.forget_centres();
  }

 private:
  kit::Result<Receipt> take_request(frame::Act& act, const AskForHelp& request);
  kit::Result<frame::Reply> follow(const frame::Performer& performer, const frame::Actor& actor,
                                   const frame::Particulars& particulars,
                                   const FollowRequest& request);
  kit::Result<frame::Page<NearbyCentre>> centres(frame::Look& look);
  kit::Result<frame::Page<PublicService>> services(frame::Look& look);
  kit::Result<frame::Page<NewsView>> news(frame::Look& look);
  kit::Result<frame::Page<NewsView>> own_news(frame::Look& look);
  kit::Result<NewsView> write_news(frame::Act& act, const WriteNews& given);
  kit::Result<NewsView> change_news(frame::Act& act, const WriteNews& given);
  kit::Result<News> own_news_in_path(frame::Look& look);
  kit::Result<NewsView> add_picture(frame::Act& act, std::string_view bytes);
  kit::Result<NewsView> remove_picture(frame::Act& act);
  kit::Result<frame::Reply> picture(frame::Look& look);
  NewsView news_view(frame::Look& look, const News& news);
  kit::Result<NoticeView> notice(frame::Look& look);
  kit::Result<NearbyCentre> choose_centre(frame::Act& act, const AskForHelp& request);

  static constexpr std::int64_t hour_ms = 3'600'000;
  casework::Casework& casework_;
  network::Directory& network_;
  staff::Staff& staff_;
  pages::Site site_;
  frame::Limiter requests_{20, hour_ms};  // a volunteer's phone may send for a whole village
  frame::Limiter trackings_{30, hour_ms};
};

}  // namespace portal
