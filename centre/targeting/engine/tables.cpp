#include "centre/targeting/engine/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace targeting::engine {
namespace {

std::string quoted(std::string_view cell) {
  if (cell.find_first_of(",\"\r\n") == cell.npos) return std::string(cell);
  std::string out = "\"";
  for (char c : cell) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

class Line {
 public:
  Line& text(std::string_view cell) { return raw(quoted(cell)); }
  Line& number(std::uint64_t n) { return raw(std::to_string(n)); }
  Line& ratio(double value) { return raw(fmt::format("{:.6f}", value)); }
  Line& nothing() { return raw(""); }
  void end(const Write& write) {
    line_ += '\n';
    write(line_);
  }

 private:
  Line& raw(std::string_view cell) {
    if (!first_) line_ += ',';
    first_ = false;
    line_ += cell;
    return *this;
  }
  std::string line_;
  bool first_ = true;
};

// Names of the lanes: indicators, dimensions, groups.
std::vector<std::string> lane_names(const Engine& engine, const Judge& judge) {
  const Names& names = engine.snapshot().names();
  std::vector<std::string> all = names.indicators;
  for (auto& name : judge.dimensions()) all.push_back("dimension_" + name);
  for (auto& name : names.groups) all.push_back("group_" + name);
  return all;
}

void head(const Engine& engine, const Judge& judge, bool with_change, const Write& write) {
  Line line;
  for (auto* name : {"area", "people", "poor", "score_ppm", "H", "A", "M0", "se_H", "se_A", "se_M0"}) line.text(name);
  auto lanes = lane_names(engine, judge);
  for (auto& name : lanes) line.text("poor_" + name);
  for (auto& name : lanes) line.text("all_" + name);
  const auto& indicators = engine.snapshot().names().indicators;
  for (auto* kind : {"not_applicable_", "missing_", "contribution_"})
    for (auto& name : indicators) line.text(kind + name);
  for (auto& name : judge.dimensions()) line.text("contribution_dimension_" + name);
  if (with_change)
    for (auto* name : {"H_before", "A_before", "M0_before", "M0_change", "change_by_incidence", "change_by_intensity"}) line.text(name);
  line.end(write);
}

void errors(Line& line, const std::optional<Errors>& found) {
  if (!found)
    line.nothing().nothing().nothing();
  else
    line.ratio(found->incidence).ratio(found->intensity).ratio(found->m0);
}

void shares(Line& line, const Judge& judge, const Totals& totals, std::size_t row) {
  auto each = contributions(judge, totals, row);
  for (auto share : each) line.ratio(share);
  for (auto bits : judge.dimension_indicators()) {
    double sum = 0;
    for (unsigned j = 0; j < each.size(); ++j) sum += (bits >> j & 1) != 0 ? each[j] : 0;
    line.ratio(sum);
  }
}

void change(Line& line, const Figures& now, const std::optional<Figures>& before) {
  if (!before) {
    for (int i = 0; i < 6; ++i) line.nothing();
    return;
  }
  auto parts = change_between(*before, now);
  line.ratio(before->incidence()).ratio(before->intensity()).ratio(before->m0());
  line.ratio(parts.m0).ratio(parts.incidence).ratio(parts.intensity);
}

std::map<std::string, Figures> figures_by_code(const Earlier& earlier, Level level) {
  std::map<std::string, Figures> all;
  if (earlier.engine == nullptr) return all;
  const auto& areas = earlier.engine->levels().areas(level);
  for (std::size_t a = 0; a < areas.size(); ++a) all[areas[a].code] = figures(*earlier.engine, earlier.plan, level, a);
  return all;
}

std::string joined(const std::vector<std::string>& names, std::uint64_t bits) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (bits >> i & 1) out += (out.empty() ? "" : ";") + names[i];
  return out;
}

}  // namespace

void write_areas(Engine& engine, PlanNumber plan, Level level, const Earlier& earlier, const Write& write) {
  const Judge& judge = engine.judge(plan);
  const Totals& poor = engine.totals(plan, level);
  const Totals& everybody = engine.everybody(plan, level);
  const Totals& absent = engine.absent(level);
  auto before = figures_by_code(earlier, level);
  head(engine, judge, earlier.engine != nullptr, write);
  const auto& areas = engine.levels().areas(level);
  for (std::size_t a = 0; a < areas.size(); ++a) {
    auto now = figures(engine, plan, level, a);
    if (now.people == 0) continue;
    Line line;
    line.text(areas[a].code).number(now.people).number(now.poor).number(now.score);
    line.ratio(now.incidence()).ratio(now.intensity()).ratio(now.m0());
    errors(line, standard_errors(engine, plan, level, a));
    for (unsigned lane = 0; lane < judge.lane_count(); ++lane) line.number(poor.lanes(a)[lane]);
    for (unsigned lane = 0; lane < judge.lane_count(); ++lane) line.number(everybody.lanes(a)[lane]);
    for (unsigned half : {0U, 32U})
      for (unsigned j = 0; j < judge.indicator_count(); ++j) line.number(absent.lanes(a)[half + j]);
    shares(line, judge, poor, a);
    if (earlier.engine != nullptr) {
      auto found = before.find(areas[a].code);
      change(line, now, found == before.end() ? std::nullopt : std::optional(found->second));
    }
    line.end(write);
  }
}

std::uint64_t write_list(const Engine& engine, PlanNumber plan, const PeopleColumns& columns, const Write& write) {
  struct Poor {
    std::uint32_t line;
    std::uint32_t row;
    std::uint32_t score;
    Words words;
  };
  const Judge& judge = engine.judge(plan);
  const auto& places = engine.snapshot().places();
  Line().text("person_id").text("hh_id").text("tambon").text("score_ppm").text("dimensions").text("indicators").end(write);
  std::uint32_t counted = 0;  // the plan's indicators
  for (auto bits : judge.dimension_indicators()) counted |= bits;
  std::uint64_t listed = 0;
  std::vector<Poor> poor;
  for (std::uint32_t place = 0; place < places.size(); ++place) {
    poor.clear();
    engine.list(plan, place, place + 1, [&](const PoorRun& run) {
      for (auto row : run.rows) poor.push_back({columns.line[row], row, run.score, run.words});
      return true;
    });
    std::sort(poor.begin(), poor.end(), [](auto& a, auto& b) { return a.line < b.line; });
    for (auto& one : poor)
      Line().text(columns.person_id(one.row)).text(columns.household_id(one.row)).text(places[place].tambon).number(one.score)
          .text(joined(judge.dimensions(), judge.lanes(one.words) >> judge.indicator_count()))
          .text(joined(engine.snapshot().names().indicators, one.words.deprived & counted)).end(write);
    listed += poor.size();
  }
  return listed;
}

void write_refused(const std::vector<kit::columns::RefusedRow>& rows,
                   const std::function<BothTexts(const kit::columns::RefusedRow&)>& texts_of, const Write& write) {
  Line().text("line").text("column").text("code").text("text").text("text_th").end(write);
  for (auto& row : rows) {
    auto texts = texts_of(row);
    Line().number(row.line).text(row.column).text(row.code).text(texts.en).text(texts.th).end(write);
  }
}

}  // namespace targeting::engine
