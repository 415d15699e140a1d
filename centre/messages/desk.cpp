// Putting messages: who may be told, by which way, and not twice in a quarter of an hour.
#include "centre/messages/desk.hpp"

#include "centre/messages/store.hpp"

namespace messages {
namespace {

constexpr std::int64_t lately_ms = 15 * 60'000;

MessageBrief brief_of(const Message& m) {
  return {m.id, m.channel, m.kind, m.state, m.attempts, m.fault, m.put_ms, m.sent_ms, m.due_ms,
          m.delivery, m.delivered_ms};
}

}  // namespace

Told Desk::tell_person(frame::Act& act, std::string_view person_id, const Notice& notice) {
  auto reach = registry_.reachable(act, person_id);
  if (!reach.consented || is_unsafe(act, person_id)) return Told::no_consent;
  auto id = "person/" + std::string(person_id);
  auto contact = store::find_contact(act, notice.org_id, id);
  if (!contact || contact->address.empty()) {
    auto phone = read_address(Channel::sms, reach.phone);
    if (!phone) return Told::no_address;
    contact = Contact{.org_id = notice.org_id, .id = id, .channel = Channel::sms, .address = *phone, .language = "th"};
  }
  return put(act, notice, "person", person_id, *contact);
}

Told Desk::tell_member(frame::Act& act, std::string_view staff_id, const Notice& notice) {
  auto member = staff_.find_member(act, staff_id);
  if (!member || !member->active) return Told::no_address;
  auto contact = store::find_contact(act, member->org_id, "staff/" + std::string(staff_id));
  if (!contact || contact->address.empty()) return Told::no_address;
  return put(act, notice, "staff", staff_id, *contact);
}

Told Desk::put(frame::Act& act, const Notice& notice, const std::string& subject_kind, std::string_view subject_id,
               const Contact& contact) {
  if (!store::channel_for(act, notice.org_id, contact.channel)) return Told::no_channel;
  Message m{.org_id = notice.org_id,
            .id = act.new_event_id(),
            .area_code = notice.area_code,
            .channel = contact.channel,
            .kind = notice.kind,
            .language = contact.language,
            .about = notice.about,
            .subject_kind = subject_kind,
            .subject_id = std::string(subject_id),
            .number = notice.number,
            .address = contact.address,
            .due_ms = after_quiet_hours(act.now(), store::quiet_hours(act, act.today())),
            .put_ms = act.now(),
            .put_by = act.actor().staff_id};
  if (store::told_since(act, m, {act.now().ms - lately_ms})) return Told::told_lately;
  store::insert(act, m);
  act.announce("messages.message_put", m.org_id, m.area_code, m.id, MessageNews{m.channel, m.kind, 0, ""});
  return Told::put;
}

std::vector<MessageBrief> Desk::about(frame::Look& look, std::string_view org_id, std::string_view about) {
  std::vector<MessageBrief> out;
  for (const auto& message : store::about(look, org_id, about)) out.push_back(brief_of(message));
  return out;
}

// A parked message is tried again under its own key, so that the other side knows it if it had taken it after all; one
// that was sent, also one that did not arrive, becomes a new message.
void Desk::again(frame::Act& act, Message m) {
  bool parked = m.state == State::parked && m.delivery == Delivery::untold;
  m.state = State::waiting;
  m.attempts = 0;
  m.fault.clear();
  m.due_ms = act.now();
  if (parked) {
    store::save(act, m);
  } else {
    m.id = act.new_event_id();
    m.sent_ms.reset();
    m.reference.clear();
    m.delivery = Delivery::untold;
    m.delivered_ms.reset();
    m.put_ms = act.now();
    m.put_by = act.actor().staff_id;
    m.version = 1;
    store::insert(act, m);
  }
  act.announce("messages.message_put", m.org_id, m.area_code, m.id, MessageNews{m.channel, m.kind, 0, ""});
}

bool Desk::is_unsafe(frame::Look& look, std::string_view person_id) {
  auto ids = registry_.ids_of(look, person_id);
  if (ids.empty()) ids.emplace_back(person_id);
  return std::ranges::any_of(unsafe_, [&](const auto& unsafe) { return unsafe(look, ids); });
}
bool Desk::is_unsafe(frame::Look& look, const Message& m) {
  return m.subject_kind == "person" && is_unsafe(look, m.subject_id);
}

kit::Result<void> Desk::resend(frame::Act& act, std::string_view org_id, std::string_view about,
                               std::string_view message_id) {
  auto all = store::about(act, org_id, about);
  auto at = std::ranges::find(all, message_id, &Message::id);
  if (at == all.end()) return kit::refuse(kit::Refused::not_found, "messages.message_unknown");
  if (at->state != State::parked && at->state != State::sent)
    return kit::refuse(kit::Refused::conflict, "messages.on_its_way");
  if (is_unsafe(act, *at)) return kit::refuse(kit::Refused::conflict, "messages.no_consent");
  again(act, *at);
  return {};
}

kit::Result<OutboxRow> Desk::post_resend(frame::Act& act) {
  auto found = store::find_own(act, act.path("message_id"));
  if (!found || found->org_id != act.actor().org_id)
    return kit::refuse(kit::Refused::not_found, "messages.message_unknown");
  TRY(resend(act, found->org_id, found->about, found->id));
  return OutboxRow{found->id, found->channel, found->kind, State::waiting, 0, "", found->put_ms, {}, act.now()};
}

void Desk::heard(const frame::Announcement& what) {
  if (what.name == "messages.message_put") worker_.wake();
}

std::unique_ptr<Messages> open_messages(registry::Registry& registry, papers::Papers& papers, staff::Staff& staff,
                                        network::Network& network) {
  return std::make_unique<Desk>(registry, papers, staff, network);
}

}  // namespace messages
