// The whole program on both databases, with the benefits desk at hand.
#pragma once

#include <gtest/gtest.h>

#include "app/workplace.hpp"
#include "centre/benefits/benefits.hpp"
#include "tests/story/story.hpp"

namespace benefits {

inline kit::Date day(const std::string& text) { return *kit::Date::parse(text); }

struct BenefitsTest : ::testing::TestWithParam<std::string> {
  void SetUp() override { stage = std::make_unique<story::Stage>(GetParam()); }

  Benefits& door() {
    for (auto* desk : stage->workplace().house().modules())
      if (auto* found = dynamic_cast<Benefits*>(desk)) return *found;
    throw kit::Breakage("the house has no benefits");
  }
  void look(const std::function<void(frame::Look&)>& see) {
    std::vector<frame::SeenRecord> seen;
    auto asked = stage->workplace().performer().look(
        app::system_actor("test"), {},
        [&](frame::Look& l) -> kit::Result<frame::Reply> {
          see(l);
          return frame::Reply{};
        },
        seen);
    EXPECT_TRUE(asked);
  }
  void act(const std::function<void(frame::Act&)>& work) {
    auto done = stage->workplace().act_as(app::system_actor("test"), kit::make_uuid_v4(), "test",
                                          [&](frame::Act& a) -> kit::Result<frame::Reply> {
                                            work(a);
                                            a.announce_raw({"system", "test.done", "x", "00", "{}"});
                                            return frame::Reply{};
                                          });
    EXPECT_TRUE(done);
  }
  std::unique_ptr<story::Stage> stage;
};

}  // namespace benefits
