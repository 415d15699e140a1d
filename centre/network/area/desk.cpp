// Areas: found, searched, brought in.
#include "centre/network/area/sheet.hpp"
#include "centre/network/area/store.hpp"
#include "centre/network/desk.hpp"
#include "kit/text/text.hpp"

namespace network {
namespace {

constexpr std::size_t search_usual = 20;
constexpr std::size_t search_most = 100;

std::vector<AreaBrief> briefs(const std::vector<Area>& areas) {
  std::vector<AreaBrief> out;
  for (const auto& area : areas) out.push_back(brief_of(area));
  return out;
}

// Those asked for by code in one look or act.
struct AreasLookedUp {
  std::map<std::string, AreaBrief, std::less<>> by_code;
};

bool all_digits(std::string_view text) { return text.find_first_not_of("0123456789") == text.npos; }

AreaImportReport keep(frame::Act& act, const rules::Areas& before, rules::Areas& after, AreaImportReport report) {
  rules::name_in_full(after);
  act.looked_up<AreasLookedUp>().by_code.clear();
  for (const auto& [code, area] : after) {
    auto known = before.find(code);
    if (known == before.end())
      store::insert_area(act.db, area);
    else if (!(known->second == area))
      store::update_area(act.db, area);
  }
  act.announce("network.areas_imported", act.actor().org_id, "00", "areas",
               AreasImported{report.rows, report.added, report.changed, report.refused_count});
  return report;
}

}  // namespace

AreaBrief brief_of(const Area& a) {
  return {a.code, a.name_th, a.name_en, a.full_th, a.full_en, a.postcode, a.lat, a.lon};
}

AreaView view_of(const AreaBrief& a) {
  return {a.code,    static_cast<words::AreaLevel>(a.code.size() / 2 - 1),
          a.name_th, a.name_en,
          a.full_th, a.full_en,
          a.postcode, a.lat,
          a.lon};
}

std::optional<AreaBrief> Desk::find_area(frame::Look& look, std::string_view code) {
  auto& known = look.looked_up<AreasLookedUp>().by_code;
  if (auto at = known.find(code); at != known.end()) return at->second;
  auto found = store::find_area(look.db, code);
  if (!found) return std::nullopt;
  return known.emplace(code, brief_of(*found)).first->second;
}

std::vector<AreaBrief> Desk::search_areas(frame::Look& look, std::string_view text, std::size_t limit) {
  auto digits = kit::text::digits_to_ascii(kit::text::trim(text));
  if (!digits.empty() && all_digits(digits))
    return briefs(store::areas_from_code(look.db, digits.substr(0, 8), look.today(), limit));
  auto words = rules::search_words(text);
  if (words.empty()) return {};
  store::AreaSearch search{words.front(), {words.begin() + 1, words.end()}, look.today(), limit};
  auto found = store::search_areas(look.db, search);
  if (found.empty()) {  // perhaps misspelt
    search.own = rules::near_form(words.front());
    found = store::search_areas(look.db, search);
  }
  return briefs(found);
}

std::vector<AreaBrief> Desk::areas_in(frame::Look& look, std::string_view parent) {
  return briefs(store::areas_in(look.db, parent, look.today()));
}

kit::Result<AreaImportReport> Desk::import_areas(frame::Act& act, std::string_view bytes) {
  auto before = store::all_areas(act.db);
  auto after = before;
  auto report = TRY(sheet::read_areas(bytes, sheet::Brought::by_somebody, after));
  return keep(act, before, after, std::move(report));
}

bool Desk::areas_loaded(frame::Look& look, std::string_view version) { return store::load_known(look.db, version); }

kit::Result<AreaImportReport> Desk::load_areas(frame::Act& act, std::string_view version, std::string_view csv) {
  auto before = store::all_areas(act.db);
  auto after = before;
  auto report = TRY(sheet::read_areas(csv, sheet::Brought::by_the_program, after));
  store::remember_load(act.db, version, act.now());
  return keep(act, before, after, std::move(report));
}

kit::Result<frame::Page<AreaView>> Desk::areas(frame::Look& look) {
  frame::Page<AreaView> page;
  auto q = look.query("q");
  auto parent = look.query("parent");
  if (!parent.empty() && !words::AreaCode::parse(parent)) return kit::refuse_field("/parent", "words.area_code_wrong");
  auto found = q.empty() ? areas_in(look, parent) : search_areas(look, q, look.limit(search_usual, search_most));
  for (const auto& area : found) page.items.push_back(network::view_of(area));
  return page;
}

kit::Result<AreaView> Desk::area(frame::Look& look) {
  auto found = find_area(look, look.path("code"));
  if (!found) return kit::refuse(kit::Refused::not_found, "network.area_unknown");
  return network::view_of(*found);
}

}  // namespace network
