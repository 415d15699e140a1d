// Many centres set up at once from a table: each row is the same command as on the page.
#include <array>
#include <set>

#include "centre/network/area/store.hpp"
#include "centre/network/centre/rules.hpp"
#include "centre/network/centre/store.hpp"
#include "centre/network/desk.hpp"
#include "kit/csv/csv.hpp"
#include "kit/describe/cells.hpp"
#include "kit/text/text.hpp"

namespace network {
namespace {

using kit::Refused;

constexpr std::size_t rows_most = 10'000;

struct Synonym {
  std::string_view header, field;
};
constexpr std::array synonyms{
    Synonym{"area_code", "area_code"},  Synonym{"รหัสตำบล", "area_code"},     Synonym{"รหัสพื้นที่", "area_code"},
    Synonym{"name_th", "name_th"},      Synonym{"name", "name_th"},          Synonym{"ชื่อศูนย์", "name_th"},
    Synonym{"name_en", "name_en"},      Synonym{"ชื่อภาษาอังกฤษ", "name_en"},   Synonym{"host_kind", "host_kind"},
    Synonym{"ประเภทที่ตั้ง", "host_kind"}, Synonym{"ประเภทหน่วยงาน", "host_kind"}, Synonym{"host_name", "host_name"},
    Synonym{"ที่ตั้ง", "host_name"},      Synonym{"หน่วยงานที่ตั้ง", "host_name"}, Synonym{"address", "address"},
    Synonym{"ที่อยู่", "address"},        Synonym{"phones", "phones"},         Synonym{"phone", "phones"},
    Synonym{"โทรศัพท์", "phones"},       Synonym{"hours", "hours"},           Synonym{"เวลาทำการ", "hours"},
    Synonym{"lat", "lat"},              Synonym{"ละติจูด", "lat"},             Synonym{"lon", "lon"},
    Synonym{"ลองจิจูด", "lon"},          Synonym{"opened_on", "opened_on"},   Synonym{"วันที่เปิด", "opened_on"},
    Synonym{"status", "status"},        Synonym{"สถานะ", "status"},           Synonym{"service_area", "service_area"},
    Synonym{"พื้นที่บริการ", "service_area"}, Synonym{"รหัสพื้นที่บริการ", "service_area"}};

struct Label {
  std::string_view label, choice;
};
constexpr std::array labels{
    Label{"อบต.", "tao"},       Label{"อบต", "tao"},         Label{"องค์การบริหารส่วนตำบล", "tao"}, Label{"เทศบาล", "municipality"},
    Label{"วัด", "temple"},      Label{"โรงเรียน", "school"},   Label{"ศูนย์ผู้สูงอายุ", "elderly_centre"}, Label{"ศพอส.", "elderly_centre"},
    Label{"อื่น ๆ", "other"},    Label{"อื่นๆ", "other"},       Label{"เปิด", "open"},              Label{"เปิดบริการ", "open"},
    Label{"เตรียมการ", "preparing"}, Label{"พัก", "paused"},   Label{"ปิด", "closed"}};

std::string_view field_of(std::string_view header) {
  auto plain = kit::text::lower_ascii(kit::text::trim(header));
  for (const auto& synonym : synonyms)
    if (synonym.header == plain) return synonym.field;
  return {};
}

std::optional<std::string> choice_of_label(const kit::Field&, std::string_view label) {
  auto said = kit::text::normalise_thai(label);
  for (const auto& known : labels)
    if (known.label == said) return std::string(known.choice);
  return std::nullopt;
}

// Rows as commands, those that cannot be read among the refused.
class Table {
 public:
  explicit Table(CentreImportReport& report) : report_(report) {}

  kit::Result<void> header(const kit::csv::Line& line) {
    for (const auto& cell : line.cells) fields_.push_back(field_of(cell));
    for (std::string_view needed : {"area_code", "name_th", "host_kind", "host_name"})
      if (!has(needed)) return kit::refuse(Refused::invalid, "network.centres_columns_missing");
    return {};
  }
  std::optional<OpenCentre> row(const kit::csv::Line& line, kit::Date today) {
    ++report_.rows;
    std::vector<std::string> texts(line.cells.size());
    std::vector<kit::Cell> cells;
    for (std::size_t i = 0; i < line.cells.size() && i < fields_.size(); ++i) {
      if (fields_[i].empty()) continue;
      texts[i] = kit::text::trim(kit::csv::rearm(line.cells[i]));
      if (fields_[i] == "phones" || fields_[i] == "service_area")
        for (const char* between : {",", "/"}) texts[i] = kit::text::replace_all(std::move(texts[i]), between, ";");
      cells.emplace_back(fields_[i], texts[i]);
    }
    OpenCentre centre;
    auto filled = kit::fill(kit::shape_of<OpenCentre>(), &centre, cells, {.choice = choice_of_label, .today = today});
    if (!filled) {
      for (const auto& fault : filled.error().faults) refuse(line.number, fault.path, fault.code);
      return std::nullopt;
    }
    centre.name_th = kit::text::normalise_thai(centre.name_th);
    if (!has("status") && centre.opened_on && *centre.opened_on <= today) centre.status = CentreStatus::open;
    if (!seen_.insert(centre.area_code.code + "/" + centre.name_th).second) {
      refuse(line.number, "name_th", "network.centre_twice_in_table");
      return std::nullopt;
    }
    return centre;
  }
  bool has(std::string_view field) const { return std::ranges::find(fields_, field) != fields_.end(); }
  void refuse(std::size_t line, std::string_view column, std::string code) {
    while (column.starts_with('/')) column.remove_prefix(1);
    column = column.substr(0, column.find('/'));  // an entry of a list stands in its column
    report_.refused.push_back({static_cast<std::int64_t>(line), std::string(column), std::move(code)});
  }

