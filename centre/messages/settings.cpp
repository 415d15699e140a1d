// Channels, the outbox as administrators see it, and how people and officers want to be told.
#include "centre/messages/desk.hpp"
#include "centre/messages/store.hpp"
#include "kit/text/text.hpp"

namespace messages {
namespace {

using kit::Refused;

std::optional<Channel> channel_in_path(const frame::Look& look) { return kit::choice_of<Channel>(look.path("channel")); }
kit::Refusal no_channel() { return kit::refuse(Refused::not_found, "messages.channel_unknown"); }

ChannelSettings stored(const std::optional<ChannelRecord>& record) {
  if (!record) return {};
  auto settings = kit::json::decode<ChannelSettings>(record->settings);
  ENSURE(settings);
  return *settings;
}

ChannelView view_of(frame::Look& look, Channel channel, const std::optional<ChannelRecord>& record) {
  const auto& org = look.actor().org_id;
  ChannelView view{.channel = channel, .settings = stored(record)};
  if (channel == Channel::line && !record) view.settings.url = kit::post::Line{}.url;
  view.has_secret = !view.settings.secret.empty();
  view.settings.secret.clear();
  view.has_signing_secret = !view.settings.signing_secret.empty();
  view.settings.signing_secret.clear();
  auto name = kit::name_of(channel);
  view.waiting = store::count(look, org, name, "waiting");
  view.parked = store::count(look, org, name, "parked");
  view.sent = store::count(look, org, name, "sent");
  if (!record) return view;
  view.enabled = record->enabled;
  view.shared = record->shared;
  view.version = record->version;
  return view;
}

ContactView view_of(const std::optional<Contact>& contact) {
  if (!contact || contact->address.empty()) return {.version = contact ? contact->version : 0};
  return {.set = true,
          .channel = contact->channel,
          .masked = masked(contact->address),
          .language = kit::choice_of<Language>(contact->language).value_or(Language::th),
          .version = contact->version};
}

kit::Result<Contact> changed(frame::Act& act, const std::string& org_id, const std::string& id, const KeepContact& command) {
  auto before = store::find_contact(act, org_id, id);
  TRY(act.expect_version(before ? before->version : 0));
  Contact contact{.org_id = org_id,
                  .id = id,
                  .area_code = act.actor().area_code,
                  .channel = command.channel,
                  .language = std::string(kit::name_of(command.language)),
                  .version = (before ? before->version : 0) + 1};
  if (!kit::text::trim(command.address).empty()) {
    auto address = read_address(command.channel, command.address);
    if (!address) return kit::refuse_field("/address", "messages.address_wrong");
    contact.address = *address;
  }
  store::put_contact(act, contact);
  act.announce("messages.contact_changed", org_id, contact.area_code, id,
               ContactNews{id.substr(0, id.find('/')), contact.channel});
  return contact;
}

}  // namespace

kit::Result<frame::Page<ChannelView>> Desk::get_channels(frame::Look& look) {
  frame::Page<ChannelView> page;
  for (auto channel : {Channel::line, Channel::sms, Channel::mail})
    page.items.push_back(view_of(look, channel, store::find_channel(look, look.actor().org_id, channel)));
  return page;
}

kit::Result<ChannelView> Desk::put_channel(frame::Act& act, const KeepChannel& command) {
  auto channel = channel_in_path(act);
  if (!channel) return no_channel();
  auto before = store::find_channel(act, act.actor().org_id, *channel);
  TRY(act.expect_version(before ? before->version : 0));
  auto settings = command.settings;
  if (settings.secret.empty()) settings.secret = stored(before).secret;
  if (settings.signing_secret.empty()) settings.signing_secret = stored(before).signing_secret;
  if (auto wrong = wrong_setting(*channel, settings); command.enabled && !wrong.empty())
    return kit::refuse_field("/settings/" + wrong, "messages.setting_wrong");
  ChannelRecord record{.org_id = act.actor().org_id,
                       .id = std::string(kit::name_of(*channel)),
                       .area_code = act.actor().area_code,
                       .enabled = command.enabled,
                       .shared = command.shared,
                       .settings = kit::json::encode(settings),
                       .version = (before ? before->version : 0) + 1};
  store::put_channel(act, record);
  act.announce("messages.channel_changed", record.org_id, record.area_code, record.id, ChannelNews{*channel, record.enabled});
  return view_of(act, *channel, record);
}

// Sends at once and says what the other side said, so that the page can tell a wrong token from a wrong address.
kit::Result<frame::Reply> Desk::test_channel(const frame::Performer& performer, const frame::Actor& actor,
                                             const frame::Particulars& particulars, const TestChannel& command) {
  Ready ready;
  auto told = performer.act(actor, particulars, command.to, [&](frame::Act& act) -> kit::Result<frame::Reply> {
    auto channel = channel_in_path(act);
    if (!channel) return no_channel();
    auto address = read_address(*channel, command.to);
    if (!address) return kit::refuse_field("/to", "messages.address_wrong");
    auto record = store::find_channel(act, act.actor().org_id, *channel);
    if (!record) return kit::refuse(Refused::conflict, "messages.channel_not_set");
    Message m{.org_id = act.actor().org_id, .id = act.new_event_id(), .channel = *channel, .kind = Kind::test,
              .language = act.actor().language, .address = *address};
    ready = {.message = m, .settings = stored(record), .parcel = parcel_of(act, m)};
    act.announce("messages.channel_tested", act.actor().org_id, act.actor().area_code, std::string(kit::name_of(*channel)),
                 ChannelNews{*channel, record->enabled});
    return frame::Reply{};
  });
  TRY(told);
  auto outcome = send_by(ready.message.channel, *ready.settings, ready.parcel, performer.clock().now());
  auto fate = outcome.fate == kit::post::Fate::taken ? Fate::taken : outcome.fate == kit::post::Fate::later ? Fate::later : Fate::never;
  return frame::reply_of(TestResult{fate, outcome.says}, 200);
}

kit::Result<frame::Page<OutboxRow>> Desk::get_outbox(frame::Look& look) {
  store::OutboxFilter filter{.org_id = look.actor().org_id,
                             .state = look.query("state"),
                             .channel = look.query("channel"),
                             .before_ms = std::numeric_limits<std::int64_t>::max(),
                             .before_id = "",
                             .limit = look.limit()};
  if (auto after = look.query("after"); !after.empty()) {
    auto keys = TRY(frame::read_cursor(after, 2));
    filter.before_ms = kit::text::parse_int(keys[0]).value_or(0);
    filter.before_id = keys[1];
  }
  auto wanted = filter.limit++;
  auto found = store::outbox(look, filter);
  frame::Page<OutboxRow> page;
  if (found.size() > wanted) {
    found.resize(wanted);
    page.next = frame::make_cursor({std::to_string(found.back().put_ms.ms), found.back().id});
  }
  for (const auto& m : found)
    page.items.push_back({m.id, m.channel, m.kind, m.state, m.attempts, m.fault, m.put_ms, m.sent_ms, m.due_ms, m.delivery,
                          m.delivered_ms});
  return page;
}

kit::Result<ContactView> Desk::get_me(frame::Look& look) {
  return view_of(store::find_contact(look, look.actor().org_id, "staff/" + look.actor().staff_id));
}

kit::Result<ContactView> Desk::put_me(frame::Act& act, const KeepContact& command) {
  auto contact = TRY(changed(act, act.actor().org_id, "staff/" + act.actor().staff_id, command));
  return view_of(contact);
}

kit::Result<ContactView> Desk::get_person(frame::Look& look) {
  const auto& id = look.path("person_id");
  auto person = registry_.find_person(look, id);
  if (!person) return kit::refuse(Refused::not_found, "messages.person_unknown");
  look.saw(person->org_id, "registry.person", person->id);
  auto view = view_of(store::find_contact(look, look.actor().org_id, "person/" + id));
  auto reach = registry_.reachable(look, id);
  view.consented = reach.consented;
  if (!view.set && read_address(Channel::sms, reach.phone)) view.masked = masked(reach.phone);
  return view;
}

kit::Result<ContactView> Desk::put_person(frame::Act& act, const KeepContact& command) {
  const auto& id = act.path("person_id");
  if (!registry_.find_person(act, id)) return kit::refuse(Refused::not_found, "messages.person_unknown");
  auto contact = TRY(changed(act, act.actor().org_id, "person/" + id, command));
  auto view = view_of(contact);
  view.consented = registry_.reachable(act, id).consented;
  return view;
}

}  // namespace messages
