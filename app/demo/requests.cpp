// Requests for benefits of the last weeks, at every stage: a few paid and followed up, some to decide, one sent back, one
// for which there is no money, one for a roof that is asked for twice.
#include "app/demo/chae_son.hpp"
#include "kit/text/text.hpp"

namespace app::demo {
namespace {

const std::string requests = "/api/v1/aid/requests";

struct Wish {
  const char* benefit;
  const char* reason;
  int baht;
  std::vector<std::string> papers;
};
const std::vector<std::string> usual{"aid_request_form", "id_card", "house_registration", "photographs", "bank_book"};
const Wish poor_family{"LOW_INCOME_FAMILY", "หัวหน้าครอบครัวเจ็บป่วย ทำงานไม่ได้ รายได้ไม่พอเลี้ยงลูก", 3000, usual};
const Wish elder{"ELD_HARDSHIP", "อยู่ลำพัง รายได้ไม่พอค่าอาหารและค่ายา", 3000, usual};
const Wish sudden{"EMERGENCY_SOCIAL", "ไฟไหม้บ้านบางส่วน เสื้อผ้าและข้าวของเสียหาย", 2000, usual};
const Wish roof{"SUFFICIENT_HOUSE", "หลังคารั่วทั้งหลัง เสาผุ", 19000, {"house_registration", "photographs", "owner_consent", "cost_list"}};

const Wish house_steps{"ELD_HOUSE", "ห้องน้ำอยู่นอกบ้าน พื้นต่างระดับ หกล้มมาแล้วสองครั้ง", 20000,
                 {"aid_request_form", "id_card", "house_registration", "owner_consent", "land_paper", "photographs", "cost_list"}};

Body form(const Cast::Home& home, std::size_t member, const Wish& wish, const std::string& missing, bool emergency) {
  std::vector<Body> papers;
  for (const auto& code : wish.papers)
    papers.push_back(Body().text("code", code).text("state", code == missing ? "missing" : "attached")
                         .text("note", code == missing ? "กำลังขอใหม่ที่อำเภอ" : ""));
  return Body()
      .text("channel", "walk_in")
      .text("benefit_code", wish.benefit)
      .text("person_id", home.people[member % home.people.size()])
      .text("reason", wish.reason)
      .number("amount_satang", std::int64_t{100} * wish.baht)
      .flag("emergency", emergency)
      .text("pay_how", "cash")
      .raw("papers", list(papers));
}

enum class Until { draft, submitted, sent_back, assessed, proposed, decided, paid, followed_up };

struct Course {
  Player& player;
  kit::Date day;
  std::string purse;

