// Money, areas, dates known in part, ages, fiscal years and names.
#include "centre/words/words.hpp"

#include <gtest/gtest.h>

#include "kit/json/json.hpp"
#include "kit/json/schema.hpp"

namespace {

using namespace words;

kit::Date day(std::string_view iso) {
  return *kit::Date::parse(iso);
}

struct Slip {
  Money amount;
  std::optional<Money> change;
  std::optional<PartialDate> born;
  std::optional<AreaCode> area;
  Gender gender = Gender::unknown;
};
const kit::Shape& describe(const Slip*) {
  static const kit::Shape shape =
      kit::shape<Slip>("Slip", kit::field<&Slip::amount>("amount", kit::min(0)),
                       kit::field<&Slip::change>("change"), kit::field<&Slip::born>("born"),
                       kit::field<&Slip::area>("area"), kit::field<&Slip::gender>("gender"));
  return shape;
}

TEST(Words, travel_through_json) {
  auto text =
      R"({"amount":300050,"change":null,"born":"1937-05","area":"500101","gender":"female"})";
  auto slip = kit::json::decode<Slip>(text);
  ASSERT_TRUE(slip);
  EXPECT_EQ(slip->amount, (Money{300'050}));
  EXPECT_EQ(kit::json::encode(*slip), text);
  auto bad = kit::json::decode<Slip>(R"({"amount":-1,"change":1.5,"born":"37","area":"5"})");
  ASSERT_FALSE(bad);
  ASSERT_EQ(bad.error().faults.size(), 4u);
  EXPECT_EQ(bad.error().faults[0].code, "kit.out_of_range");
  EXPECT_EQ(bad.error().faults[1].code, "kit.integer_expected");
  EXPECT_EQ(bad.error().faults[2].code, "words.partial_date_wrong");
  EXPECT_EQ(bad.error().faults[3].code, "words.area_code_wrong");
  EXPECT_NE(kit::json::schema(kit::shape_of<Slip>())
                .find(R"({"type":"integer","format":"satang","minimum":0})"),
            std::string::npos);
}

TEST(Amounts, add_up_exactly_or_not_at_all) {
  EXPECT_EQ(*Money::parse("0.10") + *Money::parse("0.20"), *Money::parse("0.30"));
  EXPECT_EQ(Money::baht(2'000).in_words(), "สองพันบาทถ้วน");
  EXPECT_EQ((Money::baht(1'250) - Money{50} * 3).pretty(), "1,248.50");
  EXPECT_THROW(Money{std::numeric_limits<std::int64_t>::max()} + Money{1}, kit::Bug);
  EXPECT_LT(Money{1}, Money::baht(1));
}

TEST(AreaCodes, know_their_level_and_what_they_contain) {
  auto tambon = *AreaCode::parse("521302");
  EXPECT_EQ(tambon.level(), AreaLevel::tambon);
  EXPECT_TRUE(AreaCode::parse("52")->contains(tambon));
  EXPECT_TRUE(tambon.contains(tambon));
  EXPECT_FALSE(tambon.contains(*AreaCode::parse("5213")));
  EXPECT_EQ(tambon.at(AreaLevel::district).code, "5213");
  EXPECT_EQ(AreaCode::parse("๕๒๑๓๐๒๐๔")->level(), AreaLevel::village);
  for (auto bad :
       {"", "5", "521", "5213020", "521302041", "52x3", "0213", "5200", "52130200", "99"})
    EXPECT_FALSE(AreaCode::parse(bad)) << bad;
}

TEST(AreaCodes, ranges_hold_what_the_area_contains_and_nothing_else) {
  std::vector<AreaCode> all;
  for (auto text : {"10", "1001", "1099", "109901", "109999", "10999999", "11", "1101", "52",
                    "5213", "521302", "52130201", "52130299", "521303", "96", "9613", "961303"})
    all.push_back(*AreaCode::parse(text));
  for (auto& area : all) {
    auto [from, to] = area.range();
    for (auto& other : all)
      EXPECT_EQ(from <= other.code && other.code < to, area.contains(other))
          << area.code << " " << other.code;
  }
}

TEST(PartialDates, come_back_as_they_went) {
  for (auto text : {"1937", "1937-05", "1937-05-09", "2024-02-29"})
    EXPECT_EQ(PartialDate::parse(text)->text(), text);
  for (auto bad : {"", "37", "1937-13", "1937-5", "2023-02-29", "2480", "1937-05-"})
    EXPECT_FALSE(PartialDate::parse(bad)) << bad;
  auto read = kit::text::read_date("พ.ศ. 2480");
  ASSERT_TRUE(read);
  EXPECT_EQ(PartialDate::of(*read).text(), "1937");
  EXPECT_EQ(PartialDate::of(*read).pretty(), "พ.ศ. 2480");
  EXPECT_EQ(PartialDate::parse("2024-02")->last(), day("2024-02-29"));
  EXPECT_EQ(PartialDate::parse("1960")->last(), day("1960-12-31"));
  EXPECT_EQ(PartialDate::parse("1937")->last(), day("1938-03-31"));
}

TEST(Ages, are_completed_years) {
  auto born = *PartialDate::parse("1962-06-09");
  EXPECT_EQ(age_on(born, day("2022-06-08")), (Age{59, 59}));
  EXPECT_EQ(age_on(born, day("2022-06-09")), (Age{60, 60}));
  EXPECT_EQ(age_on(born, day("1960-01-01")), (Age{0, 0}));
  auto leap = *PartialDate::parse("2004-02-29");
  EXPECT_EQ(age_on(leap, day("2023-02-28")), (Age{18, 18}));
  EXPECT_EQ(age_on(leap, day("2023-03-01")), (Age{19, 19}));
  EXPECT_EQ(age_on(*PartialDate::parse("1962"), day("2022-06-09")), (Age{59, 60}));
  EXPECT_EQ(age_on(*PartialDate::parse("1962"), day("2022-12-31")), (Age{60, 60}));
  EXPECT_EQ(age_on(*PartialDate::parse("1962-06"), day("2022-06-09")), (Age{59, 60}));
}

TEST(FiscalYears, begin_in_october) {
  EXPECT_EQ(fiscal_year(day("2024-09-30")), 2567);
  EXPECT_EQ(fiscal_year(day("2024-10-01")), 2568);
  EXPECT_EQ(fiscal_year(day("2025-09-30")), 2568);
  EXPECT_EQ(fiscal_quarter(day("2024-10-01")), 1);
  EXPECT_EQ(fiscal_quarter(day("2024-12-31")), 1);
  EXPECT_EQ(fiscal_quarter(day("2025-01-01")), 2);
  EXPECT_EQ(fiscal_quarter(day("2025-09-30")), 4);
  EXPECT_EQ(fiscal_year_first(2568), day("2024-10-01"));
  EXPECT_EQ(fiscal_year_last(2568), day("2025-09-30"));
}

TEST(Names, lose_their_titles) {
  auto check = [](std::string_view text, std::string_view title, std::string_view name,
                  Gender gender) {
    auto stripped = strip_title(text);
    EXPECT_EQ(stripped.title, title) << text;
    EXPECT_EQ(stripped.name, name) << text;
    EXPECT_EQ(stripped.gender, gender) << text;
  };
  check("น.ส.คำปัน ใจดี", "นางสาว", "คำปัน ใจดี", Gender::female);
  check("นางสาวคำปัน", "นางสาว", "คำปัน", Gender::female);
  check(" นาย  สมชาย ", "นาย", "สมชาย", Gender::male);
  check("ด.ช. ก้อง", "เด็กชาย", "ก้อง", Gender::male);
  check("ว่าที่ ร.ต. สมชาย ใจดี", "ว่าที่ร้อยตรี", "สมชาย ใจดี", Gender::unknown);
  check("ร.ต.อ.หญิง คำปัน ใจดี", "ร้อยตำรวจเอกหญิง", "คำปัน ใจดี", Gender::female);
  check("ร.ต.หญิง ใจดี", "ร้อยตรี", "หญิง ใจดี", Gender::unknown);
  check("พระมหาสมชาย", "พระมหา", "สมชาย", Gender::male);
  check("Mr. Somchai Jaidee", "Mr.", "Somchai Jaidee", Gender::male);
  check("นายิกา ใจดี", "", "นายิกา ใจดี", Gender::unknown);
  check("นางสาวพระพาย", "นางสาว", "พระพาย", Gender::female);
  check("Missara", "", "Missara", Gender::unknown);
  check("นาย", "", "นาย", Gender::unknown);
  check("สมชาย", "", "สมชาย", Gender::unknown);
  check("", "", "", Gender::unknown);
  EXPECT_TRUE(strip_title("ด.ญ.แก้ว").child);
  EXPECT_FALSE(strip_title("นางแก้ว").child);
}

TEST(Names, are_written_out) {
  EXPECT_EQ(full_name("นาย", "สมชาย", "ใจดี"), "นายสมชาย ใจดี");
  EXPECT_EQ(full_name("Mr.", "Somchai", "Jaidee"), "Mr. Somchai Jaidee");
  EXPECT_EQ(full_name("", "คำปัน", ""), "คำปัน");
}

}  // namespace
