// Consents as rows, never changed once written.
#include "centre/registry/consent/store.hpp"

namespace registry::consent::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using enum frame::Unscoped;

constexpr InsertQuery insert_q{
    "INSERT INTO registry_consents (org_id, id, person_id, purpose, state, stated_on, valid_until, "
    "method, language, "
    "notice_version, recipients, witness_name, guardian_name, guardian_relationship, recorded_by, "
    "recorded_ms) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"};
constexpr OpenQuery all_q{parent_checked,
                          "SELECT * FROM registry_consents WHERE org_id = $1 AND person_id = $2 "
                          "ORDER BY recorded_ms DESC, id DESC LIMIT 200"};
constexpr OpenQuery legal_age_q{reference_table,
                                "SELECT years FROM registry_legal_ages WHERE code = $1 AND "
                                "valid_from <= $2 ORDER BY valid_from DESC LIMIT 1"};

std::string name(auto choice) {
  return std::string(kit::name_of(choice));
}

}  // namespace

void insert(frame::Act& act, const PersonRecord& p, const ConsentView& c) {
  const StateConsent& s = c.statement;
  act.db.insert(
      insert_q,
      {p.org_id, c.id, p.id, name(s.purpose), name(s.state), frame::or_null(s.stated_on),
       frame::or_null(s.valid_until), name(s.method), s.language, s.notice_version, s.recipients,
       s.witness_name, s.guardian_name, s.guardian_relationship, c.recorded_by, c.recorded.ms});
}

std::vector<ConsentView> all(frame::Db& db, const PersonRecord& p) {
  std::vector<ConsentView> out;
  for (const auto& row : db.rows(all_q, {p.org_id, p.id}))
    out.push_back({.id = row.text("id"),
                   .statement = kit::sql::read<StateConsent>(row),
                   .recorded_by = row.text("recorded_by"),
                   .recorded = {row.integer("recorded_ms")}});
  return out;
}

std::int64_t legal_age(frame::Db& db, std::string_view code, kit::Date on) {
  auto row = db.find(legal_age_q, {std::string(code), on.text()});
  return row ? row->integer("years") : 0;
}

}  // namespace registry::consent::store
