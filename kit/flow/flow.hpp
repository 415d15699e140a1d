// The cheapest way to send whole units through a network, exactly, with the prices that prove it so.
#pragma once

#include <cstdint>
#include <vector>

namespace kit::flow {

struct Arc {
  std::uint32_t from = 0, to = 0;
  std::int64_t capacity = 0;  // units, not below 0
  std::int64_t cost = 0;      // of one unit; below 0 is a gain
};
struct Network {
  std::uint32_t nodes = 0;
  std::vector<Arc> arcs;
};
struct Flow {
  std::vector<std::int64_t> through;  // units, by arc
  // By node, what one more unit there would save on its way to the sink. With these every arc with room left costs at least what
  // its ends differ by, and every arc in use at most that: whoever adds it up has the proof that no flow is cheaper.
  std::vector<std::int64_t> price;
};

inline constexpr std::int64_t unit_most = 100'000'000;  // of a capacity and an amount
inline constexpr std::int64_t cost_most = 50'000'000;   // of a cost, either side of nothing

// Sends `amount` units from `source` to `sink`. The network must have room for them (give it an arc that goes around when
// it may not): a network without, and figures beyond the limits, are bugs.
Flow cheapest(const Network& network, std::uint32_t source, std::uint32_t sink, std::int64_t amount);

}  // namespace kit::flow
