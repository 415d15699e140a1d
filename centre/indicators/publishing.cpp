// What may be public: the listed tables, once for each closed quarter, few people held back.
#include "centre/frame/errand.hpp"
#include "centre/indicators/desk.hpp"
#include "centre/indicators/publishing/protect.hpp"
#include "centre/words/area_code.hpp"

namespace indicators {

using kit::Refused;

namespace {

using publishing::Node;

const frame::Scope& everybody() {
  static const auto scope = frame::SystemScope::everywhere("published tables count everybody in the area; what is few is held back");
  return scope;
}

// A table as a tree: the area, its parts down to tambons, and of each province what is not shown by place ("52-").
struct Grown {
  std::vector<std::string> places;
  std::vector<Node> nodes;
};

class Growing {
 public:
  explicit Growing(std::map<std::string, std::int64_t> counts) : counts_(std::move(counts)) {}

  Grown from(const std::string& root) {
    add(root, -1);
    return std::move(out_);
  }

 private:
  std::int64_t under(const std::string& place) const {
    if (auto at = counts_.find(place); place.ends_with('-')) return at == counts_.end() ? 0 : std::max<std::int64_t>(0, at->second);
    std::int64_t sum = 0;
    for (const auto& [code, n] : counts_)
      if (place == "00" || code.starts_with(place)) sum += std::max<std::int64_t>(0, n);
    return sum;
  }
  // The parts that anything was counted in.
  std::vector<std::string> parts(const std::string& place) const {
    std::set<std::string> out;
    std::size_t digits = place == "00" ? 2 : place.size() + 2;
    for (const auto& [code, n] : counts_) {
      if (n <= 0 || (place != "00" && !code.starts_with(place)) || place.size() >= 6 || place.ends_with('-')) continue;
      bool unplaced = code.ends_with('-') && digits > 2;
      out.insert(unplaced ? code : code.substr(0, digits));
    }
    return {out.begin(), out.end()};
  }
  void add(const std::string& place, int parent) {
    int index = static_cast<int>(out_.nodes.size());
    out_.places.push_back(place);
    out_.nodes.push_back({parent, under(place)});
    for (const auto& part : parts(place)) add(part, index);
  }

