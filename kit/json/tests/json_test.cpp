// Encoding, decoding with every fault named, merge patches and the canonical form.
#include "kit/json/json.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>

#include "kit/base/id.hpp"

namespace {

struct Note {
  std::string words;
  bool operator==(const Note&) const = default;
};
const kit::Shape& describe(const Note*) {
  static const kit::Shape shape =
      kit::shape<Note>("Note", kit::field<&Note::words>("words", kit::required));
  return shape;
}

enum class Colour { red, green };
constexpr auto choices(const Colour*) {
  return kit::Choices{"red", "green"};
}

struct Thing {
  std::string name;
  std::int64_t count = 0;
  std::int32_t small = 0;
  double weight = 0;
  bool ready = false;
  std::optional<kit::Date> day;
  std::optional<kit::Instant> at;
  Colour colour = Colour::red;
  std::vector<std::string> tags;
  std::vector<Note> notes;
  std::optional<Note> note;
  Note own;
  std::optional<kit::Id<struct ThingTag>> id;
  bool operator==(const Thing&) const = default;
};

const kit::Shape& describe(const Thing*) {
  static const kit::Shape shape = kit::shape<Thing>(
      "Thing", kit::field<&Thing::name>("name", kit::required, kit::max(5), kit::min(2)),
      kit::field<&Thing::count>("count"),
      kit::field<&Thing::small>("small", kit::min(0), kit::max(9)),
      kit::field<&Thing::weight>("weight"), kit::field<&Thing::ready>("ready"),
      kit::field<&Thing::day>("day"), kit::field<&Thing::at>("at"),
      kit::field<&Thing::colour>("colour"), kit::field<&Thing::tags>("tags", kit::max(3)),
      kit::field<&Thing::notes>("notes"), kit::field<&Thing::note>("note"),
      kit::field<&Thing::own>("own"), kit::field<&Thing::id>("id"));
  return shape;
}

// "path code" of every fault, in order.
std::vector<std::string> faults(std::string_view text) {
  auto thing = kit::json::decode<Thing>(text);
  std::vector<std::string> out;
  if (thing) return out;
  for (auto& fault : thing.error().faults) out.push_back(fault.path + " " + fault.code);
  return out;
}

using List = std::vector<std::string>;

TEST(Json, a_struct_comes_back_as_it_went) {
  Thing thing{.name = "ก\"\\\n\t\x1f",
              .count = std::numeric_limits<std::int64_t>::min(),
              .weight = 0.1,
              .day = kit::Date::parse("2022-06-09"),
              .at = kit::Instant{1'654'750'800'123},
              .colour = Colour::green,
              .tags = {"a", "ข"},
              .notes = {{"one"}, {"two"}},
              .own = {"mine"},
              .id = kit::Id<struct ThingTag>{kit::make_uuid_v4()}};
  auto text = kit::json::encode(thing);
  EXPECT_NE(text.find(R"("at":"2022-06-09T05:00:00.123Z")"), text.npos) << text;
  EXPECT_NE(text.find(R"(\u001f)"), text.npos) << text;
  EXPECT_NE(text.find(R"("count":-9223372036854775808)"), text.npos) << text;
  thing.name = "ก\"\\\n\t";
  auto back = kit::json::decode<Thing>(kit::json::encode(thing));
  ASSERT_TRUE(back) << back.error().faults[0].path << back.error().faults[0].code;
  EXPECT_EQ(*back, thing);
}

TEST(Json, every_fault_is_named_at_once) {
  EXPECT_EQ(
      faults(R"({"name":"กขคงจฉ","count":"1","small":10,"weight":[],"ready":1,"day":"2022-02-30",
      "at":5,"colour":"blue","tags":["1",2],"notes":[{"words":" "},{},7],"note":3,"own":null,"id":"x",
      "a/b~":1})"),
      (List{"/name kit.too_long", "/count kit.integer_expected", "/small kit.out_of_range",
            "/weight kit.number_expected", "/ready kit.flag_expected", "/day kit.date_expected",
            "/at kit.instant_expected", "/colour kit.choice_unknown", "/tags/1 kit.text_expected",
            "/notes/0/words kit.required", "/notes/1/words kit.required",
            "/notes/2 kit.object_expected", "/note kit.object_expected", "/own kit.required",
            "/id kit.format_wrong", "/a~1b~0 kit.unknown_member"}));
}

