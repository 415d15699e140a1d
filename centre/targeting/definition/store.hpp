// The only SQL of indicator sets, definitions and rules of levels.
#pragma once

#include "centre/targeting/definition/shapes.hpp"
#include "centre/targeting/rules.hpp"

namespace targeting::store {

std::vector<Definition> definitions(frame::Db& db);  // with their indicators
LevelRule level_rule(frame::Db& db, kit::Date day);  // in force on the day, or the first there is
std::vector<IndicatorSetView> indicator_sets(frame::Db& db);

}  // namespace targeting::store
