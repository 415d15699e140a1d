// Houses of Chae Son: one waits for the committee, one is under construction by volunteers, its first milestone done. And a
// housing cooperative in Chanthaburi: its land, its members, and a house that a loan of it pays for.
#include <fmt/format.h>

#include "app/demo/chae_son.hpp"
#include "app/demo/house_pictures.hpp"
#include "kit/crypto/crypto.hpp"

namespace app::demo {
namespace {

const std::string houses = "/api/v1/housing/projects";

void photograph(Player& player, const std::string& one, const std::string& query, std::string_view picture) {
  player.upload(one + "/photographs?" + query, kit::crypto::unbase64url(picture).value(), "image/png");
}

Body line(const char* code, const char* part, const char* what, const char* unit, int quantity, int material_baht, int labour_baht) {
  return Body().text("price_code", code).text("part", part).text("what", what).text("unit", unit).number("quantity_milli", quantity * 1000)
      .number("material_satang", material_baht * 100).number("labour_satang", labour_baht * 100);
}
Body share(const char* source, int baht) { return Body().text("source_code", source).number("amount_satang", baht * 100); }

struct House {
  const char* maker;
  std::string household_id;
  std::string person_id;
  const char* work;
  const char* built_by;
  const char* tenure;
  const char* land_owner;
  const char* problem;
  const char* wish;
  std::vector<Body> lines;
  std::vector<Body> shares;
};

// Surveyed, counted, funded by many hands, and put to the committee.
std::string propose(Player& player, const House& house, kit::Date on) {
  player.at(on.text(), "10:00");
  player.as(house.maker);
  auto made = player.post(houses, Body().text("household_id", house.household_id).text("person_id", house.person_id).text("work", house.work)
      .text("surveyed_on", on.text()).text("tenure", house.tenure).text("land_owner", house.land_owner).flag("owner_consents", true)
      .text("roof", "dangerous").text("walls", "poor").text("floor", "fair").text("structure", "fair").text("toilet", "poor").text("access", "poor")
      .number("rooms", 2).text("problem", house.problem).text("wish", house.wish).text("built_by", house.built_by));
  auto one = houses + "/" + made["/id"];
  photograph(player, one, "stage=survey", broken_house);
  photograph(player, one, "stage=before", broken_house);
  player.put(one + "/boq", player.get(one).etag, Body().raw("lines", list(house.lines)));
  player.put(one + "/funding", player.get(one).etag, Body().raw("shares", list(house.shares)));
  player.post(one + "/proposal", Body());
  return one;
}

Body decision(kit::Date on) {
  return Body().text("verdict", "approved").text("met_on", on.text()).texts("committee", {"กำนันคำปัน", "ครูศรีวรรณ", "หมออนามัยดวงใจ", "ช่างบุญมี"})
      .number("votes_for", 4).number("votes_against", 0).text("reason", "เดือดร้อนจริง ชุมชนพร้อมลงแรง");
}

void build(Player& player, const std::string& one, kit::Date today) {
  auto begun = today.plus_days(-12);
  player.at(begun.text(), "09:00");
  player.as("prasit");
  player.post(one + "/decision", decision(begun));
  player.as("som");
  auto work = player.post(one + "/work", Body().text("builder", "ลุงบุญมี ช่างชุมชน").number("volunteers", 14).text("began_on", begun.text())
      .raw("milestones", list({Body().text("what", "รื้อและมุงหลังคา").text("due_on", today.plus_days(-6).text()),
                               Body().text("what", "ห้องน้ำและราวจับ").text("due_on", today.plus_days(5).text())})));
  auto roof = work["/milestones/0/id"], paid = work["/shares/0/id"];
  player.at(today.plus_days(-6).text(), "16:00");
  photograph(player, one, "stage=during&milestone=" + roof, mended_house);
  player.post(one + "/milestones/" + roof + "/completion", Body().text("done_on", today.plus_days(-6).text()).text("note", "อาสา 14 คน เสร็จในสองวัน"));
  player.as("kamnan");
  player.post(one + "/payments", Body().text("share_id", paid).text("paid_on", today.plus_days(-6).text()).text("paid_to", "ร้านวัสดุแจ้ซ้อน").text("reference", "ใบเสร็จ 18/042"));
}

const std::string savings_base = "/api/v1/savings";
constexpr const char* rim_nam = "220101";

struct Neighbour {
  const char *title, *first, *last, *house_no;
  int saved_baht;
};
constexpr Neighbour neighbours[] = {{"นาง", "จันทร์เพ็ญ", "ริมฝั่ง", "12/1", 30'000}, {"นาย", "สมหมาย", "ประมงดี", "12/3", 24'000},
                                    {"นาง", "วิไล", "บ้านใหม่", "12/4", 30'000},   {"นาย", "ธนู", "ชลธาร", "12/7", 28'000},
                                    {"นางสาว", "อำพร", "เรือนไทย", "12/9", 20'000}, {"นาย", "ประวิทย์", "ท่าแฉลบ", "12/11", 30'000}};

struct Member {
  std::string id, household_id, person_id;
};

Member join(Player& player, const std::string& group, const Neighbour& one, kit::Date on) {
  player.as("pim");
  Member out;
  out.household_id = player.post("/api/v1/registry/households",
                                 Body().raw("address", Body().text("area_code", rim_nam).text("house_no", one.house_no).done()))["/id"];
  auto person = Body().text("title", one.title).text("first_name", one.first).text("last_name", one.last)
                    .text("gender", std::string_view(one.title) == "นาย" ? "male" : "female").text("birth", "1971-02-14");
  out.person_id = player.post("/api/v1/registry/people",
                              Body().raw("person", person.done()).raw("identities", "[]").raw("phones", "[]")
                                  .raw("household", Body().text("household_id", out.household_id).text("role", "head").done()))["/id"];
  player.as("wan");
  out.id = player.post(savings_base + "/groups/" + group + "/members",
                       Body().text("person_id", out.person_id).text("joined_on", on.text()).number("monthly_satang", 50'000)
                           .number("opening_satang", one.saved_baht * 100))["/id"];
  return out;
}

std::string ask_loan(Player& player, const std::string& group, const Member& of, const Member& surety, int baht, kit::Date on) {
  return player.post(savings_base + "/groups/" + group + "/loans",
                     Body().text("member_id", of.id).text("purpose", "สร้างบ้านบนแปลงของสหกรณ์").text("urgency", "ordinary").text("asked_on", on.text())
                         .number("amount_satang", baht * 100).number("months", 120).texts("guarantors", {surety.id}))["/id"];
}

// The first instalment comes with the month's saving.
void save_a_month(Player& player, const std::string& group, const std::vector<Member>& members, kit::Date on) {
  player.at(on.text(), "09:00");
  player.as("wan");
  auto day = savings_base + "/days/" + player.post(savings_base + "/groups/" + group + "/days", Body().text("held_on", on.text()))["/id"];
  std::vector<Body> lines;
  for (const auto& one : members) {
    lines.push_back(Body().text("member_id", one.id).number("saving_satang", 50'000));
    if (lines.size() == 1) lines.back().number("repayment_satang", 140'000);
  }
  player.post(day + "/sheet", Body().raw("lines", list(lines)));
  player.post(day + "/collection", Body());
}

Body with_loan(int baht, const std::string& loan) { return share("COOPERATIVE", baht).text("loan_id", loan); }

House on_a_plot(const Member& of, std::vector<Body> lines, std::vector<Body> shares) {
  return {"pim", of.household_id, of.person_id, "secure_housing", "contractor", "community_land", "กรมธนารักษ์",
          "บ้านริมคลองรุกล้ำที่สาธารณะ ถูกขอคืนพื้นที่", "บ้านมั่นคงบนที่เช่าของสหกรณ์", std::move(lines), std::move(shares)};
}

std::vector<Body> small_house() {
  return {line("POST", "structure", "เสาคอนกรีตสำเร็จ 6 x 6 นิ้ว 3 ม.", "ต้น", 12, 650, 200),
          line("FLOOR_SLAB", "floor", "เทพื้นคอนกรีตหนา 10 ซม.", "ตร.ม.", 40, 260, 120),
          line("BRICK_WALL", "walls", "ก่ออิฐบล็อกฉาบเรียบ", "ตร.ม.", 90, 220, 180),
          line("PURLIN", "structure", "แปเหล็กกล่อง 1½ x 3 นิ้ว", "ท่อน", 30, 520, 150),
          line("ROOF_METAL", "roof", "หลังคาเหล็กรีดลอน", "ตร.ม.", 60, 180, 80),
          line("TOILET_SEAT", "toilet", "สุขภัณฑ์นั่งราบ", "ชุด", 1, 2'500, 800),
          line("SEPTIC", "toilet", "บ่อเกรอะวงซีเมนต์", "ชุด", 1, 1'800, 1'000),
          line("LIGHT", "other", "ไฟแสงสว่างและเต้ารับ พร้อมสาย", "จุด", 8, 350, 200)};
}

// Granted, paid out, under construction; its first money went to the shop.
void build_on_credit(Player& player, const std::string& group, const std::vector<Member>& members, kit::Date today) {
  auto asked = today.plus_days(-70), begun = today.plus_days(-45);
  player.at(asked.text(), "10:00");
  player.as("wan");
  auto loan = ask_loan(player, group, members[0], members[1], 100'000, asked);
  player.post(savings_base + "/loans/" + loan + "/decision",
              Body().flag("granted", true).text("decided_on", asked.text()).number("votes_for", 5).number("votes_against", 0));
  auto house = on_a_plot(members[0], small_house(), {with_loan(100'000, loan), share("FAMILY", 7'600)});
  auto one = propose(player, house, today.plus_days(-60));
  player.at(begun.text(), "09:00");
  player.as("wan");
  player.post(one + "/decision", decision(begun));
  player.post(savings_base + "/loans/" + loan + "/payout", Body().text("paid_out_on", begun.text()));
  player.as("pim");
  auto work = player.post(one + "/work", Body().text("builder", "ช่างแดง รับเหมาทั่วไป").text("began_on", begun.text())
      .raw("milestones", list({Body().text("what", "ฐานราก เสา พื้น").text("due_on", today.plus_days(-20).text()),
                               Body().text("what", "ผนังและหลังคา").text("due_on", today.plus_days(12).text())})));
  photograph(player, one, "stage=during&milestone=" + work["/milestones/0/id"], mended_house);
  player.as("chalong");
  player.post(one + "/payments", Body().text("share_id", work["/shares/0/id"]).text("paid_on", begun.text()).text("paid_to", "ร้านวัสดุจันทบูร").text("reference", "ใบส่งของ 7/112"));
}

}  // namespace

namespace {

// Built by volunteers, looked at by the committee, and handed to the family.
void hand_over(Player& player, const std::string& one, kit::Date begun, int days) {
  auto over = begun.plus_days(days);
  player.at(begun.text(), "09:00");
  player.as("prasit");
  player.post(one + "/decision", decision(begun));
  player.as("som");
  auto work = player.post(one + "/work", Body().text("builder", "ลุงบุญมี ช่างชุมชน").number("volunteers", 11).text("began_on", begun.text())
      .raw("milestones", list({Body().text("what", "รื้อ มุงหลังคา และห้องน้ำ").text("due_on", over.text())})));
  auto done = work["/milestones/0/id"];
  player.at(over.text(), "15:00");
  photograph(player, one, "stage=during&milestone=" + done, mended_house);
  player.post(one + "/milestones/" + done + "/completion", Body().text("done_on", over.text()).text("note", ""));
  photograph(player, one, "stage=after", mended_house);
  player.as("kamnan");
  for (const char* n : {"0", "1"})
    player.post(one + "/payments", Body().text("share_id", work[std::string("/shares/") + n + "/id"]).text("paid_on", over.text())
                                       .text("paid_to", "ร้านวัสดุแจ้ซ้อน").text("reference", std::string("ใบเสร็จ 17/0") + n));
  std::vector<Body> checks;
  for (const char* code : {"AS_PLANNED", "STRUCTURE", "ROOF", "FLOOR_WALLS", "TOILET", "ACCESS", "ELECTRICITY", "CLEARED"})
    checks.push_back(Body().text("code", code).text("mark", std::string_view(code) == "ELECTRICITY" ? "not_applicable" : "passed"));
  player.as("som");
  player.post(one + "/inspections", Body().text("inspected_on", over.text()).texts("inspectors", {"หมออนามัยดวงใจ", "นายช่าง อบต."}).raw("checks", list(checks)));
  player.post(one + "/handover", Body().text("handed_on", over.text()).text("receiver", "หัวหน้าครัวเรือน").text("acknowledgement", "thumb").text("witness", "กำนันคำปัน"));
}

}  // namespace

void mend_through_the_year(Player& player, const Cast& cast) {
  auto begin = *kit::Date::parse("2022-11-14");
  for (int n = 0; n < 4; ++n) {
    const auto& home = cast.homes[static_cast<std::size_t>(52 + n)];
    House house{"som", home.household_id, home.people.front(), "elder_adaptation", "volunteers", "others_land", "ญาติผู้ใหญ่ในหมู่บ้าน",
                "หลังคารั่ว ห้องน้ำอยู่นอกบ้าน", "หลังคาที่ไม่รั่ว ห้องน้ำในบ้าน",
                {line("TOILET_SEAT", "toilet", "สุขภัณฑ์นั่งราบ", "ชุด", 1, 2'500, 800), line("ROOF_METAL", "roof", "หลังคาเหล็กรีดลอน", "ตร.ม.", 30, 180, 80)},
                {share("COMMUNITY", 5'000), share("RED_CROSS", 2'900)}};
    auto proposed = begin.plus_days(n * 62);
    hand_over(player, propose(player, house, proposed), proposed.plus_days(9), 14 + n * 5);
  }
}

void mend_houses(Player& player, const Cast& cast, kit::Date today) {
  const auto &at = cast.homes[36], &other = cast.homes[37];
  House waiting{"som", at.household_id, at.people.front(), "sufficient_house", "volunteers", "others_land", "ญาติผู้ใหญ่ในหมู่บ้าน",
                "หลังคารั่วทั้งหลัง ฝนตกต้องย้ายที่นอน", "หลังคาที่ไม่รั่ว",
                {line("ROOF_METAL", "roof", "หลังคาเหล็กรีดลอน", "ตร.ม.", 60, 180, 80), line("TRANSPORT", "other", "ค่าขนส่งวัสดุ", "เที่ยว", 1, 800, 0)},
                {share("LOCAL_AUTHORITY", 8'000), share("DONATION", 3'000), share("FAMILY", 600)}};
  House building{"som", other.household_id, other.people.front(), "elder_adaptation", "volunteers", "others_land", "ญาติผู้ใหญ่ในหมู่บ้าน",
                 "ห้องน้ำอยู่นอกบ้าน พื้นลื่น เคยหกล้ม", "ห้องน้ำในบ้านมีราวจับ",
                 {line("TOILET_SEAT", "toilet", "สุขภัณฑ์นั่งราบ", "ชุด", 1, 2'500, 800), line("GRAB_RAIL", "toilet", "ราวจับสแตนเลส", "ชุด", 3, 900, 250),
                  line("ROOF_METAL", "roof", "หลังคาเหล็กรีดลอน", "ตร.ม.", 30, 180, 80)},
                 {share("COMMUNITY", 6'000), share("RED_CROSS", 4'600)}};
  build(player, propose(player, building, today.plus_days(-15)), today);
  propose(player, waiting, today.plus_days(-3));
}

void build_together(Player& player, kit::Date today) {
  auto opened = today.plus_days(-100);
  player.at(opened.text(), "09:00");
  player.as("wan");
  auto group = player.post(savings_base + "/groups", Body().text("kind", "cooperative").text("name_th", "สหกรณ์เคหสถานบ้านมั่นคงจันทบูร")
                                                    .text("name_en", "Chanthabun secure housing cooperative").text("opened_on", opened.text())
                                                    .raw("rules", savings_rules(opened, true).done()))["/id"];
  std::vector<Member> members;
  for (const auto& one : neighbours) members.push_back(join(player, group, one, opened));
  player.post("/api/v1/housing/cooperatives/" + group + "/land",
              Body().text("holding", "leased").text("paper", "สัญญาเช่าที่ราชพัสดุ จบ.214").text("landlord", "กรมธนารักษ์").number("size_sq_wa", 480)
                  .number("plots", 12).text("since_on", opened.text()).text("until_on", today.plus_days(30 * 365).text()));
  build_on_credit(player, group, members, today);
  save_a_month(player, group, members, today.plus_days(-10));
  player.at(today.plus_days(-4).text(), "10:00");
  player.as("wan");
  auto waits = ask_loan(player, group, members[2], members[3], 80'000, today.plus_days(-4));
  player.as("pim");
  auto made = player.post(houses, Body().text("household_id", members[2].household_id).text("person_id", members[2].person_id).text("work", "secure_housing")
      .text("surveyed_on", today.plus_days(-4).text()).text("tenure", "community_land").text("land_owner", "กรมธนารักษ์").flag("owner_consents", true)
      .text("roof", "poor").text("walls", "poor").text("floor", "poor").text("structure", "poor").text("toilet", "poor").text("access", "fair")
      .number("rooms", 1).text("problem", "บ้านไม้เก่าริมคลอง").text("wish", "บ้านบนแปลงที่ 3").text("built_by", "contractor"));
  auto one = houses + "/" + made["/id"];
  player.put(one + "/boq", made.etag, Body().raw("lines", list(small_house())));
  player.put(one + "/funding", player.get(one).etag, Body().raw("shares", list({with_loan(80'000, waits)})));
}

}  // namespace app::demo
