// The only SQL of areas.
#pragma once

#include "centre/network/area/rules.hpp"

namespace network::store {

std::optional<Area> find_area(frame::Db& db, std::string_view code);
rules::Areas all_areas(frame::Db& db);
std::vector<Area> areas_in(frame::Db& db, std::string_view parent, kit::Date today);

// `own` is sought in the area's own names, `others` in its parents' too; those that begin with it first.
struct AreaSearch {
  std::string own;
  std::vector<std::string> others;
  kit::Date today;
  std::size_t limit = 20;
};
std::vector<Area> search_areas(frame::Db& db, const AreaSearch& search);
std::vector<Area> areas_from_code(frame::Db& db, std::string_view digits, kit::Date today, std::size_t limit);

void insert_area(frame::Db& db, const Area& area);
void update_area(frame::Db& db, const Area& area);

bool load_known(frame::Db& db, std::string_view version);
void remember_load(frame::Db& db, std::string_view version, kit::Instant now);

}  // namespace network::store