 private:
  CentreImportReport& report_;
  std::vector<std::string_view> fields_;
  std::set<std::string> seen_;
};

// What the table says of a centre that is there; columns that it has not stay as they are.
void take_over(Centre& c, const OpenCentre& given, const Table& table) {
  if (table.has("name_en")) c.name_en = kit::text::trim(given.name_en);
  c.host_kind = given.host_kind;
  c.host_name = kit::text::normalise_thai(given.host_name);
  if (table.has("address")) c.address = kit::text::normalise_thai(given.address);
  if (table.has("phones")) c.phones = given.phones;
  if (table.has("hours")) c.hours = kit::text::trim(given.hours);
  if (table.has("lat") && table.has("lon")) c.lat = given.lat, c.lon = given.lon;
  if (table.has("opened_on")) c.opened_on = given.opened_on;
  if (table.has("status")) c.status = given.status;
}

}  // namespace

kit::Result<bool> Desk::renew_centre(frame::Act& act, Centre c, const Centre& wanted, const std::optional<std::vector<std::string>>& areas) {
  TRY(rules::check_point(wanted.lat, wanted.lon));
  const auto& shape = kit::shape_of<Centre>();
  bool other_areas = areas && *areas != store::service_area(act.db, c.org_id);
  if (kit::json::encode(shape, &c) == kit::json::encode(shape, &wanted) && !other_areas) return false;
  if (!store::find_centre_in_scope(act.db, c.org_id)) return kit::refuse_field("/area_code", "network.area_out_of_reach");
  c = wanted;
  ++c.version;
  store::update_centre(act.db, c);
  if (other_areas) {
    TRY(staff_.set_service_area(act, c.org_id, *areas));
    store::replace_service_area(act.db, c.org_id, *areas);
  }
  tell_centre(act, "network.centre_changed", c);
  return true;
}

kit::Result<CentreImportReport> Desk::import_centres(frame::Act& act, std::string_view bytes) {
  auto reader = TRY(kit::csv::open(bytes, {.bytes_max = 8u << 20, .rows_max = rows_most, .columns_max = 60}));
  CentreImportReport report;
  Table table(report);
  kit::csv::Line line;
  bool first = TRY(reader->next(line));
  if (!first) return kit::refuse(Refused::invalid, "kit.file_empty");
  TRY(table.header(line));
  while (true) {
    bool more = TRY(reader->next(line));
    if (!more) return report;
    auto given = table.row(line, act.today());
    if (!given) continue;
    auto put = put_centre(act, *given, [&](Centre& c) { take_over(c, *given, table); }, table.has("service_area"));
    if (!put) {
      for (const auto& fault : put.error().faults) table.refuse(line.number, fault.path, fault.code);
      if (put.error().faults.empty()) table.refuse(line.number, "name_th", put.error().code);
      continue;
    }
    ++(*put == Put::added ? report.added : *put == Put::changed ? report.changed : report.same);
  }
}

// A centre of this name at this place is that centre.
kit::Result<Desk::Put> Desk::put_centre(frame::Act& act, const OpenCentre& given, const std::function<void(Centre&)>& take_over, bool with_areas) {
  auto known = store::find_centre_named(act.db, given.area_code.code, given.name_th);
  if (!known) {
    auto opened = TRY(open_centre(act, given));
    return Put::added;
  }
  std::optional<std::vector<std::string>> areas;
  if (with_areas && !given.service_area.empty()) areas = TRY(reachable_areas(act, given.service_area, "/service_area"));
  auto wanted = *known;
  take_over(wanted);
  bool changed = TRY(renew_centre(act, *known, wanted, areas));
  return changed ? Put::changed : Put::same;
}

kit::Result<CentreImportView> Desk::post_centres_sheet(frame::Act& act, std::string_view bytes) {
  auto report = TRY(import_centres(act, bytes));
  CentreImportView view{report.rows, report.added, report.changed, report.same, {}};
  for (auto& row : report.refused) view.refused.push_back({row.line, std::move(row.column), std::move(row.code)});
  act.announce("network.centres_brought", act.actor().org_id, act.actor().area_code, act.actor().org_id,
               CentresTold{view.rows, view.added, view.changed, static_cast<std::int64_t>(view.refused.size())});
  return view;
}

}  // namespace network
