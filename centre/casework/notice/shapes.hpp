// Telling the people of a case that there is news; never what.
#pragma once

#include "centre/messages/messages.hpp"
#include "kit/describe/shape.hpp"

namespace casework {

// What an officer may send by hand.
enum class NoticeKind : std::uint8_t { news, come_or_call, appointment };
constexpr auto choices(const NoticeKind*) { return kit::Choices{"news", "come_or_call", "appointment"}; }

struct GiveNotice {
  NoticeKind kind = NoticeKind::news;
};
inline const kit::Shape& describe(const GiveNotice*) {
  static const kit::Shape shape =
      kit::shape<GiveNotice>("GiveNotice", kit::field<&GiveNotice::kind>("kind", kit::required));
  return shape;
}

// Of each client in the order of the case; `told` is no_consent also where a message would not be safe.
struct NoticeGiven {
  std::vector<messages::Told> told;
};
inline const kit::Shape& describe(const NoticeGiven*) {
  static const kit::Shape shape =
      kit::shape<NoticeGiven>("NoticeGiven", kit::field<&NoticeGiven::told>("told"));
  return shape;
}

struct MessageView {
  std::string id;
  messages::Channel channel = messages::Channel::sms;
  messages::Kind kind = messages::Kind::news;
  messages::State state = messages::State::waiting;
  std::int64_t attempts = 0;
  std::string fault;
  kit::Instant put_at;
  std::optional<kit::Instant> sent_at;
  std::optional<kit::Instant> next_at;
  messages::Delivery delivery = messages::Delivery::untold;
  std::optional<kit::Instant> delivered_at;
};
inline const kit::Shape& describe(const MessageView*) {
  using M = MessageView;
  static const kit::Shape shape = kit::shape<M>(
      "MessageView", kit::field<&M::id>("id"), kit::field<&M::channel>("channel"), kit::field<&M::kind>("kind"),
      kit::field<&M::state>("state"), kit::field<&M::attempts>("attempts"), kit::field<&M::fault>("fault"),
      kit::field<&M::put_at>("put_at"), kit::field<&M::sent_at>("sent_at"), kit::field<&M::next_at>("next_at"),
      kit::field<&M::delivery>("delivery"), kit::field<&M::delivered_at>("delivered_at"));
  return shape;
}

struct SendAgain {};
inline const kit::Shape& describe(const SendAgain*) {
  static const kit::Shape shape = kit::shape<SendAgain>("SendAgain");
  return shape;
}

struct NoticeNews {
  messages::Kind kind = messages::Kind::news;
  std::int64_t put = 0;
  std::string secrecy;
};
inline const kit::Shape& describe(const NoticeNews*) {
  static const kit::Shape shape =
      kit::shape<NoticeNews>("NoticeNews", kit::field<&NoticeNews::kind>("kind"),
                             kit::field<&NoticeNews::put>("put"), kit::field<&NoticeNews::secrecy>("secrecy"));
  return shape;
}

}  // namespace casework
