// Cells of places: each thread takes runs of places, counts their patterns, and puts their people in pattern order.
#include <algorithm>
#include <bit>

#include "centre/targeting/engine/build.hpp"

namespace targeting::engine::build {
namespace {

// The share of one thread: places in a row, whose cells are joined to the others' afterwards.
struct Share {
  std::vector<std::uint32_t> cells;
  std::vector<Segment> segments;
  std::vector<std::uint32_t> segments_of_place;
};

class PlaceMaker {
 public:
  PlaceMaker(const std::vector<Words>& patterns, const Order& order, unsigned count_bits, Share& share)
      : patterns_(patterns), order_(order), count_bits_(count_bits), share_(share), next_(patterns.size()) {}

  void make(std::uint32_t place, const std::uint32_t* pattern_of, std::uint32_t* rows) {
    const auto from = order_.people_from[place], to = order_.people_from[place + 1];
    met_.clear();
    for (auto i = from; i < to; ++i)
      if (next_[pattern_of[i]]++ == 0) met_.push_back(pattern_of[i]);
    std::sort(met_.begin(), met_.end());
    const auto segments_before = share_.segments.size();
    auto position = static_cast<std::uint32_t>(from);
    for (auto pattern : met_) {
      auto count = next_[pattern];
      put(place, segments_before, pattern, count);
      next_[pattern] = position;
      position += count;
    }
    for (auto i = from; i < to; ++i) rows[next_[pattern_of[i]]++] = static_cast<std::uint32_t>(order_.row(i));
    for (auto pattern : met_) next_[pattern] = 0;
    share_.segments_of_place.push_back(static_cast<std::uint32_t>(share_.segments.size() - segments_before));
  }

 private:
  void put(std::uint32_t place, std::size_t segments_before, std::uint32_t pattern, std::uint32_t count) {
    const auto cell_max = std::min((1U << count_bits_) - 1, segment_people_max);
    const auto depth = static_cast<unsigned>(std::popcount(patterns_[pattern].deprived));
    while (count != 0) {
      if (share_.segments.size() == segments_before || room_ == 0) begin_segment(place);
      auto now = std::min({count, cell_max, room_});
      auto at = static_cast<std::uint32_t>(share_.cells.size());
      share_.cells.push_back(pattern << count_bits_ | now);
      Segment& segment = share_.segments.back();
      segment.end = at + 1;
      for (unsigned c = depth + 1; c < skip_classes; ++c) segment.from[c] = at + 1;
      room_ -= now;
      count -= now;
    }
  }
  void begin_segment(std::uint32_t place) {
    auto at = static_cast<std::uint32_t>(share_.cells.size());
    share_.segments.push_back({.place = place, .end = at, .from = {at, at, at, at}});
    room_ = segment_people_max;
  }

  const std::vector<Words>& patterns_;
  const Order& order_;
  unsigned count_bits_;
  Share& share_;
  std::uint32_t room_ = 0;
  std::vector<std::uint32_t> next_;  // a count first, then where the next person of the pattern goes
  std::vector<std::uint32_t> met_;
};

// Places by shares of about as many people.
std::vector<std::uint32_t> cut(const std::vector<std::uint64_t>& people_from, unsigned shares) {
  std::vector<std::uint32_t> cuts{0};
  for (unsigned s = 1; s < shares; ++s) {
    auto at = std::lower_bound(people_from.begin(), people_from.end() - 1, people_from.back() * s / shares) - people_from.begin();
    cuts.push_back(std::max(cuts.back(), static_cast<std::uint32_t>(at)));
  }
  cuts.push_back(static_cast<std::uint32_t>(people_from.size() - 1));
  return cuts;
}

void join(std::vector<Share>& shares, OwnTables& into) {
  into.segment_from.push_back(0);
  for (Share& share : shares) {
    auto shift = static_cast<std::uint32_t>(into.cells.size());
    into.cells.insert(into.cells.end(), share.cells.begin(), share.cells.end());
    for (Segment segment : share.segments) {
      segment.end += shift;
      for (auto& start : segment.from) start += shift;
      into.segments.push_back(segment);
    }
    for (auto count : share.segments_of_place) into.segment_from.push_back(into.segment_from.back() + count);
  }
}

}  // namespace

void make_cells(const Order& order, Numbered& numbered, Crew& crew, OwnTables& into, unsigned count_bits) {
  into.row_count = order.people_from.back();
  into.rows = std::make_unique_for_overwrite<std::uint32_t[]>(into.row_count);
  auto cuts = cut(order.people_from, crew.size());
  std::vector<Share> shares(crew.size());
  crew.run(crew.size(), [&](unsigned s) {
    PlaceMaker maker(numbered.patterns, order, count_bits, shares[s]);
    for (auto place = cuts[s]; place < cuts[s + 1]; ++place) maker.make(place, numbered.pattern_of.get(), into.rows.get());
  });
  join(shares, into);
}

}  // namespace targeting::engine::build
