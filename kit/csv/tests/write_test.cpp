// What goes out never runs in a spreadsheet, and comes back as it was.
#include <gtest/gtest.h>

#include "kit/csv/csv.hpp"

namespace kit::csv {
namespace {

using namespace std::literals;

TEST(Writing, formulas_are_disarmed_and_rearmed) {
  for (const std::string& sign :
       {"="s, "+"s, "-"s, "@"s, "\t"s, "\r"s, "\n"s, "\0"s, "＝"s, "＋"s, "－"s, "＠"s}) {
    for (const std::string& text : {sign, sign + "1+1", "'" + sign + "x", "''" + sign}) {
      const std::string out = cell(text);
      EXPECT_EQ(out[out[0] == '"' ? 1 : 0], '\'') << text;
      if (out[0] != '"') EXPECT_EQ(rearm(out), text);
    }
  }
}

TEST(Writing, harmless_text_stays_as_it_is) {
  for (const std::string text : {"", "a", "1101700230708", "แจ้ซ้อน", "'quoted'", "a=b", "'", "５"}) {
    EXPECT_EQ(cell(text), text);
    EXPECT_EQ(rearm(text), text);
  }
}

TEST(Writing, quotes_stand_where_a_reader_of_any_delimiter_needs_them) {
  EXPECT_EQ(cell("a,b"), "\"a,b\"");
  EXPECT_EQ(cell("a;=1"), "\"a;=1\"");
  EXPECT_EQ(cell("say \"hi\""), "\"say \"\"hi\"\"\"");
  EXPECT_EQ(cell("=a,b"), "\"'=a,b\"");
  EXPECT_EQ(cell(" a"), "\" a\"");
  EXPECT_EQ(cell("two\nlines"), "\"two\nlines\"");
}

TEST(Writing, a_row_ends_with_crlf) {
  EXPECT_EQ(row({"a", "", "=b"}), "a,,'=b\r\n");
  EXPECT_EQ(row({}), "\r\n");
}

}  // namespace
}  // namespace kit::csv
