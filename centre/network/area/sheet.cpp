// Header synonyms, cells to areas, and the check that every area has its parent.
#include "centre/network/area/sheet.hpp"

#include <array>

#include "kit/csv/csv.hpp"
#include "kit/describe/cells.hpp"
#include "kit/text/text.hpp"

namespace network::sheet {
namespace {

constexpr std::size_t refusals_kept = 1000;
constexpr std::size_t name_max = 200;

struct Synonym {
  std::string_view header, field;
};
constexpr std::array synonyms{
    Synonym{"code", "code"},           Synonym{"area_code", "code"},       Synonym{"รหัส", "code"},
    Synonym{"รหัสพื้นที่", "code"},        Synonym{"รหัสตำบล", "code"},        Synonym{"รหัสหมู่บ้าน", "code"},
    Synonym{"name_th", "name_th"},     Synonym{"name", "name_th"},         Synonym{"ชื่อ", "name_th"},
    Synonym{"ชื่อไทย", "name_th"},       Synonym{"ชื่อภาษาไทย", "name_th"},   Synonym{"name_en", "name_en"},
    Synonym{"ชื่ออังกฤษ", "name_en"},     Synonym{"ชื่อภาษาอังกฤษ", "name_en"}, Synonym{"postcode", "postcode"},
    Synonym{"zipcode", "postcode"},    Synonym{"รหัสไปรษณีย์", "postcode"},  Synonym{"lat", "lat"},
    Synonym{"latitude", "lat"},        Synonym{"ละติจูด", "lat"},           Synonym{"lon", "lon"},
    Synonym{"lng", "lon"},             Synonym{"longitude", "lon"},        Synonym{"ลองจิจูด", "lon"},
    Synonym{"valid_from", "valid_from"}, Synonym{"valid_to", "valid_to"},  Synonym{"aliases", "aliases"},
    Synonym{"alias", "aliases"},       Synonym{"ชื่ออื่น", "aliases"},        Synonym{"parent_code", "parent_code"},
    Synonym{"parent", "parent_code"},  Synonym{"รหัสแม่", "parent_code"}};

struct AreaRow {
  words::AreaCode code;
  std::optional<words::AreaCode> parent_code;
  std::optional<std::string> name_th;
  std::optional<std::string> name_en;
  std::optional<std::string> postcode;
  std::optional<double> lat;
  std::optional<double> lon;
  std::optional<kit::Date> valid_from;
  std::optional<kit::Date> valid_to;
  std::vector<std::string> aliases;
};
const kit::Shape& describe(const AreaRow*) {
  using A = AreaRow;
  static const kit::Shape shape = kit::shape<A>(
      "AreaRow", kit::field<&A::code>("code", kit::required), kit::field<&A::parent_code>("parent_code"),
      kit::field<&A::name_th>("name_th", kit::max(name_max)), kit::field<&A::name_en>("name_en", kit::max(name_max)),
      kit::field<&A::postcode>("postcode", kit::max(5)), kit::field<&A::lat>("lat"), kit::field<&A::lon>("lon"),
      kit::field<&A::valid_from>("valid_from"), kit::field<&A::valid_to>("valid_to"),
      kit::field<&A::aliases>("aliases", kit::max(20)));
  return shape;
}

class Reading {
 public:
  Reading(Brought brought, rules::Areas& areas) : brought_(brought), areas_(areas) {}

  kit::Result<void> header(const kit::csv::Line& line) {
    for (const auto& cell : line.cells) fields_.emplace_back(field_of(cell));
    auto has = [&](std::string_view name) { return std::ranges::find(fields_, name) != fields_.end(); };
    if (has("code") && (has("name_th") || has("aliases"))) return {};
    return kit::refuse(kit::Refused::invalid, "network.areas_columns_missing");
  }

  void row(const kit::csv::Line& line) {
    ++report_.rows;
    AreaRow row;
    auto cells = cells_of(line);
    auto filled = kit::fill(kit::shape_of<AreaRow>(), &row, cells);
    if (!filled) {
      for (const auto& fault : filled.error().faults) refuse(line.number, fault.path, fault.code);
      return;
    }
    if (!fits(line.number, row)) return;
    put(line.number, row);
  }

