// The SQL of circumstances: people with what their rights hang on.
#pragma once

#include "centre/frame/context.hpp"
#include "centre/registry/registry.hpp"

namespace registry::census::store {

std::optional<Circumstances> of_person(frame::Db& db, std::string_view person_id, kit::Date today);
void between(frame::Db& db, std::string_view first, std::string_view last, kit::Date today,
             const std::function<void(const Circumstances&)>& see);
std::vector<Circumstances> outside(frame::Db& db, std::string_view after, std::size_t limit, kit::Date today);
std::vector<std::string> household_ids(frame::Db& db, std::string_view after, std::size_t limit);

}  // namespace registry::census::store
