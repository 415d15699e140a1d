// News of the centres: written at the desk, read by everybody.
#include "centre/portal/desk.hpp"
#include "centre/portal/store.hpp"
#include "kit/text/text.hpp"

namespace portal {
namespace {

using kit::Refused;

constexpr std::size_t page_usual = 20;
constexpr std::size_t page_most = 100;
constexpr std::size_t pictures_most = 12, caption_most = 200;

kit::Result<void> check(const WriteNews& given) {
  if (kit::text::trim(given.title).empty()) return kit::refuse_field("/title", "portal.news_empty");
  if (kit::text::trim(given.words).empty()) return kit::refuse_field("/words", "portal.news_empty");
  if (given.shown_until && *given.shown_until < given.shown_from)
    return kit::refuse_field("/shown_until", "portal.news_ends_before_it_begins");
  return {};
}

void fill(News& news, const WriteNews& given) {
  news.title = kit::text::normalise_thai(given.title);
  news.words = kit::text::normalise_thai(given.words);
  news.shown_from = given.shown_from;
  news.shown_until = given.shown_until;
}

void tell(frame::Act& act, std::string_view what, const News& news) {
  act.announce(what, news.org_id, news.area_code, news.id, NewsTold{news.title, news.shown_from});
}

}  // namespace

NewsView Desk::news_view(frame::Look& look, const News& news) {
  NewsView view{.id = news.id, .title = news.title, .words = news.words, .shown_from = news.shown_from,
                .shown_until = news.shown_until, .version = news.version, .pictures = store::pictures_of(look, news)};
  if (auto centre = network_.find_centre(look, news.org_id)) {
    view.centre_name_th = centre->name_th;
    view.centre_name_en = centre->name_en;
  } else if (auto office = staff_.find_organisation(look, news.org_id)) {
    view.centre_name_th = office->name_th;
    view.centre_name_en = office->name_en;
  }
  return view;
}

kit::Result<frame::Page<NewsView>> Desk::news(frame::Look& look) {
  auto limit = look.limit(page_usual, page_most);
  auto area = kit::text::digits_to_ascii(look.query("area"));
  frame::Page<NewsView> page;
  if (area.empty()) {
    for (const auto& one : store::news_everywhere(look, look.today(), limit))
      page.items.push_back(news_view(look, one));
    return page;
  }
  if (!network_.find_area(look, area)) return kit::refuse_field("/area", "portal.area_unknown");
  for (const auto& centre : network_.centres_serving(look, area))
    for (const auto& one : store::news_of(look, centre.org_id, look.today(), limit))
      page.items.push_back(news_view(look, one));
  return page;
}

kit::Result<frame::Page<NewsView>> Desk::own_news(frame::Look& look) {
  frame::Page<NewsView> page;
  for (const auto& one :
       store::own_news(look, look.actor().org_id, look.limit(page_most, page_most)))
    page.items.push_back(news_view(look, one));
  return page;
}

kit::Result<NewsView> Desk::write_news(frame::Act& act, const WriteNews& given) {
  TRY(check(given));
  auto office = staff_.find_organisation(act, act.actor().org_id);
  bool province = office && office->kind == staff::OrgKind::provincial_office;
  if (!province && !network_.find_centre(act, act.actor().org_id))
    return kit::refuse(Refused::conflict, "portal.only_centres_have_news");
  News news{.org_id = act.actor().org_id, .id = act.new_event_id(), .area_code = act.actor().area_code};
  fill(news, given);
  store::insert_news(act, news);
  tell(act, "portal.news_written", news);
  return news_view(act, news);
}

kit::Result<NewsView> Desk::change_news(frame::Act& act, const WriteNews& given) {
  auto found = store::find_own_news(act, act.actor().org_id, act.path("news_id"));
  if (!found) return kit::refuse(Refused::not_found, "portal.news_unknown");
  TRY(act.expect_version(found->version));
  TRY(check(given));
  fill(*found, given);
  ++found->version;
  store::update_news(act, *found);
  tell(act, "portal.news_changed", *found);
  return news_view(act, *found);
}

kit::Result<News> Desk::own_news_in_path(frame::Look& look) {
  auto found = store::find_own_news(look, look.actor().org_id, look.path("news_id"));
  if (!found) return kit::refuse(Refused::not_found, "portal.news_unknown");
  return *std::move(found);
}

// Whoever adds a picture says that the people in it agreed: ?people_agreed=true.
kit::Result<NewsView> Desk::add_picture(frame::Act& act, std::string_view bytes) {
  auto news = TRY(own_news_in_path(act));
  if (act.query("people_agreed") != "true") return kit::refuse_field("/people_agreed", "portal.people_must_agree");
  auto before = store::pictures_of(act, news);
  if (before.size() >= pictures_most) return kit::refuse(Refused::conflict, "portal.too_many_pictures");
  auto caption = kit::text::normalise_thai(act.query("caption"));
  if (kit::text::code_points(caption) > caption_most) return kit::refuse_field("/caption", "portal.caption_too_long");
  auto made = TRY(kit::picture::reencode(bytes));
  store::insert_picture(act, news, {act.new_event_id(), before.empty() ? 1 : before.back().n + 1, caption, made.width, made.height}, made);
  tell(act, "portal.news_picture_added", news);
  return news_view(act, news);
}

kit::Result<NewsView> Desk::remove_picture(frame::Act& act) {
  auto news = TRY(own_news_in_path(act));
  if (store::remove_picture(act, news, act.path("picture_id")) == 0) return kit::refuse(Refused::not_found, "portal.picture_unknown");
  tell(act, "portal.news_picture_removed", news);
  return news_view(act, news);
}

// Of news that are shown today; ?size=small for a list.
kit::Result<frame::Reply> Desk::picture(frame::Look& look) {
  auto bytes = store::shown_picture(look, look.path("news_id"), look.path("picture_id"), look.query("size") == "small");
  if (!bytes) return kit::refuse(Refused::not_found, "portal.picture_unknown");
  return frame::Reply{.type = "image/jpeg", .body = *std::move(bytes), .headers = {{"Cache-Control", "public, max-age=86400"}}};
}

}  // namespace portal
