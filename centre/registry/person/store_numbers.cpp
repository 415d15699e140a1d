// Id numbers and phones: sealed in their row, found by blind index, one person per number.
#include "centre/registry/person/store.hpp"

namespace registry::person::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr InsertQuery claim_q{
    "INSERT INTO registry_identity_claims (kind, value_index, org_id, person_id) VALUES ($1, $2, "
    "$3, $4) "
    "ON CONFLICT (kind, value_index) DO NOTHING"};
constexpr ScopedQuery find_by_identity_q{
    "SELECT p.* FROM registry_identity_claims c JOIN registry_people p ON p.org_id = c.org_id AND "
    "p.id = c.person_id "
    "WHERE c.kind = $1 AND c.value_index = $2 AND p.withdrawn_ms IS NULL AND {scope:p}"};
constexpr std::size_t indexes_together = 32;
constexpr ScopedQuery find_by_identities_q{
    "SELECT c.value_index AS found_index, p.* FROM registry_identity_claims c "
    "JOIN registry_people p ON p.org_id = c.org_id AND p.id = c.person_id "
    "WHERE c.kind = $1 AND p.withdrawn_ms IS NULL AND {scope:p} AND c.value_index IN ("
    "$2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, "
    "$17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, "
    "$31, $32, $33 "
    ")"};
constexpr InsertQuery insert_identity_q{
    "INSERT INTO registry_identities (org_id, id, person_id, kind, value_sealed, value_index, "
    "masked, verified_how, "
    "issued_on, expires_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr OpenQuery identities_q{
    parent_checked,
    "SELECT id, kind, masked, verified_how, issued_on, expires_on FROM registry_identities "
    "WHERE org_id = $1 AND person_id = $2 ORDER BY kind, id LIMIT 50"};
constexpr OpenQuery sealed_identities_q{
    parent_checked,
    "SELECT id, kind, value_sealed FROM registry_identities WHERE org_id = $1 AND person_id = $2 "
    "ORDER BY kind, id LIMIT 50"};
constexpr OpenQuery drop_identities_q{
    parent_checked, "DELETE FROM registry_identities WHERE org_id = $1 AND person_id = $2"};
constexpr OpenQuery drop_claims_q{
    parent_checked, "DELETE FROM registry_identity_claims WHERE org_id = $1 AND person_id = $2"};

constexpr InsertQuery insert_phone_q{
    "INSERT INTO registry_phones (org_id, id, person_id, value_sealed, value_index, masked, whose) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr OpenQuery phones_q{parent_checked,
                             "SELECT id, value_sealed, masked, whose FROM registry_phones WHERE "
                             "org_id = $1 AND person_id = $2 "
                             "AND ended_ms IS NULL ORDER BY id LIMIT 50"};
constexpr OpenQuery end_phone_q{
    parent_checked,
    "UPDATE registry_phones SET ended_ms = $4 WHERE org_id = $1 AND person_id = $2 "
    "AND id = $3 AND ended_ms IS NULL"};

std::string identity_place(const std::string& org_id, const std::string& id) {
  return "registry_identities.value_sealed/" + org_id + "/" + id;
}
std::string phone_place(const std::string& org_id, const std::string& id) {
  return "registry_phones.value_sealed/" + org_id + "/" + id;
}

std::string opened(const kit::crypto::Vault& vault, const std::string& place,
                   const std::string& sealed) {
  auto plain = vault.open(place, sealed);
  if (!plain) throw kit::Breakage("a sealed value does not open with this key: " + place);
  return *plain;
}

}  // namespace

std::string identity_index(const kit::crypto::Vault& vault, std::string_view value) {
  return vault.blind_index("registry_identities.value", value);
}
std::string phone_index(const kit::crypto::Vault& vault, std::string_view value) {
  return vault.blind_index("registry_phones.value", value);
}

kit::sql::Asked ask_claim(frame::Act& act, const PersonRecord& p, words::IdKind kind,
                          std::string_view value) {
  return act.db.ask(claim_q, {std::string(kit::name_of(kind)), identity_index(act.vault(), value),
                              p.org_id, p.id});
}

