// Every *.story of the house, on both databases.
#include "tests/story/story.hpp"

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> stories() {
  std::vector<fs::path> all;
  for (const fs::path folder : {"tests/stories", "centre"})
    for (const auto& entry : fs::exists(folder) ? fs::recursive_directory_iterator(folder)
                                                : fs::recursive_directory_iterator())
      if (entry.path().extension() == ".story") all.push_back(entry.path());
  std::ranges::sort(all);
  return all;
}

std::string test_name(const ::testing::TestParamInfo<std::tuple<fs::path, std::string>>& info) {
  std::string name = std::get<0>(info.param).stem().string() + "_" + std::get<1>(info.param);
  for (char& c : name)
    if (!std::isalnum(static_cast<unsigned char>(c))) c = '_';
  return name;
}

class StoryTest : public ::testing::TestWithParam<std::tuple<fs::path, std::string>> {};

TEST_P(StoryTest, ends_as_told) {
  for (const auto& wrong : story::run(std::get<0>(GetParam()), std::get<1>(GetParam())))
    ADD_FAILURE() << wrong;
}

INSTANTIATE_TEST_SUITE_P(all, StoryTest,
                         ::testing::Combine(::testing::ValuesIn(stories()),
                                            ::testing::ValuesIn(kit::testing::engine_list())),
                         test_name);

// The checker must catch what it is for.
TEST(StoryPattern, names_what_does_not_fit) {
  EXPECT_EQ(story::misfit(R"({"a":1,"b":"…"})", R"({"a":1,"b":[2],"c":3})"), "");
  EXPECT_NE(story::misfit(R"({"a":1})", R"({"a":2})"), "");
  EXPECT_NE(story::misfit(R"({"a":1})", R"({})"), "");
  EXPECT_NE(story::misfit(R"([1,2])", R"([1,2,3])"), "");
  EXPECT_EQ(story::misfit(R"([1,2,"…"])", R"([1,2,3])"), "");
  EXPECT_NE(story::misfit(R"([1,2,"…"])", R"([1])"), "");
  EXPECT_NE(story::misfit(R"({"a":1})", R"(not json)"), "");
}

TEST(StoryPattern, is_mended_to_what_was_answered) {
  EXPECT_EQ(story::mended(R"({"a":1,"b":"…"})", R"({"a":1,"b":"…"})", R"({"a":2,"b":3,"c":4})"),
            "{\"a\":2,\"b\":\"…\"}\n");
  EXPECT_EQ(story::mended(R"({"id":"${x}","n":1})", R"({"id":"7","n":1})", R"({"id":"7","n":2})"),
            "{\"id\":\"${x}\",\"n\":2}\n");
  EXPECT_EQ(story::mended(R"([1,"…"])", R"([1,"…"])", R"([5,6])"), "[5,\"…\"]\n");
  EXPECT_EQ(story::mended(R"([1])", R"([1])", R"([1,2])"), "[1,2]\n");
}

}  // namespace
