// Appends to registry_changes and reads it back, latest first.
#include "centre/registry/history/store.hpp"

#include "kit/json/json.hpp"
#include "kit/text/text.hpp"

namespace registry::history {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using enum frame::Unscoped;

constexpr InsertQuery insert_q{
    "INSERT INTO registry_changes (org_id, id, subject_kind, subject_id, action, fields, "
    "old_sealed, new_sealed, "
    "at_ms, staff_id, op_id, source) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"};
constexpr OpenQuery page_q{
    parent_checked,
    "SELECT id, action, old_sealed, new_sealed, at_ms, staff_id, source FROM registry_changes "
    "WHERE org_id = $1 AND subject_id = $2 AND subject_kind = $3 AND (at_ms < $4 OR (at_ms = $4 "
    "AND id < $5)) "
    "ORDER BY at_ms DESC, id DESC LIMIT $6"};
constexpr OpenQuery count_q{
    parent_checked,
    "SELECT COUNT(*) AS n FROM registry_changes WHERE org_id = $1 AND subject_id = $2 "
    "AND subject_kind = $3"};

std::string place(std::string_view column, const std::string& org_id, const std::string& id) {
  return "registry_changes." + std::string(column) + "/" + org_id + "/" + id;
}

std::vector<FieldValue> opened(frame::Look& look, std::string_view column,
                               const std::string& org_id, const frame::Row& row) {
  auto plain = look.vault().open(place(column, org_id, row.text("id")), row.blob(column));
  if (!plain) throw kit::Breakage("a sealed change does not open with this key");
  auto values = kit::json::decode<FieldValues>(*plain);
  ENSURE(values);
  return std::move(*values).items;
}

// Nothing said: null, "", [] and the first name of a closed list.
bool unset(const kit::Field& field, const std::string& value) {
  if (value == "null" || value == "\"\"" || value == "[]" || value == "{}") return true;
  return field.type->kind == kit::Kind::choice &&
         value == "\"" + std::string(field.type->choices.front()) + "\"";
}

ChangeView change_of(frame::Look& look, staff::Staff& staff, const std::string& org_id,
                     const frame::Row& row) {
  auto member = staff.find_member(look, row.text("staff_id"));
  return {.id = row.text("id"),
          .action = row.text("action"),
          .source = row.text("source"),
          .staff_id = row.text("staff_id"),
          .staff_name = member ? member->name : "",
          .at = {row.integer("at_ms")},
          .before = opened(look, "old_sealed", org_id, row),
          .after = opened(look, "new_sealed", org_id, row)};
}

// Who brought it: an import says so in its operation id, everything else is a desk.
std::string source_of(const frame::Act& act) {
  return act.actor().role == frame::Role::system || act.op_id().starts_with("import") ? "import"
                                                                                      : "desk";
}

}  // namespace

Subject subject(const PersonRecord& person) {
  return {person.org_id, "person", person.id};
}

Difference difference(const kit::Shape& shape, const void* before, const void* after) {
  Difference out;
  for (const kit::Field& field : shape.fields) {
    auto now = kit::json::encode_value(*field.type, field.in(after));
    if (!before) {
      if (!unset(field, now)) out.after.items.push_back({std::string(field.name), std::move(now)});
      continue;
    }
    auto then = kit::json::encode_value(*field.type, field.in(before));
    if (then == now) continue;
    out.before.items.push_back({std::string(field.name), std::move(then)});
    out.after.items.push_back({std::string(field.name), std::move(now)});
  }
  return out;
}

void remember(frame::Act& act, const Subject& subject, std::string_view action,
              const Difference& d) {
  auto id = act.new_event_id();
  std::string fields;
  for (const auto& value : d.after.items) fields += (fields.empty() ? "" : ",") + value.field;
  auto sealed = [&](std::string_view column, const FieldValues& values) {
    return kit::sql::Blob{
        act.vault().seal(place(column, subject.org_id, id), kit::json::encode(values))};
  };
  act.insert_later(insert_q,
                   {subject.org_id, id, std::string(subject.kind), subject.id, std::string(action),
                    fields, sealed("old_sealed", d.before), sealed("new_sealed", d.after),
                    act.now().ms, act.actor().staff_id, act.op_id(), source_of(act)});
}

void remember(frame::Act& act, const Subject& subject, std::string_view action, std::string field,
              std::string before, std::string after) {
  Difference d;
  d.before.items.push_back({field, std::move(before)});
  d.after.items.push_back({std::move(field), std::move(after)});
  remember(act, subject, action, d);
}

std::int64_t count(frame::Db& db, const Subject& subject) {
  return db.find(count_q, {subject.org_id, subject.id, std::string(subject.kind)})->integer("n");
}

frame::Page<ChangeView> page(frame::Look& look, staff::Staff& staff,
                             const std::vector<Subject>& subjects,
                             const std::vector<std::string>& after, std::size_t limit) {
  constexpr std::int64_t latest = INT64_MAX;
  auto before_ms = after.empty() ? latest : kit::text::parse_int(after[0]).value_or(latest);
  auto before_id = after.empty() ? std::string("~") : after[1];
  frame::Page<ChangeView> page;
  for (const auto& s : subjects)
    for (const auto& row :
         look.db.rows(page_q, {s.org_id, s.id, std::string(s.kind), std::int64_t{before_ms},
                               before_id, static_cast<std::int64_t>(limit + 1)}))
      page.items.push_back(change_of(look, staff, s.org_id, row));
  std::ranges::sort(page.items, std::greater{},
                    [](const ChangeView& c) { return std::pair(c.at.ms, c.id); });
  if (page.items.size() > limit) {
    page.items.resize(limit);
    const auto& last = page.items.back();
    page.next = frame::make_cursor({std::to_string(last.at.ms), last.id});
  }
  return page;
}

}  // namespace registry::history
