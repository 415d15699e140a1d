#include "centre/casework/notice/desk.hpp"

#include "centre/casework/course/desk.hpp"
#include "centre/casework/notice/store.hpp"
#include "centre/casework/protection/store.hpp"
#include "centre/casework/store.hpp"

namespace casework::notice {
namespace {

using messages::Told;

std::string about(const Case& c) { return "casework.case/" + c.id; }

Told tell_one(frame::Act& act, const Doors& doors, const Case& c, const Client& client, messages::Kind kind) {
  if (client.person_id.empty()) return Told::no_address;
  // Who may be reached only in a certain way gets no message from a machine; the door of messages asks the same of every
  // other file that this person or household stands in.
  if (c.secrecy != Secrecy::ordinary || store::safe_contact_of(act, c)) return Told::no_consent;
  return doors.messages.tell_person(act, client.person_id,
                                    {.org_id = c.org_id, .area_code = c.area_code, .kind = kind, .about = about(c), .number = c.number});
}

messages::Kind kind_of(NoticeKind kind) { return *kit::choice_of<messages::Kind>(kit::name_of(kind)); }

frame::Page<MessageView> page_of(frame::Look& look, const Doors& doors, const Case& c) {
  frame::Page<MessageView> page;
  for (const auto& m : doors.messages.about(look, c.org_id, about(c)))
    page.items.push_back({m.id, m.channel, m.kind, m.state, m.attempts, m.fault, m.put_at, m.sent_at, m.next_at,
                          m.delivery, m.delivered_at});
  return page;
}

void announce(frame::Act& act, const Case& c, messages::Kind kind, std::int64_t put) {
  act.announce("casework.people_told", c.org_id, c.area_code, c.id,
               NoticeNews{kind, put, std::string(kit::name_of(c.secrecy))});
}

}  // namespace

std::vector<Told> tell_clients(frame::Act& act, const Doors& doors, const Case& c, messages::Kind kind) {
  std::vector<Told> out;
  for (const auto& client : store::clients_of(act, c)) out.push_back(tell_one(act, doors, c, client, kind));
  return out;
}

bool must_not_be_told(frame::Look& look, const Doors& doors, const std::vector<std::string>& person_ids) {
  auto person = person_ids.empty() ? std::nullopt : doors.registry.find_person(look, person_ids.front());
  return store::must_not_be_told(look, person_ids, person ? person->household_id : "");
}

kit::Result<frame::Page<MessageView>> sent(frame::Look& look, const Doors& doors) {
  auto c = TRY(course::get_case(look));
  look.saw(c.org_id, "casework.case", c.id);
  return page_of(look, doors, c);
}

kit::Result<NoticeGiven> give(frame::Act& act, const Doors& doors, const GiveNotice& command) {
  auto c = TRY(course::get_case(act));
  auto kind = kind_of(command.kind);
  NoticeGiven given{tell_clients(act, doors, c, kind)};
  announce(act, c, kind, std::ranges::count(given.told, Told::put));
  return given;
}

kit::Result<frame::Page<MessageView>> again(frame::Act& act, const Doors& doors, const SendAgain&) {
  auto c = TRY(course::get_case(act));
  if (c.secrecy != Secrecy::ordinary || store::safe_contact_of(act, c)) return kit::refuse(kit::Refused::conflict, "casework.not_safe_to_tell");
  TRY(doors.messages.resend(act, c.org_id, about(c), act.path("message_id")));
  return page_of(act, doors, c);
}

}  // namespace casework::notice
