// Shapes as JSON Schema.
#include "kit/json/schema.hpp"

#include <gtest/gtest.h>

#include "kit/base/breakage.hpp"
#include "kit/base/id.hpp"

namespace {

enum class Mood { calm, cross };
constexpr auto choices(const Mood*) {
  return kit::Choices{"calm", "cross"};
}

struct Toy {
  std::string name;
};
const kit::Shape& describe(const Toy*) {
  static const kit::Shape shape =
      kit::shape<Toy>("Toy", kit::field<&Toy::name>("name", kit::required));
  return shape;
}
struct Cat {
  kit::Id<struct CatTag> id;
  std::optional<Mood> mood;
  std::optional<kit::Date> born;
  std::int64_t legs = 4;
  std::vector<Toy> toys;
  std::optional<Toy> favourite;
  Toy home;
};
const kit::Shape& describe(const Cat*) {
  static const kit::Shape shape = kit::shape<Cat>(
      "Cat", kit::field<&Cat::id>("id", kit::required), kit::field<&Cat::mood>("mood"),
      kit::field<&Cat::born>("born", kit::personal),
      kit::field<&Cat::legs>("legs", kit::min(0), kit::max(4)),
      kit::field<&Cat::toys>("toys", kit::max(3)), kit::field<&Cat::favourite>("favourite"),
      kit::field<&Cat::home>("home", kit::required));
  return shape;
}
struct Impostor {
  int x = 0;
};
const kit::Shape& describe(const Impostor*) {
  static const kit::Shape shape = kit::shape<Impostor>("Toy", kit::field<&Impostor::x>("x"));
  return shape;
}

TEST(Schema, says_types_limits_choices_and_references) {
  kit::json::Shapes shapes;
  kit::json::collect(kit::shape_of<Cat>(), shapes);
  EXPECT_EQ(kit::json::schemas(shapes),
            R"({"Cat":{"type":"object","properties":{)"
            R"("id":{"type":"string","format":"uuid","minLength":1},)"
            R"("mood":{"type":["string","null"],"enum":["calm","cross",null]},)"
            R"("born":{"type":["string","null"],"format":"date","x-personal":true},)"
            R"("legs":{"type":"integer","minimum":0,"maximum":4},)"
            R"("toys":{"type":"array","maxItems":3,"items":{"$ref":"#/components/schemas/Toy"}},)"
            R"("favourite":{"anyOf":[{"$ref":"#/components/schemas/Toy"},{"type":"null"}]},)"
            R"("home":{"$ref":"#/components/schemas/Toy"}},)"
            R"("required":["id","home"],"additionalProperties":false},)"
            R"("Toy":{"type":"object","properties":{"name":{"type":"string","minLength":1}},)"
            R"("required":["name"],"additionalProperties":false}})");
}

TEST(Schema, two_shapes_with_one_name_are_our_own_bug) {
  kit::json::Shapes shapes;
  kit::json::collect(kit::shape_of<Cat>(), shapes);
  EXPECT_THROW(kit::json::collect(kit::shape_of<Impostor>(), shapes), kit::Bug);
}

}  // namespace