  std::map<std::string, std::int64_t> counts_;
  Grown out_;
};

// Tambons, and "52-" for what lies under a province alone.
std::map<std::string, std::int64_t> counts_of(frame::Db& db, const std::string& root, const rules::Period& period, const std::string& measure) {
  std::map<std::string, std::int64_t> out;
  for (const auto& row : store::by_part(db, {root, period.from, period.until, {}}, store::Part::area_6, measure, ""))
    out[row.key.size() < 6 ? row.key.substr(0, 2) + "-" : row.key] += row.count.n;
  return out;
}

bool overlap(std::string_view a, std::string_view b) { return a == "00" || b == "00" || a.starts_with(b) || b.starts_with(a); }

}  // namespace

kit::Result<ReleaseView> Desk::post_release(frame::Act& act, const PublishPeriod& c) {
  auto period = TRY(rules::read_period(c.period));
  if (period.kind != PeriodKind::quarter) return kit::refuse_field("/period", "indicators.quarter_expected");
  bool whole = c.area == "00";
  auto code = words::AreaCode::parse(c.area);
  if (!whole && (!code || c.area.size() != 2)) return kit::refuse_field("/area", "indicators.province_expected");
  if (!reaches(act, c.area)) return kit::refuse_field("/area", "indicators.area_out_of_reach");
  std::int64_t days = 0;
  for (const auto& rule : store::definitions(act.db).closing)
    if (rule.valid_from <= period.last) days = rule.days;
  if (act.today() <= period.last.plus_days(static_cast<int>(days)))
    return kit::refuse_field("/period", "indicators.period_open");
  for (const auto& r : store::releases(act.db))
    if (r.period == period.name && overlap(r.root_area, c.area)) return kit::refuse(Refused::conflict, "indicators.published_already");
  store::Release release{act.new_event_id(), period.name, c.area, act.now()};
  auto cells = frame::run_errand(act, everybody(), [&](frame::Look& inner) {
    std::vector<store::Released> out;
    for (const auto& table : store::public_tables(inner.db)) {
      auto grown = Growing(counts_of(inner.db, c.area, period, table.measure)).from(c.area);
      auto shown = publishing::protect(grown.nodes);
      for (std::size_t n = 0; n < shown.size(); ++n) out.push_back({table.code, grown.places[n], shown[n]});
    }
    return out;
  });
  store::put_release(act.db, release, cells);
  act.announce("indicators.period_published", act.actor().org_id, act.actor().area_code, release.id,
               PublishedNews{period.name, c.area});
  return ReleaseView{release.id, release.period, place_of(act, c.area), release.released_ms};
}

std::vector<ReleaseBrief> Desk::releases(frame::Look& look) {
  std::vector<ReleaseBrief> out;
  for (const auto& r : store::releases(look.db)) out.push_back({r.id, r.period, r.root_area, r.released_ms});
  return out;
}

std::vector<PublishedTable> Desk::published(frame::Look& look, std::string_view release_id) {
  auto all = store::releases(look.db);
  auto release = std::ranges::find(all, release_id, &store::Release::id);
  if (release == all.end()) return {};
  auto period = rules::read_period(release->period);
  ENSURE(period);
  auto cells = store::released(look.db, release_id);
  std::map<std::string, Place> places;
  std::vector<PublishedTable> out;
  for (const auto& t : store::public_tables(look.db)) {
    PublishedTable table{t.code, t.name_th, t.name_en, t.unit_th, t.unit_en, release->period, period->first, period->last, release->released_ms, {}};
    for (const auto& cell : cells) {
      if (cell.table_code != t.code) continue;
      auto [at, fresh] = places.try_emplace(cell.place);
      if (fresh && cell.place.ends_with('-'))
        at->second = {.code = cell.place, .name_th = "คุ้มครอง ไม่แสดงรายพื้นที่", .name_en = "Protected, not shown by place"};
      else if (fresh)
        at->second = place_of(look, cell.place);
      table.rows.push_back({cell.place, at->second.name_th, at->second.name_en, cell.shown});
    }
    out.push_back(std::move(table));
  }
  return out;
}

std::string Desk::csv_of(const PublishedTable& table) const {
  auto quoted = [](std::string_view text) {
    std::string out = "\"";
    for (char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
  };
  std::string out = "period,first_day,last_day,table,area_code,area_th,area_en,unit,count\r\n";
  for (const auto& row : table.rows)
    out += table.period + "," + table.from.text() + "," + table.until.text() + "," + table.code + "," + row.area_code + "," +
           quoted(row.name_th) + "," + quoted(row.name_en) + "," + table.unit_en + "," +
           (row.count ? std::to_string(*row.count) : "") + "\r\n";
  return out;
}

ReleasedTable Desk::view_of(const PublishedTable& t) const {
  ReleasedTable out{t.code, t.name_th, t.name_en, t.unit_th, t.unit_en, t.period, t.from, t.until, {}};
  for (const auto& row : t.rows) out.rows.push_back({{.code = row.area_code, .name_th = row.name_th, .name_en = row.name_en}, row.count});
  return out;
}

kit::Result<frame::Page<ReleaseView>> Desk::get_releases(frame::Look& look) {
  frame::Page<ReleaseView> page;
  for (const auto& r : releases(look)) page.items.push_back({r.id, r.period, place_of(look, r.root_area), r.released_at});
  return page;
}

kit::Result<frame::Page<ReleasedTable>> Desk::get_release(frame::Look& look) {
  frame::Page<ReleasedTable> page;
  for (const auto& table : published(look, look.path("release_id"))) page.items.push_back(view_of(table));
  if (page.items.empty()) return kit::refuse(Refused::not_found, "indicators.release_unknown");
  return page;
}

}  // namespace indicators
