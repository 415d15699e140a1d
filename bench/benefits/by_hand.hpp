// The 47 rates as somebody who knows SQL would write them for one day, 23 November 2026: true, false or null.
#pragma once

#include <string_view>

namespace by_hand {

inline constexpr std::string_view query = R"sql(
SELECT person_id,
  alive AND thai AND born <= '1966-11-23' AND born > '1956-11-23' AND registered_in_area AND NOT state_pension AS OAA_60,
  alive AND thai AND born <= '1956-11-23' AND born > '1946-11-23' AND registered_in_area AND NOT state_pension AS OAA_70,
  alive AND thai AND born <= '1946-11-23' AND born > '1936-11-23' AND registered_in_area AND NOT state_pension AS OAA_80,
  alive AND thai AND born <= '1936-11-23' AND registered_in_area AND NOT state_pension AS OAA_90,
  alive AND thai AND disability_card AND born <= '2008-11-23' AND registered_in_area AS DIS_ALLOW,
  alive AND thai AND disability_card AND born > '2008-11-23' AND registered_in_area AS DIS_ALLOW_CHILD,
  alive AND thai AND disability_card AND born <= '2008-11-23' AND registered_in_area AND welfare_card AS DIS_ALLOW_CARD,
  alive AND thai AND born >= '2015-10-01' AND born > '2020-11-23' AND income_per_head <= 100000 AND NOT in_state_home AS CHILD_GRANT,
  alive AND registered_in_area AND secret AND (income_own < 20000 OR abandoned OR NOT supports_self) AS AIDS_ALLOW,
  alive AND (income_per_head <= 100000 AND main_earner_lost OR destitute) AS LOW_INCOME_FAMILY_OLD,
  alive AND (income_per_head <= 100000 AND main_earner_lost OR destitute) AS LOW_INCOME_FAMILY,
  alive AND sudden_problem AS EMERGENCY_SOCIAL,
  alive AND thai AND born <= '1966-11-23' AND hardship AS ELD_HARDSHIP_OLD,
  alive AND thai AND born <= '1966-11-23' AND hardship AS ELD_HARDSHIP,
  NOT alive AND thai AND age_at_death >= 60 AND (welfare_card OR household_poor) AND NOT kin_can_pay AND funeral_managed
    AND died_on >= '2026-05-23' AND died_on <= '2026-11-23' AS ELD_FUNERAL_OLD,
  NOT alive AND thai AND age_at_death >= 60 AND (welfare_card OR household_poor) AND NOT kin_can_pay AND funeral_managed
    AND died_on >= '2026-05-23' AND died_on <= '2026-11-23' AS ELD_FUNERAL,
  alive AND born <= '1966-11-23' AND household_poor AND home_unfit AND (owned OR owner_consents) AS ELD_HOUSE_OLD,
  alive AND born <= '1966-11-23' AND household_poor AND home_unfit AND (owned OR owner_consents) AS ELD_HOUSE,
  alive AND born <= '1966-11-23' AND without_carer AND foster_family_approved AS ELD_FOSTER,
  alive AND born <= '1966-11-23' AND occupation_plan AND guarantor AS ELD_LOAN,
  alive AND born <= '1966-11-23' AND loan_group_size >= 5 AND occupation_plan AS ELD_LOAN_GROUP,
  alive AND disability_card AND hardship AS DIS_HARDSHIP,
  alive AND disability_card AND lived_here_since <= '2026-05-23' AND home_unfit AND household_poor AND NOT helped_enough
    AND (owned OR owner_consents) AS DIS_HOUSE_OLD,
  alive AND disability_card AND lived_here_since <= '2026-05-23' AND home_unfit AND household_poor AND NOT helped_enough
    AND (owned OR owner_consents) AS DIS_HOUSE,
  alive AND (disability_card OR carer_of_disabled) AND (born <= '2006-11-23' OR born <= '2009-11-23' AND married)
    AND guarantor AS DIS_LOAN,
  alive AND (disability_card OR carer_of_disabled) AND (born <= '2006-11-23' OR born <= '2009-11-23' AND married)
    AND guarantor AND larger_loan_reason AS DIS_LOAN_MAX,
  alive AND disability_card AND loan_group_size >= 2 AS DIS_LOAN_GROUP,
  alive AND disability_card AND special_loan_open AS DIS_LOAN_EMERG,
  alive AND born > '2008-11-23' AND household_poor AND children <= 1 AS CHILD_POOR_ONE,
  alive AND born > '2008-11-23' AND household_poor AND children >= 2 AS CHILD_POOR_MANY,
  alive AND born > '2008-11-23' AND without_carer AND foster_family_approved AS CHILD_FOSTER,
  alive AND family_problem AND hardship AS WOMEN_FAMILY,
  alive AND secret AS HIV_FAMILY,
  alive AND secret AND able_to_work AND occupation_plan AS HIV_OCCUPATION,
  alive AND income_per_head <= 100000 AND able_to_work AS OCC_CAPITAL,
  alive AND stranded AS RETURN_HOME,
  alive AND thai AND born <= '2008-11-23' AND income_own <= 100000 AND income_per_head <= 100000 AND welfare_card AS WELFARE_CARD,
  alive AND disaster_damage AND home_ownership IN ('owned', 'on_others_land') AS DISASTER_HOUSE,
  alive AND disaster_damage AND (home_ownership = 'rented' OR home_unusable) AS DISASTER_RENT,
  alive AND disaster_hit AS RELIEF_BAG_MAX,
  alive AND household_poor AND listed_by_meeting AND home_unfit AS SUFFICIENT_HOUSE,
  alive AND housing_project IN ('same_land', 'new_land') AS SECURE_HOUSE_SUBSIDY,
  alive AND housing_project = 'same_land' AS SECURE_INFRA_SAME,
  alive AND housing_project = 'new_land' AS SECURE_INFRA_NEW,
  alive AND represents_fund = 'first_stage' AS FUND_STARTUP_SMALL,
  alive AND represents_fund = 'second_stage' AS FUND_STARTUP_LARGE,
  alive AND fund_member AS FUND_CONTRIBUTION
FROM (SELECT p.*, nationality = 'thai' AS thai, birth_first AS born, home_ownership = 'owned' AS owned,
             CAST(NULL AS BOOLEAN) AS secret FROM benefits_people p) AS people
ORDER BY person_id
)sql";

}  // namespace by_hand
