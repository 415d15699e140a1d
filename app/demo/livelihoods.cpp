// Scenario E: five departments and an online marketplace. Fourteen people of Chae Son were enrolled a good year ago, learnt to sell, opened
// shops; what they earned before and after is asked for on its days, and some of them left.
#include <fmt/format.h>

#include "app/demo/chae_son.hpp"
#include "app/demo/house_pictures.hpp"
#include "kit/crypto/crypto.hpp"
#include "kit/csv/csv.hpp"
#include "kit/text/text.hpp"

namespace app::demo {
namespace {

const std::string livelihoods_base = "/api/v1/livelihoods";
constexpr int started_days_ago = 400;

struct Seller {
  const char* shop;  // "" for none
  const char* item;
  int price, before, after3, after6, after12;  // baht; -1: would not say, -2: nobody has asked yet
  const char* skill;
  const char* left;  // "" or why
};
constexpr Seller sellers[] = {
    {"ผ้าทอแม่บัวผัน", "ผ้าทอลายแจ้ซ้อน", 450, 3000, 4500, 5200, 6400, "weaving", ""},
    {"จักสานบ้านแก้ว", "ตะกร้าไม้ไผ่", 320, 4000, 4200, 5100, 5600, "wickerwork", ""},
    {"น้ำพริกป้าสายทอง", "น้ำพริกหนุ่ม", 89, 3500, 6000, 7400, 8900, "cooking", ""},
    {"ครัวยายคำ", "แคบหมู", 60, 2800, 3600, 4100, -1, "cooking", ""},
    {"กาแฟดอยแจ้ซ้อน", "กาแฟคั่วบด", 180, 5000, 4800, 6200, 7100, "growing", ""},
    {"เซรามิกตะวัน", "ถ้วยเซรามิก", 150, 4500, 4700, 5000, 5300, "ceramics", ""},
    {"ข้าวแต๋นแม่ศรี", "ข้าวแต๋นน้ำแตงโม", 70, 2500, 3900, -1, 4800, "preserving", ""},
    {"เย็บผ้าน้องฟ้า", "ถุงผ้าปักมือ", 120, 3200, 3300, 3900, 4700, "sewing", ""},
    {"", "", 0, 6000, 6100, 6000, 6500, "driving", ""},
    {"", "", 0, 3800, -1, 4200, 4400, "packing", ""},
    {"สมุนไพรลุงใจ", "ลูกประคบ", 95, 3000, 2700, 3100, 3500, "massage", ""},
    {"", "", 0, 2200, 2600, 3000, -2, "livestock", ""},
    {"ของฝากแจ้ซ้อน", "ชาสมุนไพร", 110, 4000, 3900, -1, -1, "growing", "no_signal"},
    {"", "", 0, 3000, -1, -1, -1, "weaving", "care_of_family"},
};

struct Department {
  const char* th;
  const char* en;
};
constexpr Department departments[] = {
    {"กรมกิจการเด็กและเยาวชน", "Department of Children and Youth"},
    {"กรมกิจการผู้สูงอายุ", "Department of Older Persons"},
    {"กรมกิจการสตรีและสถาบันครอบครัว", "Department of Women's Affairs and Family Development"},
    {"กรมพัฒนาสังคมและสวัสดิการ", "Department of Social Development and Welfare"},
    {"กรมส่งเสริมและพัฒนาคุณภาพชีวิตคนพิการ", "Department of Empowerment of Persons with Disabilities"},
};

// The one that the departments and the marketplace signed; it is in force.
std::string memorandum_of(Player& player) { return player.get("/api/v1/network/memoranda")["/items/0/id"]; }

std::string programme(Player& player, kit::Date start, const char* class_th, const char* class_en) {
  std::vector<Body> partners;
  for (const auto& one : departments)
    partners.push_back(Body().text("name_th", one.th).text("name_en", one.en).text("part", "department").text("duty", "คัดเลือกกลุ่มเป้าหมาย ติดตามรายได้"));
  partners.push_back(Body().text("name_th", "ลาซาด้า").text("name_en", "Lazada").text("part", "marketplace").text("duty", "อบรม ที่ปรึกษา เปิดร้าน ทำตลาด"));
  auto id = player.post(livelihoods_base + "/programmes",
                        Body().text("title_th", fmt::format("สร้างโอกาส สร้างอาชีพ สร้างรายได้ บนตลาดออนไลน์{}", class_th))
                            .text("title_en", fmt::format("Opportunity, work and income on an online marketplace{}", class_en))
                            .text("purpose", "ให้ผู้สูงอายุ คนพิการ สตรี และครอบครัวเปราะบางมีรายได้จากการขายของออนไลน์")
                            .text("memorandum_id", memorandum_of(player)).text("starts_on", start.text())
                            .text("ends_on", start.plus_days(730).text()).raw("partners", list(partners)))["/id"];
  player.post(livelihoods_base + "/programmes/" + id + "/moves", Body().text("state", "open"));
  return id;
}

// A statement of two or three orders a month, one of them returned now and then.
std::string statement(Player& player, const Seller& seller, kit::Date from, kit::Date until, int shop) {
  std::string sheet = kit::csv::row({"หมายเลขคำสั่งซื้อ", "วันที่สั่งซื้อ", "ชื่อสินค้า", "จำนวน", "ยอดสุทธิ", "ค่าธรรมเนียม", "สถานะ"});
  int n = 0;
  for (auto day = from; day < until; day = day.plus_days(player.between(6, 13))) {
    int pieces = player.between(1, 6);
    int satang = pieces * seller.price * 100;
    sheet += kit::csv::row({fmt::format("LZ{:02}{:05}", shop, ++n), day.text(), seller.item, std::to_string(pieces), fmt::format("{}.00", satang / 100),
                            fmt::format("{:.2f}", satang * 0.0004), n % 11 == 0 ? "คืนสินค้า" : "สำเร็จ"});
  }
  return sheet;
}

void note_income(Player& player, const std::string& one, kit::Date enrolled, int months, int baht) {
  if (baht == -2) return;
  player.at(enrolled.plus_days(months * 31 + 2).text(), "10:00");
  Body body;
  body.number("months", months).text("asked_on", enrolled.plus_days(months * 31 + 2).text());
  if (baht < 0) body.text("unknown_reason", "declined");
  else body.number("income_satang_month", baht * 100).text("source", months == 12 ? "statement" : "told");
  player.post(one + "/incomes", body);
}

void follow(Player& player, const Seller& seller, const std::string& enrolment, kit::Date enrolled, kit::Date today, int nth) {
  auto one = livelihoods_base + "/enrolments/" + enrolment;
  player.at(enrolled.plus_days(9).text(), "13:30");
  player.post(one + "/mentors", Body().text("name", nth % 2 ? "คุณวิภา (ที่ปรึกษาตลาดออนไลน์)" : "อพม. ดาว").text("kind", nth % 2 ? "partner" : "volunteer").text("since", enrolled.plus_days(7).text()));
  player.post(one + "/notes", Body().text("on_day", enrolled.plus_days(8).text()).text("way", "visit").text("words", "ดูสินค้า ถ่ายรูป คิดต้นทุนต่อชิ้น").text("next_step", "ตั้งชื่อร้านและราคา"));
  bool lent = nth % 3 == 0;
  player.post(one + "/capital", Body().text("kind", lent ? "money" : "tools").text("what", lent ? "ทุนซื้อวัตถุดิบ" : "เครื่องซีลถุงและตาชั่ง").text("source", lent ? "กองทุนผู้สูงอายุ" : "ภาคีเครือข่าย")
                                    .number("amount_satang", lent ? 500'000 : 240'000).flag("repayable", lent).text("given_on", enrolled.plus_days(8).text())
                                    .text("due_on", enrolled.plus_days(lent ? 365 : 8).text()));
  if (*seller.shop) {
    player.post(one + "/products", Body().text("name", seller.item).text("unit", "ชิ้น").number("price_satang", seller.price * 100).number("cost_satang", seller.price * 55));
    player.at(enrolled.plus_days(25).text(), "11:00");
    auto shop = player.post(one + "/shops", Body().text("marketplace", nth % 4 == 3 ? "Shopee" : "Lazada").text("name", seller.shop)
                                               .text("address", fmt::format("https://www.lazada.co.th/shop/chaeson-{}", nth + 1)).text("opened_on", enrolled.plus_days(25).text()))["/id"];
    auto last = *seller.left ? enrolled.plus_days(120) : today;
    player.at(last.text(), "08:30");
    auto sheet = statement(player, seller, enrolled.plus_days(30), last, nth);
    player.upload(livelihoods_base + "/shops/" + shop + "/sales_imports?name=lazada-" + std::to_string(nth + 1) + ".csv", sheet, "text/csv");
  }
  note_income(player, one, enrolled, 3, seller.after3);
  if (*seller.left) {
    player.at(enrolled.plus_days(130).text(), "15:00");
    player.post(one + "/ending", Body().text("state", "dropped_out").text("ended_on", enrolled.plus_days(130).text()).text("reason", seller.left));
    return;
  }
  note_income(player, one, enrolled, 6, seller.after6);
  note_income(player, one, enrolled, 12, seller.after12);
}

std::string opening(Player& player, const char* title, const char* kind, const char* employer, const std::vector<std::string>& skills, int places, int baht,
                    kit::Date from, const std::string& programme_id) {
  return player.post(livelihoods_base + "/openings", Body().text("title", title).text("kind", kind).text("employer", employer).text("programme_id", programme_id).text("area_code", "521304")
                                             .texts("skills", skills).number("places", places).number("pay_satang_month", baht * 100).text("open_from", from.text())
                                             .text("apply_to", "ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน"))["/id"];
}

// As many as there are sellers, from one household on; gives who was enrolled.
std::vector<std::string> teach(Player& player, const std::string& id, std::span<const Cast::Home> homes, std::size_t most, kit::Date start, kit::Date today) {
  std::vector<std::string> people;
  int nth = 0;
  for (const auto& home : homes) {
    if (people.size() == most) break;
    const auto& seller = sellers[nth];
    auto enrolled = start.plus_days(4 + nth);
    player.at(enrolled.text(), "10:15");
    player.as("som");
    auto person = home.people.front();
    player.put(livelihoods_base + "/people/" + person + "/profile", "\"0\"",
               Body().texts("skills", {seller.skill, "care"}).texts("wishes", {*seller.shop ? "online_selling" : "job", seller.skill}).text("note", "ว่างหลังงานบ้าน วันละ 4 ชั่วโมง"));
    // Who has died since the family was met is not enrolled.
    if (player.try_post(livelihoods_base + "/programmes/" + id + "/enrolments",
                        Body().text("person_id", person).text("enrolled_on", enrolled.text()).number("income_satang_month", seller.before * 100)) != 201)
      continue;
    auto enrolment = player.get(livelihoods_base + "/enrolments?programme=" + id + "&person=" + person)["/items/0/id"];
    follow(player, seller, enrolment, enrolled, today, nth++);
    people.push_back(person);
  }
  return people;
}

// Two days of selling online as an event of the house: everybody comes on the list, one misses the second day.
void hold_course(Player& player, const std::string& programme_id, kit::Date on) {
  const std::string events = "/api/v1/events/events";
  player.at(on.plus_days(-7).text(), "09:00");
  player.as("prasit");
  auto id = player.post(events, Body().text("kind", "course").text("title_th", "อบรมการขายออนไลน์ รุ่นที่ 1").text("title_en", "Selling online, first class").text("place", "หอประชุม อบต.แจ้ซ้อน")
                                    .text("area_code", "521304").text("starts_on", on.text()).text("ends_on", on.plus_days(1).text()).text("signer_name", "ประสิทธิ์ ใจกว้าง")
                                    .text("signer_position", "พัฒนาสังคมและความมั่นคงของมนุษย์จังหวัดลำปาง"))["/id"];
  auto one = events + "/" + id, course = livelihoods_base + "/programmes/" + programme_id + "/courses";
  std::string sessions[2];
  for (int n : {0, 1}) {
    auto made = player.post(one + "/sessions", Body().text("on_day", on.plus_days(n).text()).text("begins", "09:00").text("ends", "16:00")
                                                   .text("topic", n ? "เปิดร้าน ตั้งราคา ส่งของ" : "ถ่ายภาพสินค้าและเล่าเรื่อง").text("lecturer", "วิทยากรตลาดออนไลน์"));
    sessions[n] = made[fmt::format("/sessions/{}/id", n)];
  }
  player.post(one + "/moves", Body().text("state", "open"));
  player.post(course, Body().text("event_id", id));
  player.as("som");
  player.post(course + "/" + id + "/participants", Body());
  auto list = player.get(one + "/registrations");
  auto listed = kit::text::parse_int(player.get(livelihoods_base + "/programmes/" + programme_id)["/courses/0/listed"]).value();
  std::vector<std::string> people;
  for (int n = 0; n < listed; ++n) people.push_back(list[fmt::format("/items/{}/id", n)]);
  for (int n : {0, 1}) {
    player.at(on.plus_days(n).text(), "15:30");
    if (n == 1) people.pop_back();
    player.post(one + "/sessions/" + sessions[n] + "/attendance", Body().texts("registrations", people));
  }
  player.as("prasit");
  player.post(one + "/moves", Body().text("state", "held"));
  player.post(one + "/certificates", Body());
}

}  // namespace

void sell_online(Player& player, const Cast& cast, kit::Date today) {
  auto signed_on = *kit::Date::parse("2023-04-10");
  player.at(signed_on.text(), "13:00");
  player.as("prasit");
  auto first = programme(player, signed_on, " รุ่นที่ 1", ", first class");
  teach(player, first, std::span(cast.homes).subspan(40), 8, signed_on, signed_on.plus_days(420));
  hold_course(player, first, *kit::Date::parse("2023-05-15"));
  auto start = today.plus_days(-started_days_ago);
  player.at(start.text(), "09:30");
  player.as("prasit");
  auto id = programme(player, start, "", "");
  auto people = teach(player, id, cast.homes, std::size(sellers), start, today);
  player.at(today.plus_days(-210).text(), "09:00");
  player.as("som");
  auto weaving = opening(player, "ช่างทอรับงานที่บ้าน", "piece_work", "กลุ่มทอผ้าแม่แจ๋ม", {"weaving", "packing"}, 3, 4500, today.plus_days(-215), id);
  player.post(livelihoods_base + "/openings/" + weaving + "/placements", Body().text("person_id", people.front()).text("placed_on", today.plus_days(-210).text()));
  player.at(today.text(), "08:45");
  opening(player, "พนักงานแพ็กสินค้าออนไลน์", "job", "วิสาหกิจชุมชนแจ้ซ้อน", {"packing", "online_selling"}, 2, 9000, today.plus_days(-5), id);
  opening(player, "ที่ขายของตลาดนัดวันเสาร์", "stall", "อบต.แจ้ซ้อน", {"cooking"}, 6, 0, today.plus_days(-20), "");
  auto tell = [&](const char* title, const char* words, int days_ago) {
    return player.post("/api/v1/portal/news", Body().text("title", title).text("words", words).text("shown_from", today.plus_days(-days_ago).text()))["/id"];
  };
  auto house = tell("บ้านหลังใหม่ของยายคำ", "ช่างอาสา 14 คนซ่อมหลังคาและห้องน้ำเสร็จในสองวัน ขอบคุณทุกคนที่ช่วยกัน", 2);
  player.upload("/api/v1/portal/news/" + house + "/pictures?people_agreed=true&caption=" + kit::http::percent_encode("หลังคาใหม่"), kit::crypto::unbase64url(mended_house).value(), "image/png");
  tell("รับสมัครอบรมขายของออนไลน์ รุ่นที่ 2", "เรียนถ่ายรูปสินค้า ตั้งราคา และเปิดร้าน 3 วัน ไม่มีค่าใช้จ่าย รับผู้สูงอายุ คนพิการ และครอบครัวที่รายได้น้อยก่อน", 4);
  tell("หน่วยเคลื่อนที่ออกตรวจสุขภาพและรับเรื่อง", "พบกันที่ศาลาหมู่ 4 เวลา 9.00-15.00 น. นำบัตรประชาชนและทะเบียนบ้านมาด้วย", 12);
}

}  // namespace app::demo
