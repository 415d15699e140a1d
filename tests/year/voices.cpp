// Voices in the village: complaints and appeals, answered by nobody who had a hand in it; calls to the hotline and the
// promises to call back; clocks that climb step by step.
#include <fmt/format.h>

#include "tests/year/village.hpp"

namespace year {
namespace {

constexpr const char* complaints = "/api/v1/complaints";
constexpr const char* desk = "/api/v1/casework";
constexpr std::int64_t day_ms = 86'400'000;
constexpr std::int64_t days_of_slow = 15;  // category `slow`

std::string text(const json::value& value, const char* name) { return std::string(value.at(name).as_string()); }

std::set<std::string> names_in(const json::value& page, const char* name) {
  std::set<std::string> out;
  for (const auto& row : page.at("items").as_array()) out.insert(text(row, name));
  return out;
}

}  // namespace

void Village::voices_of_the_day() {
  if (chance(30)) complain();
  for (std::size_t i = 0; i < voices_.size(); ++i)
    if (voices_[i].state != "answered" && chance(8)) answer_voice(voices_[i]);
  if (chance(25)) call_in();
  for (std::size_t i = 0; i < calls_.size(); ++i)
    if (chance(30)) call_back(calls_[i]);
  std::erase_if(calls_, [](const Promise& one) { return one.kept; });
  ring_the_clocks();
}

// Twice at the same moment: the second time nothing rings.
void Village::ring_the_clocks() {
  auto path = std::string(desk) + "/clock_runs";
  write("prasit", path, {}, "casework.clocks_run");
  auto op_id = kit::make_uuid_v7(stage_.clock.now());
  auto again = visitor("prasit").send(kit::http::Method::post, path, {{"Idempotency-Key", op_id}}, "{}");
  if (again.status != 201) return blame("the clocks do not run: " + again.body);
  acknowledged_[op_id] = "casework.clocks_run";
  if (json::parse(again.body).at("raised").as_int64() != 0) blame("the clocks rang twice: " + again.body);
}

// Of an ordinary request of the public page, by its code.
void Village::complain() {
  if (cases_.empty()) return;
  Case& c = cases_[below(cases_.size())];
  if (c.tracking_code.empty() || c.sealed || c.complained) return;
  c.complained = true;
  Voice voice{.about = c.number, .words = word("voice"), .filed_ms = stage_.clock.now().ms};
  auto history = read("nok", c.path + "/history");
  voice.hands = names_in(history, "by");
  auto made = write("nobody", std::string(complaints) + "/public",
                    {{"number", c.number}, {"code", c.tracking_code}, {"kind", "complaint"}, {"category", "slow"}, {"words", voice.words}},
                    "complaints.complaint_filed");
  if (made.is_null()) return;
  voice.number = text(made, "number");
  voice.code = text(made, "tracking_code");
  voices_.push_back(std::move(voice));
}

// By whoever has it on the list; who has it not finds nothing under its address either.
void Village::answer_voice(Voice& voice) {
  std::string reader, id;
  for (const char* user : {"kamnan", "prasit"}) {
    auto page = read(user, std::string(complaints) + "/complaints?limit=200");
    for (const auto& row : page.at("items").as_array())
      if (text(row, "number") == voice.number) reader = user, id = text(row, "id");
    if (!reader.empty()) break;
  }
  if (reader.empty()) return blame(voice.number + " is on nobody's list");
  auto path = std::string(complaints) + "/complaints/" + id;
  refused("som", path + "/answer", {{"outcome", "upheld"}, {"answer", "ตอบแทนหัวหน้าไปก่อนก็แล้วกัน"}}, 403, "app.not_allowed");
  if (reader == "prasit") read_text("kamnan", path, 404);
  if (voice.state == "received" && chance(50)) {
    write(reader, path + "/examination", {}, "complaints.complaint_taken_up");
    voice.state = "looked_into";
    return;
  }
  auto view = write(reader, path + "/answer", {{"outcome", "partly_upheld"}, {"answer", "ตรวจแล้ว ศูนย์ช้าไปจริง จะติดต่อกลับ"}},
                    "complaints.complaint_answered");
  if (view.is_null()) return;
  voice.state = "answered";
  blame(independence_faults(voice.number, text(view, "answered_by"), voice.hands));
  refused(reader, path + "/answer", {{"outcome", "upheld"}, {"answer", "ตอบอีกครั้งหนึ่งให้แน่ใจ"}}, 409, "complaints.answered_already");
  if (voice.appeal || !chance(40)) return;
  Voice appeal{.about = voice.about, .words = word("voice"), .filed_ms = stage_.clock.now().ms, .appeal = true, .hands = voice.hands};
  appeal.hands.insert(reader);
  if (reader == "prasit") return;  // the only officer of the province would have to answer for himself
  auto made = write("nobody", std::string(complaints) + "/public",
                    {{"number", voice.number}, {"code", voice.code}, {"kind", "appeal"}, {"category", "slow"}, {"words", appeal.words}},
                    "complaints.complaint_filed");
  if (made.is_null()) return;
  appeal.number = text(made, "number");
  appeal.code = text(made, "tracking_code");
  voices_.push_back(std::move(appeal));
}

// An unknown voice tells of somebody, or somebody asks after a number and is promised a call.
void Village::call_in() {
  if (chance(50) || cases_.empty()) {
    auto secret = word("plain"), unsaid = word("unsaid");
    auto taken = write("som", std::string(desk) + "/calls",
                       {{"kind", "new_problem"}, {"words", secret}, {"main_problem", "INC01"}, {"about", "คนแก่ท้ายซอย"},
                        {"area_code", "521304"}, {"caller", "anonymous"}, {"name", unsaid}, {"phone", "0899999999"}},
                       "casework.call_taken");
    if (taken.is_null()) return;
    const auto& made = taken.at("opened");
    opened(text(made, "id"), text(made, "number"), false, false, secret);
    return blame(leak_faults("som", "an anonymous call", read_text("som", cases_.back().path), {unsaid, "0899999999"}));
  }
  const Case& c = cases_[below(cases_.size())];
  auto taken = write("som", std::string(desk) + "/calls",
                     {{"kind", "follow_up"}, {"earlier_number", c.number}, {"phone", fmt::format("08{:08}", below(90'000'000))}},
                     "casework.call_taken");
  if (taken.is_null()) return;
  if (taken.at("call_back_due_at").is_null()) return blame("no call back was promised: " + json::serialize(taken));
  calls_.push_back({.id = text(taken, "id")});
}

void Village::call_back(Promise& promise) {
  bool reached = chance(60);
  write("som", std::string(desk) + "/call_backs/" + promise.id + "/result",
        {{"result", reached ? "reached" : "not_reached"}, {"words", ""}}, "casework.call_back_made");
  promise.kept = reached;
}

// Each complaint stands once, on the list of one who may answer it; late is what is late; promises are those not kept;
// alarms climbed in their order.
void Village::check_voices() {
  std::set<std::string> wanted, found;
  auto now = stage_.clock.now().ms;
  for (const auto& voice : voices_) {
    bool late = voice.state != "answered" && voice.filed_ms + days_of_slow * day_ms < now;
    wanted.insert(voice.number + " " + voice.state + (late ? " late" : ""));
  }
  for (const char* user : {"kamnan", "prasit"}) {
    auto page = read(user, std::string(complaints) + "/complaints?limit=200");
    for (const auto& row : page.at("items").as_array())
      found.insert(text(row, "number") + " " + text(row, "state") + (row.at("late").as_bool() ? " late" : ""));
  }
  // What nobody but the head's own hand could answer stands with the province; so the two lists together hold all.
  blame(same_faults("the lists of complaints", wanted, found));
  for (const char* user : {"som", "dao", "baan"}) read_text(user, std::string(complaints) + "/complaints", 403);

  std::set<std::string> promised;
  for (const auto& one : calls_) promised.insert(one.id);
  blame(same_faults("the calls to make", promised, names_in(read("som", std::string(desk) + "/call_backs"), "id")));
  for (const auto& c : cases_) {
    if (c.elsewhere || c.sealed || !c.touched) continue;
    std::map<std::string, std::vector<std::string>> levels;  // of each clock and the time it ran out
    auto page = read("nok", c.path + "/escalations");
    for (const auto& row : page.at("items").as_array())
      levels[text(row, "clock") + text(row, "due_at")].push_back(text(row, "level"));
    for (const auto& [clock, told] : levels) blame(climb_faults(c.number, told));
  }
}

}  // namespace year
