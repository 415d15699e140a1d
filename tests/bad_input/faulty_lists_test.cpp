// Lists that are wrong in every way they can be, given to the program as a person would: a clear word and no figures, or
// the work done with what is wrong named. Never a wrong result without a word.
#include <spdlog/spdlog.h>

#include <filesystem>
#include <fstream>

#include "kit/testing/database.hpp"
#include "tests/crash/program.hpp"
#include "tests/import/make_sheet.hpp"
#include "tests/story/story.hpp"

namespace {

class FaultyLists : public ::testing::Test {
 protected:
  void SetUp() override {
    place_ = std::filesystem::temp_directory_path() / ("chaeson-faulty-" + kit::make_uuid_v4());
    std::filesystem::create_directories(place_);
    put("plan.json", R"({"name":"any","method":"any_dimension","indicators":[{"indicator":"d1","dimension":"a"},{"indicator":"d2","dimension":"b"}]})");
  }
  void TearDown() override { std::filesystem::remove_all(place_); }

  std::string put(const std::string& name, const std::string& text) const {
    std::ofstream(place_ / name, std::ios::binary) << text;
    return place_ / name;
  }
  std::string read(const std::string& name) const {
    std::ifstream in(place_ / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  crash::Ended assess(const std::string& list) const {
    return crash::run({"assess", list, "--plan", place_ / "plan.json", "--by", "nation", "--out", place_ / "out.csv"});
  }
  crash::Ended link(const std::string& list) const {
    return crash::run({"link", list, "--pairs", place_ / "pairs.csv", "--clusters", place_ / "clusters.csv"});
  }
  static void expect_said(const crash::Ended& ended, int code, const std::string& words) {
    EXPECT_EQ(ended.code, code) << ended.printed;
    EXPECT_NE(ended.printed.find(words), std::string::npos) << ended.printed;
  }
  std::filesystem::path place_;
};

const std::string people = "person_id,hh_id,tambon,sex,age,disabled,card,d1,d2\n";
const std::string records = "rec_id,list_id,nid,sex,first,last,birth_raw,village,house\n";

std::string person(int n, const std::string& tambon = "521304") {
  return "p" + std::to_string(n) + ",h" + std::to_string(n / 3) + "," + tambon + ",1,40,0,0," + std::to_string(n % 2) + ",0\n";
}
std::string record(int n, const std::string& first, const std::string& last, const std::string& birth, const std::string& village) {
  return "r" + std::to_string(n) + ",1,," + std::to_string(1 + n % 2) + "," + first + "," + last + "," + birth + "," + village + "," +
         std::to_string(n / 3) + "\n";
}
// Letters that make names of their own, unlike each other.
std::string name(int n) {
  static const std::vector<std::string> parts{"กม", "ขวัญ", "คำ", "จัน", "ดวง", "ทอง", "นวล", "บุญ", "ประ", "มา", "วิ", "สม", "อุ่น", "เรือน", "ศรี", "ไพร"};
  std::string out;
  for (int i = 0; i < 3; ++i, n /= 16) out += parts[static_cast<std::size_t>(n % 16)];
  return out;
}

TEST_F(FaultyLists, without_a_column_are_refused_and_the_column_is_named) {
  auto short_people = put("people.csv", "person_id,tambon,sex,age\np1,521304,1,40\n");
  expect_said(assess(short_people), 1, "hh_id");
  EXPECT_FALSE(std::filesystem::exists(place_ / "out.csv"));
  expect_said(link(put("list.csv", "rec_id,list_id,sex,first,last\n1,1,1,ก,ข\n")), 1, "birth_raw");
  EXPECT_FALSE(std::filesystem::exists(place_ / "clusters.csv"));
  expect_said(assess(put("no_d2.csv", "person_id,hh_id,tambon,sex,age,disabled,card,d1\np1,h1,521304,1,40,0,0,1\n")), 1, "d2");
}

TEST_F(FaultyLists, with_nul_bytes_lose_those_rows_and_say_which) {
  using std::string_literals::operator""s;
  auto list = people;
  for (int n = 0; n < 10; ++n) list += n == 4 ? "p4,h\0 1,521304,1,40,0,0,1,0\n"s : person(n);
  auto assessed = assess(put("people.csv", list));
  expect_said(assessed, 1, "9 counted, 5 poor");
  EXPECT_NE(read("out.csv.refused.csv").find("\n6,"), std::string::npos) << read("out.csv.refused.csv");
  auto linked = link(put("list.csv", records + record(0, "สมชาย", "ใจดี", "2510-05-12", "52130401") + "r1,1,,1,ส\0ม,ข,2510,52130401,1\n"s));
  expect_said(linked, 1, ":3: ");
  expect_said(linked, 1, "1 records");
}

TEST_F(FaultyLists, of_zeros_alone_are_no_tables) {
  auto zeros = put("zeros.csv", "");
  std::filesystem::resize_file(zeros, std::uintmax_t{20} << 30);  // a hole of 20 GB: it needs no disk
  for (const auto& ended : {assess(zeros), link(zeros)}) EXPECT_EQ(ended.code, 1) << ended.printed;
  auto begun = put("begun.csv", people + person(1));
  std::filesystem::resize_file(begun, std::uintmax_t{20} << 30);
  expect_said(assess(begun), 1, "3");  // the row that never ends
  EXPECT_FALSE(std::filesystem::exists(place_ / "out.csv"));
}

TEST_F(FaultyLists, with_half_the_people_in_one_village_are_counted_whole) {
  auto list = people;
  for (int n = 0; n < 4'000; ++n) list += person(n, n % 2 ? "521304" : std::to_string(520'000 + n / 2 % 900 + 100));
  expect_said(assess(put("people.csv", list)), 0, "4000 counted, 2000 poor");
}

TEST_F(FaultyLists, with_half_the_people_in_one_house_are_linked_and_the_block_is_named) {
  auto list = records;
  for (int n = 0; n < 12'000; ++n)
    list += n % 2 ? "r" + std::to_string(n) + ",1,,1," + name(n) + "," + name(n * 7 + 3) + "," + std::to_string(2450 + n % 90) + "-0" +
                        std::to_string(1 + n % 9) + "-1" + std::to_string(n % 10) + ",52130401,1\n"
                  : record(n, name(n), name(n * 5 + 1), std::to_string(2450 + n % 90) + "-02-1" + std::to_string(n % 10), "5213" + std::to_string(1'000 + n % 999));
  expect_said(link(put("list.csv", list)), 0, "6000 records share house");
}

TEST_F(FaultyLists, of_people_with_one_name_are_linked_and_the_block_is_named) {
  auto list = records;
  for (int n = 0; n < 12'000; ++n)
    list += record(n, "สมชาย", "ใจดี", std::to_string(2450 + n % 90) + "-0" + std::to_string(1 + n % 9) + "-1" + std::to_string(n % 10), "5213" + std::to_string(1'000 + n % 999));
  expect_said(link(put("list.csv", list)), 0, "12000 records share first name and surname");
}

TEST_F(FaultyLists, of_people_born_on_the_first_of_january_are_linked_by_the_year_alone) {
  auto list = records;
  for (int n = 0; n < 12'000; ++n) list += record(n, name(n), name(n * 7 + 3), std::to_string(2450 + n % 90) + "-01-01", "5213" + std::to_string(1'000 + n % 999));
  auto linked = link(put("list.csv", list));
  EXPECT_EQ(linked.code, 0) << linked.printed;
  EXPECT_EQ(read("pairs.csv").find("birth=same;"), std::string::npos);
}

class FaultySheets : public ::testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    database_ = std::make_unique<kit::testing::FreshDatabase>(GetParam());
    place_ = std::filesystem::temp_directory_path() / ("chaeson-sheets-" + kit::make_uuid_v4());
    std::filesystem::create_directories(place_);
    run({"organisation", "add", "--id", "chaeson", "--kind", "centre", "--area", "521304", "--serves", "521304", "--name-th", "แจ้ซ้อน", "--name-en", "Chae Son"});
    std::ofstream(place_ / "villages.csv", std::ios::binary) << "code,name_th\n52130401,หนึ่ง\n52130402,สอง\n";
    run({"import", "areas", place_ / "villages.csv"});
  }
  void TearDown() override {
    database_.reset();
    std::filesystem::remove_all(place_);
  }
  crash::Ended run(const std::vector<std::string>& arguments) const {
    std::vector<std::string> all{"--database", database_->url(), "--key-file", place_ / "key", "--log", "error"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return crash::run(all);
  }
  crash::Ended import(const std::string& bytes, std::uintmax_t size = 0) const {
    std::ofstream(place_ / "list.csv", std::ios::binary) << bytes;
    if (size > 0) std::filesystem::resize_file(place_ / "list.csv", size);
    return run({"import", "people", place_ / "list.csv", "--organisation", "chaeson", "--surveyed", "2564"});
  }
  std::int64_t count(const std::string& of) const {
    return kit::sql::Database::open(database_->url())->read()->query("SELECT count(*) AS n FROM " + of).front().integer("n");
  }
  std::unique_ptr<kit::testing::FreshDatabase> database_;
  std::filesystem::path place_;
};

const std::string heading = "รหัสหมู่บ้าน,บ้านเลขที่,ชื่อ-สกุล,เพศ,วันเกิด,มิติสุขภาพ\n";

TEST_P(FaultySheets, that_are_no_lists_are_refused_before_anything_is_taken_in) {
  auto large = import(heading, std::uintmax_t{20} << 30);
  EXPECT_EQ(large.code, 1);
  EXPECT_NE(large.printed.find("too large"), std::string::npos) << large.printed;
  EXPECT_NE(import("").printed.find("empty"), std::string::npos);
  EXPECT_EQ(import("a,b\n1,2\n").code, 1);
  EXPECT_EQ(count("registry_people"), 0);
}

TEST_P(FaultySheets, with_nul_bytes_are_no_tables_and_rows_without_a_name_are_counted) {
  using std::string_literals::operator""s;
  auto broken = import(heading + "52130401,1,นายคำปัน ใจดี,ชาย,2493-05-09,1\n52130401,2,นายคำ\0ปัน ใจดี,ชาย,2493-05-09,1\n"s);
  EXPECT_EQ(broken.code, 1);
  EXPECT_NE(broken.printed.find("not a table"), std::string::npos) << broken.printed;
  EXPECT_EQ(count("registry_people"), 0);
  auto ended = import(heading + "52130401,1,นายคำปัน ใจดี,ชาย,2493-05-09,1\n52130401,3,,ชาย,2493-05-09,1\n");
  EXPECT_EQ(ended.code, 1) << ended.printed;
  EXPECT_NE(ended.printed.find("1 refused"), std::string::npos) << ended.printed;
  EXPECT_EQ(count("registry_people"), 1);
}

// Half of them in one village, under one name, born on one day: they come in, the likeliest few are asked about, and
// it is said that these are not all.
TEST_P(FaultySheets, with_many_people_who_are_alike_come_in_whole_and_say_so) {
  std::string list = heading;
  constexpr int alike = 60, others = 700;
  for (int n = 0; n < others; ++n)
    list += "52130402," + std::to_string(n + 1) + "," + name(n) + " " + name(n * 7 + 3) + ",ชาย," + std::to_string(2500 + n % 60) + "-0" +
            std::to_string(2 + n % 7) + "-1" + std::to_string(n % 9) + ",0\n";
  for (int n = 0; n < alike; ++n) list += "52130401," + std::to_string(n + 1) + ",นายสมชาย ใจดี,ชาย,2510-05-12,0\n";
  auto ended = import(list);
  EXPECT_EQ(ended.code, 0) << ended.printed;
  EXPECT_EQ(count("registry_people"), alike + others);
  EXPECT_NE(ended.printed.find("60 people look alike with ten others or more (นายสมชาย ใจดี"), std::string::npos) << ended.printed;
  EXPECT_LE(count("registry_pairs"), alike * 11 + others);
}

TEST_P(FaultySheets, of_one_name_and_one_birthday_for_everybody_come_in_whole_and_ask_nothing_endless) {
  std::string list = heading;
  constexpr int all = 900;
  for (int n = 0; n < all; ++n) list += "52130401," + std::to_string(n + 1) + ",นายสมชาย ใจดี,ชาย,2500-01-01,0\n";
  EXPECT_EQ(import(list).code, 0);
  EXPECT_EQ(count("registry_people"), all);
  EXPECT_LE(count("registry_pairs"), all * 11);
}

INSTANTIATE_TEST_SUITE_P(both, FaultySheets, kit::testing::engines(), kit::testing::engine_name);

}  // namespace
