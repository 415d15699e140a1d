// The SQL of target groups and carers.
#pragma once

#include <vector>

#include "centre/frame/context.hpp"
#include "centre/registry/person/records.hpp"
#include "centre/registry/support/shapes.hpp"

namespace registry::support::store {

std::vector<TargetGroupView> target_groups(frame::Db& db, kit::Date on);
std::optional<TargetGroupView> find_target_group(frame::Db& db, std::string_view code,
                                                 kit::Date on);

bool in_group(frame::Db& db, const PersonRecord& person, std::string_view code);
void insert_person_group(frame::Db& db, const PersonRecord& person, const PersonGroupView& group);
std::vector<PersonGroupView> person_groups(frame::Db& db, const PersonRecord& person);
void end_person_group(frame::Db& db, const PersonRecord& person, std::string_view id, kit::Date on);

void insert_carer(frame::Db& db, const PersonRecord& person, const PersonRecord& carer,
                  const CarerView& care);
// Names are filled in by the desk.
std::vector<CarerView> carers(frame::Db& db, const PersonRecord& person);
void end_carer(frame::Db& db, const PersonRecord& person, std::string_view id, kit::Date on);

}  // namespace registry::support::store
