// Who is there before the centre opens: the province, its agencies, the staff, the villages and their families.
#include <fmt/format.h>

#include "app/demo/chae_son.hpp"
#include "kit/text/text.hpp"

namespace app::demo {
namespace {

constexpr const char* tambon = "521304";
constexpr const char* villages[] = {"บ้านต้นงุ้น", "บ้านหลวงแจ้ซ้อน", "บ้านศรีดอนมูล", "บ้านป่าเหมี้ยง", "บ้านทุ่งส้าน", "บ้านปางต้นหนุน",
                                    "บ้านแม่แจ๋ม", "บ้านข่วงกอม"};
constexpr int households = 64;

constexpr SignIn people[] = {
    {"admin", "administrator", "มาลี ผู้ดูแลระบบ"},
    {"prasit", "provincial_officer", "ประสิทธิ์ ใจกว้าง (พมจ.ลำปาง)"},
    {"som", "desk_officer", "สมศรี วงศ์ดอย"},
    {"nok", "social_worker", "นกเอี้ยง ศรีแจ้ซ้อน"},
    {"kamnan", "centre_head", "บุญมี ใจแก้ว"},
    {"dao", "volunteer", "ดาว ปันทะ (อพม.)"},
    {"baan", "agency_officer", "กัลยา บ้านพักเด็กฯ"},
    {"anamai", "agency_officer", "ปรีชา รพ.สต.แจ้ซ้อน"},
    {"trachu", "auditor", "ตรวจ สอบดี"},
    {"somjit", "fund_committee", "สมจิตร ใจงาม (ประธานกองทุนท่างาม)"},
    {"wira", "fund_committee", "วิระ ศรีสุข (เหรัญญิกท่างาม)"},
    {"bua", "fund_committee", "บัวเขียว ตาสาย (ประธานกองทุนแจ้ซ้อน)"},
    {"inkham", "fund_committee", "อินคำ แก้วเมืองปาน (เหรัญญิกกองทุน)"},
    {"kanit", "auditor", "คณิต ตรวจทาน (ผู้ตรวจสอบ สิงห์บุรี)"},
    {"wan", "fund_committee", "วันดี สัจจะ (เหรัญญิก จันทบุรี)"},
    {"piya", "executive", "ปิยะ มุ่งผล (ผู้บริหารกระทรวง)"},
    {"pim", "desk_officer", "พิมพ์ใจ ตลาดใหญ่ (จันทบุรี)"},
    {"chalong", "centre_head", "ฉลอง ตลาดใหญ่ (จันทบุรี)"},
    {"suda", "provincial_officer", "สุดา ใจกว้าง (พมจ.เชียงราย)"},
    {"anan", "provincial_officer", "อนันต์ เวียงชัย (กรรมการ)"},
    {"chai", "executive", "ชัยวัฒน์ ดอยหลวง (กรรมการ)"},
};

kit::Result<frame::Reply> done() { return frame::Reply{.body = "{}"}; }

void begin_province(Player& player) {
  auto& staff = player.workplace().house().staff();
  must(player.workplace().act("demo", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    TRY(staff.add_organisation(act, {"lampang", staff::OrgKind::provincial_office, "สำนักงาน พมจ.ลำปาง",
                                     "Lampang provincial office", "520101"}));
    TRY(staff.set_service_area(act, "lampang", {"52"}));
    for (const auto& p : {people[0], people[1]}) {
      auto id = TRY(staff.add_member(act, {.org_id = "lampang",
                                           .user_name = p.user_name,
                                           .name = p.name,
                                           .role = *kit::choice_of<frame::Role>(p.role),
                                           .password = Player::password,
                                           .must_change_password = false}));
    }
    return done();
  }));
}

void import_villages(Player& player) {
  std::string sheet = "code,level,parent_code,name_th,name_en\r\n";
  int moo = 0;
  for (const char* name : villages) sheet += fmt::format("{}{:02},4,{},{},\r\n", tambon, ++moo, tambon, name);
  must(player.workplace().act("demo", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    auto report = TRY(player.workplace().house().network().import_areas(act, sheet));
    return done();
  }));
}

std::string agency(Player& player, const char* code, const char* area, const char* th, const char* en, const char* phone,
                   const char* serves) {
  return player.post("/api/v1/network/agencies", Body()
                                                     .text("code", code)
                                                     .text("area_code", area)
                                                     .text("name_th", th)
                                                     .text("name_en", en)
                                                     .texts("phones", {phone})
                                                     .text("hours", "จันทร์-ศุกร์ 8.30-16.30 น.")
                                                     .texts("service_area", {serves}))["/org_id"];
}

void service(Player& player, const std::string& org, const char* th, const char* en, const char* says,
             std::vector<std::string> papers, const char* cost) {
  player.post("/api/v1/network/services", Body()
                                              .text("org_id", org)
                                              .text("name_th", th)
                                              .text("name_en", en)
                                              .text("description", says)
                                              .texts("papers", papers)
                                              .text("hours", "จันทร์-ศุกร์ 8.30-16.30 น.")
                                              .text("cost", cost));
}

