// An import that was cut off goes on when the same file is given again; nothing is there twice.
#include "centre/frame/journal.hpp"
#include "centre/targeting/tests/targeting_test.hpp"
#include "tests/import/make_sheet.hpp"

namespace targeting::test {
namespace {

class ImportCutOffTest : public TargetingTest {
 protected:
  // Ends in the middle as a killed program does: nothing is tidied up behind it.
  void import_until_cut_off(const SheetToImport& sheet, std::int64_t rows) {
    auto cut = [&](std::int64_t done, std::int64_t) {
      if (done >= rows) throw kit::Breakage("cut off");
    };
    EXPECT_THROW(static_cast<void>(desk->import_people(*performer, actor, sheet, cut)), kit::Breakage);
  }

  kit::Result<ImportCounts> import(const SheetToImport& sheet) {
    return desk->import_people(*performer, actor, sheet, [](auto, auto) {});
  }
};

TEST_P(ImportCutOffTest, an_import_that_was_cut_off_goes_on_when_the_same_file_is_given_again) {
  const auto made = sheet_maker::make_sheet({.people = 1'600, .households = 500, .faulty_rows = 24});
  const auto bytes = made.csv();
  const SheetToImport sheet{.file_name = "list.csv", .bytes = bytes, .survey_year_be = 2564};
  import_until_cut_off(sheet, 1'000);
  EXPECT_EQ(count("targeting_imports WHERE state = 'running'"), 1);
  EXPECT_GT(count("registry_people"), 0);

  auto other_year = sheet;
  other_year.survey_year_be = 2565;
  other_year.dry_run = true;
  const auto another = import(other_year);
  ASSERT_TRUE(another);
  EXPECT_EQ(another->rows_before, 0) << "read in another way it is another import";

  const auto counts = import(sheet);
  ASSERT_TRUE(counts);
  EXPECT_EQ(counts->rows_before, 1'000);
  EXPECT_EQ(counts->rows, static_cast<std::int64_t>(made.rows.size()) - 1);
  EXPECT_EQ(counts->rows_refused, static_cast<std::int64_t>(made.faulty.size()));
  EXPECT_EQ(count("targeting_imports WHERE state = 'done'"), 1);
  EXPECT_EQ(count("targeting_imports WHERE state = 'running'"), 0);
  EXPECT_EQ(count("registry_people"), counts->people_new);
  EXPECT_EQ(count("registry_households"), counts->households_new);
  EXPECT_EQ(count("targeting_import_makings"), counts->people_new + counts->households_new)
      << "undoing finds what both runs made";
  EXPECT_TRUE(frame::verify_journal(*db->read()).faults.empty());

  const auto again = import(sheet);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->rows_before, 0);
  EXPECT_EQ(again->people_new, 0);
}

INSTANTIATE_TEST_SUITE_P(both, ImportCutOffTest, kit::testing::engines(), kit::testing::engine_name);

}  // namespace
}  // namespace targeting::test
