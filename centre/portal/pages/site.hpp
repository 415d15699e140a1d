// The public pages that the server writes itself: they are read without script, on a slow phone, by screen readers and by
// search engines. Nothing in them is about a person.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

#include "centre/benefits/benefits.hpp"
#include "centre/frame/limiter.hpp"
#include "centre/frame/routes.hpp"
#include "centre/portal/pages/html.hpp"
#include "centre/portal/portal.hpp"

namespace portal::pages {

// One page of one language on its way.
struct Page {
  bool english = false;
  std::string path;  // after the language: "/news"
  std::string title;
  std::string says;
  Html body = {};
  std::string linked_data = {};  // schema.org as JSON, "" for none
  int status = 200;
};

class Site {
 public:
  explicit Site(const Doors& doors) : doors_(doors) {}
  void add_routes(frame::Routes& routes);
  void know_address(std::string address) { address_ = std::move(address); }
  // The list of centres is made anew when the network changed.
  void forget_centres() { stale_ = true; }

 private:
  using Look = frame::Look;
  using Writer = Page (Site::*)(Look&, bool english);
  struct Centre {
    network::CentreBrief brief;
    std::int64_t tambons = 0;
  };
  using Centres = std::shared_ptr<const std::vector<Centre>>;

  // find.cpp
  Page find(Look& look, bool english);
  Page centre(Look& look, bool english);
  void put_centre(Html& html, const network::CentreBrief& centre, const std::optional<network::AreaBrief>& from, bool english);
  void put_services(Look& look, Html& html, std::string_view area, std::string_view need, bool english);
  // told.cpp
  void put_results(Look& look, Html& html, bool english);
  Page news(Look& look, bool english);
  Page entitlements(Look& look, bool english);
  Page statistics(Look& look, bool english);
  Page accessibility(Look& look, bool english);
  Page privacy(Look& look, bool english);
  // open_data.cpp
  frame::Reply centres_csv(Look& look);
  frame::Reply centres_json(Look& look);
  frame::Reply services_csv(Look& look);
  frame::Reply benefits_csv(Look& look);
  frame::Reply results_csv(Look& look);
  frame::Reply catalogue(Look& look);
  frame::Reply sitemap(Look& look);
  frame::Reply robots(Look& look);
  std::vector<network::ServiceBrief> all_services(Look& look);
  // site.cpp
  frame::Reply shown(Page page);
  void add_page(frame::Routes& routes, std::string_view path, Writer writer);
  void add_file(frame::Routes& routes, std::string path, frame::Reply (Site::*writer)(Look&));
  std::string t(std::string_view key, bool english) const;
  Centres centres(Look& look);
  std::string full(std::string_view path) const { return address_ + std::string(path); }

  Doors doors_;
  std::string address_;
  frame::Limiter searches_{2'000, 3'600'000};  // many phones stand behind one address of a mobile network
  std::mutex mutex_;
  Centres known_;
  std::atomic<bool> stale_ = true;
};

// Whether a service is for this need (a problem type or its group); one that names no problem is for any.
bool meets(const network::ServiceBrief& service, std::string_view need, const std::vector<casework::ProblemType>& types);
std::string href(bool english, std::string_view path);  // "/public/en/news"
std::string in_language(bool english, const std::string& th, const std::string& en);

}  // namespace portal::pages
