#include "centre/awards/rules.hpp"

#include <array>
#include <set>

#include "centre/words/sheet.hpp"
#include "kit/text/text.hpp"

namespace awards {
namespace {

using kit::Refused;

constexpr std::size_t rows_most = 5000, name_most = 200, reason_most = 4000;
constexpr std::int64_t all_milli = 100'000, all_weights = 100;

using words::Synonym;
constexpr std::array synonyms{
    Synonym{"category", "category"},     Synonym{"รางวัล", "category"},        Synonym{"ประเภทรางวัล", "category"},
    Synonym{"name", "name"},             Synonym{"ชื่อ-สกุล", "name"},          Synonym{"ชื่อ", "name"},
    Synonym{"organisation", "organisation"}, Synonym{"หน่วยงาน", "organisation"}, Synonym{"สังกัด", "organisation"},
    Synonym{"reason", "reason"},         Synonym{"ผลงาน", "reason"},           Synonym{"nominator", "nominator"},
    Synonym{"ผู้เสนอชื่อ", "nominator"},    Synonym{"consent", "consent"},        Synonym{"ยินยอมเปิดเผยชื่อ", "consent"},
    Synonym{"area_code", "area_code"},   Synonym{"รหัสตำบล", "area_code"},      Synonym{"รหัสพื้นที่", "area_code"}};

std::string& member(NomineeRow& row, std::string_view field) {
  if (field == "category") return row.category;
  if (field == "name") return row.name;
  if (field == "organisation") return row.organisation;
  if (field == "reason") return row.reason;
  if (field == "nominator") return row.nominator;
  return row.area_code;
}

class Sheet {
 public:
  Sheet(std::span<const Category> categories, SheetReport& report) : categories_(categories), report_(report) {}

  kit::Result<void> header(const kit::csv::Line& line) {
    fields_ = words::fields_of(line, synonyms);
    auto has = [&](std::string_view name) { return std::ranges::find(fields_, name) != fields_.end(); };
    if (has("name") && has("category")) return {};
    return kit::refuse(Refused::invalid, "awards.columns_missing");
  }
  void row(const kit::csv::Line& line) {
    ++report_.rows;
    NomineeRow row{.line = static_cast<std::int64_t>(line.number)};
    for (std::size_t i = 0; i < line.cells.size() && i < fields_.size(); ++i) {
      if (fields_[i].empty()) continue;
      auto cell = words::cell_of(line, i);
      if (fields_[i] == "consent") row.consent = means_yes(cell);
      else member(row, fields_[i]) = cell;
    }
    if (row.name.empty()) return refuse(line, "name", "awards.name_needed");
    if (kit::text::code_points(row.name) > name_most) return refuse(line, "name", "awards.too_long");
    if (kit::text::code_points(row.organisation) > name_most) return refuse(line, "organisation", "awards.too_long");
    if (kit::text::code_points(row.reason) > reason_most) return refuse(line, "reason", "awards.too_long");
    auto named = std::ranges::find_if(categories_, [&](const Category& c) { return c.code == row.category || c.name_th == row.category || c.name_en == row.category; });
    if (named == categories_.end()) return refuse(line, "category", "awards.category_unknown");
    row.category = named->code;
    if (!row.area_code.empty() && !words::AreaCode::parse(row.area_code)) return refuse(line, "area_code", "words.area_code_wrong");
    if (!seen_.insert(row.category + "/" + kit::text::search_form(row.name) + "/" + kit::text::search_form(row.organisation)).second)
      return refuse(line, "name", "awards.twice_in_list");
    rows_.push_back(std::move(row));
  }
  std::vector<NomineeRow> rows() && { return std::move(rows_); }

