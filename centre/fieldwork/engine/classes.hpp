// Which rule a piece of data follows when two phones disagree. The table of decision 19, as data.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace fieldwork::engine {

enum class DataClass : unsigned char { ordinary, safety, identity, observed, set };

struct DataField {
  std::string_view name;
  DataClass rule = DataClass::ordinary;
  // Safety: from the least to the most protective.
  std::span<const std::string_view> levels = {};
};

std::span<const DataField> data_fields();
// Null for a field that is not in the table: it is kept for the supervisor.
const DataField* find_data_field(std::string_view name);
// The place among the levels; -1 for another word.
int level_of(const DataField& field, std::string_view value);

// The words of Op::type.
std::span<const std::string_view> op_types();
// Types that are only ever added, and both kept.
bool is_appended(std::string_view type);

}  // namespace fieldwork::engine
