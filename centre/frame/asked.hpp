// What a reader asked for behind an address's question mark, read and refused in one way.
#pragma once

#include "centre/frame/context.hpp"
#include "kit/describe/shape.hpp"

namespace frame {

// Refusal: kit.date_expected at the name.
kit::Result<std::optional<kit::Date>> day_asked(const Look& look, std::string_view name);
kit::Result<kit::Date> day_asked(const Look& look, std::string_view name, kit::Date otherwise);

// The name of one of the choices, or "" when nothing is asked. Refusal: kit.choice_unknown at the name.
template <class Choice>
kit::Result<std::string> choice_asked(const Look& look, std::string_view name) {
  auto asked = look.query(name);
  if (!asked.empty() && !kit::choice_of<Choice>(asked)) return kit::refuse_field("/" + std::string(name), "kit.choice_unknown");
  return asked;
}

}  // namespace frame
