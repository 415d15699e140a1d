// The messages desk at work: desk.cpp puts messages, sending.cpp sends them, settings.cpp answers the pages.
#pragma once

#include "centre/frame/page.hpp"
#include "centre/messages/rules.hpp"
#include "centre/messages/worker.hpp"

namespace messages {

class Desk final : public Messages {
 public:
  Desk(registry::Registry& registry, papers::Papers& papers, staff::Staff& staff, network::Network& network)
      : registry_(registry), papers_(papers), staff_(staff), network_(network) {}

  std::string_view name() const override { return "messages"; }
  std::span<const kit::sql::Migration> migrations() const override;
  void add_routes(frame::Routes& routes) override;
  void heard(const frame::Announcement& what) override;
  void leave() override { worker_.leave(); }

  Told tell_person(frame::Act& act, std::string_view person_id, const Notice& notice) override;
  Told tell_member(frame::Act& act, std::string_view staff_id, const Notice& notice) override;
  std::vector<MessageBrief> about(frame::Look& look, std::string_view org_id, std::string_view about) override;
  kit::Result<void> resend(frame::Act& act, std::string_view org_id, std::string_view about,
                           std::string_view message_id) override;
  std::size_t send_due(const frame::Performer& performer) override;
  void before_sending(std::function<void(const frame::Performer&)> work) override { before_.push_back(std::move(work)); }
  void keep_silent_when(std::function<bool(frame::Look&, const std::vector<std::string>&)> unsafe) override {
    unsafe_.push_back(std::move(unsafe));
  }
  void start_sending(const frame::Performer& performer, std::function<void(std::string_view)> broken) override;

 private:
  // desk.cpp
  Told put(frame::Act& act, const Notice& notice, const std::string& subject_kind, std::string_view subject_id,
           const Contact& contact);
  void again(frame::Act& act, Message message);
  bool is_unsafe(frame::Look& look, std::string_view person_id);
  bool is_unsafe(frame::Look& look, const Message& message);

  // sending.cpp
  struct Ready {  // a message with all that sending it takes
    Message message;
    std::optional<ChannelSettings> settings;
    kit::post::Parcel parcel;
    bool unsafe = false;  // since it was put
  };
  Ready make_ready(frame::Look& look, Message message);
  kit::post::Parcel parcel_of(frame::Look& look, const Message& message);
  static kit::post::Outcome outcome_of(const Ready& ready, kit::Instant now);
  void settle_one(const frame::Performer& performer, Ready ready, const kit::post::Outcome& outcome);

  // settings.cpp
  kit::Result<frame::Page<ChannelView>> get_channels(frame::Look& look);
  kit::Result<ChannelView> put_channel(frame::Act& act, const KeepChannel& command);
  kit::Result<frame::Reply> test_channel(const frame::Performer& performer, const frame::Actor& actor,
                                         const frame::Particulars& particulars, const TestChannel& command);
  kit::Result<frame::Page<OutboxRow>> get_outbox(frame::Look& look);
  kit::Result<OutboxRow> post_resend(frame::Act& act);
  kit::Result<ContactView> get_me(frame::Look& look);
  kit::Result<ContactView> put_me(frame::Act& act, const KeepContact& command);
  kit::Result<ContactView> get_person(frame::Look& look);
  kit::Result<ContactView> put_person(frame::Act& act, const KeepContact& command);

  // line/desk.cpp
  // Refuses messages.channel_unknown, messages.signature_wrong, messages.not_understood.
  kit::Result<LineHeard> hear_line(frame::Act& act, std::string_view body);
  kit::Result<LineCodeView> make_line_code(frame::Act& act, const std::string& contact_id);
  kit::Result<LineCodeView> post_my_line_code(frame::Act& act);
  kit::Result<LineCodeView> post_line_code(frame::Act& act);

  // receipt/desk.cpp
  // Refuses as hear_line does, and messages.message_unknown, messages.on_its_way.
  kit::Result<ReceiptHeard> hear_receipt(frame::Act& act, std::string_view body);

  registry::Registry& registry_;
  papers::Papers& papers_;
  staff::Staff& staff_;
  network::Network& network_;
  std::vector<std::function<void(const frame::Performer&)>> before_;
  std::vector<std::function<bool(frame::Look&, const std::vector<std::string>&)>> unsafe_;
  Worker worker_;
};

kit::post::Outcome send_by(Channel channel, const ChannelSettings& settings, const kit::post::Parcel& parcel,
                           kit::Instant now);

}  // namespace messages
