// Scenario A's opening day, and the desk's last weeks.
#include <fmt/format.h>

#include <ranges>

#include "app/demo/chae_son.hpp"

namespace app::demo {
namespace {

const std::string cases = "/api/v1/casework/cases";

struct Need {
  const char* problem;
  const char* words;
  const char* item;
  const char* unit;
  int value_baht;
  const char* dimension;
  const char* action;
};
constexpr Need needs[] = {
    {"HOU05", "หลังคารั่ว เสาผุ กลัวบ้านพังหน้าฝน", "ถุงยังชีพ", "ถุง", 700, "living", "ซ่อมหลังคาและเปลี่ยนเสา"},
    {"INC02", "รายได้ไม่พอเลี้ยงหลาน ค่าใช้จ่ายเพิ่มขึ้น", "ถุงยังชีพ", "ถุง", 700, "income", "ฝึกอาชีพและหาตลาดให้สินค้า"},
    {"HEA12", "ผู้ป่วยติดเตียง ขาดผ้าอ้อมผู้ใหญ่", "ผ้าอ้อมผู้ใหญ่ L", "ห่อ", 300, "health", "จัดผ้าอ้อมรายเดือนและให้พยาบาลเยี่ยม"},
    {"EDU02", "หลานไม่มีค่าเทอมและชุดนักเรียน", "ชุดนักเรียน", "ชุด", 450, "education", "ขอทุนการศึกษา"},
    {"ACC03", "อายุครบ 60 ปีแล้วยังไม่ได้เบี้ยยังชีพ", "ข้าวสาร", "กิโลกรัม", 35, "access", "ยื่นคำขอเบี้ยยังชีพผู้สูงอายุ"},
    {"HEA05", "เดินไม่ได้ ขาดรถเข็น", "รถเข็น", "คัน", 4500, "health", "ยืมรถเข็นและขอกายอุปกรณ์"},
    {"INC01", "ไม่มีรายได้ อยู่คนเดียว", "ถุงยังชีพ", "ถุง", 700, "income", "ขอเงินสงเคราะห์ครอบครัวผู้มีรายได้น้อย"},
};

std::string head_of(const Cast::Home& home) {
  const auto& p = home.made.people.front();
  return p.title + p.first_name + " " + p.last_name;
}

std::string open(Player& player, const Cast::Home& home, const Need& need, const char* channel, const char* urgency) {
  return player.post(cases, Body()
                                .text("channel", channel)
                                .raw("reporter", Body().text("kind", "self").text("name", head_of(home)).done())
                                .raw("clients", list({Body().text("person_id", home.people.front()).text("about", "")}))
                                .text("household_id", home.household_id)
                                .text("area_code", home.area_code)
                                .text("main_problem", need.problem)
                                .text("request", need.words)
                                .text("urgency", urgency))["/id"];
}

void triage(Player& player, const std::string& id, const std::string& in_charge, const char* urgency) {
  player.post(cases + "/" + id + "/triage", Body()
                                                .text("urgency", urgency)
                                                .texts("risks", {})
                                                .text("secrecy", "ordinary")
                                                .text("in_charge", in_charge));
}

Body gift(const Need& need, const std::string& receiver, const std::string& day, int quantity) {
  return Body()
      .text("kind", "goods")
      .text("item", need.item)
      .text("unit", need.unit)
      .number("quantity", quantity)
      .number("value_satang", std::int64_t{100} * need.value_baht * quantity)
      .text("giver", "สมศรี วงศ์ดอย")
      .text("receiver_name", receiver)
      .text("acknowledgement", "signature")
      .text("given_on", day)
      .text("place", "บ้าน");
}

void visit(Player& player, const std::string& id, const Cast::Home& home, const Need& need, const std::string& day, const std::string& hour) {
  player.post(cases + "/" + id + "/visits",
              Body()
                  .text("held_at", kit::Instant::parse(day + "T" + hour + ":00+07:00")->text())
                  .text("visitors", "สมศรี วงศ์ดอย, ดาว ปันทะ")
                  .text("place", "home")
                  .text("purpose", "สอบข้อเท็จจริงและมอบเครื่องอุปโภคบริโภค")
                  .text("seen", head_of(home))
                  .raw("observations", list({Body().text("dimension", need.dimension).text("words", need.words)}))
                  .raw("given", list({gift(need, head_of(home), day, 1)})));
}

void opinion(Player& player, const std::string& id) {
  player.as("nok");
  player.post(cases + "/" + id + "/opinions",
              Body().text("facts", "เยี่ยมบ้านแล้ว พบสภาพตามที่แจ้ง ครอบครัวมีรายได้น้อย").text("opinion", "ควรให้การช่วยเหลือและติดตามต่อเนื่อง"));
  player.as("som");
}

std::string plan(Player& player, const std::string& id, const Need& need, const std::string& owner, kit::Date due) {
  return player.post(cases + "/" + id + "/actions", Body()
                                                        .text("dimension", need.dimension)
                                                        .text("what", need.action)
                                                        .text("owner_kind", "staff")
                                                        .text("owner_id", owner)
                                                        .text("owner_name", "")
                                                        .text("due_on", due.text()))["/id"];
}

std::string refer(Player& player, const std::string& id, const std::string& agency, const char* letter, const char* need) {
  return player.post(cases + "/" + id + "/referrals", Body()
                                                          .text("agency_org_id", agency)
                                                          .text("letter_number", letter)
                                                          .text("urgency", "urgent")
                                                          .text("need", need)
                                                          .texts("shared", {"clients", "problems", "request"}))["/id"];
}

void move(Player& player, const std::string& id, const char* step, const char* reason) {
  player.post(cases + "/" + id + "/moves", Body().text("step", step).text("reason", reason));
}

void close(Player& player, const std::string& id) {
  player.as("nok");
  player.post(cases + "/" + id + "/closure", Body().text("outcome", "solved").text("reason", "ปัญหายุติ ครอบครัวพอใจ").number("satisfaction", 5));
  player.as("som");
}

void hold_opening(Player& player, const Cast& cast) {
  player.as("kamnan");
  auto events = "/api/v1/network/centres/" + cast.centre + "/events";
  auto id = player.post(events, Body()
                                    .text("name", "พิธีเปิดศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน")
                                    .text("day", "2022-06-09")
                                    .text("place", "ที่ทำการ อบต.แจ้ซ้อน"))["/id"];
  std::vector<Body> names;
  for (const auto& home : cast.homes)
    if (names.size() < 60) names.push_back(Body().text("name", head_of(home)).text("organisation", "ตำบลแจ้ซ้อน"));
  ENSURE(names.size() == 60);
  player.post(events + "/" + id + "/attendees", Body().raw("attendees", list(names)));
}

}  // namespace

void open_centre_day(Player& player, Cast& cast) {
  player.at("2022-06-09", "09:00");
  hold_opening(player, cast);
  // Four families asked through four doors; all four are visited the same day and given goods.
  player.as("som");
  constexpr const char* doors[] = {"walk_in", "hotline", "partner", "walk_in"};
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < 4; ++i) {
    player.at("2022-06-09", fmt::format("10:{:02}", 10 * i));
    ids.push_back(open(player, cast.homes[i], needs[i], doors[i], i == 1 ? "urgent" : "normal"));
    triage(player, ids.back(), cast.som, i == 1 ? "urgent" : "normal");
  }
  for (std::size_t i = 0; i < 4; ++i) {
    player.at("2022-06-09", fmt::format("{}:30", 13 + i));
    visit(player, ids[i], cast.homes[i], needs[i], "2022-06-09", fmt::format("{}:00", 13 + i));
  }
  // The first: a house made safe, followed up, closed; and opened again after the storm.
  player.at("2022-06-13", "09:00");
  opinion(player, ids[0]);
  auto action = plan(player, ids[0], needs[0], cast.som, *kit::Date::parse("2022-06-30"));
  player.at("2022-06-28", "16:00");
  player.as("som");
  player.post(cases + "/" + ids[0] + "/actions/" + action + "/progress", Body().text("state", "done").text("reason", ""));
  move(player, ids[0], "help_recorded", "ช่างชุมชนซ่อมบ้านเสร็จ");
  player.post(cases + "/" + ids[0] + "/follow_ups", Body().texts("due_on", {"2022-07-28"}));
  move(player, ids[0], "follow_up", "");
  player.at("2022-07-28", "10:00");
  close(player, ids[0]);
  player.at("2022-08-20", "10:00");
  player.as("som");
  auto again = player.post(cases + "/" + ids[0] + "/reopening", Body().text("reason", "พายุพัดหลังคาเสียหาย"))["/id"];
  triage(player, again, cast.som, "normal");
  opinion(player, again);
  move(player, again, "help_recorded", "มุงหลังคาใหม่โดยช่างชุมชนและกองบุญ");
  close(player, again);
  // The second: refused by one agency, accepted by another, and done.
  player.at("2022-06-10", "09:00");
  player.as("som");
  auto refused = refer(player, ids[1], cast.clinic, "ลป 72501/15", "ขอให้รับดูแล");
  player.as("anamai");
  player.post("/api/v1/casework/referrals/" + refused + "/refusal", Body().text("words", "ไม่อยู่ในหน้าที่ ขอให้ส่งบ้านพักเด็กและครอบครัว"));
  player.as("som");
  auto accepted = refer(player, ids[1], cast.shelter, "ลป 72501/16", "ขอให้ช่วยเหลือครอบครัวที่เลี้ยงหลาน");
  player.at("2022-06-11", "09:00");
  player.as("baan");
  player.post("/api/v1/casework/referrals/" + accepted + "/acceptance", Body().text("words", "รับเรื่องแล้ว"));
  player.at("2022-07-01", "09:00");
  player.post("/api/v1/casework/referrals/" + accepted + "/completion", Body().text("words", "ให้เงินสงเคราะห์เด็กและติดตามแล้ว"));
  // The others were helped that summer, and their cases are closed.
  player.at("2022-07-15", "09:00");
  for (std::size_t i = 2; i < 4; ++i) {
    opinion(player, ids[i]);
    move(player, ids[i], "help_recorded", "ช่วยเหลือตามแผนแล้ว");
  }
  player.at("2022-09-01", "09:00");
  for (std::size_t i = 1; i < 4; ++i) close(player, ids[i]);
}

