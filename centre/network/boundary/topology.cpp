#include "centre/network/boundary/topology.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace network::boundary {
namespace {

struct PointHash {
  std::size_t operator()(const Point& p) const {
    auto both = static_cast<std::uint64_t>(static_cast<std::uint32_t>(p.x)) << 32 | static_cast<std::uint32_t>(p.y);
    return std::hash<std::uint64_t>()(both * 0x9E37'79B9'7F4A'7C15ULL);
  }
};

// Where lines part: a point whose neighbours are not the same two in every ring that it is in.
class Junctions {
 public:
  void see(const Ring& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      auto before = ring[(i + ring.size() - 1) % ring.size()], after = ring[(i + 1) % ring.size()];
      Beside beside{std::min(before, after), std::max(before, after), false};
      auto [at, fresh] = beside_.try_emplace(ring[i], beside);
      if (!fresh && (at->second.one != beside.one || at->second.other != beside.other)) at->second.parts = true;
    }
  }
  bool at(const Point& p) const { return beside_.at(p).parts; }

 private:
  struct Beside {
    Point one, other;
    bool parts = false;
  };
  std::unordered_map<Point, Beside, PointHash> beside_;
};

double distance(const Point& p, const Point& from, const Point& to) {
  double dx = to.x - from.x, dy = to.y - from.y, px = p.x - from.x, py = p.y - from.y;
  double length = dx * dx + dy * dy;
  double t = length > 0 ? std::clamp((px * dx + py * dy) / length, 0.0, 1.0) : 0;
  return std::hypot(px - t * dx, py - t * dy);
}

// Douglas and Peucker's way; both ends stay.
Ring simpler(const Ring& line, double tolerance) {
  std::vector<char> stays(line.size(), 0);
  stays.front() = stays.back() = 1;
  std::vector<std::pair<std::size_t, std::size_t>> open{{0, line.size() - 1}};
  while (!open.empty()) {
    auto [from, to] = open.back();
    open.pop_back();
    double most = tolerance;
    std::size_t far = 0;
    for (auto i = from + 1; i < to; ++i)
      if (auto d = distance(line[i], line[from], line[to]); d > most) most = d, far = i;
    if (far == 0) continue;
    stays[far] = 1;
    open.emplace_back(from, far);
    open.emplace_back(far, to);
  }
  Ring out;
  for (std::size_t i = 0; i < line.size(); ++i)
    if (stays[i]) out.push_back(line[i]);
  return out;
}

// The same line whichever area it is met in: always walked in one direction.
Ring simpler_either_way(Ring line, double tolerance) {
  bool turned = std::lexicographical_compare(line.rbegin(), line.rend(), line.begin(), line.end());
  if (turned) std::ranges::reverse(line);
  line = simpler(line, tolerance);
  if (turned) std::ranges::reverse(line);
  return line;
}

// Begins at a junction, or, where there is none, at the smallest point: the same for the hole and for what fills it.
void turn(Ring& ring, const Junctions& junctions) {
  auto first = std::ranges::find_if(ring, [&](const Point& p) { return junctions.at(p); });
  if (first == ring.end()) first = std::ranges::min_element(ring);
  std::ranges::rotate(ring, first);
}

Ring simpler_ring(Ring ring, const Junctions& junctions, double tolerance) {
  turn(ring, junctions);
  ring.push_back(ring.front());
  Ring out, line{ring.front()};
  for (std::size_t i = 1; i < ring.size(); ++i) {
    line.push_back(ring[i]);
    if (i + 1 < ring.size() && !junctions.at(ring[i])) continue;
    auto part = simpler_either_way(std::move(line), tolerance);
    out.insert(out.end(), part.begin(), part.end() - 1);
    line = {ring[i]};
  }
  return out;
}

void tidy(Ring& ring) {
  ring.erase(std::unique(ring.begin(), ring.end()), ring.end());
  while (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
}

bool smaller_than(const Ring& ring, std::int32_t size) {
  auto [west, east] = std::ranges::minmax(ring, {}, &Point::x);
  auto [south, north] = std::ranges::minmax(ring, {}, &Point::y);
  return east.x - west.x < size && north.y - south.y < size;
}

void drop_specks(std::vector<Ring>& rings, std::int32_t size) {
  auto largest = std::ranges::max_element(rings, {}, [](const Ring& r) { return r.size(); });
  if (largest == rings.end()) return;
  std::iter_swap(rings.begin(), largest);
  auto specks = std::ranges::remove_if(rings.begin() + 1, rings.end(), [&](const Ring& r) { return smaller_than(r, size); });
  rings.erase(specks.begin(), specks.end());
}

void put_number(std::string& out, std::int64_t value) {
  auto left = static_cast<std::uint64_t>(value < 0 ? ~(value << 1) : value << 1);
  for (; left >= 0x20; left >>= 5) out += static_cast<char>((0x20 | (left & 0x1F)) + 63);
  out += static_cast<char>(left + 63);
}

std::int32_t take_number(std::string_view& text) {
  std::uint64_t value = 0;
  for (unsigned shift = 0; !text.empty(); shift += 5) {
    auto piece = static_cast<std::uint64_t>(text.front() - 63);
    text.remove_prefix(1);
    value |= (piece & 0x1F) << shift;
    if (piece < 0x20) break;
  }
  auto half = static_cast<std::int64_t>(value >> 1);
  return static_cast<std::int32_t>(value & 1 ? ~half : half);
}

}  // namespace

void simplify(std::vector<std::vector<Ring>>& areas, std::int32_t tolerance) {
  Junctions junctions;
  for (auto& rings : areas) {
    std::ranges::for_each(rings, tidy);
    std::erase_if(rings, [](const Ring& r) { return r.size() < 3; });
    for (const Ring& ring : rings) junctions.see(ring);
  }
  for (auto& rings : areas) {
    for (Ring& ring : rings)
      if (auto simple = simpler_ring(ring, junctions, tolerance); simple.size() >= 3) ring = std::move(simple);
    drop_specks(rings, tolerance);
    // The same outline is the same text, whatever stood beside it in the file.
    for (Ring& ring : rings) std::ranges::rotate(ring, std::ranges::min_element(ring));
  }
}

std::int32_t tolerance_of(std::size_t code_length) {
  switch (code_length) {
    case 2: return 400;
    case 4: return 150;
    case 6: return 50;
    default: return 10;
  }
}

std::string packed(const Ring& ring) {
  std::string out;
  Point last;
  for (const Point& p : ring) {
    put_number(out, p.y - last.y);
    put_number(out, p.x - last.x);
    last = p;
  }
  return out;
}

Ring unpacked(std::string_view text) {
  Ring ring;
  Point at;
  while (!text.empty()) {
    at.y += take_number(text);
    at.x += take_number(text);
    ring.push_back(at);
  }
  return ring;
}

}  // namespace network::boundary
