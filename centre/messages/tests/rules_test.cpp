// Quiet hours, growing waits, parking, addresses.
#include "centre/messages/rules.hpp"

#include <gtest/gtest.h>

namespace messages {
namespace {

kit::Instant at(const char* text) { return *kit::Instant::parse(text); }

TEST(MessageRules, nobody_is_woken) {
  QuietHours night{1200, 480};  // 20:00 to 08:00 in Bangkok
  EXPECT_EQ(after_quiet_hours(at("2026-11-23T05:00:00Z"), night).text(), "2026-11-23T05:00:00.000Z");  // noon
  EXPECT_EQ(after_quiet_hours(at("2026-11-23T13:00:00Z"), night).text(), "2026-11-24T01:00:00.000Z");  // 20:00
  EXPECT_EQ(after_quiet_hours(at("2026-11-23T20:30:15Z"), night).text(), "2026-11-24T01:00:00.000Z");  // 03:30
  EXPECT_EQ(after_quiet_hours(at("2026-11-24T01:00:00Z"), night).text(), "2026-11-24T01:00:00.000Z");  // 08:00
  EXPECT_EQ(after_quiet_hours(at("2026-11-23T20:30:15Z"), {}).text(), "2026-11-23T20:30:15.000Z");
}

TEST(MessageRules, tries_grow_apart_and_end) {
  auto now = at("2026-11-23T03:00:00Z");
  Message m;
  std::vector<std::int64_t> minutes;
  for (int i = 0; i < attempts_max; ++i) {
    settle(m, {kit::post::Fate::later, "http 500", ""}, {}, now);
    if (m.due_ms) minutes.push_back((m.due_ms->ms - now.ms) / 60'000);
  }
  EXPECT_EQ(minutes, (std::vector<std::int64_t>{1, 5, 15, 60, 240, 720}));
  EXPECT_EQ(m.state, State::parked);
  EXPECT_EQ(m.fault, "http 500");
}

TEST(MessageRules, a_refusal_parks_at_once_and_a_taking_ends_it) {
  Message refused, taken;
  settle(refused, {kit::post::Fate::never, "http 400", ""}, {}, at("2026-11-23T03:00:00Z"));
  EXPECT_EQ(refused.state, State::parked);
  settle(taken, {kit::post::Fate::taken, "http 200", ""}, {}, at("2026-11-23T03:00:00Z"));
  EXPECT_EQ(taken.state, State::sent);
  EXPECT_EQ(taken.fault, "");
  EXPECT_FALSE(taken.due_ms);
}

TEST(MessageRules, an_address_fits_its_channel) {
  EXPECT_EQ(read_address(Channel::sms, "+66 81 234 5678"), "0812345678");
  EXPECT_FALSE(read_address(Channel::sms, "054-123-456"));
  EXPECT_TRUE(read_address(Channel::line, "U0123456789abcdef0123456789abcdef"));
  EXPECT_FALSE(read_address(Channel::line, "@centre"));
  EXPECT_TRUE(read_address(Channel::mail, " somsri@example.org "));
  EXPECT_FALSE(read_address(Channel::mail, "somsri"));
  EXPECT_EQ(masked("somsri@example.org"), "s…@example.org");
  EXPECT_EQ(masked("0812345678"), "…5678");
}

TEST(MessageRules, settings_are_checked_before_they_are_used) {
  EXPECT_EQ(wrong_setting(Channel::line, {.url = "http://api.line.me/"}), "url");
  EXPECT_EQ(wrong_setting(Channel::sms, {.url = "https://sms.example.org", .fields = "to"}), "fields");
  EXPECT_EQ(wrong_setting(Channel::sms, {.url = "https://sms.example.org", .fields = "to={to}\ntext={text}"}), "");
  EXPECT_EQ(wrong_setting(Channel::mail, {.url = "smtp://mail.example.org:587", .sender = "x"}), "sender");
}

TEST(MessageRules, a_mail_says_when_it_was_written) {
  EXPECT_EQ(mail_date(at("2026-11-23T02:05:09Z")), "Mon, 23 Nov 2026 09:05:09 +0700");
  EXPECT_EQ(mail_date(at("2026-12-31T17:00:00Z")), "Fri, 01 Jan 2027 00:00:00 +0700");
}

}  // namespace
}  // namespace messages
