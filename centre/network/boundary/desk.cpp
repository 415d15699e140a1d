// Boundaries: brought in, and told for the areas of one place.
#include "centre/network/area/store.hpp"
#include "centre/network/boundary/reading.hpp"
#include "centre/network/boundary/store.hpp"
#include "centre/network/desk.hpp"
#include "kit/http/gunzip.hpp"
#include "kit/text/text.hpp"

namespace network {
namespace {

constexpr std::size_t codes_most = 200;

BoundaryView outline_of(const Boundary& b) { return {b.code, kit::text::split(b.rings, ' ')}; }

void add(BoundariesView& view, const Boundary& b) {
  view.items.push_back(outline_of(b));
  view.version = std::max(view.version, b.brought_ms);
}

std::string parent_of(const std::string& code) { return code.substr(0, code.size() - 2); }

}  // namespace

bool looks_like_boundaries(std::string_view bytes) {
  if (kit::http::is_gzip(bytes)) return true;
  auto first = bytes.substr(0, 64);
  if (first.starts_with("\xEF\xBB\xBF")) first.remove_prefix(3);
  return kit::text::trim(first).starts_with('{');
}

kit::Result<BoundaryImportReport> Desk::import_boundaries(frame::Act& act, std::string_view bytes) {
  auto areas = store::all_areas(act.db);
  auto read = TRY(boundary::read_boundaries(bytes, [&](std::string_view code) { return areas.contains(code); }));
  std::map<std::string, std::string> before;
  for (auto& known : store::all_boundaries(act.db)) before.emplace(std::move(known.code), std::move(known.rings));
  auto report = std::move(read.report);
  for (auto& [code, rings] : read.rings) {
    auto known = before.find(code);
    if (known != before.end() && known->second == rings) {
      ++report.same;
      continue;
    }
    ++(known == before.end() ? report.added : report.changed);
    store::put_boundary(act.db, {code, parent_of(code), std::move(rings), act.now().ms});
  }
  act.announce("network.boundaries_imported", act.actor().org_id, "00", "boundaries",
               BoundariesImported{report.features, report.added, report.changed, report.refused_count});
  return report;
}

kit::Result<BoundariesView> Desk::boundaries(frame::Look& look) {
  auto parent = look.query("parent");
  auto codes = look.query("codes");
  BoundariesView view;
  if (!codes.empty()) {
    auto asked = kit::text::split(codes, ',');
    if (asked.size() > codes_most) return kit::refuse_field("/codes", "kit.list_too_long", {{"max", std::to_string(codes_most)}});
    for (const auto& code : asked)
      if (auto found = store::find_boundary(look.db, code)) add(view, *found);
    return view;
  }
  if (!parent.empty() && !words::AreaCode::parse(parent)) return kit::refuse_field("/parent", "words.area_code_wrong");
  for (const auto& b : store::boundaries_in(look.db, parent)) add(view, b);
  if (auto around = store::find_boundary(look.db, parent)) {
    view.around = outline_of(*around);
    view.version = std::max(view.version, around->brought_ms);
  }
  return view;
}

}  // namespace network
