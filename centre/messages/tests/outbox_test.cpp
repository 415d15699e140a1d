// Messages from the act that puts them to the server that takes them, on both databases.
#include "centre/casework/notice/shapes.hpp"
#include "centre/casework/tasks/desk.hpp"
#include "centre/casework/tests/bench.hpp"
#include "centre/frame/page.hpp"
#include "centre/messages/shapes.hpp"
#include "kit/post/tests/servers.hpp"

namespace casework {
namespace {

using kit::post::testing::HttpSide;

const std::string channels = "/api/v1/messages/channels";

struct OutboxTest : Bench {
  void SetUp() override {
    Bench::SetUp();
    registry.phones["buason"] = {"0812345678", true};
    mali = hire("mali", Role::desk_officer);
    admin = hire("admin", Role::administrator);
  }
  void use_sms() {
    auto set = put(admin, channels + "/sms", 0,
                   R"({"enabled":true,"settings":{"url":")" + side.url("/sms") +
                       R"(","fields":"to={to}\ntext={text}","headers":"X-Key: {token}","secret":"canarytoken"}})");
    EXPECT_TRUE(set.ok()) << set.code();
    EXPECT_EQ(set.body.find("canarytoken"), std::string::npos);
  }
  std::vector<MessageView> sent(const std::string& id) {
    return get(mali, "/cases/" + id + "/messages").as<frame::Page<MessageView>>().items;
  }
  std::size_t send() { return messages->send_due(*performer); }

  Doors doors() { return {registry, network, staff, *papers, *messages}; }

  HttpSide side;
  frame::Actor mali, admin;
};
INSTANTIATE_TEST_SUITE_P(both, OutboxTest, kit::testing::engines(), kit::testing::engine_name);

TEST_P(OutboxTest, who_asked_for_it_is_told_and_learns_a_number_alone) {
  use_sms();
  auto id = open(mali, request("INC02", "buason"));
  ASSERT_EQ(sent(id).size(), 1u);
  EXPECT_EQ(sent(id)[0].state, messages::State::waiting);
  EXPECT_EQ(send(), 1u);
  EXPECT_EQ(sent(id)[0].state, messages::State::sent);
  auto asked = side.asked();
  ASSERT_EQ(asked.size(), 1u);
  EXPECT_TRUE(asked[0].body.starts_with("to=0812345678&text=")) << asked[0].body;
  EXPECT_EQ(asked[0].header("X-Key"), "canarytoken");
  EXPECT_EQ(asked[0].header("Idempotency-Key"), sent(id)[0].id);
  EXPECT_EQ(send(), 0u);
  EXPECT_EQ(side.asked().size(), 1u);
}

TEST_P(OutboxTest, nobody_is_told_without_consent_address_or_channel) {
  auto before = open(mali, request("INC02", "buason"));
  EXPECT_TRUE(sent(before).empty());  // no channel
  use_sms();
  registry.phones["buason"] = {"0812345678", false};
  EXPECT_TRUE(sent(open(mali, request("INC02", "buason"))).empty());
  registry.phones["buason"] = {"", true};
  EXPECT_TRUE(sent(open(mali, request("INC02", "buason"))).empty());
}

TEST_P(OutboxTest, whoever_stands_in_a_closed_file_is_never_told_also_of_another_case) {
  use_sms();
  auto worker = hire("somsri", Role::social_worker);
  auto sealed = open(worker, request("VIO01", "buason", R"("risks":["present_violence"])"));
  EXPECT_TRUE(get(worker, "/cases/" + sealed + "/messages").as<frame::Page<MessageView>>().items.empty());
  auto ordinary = open(mali, request("INC02", "buason"));
  EXPECT_TRUE(sent(ordinary).empty());
  auto told = post(mali, "/cases/" + ordinary + "/messages", R"({"kind":"come_or_call"})").as<NoticeGiven>();
  EXPECT_EQ(told.told, std::vector{messages::Told::no_consent});  // as if there were none
  EXPECT_EQ(send(), 0u);
}

