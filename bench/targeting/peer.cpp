#include "bench/targeting/peer.hpp"

#include <charconv>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>

#include "kit/columns/threads.hpp"

namespace bench::targeting {
namespace {

constexpr unsigned indicators = 18, groups = 9;

// Columns of numbers as CSV, for DuckDB to read.
void write_csv(const std::string& path, std::size_t rows, const std::vector<std::function<std::uint64_t(std::size_t)>>& columns) {
  std::ofstream file(path, std::ios::binary);
  std::string buffer;
  char digits[24];
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t c = 0; c < columns.size(); ++c) {
      auto end = std::to_chars(digits, digits + sizeof digits, columns[c](row)).ptr;
      buffer.append(digits, end) += c + 1 == columns.size() ? '\n' : ',';
    }
    if (buffer.size() > 1 << 20) file << buffer, buffer.clear();
  }
  file << buffer;
}

std::string bits(const char* word, const char* prefix, unsigned count) {
  std::string sql;
  for (unsigned j = 0; j < count; ++j)
    sql += ", ((" + std::string(word) + " >> " + std::to_string(j) + ") & 1)::TINYINT AS " + prefix + std::to_string(j);
  return sql;
}

std::string joined(const char* prefix, unsigned count, const std::function<std::string(unsigned, const std::string&)>& each,
                   const std::string& between) {
  std::string sql;
  for (unsigned j = 0; j < count; ++j) sql += (j == 0 ? "" : between) + each(j, prefix + std::to_string(j));
  return sql;
}

struct Question {
  std::string score;
  std::vector<std::string> lanes;  // 32 expressions of 0 or 1
  std::string cutoff;
};

Question question(const engine::Plan& plan) {
  Question asked;
  auto weighted = [&](unsigned j, const std::string& column) {
    return std::to_string(*plan.indicators[j].weight) + "::INTEGER * " + column;
  };
  auto share = "(" + joined("d", indicators, weighted, " + ") + ")";
  auto whole = "(" + joined("a", indicators, weighted, " + ") + ")";
  asked.score = plan.not_applicable == engine::Absent::not_deprived
                    ? share
                    : "(CASE WHEN " + whole + " = 0 THEN 0 ELSE (" + share + "::BIGINT * 1000000) // " + whole + " END)";
  for (unsigned j = 0; j < indicators; ++j) asked.lanes.push_back("d" + std::to_string(j));
  std::vector<std::string> order;
  std::map<std::string, std::string> any;
  for (unsigned j = 0; j < indicators; ++j) {
    auto& dimension = plan.indicators[j].dimension;
    if (!any.contains(dimension)) order.push_back(dimension);
    any[dimension] += (any[dimension].empty() ? "" : " | ") + ("d" + std::to_string(j));
  }
  for (auto& dimension : order) asked.lanes.push_back("(" + any[dimension] + ")");
  for (unsigned g = 0; g < groups; ++g) asked.lanes.push_back("g" + std::to_string(g));
  asked.cutoff = std::to_string(*plan.cutoff_ppm);
  return asked;
}

}  // namespace

