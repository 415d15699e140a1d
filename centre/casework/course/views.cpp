// Gathers what a reader may see of a case.
#include "centre/casework/course/views.hpp"

#include "centre/casework/intake/store.hpp"
#include "centre/casework/protection/desk.hpp"
#include "centre/casework/protection/store.hpp"
#include "centre/casework/store.hpp"

namespace casework {
namespace {

std::vector<ClientView> clients_of(frame::Look& look, const Doors& doors, const Case& c) {
  std::vector<ClientView> out;
  for (const auto& client : store::clients_of(look, c)) {
    auto person = client.person_id.empty() ? std::nullopt
                                           : doors.registry.find_person(look, client.person_id);
    out.push_back({client.person_id, person ? person->full_name : "", client.about});
  }
  return out;
}

std::vector<LinkedCase> linked_to(frame::Look& look, const Case& c) {
  std::vector<LinkedCase> out;
  for (const auto& other : store::duplicates_of(look, c))
    out.push_back({other.record.id, other.record.number, other.why});
  if (!c.previous_id.empty())
    if (auto earlier = store::find_case(look, c.previous_id))
      out.push_back({earlier->id, earlier->number, Likeness::earlier});
  if (auto later = store::next_episode(look, c))
    out.push_back({later->id, later->number, Likeness::later});
  return out;
}

StaffView staff_view(frame::Look& look, const Doors& doors, const std::string& id) {
  return {id, doors.staff_name(look, id)};
}

}  // namespace

CaseView view_of(frame::Look& look, const Doors& doors, const Case& c) {
  CaseView view{.id = c.id,
                .org_id = c.org_id,
                .number = c.number,
                .area_code = c.area_code,
                .channel = c.channel,
                .opened_at = c.opened_ms,
                .main_problem = c.main_problem,
                .other_problems = c.other_problems,
                .clients = clients_of(look, doors, c),
                .household_id = c.household_id,
                .request = c.request,
                .urgency = c.urgency,
                .risks = c.risks,
                .due_at = c.due_ms,
                .secrecy = c.secrecy,
                .state = c.state,
                .state_since = c.state_since_ms,
                .steps = plain_steps(c.state, look.actor().role),
                .linked = linked_to(look, c),
                .version = c.version};
  if (look.actor().role != Role::volunteer)
    view.reporter =
        Reporter{c.reporter_kind, c.reporter_anonymous, c.reporter_name, c.reporter_phone};
  if (!c.in_charge.empty()) view.in_charge = staff_view(look, doors, c.in_charge);
  for (const auto& id : store::team_of(look, c)) view.team.push_back(staff_view(look, doors, id));
  for (const auto& i : store::information_of(look, c))
    view.information.push_back({i.id, i.field, i.reason, i.answer, i.words});
  if (auto end = store::closure_of(look, c))
    view.closure = ClosureView{end->outcome, end->reason, end->satisfaction, end->closed_ms,
                               doors.staff_name(look, end->closed_by)};
  if (auto rules = store::safe_contact_of(look, c)) view.safe_contact = protection::safe_view(*rules);
  view.sealed_by_province = !c.sealed_by.empty();
  if (!store::find_case(look, c.id)) view.glass_until = store::own_glass_until(look, c);
  return view;
}

std::string title_of(frame::Look& look, const Doors& doors, const Case& c) {
  if (c.secrecy != Secrecy::ordinary) return "";
  for (const auto& client : clients_of(look, doors, c))
    return client.name.empty() ? client.about : client.name;
  return "";
}

std::string title_of_client(frame::Look& look, const Doors& doors, const Case& c, const std::string& person_id,
                            const std::string& about) {
  if (c.secrecy != Secrecy::ordinary) return "";
  auto person = person_id.empty() ? std::nullopt : doors.registry.find_person(look, person_id);
  return person ? person->full_name : about;
}

CaseRow row_without_title(frame::Look& look, const Doors& doors, const Case& c, std::map<std::string, std::string>& names) {
  auto [at, fresh] = names.try_emplace(c.in_charge);
  if (fresh) at->second = doors.staff_name(look, c.in_charge);
  return {.id = c.id,
          .number = c.number,
          .title = {},
          .main_problem = c.main_problem,
          .area_code = c.area_code,
          .urgency = c.urgency,
          .state = c.state,
          .secrecy = c.secrecy,
          .opened_at = c.opened_ms,
          .due_at = c.due_ms,
          .in_charge_name = at->second};
}

CaseRow row_of(frame::Look& look, const Doors& doors, const Case& c) {
  std::map<std::string, std::string> names;
  auto row = row_without_title(look, doors, c, names);
  row.title = title_of(look, doors, c);
  return row;
}

}  // namespace casework