namespace {

// How far a case of the last weeks has come.
void carry(Player& player, const Cast& cast, const std::string& id, const Cast::Home& home, const Need& need, kit::Date opened, int stage) {
  auto day = [&](int after) { return opened.plus_days(after).text(); };
  if (stage < 1) return;
  player.at(day(0), "15:00");
  player.as("som");
  triage(player, id, cast.som, "normal");
  if (stage < 2) return;
  player.at(day(2), "14:00");
  visit(player, id, home, need, day(2), "13:00");
  if (stage < 3) return;
  player.at(day(3), "10:00");
  opinion(player, id);
  plan(player, id, need, cast.som, opened.plus_days(12));
  if (stage < 4) return;
  player.at(day(5), "11:00");
  player.as("som");
  move(player, id, "help_recorded", "ช่วยเหลือตามแผนแล้ว");
  player.post(cases + "/" + id + "/follow_ups", Body().texts("due_on", {day(9)}));
  move(player, id, "follow_up", "");
}

}  // namespace

void lately(Player& player, Cast& cast, kit::Date today) {
  constexpr const char* doors[] = {"walk_in", "hotline", "walk_in", "volunteer", "partner"};
  std::vector<std::pair<kit::Date, std::string>> found_out;  // the latest first
  for (int i = 0; i < 24; ++i) {
    const auto& home = cast.homes[static_cast<std::size_t>(6 + i * 2 + i % 2)];
    const auto& need = needs[static_cast<std::size_t>(i) % std::size(needs)];
    auto opened = today.plus_days(-(i < 6 ? i : 4 + i));
    player.at(opened.text(), fmt::format("{:02}:{:02}", 6 + i % 2, player.between(0, 59)));
    player.as("som");
    bool urgent = i % 6 == 1;
    auto id = open(player, home, need, doors[static_cast<std::size_t>(i) % std::size(doors)], urgent ? "urgent" : "normal");
    carry(player, cast, id, home, need, opened, i < 3 ? 0 : i < 6 ? 1 : i < 11 ? 2 : i < 17 ? 3 : 4);
    if (i >= 11) found_out.emplace_back(opened.plus_days(3), id);
  }
  // Papers in the order of their days, as their numbers run.
  for (const auto& [day, id] : std::views::reverse(found_out)) {
    player.at(day.text(), "15:30");
    player.as("nok");
    player.post(cases + "/" + id + "/papers", Body().text("kind", "fact_finding"));
  }
  // On the public page, this morning.
  player.at(today.text(), "07:10");
  player.nobody();
  auto notice = player.get("/api/v1/portal/notice")["/current"];
  player.post("/api/v1/portal/requests", Body()
                                             .text("centre_org_id", cast.centre)
                                             .text("area_code", "521304")
                                             .text("problem", "EDU02")
                                             .text("words", "หลานสองคนยังไม่มีค่าเทอมและชุดนักเรียน")
                                             .text("reporter", "relative")
                                             .text("name", "บัวผัน ใจแก้ว")
                                             .text("phone", "0861112223")
                                             .text("about", "หลานสาวสองคน")
                                             .text("notice_version", notice));
  // What Som wrote down for herself.
  player.at(today.text(), "07:15");
  player.as("som");
  const std::string tasks = "/api/v1/casework/tasks";
  player.post(tasks, Body().text("what", "โทรนัดรถของ อบต. ไปรับผู้ป่วยติดเตียง").text("due_on", today.plus_days(1).text()));
  player.post(tasks, Body().text("what", "เตรียมเอกสารประชุมคณะทำงานของศูนย์").text("due_on", today.plus_days(3).text()));
}

