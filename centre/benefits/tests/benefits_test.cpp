// The seeded catalogue, read as it stands in the migrations.
#include "centre/benefits/tests/benefits_test.hpp"

#include "centre/benefits/catalogue/store.hpp"
#include "centre/benefits/rule/check.hpp"

namespace benefits {
namespace {

struct CatalogueTest : BenefitsTest {};
INSTANTIATE_TEST_SUITE_P(both, CatalogueTest, kit::testing::engines(), kit::testing::engine_name);

TEST_P(CatalogueTest, all_47_rates_read_and_their_rules_make_sense) {
  look([&](frame::Look& l) {
    auto rates = store::rates(l.db);
    EXPECT_EQ(rates.size(), 47u);
    for (const Rate& rate : rates)
      for (const auto& fault : faults_of(rate.terms.rule, "/rule")) ADD_FAILURE() << rate.rate << fault.path << fault.code;
  });
}

TEST_P(CatalogueTest, a_request_of_an_earlier_day_keeps_the_older_rate) {
  look([&](frame::Look& l) {
    EXPECT_EQ(door().find_benefit(l, "ELD_HARDSHIP", day("2020-05-18"))->amount, Money::baht(2000));
    EXPECT_EQ(door().find_benefit(l, "ELD_HARDSHIP", day("2020-05-19"))->amount, Money::baht(3000));
    EXPECT_EQ(door().find_benefit(l, "ELD_HARDSHIP_OLD", day("2026-01-01"))->amount, Money::baht(2000));
    EXPECT_FALSE(door().find_benefit(l, "OAA_60", day("2020-01-01")));
    EXPECT_EQ(door().benefits_on(l, day("2026-11-23")).size(), 42u);
  });
}

}  // namespace
}  // namespace benefits
