// Two welfare funds: an old one of Tha Ngam, Sing Buri, and a young one of Chae Son.
#include <fmt/format.h>

#include <boost/json.hpp>

#include "app/demo/chae_son.hpp"

namespace app::demo {
namespace {

const std::string welfare = "/api/v1/welfare";

struct Hand {
  const char *user_name, *name;
};

// An organisation with people who sign in; the stand-in for what an administrator does on the
// pages.
void add_people(Player& player, const std::string& org, const char* area, const char* th,
                const char* en, bool fresh, std::initializer_list<Hand> hands) {
  auto& staff = player.workplace().house().staff();
  must(player.workplace().act("demo", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    if (fresh) {
      TRY(staff.add_organisation(act, {org, staff::OrgKind::fund, th, en, area}));
      TRY(staff.set_service_area(act, org, {area}));
    }
    for (const auto& hand : hands) {
      auto id = TRY(staff.add_member(act, {.org_id = org,
                                           .user_name = hand.user_name,
                                           .name = hand.name,
                                           .role = frame::Role::fund_committee,
                                           .password = Player::password,
                                           .must_change_password = false}));
    }
    return frame::Reply{.body = "{}"};
  }));
}

// The province's auditor, who sees every fund of it and keeps none.
void add_auditor(Player& player) {
  auto& staff = player.workplace().house().staff();
  must(player.workplace().act("demo", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    TRY(staff.add_organisation(act, {"singburi", staff::OrgKind::provincial_office, "สำนักงาน พมจ.สิงห์บุรี",
                                     "Sing Buri provincial office", "170101"}));
    TRY(staff.set_service_area(act, "singburi", {"17"}));
    auto id = TRY(staff.add_member(act, {.org_id = "singburi",
                                         .user_name = "kanit",
                                         .name = "คณิต ตรวจทาน (ผู้ตรวจสอบ สิงห์บุรี)",
                                         .role = frame::Role::auditor,
                                         .password = Player::password,
                                         .must_change_password = false}));
    return frame::Reply{.body = "{}"};
  }));
}

void import_villages(Player& player, const std::string& tambon,
                     std::initializer_list<const char*> names) {
  std::string sheet = "code,level,parent_code,name_th,name_en\r\n";
  int moo = 0;
  for (const char* name : names)
    sheet += fmt::format("{}{:02},4,{},{},\r\n", tambon, ++moo, tambon, name);
  must(player.workplace().act("demo", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    auto report = TRY(player.workplace().house().network().import_areas(act, sheet));
    return frame::Reply{.body = "{}"};
  }));
}

struct Committee {
  std::string fund;
  std::vector<std::string> officers;
};

std::string plan_and_hold(Player& player, const Committee& c, const char* kind,
                          const std::string& day, const Body& minutes) {
  auto meeting = player.post(welfare + "/funds/" + c.fund + "/meetings",
                             Body()
                                 .text("kind", kind)
                                 .text("held_on", day)
                                 .text("place", "ศาลาประชาคม")
                                 .texts("agenda", {"รับรองรายงานการประชุม", "รายงานการเงิน",
                                                   "พิจารณาสวัสดิการ", "เรื่องอื่น"}))["/id"];
  player.post(welfare + "/meetings/" + meeting + "/minutes", minutes);
  return meeting;
}

Body motion(const char* kind, const char* subject, std::int64_t votes,
            const std::string& about = "") {
  return Body()
      .text("kind", kind)
      .text("subject", subject)
      .text("about", about)
      .number("votes_for", votes)
      .number("votes_against", 0)
      .number("abstained", 1);
}

