// Which rate holds on a day, and how a rate looks from outside.
#pragma once

#include "centre/benefits/catalogue/records.hpp"
#include "kit/base/result.hpp"

namespace benefits::rules {

// The papers that a benefit may want; their words stand at benefits.paper.<code>.
inline constexpr std::string_view all_papers[] = {
    "id_card", "house_registration", "bank_book", "proxy_letter", "disability_card", "carer_id", "dr01", "dr02",
    "birth_certificate", "health_book", "salary_certificate", "medical_certificate", "fact_finding",
    "aid_request_form", "photographs", "funeral_form", "death_certificate", "poverty_certificate", "owner_consent",
    "land_paper", "cost_list", "business_plan", "guarantor_paper", "spouse_consent", "map", "disaster_certificate",
    "rental_contract", "member_list", "accounts"};

// Of all rates of one code, oldest first: the newest that has begun and not ended.
const Rate* rate_on(const std::vector<const Rate*>& rates, kit::Date on);
BenefitBrief brief_of(const Rate& rate);
// What is wrong with a new rate beside the others: benefits.code_wrong, benefits.rate_taken, benefits.rate_not_newest (values
// newest), benefits.ends_before, benefits.paper_unknown, and the faults of its rule.
std::vector<kit::Fault> faults_of_new(const std::vector<Rate>& others, const std::string& code, const std::string& rate,
                                      kit::Date valid_from, const std::optional<kit::Date>& valid_until, const Terms& terms);

}  // namespace benefits::rules
