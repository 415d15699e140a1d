// How areas are called in full, and in which forms they are searched. Pure.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "centre/network/area/shapes.hpp"

namespace network::rules {

using Areas = std::map<std::string, Area, std::less<>>;  // by code

// Fills full_th, full_en, search and path_search of every area from it and its parents.
void name_in_full(Areas& areas);

// A name without the word of its level: "ตำบลแจ้ซ้อน" to "แจ้ซ้อน"; villages keep "บ้าน".
std::string without_level_word(std::string_view code, std::string_view name_th);

// Letters that are easily confused made alike, tone marks dropped: "แจ้ช้อน" and "แจ้ซ้อน" become one.
std::string near_form(std::string_view text);

// The words of a search, without those of levels ("ต.", "อำเภอ") and without what LIKE would take as its own.
std::vector<std::string> search_words(std::string_view text);

}  // namespace network::rules