Peer::Peer(const Population& population, const engine::Engine& ours, const std::string& scratch) : database_(kit::columns::usable_threads()) {
  auto path = scratch + "/chaeson_bench_targeting.csv";
  auto load = [&](const std::string& table, const std::string& names, std::size_t rows,
                  const std::vector<std::function<std::uint64_t(std::size_t)>>& columns) {
    write_csv(path, rows, columns);
    database_.run("CREATE TABLE " + table + " AS SELECT * FROM read_csv('" + path + "', header=false, columns={" + names + "})");
    std::filesystem::remove(path);
  };
  auto people = population.people();
  load("raw", "'place':'INTEGER','d':'INTEGER','n':'INTEGER','g':'INTEGER'", people.size(),
       {[&](auto i) { return people.place[i]; }, [&](auto i) { return people.deprived[i]; },
        [&](auto i) { return people.not_applicable[i] | people.missing[i]; }, [&](auto i) { return people.group[i]; }});
  const auto expanded = bits("d", "d", indicators) + bits("~n", "a", indicators) + bits("g", "g", groups);
  database_.run("CREATE TABLE people AS SELECT place::SMALLINT AS place" + expanded + " FROM raw");
  database_.run("DROP TABLE raw");
  const engine::Cube& cube = ours.snapshot().cube();
  std::vector<std::uint32_t> place_of;
  for (auto& segment : cube.segments) place_of.resize(segment.end, segment.place);
  load("cube", "'place':'SMALLINT','pattern':'INTEGER','people':'INTEGER'", cube.cells.size(),
       {[&](auto i) { return place_of[i]; }, [&](auto i) { return cube.cells[i] >> cube.count_bits; },
        [&](auto i) { return cube.cells[i] & ((1U << cube.count_bits) - 1); }});
  load("raw_patterns", "'pattern':'INTEGER','d':'INTEGER','n':'INTEGER','g':'INTEGER'", cube.patterns.size(),
       {[&](auto i) { return i; }, [&](auto i) { return cube.patterns[i].deprived; },
        [&](auto i) { return cube.patterns[i].not_applicable | cube.patterns[i].missing; },
        [&](auto i) { return cube.patterns[i].group; }});
  database_.run("CREATE TABLE patterns AS SELECT pattern" + expanded + " FROM raw_patterns");
}

Table Peer::by_people(const engine::Plan& plan) {
  auto asked = question(plan);
  std::string sums;
  for (auto& lane : asked.lanes) sums += ", sum(" + lane + ")::BIGINT";
  return database_.integers("SELECT place::BIGINT, count(*), sum(score)::BIGINT" + sums + " FROM (SELECT *, " + asked.score +
                            " AS score FROM people) WHERE score >= " + asked.cutoff + " GROUP BY place ORDER BY place");
}

Table Peer::by_everybody(const engine::Plan& plan) {
  auto asked = question(plan);
  auto of_poor = [](const std::string& what) { return "sum(CASE WHEN poor THEN " + what + " ELSE 0 END)::BIGINT"; };
  std::string sums;
  for (auto& lane : asked.lanes) sums += ", " + of_poor(lane);
  return database_.integers("SELECT place::BIGINT, " + of_poor("1") + " AS heads, " + of_poor("score") + sums +
                            " FROM (SELECT *, score >= " + asked.cutoff + " AS poor FROM (SELECT *, " + asked.score +
                            " AS score FROM people)) GROUP BY place HAVING heads > 0 ORDER BY place");
}

Table Peer::by_cube(const engine::Plan& plan) {
  auto asked = question(plan);
  std::string lanes, sums;
  for (std::size_t l = 0; l < asked.lanes.size(); ++l) {
    lanes += ", " + asked.lanes[l] + "::INTEGER AS l" + std::to_string(l);
    sums += ", sum(people * l" + std::to_string(l) + ")::BIGINT";
  }
  return database_.integers("WITH judged AS (SELECT pattern" + lanes + ", " + asked.score + "::BIGINT AS score FROM patterns WHERE " +
                            asked.score + " >= " + asked.cutoff + ") SELECT place::BIGINT, sum(people)::BIGINT, sum(people * score)::BIGINT" +
                            sums + " FROM cube JOIN judged USING (pattern) GROUP BY place ORDER BY place");
}

std::size_t differing(const Table& theirs, const engine::Totals& ours) {
  std::size_t wrong = 0, met = 0, poor_places = 0;
  for (std::size_t place = 0; place < ours.rows(); ++place) poor_places += ours.poor(place) != 0;
  for (std::size_t row = 0; row < theirs[0].size(); ++row, ++met) {
    auto place = static_cast<std::size_t>(theirs[0][row]);
    bool same = static_cast<std::uint64_t>(theirs[1][row]) == ours.poor(place) && static_cast<std::uint64_t>(theirs[2][row]) == ours.score(place);
    for (std::size_t lane = 0; lane < 32; ++lane) same = same && static_cast<std::uint32_t>(theirs[3 + lane][row]) == ours.lanes(place)[lane];
    wrong += !same;
  }
  return wrong + (met > poor_places ? met - poor_places : poor_places - met);
}

}  // namespace bench::targeting