namespace {

// Found out, helped, followed up and closed, some of it by an agency.
void help(Player& player, const Cast& cast, const Cast::Home& home, const Need& need, const char* channel, kit::Date opened, int n) {
  auto at = [&](int days, const char* hour) { player.at(opened.plus_days(days).text(), hour); };
  at(0, "09:20");
  player.as("som");
  auto id = open(player, home, need, channel, n % 9 == 4 ? "urgent" : "normal");
  triage(player, id, cast.som, n % 9 == 4 ? "urgent" : "normal");
  int to_house = player.between(1, 6);
  at(to_house, "14:00");
  visit(player, id, home, need, opened.plus_days(to_house).text(), "13:00");
  opinion(player, id);
  bool by_agency = n % 4 == 3;
  if (by_agency) {
    auto letter = fmt::format("ลป 72501/{}", 100 + n);
    auto referral = "/api/v1/casework/referrals/" + refer(player, id, cast.shelter, letter.c_str(), "ขอให้ร่วมช่วยเหลือครอบครัว");
    at(to_house + 3, "10:00");
    player.as("baan");
    player.post(referral + "/acceptance", Body().text("words", "รับเรื่องแล้ว"));
    at(to_house + 20, "10:00");
    player.post(referral + "/completion", Body().text("words", "ช่วยเหลือตามระเบียบแล้ว"));
  }
  at(to_house + 21, "10:00");
  player.as("som");
  if (!by_agency) move(player, id, "help_recorded", "ช่วยเหลือตามแผนแล้ว");
  auto later = to_house + 50;
  auto planned = player.post(cases + "/" + id + "/follow_ups", Body().texts("due_on", {opened.plus_days(later).text()}));
  move(player, id, "follow_up", "");
  at(later, "10:30");
  bool better = n % 5 != 2;
  player.post(cases + "/" + id + "/follow_ups/" + planned["/items/0/id"] + "/result",
              Body().text("method", n % 2 ? "phone" : "home_visit").text("result", better ? "better" : "same").text("words", better ? "ครอบครัวดีขึ้น" : "ยังต้องดูแลต่อ"));
  player.as("nok");
  player.post(cases + "/" + id + "/closure", Body().text("outcome", !better ? "eased" : n % 7 == 5 ? "client_refused" : "solved")
                                                 .text("reason", "ติดตามแล้วตามแผน").number("satisfaction", n % 6 == 1 ? 3 : 4 + n % 2));
}

}  // namespace

// The fiscal year 2566, October 2022 to September 2023: a case or so each week.
void through_the_year(Player& player, const Cast& cast) {
  constexpr const char* doors[] = {"walk_in", "hotline", "walk_in", "volunteer", "partner"};
  auto begin = *kit::Date::parse("2022-10-03");
  for (int n = 0; n < 40; ++n) {
    const auto& home = cast.homes[static_cast<std::size_t>(5 + n * 7) % cast.homes.size()];
    help(player, cast, home, needs[static_cast<std::size_t>(n * 3) % std::size(needs)], doors[static_cast<std::size_t>(n) % std::size(doors)],
         begin.plus_days(n * 7 + player.between(0, 4)), n);
  }
}

}  // namespace app::demo
