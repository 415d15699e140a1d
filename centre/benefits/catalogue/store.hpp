// The SQL of the catalogue.
#pragma once

#include "centre/benefits/catalogue/records.hpp"
#include "centre/frame/context.hpp"

namespace benefits::store {

// In the order of the catalogue, then by day. A rate that does not read is a bug.
std::vector<Rate> rates(frame::Db& db);
std::vector<Rate> rates_of(frame::Db& db, std::string_view code);
std::optional<Rate> find_rate(frame::Db& db, std::string_view rate);
void insert_rate(frame::Db& db, const Rate& rate);
// False when somebody else was quicker.
bool change_rate(frame::Db& db, const Rate& rate, std::int64_t seen_version);
Policy policy_on(frame::Db& db, kit::Date on);

}  // namespace benefits::store
