// A fund of 1,200 members over twelve years, through the program as its committee uses it, beside the spreadsheet that was
// written apart: every balance, every member, every claim and every round of the three-party matching is equal to the satang.
// Children are born into families of the fund; what the others promise comes in part, in full, or over.
#include <boost/json.hpp>

#include "tests/story/story.hpp"
#include "tests/welfare/spreadsheet.hpp"

namespace {

using kit::http::Method;
using spreadsheet::Day;
using spreadsheet::Row;
using spreadsheet::text_of;

const std::string welfare = "/api/v1/welfare";

// The same numbers on every run, without a library's idea of them.
struct Dice {
  std::uint64_t state = 20110101;
  std::int64_t roll(std::int64_t below) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::int64_t>((state >> 33) % static_cast<std::uint64_t>(below));
  }
};

struct TwelveYearsTest : ::testing::TestWithParam<std::string> {
  struct Size {
    std::int64_t members, years, villages;
  };
  Size size() const { return GetParam() == "sqlite" ? Size{1200, 12, 12} : Size{120, 3, 4}; }

  void SetUp() override {
    stage = std::make_unique<story::Stage>(GetParam());
    go_to(spreadsheet::day_of({2011, 1, 1}));
    stage->add_organisation("fund", "fund", "170606", "กองทุนท่างาม");
    stage->set_area("fund", {"170606"});
    for (const char* name : {"somjit", "wira"}) stage->add_member(name, "fund_committee", "fund", {});
    come_in();
    fund = text(post(welfare + "/funds", R"({"name_th":"กองทุนท่างาม","area_code":"170606","started_on":"2011-01-01","local_name":"อบต.","villages":)" + std::to_string(size().villages) + "}"), "id");
    ledger = text(last, "ledger_id");
    for (int i = 0; i < 5; ++i)
      officers.push_back(text(post(of_fund("/committee"), R"({"name":"กรรมการ","position":"member","term_from":"2011-01-01","term_to":"2030-12-31"})"), "id"));
    sheet.started = today;
    sheet.villages = size().villages;
    adopt("2011-01-01", 3000, 10000);
  }

  void go_to(Day day) {
    today = day;
    stage->clock.set(*kit::Instant::parse(text_of(day) + "T03:00:00.000Z"));
  }
  // Sessions end over the months; both sign in again.
  void come_in() {
    first = std::make_unique<story::Visitor>(*stage);
    first->sign_in("somjit");
    second = std::make_unique<story::Visitor>(*stage);
    second->sign_in("wira");
  }

  std::string of_fund(const std::string& rest) const { return welfare + "/funds/" + fund + rest; }
  boost::json::value send(story::Visitor& who, Method method, const std::string& path, const std::string& body) {
    auto answer = who.send(method, path, {}, body);
    EXPECT_LT(answer.status, 300) << path << " " << body.substr(0, 300) << "\n" << answer.body.substr(0, 600);
    return last = boost::json::parse(answer.body);
  }
  boost::json::value post(const std::string& path, const std::string& body) { return send(*first, Method::post, path, body); }
  static std::string text(const boost::json::value& from, const char* name) { return std::string(from.at(name).as_string()); }
  static std::int64_t number(const boost::json::value& from, const char* name) { return from.at(name).as_int64(); }

  std::string meet(const char* kind, std::int64_t members, const std::string& motion) {
    auto meeting = text(post(of_fund("/meetings"), R"({"kind":")" + std::string(kind) + R"(","held_on":")" + text_of(today) + R"(","place":"ศาลา","agenda":["วาระ"]})"), "id");
    std::string present;
    for (const auto& officer : officers) present += (present.empty() ? "\"" : ",\"") + officer + "\"";
    post(welfare + "/meetings/" + meeting + "/minutes", R"({"officers_present":[)" + present + R"(],"members_present":)" + std::to_string(members) +
                                                            R"(,"minutes":"เห็นชอบ","motions":[)" + motion + "]}");
    return meeting;
  }

