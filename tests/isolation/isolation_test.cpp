// R8: the isolation that the program uses, seen from outside. First the checker is tried on planted anomalies; then many
// hands append to lists on both databases, as our acts do (the parent row locked first) and as they do not.
// CHAESON_R8_TRANSACTIONS=100000 runs the full size (default 2,000 for each way).
#include <atomic>
#include <random>
#include <thread>

#include "kit/testing/database.hpp"
#include "kit/text/text.hpp"
#include "tests/isolation/checker.hpp"

namespace isolation {
namespace {

Operation put(int key, std::int64_t value) { return {.append = true, .key = key, .value = value}; }
Operation saw(int key, std::vector<std::int64_t> list) { return {.append = false, .key = key, .value = 0, .read = std::move(list)}; }
using Last = std::map<int, std::vector<std::int64_t>>;

struct Mutant {
  const char* name;
  std::vector<Done> history;
  Last last;
};
const std::vector<Mutant>& mutants() {
  static const std::vector<Mutant> all = {
      {"lost_append", {{true, {put(1, 1)}}, {true, {put(1, 2)}}}, {{1, {1}}}},
      {"lost_append", {{true, {put(1, 1)}}, {true, {put(1, 2)}}}, {{1, {1, 2, 1}}}},
      {"incompatible_order", {{true, {put(1, 1)}}, {true, {put(1, 2)}}, {true, {saw(1, {2, 1})}}}, {{1, {1, 2}}}},
      {"G1a", {{false, {put(1, 1)}}, {true, {saw(1, {1})}}}, {{1, {}}}},
      {"G1a", {{false, {put(1, 1)}}}, {{1, {1}}}},
      {"G1b", {{true, {put(1, 1), put(1, 2)}}, {true, {saw(1, {1})}}}, {{1, {1, 2}}}},
      {"G0", {{true, {put(1, 1), put(2, 2)}}, {true, {put(1, 3), put(2, 4)}}}, {{1, {1, 3}}, {2, {4, 2}}}},
      {"G1c", {{true, {put(1, 1), saw(2, {2})}}, {true, {put(2, 2), saw(1, {1})}}}, {{1, {1}}, {2, {2}}}},
      {"G-single", {{true, {saw(1, {}), saw(2, {2})}}, {true, {put(1, 1), put(2, 2)}}}, {{1, {1}}, {2, {2}}}},
      {"G-single", {{true, {saw(1, {}), put(1, 1)}}, {true, {saw(1, {}), put(1, 2)}}}, {{1, {1, 2}}}},
      {"G2-item", {{true, {saw(1, {}), put(2, 2)}}, {true, {saw(2, {}), put(1, 1)}}}, {{1, {1}}, {2, {2}}}},
  };
  return all;
}

TEST(IsolationChecker, finds_every_planted_anomaly) {
  for (const auto& mutant : mutants()) EXPECT_TRUE(anomalies(mutant.history, mutant.last).contains(mutant.name)) << mutant.name;
}

TEST(IsolationChecker, says_nothing_of_a_serial_history) {
  std::mt19937 random(3);
  Last lists;
  std::vector<Done> history;
  for (std::int64_t n = 1; n <= 5'000; ++n) {
    Done done{.committed = true, .operations = {}};
    for (int i = 0; i < 3; ++i) {
      int key = static_cast<int>(random() % 20);
      if (random() % 2) done.operations.push_back(saw(key, lists[key]));
      else {
        auto value = n * 10 + i;
        lists[key].push_back(value);
        done.operations.push_back(put(key, value));
      }
    }
    history.push_back(std::move(done));
  }
  EXPECT_TRUE(anomalies(history, lists).empty());
}

int transactions() {
  const char* asked = std::getenv("CHAESON_R8_TRANSACTIONS");
  return asked ? std::atoi(asked) : 2'000;
}

struct IsolationTest : kit::testing::DatabaseTest {
  // A dozen lists are in use at a time, and are left for new ones before they grow long.
  static constexpr int lists = 12, hands = 8, turn = 300;
  static int all_lists() { return (transactions() / turn + 1) * lists; }
  std::vector<Done> history;
  std::mutex keeping;

