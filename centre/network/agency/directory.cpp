// The service directory: what centres and agencies give, to whom, with which papers.
#include "centre/network/agency/store.hpp"
#include "centre/network/centre/store.hpp"
#include "centre/network/desk.hpp"
#include "kit/text/text.hpp"

namespace network {
namespace {

using kit::Refused;

constexpr std::size_t entry_max = 200;
constexpr std::size_t near_most = 200;

std::string search_of(const Service& s) {
  std::string out = kit::text::search_form(s.name_th + " " + s.name_en + " " + s.description);
  for (const auto& paper : s.papers) out += " " + kit::text::search_form(paper);
  return out;
}

kit::Result<std::vector<std::string>> entries(const std::vector<std::string>& given, const std::string& path) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < given.size(); ++i) {
    auto entry = kit::text::normalise_thai(given[i]);
    if (kit::text::code_points(entry) > entry_max)
      return kit::refuse_field(path + "/" + std::to_string(i), "kit.too_long", {{"max", std::to_string(entry_max)}});
    if (!entry.empty()) out.push_back(std::move(entry));
  }
  return out;
}

// A code as it stands in lists: anything else cannot be one.
std::string code_text(std::string code) {
  std::erase_if(code, [](char c) { return !((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'); });
  return code;
}

// OfferService and ChangeService name the same members.
template <class Given>
kit::Result<void> fill(Service& s, const Given& given) {
  s.name_th = kit::text::normalise_thai(given.name_th);
  s.name_en = kit::text::trim(given.name_en);
  s.description = kit::text::trim(given.description);
  s.target_groups = TRY(entries(given.target_groups, "/target_groups"));
  s.papers = TRY(entries(given.papers, "/papers"));
  s.hours = kit::text::trim(given.hours);
  s.cost = kit::text::trim(given.cost);
  s.phone = given.phone ? given.phone->number : "";
  s.problems = TRY(entries(given.problems, "/problems"));
  for (auto& code : s.problems) code = code_text(code);
  s.conditions = kit::text::trim(given.conditions);
  s.capacity = given.capacity;
  s.search = search_of(s);
  return {};
}

void tell(frame::Act& act, std::string_view what, const Service& s) {
  act.announce(what, s.org_id, s.area_code, s.id, ServiceTold{s.org_id, s.name_th, s.active});
}

std::string written(const std::string& phone) {
  auto parsed = words::Phone::parse(phone);
  return parsed ? parsed->pretty() : phone;
}

ServiceBrief brief_of(const Service& s, const staff::Organisation& provider) {
  return {s.id,          s.org_id,        provider.name_th, provider.name_en, s.name_th, s.name_en,
          s.description, s.target_groups, s.papers,         s.hours,          s.cost,    written(s.phone),
          s.problems,    s.conditions,    s.capacity};
}

}  // namespace

kit::Result<staff::Organisation> Desk::provider_in_reach(frame::Look& look, const std::string& org_id) {
  auto found = staff_.find_organisation(look, org_id);
  bool listed = store::find_centre(look.db, org_id) || store::find_agency(look.db, org_id);
  if (!found || !listed) return kit::refuse_field("/org_id", "network.provider_unknown");
  if (!look.actor().scope.reaches(found->org_id, found->area_code))
    return kit::refuse(Refused::forbidden, "network.provider_out_of_reach");
  return *found;
}

kit::Result<ServiceView> Desk::offer_service(frame::Act& act, const OfferService& given) {
  auto provider = TRY(provider_in_reach(act, given.org_id));
  Service s{.org_id = provider.org_id, .id = act.new_id(), .area_code = provider.area_code, .version = 1};
  TRY(fill(s, given));
  store::insert_service(act.db, s);
  tell(act, "network.service_offered", s);
  return view_of(act, s);
}

kit::Result<ServiceView> Desk::change_service(frame::Act& act, const ChangeService& given) {
  auto found = store::find_service(act.db, act.path("service_id"));
  if (!found) return kit::refuse(Refused::not_found, "network.service_unknown");
  TRY(provider_in_reach(act, found->org_id));
  TRY(act.expect_version(found->version));
  TRY(fill(*found, given));
  found->active = given.active;
  ++found->version;
  store::update_service(act.db, *found);
  tell(act, "network.service_changed", *found);
  return view_of(act, *found);
}

kit::Result<frame::Page<ServiceView>> Desk::services(frame::Look& look) {
  auto limit = look.limit();
  auto area = look.query("area");
  if (!area.empty() && !words::AreaCode::parse(area)) return kit::refuse_field("/area", "words.area_code_wrong");
  store::ServiceFilter filter{.text = filter_text(look.query("q")),
                              .target_group = code_text(look.query("target_group")),
                              .org_id = look.query("org_id"),
                              .inactive_too = look.query("inactive") == "true",
                              .area = area.empty() ? frame::AreaRange{"", ":"} : frame::AreaRange::of(area),
                              .limit = limit + 1};
  if (auto cursor = look.query("after"); !cursor.empty()) {
    auto keys = TRY(frame::read_cursor(cursor, 2));
    filter.after_name = keys[0];
    filter.after_id = keys[1];
  }
  frame::Page<ServiceView> page;
  auto found = store::list_services(look.db, filter);
  for (const auto& s : found)
    if (page.items.size() < limit) page.items.push_back(view_of(look, s));
  if (found.size() > limit) page.next = frame::make_cursor({page.items.back().name_th, page.items.back().id});
  return page;
}

kit::Result<ServiceView> Desk::service(frame::Look& look) {
  auto found = store::find_service(look.db, look.path("service_id"));
  if (!found) return kit::refuse(Refused::not_found, "network.service_unknown");
  return view_of(look, *found);
}

ServiceView Desk::view_of(frame::Look& look, const Service& s) {
  auto provider = staff_.find_organisation(look, s.org_id);
  auto area = find_area(look, s.area_code);
  ENSURE(provider && area);
  return {s.id,      s.org_id,      provider->name_th, provider->name_en, s.area_code, area->full_th,
          area->full_en, s.name_th, s.name_en,         s.description,     s.target_groups, s.papers,
          s.hours,   s.cost,        written(s.phone),  s.active,          s.problems,  s.conditions,
          s.capacity, s.version};
}

std::vector<ServiceBrief> Desk::services_near(frame::Look& look, std::string_view area_code, std::string_view text) {
  std::vector<ServiceBrief> out;
  if (!words::AreaCode::parse(area_code)) return out;
  for (const auto& org_id : store::organisations_serving(look.db, area_code)) {
    auto provider = staff_.find_organisation(look, org_id);
    auto agency = store::find_agency(look.db, org_id);
    if (!provider || (agency && agency->dissolved_on && *agency->dissolved_on <= look.today())) continue;
    store::ServiceFilter filter{.text = filter_text(text), .org_id = org_id, .area = {"", ":"}, .limit = near_most};
    for (const auto& s : store::list_services(look.db, filter))
      if (out.size() < near_most) out.push_back(brief_of(s, *provider));
  }
  return out;
}

std::vector<ServiceBrief> Desk::services_of_agencies(frame::Look& look, std::string_view area_code) {
  std::vector<ServiceBrief> out;
  for (const auto& agency : agencies_serving(look, area_code)) {
    if (!agency.open) continue;
    auto provider = staff_.find_organisation(look, agency.org_id);
    if (!provider) continue;
    store::ServiceFilter filter{.org_id = agency.org_id, .area = {"", ":"}, .limit = near_most};
    for (const auto& s : store::list_services(look.db, filter)) out.push_back(brief_of(s, *provider));
  }
  return out;
}

}  // namespace network
