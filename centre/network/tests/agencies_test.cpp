// Agencies, services and volunteers.
#include "centre/network/tests/network_test.hpp"

namespace network::test {
namespace {

using frame::Role;

struct AgenciesTest : NetworkTest {
  std::string agency(const std::string& kind, const std::string& area, const std::string& name) {
    auto made = post("/agencies", R"({"code":")" + kind + R"(","area_code":")" + area + R"(","name_th":")" + name + R"("})");
    EXPECT_EQ(made.refused, "") << made.fault;
    return made.refused.empty() ? made.text("/org_id") : "";
  }
};
INSTANTIATE_TEST_SUITE_P(both, AgenciesTest, kit::testing::engines(), kit::testing::engine_name);

TEST_P(AgenciesTest, the_catalogue_knows_the_kinds_and_an_agency_is_one_of_them) {
  EXPECT_GE(get("/agency_kinds").size("/items"), 60u);
  auto office = agency("PROV_MSDHS", "52", "สำนักงาน พมจ.ลำปาง");
  EXPECT_EQ(office, "agency-prov_msdhs-52");
  look([&](frame::Look& l) {
    EXPECT_EQ(staff->find_organisation(l, office)->kind, staff::OrgKind::provincial_office);
    auto serving = network->agencies_serving(l, "521304");
    EXPECT_EQ(serving.size(), 1u);
    EXPECT_TRUE(network->find_agency(l, office)->open);
    EXPECT_TRUE(network->agencies_serving(l, "570511").empty());
    return 0;
  });
  EXPECT_EQ(post("/agencies", R"({"code":"X","area_code":"52","name_th":"ก"})").fault, "/code network.agency_kind_unknown");
  EXPECT_EQ(get("/agencies?kind=PROV_MSDHS").text("/items/0/kind_en"), "provincial MSDHS office");
}

TEST_P(AgenciesTest, a_dissolved_agency_takes_nothing_new_and_names_its_successor) {
  auto old_home = agency("SHELTER_CF", "52", "บ้านพักเด็กเก่า"), new_home = agency("SHELTER_CF", "52", "บ้านพักเด็กใหม่");
  EXPECT_EQ(new_home, "agency-shelter_cf-52-2");
  auto at = "/agencies/" + old_home + "/dissolution";
  EXPECT_EQ(post(at, R"({"dissolved_on":"2022-06-01","successor_org_id":")" + old_home + R"("})").fault,
            "/successor_org_id network.successor_wrong");
  EXPECT_EQ(post(at, R"({"dissolved_on":"2022-06-01","successor_org_id":")" + new_home + R"("})").refused, "");
  EXPECT_EQ(post(at, R"({"dissolved_on":"2022-06-01"})").refused, "network.agency_dissolved_already");
  look([&](frame::Look& l) {
    EXPECT_FALSE(network->find_agency(l, old_home)->open);
    EXPECT_EQ(network->find_agency(l, old_home)->successor_org_id, new_home);
    EXPECT_EQ(network->agencies_serving(l, "521304").size(), 1u);
    return 0;
  });
}

TEST_P(AgenciesTest, services_are_found_by_words_group_and_place) {
  auto office = agency("PROV_MSDHS", "52", "พมจ.ลำปาง");
  auto made = post("/services", R"({"org_id":")" + office +
                                    R"(","name_th":"เงินสงเคราะห์ผู้สูงอายุ","name_en":"Elder relief","description":"ครั้งละไม่เกิน 3,000 บาท",)"
                                    R"("target_groups":["ELDER","VULN_HH"],"papers":["บัตรประชาชน"],"cost":"ไม่มี","phone":"1300"})");
  ASSERT_EQ(made.refused, "") << made.fault;
  EXPECT_EQ(get("/services?q=สงเคราะห์").size("/items"), 1u);
  EXPECT_EQ(get("/services?q=relief").size("/items"), 1u);
  EXPECT_EQ(get("/services?target_group=ELDER").size("/items"), 1u);
  EXPECT_EQ(get("/services?target_group=CHILD").size("/items"), 0u);
  EXPECT_EQ(look([&](frame::Look& l) { return network->services_near(l, "521304", "ผู้สูงอายุ").size(); }), 1u);
  EXPECT_EQ(look([&](frame::Look& l) { return network->services_near(l, "570511", "").size(); }), 0u);
  auto gone = put("/services/" + made.text("/id"), R"({"name_th":"เงินสงเคราะห์","active":false})", 1);
  EXPECT_EQ(gone.refused, "") << gone.fault;
  EXPECT_EQ(get("/services?q=สงเคราะห์").size("/items"), 0u);
  EXPECT_EQ(get("/services?q=สงเคราะห์&inactive=true").size("/items"), 1u);
}

TEST_P(AgenciesTest, an_agency_officer_changes_the_own_services_only) {
  auto office = agency("PROV_MSDHS", "52", "พมจ.ลำปาง"), other = agency("SHELTER_CF", "52", "บ้านพัก");
  actor = officer(Role::agency_officer, other, {});
  EXPECT_EQ(post("/services", R"({"org_id":")" + other + R"(","name_th":"ที่พัก"})").refused, "");
  EXPECT_EQ(post("/services", R"({"org_id":")" + office + R"(","name_th":"เงิน"})").refused, "network.provider_out_of_reach");
}

TEST_P(AgenciesTest, volunteers_stand_in_scope_with_sealed_phones) {
  auto org_id = centre("521304");
  actor = officer(Role::centre_head, org_id, {"521304"});
  auto body = R"({"area_code":"521304","villages":["52130404"],"name":"นางคำ ใจดี","phone":"0812345678","level":"village",)"
              R"("card_number":"อพม.52-001","card_expires_on":"2022-01-01","skills":"ภาษาม้ง","serves_already":true})";
  auto made = post("/volunteers", body);
  ASSERT_EQ(made.refused, "") << made.fault;
  EXPECT_TRUE(made.at("/card_expired").as_bool());
  EXPECT_EQ(made.text("/phone"), "08-1234-5678");
  EXPECT_EQ(get("/volunteers?q=คำ").size("/items"), 1u);
  EXPECT_EQ(post("/volunteers", R"({"area_code":"521304","villages":["52130504"],"name":"ก","level":"village"})").fault,
            "/villages/0 network.village_elsewhere");
  EXPECT_EQ(post("/volunteers", R"({"area_code":"570511","name":"ก","level":"village"})").fault,
            "/area_code network.area_out_of_reach");
  auto changed = put("/volunteers/" + made.text("/id"),
                     R"({"area_code":"521304","name":"นางคำ ใจดี","level":"tambon","chair":true,"active":false})", 1);
  EXPECT_EQ(changed.text("/level"), "tambon");
  EXPECT_EQ(get("/volunteers").size("/items"), 0u);
  EXPECT_EQ(get("/volunteers?inactive=true").size("/items"), 1u);
  actor = officer(Role::centre_head, "centre-570511-1", {"570511"});
  EXPECT_EQ(get("/volunteers?inactive=true").size("/items"), 0u);
  EXPECT_EQ(get("/volunteers/" + made.text("/id")).refused, "network.volunteer_unknown");
}

}  // namespace
}  // namespace network::test