std::optional<PersonRecord> find_by_identity(frame::Db& db, std::string_view kind,
                                             std::string_view value_index) {
  auto row = db.find(find_by_identity_q, {std::string(kind), std::string(value_index)});
  if (!row) return std::nullopt;
  return kit::sql::read<PersonRecord>(*row);
}

std::map<std::string, PersonRecord> find_by_identities(frame::Db& db, std::string_view kind,
                                                       const std::vector<std::string>& indexes) {
  std::vector<kit::sql::Asked> asked;
  for (std::size_t at = 0; at < indexes.size(); at += indexes_together) {
    std::vector<frame::Value> params{std::string(kind)};
    for (std::size_t i = at; i < at + indexes_together; ++i)
      params.emplace_back(i < indexes.size() ? indexes[i] : "");
    asked.push_back(db.ask(find_by_identities_q, params));
  }
  std::map<std::string, PersonRecord> out;
  for (auto& answer : asked)
    for (const auto& row : answer.rows())
      out.emplace(row.text("found_index"), kit::sql::read<PersonRecord>(row));
  return out;
}

void insert_identity(frame::Act& act, const IdentityRecord& i) {
  act.db.insert(
      insert_identity_q,
      {i.org_id, i.id, i.person_id, std::string(kit::name_of(i.kind)),
       kit::sql::Blob{act.vault().seal(identity_place(i.org_id, i.id), i.value)},
       identity_index(act.vault(), i.value), i.masked, std::string(kit::name_of(i.verified_how)),
       frame::or_null(i.issued_on), frame::or_null(i.expires_on)});
}

std::vector<IdentityView> identities(frame::Db& db, const PersonRecord& p) {
  std::vector<IdentityView> out;
  for (const auto& row : db.rows(identities_q, {p.org_id, p.id}))
    out.push_back(kit::sql::read<IdentityView>(row));
  return out;
}

std::string opened_identity(frame::Look& look, const std::string& org_id, const std::string& id,
                            const std::string& sealed) {
  return opened(look.vault(), identity_place(org_id, id), sealed);
}

std::vector<IdentityNumber> identity_numbers(frame::Look& look, const PersonRecord& p) {
  std::vector<IdentityNumber> out;
  for (const auto& row : look.db.rows(sealed_identities_q, {p.org_id, p.id})) {
    auto kind = kit::choice_of<words::IdKind>(row.text("kind"));
    ENSURE(kind);
    out.push_back({*kind, opened(look.vault(), identity_place(p.org_id, row.text("id")),
                                 row.blob("value_sealed"))});
  }
  return out;
}

void drop_identities(frame::Db& db, const PersonRecord& p) {
  db.put(drop_identities_q, {p.org_id, p.id});
  db.put(drop_claims_q, {p.org_id, p.id});
}

void insert_phone(frame::Act& act, const PhoneRecord& phone) {
  act.db.insert(insert_phone_q,
                {phone.org_id, phone.id, phone.person_id,
                 kit::sql::Blob{act.vault().seal(phone_place(phone.org_id, phone.id), phone.value)},
                 phone_index(act.vault(), phone.value), phone.masked,
                 std::string(kit::name_of(phone.whose))});
}

std::vector<PhoneView> phones(frame::Look& look, const PersonRecord& p, bool whole) {
  std::vector<PhoneView> out;
  for (const auto& row : look.db.rows(phones_q, {p.org_id, p.id})) {
    auto whose = kit::choice_of<PhoneOwner>(row.text("whose"));
    ENSURE(whose);
    auto value = whole ? opened(look.vault(), phone_place(p.org_id, row.text("id")),
                                row.blob("value_sealed"))
                       : row.text("masked");
    out.push_back({row.text("id"), std::move(value), *whose});
  }
  return out;
}

std::int64_t end_phone(frame::Act& act, const PersonRecord& p, std::string_view phone_id) {
  return act.db.change(end_phone_q, {p.org_id, p.id, std::string(phone_id), act.now().ms});
}

}  // namespace registry::person::store
