// Agencies: the catalogue of kinds, and those that really stand somewhere.
#include "centre/network/agency/store.hpp"
#include "centre/network/area/store.hpp"
#include "centre/network/centre/store.hpp"
#include "centre/network/desk.hpp"
#include "kit/text/text.hpp"

namespace network {
namespace {

using kit::Refused;

void tell(frame::Act& act, std::string_view what, const Agency& a) {
  act.announce(what, a.org_id, a.area_code, a.org_id, AgencyTold{a.code, a.name_th, a.dissolved_on});
}

bool works_on(const Agency& a, kit::Date day) { return !a.dissolved_on || *a.dissolved_on > day; }

std::vector<std::string> written(const std::vector<words::Phone>& phones) {
  std::vector<std::string> out;
  for (const auto& phone : phones) out.push_back(phone.pretty());
  return out;
}

AgencyBrief brief_of(const Agency& a, kit::Date today) {
  return {a.org_id, a.code, a.name_th, a.name_en, a.area_code, works_on(a, today), a.successor_org_id.value_or(""),
          a.address, written(a.phones), a.hours};
}

staff::OrgKind kind_of(const AgencyKind& kind) {
  if (kind.code == "PROV_MSDHS") return staff::OrgKind::provincial_office;
  return kind.level == "national" ? staff::OrgKind::ministry : staff::OrgKind::agency;
}

// "agency-prov_msdhs-52": told apart by a number from the second of its kind in an area on.
std::string org_id_of(frame::Act& act, const OpenAgency& given) {
  auto id = "agency-" + kit::text::lower_ascii(given.code) + "-" + given.area_code.code;
  auto already = store::agencies_of_kind_at(act.db, given.code, given.area_code.code);
  return already == 0 ? id : id + "-" + std::to_string(already + 1);
}

}  // namespace

kit::Result<frame::Page<AgencyKind>> Desk::agency_kinds(frame::Look& look) {
  return frame::Page<AgencyKind>{store::agency_kinds(look.db)};
}

kit::Result<Agency> Desk::agency_in_reach(frame::Look& look) {
  auto found = store::find_agency_in_scope(look.db, look.path("org_id"));
  if (!found) return kit::refuse(Refused::not_found, "network.agency_unknown");
  return *found;
}

kit::Result<AgencyView> Desk::open_agency(frame::Act& act, const OpenAgency& given) {
  auto kind = store::find_agency_kind(act.db, given.code);
  if (!kind) return kit::refuse_field("/code", "network.agency_kind_unknown");
  auto at = store::find_area(act.db, given.area_code.code);
  if (!at) return kit::refuse_field("/area_code", "network.area_unknown");
  if (!act.actor().scope.reaches("", given.area_code.code))
    return kit::refuse_field("/area_code", "network.area_out_of_reach");
  auto wanted = given.service_area.empty() ? std::vector{given.area_code} : given.service_area;
  auto service_area = TRY(reachable_areas(act, wanted, "/service_area"));
  Agency a{.org_id = org_id_of(act, given),
           .area_code = given.area_code.code,
           .code = given.code,
           .name_th = kit::text::normalise_thai(given.name_th),
           .name_en = kit::text::trim(given.name_en),
           .address = kit::text::normalise_thai(given.address),
           .phones = given.phones,
           .hours = kit::text::trim(given.hours),
           .version = 1};
  TRY(staff_.add_organisation(act, {a.org_id, kind_of(*kind), a.name_th, a.name_en, a.area_code}));
  TRY(staff_.set_service_area(act, a.org_id, service_area));
  store::insert_agency(act.db, a);
  store::replace_service_area(act.db, a.org_id, service_area);
  tell(act, "network.agency_opened", a);
  return view_of(act, a);
}

kit::Result<AgencyView> Desk::change_agency(frame::Act& act, const ChangeAgency& given) {
  auto a = TRY(agency_in_reach(act));
  TRY(act.expect_version(a.version));
  a.name_th = kit::text::normalise_thai(given.name_th);
  a.name_en = kit::text::trim(given.name_en);
  a.address = kit::text::normalise_thai(given.address);
  a.phones = given.phones;
  a.hours = kit::text::trim(given.hours);
  ++a.version;
  store::update_agency(act.db, a);
  tell(act, "network.agency_changed", a);
  return view_of(act, a);
}

kit::Result<AgencyView> Desk::dissolve_agency(frame::Act& act, const DissolveAgency& given) {
  auto a = TRY(agency_in_reach(act));
  if (a.dissolved_on) return kit::refuse(Refused::conflict, "network.agency_dissolved_already");
  if (given.successor_org_id) {
    auto successor = store::find_agency(act.db, *given.successor_org_id);
    if (!successor || successor->org_id == a.org_id || !works_on(*successor, given.dissolved_on))
      return kit::refuse_field("/successor_org_id", "network.successor_wrong");
  }
  a.dissolved_on = given.dissolved_on;
  a.successor_org_id = given.successor_org_id;
  ++a.version;
  store::update_agency(act.db, a);
  tell(act, "network.agency_dissolved", a);
  return view_of(act, a);
}

kit::Result<frame::Page<AgencyView>> Desk::agencies(frame::Look& look) {
  auto limit = look.limit();
  auto area = look.query("area");
  if (!area.empty() && !words::AreaCode::parse(area)) return kit::refuse_field("/area", "words.area_code_wrong");
  store::AgencyFilter filter{.text = filter_text(look.query("q")),
                             .kind = look.query("kind"),
                             .area = area.empty() ? frame::AreaRange{"", ":"} : frame::AreaRange::of(area),
                             .limit = limit + 1};
  if (auto cursor = look.query("after"); !cursor.empty()) {
    auto keys = TRY(frame::read_cursor(cursor, 2));
    filter.after_area = keys[0];
    filter.after_org_id = keys[1];
  }
  frame::Page<AgencyView> page;
  auto found = store::list_agencies(look.db, filter);
  for (const auto& a : found)
    if (page.items.size() < limit) page.items.push_back(view_of(look, a));
  if (found.size() > limit) page.next = frame::make_cursor({page.items.back().area_code, page.items.back().org_id});
  return page;
}

kit::Result<AgencyView> Desk::agency(frame::Look& look) {
  auto found = store::find_agency(look.db, look.path("org_id"));
  if (!found) return kit::refuse(Refused::not_found, "network.agency_unknown");
  return view_of(look, *found);
}

AgencyView Desk::view_of(frame::Look& look, const Agency& a) {
  auto kind = store::find_agency_kind(look.db, a.code);
  auto area = find_area(look, a.area_code);
  ENSURE(kind && area);
  AgencyView view{.org_id = a.org_id,
                  .code = a.code,
                  .kind_th = kind->name_th,
                  .kind_en = kind->name_en,
                  .name_th = a.name_th,
                  .name_en = a.name_en,
                  .area_code = a.area_code,
                  .area_th = area->full_th,
                  .area_en = area->full_en,
                  .address = a.address,
                  .phones = written(a.phones),
                  .hours = a.hours,
                  .dissolved_on = a.dissolved_on,
                  .successor_org_id = a.successor_org_id,
                  .version = a.version};
  for (const auto& code : store::service_area(look.db, a.org_id))
    if (auto served = find_area(look, code)) view.service_area.push_back(network::view_of(*served));
  return view;
}

std::optional<AgencyBrief> Desk::find_agency(frame::Look& look, std::string_view org_id) {
  auto found = store::find_agency(look.db, org_id);
  return found ? std::optional(brief_of(*found, look.today())) : std::nullopt;
}

std::vector<AgencyBrief> Desk::agencies_serving(frame::Look& look, std::string_view area_code) {
  std::vector<AgencyBrief> out;
  if (!words::AreaCode::parse(area_code)) return out;
  for (const auto& org_id : store::organisations_serving(look.db, area_code))
    if (auto found = find_agency(look, org_id); found && found->open) out.push_back(*found);
  return out;
}

}  // namespace network