// Rules for reaching somebody safely hold for every case of the person and the household, of any centre, and for what was
// put before they were made.
TEST_P(OutboxTest, whoever_is_to_be_reached_safely_gets_no_message_of_any_case_not_even_a_waiting_one) {
  use_sms();
  auto before = open(mali, request("INC02", "buason"));
  ASSERT_EQ(sent(before).size(), 1u);
  auto kan = hire("kan", Role::desk_officer, "thungkwao", "52");
  auto other = open(kan, request("INC02", "buason", R"("household_id":"house-1")"));
  auto rules = R"({"way":"in_person","phone":"","hours":"","by_whom":"","code_word":"","never":"อย่าโทร"})";
  auto set = post(kan, "/cases/" + other + "/safe_contact", rules);
  ASSERT_TRUE(set.ok()) << set.code();
  EXPECT_GT(send(), 0u);
  EXPECT_TRUE(side.asked().empty()) << "what waited when the rules came";
  EXPECT_EQ(sent(before)[0].state, messages::State::parked);
  EXPECT_EQ(sent(before)[0].fault, "no consent");
  EXPECT_EQ(post(mali, "/cases/" + before + "/messages/" + sent(before)[0].id + "/resending", "{}").code(), "messages.no_consent");
  auto head = hire("kamnan", Role::centre_head);
  EXPECT_EQ(post(head, "/api/v1/messages/outbox/" + sent(before)[0].id + "/resending", "{}").code(), "messages.no_consent");
  auto told = post(mali, "/cases/" + before + "/messages", R"({"kind":"come_or_call"})").as<NoticeGiven>();
  EXPECT_EQ(told.told, std::vector{messages::Told::no_consent});
  registry.people["child"] = {.id = "child", .org_id = "chaeson", .area_code = "521304", .household_id = "house-1", .full_name = "เด็กชายต้นกล้า"};
  registry.phones["child"] = {"0823456789", true};
  EXPECT_TRUE(sent(open(mali, request("INC02", "child"))).empty()) << "another of the same household";
  registry.people["far"] = {.id = "far", .org_id = "chaeson", .area_code = "521304", .household_id = "house-9", .full_name = "นายไกล"};
  registry.phones["far"] = {"0834567890", true};
  EXPECT_EQ(sent(open(mali, request("INC02", "far"))).size(), 1u) << "and nobody else is kept from their news";
}

// Whoever has something due is told how much of it, once a day, from eight in the morning.
TEST_P(OutboxTest, an_officer_is_reminded_once_a_day_of_how_much_is_due_and_of_nothing_else) {
  use_sms();
  ASSERT_TRUE(put(mali, "/api/v1/messages/me", 0, R"({"channel":"sms","address":"0891112222"})").ok());
  auto id = open(mali, request("INC02", "buason"));
  ASSERT_TRUE(triage(mali, id, "mali").ok());
  ASSERT_TRUE(post(mali, "/tasks", R"({"what":"โทรถาม อบต.","due_on":"2022-06-10"})").ok());
  ASSERT_TRUE(post(mali, "/cases/" + id + "/follow_ups", R"({"due_on":["2022-06-10"]})").ok());
  EXPECT_GT(send(), 0u);  // what the client is told
  auto reminders = [&] { casework::tasks::Reminders().run(*performer, doors()); };
  auto texts = [&] {
    std::vector<std::string> out;
    for (const auto& one : side.asked())
      if (one.body.starts_with("to=0891112222")) out.push_back(one.body);
    return out;
  };
  reminders();
  EXPECT_EQ(send(), 0u) << "nothing is due today";
  clock.set(*kit::Instant::parse("2022-06-10T00:59:00Z"));
  reminders();
  send();
  EXPECT_TRUE(texts().empty()) << "a minute before eight";
  clock.set(*kit::Instant::parse("2022-06-10T01:00:00Z"));
  reminders();
  reminders();  // another server of the same centre
  send();
  ASSERT_EQ(texts().size(), 1u);
  EXPECT_EQ(db->read()->query("SELECT number AS v FROM messages_outbox WHERE kind = 'reminder'").at(0).text("v"), "2");
  for (const char* said : {"%E0%B8%AD%E0%B8%9A%E0%B8%95", "521304"}) EXPECT_EQ(texts()[0].find(said), std::string::npos) << said;
  clock.set(*kit::Instant::parse("2022-06-11T01:00:00Z"));
  reminders();
  send();
  EXPECT_EQ(texts().size(), 2u) << "still not done on the next day";
}

TEST_P(OutboxTest, while_somebody_is_away_the_substitute_is_reminded_in_their_place) {
  use_sms();
  auto lek = hire("lek", Role::desk_officer);
  ASSERT_TRUE(put(mali, "/api/v1/messages/me", 0, R"({"channel":"sms","address":"0891112222"})").ok());
  ASSERT_TRUE(put(lek, "/api/v1/messages/me", 0, R"({"channel":"sms","address":"0893334444"})").ok());
  ASSERT_TRUE(post(mali, "/tasks", R"({"what":"โทรถาม อบต.","due_on":"2022-06-10"})").ok());
  auto away = post(mali, "/absences", R"({"substitute_id":"lek","from_on":"2022-06-10","until_on":"2022-06-10"})");
  ASSERT_TRUE(away.ok()) << away.code();
  auto told = [&](const char* day, const std::string& phone) {
    clock.set(*kit::Instant::parse(std::string(day) + "T01:00:00Z"));
    casework::tasks::Reminders().run(*performer, doors());
    send();
    return std::ranges::count_if(side.asked(), [&](const auto& one) { return one.body.starts_with("to=" + phone); });
  };
  EXPECT_EQ(told("2022-06-10", "0893334444"), 1);
  EXPECT_EQ(told("2022-06-10", "0891112222"), 0);
  EXPECT_EQ(told("2022-06-11", "0891112222"), 1) << "back again";
  EXPECT_EQ(told("2022-06-11", "0893334444"), 1);
}

TEST_P(OutboxTest, a_refused_act_leaves_no_message) {
  use_sms();
  auto id = open(mali, request("INC02", "buason"));
  EXPECT_FALSE(triage(mali, id, "nobody").ok());
  EXPECT_EQ(sent(id).size(), 1u);
}

