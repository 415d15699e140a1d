// Scenarios B and D: 131 centres of Chiang Rai from one sheet and 282 awards; 75 people who learn for four days; and what binds the
// network: a memorandum that ends soon, a committee, an event to come.
#include <fmt/format.h>

#include "app/demo/chae_son.hpp"
#include "kit/csv/csv.hpp"

namespace app::demo {
namespace {

const std::string net = "/api/v1/network", events = "/api/v1/events/events", awards = "/api/v1/awards";
constexpr const char* men_of_network[] = {"สมชาย", "ประเสริฐ", "บุญมี", "คำแปง", "อินคำ", "วิชัย", "มานพ", "ทองใบ", "จรัล", "อุดม", "ณรงค์", "ธวัช", "คำมูล", "แก้ว"};
constexpr const char* women_of_network[] = {"สมศรี", "บัวเขียว", "จันทร์ฉาย", "อำไพ", "เพ็ญศรี", "วันดี", "ดวงดาว", "กัลยา", "มาลี", "ลำดวน", "รัตนา", "คำปัน", "บัวคำ", "แสงหล้า"};
constexpr const char* surnames[] = {"ใจแก้ว", "วงศ์ดอย", "ปันทะ", "เครือคำ", "หล้าแก้ว", "ยะมะโน", "ปินตาคำ", "ไชยลังกา", "ธรรมลังกา", "มูลฟู", "กันทะวัง",
                                    "ทาแกง", "ขัติยะ", "สุริยะ", "วงค์คำ", "อินต๊ะวงศ์", "จันทร์ต๊ะ", "ตาสาย", "เตชะ", "พรมมา", "ต๊ะปัญญา"};

// The n-th name; no two of the first four hundred are the same.
std::string name_of(std::size_t n) {
  const bool man = n % 2 == 0;
  const auto at = n / 2;
  return std::string(man ? "นาย" : "นาง") + (man ? men_of_network[at % std::size(men_of_network)] : women_of_network[at % std::size(women_of_network)]) + " " +
         surnames[(at / std::size(men_of_network) + at * 3) % std::size(surnames)];
}

void begin_chiang_rai(Player& player) {
  auto& staff = player.workplace().house().staff();
  auto done = player.workplace().act("demo", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    TRY(staff.add_organisation(act, {"chiangrai", staff::OrgKind::provincial_office, "สำนักงาน พมจ.เชียงราย", "Chiang Rai provincial office", "570101"}));
    TRY(staff.set_service_area(act, "chiangrai", {"57"}));
    for (const auto& p : sign_ins()) {
      auto user = std::string_view(p.user_name);
      if (user != "suda" && user != "anan" && user != "chai") continue;
      auto id = TRY(staff.add_member(act, {.org_id = "chiangrai", .user_name = p.user_name, .name = p.name, .role = *kit::choice_of<frame::Role>(p.role),
                                           .password = Player::password, .must_change_password = false}));
    }
    return frame::Reply{.body = "{}"};
  });
  if (!done) throw kit::Bug("the demo could not be set up: " + done.error().code);
}

std::vector<network::AreaBrief> tambons_of(Player& player, const std::string& province) {
  std::vector<network::AreaBrief> out;
  auto actor = system_actor("demo");
  std::vector<frame::SeenRecord> seen;
  auto asked = player.workplace().performer().look(actor, {}, [&](frame::Look& look) -> kit::Result<frame::Reply> {
    auto& network = player.workplace().house().network();
    for (const auto& district : network.areas_in(look, province))
      for (auto& tambon : network.areas_in(look, district.code)) out.push_back(std::move(tambon));
    return frame::Reply{};
  }, seen);
  ENSURE(asked);
  return out;
}

// 130 centres in 124 sub-districts from a sheet, and the temple's, which serves several.
void open_centres(Player& player) {
  auto tambons = tambons_of(player, "57");
  if (tambons.empty()) return;  // a program without the list of areas
  auto sheet = kit::csv::row({"รหัสตำบล", "ชื่อศูนย์", "ประเภทที่ตั้ง", "ที่ตั้ง", "โทรศัพท์", "พื้นที่บริการ", "วันที่เปิด"});
  for (std::size_t i = 0; i < 130; ++i) {
    const auto& at = tambons[i % tambons.size()];
    bool second = i >= tambons.size(), town = !second && i % 5 == 1 && at.code != "570511" && at.code != "570503";
    sheet += kit::csv::row({at.code, "ศูนย์ช่วยเหลือสังคมตำบล" + at.name_th + (second ? " แห่งที่ 2" : ""), second ? "โรงเรียน" : town ? "เทศบาล" : "อบต.",
                            (second ? "โรงเรียนบ้าน" : town ? "เทศบาลตำบล" : "องค์การบริหารส่วนตำบล") + at.name_th, fmt::format("053{:06}", 700000 + i * 137),
                            at.code, "10/8/2565"});
  }
  player.upload(net + "/centres/sheet", sheet, "text/csv");
  player.post(net + "/centres", Body().text("area_code", "570511").text("name_th", "ศูนย์ช่วยเหลือสังคมวัดหัวฝาย").text("name_en", "Wat Hua Fai Social Assistance Centre")
                                    .text("host_kind", "temple").text("host_name", "วัดหัวฝาย").texts("phones", {"053721234"}).text("opened_on", "2022-08-10")
                                    .text("status", "open").texts("service_area", {"570501", "570502", "570503", "570511"}));
}

std::string staff_id_of(Player& player, const char* user) {
  player.as(user);
  return player.get("/api/v1/staff/session")["/staff/id"];
}

std::string call_for_awards(Player& player, const std::vector<std::string>& scorers) {
  player.as("suda");
  auto category = [](const char* code, const char* th, const char* en, int places) {
    return Body().text("code", code).text("name_th", th).text("name_en", en).number("places", places);
  };
  auto criterion = [](const char* th, const char* en, int weight) {
    return Body().text("name_th", th).text("name_en", en).number("weight", weight).number("points_max", 10);
  };
  auto id = player.post(awards + "/calls",
                        Body().text("title_th", "เชิดชูเกียรติผู้สูงอายุและครูจิตอาสา จังหวัดเชียงราย").text("title_en", "Honours of elders and volunteer teachers, Chiang Rai")
                            .number("year", 2565).text("closes_on", "2022-07-15").text("given_on", "2022-08-10").number("scorers_min", 2)
                            .text("signer_name", "สุดา ใจกว้าง").text("signer_position", "พัฒนาสังคมและความมั่นคงของมนุษย์จังหวัดเชียงราย")
                            .raw("categories", list({category("WISDOM", "คลังปัญญาผู้สูงอายุ", "Treasury of wisdom", 14),
                                                     category("ELDER", "ผู้สูงอายุดีเด่น", "Outstanding elder", 14),
                                                     category("TEACHER", "ครูจิตอาสา", "Volunteer teacher", 254)}))
                            .raw("criteria", list({criterion("คุณค่าต่อชุมชน", "Worth to the community", 50), criterion("ความต่อเนื่อง", "Steadiness", 30),
                                                   criterion("การถ่ายทอด", "Passing it on", 20)}))
                            .texts("scorers", scorers))["/id"];
  player.post(awards + "/calls/" + id + "/moves", Body().text("state", "open"));
  return id;
}

void honour(Player& player) {
  auto scorers = std::vector{staff_id_of(player, "anan"), staff_id_of(player, "chai")};
  player.at("2022-07-01", "09:00");
  auto call = awards + "/calls/" + call_for_awards(player, scorers);
  auto sheet = kit::csv::row({"รางวัล", "ชื่อ-สกุล", "หน่วยงาน", "ผลงาน", "ยินยอมเปิดเผยชื่อ", "รหัสตำบล"});
  auto add = [&](const char* category, int count, const char* from, const char* reason, std::size_t first) {
    for (int i = 0; i < count; ++i)
      sheet += kit::csv::row({category, name_of(first + static_cast<std::size_t>(i)), from, reason, i % 4 ? "ใช่" : "ไม่", fmt::format("5705{:02}", 1 + i % 9)});
  };
  add("WISDOM", 16, "ชมรมผู้สูงอายุ", "ภูมิปัญญาล้านนา", 0);
  add("ELDER", 16, "ชมรมผู้สูงอายุ", "ทำงานเพื่อชุมชนต่อเนื่อง", 20);
  add("TEACHER", 256, "โรงเรียนผู้สูงอายุ", "สอนโดยไม่รับค่าตอบแทน", 40);
  player.upload(call + "/nominations/sheet", sheet, "text/csv");
  player.at("2022-07-20", "09:00");
  player.post(call + "/moves", Body().text("state", "scoring"));
  for (const char* user : {"anan", "chai"}) {
    auto marks = kit::csv::row({"ที่", "คุณค่าต่อชุมชน", "ความต่อเนื่อง", "การถ่ายทอด"});
    // The last two of each category stay behind, so that no equals stand at the last place.
    for (int n = 1; n <= 288; ++n) {
      int low = n == 15 || n == 31 || n == 287 ? 4 : n == 16 || n == 32 || n == 288 ? 3 : 0;
      auto points = [&] { return std::to_string(low ? low : player.between(6, 10)); };
      marks += kit::csv::row({std::to_string(n), points(), points(), points()});
    }
    player.as(user);
    player.upload(call + "/marks/sheet", marks, "text/csv");
  }
  player.as("suda");
  player.at("2022-08-01", "10:00");
  player.post(call + "/choice", Body());
  player.post(call + "/announcement", Body());
  player.at("2022-08-10", "08:00");
  player.post(call + "/certificates", Body());
}

struct Lesson {
  const char *day, *begins, *ends, *topic, *lecturer, *place;
};
constexpr Lesson lessons[] = {
    {"2023-03-10", "09:00", "12:00", "กองทุนสวัสดิการชุมชนตำบลท่างาม: สมาชิกและการสมทบ", "ประธานกองทุนท่างาม", "ต.ท่างาม อ.อินทร์บุรี จ.สิงห์บุรี"},
    {"2023-03-10", "13:00", "16:00", "ระเบียบและการจ่ายสวัสดิการ", "กรรมการกองทุนท่างาม", "ต.ท่างาม อ.อินทร์บุรี จ.สิงห์บุรี"},
    {"2023-03-11", "09:00", "12:00", "กลุ่มสัจจะสะสมทรัพย์วัดโพธิ์ทอง", "พระอาจารย์วัดโพธิ์ทอง", "วัดโพธิ์ทอง ต.แสลง อ.เมืองจันทบุรี"},
    {"2023-03-11", "13:00", "16:00", "การระดมทรัพยากรจากภายนอก", "วิทยากร พอช.", "วัดโพธิ์ทอง ต.แสลง อ.เมืองจันทบุรี"},
    {"2023-03-12", "09:00", "12:00", "สหกรณ์บ้านมั่นคงเสม็ดงาม", "ประธานสหกรณ์", "ต.เกาะขวาง อ.เมืองจันทบุรี"},
    {"2023-03-12", "13:00", "16:00", "การบริหารสหกรณ์และที่ดิน", "ผู้จัดการสหกรณ์", "ต.เกาะขวาง อ.เมืองจันทบุรี"},
    {"2023-03-13", "09:00", "12:00", "ถอดบทเรียนและแผนของแต่ละกองทุน", "ทีม One Home ลำปาง", "จันทบุรี"},
    {"2023-03-13", "13:00", "15:00", "ประเมินผลและมอบเกียรติบัตร", "พมจ.ลำปาง", "จันทบุรี"}};

Body event(const char* kind, const char* th, const char* en, const char* place, const std::string& from, const std::string& until, int seats) {
  return Body().text("kind", kind).text("title_th", th).text("title_en", en).text("place", place).text("area_code", "520101").text("starts_on", from).text("ends_on", until)
      .number("seats", seats).number("needed_percent", 80).text("signer_name", "ประสิทธิ์ ใจกว้าง").text("signer_position", "พัฒนาสังคมและความมั่นคงของมนุษย์จังหวัดลำปาง");
}

void learn_together(Player& player) {
  player.as("prasit");
  player.at("2023-02-20", "09:00");
  auto made = player.post(events, event("study_visit", "อบรมและศึกษาดูงานสวัสดิการชุมชน", "Community welfare: training and study visit", "สิงห์บุรีและจันทบุรี", "2023-03-10", "2023-03-13", 75));
  auto path = events + "/" + made["/id"];
  auto open = "/api/v1/events/public/" + made["/code"];
  for (const auto& l : lessons)
    player.post(path + "/sessions", Body().text("on_day", l.day).text("begins", l.begins).text("ends", l.ends).text("topic", l.topic).text("lecturer", l.lecturer).text("place", l.place));
  player.post(path + "/moves", Body().text("state", "open"));
  player.at("2023-03-13", "16:00");
  auto sheet = kit::csv::row({"ชื่อ-สกุล", "หน่วยงาน", "โทรศัพท์", "เข้าร่วมครั้งที่"});
  constexpr const char* from[] = {"กองทุนสวัสดิการชุมชนตำบลแจ้ซ้อน", "กองทุนสวัสดิการชุมชนตำบลเมืองปาน", "องค์การบริหารส่วนตำบลแจ้ซ้อน", "สภาองค์กรชุมชนตำบลหัวเมือง", "สำนักงาน พมจ.ลำปาง"};
  for (std::size_t i = 0; i < 75; ++i)
    sheet += kit::csv::row({name_of(320 + i), from[i % std::size(from)], fmt::format("08{:08}", 10000000 + i * 7919), i == 10 || i == 40 ? "1-6" : i == 60 ? "1;2" : "ทุกครั้ง"});
  player.upload(path + "/registrations/sheet", sheet, "text/csv");
  player.nobody();
  constexpr const char* said[] = {"อยากให้มีเวลาถามมากกว่านี้", "ได้แนวทางปรับระเบียบกองทุน", "", "ควรพาไปดูบ้านมั่นคงให้ครบทุกแปลง", "", ""};
  for (std::size_t i = 0; i < 24; ++i)
    player.post(open + "/evaluations", Body().number("content", player.between(4, 5)).number("lecturers", player.between(4, 5)).number("site", player.between(3, 5))
                                           .number("usefulness", player.between(4, 5)).text("comment", said[i % std::size(said)]));
  player.as("prasit");
  player.post(path + "/moves", Body().text("state", "held"));
  player.post(path + "/certificates", Body());
  auto line = [](const char* title, int plan, int spent) { return Body().text("title", title).number("plan_satang", plan).number("spent_satang", spent); };
  player.put(path + "/budget", player.get(path).etag,
             Body().raw("lines", list({line("ค่าพาหนะ", 12'000'000, 11'850'000), line("ค่าที่พักและอาหาร", 18'000'000, 17'600'000), line("ค่าวิทยากร", 2'880'000, 2'880'000)})));
}

void bind_together(Player& player, kit::Date today) {
  player.at("2023-04-10", "10:00");
  player.as("prasit");
  std::vector<Body> parties, duties;
  constexpr std::pair<const char*, const char*> departments[] = {{"กรมกิจการเด็กและเยาวชน", "Department of Children and Youth"}, {"กรมกิจการผู้สูงอายุ", "Department of Older Persons"},
                                                                {"กรมกิจการสตรีและสถาบันครอบครัว", "Department of Women's Affairs and Family"}, {"กรมพัฒนาสังคมและสวัสดิการ", "Department of Social Development and Welfare"},
                                                                {"กรมส่งเสริมและพัฒนาคุณภาพชีวิตคนพิการ", "Department of Empowerment of Persons with Disabilities"}};
  auto partner = [&](const char* th, const char* en, const char* kind) {
    return player.post(net + "/partners", Body().text("name_th", th).text("name_en", en).text("kind", kind).flag("active", true))["/id"];
  };
  for (const auto& [th, en] : departments) parties.push_back(Body().text("partner_id", partner(th, en, "department")));
  parties.push_back(Body().text("partner_id", partner("ตลาดออนไลน์ตัวอย่าง จำกัด", "Example Online Marketplace", "company")));
  auto duty = [&](int party, const char* what, const char* measure, int target) {
    duties.push_back(Body().number("party", party).text("what", what).text("measure", measure).number("target", target));
  };
  duty(1, "คัดเลือกครอบครัวเปราะบางเข้าร่วม", "ครอบครัว", 60);
  duty(6, "อบรมการขายออนไลน์และตั้งร้านค้า", "ร้านค้า", 40);
  auto memorandum = player.post(net + "/memoranda",
                                Body().text("title_th", "ความร่วมมือส่งเสริมอาชีพกลุ่มเปราะบางผ่านตลาดออนไลน์").text("title_en", "Work for vulnerable groups through an online marketplace")
                                    .text("number", "พม 0204/66").text("purpose", "อบรม ที่ปรึกษา เปิดร้านค้า และการตลาด").text("signed_on", "2023-04-10").text("starts_on", "2023-04-10")
                                    .text("ends_on", today.plus_days(60).text()).number("remind_days", 90).raw("parties", list(parties)).raw("duties", list(duties)));
  auto path = net + "/memoranda/" + memorandum["/id"];
  player.post(path + "/moves", Body().text("state", "in_force"));
  player.at(today.plus_days(-2).text(), "10:00");
  player.as("prasit");
  for (const auto& [n, amount, what] : {std::tuple{"0", 42, "คัดเลือกรอบแรก"}, {"0", 23, "คัดเลือกรอบสอง"}, {"1", 28, "อบรมสามรุ่น เปิดร้านแล้ว"}})
    player.post(path + "/results", Body().text("duty_id", memorandum[std::string("/duties/") + n + "/id"]).text("on_day", today.plus_days(-30).text()).number("amount", amount).text("what", what));
  auto seat = [](const char* part, const char* name, const char* position) {
    return Body().text("part", part).text("name", name).text("position", position).text("term_from", "2023-04-10");
  };
  player.post(net + "/committees", Body().text("name_th", "คณะกรรมการขับเคลื่อนบันทึกความเข้าใจ").text("purpose", "ติดตามผลทุกไตรมาส").text("order_number", "14/2566").text("memorandum_id", memorandum["/id"])
                                       .raw("seats", list({seat("chair", "ประสิทธิ์ ใจกว้าง", "พมจ.ลำปาง"), seat("member", "กัลยา เครือคำ", "บ้านพักเด็กฯ"), seat("secretary", "มาลี ปันทะ", "นักพัฒนาสังคม")})));
  auto coming = player.post(events, event("training", "อบรมการขายออนไลน์สำหรับครอบครัว", "Selling online: training for families", "หอประชุมอำเภอเมืองปาน", today.plus_days(14).text(), today.plus_days(15).text(), 40));
  player.post(events + "/" + coming["/id"] + "/sessions", Body().text("on_day", today.plus_days(14).text()).text("begins", "09:00").text("ends", "16:00").text("topic", "ถ่ายภาพสินค้าและเปิดร้าน").text("lecturer", "วิทยากรตลาดออนไลน์"));
  player.post(events + "/" + coming["/id"] + "/moves", Body().text("state", "open"));
}

}  // namespace

void work_as_network(Player& player, kit::Date today) {
  player.at("2022-06-30", "09:00");
  begin_chiang_rai(player);
  player.as("suda");
  open_centres(player);
  honour(player);
  learn_together(player);
  bind_together(player, today);
}

}  // namespace app::demo
