// Papers, offices and numbers as SQL. Papers about a record are reached by the desk that has checked the record.
#include "centre/papers/store.hpp"

namespace papers::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr OpenQuery series_q{reference_table,
                             "SELECT code, pattern, year_kind, digits FROM papers_series WHERE code = $1 AND "
                             "valid_from <= $2 ORDER BY valid_from DESC LIMIT 1"};
constexpr OpenQuery office_q{public_view, "SELECT * FROM papers_offices WHERE org_id = $1"};
constexpr InsertQuery insert_office_q{
    "INSERT INTO papers_offices (org_id, id, area_code, prefix, address, phone, thai_digits, version)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
constexpr OpenQuery save_office_q{parent_checked,
                                  "UPDATE papers_offices SET prefix = $2, address = $3, phone = $4, thai_digits = $5,"
                                  " version = version + 1 WHERE org_id = $1 AND version = $6"};
constexpr InsertQuery begin_numbers_q{
    "INSERT INTO papers_numbers (org_id, series, year, last_number) VALUES ($1, $2, $3, 0) ON CONFLICT DO NOTHING"};
constexpr OpenQuery take_number_q{parent_checked,
                                  "UPDATE papers_numbers SET last_number = last_number + $4 WHERE org_id = $1 AND "
                                  "series = $2 AND year = $3 RETURNING last_number"};
constexpr OpenQuery last_number_q{
    parent_checked, "SELECT last_number FROM papers_numbers WHERE org_id = $1 AND series = $2 AND year = $3"};
constexpr InsertQuery insert_issued_q{
    "INSERT INTO papers_issued (org_id, id, area_code, series, year, sequence, number, kind, about, part, closed, code,"
    " draft_hash, file_hash, issued_ms, issued_by, withdrawn_ms, withdrawn_by, withdrawn_reason, file_id)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)"};
constexpr InsertQuery insert_file_q{"INSERT INTO papers_files (org_id, id, sealed) VALUES ($1, $2, $3)"};
constexpr OpenQuery file_q{parent_checked, "SELECT sealed FROM papers_files WHERE org_id = $1 AND id = $2"};
constexpr OpenQuery same_q{parent_checked,
                           "SELECT * FROM papers_issued WHERE org_id = $1 AND about = $2 AND kind = $3 AND part = $4 AND "
                           "draft_hash = $5 AND series = $6 AND withdrawn_ms IS NULL ORDER BY issued_ms DESC, id DESC LIMIT 1"};
constexpr OpenQuery about_q{parent_checked,
                            "SELECT * FROM papers_issued WHERE org_id = $1 AND about = $2 ORDER BY issued_ms DESC, "
                            "id DESC LIMIT 200"};
constexpr OpenQuery one_about_q{parent_checked,
                                "SELECT * FROM papers_issued WHERE org_id = $1 AND about = $2 AND id = $3"};
constexpr OpenQuery code_q{public_view, "SELECT * FROM papers_issued WHERE code = $1"};
constexpr ScopedQuery own_q{"SELECT p.* FROM papers_issued p WHERE p.id = $1 AND {scope:p}"};
constexpr OpenQuery withdraw_q{parent_checked,
                               "UPDATE papers_issued SET withdrawn_ms = $3, withdrawn_by = $4, withdrawn_reason = $5"
                               " WHERE org_id = $1 AND id = $2 AND withdrawn_ms IS NULL"};
constexpr ScopedQuery register_q{
    "SELECT p.* FROM papers_issued p WHERE {scope:p} AND p.org_id = $1 AND ($2 = '' OR p.series = $2)"
    " AND (p.issued_ms < $3 OR (p.issued_ms = $3 AND p.id < $4)) ORDER BY p.issued_ms DESC, p.id DESC LIMIT $5"};

const std::string& file_id(const Issued& issued) { return issued.file_id.empty() ? issued.id : issued.file_id; }
std::string place(const Issued& issued) { return "papers_files.sealed/" + issued.org_id + "/" + file_id(issued); }

std::optional<Issued> read(const std::optional<frame::Row>& row) {
  if (!row) return std::nullopt;
  return kit::sql::read<Issued>(*row);
}

std::vector<Issued> read_all(const frame::Rows& rows) {
  std::vector<Issued> out;
  for (const auto& row : rows) out.push_back(kit::sql::read<Issued>(row));
  return out;
}

}  // namespace

