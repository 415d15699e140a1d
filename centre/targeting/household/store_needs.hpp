// The SQL of needs: the kept status of households, with newest incomes and cards.
#pragma once

#include "centre/frame/context.hpp"
#include "centre/targeting/targeting.hpp"

namespace targeting::store {

std::vector<Need> needs_between(frame::Db& db, std::string_view first, std::string_view last);

}  // namespace targeting::store
