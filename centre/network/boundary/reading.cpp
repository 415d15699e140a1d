#include "centre/network/boundary/reading.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "centre/words/area_code.hpp"
#include "kit/http/gunzip.hpp"
#include "kit/json/outlines.hpp"
#include "kit/text/text.hpp"

namespace network::boundary {
namespace {

constexpr std::size_t unpacked_bytes_max = 1u << 30;
constexpr std::size_t refusals_kept = 1000;
constexpr double south = 5, north = 21, west = 97, east = 106;

// Where files write an area's code: ours, those of the royal survey and of the statistical office. A file of one level
// names the levels above too, so the longest code is the feature's own.
constexpr std::array code_names{"code", "area_code", "รหัส", "รหัสพื้นที่", "รหัสตำบล", "รหัสหมู่บ้าน",
                                "adm1_pcode", "adm2_pcode", "adm3_pcode", "pcode", "prov_code", "amp_code", "tam_code",
                                "tambon_id", "amphoe_id", "vill_code", "tambon_idn", "amphoe_idn", "prov_idn"};

std::optional<std::string> code_of(const kit::json::Outline& outline) {
  std::optional<std::string> longest, numbered;
  for (const auto& [name, value] : outline.properties) {
    auto plain = kit::text::lower_ascii(name);
    bool named = std::ranges::find(code_names, plain) != code_names.end();
    if (!named && plain != "id") continue;
    std::string_view digits = value;
    if (digits.starts_with("TH")) digits.remove_prefix(2);
    auto code = words::AreaCode::parse(digits);
    auto& into = named ? longest : numbered;  // an id may be a mere number in the file
    if (code && (!into || code->code.size() > into->size())) into = code->code;
  }
  return longest ? longest : numbered;
}

bool inside(const kit::json::OutlinePoint& p) { return p.lat >= south && p.lat <= north && p.lon >= west && p.lon <= east; }

std::vector<Ring> on_grid(const std::vector<kit::json::OutlineRing>& rings) {
  std::vector<Ring> out;
  for (const auto& ring : rings) {
    Ring placed;
    for (const auto& p : ring)
      placed.push_back({static_cast<std::int32_t>(std::lround(p.lon * grid)), static_cast<std::int32_t>(std::lround(p.lat * grid))});
    if (placed.size() > 3) out.push_back(std::move(placed));
  }
  return out;
}

class Gathering {
 public:
  explicit Gathering(const std::function<bool(std::string_view)>& known) : known_(known) {}

  void take(const kit::json::Outline& outline) {
    ++report_.features;
    auto code = code_of(outline);
    auto fault = fault_of(outline, code);
    if (!fault.empty()) return refuse(outline.number, code.value_or(""), std::string(fault));
    for (const auto& ring : outline.rings) report_.points_before += static_cast<std::int64_t>(ring.size());
    auto& level = levels_[code->size()];
    level.codes.push_back(*code);
    level.areas.push_back(on_grid(outline.rings));
    taken_.emplace(*code, outline.number);
  }

  Read finish() && {
    Read out;
    for (auto& [length, level] : levels_) {
      simplify(level.areas, tolerance_of(length));
      for (std::size_t i = 0; i < level.codes.size(); ++i) put(level.codes[i], level.areas[i], out);
    }
    std::ranges::sort(report_.refused, {}, &BoundaryRefused::feature);
    out.report = std::move(report_);
    return out;
  }

 private:
  struct Level {
    std::vector<std::string> codes;
    std::vector<std::vector<Ring>> areas;
  };

  std::string_view fault_of(const kit::json::Outline& outline, const std::optional<std::string>& code) const {
    if (!code) return "network.boundary_code_missing";
    if (!known_(*code)) return "network.area_unknown";
    if (taken_.contains(*code)) return "network.boundary_twice";
    if (outline.geometry != "Polygon" && outline.geometry != "MultiPolygon") return "network.boundary_not_an_outline";
    for (const auto& ring : outline.rings)
      if (!std::ranges::all_of(ring, inside)) return "network.outside_thailand";
    return "";
  }

  void refuse(std::size_t feature, std::string area, std::string code) {
    ++report_.refused_count;
    if (report_.refused.size() < refusals_kept)
      report_.refused.push_back({static_cast<std::int64_t>(feature), std::move(area), std::move(code)});
  }

  void put(const std::string& code, const std::vector<Ring>& rings, Read& out) {
    if (rings.empty()) return refuse(taken_.at(code), code, "network.boundary_without_inside");
    auto& text = out.rings[code];
    for (const Ring& ring : rings) {
      report_.points_after += static_cast<std::int64_t>(ring.size());
      text += (text.empty() ? "" : " ") + packed(ring);
    }
  }

  const std::function<bool(std::string_view)>& known_;
  std::map<std::size_t, Level> levels_;  // by the length of codes
  std::map<std::string, std::size_t> taken_;
  BoundaryImportReport report_;
};

}  // namespace

kit::Result<Read> read_boundaries(std::string_view bytes, const std::function<bool(std::string_view code)>& known) {
  std::optional<std::string> unpacked_bytes;
  if (kit::http::is_gzip(bytes)) {
    unpacked_bytes = kit::http::gunzip(bytes, unpacked_bytes_max);
    if (!unpacked_bytes) return kit::refuse(kit::Refused::invalid, "network.boundaries_packing_broken");
    bytes = *unpacked_bytes;
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  auto outlines = TRY(kit::json::read_outlines(bytes));
  Gathering gathering(known);
  for (const auto& outline : outlines) gathering.take(outline);
  return std::move(gathering).finish();
}

}  // namespace network::boundary
