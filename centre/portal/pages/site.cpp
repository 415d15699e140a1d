// The frame of every public page, and what all of them share.
#include "centre/portal/pages/site.hpp"

#include <map>

#include "kit/text/text.hpp"

namespace portal::pages {
namespace {

// Old news of a minute hurt nobody, and a page that is kept costs an officer nothing.
constexpr std::string_view kept_for_a_minute = "public, max-age=60";

struct Link {
  std::string_view path, key;
};
constexpr Link links[] = {{"", "portal.page.find"},
                          {"/entitlements", "portal.page.entitlements"},
                          {"/news", "portal.page.news"},
                          {"/statistics", "portal.page.statistics"}};
constexpr Link foot_links[] = {{"/accessibility", "portal.page.accessibility"}, {"/privacy", "portal.page.privacy"}};

}  // namespace

std::string href(bool english, std::string_view path) { return (english ? "/public/en" : "/public") + std::string(path); }
std::string in_language(bool english, const std::string& th, const std::string& en) { return english && !en.empty() ? en : th; }

std::string Site::t(std::string_view key, bool english) const { return doors_.papers.words(english ? "en" : "th")(key); }

frame::Reply Site::shown(Page page) {
  bool en = page.english;
  auto words = doors_.papers.words(en ? "en" : "th");
  auto bare = page.path.substr(0, page.path.find('?'));
  Html html;
  html.put("<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
           {en ? "en" : "th"});
  html.put("<title>{} · {}</title><meta name=\"description\" content=\"{}\"><meta name=\"theme-color\" content=\"#0b5d52\">",
           {page.title, words("portal.page.name"), page.says});
  html.put("<link rel=\"stylesheet\" href=\"/public.css\"><link rel=\"icon\" href=\"/icons/mark.svg\" type=\"image/svg+xml\">");
  html.put("<link rel=\"canonical\" href=\"{}\"><link rel=\"alternate\" hreflang=\"th\" href=\"{}\"><link rel=\"alternate\" hreflang=\"en\" href=\"{}\">",
           {full(href(en, bare)), full(href(false, bare)), full(href(true, bare))});
  if (page.status != 200) html.put("<meta name=\"robots\" content=\"noindex\">");
  if (!page.linked_data.empty()) html.put("<script type=\"application/ld+json\">").add(kit::text::replace_all(page.linked_data, "</", "<\\/")).put("</script>");
  html.put("</head><body><a class=\"skip\" href=\"#main\">{}</a><header><p class=\"brand\"><a href=\"{}\"><img src=\"/icons/mark.svg\" alt=\"\" width=\"40\" height=\"40\"><span><strong>{}</strong><small>{}</small></span></a></p>",
           {words("portal.page.skip"), href(en, ""), words("portal.page.name"), words("portal.page.what")});
  html.put("<p><a class=\"language\" hreflang=\"{}\" lang=\"{}\" href=\"{}\">{}</a></p></header><nav aria-label=\"{}\"><ul>",
           {en ? "th" : "en", en ? "th" : "en", href(!en, page.path), en ? "ไทย" : "English", words("portal.page.menu")});
  for (const auto& link : links)
    html.put("<li><a href=\"{}\"", {href(en, link.path)}).put(link.path == bare ? " aria-current=\"page\">{}</a></li>" : ">{}</a></li>", {words(link.key)});
  html.put("<li><a href=\"/help\">{}</a></li><li><a href=\"/follow\">{}</a></li></ul></nav>", {words("portal.page.ask"), words("portal.page.follow")});
  html.put("<main id=\"main\"><h1>{}</h1><p class=\"says\">{}</p>", {page.title, page.says}).add(std::move(page.body).done());
  html.put("</main><footer><p class=\"hotline\">{} <a href=\"tel:1300\">1300</a></p><ul>", {words("portal.page.hotline")});
  for (const auto& link : foot_links) html.put("<li><a href=\"{}\">{}</a></li>", {href(en, link.path), words(link.key)});
  html.put("<li><a href=\"/\">{}</a></li></ul></footer></body></html>\n", {words("portal.page.officers")});
  frame::Reply reply{.status = page.status, .type = "text/html; charset=utf-8", .body = std::move(html).done()};
  reply.headers.push_back({"Cache-Control", page.status == 200 ? std::string(kept_for_a_minute) : "no-store"});
  return reply;
}

void Site::add_page(frame::Routes& routes, std::string_view path, Writer writer) {
  for (bool english : {false, true})
    routes.raw(href(english, path), frame::anyone, frame::Sensitive::no,
               [this, writer, english](Look& look) -> kit::Result<frame::Reply> { return shown((this->*writer)(look, english)); });
}

void Site::add_file(frame::Routes& routes, std::string path, frame::Reply (Site::*writer)(Look&)) {
  routes.raw(std::move(path), frame::anyone, frame::Sensitive::no, [this, writer](Look& look) -> kit::Result<frame::Reply> {
    auto reply = (this->*writer)(look);
    reply.headers.push_back({"Cache-Control", std::string(kept_for_a_minute)});
    return reply;
  });
}

void Site::add_routes(frame::Routes& routes) {
  add_page(routes, "", &Site::find);
  add_page(routes, "/centres/{centre_id}", &Site::centre);
  add_page(routes, "/entitlements", &Site::entitlements);
  add_page(routes, "/news", &Site::news);
  add_page(routes, "/statistics", &Site::statistics);
  add_page(routes, "/accessibility", &Site::accessibility);
  add_page(routes, "/privacy", &Site::privacy);
  add_file(routes, "/public/data/centres.csv", &Site::centres_csv);
  add_file(routes, "/public/data/centres.json", &Site::centres_json);
  add_file(routes, "/public/data/services.csv", &Site::services_csv);
  add_file(routes, "/public/data/benefits.csv", &Site::benefits_csv);
  add_file(routes, "/public/data/results.csv", &Site::results_csv);
  add_file(routes, "/public/data/catalogue.jsonld", &Site::catalogue);
  add_file(routes, "/sitemap.xml", &Site::sitemap);
  add_file(routes, "/robots.txt", &Site::robots);
}

// The network is asked tambon by tambon, so the list is kept until something in the network changes.
Site::Centres Site::centres(Look& look) {
  std::lock_guard guard(mutex_);
  if (known_ && !stale_.exchange(false)) return known_;
  stale_ = false;
  std::map<std::string, Centre> found;
  for (const auto& province : doors_.network.areas_in(look, ""))
    for (const auto& district : doors_.network.areas_in(look, province.code))
      for (const auto& tambon : doors_.network.areas_in(look, district.code))
        for (auto& one : doors_.network.centres_serving(look, tambon.code)) {
          auto& centre = found.try_emplace(one.code + "/" + one.org_id, Centre{.brief = one}).first->second;
          ++centre.tambons;
        }
  auto list = std::make_shared<std::vector<Centre>>();
  for (auto& [key, centre] : found) list->push_back(std::move(centre));
  known_ = list;
  return known_;
}

}  // namespace portal::pages
