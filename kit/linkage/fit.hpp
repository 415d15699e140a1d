// A model from elsewhere, made to fit a list that is too small to train on: how often strangers
// agree is counted in the list itself. In a register of three villages, living in the same one says
// little. Private to kit/linkage.
#pragma once

#include "kit/linkage/model.hpp"
#include "kit/linkage/thai_pattern.hpp"

namespace kit::linkage {

Model fit_to_list(Model model, const std::vector<Record>& records, const Names& names);

// Takes the matches and relatives of `model` out of shares that were counted over all pairs, though
// never all of a level.
void set_strangers(Model& model, const std::vector<std::vector<double>>& shares, double records);

}  // namespace kit::linkage