// The fund, its committee, and the example rule book adopted at the first meeting.
Committee begin(Player& player, const char* th, const char* en, const char* area, const char* local,
                int villages, const std::string& day,
                std::initializer_list<std::pair<const char*, const char*>> officers) {
  player.at(day, "09:00");
  Committee c;
  c.fund = player.post(welfare + "/funds", Body()
                                               .text("name_th", th)
                                               .text("name_en", en)
                                               .text("area_code", area)
                                               .text("started_on", day)
                                               .text("local_name", local)
                                               .number("villages", villages))["/id"];
  for (const auto& [name, position] : officers)
    c.officers.push_back(player.post(welfare + "/funds/" + c.fund + "/committee",
                                     Body()
                                         .text("name", name)
                                         .text("position", position)
                                         .text("term_from", day)
                                         .text("term_to", "2030-12-31"))["/id"]);
  auto templates = boost::json::parse(player.get(welfare + "/templates").body);
  auto rule = player.post(
      welfare + "/funds/" + c.fund + "/rules",
      Body()
          .text("effective_from", day)
          .text("note", "ฉบับแรก จากตัวอย่างกองทุนวันละบาท")
          .raw("book", boost::json::serialize(templates.at_pointer("/items/0/book"))))["/id"];
  auto meeting = plan_and_hold(
      player, c, "committee", day,
      Body()
          .texts("officers_present", c.officers)
          .text("minutes", "ประธานชี้แจงระเบียบรายข้อ ที่ประชุมเห็นชอบ")
          .raw("motions",
               list({motion("rule_book", "รับรองระเบียบฉบับที่ 1", std::ssize(c.officers) - 1, rule)})));
  player.post(welfare + "/rules/" + rule + "/adoption", Body().text("meeting_id", meeting));
  return c;
}

std::string enrol(Player& player, const Committee& c, const std::string& person,
                  const std::string& name, const std::string& area, const char* kind,
                  const std::string& day, const char* plan) {
  Body body;
  body.text("kind", kind)
      .text("joined_on", day)
      .text("plan", plan)
      .text("beneficiary", "บุตรหรือคู่สมรส")
      .text("area_code", area);
  person.empty() ? body.text("name", name) : body.text("person_id", person);
  return player.post(welfare + "/funds/" + c.fund + "/members", body)["/id"];
}

void pay(Player& player, const std::string& member, const char* plan, int units,
         const std::string& day) {
  player.post(welfare + "/members/" + member + "/contributions",
              Body().text("plan", plan).number("units", units).text("received_on", day));
}

// A list for a village; everybody pays but every ninth, and the count may differ.
void collect(Player& player, const Committee& c, const std::string& village, const char* collector,
             const std::string& day, std::int64_t short_satang) {
  player.at(day, "08:00");
  auto made = player.post(
      welfare + "/funds/" + c.fund + "/collections",
      Body().text("area_code", village).text("collector", collector).text("collect_on", day));
  auto list_id = made["/id"];
  auto view = boost::json::parse(made.body);
  std::vector<Body> entries;
  int at = 0;
  for (const auto& item : view.at("items").as_array())
    if (item.at("due_units").as_int64() > 0 && ++at % 9 != 0)
      entries.push_back(Body()
                            .text("member_id", std::string(item.at("member_id").as_string()))
                            .number("units", item.at("due_units").as_int64()));
  if (entries.empty()) return;
  auto entered = player.post(welfare + "/collections/" + list_id + "/amounts",
                             Body().raw("entries", list(entries)));
  player.at(day, "16:00");
  auto sum = boost::json::parse(entered.body).at("entered_satang").as_int64();
  player.post(welfare + "/collections/" + list_id + "/hand_in",
              Body()
                  .number("counted_satang", sum - short_satang)
                  .text("reason", short_satang == 0 ? "" : "ทอนเงินผิดหนึ่งราย ผู้เก็บแจ้งต่อกรรมการ"));
}

std::string file(Player& player, const Committee& c, const std::string& member, const char* kind,
                 const char* per, const std::string& event, int units, const char* subject,
                 const char* payee, std::vector<std::string> papers) {
  auto claim =
      player.post(welfare + "/funds/" + c.fund + "/claims", Body()
                                                                .text("member_id", member)
                                                                .text("kind", kind)
                                                                .text("per", per)
                                                                .text("event_on", event)
                                                                .number("units", units)
                                                                .text("subject", subject)
                                                                .text("payee", payee)
                                                                .texts("papers", papers))["/id"];
  return claim;
}

void mark(Player& player, const Committee& c, const std::string& claim) {
  for (std::size_t i = 2; i < 5; ++i)
    player.post(welfare + "/claims/" + claim + "/marks", Body().text("officer_id", c.officers[i]));
}

void approve(Player& player, const std::string& claim) {
  player.post(welfare + "/claims/" + claim + "/decision",
              Body().text("decided", "approved").text("paid_from", "cash"));
}

