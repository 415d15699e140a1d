// Centres: set up, changed, found; and where they serve.
#include "centre/network/area/store.hpp"
#include "centre/network/centre/rules.hpp"
#include "centre/network/centre/store.hpp"
#include "centre/network/desk.hpp"
#include "kit/text/text.hpp"

namespace network {
namespace {

using kit::Refused;

CentreBrief brief_of(const Centre& c) {
  std::vector<std::string> phones;
  for (const auto& phone : c.phones) phones.push_back(phone.pretty());
  return {c.org_id, c.code,    c.name_th, c.name_en,         c.area_code, c.status == CentreStatus::open, c.host_name,
          c.address, std::move(phones), c.hours, c.lat, c.lon};
}

}  // namespace

void Desk::tell_centre(frame::Act& act, std::string_view what, const Centre& c) {
  act.announce(what, c.org_id, c.area_code, c.org_id,
               CentreTold{c.code, c.name_th, c.status, store::service_area(act.db, c.org_id)});
}

kit::Result<Centre> Desk::centre_in_reach(frame::Look& look) {
  auto found = store::find_centre_in_scope(look.db, look.path("org_id"));
  if (!found) return kit::refuse(Refused::not_found, "network.centre_unknown");
  return *found;
}

kit::Result<std::vector<std::string>> Desk::reachable_areas(frame::Act& act, const std::vector<words::AreaCode>& areas,
                                                            std::string_view path) {
  for (std::size_t i = 0; i < areas.size(); ++i) {
    auto at = std::string(path) + "/" + std::to_string(i);
    if (!store::find_area(act.db, areas[i].code)) return kit::refuse_field(at, "network.area_unknown");
    if (!act.actor().scope.reaches("", areas[i].code)) return kit::refuse_field(at, "network.area_out_of_reach");
  }
  return rules::tidy_areas(areas);
}

kit::Result<CentreView> Desk::open_centre(frame::Act& act, const OpenCentre& given) {
  TRY(rules::check_point(given.lat, given.lon));
  if (!store::find_area(act.db, given.area_code.code)) return kit::refuse_field("/area_code", "network.area_unknown");
  if (given.area_code.code.size() < 6) return kit::refuse_field("/area_code", "network.tambon_expected");
  if (!act.actor().scope.reaches("", given.area_code.code))
    return kit::refuse_field("/area_code", "network.area_out_of_reach");
  auto wanted = given.service_area.empty() ? std::vector{given.area_code} : given.service_area;
  auto service_area = TRY(reachable_areas(act, wanted, "/service_area"));
  auto number = store::centres_at(act.db, given.area_code.code) + 1;
  Centre c{.area_code = given.area_code.code,
           .code = given.area_code.code + "-" + std::to_string(number),
           .name_th = kit::text::normalise_thai(given.name_th),
           .name_en = kit::text::trim(given.name_en),
           .host_kind = given.host_kind,
           .host_name = kit::text::normalise_thai(given.host_name),
           .address = kit::text::normalise_thai(given.address),
           .phones = given.phones,
           .hours = kit::text::trim(given.hours),
           .lat = given.lat,
           .lon = given.lon,
           .opened_on = given.opened_on,
           .status = given.status,
           .version = 1};
  c.org_id = "centre-" + c.code;
  TRY(staff_.add_organisation(act, {c.org_id, staff::OrgKind::centre, c.name_th, c.name_en, c.area_code}));
  TRY(staff_.set_service_area(act, c.org_id, service_area));
  store::insert_centre(act.db, c);
  store::replace_service_area(act.db, c.org_id, service_area);
  tell_centre(act, "network.centre_opened", c);
  return view_of(act, c);
}

kit::Result<CentreView> Desk::change_centre(frame::Act& act, const ChangeCentre& given) {
  auto c = TRY(centre_in_reach(act));
  TRY(act.expect_version(c.version));
  TRY(rules::check_point(given.lat, given.lon));
  c.name_th = kit::text::normalise_thai(given.name_th);
  c.name_en = kit::text::trim(given.name_en);
  c.host_kind = given.host_kind;
  c.host_name = kit::text::normalise_thai(given.host_name);
  c.address = kit::text::normalise_thai(given.address);
  c.phones = given.phones;
  c.hours = kit::text::trim(given.hours);
  c.lat = given.lat;
  c.lon = given.lon;
  c.opened_on = given.opened_on;
  c.status = given.status;
  ++c.version;
  store::update_centre(act.db, c);
  tell_centre(act, "network.centre_changed", c);
  return view_of(act, c);
}

kit::Result<frame::Page<CentreRow>> Desk::centres(frame::Look& look) {
  auto limit = look.limit();
  auto area = look.query("area");
  if (!area.empty() && !words::AreaCode::parse(area)) return kit::refuse_field("/area", "words.area_code_wrong");
  store::CentreFilter filter{.text = filter_text(look.query("q")),
                             .area = area.empty() ? frame::AreaRange{"", ":"} : frame::AreaRange::of(area),
                             .limit = limit + 1};
  if (auto cursor = look.query("after"); !cursor.empty()) {
    auto keys = TRY(frame::read_cursor(cursor, 2));
    filter.after_area = keys[0];
    filter.after_org_id = keys[1];
  }
  frame::Page<CentreRow> page;
  auto found = store::list_centres(look.db, filter);
  for (const auto& c : found) {
    if (page.items.size() == limit) break;
    auto at = store::find_area(look.db, c.area_code).value_or(Area{});
    page.items.push_back({c.org_id, c.code, c.name_th, c.name_en, c.host_kind, c.host_name, c.area_code, at.full_th,
                          at.full_en, c.lat, c.lon, c.status});
  }
  if (found.size() > limit) page.next = frame::make_cursor({page.items.back().area_code, page.items.back().org_id});
  return page;
}

kit::Result<CentreView> Desk::centre(frame::Look& look) {
  auto found = store::find_centre(look.db, look.path("org_id"));
  if (!found) return kit::refuse(Refused::not_found, "network.centre_unknown");
  return view_of(look, *found);
}

CentreView Desk::view_of(frame::Look& look, const Centre& c) {
  auto area = find_area(look, c.area_code);
  ENSURE(area);
  auto brief = brief_of(c);
  CentreView view{.org_id = c.org_id,
                  .code = c.code,
                  .name_th = c.name_th,
                  .name_en = c.name_en,
                  .host_kind = c.host_kind,
                  .host_name = c.host_name,
                  .address = c.address,
                  .phones = brief.phones,
                  .hours = c.hours,
                  .lat = c.lat,
                  .lon = c.lon,
                  .opened_on = c.opened_on,
                  .status = c.status,
                  .area = network::view_of(*area),
                  .version = c.version};
  for (const auto& item : store::checklist(look.db, c.org_id, look.today())) {
    ++view.checklist_items;
    view.checklist_done += item.done_on.has_value();
  }
  return view;
}

kit::Result<ServiceArea> Desk::service_area(frame::Look& look) {
  auto found = store::find_centre(look.db, look.path("org_id"));
  if (!found) return kit::refuse(Refused::not_found, "network.centre_unknown");
  return service_area_of(look, *found);
}

kit::Result<ServiceArea> Desk::set_service_area(frame::Act& act, const SetServiceArea& given) {
  auto c = TRY(centre_in_reach(act));
  TRY(act.expect_version(c.version));
  auto areas = TRY(reachable_areas(act, given.areas, "/areas"));
  TRY(staff_.set_service_area(act, c.org_id, areas));
  store::replace_service_area(act.db, c.org_id, areas);
  ++c.version;
  store::update_centre(act.db, c);
  tell_centre(act, "network.service_area_set", c);
  return service_area_of(act, c);
}

ServiceArea Desk::service_area_of(frame::Look& look, const Centre& c) {
  ServiceArea out{.version = c.version};
  for (const auto& code : store::service_area(look.db, c.org_id)) {
    auto area = find_area(look, code);
    if (!area) continue;
    ServedArea served{.area = network::view_of(*area)};
    for (const auto& other : store::centres_serving(look.db, code))
      if (other.org_id != c.org_id) served.others.push_back({other.org_id, other.name_th, other.name_en});
    out.items.push_back(std::move(served));
  }
  return out;
}

std::optional<CentreBrief> Desk::find_centre(frame::Look& look, std::string_view org_id) {
  auto found = store::find_centre(look.db, org_id);
  return found ? std::optional(brief_of(*found)) : std::nullopt;
}

std::vector<CentreBrief> Desk::centres_serving(frame::Look& look, std::string_view area_code) {
  std::vector<CentreBrief> out;
  if (!words::AreaCode::parse(area_code)) return out;
  for (const auto& c : store::centres_serving(look.db, area_code)) out.push_back(brief_of(c));
  return out;
}

}  // namespace network
