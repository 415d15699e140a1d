// The register is asked who somebody may be: while they are typed in, after an import, in one
// sweep.
#include "centre/registry/duplicates/matcher.hpp"
#include "centre/registry/duplicates/tests/duplicates_test.hpp"

namespace registry::test {
namespace {

struct LikenessTest : DuplicatesTest {
  Answer made(const std::string& first, const std::string& last, const std::string& gender,
              const std::string& birth, const std::string& more = "") {
    return post("/people", R"({"person":{"first_name":")" + first + R"(","last_name":")" + last +
                               R"(","gender":")" + gender + R"(","birth":")" + birth + "\"}" +
                               more + "}");
  }
  Answer living(const std::string& house, const std::string& first, const std::string& last,
                const std::string& gender, const std::string& birth) {
    return made(first, last, gender, birth,
                R"(,"household":{"household_id":")" + house + R"(","role":"relative"})");
  }
  Answer ask(const std::string& first, const std::string& last, const std::string& gender,
             const std::string& birth, const std::string& house = "") {
    return post("/likeness", R"({"first_name":")" + first + R"(","last_name":")" + last +
                                 R"(","gender":")" + gender + R"(","birth":")" + birth +
                                 R"(","household_id":")" + house + "\"}");
  }
  static std::size_t count(const Answer& answer) { return answer.at("/items").as_array().size(); }
  std::string lines(const std::string& kind) {
    auto rows =
        db->read()->query("SELECT COUNT(*) AS n FROM frame_journal WHERE name = '" + kind + "'");
    return std::to_string(rows.front().integer("n"));
  }
};
INSTANTIATE_TEST_SUITE_P(both, LikenessTest, kit::testing::engines(), kit::testing::engine_name);

TEST_P(LikenessTest, another_spelling_in_the_same_village_may_be_the_same_person) {
  auto house = household("12/3");
  auto known = living(house, "บัวผัน", "ปันทะ", "female", "1950-05-09").text("/id");
  auto asked = ask("บัวพัน", "ปันทะ", "female", "1950-05-09", house);
  ASSERT_EQ(asked.refused, "") << asked.fault();
  ASSERT_EQ(count(asked), 1u);
  EXPECT_EQ(asked.text("/items/0/person/id"), known);
  EXPECT_GT(asked.at("/items/0/permille").as_int64(), 500);
  std::int64_t sum = 0;
  for (const auto& step : asked.at("/items/0/why").as_array())
    sum += step.at("weight_milli").as_int64();
  EXPECT_GT(sum, 0);
  EXPECT_EQ(lines("registry.likeness_read"), "1");
  EXPECT_EQ(asked.bytes.find("1950-05-09\",\"national"), std::string::npos);
}

TEST_P(LikenessTest, a_family_is_not_a_duplicate) {
  auto house = household("12/3");
  living(house, "อินถา", "ปันทะ", "male", "1948-02-03");
  living(house, "บัวผัน", "ปันทะ", "female", "1950-05-09");
  living(house, "อินสอน", "ปันทะ", "male", "1975-11-20");
  EXPECT_EQ(count(get("/pairs")), 0u) << get("/pairs").bytes;
  EXPECT_EQ(count(ask("อินทร", "ปันทะ", "male", "1978-06-01", house)), 0u);
}

TEST_P(LikenessTest, strangers_of_one_village_with_one_birthday_are_not_asked_about_unless_names_are_near) {
  auto house = household("12/3"), other = household("77");
  living(house, "บัวผัน", "ปันทะ", "female", "1950-05-09");
  EXPECT_EQ(count(ask("สมศรี", "แก้วมูล", "female", "1950-05-09", other)), 0u);
  EXPECT_EQ(count(ask("สมศรี", "แก้วมูล", "female", "1950-05-09", house)), 0u);
  EXPECT_EQ(count(ask("บัวพัน", "แก้วมูล", "female", "1950-05-09", other)), 1u);  // married since
  living(other, "สมศรี", "แก้วมูล", "female", "1950-05-09");
  EXPECT_EQ(count(get("/pairs")), 0u) << get("/pairs").bytes;
}