  // A rule book goes through a meeting.
  void adopt(const std::string& from, std::int64_t month, std::int64_t night) {
    auto book = R"({"effective_from":")" + from + R"(","note":"","book":{"entry_fee_satang":2000,"grace_days":30,"suspended_after_days":90,)" +
                R"("returns_after_days":60,"village_marks":1,"keep_satang":0,"prices":[{"plan":"monthly","amount_satang":)" + std::to_string(month) +
                R"(},{"plan":"half_yearly","amount_satang":18200},{"plan":"yearly","amount_satang":36500}],"benefits":[)" +
                R"({"kind":"death","per":"time","most_times_life":1,"bands":[{"days":180,"years":0,"amount_satang":250000},)" +
                R"({"days":0,"years":1,"amount_satang":500000},{"days":0,"years":2,"amount_satang":1000000},{"days":0,"years":4,"amount_satang":1500000},)" +
                R"({"days":0,"years":8,"amount_satang":2000000},{"days":0,"years":12,"amount_satang":2500000}]},)" +
                R"({"kind":"birth","per":"time","waits_days":180,"most_times_life":2,"amount_satang":50000},)" +
                R"({"kind":"disadvantaged","per":"year","amount_satang":0,"cash":false},)" +
                R"({"kind":"illness","per":"night","waits_days":180,"most_units_year":10,"amount_satang":)" + std::to_string(night) + "}]}}";
    const std::string rule = text(post(of_fund("/rules"), book), "id");
    auto meeting = meet("committee", 0, R"({"kind":"rule_book","subject":"ระเบียบ","about":")" + rule + R"(","votes_for":5,"votes_against":0,"abstained":0})");
    post(welfare + "/rules/" + rule + "/adoption", R"({"meeting_id":")" + meeting + R"("})");
  }

  static std::string village(std::int64_t n) { return "170606" + std::string(n < 10 ? "0" : "") + std::to_string(n); }

  void enrol(std::int64_t count) {
    const char* plans[] = {"monthly", "half_yearly", "yearly", "yearly"};
    adults += count;
    for (std::int64_t i = 0; i < count; ++i)
      enrol_one(static_cast<std::int64_t>(sheet.rows.size()) % size().villages + 1, plans[dice.roll(4)], 0);
  }
  void enrol_one(std::int64_t where, const std::string& plan, std::int64_t family) {
    auto at = static_cast<std::int64_t>(sheet.rows.size());
    sheet.join(where, plan, today, family);
    auto head = family ? ids[static_cast<std::size_t>(family - 1)] : "";
    ids.push_back(text(post(of_fund("/members"), R"({"name":"สมาชิก )" + std::to_string(at + 1) + R"(","area_code":")" + village(where) + R"(","kind":")" +
                                                     (family ? "child" : "general") + R"(","joined_on":")" + text_of(today) + R"(","plan":")" + plan +
                                                     R"(","family_id":")" + head + R"(","beneficiary":"บุตร"})"), "id"));
  }

  // Most pay what is due, some nothing, some ahead; now and then the count is 20 baht short, or over. Before the year
  // of the matching is counted, everybody is called upon.
  void collect(std::int64_t where, bool everybody = false) {
    std::int64_t due = 0, entered = 0;
    std::string entries;
    for (auto& row : sheet.rows) {
      if (row.village != where || row.died) continue;
      auto units = sheet.due_units(row, today);
      due += units * sheet.terms.price.at(row.plan);
      auto luck = dice.roll(100);
      if (!everybody) units = luck < 12 ? 0 : luck > 95 ? units + 1 : units;
      if (units == 0) continue;
      entries += (entries.empty() ? "" : ",") + (R"({"member_id":")" + ids[static_cast<std::size_t>(row.number - 1)] + R"(","units":)" + std::to_string(units) + "}");
      entered += units * sheet.terms.price.at(row.plan);
      sheet.pay(row, units, today);
    }
    auto made = post(of_fund("/collections"), R"({"area_code":")" + village(where) + R"(","collector":"ผู้เก็บ","collect_on":")" + text_of(today) + R"("})");
    EXPECT_EQ(number(made, "expected_satang"), due) << text_of(today) << " village " << where;
    auto path = welfare + "/collections/" + text(made, "id");
    if (!entries.empty()) post(path + "/amounts", R"({"entries":[)" + entries + "]}");
    auto counted = entered + (entered < 2000 ? 0 : dice.roll(10) == 0 ? -2000 : dice.roll(15) == 0 ? 500 : 0);
    auto done = post(path + "/hand_in", R"({"counted_satang":)" + std::to_string(counted) + R"(,"reason":"ทอนผิด"})");
    EXPECT_EQ(number(done, "entered_satang"), entered);
    sheet.hand_in(entered, counted);
  }

