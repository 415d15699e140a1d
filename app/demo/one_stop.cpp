// What the one-stop desk does beside cases: calls to 1300, a file that is closed, letters to agencies without an account,
// a complaint, and what people thought of the help.
#include <fmt/format.h>

#include "app/demo/chae_son.hpp"

namespace app::demo {
namespace {

const std::string casework = "/api/v1/casework";

Body call(const char* words, const char* problem, const char* about, const char* caller, const char* name, const char* phone) {
  return Body()
      .text("kind", "new_problem")
      .text("words", words)
      .text("main_problem", problem)
      .text("about", about)
      .text("area_code", "521304")
      .text("caller", caller)
      .text("name", name)
      .text("phone", phone);
}

void name_who_is_told(Player& player, const Cast& cast, kit::Date today) {
  player.at(today.text(), "07:30");
  player.as("prasit");
  player.post(casework + "/protectors", Body().texts("staff", {player.get("/api/v1/staff/session")["/staff/id"]}));
  player.as("kamnan");
  for (int after = 0; after < 7; ++after)
    player.post("/api/v1/network/centres/" + cast.centre + "/roster",
                Body().text("day", today.plus_days(after).text()).text("shift", "whole_day").text("staff_id", after % 2 ? cast.nok : cast.som));
}

void offer_services(Player& player, const Cast& cast) {
  player.as("prasit");
  auto offer = [&](const std::string& org_id, const char* th, const char* en, const std::vector<std::string>& problems, const char* conditions, int capacity) {
    player.post("/api/v1/network/services", Body()
                                                .text("org_id", org_id)
                                                .text("name_th", th)
                                                .text("name_en", en)
                                                .texts("problems", problems)
                                                .text("conditions", conditions)
                                                .number("capacity", capacity)
                                                .text("hours", "จันทร์-ศุกร์ 8.30-16.30"));
  };
  offer(cast.clinic, "เยี่ยมบ้านผู้ป่วยติดเตียงและผ้าอ้อม", "Home visits and diapers", {"HEA12", "HEA06", "HEA03"}, "ติดเตียงหรือติดบ้าน มีใบรับรองแพทย์", 30);
  offer(cast.shelter, "ที่พักปลอดภัย 24 ชั่วโมง", "Safe shelter, 24 hours", {"VIO", "FAM02", "FAM03"}, "เด็ก ผู้หญิง และครอบครัวที่ถูกกระทำรุนแรง", 12);
  offer(cast.destitute, "ที่พักชั่วคราวสำหรับคนไร้ที่พึ่ง", "Shelter for destitute people", {"HOU03", "HOU04", "INC12", "INC13"}, "ไม่มีที่พักและไม่มีผู้ดูแล", 20);
}

void take_calls(Player& player, kit::Date today) {
  player.at(today.text(), "08:05");
  player.as("som");
  player.post(casework + "/calls", call("พายุพัดหลังคาบ้านเมื่อคืน อยู่กันสองตายาย", "DIS01", "ตาแก้ว ยายคำ บ้านศรีดอนมูล", "relative", "หลานชาย", "0861234567"));
  player.at(today.text(), "08:20");
  player.post(casework + "/calls", call("แม่ติดเตียง ลูกตกงาน ไม่มีเงินซื้อผ้าอ้อม", "HEA12", "แม่เฒ่าบัว", "self", "นายสมพงษ์", "0897654321").texts("risks", {"unfit_care"}));
  player.post(casework + "/calls", Body().text("kind", "information").text("words", "ถามเรื่องเบี้ยผู้สูงอายุ"));
}

// A child whom the school tells of: sealed, with rules for calling, carried by the social worker.
void close_a_file(Player& player, const Cast& cast, kit::Date today) {
  player.at(today.text(), "08:40");
  player.as("nok");
  auto id = player.post(casework + "/calls", call("ครูแจ้งว่านักเรียนมีรอยช้ำ ไม่กล้ากลับบ้าน", "VIO01", "เด็กหญิง ป.5", "agency", "ครูประจำชั้น", "0812223333")
                                                 .texts("risks", {"present_violence"}))["/opened/id"];
  player.post(casework + "/cases/" + id + "/safe_contact", Body()
                                                               .text("way", "through_somebody")
                                                               .text("phone", "0812223333")
                                                               .text("hours", "เวลาเรียน 8.30-15.00 น.")
                                                               .text("by_whom", "โทรหาครูประจำชั้นเท่านั้น")
                                                               .text("never", "อย่าโทรเข้าบ้านหรือฝากข้อความกับผู้ปกครอง"));
  player.post(casework + "/cases/" + id + "/triage",
              Body().text("urgency", "most_urgent").texts("risks", {"present_violence"}).text("secrecy", "sealed").text("in_charge", cast.nok));
  player.post(casework + "/cases/" + id + "/referrals", Body()
                                                            .text("agency_org_id", cast.shelter)
                                                            .text("urgency", "most_urgent")
                                                            .text("need", "ขอที่พักปลอดภัยคืนนี้")
                                                            .texts("shared", {"contact", "request"}));
}

// Somebody followed the request and was not content.
void complain(Player& player, const Cast& cast, kit::Date today) {
  player.at(today.text(), "09:10");
  player.nobody();
  auto notice = player.get("/api/v1/portal/notice")["/current"];
  auto asked = player.post("/api/v1/portal/requests", Body()
                                                          .text("centre_org_id", cast.centre)
                                                          .text("area_code", "521304")
                                                          .text("problem", "INC02")
                                                          .text("words", "รายได้ไม่พอ ขอความช่วยเหลือ")
                                                          .text("reporter", "self")
                                                          .text("name", "คำปัน วงศ์ดี")
                                                          .text("phone", "0845556666")
                                                          .text("notice_version", notice));
  player.post("/api/v1/complaints/public", Body()
                                               .text("number", asked["/number"])
                                               .text("code", asked["/tracking_code"])
                                               .text("kind", "complaint")
                                               .text("category", "slow")
                                               .text("words", "แจ้งไปสองครั้งแล้ว ยังไม่มีใครโทรกลับ")
                                               .text("name", "คำปัน วงศ์ดี"));
}

}  // namespace

void one_stop(Player& player, const Cast& cast, kit::Date today) {
  name_who_is_told(player, cast, today);
  offer_services(player, cast);
  take_calls(player, today);
  close_a_file(player, cast, today);
  complain(player, cast, today);
}

}  // namespace app::demo
