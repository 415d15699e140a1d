// News of the centres: written at the desk, read by everybody.
#include "centre/portal/desk.hpp"
#include "centre/portal/store.hpp"
#include "kit/text/text.hpp"

namespace portal {
namespace {

using kit::Refused;

constexpr std::size_t page_usual = 20;
constexpr std::size_t page_most = 100;

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
  auto centre = network_.find_centre(look, news.org_id);
  ENSURE(centre);
  return {news.id,    centre->name_th, centre->name_en,  news.title,
          news.words, news.shown_from, news.shown_until, news.version};
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
  if (!network_.find_centre(look, look.actor().org_id)) return page;
  for (const auto& one :
       store::own_news(look, look.actor().org_id, look.limit(page_most, page_most)))
    page.items.push_back(news_view(look, one));
  return page;
}

kit::Result<NewsView> Desk::write_news(frame::Act& act, const WriteNews& given) {
  TRY(check(given));
  auto centre = network_.find_centre(act, act.actor().org_id);
  if (!centre) return kit::refuse(Refused::conflict, "portal.only_centres_have_news");
  News news{.org_id = centre->org_id, .id = act.new_event_id(), .area_code = centre->area_code};
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

}  // namespace portal
