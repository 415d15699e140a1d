// The list of facts. A new one needs a line here and, unless it is never kept, a column of benefits_people.
#include "centre/benefits/rule/facts.hpp"

#include <algorithm>
#include <array>

namespace benefits {
namespace {

using enum FactType;
constexpr auto of_person = About::person, of_household = About::household;
using enum Origin;

constexpr std::string_view genders[] = {"male", "female", "other"};
constexpr std::string_view nationalities[] = {"thai", "other", "none"};
constexpr std::string_view stages[] = {"none", "first_stage", "second_stage"};
constexpr std::string_view tenures[] = {"owned", "on_others_land", "rented", "rent_free", "public_land", "none"};
constexpr std::string_view projects[] = {"none", "same_land", "new_land"};

// clang-format off
// Name, type, about, origin, unit, words, the opposite, choices, column, may be stated.
constexpr Fact facts[] = {
    {"alive", flag, of_person, registered, "", "มีชีวิตอยู่", "is alive",
     "เสียชีวิตแล้ว", "has died", {}, "alive", false},
    {"age", since, of_person, registered, "", "อายุ", "age",
     "", "", {}, "birth_first", false},
    {"birth", day, of_person, registered, "", "เกิด", "born",
     "", "", {}, "birth_first", false},
    {"died", since, of_person, registered, "", "เสียชีวิตมาแล้ว", "died",
     "", "", {}, "died_on", false},
    {"age_at_death", number, of_person, registered, "years", "อายุเมื่อเสียชีวิต", "age at death",
     "", "", {}, "age_at_death", false},
    {"gender", choice, of_person, registered, "", "เพศ", "gender",
     "", "", genders, "gender", false},
    {"nationality", choice, of_person, registered, "", "สัญชาติ", "nationality",
     "", "", nationalities, "nationality", true},
    {"registered_in_area", flag, of_person, registered, "", "มีชื่อในทะเบียนบ้านในตำบลที่อยู่", "house registration is in the tambon of residence",
     "ทะเบียนบ้านอยู่ที่อื่น", "house registration is elsewhere", {}, "registered_in_area", true},
    {"lived_here_since", since, of_person, stated, "", "อยู่ที่นี่มาแล้ว", "has lived here",
     "", "", {}, "lived_here_since", true},
    {"married", flag, of_person, registered, "", "สมรสแล้ว", "is married",
     "ยังไม่สมรส", "is not married", {}, "married", true},
    {"single_parent", flag, of_person, registered, "", "เป็นพ่อหรือแม่เลี้ยงเดี่ยว", "is a single parent",
     "ไม่ได้เป็นพ่อหรือแม่เลี้ยงเดี่ยว", "is not a single parent", {}, "single_parent", true},
    {"pregnant", flag, of_person, stated, "", "ตั้งครรภ์", "is pregnant",
     "ไม่ได้ตั้งครรภ์", "is not pregnant", {}, "pregnant", true},
    {"disability_card", flag, of_person, registered, "", "มีบัตรประจำตัวคนพิการ", "has a disability card",
     "ไม่มีบัตรประจำตัวคนพิการ", "has no disability card", {}, "disability_card", true},
    {"welfare_card", flag, of_person, survey, "", "มีบัตรสวัสดิการแห่งรัฐ", "has a state welfare card",
     "ไม่มีบัตรสวัสดิการแห่งรัฐ", "has no state welfare card", {}, "welfare_card", true},
    {"bank_book", flag, of_person, registered, "", "มีสมุดบัญชีธนาคาร", "has a bank book",
     "ไม่มีสมุดบัญชีธนาคาร", "has no bank book", {}, "bank_book", true},
    {"state_pension", flag, of_person, stated, "", "ได้รับบำนาญหรือเงินเดือนประจำจากรัฐ", "receives a state pension or regular state pay",
     "ไม่ได้รับบำนาญหรือเงินเดือนประจำจากรัฐ", "receives no state pension or regular state pay", {}, "state_pension", true},
    {"income_own", number, of_person, stated, "baht_a_year", "รายได้ของตนเองต่อปี", "own income a year",
     "", "", {}, "income_own", true},
    {"supports_self", flag, of_person, stated, "", "เลี้ยงตนเองได้", "can support themselves",
     "เลี้ยงตนเองไม่ได้", "cannot support themselves", {}, "supports_self", true},
    {"able_to_work", flag, of_person, stated, "", "ทำงานได้", "is able to work",
     "ทำงานไม่ได้", "is not able to work", {}, "able_to_work", true},
    {"abandoned", flag, of_person, stated, "", "ถูกทอดทิ้ง", "is abandoned",
     "ไม่ได้ถูกทอดทิ้ง", "is not abandoned", {}, "abandoned", true},
    {"hardship", flag, of_person, stated, "", "อยู่ในภาวะยากลำบาก", "is in hardship",
     "ไม่ได้อยู่ในภาวะยากลำบาก", "is not in hardship", {}, "hardship", true},
    {"stranded", flag, of_person, stated, "", "ตกทุกข์ได้ยากห่างภูมิลำเนา", "is stranded away from home",
     "ไม่ได้ตกทุกข์ได้ยากห่างภูมิลำเนา", "is not stranded away from home", {}, "stranded", true},
    {"without_carer", flag, of_person, stated, "", "ขาดผู้ดูแลที่เหมาะสม", "has no proper carer",
     "มีผู้ดูแล", "has a carer", {}, "without_carer", true},
    {"carer_of_disabled", flag, of_person, stated, "", "เป็นผู้ดูแลคนพิการ", "looks after a disabled person",
     "ไม่ได้เป็นผู้ดูแลคนพิการ", "does not look after a disabled person", {}, "carer_of_disabled", true},
    {"foster_family_approved", flag, of_person, stated, "", "ครอบครัวอุปถัมภ์ได้รับอนุมัติแล้ว", "a foster family is approved",
     "ยังไม่มีครอบครัวอุปถัมภ์ที่อนุมัติ", "no foster family is approved", {}, "foster_family_approved", true},
    {"in_state_home", flag, of_person, stated, "", "อยู่ในสถานสงเคราะห์ของรัฐ", "lives in a state home",
     "ไม่ได้อยู่ในสถานสงเคราะห์ของรัฐ", "does not live in a state home", {}, "in_state_home", true},
    {"kin_can_pay", flag, of_person, stated, "", "มีญาติที่จ่ายค่าจัดการศพได้", "has relatives who can pay",
     "ไม่มีญาติ หรือญาติยากจน", "has no relatives, or poor ones", {}, "kin_can_pay", true},
    {"funeral_managed", flag, of_person, stated, "", "ผู้ขอเป็นผู้จัดการศพ", "whoever asks manages the funeral",
     "ผู้ขอไม่ได้จัดการศพ", "whoever asks does not manage the funeral", {}, "funeral_managed", true},
    {"occupation_plan", flag, of_person, stated, "", "มีแผนประกอบอาชีพ", "has an occupation plan",
     "ยังไม่มีแผนประกอบอาชีพ", "has no occupation plan", {}, "occupation_plan", true},
    {"guarantor", flag, of_person, stated, "", "มีผู้ค้ำประกัน", "has a guarantor",
     "ยังไม่มีผู้ค้ำประกัน", "has no guarantor", {}, "guarantor", true},
    {"larger_loan_reason", flag, of_person, stated, "", "มีเหตุผลให้กู้เกิน 60,000 บาท", "has good reason for more than 60,000 baht",
     "ไม่มีเหตุผลให้กู้เกิน 60,000 บาท", "has no reason for more than 60,000 baht", {}, "larger_loan_reason", true},
    {"special_loan_open", flag, of_person, stated, "", "เปิดกู้ฉุกเฉินในสถานการณ์พิเศษ", "emergency loans are open",
     "ไม่ได้เปิดกู้ฉุกเฉิน", "emergency loans are not open", {}, "special_loan_open", true},
    {"loan_group_size", number, of_person, stated, "people", "จำนวนสมาชิกกลุ่มกู้ยืม", "size of the loan group",
     "", "", {}, "loan_group_size", true},
    {"fund_member", flag, of_person, stated, "", "เป็นสมาชิกกองทุนสวัสดิการชุมชน", "is a member of a community welfare fund",
     "ไม่ได้เป็นสมาชิกกองทุนสวัสดิการชุมชน", "is no member of a community welfare fund", {}, "fund_member", true},
    {"represents_fund", choice, of_person, stated, "", "ขอในนามกองทุนสวัสดิการชุมชน", "asks on behalf of a community welfare fund",
     "", "", stages, "represents_fund", true},
    {"members", number, of_household, counted, "people", "จำนวนคนในครัวเรือน", "people in the household",
     "", "", {}, "members", false},
    {"children", number, of_household, counted, "people", "จำนวนเด็กอายุต่ำกว่า 18 ปีในครัวเรือน", "children under 18 in the household",
     "", "", {}, "children", false},
    {"elders", number, of_household, counted, "people", "จำนวนผู้สูงอายุในครัวเรือน", "elders of 60 or more in the household",
     "", "", {}, "elders", false},
    {"income_per_head", number, of_household, survey, "baht_a_year", "รายได้เฉลี่ยต่อคนต่อปี", "average income per person a year",
     "", "", {}, "income_per_head", true},
    {"household_poor", flag, of_household, survey, "", "ครัวเรือนยากจนตามสำรวจหรือมีผู้รับรอง", "household is poor by survey or certificate",
     "ครัวเรือนไม่ยากจนตามสำรวจ", "household is not poor by survey", {}, "household_poor", true},
    {"vulnerable_level", number, of_household, survey, "level", "ระดับครัวเรือนเปราะบาง", "level of vulnerability",
     "", "", {}, "vulnerable_level", false},
    {"main_earner_lost", flag, of_household, stated, "", "ขาดผู้หารายได้หลัก", "has lost its main earner",
     "ยังมีผู้หารายได้หลัก", "still has its main earner", {}, "main_earner_lost", true},
    {"destitute", flag, of_person, registered, "", "เป็นคนไร้ที่พึ่ง", "is destitute",
     "ไม่ได้เป็นคนไร้ที่พึ่ง", "is not destitute", {}, "destitute", true},
    {"sudden_problem", flag, of_household, stated, "", "ประสบปัญหาทางสังคมกรณีฉุกเฉิน", "is struck by a sudden social problem",
     "ไม่มีปัญหากรณีฉุกเฉิน", "has no sudden social problem", {}, "sudden_problem", true},
    {"family_problem", flag, of_household, stated, "", "สตรีหรือครอบครัวประสบปัญหาทางสังคม", "woman or family has a social problem",
     "สตรีหรือครอบครัวไม่มีปัญหาทางสังคม", "woman or family has no social problem", {}, "family_problem", true},
    {"home_ownership", choice, of_household, registered, "", "กรรมสิทธิ์บ้าน", "home is",
     "", "", tenures, "home_ownership", true},
    {"owner_consents", flag, of_household, stated, "", "เจ้าของบ้านยินยอม", "the owner of the house consents",
     "เจ้าของบ้านยังไม่ยินยอม", "the owner of the house has not consented", {}, "owner_consents", true},
    {"home_unfit", flag, of_household, registered, "", "บ้านไม่มั่นคงหรือไม่เหมาะสม", "home is unsafe or unfit",
     "บ้านมั่นคง", "home is firm", {}, "home_unfit", true},
    {"home_unusable", flag, of_household, stated, "", "บ้านตนเองอยู่ไม่ได้", "own home cannot be lived in",
     "บ้านยังอยู่ได้", "home can be lived in", {}, "home_unusable", true},
    {"helped_enough", flag, of_household, stated, "", "ได้รับความช่วยเหลืออื่นเพียงพอแล้ว", "has enough other help for the house",
     "ยังไม่ได้รับความช่วยเหลืออื่น หรือไม่เพียงพอ", "has no or not enough other help for the house", {}, "helped_enough", true},
    {"disaster_damage", flag, of_household, stated, "", "บ้านเสียหายจากภัยพิบัติที่ประกาศ", "home is damaged by a declared disaster",
     "บ้านไม่ได้เสียหายจากภัยพิบัติ", "home is not damaged by a disaster", {}, "disaster_damage", true},
    {"disaster_hit", flag, of_household, stated, "", "ประสบภัยพิบัติที่ประกาศ", "is hit by a declared disaster",
     "ไม่ได้ประสบภัยพิบัติ", "is not hit by a disaster", {}, "disaster_hit", true},
    {"listed_by_meeting", flag, of_household, stated, "", "ประชุมตำบลรับรองรายชื่อแล้ว", "is listed by a tambon meeting",
     "ยังไม่ผ่านการรับรองของที่ประชุมตำบล", "is not listed by a tambon meeting", {}, "listed_by_meeting", true},
    {"housing_project", choice, of_household, stated, "", "โครงการบ้านมั่นคง", "secure housing project",
     "", "", projects, "housing_project", true},
    {"aids_certificate", flag, of_person, asked_in_private, "", "มีใบรับรองแพทย์ (ถามเป็นความลับ)", "has the medical certificate (asked in private)",
     "ไม่มีใบรับรองแพทย์", "has no medical certificate", {}, "", false},
    {"hiv_in_family", flag, of_household, asked_in_private, "", "ครอบครัวได้รับผลกระทบ (ถามเป็นความลับ)", "the family is affected (asked in private)",
     "ครอบครัวไม่ได้รับผลกระทบ", "the family is not affected", {}, "", false},
};
// clang-format on

constexpr ChoiceWords words_of_choices[] = {
    {"male", "ชาย", "male"},
    {"female", "หญิง", "female"},
    {"other", "อื่น", "other"},
    {"thai", "ไทย", "Thai"},
    {"none", "ไม่มี", "none"},
    {"first_stage", "ขั้นที่ 1", "first stage"},
    {"second_stage", "ขั้นที่ 2", "second stage"},
    {"owned", "ของตนเอง", "owned"},
    {"on_others_land", "ของตนเองบนที่ดินผู้อื่น", "owned on others' land"},
    {"rented", "เช่า", "rented"},
    {"rent_free", "อยู่อาศัยโดยไม่เสียค่าเช่า", "lived in rent-free"},
    {"public_land", "อยู่บนที่สาธารณะ", "on public land"},
    {"same_land", "ที่ดินเดิม", "on the same land"},
    {"new_land", "ที่ดินใหม่", "on new land"},
};

}  // namespace

std::span<const Fact> all_facts() { return facts; }
std::span<const ChoiceWords> choice_words() { return words_of_choices; }

const Fact* find_fact(std::string_view name) {
  auto* found = std::ranges::find(facts, name, &Fact::name);
  return found == std::end(facts) ? nullptr : found;
}

std::string_view column_of(const Fact& fact, bool birth_last) {
  return birth_last && fact.column == "birth_first" ? "birth_last" : fact.column;
}

const FactValue* Facts::find(std::string_view column) const {
  auto at = values.find(column);
  return at == values.end() || std::holds_alternative<std::monostate>(at->second) ? nullptr : &at->second;
}

std::optional<bool> Facts::flag(const Fact& fact) const {
  auto* value = find(fact.column);
  return value ? std::optional(std::get<bool>(*value)) : std::nullopt;
}
std::optional<std::int64_t> Facts::number(const Fact& fact) const {
  auto* value = find(fact.column);
  return value ? std::optional(std::get<std::int64_t>(*value)) : std::nullopt;
}
std::optional<kit::Date> Facts::day(const Fact& fact) const {
  auto* value = find(column_of(fact, birth_last));
  return value ? kit::Date::parse(std::get<std::string>(*value)) : std::nullopt;
}
std::optional<std::string> Facts::choice(const Fact& fact) const {
  auto* value = find(fact.column);
  return value ? std::optional(std::get<std::string>(*value)) : std::nullopt;
}

}  // namespace benefits