TEST(WorthAsking, is_a_number_in_common_or_a_name_that_is_near) {
  namespace link = kit::linkage;
  auto pattern = [](unsigned number, unsigned first, unsigned last) {
    const auto& layout = link::thai_layout();
    auto at = [&](link::Field field, unsigned level) { return level * layout.stride(static_cast<std::size_t>(field)); };
    return at(link::Field::national_id, number) + at(link::Field::first, first) + at(link::Field::last, last);
  };
  using namespace link::level;
  EXPECT_FALSE(duplicates::worth_asking(pattern(id_missing, name_other, name_70)));
  EXPECT_FALSE(duplicates::worth_asking(pattern(id_other, name_missing, name_other)));
  EXPECT_TRUE(duplicates::worth_asking(pattern(id_same, name_other, name_other)));
  EXPECT_TRUE(duplicates::worth_asking(pattern(id_slip, name_other, name_other)));
  EXPECT_TRUE(duplicates::worth_asking(pattern(id_missing, name_88, name_other)));
  EXPECT_TRUE(duplicates::worth_asking(pattern(id_missing, name_other, name_same + link::rarities - 1)));
}

TEST_P(LikenessTest, who_is_beyond_reach_is_not_offered) {
  living(household("12/3"), "บัวผัน", "ปันทะ", "female", "1950-05-09");
  actor = officer("centre-9", "570503");
  EXPECT_EQ(count(ask("บัวผัน", "ปันทะ", "female", "1950-05-09")), 0u);
}

TEST_P(LikenessTest, registering_anyway_keeps_the_pair_with_its_waterfall) {
  auto house = household("12/3");
  living(house, "บัวผัน", "ปันทะ", "female", "1950-05-09");
  living(house, "บัวพัน", "ปันทะ", "female", "1950-05-09");
  auto pairs = get("/pairs?found_how=registration");
  ASSERT_EQ(count(pairs), 1u);
  auto pair = get("/pairs/" + pairs.text("/items/0/id"));
  EXPECT_GT(pair.at("/permille").as_int64(), 500);
  EXPECT_EQ(pair.text("/why/0/comparison"), "prior");
  EXPECT_EQ(pair.at("/why").as_array().size(), 7u);
}

TEST_P(LikenessTest, a_sweep_finds_each_pair_once_and_never_one_that_was_decided) {
  auto house = household("12/3"), other = household("77");
  living(house, "บัวผัน", "ปันทะ", "female", "1950-05-09");
  living(house, "บัวพัน", "ปันทะ", "female", "1950-05-09");
  living(other, "คำปัน", "ใจดี", "male", "1961-01-30");
  auto pair = get("/pairs").text("/items/0/id");
  post("/pairs/" + pair + "/verdict", R"({"verdict":"different"})", 1);
  auto swept = post("/sweep", "{}");
  EXPECT_EQ(swept.at("/people").as_int64(), 3);
  EXPECT_EQ(swept.at("/looked_at").as_int64(), 3);
  EXPECT_EQ(swept.at("/found").as_int64(), 0);
  EXPECT_TRUE(swept.at("/next").is_null());
  EXPECT_EQ(count(get("/pairs")), 0u);
}

TEST_P(LikenessTest, people_from_before_the_keys_are_found_by_a_sweep) {
  auto house = household("12/3");
  living(house, "บัวผัน", "ปันทะ", "female", "1950-05-09");
  living(house, "บัวพัน", "ปันทะ", "female", "1950-05-09");
  {
    auto connection = db->write();
    connection->execute("DELETE FROM registry_pairs");
    connection->execute("DELETE FROM registry_linkage_keys");
  }
  auto swept = post("/sweep", "{}");
  EXPECT_EQ(swept.at("/found").as_int64(), 1) << swept.bytes;
  EXPECT_EQ(count(get("/pairs?found_how=sweep")), 1u);
}

