// Households: one house at a time, one head, and where they stand.
#include "centre/registry/tests/registry_test.hpp"

namespace registry::test {
namespace {

struct HouseholdsTest : RegistryTest {
  Answer join(const std::string& house, const std::string& who, const std::string& role) {
    return post("/households/" + house + "/members",
                R"({"person_id":")" + who + R"(","role":")" + role + R"("})");
  }
};
INSTANTIATE_TEST_SUITE_P(both, HouseholdsTest, kit::testing::engines(), kit::testing::engine_name);

TEST_P(HouseholdsTest, a_household_has_one_head_and_its_members) {
  auto house = household("๑๒/๓");
  auto mother = person("คำ", "ใจดี"), son = person("แดง", "ใจดี");
  EXPECT_EQ(join(house, mother, "head").refused, "");
  EXPECT_EQ(join(house, son, "head").refused, "registry.head_taken");
  auto view = join(house, son, "child");
  EXPECT_EQ(view.text("/address_line"), "12/3 หมู่ 2 บ้านป่าเหมี้ยง ตำบลแจ้ซ้อน อำเภอเมืองปาน จังหวัดลำปาง");
  EXPECT_EQ(view.text("/head_name"), "นายคำ ใจดี");
  EXPECT_EQ(view.at("/members").as_array().size(), 2u);
  auto version = view.at("/version").as_int64();
  auto changed = put("/households/" + house + "/head",
                     R"({"person_id":")" + son + R"(","former_head_role":"parent"})", version);
  EXPECT_EQ(changed.text("/members/0/person_id"), son);
  EXPECT_EQ(changed.text("/members/1/role"), "parent");
}

TEST_P(HouseholdsTest, moving_ends_the_earlier_membership) {
  auto old_house = household("1"), new_house = household("2", "521305");
  auto who = person("คำ", "ใจดี");
  join(old_house, who, "head");
  EXPECT_EQ(join(old_house, who, "head").refused, "registry.member_already");
  EXPECT_EQ(join(new_house, who, "resident").refused, "");
  auto left = get("/households/" + old_house);
  EXPECT_TRUE(left.at("/members").as_array().empty());
  EXPECT_EQ(left.text("/former_members/0/person_id"), who);
  EXPECT_EQ(get("/people/" + who).text("/area_code"), "521305");
}

TEST_P(HouseholdsTest, who_dies_leaves_the_house_and_is_marked) {
  auto house = household("1");
  auto who = person("คำ", "ใจดี");
  join(house, who, "head");
  auto left = post("/households/" + house + "/members/" + who + "/departure",
                   R"({"reason":"died","ended_on":"2025-06-09"})");
  EXPECT_EQ(left.refused, "");
  EXPECT_EQ(get("/people/" + who).text("/person/deceased_on"), "2025-06-09");
  EXPECT_EQ(get("/search?q=คำ").text("/items/0/flags/0"), "deceased");
}

TEST_P(HouseholdsTest, unknown_areas_taken_house_codes_and_pins_at_sea_are_refused) {
  EXPECT_EQ(post("/households", R"({"address":{"area_code":"999999"}})").fault(),
            "/address/area_code registry.area_unknown");
  auto coded = R"({"address":{"area_code":"521304","house_no":"9","house_code":"5213-040012-3"}})";
  auto made = post("/households", coded);
  EXPECT_EQ(made.refused, "");
  EXPECT_EQ(post("/households", coded).refused, "registry.house_code_taken");
  auto id = made.text("/id");
  EXPECT_EQ(put("/households/" + id + "/pin", R"({"latitude":0,"longitude":0})", 1).fault(),
            "/latitude registry.pin_outside");
  auto pinned = put("/households/" + id + "/pin",
                    R"({"latitude":18.72,"longitude":99.53,"source":"measured"})", 1);
  EXPECT_EQ(pinned.text("/pin/source"), "measured");
}

TEST_P(HouseholdsTest, lists_go_on_by_key_and_stay_in_the_area) {
  for (int i = 1; i <= 5; ++i) household(std::to_string(i));
  household("1", "521305");
  auto first = get("/households?area=521304&limit=3");
  EXPECT_EQ(first.at("/items").as_array().size(), 3u);
  auto second = get("/households?area=521304&limit=3&after=" + first.text("/next"));
  EXPECT_EQ(second.at("/items").as_array().size(), 2u);
  EXPECT_TRUE(second.at("/next").is_null());
  EXPECT_EQ(get("/households?q=ทุ่ง").at("/items").as_array().size(), 0u);
  actor = officer("centre-9", "570503");
  EXPECT_TRUE(get("/households").at("/items").as_array().empty());
}

TEST_P(HouseholdsTest, house_numbers_are_listed_as_people_count) {
  std::vector<std::string> counted{"วัด", "2", "10", "12", "12/2", "12/10", "100"};
  for (const char* number : {"100", "12/10", "2", "12", "10", "12/2", "วัด"}) household(number);
  std::vector<std::string> listed;
  std::string after;
  for (int page = 0; page < 5; ++page) {
    auto answer = get("/households?limit=2" + (after.empty() ? "" : "&after=" + after));
    for (const auto& item : answer.at("/items").as_array()) {
      std::string line(item.at("address_line").as_string());
      listed.push_back(line.substr(0, line.find(' ')));
    }
    if (answer.at("/next").is_null()) break;
    after = std::string(answer.at("/next").as_string());
  }
  EXPECT_EQ(listed.size(), counted.size());
  listed.erase(std::remove(listed.begin(), listed.end(), "วัด"), listed.end());
  EXPECT_EQ(listed, std::vector<std::string>(counted.begin() + 1, counted.end()));
}

TEST_P(HouseholdsTest, an_importer_finds_a_house_by_code_or_number) {
  household("12/3");
  auto found = act([&](frame::Act& a) {
    return registry->find_by_house(a, {.area_code = "52130402", .house_no = "๑๒/๓"}).has_value();
  });
  EXPECT_TRUE(found);
}

}  // namespace
}  // namespace registry::test