TEST(Json, what_is_missing_blank_null_short_or_twice_is_a_fault) {
  EXPECT_EQ(faults("{}"), List{"/name kit.required"});
  EXPECT_EQ(faults(R"({"name":null})"), List{"/name kit.required"});
  EXPECT_EQ(faults("{\"name\":\" \u200b\u00a0\"}"), List{"/name kit.required"});
  EXPECT_EQ(faults(R"({"name":"x"})"), List{"/name kit.too_short"});
  EXPECT_EQ(faults(R"({"name":"xx","name":"yy"})"), List{"/name kit.duplicate_member"});
  EXPECT_EQ(faults(R"({"name":"a\u0000b"})"), List{"/name kit.text_broken"});
  EXPECT_EQ(faults(R"({"name":"xx","tags":["","","",""]})"), List{"/tags kit.list_too_long"});
  EXPECT_EQ(faults(R"({"name":"xx","tags":null})"), List{"/tags kit.required"});
  EXPECT_EQ(faults(R"({"name":"xx","day":null,"note":null})"), List{});
  EXPECT_EQ(faults("[]"), List{" kit.object_expected"});
}

TEST(Json, broken_text_says_where) {
  auto broken = kit::json::decode<Thing>("{\n\"name\": \"xx\",\n oops}");
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.error().code, "kit.json_broken");
  EXPECT_EQ(broken.error().values[0], std::pair(std::string("line"), std::string("3")));
  for (auto text : {"", "{", "{}x", "{\"name\":\"xx\",}", "nul", "{\"name\":\"\\ud800\"}",
                    "{'a':1}", "{\"count\":01}", "// no\n{}"})
    EXPECT_EQ(faults(text), List{" kit.json_broken"}) << text;
  EXPECT_EQ(faults("{\"name\":\"\xff\"}"), List{" kit.text_broken"});
  std::string deep(40, '[');
  EXPECT_EQ(faults("{\"tags\":" + deep), List{" kit.json_too_deep"});
}

TEST(Json, whole_numbers_are_exact_or_refused) {
  auto big = kit::json::decode<Thing>(R"({"name":"xx","count":9223372036854775807})");
  ASSERT_TRUE(big);
  EXPECT_EQ(big->count, std::numeric_limits<std::int64_t>::max());
  EXPECT_EQ(faults(R"({"name":"xx","count":9223372036854775808})"),
            List{"/count kit.out_of_range"});
  EXPECT_EQ(faults(R"({"name":"xx","count":5.5})"), List{"/count kit.integer_expected"});
  EXPECT_EQ(faults(R"({"name":"xx","weight":1e999})"), List{"/weight kit.out_of_range"});
  auto whole = kit::json::decode<Thing>(R"({"name":"xx","count":5e2,"weight":7})");
  ASSERT_TRUE(whole);
  EXPECT_EQ(whole->count, 500);
  EXPECT_EQ(whole->weight, 7);
}

TEST(Json, single_values_of_any_type_go_both_ways) {
  auto& list = kit::detail::type_of<std::vector<std::int64_t>>();
  std::vector<std::int64_t> numbers;
  ASSERT_TRUE(kit::json::decode_value(list, &numbers, "[1,2,3]"));
  EXPECT_EQ(kit::json::encode_value(list, &numbers), "[1,2,3]");
  auto& day = kit::detail::type_of<std::optional<kit::Date>>();
  std::optional<kit::Date> date;
  EXPECT_EQ(kit::json::encode_value(day, &date), "null");
  ASSERT_TRUE(kit::json::decode_value(day, &date, "\"1937-05-01\""));
  EXPECT_EQ(kit::json::encode_value(day, &date), "\"1937-05-01\"");
  EXPECT_FALSE(kit::json::decode_value(day, &date, "5"));
}

