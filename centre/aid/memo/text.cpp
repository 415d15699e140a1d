// Sentences of a memo; each says only what is known.
#include "centre/aid/memo/text.hpp"

#include <fmt/format.h>

#include "kit/text/text.hpp"

namespace aid::memo {
namespace {

std::string baht(std::int64_t satang) {
  return fmt::format("{} บาท ({})", Money{satang}.pretty(), Money{satang}.in_words());
}

std::string background(const Known& k) {
  std::string out = fmt::format("{} ได้รับคำขอ{} จาก{} เมื่อวันที่ {} เลขที่คำขอ {}", k.centre, k.benefit.name_th, k.person,
                                thai_day(k.request.asked_on), k.request.number);
  if (!k.address.empty()) out += fmt::format(" ที่อยู่ {}", k.address);
  out += fmt::format("\nเหตุที่ขอ: {}", k.request.reason);
  if (k.request.emergency) out += "\nเป็นกรณีฉุกเฉิน";
  return out;
}

std::string facts(const Known& k) {
  std::string out = k.opinion ? k.opinion->facts : "";
  out += fmt::format("{}เอกสารประกอบคำขอ แนบแล้ว {} รายการ", out.empty() ? "" : "\n", k.papers_attached);
  if (k.papers_missing > 0) out += fmt::format(" ยังขาด {} รายการ อยู่ระหว่างติดตาม", k.papers_missing);
  return out;
}

std::string law(const Known& k) {
  std::string out = fmt::format("{} อัตราที่ใช้บังคับตั้งแต่วันที่ {}", k.benefit.name_th, thai_day(k.benefit.valid_from));
  if (k.benefit.ceiling.each_time)
    out += fmt::format(" ไม่เกินครั้งละ {} บาท", k.benefit.ceiling.each_time->pretty());
  if (k.benefit.ceiling.times_a_year)
    out += fmt::format(" ไม่เกิน {} ครั้งต่อปีงบประมาณ", *k.benefit.ceiling.times_a_year);
  if (!k.benefit.source.empty()) out += fmt::format("\nที่มา: {}", k.benefit.source);
  if (!k.benefit.conditions_th.empty()) out += fmt::format("\nเงื่อนไข: {}", k.benefit.conditions_th);
  return out;
}

std::string consideration(const Known& k) {
  std::string out = k.opinion ? fmt::format("ความเห็นนักสังคมสงเคราะห์: {}\n", k.opinion->opinion) : "";
  out += fmt::format("ปีงบประมาณ {} ได้รับเงินประเภทนี้แล้ว {} ครั้ง", k.ceiling.fiscal_year, k.ceiling.had_times);
  if (k.ceiling.pending_times > 0) out += fmt::format(" อนุมัติแล้วยังไม่จ่าย {} ครั้ง", k.ceiling.pending_times);
  if (k.ceiling.times_left) out += fmt::format(" ขอได้อีก {} ครั้ง", *k.ceiling.times_left);
  if (k.family.times > 0)
    out += fmt::format("\nครอบครัวได้รับความช่วยเหลือจากทุกหน่วยงานในปีงบประมาณนี้ {} ครั้ง เป็นเงิน {} บาท สิ่งของมูลค่า {} บาท",
                       k.family.times, k.family.cash.pretty(), k.family.in_kind.pretty());
  return out;
}

std::string proposal(const Known& k) {
  return fmt::format("จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติ{} ให้แก่{} จำนวน {}", k.benefit.name_th, k.person,
                     baht(k.request.amount_satang));
}

}  // namespace

std::string thai_day(kit::Date day) {
  return kit::text::format_date_thai(day, kit::text::Precision::day, kit::text::DateLength::full, kit::text::Language::th);
}

Headings headings(const Known& k) { return {background(k), facts(k), law(k), consideration(k), proposal(k)}; }

}  // namespace aid::memo
