// Described records go into rows and come back.
#include "kit/base/id.hpp"
#include "kit/testing/database.hpp"

namespace kit::sql {
namespace {

enum class Colour { red, dark_green };
constexpr auto choices(const Colour*) {
  return Choices{"red", "dark_green"};
}

struct Place {
  std::string village;
  std::int64_t moo = 0;
  bool operator==(const Place&) const = default;
};
const Shape& describe(const Place*) {
  static const Shape shape =
      kit::shape<Place>("Place", field<&Place::village>("village"), field<&Place::moo>("moo"));
  return shape;
}

struct Visit {
  Id<struct VisitTag> id;
  std::string note;
  std::optional<std::string> reason;
  std::int64_t cost = 0;
  std::optional<double> distance;
  bool done = false;
  Date day;
  std::optional<Date> next;
  Instant at;
  std::optional<Instant> sent;
  Colour colour = Colour::red;
  Place place;
  std::optional<Place> second_place;
  std::vector<std::string> needs;
  std::vector<Place> places;
  bool operator==(const Visit&) const = default;
};
const Shape& describe(const Visit*) {
  static const Shape shape = kit::shape<Visit>(
      "Visit", field<&Visit::id>("id"), field<&Visit::note>("note"),
      field<&Visit::reason>("reason"), field<&Visit::cost>("cost"),
      field<&Visit::distance>("distance"), field<&Visit::done>("done"), field<&Visit::day>("day"),
      field<&Visit::next>("next"), field<&Visit::at>("at"), field<&Visit::sent>("sent"),
      field<&Visit::colour>("colour"), field<&Visit::place>("place"),
      field<&Visit::second_place>("second_place"), field<&Visit::needs>("needs"),
      field<&Visit::places>("places"));
  return shape;
}

struct RecordsTest : testing::DatabaseTest {
  void SetUp() override {
    DatabaseTest::SetUp();
    db->write()->script(
        "CREATE TABLE visit (id TEXT PRIMARY KEY, note TEXT, reason TEXT, cost BIGINT, distance "
        "DOUBLE PRECISION,"
        " done BOOLEAN, day TEXT, next TEXT, at BIGINT, sent BIGINT, colour TEXT, place TEXT, "
        "second_place TEXT,"
        " needs TEXT, places TEXT)");
  }
  Visit through_the_database(const Visit& visit) {
    auto c = db->write();
    const Shape& shape = shape_of<Visit>();
    c->execute("INSERT INTO visit (" + columns(shape) + ") VALUES (" +
                   placeholders(shape.fields.size()) + ")",
               values(shape, &visit));
    return read<Visit>(c->query("SELECT " + columns(shape, "v") + " FROM visit v").at(0));
  }
};
INSTANTIATE_TEST_SUITE_P(both, RecordsTest, testing::engines(), testing::engine_name);

Visit plain() {
  Visit v;
  v.id.value = "0190a6e2-7c1b-7abc-8def-0123456789ab";
  v.day = *Date::parse("2024-02-29");
  v.at = Instant{1'718'000'000'123};
  return v;
}

TEST_P(RecordsTest, a_bare_record_comes_back) {
  Visit visit = plain();
  EXPECT_EQ(through_the_database(visit), visit);
}

TEST_P(RecordsTest, a_full_record_comes_back) {
  Visit visit = plain();
  visit.note = "เยี่ยมบ้าน";
  visit.reason = "";
  visit.cost = 125'050;
  visit.distance = 2.5;
  visit.done = true;
  visit.next = Date::parse("2024-03-31");
  visit.sent = Instant{-1};
  visit.colour = Colour::dark_green;
  visit.place = {"บ้านป่าเหมี้ยง", 7};
  visit.second_place = Place{"\"quoted\"", 2};
  visit.needs = {"เตียง", "รถเข็น"};
  visit.places = {{"ก", 1}, {"ข", 2}};
  EXPECT_EQ(through_the_database(visit), visit);
}

TEST_P(RecordsTest, instants_are_milliseconds_and_lists_are_json) {
  Visit visit = plain();
  visit.needs = {"a"};
  through_the_database(visit);
  auto row = db->read()->query("SELECT at, needs, second_place FROM visit").at(0);
  EXPECT_EQ(row.integer("at"), 1'718'000'000'123);
  EXPECT_EQ(row.text("needs"), R"(["a"])");
  EXPECT_TRUE(row.is_null("second_place"));
}

TEST_P(RecordsTest, what_cannot_be_read_is_a_breakage_and_a_missing_column_a_bug) {
  through_the_database(plain());
  auto c = db->write();
  EXPECT_THROW(read<Visit>(c->query("SELECT id FROM visit").at(0)), Bug);
  c->execute("UPDATE visit SET colour = 'mauve'");
  EXPECT_THROW(read<Visit>(c->query("SELECT * FROM visit").at(0)), Breakage);
}

TEST(Placeholders, count_on_from_where_they_are_told) {
  EXPECT_EQ(placeholders(3), "$1, $2, $3");
  EXPECT_EQ(placeholders(2, 4), "$4, $5");
  EXPECT_EQ(placeholders(0), "");
}

}  // namespace
}  // namespace kit::sql
