// Results as CSV tables whose columns and order are stable: by area, and person by person.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "centre/targeting/engine/figures.hpp"
#include "centre/targeting/engine/people_file.hpp"

namespace targeting::engine {

using Write = std::function<void(std::string_view)>;

// The same plan on people of an earlier year, for the columns of change.
struct Earlier {
  Engine* engine = nullptr;
  PlanNumber plan = 0;
};

// One line for each area of the level with people, sorted by code. README.md explains the columns.
void write_areas(Engine& engine, PlanNumber plan, Level level, const Earlier& earlier, const Write& write);

// Who is poor by the plan, and why: by place, then by line of the file. Gives how many.
std::uint64_t write_list(const Engine& engine, PlanNumber plan, const PeopleColumns& columns, const Write& write);

// line,column,code,text,text_th of rows that were refused.
struct BothTexts {
  std::string en, th;
};
void write_refused(const std::vector<kit::columns::RefusedRow>& rows,
                   const std::function<BothTexts(const kit::columns::RefusedRow&)>& texts_of, const Write& write);

}  // namespace targeting::engine
