// A description that leaves a member out does not compile.
#include "kit/describe/shape.hpp"

#include <gtest/gtest.h>

namespace {

struct Inner {
  int one = 0, two = 0;
};
enum class Mood { calm, cross };
struct Whole {
  std::string name;
  std::optional<std::int64_t> people;
  Inner inner;
  std::vector<Inner> more;
  std::optional<Inner> perhaps;
  Mood mood = Mood::calm;
  kit::Instant at;
};
struct Nothing {};

using F = kit::Field;
static_assert(kit::detail::MembersAre<Whole, F, F, F, F, F, F, F>);
static_assert(!kit::detail::MembersAre<Whole, F, F, F, F, F, F>, "one member forgotten");
static_assert(!kit::detail::MembersAre<Whole, F, F, F, F, F, F, F, F>, "one described twice");
static_assert(kit::detail::MembersAre<Nothing>);
static_assert(!kit::detail::MembersAre<Inner>);

TEST(Shape, has_the_fields_in_the_order_given) {
  auto shape = kit::shape<Inner>("Inner", kit::field<&Inner::one>("one", kit::required),
                                 kit::field<&Inner::two>("two", kit::max(3)));
  ASSERT_EQ(shape.fields.size(), 2U);
  EXPECT_TRUE(shape.find("one")->marks.required);
  EXPECT_EQ(shape.find("two")->marks.max, 3);
  EXPECT_EQ(shape.find("three"), nullptr);
}

}  // namespace