constexpr const char* thangam_names[] = {
    "บุญมา ทองดี",    "สำเริง ใจเย็น",  "ละมัย พูนทรัพย์", "ประยูร แก้วกล้า",  "สมพงษ์ บัวทอง",   "ทองสุข ศรีเมือง",
    "จำเนียร สุขสม",  "วันเพ็ญ โพธิ์งาม", "สายัณห์ นาคดี",  "มาลัย เรืองศรี",   "อุดม คงมั่น",      "ลำดวน ทิมทอง",
    "ประเสริฐ ชื่นใจ", "สมบูรณ์ พึ่งบุญ",   "กิมเฮง แซ่ลี้",   "นงลักษณ์ ปานทอง", "บุญเลิศ จันทร์หอม", "ระเบียบ สอนดี"};

std::vector<std::string> members_of_tha_ngam(Player& player, const Committee& c,
                                             const std::string& joined) {
  std::vector<std::string> members;
  int at = 0;
  for (const char* name : thangam_names) {
    auto village = fmt::format("170606{:02}", at % 6 + 1);
    const char* plan = at % 3 == 0 ? "yearly" : at % 3 == 1 ? "monthly" : "half_yearly";
    auto id = enrol(player, c, "", std::string(at % 2 == 0 ? "นาง" : "นาย") + name, village,
                    at == 15 ? "disadvantaged" : "general", joined, plan);
    if (at != 15) pay(player, id, plan, at % 3 == 0 ? 2 : at % 3 == 1 ? 24 : 4, joined);
    members.push_back(id);
    ++at;
  }
  return members;
}

// Four claims: one paid, one approved, one refused, one waiting.
void claims_of_tha_ngam(Player& player, const Committee& c, const std::vector<std::string>& members,
                        kit::Date today) {
  auto event = today.plus_days(-20).text();
  player.at(today.plus_days(-12).text(), "10:00");
  auto night = file(player, c, members[3], "illness", "night", event, 4, "โรงพยาบาลอินทร์บุรี",
                    "นายประยูร แก้วกล้า", {"medical_certificate"});
  auto house = file(player, c, members[6], "disaster", "time", event, 1, "หลังคาบ้านเสียหายจากพายุ",
                    "นางจำเนียร สุขสม", {"photographs", "village_letter"});
  auto late = file(player, c, members[9], "education", "year", today.plus_days(-400).text(), 1,
                   "บุตรเรียน ม.4", "นายมาลัย เรืองศรี", {"school_letter"});
  mark(player, c, night);
  mark(player, c, house);
  approve(player, night);
  approve(player, house);
  player.post(welfare + "/claims/" + late + "/decision",
              Body().text("decided", "refused").text("reason", "ยื่นเกิน 365 วันนับจากวันเกิดเหตุ"));
  player.post(welfare + "/claims/" + night + "/signatures",
              Body().text("receiver", "นายประยูร แก้วกล้า"));
  player.as("wira");
  player.post(welfare + "/claims/" + night + "/signatures",
              Body().text("receiver", "นายประยูร แก้วกล้า"));
  player.as("somjit");
  file(player, c, members[1], "illness", "night", today.plus_days(-13).text(), 2, "รพ.สต.ท่างาม",
       "นายสำเริง ใจเย็น", {});
  pay(player, members[12], "yearly", 2, today.plus_days(-12).text());
  // Three members, one payee: a sign, and no fault; she fetches the money for her neighbours.
  for (std::size_t at : {4u, 7u, 10u}) {
    auto one = file(player, c, members[at], "illness", "night", today.plus_days(-16).text(), 1,
                    "โรงพยาบาลอินทร์บุรี", "นางประนอม สายทอง", {"medical_certificate"});
    mark(player, c, one);
    approve(player, one);
  }
}

// The yearly meeting that was held, and the next one of the committee.
void meetings_of_tha_ngam(Player& player, const Committee& c, kit::Date today) {
  plan_and_hold(
      player, c, "general", today.plus_days(-40).text(),
      Body()
          .texts("officers_present", c.officers)
          .number("members_present", 12)
          .text("minutes", "ประธานรายงานผลการดำเนินงานประจำปี เหรัญญิกรายงานการเงิน สมาชิกซักถามและเห็นชอบ")
          .raw("motions", list({motion("report", "รับรองรายงานประจำปี", 11),
                                Body()
                                    .text("kind", "budget_split")
                                    .text("subject", "จัดสรรเงินกองทุน")
                                    .number("votes_for", 10)
                                    .number("votes_against", 1)
                                    .number("abstained", 1)
                                    .number("welfare_percent", 60)
                                    .number("reserve_percent", 20)
                                    .number("administration_percent", 10)
                                    .number("occupation_percent", 10)})));
  player.post(
      welfare + "/funds/" + c.fund + "/meetings",
      Body()
          .text("kind", "committee")
          .text("held_on", today.plus_days(6).text())
          .text("place", "ศาลาประชาคมหมู่ 1")
          .texts("agenda", {"รับรองรายงานการประชุม", "รายงานการเงิน", "พิจารณาสวัสดิการ", "เรื่องอื่น"}));
}

