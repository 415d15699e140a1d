// The course of a case through the routes, on both databases.
#include <set>
#include <thread>

#include "centre/casework/course/views.hpp"
#include "centre/casework/tests/bench.hpp"
#include "centre/casework/today/shapes.hpp"

namespace casework {
namespace {

struct CaseworkTest : Bench {};
INSTANTIATE_TEST_SUITE_P(both, CaseworkTest, kit::testing::engines(), kit::testing::engine_name);

TEST_P(CaseworkTest, a_request_is_served_from_the_first_word_to_the_closed_case) {
  auto desk_officer = hire("mali", Role::desk_officer);
  auto worker = hire("somsri", Role::social_worker);
  auto opened = post(desk_officer, "/cases", request("INC02", "buason")).as<Opened>();
  EXPECT_TRUE(opened.number.starts_with("521304-1-2565-")) << opened.number;
  EXPECT_EQ(opened.due_at->text(), "2022-06-16T02:00:00.000Z");  // seven days

  auto triaged = triage(desk_officer, opened.id, "somsri", "urgent").as<CaseView>();
  EXPECT_EQ(triaged.state, State::assessing);
  EXPECT_EQ(triaged.in_charge->name, "ชื่อ somsri");
  EXPECT_EQ(triaged.clients[0].name, "นางบัวสร ใจดี");
  EXPECT_EQ(triaged.household_id, "house-1");
  EXPECT_EQ(registry.held, (std::set<std::string>{"buason", "house-1"}));
  EXPECT_EQ(triaged.request, "ขอความช่วยเหลือ");

  auto base = "/cases/" + opened.id;
  EXPECT_TRUE(post(worker, base + "/opinions", R"({"facts":"อยู่คนเดียว","opinion":"ควรช่วย"})").ok());
  EXPECT_TRUE(post(worker, base + "/actions",
                   R"({"dimension":"income","what":"มอบถุงยังชีพ","owner_kind":"staff",)"
                   R"("owner_id":"mali","due_on":"2022-06-12"})")
                  .ok());
  auto aid =
      post(desk_officer, base + "/aid",
           R"({"kind":"goods","item":"ถุงยังชีพ","unit":"ถุง","quantity":1,"value_satang":70000,)"
           R"("giver":"อบต.แจ้ซ้อน","receiver_person_id":"buason","receiver_name":"นางบัวสร ใจดี",)"
           R"("acknowledgement":"thumb","given_on":"2022-06-09","place":"ศูนย์"})");
  EXPECT_TRUE(aid.ok()) << aid.code();
  EXPECT_EQ(aid.announced.front().detail.find("บัวสร"), std::string::npos);
  EXPECT_EQ(get(worker, base).member("state"), "helped");
  EXPECT_TRUE(step(worker, opened.id, "follow_up").ok());
  EXPECT_TRUE(post(worker, base + "/follow_ups", "{}").ok());
  auto closed =
      post(worker, base + "/closure", R"({"outcome":"solved","reason":"พ้นวิกฤต","satisfaction":5})");
  EXPECT_EQ(closed.as<CaseView>().closure->outcome, Outcome::solved);
  EXPECT_EQ(closed.announced.front().name, "casework.case_closed");

  auto history = get(worker, base + "/history").as<frame::Page<MoveRow>>();
  ASSERT_EQ(history.items.size(), 6u);
  EXPECT_EQ(history.items.front().step, "opening");
  EXPECT_EQ(history.items.back().to, State::closed);  // the last row is now
  EXPECT_EQ(post(worker, base + "/opinions", R"({"facts":"ก","opinion":"ข"})").code(),
            "casework.already_closed");
}

TEST_P(CaseworkTest, a_closed_case_is_opened_again_once_as_a_new_linked_episode) {
  auto worker = hire("somsri", Role::social_worker);
  auto id = open(worker, request("INC02", "buason"));
  EXPECT_EQ(post(worker, "/cases/" + id + "/reopening", R"({"reason":"ลำบากอีก"})").code(),
            "casework.not_closed");
  EXPECT_TRUE(
      post(worker, "/cases/" + id + "/closure", R"({"outcome":"moved_out","reason":"ย้ายไปลำปาง"})")
          .ok());
  auto again = post(worker, "/cases/" + id + "/reopening", R"({"reason":"ย้ายกลับมา"})").as<Opened>();
  EXPECT_NE(again.number, "");
  EXPECT_EQ(post(worker, "/cases/" + id + "/reopening", R"({"reason":"อีก"})").code(),
            "casework.already_reopened");
  auto later = get(worker, "/cases/" + again.id).as<CaseView>();
  EXPECT_EQ(later.state, State::received);
  EXPECT_EQ(later.clients[0].name, "นางบัวสร ใจดี");
  ASSERT_FALSE(later.linked.empty());
  EXPECT_EQ(later.linked.back().why, Likeness::earlier);
  EXPECT_EQ(get(worker, "/cases/" + id).as<CaseView>().linked.back().id, again.id);
}

TEST_P(CaseworkTest, all_faults_of_a_request_are_told) {
  auto mali = hire("mali", Role::desk_officer);
  auto body = request("ZZZ99", "", R"("other_problems":["INC01","INC01"])");
  auto refused = post(mali, "/cases", body);
  ASSERT_EQ(refused.refusal->faults.size(), 2u);
  EXPECT_EQ(refused.refusal->faults[0].code, "casework.problem_unknown");
  EXPECT_EQ(refused.refusal->faults[1].path, "/other_problems/1");
  EXPECT_EQ(post(mali, "/cases", request("INC01", "nobody")).code(), "casework.person_unknown");
  EXPECT_EQ(post(mali, "/cases", request("INC01", "", R"("area_code":"999999")")).code(),
            "casework.area_unknown");
  EXPECT_EQ(post(mali, "/cases", request("INC01", "", R"("centre_org_id":"thungkwao")")).code(),
            "casework.centre_unknown");
  EXPECT_EQ(post(mali, "/cases", request("INC01", "", R"("household_id":"x")")).code(),
            "casework.household_unknown");
}

TEST_P(CaseworkTest, missing_information_comes_back_field_by_field) {
  auto mali = hire("mali", Role::desk_officer);
  auto id = open(mali, request());
  auto asked = post(
      mali, "/cases/" + id + "/information_request",
      R"({"fields":[{"field":"clients","reason":"ชื่อจริง"},{"field":"request","reason":"ไม่ชัด"}]})");
  auto view = asked.as<CaseView>();
  EXPECT_EQ(view.state, State::info_needed);
  auto give = [&](const std::string& which, const std::string& answer) {
    return post(
        mali, "/cases/" + id + "/information",
        R"({"fields":[{"id":")" + which + R"(","answer":")" + answer + R"(","words":"แก้แล้ว"}]})");
  };
  EXPECT_EQ(give(view.information[0].id, "none").code(), "casework.answer_needed");
  EXPECT_EQ(give(view.information[0].id, "edited").as<CaseView>().state, State::info_needed);
  EXPECT_EQ(give(view.information[0].id, "edited").code(), "casework.nothing_asked");
  EXPECT_EQ(give(view.information[1].id, "unchanged").as<CaseView>().state, State::assessing);
}

TEST_P(CaseworkTest, money_passes_through_three_pairs_of_hands) {
  auto worker = hire("somsri", Role::social_worker);
  auto mali = hire("mali", Role::desk_officer);
  auto head = hire("head", Role::centre_head);
  auto second_head = hire("head2", Role::centre_head);
  auto id = planned_case(worker);
  EXPECT_EQ(step(worker, id, "approval_request", "").code(), "casework.reason_needed");
  EXPECT_TRUE(step(head, id, "approval_request", "เกินอำนาจ").ok());
  EXPECT_EQ(step(mali, id, "approval").code(), "casework.step_not_allowed");
  EXPECT_EQ(step(head, id, "approval").code(), "casework.maker_is_approver");
  EXPECT_EQ(step(second_head, id, "approval_without_budget").member("state"), "awaiting_budget");
  EXPECT_EQ(step(second_head, id, "budget", "งบกลาง").member("state"), "paying");
  EXPECT_EQ(step(second_head, id, "payment", "ใบสำคัญ 1").code(), "casework.approver_is_payer");
  EXPECT_EQ(step(mali, id, "payment", "ใบสำคัญ 1").member("state"), "helped");
  EXPECT_EQ(step(mali, id, "closure", "x").code(), "casework.step_has_own_route");
}

TEST_P(CaseworkTest, eight_desks_open_cases_at_once_and_every_number_is_used_once) {
  auto mali = hire("mali", Role::desk_officer);
  constexpr int threads = 8, each = 6;
  std::vector<std::vector<std::string>> numbers(threads);
  std::vector<std::thread> desks;
  for (int t = 0; t < threads; ++t)
    desks.emplace_back([&, t] {
      for (int i = 0; i < each; ++i)
        numbers[t].push_back(post(mali, "/cases", request("INC01", "buason")).member("number"));
    });
  for (auto& d : desks) d.join();
  std::set<std::string> all;
  for (const auto& some : numbers) all.insert(some.begin(), some.end());
  EXPECT_EQ(all.size(), std::size_t{threads * each});
  // No order and no neighbours: nobody tells from the numbers they see how many they do not see.
  int neighbours = 0;
  for (const auto& number : all) {
    auto running = kit::text::parse_int(number.substr(14)).value_or(0);
    neighbours += all.contains(number.substr(0, 14) + std::to_string(running + 1));
  }
  EXPECT_LT(neighbours, 5);
}

TEST_P(CaseworkTest, numbers_begin_anew_with_the_fiscal_year_and_with_the_centre) {
  auto mali = hire("mali", Role::desk_officer);
  auto kaew = hire("kaew", Role::desk_officer, "thungkwao", "521305");
  EXPECT_TRUE(post(mali, "/cases", request()).member("number").starts_with("521304-1-2565-"));
  EXPECT_TRUE(post(kaew, "/cases", request()).member("number").starts_with("521305-1-2565-"));
  clock.set(*kit::Instant::parse("2022-09-30T17:00:00Z"));  // 1 October in Bangkok
  EXPECT_TRUE(post(mali, "/cases", request()).member("number").starts_with("521304-1-2566-"));
}

TEST_P(CaseworkTest, facts_are_corrected_by_who_saw_the_newest_version) {
  auto mali = hire("mali", Role::desk_officer);
  auto id = open(mali, request());
  auto body =
      R"({"area_code":"52130402","clients":[{"person_id":"buason"}],"main_problem":"HEA06"})";
  EXPECT_EQ(put(mali, "/cases/" + id, 7, body).code(), "frame.changed_since");
  auto view = put(mali, "/cases/" + id, 1, body).as<CaseView>();
  EXPECT_EQ(view.clients[0].name, "นางบัวสร ใจดี");
  EXPECT_EQ(view.version, 2);
}

TEST_P(CaseworkTest, the_queue_shows_late_cases_first_then_by_urgency) {
  auto mali = hire("mali", Role::desk_officer);
  auto old_normal = open(mali, request("INC01"));
  clock.advance_ms(8 * 86'400'000LL);
  auto fresh_normal = open(mali, request("INC01"));
  auto fresh_urgent = open(mali, request("HOU05", "", R"("urgency":"urgent")"));
  auto page = get(mali, "/today").as<Today>();
  ASSERT_EQ(page.queue.size(), 3u);
  EXPECT_EQ(page.queue[0].id, old_normal);
  EXPECT_EQ(page.queue[1].id, fresh_urgent);
  EXPECT_EQ(page.queue[2].id, fresh_normal);
  ASSERT_EQ(page.counts.size(), 1u);
  EXPECT_EQ(page.counts[0].cases, 3);
  EXPECT_EQ(page.counts[0].late, 1);
}

TEST_P(CaseworkTest, my_tasks_are_actions_follow_ups_and_visits_that_are_due) {
  auto worker = hire("somsri", Role::social_worker);
  auto other = hire("wichai", Role::social_worker);
  auto id = planned_case(worker);
  auto base = "/cases/" + id;
  EXPECT_TRUE(
      post(worker, base + "/actions",
           R"({"dimension":"health","what":"พาไปตรวจ","owner_kind":"staff","owner_id":"somsri",)"
           R"("due_on":"2022-06-11"})")
          .ok());
  EXPECT_TRUE(post(worker, base + "/follow_ups", R"({"due_on":["2022-06-10","2022-12-10"]})").ok());
  EXPECT_TRUE(
      post(worker, base + "/visits",
           R"({"held_at":"2022-06-09T01:00:00Z","visitors":"สมศรี","place":"home","purpose":"ดูบ้าน",)"
           R"("next_on":"2022-06-12"})")
          .ok());
  auto tasks = get(worker, "/today").as<Today>().tasks;
  ASSERT_EQ(tasks.size(), 3u);
  EXPECT_EQ(tasks[0].kind, TaskKind::follow_up);
  EXPECT_EQ(tasks[1].what, "พาไปตรวจ");
  EXPECT_EQ(tasks[2].kind, TaskKind::visit);
  EXPECT_TRUE(get(other, "/today").as<Today>().tasks.empty());
}

TEST_P(CaseworkTest, a_case_is_found_by_the_name_of_its_client_or_the_words_about_them) {
  auto mali = hire("mali", Role::desk_officer);
  auto known = open(mali, request("INC02", "buason"));
  auto told = open(mali, request("INC01", ""));
  auto found = [&](const std::string& typed) {
    std::vector<std::string> out;
    for (const auto& row : get(mali, "/cases?q=" + typed).as<frame::Page<CaseRow>>().items)
      out.push_back(row.id);
    return out;
  };
  auto words = get(mali, "/cases/" + told).as<CaseView>().clients[0].about;
  ASSERT_FALSE(words.empty());
  EXPECT_EQ(found("บัวสร"), std::vector{known});
  EXPECT_EQ(found(words), std::vector{told});
  EXPECT_TRUE(found("ไม่มีใครชื่อนี้").empty());
  EXPECT_EQ(found("521304-1").size(), 2u);
}

TEST_P(CaseworkTest, the_list_is_paged_and_filtered) {
  auto mali = hire("mali", Role::desk_officer);
  std::set<std::string> ids;
  for (int i = 0; i < 5; ++i) {
    ids.insert(open(mali, request("INC01", i == 0 ? "buason" : "")));
    if (i % 2) clock.advance_ms(1000);
  }
  std::set<std::string> met;
  std::string after;
  for (int pages = 0; pages < 5; ++pages) {
    auto page = get(mali, "/cases?limit=2" + (after.empty() ? "" : "&after=" + after))
                    .as<frame::Page<CaseRow>>();
    for (const auto& row : page.items) EXPECT_TRUE(met.insert(row.id).second);
    if (!page.next) break;
    after = *page.next;
  }
  EXPECT_EQ(met, ids);
  auto found = [&](const std::string& filter) {
    return get(mali, "/cases?" + filter).as<frame::Page<CaseRow>>().items.size();
  };
  EXPECT_EQ(found("person_id=buason"), 1u);
  EXPECT_EQ(found("person_id=another"), 0u);
  registry.other_ids["another"] = {"buason"};  // two records of one person
  EXPECT_EQ(found("person_id=another"), 1u);
  EXPECT_EQ(found("household_id=house-1"), 1u);
  EXPECT_EQ(found("state=closed"), 0u);
  EXPECT_EQ(found("q=521304-1-2565-"), 5u);
  EXPECT_EQ(found("q=" + get(mali, "/cases").as<frame::Page<CaseRow>>().items.front().number), 1u);
  EXPECT_EQ(get(mali, "/cases?after=%%%").code(), "frame.cursor_broken");
}

}  // namespace
}  // namespace casework
