// Centres: set up, changed, where they serve, and what belongs to them.
#include "centre/network/tests/network_test.hpp"
#include "kit/text/text.hpp"

namespace network::test {
namespace {

using frame::Role;

struct CentresTest : NetworkTest {};
INSTANTIATE_TEST_SUITE_P(both, CentresTest, kit::testing::engines(), kit::testing::engine_name);

constexpr const char* chae_son =
    R"({"area_code":"521304","name_th":"ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน","name_en":"Chae Son Centre","host_kind":"tao",)"
    R"("host_name":"อบต.แจ้ซ้อน","phones":["054-123-456"],"hours":"จันทร์-ศุกร์ 8.30-16.30 น.",)"
    R"("lat":18.72,"lon":99.53,"opened_on":"2022-06-09","status":"open"})";

TEST_P(CentresTest, a_centre_opens_with_a_code_an_organisation_and_its_tambon_to_serve) {
  auto made = post("/centres", chae_son);
  ASSERT_EQ(made.refused, "") << made.fault;
  EXPECT_EQ(made.text("/code"), "521304-1");
  EXPECT_EQ(made.text("/phones/0"), "054-123-456");
  EXPECT_EQ(made.text("/area/full_th"), "ตำบลแจ้ซ้อน อำเภอเมืองปาน จังหวัดลำปาง");
  EXPECT_EQ(made.number("/checklist_items"), 9);
  auto org_id = made.text("/org_id");
  look([&](frame::Look& l) {
    EXPECT_EQ(staff->find_organisation(l, org_id)->kind, staff::OrgKind::centre);
    EXPECT_EQ(staff->service_area(l, org_id), std::vector<std::string>{"521304"});
    EXPECT_EQ(network->find_centre(l, org_id)->host_name, "อบต.แจ้ซ้อน");
    return 0;
  });
  EXPECT_EQ(post("/centres", chae_son).text("/code"), "521304-2");  // two hosts in one tambon
  EXPECT_EQ(get("/centres?q=chae").size("/items"), 2u);
}

TEST_P(CentresTest, nobody_sets_up_a_centre_or_gives_away_an_area_beyond_the_own_reach) {
  actor = officer(Role::provincial_officer, "office-57", {"57"});
  EXPECT_EQ(post("/centres", chae_son).fault, "/area_code network.area_out_of_reach");
  auto org_id = centre("570511");
  EXPECT_EQ(put("/centres/" + org_id + "/service_area", R"({"areas":["570503","5213"]})", 1).fault,
            "/areas/1 network.area_out_of_reach");
  EXPECT_EQ(put("/centres/" + org_id + "/service_area", R"({"areas":["579999"]})", 1).fault,
            "/areas/0 network.area_unknown");
}

TEST_P(CentresTest, service_areas_overlap_and_say_so) {
  auto temple = centre("570511", "ศูนย์วัดหัวฝาย");
  auto tao = centre("570503", "ศูนย์ธารทอง");
  auto set = put("/centres/" + temple + "/service_area", R"({"areas":["570503","5705","570511"]})", 1);
  ASSERT_EQ(set.refused, "") << set.fault;
  ASSERT_EQ(set.size("/items"), 1u);  // the district holds its tambons
  EXPECT_EQ(set.text("/items/0/area/name_th"), "พาน");
  auto seen = get("/centres/" + tao + "/service_area");
  EXPECT_EQ(seen.text("/items/0/others/0/org_id"), temple);
  look([&](frame::Look& l) {
    auto serving = network->centres_serving(l, "570503");
    EXPECT_EQ(serving.size(), 2u);
    EXPECT_EQ(serving.front().org_id, tao);  // the nearer service area first
    EXPECT_EQ(network->centres_serving(l, "570511").size(), 1u);
    EXPECT_EQ(staff->service_area(l, temple), std::vector<std::string>{"5705"});
    return 0;
  });
  EXPECT_EQ(put("/centres/" + temple + "/service_area", R"({"areas":["5705"]})", 1).refused, "frame.changed_since");
}

TEST_P(CentresTest, a_closed_centre_serves_nobody) {
  auto org_id = centre("570511");
  auto changed = put("/centres/" + org_id,
                     R"({"name_th":"ศูนย์สันกลาง","host_kind":"temple","host_name":"วัดหัวฝาย","status":"closed"})", 1);
  EXPECT_EQ(changed.text("/host_kind"), "temple");
  EXPECT_EQ(changed.number("/version"), 2);
  EXPECT_TRUE(look([&](frame::Look& l) { return network->centres_serving(l, "570511").empty(); }));
}

TEST_P(CentresTest, a_head_of_another_centre_reads_the_card_but_not_the_working_group) {
  auto org_id = centre("570511");
  actor = officer(Role::centre_head, "centre-521304-1", {"521304"});
  EXPECT_EQ(get("/centres/" + org_id).refused, "");
  EXPECT_EQ(get("/centres/" + org_id + "/working_group").refused, "network.centre_unknown");
  EXPECT_EQ(put("/centres/" + org_id, R"({"name_th":"x","host_kind":"tao","host_name":"x","status":"open"})", 1).refused,
            "network.centre_unknown");
}

TEST_P(CentresTest, the_working_group_keeps_order_term_and_a_sealed_phone) {
  auto base = "/centres/" + centre("521304") + "/working_group";
  auto made = post(base, R"({"part":"chair","name":"นายกองค์การ  ใจดี","position":"นายก อบต.","phone":"081-234-5678",)"
                         R"("order_number":"12/2565","order_date":"2022-06-01","term_from":"2022-06-01","term_to":"2026-05-31"})");
  ASSERT_EQ(made.refused, "") << made.fault;
  EXPECT_EQ(made.text("/name"), "นายกองค์การ ใจดี");
  EXPECT_EQ(made.text("/phone"), "08-1234-5678");
  EXPECT_TRUE(made.at("/in_term").as_bool());
  EXPECT_EQ(made.announced.front().detail.find("ใจดี"), std::string::npos);
  auto raw = db->read()->query("SELECT phone FROM network_working_group");
  EXPECT_EQ(raw.front().text("phone").find("0812345678"), std::string::npos);
  post(base, R"({"part":"adviser","name":"พมจ.ลำปาง"})");
  EXPECT_EQ(get(base).text("/items/0/part"), "adviser");
  auto one = base + "/" + made.text("/id");
  EXPECT_EQ(put(one, R"({"part":"chair","name":"ก","term_from":"2022-06-01","term_to":"2022-01-01"})", 1).fault,
            "/term_to network.ends_before_it_begins");
  EXPECT_EQ(put(one, R"({"part":"vice_chair","name":"ก","term_to":"2022-01-01"})", 1).at("/in_term").as_bool(), false);
  EXPECT_EQ(del(one).refused, "");
  EXPECT_EQ(del(one).refused, "network.group_member_unknown");
}

TEST_P(CentresTest, the_checklist_is_ticked_off_and_back) {
  auto org_id = centre("521304");
  auto base = "/centres/" + org_id + "/checklist";
  EXPECT_EQ(get(base).size("/items"), 9u);
  auto ticked = post(base, R"({"item":"site_and_sign","done_on":"2022-06-08","note":"หน้า อบต."})");
  EXPECT_EQ(ticked.text("/items/0/done_on"), "2022-06-08");
  EXPECT_EQ(get("/centres/" + org_id).number("/checklist_done"), 1);
  EXPECT_EQ(post(base, R"({"item":"site_and_sign","done_on":"2022-06-10"})").fault, "/done_on network.day_in_the_future");
  EXPECT_EQ(post(base, R"({"item":"x"})").fault, "/item network.checklist_item_unknown");
  EXPECT_TRUE(post(base, R"({"item":"site_and_sign"})").at("/items/0/done_on").is_null());
}

TEST_P(CentresTest, the_roster_names_staff_of_the_centre_and_tells_who_is_on_duty) {
  auto org_id = centre("521304");
  frame::Particulars particulars{.op_id = kit::make_uuid_v4()};
  auto root = frame::Actor{.role = Role::system, .org_id = "system", .area_code = "00",
                           .scope = frame::SystemScope::everywhere("tests")};
  auto made = performer->act(root, particulars, "member", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    auto id = TRY(staff->add_member(act, {.org_id = org_id, .user_name = "somsri", .name = "สมศรี", .password = "ดอกไม้บานริมทาง"}));
    auto night = TRY(staff->add_member(act, {.org_id = org_id, .user_name = "nok", .name = "นก", .password = "ดอกไม้บานริมทาง"}));
    return frame::Reply{.body = id + " " + night};
  });
  ASSERT_TRUE(made);
  auto id = kit::text::split(made->reply.body, ' ').at(0), night = kit::text::split(made->reply.body, ' ').at(1);
  auto base = "/centres/" + org_id + "/roster";
  auto duty = R"({"day":"2022-06-10","shift":"morning","staff_id":")" + id + R"("})";
  EXPECT_EQ(post(base, duty).text("/staff_name"), "สมศรี");
  EXPECT_EQ(post(base, duty).refused, "network.duty_planned_already");
  EXPECT_EQ(post(base, R"({"day":"2022-06-10","shift":"night","staff_id":"nobody"})").fault, "/staff_id network.not_staff_of_the_centre");
  EXPECT_EQ(post(base, R"({"day":"2022-06-10","shift":"night","staff_id":")" + night + R"("})").refused, "");
  auto told_at = [&](const char* time) {
    auto at = *kit::Instant::parse(time);
    return look([&](frame::Look& l) { return network->on_duty(l, org_id, at); });
  };
  using People = std::vector<std::string>;
  EXPECT_EQ(told_at("2022-06-10T01:00:00Z"), People{id}) << "eight, the morning begins";
  EXPECT_EQ(told_at("2022-06-10T04:59:00Z"), People{id}) << "a minute before noon";
  EXPECT_EQ(told_at("2022-06-10T07:00:00Z").size(), 2u) << "nobody has the afternoon: whoever has a shift that day";
  EXPECT_EQ(told_at("2022-06-10T10:00:00Z"), People{night}) << "five, the night begins";
  EXPECT_EQ(told_at("2022-06-10T20:00:00Z"), People{night}) << "three in the morning of the next day";
  EXPECT_TRUE(told_at("2022-06-11T01:00:00Z").empty()) << "the night has ended";
  EXPECT_TRUE(told_at("2022-06-08T10:00:00Z").empty());
  auto planned = get(base + "?from=2022-06-01&to=2022-06-30");
  EXPECT_EQ(del(base + "/" + planned.text("/items/0/id")).refused, "");
  EXPECT_EQ(del(base + "/" + planned.text("/items/1/id")).refused, "");
  EXPECT_EQ(get(base).size("/items"), 0u);
}

TEST_P(CentresTest, sixty_names_stand_on_the_list_of_the_opening) {
  auto events = "/centres/" + centre("521304") + "/events";
  auto opening = post(events, R"({"name":"พิธีเปิดศูนย์","day":"2022-06-09","place":"อบต.แจ้ซ้อน"})");
  auto list = events + "/" + opening.text("/id") + "/attendees";
  std::string sheet = "ชื่อ-สกุล,หน่วยงาน\n";
  for (int i = 1; i <= 58; ++i) sheet += "ผู้ร่วมงาน " + std::to_string(i) + ",อบต.แจ้ซ้อน\n";
  EXPECT_EQ(post(list + "/sheet", sheet).number("/attendees"), 58);
  auto counted = post(list, R"({"attendees":[{"name":"นาย ก"},{"name":"นาง ข","organisation":"รพ.สต."}]})");
  EXPECT_EQ(counted.number("/attendees"), 60);
  auto first = get(list + "?limit=50");
  EXPECT_EQ(first.size("/items"), 50u);
  auto rest = get(list + "?limit=50&after=" + first.text("/next"));
  EXPECT_EQ(rest.size("/items"), 10u);
  EXPECT_EQ(rest.text("/items/9/name"), "นาง ข");
  EXPECT_EQ(del(list + "/" + rest.text("/items/9/id")).refused, "");
  EXPECT_EQ(get(events).number("/items/0/attendees"), 59);
  EXPECT_EQ(post(list + "/sheet", "ชื่อ\n").refused, "network.no_names_found");
}

TEST_P(CentresTest, lists_of_centres_go_on_by_key_and_by_area) {
  centre("521304"), centre("521305"), centre("570511"), centre("570503");
  auto first = get("/centres?limit=3");
  EXPECT_EQ(first.size("/items"), 3u);
  EXPECT_EQ(get("/centres?limit=3&after=" + first.text("/next")).size("/items"), 1u);
  EXPECT_EQ(get("/centres?area=57").size("/items"), 2u);
}

}  // namespace
}  // namespace network::test
