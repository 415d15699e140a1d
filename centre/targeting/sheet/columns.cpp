// Headings of TPMAP and basic-needs lists, Thai and English. Forms are compared after heading_form().
#include "centre/targeting/sheet/columns.hpp"

#include <array>
#include <map>

#include "kit/text/text.hpp"

namespace targeting::sheet {
namespace {

struct Synonyms {
  Column column;
  std::vector<std::string_view> headings;
};

const std::vector<Synonyms>& plain_headings() {
  static const std::vector<Synonyms> all{
      {Column::house_code, {"รหัสประจำบ้าน", "เลขรหัสประจำบ้าน", "รหัสบ้าน", "รหัสครัวเรือน", "house_data_ID", "house code",
                            "house ID", "HID", "hcode", "household code"}},
      {Column::house_no, {"บ้านเลขที่", "เลขที่บ้าน", "เลขที่", "house no", "house number", "address no", "HNO"}},
      {Column::village_code, {"รหัสหมู่บ้าน", "รหัสหมู่บ้าน 8 หลัก", "village_ID", "village code", "vill_id", "รหัสพื้นที่", "area code"}},
      {Column::tambon_code, {"รหัสตำบล", "tambon_ID", "tambon code", "subdistrict code", "subdistrict ID"}},
      {Column::village_no, {"หมู่ที่", "หมู่", "ม.", "moo", "village no", "village number"}},
      {Column::village_name, {"ชื่อหมู่บ้าน", "หมู่บ้าน", "บ้าน", "ชุมชน", "village_name", "village"}},
      {Column::id_value, {"เลขประจำตัวประชาชน", "เลขประจำตัว", "เลขบัตรประชาชน", "เลขบัตรประจำตัวประชาชน", "เลขที่บัตรประชาชน",
                          "เลขประจำตัวประชาชน 13 หลัก", "หมายเลขประจำตัวประชาชน", "เลขบัตร", "บัตรประชาชน", "เลข 13 หลัก", "NID", "CID",
                          "PID", "national ID", "citizen ID", "ID card", "ID number"}},
      {Column::title, {"คำนำหน้า", "คำนำหน้าชื่อ", "คำนำหน้านาม", "title", "prefix"}},
      {Column::name, {"ชื่อ-สกุล", "ชื่อ-นามสกุล", "ชื่อและนามสกุล", "ชื่อสกุล", "ชื่อตัว-ชื่อสกุล", "ชื่อ นามสกุล", "name", "full name",
                      "ชื่อสมาชิก", "ชื่อบุคคล"}},
      {Column::first_name, {"ชื่อ", "ชื่อตัว", "ชื่อจริง", "first name", "fname", "given name"}},
      {Column::last_name, {"นามสกุล", "สกุล", "ชื่อสกุล (นามสกุล)", "last name", "lname", "surname", "family name"}},
      {Column::head_id, {"เลขประจำตัวประชาชนหัวหน้าครัวเรือน", "เลขบัตรประชาชนหัวหน้าครัวเรือน", "เลขประจำตัวหัวหน้าครัวเรือน", "head NID"}},
      {Column::head_name, {"ชื่อหัวหน้าครัวเรือน", "หัวหน้าครัวเรือน", "ชื่อ-สกุลหัวหน้าครัวเรือน", "เจ้าบ้าน", "head of household", "head name"}},
      {Column::gender, {"เพศ", "gender", "sex"}},
      {Column::birth, {"วันเกิด", "วันเดือนปีเกิด", "ว/ด/ป เกิด", "วดป เกิด", "ปีเกิด", "birth date", "birthdate", "date of birth", "DOB", "birth"}},
      {Column::age, {"อายุ", "อายุ (ปี)", "age"}},
      {Column::phone, {"โทรศัพท์", "เบอร์โทร", "เบอร์โทรศัพท์", "หมายเลขโทรศัพท์", "มือถือ", "phone", "telephone", "tel", "mobile"}},
      {Column::family_role, {"ความสัมพันธ์", "ความสัมพันธ์กับหัวหน้าครัวเรือน", "สถานะในครัวเรือน", "relation", "relationship"}},
      {Column::card, {"บัตรสวัสดิการ", "บัตรสวัสดิการแห่งรัฐ", "ถือบัตรสวัสดิการแห่งรัฐ", "มีบัตรสวัสดิการแห่งรัฐ", "ผู้ถือบัตรสวัสดิการ", "บัตรคนจน",
                      "state welfare card", "welfare card", "card", "MOF"}},
      {Column::income_person_year, {"รายได้เฉลี่ย", "รายได้เฉลี่ยต่อคนต่อปี", "รายได้ต่อคนต่อปี", "รายได้เฉลี่ยของคนในครัวเรือนต่อปี",
                                    "รายได้เฉลี่ย (บาท/คน/ปี)", "รายได้ (บาท/คน/ปี)", "income per person", "average income", "income"}},
      {Column::income_household_year, {"รายได้ครัวเรือน", "รายได้ครัวเรือนต่อปี", "รายได้รวม", "รายได้รวมครัวเรือน", "รายได้รวมต่อปี",
                                       "household income"}},
      {Column::members, {"จำนวนสมาชิก", "จำนวนสมาชิกในครัวเรือน", "จำนวนคน", "สมาชิก (คน)", "members", "household size"}},
      {Column::conditions, {"ความพิการ", "พิการ", "ภาวะพึ่งพิง", "สภาพร่างกาย", "สุขภาพร่างกาย", "กลุ่มเปราะบาง", "disability", "conditions"}},
      {Column::survey_date, {"วันที่สำรวจ", "วันสำรวจ", "วันที่จัดเก็บ", "วันที่เก็บข้อมูล", "survey date", "surveyed on"}},
      {Column::survey_year, {"ปีที่สำรวจ", "ปี", "ปีข้อมูล", "ปี จปฐ.", "ปีสำรวจ", "ปี พ.ศ.", "survey year", "year"}},
      {Column::failed_dimensions, {"มิติ", "มิติที่ขัดสน", "มิติที่ตกเกณฑ์", "มิติความขัดสน", "ด้านที่ขัดสน", "ขัดสนด้าน", "มิติปัญหา", "dimension",
                                   "dimensions", "deprived dimensions"}},
      {Column::ignored, {"ลำดับ", "ลำดับที่", "ที่", "no", "จังหวัด", "อำเภอ", "ตำบล", "ชื่อจังหวัด", "ชื่ออำเภอ", "ชื่อตำบล", "รหัสจังหวัด", "รหัสอำเภอ",
                         "province", "district", "amphur", "tambon", "subdistrict", "province_ID", "amphur_ID", "หมายเหตุ", "remark",
                         "สถานะ", "status", "ปัญหา", "วิธีแก้", "ผู้สำรวจ", "อปท", "เขต"}},
  };
  return all;
}

struct DimensionWords {
  Dimension dimension;
  std::vector<std::string_view> words;
};
const std::vector<DimensionWords>& dimension_words() {
  static const std::vector<DimensionWords> all{
      {Dimension::health, {"สุขภาพ", "health"}},
      {Dimension::living, {"ความเป็นอยู่", "สภาพความเป็นอยู่", "ที่อยู่อาศัย", "living", "living conditions", "housing"}},
      {Dimension::education, {"การศึกษา", "ศึกษา", "education"}},
      {Dimension::income, {"รายได้", "มีรายได้", "ด้านการมีงานทำและรายได้"}},
      {Dimension::access, {"การเข้าถึงบริการรัฐ", "การเข้าถึงบริการภาครัฐ", "เข้าถึงบริการรัฐ", "บริการรัฐ", "การเข้าถึงบริการ", "accessibility", "access"}},
  };
  return all;
}

void add(std::map<std::string, Meaning>& table, std::string_view heading, Meaning meaning) {
  table.try_emplace(heading_form(heading), meaning);
}

const std::map<std::string, Meaning>& table() {
  static const auto made = [] {
    std::map<std::string, Meaning> t;
    for (const auto& s : plain_headings())
      for (auto heading : s.headings) add(t, heading, {s.column});
    for (const auto& d : dimension_words())
      for (std::string word : std::vector<std::string>(d.words.begin(), d.words.end()))
        for (std::string before : {"", "มิติ", "ด้าน", "มิติด้าน", "ขัดสนด้าน", "ขัดสนมิติ", "dimension ", "poor ", "poor.JPT.MOFval.", "dim_"})
          add(t, before + word, {Column::dimension, Measure::of(d.dimension)});
    add(t, "มิติ income", {Column::dimension, Measure::of(Dimension::income)});
    add(t, "dimension income", {Column::dimension, Measure::of(Dimension::income)});
    add(t, "poor income", {Column::dimension, Measure::of(Dimension::income)});
    add(t, "dim_income", {Column::dimension, Measure::of(Dimension::income)});
    return t;
  }();
  return made;
}

// "ตัวชี้วัดที่ 4 ครัวเรือนกิน..." and "ind4": the number after a word for indicators.
std::optional<int> indicator_number(std::string_view form) {
  constexpr std::array before{"ตัวชี้วัดที่", "ตัวชี้วัด", "ตชวที่", "ตชว", "จปฐข้อที่", "จปฐข้อ", "ข้อที่", "ข้อ", "indicator", "ind", "kpi"};
  for (std::string word_text : before) {
    auto word = heading_form(word_text);
    if (!form.starts_with(word)) continue;
    auto rest = form.substr(word.size());
    auto digits = rest.substr(0, std::min(rest.find_first_not_of("0123456789"), rest.size()));
    bool thai = word.front() < 0;
    if (digits.empty() || digits.size() > 2 || (!thai && digits.size() != rest.size())) continue;
    if (auto number = kit::text::parse_int(digits)) return static_cast<int>(*number);
  }
  return std::nullopt;
}

}  // namespace

std::string text_of(const Meaning& meaning) {
  std::string out(kit::name_of(meaning.column));
  if (meaning.column == Column::dimension || meaning.column == Column::indicator) out += ":" + meaning.measure.text();
  return out;
}

std::optional<Meaning> meaning_of_text(std::string_view text) {
  auto colon = text.find(':');
  auto column = kit::choice_of<Column>(text.substr(0, colon));
  if (!column) return std::nullopt;
  bool measured = *column == Column::dimension || *column == Column::indicator;
  if (measured != (colon != text.npos)) return std::nullopt;
  if (!measured) return Meaning{*column};
  auto measure = Measure::parse(text.substr(colon + 1));
  if (!measure || (measure->indicator > 0) != (*column == Column::indicator)) return std::nullopt;
  return Meaning{*column, *measure};
}

std::string heading_form(std::string_view heading) {
  std::string plain = kit::text::digits_to_ascii(kit::text::search_form(heading));
  std::string out;
  for (char c : plain)
    if (std::string_view(" \t\r\n.,_-/()[]:;*'\"#|").find(c) == std::string_view::npos) out += c;
  return out;
}

Titles titles_of(const std::vector<Indicator>& indicators) {
  Titles out;
  for (const auto& i : indicators) {
    out[heading_form(i.name_th)] = i.number;
    out[heading_form(i.name_en)] = i.number;
  }
  return out;
}

Meaning meaning_of(std::string_view heading, const Titles& titles) {
  auto form = heading_form(heading);
  if (form.empty()) return {};
  if (auto found = table().find(form); found != table().end()) return found->second;
  if (auto number = indicator_number(form)) return {Column::indicator, Measure::of(*number)};
  if (auto found = titles.find(form); found != titles.end()) return {Column::indicator, Measure::of(found->second)};
  return {};
}

}  // namespace targeting::sheet