std::optional<Series> find_series(frame::Db& db, std::string_view code, kit::Date day) {
  auto row = db.find(series_q, {std::string(code), day.text()});
  if (!row) return std::nullopt;
  return kit::sql::read<Series>(*row);
}

std::optional<Office> find_office(frame::Db& db, std::string_view org_id) {
  auto row = db.find(office_q, {std::string(org_id)});
  if (!row) return std::nullopt;
  return kit::sql::read<Office>(*row);
}
void insert_office(frame::Db& db, const Office& office) {
  db.insert(insert_office_q, kit::sql::values(kit::shape_of<Office>(), &office));
}
void save_office(frame::Db& db, const Office& o) {
  if (db.change(save_office_q, {o.org_id, o.prefix, o.address, o.phone, o.thai_digits, o.version}) == 0)
    throw kit::sql::TryAgain("the office changed meanwhile");
}

std::int64_t take_numbers(frame::Db& db, std::string_view org_id, std::string_view series, std::int64_t year, std::int64_t count) {
  db.insert(begin_numbers_q, {std::string(org_id), std::string(series), year});
  auto row = db.find(take_number_q, {std::string(org_id), std::string(series), year, count});
  ENSURE(row);
  return row->integer("last_number") - count + 1;
}
std::int64_t last_number(frame::Db& db, std::string_view org_id, std::string_view series, std::int64_t year) {
  auto row = db.find(last_number_q, {std::string(org_id), std::string(series), year});
  return row ? row->integer("last_number") : 0;
}

void insert_issued(frame::Act& act, const Issued& issued) {
  act.db.insert(insert_issued_q, kit::sql::values(kit::shape_of<Issued>(), &issued));
}
void insert_issued(frame::Act& act, const Issued& issued, const std::string& file) {
  insert_issued(act, issued);
  act.db.insert(insert_file_q,
                {issued.org_id, issued.id, kit::sql::Blob{act.vault().seal(place(issued), file)}});
}
std::string file_of(frame::Look& look, const Issued& issued) {
  auto row = look.db.find(file_q, {issued.org_id, file_id(issued)});
  ENSURE(row);
  auto plain = look.vault().open(place(issued), row->blob("sealed"));
  if (!plain) throw kit::Breakage("a paper does not open with this key");
  return *std::move(plain);
}

std::optional<Issued> find_same(frame::Db& db, const Issued& d) {
  return read(db.find(same_q, {d.org_id, d.about, d.kind, d.part, d.draft_hash, d.series}));
}
std::vector<Issued> issued_about(frame::Db& db, std::string_view org_id, std::string_view about) {
  return read_all(db.rows(about_q, {std::string(org_id), std::string(about)}));
}
std::optional<Issued> find_about(frame::Db& db, std::string_view org_id, std::string_view about, std::string_view id) {
  return read(db.find(one_about_q, {std::string(org_id), std::string(about), std::string(id)}));
}
std::optional<Issued> find_code(frame::Db& db, std::string_view code) {
  return read(db.find(code_q, {std::string(code)}));
}
std::optional<Issued> find_own(frame::Db& db, std::string_view id) {
  return read(db.find(own_q, {std::string(id)}));
}
void save_withdrawal(frame::Db& db, const Issued& p) {
  if (db.change(withdraw_q, {p.org_id, p.id, p.withdrawn_ms->ms, p.withdrawn_by, p.withdrawn_reason}) == 0)
    throw kit::sql::TryAgain("the paper was withdrawn meanwhile");
}

std::vector<Issued> registered(frame::Db& db, const RegisterFilter& f) {
  return read_all(
      db.rows(register_q, {f.org_id, f.series, f.before_ms, f.before_id, static_cast<std::int64_t>(f.limit)}));
}

}  // namespace papers::store
