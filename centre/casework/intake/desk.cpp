// load, decide, save, announce: the opening of a case.
#include "centre/casework/intake/desk.hpp"

#include <charconv>

#include "centre/casework/course/desk.hpp"
#include "centre/casework/intake/store.hpp"
#include "centre/casework/notice/desk.hpp"
#include "centre/casework/protection/desk.hpp"
#include "centre/casework/protection/store.hpp"
#include "centre/casework/store.hpp"
#include "centre/casework/watch/desk.hpp"
#include "kit/text/text.hpp"

namespace casework::intake {
namespace {

using kit::Refused;

constexpr int alike_days = 30;

std::string phone_index(const frame::Look& look, std::string_view phone) {
  std::string digits;
  for (char c : kit::text::digits_to_ascii(phone))
    if (c >= '0' && c <= '9') digits += c;
  return digits.empty() ? "" : look.vault().blind_index("casework_cases.phone", digits);
}

std::string tracking_index(const frame::Look& look, std::string_view code) {
  return look.vault().blind_index("casework_cases.tracking_code",
                                  kit::text::lower_ascii(kit::text::trim(code)));
}

kit::Result<network::CentreBrief> find_centre(frame::Act& act, const Doors& doors,
                                              const OpenCase& command) {
  const auto& org = command.centre_org_id.empty() ? act.actor().org_id : command.centre_org_id;
  auto centre = doors.network.find_centre(act, org);
  if (!centre || !act.actor().scope.reaches(centre->org_id, centre->area_code))
    return kit::refuse_field("/centre_org_id", "casework.centre_unknown");
  return *centre;
}

// The main problem first. Every unknown code is named at once.
kit::Result<std::vector<ProblemType>> find_problems(frame::Act& act, const OpenCase& command) {
  auto known = store::problem_types(act, act.today());
  std::vector<ProblemType> out;
  kit::Refusal refusal{.kind = Refused::invalid, .code = "kit.fields_invalid"};
  auto take = [&](const std::string& code, std::string path) {
    auto at = std::ranges::find(known, code, &ProblemType::code);
    if (at == known.end())
      refusal.faults.push_back({std::move(path), "casework.problem_unknown"});
    else if (std::ranges::find(out, code, &ProblemType::code) != out.end())
      refusal.faults.push_back({std::move(path), "casework.problem_twice"});
    else
      out.push_back(*at);
  };
  take(command.main_problem, "/main_problem");
  for (std::size_t i = 0; i < command.other_problems.size(); ++i)
    take(command.other_problems[i], "/other_problems/" + std::to_string(i));
  if (!refusal.faults.empty()) return refusal;
  return out;
}

// The household of the case: the one named, or that of the main client.
kit::Result<std::string> check_clients(frame::Act& act, const Doors& doors,
                                       const OpenCase& command) {
  std::string household = command.household_id;
  for (std::size_t i = 0; i < command.clients.size(); ++i) {
    const auto& client = command.clients[i];
    auto path = "/clients/" + std::to_string(i);
    if (client.person_id.empty() && kit::text::trim(client.about).empty())
      return kit::refuse_field(path, "casework.client_needed");
    if (client.person_id.empty()) continue;
    auto person = doors.registry.find_person(act, client.person_id);
    if (!person) return kit::refuse_field(path + "/person_id", "casework.person_unknown");
    if (i == 0 && household.empty()) household = person->household_id;
  }
  if (!command.household_id.empty() && !doors.registry.find_household(act, household))
    return kit::refuse_field("/household_id", "casework.household_unknown");
  return household;
}

Case draft(frame::Act& act, const network::CentreBrief& centre, const OpenCase& command,
           std::span<const ProblemType> problems) {
  const Reporter& by = command.reporter;
  Case c{.org_id = centre.org_id,
         .id = act.new_id(),
         .area_code = command.area_code.empty() ? centre.area_code : command.area_code,
         .channel = command.channel,
         .opened_ms = act.now(),
         .opened_by = act.actor().staff_id,
         .main_problem = command.main_problem,
         .other_problems = command.other_problems,
         .reporter_kind = by.kind,
         .reporter_anonymous = by.anonymous,
         .request = kit::text::normalise_thai(command.request),
         .urgency = least_urgency(command.urgency, command.risks),
         .risks = command.risks,
         .secrecy = least_secrecy(command.secrecy, problems, command.risks),
         .state_since_ms = act.now()};
  if (!by.anonymous) {
    c.reporter_name = kit::text::normalise_thai(by.name);
    c.reporter_phone = kit::text::trim(by.phone);
    c.phone_index = phone_index(act, by.phone);
  }
  return c;
}

// Numbers are drawn from a keyed shuffle of the counter, so that what is missing among the numbers somebody sees says
// nothing (docs/decisions: case numbers).
void give_number(frame::Act& act, const network::CentreBrief& centre, Case& c) {
  auto year = fiscal_year_be(act.today());
  auto draw = [&](std::string_view turn) {
    auto signs = act.vault().blind_index("casework_cases.number", c.org_id + "/" + std::to_string(year) + "/" + std::string(turn));
    std::uint64_t drawn = 0;
    auto read = std::from_chars(signs.data(), signs.data() + 12, drawn, 16);
    ENSURE(read.ec == std::errc());
    return drawn;
  };
  c.number = case_number(centre.code, year, shuffled(store::take_number(act, c.org_id, year), draw));
}

// The centre's social workers (or, where there are none, its head) carry a closed file; the officer
// of the centre who took the report stays on it, anybody else hands it over.
void name_team(frame::Act& act, const Doors& doors, const Case& c) {
  if (c.secrecy == Secrecy::ordinary) return;
  const auto& actor = act.actor();
  auto blocked = store::blocked_from(act, c);
  auto free = [&](const std::string& id) { return std::ranges::find(blocked, id) == blocked.end(); };
  if (actor.org_id == c.org_id && work_case.held_by(actor.role) && !actor.staff_id.empty() &&
      free(actor.staff_id))
    store::join_team(act, c, actor.staff_id);
  auto members = doors.staff.members_of(act, c.org_id);
  std::erase_if(members, [&](const staff::Member& m) { return !free(m.id); });
  for (const auto& id : first_team(members)) store::join_team(act, c, id);
}

// Who already carries the secret of the earlier case learns of the second report; the others learn
// nothing.
void flag_duplicates(frame::Act& act, const Doors& doors, const Case& c,
                     const std::string& person_id) {
  auto ids = person_id.empty() ? std::vector<std::string>{} : doors.registry.ids_of(act, person_id);
  for (const auto& other : store::alike(act, c, ids, alike_days)) {
    store::note_duplicate(act, c, other);
    if (c.secrecy == Secrecy::ordinary || other.secrecy == Secrecy::ordinary) continue;
    for (const auto& id : store::team_of(act, Case{.org_id = c.org_id, .id = other.case_id}))
      store::join_team(act, c, id);
  }
}

void save_opening(frame::Act& act, const Doors& doors, const Case& c,
                  std::span<const NamedClient> clients, std::string_view reason) {
  store::insert_case(act, c);
  save_clients(act, doors, c, clients);
  store::append_move(act, {.org_id = c.org_id,
                           .id = act.new_event_id(),
                           .case_id = c.id,
                           .step = "opening",
                           .to_state = c.state,
                           .at_ms = act.now(),
                           .staff_id = act.actor().staff_id,
                           .role = std::string(kit::name_of(act.actor().role)),
                           .reason = std::string(reason)});
}

Opened receipt(frame::Act& act, const Case& c) {
  return {.id = c.id,
          .number = c.number,
          .urgency = c.urgency,
          .secrecy = c.secrecy,
          .grave = std::ranges::any_of(c.risks, is_grave),
          .visible = store::find_case(act, c.id).has_value(),
          .due_at = c.due_ms};
}

kit::Result<Case> open_as(frame::Act& act, const Doors& doors, const OpenCase& command,
                          std::string_view tracking) {
  auto centre = TRY(find_centre(act, doors, command));
  auto facts = TRY(check_facts(act, doors, command));
  Case c = draft(act, centre, command, facts.problems);
  c.household_id = facts.household_id;
  c.due_ms = course::due(act, c);
  c.tracking_index = tracking;
  give_number(act, centre, c);
  save_opening(act, doors, c, command.clients, "");
  protection::block_kin(act, doors, c, command.clients);
  name_team(act, doors, c);
  flag_duplicates(act, doors, c, command.clients.front().person_id);
  course::tell(act, "casework.case_opened", c);
  if (c.urgency != Urgency::normal)
    watch::give_notice(act, doors, c, ToldKind::opened, "", watch::people_at(act, doors, c, Level::duty));
  notice::tell_clients(act, doors, c, messages::Kind::request_taken);
  return c;
}

// Twelve signs without the look-alikes 0 O 1 I L: about 59 bits.
std::string make_tracking_code() {
  constexpr std::string_view signs = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  constexpr unsigned char fair = 256 / signs.size() * signs.size();
  std::string code;
  while (code.size() < 14) {
    auto byte = static_cast<unsigned char>(kit::crypto::random_bytes(1)[0]);
    if (byte >= fair) continue;
    if (code.size() == 4 || code.size() == 9) code += '-';
    code += signs[byte % signs.size()];
  }
  return code;
}

}  // namespace

kit::Result<CheckedFacts> check_facts(frame::Act& act, const Doors& doors, const OpenCase& facts) {
  if (!facts.area_code.empty() && !doors.network.find_area(act, facts.area_code))
    return kit::refuse_field("/area_code", "casework.area_unknown");
  auto problems = TRY(find_problems(act, facts));
  auto household = TRY(check_clients(act, doors, facts));
  return CheckedFacts{std::move(problems), std::move(household)};
}

void save_clients(frame::Act& act, const Doors& doors, const Case& c,
                  std::span<const NamedClient> clients) {
  if (!c.household_id.empty()) doors.registry.hold_household(act, c.household_id);
  std::int64_t position = 0;
  for (const auto& client : clients) {
    if (!client.person_id.empty()) doors.registry.hold_person(act, client.person_id);
    store::insert_client(act, {.org_id = c.org_id,
                               .id = act.new_event_id(),
                               .case_id = c.id,
                               .position = position++,
                               .person_id = client.person_id,
                               .about = kit::text::normalise_thai(client.about)});
  }
}

kit::Result<JustOpened> open_now(frame::Act& act, const Doors& doors, const OpenCase& command) {
  auto c = TRY(open_as(act, doors, command, ""));
  auto said = receipt(act, c);
  return JustOpened{std::move(c), said};
}

kit::Result<Opened> open(frame::Act& act, const Doors& doors, const OpenCase& command) {
  auto made = TRY(open_now(act, doors, command));
  return made.receipt;
}

kit::Result<PublicReceipt> take_public_request(frame::Act& act, const Doors& doors,
                                               const PublicRequest& request) {
  if (phone_index(act, request.phone).empty() && !request.anonymous)
    return kit::refuse_field("/phone", "casework.phone_needed");
  auto about = request.about.empty() ? request.name : request.about;
  OpenCase command{.centre_org_id = request.centre_org_id,
                   .area_code = request.area_code,
                   .channel = Channel::public_page,
                   .reporter = {request.reporter, request.anonymous, request.name, request.phone},
                   .clients = {{.person_id = "", .about = about}},
                   .main_problem = request.problem,
                   .request = request.words};
  auto code = make_tracking_code();
  auto c = TRY(open_as(act, doors, command, tracking_index(act, code)));
  return PublicReceipt{c.number, code};
}

std::optional<Case> tracked_case(frame::Look& look, std::string_view number,
                                 std::string_view code_or_phone) {
  auto c = store::find_tracked(look, kit::text::trim(kit::text::digits_to_ascii(number)));
  if (!c) return std::nullopt;
  bool by_code =
      !c->tracking_index.empty() && c->tracking_index == tracking_index(look, code_or_phone);
  auto phone = phone_index(look, code_or_phone);
  // Somebody at home may know the phone, so a closed file answers to the code alone.
  bool by_phone = c->secrecy == Secrecy::ordinary && !phone.empty() && c->phone_index == phone;
  if (!by_code && !by_phone) return std::nullopt;
  return c;
}

std::optional<PublicProgress> find_progress(frame::Look& look, std::string_view number,
                                            std::string_view code_or_phone) {
  auto c = tracked_case(look, number, code_or_phone);
  if (!c) return std::nullopt;
  if (c->secrecy != Secrecy::ordinary)
    return PublicProgress{.neutral = true, .since = c->opened_ms.bangkok_day()};
  return PublicProgress{.state = c->state, .since = c->state_since_ms.bangkok_day()};
}

kit::Result<Opened> reopen(frame::Act& act, const Doors& doors, const ReopenCase& command) {
  auto closed = TRY(course::get_case(act));
  if (closed.state != State::closed) return kit::refuse(Refused::conflict, "casework.not_closed");
  if (store::was_reopened(act, closed))
    return kit::refuse(Refused::conflict, "casework.already_reopened");
  auto centre = doors.network.find_centre(act, closed.org_id);
  if (!centre) return kit::refuse(Refused::conflict, "casework.centre_unknown");
  Case c = closed;
  c.id = act.new_id();
  c.opened_ms = c.state_since_ms = act.now();
  c.opened_by = act.actor().staff_id;
  c.state = State::received;
  c.in_charge = "";
  c.tracking_index = "";
  c.previous_id = closed.id;
  c.version = 1;
  c.due_ms = course::due(act, c);
  give_number(act, *centre, c);
  std::vector<NamedClient> clients;
  for (const auto& k : store::clients_of(act, closed)) clients.push_back({k.person_id, k.about});
  save_opening(act, doors, c, clients, kit::text::normalise_thai(command.reason));
  store::copy_blocks(act, closed, c);
  for (const auto& id : store::team_of(act, closed)) store::join_team(act, c, id);
  course::tell(act, "casework.case_reopened", c);
  return receipt(act, c);
}

}  // namespace casework::intake
