// Two records become one person and two again; nothing is lost on the way.
#include <thread>

#include "centre/registry/duplicates/tests/duplicates_test.hpp"

namespace registry::test {
namespace {

struct MergeTest : DuplicatesTest {};
INSTANTIATE_TEST_SUITE_P(both, MergeTest, kit::testing::engines(), kit::testing::engine_name);

constexpr auto one_id = "1100000000008";
constexpr auto other_id = "3520000000019";

TEST_P(MergeTest, what_hangs_on_either_record_is_shown_on_the_survivor) {
  auto a = person("คำปัน", "ใจดี");
  auto b = person("คำปั๋น", "ใจดี", one_id);
  post("/people/" + a + "/phones", R"({"value":"0811111111"})");
  post("/people/" + b + "/phones", R"({"value":"0822222222"})");
  post("/people/" + b + "/target_groups", R"({"group_code":"ELDER"})");
  post("/people/" + b + "/documents", R"({"kind":"welfare_card","number":"77"})");
  auto merged = merge(a, b);
  ASSERT_EQ(merged.refused, "") << merged.fault();
  auto told =
      std::ranges::count(merged.announced, "registry.people_merged", &frame::Announcement::name);
  EXPECT_EQ(told, 2);
  auto shown = get("/people/" + b);
  EXPECT_EQ(shown.text("/id"), a);
  EXPECT_EQ(shown.at("/phones").as_array().size(), 2u);
  EXPECT_EQ(shown.text("/identities/0/masked"), "x-xxxx-xxxxx-00-8");
  EXPECT_EQ(shown.text("/tied/0/person/first_name"), "คำปั๋น");
  EXPECT_EQ(get("/people/" + a + "/identity_number").text("/items/0/value"), one_id);
  EXPECT_EQ(get("/people/" + a + "/target_groups").text("/items/0/group_code"), "ELDER");
  EXPECT_EQ(get("/people/" + a + "/documents").text("/items/0/document/number"), "77");
  EXPECT_EQ(get("/people/" + a + "/history").text("/items/0/action"), "merged");
  for (std::string q : {"คำปั๋น", one_id, "0822222222"}) {
    auto found = get("/search?q=" + q);
    ASSERT_EQ(found.at("/items").as_array().size(), 1u) << q;
    EXPECT_EQ(found.text("/items/0/id"), a) << q;
  }
  EXPECT_EQ(post("/people/" + a + "/target_groups", R"({"group_code":"ELDER"})").refused,
            "registry.group_already");
}

TEST_P(MergeTest, the_door_answers_every_record_as_the_person) {
  auto a = person("คำปัน", "ใจดี"), b = person("คำปั๋น", "ใจดี", one_id), c = person("คำปัน", "ใจ");
  ASSERT_EQ(merge(a, b).refused, "");
  ASSERT_EQ(merge(c, a).refused, "");
  act([&](frame::Act& act) {
    EXPECT_EQ(registry->find_person(act, b)->id, c);
    EXPECT_EQ(registry->find_by_id_value(act, "national", one_id)->id, c);
    EXPECT_EQ(registry->find_person(act, c)->also_called.size(), 2u);
    for (const auto& id : {a, b, c}) {
      auto ids = registry->ids_of(act, id);
      EXPECT_EQ(ids.front(), id);
      EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()), (std::set<std::string>{a, b, c}));
    }
    return true;
  });
}

TEST_P(MergeTest, a_separation_puts_every_row_back) {
  auto here = household("1"), there = household("2");
  auto a = person("คำปัน", "ใจดี"), b = person("คำปั๋น", "ใจดี", one_id);
  post("/people/" + b + "/phones", R"({"value":"0822222222"})");
  for (auto [of_a, of_b, kept] :
       std::vector<std::array<std::string, 3>>{{"", "", "survivors"},
                                               {here, "", "survivors"},
                                               {"", there, "merged"},
                                               {here, there, "survivors"},
                                               {here, there, "merged"},
                                               {there, there, "survivors"}}) {
    if (!of_a.empty()) join(of_a, a, "spouse");
    if (!of_b.empty()) join(of_b, b, "head");
    auto before = dump();
    auto merged = merge(a, b, R"(,"household":")" + kept + "\"");
    ASSERT_EQ(merged.refused, "") << merged.fault();
    EXPECT_NE(dump(), before);
    EXPECT_EQ(get("/people/" + b).text("/id"), a);
    auto parted = separate(merged.text("/id"));
    ASSERT_EQ(parted.refused, "") << parted.fault();
    EXPECT_EQ(dump(), before) << kept;
    EXPECT_EQ(get("/people/" + b).text("/id"), b);
    for (const auto& [house, who] : {std::pair(of_a, a), {of_b, b}})
      if (!house.empty())
        post("/households/" + house + "/members/" + who + "/departure", R"({"reason":"moved"})");
  }
}

