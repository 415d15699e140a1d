// When a message goes out, when it is tried again, what it says. No database, no clock.
#pragma once

#include "centre/messages/shapes.hpp"
#include "kit/post/post.hpp"

namespace messages {

inline constexpr std::int64_t attempts_max = 7;

// Minutes of the day in Bangkok; from before midnight to the morning. No quiet hours when both are the same.
struct QuietHours {
  std::int64_t from_minute = 0;
  std::int64_t until_minute = 0;
};
// The first moment from `wanted` on that is not in quiet hours.
kit::Instant after_quiet_hours(kit::Instant wanted, const QuietHours& quiet);
// Nothing when it is to be parked.
std::optional<kit::Instant> next_try(std::int64_t attempts, kit::Instant now);
// What the message is after a try; quiet hours hold for the next one too.
void settle(Message& message, const kit::post::Outcome& outcome, const QuietHours& quiet, kit::Instant now);

// The address as the channel wants it, or nothing.
std::optional<std::string> read_address(Channel channel, std::string_view typed);
std::string masked(std::string_view address);
// "{number}" and the like, filled in.
std::string filled(std::string text, std::string_view number, std::string_view centre, std::string_view phone);
// "name={to}" and "Name: value", a line each; a line without its sign makes the settings wrong.
std::optional<std::vector<std::pair<std::string, std::string>>> pairs_of(std::string_view lines, std::string_view sign);
// Which field of the settings is wrong, "" when none is.
std::string wrong_setting(Channel channel, const ChannelSettings& settings);
// "Mon, 23 Nov 2026 09:00:00 +0700"
std::string mail_date(kit::Instant instant);

}  // namespace messages
