// A gateway tells later what became of a message: by our id or its own, as a form or as JSON, with the key of its address.
#include "centre/casework/notice/shapes.hpp"
#include "centre/casework/tests/bench.hpp"
#include "centre/messages/receipt/rules.hpp"
#include "kit/post/tests/servers.hpp"

namespace casework {
namespace {

using messages::Delivery;
namespace receipt = messages::receipt;

const std::string messages_base = "/api/v1/messages";
const std::string manual = R"(id=MessageSid\nstatus=MessageStatus\ndelivered=delivered,DELIVRD\nfailed=failed,UNDELIV)";

struct ReceiptTest : Bench {
  void SetUp() override {
    Bench::SetUp();
    registry.phones["buason"] = {"0812345678", true};
    mali = hire("mali", Role::desk_officer);
    admin = hire("admin", Role::administrator);
  }
  Came use_sms(const std::string& receipts, const std::string& key = "canarykey") {
    auto version = get(admin, messages_base + "/channels").body.find(R"("channel":"sms","enabled":true)") == std::string::npos ? 0 : 1;
    return put(admin, messages_base + "/channels/sms", version,
               R"({"enabled":true,"settings":{"url":")" + side.url("/sms") + R"(","fields":"to={to}\ntext={text}\nref={key}","secret":"token","signing_secret":")" +
                   key + R"(","receipts":")" + receipts + "\"}}");
  }
  // As a gateway calls: no session, no key of its own.
  Came tell(const std::string& body, const std::string& key = "canarykey", const std::string& org = "chaeson") {
    frame::Particulars particulars{.query = {{"receipt_key", key}}, .op_id = kit::make_uuid_v4()};
    const auto* route = find_route(Method::post, messages_base + "/sms/" + org + "/receipts", particulars);
    return run({}, *route, particulars, body);
  }
  MessageView sent_one() {
    if (case_.empty()) case_ = open(mali, request("INC02", "buason"));
    messages->send_due(*performer);
    return get(mali, "/cases/" + case_ + "/messages").as<frame::Page<MessageView>>().items.at(0);
  }

  kit::post::testing::HttpSide side;
  frame::Actor mali, admin;
  std::string case_;
};
INSTANTIATE_TEST_SUITE_P(both, ReceiptTest, kit::testing::engines(), kit::testing::engine_name);

TEST_P(ReceiptTest, a_message_stands_as_delivered_when_the_gateway_says_so_and_stays_so) {
  ASSERT_TRUE(use_sms(manual).ok());
  auto id = sent_one().id;
  EXPECT_EQ(sent_one().delivery, Delivery::untold);
  EXPECT_TRUE(tell("MessageSid=" + id + "&MessageStatus=queued").ok());
  EXPECT_EQ(sent_one().delivery, Delivery::untold);
  clock.advance_ms(60'000);
  EXPECT_TRUE(tell("MessageSid=" + id + "&MessageStatus=Delivered").ok());
  EXPECT_TRUE(tell("MessageSid=" + id + "&MessageStatus=failed").ok()) << "late and out of order";
  auto shown = sent_one();
  EXPECT_EQ(shown.delivery, Delivery::delivered);
  EXPECT_EQ(shown.delivered_at, clock.now());
  EXPECT_EQ(shown.state, messages::State::sent);
}

TEST_P(ReceiptTest, what_did_not_arrive_is_parked_and_sent_again_as_a_new_message) {
  ASSERT_TRUE(use_sms(manual).ok());
  auto id = sent_one().id;
  EXPECT_TRUE(tell("MessageStatus=UNDELIV&MessageSid=" + id).ok());
  auto shown = sent_one();
  EXPECT_EQ(shown.state, messages::State::parked);
  EXPECT_EQ(shown.fault, "not delivered: UNDELIV");
  EXPECT_TRUE(post(mali, "/cases/" + case_ + "/messages/" + id + "/resending", "{}").ok());
  auto again = sent_one();
  EXPECT_NE(again.id, id) << "a gateway would know the old key again and send nothing";
  EXPECT_EQ(again.state, messages::State::sent);
  EXPECT_EQ(side.asked().size(), 2u);
}

TEST_P(ReceiptTest, a_gateway_may_speak_of_a_message_by_the_name_that_it_gave_it) {
  ASSERT_TRUE(use_sms(R"(id=/id\nstatus=/state\ndelivered=DELIVRD\nreference=/messages/0/id)").ok());
  side.say(R"({"messages": [{"id": "GW-7"}]})");
  sent_one();
  EXPECT_TRUE(tell(R"({"id": "GW-7", "state": "DELIVRD"})").ok());
  EXPECT_EQ(sent_one().delivery, Delivery::delivered);
}

TEST_P(ReceiptTest, nobody_without_the_key_tells_anything) {
  ASSERT_TRUE(use_sms(manual).ok());
  auto told = "MessageSid=" + sent_one().id + "&MessageStatus=delivered";
  EXPECT_EQ(tell(told, "another").code(), "messages.signature_wrong");
  EXPECT_EQ(tell(told, "").code(), "messages.signature_wrong");
  EXPECT_EQ(tell(told, "canarykey", "nowhere").code(), "messages.channel_unknown");
  EXPECT_EQ(tell("MessageSid=nobody&MessageStatus=delivered").code(), "messages.message_unknown");
  EXPECT_EQ(tell("{\"what\": 1}").code(), "messages.not_understood");
  EXPECT_EQ(sent_one().delivery, Delivery::untold);
}

TEST_P(ReceiptTest, settings_that_could_not_tell_a_receipt_are_refused) {
  EXPECT_EQ(use_sms("id=MessageSid").code(), "messages.setting_wrong");
  EXPECT_EQ(use_sms("what=ever").code(), "messages.setting_wrong");
  EXPECT_TRUE(use_sms("").ok());
  EXPECT_EQ(tell("MessageSid=x&MessageStatus=delivered").code(), "messages.not_understood") << "no receipts were agreed";
}

TEST(ReceiptManual, reads_forms_and_json_by_the_places_it_names) {
  auto form = receipt::manual_of("id = MessageSid\nstatus=MessageStatus\ndelivered=delivered, DELIVRD\nfailed=failed");
  ASSERT_TRUE(form);
  auto one = receipt::read(*form, "MessageSid=SM%2F1&MessageStatus=DELIVRD");
  ASSERT_TRUE(one);
  EXPECT_EQ(one->message, "SM/1");
  EXPECT_EQ(one->delivery, Delivery::delivered);
  auto json = receipt::manual_of("id=/data/0/id\nstatus=/data/0/state\ndelivered=1\nfailed=2,3\nreference=/id");
  ASSERT_TRUE(json);
  EXPECT_EQ(receipt::read(*json, R"({"data": [{"id": "a", "state": 2}]})")->delivery, Delivery::failed);
  EXPECT_FALSE(receipt::read(*json, R"({"data": []})"));
  EXPECT_FALSE(receipt::manual_of("id=a\nstatus=b\ndelivered=c\nreference=id")) << "a place begins with /";
}

}  // namespace
}  // namespace casework
