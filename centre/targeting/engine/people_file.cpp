#include "centre/targeting/engine/people_file.hpp"

#include <algorithm>
#include <fstream>

#include "centre/targeting/engine/people_join.hpp"
#include "centre/targeting/engine/people_sink.hpp"

namespace targeting::engine {
namespace {

constexpr std::size_t header_bytes_max = 1 << 20;

// The names in the first line. Anything unusual in it is found by the scan itself, which reads it again.
std::vector<std::string> heading(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string line;
  for (char c = 0; line.size() < header_bytes_max && file.get(c) && c != '\n';) line += c;
  if (line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
  std::vector<std::string> names{""};
  for (char c : line)
    if (c == ',')
      names.emplace_back();
    else if (c != '"' && c != '\r')
      names.back() += c;
  return names;
}

bool is_numbered_indicator(std::string_view name) {
  return name.size() > 1 && name[0] == 'd' &&
         std::all_of(name.begin() + 1, name.end(), [](char c) { return c >= '0' && c <= '9'; });
}

kit::Result<PeopleLayout> layout_of(const std::string& path, const std::vector<std::string>& wanted) {
  PeopleLayout layout;
  auto names = heading(path);
  for (auto& name : names)
    if (is_numbered_indicator(name)) layout.indicators.push_back(name);
  for (auto& name : wanted)
    if (std::find(layout.indicators.begin(), layout.indicators.end(), name) == layout.indicators.end())
      layout.indicators.push_back(name);
  for (auto& name : names)
    if (name.starts_with("g_")) layout.targets.push_back(name);
  if (layout.indicators.size() > indicators_max || layout.targets.size() > groups_max - first_target)
    return kit::refuse(kit::Refused::invalid, "targeting.snapshot_too_many");
  return layout;
}

std::vector<kit::columns::WantedColumn> wanted(const PeopleLayout& layout) {
  using kit::columns::Text;
  std::vector<kit::columns::WantedColumn> columns{{"person_id", Text::yes}, {"hh_id", Text::yes}, {"tambon", Text::yes},
                                                  {"sex"}, {"age"}, {"disabled"}, {"card"}};
  for (auto& name : layout.indicators) columns.push_back({name});
  for (auto& name : layout.targets) columns.push_back({name});
  return columns;
}

class PlaceSink final : public kit::columns::Sink {
 public:
  void take(const kit::columns::Rows& rows, kit::columns::RefusedRows& refused) override {
    for (std::size_t r = 0; r < rows.size(); ++r) {
      Place place{std::string(rows.field(r, 0)), std::string(rows.field(r, 1)), std::string(rows.field(r, 2))};
      if (place.tambon.empty() || place.province.empty() || !met_.emplace(place.tambon, 0).second)
        refused.add(rows.line(r), "targeting.areas_faulty", "tambon");
      else
        places.push_back(std::move(place));
    }
  }
  std::vector<Place> places;

 private:
  PlaceNumbers met_;
};

}  // namespace

kit::Result<std::vector<Place>> read_places(const std::string& path) {
  using kit::columns::Text;
  PlaceSink sink;
  kit::columns::ScanOptions options{.columns = {{"tambon", Text::yes}, {"district", Text::yes}, {"province", Text::yes}}, .threads = 1};
  auto outcome = TRY(kit::columns::scan_csv(path, options, [&](unsigned) -> kit::columns::Sink& { return sink; }));
  if (outcome.rows_refused > 0)
    return kit::refuse(kit::Refused::invalid, "targeting.areas_faulty", {{"line", std::to_string(outcome.refused.front().line)}});
  return std::move(sink.places);
}

kit::Result<PeopleColumns> read_people(const std::string& path, const std::vector<Place>* places, const ReadPeople& asked) {
  TRY(kit::columns::InputFile::open(path));
  auto layout = TRY(layout_of(path, asked.indicators));
  PlaceNumbers known;
  if (places != nullptr)
    for (auto& place : *places) known.emplace(place.tambon, static_cast<std::uint32_t>(known.size()));
  kit::columns::ScanOptions options{.columns = wanted(layout), .refused_kept = asked.refused_kept, .progress = asked.progress};
  std::vector<PeopleSink> sinks;
  sinks.reserve(options.threads);
  for (unsigned t = 0; t < options.threads; ++t) sinks.emplace_back(layout, places != nullptr ? &known : nullptr, asked);
  auto outcome = TRY(kit::columns::scan_csv(path, options, [&](unsigned t) -> kit::columns::Sink& { return sinks[t]; }));
  PeopleColumns columns;
  columns.names.indicators = layout.indicators;
  columns.names.groups.assign(standard_groups.begin(), standard_groups.end());
  columns.names.groups.insert(columns.names.groups.end(), layout.targets.begin(), layout.targets.end());
  columns.rows_refused = outcome.rows_refused;
  columns.refused = std::move(outcome.refused);
  if (places != nullptr) columns.places = *places;
  join(sinks, places == nullptr, asked.refused_kept, columns);
  return columns;
}

}  // namespace targeting::engine
