// What a story cannot write down: bodies too large or broken, a database that dies and comes back.
#include "kit/json/pointer.hpp"
#include "tests/story/story.hpp"

namespace {

using kit::http::Method;

struct BadInput : ::testing::TestWithParam<std::string> {
  BadInput() : stage(GetParam()) {
    stage.add_organisation("chaeson", "centre", "521304", "แจ้ซ้อน");
    stage.set_area("chaeson", {"521304"});
    stage.add_member("som", "desk_officer", "chaeson", {});
    stage.add_member("malee", "administrator", "chaeson", {});
  }
  std::string code(const kit::http::ClientResponse& answer) {
    return kit::json::find(answer.body, "/code").value_or("(none)");
  }
  std::string first_fault(const kit::http::ClientResponse& answer) {
    return kit::json::find(answer.body, "/faults/0/code").value_or("(none)");
  }
  // Every refusal speaks both languages, and they differ.
  void expect_both_languages(story::Visitor& visitor, const std::string& target, const std::string& body) {
    visitor.language = "th";
    auto thai = kit::json::find(visitor.send(Method::post, target, {}, body).body, "/title");
    visitor.language = "en";
    auto english = kit::json::find(visitor.send(Method::post, target, {}, body).body, "/title");
    ASSERT_TRUE(thai && english);
    EXPECT_NE(*thai, *english);
  }
  story::Stage stage;
};

TEST_P(BadInput, a_body_of_twenty_megabytes_is_refused_and_the_server_lives) {
  story::Visitor visitor(stage);
  auto answer = visitor.send(Method::post, "/api/v1/staff/session", {}, std::string(20u << 20, 'a'));
  EXPECT_EQ(answer.status, 413);
  EXPECT_EQ(code(answer), "app.body_too_large");
  story::Visitor next(stage);
  next.sign_in("som");
}

TEST_P(BadInput, broken_utf8_is_named_and_nothing_is_saved) {
  story::Visitor visitor(stage);
  visitor.sign_in("malee");
  auto before = visitor.send(Method::get, "/api/v1/staff/members", {}, "").body;
  auto answer = visitor.send(Method::post, "/api/v1/staff/members", {},
                             "{\"org_id\":\"chaeson\",\"user_name\":\"broken\",\"name\":\"\xE0\xB8\xC3\x28\",\"role\":\"volunteer\",\"password\":\"ยาวพอแล้วนะคะ\"}");
  EXPECT_EQ(answer.status, 400);
  EXPECT_TRUE(code(answer) == "kit.text_broken" || first_fault(answer) == "kit.text_broken") << answer.body;
  EXPECT_EQ(visitor.send(Method::get, "/api/v1/staff/members", {}, "").body, before);
}

TEST_P(BadInput, half_a_json_is_refused_in_both_languages) {
  story::Visitor visitor(stage);
  visitor.sign_in("malee");
  auto answer = visitor.send(Method::post, "/api/v1/staff/members", {}, R"({"org_id": "chaeson", )");
  EXPECT_EQ(answer.status, 400);
  EXPECT_EQ(code(answer), "kit.json_broken");
  expect_both_languages(visitor, "/api/v1/staff/members", R"({"org_id": )");
}

INSTANTIATE_TEST_SUITE_P(both, BadInput, kit::testing::engines(), kit::testing::engine_name);

// The database goes and comes back: 503 in words, and what was acknowledged is still there.
TEST(DeadDatabase, answers_503_and_recovers_by_itself) {
  auto engines = kit::testing::engine_list();
  if (std::ranges::find(engines, "postgres") == engines.end())
    GTEST_SKIP() << "PostgreSQL is not among CHAESON_TEST_DATABASES";
  kit::testing::PostgresServer server;
  story::Stage stage("postgres", server.fresh_database());
  stage.add_organisation("chaeson", "centre", "521304", "แจ้ซ้อน");
  stage.add_member("malee", "administrator", "chaeson", {});
  story::Visitor visitor(stage);
  visitor.sign_in("malee");
  const std::string member =
      R"({"org_id":"chaeson","user_name":"dao","name":"ดาว","role":"volunteer","password":"ดอกไม้บานที่ดอย"})";
  const std::vector<kit::http::Header> same{{"Idempotency-Key", "01890a5d-ac96-774b-bcce-b302099a8057"}};
  server.kill();
  auto away = visitor.send(Method::post, "/api/v1/staff/members", same, member);
  EXPECT_EQ(away.status, 503) << away.body;
  EXPECT_EQ(kit::json::find(away.body, "/code").value_or(""), "app.database_away");
  EXPECT_TRUE(away.header("Retry-After"));
  EXPECT_EQ(visitor.send(Method::get, "/readyz", {}, "").status, 503);
  EXPECT_EQ(visitor.send(Method::get, "/healthz", {}, "").status, 200);
  server.start();
  kit::http::ClientResponse back;
  for (int tried = 0; tried < 50 && back.status != 201; ++tried)
    back = visitor.send(Method::post, "/api/v1/staff/members", same, member);
  EXPECT_EQ(back.status, 201) << back.body;
  EXPECT_TRUE(stage.problems().empty());
}

}  // namespace
