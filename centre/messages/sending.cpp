// Sending what is due. A message is taken for a while in one act, sent outside of any, and settled in another: within our
// own table it is sent once, and to the other side at least once, under the same key.
#include "centre/messages/desk.hpp"
#include "centre/messages/receipt/rules.hpp"
#include "centre/messages/store.hpp"

namespace messages {
namespace {

constexpr std::size_t at_once = 20;
constexpr std::int64_t lease_ms = 10 * 60'000;  // longer than all of them may take

frame::Actor sender() {
  return {.name = "messages", .role = Role::system, .org_id = "system", .area_code = "00",
          .scope = frame::SystemScope::everywhere("messages are sent for every organisation")};
}

template <class Work>
void act_as_sender(const frame::Performer& performer, std::string_view what, Work work) {
  frame::Particulars particulars{.op_id = kit::make_uuid_v7(performer.clock().now())};
  auto done = performer.act(sender(), particulars, what, [&](frame::Act& act) -> kit::Result<frame::Reply> {
    work(act);
    return frame::Reply{};
  });
  ENSURE(done);
}

ChannelSettings settings_of(const ChannelRecord& record) {
  auto settings = kit::json::decode<ChannelSettings>(record.settings);
  ENSURE(settings);
  return *settings;
}

std::string_view announcement_of(State state) {
  if (state == State::sent) return "messages.message_sent";
  return state == State::parked ? "messages.message_parked" : "messages.message_delayed";
}

}  // namespace

kit::post::Outcome send_by(Channel channel, const ChannelSettings& s, const kit::post::Parcel& parcel, kit::Instant now) {
  if (!wrong_setting(channel, s).empty()) return {kit::post::Fate::never, "settings", ""};
  if (channel == Channel::line) return kit::post::send_line({s.url, s.secret}, parcel);
  if (channel == Channel::mail)
    return kit::post::send_mail({s.url, s.user, s.secret, s.sender, s.ca_file}, parcel, mail_date(now));
  return kit::post::send_sms({s.url, s.json, *pairs_of(s.fields, "="), *pairs_of(s.headers, ":"), s.secret,
                              receipt::manual_of(s.receipts)->reference},
                             parcel);
}

kit::post::Parcel Desk::parcel_of(frame::Look& look, const Message& m) {
  auto say = papers_.words(m.language);
  auto centre = network_.find_centre(look, m.org_id);
  auto organisation = staff_.find_organisation(look, m.org_id);
  std::string name = organisation ? (m.language == "en" && !organisation->name_en.empty() ? organisation->name_en : organisation->name_th) : "";
  std::string phone = centre && !centre->phones.empty() ? centre->phones.front() : "1300";
  auto kind = std::string(kit::name_of(m.kind));
  return {.to = m.address,
          .subject = filled(say("messages.subject." + kind), m.number, name, phone),
          .text = filled(say("messages.text." + kind), m.number, name, phone),
          .key = m.id};
}

Desk::Ready Desk::make_ready(frame::Look& look, Message message) {
  Ready ready{.parcel = parcel_of(look, message), .unsafe = is_unsafe(look, message)};
  if (auto channel = store::channel_for(look, message.org_id, message.channel)) ready.settings = settings_of(*channel);
  ready.message = std::move(message);
  return ready;
}

std::size_t Desk::send_due(const frame::Performer& performer) {
  bool due = false;
  std::vector<frame::SeenRecord> seen;
  auto asked = performer.look(sender(), {}, [&](frame::Look& look) -> kit::Result<frame::Reply> {
    due = store::any_due(look, look.now());
    return frame::Reply{};
  }, seen);
  ENSURE(asked);
  if (!due) return 0;
  std::vector<Ready> taken;
  act_as_sender(performer, "take", [&](frame::Act& act) {
    taken.clear();  // the act may be tried again
    for (auto& m : store::take_due(act, {act.now().ms + lease_ms}, at_once)) taken.push_back(make_ready(act, std::move(m)));
    act.announce("messages.sending_begun", "system", "00", act.op_id(), SendingNews{static_cast<std::int64_t>(taken.size())});
  });
  for (auto& ready : taken) {
    auto outcome = outcome_of(ready, performer.clock().now());
    settle_one(performer, ready, outcome);
  }
  return taken.size();
}

kit::post::Outcome Desk::outcome_of(const Ready& ready, kit::Instant now) {
  // In the same words as for whoever never agreed: that there is a danger is nobody's to read.
  if (ready.unsafe) return {kit::post::Fate::never, "no consent", ""};
  if (!ready.settings) return {kit::post::Fate::later, "no channel", ""};
  return send_by(ready.message.channel, *ready.settings, ready.parcel, now);
}

void Desk::settle_one(const frame::Performer& performer, Ready ready, const kit::post::Outcome& outcome) {
  act_as_sender(performer, "settle", [&](frame::Act& act) {
    Message m = ready.message;
    settle(m, outcome, store::quiet_hours(act, act.today()), act.now());
    store::save(act, m);
    act.announce(announcement_of(m.state), m.org_id, m.area_code, m.id, MessageNews{m.channel, m.kind, m.attempts, m.fault});
  });
}

void Desk::start_sending(const frame::Performer& performer, std::function<void(std::string_view)> broken) {
  worker_.start(
      [this, &performer] {
        for (const auto& work : before_) work(performer);
        return send_due(performer);
      },
      std::move(broken));
}

}  // namespace messages
