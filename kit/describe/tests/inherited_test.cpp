// The fields of a base stand where they are asked for, find their members, and cannot be forgotten.
#include "kit/describe/inherited.hpp"

#include <gtest/gtest.h>

namespace {

struct Named {
  std::string name;
};
struct Placed : Named {
  std::string place;
  std::int64_t floor = 0;
};
struct Shop : Placed {
  std::int64_t goods = 0;
};
const kit::Shape& describe(const Named*) {
  static const auto shape = kit::shape<Named>("Named", kit::field<&Named::name>("name", kit::required));
  return shape;
}
const kit::Shape& describe(const Placed*) {
  static const auto shape = kit::composed<Placed>("Placed", kit::field<&Placed::place>("place"), kit::inherited<Placed, Named>(),
                                                  kit::field<&Placed::floor>("floor"));
  return shape;
}
const kit::Shape& describe(const Shop*) {
  static const auto shape = kit::composed<Shop>("Shop", kit::field<&Shop::goods>("goods"), kit::inherited<Shop, Placed>());
  return shape;
}
using F = kit::Field;
using Fields = std::vector<kit::Field>;
static_assert(kit::detail::MembersAre<Placed, F, Fields, F>);
static_assert(!kit::detail::MembersAre<Placed, F, F>, "a base forgotten");
static_assert(!kit::detail::MembersAre<Placed, F, Fields>, "a member forgotten");

TEST(Inherited, fields_stand_where_they_are_asked_for_and_find_their_members) {
  Shop shop;
  shop.name = "ร้านค้าชุมชน";
  shop.place = "บ้านท่างาม";
  shop.floor = 1;
  shop.goods = 40;
  std::vector<std::string> seen;
  for (const auto& field : kit::shape_of<Shop>().fields) {
    auto value = field.type->get(field.in(&shop));
    auto* text = std::get_if<std::string>(&value);
    seen.push_back(std::string(field.name) + "=" + (text ? *text : std::to_string(std::get<std::int64_t>(value))));
  }
  EXPECT_EQ(seen, (std::vector<std::string>{"goods=40", "place=บ้านท่างาม", "name=ร้านค้าชุมชน", "floor=1"}));
}

TEST(Inherited, marks_of_the_base_hold_in_the_whole) { EXPECT_TRUE(kit::shape_of<Shop>().find("name")->marks.required); }

}  // namespace
