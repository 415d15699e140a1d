// Path and query of a request, versions, and announcements without personal values.
#include "centre/frame/context.hpp"

#include <algorithm>

#include "centre/frame/rows.hpp"
#include "kit/text/text.hpp"

namespace frame {

const std::string& Look::path(std::string_view name) const {
  for (const auto& [key, value] : particulars_->path)
    if (key == name) return value;
  throw kit::Bug("the route has no {" + std::string(name) + "}");
}

std::string Look::query(std::string_view name) const {
  for (const auto& [key, value] : particulars_->query)
    if (key == name) return value;
  return {};
}

std::size_t Look::limit(std::size_t usual, std::size_t most) const {
  auto asked = kit::text::parse_int(query("limit"));
  return asked ? static_cast<std::size_t>(std::clamp<std::int64_t>(*asked, 1, static_cast<std::int64_t>(most)))
               : usual;
}

kit::Result<void> Act::expect_version(std::int64_t current) const {
  if (!particulars().if_match)
    return kit::refuse(kit::Refused::precondition_needed, "frame.version_needed");
  if (*particulars().if_match != current)
    return kit::refuse(kit::Refused::stale, "frame.changed_since",
                       {{"current", std::to_string(current)}});
  return {};
}

void Act::write_later() {
  struct Table {
    std::size_t columns = 0;
    std::vector<Value> values;
  };
  std::map<std::string_view, Table> tables;
  for (LaterRow& row : std::exchange(later_, {})) {
    Table& table = tables[row.insert];
    table.columns = row.values.size();
    table.values.insert(table.values.end(), std::make_move_iterator(row.values.begin()),
                        std::make_move_iterator(row.values.end()));
  }
  for (const auto& [insert, table] : tables) insert_rows(db.connection(), insert, table.columns, table.values);
}

void Act::take_over_later(Act& other) {
  for (LaterRow& row : std::exchange(other.later_, {})) later_.push_back(std::move(row));
}

std::string Act::without_personal(const kit::Shape& shape, const void* what) {
  std::string out = "{";
  for (const kit::Field& field : shape.fields) {
    if (field.marks.personal || field.marks.secret) continue;
    if (out.size() > 1) out += ',';
    out += kit::json::quote(field.name) + ":" + kit::json::encode_value(*field.type, field.in(what));
  }
  return out + "}";
}

}  // namespace frame
