// Lists and tables from files: faulty ones, settings, and what a linking by settings finds.
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <string>

#include "kit/linkage/choose_rules.hpp"
#include "kit/linkage/link_table.hpp"
#include "kit/linkage/people_list.hpp"
#include "kit/linkage/table_pattern.hpp"

namespace kit::linkage {
namespace {

using std::string_literals::operator""s;

class FilesTest : public testing::Test {
 protected:
  std::string file(const std::string& bytes) {
    auto path = testing::TempDir() + "link_" + std::to_string(::getpid()) + "_" +
                std::to_string(made_.size()) + ".csv";
    std::ofstream(path, std::ios::binary) << bytes;
    made_.push_back(path);
    return path;
  }
  ~FilesTest() override {
    for (const auto& path : made_) std::remove(path.c_str());
  }

 private:
  std::vector<std::string> made_;
};

const std::string header = "rec_id,list_id,nid,sex,first,last,birth_raw,village,house,true_id\n";

TEST_F(FilesTest, rows_become_records_in_their_order) {
  auto list =
      read_people({file(header + "a,1,3520000000019,1,นายสมชาย,ใจดี,2510-05-12,52130402,1,9\n"
                                 "b,2,,2,มาลี,ใจดี,,,,9\n")},
                  {}, {.threads = 2});
  ASSERT_TRUE(list);
  ASSERT_EQ(list->records.size(), 2u);
  EXPECT_EQ(list->ids[0], "a");
  EXPECT_EQ(list->ids[1], "b");
  EXPECT_TRUE(list->records[0].id_is_valid);
  EXPECT_EQ(list->records[0].last, list->records[1].last);
  EXPECT_EQ(list->lists[list->records[1].list], "2");
}

TEST_F(FilesTest, many_rows_keep_their_order_with_several_threads) {
  std::string text = header;
  for (int i = 0; i < 40'000; ++i)
    text += "row" + std::to_string(i) + ",1,,1,ก" + std::string(i % 7 ? "ข" : "ค") +
            ",ง,2510,52130402," + std::to_string(i % 90) + ",\n";
  auto list = read_people({file(text)}, {}, {.threads = 3});
  ASSERT_TRUE(list);
  ASSERT_EQ(list->records.size(), 40'000u);
  for (std::uint32_t i = 0; i < 40'000; i += 997)
    EXPECT_EQ(list->ids[i], "row" + std::to_string(i));
}

TEST_F(FilesTest, faulty_rows_are_refused_by_line_and_the_rest_goes_on) {
  auto list = read_people({file(header + "a,1,,1,ก\0ข,ง,,,,1\n"s +
                                "b,1,,1,กข,ง,,,,1\n,1,,1,กข,ง,,,,1\nd,1\n"
                                "e,1,,1,\xff\xfe,ง,,,,1\n")},
                          {}, {.threads = 1});
  ASSERT_TRUE(list);
  EXPECT_EQ(list->records.size(), 1u);
  std::vector<std::pair<std::uint64_t, std::string>> told;
  for (const auto& row : list->files[0].scan.refused) told.push_back({row.line, row.code});
  std::sort(told.begin(), told.end());
  EXPECT_EQ(told, (std::vector<std::pair<std::uint64_t, std::string>>{{2, "kit.csv_nul"},
                                                                      {4, "kit.linkage_id_missing"},
                                                                      {5, "kit.csv_field_count"},
                                                                      {6, "kit.text_broken"}}));
}

TEST_F(FilesTest, missing_columns_are_named) {
  auto list = read_people({file("rec_id,list_id\n1,1\n")}, {}, {});
  ASSERT_FALSE(list);
  EXPECT_EQ(list.error().code, "kit.csv_columns_missing");
}

constexpr auto settings_json = R"({
  "id_column": "id",
  "comparisons": [
    {"name": "name", "columns": ["name"], "levels": [{"kind": "exact", "frequencies": true},
      {"kind": "jaro_winkler", "at_least": 0.88}, {"kind": "levenshtein", "at_most": 2}]},
    {"name": "born", "columns": ["born"], "levels": [{"kind": "date", "at_most": 31}]},
    {"name": "height", "columns": ["height"], "levels": [{"kind": "numeric", "at_most": 2}]},
    {"name": "words", "columns": ["words"], "levels": [{"kind": "overlap", "at_least": 2}]},
    {"name": "place", "columns": ["lat", "lon"], "levels": [{"kind": "distance", "at_most": 5}]}],
  "rules": [{"name": "name", "parts": [{"column": "name", "from": 5, "length": 4}]},
            {"name": "born", "parts": [{"column": "born"}]}]})";

TEST_F(FilesTest, every_likeness_has_its_level) {
  auto settings = read_settings(settings_json);
  ASSERT_TRUE(settings);
  auto table = read_table({file("id,name,born,height,words,lat,lon\n"
                                "1,Robert,1970-05-01,170,red blue,18.79,98.98\n"
                                "2,ROBERT,1970-05-20,171.5,blue green red,18.80,98.99\n"
                                "3,Robret,19700801,190,blue,13.75,100.50\n"
                                "4,,x,,,,\n")},
                          *settings, {});
  ASSERT_TRUE(table);
  auto layout = layout_of(*settings);
  TablePattern pattern(*table, *settings, layout);
  auto levels = [&](std::uint32_t a, std::uint32_t b) {
    std::vector<std::string> names;
    for (std::size_t c = 0; c < layout.size(); ++c)
      names.push_back(layout[c].levels[layout.level(pattern(a, b), c)]);
    return names;
  };
  EXPECT_EQ(levels(0, 1),
            (std::vector<std::string>{"exact_very_common", "date_to_31", "numeric_to_2",
                                      "overlap_from_2", "distance_to_5"}));
  EXPECT_EQ(levels(0, 2), (std::vector<std::string>{"jaro_winkler_from_0.88", "other", "other",
                                                    "other", "other"}));
  EXPECT_EQ(levels(0, 3),
            (std::vector<std::string>{"missing", "other", "missing", "missing", "missing"}));
}

TEST_F(FilesTest, a_model_of_a_table_is_the_same_from_any_number_of_threads) {
  auto settings = read_settings(settings_json);
  ASSERT_TRUE(settings);
  std::string text = "id,name,born,height,words,lat,lon\n";
  for (int i = 0; i < 600; ++i) {
    int who = i % 4 == 3 ? i - 3 : i;  // every fourth row is of somebody who is there already
    text += std::to_string(i) + ",N" + std::to_string(who * 7'919 % 100'000) + (i % 8 == 3 ? "x" : "") + ",19" +
            std::to_string(10 + who % 89) + "-0" + std::to_string(1 + who % 9) + "-1" + std::to_string(who % 10) + "," +
            std::to_string(150 + who % 50 + i % 2) + ",w" + std::to_string(who % 97) + " v" + std::to_string(who % 89) + ",18." +
            std::to_string(who % 100) + ",99.5\n";
  }
  auto table = read_table({file(text)}, *settings, {.threads = 2});
  ASSERT_TRUE(table);
  std::optional<Linked> first;
  for (unsigned threads : {1u, 4u}) {
    auto linked = link_table(*table, *settings, {.threads = threads, .training_records = 400});
    EXPECT_TRUE(linked.trained);
    if (!first) {
      first = std::move(linked);
      EXPECT_GT(first->accepted, 75u);
      continue;
    }
    EXPECT_EQ(save_model(linked.model), save_model(first->model)) << threads;
    EXPECT_EQ(linked.clusters.of_record, first->clusters.of_record) << threads;
  }
}

std::vector<std::string> names_of(const std::vector<RuleSetting>& rules) {
  std::vector<std::string> names;
  for (const auto& rule : rules) names.push_back(rule.name);
  return names;
}

// A thousand rows: a town of two, a street of ten, a number of ninety, an account of its own.
std::string streets() {
  std::string text = "id,town,street,number,account\n";
  for (int i = 0; i < 1'000; ++i)
    text += std::to_string(i) + ",T" + std::to_string(i % 2) + ",S" + std::to_string(i / 2 % 10) + "," + std::to_string(i * 7 % 90) + ",A" +
            std::to_string(i) + "\n";
  return text;
}

LinkSettings without_rules(const std::vector<std::string>& columns, double pairs_per_record) {
  LinkSettings settings{.id_column = "id", .pairs_per_record = pairs_per_record};
  for (const auto& column : columns) settings.comparisons.push_back({column, {column}, {{}}});
  return settings;
}

TEST_F(FilesTest, rules_that_nobody_named_are_the_fewest_columns_that_cost_little) {
  auto path = file(streets());
  auto chosen = [&](const std::vector<std::string>& columns, double pairs_per_record) {
    auto settings = without_rules(columns, pairs_per_record);
    auto table = read_table({path}, settings, {});
    return names_of(choose_rules(*table, settings));
  };
  using Names = std::vector<std::string>;
  // The number alone makes 5 pairs a record, the street 50, both towns 250, a street of a town 25.
  EXPECT_EQ(chosen({"town", "street", "number"}, 20), Names{"number"});
  EXPECT_EQ(chosen({"town", "street", "number"}, 30), (Names{"number", "town, street"}));
  EXPECT_EQ(chosen({"town", "street", "number"}, 60), (Names{"street", "number"}));
  // Nobody shares an account; what is too dear stays the way to compare anybody.
  EXPECT_EQ(chosen({"town", "account"}, 20), Names{"town"});
  EXPECT_EQ(chosen({"account"}, 20), Names{"account"});
}

TEST_F(FilesTest, rules_may_be_left_out_unless_there_is_nothing_to_choose_from) {
  std::string text = settings_json;
  text.erase(text.find(",\n  \"rules\""));
  auto settings = read_settings(text + "}");
  ASSERT_TRUE(settings);
  EXPECT_TRUE(settings->rules.empty());
  EXPECT_FALSE(read_settings(
      R"({"id_column": "id", "comparisons": [{"name": "place", "columns": ["lat", "lon"],
    "levels": [{"kind": "distance", "at_most": 5}]}]})"));
  EXPECT_FALSE(read_settings(text + R"(, "pairs_per_record": 0})"));
}

TEST_F(FilesTest, settings_never_name_the_truth) {
  for (std::string wrong : {"true_id", "cluster"}) {
    std::string text = settings_json;
    text.replace(text.find("\"words\"]"), 8, "\"" + wrong + "\"]");
    auto settings = read_settings(text);
    ASSERT_FALSE(settings);
    EXPECT_EQ(settings.error().faults[0].code, "kit.linkage_settings_wrong");
  }
  EXPECT_FALSE(read_settings("{}"));
  EXPECT_FALSE(read_settings("not json"));
}

}  // namespace
}  // namespace kit::linkage
