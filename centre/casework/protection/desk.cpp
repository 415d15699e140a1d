// Blocks and kin, seals and safe contact: load, decide, save, announce.
#include "centre/casework/protection/desk.hpp"

#include "centre/casework/protection/store.hpp"
#include "centre/casework/store.hpp"
#include "centre/casework/watch/desk.hpp"
#include "centre/casework/watch/store.hpp"
#include "kit/text/text.hpp"

namespace casework::protection {
namespace {

using kit::Refused;

bool among(const std::vector<std::string>& all, std::string_view one) {
  return std::ranges::find(all, one) != all.end();
}

BlockRow row_of(frame::Look& look, const Doors& doors, const Block& b) {
  return {b.id,    b.staff_id, doors.staff_name(look, b.staff_id),
          b.why,   b.words,    b.placed_ms,
          doors.staff_name(look, b.placed_by)};
}

// Whoever is kept away leaves the team and is in charge of nothing here.
void keep_away(frame::Act& act, Case& c, const std::string& staff_id) {
  store::leave_team(act, c, staff_id);
  if (c.in_charge == staff_id) {
    c.in_charge = "";
    store::save_case(act, c);
  }
}

kit::Result<staff::Member> colleague(frame::Look& look, const Doors& doors, const std::string& id, std::string path) {
  auto member = doors.staff.find_member(look, id);
  if (!member || !member->active) return kit::refuse_field(std::move(path), "casework.not_a_colleague");
  return *member;
}

std::vector<ProblemType> problems_of(frame::Look& look, const Case& c) {
  std::vector<ProblemType> out;
  for (auto& p : store::problem_types(look, look.today()))
    if (p.code == c.main_problem || among(c.other_problems, p.code)) out.push_back(std::move(p));
  return out;
}

// Those who may carry the file: of the centre, or of the province's named team.
kit::Result<void> check_team(frame::Act& act, const Doors& doors, const Case& c, const SealFile& command) {
  bool protector = false;
  auto blocked = store::blocked_from(act, c);
  for (std::size_t i = 0; i < command.team.size(); ++i) {
    auto path = "/team/" + std::to_string(i);
    auto member = TRY(colleague(act, doors, command.team[i], path));
    bool ours = store::is_protector(act, member.id, c.area_code);
    protector = protector || ours;
    bool here = member.org_id == c.org_id && read_case.held_by(member.role);
    if (among(blocked, member.id) || (!ours && !here)) return kit::refuse_field(path, "casework.not_a_colleague");
  }
  if (command.by_province && !protector) return kit::refuse_field("/team", "casework.team_of_province");
  return {};
}

}  // namespace

void block_kin(frame::Act& act, const Doors& doors, const Case& c, std::span<const NamedClient> clients) {
  std::vector<std::string> people;
  for (const auto& client : clients)
    if (!client.person_id.empty())
      for (auto& id : doors.registry.ids_of(act, client.person_id)) people.push_back(std::move(id));
  auto blocked = store::blocked_from(act, c);
  for (const auto& staff_id : store::staff_akin(act, people, c.household_id))
    if (!among(blocked, staff_id))
      store::insert_block(act, {.org_id = c.org_id,
                                .id = act.new_event_id(),
                                .case_id = c.id,
                                .staff_id = staff_id,
                                .why = BlockWhy::kin,
                                .words = {},
                                .placed_ms = act.now(),
                                .placed_by = {}});
}

kit::Result<void> may_change_team(frame::Act& act, const Case& c) {
  if (c.sealed_by.empty() || store::is_protector(act, act.actor().staff_id, c.area_code)) return {};
  return kit::refuse(Refused::forbidden, "casework.sealed_by_province");
}

kit::Result<frame::Page<BlockRow>> blocks(frame::Look& look, const Doors& doors) {
  auto c = TRY(course::get_case(look));
  look.saw(c.org_id, "casework.case", c.id);
  frame::Page<BlockRow> page;
  for (const auto& b : store::blocks_of(look, c)) page.items.push_back(row_of(look, doors, b));
  return page;
}

kit::Result<BlockRow> place_block(frame::Act& act, const Doors& doors, const PlaceBlock& command) {
  auto c = TRY(course::get_case(act));
  auto member = TRY(colleague(act, doors, command.staff_id, "/staff_id"));
  if (member.id == act.actor().staff_id) return kit::refuse_field("/staff_id", "casework.block_yourself");
  auto team = store::team_of(act, c);
  if (c.secrecy == Secrecy::sealed && team == std::vector<std::string>{member.id})
    return kit::refuse_field("/staff_id", "casework.team_empty");
  Block block{.org_id = c.org_id,
              .id = act.new_event_id(),
              .case_id = c.id,
              .staff_id = member.id,
              .why = command.why,
              .words = kit::text::normalise_thai(command.words),
              .placed_ms = act.now(),
              .placed_by = act.actor().staff_id};
  if (!among(store::blocked_from(act, c), member.id)) store::insert_block(act, block);
  keep_away(act, c, member.id);
  act.announce("casework.block_placed", c.org_id, c.area_code, c.id, ProtectionNews{Secrecy::sealed, std::string(kit::name_of(block.why))});
  return row_of(act, doors, block);
}

kit::Result<frame::Nothing> lift_block(frame::Act& act, const Doors&, const frame::Nothing&) {
  auto c = TRY(course::get_case(act));
  if (!store::lift_block(act, c, act.path("block_id"))) return kit::refuse(Refused::not_found, "casework.block_unknown");
  act.announce("casework.block_lifted", c.org_id, c.area_code, c.id, ProtectionNews{});
  return frame::Nothing{};
}

kit::Result<frame::Page<KinRow>> kin(frame::Look& look, const Doors& doors) {
  auto asked = look.query("staff_id");
  frame::Page<KinRow> page;
  for (const auto& k : store::kin_of(look, asked.empty() ? look.actor().staff_id : asked)) {
    auto person = doors.registry.find_person(look, k.person_id);
    page.items.push_back({k.id, k.person_id, person ? person->full_name : "", k.declared_ms});
  }
  return page;
}

kit::Result<frame::Page<KinRow>> declare_kin(frame::Act& act, const Doors& doors, const DeclareKin& command) {
  auto member = TRY(colleague(act, doors, command.staff_id.empty() ? act.actor().staff_id : command.staff_id, "/staff_id"));
  if (member.org_id != act.actor().org_id) return kit::refuse_field("/staff_id", "casework.not_a_colleague");
  auto person = doors.registry.find_person(act, command.person_id);
  if (!person) return kit::refuse_field("/person_id", "casework.person_unknown");
  store::insert_kin(act, member, act.actor().area_code, person->id, person->household_id);
  // What there is already is closed to them as well; nobody is told which.
  for (Case& c : store::cases_of_family(act, person->id, person->household_id)) {
    std::vector<NamedClient> clients{{.person_id = person->id, .about = {}}};
    block_kin(act, doors, c, clients);
    keep_away(act, c, member.id);
  }
  act.announce("casework.kin_declared", member.org_id, act.actor().area_code, member.id, ProtectionNews{Secrecy::sealed, "kin"});
  frame::Page<KinRow> page;
  for (const auto& k : store::kin_of(act, member.id)) {
    auto one = doors.registry.find_person(act, k.person_id);
    page.items.push_back({k.id, k.person_id, one ? one->full_name : "", k.declared_ms});
  }
  return page;
}

kit::Result<CaseView> seal(frame::Act& act, const Doors& doors, const SealFile& command) {
  auto c = TRY(course::get_case(act));
  TRY(may_change_team(act, c));
  TRY(check_team(act, doors, c, command));
  c.secrecy = Secrecy::sealed;
  if (command.by_province) {
    auto office = doors.staff.find_member(act, *std::ranges::find_if(command.team, [&](const std::string& id) {
      return store::is_protector(act, id, c.area_code);
    }));
    ENSURE(office);
    c.sealed_by = office->org_id;
  }
  for (const auto& id : store::team_of(act, c))
    if (command.by_province && !among(command.team, id)) store::leave_team(act, c, id);
  for (const auto& id : command.team) store::join_team(act, c, id);
  if (!among(store::team_of(act, c), c.in_charge)) c.in_charge = command.team.front();
  store::save_case(act, c);
  store::append_move(act, {.org_id = c.org_id,
                           .id = act.new_event_id(),
                           .case_id = c.id,
                           .step = "sealing",
                           .from_state = std::string(kit::name_of(c.state)),
                           .to_state = c.state,
                           .at_ms = act.now(),
                           .staff_id = act.actor().staff_id,
                           .role = std::string(kit::name_of(act.actor().role)),
                           .reason = kit::text::normalise_thai(command.reason)});
  act.announce("casework.file_sealed", c.org_id, c.area_code, c.id, ProtectionNews{Secrecy::sealed, command.by_province ? "province" : "centre"});
  watch::give_notice(act, doors, c, ToldKind::handed_over, "", command.team);
  return view_of(act, doors, c);
}

kit::Result<CaseView> unseal(frame::Act& act, const Doors& doors, const UnsealFile& command) {
  auto c = TRY(course::get_case(act));
  TRY(may_change_team(act, c));
  auto least = least_secrecy(command.secrecy, problems_of(act, c), c.risks);
  if (least >= c.secrecy && c.sealed_by.empty()) return kit::refuse(Refused::conflict, "casework.must_stay_closed");
  c.secrecy = std::min(c.secrecy, least);
  c.sealed_by = "";
  store::save_case(act, c);
  store::append_move(act, {.org_id = c.org_id,
                           .id = act.new_event_id(),
                           .case_id = c.id,
                           .step = "unsealing",
                           .from_state = std::string(kit::name_of(c.state)),
                           .to_state = c.state,
                           .at_ms = act.now(),
                           .staff_id = act.actor().staff_id,
                           .role = std::string(kit::name_of(act.actor().role)),
                           .reason = kit::text::normalise_thai(command.reason)});
  act.announce("casework.file_unsealed", c.org_id, c.area_code, c.id, ProtectionNews{c.secrecy, ""});
  return view_of(act, doors, c);
}

SafeContactView safe_view(const SafeContact& s) {
  return {s.case_id, s.way, s.phone, s.hours, s.by_whom, s.code_word, s.never, s.set_ms};
}

kit::Result<SafeContactView> set_safe_contact(frame::Act& act, const Doors&, const SetSafeContact& command) {
  auto c = TRY(course::get_case(act));
  SafeContact contact{.org_id = c.org_id,
                      .id = act.new_event_id(),
                      .case_id = c.id,
                      .way = command.way,
                      .phone = kit::text::trim(command.phone),
                      .hours = kit::text::normalise_thai(command.hours),
                      .by_whom = kit::text::normalise_thai(command.by_whom),
                      .code_word = kit::text::normalise_thai(command.code_word),
                      .never = kit::text::normalise_thai(command.never),
                      .set_ms = act.now(),
                      .set_by = act.actor().staff_id};
  store::insert_safe_contact(act, contact);
  act.announce("casework.safe_contact_set", c.org_id, c.area_code, c.id, ProtectionNews{c.secrecy, ""});
  return safe_view(contact);
}

kit::Result<frame::Page<SafeContactView>> safe_contacts(frame::Look& look, const Doors& doors) {
  auto person = look.query("person_id");
  auto ids = person.empty() ? std::vector<std::string>{} : doors.registry.ids_of(look, person);
  frame::Page<SafeContactView> page;
  for (const auto& s : store::safe_contacts_of_family(look, ids, look.query("household_id"))) {
    look.saw(s.org_id, "casework.case", s.case_id);
    page.items.push_back(safe_view(s));
  }
  return page;
}

kit::Result<Protectors> protectors(frame::Look& look, const Doors& doors) {
  Protectors out{.staff = store::own_protectors(look), .names = {}};
  for (const auto& id : out.staff) out.names.push_back(doors.staff_name(look, id));
  return out;
}

kit::Result<frame::Page<StaffView>> protectors_for(frame::Look& look, const Doors& doors) {
  auto c = TRY(course::get_case(look));
  look.saw(c.org_id, "casework.case", c.id);
  frame::Page<StaffView> page;
  for (const auto& id : store::protectors_of(look, c.area_code)) page.items.push_back({id, doors.staff_name(look, id)});
  return page;
}

kit::Result<Protectors> name_protectors(frame::Act& act, const Doors& doors, const NameProtectors& command) {
  for (std::size_t i = 0; i < command.staff.size(); ++i) {
    auto path = "/staff/" + std::to_string(i);
    auto member = TRY(colleague(act, doors, command.staff[i], path));
    if (member.org_id != act.actor().org_id || member.role != Role::provincial_officer)
      return kit::refuse_field(path, "casework.not_a_colleague");
  }
  for (const auto& id : store::own_protectors(act)) store::release_protector(act, id);
  for (const auto& id : command.staff)
    for (const auto& area : act.actor().scope.areas()) store::name_protector(act, id, area);
  act.announce("casework.protectors_named", act.actor().org_id, act.actor().area_code, act.actor().org_id,
               ProtectionNews{Secrecy::ordinary, std::to_string(command.staff.size())});
  Protectors out{.staff = command.staff, .names = {}};
  for (const auto& id : out.staff) out.names.push_back(doors.staff_name(act, id));
  return out;
}

}  // namespace casework::protection
