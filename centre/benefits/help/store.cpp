#include "centre/benefits/help/store.hpp"

#include "kit/sql/record.hpp"

namespace benefits::store {
namespace {

using frame::InsertQuery;
using frame::ScopedQuery;

constexpr InsertQuery insert_help_q{
    "INSERT INTO benefits_help (org_id, id, area_code, person_id, household_id, code, given_by, form, giver, what, "
    "value_satang, given_on, document, staff_id, recorded_ms, withdrawn_ms, withdrawn_reason) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) ON CONFLICT DO NOTHING"};
constexpr ScopedQuery find_help_q{"SELECT h.* FROM benefits_help h WHERE h.id = $1 AND {scope:h}"};
constexpr ScopedQuery help_by_document_q{
    "SELECT h.* FROM benefits_help h WHERE h.document = $1 AND h.document <> '' AND h.withdrawn_ms IS NULL AND {scope:h} ORDER BY h.id"};
constexpr ScopedQuery withdraw_help_q{
    "UPDATE benefits_help AS h SET withdrawn_ms = $2, withdrawn_reason = $3 "
    "WHERE h.id = $1 AND h.withdrawn_ms IS NULL AND {scope:h}"};
constexpr ScopedQuery help_of_person_q{
    "SELECT h.* FROM benefits_help h WHERE h.person_id = $1 AND h.given_on >= $2 AND h.given_on <= $3 "
    "AND h.withdrawn_ms IS NULL AND {scope:h} ORDER BY h.given_on DESC, h.id DESC LIMIT 1000"};
constexpr ScopedQuery help_of_household_q{
    "SELECT h.* FROM benefits_help h WHERE h.household_id = $1 AND h.household_id <> '' AND h.given_on >= $2 AND h.given_on <= $3 "
    "AND h.withdrawn_ms IS NULL AND {scope:h} ORDER BY h.given_on DESC, h.id DESC LIMIT 1000"};

constexpr InsertQuery insert_receipt_q{
    "INSERT INTO benefits_receipts (org_id, id, area_code, person_id, code, since_on, until_on, source, document, "
    "staff_id, recorded_ms, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"};
constexpr ScopedQuery end_receipt_q{
    "UPDATE benefits_receipts AS r SET until_on = $3, version = r.version + 1 "
    "WHERE r.id = $1 AND r.version = $2 AND {scope:r}"};
constexpr ScopedQuery find_receipt_q{"SELECT r.* FROM benefits_receipts r WHERE r.id = $1 AND {scope:r}"};
constexpr ScopedQuery receipts_q{
    "SELECT r.* FROM benefits_receipts r WHERE r.person_id = $1 AND {scope:r} ORDER BY r.since_on DESC, r.id DESC"};

template <class Record>
std::vector<Record> records_in(const frame::Rows& rows) {
  std::vector<Record> out;
  for (const auto& row : rows) out.push_back(kit::sql::read<Record>(row));
  return out;
}

}  // namespace

bool insert_help(frame::Db& db, const Help& help) {
  return db.ask(insert_help_q, kit::sql::values(kit::shape_of<Help>(), &help)).changed() == 1;
}

std::optional<Help> find_help(frame::Db& db, std::string_view id) {
  return kit::sql::read_one<Help>(db.find(find_help_q, {std::string(id)}));
}

std::vector<Help> help_by_document(frame::Db& db, std::string_view document) {
  return records_in<Help>(db.rows(help_by_document_q, {std::string(document)}));
}

void withdraw_help(frame::Db& db, const Help& help, kit::Instant now, std::string_view reason) {
  db.put(withdraw_help_q, {help.id, now.ms, std::string(reason)});
}

std::vector<Help> help_of_person(frame::Db& db, std::string_view person_id, kit::Date from, kit::Date until) {
  return records_in<Help>(db.rows(help_of_person_q, {std::string(person_id), from.text(), until.text()}));
}

std::vector<Help> help_of_household(frame::Db& db, std::string_view household_id, kit::Date from, kit::Date until) {
  return records_in<Help>(db.rows(help_of_household_q, {std::string(household_id), from.text(), until.text()}));
}

void insert_receipt(frame::Db& db, const Receipt& receipt) {
  db.insert(insert_receipt_q, kit::sql::values(kit::shape_of<Receipt>(), &receipt));
}

bool end_receipt(frame::Db& db, const Receipt& receipt, kit::Date until) {
  return db.change(end_receipt_q, {receipt.id, receipt.version, until.text()}) == 1;
}

std::optional<Receipt> find_receipt(frame::Db& db, std::string_view id) {
  return kit::sql::read_one<Receipt>(db.find(find_receipt_q, {std::string(id)}));
}

std::vector<Receipt> receipts_of_person(frame::Db& db, std::string_view person_id) {
  return records_in<Receipt>(db.rows(receipts_q, {std::string(person_id)}));
}

}  // namespace benefits::store
