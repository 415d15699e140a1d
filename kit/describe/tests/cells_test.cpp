// Cells of a spreadsheet become fields.
#include "kit/describe/cells.hpp"

#include <gtest/gtest.h>

namespace {

enum class Sex { male, female };
constexpr auto choices(const Sex*) {
  return kit::Choices{"male", "female"};
}

struct Line {
  std::string name;
  std::optional<std::int64_t> people;
  double weight = 0;
  bool poor = false;
  std::optional<kit::Date> born;
  Sex sex = Sex::male;
  std::vector<std::string> needs;
};
const kit::Shape& describe(const Line*) {
  static const kit::Shape shape =
      kit::shape<Line>("Line", kit::field<&Line::name>("name", kit::required, kit::max(10)),
                       kit::field<&Line::people>("people", kit::min(0), kit::max(50)),
                       kit::field<&Line::weight>("weight"), kit::field<&Line::poor>("poor"),
                       kit::field<&Line::born>("born"), kit::field<&Line::sex>("sex"),
                       kit::field<&Line::needs>("needs", kit::max(2)));
  return shape;
}

std::vector<std::string> faults(Line& line, std::vector<kit::Cell> cells,
                                kit::CellHooks hooks = {}) {
  auto done = kit::fill(kit::shape_of<Line>(), &line, cells, hooks);
  std::vector<std::string> out;
  if (!done)
    for (auto& fault : done.error().faults) out.push_back(fault.path + " " + fault.code);
  return out;
}
using List = std::vector<std::string>;

TEST(Cells, are_read_as_offices_type_them) {
  Line line;
  kit::CellHooks hooks{.choice =
                           [](const kit::Field&, std::string_view label) {
                             return label == "หญิง" ? std::optional<std::string>("female")
                                                   : std::nullopt;
                           },
                       .today = kit::Date::parse("2022-06-09")};
  EXPECT_EQ(faults(line,
                   {{"name", " คำปัน "},
                    {"people", "๑๒"},
                    {"weight", "1,250.5"},
                    {"poor", "ใช่"},
                    {"born", "๙ มิ.ย. ๘๐"},
                    {"sex", "หญิง"},
                    {"needs", "ข้าว; ผ้าห่ม;"}},
                   hooks),
            List{});
  EXPECT_EQ(line.name, "คำปัน");
  EXPECT_EQ(line.people, 12);
  EXPECT_EQ(line.weight, 1250.5);
  EXPECT_TRUE(line.poor);
  EXPECT_EQ(line.born->text(), "1937-06-09");
  EXPECT_EQ(line.sex, Sex::female);
  EXPECT_EQ(line.needs, (List{"ข้าว", "ผ้าห่ม"}));
}

TEST(Cells, empty_ones_are_absent) {
  Line line{.people = 5, .needs = {"x"}};
  EXPECT_EQ(faults(line, {{"name", "ก"}, {"people", " "}, {"needs", ""}}), List{});
  EXPECT_EQ(line.people, std::nullopt);
  EXPECT_TRUE(line.needs.empty());
}

TEST(Cells, name_every_fault_by_its_field) {
  Line line;
  EXPECT_EQ(faults(line, {{"people", "51"},
                          {"weight", "หนัก"},
                          {"poor", "บาง"},
                          {"born", "31/02/2565"},
                          {"sex", "?"},
                          {"needs", "a;b;c"},
                          {"shoe", "9"},
                          {"people", "1"}}),
            (List{"people kit.out_of_range", "weight kit.number_expected", "poor kit.flag_expected",
                  "born kit.date_impossible", "sex kit.choice_unknown", "needs kit.list_too_long",
                  "shoe kit.unknown_member", "people kit.duplicate_member", "name kit.required"}));
  EXPECT_EQ(faults(line, {{"name", "คำคำคำคำคำค"}, {"people", "1.5"}, {"born", "2565"}}),
            (List{"name kit.too_long", "people kit.integer_expected", "born kit.date_expected"}));
}

}  // namespace
