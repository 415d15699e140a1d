// Benefits in the village: requests to receipts, money that runs out and comes again, payments that come back, and at
// the end of the week every satang and every hand where it should be.
#include <fmt/format.h>

#include "tests/year/village.hpp"

namespace year {
namespace {

constexpr const char* requests = "/api/v1/aid/requests";
constexpr const char* benefit = "LOW_INCOME_FAMILY";
constexpr std::int64_t amounts[] = {50'000, 100'000, 200'000};
constexpr std::int64_t budget = 500'000;  // comes whenever somebody awaits it
constexpr int asks_of_a_home = 2;         // within the times of a year

std::string text(const json::value& value, const char* name) { return std::string(value.at(name).as_string()); }

json::array all_warnings() {
  return {"help_received", "other_request", "same_roof",      "times_reached",   "amount_above",
          "papers_missing", "rule_says_no", "rule_not_known", "opinion_against", "paid_to_another"};
}

}  // namespace

void Village::open_purse() {
  auto made = write("prasit", "/api/v1/funds/funds",
                    {{"kind", "relief_purse"}, {"purse_kind", "LOW_INCOME"}, {"name_th", "กระเป๋า"}, {"opened_on", today()}},
                    "funds.fund_opened");
  purse_ = text(made, "id");
  budget_comes();
}

// A transfer is announced by payments, too, so that this act is not among those that are counted by name.
void Village::budget_comes() {
  Body body{{"debit_code", "1100"}, {"credit_code", "4100"}, {"amount_satang", budget}, {"effective_on", today()},
            {"series", "receipt"}, {"memo", "งวด"}};
  auto answer = visitor("prasit").send(kit::http::Method::post, "/api/v1/funds/funds/" + purse_ + "/transfers",
                                       {{"Idempotency-Key", kit::make_uuid_v7(stage_.clock.now())}}, json::serialize(body));
  if (answer.status != 201) return blame("the budget did not come: " + answer.body);
  money_.balance += budget;
  money_.available += budget;
}

void Village::benefits_of_the_day() {
  if (purse_.empty()) open_purse();
  if (chance(40)) ask_for_benefit();
  for (std::size_t i = 0; i < wishes_.size(); ++i)
    if (chance(45)) carry_on(wishes_[i]);
}

void Village::ask_for_benefit() {
  Home& home = homes_[below(homes_.size())];
  if (home.people.empty() || asked_[home.id] >= asks_of_a_home) return;
  ++asked_[home.id];
  Wish w{.path = {}, .number = {}, .person = home.people[below(home.people.size())], .amount = amounts[below(std::size(amounts))]};
  json::array papers;
  for (const char* code : {"aid_request_form", "id_card", "house_registration", "photographs", "bank_book"})
    papers.push_back({{"code", code}, {"state", "attached"}, {"note", ""}});
  auto made = write("som", requests,
                    {{"channel", "walk_in"}, {"benefit_code", benefit}, {"person_id", w.person}, {"reason", "ขาดรายได้"},
                     {"amount_satang", w.amount}, {"pay_how", "cash"}, {"papers", papers}},
                    "aid.request_opened");
  if (made.is_null()) return;
  w.path = std::string(requests) + "/" + text(made, "id");
  w.number = text(made, "number");
  wishes_.push_back(std::move(w));
}

void Village::step(Wish& w, const std::string& user, const std::string& noun, const Body& body,
                   const std::string& announces, const std::string& leads_to) {
  auto view = write(user, w.path + "/" + noun, body, announces);
  if (view.is_null()) return;
  w.state = leads_to;
  if (text(view, "state") != leads_to) blame(fmt::format("{} is {} after {}", w.number, text(view, "state"), noun));
}

void Village::carry_on(Wish& w) {
  bool died = std::ranges::find(dead_, w.person) != dead_.end();
  bool over = w.state == "paid" || w.state == "followed_up" || w.state == "stopped";
  if (died && !over) return stop(w);
  if (w.state == "draft") return step(w, "som", "submission", {{"alike_reason", "คนละเรื่อง"}}, "aid.request_moved", "submitted");
  if (w.state == "submitted") return look_into(w);
  if (w.state == "assessed") return propose(w);
  if (w.state == "awaiting_decision" || w.state == "awaiting_budget") return decide_on(w);
  if (w.state == "approved") return prepare(w);
  if (w.state == "paying") return pay_out(w);
  if (w.state == "paid" && chance(20)) return give_back(w);
}

void Village::stop(Wish& w) {
  if (w.state == "approved" || w.state == "paying") money_.available += w.amount;
  step(w, "som", "stop", {{"outcome", "died"}, {"reason", "เสียชีวิต"}}, "aid.request_moved", "stopped");
}

void Village::look_into(Wish& w) {
  refused("som", w.path + "/opinions", {{"facts", "x"}, {"opinion", "x"}, {"verdict", "help"}}, 403, "app.not_allowed");
  step(w, "nok", "opinions", {{"facts", word("fact")}, {"opinion", "ควรช่วย"}, {"verdict", "help"}}, "aid.opinion_signed", "assessed");
}

void Village::propose(Wish& w) {
  step(w, "som", "memos",
       {{"background", "ก"}, {"facts", "ข"}, {"law", "ค"}, {"consideration", "ง"}, {"proposal", "จ"}, {"amount_satang", w.amount}},
       "aid.memo_written", "assessed");
  step(w, "som", "proposal", {{"readers", json::array{}}}, "aid.request_moved", "awaiting_decision");
}

void Village::decide_on(Wish& w) {
  bool enough = money_.available >= w.amount;
  if (w.state == "awaiting_budget") {
    if (!enough) return budget_comes();
    step(w, "prasit", "budget", {{"fund_id", purse_}}, "aid.decided", "approved");
  } else {
    auto id = w.path.substr(w.path.rfind('/') + 1);
    json::object item{{"request_id", id}, {"fund_id", purse_}, {"acknowledged", all_warnings()}, {"in_spite", "จำเป็น"}};
    auto page = write("prasit", "/api/v1/aid/decisions",
                      {{"choice", "approve"}, {"reason", "เห็นชอบ"}, {"items", json::array{item}}}, "aid.decided");
    if (page.is_null()) return;
    w.state = text(page.at("items").at(0), "state");
    auto wanted = enough ? "approved" : "awaiting_budget";
    if (w.state != wanted) blame(fmt::format("{} is {} where it should be {}", w.number, w.state, wanted));
  }
  if (w.state == "approved") money_.available -= w.amount;
}

void Village::prepare(Wish& w) {
  auto id = w.path.substr(w.path.rfind('/') + 1);
  auto page = write(cashier_, "/api/v1/aid/preparations",
                    {{"pay_on", today()}, {"items", json::array{{{"request_id", id}}}}}, "aid.payment_prepared");
  if (!page.is_null()) w.state = "paying";
}

// Who wrote it down does not pay it, and who approved it does not.
void Village::pay_out(Wish& w) {
  Body evidence{{"paid_on", today()}, {"receiver_name", "ผู้รับ"}, {"acknowledgement", "thumb"}, {"witness_1", "ก"}, {"witness_2", "ข"}};
  for (const char* other : {"som", "prasit"}) refused(other, w.path + "/payment", evidence, 409, "aid.same_hand");
  step(w, cashier_, "payment", evidence, "aid.paid", "paid");
  if (w.state == "paid") money_.balance -= w.amount;
}

void Village::give_back(Wish& w) {
  if (w.refunded) return;
  step(w, "som", "refunds", {{"reason", "จ่ายซ้ำ"}}, "aid.refund_asked", "paid");
  auto refund = w.path + "/refunds/" + text(read("som", w.path).at("refunds").at(0), "id");
  refused(cashier_, refund + "/decision", {{"choice", "approve"}, {"reason", "x"}}, 403, "app.not_allowed");
  auto noun = refund.substr(w.path.size() + 1);
  step(w, "prasit", noun + "/decision", {{"choice", "approve"}, {"reason", "ถูกต้อง"}}, "aid.refund_decided", "paid");
  step(w, cashier_, noun + "/receipt", {{"returned_on", today()}, {"how", "cash"}, {"giver_name", "ผู้รับ"}}, "aid.refund_received", "paid");
  w.refunded = true;
  money_.balance += w.amount;
  money_.available += w.amount;
}

void Village::check_benefits() {
  if (purse_.empty()) return;
  std::set<std::string> wanted, found;
  for (const auto& w : wishes_) wanted.insert(w.number + " " + w.state + (w.refunded ? " refunded" : ""));
  for (std::string after; found.size() <= wishes_.size();) {
    auto page = read("som", fmt::format("{}?limit=200{}", requests, after));
    for (const auto& row : page.at("items").as_array())
      found.insert(text(row, "number") + " " + text(row, "state") + (row.at("refunded").as_bool() ? " refunded" : ""));
    if (page.at("next").is_null()) break;
    after = "&after=" + kit::http::percent_encode(text(page, "next"));
  }
  blame(same_faults("the list of requests", wanted, found));
  auto fund = read("prasit", "/api/v1/funds/funds/" + purse_);
  for (const auto& account : fund.at("accounts").as_array())
    if (text(account, "code") == "1100")
      blame(money_faults(money_, {account.at("balance_satang").as_int64(), account.at("available_satang").as_int64()}));
  for (const auto& w : wishes_) {
    if (w.state != "paid") continue;
    std::vector<Part> parts;
    auto view = read("som", w.path);
    for (const auto& hand : view.at("hands").as_array()) parts.push_back({text(hand, "name"), text(hand, "part")});
    blame(part_faults(w.number, parts));
  }
}

}  // namespace year
