// LINE tells of whoever writes to the centre: signed words only, a code ties an account to a person, who leaves is written
// to no more.
#include "centre/casework/notice/shapes.hpp"
#include "centre/casework/tests/bench.hpp"
#include "centre/messages/shapes.hpp"
#include "kit/crypto/signature.hpp"
#include "kit/post/tests/servers.hpp"

namespace casework {
namespace {

const std::string base = "/api/v1/messages";
const std::string user = "U0123456789abcdef0123456789abcdef";

struct LineTest : Bench {
  void SetUp() override {
    Bench::SetUp();
    registry.phones["buason"] = {"0812345678", true};
    mali = hire("mali", Role::desk_officer);
    admin = hire("admin", Role::administrator);
    auto set = put(admin, base + "/channels/line", 0,
                   R"({"enabled":true,"settings":{"url":")" + side.url("/push") + R"(","secret":"token","signing_secret":"canarysecret"}})");
    EXPECT_TRUE(set.ok()) << set.code();
    EXPECT_EQ(set.body.find("canarysecret"), std::string::npos);
    EXPECT_EQ(set.member("has_signing_secret"), "true");
  }
  static std::string event(const std::string& id, const std::string& type, const std::string& said = "", const std::string& who = user) {
    auto message = said.empty() ? "" : R"(,"message":{"type":"text","id":"1","text":")" + said + R"("})";
    return R"({"destination":"x","events":[{"type":")" + type + R"(","webhookEventId":")" + id +
           R"(","deliveryContext":{"isRedelivery":false},"timestamp":1,"source":{"type":"user","userId":")" + who + "\"}" + message + "}]}";
  }
  // As LINE calls: no session, no key of its own.
  Came tell(const std::string& body, const std::string& secret = "canarysecret", const std::string& org = "chaeson") {
    frame::Particulars particulars{.query = {{"line_signature", kit::crypto::sign_sha256(secret, body)}}, .op_id = kit::make_uuid_v4()};
    const auto* route = find_route(Method::post, base + "/line/" + org + "/events", particulars);
    return run({}, *route, particulars, body);
  }
  std::string code_for(const std::string& path) { return post(mali, base + path + "/line_code", "{}").member("code"); }
  std::string contact() { return get(mali, base + "/people/buason/contact").body; }

  kit::post::testing::HttpSide side;
  frame::Actor mali, admin;
};
INSTANTIATE_TEST_SUITE_P(both, LineTest, kit::testing::engines(), kit::testing::engine_name);

TEST_P(LineTest, a_code_sent_from_a_phone_ties_that_account_to_the_person_once) {
  auto code = code_for("/people/buason");
  ASSERT_EQ(code.size(), 9u) << code;
  auto lower = code;
  std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return std::tolower(c); });
  auto heard = tell(event("e1", "message", " " + lower + " "));
  ASSERT_TRUE(heard.ok()) << heard.code();
  EXPECT_EQ(heard.member("linked"), "1");
  EXPECT_NE(contact().find(R"("channel":"line")"), std::string::npos) << contact();
  EXPECT_EQ(tell(event("e2", "message", code, "Uffffffffffffffffffffffffffffffff")).member("linked"), "0") << "used already";
  auto id = open(mali, request("INC02", "buason"));
  EXPECT_GT(messages->send_due(*performer), 0u);
  ASSERT_FALSE(side.asked().empty());
  EXPECT_NE(side.asked()[0].body.find(user), std::string::npos);
}

TEST_P(LineTest, words_without_the_right_signature_change_nothing_and_learn_nothing) {
  auto code = code_for("/people/buason");
  EXPECT_EQ(tell(event("e1", "message", code), "another").code(), "messages.signature_wrong");
  EXPECT_EQ(tell(event("e1", "message", code), "").code(), "messages.signature_wrong");
  EXPECT_EQ(tell(event("e1", "message", code), "canarysecret", "nowhere").code(), "messages.channel_unknown");
  EXPECT_EQ(tell("{broken").code(), "messages.not_understood");
  EXPECT_EQ(contact().find(R"("channel":"line")"), std::string::npos);
  EXPECT_EQ(tell(event("e1", "message", code)).member("linked"), "1") << "the code was not spent";
}

TEST_P(LineTest, what_line_tells_twice_is_heard_once_and_a_code_ends_after_a_day) {
  auto code = code_for("/me");
  EXPECT_EQ(tell(event("e1", "message", "hello")).member("events"), "1");
  EXPECT_EQ(tell(event("e1", "message", code)).member("events"), "0") << "the same event once more";
  clock.advance_ms(24 * 3'600'000 + 1);
  EXPECT_EQ(tell(event("e2", "message", code)).member("linked"), "0");
  auto fresh = code_for("/me");
  EXPECT_EQ(tell(event("e3", "message", fresh)).member("linked"), "1");
  EXPECT_NE(get(mali, base + "/me").body.find(R"("channel":"line")"), std::string::npos);
}

TEST_P(LineTest, who_leaves_the_account_is_written_to_no_more_not_even_what_waited) {
  ASSERT_EQ(tell(event("e1", "message", code_for("/people/buason"))).member("linked"), "1");
  auto id = open(mali, request("INC02", "buason"));
  EXPECT_EQ(tell(event("e2", "unfollow", "", "Uffffffffffffffffffffffffffffffff")).member("left"), "0");
  EXPECT_EQ(tell(event("e3", "unfollow")).member("left"), "1");
  EXPECT_EQ(messages->send_due(*performer), 0u);
  EXPECT_TRUE(side.asked().empty());
  EXPECT_NE(get(mali, "/cases/" + id + "/messages").body.find("unfollowed"), std::string::npos);
  EXPECT_EQ(contact().find(R"("channel":"line")"), std::string::npos);
}

TEST_P(LineTest, nobody_is_given_a_code_who_has_not_agreed_and_nothing_of_it_lies_readable) {
  registry.phones["buason"] = {"0812345678", false};
  EXPECT_EQ(post(mali, base + "/people/buason/line_code", "{}").code(), "messages.no_consent");
  registry.phones["buason"] = {"0812345678", true};
  auto code = code_for("/people/buason");
  auto connection = db->read();
  auto rows = connection->query("SELECT code_index AS a FROM messages_line_codes UNION ALL SELECT settings FROM messages_channels");
  for (const auto& row : rows)
    for (const auto& secret : {code, code.substr(0, 4) + code.substr(5), std::string("canarysecret")})
      EXPECT_EQ(row.text("a").find(secret), std::string::npos);
  EXPECT_EQ(rows.size(), 2u);
}

}  // namespace
}  // namespace casework
