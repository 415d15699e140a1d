// Whether a rule makes sense, before it is kept.
#pragma once

#include "centre/benefits/rule/facts.hpp"
#include "centre/benefits/rule/shapes.hpp"
#include "kit/base/result.hpp"

namespace benefits {

inline constexpr std::size_t clauses_max = 100;
inline constexpr std::size_t depth_max = 6;

// Everything that is wrong, each with the path of its place under `path`: benefits.rule_empty, benefits.rule_mixed,
// benefits.rule_too_deep, benefits.rule_too_long, benefits.fact_unknown, benefits.comparison_needed,
// benefits.comparison_unfit, benefits.number_needed, benefits.number_negative, benefits.unit_needed, benefits.day_needed,
// benefits.words_needed, benefits.word_unknown, benefits.value_unfit.
std::vector<kit::Fault> faults_of(const Rule& rule, const std::string& path);
// What a fact can be compared by, for the editor.
std::vector<Comparison> comparisons_of(const Fact& fact);

}  // namespace benefits
