// News, benefits in words, figures with their files, and the statements on access and privacy.
#include <fmt/format.h>

#include "centre/portal/pages/site.hpp"
#include "centre/portal/store.hpp"
#include "kit/text/text.hpp"
#include "kit/text/thai_date.hpp"

namespace portal::pages {
namespace {

constexpr std::size_t news_shown_max = 40;

std::string day_in_words(kit::Date day, bool en) {
  using namespace kit::text;
  return format_date_thai(day, Precision::day, DateLength::full, en ? kit::text::Language::en : kit::text::Language::th);
}

// Small ones that come when they are scrolled to; each leads to the whole picture. Their places are kept free meanwhile.
void put_pictures(Html& html, const News& news, const std::vector<NewsPicture>& pictures) {
  if (pictures.empty()) return;
  html.put("<div class=\"pictures\">", {});
  for (const auto& one : pictures) {
    auto at = "/api/v1/portal/news/" + news.id + "/pictures/" + one.id;
    html.put("<figure><a href=\"{}\"><img src=\"{}?size=small\" alt=\"{}\" width=\"{}\" height=\"{}\" loading=\"lazy\" decoding=\"async\"></a>",
             {at, at, one.caption.empty() ? news.title : one.caption, std::to_string(one.width), std::to_string(one.height)});
    if (!one.caption.empty()) html.put("<figcaption>{}</figcaption>", {one.caption});
    html.put("</figure>", {});
  }
  html.put("</div>", {});
}

}  // namespace

Page Site::news(Look& look, bool en) {
  Page page{.english = en, .path = "/news", .title = t("portal.page.news", en), .says = t("portal.page.news_says", en)};
  auto all = store::news_everywhere(look, look.today(), news_shown_max);
  for (const auto& one : all) {
    page.body.put("<article class=\"card\"><h2>{}</h2><p class=\"soft\">", {one.title});
    if (auto centre = doors_.network.find_centre(look, one.org_id))
      page.body.put("<a href=\"{}\">{}</a> · ", {href(en, "/centres/" + one.org_id), in_language(en, centre->name_th, centre->name_en)});
    else if (auto office = doors_.staff.find_organisation(look, one.org_id))
      page.body.put("{} · ", {in_language(en, office->name_th, office->name_en)});
    page.body.put("<time datetime=\"{}\">{}</time></p><p class=\"said\">{}</p>", {one.shown_from.text(), day_in_words(one.shown_from, en), one.words});
    put_pictures(page.body, one, store::pictures_of(look, one));
    page.body.put("</article>", {});
  }
  if (all.empty()) page.body.put("<p>{}</p>", {t("portal.page.no_news", en)});
  return page;
}

Page Site::entitlements(Look& look, bool en) {
  Page page{.english = en, .path = "/entitlements", .title = t("portal.page.entitlements", en), .says = t("portal.page.entitlements_says", en)};
  auto& html = page.body;
  html.put("<p><a class=\"main\" href=\"/entitlements\">{}</a></p><p class=\"soft\">{}</p>", {t("portal.page.check", en), t("portal.page.check_says", en)});
  for (const auto& b : doors_.benefits.benefits_on(look, look.today())) {
    // Some help is spoken of in private; it is named at the centre.
    if (b.confidential) continue;
    html.put("<details class=\"card\"><summary><h2>{}</h2>", {in_language(en, b.name_th, b.name_en)});
    if (b.amount)
      html.put("<span>{} {}</span>", {kit::text::replace_all(t("portal.page.baht", en), "{baht}", b.amount->pretty()), t("benefits.frequency." + std::string(kit::name_of(b.frequency)), en)});
    html.put("</summary>");
    if (auto words = in_language(en, b.conditions_th, b.conditions_en); !words.empty()) html.put("<p><strong>{}:</strong> {}</p>", {t("portal.page.who", en), words});
    if (auto words = in_language(en, b.filed_th, b.filed_en); !words.empty()) html.put("<p><strong>{}:</strong> {}</p>", {t("portal.page.where", en), words});
    if (!b.papers.empty()) {
      html.put("<p><strong>{}:</strong></p><ul>", {t("portal.page.papers", en)});
      for (const auto& paper : b.papers) html.put("<li>{}</li>", {t("benefits.paper." + paper, en)});
      html.put("</ul>");
    }
    if (!b.confirmed) html.put("<p class=\"soft\">{}</p>", {t("portal.page.ask_first", en)});
    html.put("</details>");
  }
  return page;
}

// Held back and rounded by the desk that counts: what it gives out may be shown to anybody.
void Site::put_results(Look& look, Html& html, bool en) {
  auto releases = doors_.indicators.releases(look);
  if (releases.empty()) return;
  html.put("<section><h2>{}</h2><p>{}</p>", {t("portal.page.results", en), t("portal.page.results_says", en)});
  for (const auto& table : doors_.indicators.published(look, releases.front().id)) {
    html.put("<details class=\"card\"><summary><h3>{}</h3><span>{} – {}</span></summary><table><thead><tr><th scope=\"col\">{}</th><th scope=\"col\" class=\"number\">{}</th></tr></thead><tbody>",
             {in_language(en, table.name_th, table.name_en), day_in_words(table.from, en), day_in_words(table.until, en), t("portal.page.place_of", en), in_language(en, table.unit_th, table.unit_en)});
    for (const auto& row : table.rows)
      html.put("<tr><th scope=\"row\">{}</th><td class=\"number\">{}</td></tr>", {in_language(en, row.name_th, row.name_en), row.count ? std::to_string(*row.count) : t("portal.page.held_back", en)});
    html.put("</tbody></table></details>");
  }
  html.put("</section>");
}

Page Site::statistics(Look& look, bool en) {
  Page page{.english = en, .path = "/statistics", .title = t("portal.page.statistics", en), .says = t("portal.page.statistics_says", en)};
  auto list = centres(look);
  std::int64_t tambons = 0;
  std::map<std::string, std::pair<std::string, std::int64_t>> provinces;
  for (const auto& one : *list) {
    tambons += one.tambons;
    auto code = one.brief.area_code.substr(0, 2);
    auto& [name, n] = provinces[code];
    if (name.empty())
      if (auto area = doors_.network.find_area(look, code)) name = in_language(en, area->name_th, area->name_en);
    ++n;
  }
  auto& html = page.body;
  html.put("<dl class=\"figures\">");
  auto figure = [&](std::string_view key, std::size_t n) { html.put("<div><dt>{}</dt><dd>{}</dd></div>", {t(key, en), std::to_string(n)}); };
  figure("portal.page.n_centres", list->size());
  figure("portal.page.n_tambons", static_cast<std::size_t>(tambons));
  figure("portal.page.n_services", all_services(look).size());
  figure("portal.page.n_benefits", doors_.benefits.benefits_on(look, look.today()).size());
  html.put("</dl><section><h2>{}</h2><table><thead><tr><th scope=\"col\">{}</th><th scope=\"col\" class=\"number\">{}</th></tr></thead><tbody>",
           {t("portal.page.by_province", en), t("portal.page.province", en), t("portal.page.n_centres", en)});
  for (const auto& [code, told] : provinces) html.put("<tr><th scope=\"row\">{}</th><td class=\"number\">{}</td></tr>", {told.first, std::to_string(told.second)});
  html.put("</tbody></table></section>");
  put_results(look, html, en);
  html.put("<section><h2>{}</h2><p>{}</p><ul>", {t("portal.page.open_data", en), t("portal.page.open_data_says", en)});
  for (const auto& [path, key] : {std::pair{"/public/data/centres.csv", "portal.page.data_centres"}, {"/public/data/centres.json", "portal.page.data_centres"},
                                  {"/public/data/services.csv", "portal.page.data_services"}, {"/public/data/benefits.csv", "portal.page.data_benefits"},
                                  {"/public/data/results.csv", "portal.page.data_results"}, {"/public/data/catalogue.jsonld", "portal.page.data_catalogue"}})
    html.put("<li><a href=\"{}\">{} ({})</a></li>", {path, t(key, en), std::string_view(path).substr(std::string_view(path).rfind('.') + 1)});
  html.put("</ul></section>");
  return page;
}

Page Site::accessibility(Look&, bool en) {
  Page page{.english = en, .path = "/accessibility", .title = t("portal.page.accessibility", en), .says = t("portal.page.accessibility_says", en)};
  page.body.put("<h2>{}</h2><p>{}</p>", {t("portal.page.access_works", en), t("portal.page.access_works_says", en)});
  page.body.put("<h2>{}</h2><p>{}</p>", {t("portal.page.access_lacks", en), t("portal.page.access_lacks_says", en)});
  page.body.put("<h2>{}</h2><p>{}</p>", {t("portal.page.access_ask", en), t("portal.page.access_ask_says", en)});
  return page;
}

Page Site::privacy(Look& look, bool en) {
  Page page{.english = en, .path = "/privacy", .title = t("portal.page.privacy", en), .says = t("portal.page.privacy_says", en)};
  for (const auto& [title, says] : {std::pair{"portal.page.privacy_what", "portal.page.privacy_what_says"},
                                  {"portal.page.privacy_why", "portal.page.privacy_why_says"},
                                  {"portal.page.privacy_who", "portal.page.privacy_who_says"},
                                  {"portal.page.privacy_how_long", "portal.page.privacy_how_long_says"},
                                  {"portal.page.privacy_rights", "portal.page.privacy_rights_says"},
                                  {"portal.page.privacy_here", "portal.page.privacy_here_says"},
                                  {"portal.page.privacy_contact", "portal.page.privacy_contact_says"}})
    page.body.put("<h2>{}</h2><p>{}</p>", {t(title, en), t(says, en)});
  page.body.put("<p class=\"soft\">{}</p>", {kit::text::replace_all(t("portal.page.privacy_version", en), "{version}", store::notice_version(look, look.today()).value_or("–"))});
  return page;
}

}  // namespace portal::pages
