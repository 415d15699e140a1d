// Search as you type.
#include "centre/registry/search/rules.hpp"
#include "centre/registry/tests/registry_test.hpp"

namespace registry::test {
namespace {

TEST(SearchRules, a_query_is_read_as_number_phone_house_or_name) {
  EXPECT_EQ(search::read("1-1000-00000-00-8").number, "1100000000008");
  EXPECT_EQ(search::read("๐๘๑-๒๓๔-๕๖๗๘").phone, "0812345678");
  EXPECT_EQ(search::read("๑๒/๓").house_no, "12/3");
  EXPECT_EQ(search::read("5213-040012-3").house_code, "52130400123");
  EXPECT_EQ(search::read("นางคำปัน ใจดี").words, (std::vector<std::string>{"คำปัน", "ใจดี"}));
  EXPECT_EQ(search::read("%_").words, std::vector<std::string>{});
}

struct SearchTest : RegistryTest {
  std::vector<std::string> found(const std::string& q) {
    auto answer = get("/search?q=" + q);
    std::vector<std::string> out;
    for (const auto& item : answer.at("/items").as_array())
      out.emplace_back(item.at("id").as_string());
    return out;
  }
};
INSTANTIATE_TEST_SUITE_P(both, SearchTest, kit::testing::engines(), kit::testing::engine_name);

using Ids = std::vector<std::string>;

TEST_P(SearchTest, beginnings_come_before_parts_and_words_in_any_order) {
  auto inside = person("ทองคำ", "แก้วมา"), begins = person("คำปัน", "ใจดี");
  EXPECT_EQ(found("คำปัน"), Ids{begins});
  EXPECT_EQ(found("ใจดี คำปัน"), Ids{begins});
  EXPECT_EQ(found("นายทองคำ"), Ids{inside});
  EXPECT_EQ(found("แก้ว"), Ids{inside});
  EXPECT_EQ(found("องคำ"), Ids{inside});
  EXPECT_EQ(found("คำ"), Ids{begins});  // two letters: beginnings only
  EXPECT_EQ(found("ก"), Ids{});
}

TEST_P(SearchTest, thai_spelled_in_another_order_is_found) {
  auto who = person("น้ำทิพย์", "ใจดี");
  EXPECT_EQ(found("น\xE0\xB9\x8D\xE0\xB9\x89\xE0\xB8\xB2ทิพย์"), Ids{who});
}

TEST_P(SearchTest, whole_numbers_find_and_the_finding_is_seen) {
  auto who = person("คำ", "ใจดี", "1100000000008");
  auto answer = get("/search?q=1-1000-00000-00-8");
  EXPECT_EQ(answer.text("/items/0/id"), who);
  EXPECT_EQ(answer.text("/items/0/match"), "identity");
  ASSERT_EQ(answer.seen.size(), 1u);
  EXPECT_EQ(found("110000000000"), Ids{});
}

TEST_P(SearchTest, houses_are_found_by_number_and_by_what_their_number_begins_with) {
  auto first = household("12/3"), second = household("12/31");
  household("2");
  EXPECT_EQ(found("12/3"), (Ids{first, second}));
}

TEST_P(SearchTest, nobody_out_of_reach_is_found) {
  person("คำปัน", "ใจดี", "1100000000008");
  actor = officer("centre-9", "570503");
  EXPECT_EQ(found("คำปัน"), Ids{});
  EXPECT_EQ(found("คำ"), Ids{});
  EXPECT_EQ(found("1100000000008"), Ids{});
}

TEST_P(SearchTest, pages_give_everybody_once) {
  std::set<std::string> all, seen;
  for (int i = 0; i < 7; ++i) all.insert(person("คำปัน" + std::to_string(i), "ใจดี"));
  for (int i = 0; i < 6; ++i) all.insert(person("ทองคำปัน" + std::to_string(i), "ใจดี"));
  std::string after;
  for (int pages = 0; pages < 10; ++pages) {
    auto answer = get("/search?limit=3&q=คำปัน" + after);
    for (const auto& item : answer.at("/items").as_array())
      EXPECT_TRUE(seen.insert(std::string(item.at("id").as_string())).second);
    if (answer.at("/next").is_null()) break;
    after = "&after=" + answer.text("/next");
  }
  EXPECT_EQ(seen, all);
}

}  // namespace
}  // namespace registry::test
