// On both databases: a complaint that nobody answered in its time is told to the province once, and no other is.
#include "centre/casework/tests/bench.hpp"
#include "centre/complaints/desk.hpp"
#include "centre/complaints/store.hpp"
#include "kit/post/tests/servers.hpp"

namespace complaints {
namespace {

struct ClockTest : casework::Bench {
  void SetUp() override {
    Bench::SetUp();
    desk_under_test = std::make_unique<Desk>(*casework, network, staff, *messages);
    auto all = desk_under_test->migrations();
    auto writer = db->write();
    kit::sql::migrate(*writer, all);
    frame::raise_wall(*writer);
  }
  void keep(const std::string& id, State state, int due_in_days) {
    frame::Actor system{.name = "test", .role = frame::Role::system, .org_id = "system", .area_code = "00",
                        .scope = frame::SystemScope::everywhere("test")};
    auto done = performer->act(system, {.op_id = kit::make_uuid_v4()}, "keep", [&](frame::Act& act) -> kit::Result<frame::Reply> {
      Complaint c{.org_id = "chaeson", .id = id, .area_code = "521304", .number = "R-" + id, .category = "slow", .words = "ไม่มีใครโทรกลับ", .state = state};
      c.due_ms = {act.now().ms + due_in_days * 86'400'000LL};
      store::insert_complaint(act, c, {});
      act.announce("complaints.complaint_filed", c.org_id, c.area_code, c.id, ComplaintNews{});
      return frame::Reply{};
    });
    ASSERT_TRUE(done);
  }
  std::string steps() {
    auto rows = db->read()->query("SELECT complaint_id || ' ' || step AS v FROM complaints_steps ORDER BY 1");
    std::string out;
    for (const auto& row : rows) out += row.text("v") + "\n";
    return out;
  }
  std::unique_ptr<Desk> desk_under_test;
};
INSTANTIATE_TEST_SUITE_P(both, ClockTest, kit::testing::engines(), kit::testing::engine_name);

TEST_P(ClockTest, what_nobody_answered_in_its_time_is_told_to_the_named_officers_of_the_province_once) {
  kit::post::testing::HttpSide side;
  auto admin = hire("admin", frame::Role::administrator);
  ASSERT_TRUE(put(admin, "/api/v1/messages/channels/sms", 0,
                  R"({"enabled":true,"shared":true,"settings":{"url":")" + side.url("/sms") + R"(","fields":"to={to}\ntext={text}","secret":"x"}})").ok());
  auto prasit = hire("prasit", frame::Role::provincial_officer, "pmj", "52");
  ASSERT_TRUE(post(prasit, "/protectors", R"({"staff":["prasit"]})").ok());
  ASSERT_TRUE(put(prasit, "/api/v1/messages/me", 0, R"({"channel":"sms","address":"0893334444"})").ok());
  keep("late", State::received, 15);
  keep("later", State::received, 30);
  keep("answered", State::answered, 15);
  desk_under_test->escalate_late(*performer);
  EXPECT_EQ(steps(), "") << "nothing is late yet";
  clock.advance_ms(15 * 86'400'000LL + 1);
  desk_under_test->escalate_late(*performer);
  desk_under_test->escalate_late(*performer);
  EXPECT_EQ(steps(), "late escalated\n");
  EXPECT_EQ(messages->send_due(*performer), 1u);
  ASSERT_EQ(side.asked().size(), 1u);
  EXPECT_TRUE(side.asked()[0].body.starts_with("to=0893334444")) << side.asked()[0].body;
  EXPECT_EQ(db->read()->query("SELECT number AS v FROM messages_outbox WHERE kind = 'complaint_late'").at(0).text("v"), "R-late");
  EXPECT_EQ(side.asked()[0].body.find("%E0%B9%82%E0%B8%97%E0%B8%A3"), std::string::npos) << "nobody's words go out";
  clock.advance_ms(15 * 86'400'000LL);
  desk_under_test->escalate_late(*performer);
  EXPECT_EQ(steps(), "late escalated\nlater escalated\n");
}

}  // namespace
}  // namespace complaints