TEST_P(OutboxTest, a_busy_gateway_is_asked_again_later_under_the_same_key_and_given_up_in_the_end) {
  use_sms();
  auto id = open(mali, request("INC02", "buason"));
  side.answer_with({503, 503, 503, 503, 503, 503, 503});
  for (int tried = 1; tried <= 7; ++tried) {
    EXPECT_EQ(send(), 1u) << tried;
    EXPECT_EQ(sent(id)[0].attempts, tried);
    EXPECT_EQ(send(), 0u);
    clock.advance_ms(24 * 3'600'000);
  }
  EXPECT_EQ(sent(id)[0].state, messages::State::parked);
  EXPECT_EQ(sent(id)[0].fault, "http 503");
  for (const auto& one : side.asked()) EXPECT_EQ(one.header("Idempotency-Key"), sent(id)[0].id);
  auto head = hire("kamnan", Role::centre_head);
  auto dead = get(head, "/api/v1/messages/outbox?state=parked");
  EXPECT_NE(dead.body.find("http 503"), std::string::npos);
  EXPECT_EQ(dead.body.find("0812345678"), std::string::npos);
  EXPECT_TRUE(post(mali, "/cases/" + id + "/messages/" + sent(id)[0].id + "/resending", "{}").ok());
  EXPECT_EQ(send(), 1u);
  EXPECT_EQ(sent(id)[0].state, messages::State::sent);
}

TEST_P(OutboxTest, a_try_that_died_with_the_program_is_made_again) {
  use_sms();
  auto id = open(mali, request("INC02", "buason"));
  {
    auto connection = db->write();
    kit::sql::Transaction transaction(*connection);
    connection->query("UPDATE messages_outbox SET state = 'sending', lease_ms = " + std::to_string(clock.now().ms + 1000));
    transaction.commit();
  }
  EXPECT_EQ(send(), 0u);  // somebody else may be at it
  clock.advance_ms(2000);
  EXPECT_EQ(send(), 1u);
  EXPECT_EQ(sent(id)[0].state, messages::State::sent);
}

TEST_P(OutboxTest, a_message_of_the_night_waits_for_the_morning) {
  use_sms();
  clock.set(*kit::Instant::parse("2022-06-09T15:00:00Z"));  // 22:00
  auto id = open(mali, request("INC02", "buason"));
  EXPECT_EQ(send(), 0u);
  EXPECT_EQ(sent(id)[0].next_at->text(), "2022-06-10T01:00:00.000Z");
  clock.set(*kit::Instant::parse("2022-06-10T01:00:00Z"));
  EXPECT_EQ(send(), 1u);
}

TEST_P(OutboxTest, addresses_and_tokens_lie_sealed) {
  use_sms();
  open(mali, request("INC02", "buason"));
  EXPECT_TRUE(put(mali, "/api/v1/messages/me", 0, R"({"channel":"mail","address":"mali@example.org"})").ok());
  auto connection = db->read();
  std::string all;
  for (const auto& row : connection->query("SELECT address AS a FROM messages_outbox UNION ALL SELECT settings FROM "
                                           "messages_channels UNION ALL SELECT address FROM messages_contacts"))
    all += row.text("a") + "\n";
  for (const char* secret : {"0812345678", "canarytoken", "mali@example.org", "sms"}) EXPECT_EQ(all.find(secret), all.npos) << secret;
}

TEST_P(OutboxTest, a_test_says_at_once_what_the_other_side_said) {
  EXPECT_EQ(post(admin, channels + "/sms/test", R"({"to":"0812345678"})").code(), "messages.channel_not_set");
  use_sms();
  side.answer_with({401});
  EXPECT_EQ(post(admin, channels + "/sms/test", R"({"to":"0812345678"})").as<messages::TestResult>().says, "http 401");
  EXPECT_EQ(post(admin, channels + "/sms/test", R"({"to":"081 234 5678"})").as<messages::TestResult>().fate, messages::Fate::taken);
  EXPECT_EQ(post(admin, channels + "/sms/test", R"({"to":"x"})").code(), "messages.address_wrong");
}

TEST_P(OutboxTest, settings_that_cannot_be_used_are_refused_and_a_secret_is_kept_when_it_is_not_given_again) {
  auto wrong = put(admin, channels + "/line", 0, R"({"enabled":true,"settings":{"url":"http://line.example.org/"}})");
  EXPECT_EQ(wrong.code(), "messages.setting_wrong");
  use_sms();
  auto again = put(admin, channels + "/sms", 1,
                   R"({"enabled":true,"settings":{"url":")" + side.url("/other") + R"(","fields":"to={to}","headers":"X-Key: {token}"}})");
  EXPECT_TRUE(again.ok()) << again.code();
  open(mali, request("INC02", "buason"));
  EXPECT_EQ(send(), 1u);
  EXPECT_EQ(side.asked().back().header("X-Key"), "canarytoken");
  EXPECT_EQ(side.asked().back().path, "/other");
}

}  // namespace
}  // namespace casework
