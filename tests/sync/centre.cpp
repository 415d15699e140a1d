// The centre of the simulator: the engine that the desk runs, over memory, driven line by line from standard input.
// Many histories live here side by side, each under its number. A request is a line of words parted by tabs, the last of
// which may be JSON; every request is answered by one line. `flush` says that somebody waits for the answers. Cards stand
// behind the answer, parted by tabs: `+` and the card, or `=` and a number when it was told before, letter for letter.
//   new H PAGE                         a centre for history H that tells so many cards at a time, `end H` forgets it
//   load H USER HOUSEHOLD...           what the user may reach from now on
//   consent H HOUSEHOLD yes|no         whether the household still agrees
//   push H USER DEVICE REVOKED NOW FATE JSON    FATE: ok, or crash before the commit; answers the last number before it too
//   part H SHA OFFSET SIZE HEX
//   pull H USER DEVICE REVOKED NOW JSON
//   backup H                           a copy off the machine; what it covers is safe
//   restore H EPOCH                    the copy is put back
//   release H OP NOW                   the supervisor lets an op out of quarantine
//   settle H CARD CONFLICT CHOICE BY NOW
//   dump H                             everything, for the checks
#include <cstdio>
#include <iostream>
#include <unordered_map>

#include "centre/fieldwork/engine/settle.hpp"
#include "centre/fieldwork/engine/tests/memory_shelf.hpp"
#include "kit/base/result.hpp"
#include "kit/json/json.hpp"

