// Target groups, carers, consents, papers and photographs.
#include <gd.h>

#include "centre/registry/tests/registry_test.hpp"

namespace registry::test {
namespace {

struct KeptTest : RegistryTest {
  void SetUp() override {
    RegistryTest::SetUp();
    who = person("คำ", "ใจดี");
    path = "/people/" + who;
  }
  std::string who, path;
};
INSTANTIATE_TEST_SUITE_P(both, KeptTest, kit::testing::engines(), kit::testing::engine_name);

std::string picture() {
  gdImagePtr image = gdImageCreateTrueColor(640, 480);
  int size = 0;
  char* bytes = static_cast<char*>(gdImageJpegPtr(image, &size, 90));
  std::string out(bytes, size);
  gdFree(bytes);
  gdImageDestroy(image);
  return out;
}

TEST_P(KeptTest, a_person_joins_and_leaves_a_target_group) {
  EXPECT_EQ(get("/target_groups").at("/items").as_array().size(), 39u);
  auto joined = post(path + "/target_groups", R"({"group_code":"ELDER","began_on":"2025-01-01"})");
  EXPECT_EQ(joined.text("/name_en"), "elder");
  EXPECT_EQ(post(path + "/target_groups", R"({"group_code":"ELDER"})").refused,
            "registry.group_already");
  EXPECT_EQ(post(path + "/target_groups", R"({"group_code":"HIV"})").fault(),
            "/group_code registry.group_is_closed_file");
  auto ending = path + "/target_groups/" + joined.text("/id") + "/ending";
  EXPECT_EQ(post(ending, R"({"ended_on":"2024-01-01"})").fault(),
            "/ended_on registry.ends_before_it_begins");
  EXPECT_EQ(post(ending, "{}").refused, "");
  EXPECT_EQ(post(ending, "{}").refused, "registry.ended_already");
}

TEST_P(KeptTest, a_carer_is_somebody_else_once) {
  auto daughter = person("แดง", "ใจดี");
  auto with = [&](const std::string& id) {
    return post(path + "/carers", R"({"carer_id":")" + id + R"(","relationship":"child"})");
  };
  EXPECT_EQ(with(who).fault(), "/carer_id registry.carer_is_self");
  EXPECT_EQ(with(daughter).text("/carer_name"), "นายแดง ใจดี");
  EXPECT_EQ(with(daughter).refused, "registry.carer_already");
  EXPECT_EQ(get(path + "/carers").text("/items/0/relationship"), "child");
}

TEST_P(KeptTest, consent_is_given_withdrawn_and_never_rewritten) {
  auto state = [&](const std::string& more) {
    return post(path + "/consents", R"({"purpose":"photograph","language":"th",)" + more + "}");
  };
  EXPECT_EQ(state(R"("state":"withdrawn","method":"signature")").refused,
            "registry.consent_not_given");
  EXPECT_EQ(state(R"("state":"given","method":"thumbprint")").fault(),
            "/witness_name registry.consent_needs_witness");
  EXPECT_EQ(state(R"("state":"given","method":"signature")").refused, "");
  EXPECT_TRUE(get(path + "/consents").at("/items/0/in_force").as_bool());
  clock.advance_ms(60'000);
  EXPECT_EQ(state(R"("state":"withdrawn","method":"spoken")").refused, "");
  auto all = get(path + "/consents");
  ASSERT_EQ(all.at("/items").as_array().size(), 2u);
  EXPECT_FALSE(all.at("/items/0/in_force").as_bool());
  EXPECT_FALSE(all.at("/items/1/in_force").as_bool());
}

TEST_P(KeptTest, a_childs_consent_needs_a_guardian) {
  auto child =
      post("/people", R"({"person":{"first_name":"ฟ้า","birth":"2012-05-05"}})").text("/id");
  auto body = R"({"purpose":"publicity","state":"given","method":"signature","language":"th")";
  EXPECT_EQ(post("/people/" + child + "/consents", body + std::string("}")).fault(),
            "/guardian_name registry.consent_needs_guardian");
  EXPECT_EQ(
      post("/people/" + child + "/consents", body + std::string(R"(,"guardian_name":"คำ ใจดี"})"))
          .refused,
      "");
}

TEST_P(KeptTest, a_document_keeps_its_number_sealed_and_its_file) {
  auto made = post(path + "/documents", R"({"kind":"disability_card","number":"DC-123456"})");
  EXPECT_FALSE(made.at("/has_file").as_bool());
  auto file = path + "/documents/" + made.text("/id") + "/file";
  EXPECT_EQ(get(file).refused, "registry.document_file_missing");
  EXPECT_EQ(post(file, "MZ not a document").refused, "registry.file_kind_unknown");
  EXPECT_TRUE(post(file, "%PDF-1.7 page").at("/has_file").as_bool());
  EXPECT_EQ(get(file).bytes, "%PDF-1.7 page");
  EXPECT_EQ(get(path + "/documents").text("/items/0/document/number"), "DC-123456");
}

TEST_P(KeptTest, a_photograph_is_made_safe_sealed_and_says_whether_consent_holds) {
  EXPECT_EQ(post(path + "/photographs?kind=selfie", picture()).fault(),
            "/kind registry.photograph_kind_unknown");
  auto made = post(path + "/photographs?kind=portrait", picture());
  ASSERT_EQ(made.refused, "");
  EXPECT_TRUE(made.at("/consent_needed").as_bool());
  EXPECT_FALSE(made.at("/consent_in_force").as_bool());
  auto shown = get("/photographs/" + made.text("/id") + "/thumbnail");
  EXPECT_TRUE(shown.bytes.starts_with("\xFF\xD8"));
  actor = officer("centre-9", "570503");
  EXPECT_EQ(get("/photographs/" + made.text("/id")).refused, "registry.photograph_unknown");
}

}  // namespace
}  // namespace registry::test