TEST_P(LikenessTest, what_an_import_brought_in_is_compared_and_known_by_the_import) {
  auto house = household("12/3");
  living(house, "บัวผัน", "ปันทะ", "female", "1950-05-09");
  auto brought = act([&](frame::Act& act) {
    return registry->register_person(act,
                                     {.first_name = "บัวพัน",
                                      .last_name = "ปันทะ",
                                      .gender = "female",
                                      .birth = words::PartialDate::parse("1950-05-09")},
                                     house, "relative");
  });
  ASSERT_TRUE(brought);
  EXPECT_EQ(count(get("/pairs")), 0u);
  act([&](frame::Act& act) {
    return registry->find_duplicates(act, {brought->id}, "import-1"), true;
  });
  EXPECT_EQ(count(get("/pairs?import=import-1")), 1u);
  EXPECT_EQ(count(get("/pairs?import=import-2")), 0u);
}

TEST_P(LikenessTest, many_newcomers_are_compared_in_one_reading_and_find_the_same_pairs) {
  auto house = household("12/3");
  living(house, "บัวผัน", "ปันทะ", "female", "1950-05-09");
  const std::vector<std::string> firsts = {"กมล", "ขวัญใจ", "คำแก้ว",  "จันทร์", "ดวงดี", "ทองดี",
                                           "นวล", "บุญมี",   "ประนอม", "มาลี",  "วิชัย",  "สมบัติ"};
  const std::vector<std::string> lasts = {"ใจดี",  "ศรีวิชัย", "แก้วมา", "อุตมะ", "ชัยวงค์",
                                          "ธิวงศ์", "มูลดี",   "กันทะ",  "ไชยา", "วงศ์ษา"};
  std::vector<std::string> brought;
  auto bring = [&](const std::string& first, const std::string& last, const std::string& birth,
                   std::string_view into) {
    act([&](frame::Act& a) {
      auto made = registry->register_person(a,
                                            {.first_name = first,
                                             .last_name = last,
                                             .gender = "female",
                                             .birth = words::PartialDate::parse(birth)},
                                            into, into.empty() ? "" : "relative");
      return made ? brought.push_back(made->id), true : false;
    });
  };
  for (std::size_t i = 0; i < 300; ++i)
    bring(firsts[i % 12],
          lasts[i / 12 % 10] + (i < 120   ? ""
                                : i < 240 ? "กุล"
                                          : "สกุล"),
          std::to_string(1930 + i % 80) + "-0" + std::to_string(2 + i % 7) + "-1" +
              std::to_string(i % 9),
          "");
  bring("บัวพัน", "ปันทะ", "1950-05-09", house);
  auto found = act([&](frame::Act& a) { return registry->pairs_of_newcomers(a, brought); });
  ASSERT_TRUE(found);
  ASSERT_FALSE(found->empty());
  EXPECT_FALSE(act([&](frame::Act& a) {
    return registry->pairs_of_newcomers(a, {brought.back()});
  })) << "for one the register is not read";
  act([&](frame::Act& a) { return registry->keep_pairs_found(a, *found, "import-1"), true; });
  auto pairs = get("/pairs?import=import-1");
  ASSERT_GE(count(pairs), 1u);
  auto likeliest = pairs.text("/items/0/id");
  auto pair = get("/pairs/" + likeliest);
  EXPECT_GT(pair.at("/permille").as_int64(), 500);
  act([&](frame::Act& a) {
    return registry->find_duplicates(a, {brought.back()}, "import-2"), true;
  });
  EXPECT_EQ(count(get("/pairs?import=import-2")), 0u) << "the pair is known by now";
}

TEST_P(LikenessTest, keys_follow_a_person_who_is_corrected_and_moves) {
  auto known = made("บัวผัน", "ปันทะ", "female", "1950-05-09").text("/id");
  put("/people/" + known,
      R"({"person":{"first_name":"คำแก้ว","last_name":"ศรีวิชัย","gender":"female","birth":"1962-03-04"}})",
      1);
  EXPECT_EQ(count(ask("บัวผัน", "ปันทะ", "female", "1950-05-09")), 0u);
  EXPECT_EQ(ask("คำแก้ว", "ศรีวิไชย", "female", "1962-03-04").text("/items/0/person/id"), known);
}

}  // namespace
}  // namespace registry::test
