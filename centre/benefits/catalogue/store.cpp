#include "centre/benefits/catalogue/store.hpp"

namespace benefits::store {
namespace {

using frame::OpenQuery;
using frame::Unscoped;

constexpr OpenQuery rates_q{Unscoped::reference_table,
                            "SELECT * FROM benefits_rates ORDER BY sort, code, valid_from"};
constexpr OpenQuery rates_of_q{Unscoped::reference_table,
                               "SELECT * FROM benefits_rates WHERE code = $1 ORDER BY valid_from"};
constexpr OpenQuery rate_q{Unscoped::reference_table, "SELECT * FROM benefits_rates WHERE rate = $1"};
constexpr OpenQuery insert_rate_q{
    Unscoped::reference_table,
    "INSERT INTO benefits_rates (rate, code, sort, valid_from, valid_until, version, added_ms, added_by, terms) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
constexpr OpenQuery change_rate_q{
    Unscoped::reference_table,
    "UPDATE benefits_rates SET valid_from = $3, valid_until = $4, version = version + 1, added_ms = $5, added_by = $6, "
    "terms = $7 WHERE rate = $1 AND version = $2"};
constexpr OpenQuery policies_q{Unscoped::reference_table,
                               "SELECT name, setting FROM benefits_policies WHERE valid_from <= $1 ORDER BY valid_from"};

Rate rate_of(const frame::Row& row) {
  auto from = kit::Date::parse(row.text("valid_from"));
  auto terms = kit::json::decode<Terms>(row.text("terms"), {.depth = 32});
  ENSURE(from && terms);
  return {.rate = row.text("rate"),
          .code = row.text("code"),
          .sort = row.integer("sort"),
          .valid_from = *from,
          .valid_until = kit::Date::parse(row.text("valid_until")),
          .version = row.integer("version"),
          .added = {row.integer("added_ms")},
          .added_by = row.text("added_by"),
          .terms = *std::move(terms)};
}

std::vector<Rate> rates_in(const frame::Rows& rows) {
  std::vector<Rate> out;
  for (const auto& row : rows) out.push_back(rate_of(row));
  return out;
}

}  // namespace

std::vector<Rate> rates(frame::Db& db) { return rates_in(db.rows(rates_q)); }

std::vector<Rate> rates_of(frame::Db& db, std::string_view code) {
  return rates_in(db.rows(rates_of_q, {std::string(code)}));
}

std::optional<Rate> find_rate(frame::Db& db, std::string_view rate) {
  auto row = db.find(rate_q, {std::string(rate)});
  return row ? std::optional(rate_of(*row)) : std::nullopt;
}

void insert_rate(frame::Db& db, const Rate& r) {
  db.change(insert_rate_q, {r.rate, r.code, r.sort, r.valid_from.text(), frame::or_null(r.valid_until), r.version,
                            r.added.ms, r.added_by, kit::json::encode(r.terms)});
}

bool change_rate(frame::Db& db, const Rate& r, std::int64_t seen_version) {
  return db.change(change_rate_q, {r.rate, seen_version, r.valid_from.text(), frame::or_null(r.valid_until), r.added.ms,
                                   r.added_by, kit::json::encode(r.terms)}) == 1;
}

Policy policy_on(frame::Db& db, kit::Date on) {
  Policy policy;
  for (const auto& row : db.rows(policies_q, {on.text()})) {
    auto name = row.text("name"), setting = row.text("setting");
    if (name == "unknown_birth") policy.unknown_birth_last = setting == "last_day";
    if (name == "age_tier_paid_from") policy.tier_paid_month_after = setting == "month_after";
  }
  return policy;
}

}  // namespace benefits::store
