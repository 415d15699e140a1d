// The only SQL of papers.
#pragma once

#include "centre/frame/context.hpp"
#include "centre/papers/shapes.hpp"

namespace papers::store {

std::optional<Series> find_series(frame::Db& db, std::string_view code, kit::Date day);
std::optional<Office> find_office(frame::Db& db, std::string_view org_id);
void insert_office(frame::Db& db, const Office& office);
void save_office(frame::Db& db, const Office& office);

// The first of so many that follow each other.
std::int64_t take_numbers(frame::Db& db, std::string_view org_id, std::string_view series, std::int64_t year, std::int64_t count);
std::int64_t last_number(frame::Db& db, std::string_view org_id, std::string_view series, std::int64_t year);

void insert_issued(frame::Act& act, const Issued& issued);  // whose file is kept with another
void insert_issued(frame::Act& act, const Issued& issued, const std::string& file);
std::string file_of(frame::Look& look, const Issued& issued);
// The newest that says the same about the same record.
std::optional<Issued> find_same(frame::Db& db, const Issued& draft);
std::vector<Issued> issued_about(frame::Db& db, std::string_view org_id, std::string_view about);
std::optional<Issued> find_about(frame::Db& db, std::string_view org_id, std::string_view about, std::string_view id);
std::optional<Issued> find_code(frame::Db& db, std::string_view code);
std::optional<Issued> find_own(frame::Db& db, std::string_view id);
void save_withdrawal(frame::Db& db, const Issued& issued);

struct RegisterFilter {
  std::string org_id;
  std::string series;  // "" is any
  std::int64_t before_ms = 0;
  std::string before_id;
  std::size_t limit = 50;
};
std::vector<Issued> registered(frame::Db& db, const RegisterFilter& filter);

}  // namespace papers::store
