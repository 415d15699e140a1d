// A TPMAP-style list comes in: the families already known are matched, a few others are new.
#include <fmt/format.h>

#include "app/demo/chae_son.hpp"
#include "kit/csv/csv.hpp"

namespace app::demo {
namespace {

// Marks of the five dimensions as such lists print them: 1 is deprived.
std::vector<std::string> marks(Player& player, const MadeHousehold& home) {
  bool alone = home.people.size() == 1;
  bool many_children = home.people.size() > 4;
  auto drawn = [&](int of_hundred) { return player.between(1, 100) <= of_hundred ? "1" : "0"; };
  return {drawn(alone || many_children ? 60 : 25), drawn(alone ? 45 : 15), drawn(many_children ? 35 : 10), drawn(30), drawn(12)};
}

std::string sheet_of(Player& player, const std::vector<MadeHousehold>& homes) {
  std::string sheet = kit::csv::row({"รหัสหมู่บ้าน", "บ้านเลขที่", "เลขประจำตัวประชาชน", "ชื่อ-สกุล", "วันเกิด", "เพศ", "รายได้", "สุขภาพ", "การศึกษา",
                                     "ความเป็นอยู่", "การเข้าถึงบริการภาครัฐ"});
  for (const auto& home : homes) {
    auto dimensions = marks(player, home);
    for (const auto& person : home.people) {
      std::vector<std::string> cells{home.area_code, home.house_no, person.national_id,
                                     person.title + person.first_name + " " + person.last_name, person.birth,
                                     person.gender == "female" ? "หญิง" : "ชาย"};
      cells.insert(cells.end(), dimensions.begin(), dimensions.end());
      sheet += kit::csv::row(cells);
    }
  }
  return sheet;
}

}  // namespace

void import_list(Player& player, const Cast& cast) {
  std::vector<MadeHousehold> homes;
  for (const auto& home : cast.homes) homes.push_back(home.made);
  auto others = make_village(player.random(), "521304", 8, 40, 2022);
  for (auto& home : others) home.house_no = "1" + home.house_no;
  homes.insert(homes.end(), others.begin(), others.end());
  auto sheet = sheet_of(player, homes);
  player.at("2022-06-20", "10:00");
  frame::Actor actor = system_actor("demo");
  actor.org_id = cast.centre;
  actor.area_code = "521304";
  actor.scope = frame::SystemScope::organisation("the demo's list", cast.centre, {"521304"});
  auto counts = player.workplace().house().targeting().import_people(
      player.workplace().performer(), actor,
      {.file_name = "tpmap-2565-แจ้ซ้อน.csv", .bytes = sheet, .area_code = "521304", .survey_year_be = 2565}, [](auto, auto) {});
  if (!counts) throw kit::Bug("the demo's list was refused: " + counts.error().code);
}

}  // namespace app::demo
