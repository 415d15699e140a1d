// Messages as the other side gets them, on servers that speak their protocols.
#include "kit/post/post.hpp"

#include "kit/post/tests/servers.hpp"

using namespace kit::post;
using kit::post::testing::HttpSide;
using kit::post::testing::SmtpSide;

namespace {

const Parcel parcel{"U4af4980629", "แจ้งความคืบหน้า", "มีความคืบหน้า \"เรื่อง\" 1/2569", "0190c1d2-0000-7000-8000-000000000001"};

TEST(PostTest, line_gets_a_push_with_its_token_and_retry_key) {
  HttpSide side;
  auto outcome = send_line({side.url("/v2/bot/message/push"), "secret-token"}, parcel);
  EXPECT_EQ(outcome.fate, Fate::taken) << outcome.says;
  auto asked = side.asked();
  ASSERT_EQ(asked.size(), 1u);
  EXPECT_EQ(asked[0].header("Authorization"), "Bearer secret-token");
  EXPECT_EQ(asked[0].header("X-Line-Retry-Key"), parcel.key);
  EXPECT_EQ(asked[0].body, R"({"to":"U4af4980629","messages":[{"type":"text","text":"มีความคืบหน้า \"เรื่อง\" 1/2569"}]})");
}

TEST(PostTest, what_the_other_side_says_decides_whether_to_try_again) {
  HttpSide side;
  side.answer_with({500, 429, 400, 401, 409, 302});
  Line line{side.url("/push"), "t"};
  for (auto fate : {Fate::later, Fate::later, Fate::never, Fate::never, Fate::taken, Fate::never})
    EXPECT_EQ(send_line(line, parcel).fate, fate);
}

TEST(PostTest, nobody_there_is_a_later_and_a_slow_side_is_not_waited_for) {
  auto outcome = send_line({"http://127.0.0.1:1/push", "t"}, parcel);
  EXPECT_EQ(outcome.fate, Fate::later);
  EXPECT_EQ(outcome.says.find("secret"), outcome.says.npos);
}

TEST(PostTest, a_gateway_gets_its_fields_as_its_manual_says) {
  HttpSide side;
  Gateway gateway{.url = side.url("/send"), .fields = {{"msisdn", "{to}"}, {"message", "{text}"}, {"sender", "CHAESON"}},
                  .headers = {{"X-Api-Key", "{token}"}}, .token = "k&y"};
  EXPECT_EQ(send_sms(gateway, {"0812345678", "", "ก&ข=1", "key-1"}).fate, Fate::taken);
  gateway.json = true;
  EXPECT_EQ(send_sms(gateway, {"0812345678", "", "ก\n\"ข\"", "key-2"}).fate, Fate::taken);
  auto asked = side.asked();
  ASSERT_EQ(asked.size(), 2u);
  EXPECT_EQ(asked[0].body, "msisdn=0812345678&message=%E0%B8%81%26%E0%B8%82%3D1&sender=CHAESON");
  EXPECT_EQ(asked[0].header("Idempotency-Key"), "key-1");
  EXPECT_EQ(asked[0].header("X-Api-Key"), "k&y");
  EXPECT_EQ(asked[1].body, R"({"msisdn":"0812345678","message":"ก\n\"ข\"","sender":"CHAESON"})");
}

TEST(PostTest, settings_that_would_leak_are_not_used) {
  for (const char* url : {"http://sms.example.org/send", "ftp://127.0.0.1/", "file:///etc/passwd", "https://a@b/", "http://127.0.0.1.evil.example/"})
    EXPECT_FALSE(is_safe_url(url)) << url;
  EXPECT_TRUE(is_safe_url("https://api.line.me/v2/bot/message/push"));
  HttpSide side;
  EXPECT_EQ(send_line({side.url("/"), "a\r\nX-Evil: 1"}, parcel).fate, Fate::never);
  EXPECT_TRUE(side.asked().empty());
}

TEST(PostTest, mail_goes_through_starttls_and_is_read_as_it_was_written) {
  SmtpSide side;
  Mail mail{side.url(), "centre", "word", "centre@example.org", side.ca_file()};
  Parcel letter{"family@example.org", "มีความคืบหน้าของเรื่องที่ท่านขอความช่วยเหลือ เลขที่ 521304-1-2569-00042 โปรดติดต่อศูนย์", std::string(500, 'x') + " จบ\n.\nบรรทัดใหม่", "key-7"};
  auto outcome = send_mail(mail, letter, "Mon, 23 Nov 2026 09:00:00 +0700");
  ASSERT_EQ(outcome.fate, Fate::taken) << outcome.says;
  auto taken = side.next();
  EXPECT_NE(taken.find(letter.subject), taken.npos) << taken;
  EXPECT_NE(taken.find("จบ\\n.\\nบรรทัดใหม่"), taken.npos) << taken;
  EXPECT_NE(taken.find("\"id\": \"<key-7@example.org>\""), taken.npos) << taken;
  EXPECT_NE(taken.find("\"user\": \"centre\""), taken.npos) << taken;
}

TEST(PostTest, mail_that_is_refused_says_whether_for_now_or_for_good) {
  SmtpSide side;
  Mail mail{side.url(), "", "", "centre@example.org", side.ca_file()};
  auto to = [](const char* address) { return Parcel{address, "s", "t", "k"}; };
  EXPECT_EQ(send_mail(mail, to("later@example.org"), "").fate, Fate::later);
  EXPECT_EQ(send_mail(mail, to("never@example.org"), "").fate, Fate::never);
  EXPECT_EQ(send_mail(mail, to("no address"), "").fate, Fate::never);
  mail.ca_file = "";  // nobody we know signed this certificate
  EXPECT_EQ(send_mail(mail, to("family@example.org"), "").fate, Fate::later);
}

TEST(PostTest, an_address_is_one_address) {
  EXPECT_TRUE(is_mail_address("a.b+c@example.org"));
  for (const char* wrong : {"", "@", "a@", "@b", "a@b@c", "a b@c", "a@b,c@d", "a@b>\r\nBcc: <x@y"}) EXPECT_FALSE(is_mail_address(wrong)) << wrong;
}

}  // namespace
