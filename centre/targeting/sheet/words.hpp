// Words in the cells of a list, Thai and English, to what they mean.
#pragma once

#include "centre/targeting/sheet/layout.hpp"

namespace targeting::sheet {

// "ขัดสน", "ไม่ผ่าน", "1", "-"; what "1" says depends on the column. Nothing for a word nobody knows.
std::optional<Mark> read_mark(std::string_view cell, OneMeans one);
// "yes", "no"; nothing for another word.
std::optional<std::string> read_yes_no(std::string_view cell);
std::optional<std::string> read_gender(std::string_view cell);
// A registry::HouseholdRole name; "unknown" for words that are none of them.
std::string read_family_role(std::string_view cell);
// Conditions that make a person dependent; "" when none is named.
std::string read_conditions(std::string_view cell);
// The dimensions that a cell names: "สุขภาพ, การศึกษา". Nothing when a word names none.
std::optional<std::vector<Dimension>> read_dimensions(std::string_view cell);
bool says_nothing(std::string_view cell);  // "", "-", "ไม่มี", "ไม่ทราบ"

}  // namespace targeting::sheet
