// The one table of this desk.
#include "centre/portal/store.hpp"

namespace portal::store {
namespace {

constexpr frame::OpenQuery notice_q{
    frame::Unscoped::reference_table,
    "SELECT version FROM portal_notices WHERE valid_from <= $1 ORDER BY valid_from DESC LIMIT 1"};

}  // namespace

std::optional<std::string> notice_version(frame::Look& look, kit::Date day) {
  auto row = look.db.find(notice_q, {day.text()});
  return row ? row->find_text("version") : std::nullopt;
}

}  // namespace portal::store
