// Boost.JSON reads the grammar; numbers are gathered flat, with a note where each list began.
#include "kit/json/outlines.hpp"

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <cmath>
#include <limits>

#include "kit/text/text.hpp"

namespace kit::json {
namespace {

constexpr std::size_t depth_max = 32;

// Nested lists of numbers: `lists[d]` tells where the lists of depth d + 1 begin in `numbers`.
struct Numbers {
  std::vector<double> numbers;
  std::vector<std::vector<std::size_t>> lists;

  bool empty() const { return lists.empty(); }
  void open(std::size_t depth) {
    if (lists.size() < depth) lists.resize(depth);
    lists[depth - 1].push_back(numbers.size());
  }
  // The lists of one depth, one after another.
  template <class See>
  void each(std::size_t depth, const See& see) const {
    const auto& begins = lists[depth - 1];
    for (std::size_t i = 0; i < begins.size(); ++i) see(begins[i], i + 1 < begins.size() ? begins[i + 1] : numbers.size());
  }
};

struct Topology {
  Numbers arcs, scale, translate;
};

bool is_area(std::string_view geometry) { return geometry == "Polygon" || geometry == "MultiPolygon"; }

// The handler that Boost's parser calls, named as Boost wants it.
struct Reader {
  using Error = boost::json::error_code;
  using Text = boost::json::string_view;
  static constexpr std::size_t max_object_size = std::size_t(-1);
  static constexpr std::size_t max_array_size = std::size_t(-1);
  static constexpr std::size_t max_key_size = std::size_t(-1);
  static constexpr std::size_t max_string_size = std::size_t(-1);

  OutlineLimits limits;
  std::vector<Outline> outlines = {};
  std::vector<Numbers> shapes = {};  // of each outline: points, or numbers of arcs
  Topology topology = {};
  bool too_many = false;

  std::vector<std::string> path = {};  // keys from the root; "" for a list
  std::string key = {}, part = {};
  std::size_t feature_depth = 0;  // of the path inside a feature; 0 outside
  Numbers* taking = nullptr;      // the list of numbers we are in
  std::size_t depth = 0, points = 0;

  bool in_feature() const { return feature_depth != 0; }
  bool stop(Error& error) {
    too_many = true;
    error = boost::json::error::array_too_large;
    return false;
  }

  Numbers* wanted() {
    if (key == "coordinates" && in_feature()) return &shapes.back();
    if (key == "arcs") return in_feature() ? &shapes.back() : &topology.arcs;
    if (key == "scale") return &topology.scale;
    return key == "translate" ? &topology.translate : nullptr;
  }
  // A feature is an object of such a list: the path ends with the list's name and "" for the object in it.
  bool begins_feature() const {
    if (in_feature() || path.size() < 3 || !path.back().empty()) return false;
    const auto& list = path[path.size() - 2];
    return list == "features" || list == "geometries";
  }

  bool on_document_begin(Error&) { return true; }
  bool on_document_end(Error&) { return true; }
  bool on_object_begin(Error& error) {
    path.push_back(std::exchange(key, {}));
    if (!begins_feature()) return true;
    if (outlines.size() == limits.features) return stop(error);
    outlines.push_back({.number = outlines.size() + 1, .geometry = {}, .properties = {}, .rings = {}});
    shapes.emplace_back();
    feature_depth = path.size();
    return true;
  }
  bool on_object_end(std::size_t, Error&) {
    if (path.size() == feature_depth) feature_depth = 0;
    path.pop_back();
    return true;
  }
  bool on_array_begin(Error& error) {
    if (!taking) {
      taking = wanted();
      depth = 0;
    }
    if (taking) {
      if (++points > 4 * limits.points) return stop(error);
      taking->open(++depth);
    } else {
      path.push_back(std::exchange(key, {}));
    }
    return true;
  }
  bool on_array_end(std::size_t, Error&) {
    if (!taking)
      path.pop_back();
    else if (--depth == 0)
      taking = nullptr, key.clear();
    return true;
  }
  bool on_key_part(Text s, std::size_t, Error&) { return part.append(s), true; }
  bool on_key(Text s, std::size_t, Error&) {
    key = std::exchange(part, {}) + std::string(s);
    return true;
  }
  bool on_string_part(Text s, std::size_t, Error&) { return part.append(s), true; }
  bool on_string(Text s, std::size_t, Error&) {
    word(std::exchange(part, {}) + std::string(s), true);
    return true;
  }
  bool on_number_part(Text s, Error&) { return part.append(s), true; }
  bool number(double value, Text s) {
    auto digits = std::exchange(part, {}) + std::string(s);
    if (taking)
      taking->numbers.push_back(value);
    else
      word(std::move(digits), false);
    return true;
  }
  bool on_int64(std::int64_t value, Text s, Error&) { return number(static_cast<double>(value), s); }
  bool on_uint64(std::uint64_t value, Text s, Error&) { return number(static_cast<double>(value), s); }
  bool on_double(double value, Text s, Error&) { return number(value, s); }
  bool on_bool(bool, Error&) { return key.clear(), true; }
  bool on_null(Error&) {
    if (taking) taking->numbers.push_back(std::numeric_limits<double>::quiet_NaN());
    return key.clear(), true;
  }
  bool on_comment_part(Text, Error&) { return true; }
  bool on_comment(Text, Error&) { return true; }

