// Closed files: who is not on the team finds nothing, by any route, in any list, count or event.
#include <set>

#include "centre/casework/course/views.hpp"
#include "centre/casework/tests/bench.hpp"
#include "centre/casework/today/shapes.hpp"

namespace casework {
namespace {

struct SecrecyTest : Bench {
  void SetUp() override {
    Bench::SetUp();
    insider = hire("somsri", Role::social_worker);
    curious = hire("mali", Role::desk_officer);
    head = hire("head", Role::centre_head);
    province = hire("province", Role::provincial_officer, "pmj", "52");
    volunteer = hire("vol", Role::volunteer);
  }
  // With a little of everything hanging on it.
  std::string sealed_case() {
    auto id = planned_case(insider, request("VIO01", "buason"));
    auto base = "/cases/" + id;
    EXPECT_TRUE(
        post(insider, base + "/actions",
             R"({"dimension":"access","what":"พาไปบ้านพัก","owner_kind":"staff","owner_id":"mali",)"
             R"("due_on":"2022-06-10"})")
            .ok());
    EXPECT_TRUE(post(insider, base + "/follow_ups", R"({"due_on":["2022-06-10"]})").ok());
    EXPECT_TRUE(
        post(insider, base + "/referrals",
             R"({"agency_org_id":"shelter","urgency":"urgent","need":"ที่พักปลอดภัย","shared":[]})")
            .ok());
    return id;
  }
  frame::Actor insider, curious, head, province, volunteer;
};
INSTANTIATE_TEST_SUITE_P(both, SecrecyTest, kit::testing::engines(), kit::testing::engine_name);

// A body that decodes, for each route that writes to a case.
std::string body_for(const std::string& path) {
  static const std::map<std::string, std::string> bodies = {
      {"/triage", R"({"urgency":"normal","secrecy":"ordinary","in_charge":"mali"})"},
      {"/assignment", R"({"in_charge":"mali"})"},
      {"/moves", R"({"step":"closure","reason":"x"})"},
      {"/information_request", R"({"fields":[{"field":"clients","reason":"x"}]})"},
      {"/information", R"({"fields":[{"id":"x","answer":"unchanged"}]})"},
      {"/team", R"({"join":["mali"]})"},
      {"/closure", R"({"outcome":"solved","reason":"x"})"},
      {"/reopening", R"({"reason":"x"})"},
      {"/opinions", R"({"facts":"x","opinion":"x"})"},
      {"/actions",
       R"({"dimension":"income","what":"x","owner_kind":"family","owner_name":"x","due_on":"2022-06-10"})"},
      {"/progress", R"({"state":"done"})"},
      {"/aid", R"({"kind":"goods","item":"x","quantity":1,"giver":"x","receiver_name":"x",)"
               R"("acknowledgement":"signature","given_on":"2022-06-09"})"},
      {"/visits",
       R"({"held_at":"2022-06-09T01:00:00Z","visitors":"x","place":"home","purpose":"x"})"},
      {"/follow_ups", "{}"},
      {"/result", R"({"method":"phone","result":"better"})"},
      {"/referrals", R"({"agency_org_id":"shelter","urgency":"normal","need":"x"})"},
      {"/blocks", R"({"staff_id":"mali","why":"kin"})"},
      {"/lifting", "{}"},
      {"/sealing", R"({"team":["mali"],"reason":"x"})"},
      {"/unsealing", R"({"secrecy":"ordinary","reason":"x"})"},
      {"/safe_contact", R"({"way":"phone"})"},
      {"/link", "{}"},
      {"/papers", R"({"kind":"summary"})"},
      {"/messages", R"({"kind":"news"})"},
      {"/resending", "{}"},
      {"/{case_id}", R"({"area_code":"521304","clients":[{"about":"x"}],"main_problem":"INC01"})"},
  };
  auto at = bodies.find(path.substr(path.rfind('/')));
  return at == bodies.end() ? "" : at->second;
}

TEST_P(SecrecyTest, a_sealed_case_is_not_there_for_others_by_any_route) {
  auto id = sealed_case();
  int asked = 0;
  for (const auto& actor : {curious, head, province, volunteer})
    for (const auto& route : routes.all()) {
      if (route.path.find("{case_id}") == std::string::npos || !actor.may(route.permission))
        continue;
      frame::Particulars particulars{
          .path = {{"case_id", id}, {"action_id", "x"}, {"follow_up_id", "x"},
                   {"block_id", "x"}, {"referral_id", "x"}, {"paper_id", "x"}, {"message_id", "x"}},
          .if_match = 1,
          .op_id = kit::make_uuid_v4()};
      auto body = route.act ? body_for(route.path) : "";
      if (route.act) ASSERT_NE(body, "") << "no body for " << route.path;
      std::optional<kit::Refusal> refusal;
      if (route.look) {
        std::vector<frame::SeenRecord> seen;
        auto got = performer->look(actor, particulars, route.look, seen);
        if (!got) refusal = got.error();
      } else {
        auto got = performer->act(actor, particulars, "x",
                                  [&](frame::Act& act) { return route.act(act, body); });
        if (!got) refusal = got.error();
      }
      ASSERT_TRUE(refusal) << route.path;
      EXPECT_EQ(refusal->code, "casework.case_unknown") << route.path;
      EXPECT_EQ(refusal->kind, kit::Refused::not_found) << route.path;
      ++asked;
    }
  EXPECT_GT(asked, 60);
}

TEST_P(SecrecyTest, lists_counts_queue_tasks_and_waiting_referrals_are_as_if_it_were_not_there) {
  std::vector<frame::Actor> others = {curious, head, province, volunteer};
  std::vector<std::string> before;
  auto look_around = [&](const frame::Actor& actor) {
    std::string all;
    for (const char* target :
         {"/cases", "/cases?state=referred", "/cases?person_id=buason",
          "/cases?household_id=house-1", "/cases?q=521304", "/cases?in_charge=somsri", "/today"})
      all += get(actor, target).body;
    return all;
  };
  for (const auto& actor : others) before.push_back(look_around(actor));
  auto id = sealed_case();
  for (std::size_t i = 0; i < others.size(); ++i) EXPECT_EQ(look_around(others[i]), before[i]);
  EXPECT_NE(look_around(insider).find(id), std::string::npos);
}

TEST_P(SecrecyTest, a_restricted_case_is_open_to_the_team_and_to_the_head_of_that_centre_only) {
  auto id = open(insider, request("HEA08"));
  auto other_head = hire("head2", Role::centre_head, "thungkwao", "52");
  EXPECT_TRUE(get(insider, "/cases/" + id).ok());
  EXPECT_TRUE(get(head, "/cases/" + id).ok());
  for (const auto& actor : {curious, province, volunteer, other_head})
    EXPECT_EQ(get(actor, "/cases/" + id).code(), "casework.case_unknown") << actor.staff_id;
  EXPECT_EQ(get(head, "/cases").as<frame::Page<CaseRow>>().items.size(), 1u);
}

TEST_P(SecrecyTest, joining_the_team_opens_the_file_and_leaving_closes_it) {
  auto id = sealed_case();
  auto team = "/cases/" + id + "/team";
  EXPECT_TRUE(post(insider, team, R"({"join":["mali"]})").ok());
  EXPECT_TRUE(get(curious, "/cases/" + id).ok());
  EXPECT_EQ(get(curious, "/today").as<Today>().tasks.size(), 1u);
  EXPECT_TRUE(post(insider, team, R"({"leave":["mali"]})").ok());
  EXPECT_FALSE(get(curious, "/cases/" + id).ok());
  EXPECT_EQ(post(insider, team, R"({"leave":["somsri"]})").code(), "casework.team_empty");
  EXPECT_EQ(post(insider, team, R"({"join":["stranger"]})").code(), "casework.not_a_colleague");
}

TEST_P(SecrecyTest, a_case_becomes_secret_when_triage_finds_a_grave_risk) {
  auto id = open(curious, request());
  EXPECT_TRUE(get(head, "/cases/" + id).ok());
  auto triaged =
      post(curious, "/cases/" + id + "/triage",
           R"({"urgency":"normal","secrecy":"ordinary","risks":["suicide"],"in_charge":"somsri"})");
  auto view = triaged.as<CaseView>();
  EXPECT_EQ(view.secrecy, Secrecy::sealed);
  EXPECT_EQ(view.urgency, Urgency::most_urgent);
  EXPECT_EQ(view.team.size(), 2u);
  EXPECT_FALSE(get(head, "/cases/" + id).ok());
  EXPECT_TRUE(get(insider, "/cases/" + id).ok());
}

TEST_P(SecrecyTest, a_volunteer_hands_a_closed_file_over_and_does_not_see_it_again) {
  auto opened = post(volunteer, "/cases", request("FAM02")).as<Opened>();
  EXPECT_FALSE(opened.visible);
  EXPECT_FALSE(get(volunteer, "/cases/" + opened.id).ok());
  EXPECT_TRUE(get(insider, "/cases/" + opened.id).ok());  // the centre's social worker
  EXPECT_FALSE(get(head, "/cases/" + opened.id).ok());
}

TEST_P(SecrecyTest,
       an_anonymous_informer_who_tells_twice_leaves_no_name_and_the_first_team_learns_of_it) {
  auto more = R"("area_code":"52130401")";
  auto body = [&](const std::string& about) {
    return R"({"channel":"hotline","reporter":{"kind":"good_citizen","anonymous":true,"name":"ไม่บอก",)"
           R"("phone":"0899999999"},"clients":[{"about":")" +
           about + R"("}],"main_problem":"FAM03","request":"เด็กถูกทิ้งให้อยู่ลำพัง",)" + more + "}";
  };
  auto first = open(insider, body("เด็กชายบ้านท้ายซอย"));
  auto second = open(curious, body("เด็กผู้ชายอายุราวห้าขวบ"));
  auto view = get(insider, "/cases/" + second).as<CaseView>();
  ASSERT_EQ(view.linked.size(), 1u);
  EXPECT_EQ(view.linked[0].id, first);
  EXPECT_EQ(view.linked[0].why, Likeness::same_place);
  EXPECT_EQ(view.reporter->name, "");
  EXPECT_EQ(view.reporter->phone, "");
  // The one who took the second call learns nothing of the first.
  EXPECT_TRUE(get(curious, "/cases/" + second).as<CaseView>().linked.empty());
  EXPECT_FALSE(get(curious, "/cases/" + first).ok());
}

