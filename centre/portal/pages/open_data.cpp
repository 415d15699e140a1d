// Open data with metadata that machines read (DCAT), and what search engines ask for.
#include <fmt/format.h>
#include <set>

#include "centre/portal/pages/site.hpp"
#include "kit/csv/csv.hpp"
#include "kit/json/json.hpp"
#include "kit/text/text.hpp"

namespace portal::pages {
namespace {

using kit::json::quote;

std::string joined(const std::vector<std::string>& all) {
  std::string out;
  for (const auto& one : all) out += (out.empty() ? "" : "; ") + one;
  return out;
}
std::string degrees(const std::optional<double>& value) { return value ? fmt::format("{}", *value) : ""; }
frame::Reply csv(std::string body) { return {.type = "text/csv; charset=utf-8", .body = std::string(kit::csv::byte_order_mark) + std::move(body)}; }

struct Dataset {
  std::string_view id, title_th, title_en;
  std::vector<std::string_view> forms;
};
const std::vector<Dataset>& datasets() {
  static const std::vector<Dataset> all{
      {"centres", "ศูนย์ช่วยเหลือสังคมตำบล", "Sub-district social assistance centres", {"csv", "json"}},
      {"services", "บริการของศูนย์และหน่วยงาน", "Services of centres and agencies", {"csv"}},
      {"benefits", "สิทธิและอัตราที่ใช้อยู่", "Benefits and their rates in force", {"csv"}},
      {"results", "ผลตามตัวชี้วัดที่เผยแพร่", "Published results by indicator", {"csv"}},
  };
  return all;
}

}  // namespace

frame::Reply Site::centres_csv(Look& look) {
  std::string out = kit::csv::row({"code", "name_th", "name_en", "area_code", "host", "address", "phones", "hours", "lat", "lon", "tambons"});
  auto list = centres(look);
  for (const auto& [c, tambons] : *list)
    out += kit::csv::row({c.code, c.name_th, c.name_en, c.area_code, c.host_name, c.address, joined(c.phones), c.hours, degrees(c.lat), degrees(c.lon),
                          std::to_string(tambons)});
  return csv(std::move(out));
}

frame::Reply Site::centres_json(Look& look) {
  std::string out;
  auto list = centres(look);
  for (const auto& [c, tambons] : *list) {
    out += (out.empty() ? "" : ",") + fmt::format("\n{{\"code\":{},\"name_th\":{},\"name_en\":{},\"area_code\":{},\"address\":{},\"phones\":{},\"hours\":{},\"tambons\":{}",
                                                  quote(c.code), quote(c.name_th), quote(c.name_en), quote(c.area_code), quote(c.address), quote(joined(c.phones)), quote(c.hours), tambons);
    if (c.lat && c.lon) out += fmt::format(",\"lat\":{},\"lon\":{}", *c.lat, *c.lon);
    out += "}";
  }
  return {.body = "{\"centres\":[" + out + "\n]}\n"};
}

// Each once, wherever it is offered.
std::vector<network::ServiceBrief> Site::all_services(Look& look) {
  std::vector<network::ServiceBrief> out;
  std::set<std::string> seen;
  auto list = centres(look);
  for (const auto& one : *list)
    for (auto& service : doors_.network.services_near(look, one.brief.area_code, ""))
      if (seen.insert(service.id).second) out.push_back(std::move(service));
  return out;
}

frame::Reply Site::services_csv(Look& look) {
  std::string out = kit::csv::row({"name_th", "name_en", "provider_th", "provider_en", "description", "target_groups", "hours", "cost", "phone"});
  for (const auto& s : all_services(look))
    out += kit::csv::row({s.name_th, s.name_en, s.provider_th, s.provider_en, s.description, joined(s.target_groups), s.hours, s.cost, s.phone});
  return csv(std::move(out));
}

frame::Reply Site::benefits_csv(Look& look) {
  std::string out = kit::csv::row({"code", "rate", "name_th", "name_en", "amount_baht", "frequency", "valid_from", "valid_until", "agency", "source", "confirmed"});
  for (const auto& b : doors_.benefits.benefits_on(look, look.today()))
    out += kit::csv::row({b.code, b.rate, b.name_th, b.name_en, b.amount ? b.amount->pretty() : "", std::string(kit::name_of(b.frequency)), b.valid_from.text(),
                          b.valid_until ? b.valid_until->text() : "", b.agency, b.source, b.confirmed ? "yes" : "no"});
  return csv(std::move(out));
}

// Every release, the newest first; what is held back has no figure.
frame::Reply Site::results_csv(Look& look) {
  std::string out = kit::csv::row({"period", "code", "name_th", "name_en", "unit_th", "unit_en", "area_code", "area_th", "area_en", "count"});
  for (const auto& release : doors_.indicators.releases(look))
    for (const auto& table : doors_.indicators.published(look, release.id))
      for (const auto& row : table.rows)
        out += kit::csv::row({table.period, table.code, table.name_th, table.name_en, table.unit_th, table.unit_en, row.area_code, row.name_th, row.name_en,
                              row.count ? std::to_string(*row.count) : ""});
  return csv(std::move(out));
}

frame::Reply Site::catalogue(Look& look) {
  std::string sets;
  for (const auto& one : datasets()) {
    std::string forms;
    for (auto form : one.forms)
      forms += (forms.empty() ? "" : ",") + fmt::format(R"({{"@type":"dcat:Distribution","dcat:downloadURL":{{"@id":{}}},"dcat:mediaType":{}}})",
                                                         quote(full(fmt::format("/public/data/{}.{}", one.id, form))), quote(form == "csv" ? "text/csv" : "application/json"));
    sets += (sets.empty() ? "" : ",") +
            fmt::format(R"({{"@type":"dcat:Dataset","@id":{},"dct:title":[{{"@language":"th","@value":{}}},{{"@language":"en","@value":{}}}],"dct:modified":"{}","dct:license":{{"@id":"https://creativecommons.org/licenses/by/4.0/"}},"dcat:distribution":[{}]}})",
                        quote(full(fmt::format("/public/data/{}", one.id))), quote(one.title_th), quote(one.title_en), look.today().text(), forms);
  }
  return {.type = "application/ld+json",
          .body = R"({"@context":{"dcat":"http://www.w3.org/ns/dcat#","dct":"http://purl.org/dc/terms/"},"@type":"dcat:Catalog","dct:title":)" + quote(t("portal.page.name", false)) +
                  ",\"dcat:dataset\":[" + sets + "]}\n"};
}

frame::Reply Site::sitemap(Look& look) {
  auto list = centres(look);
  Html out;
  out.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
  for (bool english : {false, true}) {
    for (std::string_view path : {"", "/entitlements", "/news", "/statistics", "/accessibility", "/privacy"})
      out.put("<url><loc>{}</loc></url>\n", {full(href(english, path))});
    for (const auto& one : *list) out.put("<url><loc>{}</loc></url>\n", {full(href(english, "/centres/" + one.brief.org_id))});
  }
  out.add("</urlset>\n");
  return {.type = "application/xml", .body = std::move(out).done()};
}

frame::Reply Site::robots(Look&) {
  return {.type = "text/plain; charset=utf-8", .body = "User-agent: *\nAllow: /public\nDisallow: /api/\nSitemap: " + full("/sitemap.xml") + "\n"};
}

}  // namespace portal::pages
