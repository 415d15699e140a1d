// Files of the engine: snapshots that come back as they were or are refused, and people files of every faulty kind.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "centre/targeting/engine/tables.hpp"
#include "centre/targeting/engine/tests/world.hpp"

namespace targeting::engine::testing {
namespace {

class TargetingFiles : public ::testing::Test {
 protected:
  TargetingFiles() : folder_(std::filesystem::temp_directory_path() / ("chaeson_engine_" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(folder_);
  }
  ~TargetingFiles() override { std::filesystem::remove_all(folder_); }
  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(path(name), std::ios::binary) << text;
    return path(name);
  }
  static std::string read(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
  }

 private:
  std::filesystem::path folder_;
};

const std::string heading = "person_id,hh_id,tambon,sex,age,disabled,card,d1,d2,d3\n";
std::string code_of(const auto& result) { return result ? "fine" : result.error().code; }

TEST_F(TargetingFiles, a_snapshot_comes_back_as_it_was) {
  auto columns = make_columns(3, {.people = 2'500, .places = 14, .indicators = 20, .target_groups = 2, .sorted = false});
  auto built = value(Snapshot::build(columns.names, columns.places, columns.people(), {}));
  built.save(path("a.cube"));
  for (auto check : {Check::everything, Check::head}) {
    Engine fresh(value(Snapshot::open(path("a.cube"), check))), first(built);
    EXPECT_EQ(fresh.snapshot().names().indicators, columns.names.indicators);
    EXPECT_EQ(fresh.snapshot().names().groups, columns.names.groups);
    for (std::uint32_t seed = 0; seed < 6; ++seed) {
      auto plan = make_plan(seed, columns);
      EXPECT_TRUE(fresh.totals(value(fresh.keep(plan)), Level::tambon) == first.totals(value(first.keep(plan)), Level::tambon));
    }
    EXPECT_TRUE(std::ranges::equal(fresh.snapshot().rows(), built.rows()));
  }
}

TEST_F(TargetingFiles, a_damaged_snapshot_is_refused) {
  auto columns = make_columns(3, {.people = 300, .places = 4});
  value(Snapshot::build(columns.names, columns.places, columns.people(), {})).save(path("a.cube"));
  const auto whole = read(path("a.cube"));
  // Padding between the tables is the one thing that nothing depends on.
  std::size_t unnoticed = 0;
  for (std::size_t at = 0; at < whole.size(); at += 31) {
    auto damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    unnoticed += Snapshot::open(write("b.cube", damaged)).has_value();
    if (at < 256) EXPECT_FALSE(Snapshot::open(path("b.cube"), Check::head)) << at;
  }
  EXPECT_LE(unnoticed, 10U * 64 / 31);
  for (std::size_t length : {std::size_t{1}, std::size_t{100}, whole.size() / 2, whole.size() - 1})
    EXPECT_EQ(code_of(Snapshot::open(write("c.cube", whole.substr(0, length)))), "targeting.snapshot_damaged");
  EXPECT_THROW((void)Snapshot::open(path("nothing.cube")), std::exception);
}

TEST_F(TargetingFiles, people_and_areas_become_columns) {
  auto people = write("p.csv", "\xEF\xBB\xBF" + heading + "a,1,T1,1,30,0,1,1,0,\n\"b,c\",1,T2,หญิง,,1,,?,1,0\r\n");
  auto areas = value(read_places(write("a.csv", "tambon,district,province\nT1,D1,P1\nT2,D1,P1\nT3,D2,P1\n")));
  auto columns = value(read_people(people, &areas, {.ids = true, .households = true}));
  ASSERT_EQ(columns.place.size(), 2U);
  EXPECT_EQ(columns.rows_refused, 0U);
  auto at = columns.person_id(0) == "a" ? 0U : 1U;
  EXPECT_EQ(columns.person_id(1 - at), "b,c");
  EXPECT_EQ(columns.people().words(at), (Words{1, 4, 0, sex_bit(1) | age_bit(30) | card_bit}));
  EXPECT_EQ(columns.people().words(1 - at), (Words{2, 0, 1, sex_bit(2) | disabled_bit}));
  EXPECT_EQ(columns.household[0], columns.household[1]);
}

TEST_F(TargetingFiles, faulty_rows_are_refused_one_by_one_with_their_line) {
  auto people = write("p.csv", heading + "a,1,520101,1,30,0,1,1,0,0\n" + ",1,520101,1,30,0,1,1,0,0\n" + "c,1,,1,30,0,1,1,0,0\n" +
                                   "d,1,520101,x,30,0,1,1,0,0\n" + "e,1,520101,1,3o,0,1,1,0,0\n" + "f,1,520101,1,30,yes,1,1,0,0\n" +
                                   "g,1,520101,1,30,0,1,2,0,0\n" + "h,1,520101\n" + std::string("i,1,5201\0" "01,1,30,0,1,1,0,0\n", 27) +
                                   "a,2,520101,2,5,0,0,0,0,0\n" + "z,1,520102,1,30,0,1,1,0,0\n");
  auto columns = value(read_people(people, nullptr, {}));
  EXPECT_EQ(columns.place.size(), 2U);
  std::vector<std::pair<std::uint64_t, std::string>> found;
  for (auto& row : columns.refused) found.emplace_back(row.line, row.code);
  const std::vector<std::pair<std::uint64_t, std::string>> right{
      {3, "targeting.people_id_missing"}, {4, "targeting.people_tambon_unknown"}, {5, "targeting.people_sex_unclear"},
      {6, "targeting.people_age_unclear"}, {7, "targeting.people_flag_unclear"}, {8, "targeting.people_mark_unclear"},
      {9, "kit.csv_field_count"}, {10, "kit.csv_nul"}, {11, "targeting.people_twice"}};
  EXPECT_EQ(found, right);
  EXPECT_EQ(columns.rows_refused, right.size());
}

TEST_F(TargetingFiles, files_that_cannot_be_read_are_refused_whole) {
  EXPECT_EQ(code_of(read_people(path("none.csv"), nullptr, {})), "kit.file_unreadable");
  EXPECT_EQ(code_of(read_people(write("e.csv", ""), nullptr, {})), "kit.file_empty");
  EXPECT_EQ(code_of(read_people(write("m.csv", "person_id,tambon,d1\na,T,1\n"), nullptr, {})), "kit.csv_columns_missing");
  EXPECT_EQ(code_of(read_people(write("i.csv", heading), nullptr, {.indicators = {"roof"}})), "kit.csv_columns_missing");
  std::string many = "person_id,hh_id,tambon,sex,age,disabled,card";
  for (int j = 1; j <= 33; ++j) many += ",d" + std::to_string(j);
  EXPECT_EQ(code_of(read_people(write("w.csv", many + "\n"), nullptr, {})), "targeting.snapshot_too_many");
  EXPECT_EQ(code_of(read_places(write("a.csv", "tambon,district,province\nT1,D,P\nT1,D,P\n"))), "targeting.areas_faulty");
}

TEST_F(TargetingFiles, an_unknown_tambon_is_refused_when_areas_are_given) {
  auto areas = value(read_places(write("a.csv", "tambon,district,province\nT1,D1,P1\n")));
  auto columns = value(read_people(write("p.csv", heading + "a,1,T1,1,1,0,0,0,0,0\nb,1,T2,1,1,0,0,0,0,0\n"), &areas, {}));
  EXPECT_EQ(columns.place.size(), 1U);
  ASSERT_EQ(columns.refused.size(), 1U);
  EXPECT_EQ(columns.refused[0].values[0].second, "T2");
}

TEST_F(TargetingFiles, tables_are_the_same_whatever_the_order_of_rows) {
  std::string rows[] = {"a,1,520101,1,70,0,1,1,1,0\n", "b,1,520101,2,30,0,0,0,0,1\n", "c,2,520201,1,9,1,0,1,,?\n", "d,3,130101,2,3,0,0,0,0,0\n"};
  Plan plan{.name = "t", .indicators = {{"d1", "x", {}}, {"d2", "x", {}}, {"d3", "y, z", {}}}, .cutoff_ppm = 333'333};
  std::string table[2], list[2];
  for (int turn = 0; turn < 2; ++turn) {
    auto text = heading;
    for (int r = 0; r < 4; ++r) text += rows[turn == 0 ? r : 3 - r];
    auto columns = value(read_people(write("p.csv", text), nullptr, {.ids = true}));
    Engine engine(value(Snapshot::build(columns.names, columns.places, columns.people(), {})));
    auto number = value(engine.keep(plan));
    write_areas(engine, number, Level::province, {&engine, number}, [&](auto part) { table[turn] += part; });
    EXPECT_EQ(write_list(engine, number, columns, [&](auto part) { list[turn] += part; }), 2U);
  }
  EXPECT_EQ(table[0], table[1]);
  EXPECT_NE(list[0].find("a,1,520101,500000,x,d1;d2\n"), std::string::npos) << list[0];
  EXPECT_NE(list[0].find("b,1,520101,500000,\"y, z\",d3\n"), std::string::npos) << list[0];
  EXPECT_NE(table[0].find("\n13,1,0,0,0.000000,0.000000,0.000000,,,,"), std::string::npos) << table[0];
  EXPECT_NE(table[0].find("\n52,3,2,1000000,0.666667,0.500000,0.333333,"), std::string::npos) << table[0];
}

}  // namespace
}  // namespace targeting::engine::testing
