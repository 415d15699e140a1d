// Why a family gets what it gets of an item, and what would change that.
#include <algorithm>

#include "centre/matching/rules.hpp"

namespace matching {
namespace {

// What a next share would bring beyond the line's own points.
std::int64_t next_brings(const Points& points, std::int64_t of_family, std::int64_t of_dimension) {
  auto step = of_family == 0 ? points.of("first.family") : of_family == 1 ? points.of("first.second") : 0;
  return (step + (of_dimension == 0 ? points.of("first.dimension") : 0)) * milli;
}

// A verified gap, or greater urgency, if it alone would do.
std::vector<std::string> changes(const Points& points, const Family& family, const Item& item, std::int64_t lacks) {
  std::vector<std::string> out;
  auto present = points.of("urgency." + std::string(kit::name_of(family.urgency)));
  for (auto urgency : {Urgency::normal, Urgency::urgent, Urgency::most_urgent}) {
    auto factor = "urgency." + std::string(kit::name_of(urgency));
    if (urgency > family.urgency && (points.of(factor) - present) * milli > lacks) {
      out.push_back(factor);
      break;
    }
  }
  auto finding = family.findings[static_cast<std::size_t>(item.dimension)];
  if (finding == 'd') return out;
  auto now = points.of(finding == 'n' ? "gap.not_deprived" : "gap.unknown") + (family.asked[static_cast<std::size_t>(item.dimension)] == 'y' ? points.of("gap.asked") : 0);
  if ((points.of("gap.deprived") - now) * milli > lacks) out.push_back("gap.deprived");
  return out;
}

struct Held {
  std::int64_t by_family = 0, by_dimension = 0, value_satang = 0;
};
Held held_by(const Item& item, std::span<const Line> of_family, std::span<const Item> items) {
  Held out;
  for (const auto& line : of_family) {
    const auto& other = items[static_cast<std::size_t>(line.item_n) - 1];
    out.by_family += line.shares;
    out.value_satang += line.shares * other.value_satang;
    if (other.dimension == item.dimension) out.by_dimension += line.shares;
  }
  return out;
}

Why why_of(const Points& points, const Item& item, const Line& line, const Held& held, std::int64_t brings,
           std::optional<std::int64_t> ceiling_satang) {
  if (line.laid) return line.shares > 0 ? Why::laid_down : Why::withheld;
  if (line.shares >= line.wanted) return Why::full;
  if (item.there == 0) return Why::nothing_there;
  if (held.by_family >= points.of("ceiling.family")) return Why::family;
  if (held.by_dimension >= points.of("ceiling.dimension")) return Why::dimension;
  if (ceiling_satang && held.value_satang + item.value_satang > *ceiling_satang) return Why::baht;
  return line.gain_milli + brings <= 0 && item.price_milli <= 0 ? Why::far : Why::points;
}

}  // namespace

Explained explain(const Points& points, const Family& family, const Item& item, const Line& line, std::span<const Line> of_family,
                  std::span<const Item> items, std::int64_t wanted_before, std::optional<std::int64_t> ceiling_satang) {
  auto held = held_by(item, of_family, items);
  auto brings = next_brings(points, held.by_family, held.by_dimension);
  Explained out{.item_n = item.n, .wanted = line.wanted, .shares = line.shares, .equal_shares = line.equal_shares, .laid = line.laid,
                .parts = points_of(points, family, item), .gain_milli = line.gain_milli, .price_milli = item.price_milli,
                .why = why_of(points, item, line, held, brings, ceiling_satang)};
  if (out.why != Why::points && out.why != Why::nothing_there) return out;
  out.lacks_milli = std::max<std::int64_t>(0, item.price_milli - line.gain_milli - brings);
  out.more_there = wanted_before + 1;
  if (out.why == Why::points) out.would_change = changes(points, family, item, out.lacks_milli);
  return out;
}

}  // namespace matching