  // Parents may stand below their children in the table, so that this is known only at the end.
  void drop_orphans() {
    bool dropped = true;
    while (dropped) {
      dropped = std::erase_if(fresh_, [&](const auto& at) {
        const auto& code = at.first;
        if (code.size() == 2 || areas_.contains(code.substr(0, code.size() - 2))) return false;
        areas_.erase(code);
        --report_.added;
        refuse(at.second, "code", "network.area_parent_unknown");
        return true;
      }) > 0;
    }
  }

  AreaImportReport report() && {
    report_.same = report_.rows - report_.added - report_.changed - report_.refused_count;
    return std::move(report_);
  }

 private:
  static std::string_view field_of(std::string_view header) {
    auto plain = kit::text::lower_ascii(kit::text::trim(header));
    for (const auto& synonym : synonyms)
      if (synonym.header == plain) return synonym.field;
    return {};
  }

  std::vector<kit::Cell> cells_of(const kit::csv::Line& line) const {
    std::vector<kit::Cell> cells;
    for (std::size_t i = 0; i < line.cells.size() && i < fields_.size(); ++i)
      if (!fields_[i].empty()) cells.emplace_back(fields_[i], line.cells[i]);
    return cells;
  }

  void refuse(std::size_t line, std::string_view column, std::string code) {
    ++report_.refused_count;
    if (report_.refused.size() < refusals_kept)
      report_.refused.push_back({static_cast<std::int64_t>(line), std::string(column), std::move(code)});
  }

  bool fits(std::size_t line, const AreaRow& row) {
    const auto& code = row.code.code;
    bool known = areas_.contains(code);
    if (row.parent_code && row.parent_code->code != code.substr(0, code.size() - 2))
      return refuse(line, "parent_code", "network.area_parent_differs"), false;
    if (!known && (!row.name_th || row.name_th->empty())) return refuse(line, "name_th", "network.area_name_missing"), false;
    if (row.lat && (*row.lat < 5 || *row.lat > 21)) return refuse(line, "lat", "network.outside_thailand"), false;
    if (row.lon && (*row.lon < 97 || *row.lon > 106)) return refuse(line, "lon", "network.outside_thailand"), false;
    if (row.valid_from && row.valid_to && *row.valid_to < *row.valid_from)
      return refuse(line, "valid_to", "network.ends_before_it_begins"), false;
    return true;
  }

  void put(std::size_t line, const AreaRow& row) {
    auto [at, added] = areas_.try_emplace(row.code.code);
    Area& area = at->second;
    bool own = brought_ == Brought::by_the_program;
    if (!added && own && area.imported) return;
    Area before = area;
    area.code = row.code.code;
    if (row.name_th) area.name_th = rules::without_level_word(area.code, *row.name_th);
    if (row.name_en) area.name_en = kit::text::trim(*row.name_en);
    if (row.postcode) area.postcode = *row.postcode;
    if (row.lat) area.lat = row.lat;
    if (row.lon) area.lon = row.lon;
    if (row.valid_from) area.valid_from = row.valid_from;
    if (row.valid_to) area.valid_to = row.valid_to;
    for (const auto& alias : row.aliases)
      if (std::ranges::find(area.aliases, alias) == area.aliases.end()) area.aliases.push_back(alias);
    area.imported = !own;
    if (added)
      ++report_.added, fresh_.emplace_back(area.code, line);
    else if (!(area == before))
      ++report_.changed;
  }

  Brought brought_;
  rules::Areas& areas_;
  std::vector<std::string> fields_;
  std::vector<std::pair<std::string, std::size_t>> fresh_;  // code, line
  AreaImportReport report_;
};

}  // namespace

kit::Result<AreaImportReport> read_areas(std::string_view bytes, Brought brought, rules::Areas& areas) {
  auto reader = TRY(kit::csv::open(bytes, {.bytes_max = 64u << 20, .rows_max = 200'000, .columns_max = 60}));
  Reading reading(brought, areas);
  kit::csv::Line line;
  bool first = TRY(reader->next(line));
  if (!first) return kit::refuse(kit::Refused::invalid, "kit.file_empty");
  TRY(reading.header(line));
  while (true) {
    bool more = TRY(reader->next(line));
    if (!more) break;
    reading.row(line);
  }
  reading.drop_orphans();
  return std::move(reading).report();
}

}  // namespace network::sheet
