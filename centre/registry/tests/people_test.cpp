// Registering, reading, changing and guarding people.
#include "centre/registry/tests/registry_test.hpp"

namespace registry::test {
namespace {

struct PeopleTest : RegistryTest {};
INSTANTIATE_TEST_SUITE_P(both, PeopleTest, kit::testing::engines(), kit::testing::engine_name);

constexpr auto kham =
    R"({"person":{"title":"นาง","first_name":"คำปัน","last_name":"ใจดี","gender":"female",
  "birth":"1937","marital_status":"widowed"},
  "identities":[{"kind":"national","value":"1-1000-00000-00-8","verified_how":"card_seen"}],
  "phones":[{"value":"081 234 5678"}]})";

TEST_P(PeopleTest, a_person_is_registered_with_masked_numbers) {
  auto made = post("/people", kham);
  ASSERT_EQ(made.refused, "") << made.fault();
  EXPECT_EQ(made.status, 201);
  EXPECT_EQ(made.text("/full_name"), "นางคำปัน ใจดี");
  EXPECT_EQ(made.text("/identities/0/masked"), "x-xxxx-xxxxx-00-8");
  EXPECT_EQ(made.text("/phones/0/value"), "xxx-xxx-5678");
  EXPECT_EQ(made.at("/version").as_int64(), 1);
  ASSERT_EQ(made.announced.size(), 1u);
  EXPECT_EQ(made.announced[0].name, "registry.person_registered");
  EXPECT_EQ(made.announced[0].detail.find("คำปัน"), std::string::npos);
}

TEST_P(PeopleTest, whole_numbers_are_given_only_when_asked_for_and_the_asking_is_seen) {
  auto id = post("/people", kham).text("/id");
  auto number = get("/people/" + id + "/identity_number");
  EXPECT_EQ(number.text("/items/0/value"), "1100000000008");
  ASSERT_EQ(number.seen.size(), 1u);
  EXPECT_EQ(number.seen[0].kind, "registry.identity_number");
  EXPECT_EQ(get("/people/" + id + "/phones").text("/items/0/value"), "0812345678");
}

TEST_P(PeopleTest, numbers_are_not_in_the_database_in_clear) {
  post("/people", kham);
  auto connection = db->read();
  auto rows = connection->query("SELECT * FROM registry_identities");
  ASSERT_EQ(rows.size(), 1u);
  for (std::size_t i = 0; i < rows[0].names().size(); ++i) {
    auto* text = std::get_if<std::string>(&rows[0].at(i));
    auto* blob = std::get_if<kit::sql::Blob>(&rows[0].at(i));
    EXPECT_TRUE(!text || text->find("1100000000008") == std::string::npos);
    EXPECT_TRUE(!blob || blob->bytes.find("1100000000008") == std::string::npos);
  }
}

TEST_P(PeopleTest, a_number_taken_in_reach_tells_who_and_elsewhere_does_not) {
  auto id = post("/people", kham).text("/id");
  auto again = post("/people", kham);
  EXPECT_EQ(again.refused, "registry.id_taken");
  ASSERT_EQ(again.values.size(), 1u);
  EXPECT_EQ(again.values[0].second, id);
  actor = officer("centre-9", "570503");
  auto far = post("/people", kham);
  EXPECT_EQ(far.refused, "registry.id_taken_elsewhere");
  EXPECT_TRUE(far.values.empty());
  EXPECT_EQ(get("/people/" + id).refused, "registry.person_unknown");
}

TEST_P(PeopleTest, wrong_numbers_and_birth_dates_are_refused_by_field) {
  auto with = [&](const std::string& person, const std::string& identities = "") {
    return post("/people", R"({"person":{"first_name":"ก")" + person + R"(},"identities":[)" +
                               identities + "]}")
        .fault();
  };
  EXPECT_EQ(with(R"(,"birth":"2026-01-01")"), "/person/birth registry.birth_in_future");
  EXPECT_EQ(with(R"(,"birth":"1879")"), "/person/birth registry.birth_too_old");
  EXPECT_EQ(with(R"(,"birth":"1950","deceased_on":"1949-01-01")"),
            "/person/deceased_on registry.died_before_birth");
  EXPECT_EQ(with("", R"({"kind":"national","value":"1100000000007"})"),
            "/identities/0/value words.citizen_id_check_digit");
  EXPECT_EQ(with("", R"({"kind":"no_status","value":"1100000000008"})"),
            "/identities/0/value registry.id_kind_differs");
  EXPECT_EQ(post("/people", R"({"person":{"title":"นาย"}})").fault(),
            "/person/first_name registry.name_or_description");
}

TEST_P(PeopleTest, somebody_without_name_or_paper_is_called_by_a_local_number) {
  auto made = post("/people", R"({"person":{"description":"ชายอายุราว 60 เสื้อคลุมสีเทา นอนที่ท่ารถ"}})");
  EXPECT_EQ(made.text("/full_name"), "ไม่ทราบชื่อ #1");
  EXPECT_EQ(get("/search?q=เสื้อคลุม").text("/items/0/id"), made.text("/id"));
}

TEST_P(PeopleTest, a_new_name_keeps_the_old_one_and_a_stale_change_is_refused) {
  auto id = post("/people", kham).text("/id");
  auto body =
      R"({"person":{"title":"นาง","first_name":"คำแก้ว","last_name":"ใจดี","gender":"female","birth":"1937"},
    "name_change":{"reason":"chosen","changed_on":"2025-01-02"}})";
  EXPECT_EQ(put("/people/" + id, body, 7).refused, "frame.changed_since");
  auto changed = put("/people/" + id, body, 1);
  EXPECT_EQ(changed.refused, "");
  EXPECT_EQ(changed.at("/version").as_int64(), 2);
  EXPECT_EQ(changed.text("/former_names/0/first_name"), "คำปัน");
  EXPECT_EQ(get("/search?q=คำปัน").text("/items/0/id"), id);
  auto history = get("/people/" + id + "/history");
  EXPECT_EQ(history.text("/items/0/action"), "changed");
  EXPECT_EQ(history.text("/items/0/before/0/field"), "first_name");
  EXPECT_EQ(history.text("/items/0/after/0/value"), "\"คำแก้ว\"");
}

TEST_P(PeopleTest, an_import_is_taken_back_only_when_nobody_touched_it) {
  PersonFacts facts{
      .first_name = "บุญมี", .last_name = "สุขใจ", .id_kind = "national", .id_value = "3520000000019"};
  auto bring = [&] {
    return act([&](frame::Act& a) { return registry->register_person(a, facts, "", ""); });
  };
  auto withdraw = [&](const std::string& id) {
    return act([&](frame::Act& a) { return registry->withdraw_person(a, id, "undone"); });
  };
  auto first = bring();
  ASSERT_TRUE(first);
  EXPECT_FALSE(bring());
  EXPECT_TRUE(*withdraw(first->id));
  EXPECT_EQ(get("/people/" + first->id).refused, "registry.person_unknown");
  auto second = bring();
  ASSERT_TRUE(second);
  act([&](frame::Act& a) { return registry->hold_person(a, second->id), true; });
  EXPECT_FALSE(*withdraw(second->id));
  EXPECT_TRUE(get("/search?q=บุญมี").at("/items").as_array().size() == 1);
}

}  // namespace
}  // namespace registry::test
