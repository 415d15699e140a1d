// The course of a case as its officers take it: what each does next, and where the case must stand
// then.
#include <fmt/format.h>

#include "tests/year/village.hpp"

namespace year {
namespace {

std::string text(const json::value& value, const char* name) {
  return std::string(value.at(name).as_string());
}

}  // namespace

void Village::carry_on(Case& c) {
  c.touched = true;
  if (c.state == "received" || c.state == "info_needed") return after_received(c);
  if (c.state == "assessing") return after_assessing(c);
  if (c.state == "planning") return after_planning(c);
  if (c.state == "referred") return answer_letter(c);
  if (c.state == "helped" || c.state == "following_up") return after_helped(c);
  if (c.state == "ineligible")
    return chance(50) ? move(c, worker(c), "other_help", "planning")
                      : close(c, "ineligible_no_other_help");
  if (c.state == "closed") return chance(40) ? reopen(c) : visit(c, false);
  decide(c);
}

void Village::act(Case& c, const std::string& user, const std::string& what, const Body& body,
                  const std::string& announces, const std::string& leads_to) {
  write(user, c.path + what, body, announces);
  if (!leads_to.empty()) c.state = leads_to;
}

void Village::move(Case& c, const std::string& user, const std::string& step,
                   const std::string& leads_to) {
  auto answer = write(user, c.path + "/moves", {{"step", step}, {"reason", mark(c, "/history")}},
                      "casework.case_moved");
  if (!answer.is_null() && text(answer, "state") != leads_to)
    blame(fmt::format("{} by {} leads {} to {}", step, user, c.number, text(answer, "state")));
  c.state = leads_to;
}

std::string Village::mark(Case& c, const std::string& page) {
  c.fresh.insert(page);
  auto& words = c.marks[page];
  words.push_back(word(c.sealed ? "canary" : "plain"));
  return words.back();
}

void Village::after_received(Case& c) {
  if (c.state == "info_needed") {
    auto asked = read(worker(c), c.path).at("information").as_array();
    json::array answers;
    for (const auto& one : asked)
      if (text(one, "answer") == "none")
        answers.push_back(json::object{{"id", text(one, "id")}, {"answer", "unchanged"}});
    return act(c, worker(c), "/information", {{"fields", answers}}, "casework.information_given",
               "assessing");
  }
  if (chance(10))
    return act(c, worker(c), "/information_request",
               {{"fields", json::array{{{"field", "clients"}, {"reason", "ขอชื่อ"}}}}},
               "casework.information_asked", "info_needed");
  if (chance(5)) return close(c, "not_true");
  if (chance(5)) return refer(c);
  act(c, social_worker(c), "/triage",
      {{"urgency", chance(30) ? "urgent" : "normal"},
       {"secrecy", c.sealed ? "sealed" : "ordinary"},
       {"in_charge", staff_[worker(c)]}},
      "casework.case_triaged", "assessing");
}

void Village::after_assessing(Case& c) {
  if (chance(40)) return visit(c, chance(60));
  if (chance(5)) return move(c, worker(c), "ineligibility", "ineligible");
  act(c, social_worker(c), "/opinions",
      {{"facts", mark(c, "/opinions")}, {"opinion", "ควรช่วยเหลือ"}}, "casework.opinion_signed",
      "planning");
}

void Village::after_planning(Case& c) {
  if (chance(20)) return refer(c);
  if (chance(30)) return give(c, "helped");
  if (chance(40) && !c.sealed && !c.elsewhere)
    return move(c, "som", "approval_request", "awaiting_approval");
  act(c, worker(c), "/actions",
      {{"dimension", "income"},
       {"what", mark(c, "/actions")},
       {"owner_kind", "staff"},
       {"owner_id", staff_[worker(c)]},
       {"owner_name", ""},
       {"due_on", today()}},
      "casework.action_planned");
  move(c, worker(c), "help_recorded", "helped");
}

// Maker, approver and payer are three people.
void Village::decide(Case& c) {
  if (c.state == "awaiting_approval") {
    if (chance(20)) return move(c, "kamnan", "rejection", "planning");
    if (chance(40)) return move(c, "kamnan", "approval_without_budget", "awaiting_budget");
    return move(c, "kamnan", "approval", "paying");
  }
  if (c.state == "awaiting_budget") return move(c, "kamnan", "budget", "paying");
  refused("som", c.path + "/moves", {{"step", "payment"}, {"reason", "จ่ายเอง"}}, 409,
          "casework.approver_is_payer");
  move(c, cashier_, "payment", "helped");
}

void Village::refer(Case& c) {
  bool to_shelter = c.sealed || chance(50);
  auto answer = write(worker(c), c.path + "/referrals",
                      {{"agency_org_id", to_shelter ? shelter_ : clinic_},
                       {"letter_number", word("letter")},
                       {"urgency", "urgent"},
                       {"need", mark(c, "/referrals")},
                       {"shared", json::array{"clients", "request"}}},
                      "casework.referral_sent");
  if (answer.is_null()) return;
  c.state = "referred";
  c.letter = (to_shelter ? "baan " : "anamai ") + text(answer, "id");
  c.letter_accepted = false;
}

void Village::answer_letter(Case& c) {
  auto space = c.letter.find(' ');
  auto agency = c.letter.substr(0, space);
  auto path = "/api/v1/casework/referrals/" + c.letter.substr(space + 1);
  auto other = agency == "baan" ? "anamai" : "baan";
  read_text(other, path, 404);
  if (!c.letter_accepted && chance(70)) {
    c.letter_accepted = true;
    return write(agency, path + "/acceptance", {{"words", "รับ"}}, "casework.referral_accepted"),
           void();
  }
  if (!c.letter_accepted) {
    c.state = "planning";
    return write(agency, path + "/refusal", {{"words", mark(c, "/history")}},
                 "casework.referral_refused"),
           void();
  }
  bool done = chance(70);
  c.state = done ? "helped" : "planning";
  write(agency, path + (done ? "/completion" : "/return"), {{"words", mark(c, "/history")}},
        done ? "casework.referral_completed" : "casework.referral_returned");
  refused(agency, path + "/refusal", {{"words", "ไม่รับแล้ว"}}, 409, "casework.referral_answered");
}

void Village::after_helped(Case& c) {
  if (c.state == "helped") {
    if (chance(10)) return move(c, worker(c), "more_help", "planning");
    if (chance(20)) return close(c, "eased");
    auto answer = write(worker(c), c.path + "/follow_ups", {{"due_on", json::array{today()}}},
                        "casework.follow_up_planned");
    if (!answer.is_null()) c.follow_up = text(answer.at("items").as_array().back(), "id");
    for (const auto& one : answer.is_null() ? json::array{} : answer.at("items").as_array())
      if (!one.as_object().contains("done_at") || one.at("done_at").is_null())
        c.follow_up = text(one, "id");
    return move(c, worker(c), "follow_up", "following_up");
  }
  if (chance(20)) return give(c, "following_up");
  if (!c.follow_up.empty())
    act(c, worker(c), "/follow_ups/" + c.follow_up + "/result",
        {{"method", "phone"}, {"result", "better"}, {"words", mark(c, "/follow_ups")}},
        "casework.follow_up_done");
  c.follow_up.clear();
  close(c, "solved");
}

Village::Body Village::aid(Case& c) {
  return {{"kind", "goods"},
          {"item", "ถุงยังชีพ"},
          {"unit", "ถุง"},
          {"quantity", 1},
          {"value_satang", 70000},
          {"giver", "สม"},
          {"receiver_name", mark(c, "/aid")},
          {"acknowledgement", "thumb"},
          {"given_on", today()}};
}

void Village::give(Case& c, const std::string& leads_to) {
  act(c, worker(c), "/aid", aid(c), "casework.aid_given", leads_to);
}

void Village::visit(Case& c, bool gives) {
  const char* user = !c.sealed && !c.elsewhere && chance(50) ? "dao" : worker(c);
  Body body{{"held_at", stage_.clock.now().text()},
            {"visitors", user},
            {"place", "home"},
            {"purpose", mark(c, "/visits")}};
  if (gives) body["given"] = json::array{aid(c)};
  act(c, user, "/visits", body, "casework.visit_made");
}

void Village::close(Case& c, const std::string& outcome) {
  act(c, social_worker(c), "/closure", {{"outcome", outcome}, {"reason", mark(c, "/history")}},
      "casework.case_closed", "closed");
  refused(social_worker(c), c.path + "/closure", {{"outcome", outcome}, {"reason", "อีกครั้ง"}}, 409,
          "casework.already_closed");
}

void Village::reopen(Case& c) {
  if (c.reopened)
    return refused(worker(c), c.path + "/reopening", {{"reason", "อีกครั้ง"}}, 409,
                   "casework.already_reopened");
  c.reopened = true;
  auto secret = c.secret;
  auto answer =
      write(worker(c), c.path + "/reopening", {{"reason", "เดือดร้อนอีก"}}, "casework.case_reopened");
  if (!answer.is_null())
    opened(text(answer, "id"), text(answer, "number"), c.elsewhere, c.sealed, secret);
}

}  // namespace year