  void claim(const Row& row, const char* kind, const char* per, Day on, std::int64_t units, std::int64_t amount) {
    auto made = post(of_fund("/claims"), R"({"member_id":")" + ids[static_cast<std::size_t>(row.number - 1)] + R"(","kind":")" + kind + R"(","per":")" + per +
                                             R"(","event_on":")" + text_of(on) + R"(","units":)" + std::to_string(units) + R"(,"payee":"บุตร","papers":[]})");
    EXPECT_EQ(number(made.at("verdict"), "amount_satang"), amount) << kind << " of " << row.number << " on " << text_of(on) << "\n" << boost::json::serialize(made.at("verdict"));
    auto path = welfare + "/claims/" + text(made, "id");
    ++claims;
    if (amount == 0) return static_cast<void>(post(path + "/decision", R"({"decided":"refused","reason":"ไม่เป็นไปตามระเบียบ"})"));
    post(path + "/marks", R"({"officer_id":")" + officers[0] + R"("})");
    post(path + "/decision", R"({"decided":"approved","paid_from":"cash"})");
    post(path + "/signatures", R"({"receiver":"บุตร"})");
    send(*second, Method::post, path + "/signatures", R"({"receiver":"บุตร"})");
  }

  // What befalls members on a day: some die, some lie in hospital. Never more than the fund has.
  void befall() {
    std::vector<std::int64_t> parents;
    for (auto& row : sheet.rows) {
      if (row.died || sheet.cash() < 4'000'000) continue;
      auto luck = dice.roll(1000);
      if (luck < 3) {
        auto amount = sheet.death(row, today);
        claim(row, "death", "time", today, 1, amount);
        post(welfare + "/members/" + ids[static_cast<std::size_t>(row.number - 1)] + "/standings", R"({"state":"died","on_day":")" + text_of(today) + R"(","reason":"มรณบัตร"})");
      } else if (luck < 8) {
        auto nights = dice.roll(12) + 1;
        claim(row, "illness", "night", today, nights, sheet.illness(row, today, nights));
      } else if (luck < 10 && row.family == 0) {
        claim(row, "birth", "time", today, 1, sheet.birth(row, today));
        parents.push_back(row.number);
      }
    }
    for (auto parent : parents) enrol_one(sheet.rows[static_cast<std::size_t>(parent - 1)].village, "yearly", parent);
    children += static_cast<std::int64_t>(parents.size());
  }

  // The general meeting hears the report, the committee meets; in even years nobody is left in arrears.
  void before_the_count() {
    std::int64_t living = 0;
    for (const auto& row : sheet.rows) living += row.died == 0 && !row.suspended;
    auto all = std::to_string(living);
    meet("general", living, R"({"kind":"report","subject":"รายงานประจำปี","votes_for":)" + all + R"(,"votes_against":0,"abstained":0})");
    meet("committee", 0, R"({"kind":"other","subject":"เตรียมขอสมทบ","votes_for":5,"votes_against":0,"abstained":0})");
    if (spreadsheet::date_of(today).year % 2 == 0)
      for (std::int64_t where = 1; where <= size().villages; ++where) collect(where, true);
  }

  void receive(const std::string& path, const char* whose, spreadsheet::Match& match, std::int64_t satang, bool back = false) {
    if (satang == 0) return;
    post(path, R"({"matcher":")" + std::string(whose) + R"(","amount_satang":)" + std::to_string(satang) + R"(,"received_on":")" + text_of(today) + R"("})");
    (back ? match.returned : match.came) += satang;
  }

  // The year that ended five days ago: counted, asked for, promised in part, sent in two parts and five baht over, given back.
  void match_the_year() {
    auto year = spreadsheet::date_of(today).year;
    auto wanted = sheet.count(year);
    auto made = post(of_fund("/rounds"), R"({"fiscal_year":)" + std::to_string(year + 543) + "}");
    EXPECT_EQ(number(made, "members"), wanted.members) << year;
    EXPECT_EQ(number(made, "eligible"), wanted.paid_up) << year;
    EXPECT_EQ(number(made, "community_satang"), wanted.community) << year;
    EXPECT_EQ(number(made, "asked_local_satang"), wanted.asked) << year;
    EXPECT_EQ(number(made, "asked_state_satang"), wanted.asked) << year;
    EXPECT_EQ(made.at("all_met").as_bool(), wanted.met) << year << boost::json::serialize(made.at("criteria"));
    auto path = welfare + "/rounds/" + text(made, "id");
    auto sent = R"({"submitted_on":")" + text_of(today) + R"("})";
    if (!wanted.met) {
      EXPECT_EQ(first->send(Method::post, path + "/submission", {}, sent).status, 409) << year;
      return;
    }
    ++rounds;
    post(path + "/submission", sent);
    auto &local = sheet.local[year], &state = sheet.state[year];
    local.promised = wanted.asked, state.promised = wanted.asked - wanted.asked / 3;
    sheet.accounts["local_match"] += local.promised, sheet.accounts["state_match"] += state.promised;
    post(path + "/approval", R"({"approved_on":")" + text_of(today) + R"(","countersigned_by":"นายก อบต.","local_satang":)" + std::to_string(local.promised) +
                                 R"(,"state_satang":)" + std::to_string(state.promised) + "}");
    receive(path + "/receipts", "local", local, local.promised / 2);
    receive(path + "/receipts", "local", local, local.promised - local.promised / 2 + 500);
    // Every other time the state is still behind when the books are compared.
    receive(path + "/receipts", "state", state, rounds % 2 ? state.promised : state.promised / 4);
    receive(path + "/refunds", "local", local, year % 4 ? local.over() : 200, true);
  }

  void compare_balances() {
    auto trial = send(*first, Method::get, "/api/v1/funds/funds/" + ledger + "/trial_balance?until=" + text_of(today), "");
    EXPECT_EQ(number(trial, "debit_satang"), number(trial, "credit_satang"));
    const std::map<std::string, std::string> keys{{"1100", "cash"}, {"4100", "contributions"}, {"4150", "entry_fees"}, {"4200", "local_match"}, {"4300", "state_match"}, {"4950", "cash_over"},
                                                  {"5101", "benefit_birth"}, {"5102", "benefit_illness"}, {"5104", "benefit_death"}, {"5950", "cash_short"}};
    std::map<std::string, std::int64_t> others{{"1200", sheet.bank()}};
    for (const auto& [year, match] : sheet.local) others["1310"] += match.due(), others["2300"] += match.over();
    for (const auto& [year, match] : sheet.state) others["1320"] += match.due(), others["2300"] += match.over();
    for (const auto& one : trial.at("rows").as_array()) {
      auto at = keys.find(text(one, "code"));
      auto balance = std::max(number(one, "debit_satang"), number(one, "credit_satang"));
      auto wanted = at == keys.end() ? others[text(one, "code")] : at->second == "cash" ? sheet.cash() : sheet.accounts[at->second];
      EXPECT_EQ(balance, wanted) << text(one, "code") << " on " << text_of(today);
    }
  }

  // Who is told to be of the member's family: whoever pays for it, and whom that one pays for.
  void compare_family(const Row& row, const boost::json::value& view) {
    auto head = row.family ? row.family : row.number;
    std::vector<std::int64_t> wanted, told;
    for (const auto& one : sheet.rows)
      if (one.number != row.number && (one.number == head || one.family == head)) wanted.push_back(one.number);
    for (const auto& one : view.at("family").as_array()) told.push_back(number(one, "number"));
    EXPECT_EQ(told, wanted) << row.number;
  }

  void compare_members() {
    std::size_t at = 0;
    std::string after;
    do {
      auto page = send(*first, Method::get, of_fund("/members?limit=200" + (after.empty() ? "" : "&after=" + after)), "");
      for (const auto& one : page.at("items").as_array()) {
        const Row& row = sheet.rows[at++];
        EXPECT_EQ(number(one, "number"), row.number);
        EXPECT_EQ(text(one, "covered_until"), text_of(row.covered)) << row.number;
        EXPECT_EQ(text(one, "state"), row.died ? "died" : row.suspended ? "suspended" : "active") << row.number;
      }
      after = page.at("next").is_string() ? text(page, "next") : "";
    } while (!after.empty());
    EXPECT_EQ(at, sheet.rows.size());
    for (std::size_t i = 0; i < sheet.rows.size(); i += 17) {
      auto view = send(*first, Method::get, welfare + "/members/" + ids[i], "");
      EXPECT_EQ(number(view, "paid_satang"), sheet.rows[i].paid) << i + 1;
      EXPECT_EQ(number(view, "received_satang"), sheet.rows[i].received) << i + 1;
      compare_family(sheet.rows[i], view);
    }
  }

  std::unique_ptr<story::Stage> stage;
  std::unique_ptr<story::Visitor> first, second;
  std::string fund, ledger;
  std::vector<std::string> officers, ids;
  boost::json::value last;
  spreadsheet::Sheet sheet;
  Dice dice;
  Day today = 0;
  std::int64_t claims = 0, adults = 0, children = 0, rounds = 0;
};