void open_organisations(Player& player, Cast& cast) {
  player.as("prasit");
  cast.province = "lampang";
  cast.centre = player.post("/api/v1/network/centres", Body()
                                                           .text("area_code", tambon)
                                                           .text("name_th", "ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน")
                                                           .text("name_en", "Chae Son Social Assistance Centre")
                                                           .text("host_kind", "tao")
                                                           .text("host_name", "องค์การบริหารส่วนตำบลแจ้ซ้อน")
                                                           .text("address", "ที่ทำการ อบต.แจ้ซ้อน อ.เมืองปาน จ.ลำปาง")
                                                           .texts("phones", {"054222333"})
                                                           .text("hours", "จันทร์-ศุกร์ 8.30-16.30 น. ฉุกเฉินโทร 1300 ตลอด 24 ชั่วโมง")
                                                           .text("opened_on", "2022-06-09")
                                                           .text("status", "open")
                                                           .texts("service_area", {tambon}))["/org_id"];
  cast.shelter = agency(player, "SHELTER_CF", "520101", "บ้านพักเด็กและครอบครัวจังหวัดลำปาง", "Lampang shelter for children and families", "054825575", "52");
  cast.clinic = agency(player, "HPH", tambon, "โรงพยาบาลส่งเสริมสุขภาพตำบลแจ้ซ้อน", "Chae Son health-promoting hospital", "054380001", tambon);
  cast.destitute = agency(player, "DEST_PROT", "520101", "ศูนย์คุ้มครองคนไร้ที่พึ่งจังหวัดลำปาง", "Lampang destitute protection centre", "054228555", "52");
  agency(player, "EMPLOY", "520101", "สำนักงานจัดหางานจังหวัดลำปาง", "Lampang employment office", "054265046", "52");
  service(player, cast.centre, "ยืมกายอุปกรณ์", "Loan of equipment", "รถเข็น เตียงผู้ป่วย เครื่องผลิตออกซิเจน ยืมได้ไม่เสียค่าใช้จ่าย", {"บัตรประชาชน"}, "ไม่เสียค่าใช้จ่าย");
  service(player, cast.centre, "ช่วยเตรียมเอกสารขอสวัสดิการทุกกรม", "Help with papers for every benefit", "ผู้สูงอายุ คนพิการ เด็กแรกเกิด ครอบครัวยากจน ยื่นได้ที่โต๊ะเดียว", {"บัตรประชาชน", "ทะเบียนบ้าน"}, "ไม่เสียค่าใช้จ่าย");
  service(player, cast.shelter, "คุ้มครองเด็กและครอบครัวฉุกเฉิน", "Emergency protection", "รับตัวและที่พักชั่วคราว 24 ชั่วโมง", {}, "ไม่เสียค่าใช้จ่าย");
  service(player, cast.clinic, "เยี่ยมบ้านผู้ป่วยติดเตียง", "Home care", "พยาบาลและ อสม. เยี่ยมบ้านทุกสัปดาห์", {"บัตรประชาชน"}, "ตามสิทธิ");
}

void add_staff(Player& player, Cast& cast) {
  player.as("admin");
  auto add = [&](const SignIn& p, const std::string& org, std::vector<std::string> areas) {
    return player.post("/api/v1/staff/members", Body()
                                                    .text("org_id", org)
                                                    .text("user_name", p.user_name)
                                                    .text("name", p.name)
                                                    .text("role", p.role)
                                                    .text("password", Player::password)
                                                    .flag("must_change_password", false)
                                                    .texts("areas", areas))["/id"];
  };
  cast.som = add(people[2], cast.centre, {});
  cast.nok = add(people[3], cast.centre, {});
  add(people[4], cast.centre, {});
  cast.dao = add(people[5], cast.centre, {"52130404", "52130406"});
  add(people[6], cast.shelter, {});
  add(people[7], cast.clinic, {});
  add(people[8], "lampang", {});
}

void form_group(Player& player, const Cast& cast) {
  struct Part { const char* part; const char* name; const char* position; };
  constexpr Part group[] = {{"chair", "บุญมี ใจแก้ว", "นายกองค์การบริหารส่วนตำบลแจ้ซ้อน"},
                            {"secretary", "สมศรี วงศ์ดอย", "นักพัฒนาชุมชน"},
                            {"member", "อินคำ แก้วเมืองปาน", "กำนันตำบลแจ้ซ้อน"},
                            {"member", "ปรีชา มูลฟู", "ผู้อำนวยการ รพ.สต.แจ้ซ้อน"},
                            {"member", "จันทร์ฉาย ธรรมลังกา", "ผู้อำนวยการโรงเรียน"},
                            {"member", "บัวเขียว ตาสาย", "ประธานชมรมผู้สูงอายุ"},
                            {"member", "ดาว ปันทะ", "ประธาน อพม. ตำบล"}};
  player.as("kamnan");
  auto path = "/api/v1/network/centres/" + cast.centre;
  for (const auto& p : group)
    player.post(path + "/working_group", Body()
                                             .text("part", p.part)
                                             .text("name", p.name)
                                             .text("position", p.position)
                                             .text("order_number", "12/2565")
                                             .text("order_date", "2022-05-25")
                                             .text("term_from", "2022-06-01")
                                             .text("term_to", "2028-05-31"));
  auto checklist = player.get(path + "/checklist");
  for (int i = 0; i < 7; ++i)
    player.post(path + "/checklist", Body().text("item", checklist[fmt::format("/items/{}/code", i)]).text("done_on", "2022-06-01"));
}

