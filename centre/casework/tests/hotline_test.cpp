// Calls to 1300, promises to call back, clocks that run out and who is told, on both databases.
#include "centre/casework/hotline/shapes.hpp"
#include "centre/casework/course/views.hpp"
#include "centre/casework/tests/bench.hpp"
#include "centre/casework/watch/desk.hpp"

namespace casework {
namespace {

struct HotlineTest : Bench {
  void SetUp() override {
    Bench::SetUp();
    mali = hire("mali", Role::desk_officer);
    som = hire("somsri", Role::social_worker);
    head = hire("head", Role::centre_head);
    province = hire("prasit", Role::provincial_officer, "pmj", "52");
    network.roster = {"mali"};
  }
  static std::string call(const std::string& risks, const std::string& phone = "081-234-5678",
                          const std::string& problem = "INC02") {
    return R"({"kind":"new_problem","words":"หลังคาพัง ไม่มีข้าวกิน","main_problem":")" + problem + R"(","risks":[)" + risks +
           R"(],"about":"ยายสี บ้านท้ายวัด","caller":"relative","name":"หลานสาว","phone":")" + phone + "\"}";
  }
  std::size_t notices(const frame::Actor& who) { return get(who, "/notices").as<frame::Page<NoticeRow>>().items.size(); }
  ClockRun run() { return post(province, "/clock_runs", "{}").as<ClockRun>(); }
  void after(std::int64_t minutes) { clock.advance_ms(minutes * 60'000); }
  frame::Actor mali, som, head, province;
};
INSTANTIATE_TEST_SUITE_P(both, HotlineTest, kit::testing::engines(), kit::testing::engine_name);

TEST_P(HotlineTest, a_call_becomes_a_case_whose_risks_set_the_urgency_and_a_promise_to_call_back) {
  auto plain = post(mali, "/calls", call("")).as<CallTaken>();
  EXPECT_EQ(plain.opened->urgency, Urgency::normal);
  EXPECT_EQ(plain.call_back_due_at->ms - clock.now().ms, std::int64_t{4320} * 60'000);
  auto drugs = post(mali, "/calls", call("\"drugs\"")).as<CallTaken>();
  EXPECT_EQ(drugs.opened->urgency, Urgency::urgent);
  auto grave = post(mali, "/calls", call("\"suicide\"")).as<CallTaken>();
  EXPECT_TRUE(grave.opened->grave);
  EXPECT_EQ(grave.opened->secrecy, Secrecy::sealed);
  EXPECT_EQ(grave.call_back_due_at->ms - clock.now().ms, 60 * 60'000);
  EXPECT_EQ(get(mali, "/cases/" + plain.opened->id).as<CaseView>().channel, Channel::hotline);
  auto due = get(mali, "/call_backs").as<frame::Page<CallBackRow>>().items;
  ASSERT_EQ(due.size(), 3u);  // who took the call is on the team of the grave one
  EXPECT_EQ(due[0].title, "");
  EXPECT_EQ(due[0].number, grave.opened->number);
}

TEST_P(HotlineTest, an_anonymous_caller_is_asked_nothing_and_promised_nothing) {
  auto body = call("");
  body.replace(body.find("relative"), 8, "anonymous");
  auto taken = post(mali, "/calls", body).as<CallTaken>();
  EXPECT_FALSE(taken.call_back_due_at);
  auto view = get(mali, "/cases/" + taken.opened->id).as<CaseView>();
  EXPECT_TRUE(view.reporter->anonymous);
  EXPECT_EQ(view.reporter->phone, "");
}

TEST_P(HotlineTest, who_cannot_be_reached_is_called_again_until_somebody_answers) {
  auto taken = post(mali, "/calls", call("")).as<CallTaken>();
  auto at = "/call_backs/" + taken.id + "/result";
  EXPECT_TRUE(post(mali, at, R"({"result":"not_reached"})").ok());
  EXPECT_EQ(get(mali, "/call_backs").as<frame::Page<CallBackRow>>().items.at(0).tries, 1);
  EXPECT_TRUE(post(mali, at, R"({"result":"reached","words":"สบายดีขึ้น"})").ok());
  EXPECT_TRUE(get(mali, "/call_backs").as<frame::Page<CallBackRow>>().items.empty());
  EXPECT_EQ(post(mali, at, R"({"result":"reached"})").code(), "casework.call_answered");
}

TEST_P(HotlineTest, whoever_asks_after_a_sealed_case_hears_the_same_as_for_a_number_that_is_none) {
  auto lek = hire("lek", Role::desk_officer);
  auto number = post(som, "/cases", request("VIO01")).as<Opened>().number;
  auto ask = [&](const std::string& about) {
    auto came = post(lek, "/calls", R"({"kind":"follow_up","phone":"0811112222","earlier_number":")" + about + "\"}");
    auto taken = came.as<CallTaken>();
    EXPECT_FALSE(taken.opened);
    return taken.call_back_due_at->ms;
  };
  EXPECT_EQ(ask(number), ask("521304-1-2565-999999"));
  auto rows = get(lek, "/call_backs").as<frame::Page<CallBackRow>>().items;
  ASSERT_EQ(rows.size(), 2u);
  for (const auto& row : rows) EXPECT_EQ(row.case_id + row.title, "");
  EXPECT_EQ(notices(som), 1u);  // the team knows that somebody asked
  EXPECT_EQ(notices(lek), 0u);
}

TEST_P(HotlineTest, a_call_without_a_case_is_noted_and_no_more) {
  EXPECT_TRUE(post(mali, "/calls", R"({"kind":"prank"})").ok());
  EXPECT_TRUE(get(mali, "/cases").as<frame::Page<CaseRow>>().items.empty());
  EXPECT_EQ(post(mali, "/calls", R"({"kind":"new_problem","words":"x","main_problem":"INC01"})").code(), "casework.client_needed");
}

TEST_P(HotlineTest, the_roster_says_who_is_told_of_what_is_urgent) {
  auto lek = hire("lek", Role::desk_officer);
  post(lek, "/calls", call("\"drugs\""));
  EXPECT_EQ(notices(mali), 1u);
  EXPECT_EQ(notices(lek), 0u);
  auto notice = get(mali, "/notices").as<frame::Page<NoticeRow>>().items.at(0);
  EXPECT_EQ(notice.kind, ToldKind::opened);
  EXPECT_EQ(post(lek, "/notices/" + notice.id + "/reading", "{}").code(), "casework.notice_unknown");
  EXPECT_TRUE(post(mali, "/notices/" + notice.id + "/reading", "{}").ok());
  EXPECT_EQ(notices(mali), 0u);
}

TEST_P(HotlineTest, an_emergency_climbs_from_the_duty_officer_to_the_head_to_the_province_once_each) {
  EXPECT_TRUE(post(province, "/protectors", R"({"staff":["prasit"]})").ok());
  auto id = open(mali, request("INC02", "", R"("urgency":"most_urgent")"));
  std::size_t before = notices(mali);
  after(59);
  EXPECT_EQ(run().raised, 0);
  after(2);  // an hour: nobody has taken it up
  EXPECT_EQ(run().raised, 1);
  EXPECT_EQ(run().raised, 0) << "a second run at the same moment does nothing";
  EXPECT_EQ(notices(mali), before + 1);
  EXPECT_EQ(notices(head), 0u);
  after(4 * 60);
  EXPECT_EQ(run().raised, 1);
  EXPECT_EQ(notices(head), 1u);
  after(24 * 60);
  EXPECT_EQ(run().raised, 1);
  EXPECT_EQ(notices(province), 1u);
  EXPECT_EQ(get(head, "/cases/" + id + "/escalations").as<frame::Page<EscalationRow>>().items.size(), 3u);
}

TEST_P(HotlineTest, clocks_that_run_by_themselves_write_nothing_while_nothing_has_run_out) {
  const Doors doors{registry, network, staff, *papers, *messages};
  EXPECT_TRUE(watch::keep_time(*performer, doors).empty()) << "no case at all";
  open(mali, request("INC02", "", R"("urgency":"most_urgent")"));
  EXPECT_TRUE(watch::keep_time(*performer, doors).empty());
  after(61);
  EXPECT_FALSE(watch::keep_time(*performer, doors).empty());
  EXPECT_EQ(notices(mali), 2u);
  EXPECT_TRUE(watch::keep_time(*performer, doors).empty());
}

TEST_P(HotlineTest, a_case_that_was_taken_up_has_another_clock) {
  auto id = open(mali, request("INC02", "", R"("urgency":"most_urgent")"));
  EXPECT_TRUE(triage(mali, id, "somsri", "most_urgent").ok());  // now the decision's clock runs: thirty days
  after(24 * 60);
  EXPECT_EQ(run().raised, 0);
}

TEST_P(HotlineTest, a_sealed_file_climbs_inside_its_team_and_brings_the_province_s_team_in_at_last) {
  EXPECT_TRUE(post(province, "/protectors", R"({"staff":["prasit"]})").ok());
  auto id = open(som, request("VIO01", "", R"("risks":["present_violence"])"));
  EXPECT_FALSE(get(province, "/cases/" + id).ok());
  auto heads = notices(head);
  after(25 * 60);
  EXPECT_EQ(run().raised, 3);
  EXPECT_EQ(notices(head), heads);
  EXPECT_TRUE(get(province, "/cases/" + id).ok());
}

TEST_P(HotlineTest, the_queue_is_late_first_then_urgency_then_time_and_pages_meet_every_case_once) {
  std::set<std::string> all;
  for (int i = 0; i < 7; ++i) {
    all.insert(open(mali, request("INC02", "", i % 3 == 0 ? R"("urgency":"most_urgent")" : i % 3 == 1 ? R"("urgency":"urgent")" : "")));
    after(60);
  }
  after(23 * 60);
  std::vector<CaseRow> met;
  std::string cursor;
  for (int pages = 0; pages < 9; ++pages) {
    auto page = get(mali, "/queue?limit=2" + (cursor.empty() ? "" : "&after=" + cursor)).as<frame::Page<CaseRow>>();
    met.insert(met.end(), page.items.begin(), page.items.end());
    if (!page.next) break;
    cursor = *page.next;
  }
  ASSERT_EQ(met.size(), all.size());
  auto place = [&](const CaseRow& row) {
    return std::tuple{row.due_at->ms >= clock.now().ms, 2 - static_cast<int>(row.urgency), row.due_at->ms};
  };
  for (std::size_t i = 1; i < met.size(); ++i) EXPECT_LE(place(met[i - 1]), place(met[i]));
  for (const auto& row : met) EXPECT_EQ(all.erase(row.id), 1u);
  EXPECT_EQ(get(mali, "/queue?urgency=urgent").as<frame::Page<CaseRow>>().items.size(), 2u);
  EXPECT_TRUE(get(mali, "/queue?mine=true").as<frame::Page<CaseRow>>().items.empty());
}

}  // namespace
}  // namespace casework
