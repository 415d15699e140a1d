// One round: what was announced since, folded, and added to the counts in one transaction.
#include "centre/indicators/counting/following.hpp"

#include <chrono>

#include "centre/indicators/counting/fold.hpp"
#include "centre/indicators/store.hpp"

namespace indicators::counting {
namespace {

using namespace std::chrono_literals;

constexpr auto look_around_every = 1s;  // other processes announce without waking anybody here
constexpr auto gather_for = 300ms;       // what comes in a rush is counted together: acts wait for every round
constexpr std::size_t lines_per_round = 5'000;
constexpr std::size_t rows_per_filling = 200'000;

frame::Actor counter() {
  return {.staff_id = "",
          .name = "indicators",
          .role = frame::Role::system,
          .org_id = "system",
          .area_code = "00",
          .scope = frame::SystemScope::everywhere("results of all places are counted together; answers leave within each reader's reach")};
}

using LastMoves = std::map<std::string, Moved>;

// Remembers the move unless a later one is known, and moves what was counted until then.
void move(frame::Db& db, const Moved& moved, LastMoves& last) {
  auto known = store::last_move(db, moved.about);
  if (known && known->at > moved.at) return void(last[moved.about] = *known);
  store::put_move(db, moved);
  last[moved.about] = moved;
  for (const Fact& fact : store::facts_about(db, moved.about)) {
    Fact to = fact;
    place(to, moved.closed);
    if (fact.known_ms > moved.at || (to.org_id == fact.org_id && to.area_code == fact.area_code)) continue;
    store::add_to_counts(db, fact, -1);
    store::add_to_counts(db, to, 1);
    store::move_fact(db, fact, to);
  }
}

// Where the fact belongs after all moves of its file; another journal may have come further than its own.
void settle(frame::Db& db, Fact& fact, const LastMoves& last) {
  std::optional<Moved> move;
  if (auto at = last.find(fact.about); at != last.end())
    move = at->second;
  else if (fact.about != fact.record_id)
    move = store::last_move(db, fact.about);
  if (move && fact.known_ms <= move->at) place(fact, move->closed);
}

void write(frame::Db& db, const Memory& memory, Changes& changes) {
  LastMoves last;
  for (const Moved& moved : changes.moved) move(db, moved, last);
  for (Fact& fact : changes.facts) {
    settle(db, fact, last);
    store::put_fact(db, fact);
    store::add_to_counts(db, fact, 1);
  }
  memory.each_changed([&](const Remembered& r) { store::put_remembered(db, r); });
}

void add(store::Counts& counts, store::Counts& sums, const Fact& f) {
  auto put = [&](store::Counted& c) { c.n += f.n, c.amount += f.amount, c.late += f.late; };
  put(counts[{f.org_id, f.measure, f.area_code, f.month, f.dimension, f.bucket}]);
  put(sums[{"all", f.measure, province_of(f.area_code), f.month, "", f.bucket}]);
}

// Rows of several journals in one go.
struct Filling {
  frame::Db& db;
  std::vector<Fact> facts = {};
  std::vector<Remembered> remembered = {};
  std::int64_t facts_written = 0;

