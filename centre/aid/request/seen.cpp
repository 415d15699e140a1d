// The case decides who sees a request; the registry, whether there is still somebody to pay.
#include "centre/aid/request/seen.hpp"

#include <map>

#include "centre/frame/errand.hpp"

namespace aid {
namespace {

constexpr std::size_t province_digits = 2;

bool is_reader(frame::Look& look, const Request& r) {
  auto readers = store::readers_of(look, r);
  return std::ranges::find(readers, look.actor().staff_id) != readers.end();
}

Gone gone_of(const Request& r, const registry::PersonBrief& person) {
  if (person.deceased) return r.kind == benefits::Kind::funeral ? Gone::no : Gone::died;
  const auto& before = r.lived_in.empty() ? r.area_code : r.lived_in;
  bool same = person.area_code.substr(0, province_digits) == before.substr(0, province_digits);
  return same ? Gone::no : Gone::moved;
}

}  // namespace

std::vector<Seen> only_seen(frame::Look& look, const Doors& doors, std::vector<Request> requests) {
  std::vector<std::string> case_ids;
  for (const auto& r : requests)
    if (!r.case_id.empty()) case_ids.push_back(r.case_id);
  std::map<std::string, casework::CaseBrief> cases;
  for (auto& c : doors.casework.cases_seen(look, case_ids)) cases[c.id] = c;
  std::vector<Seen> out;
  for (auto& r : requests) {
    auto at = cases.find(r.case_id);
    if (r.case_id.empty())
      out.push_back({std::move(r), false, ""});
    else if (at != cases.end())
      out.push_back({std::move(r), at->second.secrecy != casework::Secrecy::ordinary, at->second.number});
    else if (is_reader(look, r))
      out.push_back({std::move(r), true, ""});
  }
  return out;
}

kit::Result<Seen> get_request(frame::Look& look, const Doors& doors, std::string_view request_id) {
  auto unknown = kit::refuse(kit::Refused::not_found, "aid.request_unknown");
  auto found = store::find_request(look, request_id);
  if (!found) return unknown;
  auto seen = only_seen(look, doors, {*std::move(found)});
  if (seen.empty()) return unknown;
  return std::move(seen.front());
}

kit::Result<Seen> get_request(frame::Look& look, const Doors& doors) {
  return get_request(look, doors, look.path("request_id"));
}

std::vector<store::Pending> without_closed(frame::Look& look, const Doors& doors, std::vector<store::Pending> all) {
  std::vector<std::string> case_ids;
  for (const auto& p : all)
    if (!p.case_id.empty()) case_ids.push_back(p.case_id);
  auto open = frame::run_errand(look, frame::SystemScope::everywhere("requests of other offices are counted, closed files are not"),
                                [&](frame::Look& inner) { return doors.casework.cases_seen(inner, case_ids); });
  std::erase_if(all, [&](const store::Pending& p) {
    return !p.case_id.empty() && std::ranges::find(open, p.case_id, &casework::CaseBrief::id) == open.end() &&
           !get_request(look, doors, p.id);
  });
  return all;
}

std::vector<std::string> ids_everywhere(frame::Look& look, const Doors& doors, std::string_view person_id) {
  return frame::run_errand(look, frame::SystemScope::everywhere("ceilings count in every province"),
                           [&](frame::Look& inner) { return doors.registry.ids_of(inner, person_id); });
}

Beneficiary beneficiary(frame::Look& look, const Doors& doors, const Request& r) {
  auto person = doors.registry.find_person(look, r.person_id);
  if (person) return {person->full_name, person->household_id, gone_of(r, *person)};
  auto elsewhere = frame::run_errand(look, frame::SystemScope::everywhere("somebody who moved away is not paid here"),
                                     [&](frame::Look& inner) { return doors.registry.find_person(inner, r.person_id); });
  return {"", "", elsewhere ? gone_of(r, *elsewhere) : Gone::no};
}

}  // namespace aid