void tha_ngam(Player& player, kit::Date today) {
  add_people(player, "thangam", "170606", "กองทุนสวัสดิการชุมชนตำบลท่างาม",
             "Tha Ngam community welfare fund", true,
             {{"somjit", "สมจิตร ใจงาม (ประธานกองทุนท่างาม)"}, {"wira", "วิระ ศรีสุข (เหรัญญิกท่างาม)"}});
  add_auditor(player);
  import_villages(player, "170606",
                  {"บ้านท่างาม", "บ้านบางกระเบียน", "บ้านทองเอน", "บ้านโพธิ์ลังกา", "บ้านชลอน", "บ้านวัดกลาง",
                   "บ้านบ่อแร่", "บ้านหนองสุ่ม", "บ้านล่าง"});
  player.as("somjit");
  auto start = today.plus_days(-760);
  auto c = begin(player, "กองทุนสวัสดิการชุมชนตำบลท่างาม", "Tha Ngam community welfare fund", "170606",
                 "องค์การบริหารส่วนตำบลท่างาม", 9, start.text(),
                 {{"สมจิตร ใจงาม", "chair"},
                  {"วิระ ศรีสุข", "treasurer"},
                  {"ทองใบ คำดี", "branch_head"},
                  {"ประนอม สายทอง", "registrar"},
                  {"สมคิด ยอดดี", "secretary"},
                  {"บุญช่วย ศิริ", "auditor"}});
  player.at(start.plus_days(6).text(), "09:30");
  auto members = members_of_tha_ngam(player, c, start.plus_days(5).text());
  for (int back : {60, 25}) {
    auto day = today.plus_days(-back).text();
    collect(player, c, "17060602", "ทองใบ คำดี", day, back == 25 ? 2000 : 0);
    collect(player, c, "17060605", "ประนอม สายทอง", day, 0);
  }
  claims_of_tha_ngam(player, c, members, today);
  meetings_of_tha_ngam(player, c, today);
}

void chae_son(Player& player, const Cast& cast, kit::Date today) {
  add_people(
      player, cast.centre, "521304", "", "", false,
      {{"bua", "บัวเขียว ตาสาย (ประธานกองทุนแจ้ซ้อน)"}, {"inkham", "อินคำ แก้วเมืองปาน (เหรัญญิกกองทุน)"}});
  player.as("bua");
  auto start = today.plus_days(-200);
  auto c = begin(player, "กองทุนสวัสดิการชุมชนตำบลแจ้ซ้อน", "Chae Son community welfare fund", "521304",
                 "องค์การบริหารส่วนตำบลแจ้ซ้อน", 8, start.text(),
                 {{"บัวเขียว ตาสาย", "chair"},
                  {"อินคำ แก้วเมืองปาน", "treasurer"},
                  {"ดาว ปันทะ", "branch_head"},
                  {"คำแปง ใจแก้ว", "registrar"},
                  {"บุญตา จันทร์ต๊ะ", "secretary"}});
  player.at(start.plus_days(6).text(), "09:30");
  int at = 0;
  for (const auto& home : cast.homes) {
    if (++at > 14) break;
    auto joined = start.plus_days(at % 4).text();
    auto id =
        enrol(player, c, home.people.front(), "", home.area_code, "general", joined, "monthly");
    pay(player, id, "monthly", at % 5 == 0 ? 2 : 6, joined);
  }
  collect(player, c, cast.homes.front().area_code, "ดาว ปันทะ", today.plus_days(-9).text(), 0);
}

}  // namespace

void save_together(Player& player, const Cast& cast, kit::Date today) {
  tha_ngam(player, today);
  chae_son(player, cast, today);
}

}  // namespace app::demo
