#include "bench/http/world.hpp"

#include <random>
#include <unordered_set>

#include "app/demo/people.hpp"
#include "app/demo/player.hpp"
#include "kit/base/breakage.hpp"

namespace bench {
namespace {

constexpr int villages = 8;
constexpr std::size_t households_an_act = 200;

kit::Result<frame::Reply> done() {
  return frame::Reply{.body = "{}"};
}

void must(const kit::Result<frame::Performed>& performed) {
  if (!performed) throw kit::Bug("the database could not be filled: " + performed.error().code);
}

void make_areas(app::Workplace& workplace) {
  std::string sheet =
      "code,level,parent_code,name_th,name_en\r\n52,1,,ลำปาง,Lampang\r\n5213,2,52,เมืองปาน,Mueang "
      "Pan\r\n"
      "521304,3,5213,แจ้ซ้อน,Chae Son\r\n";
  for (int i = 1; i <= villages; ++i)
    sheet += "5213040" + std::to_string(i) + ",4,521304,บ้านที่ " + std::to_string(i) + ",\r\n";
  must(workplace.act("bench", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    auto report = TRY(workplace.house().network().import_areas(act, sheet));
    return done();
  }));
}

// The province opens the centre over its route, as in the demo.
std::string open_centre(app::Workplace& workplace) {
  must(workplace.act("bench", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    auto& staff = workplace.house().staff();
    TRY(staff.add_organisation(
        act, {"lampang", staff::OrgKind::provincial_office, "พมจ.ลำปาง", "Lampang", "520101"}));
    TRY(staff.set_service_area(act, "lampang", {"52"}));
    auto id = TRY(staff.add_member(act, {.org_id = "lampang",
                                         .user_name = "province",
                                         .name = "province",
                                         .role = frame::Role::provincial_officer,
                                         .password = app::demo::Player::password,
                                         .must_change_password = false}));
    return done();
  }));
  kit::FixedClock clock(workplace.performer().clock().now());
  app::demo::Player player(workplace, clock, 1);
  player.as("province");
  return player.post("/api/v1/network/centres", app::demo::Body()
                                                    .text("area_code", "521304")
                                                    .text("name_th", "ศูนย์แจ้ซ้อน")
                                                    .text("name_en", "Chae Son centre")
                                                    .text("host_kind", "tao")
                                                    .text("host_name", "อบต.แจ้ซ้อน")
                                                    .texts("phones", {"054222333"})
                                                    .text("opened_on", "2022-06-09")
                                                    .text("status", "open")
                                                    .texts("service_area", {"521304"}))["/org_id"];
}

void make_officers(app::Workplace& workplace, const std::string& centre) {
  must(workplace.act("bench", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    for (int i = 0; i < officers; ++i) {
      auto id = TRY(workplace.house().staff().add_member(act, {.org_id = centre,
                                                               .user_name = officer(i),
                                                               .name = officer(i),
                                                               .role = frame::Role::desk_officer,
                                                               .password = password,
                                                               .must_change_password = false}));
    }
    return done();
  }));
}

std::string sign_in(app::Workplace& workplace, int number) {
  auto token =
      workplace.house().staff().sign_in(workplace.performer(), {}, officer(number), password);
  if (!token) throw kit::Bug("an officer cannot sign in: " + token.error().code);
  return *token;
}

frame::Actor actor_of(app::Workplace& workplace, const std::string& token) {
  auto connection = workplace.database().read();
  auto nothing = frame::Scope::nothing();
  frame::Db db(*connection, nothing);
  auto found = workplace.house().staff().recognise(db, token, workplace.performer().clock().now());
  ENSURE(found);
  return found->actor;
}

class Filling {
 public:
  Filling(app::Workplace& workplace, frame::Actor actor, World& world)
      : workplace_(workplace), actor_(std::move(actor)), world_(world) {}

  void add(const std::vector<app::demo::MadeHousehold>& all, std::size_t people) {
    for (std::size_t at = 0; at < all.size() && world_.people.size() < people;
         at += households_an_act) {
      auto end = std::min(all.size(), at + households_an_act);
      auto op_id = kit::make_uuid_v7(workplace_.performer().clock().now());
      must(workplace_.act_as(actor_, op_id, "bench", [&](frame::Act& act) {
        return add_some(act, std::span(all).subspan(at, end - at), people);
      }));
    }
  }

 private:
  kit::Result<frame::Reply> add_some(frame::Act& act,
                                     std::span<const app::demo::MadeHousehold> households,
                                     std::size_t people) {
    for (const auto& made : households) {
      if (world_.people.size() >= people) break;
      TRY(add_household(act, made));
    }
    return done();
  }

  kit::Result<void> add_household(frame::Act& act, const app::demo::MadeHousehold& made) {
    auto& registry = workplace_.house().registry();
    auto house = TRY(
        registry.register_household(act, {.area_code = made.area_code, .house_no = made.house_no}));
    world_.households.push_back(house.id);
    for (const auto& p : made.people) {
      // Numbers are drawn; one that came before belongs to somebody without papers now.
      auto id = numbers_.insert(p.national_id).second ? p.national_id : "";
      registry::PersonFacts facts{.title = p.title,
                                  .first_name = p.first_name,
                                  .last_name = p.last_name,
                                  .id_kind = id.empty() ? "" : "national",
                                  .id_value = id,
                                  .gender = p.gender,
                                  .birth = words::PartialDate::parse(p.birth)};
      auto person = TRY(registry.register_person(act, facts, house.id, p.role));
      world_.people.push_back({person.id, house.id, p.first_name + " " + p.last_name, id,
                               made.house_no, made.area_code});
    }
    return {};
  }

  app::Workplace& workplace_;
  const frame::Actor actor_;
  World& world_;
  std::unordered_set<std::string> numbers_;
};

}  // namespace

std::string officer(int number) {
  return "officer" + std::to_string(100 + number);
}

World fill(app::Workplace& workplace, std::size_t people) {
  World world;
  make_areas(workplace);
  make_officers(workplace, open_centre(workplace));
  for (int i = 0; i < officers; ++i) world.cookies.push_back(sign_in(workplace, i));
  std::mt19937 random(25690609);
  auto made = app::demo::make_village(random, "521304", villages, static_cast<int>(people), 2026);
  Filling(workplace, actor_of(workplace, world.cookies.front()), world).add(made, people);
  for (auto& token : world.cookies) token = "__Host-chaeson=" + token;
  return world;
}

}  // namespace bench
