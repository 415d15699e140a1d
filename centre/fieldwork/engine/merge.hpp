// What one op does to a card: the conflict table. Pure; the card is changed in place and the verdict says how.
#pragma once

#include <string>

#include "centre/fieldwork/engine/card.hpp"

namespace fieldwork::engine {

struct Ruling {
  Verdict verdict = Verdict::applied;
  std::string reason;
  bool alert = false;  // a safety field was raised: somebody is told at once
};

struct Arrival {
  const Op& op;
  std::int64_t seq = 0;
  std::int64_t base = 0;     // base_version, cut down to what the present epoch still has
  kit::Instant observed_at;  // by the server's clock
};

Ruling merge(Card& card, const Arrival& arrival);

// The day of the visit as people count it, and whether somebody else was there on it.
bool is_double(const Entry& one, const Entry& other);

}  // namespace fieldwork::engine
