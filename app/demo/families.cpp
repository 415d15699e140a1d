// Plans with families over the last year, and the list of the poor against what is so: visits, a meeting that is over, one today.
#include <fmt/format.h>

#include "app/demo/chae_son.hpp"

namespace app::demo {
namespace {

const std::string logbook = "/api/v1/logbook";
constexpr std::size_t planned_families = 9;

struct Step {
  const char* dimension;
  const char* problem;
  const char* aim;
  const char* menu;
  const char* first;
  const char* second;
};
constexpr Step plan_steps[] = {
    {"income", "รายได้ไม่พอใช้และไม่แน่นอน", "มีรายได้เพิ่มเดือนละ 3,000 บาท", "INC_FARM", "รวมกลุ่มปลูกผักปลอดสารส่งตลาดนัด", "เปิดบัญชีออมวันละบาท"},
    {"living", "หลังคารั่ว พื้นผุ ห้องน้ำไม่ปลอดภัย", "บ้านมั่นคง มีห้องน้ำที่คนแก่ใช้ได้", "LIV_REPAIR", "ขอสนับสนุนบ้านพอเพียงและนัดช่างชุมชน", "เตรียมไม้และแรงงานในหมู่บ้าน"},
    {"health", "มีคนป่วยเรื้อรัง ขาดยาบ่อย", "ได้ตรวจและรับยาทุกเดือน", "HEA_CHECK", "นัดรถรับส่งไปโรงพยาบาลทุกเดือน", "อสม. วัดความดันที่บ้านทุกสัปดาห์"},
    {"education", "หลานเสี่ยงออกกลางคัน", "หลานเรียนต่อจนจบ ม.3", "EDU_GRANT", "ยื่นขอทุนเสมอภาค", "ครูเยี่ยมบ้านเทอมละครั้ง"},
    {"access", "ยังไม่ได้เบี้ยที่ควรได้", "ได้รับเบี้ยครบตามสิทธิ", "ACC_ALLOWANCE", "พายื่นคำขอที่ อบต.", "ติดตามผลการอนุมัติ"},
};

std::string day(kit::Date today, int before) { return today.plus_days(-before).text(); }

std::vector<const Step*> needed(const Answer& book) {
  std::vector<const Step*> out;
  for (int i = 0; i < 5; ++i)
    if (book[fmt::format("/dimensions/{}/first", i)] == "deprived")
      for (const auto& step : plan_steps)
        if (book[fmt::format("/dimensions/{}/dimension", i)] == step.dimension) out.push_back(&step);
  if (out.empty()) out.push_back(&plan_steps[0]);
  return out;
}

Body action(const std::string& goal, const char* menu, const char* what, const char* kind, const std::string& owner, const std::string& due) {
  return Body().text("goal_id", goal).text("menu_code", menu).text("what", what).text("owner_kind", kind).text("owner_id", owner).text("due_on", due);
}

// A plan made long ago, half of it done; every third family is behind.
void plan_with(Player& player, const Cast& cast, const Cast::Home& home, int at, kit::Date today) {
  player.at(day(today, 230 - at), "10:30");
  player.as("nok");
  auto book = player.post(logbook + "/books", Body()
                                                  .text("household_id", home.household_id)
                                                  .text("attitude", "อยากพึ่งตนเอง ไม่อยากเป็นภาระลูกหลาน")
                                                  .text("skill", at % 2 ? "จักสาน ทำอาหาร" : "ปลูกผัก เลี้ยงไก่")
                                                  .text("resource", "มีที่หลังบ้าน มีเพื่อนบ้านช่วย")
                                                  .text("way_out", "รวมกลุ่มกับเพื่อนบ้าน ขายที่ตลาดนัด"));
  auto one = logbook + "/books/" + book["/id"];
  player.post(one + "/team", Body().text("part", "mentor").text("kind", "volunteer").text("member_id", cast.dao).text("duty", "เยี่ยมเดือนละครั้ง"));
  player.post(one + "/team", Body().text("part", "operation").text("kind", "community").text("name", "ผู้ใหญ่บ้าน").text("duty", "ประสานกลุ่มอาชีพและช่าง"));
  int nth = 0;
  for (const Step* step : needed(book)) {
    auto set = player.post(one + "/goals", Body().text("dimension", step->dimension).text("problem", step->problem).text("aim", step->aim).text("target_on", day(today, -90)));
    auto goal = set[fmt::format("/goals/{}/id", nth++)];
    auto first = player.post(one + "/actions", action(goal, step->menu, step->first, "volunteer", cast.dao, day(today, at % 3 == 0 ? 4 + at : 150)));
    auto planned = first[fmt::format("/goals/{}/actions/0/id", nth - 1)];
    player.post(one + "/actions", action(goal, "", step->second, "family", home.people.front(), day(today, -(5 + 6 * at))));
    player.at(day(today, 170 - at), "14:00");
    player.post(one + "/actions/" + planned + "/notes", Body().text("words", "เริ่มแล้ว ครอบครัวร่วมมือดี").text("noted_on", day(today, 170 - at)));
    if (at % 3 != 0) player.post(one + "/actions/" + planned + "/outcome", Body().text("state", "done").text("ended_on", day(today, 170 - at)));
  }
  if (at % 3 != 1) return;
  player.at(day(today, 40 - at), "09:30");
  player.post(one + "/assessments", Body()
                                        .text("assessed_on", day(today, 40 - at))
                                        .text("source", "entered")
                                        .text("income", "not_deprived")
                                        .text("health", "not_deprived")
                                        .text("education", "not_deprived")
                                        .text("living", at == 4 ? "deprived" : "not_deprived")
                                        .text("access", "not_deprived")
                                        .text("note", "มีรายได้ประจำจากกลุ่มผัก"));
  player.post(one + "/stages", Body().text("stage", "sufficient").text("reason", "รายได้พ้นเกณฑ์และทำต่อเนื่องได้เอง"));
}

Body visit(kit::Date on, bool poor) {
  return Body().text("visited_on", on.text()).text("income", poor ? "deprived" : "not_deprived").text("health", "not_deprived").text("education", "not_deprived").text("living", poor ? "deprived" : "not_deprived").text("access", "not_deprived").text("note", poor ? "บ้านทรุดโทรม ไม่มีรายได้ประจำ" : "มีรายได้จากร้านค้าและลูกส่งเงินทุกเดือน");
}

Body attendance(int households) {
  std::vector<Body> people{Body().text("name", "ผู้ใหญ่บ้าน").text("part", "headman"), Body().text("name", "สมศรี ใจดี").text("part", "officer")};
  constexpr const char* names[] = {"แก้ว", "คำปัน", "บัวจันทร์", "ศรีวรรณ", "อินถา", "จันทร์ดี", "บุญมี", "ทองคำ"};
  for (int i = 1; i <= households; ++i) people.push_back(Body().text("name", fmt::format("{} บ้าน {}", names[i % 8], i)).text("part", "household").text("house_no", std::to_string(i)));
  return Body().raw("people", list(people));
}

Body meeting(const std::string& check, const std::string& area, const std::string& held_on, int households) {
  return Body().text("verification_id", check).text("area_code", area).text("held_on", held_on).text("starts_at", "09:00").text("place", "ศาลาเอนกประสงค์หมู่บ้าน").text("chair", "ผู้ใหญ่บ้านคำปัน").number("households_total", households);
}

struct Entry {
  std::string id, area;
};

// The village has spoken already; somebody objects, and nobody has answered yet.
void meet_before(Player& player, const std::string& check, const std::vector<Entry>& wrong, kit::Date today) {
  player.at(day(today, 12), "09:00");
  auto one = logbook + "/meetings/" + player.post(logbook + "/meetings", meeting(check, wrong.front().area, day(today, 8), 22))["/id"];
  player.at(day(today, 8), "10:00");
  player.post(one + "/attendance", attendance(14));
  for (const auto& entry : wrong)
    if (entry.area == wrong.front().area)
      player.post(one + "/decisions", Body().text("entry_id", entry.id).text("decided", "remove").number("votes_for", 11).number("votes_against", 2).number("abstained", 1).text("reason", "มีร้านค้าและลูกส่งเงินทุกเดือน ควรให้สิทธิแก่ครัวเรือนอื่น"));
  player.post(one + "/closure", Body().text("words", "ที่ประชุมขอให้ศูนย์แจ้งสิทธิที่เหลือให้ทุกครัวเรือนทราบ"));
  player.at(day(today, 5), "11:00");
  player.post(one + "/objections", Body().text("entry_id", wrong.front().id).text("by_name", "ลูกสาวของครัวเรือน").text("words", "ร้านปิดไปแล้วตั้งแต่ต้นปี เงินที่ส่งไม่สม่ำเสมอ"));
}

void verify_the_list(Player& player, kit::Date today) {
  player.at(day(today, 30), "09:00");
  player.as("som");
  auto check = player.post(logbook + "/verifications", Body().text("area_code", "521304").number("survey_year", 2565))["/id"];
  auto page = player.get(logbook + "/verifications/" + check + "/entries");
  std::vector<Entry> wrong;
  for (int i = 0; i < 12; ++i) {
    Entry entry{page[fmt::format("/items/{}/id", i)], page[fmt::format("/items/{}/area_code", i)]};
    bool poor = i % 4 != 1;
    player.at(day(today, 28 - i), "10:00");
    player.post(logbook + "/entries/" + entry.id + "/visit", visit(today.plus_days(i - 28), poor));
    if (!poor) wrong.push_back(entry);
  }
  meet_before(player, check, wrong, today);
  // Since then two more turned out well off: today's meeting is about them.
  player.at(day(today, 6), "15:00");
  for (int i : {12, 14}) player.post(logbook + "/entries/" + page[fmt::format("/items/{}/id", i)] + "/visit", visit(today.plus_days(-6), false));
  player.post(logbook + "/meetings", meeting(check, "521304", today.text(), 40));
}

}  // namespace

void walk_with_families(Player& player, const Cast& cast, kit::Date today) {
  for (std::size_t i = 0; i < planned_families && i < cast.homes.size(); ++i) plan_with(player, cast, cast.homes[i], static_cast<int>(i), today);
  verify_the_list(player, today);
}

}  // namespace app::demo
