// The routes of messages: method, path, permission, command, view.
#include "centre/messages/desk.hpp"

namespace messages {

constexpr std::size_t told_body_max = 256 * 1024;

std::span<const kit::sql::Migration> migrations();
std::span<const kit::sql::Migration> Desk::migrations() const { return messages::migrations(); }

void Desk::add_routes(frame::Routes& routes) {
  using namespace frame;
  const std::string base = "/api/v1/messages";
  const std::string contact = base + "/people/{person_id}/contact";
  auto no = Sensitive::no;
  routes.view<Page<ChannelView>>(base + "/channels", keep_channels, no, [this](Look& look) { return get_channels(look); });
  routes.put<KeepChannel, ChannelView>(base + "/channels/{channel}", keep_channels,
                                       [this](Act& act, const KeepChannel& c) { return put_channel(act, c); });
  routes.direct<TestChannel, TestResult>(
      base + "/channels/{channel}/test", keep_channels,
      [this](const Performer& performer, const Actor& actor, const Particulars& particulars, const TestChannel& c) {
        return test_channel(performer, actor, particulars, c);
      });
  routes.view<Page<OutboxRow>>(base + "/outbox", read_outbox, no, [this](Look& look) { return get_outbox(look); });
  routes.post<Resend, OutboxRow>(base + "/outbox/{message_id}/resending", read_outbox,
                                 [this](Act& act, const Resend&) { return post_resend(act); });
  routes.view<ContactView>(base + "/me", own_address, no, [this](Look& look) { return get_me(look); });
  routes.put<KeepContact, ContactView>(base + "/me", own_address,
                                       [this](Act& act, const KeepContact& c) { return put_me(act, c); });
  routes.view<ContactView>(contact, keep_contact, Sensitive::yes, [this](Look& look) { return get_person(look); });
  routes.put<KeepContact, ContactView>(contact, keep_contact,
                                       [this](Act& act, const KeepContact& c) { return put_person(act, c); });
  routes.post<MakeLineCode, LineCodeView>(base + "/me/line_code", own_address,
                                          [this](Act& act, const MakeLineCode&) { return post_my_line_code(act); });
  routes.post<MakeLineCode, LineCodeView>(base + "/people/{person_id}/line_code", keep_contact,
                                          [this](Act& act, const MakeLineCode&) { return post_line_code(act); });
  routes.upload<LineHeard>(base + "/line/{org_id}/events", anyone, told_body_max,
                           [this](Act& act, std::string_view body) { return hear_line(act, body); });
  routes.upload<ReceiptHeard>(base + "/sms/{org_id}/receipts", anyone, told_body_max,
                              [this](Act& act, std::string_view body) { return hear_receipt(act, body); });
}

}  // namespace messages