  void SetUp() override {
    DatabaseTest::SetUp();
    auto c = db->write();
    c->script("CREATE TABLE parents (id BIGINT PRIMARY KEY, n BIGINT); CREATE TABLE lists (id BIGINT PRIMARY KEY, elements TEXT)");
    c->execute("INSERT INTO parents (id, n) VALUES (1, 0)");
    kit::sql::Transaction t(*c);
    for (std::int64_t i = 0; i < all_lists(); ++i) c->execute("INSERT INTO lists (id, elements) VALUES ($1, '')", std::vector<kit::sql::Value>{i});
    t.commit();
  }
  std::vector<std::int64_t> read(kit::sql::Connection& c, int key) {
    auto row = c.query("SELECT elements FROM lists WHERE id = $1", std::vector<kit::sql::Value>{std::int64_t{key}}).at(0);
    std::vector<std::int64_t> out;
    for (const auto& word : kit::text::split(row.text("elements"), ' '))
      if (!word.empty()) out.push_back(std::stoll(word));
    return out;
  }
  void transaction(std::mt19937& random, std::int64_t number, bool locked) {
    Done done{.committed = false, .operations = {}};
    try {
      auto c = db->write();
      kit::sql::Transaction t(*c);
      if (locked) c->query("SELECT n FROM parents WHERE id = 1 FOR UPDATE");
      int first = static_cast<int>(random() % lists);
      for (int i = 0; i < 4; ++i) {
        int key = static_cast<int>(number / turn) * lists + (first + i * 5) % lists;
        if (random() % 2) {
          done.operations.push_back(saw(key, read(*c, key)));
          continue;
        }
        auto value = number * 10 + i;
        c->execute("UPDATE lists SET elements = elements || $2 WHERE id = $1",
                   std::vector<kit::sql::Value>{std::int64_t{key}, std::to_string(value) + " "});
        done.operations.push_back(put(key, value));
      }
      if (random() % 20 == 0) throw kit::Breakage("somebody pulls the plug before the commit");
      t.commit();
      done.committed = true;
    } catch (const kit::Breakage&) {
      done.committed = false;
    }
    std::lock_guard guard(keeping);
    history.push_back(std::move(done));
  }
  std::map<std::string, int> run(bool locked) {
    std::atomic<std::int64_t> next = 1;
    std::vector<std::thread> threads;
    for (unsigned hand = 0; hand < hands; ++hand)
      threads.emplace_back([&, hand] {
        std::mt19937 random(1000 + hand);
        for (auto number = next++; number <= transactions(); number = next++) transaction(random, number, locked);
      });
    for (auto& thread : threads) thread.join();
    Last last;
    auto c = db->read();
    for (int key = 0; key < all_lists(); ++key) last[key] = read(*c, key);
    return anomalies(history, last);
  }
};

std::string told(const std::map<std::string, int>& found) {
  std::string out;
  for (const auto& [name, times] : found) out += name + " " + std::to_string(times) + "; ";
  return out;
}

TEST_P(IsolationTest, acts_that_lock_their_parent_row_are_serializable) {
  auto found = run(true);
  EXPECT_TRUE(found.empty()) << told(found);
}

TEST_P(IsolationTest, without_the_lock_nothing_below_read_committed_is_seen) {
  auto found = run(false);
  for (const char* never : {"lost_append", "incompatible_order", "G1a", "G1b", "G0", "G1c"})
    EXPECT_FALSE(found.contains(never)) << never << ": " << told(found);
  if (!on_postgres()) EXPECT_TRUE(found.empty()) << "SQLite has one writer at a time: " << told(found);
}

INSTANTIATE_TEST_SUITE_P(both, IsolationTest, kit::testing::engines(), kit::testing::engine_name);

}  // namespace
}  // namespace isolation
