// The SQL of consents and of the ages that the law sets.
#pragma once

#include <vector>

#include "centre/frame/context.hpp"
#include "centre/registry/consent/shapes.hpp"
#include "centre/registry/person/records.hpp"

namespace registry::consent::store {

void insert(frame::Act& act, const PersonRecord& person, const ConsentView& consent);
std::vector<ConsentView> all(frame::Db& db, const PersonRecord& person);  // latest first
std::int64_t legal_age(frame::Db& db, std::string_view code, kit::Date on);

}  // namespace registry::consent::store
