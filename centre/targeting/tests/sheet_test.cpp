// Sheets as offices send them: headings, digits, eras, encodings, numbers that spreadsheets have spoilt.
#include <gtest/gtest.h>

#include "centre/targeting/sheet/row.hpp"
#include "kit/csv/csv.hpp"

namespace targeting::sheet {
namespace {

std::vector<Definition> definitions() {
  Definition old{.version = "bmn-2560-2564", .cycle = "2560-2564", .survey_year_from = 2560, .survey_year_to = 2564, .card_required = true, .complete = true};
  old.indicators = {{4, "ครัวเรือนกินอาหารถูกสุขลักษณะ ปลอดภัย และได้มาตรฐาน", "household eats hygienic, safe, standard food", true, Dimension::health, {}},
                    {20, "คนอายุ 15-59 ปี มีอาชีพและรายได้", "person 15-59 has occupation and income", false, Dimension::income, {}}};
  Definition young{.version = "bmn-2565-card", .cycle = "2565-2569", .survey_year_from = 2565, .survey_year_to = 2569, .card_required = true};
  return {old, young};
}
const std::vector<Definition> all = definitions();
const kit::Date today{std::chrono::year(2022) / 8 / 10};

std::string meaning(std::string_view heading) { return text_of(meaning_of(heading, titles_of(all[0].indicators))); }

std::vector<Row> read(std::string_view bytes, std::string* source = nullptr) {
  std::vector<kit::csv::Line> lines;
  auto reader = kit::csv::open(bytes);
  EXPECT_TRUE(reader);
  kit::csv::Line line;
  while (*(*reader)->next(line)) lines.push_back(line);
  auto layout = recognise(lines, all[0].indicators);
  EXPECT_TRUE(layout) << bytes;
  if (!layout) return {};
  layout->surveyed = words::PartialDate::parse("2021");
  if (source) *source = kit::name_of(layout->source);
  Rows rows(*layout, *meanings_of(*layout), all, today);
  std::vector<Row> out;
  for (const auto& l : lines)
    if (static_cast<std::int64_t>(l.number) > layout->heading_line && !rows.is_heading(l)) out.push_back(rows.read(l));
  return out;
}

std::string codes(const Row& row) {
  std::string out;
  for (const auto& f : row.faults) out += (out.empty() ? "" : " ") + f.code;
  return out;
}

TEST(TargetingSheet, headings_are_known_by_many_names) {
  EXPECT_EQ(meaning("house_data_ID"), "house_code");
  EXPECT_EQ(meaning("village_ID"), "village_code");
  EXPECT_EQ(meaning("NID"), "id_value");
  EXPECT_EQ(meaning("เลขประจำตัวประชาชน (๑๓ หลัก)"), "id_value");
  EXPECT_EQ(meaning("ชื่อ - สกุล"), "name");
  EXPECT_EQ(meaning("มิติด้านสุขภาพ"), "dimension:health");
  EXPECT_EQ(meaning("มิติรายได้"), "dimension:income");
  EXPECT_EQ(meaning("รายได้เฉลี่ย (บาท/คน/ปี)"), "income_person_year");
  EXPECT_EQ(meaning("ตัวชี้วัดที่ ๔"), "indicator:4");
  EXPECT_EQ(meaning("ตชว.20 คนอายุ 15-59 ปี"), "indicator:20");
  EXPECT_EQ(meaning("ind31"), "indicator:31");
  EXPECT_EQ(meaning("คนอายุ 15-59 ปี มีอาชีพและรายได้"), "indicator:20");
  EXPECT_EQ(meaning("indian"), "unknown");
  EXPECT_EQ(meaning("วันที่ฝนตก"), "unknown");
}

TEST(TargetingSheet, a_heading_may_follow_a_title_and_take_two_lines_with_merged_cells) {
  auto rows = read(
      "รายชื่อคนจนเป้าหมาย ตำบลแจ้ซ้อน,,,,,\n\n"
      "รหัสหมู่บ้าน,บ้านเลขที่,ชื่อ-สกุล,มิติความขัดสน,,ตัวชี้วัด\n"
      ",,,สุขภาพ,รายได้,4\n"
      "52130401,12/3,นายคำปัน ใจดี,1,0,ผ่าน\n"
      "รหัสหมู่บ้าน,บ้านเลขที่,ชื่อ-สกุล,มิติความขัดสน,,ตัวชี้วัด\n"
      "52130401,12/3,นางคำแปง ใจดี,0,1,-\n");
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(codes(rows[0]), "");
  EXPECT_EQ(text_of(rows[0].of_person), "income+ health-");
  EXPECT_EQ(text_of(rows[0].of_household), "4+");
  EXPECT_EQ(rows[1].person.gender, "female");
  EXPECT_EQ(text_of(rows[1].of_household), "4*");
}

TEST(TargetingSheet, a_survey_form_has_one_row_a_household) {
  std::string source;
  auto rows = read(
      "รหัสหมู่บ้าน;บ้านเลขที่;หัวหน้าครัวเรือน;ตัวชี้วัดที่ 4;ตัวชี้วัดที่ 20;รายได้ครัวเรือน;จำนวนสมาชิก\n"
      "52130402;๑๕;นายบุญมี ทาแกง;1;0;90,000;3\n",
      &source);
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(source, "bmn");
  EXPECT_EQ(codes(rows[0]), "");
  EXPECT_EQ(rows[0].family_role, "head");
  EXPECT_FALSE(rows[0].of_one_person);
  EXPECT_EQ(text_of(rows[0].of_household), "4+ 20-");
  EXPECT_EQ(rows[0].income_satang, 3'000'000);
  EXPECT_EQ(rows[0].house.house_no, "15");
}

// Case 15 of the domain's test cases: lost zeros, Thai digits, the same person in two dimensions.
TEST(TargetingSheet, a_list_with_lost_zeros_thai_digits_and_one_person_in_two_dimensions) {
  auto rows = read(
      "village_ID,บ้านเลขที่,NID,name,มิติที่ขัดสน\n"
      "๕๒๑๓๐๔๐๑,๑๒/๓,101700230696,นายคำปัน ใจดี,สุขภาพ\n"
      "52130401.0,12/3,๐-๑๐๑๗-๐๐๒๓๐-๖๙-๖,คำปัน ใจดี,\"รายได้, การศึกษา\"\n");
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(codes(rows[0]), "");
  EXPECT_EQ(codes(rows[1]), "");
  EXPECT_TRUE(rows[0].id_repaired);
  EXPECT_EQ(rows[0].person.id_value, rows[1].person.id_value);
  EXPECT_EQ(rows[0].person.id_kind, "no_status");
  EXPECT_EQ(rows[0].house.area_code, "52130401");
  EXPECT_EQ(rows[1].house.area_code, "52130401");
  EXPECT_EQ(text_of(rows[0].of_person), "health-");
  EXPECT_EQ(text_of(rows[1].of_person), "income- education-");
}

TEST(TargetingSheet, every_faulty_cell_of_a_row_is_named_at_once) {
  auto fault = [](const std::string& cells) {
    auto rows = read("รหัสหมู่บ้าน,บ้านเลขที่,รหัสประจำบ้าน,เลขประจำตัวประชาชน,ชื่อ,นามสกุล,เพศ,วันเกิด,โทรศัพท์,บัตรสวัสดิการ,มิติสุขภาพ,รายได้เฉลี่ย,วันที่สำรวจ\n" + cells + "\n");
    return rows.size() == 1 ? codes(rows[0]) : "no row";
  };
  EXPECT_EQ(fault("52130401,1,,,คำปัน,ใจดี,ช,9/6/2530,,มี,1,1000,9/6/2564"), "");
  EXPECT_EQ(fault("52130401,1,,1101700230707,,ใจดี,ช,31/2/2530,,มี,1,1000,"), "words.citizen_id_check_digit kit.date_impossible targeting.row_name_missing");
  EXPECT_EQ(fault("52130401,1,,1.1017E+12,คำปัน,ใจดี,,,,,,,"), "words.citizen_id_scientific");
  EXPECT_EQ(fault(",1,,,คำปัน,ใจดี,,,,,,,"), "targeting.row_area_missing");
  EXPECT_EQ(fault("521,1,,,คำปัน,ใจดี,,,,,,,"), "targeting.row_village_code_wrong");
  EXPECT_EQ(fault("52130401,,,,คำปัน,ใจดี,,,,,,,"), "targeting.row_house_missing");
  EXPECT_EQ(fault("52130401,2022-03-12,,,คำปัน,ใจดี,,,,,,,"), "targeting.row_house_became_date");
  EXPECT_EQ(fault("52130401,1,123,,คำปัน,ใจดี,,,,,,,"), "targeting.row_house_code_wrong");
  EXPECT_EQ(fault("52130401,1,,,คำปัน,ใจดี,3,,,,,,"), "targeting.row_gender_unknown");
  EXPECT_EQ(fault("52130401,1,,,คำปัน,ใจดี,,9/6/2570,,,,,"), "targeting.row_birth_in_future");
  EXPECT_EQ(fault("52130401,1,,,คำปัน,ใจดี,,พ.ศ. 2022,,,,,"), "kit.date_mixed_eras");
  EXPECT_EQ(fault("52130401,1,,,คำปัน,ใจดี,,,12345,,,,"), "words.phone_wrong");
  EXPECT_EQ(fault("52130401,1,,,คำปัน,ใจดี,,,,บางที,,,"), "targeting.row_card_unknown");
  EXPECT_EQ(fault("52130401,1,,,คำปัน,ใจดี,,,,,แย่,,"), "targeting.row_mark_unknown");
  EXPECT_EQ(fault("52130401,1,,,คำปัน,ใจดี,,,,,,หมื่นกว่า,"), "targeting.row_income_wrong");
  EXPECT_EQ(fault("52130401,1,,,คำปัน,ใจดี,,,,,,,9/6/2566"), "targeting.row_survey_in_future");
  EXPECT_EQ(fault("52130401,1,,,คำปัน,ใจดี,,,,,,,9/6/2550"), "targeting.row_without_definition");
  EXPECT_EQ(fault("52130401,1,,,คำปัน,ใจดี,,,,,,,,extra"), "targeting.row_too_long");
}

TEST(TargetingSheet, windows_874_and_english_headings_are_read) {
  auto rows = read("village_ID,house no,name\n52130401,7,\xB9\xD2\xC2\xA4\xD3\xBB\xD1\xB9 \xE3\xA8\xB4\xD5\n");
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].person.first_name, "คำปัน");
  EXPECT_EQ(rows[0].person.last_name, "ใจดี");
  EXPECT_EQ(rows[0].person.title, "นาย");
}

TEST(TargetingSheet, indicators_of_an_incomplete_cycle_are_not_guessed) {
  auto rows = read(
      "รหัสหมู่บ้าน,บ้านเลขที่,ชื่อ-สกุล,ปีที่สำรวจ,มิติสุขภาพ,ตัวชี้วัดที่ 4\n"
      "52130401,1,คำปัน ใจดี,2565,1,0\n52130401,1,คำปัน ใจดี,2021,1,0\n");
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(text_of(rows[0].of_household), "");
  EXPECT_EQ(rows[0].definition->version, "bmn-2565-card");
  EXPECT_EQ(text_of(rows[1].of_household), "4-");
}

TEST(TargetingSheet, a_sheet_without_a_heading_is_refused) {
  auto layout = recognise({{1, {"a", "b"}}, {2, {"1", "2"}}}, {});
  ASSERT_FALSE(layout);
  EXPECT_EQ(layout.error().code, "targeting.sheet_without_heading");
}

}  // namespace
}  // namespace targeting::sheet
