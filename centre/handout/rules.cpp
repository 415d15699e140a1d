// Decides; touches nothing.
#include "centre/handout/rules.hpp"

#include <algorithm>

#include "kit/crypto/crypto.hpp"

namespace handout {

using kit::Refused;

std::string hash_of(const Day& day, std::span<const Entry> entries) {
  std::string text = day.id + "\n" + day.on_day.text() + "\n" + day.item_id + " " + std::to_string(day.share) + "\n";
  for (const auto& entry : entries) text += std::to_string(entry.n) + " " + entry.household_id + " " + entry.card_code + "\n";
  return kit::crypto::hex(kit::crypto::sha256(text));
}

Standing standing_of(const Tick& tick, std::span<const Tick> before) {
  bool given = std::ranges::any_of(before, [](const Tick& t) { return t.standing == Standing::counted && t.outcome == Outcome::given; });
  if (!given) return Standing::counted;
  return tick.outcome == Outcome::given ? Standing::doubled : Standing::set_aside;
}

std::optional<Tick> counts_for(std::span<const Tick> ticks) {
  std::optional<Tick> absent;
  for (const auto& tick : ticks) {
    if (tick.standing != Standing::counted) continue;
    if (tick.outcome == Outcome::given) return tick;
    absent = tick;
  }
  return absent;
}

Counts count(const Day& day, std::span<const Entry> entries, std::span<const Tick> ticks) {
  std::map<std::int64_t, std::vector<Tick>> of;
  Counts out{.households = static_cast<std::int64_t>(entries.size())};
  for (const auto& tick : ticks) {
    of[tick.n].push_back(tick);
    bool real = tick.standing == Standing::counted || tick.standing == Standing::extra;
    out.doubles += tick.standing == Standing::doubled;
    out.extra += tick.standing == Standing::extra;
    out.uncovered += real && tick.outcome == Outcome::given && !tick.covered;
  }
  for (const auto& entry : entries) {
    auto known = counts_for(of[entry.n]);
    if (!known) ++out.still;
    else if (known->outcome == Outcome::absent) ++out.absent;
    else {
      ++(known->item_id == day.item_id ? out.given : out.given_instead);
      out.by_proxy += known->collector == Collector::proxy;
    }
  }
  return out;
}

bool is_balanced(const Line& line) { return line.brought == line.given + line.left + line.lost + line.away; }

kit::Result<void> may_settle(const Tick& tick, Standing to) {
  bool known = to == Standing::set_aside || to == Standing::extra;
  if (!known || tick.standing == Standing::set_aside || tick.standing == to || (to == Standing::extra && tick.standing != Standing::doubled))
    return kit::refuse(Refused::conflict, "handout.no_such_settlement");
  return {};
}

kit::Result<void> may_sign(const Day& day, const Reconciliation& sheet) {
  if (day.state != State::frozen) return kit::refuse(Refused::conflict, "handout.not_frozen");
  if (sheet.doubles > 0) return kit::refuse(Refused::conflict, "handout.doubles_open", {{"n", std::to_string(sheet.doubles)}});
  if (sheet.uncovered > 0) return kit::refuse(Refused::conflict, "handout.uncovered_open", {{"n", std::to_string(sheet.uncovered)}});
  if (sheet.still > 0) return kit::refuse(Refused::conflict, "handout.households_open", {{"n", std::to_string(sheet.still)}});
  if (!sheet.balanced) return kit::refuse(Refused::conflict, "handout.not_balanced");
  return {};
}

}  // namespace handout