namespace {

using namespace fieldwork::engine;
using Words = std::vector<std::string>;

struct World {
  Memory now;
  Memory copy;
  std::size_t page = cards_a_page;
  std::unordered_map<std::string, std::size_t> said;  // cards by their letters, in the order in which they were told
};

Words words_of(std::string_view line) {
  Words out;
  for (std::size_t from = 0;;) {
    auto tab = line.find('\t', from);
    out.emplace_back(line.substr(from, tab - from));
    if (tab == line.npos) return out;
    from = tab + 1;
  }
}

kit::Instant instant_of(const std::string& ms) { return {std::stoll(ms)}; }

std::string bytes_of_hex(std::string_view hex) {
  std::string out;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    out += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
  return out;
}

// One request is one transaction: a crash before the commit leaves nothing of it.
std::string push(World& world, const Words& w) {
  auto given = kit::json::decode<Push>(w[7]);
  if (!given) return "refused";
  Memory saved;
  const bool crashes = w[6] == "crash";
  if (crashes) saved = world.now;
  const auto before = world.now.seq;
  MemoryShelf shelf(world.now);
  Caller caller{w[2], w[3], w[4] == "1"};
  PushAnswer answer;
  for (const SentOp& op : given->ops) answer.outcomes.push_back(receive(shelf, caller, op, instant_of(w[5])).outcome);
  for (const std::string& sha : given->files)
    answer.files.push_back(shelf.find_file(sha).value_or(FileState{.sha256 = sha}));
  answer.epoch = world.now.all_epochs.back().id;
  answer.stable_seq = world.now.stable;
  auto text = kit::json::encode(answer);
  if (crashes) {
    world.now = saved;
    text = "lost";
  }
  return std::to_string(before) + "\t" + text;
}

std::string saying(World& world, const Card& card) {
  const auto next = world.said.size();
  auto [at, is_new] = world.said.try_emplace(kit::json::encode(card), next);
  return is_new ? "\t+" + at->first : "\t=" + std::to_string(at->second);
}

std::string pull(World& world, const Words& w) {
  auto cursor = kit::json::decode<Cursor>(w[6]);
  if (!cursor) return "refused";
  MemoryShelf shelf(world.now);
  auto answer = pull(shelf, {w[2], w[3], w[4] == "1"}, *cursor, instant_of(w[5]), world.page);
  std::string cards;
  for (const Card& card : answer.cards) cards += saying(world, card);
  answer.cards.clear();
  return kit::json::encode(answer) + cards;
}

void restore(World& world, const std::string& epoch) {
  const auto loads = world.now.loads;  // who may reach what is as it is today
  const auto consent = world.now.no_consent;
  const auto stable = world.copy.seq;
  world.now = world.copy;
  world.now.loads = loads;
  world.now.no_consent = consent;
  world.now.all_epochs.push_back({epoch, stable});
  world.now.stable = stable;
}

std::string release(World& world, const Words& w) {
  MemoryShelf shelf(world.now);
  auto at = world.now.ops.find(w[2]);
  if (at == world.now.ops.end()) return "unknown";
  auto body = at->second.body;
  return kit::json::encode(release(shelf, {w[2], body}, instant_of(w[3])).outcome);
}

std::string settle(World& world, const Words& w) {
  auto card = world.now.cards.find(w[2]);
  if (card == world.now.cards.end()) return "unknown";
  auto seq = ++world.now.seq;
  auto done = settle(card->second, {.conflict_id = w[3],
                                    .choice = w[4] == "incoming" ? Choice::incoming : Choice::current,
                                    .by = w[5],
                                    .seq = seq,
                                    .now = instant_of(w[6])});
  return std::to_string(static_cast<int>(done));
}

// Cards whole and as they are told, ops with their outcomes, files: what the checks compare with what was written.
std::string dump(World& world) {
  MemoryShelf shelf(world.now);
  std::string out = "{\"epoch\":" + kit::json::quote(world.now.all_epochs.back().id) + ",\"cards\":[";
  bool first = true;
  std::string as_told;
  for (const auto& [id, card] : world.now.cards) {
    out += (first ? "" : ",") + kit::json::encode(card);
    as_told += saying(world, told(shelf, card));
    first = false;
  }
  out += "],\"ops\":[";
  first = true;
  for (const auto& [id, op] : world.now.ops) {
    out += std::string(first ? "" : ",") + "{\"outcome\":" + kit::json::encode(op.outcome) +
           ",\"body\":" + kit::json::quote(op.body) + "}";
    first = false;
  }
  out += "],\"files\":[";
  first = true;
  for (const auto& [sha, file] : world.now.files) {
    out += std::string(first ? "" : ",") + "{\"sha256\":" + kit::json::quote(sha) + ",\"whole\":" +
           (file.whole ? "true" : "false") + ",\"bytes\":" + kit::json::quote(file.bytes) + "}";
    first = false;
  }
  return out + "]}" + as_told;
}

std::string answer_to(std::map<std::string, World>& worlds, const Words& w) {
  if (w[0] == "new") return worlds[w[1]].page = static_cast<std::size_t>(std::stoul(w[2])), "ok";
  if (w[0] == "end") return worlds.erase(w[1]), "ok";
  World& world = worlds.at(w[1]);
  if (w[0] == "push") return push(world, w);
  if (w[0] == "pull") return pull(world, w);
  if (w[0] == "dump") return dump(world);
  if (w[0] == "release") return release(world, w);
  if (w[0] == "settle") return settle(world, w);
  if (w[0] == "restore") return restore(world, w[2]), "ok";
  if (w[0] == "part") {
    MemoryShelf shelf(world.now);
    return kit::json::encode(take_part(shelf, w[2], std::stoll(w[3]), bytes_of_hex(w[5]), std::stoll(w[4])));
  }
  if (w[0] == "load") return world.now.loads[w[2]] = {w.begin() + 3, w.end()}, "ok";
  if (w[0] == "consent") {
    if (w[3] == "yes") world.now.no_consent.erase(w[2]);
    else world.now.no_consent.insert(w[2]);
    return "ok";
  }
  if (w[0] == "backup") {
    world.now.stable = world.now.seq;
    world.copy = world.now;
    return "ok";
  }
  return "?";
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);
  std::map<std::string, World> worlds;
  std::string out;
  for (std::string line; std::getline(std::cin, line);) {
    if (line == "flush") {
      std::cout << out << std::flush;
      out.clear();
    } else {
      out += answer_to(worlds, words_of(line)) + "\n";
    }
  }
  return 0;
}