TEST(Json, a_merge_patch_touches_only_what_it_names) {
  Thing thing{.name = "old", .count = 7, .day = kit::Date::parse("2022-06-09"), .own = {"mine"}};
  auto names = kit::json::decode_present(kit::shape_of<Thing>(), &thing,
                                         R"({"day":null,"count":8,"own":{}})");
  ASSERT_TRUE(names);
  EXPECT_EQ(*names, (List{"day", "count", "own"}));
  EXPECT_EQ(thing, (Thing{.name = "old", .count = 8, .own = {"mine"}}));
  EXPECT_FALSE(kit::json::decode_present(kit::shape_of<Thing>(), &thing, R"({"name":null})"));
  EXPECT_FALSE(kit::json::decode_present(kit::shape_of<Thing>(), &thing, R"({"note":{}})"));
}

TEST(Json, the_canonical_form_follows_the_published_vectors) {
  std::filesystem::path folder = "../shared/standards/http/jcs";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no shared standards here";
  auto slurp = [](const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
  };
  int seen = 0;
  for (auto& entry : std::filesystem::directory_iterator(folder / "input")) {
    auto result = kit::json::canonical(slurp(entry.path()));
    ASSERT_TRUE(result) << entry.path();
    EXPECT_EQ(*result, slurp(folder / "output" / entry.path().filename()));
    ++seen;
  }
  EXPECT_GT(seen, 0);
}

TEST(Json, the_canonical_form_writes_numbers_and_orders_names_as_rfc_8785_says) {
  auto canonical = [](std::string_view text) {
    auto result = kit::json::canonical(text);
    return result ? *result : result.error().code;
  };
  EXPECT_EQ(
      canonical("[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001,-0,1e21,1e-7,"
                "9007199254740993,5e-324,1.7976931348623157e308,123456789012345680000]"),
      "[333333333.3333333,1e+30,4.5,0.002,1e-27,0,1e+21,1e-7,9007199254740992,5e-324,"
      "1.7976931348623157e+308,123456789012345680000]");
  EXPECT_EQ(canonical("{\"\uFB33\":1,\"\U0001F600\":2,\"\u20ac\":3,\"a\":4,\"\":5}"),
            "{\"\":5,\"a\":4,\"\u20ac\":3,\"\U0001F600\":2,\"\uFB33\":1}");
  EXPECT_EQ(canonical(R"({"a":1,"a":2})"), "kit.duplicate_member");
  EXPECT_EQ(canonical(R"([1e400])"), "kit.out_of_range");
}

TEST(Json, canonical_numbers_read_back_the_same_and_stay_as_they_are) {
  std::mt19937_64 random(7);
  for (int i = 0; i < 20'000; ++i) {
    auto value = std::bit_cast<double>(random());
    if (!std::isfinite(value)) continue;
    char text[40];
    std::snprintf(text, sizeof text, "%.17g", value);
    auto once = kit::json::canonical(text);
    ASSERT_TRUE(once);
    EXPECT_EQ(std::strtod(once->c_str(), nullptr), value);
    EXPECT_EQ(*kit::json::canonical(*once), *once);
  }
}

TEST(Quoting, finds_what_must_be_escaped_at_every_place) {
  const std::string hex = "0123456789abcdef";
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    std::string escaped(1, c);
    if (byte < 0x20)
      escaped = std::string("\\u00") + hex[std::size_t(byte) >> 4] + hex[std::size_t(byte) & 15];
    const std::string_view short_ones = "\"\\\b\f\n\r\t", letters = "\"\\bfnrt";
    const auto at = short_ones.find(c);
    if (at != short_ones.npos) escaped = std::string("\\") + letters[at];
    for (std::size_t before = 0; before < 18; ++before)
      for (std::size_t after : {0, 1, 7, 8, 9}) {
        const std::string a(before, 'a'), b(after, '\xB8');
        EXPECT_EQ(kit::json::quote(a + c + b + c), '"' + a + escaped + b + escaped + '"')
            << byte << " at " << before;
      }
  }
}

}  // namespace
