#include "bench/linkage/duckdb_predict.hpp"

#include <cstdio>
#include <sstream>

#include "bench/peers/report.hpp"
#include "kit/base/breakage.hpp"
#include "kit/linkage/link.hpp"

namespace linkage_bench {
namespace {

namespace linkage = kit::linkage;

// One letter in one byte of ASCII, so that DuckDB's functions, which know bytes, see letters.
std::string ascii_letters(std::string_view name) {
  std::string out;
  for (char c : name) {
    auto byte = static_cast<unsigned char>(c);
    out += static_cast<char>(byte >= 0x81 && byte <= 0xDB ? byte - 0x60 : byte & 0x7F);
  }
  std::string quoted = "\"";
  for (char c : out) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + "\"";
}

std::string digits_of(std::uint64_t packed, int digits) {
  std::string text;
  for (int d = digits - 1; d >= 0; --d) text += static_cast<char>('0' + (packed >> (4 * d) & 15));
  return text;
}

void write_records(const linkage::PeopleList& list, const std::string& path) {
  auto* file = std::fopen(path.c_str(), "wb");
  if (!file) throw kit::Breakage("cannot write " + path);
  for (std::size_t i = 0; i < list.records.size(); ++i) {
    const auto& r = list.records[i];
    std::ostringstream row;
    row << i << ',' << (r.national_id ? digits_of(r.national_id, 13) : "") << ',' << r.id_is_valid
        << ',' << (r.birth ? digits_of(r.birth, 8) : "") << ',' << r.day << ','
        << (r.place ? std::to_string(r.place) : "") << ','
        << (r.house ? std::to_string(r.house) : "") << ','
        << (r.first ? ascii_letters(list.names.first.text(r.first)) : "") << ','
        << (r.last ? ascii_letters(list.names.last.text(r.last)) : "") << ','
        << list.names.first.rarity(r.first) << ',' << list.names.last.rarity(r.last) << ','
        << (r.sex == linkage::Sex::unknown ? "" : std::to_string(int(r.sex)));
    for (auto key : r.keys) row << ',' << (key ? std::to_string(key) : "");
    auto text = row.str() + "\n";
    std::fwrite(text.data(), 1, text.size(), file);
  }
  std::fclose(file);
}

std::string load_sql(const std::string& path) {
  return "CREATE TABLE r AS SELECT * FROM read_csv('" + path +
         "', header=false, auto_detect=false, delim=',', quote='\"', escape='\"', columns={"
         "'i':'UINTEGER','nid':'VARCHAR','valid':'UTINYINT','birth':'VARCHAR','day':'INTEGER',"
         "'place':'UINTEGER','house':'UINTEGER','first':'VARCHAR','last':'VARCHAR',"
         "'fr':'UTINYINT','lr':'UTINYINT','sex':'UTINYINT','k0':'UINTEGER','k1':'UINTEGER',"
         "'k2':'UINTEGER','k3':'UINTEGER','k4':'UINTEGER','k5':'UINTEGER','k6':'UINTEGER'})";
}

std::string block_sql() {
  std::string sql = "CREATE OR REPLACE TABLE pairs AS ";
  for (std::size_t rule = 0; rule < linkage::rule_count; ++rule) {
    auto key = "k" + std::to_string(rule);
    if (rule > 0) sql += " UNION ALL ";
    sql += "SELECT l.i AS a, r.i AS b FROM r l JOIN r r ON l." + key + " = r." + key +
           " WHERE l.i < r.i";
    for (std::size_t k = 0; k < rule; ++k) {
      auto earlier = "k" + std::to_string(k);
      sql += " AND NOT coalesce(l." + earlier + " = r." + earlier + ", false)";
    }
  }
  return sql;
}

std::string name_case(const std::string& column, const std::string& rarity) {
  auto l = "l." + column, r = "r." + column, alike = "jaro_winkler_similarity(" + l + "," + r + ")";
  return "CASE WHEN " + l + " IS NULL OR " + r + " IS NULL THEN 0 WHEN " + l + " = " + r +
         " THEN 1 + l." + rarity + " WHEN " + alike + " >= 0.92 THEN 5 WHEN " + alike +
         " >= 0.88 THEN 6 WHEN " + alike + " >= 0.70 THEN 7 ELSE 8 END";
}

constexpr std::string_view birth_case =
    "CASE WHEN l.birth IS NULL OR r.birth IS NULL THEN 0 "
    "WHEN l.birth = r.birth AND l.birth[5:8] <> '0101' THEN 1 "
    "WHEN (l.birth[5:8] = '0101' OR r.birth[5:8] = '0101') AND l.birth[1:4] = r.birth[1:4] THEN 2 "
    "WHEN damerau_levenshtein(l.birth, r.birth) <= 1 OR (l.birth[1:4] = r.birth[1:4] AND "
    "l.birth[5:6] = r.birth[7:8] AND l.birth[7:8] = r.birth[5:6]) THEN 3 "
    "WHEN abs(l.day - r.day) <= 31 AND l.birth[5:8] <> '0101' AND r.birth[5:8] <> '0101' THEN 4 "
    "WHEN abs(l.day - r.day) <= 366 THEN 5 WHEN abs(l.day - r.day) <= 3653 THEN 6 ELSE 7 END";

constexpr std::string_view address_case =
    "CASE WHEN l.place IS NULL OR r.place IS NULL THEN 0 "
    "WHEN l.place = r.place AND (l.place >> 7) & 127 <> 0 AND l.house = r.house THEN 1 "
    "WHEN l.place = r.place AND (l.place >> 7) & 127 <> 0 AND l.place & 127 <> 0 THEN 2 "
    "WHEN l.place >> 7 = r.place >> 7 AND (l.place >> 7) & 127 <> 0 THEN 3 "
    "WHEN l.place >> 14 = r.place >> 14 AND (l.place >> 14) & 127 <> 0 THEN 4 ELSE 5 END";

std::string levels_sql() {
  return "CREATE OR REPLACE TABLE levels AS SELECT a, b, "
         "CASE WHEN l.nid IS NULL OR r.nid IS NULL THEN 0 WHEN l.nid = r.nid THEN 1 "
         "WHEN l.valid = 1 AND r.valid = 1 THEN 4 WHEN damerau_levenshtein(l.nid, r.nid) <= 1 THEN "
         "2 ELSE 3 END AS c0, "
         "CASE WHEN l.sex IS NULL OR r.sex IS NULL THEN 0 WHEN l.sex = r.sex THEN 1 ELSE 2 END AS "
         "c1, " +
         std::string(birth_case) + " AS c2, " + std::string(address_case) + " AS c3, " +
         name_case("first", "fr") + " AS c4, " + name_case("last", "lr") +
         " AS c5 FROM pairs JOIN r l ON l.i = a JOIN r r ON r.i = b";
}

// The ratio of one class to the strangers, multiplied over the comparisons.
std::string product(const linkage::Model& model, double prior, bool relatives) {
  std::ostringstream sql;
  sql.precision(17);
  sql << prior;
  for (std::size_t c = 0; c < model.comparisons.size(); ++c) {
    sql << " * CASE c" << c;
    const auto& levels = model.comparisons[c].levels;
    for (std::size_t l = 1; l < levels.size(); ++l)
      sql << " WHEN " << l << " THEN "
          << std::max(relatives ? levels[l].relative : levels[l].match, 1e-12) /
                 std::max(levels[l].stranger, 1e-12)
          << "::DOUBLE";
    sql << " ELSE 1.0::DOUBLE END";
  }
  return sql.str();
}

std::string score_sql(const linkage::Model& model, std::size_t records) {
  double others = double(records) - 1;
  std::string code;
  for (std::size_t c = 0; c < linkage::thai_layout().size(); ++c)
    code += (c ? " + c" : "c") + std::to_string(c) + "::INTEGER * " +
            std::to_string(linkage::thai_layout().stride(c));
  return "CREATE OR REPLACE TABLE scored AS SELECT a, b, " + code + " AS code, log2((" +
         product(model, model.matches_per_record / others, false) + ") / (1 + " +
         product(model, model.relatives_per_record / others, true) + ")) AS weight FROM levels";
}

}  // namespace

DuckDbPredict::DuckDbPredict(const linkage::PeopleList& list, const linkage::Model& model,
                             unsigned threads)
    : duckdb_(threads),
      block_(block_sql()),
      levels_(levels_sql()),
      score_(score_sql(model, list.records.size())),
      least_(linkage::weight_of(model.review)) {
  const std::string path = "build/bench/standard.csv";
  write_records(list, path);
  duckdb_.run(load_sql(path));
}

PredictTimes DuckDbPredict::run() {
  PredictTimes times;
  times.block = peers::seconds_of([&] { duckdb_.run(block_); });
  times.levels = peers::seconds_of([&] { duckdb_.run(levels_); });
  times.score = peers::seconds_of([&] { duckdb_.run(score_); });
  return times;
}

PredictOutcome DuckDbPredict::outcome() {
  auto from = " FROM scored WHERE weight >= " + std::to_string(least_);
  return {duckdb_.number("SELECT count(*) FROM pairs"), duckdb_.number("SELECT count(*)" + from),
          duckdb_.number("SELECT coalesce(sum(code), 0)::BIGINT" + from)};
}

}  // namespace linkage_bench