  // A text or a number that stands by itself.
  void word(std::string value, bool text) {
    auto name = std::exchange(key, {});
    if (!in_feature() || name.empty()) return;
    Outline& outline = outlines.back();
    bool own = path.size() == feature_depth;
    if (name == "type" && text && (own ? value != "Feature" : path.back() == "geometry")) outline.geometry = std::move(value);
    else if ((own && name == "id") || (path.size() == feature_depth + 1 && path.back() == "properties"))
      outline.properties.emplace_back(std::move(name), std::move(value));
  }
};

Refusal broken_map(std::string code, std::string_view text, std::size_t offset) {
  auto before = text.substr(0, offset);
  return refuse(Refused::invalid, std::move(code),
                {{"line", std::to_string(1 + std::count(before.begin(), before.end(), '\n'))}, {"offset", std::to_string(offset)}});
}

// Points are the innermost lists, rings hold them.
void put_points(const Numbers& shape, Outline& outline) {
  auto deepest = shape.lists.size();
  if (deepest < 3) return;
  const auto& rings = shape.lists[deepest - 2];
  outline.rings.resize(rings.size());
  std::size_t ring = 0;
  shape.each(deepest, [&](std::size_t from, std::size_t to) {
    while (ring + 1 < rings.size() && rings[ring + 1] <= from) ++ring;
    if (to - from >= 2) outline.rings[ring].push_back({shape.numbers[from], shape.numbers[from + 1]});
  });
}

std::vector<OutlineRing> arcs_of(const Topology& topology) {
  std::vector<OutlineRing> arcs;
  const Numbers& all = topology.arcs;
  if (all.lists.size() < 3) return arcs;
  bool deltas = topology.scale.numbers.size() >= 2 && topology.translate.numbers.size() >= 2;
  const auto& begins = all.lists[1];
  arcs.resize(begins.size());
  std::size_t arc = 0;
  OutlinePoint at;
  all.each(3, [&](std::size_t from, std::size_t to) {
    while (arc + 1 < begins.size() && begins[arc + 1] <= from) ++arc, at = {};
    if (to - from < 2) return;
    OutlinePoint step{all.numbers[from], all.numbers[from + 1]};
    if (!deltas) return arcs[arc].push_back(step);
    at = {at.lon + step.lon, at.lat + step.lat};
    arcs[arc].push_back({at.lon * topology.scale.numbers[0] + topology.translate.numbers[0],
                         at.lat * topology.scale.numbers[1] + topology.translate.numbers[1]});
  });
  return arcs;
}

// The innermost lists are rings, of numbers of arcs; a number below zero is the arc the other way about.
bool put_arcs(const Numbers& shape, const std::vector<OutlineRing>& arcs, Outline& outline) {
  bool known = true;
  shape.each(shape.lists.size(), [&](std::size_t from, std::size_t to) {
    OutlineRing ring;
    for (auto i = from; i < to; ++i) {
      auto number = shape.numbers[i];
      auto index = number < 0 ? -number - 1 : number;
      if (!(index >= 0 && index < static_cast<double>(arcs.size()))) return void(known = false);
      auto arc = arcs[static_cast<std::size_t>(index)];
      if (number < 0) std::ranges::reverse(arc);
      ring.insert(ring.end(), arc.begin() + (ring.empty() || arc.empty() ? 0 : 1), arc.end());
    }
    outline.rings.push_back(std::move(ring));
  });
  return known;
}

}  // namespace

Result<std::vector<Outline>> read_outlines(std::string_view text, OutlineLimits limits) {
  if (!text::is_utf8(text)) return broken_map("kit.text_broken", text, 0);
  boost::json::parse_options options;
  options.max_depth = depth_max;
  Reader empty{.limits = limits};
  boost::json::basic_parser<Reader> parser(options, std::move(empty));
  boost::json::error_code error;
  auto read = parser.write_some(false, text.data(), text.size(), error);
  Reader& reader = parser.handler();
  if (reader.too_many) return refuse(Refused::too_large, "kit.file_too_many_rows", {{"max", std::to_string(limits.features)}});
  if (error == boost::json::error::too_deep) return broken_map("kit.json_too_deep", text, read);
  if (error || read < text.size()) return broken_map("kit.json_broken", text, read);
  if (reader.outlines.empty()) return refuse(Refused::invalid, "kit.outlines_none");
  auto arcs = arcs_of(reader.topology);
  for (std::size_t i = 0; i < reader.outlines.size(); ++i) {
    Outline& outline = reader.outlines[i];
    const Numbers& shape = reader.shapes[i];
    if (!is_area(outline.geometry) || shape.empty()) continue;
    if (arcs.empty())
      put_points(shape, outline);
    else if (!put_arcs(shape, arcs, outline))
      return refuse(Refused::invalid, "kit.outlines_arc_unknown", {{"feature", std::to_string(outline.number)}});
  }
  return std::move(reader.outlines);
}

}  // namespace kit::json
