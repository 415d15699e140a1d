// The code in the foot is the one a telephone expects: its three corners, its quiet zone.
#include "kit/paper/qr.hpp"

#include <gtest/gtest.h>

#include "kit/base/breakage.hpp"

using kit::paper::qr_of;
using kit::paper::qr_svg;

TEST(QrTest, three_corners_mark_a_code) {
  auto code = qr_of("https://centre.example.org/verify/K7QJ-4TXD-9ZNA");
  ASSERT_GE(code.side, 29);
  for (auto [row, column] : {std::pair{0, 0}, std::pair{0, code.side - 7}, std::pair{code.side - 7, 0}}) {
    for (int i = 0; i < 7; ++i) {
      EXPECT_TRUE(code.dark(row + i, column));
      EXPECT_TRUE(code.dark(row, column + i));
    }
    EXPECT_FALSE(code.dark(row + 1, column + 1));
    EXPECT_TRUE(code.dark(row + 3, column + 3));
  }
  EXPECT_FALSE(code.dark(code.side - 1, code.side - 1) && code.dark(code.side - 8, code.side - 8) &&
               code.dark(code.side - 7, code.side - 7));
}

TEST(QrTest, what_no_code_can_hold_is_not_shortened_in_silence) {
  EXPECT_THROW(qr_of(std::string(5000, 'x')), kit::Breakage);
}

TEST(QrTest, a_code_is_drawn_with_its_quiet_zone) {
  auto svg = qr_svg("x");
  EXPECT_NE(svg.find("viewBox=\"0 0 29 29\""), svg.npos);
  EXPECT_NE(svg.find("M4 4h1v1h-1z"), svg.npos);
}
