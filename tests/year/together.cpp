// What the village saves together: a truth-saving group with its saving days and loans, and a welfare fund with its
// contributions and claims. Beside the ledger stands a model; the fund's is the spreadsheet of the twelve years.
#include <fmt/format.h>

#include "tests/year/village.hpp"

namespace year {
namespace {

constexpr const char* savings = "/api/v1/savings";
constexpr const char* welfare = "/api/v1/welfare";
constexpr int begins = 3, saving_every = 14;
constexpr std::int64_t promise = 10'000, brought = 60'000, short_by = 2'000;

std::string text(const json::value& value, const char* name) { return std::string(value.at(name).as_string()); }
std::int64_t number(const json::value& value, const char* name) { return value.at(name).as_int64(); }

json::object saving_rules(const std::string& from) {
  return {{"valid_from", from}, {"decided_in", "ประชุมครั้งแรก"}, {"saving_min_satang", 5'000}, {"saving_max_satang", 50'000},
          {"entry_fee_satang", 0}, {"fine_satang", 1'000}, {"misses_max", 12}, {"interest_bp_month", 0}, {"method", "reducing"},
          {"ceiling_tenths", 30}, {"loan_max_satang", 0}, {"months_max", 12}, {"guarantors", 1}, {"guarantees_max", 2},
          {"circle_refused", 0}, {"dividend_pm", 500}, {"patronage_pm", 100}, {"welfare_pm", 200}, {"reserve_pm", 100},
          {"allowance_pm", 100}, {"league_pm", 0}};
}

json::object fund_rules() {
  return {{"entry_fee_satang", 2'000}, {"grace_days", 30}, {"suspended_after_days", 90}, {"returns_after_days", 60}, {"village_marks", 1},
          {"prices", json::array{{{"plan", "monthly"}, {"amount_satang", 3'000}}}},
          {"benefits", json::array{{{"kind", "death"}, {"per", "time"}, {"most_times_life", 1},
                                    {"bands", json::array{{{"days", 30}, {"years", 0}, {"amount_satang", 250'000}}}}},
                                   {{"kind", "illness"}, {"per", "night"}, {"waits_days", 30}, {"most_units_year", 10}, {"amount_satang", 10'000}}}}};
}

json::array pieces_of(std::int64_t left) {
  json::array out;
  for (std::int64_t value : {100'000, 50'000, 10'000, 5'000, 2'000, 1'000, 500, 200, 100}) {
    if (left < value) continue;
    out.push_back({{"value_satang", value}, {"pieces", left / value}});
    left %= value;
  }
  return out;
}

}  // namespace

void Village::together_of_the_day(int day) {
  if (day == begins) open_group(), open_fund();
  if (day < begins || group_.empty() || fund_.empty()) return;
  if (day % saving_every == 5) saving_day();
  if (chance(60)) contribute();
  if (chance(25)) fall_ill();
  bury();
}

void Village::open_group() {
  for (const char* user : {"bua", "inkham"}) join_staff(user, "fund_committee", centre_, {});
  join_staff("faraway", "fund_committee", neighbour_, {});
  auto made = write("bua", std::string(savings) + "/groups",
                    {{"kind", "savings_group"}, {"name_th", "กลุ่มสัจจะ"}, {"opened_on", today()}, {"rules", saving_rules(today())}},
                    "savings.group_opened");
  if (made.is_null()) return;
  group_ = std::string(savings) + "/groups/" + text(made, "id");
  for (std::size_t i = 0; i < 20; ++i) {
    if (homes_[i].people.empty()) continue;
    auto person = homes_[i].people.front();
    auto joined = write("bua", group_ + "/members",
                        {{"person_id", person}, {"joined_on", today()}, {"monthly_satang", promise}, {"opening_satang", brought}},
                        "savings.member_joined");
    if (joined.is_null()) return;
    savers_.push_back({.id = text(joined, "id"), .saved = brought});
    box_ += brought;
  }
}

// Everybody brings the promised saving, and a part of what is owed; one may borrow, one may leave; then the cash is counted.
void Village::saving_day() {
  auto opened = write("bua", group_ + "/days", {{"held_on", today()}}, "savings.day_opened");
  if (opened.is_null()) return;
  auto day = std::string(savings) + "/days/" + text(opened, "id");
  json::array lines;
  for (auto& one : savers_) {
    if (one.left || chance(15)) continue;
    auto back = std::min<std::int64_t>(one.owed, 20'000);
    lines.push_back({{"member_id", one.id}, {"saving_satang", promise}, {"repayment_satang", back}});
    one.saved += promise, one.owed -= back, box_ += promise + back;
    if (back > 0 && one.owed == 0) --savers_[one.surety].stands;
  }
  Body sheet{{"lines", lines}};
  refused("som", day + "/sheet", sheet, 403, "app.not_allowed");
  refused("faraway", day + "/sheet", sheet, 404, "savings.day_unknown");
  write("bua", day + "/sheet", sheet, "savings.sheet_filled");
  refused("inkham", day + "/closing", {{"counts", json::array{}}}, 409, "savings.sheet_not_collected");
  write("inkham", day + "/collection", {}, "savings.sheet_collected");
  if (chance(60)) borrow();
  if (chance(30)) leave_group();
  close_saving_day(day);
}

void Village::close_saving_day(const std::string& day) {
  auto missing = chance(30) && box_ > short_by ? short_by : 0;
  Body counted{{"counts", pieces_of(box_ - missing)}, {"minutes", word("minutes")}};
  if (missing) refused("bua", day + "/closing", counted, 400, "kit.fields_invalid");
  counted["explained"] = missing ? "ทอนเงินผิด" : "";
  auto closed = write("bua", day + "/closing", counted, "savings.day_closed");
  if (closed.is_null()) return;
  if (number(closed, "difference_satang") != -missing) blame("the count differs otherwise: " + json::serialize(closed).substr(0, 300));
  box_ -= missing;
  refused("bua", day + "/sheet", {{"lines", json::array{}}}, 409, "savings.day_closed");
}

void Village::borrow() {
  auto at = below(savers_.size()), surety = below(savers_.size());
  auto &one = savers_[at], &other = savers_[surety];
  auto amount = one.saved;
  if (at == surety || one.left || other.left || one.owed > 0 || other.stands > 0 || box_ < amount) return;
  Body asked{{"member_id", one.id}, {"purpose", "ซ่อมหลังคา"}, {"urgency", "ordinary"}, {"asked_on", today()}, {"amount_satang", one.saved * 3 + 100},
             {"months", 10}, {"guarantors", json::array{other.id}}};
  refused("bua", group_ + "/loans", asked, 400, "kit.fields_invalid");
  asked["amount_satang"] = amount;
  auto made = write("bua", group_ + "/loans", asked, "savings.loan_asked");
  if (made.is_null()) return;
  auto loan = std::string(savings) + "/loans/" + text(made, "id");
  refused("bua", loan + "/payout", {{"paid_out_on", today()}}, 409, "savings.loan_not_granted");
  write("bua", loan + "/decision", {{"granted", true}, {"decided_on", today()}, {"votes_for", 12}, {"votes_against", 1}}, "savings.loan_decided");
  write("inkham", loan + "/payout", {{"paid_out_on", today()}}, "savings.loan_paid_out");
  one.owed = amount, one.surety = surety, other.stands = 1, box_ -= amount;
}

void Village::leave_group() {
  auto& one = savers_[below(savers_.size())];
  if (one.left || box_ < one.saved) return;
  auto path = std::string(savings) + "/members/" + one.id + "/departure";
  Body leaves{{"state", "resigned"}, {"left_on", today()}, {"why", "ย้ายบ้าน"}};
  if (one.owed > 0 || one.stands > 0) return;
  write("bua", path, leaves, "savings.member_left");
  box_ -= one.saved;
  one.saved = 0, one.left = true;
}

void Village::open_fund() {
  auto made = write("bua", std::string(welfare) + "/funds",
                    {{"name_th", "กองทุนแจ้ซ้อน"}, {"area_code", "521304"}, {"started_on", today()}, {"local_name", "อบต."}, {"villages", 8}},
                    "welfare.fund_opened");
  if (made.is_null()) return;
  auto fund = std::string(welfare) + "/funds/" + text(made, "id");
  ledger_ = text(made, "ledger_id");
  auto appointed = write("bua", fund + "/committee",
                         {{"name", "กรรมการ"}, {"position", "member"}, {"term_from", today()}, {"term_to", "2030-12-31"}}, "welfare.officer_appointed");
  auto rule = write("bua", fund + "/rules", {{"effective_from", today()}, {"note", ""}, {"book", fund_rules()}}, "welfare.rule_drafted");
  auto meeting = write("bua", fund + "/meetings",
                       {{"kind", "committee"}, {"held_on", today()}, {"place", "ศาลา"}, {"agenda", json::array{"ระเบียบ"}}}, "welfare.meeting_planned");
  if (appointed.is_null() || rule.is_null() || meeting.is_null()) return;
  officer_ = text(appointed, "id");
  json::object motion{{"kind", "rule_book"}, {"subject", "ระเบียบ"}, {"about", text(rule, "id")}, {"votes_for", 1}, {"votes_against", 0}, {"abstained", 0}};
  write("bua", std::string(welfare) + "/meetings/" + text(meeting, "id") + "/minutes",
        {{"officers_present", json::array{officer_}}, {"minutes", "เห็นชอบ"}, {"motions", json::array{motion}}}, "welfare.meeting_held");
  write("bua", std::string(welfare) + "/rules/" + text(rule, "id") + "/adoption", {{"meeting_id", text(meeting, "id")}}, "welfare.rule_adopted");
  fund_ = fund;
  sheet_.terms.waits = 30;
  sheet_.terms.price = {{"monthly", 3'000}};
  for (std::size_t i = 10; i < 40; ++i)
    if (!homes_[i].people.empty()) enrol(homes_[i].people.front());
}

void Village::enrol(const std::string& person) {
  auto made = write("bua", fund_ + "/members",
                    {{"person_id", person}, {"kind", "general"}, {"joined_on", today()}, {"plan", "monthly"}, {"beneficiary", "บุตร"}},
                    "welfare.member_enrolled");
  if (made.is_null()) return;
  sheet_.join(1, "monthly", spreadsheet_day());
  insured_.push_back({.id = text(made, "id"), .person = person});
}

spreadsheet::Day Village::spreadsheet_day() const {
  auto day = stage_.clock.now().bangkok_day().text();
  return spreadsheet::day_of({std::stoi(day.substr(0, 4)), std::stoi(day.substr(5, 2)), std::stoi(day.substr(8, 2))});
}

void Village::contribute() {
  auto at = below(insured_.size());
  auto& row = sheet_.rows[at];
  if (row.died) return;
  auto units = static_cast<std::int64_t>(1 + below(3));
  if (row.covered - spreadsheet_day() > 200) return;  // nobody pays further ahead than this
  Body paid{{"plan", "monthly"}, {"units", units}, {"received_on", today()}};
  auto path = std::string(welfare) + "/members/" + insured_[at].id + "/contributions";
  refused("som", path, paid, 403, "app.not_allowed");
  if (write("bua", path, paid, "welfare.contribution_taken").is_null()) return;
  sheet_.pay(row, units, spreadsheet_day());
}

// A claim is worth what the spreadsheet says; nothing, and it is refused. Two hands sign, and not the same one twice.
void Village::claim(std::size_t at, const char* kind, const char* per, std::int64_t units, std::int64_t amount) {
  auto made = write("inkham", fund_ + "/claims",
                    {{"member_id", insured_[at].id}, {"kind", kind}, {"per", per}, {"event_on", today()}, {"units", units}, {"payee", "บุตร"}, {"papers", json::array{}}},
                    "welfare.claim_filed");
  if (made.is_null()) return;
  if (number(made.at("verdict"), "amount_satang") != amount)
    return blame(fmt::format("a claim for {} is worth {} where the spreadsheet says {}", kind, number(made.at("verdict"), "amount_satang"), amount));
  auto path = std::string(welfare) + "/claims/" + text(made, "id");
  if (amount == 0) {
    refused("bua", path + "/decision", {{"decided", "approved"}, {"paid_from", "cash"}}, 409, "welfare.marks_needed");
    write("bua", path + "/decision", {{"decided", "refused"}, {"reason", "ไม่เป็นไปตามระเบียบ"}}, "welfare.claim_decided");
    return;
  }
  write("inkham", path + "/marks", {{"officer_id", officer_}}, "welfare.claim_marked");
  write("bua", path + "/decision", {{"decided", "approved"}, {"paid_from", "cash"}}, "welfare.claim_decided");
  write("bua", path + "/signatures", {{"receiver", "บุตร"}}, "welfare.voucher_signed");
  refused("bua", path + "/signatures", {{"receiver", "บุตร"}}, 403, "welfare.same_hand");
  write("inkham", path + "/signatures", {{"receiver", "บุตร"}}, "welfare.claim_paid");
}

void Village::fall_ill() {
  auto at = below(insured_.size());
  auto nights = static_cast<std::int64_t>(1 + below(6));
  if (sheet_.rows[at].died || sheet_.cash() < 100'000) return;
  claim(at, "illness", "night", nights, sheet_.illness(sheet_.rows[at], spreadsheet_day(), nights));
}

// Who died in the village leaves the fund, and it pays what it promised.
void Village::bury() {
  for (std::size_t at = 0; at < insured_.size(); ++at) {
    auto& row = sheet_.rows[at];
    if (row.died || sheet_.cash() < 250'000 || std::ranges::find(dead_, insured_[at].person) == dead_.end()) continue;
    claim(at, "death", "time", 1, sheet_.death(row, spreadsheet_day()));
    write("bua", std::string(welfare) + "/members/" + insured_[at].id + "/standings",
          {{"state", "died"}, {"on_day", today()}, {"reason", "มรณบัตร"}}, "welfare.standing_changed");
  }
}

// Every passbook and every sum of both, and that nobody reads them who may not.
void Village::check_together() {
  if (group_.empty() || fund_.empty()) return;
  Counts wanted{{"cash", box_}}, found;
  for (std::size_t i = 0; i < savers_.size(); ++i) {
    wanted["savings"] += savers_[i].saved, wanted["loans"] += savers_[i].owed;
    if (!savers_[i].left) ++wanted["members"];
    wanted[savers_[i].id] = savers_[i].saved * 1'000'000 + savers_[i].owed;
  }
  auto group = read("bua", group_);
  found = {{"cash", number(group, "cash_satang")}, {"savings", number(group, "shares_satang")}, {"loans", number(group, "loans_satang")}, {"members", number(group, "members")}};
  auto rows = read("inkham", group_ + "/members");
  for (const auto& row : rows.at("items").as_array())
    found[text(row, "id")] = number(row, "shares_satang") * 1'000'000 + number(row, "owed_satang");
  blame(count_faults("the savings group", wanted, found));
  check_fund();
  for (const char* user : {"som", "dao", "baan"}) read_text(user, group_ + "/members", 403), read_text(user, fund_ + "/members", 403);
  read_text("faraway", group_, 404), read_text("faraway", fund_, 404);
}

void Village::check_fund() {
  const std::map<std::string, std::string> keys{{"4100", "contributions"}, {"4150", "entry_fees"}, {"5102", "benefit_illness"}, {"5104", "benefit_death"}};
  Counts wanted{{"1100", sheet_.cash()}}, found;
  for (const auto& [code, key] : keys)
    if (auto at = sheet_.accounts.find(key); at != sheet_.accounts.end() && at->second) wanted[code] = at->second;
  auto trial = read("bua", "/api/v1/funds/funds/" + ledger_ + "/trial_balance?until=" + today());
  for (const auto& row : trial.at("rows").as_array())
    if (auto sum = std::max(number(row, "debit_satang"), number(row, "credit_satang"))) found[text(row, "code")] = sum;
  auto members = read("inkham", fund_ + "/members?limit=200");
  for (const auto& row : members.at("items").as_array()) found[text(row, "id") + text(row, "covered_until") + text(row, "state")] = 1;
  for (std::size_t i = 0; i < insured_.size(); ++i)
    wanted[insured_[i].id + spreadsheet::text_of(sheet_.rows[i].covered) + (sheet_.rows[i].died ? "died" : "active")] = 1;
  blame(count_faults("the welfare fund", wanted, found));
}

}  // namespace year