  void at(int days, const char* hour) { player.at(day.plus_days(days).text(), hour); }
  std::string ask(const Cast::Home& home, std::size_t member, const Wish& wish, Until until,
                  const std::string& missing = "", bool emergency = false) {
    at(0, until == Until::draft ? "07:20" : "09:10");
    player.as("som");
    auto id = player.post(requests, form(home, member, wish, missing, emergency))["/id"];
    auto one = requests + "/" + id;
    if (until == Until::draft) return id;
    player.post(one + "/submission", Body().text("alike_reason", "คนละเรื่องกับคำขอก่อนหน้า"));
    if (until == Until::submitted) return id;
    at(1, "10:20");
    player.as("nok");
    if (until == Until::sent_back) {
      player.post(one + "/remarks", Body().raw("fields", list({Body().text("field", "reason").text("comment", "ระบุว่าใครเป็นผู้หารายได้ และหยุดงานตั้งแต่เมื่อใด")})));
      return id;
    }
    player.post(one + "/opinions", Body().text("facts", "เยี่ยมบ้านแล้ว พบสภาพตามที่แจ้ง เพื่อนบ้านและผู้ใหญ่บ้านยืนยัน")
                                       .text("opinion", "ควรให้ความช่วยเหลือเป็นเงินตามระเบียบ และติดตามต่อเนื่อง")
                                       .text("verdict", emergency ? "help_urgently" : "help"));
    if (until == Until::assessed) return id;
    at(1, "14:00");
    propose(one);
    if (until != Until::proposed) finish(one, id, until);
    return id;
  }
  void propose(const std::string& one) {
    player.as("som");
    auto drafted = player.get(one + "/memo_draft");
    Body memo;
    for (const char* heading : {"background", "facts", "law", "consideration", "proposal"})
      memo.text(heading, drafted["/" + std::string(heading)]);
    player.post(one + "/memos", memo.number("amount_satang", kit::text::parse_int(drafted["/amount_satang"]).value()));
    player.post(one + "/proposal", Body().texts("readers", {}));
  }
  void finish(const std::string& one, const std::string& id, Until until) {
    at(2, "09:30");
    player.as("prasit");
    player.post("/api/v1/aid/decisions",
                Body().text("choice", "approve").text("reason", "เห็นชอบตามเสนอ ช่วยเหลือตามระเบียบ").raw("items", list({Body()
                    .text("request_id", id).text("fund_id", purse)
                    .texts("acknowledged", {"help_received", "other_request", "same_roof", "papers_missing", "rule_not_known", "rule_says_no"})
                    .text("in_spite", "ตรวจสอบแล้ว ครอบครัวยังเดือดร้อน")})));
    if (until == Until::decided) return;
    at(3, "10:00");
    player.as("kamnan");
    player.post("/api/v1/aid/preparations", Body().text("pay_on", day.plus_days(3).text()).raw("items", list({Body().text("request_id", id)})));
    player.post(one + "/payment", Body().text("paid_on", day.plus_days(3).text()).text("receiver_name", "ผู้ขอรับเงินด้วยตนเอง")
                                      .text("acknowledgement", "thumb").text("witness_1", "ดาว ปันทะ").text("witness_2", "สมศรี วงศ์ดอย"));
    if (until == Until::paid) return;
    at(5, "13:00");
    player.as("nok");
    player.post(one + "/follow_ups", Body().text("done_on", day.plus_days(5).text()).text("method", "visit")
                                         .text("result", "ใช้เงินซื้ออาหารและยา ครอบครัวดีขึ้น"));
  }
};

std::string purse_of(Player& player, const char* kind) {
  player.as("prasit");
  auto funds = player.get("/api/v1/funds/funds");
  for (int i = 0;; ++i)
    if (funds["/items/" + std::to_string(i) + "/purse_kind"] == kind) return funds["/items/" + std::to_string(i) + "/id"];
}

void put_in(Player& player, const std::string& id, kit::Date day, int baht) {
  player.post("/api/v1/funds/funds/" + id + "/transfers",
              Body().text("debit_code", "1100").text("credit_code", "4100").text("series", "receipt")
                  .number("amount_satang", std::int64_t{100} * baht).text("effective_on", day.text()).text("memo", "งบประมาณงวดที่ 1"));
}

std::string open_purse(Player& player, kit::Date day, const char* kind, const char* name_th, const char* name_en, int baht) {
  player.at(day.text(), "08:40");
  player.as("prasit");
  auto id = player.post("/api/v1/funds/funds", Body().text("kind", "relief_purse").text("purse_kind", kind)
                            .text("name_th", name_th).text("name_en", name_en).text("opened_on", day.text()))["/id"];
  put_in(player, id, day, baht);
  return id;
}

}  // namespace

void ask_through_the_year(Player& player, const Cast& cast) {
  auto begin = *kit::Date::parse("2022-10-10");
  auto purse = open_purse(player, begin, "LOW_INCOME", "เงินสงเคราะห์ครอบครัวผู้มีรายได้น้อย", "Relief for low-income families", 30'000);
  for (int n = 0; n < 10; ++n)
    Course{player, begin.plus_days(20 + n * 33), purse}.ask(cast.homes[static_cast<std::size_t>(40 + n)], 0, poor_family, n % 3 ? Until::paid : Until::followed_up);
}

void ask_for_benefits(Player& player, Cast& cast, kit::Date today) {
  auto families = purse_of(player, "LOW_INCOME");
  player.at(today.plus_days(-38).text(), "08:40");
  player.as("prasit");
  put_in(player, families, today.plus_days(-38), 12'000);
  auto houses = open_purse(player, today.plus_days(-38), "HOUSE_ELDER", "เงินปรับสภาพบ้านผู้สูงอายุ", "House adaptation, elders",
                           200'000);
  auto elders = purse_of(player, "ELDER"), emergencies = purse_of(player, "EMERGENCY");
  const auto& homes = cast.homes;
  auto on = [&](int days_ago, const std::string& purse) { return Course{player, today.plus_days(-days_ago), purse}; };
  on(30, families).ask(homes[20], 0, poor_family, Until::followed_up);
  on(28, houses).ask(homes[34], 0, house_steps, Until::paid);
  on(26, elders).ask(homes[21], 0, elder, Until::followed_up);
  on(20, emergencies).ask(homes[22], 0, sudden, Until::paid, "id_card", true);
  on(16, families).ask(homes[23], 0, poor_family, Until::paid);
  on(9, families).ask(homes[24], 0, poor_family, Until::decided);
  on(8, elders).ask(homes[25], 0, elder, Until::decided);
  on(7, "").ask(homes[26], 0, poor_family, Until::decided);
  on(6, families).ask(homes[20], 1, poor_family, Until::proposed);
  on(5, elders).ask(homes[27], 0, elder, Until::proposed);
  on(4, "").ask(homes[28], 0, roof, Until::proposed);
  on(4, "").ask(homes[28], 1, roof, Until::submitted);
  on(3, emergencies).ask(homes[29], 0, sudden, Until::proposed, "id_card", true);
  on(3, families).ask(homes[30], 0, poor_family, Until::sent_back);
  on(2, families).ask(homes[31], 0, poor_family, Until::assessed);
  on(1, elders).ask(homes[32], 0, elder, Until::submitted);
  on(0, families).ask(homes[33], 0, poor_family, Until::draft);
}

}  // namespace app::demo
