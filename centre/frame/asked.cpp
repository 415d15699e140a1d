#include "centre/frame/asked.hpp"

namespace frame {

kit::Result<std::optional<kit::Date>> day_asked(const Look& look, std::string_view name) {
  auto asked = look.query(name);
  if (asked.empty()) return std::optional<kit::Date>();
  auto day = kit::Date::parse(asked);
  if (!day) return kit::refuse_field("/" + std::string(name), "kit.date_expected");
  return day;
}

kit::Result<kit::Date> day_asked(const Look& look, std::string_view name, kit::Date otherwise) {
  auto day = TRY(day_asked(look, name));
  return day.value_or(otherwise);
}

}  // namespace frame
