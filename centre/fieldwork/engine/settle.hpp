// A person decides what the engine would not: one of two values, a correction, a removal, a second visit on one day.
#pragma once

#include "centre/fieldwork/engine/card.hpp"

namespace fieldwork::engine {

enum class Choice : std::uint8_t { current, incoming };
constexpr auto choices(const Choice*) { return kit::Choices{"current", "incoming"}; }

struct Settling {
  std::string conflict_id;
  Choice choice = Choice::current;
  std::string by;
  std::int64_t seq = 0;
  kit::Instant now;
};

// second_needed: a national id or a membership takes two people, and this was the first. same_hand: it was the first
// one again.
enum class Settled : std::uint8_t { settled, second_needed, same_hand, unknown, already };

Settled settle(Card& card, const Settling& settling);

}  // namespace fieldwork::engine
