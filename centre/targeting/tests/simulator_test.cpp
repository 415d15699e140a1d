// The simulator over the real register: counts as the desk counts, within reach, small ones held back, kept current.
#include <stdlib.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <future>

#include "centre/targeting/simulation/suppress.hpp"
#include "centre/targeting/tests/targeting_test.hpp"
#include "tests/import/make_sheet.hpp"

namespace targeting::test {
namespace {

TEST(Suppression, small_counts_and_what_would_give_them_away_are_held_back) {
  using simulation::parts;
  EXPECT_EQ(simulation::alone(4), std::nullopt);
  EXPECT_EQ(simulation::alone(0), 0);
  EXPECT_EQ(simulation::alone(5), 5);
  EXPECT_EQ(parts({20, 3, 9}), (std::vector<simulation::Cell>{20, {}, {}}));  // 9 too, or 3 = whole - 29
  EXPECT_EQ(parts({20, 3, 4}), (std::vector<simulation::Cell>{20, {}, {}}));
  EXPECT_EQ(parts({20, 1, 1, 8}), (std::vector<simulation::Cell>{20, {}, {}, {}}));  // two of one each would be sure
  EXPECT_EQ(parts({0, 7, 0}), (std::vector<simulation::Cell>{0, 7, 0}));
  EXPECT_EQ(parts({3}), (std::vector<simulation::Cell>{{}}));
}

constexpr auto dimension_plan =
    R"("indicators":[{"indicator":"income","dimension":"income","weight":1},{"indicator":"health","dimension":"health","weight":1},)"
    R"({"indicator":"education","dimension":"education","weight":1},{"indicator":"living","dimension":"living","weight":1},)"
    R"({"indicator":"access","dimension":"access","weight":1}])";

std::string any(const std::string& unit) {
  return R"({"name":"any","method":"any_dimension","unit":")" + unit + R"(",)" + dimension_plan + "}";
}
std::string cutoff(int ppm) {
  return R"({"name":"af","method":"alkire_foster","cutoff_ppm":)" + std::to_string(ppm) + "," + dimension_plan + "}";
}
std::string asked(const std::string& plan, const std::string& area = "") { return R"({"plan":)" + plan + R"(,"area":")" + area + R"("})"; }

void nothing_broken(std::string_view why) { ADD_FAILURE() << why; }

struct SimulatorTest : TargetingTest {
  void SetUp() override {
    TargetingTest::SetUp();
    std::string name = (std::filesystem::temp_directory_path() / "chaeson-simulator-XXXXXX").string();
    ASSERT_TRUE(::mkdtemp(name.data()));
    folder = name;
    take();
    desk->know_simulation(*performer, folder, nothing_broken);
    actor = of_role(frame::Role::provincial_officer, "lampang", {"52"});
  }
  void TearDown() override {
    TargetingTest::TearDown();
    std::filesystem::remove_all(folder);
  }
  frame::Actor of_role(frame::Role role, const std::string& org_id, std::vector<std::string> areas) {
    auto made = officer(org_id, std::move(areas));
    made.role = role;
    return made;
  }
  // Three villages of twelve houses with two people each; in the first all are deprived of income, in the second every
  // other house, in the third one; every fourth house of health too.
  void take() {
    std::string sheet = "รหัสหมู่บ้าน,บ้านเลขที่,เลขประจำตัวประชาชน,ชื่อ-สกุล,เพศ,วันเกิด,ความพิการ,บัตรสวัสดิการ,มิติสุขภาพ,มิติรายได้,มิติการศึกษา,มิติความเป็นอยู่,มิติการเข้าถึงบริการรัฐ,รายได้เฉลี่ย\n";
    for (int village = 1; village <= 3; ++village)
      for (int house = 0; house < 12; ++house)
        for (int person = 0; person < 2; ++person) {
          int number = village * 100 + house * 2 + person;
          bool poor = village == 1 || (village == 2 && house % 2 == 0) || house == 0;
          bool ill = house % 4 == 0;
          sheet += "5213040" + std::to_string(village) + "," + std::to_string(house + 1) + "," + sheet_maker::national_id(number) + ",นายคนที่" + std::string(1, static_cast<char>('A' + house)) + " บ้านดี" + std::to_string(number) + "," +
                   (person == 0 ? "ชาย" : "หญิง") + "," + (person == 0 ? "2480" : "2530") + ",,มี," + (ill ? "1" : "0") + "," + (poor ? "1" : "0") + ",0,0,0,30000\n";
        }
    auto done = take_in(sheet);
    ASSERT_EQ(done.text("/state"), "done") << done.refused << done.fault;
    ASSERT_EQ(done.number("/rows_refused"), 0);
  }
  Answer simulate(const std::string& plan, const std::string& area = "") { return post("/simulator/results", asked(plan, area)); }
  std::string first_household() { return household_of(sheet_maker::national_id(300)); }
  // The same counts from files built anew.
  std::string from_anew(const std::string& question) {
    Desk other(*registry, *network, *staff);
    other.know_simulation(*performer, folder + "/anew", nothing_broken);
    frame::Routes others;
    other.add_routes(others);
    std::string body;
    for (const auto& route : others.all())
      if (route.path.ends_with("/simulator/results")) {
        auto reply = route.direct(*performer, actor, {}, question);
        if (reply) body = reply->body;
      }
    other.leave();
    std::filesystem::remove_all(folder + "/anew");
    return body;
  }
  static std::string without_hash(const std::string& body) {
    auto value = boost::json::parse(body);
    value.as_object().erase("snapshot_hash");
    return boost::json::serialize(value);
  }
  // As the desk of the registry does it, with the warnings read.
  void merge(const std::string& survivor, const std::string& merged) {
    frame::Routes others;
    registry->add_routes(others);
    auto send = [&](const std::string& ends, const std::string& pair, std::optional<std::int64_t> seen, const std::string& body) {
      boost::json::value told;
      for (const auto& route : others.all()) {
        if (route.method != frame::Method::post || !route.path.ends_with(ends)) continue;
        frame::Particulars particulars{.path = {{"pair_id", pair}}, .if_match = seen, .op_id = kit::make_uuid_v4()};
        auto done = performer->act(actor, particulars, ends + pair, [&](frame::Act& act) { return route.act(act, body); });
        EXPECT_TRUE(done) << (done ? "" : done.error().code + (done.error().faults.empty() ? "" : done.error().faults[0].path + done.error().faults[0].code));
        if (done) told = boost::json::parse(done->reply.body);
      }
      return told;
    };
    auto version = [&](const std::string& id) {
      return std::to_string(db->write()->query("SELECT version FROM registry_people WHERE id = '" + id + "'").front().integer("version"));
    };
    auto pair = send("/registry/pairs", "", {}, R"({"first_id":")" + survivor + R"(","second_id":")" + merged + R"("})");
    send("/pairs/{pair_id}/merger", std::string(pair.at("id").as_string()), pair.at("version").as_int64(),
         R"({"survivor_id":")" + survivor + R"(","merged_id":")" + merged + R"(","survivor_version":)" + version(survivor) +
             R"(,"merged_version":)" + version(merged) + R"(,"reason":"คนเดียวกัน","confirmed":true})");
  }
  std::string folder;
};
INSTANTIATE_TEST_SUITE_P(both, SimulatorTest, kit::testing::engines(), kit::testing::engine_name);

TEST_P(SimulatorTest, a_plan_counts_as_the_desk_counts) {
  auto summary = get("/summary?area=52");
  auto told = simulate(any("household"));
  ASSERT_EQ(told.refused, "") << told.fault;
  EXPECT_EQ(told.number("/households"), summary.number("/households"));
  EXPECT_EQ(told.number("/households_poor"), summary.number("/poor"));
  EXPECT_EQ(told.number("/area/all"), 36);
  EXPECT_EQ(told.number("/people"), 72);
  EXPECT_EQ(told.text("/areas/0/code"), "52");
  EXPECT_EQ(told.text("/areas/0/name_en"), "Lampang");
  auto both_dimensions = simulate(cutoff(400'000));
  EXPECT_EQ(both_dimensions.number("/people_poor"), 14);  // deprived of income and of health
  EXPECT_DOUBLE_EQ(both_dimensions.at("/area/a").as_double(), 0.4);
}

TEST_P(SimulatorTest, one_goes_down_to_the_village_and_small_counts_are_held_back) {
  auto villages = simulate(cutoff(200'000), "521304");
  ASSERT_EQ(villages.refused, "") << villages.fault;
  ASSERT_EQ(villages.size("/areas"), 3u);
  EXPECT_EQ(villages.number("/areas/0/poor"), 24);
  EXPECT_EQ(villages.number("/areas/1/poor"), 12);
  EXPECT_EQ(villages.number("/areas/2/poor"), 6);
  auto few = simulate(cutoff(400'000), "521304");  // 6, 6, 6 minus nobody: by fours of twelve
  EXPECT_EQ(few.number("/people_poor"), 14);
  EXPECT_TRUE(few.at("/areas/2/poor").is_null());  // two people
  EXPECT_TRUE(few.at("/areas/2/h").is_null());
  auto held = simulate(cutoff(400'000), "52130403");
  EXPECT_TRUE(held.at("/area/poor").is_null());
  EXPECT_TRUE(held.at("/people_poor").is_null());
}

TEST_P(SimulatorTest, nobody_sees_beyond_the_own_reach) {
  actor = of_role(frame::Role::centre_head, "chaeson", {"521304"});
  EXPECT_EQ(simulate(any("person"), "52").fault, "/area targeting.area_out_of_reach");
  EXPECT_EQ(simulate(any("person"), "521305").fault, "/area targeting.area_out_of_reach");
  auto own = simulate(any("person"));
  EXPECT_EQ(own.number("/people"), 72);
  EXPECT_EQ(own.text("/areas/0/code"), "521304");
  actor = of_role(frame::Role::centre_head, "other", {"521305"});
  EXPECT_EQ(simulate(any("person")).number("/people"), 0);
  actor = of_role(frame::Role::desk_officer, "chaeson", {"521304"});
  EXPECT_EQ(simulate(any("person")).refused, "app.not_allowed");
}

TEST_P(SimulatorTest, what_is_announced_is_counted_and_equals_a_snapshot_built_anew) {
  ASSERT_EQ(simulate(any("household"), "52130403").number("/area/all"), 12);
  auto before = simulate(any("household")).number("/households_poor");
  auto province = actor;
  actor = officer("chaeson", {"521304"});
  auto house = first_household();
  auto verified = post("/households/" + house + "/verifications",
                       R"({"observed_on":"2022-08-10","values":[{"person_id":"","measure":"income","mark":"pass"}],"note":"ไปเยี่ยม"})");
  ASSERT_EQ(verified.refused, "") << verified.fault;
  ASSERT_EQ(take_in("รหัสหมู่บ้าน,บ้านเลขที่,เลขประจำตัวประชาชน,ชื่อ-สกุล,วันเกิด,มิติสุขภาพ,มิติรายได้,มิติการศึกษา,มิติความเป็นอยู่,มิติการเข้าถึงบริการรัฐ\n"
                    "52130403,99," + sheet_maker::national_id(900) + ",นายใหม่ มาแล้ว,2500,1,1,1,1,1\n").text("/state"), "done");
  actor = province;
  desk->catch_up();
  for (const auto& plan : {any("household"), any("person"), cutoff(400'000)})
    for (const std::string area : {"", "521304"})
      EXPECT_EQ(without_hash(simulate(plan, area).bytes), without_hash(from_anew(asked(plan, area)))) << plan << area;
  EXPECT_EQ(simulate(any("household")).number("/households"), 37);
  EXPECT_GE(simulate(any("household")).number("/households_poor"), before);
}

// What one record of a person was told elsewhere counts for the record that shows.
TEST_P(SimulatorTest, a_merged_person_counts_once_and_with_what_was_said_of_every_record) {
  std::string sheet = "รหัสหมู่บ้าน,บ้านเลขที่,ชื่อ-สกุล,เพศ,วันเกิด,มิติสุขภาพ,มิติรายได้\n";
  constexpr std::array names{"บัวผัน", "คำแสน", "ศรีนวล", "จันทร์ฟอง", "เรือนแก้ว", "อุ่นใจ"};
  for (std::size_t n = 0; n < names.size(); ++n) {
    auto who = std::string(",นาง") + names[n] + " ปันทะ" + std::to_string(n) + ",หญิง,09/05/24" + std::to_string(60 + n);
    sheet += "52130401," + std::to_string(500 + n) + who + ",1,0\n52130402," + std::to_string(600 + n) + who + ",,0\n";
  }
  auto province = actor;
  actor = officer("chaeson", {"521304"});
  ASSERT_EQ(take_in(sheet).number("/people_new"), 12);
  actor = province;
  desk->catch_up();
  auto before = simulate(any("person"));
  actor = officer("chaeson", {"521304"});
  auto id_in = [&](const std::string& village, std::size_t n) {
    return db->write()->query("SELECT p.id FROM registry_people p JOIN registry_households h ON h.id = p.household_id WHERE p.first_name = '" +
                              std::string(names[n]) + "' AND h.area_code = '" + village + "'").front().text("id");
  };
  auto survivor = id_in("52130402", 0);
  auto home = db->write()->query("SELECT household_id FROM registry_people WHERE id = '" + survivor + "'").front().text("household_id");
  EXPECT_EQ(get("/households/" + home).text("/dimensions/1/finding"), "unknown");
  for (std::size_t n = 0; n < names.size(); ++n) merge(id_in("52130402", n), id_in("52130401", n));
  // The household's own page says the same as the simulator.
  auto shown = get("/households/" + home);
  EXPECT_EQ(shown.text("/dimensions/1/finding"), "deprived");
  EXPECT_EQ(shown.size("/values"), 3U);
  actor = province;
  desk->catch_up();
  auto after = simulate(any("person"));
  EXPECT_EQ(after.number("/people"), before.number("/people") - 6);
  EXPECT_EQ(after.number("/people_poor"), before.number("/people_poor"));
  EXPECT_EQ(without_hash(after.bytes), without_hash(from_anew(asked(any("person")))));
}

TEST_P(SimulatorTest, the_files_are_opened_again_and_caught_up_with_the_journal) {
  ASSERT_EQ(simulate(any("person")).refused, "");
  desk->leave();
  auto files = [&] { return std::distance(std::filesystem::directory_iterator(folder), {}); };
  EXPECT_EQ(files(), 4);
  auto head = std::filesystem::last_write_time(folder + "/simulator.json");
  desk = std::make_unique<Desk>(*registry, *network, *staff);
  routes = {};
  desk->add_routes(routes);
  actor = officer("chaeson", {"521304"});
  auto verified = post("/households/" + first_household() + "/verifications",
                       R"({"observed_on":"2022-08-10","values":[{"person_id":"","measure":"living","mark":"fail"}]})");
  ASSERT_EQ(verified.refused, "") << verified.fault;
  actor = of_role(frame::Role::provincial_officer, "lampang", {"52"});
  desk->know_simulation(*performer, folder, nothing_broken);
  desk->catch_up();
  EXPECT_EQ(without_hash(simulate(any("person")).bytes), without_hash(from_anew(asked(any("person")))));
  EXPECT_EQ(std::filesystem::last_write_time(folder + "/simulator.json"), head);  // opened, not built
}

TEST_P(SimulatorTest, damaged_files_are_built_anew) {
  auto whole = simulate(any("person")).bytes;
  desk->leave();
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".cube") std::filesystem::resize_file(entry.path(), 100);
  desk = std::make_unique<Desk>(*registry, *network, *staff);
  routes = {};
  desk->add_routes(routes);
  desk->know_simulation(*performer, folder, nothing_broken);
  EXPECT_EQ(without_hash(simulate(any("person")).bytes), without_hash(whole));
}

TEST_P(SimulatorTest, what_goes_wrong_in_the_background_is_told) {
  desk->leave();
  std::ofstream(folder + "/taken") << "no folder";
  desk = std::make_unique<Desk>(*registry, *network, *staff);
  routes = {};
  desk->add_routes(routes);
  std::promise<std::string> told;
  std::atomic<bool> once = false;
  desk->know_simulation(*performer, folder + "/taken", [&](std::string_view why) {
    if (!once.exchange(true)) told.set_value(std::string(why));
  });
  EXPECT_EQ(simulate(any("person")).refused, "targeting.simulator_failed");
  EXPECT_NE(told.get_future().get(), "");
  desk->leave();
}

TEST_P(SimulatorTest, two_plans_are_compared) {
  auto told = post("/simulator/comparisons", R"({"from":)" + cutoff(400'000) + R"(,"to":)" + cutoff(200'000) + "}");
  ASSERT_EQ(told.refused, "") << told.fault;
  EXPECT_EQ(told.number("/whole/before"), 14);
  EXPECT_EQ(told.number("/whole/after"), 42);
  EXPECT_EQ(told.number("/whole/enter"), 28);
  EXPECT_EQ(told.number("/whole/leave"), 0);
  EXPECT_EQ(told.text("/groups/0/name"), "male");
  EXPECT_EQ(told.number("/groups/0/enter"), 14);
}

TEST_P(SimulatorTest, households_selected_are_listed_with_reasons_and_the_reading_is_told) {
  auto told = simulate(cutoff(400'000));
  std::set<std::string> seen;
  std::string after;
  for (bool more = true; more;) {
    auto page = get("/simulator/households?limit=3&plan=" + told.text("/plan_key") + after);
    ASSERT_EQ(page.refused, "");
    for (const auto& item : page.at("/items").as_array()) {
      EXPECT_TRUE(seen.insert(std::string(item.at("household_id").as_string())).second);
      EXPECT_EQ(item.at("reasons").as_array().size(), 2u);
      EXPECT_EQ(item.at("people").as_int64(), 2);
    }
    EXPECT_EQ(page.seen.size(), page.size("/items"));
    more = !page.at("/next").is_null();
    if (more) after = "&after=" + page.text("/next");
  }
  EXPECT_EQ(seen.size(), 7u);
  EXPECT_EQ(get("/simulator/households?plan=unheard").refused, "targeting.plan_gone");
}

TEST_P(SimulatorTest, a_round_is_approved_by_a_second_person_and_then_frozen) {
  auto saved = post("/rounds", R"({"name":"รอบ 1/2565","area":"521304","plan":)" + cutoff(200'000) + "}");
  ASSERT_EQ(saved.refused, "") << saved.fault;
  EXPECT_EQ(saved.number("/people_selected"), 42);
  EXPECT_EQ(saved.number("/households_selected"), 21);
  auto path = "/rounds/" + saved.text("/id");
  EXPECT_EQ(post(path + "/approval").refused, "targeting.round_own");
  actor.staff_id = "staff-second";
  auto approved = post(path + "/approval");
  ASSERT_EQ(approved.refused, "");
  EXPECT_EQ(approved.text("/state"), "approved");
  EXPECT_EQ(approved.text("/hash").size(), 64u);
  EXPECT_EQ(post(path + "/approval").refused, "targeting.round_approved_already");
  EXPECT_EQ(get("/rounds").size("/items"), 1u);
  auto faults = [&] {
    std::vector<std::string> found;
    std::vector<frame::SeenRecord> none;
    (void)performer->look(actor, {}, [&](frame::Look& look) -> kit::Result<frame::Reply> {
      found = desk->faults(look);
      return frame::Reply{};
    }, none);
    return found;
  };
  EXPECT_TRUE(faults().empty());
  db->write()->execute("UPDATE targeting_rounds SET people_selected = 41");
  EXPECT_EQ(faults().size(), 1u);
}

}  // namespace
}  // namespace targeting::test
