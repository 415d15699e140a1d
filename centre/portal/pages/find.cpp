// Find help: a place and a need give the centre that serves it, how far, when, how to call it, and what is offered there.
#include <cmath>
#include <numbers>

#include <fmt/format.h>

#include "centre/portal/pages/site.hpp"
#include "centre/portal/store.hpp"
#include "centre/words/area_code.hpp"
#include "kit/json/json.hpp"
#include "kit/text/text.hpp"
#include "kit/text/thai_date.hpp"

namespace portal::pages {
namespace {

constexpr std::size_t places_max = 15, news_max = 5, typed_max = 100;

std::optional<double> kilometres(const std::optional<network::AreaBrief>& from, const network::CentreBrief& to) {
  if (!from || !from->lat || !from->lon || !to.lat || !to.lon) return std::nullopt;
  constexpr double radius_km = 6371.0, degree = std::numbers::pi / 180;
  double lat = (*to.lat - *from->lat) * degree / 2, lon = (*to.lon - *from->lon) * degree / 2;
  double h = std::sin(lat) * std::sin(lat) + std::cos(*from->lat * degree) * std::cos(*to.lat * degree) * std::sin(lon) * std::sin(lon);
  return 2 * radius_km * std::asin(std::sqrt(h));
}

std::string dial(std::string_view phone) {
  std::string out;
  for (char c : phone)
    if ((c >= '0' && c <= '9') || c == '+') out += c;
  return out;
}

// In the address of a link.
std::string encoded(std::string_view text) {
  std::string out;
  for (unsigned char c : text) {
    if (std::isalnum(c) || c == '-' || c == '_' || c == '.') out += static_cast<char>(c);
    else out += fmt::format("%{:02X}", c);
  }
  return out;
}

std::string linked_data(const network::CentreBrief& c, const std::string& url) {
  std::string out = R"({"@context":"https://schema.org","@type":"GovernmentOffice","name":)" + kit::json::quote(c.name_th);
  if (!c.name_en.empty()) out += ",\"alternateName\":" + kit::json::quote(c.name_en);
  out += ",\"url\":" + kit::json::quote(url);
  if (!c.address.empty()) out += R"(,"address":{"@type":"PostalAddress","addressCountry":"TH","streetAddress":)" + kit::json::quote(c.address) + "}";
  if (!c.phones.empty()) out += ",\"telephone\":" + kit::json::quote(c.phones.front());
  if (!c.hours.empty()) out += ",\"openingHours\":" + kit::json::quote(c.hours);
  if (c.lat && c.lon) out += fmt::format(R"(,"geo":{{"@type":"GeoCoordinates","latitude":{},"longitude":{}}})", *c.lat, *c.lon);
  return out + "}";
}

}  // namespace

bool meets(const network::ServiceBrief& service, std::string_view need, const std::vector<casework::ProblemType>& types) {
  if (need.empty() || service.problems.empty()) return true;
  return std::ranges::any_of(service.problems, [&](const std::string& problem) {
    auto type = std::ranges::find(types, problem, &casework::ProblemType::code);
    return problem == need || (type != types.end() && type->parent_code == need);
  });
}

void Site::put_centre(Html& html, const network::CentreBrief& c, const std::optional<network::AreaBrief>& from, bool en) {
  html.put("<section class=\"card\"><h2><a href=\"{}\">{}</a></h2>", {href(en, "/centres/" + c.org_id), in_language(en, c.name_th, c.name_en)});
  if (!c.address.empty()) html.put("<p>{}</p>", {c.address});
  if (auto km = kilometres(from, c)) html.put("<p class=\"soft\">{}</p>", {kit::text::replace_all(t("portal.page.km", en), "{km}", fmt::format("{:.1f}", *km))});
  if (!c.hours.empty()) html.put("<p><strong>{}:</strong> {}</p>", {t("portal.page.hours", en), c.hours});
  for (const auto& phone : c.phones) html.put("<p><a class=\"call\" href=\"tel:{}\">{} {}</a></p>", {dial(phone), t("portal.page.call", en), phone});
  html.put("</section>");
}

void Site::put_services(Look& look, Html& html, std::string_view area, std::string_view need, bool en) {
  auto types = doors_.casework.problem_types(look, look.today());
  auto services = doors_.network.services_near(look, area, "");
  std::erase_if(services, [&](const auto& one) { return !meets(one, need, types); });
  html.put("<section><h2>{}</h2>", {t("portal.page.services", en)});
  if (services.empty()) html.put("<p>{}</p>", {t("portal.page.no_services", en)});
  html.put("<ul class=\"list\">");
  for (const auto& s : services) {
    html.put("<li><h3>{}</h3><p class=\"soft\">{}</p>", {in_language(en, s.name_th, s.name_en), in_language(en, s.provider_th, s.provider_en)});
    if (!s.description.empty()) html.put("<p>{}</p>", {s.description});
    if (!s.hours.empty()) html.put("<p><strong>{}:</strong> {}</p>", {t("portal.page.hours", en), s.hours});
    if (!s.cost.empty()) html.put("<p><strong>{}:</strong> {}</p>", {t("portal.page.cost", en), s.cost});
    if (!s.phone.empty()) html.put("<p><a class=\"call\" href=\"tel:{}\">{} {}</a></p>", {dial(s.phone), t("portal.page.call", en), s.phone});
    html.put("</li>");
  }
  html.put("</ul></section>");
}

Page Site::find(Look& look, bool en) {
  auto place = kit::text::trim(look.query("place")).substr(0, typed_max), need = look.query("need");
  auto code = kit::text::digits_to_ascii(look.query("area"));
  if (!kit::text::is_utf8(place)) place.clear();
  Page page{.english = en, .path = "", .title = t("portal.page.find", en), .says = t("portal.page.find_says", en)};
  bool asks = !place.empty() || !code.empty();
  if (asks && !searches_.admit(look.particulars().peer, look.now())) {
    page.status = 429;
    page.body.put("<p class=\"notice\">{}</p>", {t("portal.too_many_requests", en)});
    return page;
  }
  auto found = code.empty() && !place.empty() ? doors_.network.search_areas(look, place, places_max) : std::vector<network::AreaBrief>{};
  std::erase_if(found, [](const auto& one) { return one.code.size() < 6; });
  if (found.size() == 1) code = found.front().code;
  auto area = words::AreaCode::parse(code) ? doors_.network.find_area(look, code) : std::nullopt;
  if (area) page.path = "?area=" + area->code;
  auto& html = page.body;
  html.put("<form action=\"{}\" method=\"get\"><p><label for=\"place\">{}</label><input id=\"place\" name=\"place\" autocomplete=\"off\" value=\"{}\"></p>",
           {href(en, ""), t("portal.page.place", en), area && place.empty() ? in_language(en, area->name_th, area->name_en) : place});
  html.put("<p><label for=\"need\">{}</label><select id=\"need\" name=\"need\"><option value=\"\">{}</option>", {t("portal.page.need", en), t("portal.page.any_need", en)});
  for (const auto& type : doors_.casework.problem_types(look, look.today()))
    if (type.parent_code.empty())
      html.put(type.code == need ? "<option value=\"{}\" selected>{}</option>" : "<option value=\"{}\">{}</option>", {type.code, in_language(en, type.name_th, type.name_en)});
  html.put("</select></p><p><button>{}</button></p></form>", {t("portal.page.search", en)});
  if (area) {
    html.put("<h2 class=\"place\">{}</h2>", {in_language(en, area->full_th, area->full_en)});
    auto serving = doors_.network.centres_serving(look, area->code);
    for (const auto& one : serving) put_centre(html, one, area, en);
    if (serving.empty()) html.put("<p class=\"notice\">{}</p>", {t("portal.no_centre_here", en)});
    html.put("<p><a class=\"main\" href=\"/help?area={}\">{}</a></p>", {area->code, t("portal.page.ask", en)});
    put_services(look, html, area->code, need, en);
  } else if (!found.empty()) {
    html.put("<h2>{}</h2><ul class=\"list places\">", {t("portal.page.which_place", en)});
    for (const auto& one : found)
      html.put("<li><a href=\"{}\">{}</a></li>", {href(en, "?area=" + one.code + (need.empty() ? "" : "&need=" + encoded(need))), in_language(en, one.full_th, one.full_en)});
    html.put("</ul>");
  } else if (asks) {
    html.put("<p class=\"notice\">{}</p>", {t("portal.page.no_place", en)});
  }
  html.put("<p class=\"notice danger\">{}</p>", {t("portal.page.danger", en)});
  return page;
}

Page Site::centre(Look& look, bool en) {
  auto c = doors_.network.find_centre(look, look.path("centre_id"));
  if (!c || !c->open)
    return {.english = en, .path = "", .title = t("portal.page.no_centre", en), .says = t("portal.page.no_centre_says", en), .status = 404};
  auto area = doors_.network.find_area(look, c->area_code);
  Page page{.english = en, .path = "/centres/" + c->org_id, .title = in_language(en, c->name_th, c->name_en),
            .says = area ? in_language(en, area->full_th, area->full_en) : c->host_name};
  page.linked_data = linked_data(*c, full(href(en, page.path)));
  auto& html = page.body;
  html.put("<div class=\"card\">");
  if (!c->host_name.empty()) html.put("<p>{}</p>", {c->host_name});
  if (!c->address.empty()) html.put("<p>{}</p>", {c->address});
  if (!c->hours.empty()) html.put("<p><strong>{}:</strong> {}</p>", {t("portal.page.hours", en), c->hours});
  for (const auto& phone : c->phones) html.put("<p><a class=\"call\" href=\"tel:{}\">{} {}</a></p>", {dial(phone), t("portal.page.call", en), phone});
  if (c->lat && c->lon)
    html.put("<p><a href=\"{}\" rel=\"noreferrer\">{}</a></p>", {fmt::format("https://www.openstreetmap.org/?mlat={0}&mlon={1}#map=15/{0}/{1}", *c->lat, *c->lon), t("portal.page.map", en)});
  html.put("</div><p><a class=\"main\" href=\"/help?area={}\">{}</a></p>", {c->area_code, t("portal.page.ask", en)});
  auto told = store::news_of(look, c->org_id, look.today(), news_max);
  if (!told.empty()) {
    html.put("<section><h2>{}</h2>", {t("portal.page.news", en)});
    for (const auto& one : told) html.put("<article><h3>{}</h3><p>{}</p></article>", {one.title, one.words});
    html.put("</section>");
  }
  put_services(look, html, c->area_code, "", en);
  return page;
}

}  // namespace portal::pages