TEST_P(MergeTest, the_officer_chooses_the_household_and_the_head_moves_over) {
  auto here = household("1"), there = household("2");
  auto a = person("คำปัน", "ใจดี"), b = person("คำปั๋น", "ใจดี", one_id);
  join(here, a, "spouse");
  join(there, b, "head");
  auto merger = merge(a, b, R"(,"household":"merged")");
  ASSERT_EQ(merger.refused, "") << merger.fault();
  auto house = get("/households/" + there);
  ASSERT_EQ(house.at("/members").as_array().size(), 1u);
  EXPECT_EQ(house.text("/members/0/person_id"), a);
  EXPECT_EQ(house.text("/members/0/role"), "head");
  EXPECT_TRUE(house.at("/former_members").as_array().empty());
  EXPECT_TRUE(get("/households/" + here).at("/members").as_array().empty());
  EXPECT_EQ(get("/people/" + a).text("/household_id"), there);
  // Somebody else became head meanwhile, and stays.
  auto c = person("บุญมี", "สุขใจ");
  join(there, c, "child");
  put("/households/" + there + "/head", R"({"person_id":")" + c + R"("})",
      get("/households/" + there).at("/version").as_int64());
  ASSERT_EQ(separate(merger.text("/id")).refused, "");
  EXPECT_EQ(get("/households/" + there).text("/members/0/person_id"), c);
  EXPECT_EQ(get("/people/" + b).text("/household_id"), there);
  EXPECT_EQ(get("/people/" + a).text("/household_id"), here);
}

TEST_P(MergeTest, what_was_written_since_stays_with_the_survivor_and_is_listed) {
  auto a = person("คำปัน", "ใจดี"), b = person("คำปั๋น", "ใจดี", one_id);
  clock.advance_ms(1);
  auto merger = merge(a, b).text("/id");
  clock.advance_ms(1);
  post("/people/" + b + "/phones", R"({"value":"0833333333"})");
  clock.advance_ms(1);
  auto seen = get("/mergers/" + merger);
  ASSERT_EQ(seen.at("/since").as_array().size(), 1u);
  EXPECT_EQ(seen.text("/since/0/action"), "phone_added");
  ASSERT_EQ(separate(merger).refused, "");
  EXPECT_EQ(get("/people/" + a).at("/phones").as_array().size(), 1u);
  EXPECT_TRUE(get("/people/" + b).at("/phones").as_array().empty());
  EXPECT_EQ(get("/mergers/" + merger).at("/since").as_array().size(), 1u);
}

TEST_P(MergeTest, chains_show_at_one_survivor_and_come_apart_from_the_end) {
  auto a = person("ก", "ใจดี"), b = person("ข", "ใจดี"), c = person("ค", "ใจดี");
  auto before = dump();
  auto first = merge(a, b).text("/id");
  auto second = merge(c, a).text("/id");
  EXPECT_EQ(get("/people/" + b).text("/id"), c);
  EXPECT_EQ(get("/people/" + c).at("/tied").as_array().size(), 2u);
  EXPECT_TRUE(get("/mergers/" + first).at("/later_first").as_bool());
  EXPECT_EQ(separate(first).refused, "registry.later_merger_first");
  ASSERT_EQ(separate(second).refused, "");
  EXPECT_EQ(get("/people/" + b).text("/id"), a);
  ASSERT_EQ(separate(first).refused, "");
  EXPECT_EQ(separate(first, 2).refused, "registry.separated_already");
  EXPECT_EQ(dump(), before);
}

TEST_P(MergeTest, there_is_no_circle) {
  auto a = person("ก", "ใจดี"), b = person("ข", "ใจดี"), c = person("ค", "ใจดี");
  ASSERT_EQ(merge(a, b).refused, "");
  ASSERT_EQ(merge(c, a).refused, "");
  EXPECT_EQ(pair(b, c).refused, "registry.same_person_already");
  EXPECT_EQ(merge(b, c).refused, "registry.same_person_already");
  EXPECT_EQ(pair(a, a).refused, "registry.same_person_already");
}

