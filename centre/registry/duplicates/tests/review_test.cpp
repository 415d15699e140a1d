// Pairs are listed, decided and brought back; numbers claimed twice are watched.
#include "centre/registry/duplicates/tests/duplicates_test.hpp"

namespace registry::test {
namespace {

struct ReviewTest : DuplicatesTest {
  std::size_t listed(const std::string& query = "") {
    return get("/pairs" + query).at("/items").as_array().size();
  }
};
INSTANTIATE_TEST_SUITE_P(both, ReviewTest, kit::testing::engines(), kit::testing::engine_name);

constexpr auto held_id = "1100000000008";

std::string claim(const std::string& first) {
  return R"({"person":{"first_name":")" + first +
         R"("},"identities":[{"kind":"national","value":"1100000000008"}]})";
}

TEST_P(ReviewTest, different_people_are_never_asked_about_again_unless_somebody_brings_them_back) {
  auto a = person("ก", "ใจดี"), b = person("ข", "ใจดี");
  auto made = pair(a, b);
  EXPECT_EQ(listed(), 1u);
  auto path = "/pairs/" + made.text("/id") + "/verdict";
  EXPECT_EQ(post(path, R"({"verdict":"different"})").refused, "frame.version_needed");
  auto said = post(path, R"({"verdict":"different","reason":"father and son"})", 1);
  EXPECT_EQ(said.text("/state"), "different");
  EXPECT_EQ(listed(), 0u);
  EXPECT_EQ(listed("?state=different"), 1u);
  EXPECT_EQ(post(path, R"({"verdict":"open"})", 2).text("/state"), "open");
  EXPECT_EQ(listed(), 1u);
  post(path, R"({"verdict":"later"})", 3);
  EXPECT_EQ(listed("?state=later"), 1u);
  EXPECT_EQ(pair(b, a).text("/state"), "open");
  EXPECT_EQ(listed(), 1u);
}

TEST_P(ReviewTest, a_list_goes_page_by_page_and_by_name) {
  std::vector<std::string> people;
  // Names so far apart that registering them finds no pair.
  for (auto [first, last] : {std::pair{"สมชาย", "ใจดี"}, {"บุญมี", "แสงคำ"}, {"อินถา", "ปันทะ"}, {"จันทร์ดี", "วงศ์ษา"}, {"ประเสริฐ", "ทองสุข"}})
    people.push_back(person(first, last));
  for (int i = 1; i < 5; ++i) pair(people[0], people[static_cast<std::size_t>(i)]);
  std::set<std::string> seen;
  std::string after;
  for (int pages = 0; pages < 4; ++pages) {
    auto page = get("/pairs?limit=1" + after);
    ASSERT_EQ(page.at("/items").as_array().size(), 1u);
    seen.insert(page.text("/items/0/id"));
    if (pages < 3)
      after = "&after=" + page.text("/next");
    else
      EXPECT_TRUE(page.at("/next").is_null());
  }
  EXPECT_EQ(seen.size(), 4u);
  EXPECT_EQ(listed("?q=จันทร์ดี"), 1u);
  EXPECT_EQ(listed("?person_id=" + people[2]), 1u);
  EXPECT_EQ(get("/pairs?state=any").fault(), "/state kit.choice_unknown");
}

TEST_P(ReviewTest, a_pair_that_became_one_person_by_another_way_is_done_until_it_comes_apart) {
  auto a = person("ก", "ใจดี"), b = person("ข", "ใจดี"), c = person("ค", "ใจดี");
  pair(b, c);
  merge(a, b);
  auto second = merge(a, c);
  EXPECT_EQ(listed(), 0u);
  separate(second.text("/id"));
  EXPECT_EQ(listed(), 1u);
}

TEST_P(ReviewTest, another_centre_sees_no_pair_of_ours) {
  auto made = pair(person("ก", "ใจดี"), person("ข", "ใจดี"));
  actor = officer("centre-9", "570503");
  EXPECT_EQ(listed(), 0u);
  EXPECT_EQ(get("/pairs/" + made.text("/id")).refused, "registry.pair_unknown");
}

TEST_P(ReviewTest, a_number_claimed_for_a_second_person_is_watched_though_the_act_is_refused) {
  auto holder = person("คำปัน", "ใจดี", held_id);
  EXPECT_EQ(post("/people", claim("บุญมี")).refused, "registry.id_taken");
  EXPECT_EQ(post("/people", claim("บุญมี")).refused, "registry.id_taken");
  auto watched = get("/watch");
  ASSERT_EQ(watched.at("/items").as_array().size(), 1u);
  EXPECT_EQ(watched.text("/items/0/kind"), "two_people_one_number");
  EXPECT_EQ(watched.text("/items/0/holder/id"), holder);
  EXPECT_EQ(watched.text("/items/0/said_name"), "บุญมี");
  EXPECT_TRUE(get("/search?q=บุญมี").at("/items").as_array().empty());
  auto other = person("บุญมา", "ใจดี");
  post("/people/" + other + "/identities", R"({"kind":"national","value":"1100000000008"})");
  EXPECT_EQ(get("/watch").text("/items/0/other/id"), other);
}

TEST_P(ReviewTest, a_number_held_beyond_reach_is_watched_by_the_province_alone) {
  person("คำปัน", "ใจดี", held_id);
  auto near = actor;
  actor = officer("centre-9", "521399");
  EXPECT_EQ(post("/people", claim("บุญมี")).refused, "registry.id_taken_elsewhere");
  EXPECT_TRUE(get("/watch").at("/items").as_array().empty());
  actor = near;
  EXPECT_TRUE(get("/watch").at("/items").as_array().empty());
  actor = province();
  EXPECT_EQ(get("/watch").at("/items").as_array().size(), 1u);
}

TEST_P(ReviewTest, an_import_that_is_refused_a_number_leaves_it_on_the_watch_list) {
  person("คำปัน", "ใจดี", held_id);
  act([&](frame::Act& act) {
    registry->watch_claim(act, {.first_name = "บุญมี", .id_kind = "national", .id_value = held_id});
    return true;
  });
  EXPECT_EQ(get("/watch").text("/items/0/said_name"), "บุญมี");
}

}  // namespace
}  // namespace registry::test
