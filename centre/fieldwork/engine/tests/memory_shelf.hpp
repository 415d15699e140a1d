// The engine's shelf in memory: for its tests, and for the centre of the simulator. A copy of it is a backup.
#pragma once

#include <algorithm>
#include <map>
#include <set>

#include "centre/fieldwork/engine/exchange.hpp"

namespace fieldwork::engine {

struct Memory {
  std::vector<Epoch> all_epochs{{"epoch-1", 0}};
  std::int64_t seq = 0;
  std::int64_t stable = 0;
  std::map<std::string, Arrived, std::less<>> ops;
  std::map<std::string, Card, std::less<>> cards;
  std::map<std::string, std::set<std::string, std::less<>>, std::less<>> loads;  // user -> households
  std::set<std::string, std::less<>> no_consent;
  struct File {
    std::string bytes;
    bool whole = false;
    std::int64_t seq = 0;
  };
  std::map<std::string, File, std::less<>> files;
};

class MemoryShelf final : public Shelf, public FileShelf {
 public:
  explicit MemoryShelf(Memory& memory) : m_(memory) {}

  std::vector<Epoch> epochs() override { return m_.all_epochs; }
  std::int64_t take_seq() override { return ++m_.seq; }
  std::int64_t stable_seq() override { return m_.stable; }
  std::optional<KnownOp> find_op(std::string_view op_id) override {
    auto at = m_.ops.find(op_id);
    if (at == m_.ops.end()) return std::nullopt;
    return KnownOp{at->second.body_hash, at->second.outcome};
  }
  void keep_op(const Arrived& arrived) override { m_.ops.insert_or_assign(arrived.outcome.op_id, arrived); }
  std::optional<Card> find_card(std::string_view target) override {
    auto at = m_.cards.find(target);
    return at == m_.cards.end() ? std::nullopt : std::optional<Card>(at->second);
  }
  void keep_card(const Card& card) override { m_.cards.insert_or_assign(card.id, card); }
  bool reaches(const Caller& caller, const Op& op) override {
    auto at = m_.loads.find(caller.user_id);
    return at != m_.loads.end() && at->second.contains(op.target);
  }
  bool consents(std::string_view target) override { return !m_.no_consent.contains(target); }
  std::vector<std::string> caseload(const Caller& caller) override {
    auto at = m_.loads.find(caller.user_id);
    if (at == m_.loads.end()) return {};
    return {at->second.begin(), at->second.end()};
  }
  std::vector<Card> changed_cards(const std::vector<std::string>& caseload, std::int64_t after,
                                  std::size_t most) override {
    std::vector<const Card*> found;
    for (const std::string& id : caseload)
      if (auto at = m_.cards.find(id); at != m_.cards.end() && at->second.version > after) found.push_back(&at->second);
    std::ranges::sort(found, {}, &Card::version);
    if (found.size() > most) found.resize(most);
    std::vector<Card> out;
    for (const Card* card : found) out.push_back(*card);
    return out;
  }
  std::string payload_of(std::string_view op_id) override {
    auto at = m_.ops.find(op_id);
    return at == m_.ops.end() ? "" : at->second.op.payload;
  }

  std::optional<FileState> find_file(std::string_view sha256) override {
    auto at = m_.files.find(sha256);
    if (at == m_.files.end()) return std::nullopt;
    return FileState{std::string(sha256), static_cast<std::int64_t>(at->second.bytes.size()), at->second.whole, at->second.seq};
  }
  std::string part_of(std::string_view sha256) override {
    auto at = m_.files.find(sha256);
    return at == m_.files.end() ? "" : at->second.bytes;
  }
  void keep_part(const FileState& state, std::string_view bytes) override {
    m_.files[state.sha256] = {std::string(bytes), state.whole, state.seq};
  }

 private:
  Memory& m_;
};

}  // namespace fieldwork::engine