TEST_P(MergeTest, a_merge_names_the_versions_it_saw) {
  auto a = person("ก", "ใจดี"), b = person("ข", "ใจดี");
  auto seen = pair(a, b);
  auto path = "/pairs/" + seen.text("/id") + "/merger";
  auto body = merging(a, b);
  EXPECT_EQ(post(path, body).refused, "frame.version_needed");
  EXPECT_EQ(post(path, body, 9).refused, "frame.changed_since");
  post("/people/" + b + "/phones", R"({"value":"0833333333"})");
  EXPECT_EQ(post(path, body, 1).refused, "frame.changed_since");
  EXPECT_EQ(post(path, merging(a, b), 1).refused, "");
}

TEST_P(MergeTest, two_national_ids_need_the_province_and_a_reason_and_are_watched) {
  auto a = person("คำปัน", "ใจดี", one_id), b = person("คำปัน", "ใจดี", other_id);
  EXPECT_EQ(merge(a, b, R"(,"confirmed":true)").refused, "registry.merge_needs_province");
  actor = province();
  EXPECT_EQ(merge(a, b, R"(,"confirmed":true)").fault(),
            "/number_reason registry.number_reason_needed");
  ASSERT_EQ(merge(a, b, R"(,"confirmed":true,"number_reason":"new number in 2550")").refused, "");
  auto watched = get("/watch");
  ASSERT_EQ(watched.at("/items").as_array().size(), 1u);
  EXPECT_EQ(watched.text("/items/0/kind"), "one_person_two_numbers");
  auto id = watched.text("/items/0/id");
  EXPECT_EQ(post("/watch/" + id + "/settlement", R"({"reason":"seen the letter"})", 1).refused, "");
  EXPECT_TRUE(get("/watch").at("/items").as_array().empty());
  EXPECT_EQ(get("/watch?settled=yes").text("/items/0/settled_reason"), "seen the letter");
}

TEST_P(MergeTest, what_does_not_agree_is_confirmed) {
  auto a = person("คำปัน", "ใจดี");
  auto b = post("/people", R"({"person":{"first_name":"คำปัน","gender":"female","birth":"1950"}})")
               .text("/id");
  put("/people/" + a, R"({"person":{"first_name":"คำปัน","gender":"male","birth":"1941"}})", 1);
  auto seen = pair(a, b);
  EXPECT_EQ(seen.at("/warnings").as_array().size(), 2u);
  EXPECT_EQ(merge(a, b).fault(), "/confirmed registry.merge_needs_confirming");
  EXPECT_EQ(merge(a, b, R"(,"confirmed":true)").refused, "");
}

TEST_P(MergeTest, both_records_must_be_in_reach) {
  auto a = person("คำปัน", "ใจดี");
  auto near = actor;
  actor = officer("centre-9", "570503");
  auto b = person("คำปัน", "ใจดี");
  EXPECT_EQ(pair(b, a).fault(), "/second_id registry.person_unknown");
  actor.scope = frame::SystemScope::everywhere("registry test");
  auto merger = merge(a, b);
  ASSERT_EQ(merger.refused, "") << merger.fault();
  // Each centre sees its own record: the survivor's without the other, the other as it is.
  actor = near;
  EXPECT_TRUE(get("/people/" + a).at("/tied").as_array().empty());
  EXPECT_EQ(separate(merger.text("/id")).refused, "registry.merger_unknown");
  actor = officer("centre-9", "570503");
  EXPECT_EQ(get("/people/" + b).text("/id"), b);
  EXPECT_TRUE(get("/people/" + b).at("/shows_elsewhere").as_bool());
  EXPECT_EQ(get("/people/" + a).refused, "registry.person_unknown");
}

TEST_P(MergeTest, of_two_officers_who_merge_at_once_one_is_told) {
  auto a = person("ก", "ใจดี"), b = person("ข", "ใจดี"), c = person("ค", "ใจดี");
  auto one = pair(a, b), other = pair(c, b);
  auto one_body = merging(a, b), other_body = merging(c, b);
  Answer first, second;
  std::thread officer([&] { first = post("/pairs/" + one.text("/id") + "/merger", one_body, 1); });
  second = post("/pairs/" + other.text("/id") + "/merger", other_body, 1);
  officer.join();
  EXPECT_NE(first.refused.empty(), second.refused.empty());
  EXPECT_EQ(first.refused + second.refused, "frame.changed_since");
  EXPECT_EQ(get("/people/" + b).text("/id"), first.refused.empty() ? a : c);
}

}  // namespace
}  // namespace registry::test