 private:
  static bool means_yes(const std::string& cell) {
    auto said = kit::text::lower_ascii(cell);
    return said == "1" || said == "yes" || said == "y" || said == "ใช่" || said == "ยินยอม";
  }
  void refuse(const kit::csv::Line& line, std::string_view column, std::string_view code) {
    report_.refused.push_back({static_cast<std::int64_t>(line.number), std::string(column), std::string(code)});
  }
  std::span<const Category> categories_;
  SheetReport& report_;
  std::vector<std::string_view> fields_;
  std::vector<NomineeRow> rows_;
  std::set<std::string> seen_;
};

}  // namespace

Score score_of(std::span<const Criterion> criteria, const Given& given) {
  Score out;
  std::int64_t sum = 0;
  for (const auto& [staff_id, points] : given) {
    if (points.size() != criteria.size()) continue;
    std::int64_t of_one = 0;
    for (std::size_t i = 0; i < criteria.size(); ++i)
      of_one += points.at(static_cast<std::int64_t>(i) + 1) * criteria[i].weight * (all_milli / all_weights) / criteria[i].points_max;
    sum += of_one;
    ++out.scorers;
  }
  if (out.scorers > 0) out.milli = (sum + out.scorers / 2) / out.scorers;
  return out;
}

void rank(std::vector<Runner>& runners, std::int64_t places) {
  auto first = [](const Runner& r) { return r.precedence == 0 ? std::numeric_limits<std::int64_t>::max() : r.precedence; };
  std::ranges::sort(runners, [&](const Runner& a, const Runner& b) {
    return std::tuple(-a.milli, first(a), a.n) < std::tuple(-b.milli, first(b), b.n);
  });
  auto equal = [&](const Runner& a, const Runner& b) { return a.milli == b.milli && first(a) == first(b); };
  const auto cut = static_cast<std::size_t>(places);
  for (std::size_t i = 0; i < runners.size(); ++i) {
    runners[i].chosen = i < cut;
    runners[i].tied = false;
    runners[i].rank = i > 0 && equal(runners[i], runners[i - 1]) ? runners[i - 1].rank : static_cast<std::int64_t>(i) + 1;
  }
  if (cut == 0 || runners.size() <= cut || !equal(runners[cut - 1], runners[cut])) return;
  auto last = runners[cut];
  for (auto& r : runners) r.tied = equal(r, last);
}

kit::Result<void> may_be_call(const WriteCall& c) {
  if (c.given_on < c.closes_on) return kit::refuse_field("/given_on", "awards.given_before_closing");
  std::int64_t weights = 0;
  for (const auto& criterion : c.criteria) weights += criterion.weight;
  if (weights != all_weights) return kit::refuse_field("/criteria", "awards.weights_wrong");
  std::set<std::string> codes;
  for (std::size_t i = 0; i < c.categories.size(); ++i)
    if (!codes.insert(c.categories[i].code).second) return kit::refuse_field("/categories/" + std::to_string(i) + "/code", "awards.category_twice");
  return {};
}

kit::Result<void> may_move(const Call& call, CallState to) {
  bool forward = static_cast<int>(to) == static_cast<int>(call.state) + 1 && to != CallState::announced;
  bool back = call.state == CallState::scoring && to == CallState::open;
  if (forward || back) return {};
  return kit::refuse(Refused::conflict, "awards.not_that_way");
}

kit::Result<void> may_have_points(std::span<const Criterion> criteria, std::span<const std::int64_t> points) {
  if (points.size() != criteria.size()) return kit::refuse_field("/points", "awards.points_missing");
  for (std::size_t i = 0; i < points.size(); ++i)
    if (points[i] < 0 || points[i] > criteria[i].points_max) return kit::refuse_field("/points/" + std::to_string(i), "awards.points_out_of_range");
  return {};
}

bool in_the_running(const Nomination& n) { return n.state == Standing::nominated || n.state == Standing::chosen; }

kit::Result<void> may_end(const Nomination& n, Standing why) {
  bool leaving = why == Standing::withdrawn || why == Standing::deceased;
  if (leaving && in_the_running(n)) return {};
  if (why == Standing::award_withdrawn && n.state == Standing::awarded) return {};
  return kit::refuse(Refused::conflict, "awards.not_that_way");
}

kit::Result<std::vector<NomineeRow>> read_nominees(std::string_view bytes, std::span<const Category> categories, SheetReport& report) {
  Sheet sheet(categories, report);
  TRY(words::read_sheet(bytes, {.bytes_max = 4u << 20, .rows_max = rows_most + 1, .columns_max = 40},
                        [&](const kit::csv::Line& line) { return sheet.header(line); }, [&](const kit::csv::Line& line) { sheet.row(line); }));
  return std::move(sheet).rows();
}

}  // namespace awards
