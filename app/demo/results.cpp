// Scenario E: the province has set targets, the last closed quarter is published, and an executive of the ministry sees the
// country. No figure is put in: all of them come from what the demo did.
#include <fmt/format.h>

#include <set>

#include "app/demo/chae_son.hpp"

namespace app::demo {
namespace {

const std::string indicators_base = "/api/v1/indicators";

struct Aim {
  const char* indicator;
  std::int64_t thousandths;
};
constexpr Aim aims[] = {{"households_with_plan", 20'000}, {"cases_helped_share", 80'000},   {"help_days_median", 7'000},
                        {"houses_handed_over", 5'000},    {"people_enrolled", 40'000},               {"protected_contact_share", 90'000},
                        {"volunteers_serving", 30'000},   {"households_served", 180'000},   {"requests_paid", 40'000},
                        {"decision_days_median", 15'000}, {"satisfied_share", 80'000},      {"online_share", 20'000}};

void open_ministry(Player& player) {
  auto& house = player.workplace().house();
  auto made = player.workplace().act("demo", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    TRY(house.staff().add_organisation(act, {"msdhs", staff::OrgKind::ministry, "กระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์",
                                             "Ministry of Social Development and Human Security", "100101"}));
    std::vector<std::string> provinces;
    for (const auto& area : house.network().areas_in(act, "")) provinces.push_back(area.code);
    TRY(house.staff().set_service_area(act, "msdhs", provinces));
    auto id = TRY(house.staff().add_member(act, {.org_id = "msdhs", .user_name = "piya", .name = "ปิยะ มุ่งผล (ผู้บริหารกระทรวง)",
                                                 .role = frame::Role::executive, .password = Player::password,
                                                 .must_change_password = false}));
    return frame::Reply{.body = "{}"};
  });
  if (!made) throw kit::Bug("the demo could not be set up: " + made.error().code);
}

std::int64_t fiscal_year_of(kit::Date day) { return static_cast<int>(day.day.year()) + (static_cast<unsigned>(day.day.month()) >= 10 ? 1 : 0) + 543; }

// The last quarter that is closed for certain.
std::string quarter_of(kit::Date day) {
  auto month = static_cast<unsigned>(day.day.month());
  return fmt::format("{}-Q{}", fiscal_year_of(day), (month + 2) % 12 / 3 + 1);
}

void aim(Player& player, const std::string& user, const char* area, kit::Date today) {
  player.as(user);
  auto now = fiscal_year_of(today);
  for (const Aim& one : aims)
    for (auto year : std::set<std::int64_t>{now, now - 1, 2566})
      player.post(indicators_base + "/targets", Body().text("indicator", one.indicator).text("area", area).number("fiscal_year", year)
                                         .number("thousandths", one.thousandths));
}

}  // namespace

void show_results(Player& player, kit::Date today) {
  open_ministry(player);
  player.workplace().house().indicators().count_now(player.workplace().performer());
  player.at(today.text(), "08:05");
  aim(player, "piya", "00", today);
  aim(player, "prasit", "52", today);
  player.post(indicators_base + "/releases", Body().text("period", quarter_of(today.plus_days(-105))).text("area", "52"));
  player.post(indicators_base + "/releases", Body().text("period", "2565-Q3").text("area", "52"));
  player.workplace().house().indicators().count_now(player.workplace().performer());
}

}  // namespace app::demo
