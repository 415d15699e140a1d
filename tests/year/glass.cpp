// Sealed files in the village: glass is broken in need, for an hour, seen by the team and signed for by another; a colleague
// who is family is kept away.
#include <fmt/format.h>

#include "tests/year/village.hpp"

namespace year {
namespace {

constexpr const char* desk = "/api/v1/casework";
constexpr const char* breaker = "kamnan";

std::string text(const json::value& value, const char* name) { return std::string(value.at(name).as_string()); }

}  // namespace

// Never on a day at whose end the village looks at what outsiders see: an hour has not gone by then.
void Village::glass_of_the_day(int number) {
  for (auto& glass : glasses_)
    if (!glass.closed_again) check_glass_is_closed(glass);
  if (number % 7 != 6 && chance(20)) break_glass();
  for (auto& glass : glasses_)
    if (!glass.reviewed && chance(40)) sign_for(glass);
}

void Village::break_glass() {
  std::vector<const Case*> sealed;
  for (const auto& c : cases_)
    if (c.sealed && !c.elsewhere) sealed.push_back(&c);
  if (sealed.empty()) return;
  const Case& c = *sealed[below(sealed.size())];
  read_text(breaker, c.path, 404);
  refused(breaker, std::string(desk) + "/glass", {{"number", c.number}, {"why", "child_in_danger"}, {"words", "สั้น"}}, 400,
          "kit.fields_invalid");
  Body reason{{"number", c.number}, {"why", "child_in_danger"}, {"words", "ตำรวจรออยู่ที่หน้าบ้านของเด็ก"}};
  if (c.state == "closed") return refused(breaker, std::string(desk) + "/glass", reason, 404, "casework.case_unknown");
  auto made = write(breaker, std::string(desk) + "/glass", reason, "casework.glass_broken");
  if (made.is_null()) return;
  auto seen = read_text(breaker, c.path);
  if (seen.find(c.number) == seen.npos) blame(c.number + " stays closed though the glass is broken");
  for (const char* other : {"wan", "dao", "anamai"}) read_text(other, c.path, other == std::string("anamai") ? 403 : 404);
  auto rows = read("nok", c.path + "/glass").at("items").as_array();
  std::string id;
  for (const auto& row : rows)
    if (text(row, "staff_name") == breaker && row.at("reviewed_at").is_null() && text(row, "id") > id) id = text(row, "id");
  if (id.empty()) return blame("the team does not see who broke the glass of " + c.number);
  glasses_.push_back({.id = id, .path = c.path, .secret = c.secret});
}

void Village::check_glass_is_closed(Glass& glass) {
  blame(leak_faults(breaker, glass.path, read_text(breaker, glass.path, 404), {glass.secret}));
  glass.closed_again = true;
}

void Village::sign_for(Glass& glass) {
  auto path = std::string(desk) + "/glass/" + glass.id + "/review";
  Body verdict{{"verdict", "justified"}, {"words", "ตรวจแล้ว เหมาะสม"}};
  write("nok", path, verdict, "casework.glass_reviewed");
  refused("nok", path, verdict, 409, "casework.glass_reviewed_already");
  glass.reviewed = true;
}

// Every broken glass is on the page of its file, and signed for or not, as it was; none that nobody broke.
void Village::check_glass() {
  std::set<std::string> wanted, found, files;
  for (const auto& glass : glasses_) {
    wanted.insert(glass.id + (glass.reviewed ? " signed" : " open"));
    files.insert(glass.path);
  }
  for (const auto& path : files) {
    auto page = read("nok", path + "/glass");
    for (const auto& row : page.at("items").as_array())
      found.insert(text(row, "id") + (row.at("reviewed_at").is_null() ? " open" : " signed"));
  }
  blame(same_faults("the broken glass", wanted, found));
}

}  // namespace year
