// Chanthaburi, where truth-saving is at home: a group with half a year of saving days, loans, one of them late, and a grant for
// the community's fund.
#include <fmt/format.h>

#include "app/demo/chae_son.hpp"
#include "centre/words/calendar.hpp"
#include "kit/text/text.hpp"

namespace app::demo {
namespace {

const std::string savings = "/api/v1/savings";
constexpr const char* home = "220101";

struct Saver {
  const char* title;
  const char* first;
  const char* last;
  int promise_baht;
  int brought_baht;
};
constexpr Saver savers[] = {{"นาง", "สมใจ", "จันทร์งาม", 200, 18'400}, {"นาย", "ประเสริฐ", "ทองสุข", 100, 9'600},
                            {"นางสาว", "มาลัย", "ศรีจันท์", 100, 7'250}, {"นาย", "วิชัย", "ผลไม้ดี", 300, 24'100},
                            {"นาง", "บุญเรือน", "ชาวสวน", 100, 6'300}, {"นาย", "สำราญ", "ทะเลงาม", 150, 11'050},
                            {"นาง", "ละออ", "มังคุดหวาน", 100, 5'900}, {"นาย", "ชูชาติ", "ริมน้ำ", 100, 4'800},
                            {"นาง", "พิกุล", "พลอยแดง", 250, 15'700}, {"นาย", "อุดม", "เขาสระบาป", 100, 8'050}};

void begin(Player& player) {
  auto& staff = player.workplace().house().staff();
  auto done = player.workplace().act("demo", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    TRY(staff.add_organisation(act, {"chanthaburi", staff::OrgKind::centre, "ศูนย์ช่วยเหลือสังคมตำบลตลาด จันทบุรี",
                                     "Talat Social Assistance Centre, Chanthaburi", home}));
    TRY(staff.set_service_area(act, "chanthaburi", {home}));
    auto add = [&](const char* user, frame::Role role, const char* name) {
      return staff.add_member(act, {.org_id = "chanthaburi", .user_name = user, .name = name, .role = role,
                                    .password = Player::password, .must_change_password = false});
    };
    TRY(add("pim", frame::Role::desk_officer, "พิมพ์ใจ ตลาดใหญ่"));
    TRY(add("wan", frame::Role::fund_committee, "วันดี สัจจะ (เหรัญญิก)"));
    TRY(add("chalong", frame::Role::centre_head, "ฉลอง ตลาดใหญ่ (นายกเทศมนตรี)"));
    return frame::Reply{.body = "{}"};
  });
  if (!done) throw kit::Bug("the savings group could not be set up: " + done.error().code);
}

}  // namespace

