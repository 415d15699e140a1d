// Points for each reason; the order of the points is the order of the list.
#include "centre/casework/referral/suggest.hpp"

#include <tuple>

#include "centre/casework/referral/desk.hpp"
#include "centre/casework/referral/store.hpp"
#include "centre/casework/store.hpp"

namespace casework::referral {
namespace {

// The problems of a case and their groups.
struct Needs {
  std::vector<std::string> types, groups;
};

Needs needs_of(frame::Look& look, const Case& c) {
  Needs needs{.types = c.other_problems, .groups = {}};
  needs.types.insert(needs.types.begin(), c.main_problem);
  for (const auto& p : store::problem_types(look, look.today()))
    if (std::ranges::find(needs.types, p.code) != needs.types.end())
      needs.groups.push_back(p.parent_code.empty() ? p.code : p.parent_code);
  return needs;
}

bool any_of(const std::vector<std::string>& wanted, const std::vector<std::string>& offered) {
  return std::ranges::any_of(wanted, [&](const auto& one) { return std::ranges::find(offered, one) != offered.end(); });
}

int points(const std::vector<Why>& why) {
  int sum = 0;
  for (Why reason : why) switch (reason) {
      case Why::service_for_problem:
        sum += 40;
        break;
      case Why::service_for_group:
        sum += 20;
        break;
      case Why::guide_first:
        sum += 30;
        break;
      case Why::guide_then:
        sum += 15;
        break;
      case Why::serves_place:
        sum += 1;
        break;
      case Why::room:
        sum += 5;
        break;
      case Why::full:
        sum -= 50;
        break;
    }
  return sum;
}

// The guide for the type itself comes before the one for its group.
std::optional<Why> by_guide(const std::vector<store::Guide>& guides, const Needs& needs, std::string_view kind) {
  for (const auto* wanted : {&needs.types, &needs.groups})
    for (const auto& guide : guides)
      if (guide.agency_kind == kind && std::ranges::find(*wanted, guide.problem) != wanted->end())
        return guide.position == 1 ? Why::guide_first : Why::guide_then;
  return std::nullopt;
}

using Load = std::map<std::pair<std::string, std::string>, std::int64_t>;

AgencyRow with_service(AgencyRow row, const network::ServiceBrief& s, const Needs& needs, const Load& load) {
  row.service_id = s.id;
  row.service_th = s.name_th;
  row.service_en = s.name_en;
  row.conditions = s.conditions;
  if (!s.hours.empty()) row.hours = s.hours;
  if (any_of(needs.types, s.problems))
    row.why.insert(row.why.begin(), Why::service_for_problem);
  else if (any_of(needs.groups, s.problems))
    row.why.insert(row.why.begin(), Why::service_for_group);
  if (s.capacity) {
    auto at = load.find({s.org_id, s.id});
    row.room = std::max<std::int64_t>(0, *s.capacity - (at == load.end() ? 0 : at->second));
    row.why.push_back(*row.room > 0 ? Why::room : Why::full);
  }
  return row;
}

}  // namespace

std::vector<AgencyRow> suggested(frame::Look& look, const Doors& doors, const Case& c) {
  auto needs = needs_of(look, c);
  auto guides = store::guides(look, look.today());
  auto load = store::open_load(look);
  auto services = doors.network.services_of_agencies(look, c.area_code);
  std::vector<AgencyRow> out;
  for (const auto& agency : doors.network.agencies_serving(look, c.area_code)) {
    if (!agency.open) continue;
    AgencyRow plain{.org_id = agency.org_id,
                    .name_th = agency.name_th,
                    .name_en = agency.name_en,
                    .service_id = {},
                    .service_th = {},
                    .service_en = {},
                    .conditions = {},
                    .hours = agency.hours,
                    .phones = agency.phones,
                    .why = {Why::serves_place},
                    .has_account = has_account(look, doors, agency.org_id)};
    if (auto guided = by_guide(guides, needs, agency.code)) plain.why.insert(plain.why.begin(), *guided);
    AgencyRow best = plain;
    for (const auto& s : services) {
      if (s.org_id != agency.org_id || !(any_of(needs.types, s.problems) || any_of(needs.groups, s.problems))) continue;
      auto row = with_service(plain, s, needs, load);
      if (points(row.why) > points(best.why) || best.service_id.empty()) best = std::move(row);
    }
    out.push_back(std::move(best));
  }
  std::ranges::sort(out, [](const AgencyRow& a, const AgencyRow& b) {
    auto of_a = points(a.why), of_b = points(b.why);
    return std::tie(of_b, a.name_th, a.org_id) < std::tie(of_a, b.name_th, b.org_id);
  });
  return out;
}

}  // namespace casework::referral