TEST_P(TwelveYearsTest, every_balance_is_that_of_a_spreadsheet_written_apart) {
  auto [members, years, villages] = size();
  auto quarters = years * 4;
  auto newcomers = members / std::min<std::int64_t>(quarters, 10);
  for (std::int64_t quarter = 0; quarter < quarters; ++quarter) {
    go_to(spreadsheet::day_of({2011 + quarter / 4, quarter % 4 * 3 + 1, 5}));
    come_in();
    if (quarter == quarters / 2) {
      // Dearer months and dearer nights, from this day on.
      adopt(text_of(today), 4000, 15000);
      sheet.terms.price["monthly"] = 4000;
      sheet.terms.night = 15000;
    }
    if (quarter % 4 == 3) match_the_year();
    enrol(std::min(newcomers, members - adults));
    for (std::int64_t where = 1; where <= villages; ++where) collect(where);
    befall();
    go_to(today + 70);
    come_in();
    post(of_fund("/standing_reviews"), R"({"on_day":")" + text_of(today) + R"("})");
    sheet.review(today);
    if (quarter % 4 == 2) before_the_count();
    befall();
    if (quarter % 4 == 3) compare_balances();
    if (HasFailure()) return;
  }
  compare_members();
  EXPECT_EQ(adults, members);
  EXPECT_EQ(static_cast<std::int64_t>(sheet.rows.size()), members + children);
  EXPECT_GT(children, members / 100);
  EXPECT_GE(rounds, years / 2);
  EXPECT_GT(claims, members / 20);
  EXPECT_EQ(stage->problems(), std::vector<std::string>{});
}

INSTANTIATE_TEST_SUITE_P(both, TwelveYearsTest, kit::testing::engines(), kit::testing::engine_name);

}  // namespace