TEST_P(SecrecyTest, what_people_said_never_lies_readable_in_the_database) {
  auto id = sealed_case();
  auto ordinary = open(curious, request());
  std::string dump;
  auto connection = db->read();
  for (const char* table :
       {"cases", "clients", "moves", "opinions", "actions", "referrals", "information"})
    for (const auto& row : connection->query("SELECT * FROM casework_" + std::string(table)))
      for (const auto& name : row.names())
        if (auto* text = std::get_if<std::string>(&row.at(name))) dump += *text + "\n";
  for (const char* words :
       {"ขอความช่วยเหลือ", "สมศรี", "081-234-5678", "หญิงชราหลังวัด", "ควรช่วย", "บ้านพัก", "ที่พักปลอดภัย"})
    EXPECT_EQ(dump.find(words), std::string::npos) << words;
}

TEST_P(SecrecyTest, a_volunteer_does_not_learn_who_reported) {
  auto id = open(curious, request());
  EXPECT_FALSE(get(volunteer, "/cases/" + id).as<CaseView>().reporter);
  EXPECT_EQ(get(curious, "/cases/" + id).as<CaseView>().reporter->name, "สมศรี");
}

TEST_P(SecrecyTest, another_centre_s_case_is_not_there) {
  auto id = open(curious, request());
  auto stranger = hire("kaew", Role::desk_officer, "thungkwao", "521305");
  EXPECT_EQ(get(stranger, "/cases/" + id).code(), "casework.case_unknown");
  EXPECT_EQ(get(stranger, "/cases").as<frame::Page<CaseRow>>().items.size(), 0u);
  EXPECT_TRUE(get(province, "/cases/" + id).ok());
}

struct Ear final : kit::http::Events {
  int heard = 0;
  std::string data;
  bool send(std::string_view, std::string_view what, std::string_view) override {
    ++heard;
    data = what;
    return true;
  }
  void close() override {}
};

TEST_P(SecrecyTest, live_events_tell_of_ordinary_cases_in_scope_and_say_nothing_about_them) {
  auto listen = [&](const frame::Actor& actor) {
    frame::Particulars particulars;
    auto* route = find_route(Method::get, desk + "/today/events", particulars);
    std::vector<frame::SeenRecord> seen;
    auto reply = performer->look(actor, particulars, route->look, seen);
    auto ear = std::make_shared<Ear>();
    reply->events(ear);
    return ear;
  };
  auto here = listen(curious),
       elsewhere = listen(hire("kaew", Role::desk_officer, "thungkwao", "521305"));
  open(curious, request());
  EXPECT_EQ(here->heard, 1);
  EXPECT_EQ(here->data, "{}");
  EXPECT_EQ(elsewhere->heard, 0);
  sealed_case();
  EXPECT_EQ(here->heard, 1);
}

}  // namespace
}  // namespace casework