  void take(std::vector<Fact> more, const Memory& memory) {
    facts.insert(facts.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    memory.each_changed([&](const Remembered& r) { remembered.push_back(r); });
    if (facts.size() > rows_per_filling) flush();
  }
  void flush() {
    store::fill_facts(db, facts);
    store::fill_remembered(db, remembered);
    facts_written += static_cast<std::int64_t>(facts.size());
    facts.clear(), remembered.clear();
  }
};

}  // namespace

std::int64_t Following::round(const frame::Performer& performer) {
  std::int64_t lines = 0;
  frame::derive(performer, counter(), [&](frame::Look& look) {
    lines = 0;
    store::hold_counting(look.db, look.now());
    Fold fold(store::definitions(look.db));
    Memory memory([&](const std::string& org, const std::string& record) { return store::remembered(look.db, org, record); });
    Changes changes;
    std::map<std::string, std::int64_t> positions;
    for (const auto& f : store::followed(look.db)) positions[f.org_id] = f.seq;
    for (const auto& head : frame::journal_heads(look.db)) {
      auto position = positions[head.org_id];
      if (position >= head.seq || lines >= static_cast<std::int64_t>(lines_per_round)) continue;
      auto read = frame::announced_after(look.db, {head.org_id, position}, head.seq, lines_per_round);
      for (const auto& line : read.lines) fold.take(line, memory, changes);
      lines += static_cast<std::int64_t>(read.lines.size());
      store::put_followed(look.db, {head.org_id, read.until});
    }
    write(look.db, memory, changes);
  });
  return lines;
}

namespace {

// Whether there is anything to read, without writing.
bool anything_new(const frame::Performer& performer) {
  bool found = false;
  std::vector<frame::SeenRecord> seen;
  auto looked = performer.look(counter(), {}, [&](frame::Look& look) -> kit::Result<frame::Reply> {
    std::map<std::string, std::int64_t> positions;
    for (const auto& f : store::followed(look.db)) positions[f.org_id] = f.seq;
    for (const auto& head : frame::journal_heads(look.db)) found = found || positions[head.org_id] < head.seq;
    return frame::Reply{};
  }, seen);
  ENSURE(looked);
  return found;
}

}  // namespace

std::int64_t Following::count_now(const frame::Performer& performer) {
  std::lock_guard alone(one_at_a_time_);
  constexpr auto full = static_cast<std::int64_t>(lines_per_round);
  // A round that is not full has read to the end of every journal; what came since is for the next time.
  std::int64_t lines = 0, read = full;
  while (read >= full && !leaving_ && anything_new(performer)) lines += read = round(performer);
  return lines;
}

std::int64_t Following::rebuild(const frame::Performer& performer) {
  std::lock_guard alone(one_at_a_time_);
  std::int64_t counted = 0;
  frame::derive(performer, counter(), [&](frame::Look& look) {
    store::hold_counting(look.db, look.now());
    store::forget_all(look.db);
    Fold fold(store::definitions(look.db));
    store::Counts counts, sums;
    Filling filling{look.db};
    std::vector<Moved> moved;
    for (const auto& head : frame::journal_heads(look.db)) {
      Memory memory;  // what is announced of a record stands in one journal
      Changes changes;
      frame::each_announcement(look.db, {head.org_id, 0}, [&](const auto& line) {
        if (line.seq <= head.seq) fold.take(line, memory, changes);
      });
      for (const Fact& fact : changes.facts) add(counts, sums, fact);
      moved.insert(moved.end(), changes.moved.begin(), changes.moved.end());
      filling.take(std::move(changes.facts), memory);
      store::put_followed(look.db, {head.org_id, head.seq});
    }
    filling.flush();
    counted = filling.facts_written;
    store::fill_counts(look.db, counts);
    store::fill_sums(look.db, sums);
    LastMoves last;
    for (const Moved& one : moved) move(look.db, one, last);
  });
  return counted;
}

void Following::start(const frame::Performer& performer, std::function<void()> told,
                      std::function<void(std::string_view)> broken) {
  std::lock_guard lock(mutex_);
  if (thread_.joinable() || leaving_) return;
  told_ = std::move(told), broken_ = std::move(broken);
  thread_ = std::thread([this, &performer] { run(performer); });
}

void Following::wake() {
  std::lock_guard lock(mutex_);
  woken_ = true;
  changed_.notify_all();
}

void Following::leave() {
  {
    std::lock_guard lock(mutex_);
    leaving_ = true;
    changed_.notify_all();
  }
  if (thread_.joinable()) thread_.join();
}

// The edge of this background work: what goes wrong is told, and tried again.
void Following::run(const frame::Performer& performer) {
  for (;;) {
    try {
      if (count_now(performer) > 0) told_();
    } catch (const kit::Breakage& e) {
      broken_(e.what());
    }
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, gather_for, [&] { return leaving_.load(); });
    changed_.wait_for(lock, look_around_every, [&] { return leaving_ || woken_; });
    woken_ = false;
    if (leaving_) return;
  }
}

}  // namespace indicators::counting