void take_on_volunteers(Player& player) {
  struct Helper { const char* name; int moo; };
  constexpr Helper helpers[] = {{"ดาว ปันทะ", 4}, {"คำแปง ใจแก้ว", 1}, {"บุญตา จันทร์ต๊ะ", 2}, {"อำไพ เครือคำ", 3}, {"สุพจน์ หล้าแก้ว", 5},
                                {"แสงดาว ยะมะโน", 6}, {"ทองใบ ปินตาคำ", 7}, {"เพ็ญศรี ไชยลังกา", 8}};
  int card = 100;
  for (const auto& helper : helpers)
    player.post("/api/v1/network/volunteers", Body()
                                                  .text("area_code", fmt::format("{}{:02}", tambon, helper.moo))
                                                  .texts("villages", {fmt::format("{}{:02}", tambon, helper.moo)})
                                                  .text("name", helper.name)
                                                  .text("phone", fmt::format("08{}", 10000000 + ++card * 7919))
                                                  .text("level", "village")
                                                  .flag("chair", helper.moo == 4)
                                                  .text("card_number", fmt::format("ลป {:04}/2565", card))
                                                  .text("card_expires_on", "2027-09-30")
                                                  .text("trained_on", "2022-05-20")
                                                  .text("training", "อบรม อพม. หลักสูตรพื้นฐาน")
                                                  .flag("serves_already", true)
                                                  .flag("active", true));
}

// Where the villages of Chae Son lie, about.
struct Spot { double lat, lon; };
constexpr Spot village_spots[] = {{18.7862, 99.5301}, {18.7795, 99.5388}, {18.7931, 99.5216}, {18.8174, 99.4893},
                                  {18.7709, 99.5472}, {18.8402, 99.4571}, {18.8263, 99.5049}, {18.7638, 99.5253}};

// Houses along the lanes of their village; one in nine was never measured.
void set_pin(Player& player, const Cast::Home& home, int n) {
  if (n % 9 == 8) return;
  auto moo = static_cast<std::size_t>(kit::text::parse_int(home.area_code.substr(6)).value_or(1)) - 1;
  constexpr double lane = 0.0011, house = 0.0004;
  auto path = "/api/v1/registry/households/" + home.household_id;
  player.put(path + "/pin", player.get(path).etag,
             Body().raw("latitude", fmt::format("{:.5f}", village_spots[moo].lat + (n % 5 - 2) * lane + n % 3 * house))
                 .raw("longitude", fmt::format("{:.5f}", village_spots[moo].lon + (n % 7 - 3) * lane - n % 4 * house)));
}

void register_families(Player& player, Cast& cast) {
  player.as("som");
  for (auto& made : make_village(player.random(), tambon, std::size(villages), households, 2022)) {
    Cast::Home home{.area_code = made.area_code, .made = made};
    home.household_id = player.post("/api/v1/registry/households",
                                    Body().raw("address", Body()
                                                              .text("area_code", made.area_code)
                                                              .text("house_no", made.house_no)
                                                              .done()))["/id"];
    for (const auto& person : made.people) {
      Body body;
      body.raw("person", Body()
                             .text("title", person.title)
                             .text("first_name", person.first_name)
                             .text("last_name", person.last_name)
                             .text("gender", person.gender)
                             .text("birth", person.birth)
                             .text("nationality", "THA")
                             .done());
      if (!person.national_id.empty())
        body.raw("identities", list({Body().text("kind", "national").text("value", person.national_id)}));
      if (person.role == "head")
        body.raw("phones", list({Body().text("value", fmt::format("08{:08}", player.between(10000000, 99999999)))}));
      body.raw("household", Body().text("household_id", home.household_id).text("role", person.role).done());
      home.people.push_back(player.post("/api/v1/registry/people", body)["/id"]);
    }
    set_pin(player, home, static_cast<int>(cast.homes.size()));
    cast.homes.push_back(std::move(home));
  }
}

}  // namespace

std::vector<SignIn> sign_ins() { return {std::begin(people), std::end(people)}; }

Cast set_up(Player& player) {
  Cast cast;
  player.at("2022-06-01", "09:00");
  begin_province(player);
  import_villages(player);
  open_organisations(player, cast);
  add_staff(player, cast);
  form_group(player, cast);
  take_on_volunteers(player);
  player.at("2022-06-02", "09:00");
  register_families(player, cast);
  return cast;
}

}  // namespace app::demo
