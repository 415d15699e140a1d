// Households by what surveys say: the list, the counts, levels, verified values beside imported ones.
#include "centre/targeting/tests/targeting_test.hpp"
#include "tests/import/make_sheet.hpp"

namespace targeting::test {
namespace {

struct HouseholdTest : TargetingTest {
  void SetUp() override {
    TargetingTest::SetUp();
    auto done = take_in(
        "รหัสหมู่บ้าน,บ้านเลขที่,เลขประจำตัวประชาชน,ชื่อ-สกุล,วันเกิด,ความพิการ,บัตรสวัสดิการ,มิติสุขภาพ,มิติรายได้,มิติการศึกษา,มิติความเป็นอยู่,มิติการเข้าถึงบริการรัฐ,รายได้เฉลี่ย\n"
        "52130401,1," + elder + ",นายอินทร์ ใจดี,2480,,มี,1,1,0,0,0,30000\n"
        "52130401,1,,ด.ญ.ดวงใจ ใจดี,1/2/2560,,,0,0,0,0,0,\n"
        "52130401,1,,นายแก้ว ใจดี,2530,ติดเตียง,,0,0,0,0,0,\n"
        "52130402,2," + worker + ",นายสมชาย สุขใจ,2530,,ไม่มี,0,1,0,0,0,40000\n"
        "52130403,3," + rich + ",นายทองดี ปัญญาดี,2530,,,0,0,0,0,0,500000\n");
    ASSERT_EQ(done.text("/state"), "done") << done.refused << done.fault;
    ASSERT_EQ(done.number("/rows_refused"), 0);
  }
  std::string elder = sheet_maker::national_id(1), worker = sheet_maker::national_id(2), rich = sheet_maker::national_id(3);
};
INSTANTIATE_TEST_SUITE_P(both, HouseholdTest, kit::testing::engines(), kit::testing::engine_name);

TEST_P(HouseholdTest, levels_follow_income_and_dependent_people_and_are_kept) {
  auto three = get("/households/" + household_of(elder));
  EXPECT_EQ(three.number("/level"), 3);
  EXPECT_EQ(three.number("/dependents"), 3);
  EXPECT_EQ(three.text("/level_rule"), "levels-2565");
  EXPECT_EQ(three.text("/levels/0/computed_on"), "2022-08-10");
  EXPECT_TRUE(three.at("/target_poor").as_bool());
  auto zero = get("/households/" + household_of(worker));
  EXPECT_EQ(zero.number("/level"), 0);
  EXPECT_TRUE(zero.at("/poor").as_bool());
  EXPECT_FALSE(zero.at("/target_poor").as_bool());  // by the definition of 2564 a card is needed
  auto none = get("/households/" + household_of(rich));
  EXPECT_TRUE(none.at("/level").is_null());
  EXPECT_FALSE(none.at("/poor").as_bool());
  EXPECT_FALSE(none.seen.empty());
}

TEST_P(HouseholdTest, lists_filter_and_count) {
  auto all = get("/households?limit=2");
  EXPECT_EQ(all.size("/items"), 2u);
  EXPECT_EQ(all.text("/items/0/health"), "deprived");  // who is worst off comes first
  auto rest = get("/households?limit=2&after=" + all.text("/next"));
  EXPECT_EQ(rest.size("/items"), 1u);
  EXPECT_TRUE(rest.at("/next").is_null());
  EXPECT_EQ(get("/households?dimension=income").size("/items"), 2u);
  EXPECT_EQ(get("/households?dimension=health").size("/items"), 1u);
  EXPECT_EQ(get("/households?card=no").size("/items"), 1u);
  EXPECT_EQ(get("/households?level=3").size("/items"), 1u);
  EXPECT_EQ(get("/households?poor=yes").size("/items"), 2u);
  EXPECT_EQ(get("/households?area=52130403").size("/items"), 1u);
  EXPECT_EQ(get("/households?q=สมชาย").size("/items"), 1u);
  EXPECT_EQ(get("/households?dimension=wealth").fault, "/dimension kit.choice_unknown");
  auto summary = get("/summary?area=521304");
  EXPECT_EQ(summary.number("/households"), 3);
  EXPECT_EQ(summary.number("/poor"), 2);
  EXPECT_EQ(summary.number("/target_poor"), 1);
  EXPECT_EQ(summary.number("/income"), 2);
  EXPECT_EQ(summary.number("/health"), 1);
  EXPECT_EQ(summary.number("/level_3"), 1);
}

TEST_P(HouseholdTest, a_visit_is_kept_beside_the_list_and_the_newer_one_counts) {
  auto id = household_of(elder);
  auto before = get("/households/" + id);
  auto person = before.text("/dimensions/1/why/0/value/person_id");
  auto verified = post("/households/" + id + "/verifications",
                       R"({"observed_on":"2022-08-10","values":[{"person_id":")" + person + R"(","measure":"health","mark":"pass"}]})");
  ASSERT_EQ(verified.refused, "") << verified.fault;
  EXPECT_EQ(verified.announced.front().name, "targeting.values_verified");
  EXPECT_EQ(verified.text("/dimensions/1/finding"), "not_deprived");
  EXPECT_EQ(get("/households?dimension=health").size("/items"), 0u);
  int health = 0, counting = 0;
  for (const auto& value : verified.at("/values").as_array())
    if (value.at("measure").as_string() == "health" && value.at("person_id").as_string() == person)
      ++health, counting += value.at("counts").as_bool();
  EXPECT_EQ(health, 2);
  EXPECT_EQ(counting, 1);
  auto wrong = [&](const std::string& body) { return post("/households/" + id + "/verifications", body).fault; };
  EXPECT_EQ(wrong(R"({"observed_on":"2022-08-11","values":[{"measure":"health","mark":"pass"}]})"), "/observed_on targeting.row_survey_in_future");
  EXPECT_EQ(wrong(R"({"observed_on":"2022-08-10","values":[{"measure":"77","mark":"pass"}]})"), "/values/0/measure targeting.measure_unknown");
  EXPECT_EQ(wrong(R"({"observed_on":"2022-08-10","values":[{"person_id":"x","measure":"4","mark":"pass"}]})"), "/values/0/person_id targeting.not_a_member");
}

TEST_P(HouseholdTest, a_visit_that_finds_the_household_well_sets_aside_what_the_list_said_of_its_people) {
  auto id = household_of(elder);
  auto verified = post("/households/" + id + "/verifications", R"({"observed_on":"2022-08-10","values":[{"measure":"health","mark":"pass"}]})");
  ASSERT_EQ(verified.refused, "") << verified.fault;
  EXPECT_EQ(verified.text("/dimensions/1/finding"), "not_deprived");
  EXPECT_EQ(verified.size("/dimensions/1/why"), 0u);
  EXPECT_EQ(verified.text("/dimensions/0/finding"), "deprived") << "of income the visit said nothing";
  EXPECT_EQ(get("/households?dimension=health").size("/items"), 0u);
}

TEST_P(HouseholdTest, sets_of_indicators_say_when_they_are_incomplete) {
  auto sets = get("/indicator-sets");
  EXPECT_EQ(sets.size("/items/0/indicators"), 31u);
  EXPECT_TRUE(sets.at("/items/0/complete").as_bool());
  EXPECT_FALSE(sets.at("/items/1/complete").as_bool());
  EXPECT_NE(sets.text("/items/1/note_th"), "");
  EXPECT_EQ(sets.text("/items/0/indicators/20/tpmap_used"), "uncertain");
}

}  // namespace
}  // namespace targeting::test
