#include "kit/sql/sqlite_functions.hpp"

#include <cstring>
#include <memory>
#include <string>
#include <string_view>

#include "kit/sql/sqlite_errors.hpp"
#include "kit/text/text.hpp"

namespace kit::sql {
namespace {

std::string_view text_of(sqlite3_value* v) {
  auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(v));
  return {bytes ? bytes : "", static_cast<std::size_t>(sqlite3_value_bytes(v))};
}

int compare_th(void*, int a_size, const void* a, int b_size, const void* b) {
  return text::compare_thai({static_cast<const char*>(a), static_cast<std::size_t>(a_size)},
                            {static_cast<const char*>(b), static_cast<std::size_t>(b_size)});
}

bool less(sqlite3_value* a, sqlite3_value* b) {
  int a_type = sqlite3_value_type(a), b_type = sqlite3_value_type(b);
  if (a_type == SQLITE_INTEGER && b_type == SQLITE_INTEGER)
    return sqlite3_value_int64(a) < sqlite3_value_int64(b);
  if (a_type != SQLITE_TEXT && b_type != SQLITE_TEXT)
    return sqlite3_value_double(a) < sqlite3_value_double(b);
  return text_of(a) < text_of(b);
}

// As in PostgreSQL nulls do not count; all null gives null.
template <bool want_greatest>
void extreme(sqlite3_context* context, int count, sqlite3_value** values) {
  sqlite3_value* best = nullptr;
  for (int i = 0; i < count; ++i) {
    if (sqlite3_value_type(values[i]) == SQLITE_NULL) continue;
    if (!best || (want_greatest ? less(best, values[i]) : less(values[i], best))) best = values[i];
  }
  if (best) sqlite3_result_value(context, best);
}

std::string** gathered(sqlite3_context* context, int size) {
  return static_cast<std::string**>(sqlite3_aggregate_context(context, size));
}

void string_agg_step(sqlite3_context* context, int, sqlite3_value** values) {
  if (sqlite3_value_type(values[0]) == SQLITE_NULL) return;
  auto** text = gathered(context, sizeof(std::string*));
  if (!text) return sqlite3_result_error_nomem(context);
  if (*text)
    **text += text_of(values[1]);
  else
    *text = new std::string;
  **text += text_of(values[0]);
}

void string_agg_final(sqlite3_context* context) {
  auto** slot = gathered(context, 0);
  if (!slot || !*slot) return sqlite3_result_null(context);
  std::unique_ptr<std::string> text(*slot);
  sqlite3_result_text64(context, text->data(), text->size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

}  // namespace

void add_functions(sqlite3* handle) {
  constexpr int pure = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  auto check = [&](int code) {
    if (code != SQLITE_OK) throw_sqlite(handle, "registering functions");
  };
  for (const char* name : {"th", "th-x-icu"})
    check(sqlite3_create_collation_v2(handle, name, SQLITE_UTF8, nullptr, compare_th, nullptr));
  check(sqlite3_create_function_v2(handle, "greatest", -1, pure, nullptr, extreme<true>, nullptr,
                                   nullptr, nullptr));
  check(sqlite3_create_function_v2(handle, "least", -1, pure, nullptr, extreme<false>, nullptr,
                                   nullptr, nullptr));
  check(sqlite3_create_function_v2(handle, "string_agg", 2, pure, nullptr, nullptr, string_agg_step,
                                   string_agg_final, nullptr));
}

}  // namespace kit::sql