Body savings_rules(kit::Date from, bool cooperative) {
  return Body()
      .text("valid_from", from.text())
      .text("decided_in", "มติที่ประชุมใหญ่ ครั้งที่ 1")
      .number("saving_min_satang", 10'000)
      .number("saving_max_satang", 100'000)
      .number("entry_fee_satang", 0)
      .number("fine_satang", 1'000)
      .number("misses_max", 3)
      .number("interest_bp_month", cooperative ? 50 : 100)
      .text("method", "reducing")
      .number("ceiling_tenths", cooperative ? 100 : 30)
      .number("loan_max_satang", cooperative ? 36'000'000 : 5'000'000)
      .number("months_max", cooperative ? 180 : 24)
      .number("guarantors", 1)
      .number("guarantees_max", 2)
      .number("circle_refused", 2)
      .number("dividend_pm", cooperative ? 600 : 500)
      .number("patronage_pm", 100)
      .number("welfare_pm", cooperative ? 100 : 200)
      .number("reserve_pm", 100)
      .number("allowance_pm", cooperative ? 90 : 100)
      .number("league_pm", cooperative ? 10 : 0);
}

namespace {

std::string open_group(Player& player, const char* kind, const char* th, const char* en, kit::Date day) {
  return player.post(savings + "/groups", Body()
                                              .text("kind", kind)
                                              .text("name_th", th)
                                              .text("name_en", en)
                                              .text("opened_on", day.text())
                                              .raw("rules", savings_rules(day, std::string_view(kind) == "cooperative").done()))["/id"];
}

std::vector<std::string> join(Player& player, const std::string& group, kit::Date day) {
  std::vector<std::string> people, members;
  player.as("pim");
  auto house = player.post("/api/v1/registry/households",
                           Body().raw("address", Body().text("area_code", home).text("house_no", "45/2").done()))["/id"];
  for (const auto& s : savers) {
    auto person = Body().text("title", s.title).text("first_name", s.first).text("last_name", s.last)
                      .text("gender", std::string_view(s.title) == "นาย" ? "male" : "female").text("birth", "1968-05-01");
    people.push_back(player.post("/api/v1/registry/people",
                                 Body().raw("person", person.done()).raw("identities", "[]").raw("phones", "[]").raw(
                                     "household", Body().text("household_id", house).text("role", people.empty() ? "head" : "relative").done()))["/id"]);
  }
  player.as("wan");
  for (std::size_t i = 0; i < people.size(); ++i)
    members.push_back(player.post(savings + "/groups/" + group + "/members",
                                  Body().text("person_id", people[i]).text("joined_on", day.text())
                                      .number("monthly_satang", savers[i].promise_baht * 100)
                                      .number("opening_satang", savers[i].brought_baht * 100))["/id"]);
  return members;
}

void lend(Player& player, const std::string& group, kit::Date day, const std::string& to, const std::string& surety,
          const char* purpose, const char* urgency, int baht) {
  auto loan = player.post(savings + "/groups/" + group + "/loans",
                          Body().text("member_id", to).text("purpose", purpose).text("urgency", urgency).text("asked_on", day.text())
                              .number("amount_satang", baht * 100).number("months", 10).texts("guarantors", {surety}))["/id"];
  player.post(savings + "/loans/" + loan + "/decision", Body().flag("granted", true).text("decided_on", day.text())
                                                            .number("votes_for", 9).number("votes_against", 1));
  player.post(savings + "/loans/" + loan + "/payout", Body().text("paid_out_on", day.text()));
}

// Everybody saves, one misses now and then; whoever owes pays what is due, but for one.
void saving_day(Player& player, const std::string& group, kit::Date day, const std::vector<std::string>& members, int month) {
  auto opened = player.post(savings + "/groups/" + group + "/days", Body().text("held_on", day.text()))["/id"];
  std::vector<Body> lines;
  for (std::size_t i = 0; i < members.size(); ++i) {
    bool missing = static_cast<int>(i) == 7 && month >= 3;
    if (missing) continue;
    auto line = Body().text("member_id", members[i]).number("saving_satang", savers[i].promise_baht * 100);
    if (i == 0 && month >= 2) line.number("repayment_satang", 120'000);
    lines.push_back(line);
  }
  player.post(savings + "/days/" + opened + "/sheet", Body().raw("lines", list(lines)));
  player.post(savings + "/days/" + opened + "/collection", Body());
  if (month == 1) {
    lend(player, group, day, members[0], members[3], "ค่ารักษาพยาบาลแม่", "urgent", 10'000);
    lend(player, group, day, members[4], members[5], "ซื้อปุ๋ยสวนทุเรียน", "ordinary", 8'000);
  }
  auto expected = kit::text::parse_int(player.get(savings + "/days/" + opened)["/expected_satang"]).value();
  bool short_of_cash = month == 2;
  std::vector<Body> counts;
  auto left = expected - (short_of_cash ? 2'000 : 0);
  for (std::int64_t piece : {100'000, 50'000, 10'000, 5'000, 2'000, 1'000, 500, 200, 100, 50, 25})
    if (left >= piece) {
      counts.push_back(Body().number("value_satang", piece).number("pieces", left / piece));
      left %= piece;
    }
  player.post(savings + "/days/" + opened + "/closing", Body().raw("counts", list(counts))
                                                            .text("explained", short_of_cash ? "ทอนเงินเกินให้สมาชิก ติดตามแล้วไม่ได้คืน" : "")
                                                            .text("minutes", "ที่ประชุมรับรองยอดเงินร่วมกัน"));
}

// The books of the first half year are closed; the meeting shares what came in, and the welfare pot helps for the first time.
void share_profit(Player& player, const std::string& group, const std::vector<std::string>& members, kit::Date opened, kit::Date today) {
  auto fund = player.get(savings + "/groups/" + group)["/fund_id"];
  auto until = today.plus_days(-15), decided = today.plus_days(-12);
  auto year = std::int64_t{words::fiscal_year(today)};
  player.post("/api/v1/funds/funds/" + fund + "/budgets",
              Body().number("fiscal_year", year).raw("lines", list({Body().text("code", "4100").number("amount_satang", 500'000),
                                                                  Body().text("code", "5900").number("amount_satang", 60'000)})));
  player.at(decided.text(), "10:00");
  player.as("wan");
  player.post("/api/v1/funds/funds/" + fund + "/closings", Body().text("kind", "year").text("until_on", until.text()));
  auto shared = player.post(savings + "/groups/" + group + "/years",
                            Body().text("from_on", opened.text()).text("until_on", until.text()).text("decided_on", decided.text())
                                .number("votes_for", 9).number("votes_against", 0))["/id"];
  player.post(savings + "/years/" + shared + "/payment", Body().text("paid_how", "saved").text("paid_on", decided.text()));
  player.post(savings + "/groups/" + group + "/welfare",
              Body().text("member_id", members[2]).number("amount_satang", 3'000).text("on_day", decided.text()).text("reason", "เยี่ยมผู้ป่วย"));
}

void win_a_grant(Player& player, kit::Date today) {
  auto fund = player.post("/api/v1/funds/funds", Body().text("kind", "giving_fund").text("name_th", "กองทุนแห่งการให้ตำบลตลาด")
                                                     .text("name_en", "Talat giving fund").text("opened_on", today.plus_days(-200).text()))["/id"];
  auto call = player.post("/api/v1/grants/calls", Body().text("funder", "กองทุนส่งเสริมการจัดสวัสดิการสังคม").text("title", "โครงการจัดสวัสดิการสังคม ระบบกระจาย")
                                                      .text("system", "distributed").text("basis", "area").number("fiscal_year", static_cast<int>(today.day.year()) + 543)
                                                      .text("opens_on", today.plus_days(-60).text()).text("deadline_on", today.plus_days(12).text()).number("most_satang", 10'000'000))["/id"];
  auto body = Body().text("call_id", call).text("fund_id", fund).text("funder", "กองทุนส่งเสริมการจัดสวัสดิการสังคม")
                  .number("fiscal_year", static_cast<int>(today.day.year()) + 543).text("applicant_kind", "community_organisation").text("system", "distributed")
                  .text("basis", "area").text("project", "ครัวกลางชุมชนริมน้ำ").text("novelty", "new_project").number("asked_satang", 8'500'000)
                  .number("own_satang", 1'000'000)
                  .raw("targets", list({Body().text("name", "ผู้สูงอายุ").number("people", 60), Body().text("name", "เด็ก").number("people", 25)}))
                  .raw("activities", list({Body().text("name", "อบรมแม่ครัว").number("budget_satang", 2'500'000), Body().text("name", "ส่งอาหารถึงบ้าน").number("budget_satang", 7'000'000)}));
  auto one = "/api/v1/grants/applications/" + player.post("/api/v1/grants/applications", body)["/id"];
  player.post(one + "/sending", Body().text("on_day", today.plus_days(-40).text()));
  player.post(one + "/decision", Body().text("status", "approved").text("decided_on", today.plus_days(-20).text()).number("approved_satang", 8'000'000));
  player.post(one + "/instalments", Body().text("due_on", today.plus_days(-10).text()).number("amount_satang", 5'000'000));
  player.post(one + "/instalments", Body().text("due_on", today.plus_days(25).text()).number("amount_satang", 3'000'000));
  player.post(one + "/reports", Body().text("name", "รายงานความก้าวหน้างวดที่ 1").text("due_on", today.plus_days(9).text()));
  player.post(one + "/instalments/1/receipt", Body().text("on_day", today.plus_days(-9).text()));
  player.post("/api/v1/grants/applications",
              Body().text("call_id", call).text("fund_id", fund).text("funder", "กองทุนส่งเสริมการจัดสวัสดิการสังคม")
                  .number("fiscal_year", static_cast<int>(today.day.year()) + 543).text("applicant_kind", "community_organisation")
                  .text("system", "distributed").text("basis", "area").text("project", "ซ่อมบ้านผู้สูงอายุที่อยู่ลำพัง").text("novelty", "new_project")
                  .number("asked_satang", 6'000'000).number("own_satang", 500'000)
                  .raw("targets", list({Body().text("name", "ผู้สูงอายุ").number("people", 12)}))
                  .raw("activities", list({Body().text("name", "สำรวจบ้าน").number("budget_satang", 500'000)})));
}

}  // namespace

void save_together(Player& player, kit::Date today) {
  begin(player);
  auto opened = today.plus_days(-170);
  player.at(opened.text(), "09:00");
  player.as("wan");
  auto group = open_group(player, "savings_group", "กลุ่มสัจจะออมทรัพย์บ้านริมน้ำ", "Ban Rim Nam truth-savings group", opened);
  auto members = join(player, group, opened);
  for (int month = 1; month <= 5; ++month) {
    auto day = opened.plus_days(30 * month);
    player.at(day.text(), "09:00");
    player.as("wan");
    saving_day(player, group, day, members, month);
  }
  share_profit(player, group, members, opened, today);
  player.at(today.plus_days(-8).text(), "10:00");
  player.as("wan");
  win_a_grant(player, today);
}

}  // namespace app::demo
