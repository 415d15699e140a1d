// The only SQL of surveys and what follows from them.
#pragma once

#include "centre/frame/page.hpp"
#include "centre/targeting/household/records.hpp"
#include "centre/targeting/household/shapes.hpp"

namespace targeting::store {

void insert_survey(frame::Db& db, const SurveyRecord& survey);
// Oldest first; those that still count, or all.
enum class Which { counting, all };
std::vector<SurveyRecord> surveys_of_person(frame::Db& db, std::string_view person_id);  // those that count
std::vector<SurveyRecord> surveys_of(frame::Db& db, std::string_view household_id, Which which);
std::int64_t supersede_import(frame::Db& db, std::string_view import_id, kit::Instant now);
bool person_listed(frame::Db& db, std::string_view person_id);
bool household_listed(frame::Db& db, std::string_view household_id);
// Households that an import spoke of, in order of id after `after`.
std::vector<std::string> households_of_import(frame::Db& db, std::string_view import_id, std::string_view after,
                                              std::size_t limit);

void put_status(frame::Db& db, const StatusRecord& status);
void drop_status(frame::Db& db, std::string_view household_id);
std::optional<StatusRecord> find_status(frame::Db& db, std::string_view household_id);

struct Filter {
  std::string dimension;  // "" any
  std::int64_t level = -1;
  std::string card;       // "yes", "no", "" all
  bool only_poor = false;
  frame::AreaRange area{.from = "", .to = "~"};
  std::string search;
};
std::vector<StatusRecord> page(frame::Db& db, const Filter& filter, const std::vector<std::string>& after,
                               std::size_t limit);
// Households of an area in the order of their ids, and what counts of those between two ids.
std::vector<StatusRecord> statuses_in(frame::Db& db, const frame::AreaRange& area, std::string_view after, std::size_t limit);
std::vector<SurveyRecord> surveys_between(frame::Db& db, std::string_view first, std::string_view last);
Summary summary(frame::Db& db, const frame::AreaRange& area);

void insert_level(frame::Db& db, const StatusRecord& status, std::string_view id);
std::vector<LevelView> levels_of(frame::Db& db, std::string_view household_id);

}  // namespace targeting::store
