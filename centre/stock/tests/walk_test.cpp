// On both databases: a random walk (8,000 events, or as many as CHAESON_STOCK_EVENTS says) through the door; nothing falls below zero, every balance is the fold
// of its events, and a planted fault is found.
#include <cstdlib>
#include <map>
#include <random>
#include <thread>

#include "centre/frame/perform.hpp"
#include "centre/frame/wall.hpp"
#include "centre/stock/desk.hpp"
#include "centre/stock/store.hpp"
#include "kit/testing/database.hpp"

namespace frame {
std::span<const kit::sql::Migration> migrations();
}

namespace stock {
namespace {

frame::Actor keeper() {
  return {.staff_id = "som", .name = "som", .role = frame::Role::centre_head, .org_id = "chaeson", .area_code = "521304",
          .scope = frame::SystemScope::organisation("test", "chaeson", {"521304"})};
}

struct StockTest : kit::testing::DatabaseTest {
  kit::FixedClock clock{*kit::Instant::parse("2022-12-01T02:00:00Z")};
  kit::crypto::Vault vault = kit::crypto::Vault::from_key(std::string(32, 'k'));
  std::unique_ptr<frame::Performer> performer;
  // Neither papers nor staff are asked by what moves goods.
  std::unique_ptr<network::Directory> network;
  std::unique_ptr<staff::Staff> staff = staff::open_staff();
  std::unique_ptr<papers::Papers> papers;
  std::unique_ptr<Desk> desk;
  std::vector<std::string> stores, items;

  void SetUp() override {
    DatabaseTest::SetUp();
    network = network::open_network(*staff);
    papers = papers::open_papers(*network, *staff);
    desk = std::make_unique<Desk>(*papers, *staff);
    std::vector<kit::sql::Migration> all;
    for (auto part : {frame::migrations(), desk->migrations()}) all.insert(all.end(), part.begin(), part.end());
    auto writer = db->write();
    kit::sql::migrate(*writer, all);
    frame::raise_wall(*writer);
    performer = std::make_unique<frame::Performer>(*db, vault, clock);
  }
  template <class Work>
  auto act(const Work& work) {
    return performer->act(keeper(), {.op_id = kit::make_uuid_v4()}, "test", [&](frame::Act& a) -> kit::Result<frame::Reply> {
      auto done = work(a);
      if (!done) return done.error();
      return frame::Reply{};
    });
  }
  void stand(int n_stores, int n_items) {
    auto made = act([&](frame::Act& a) -> kit::Result<void> {
      for (int i = 0; i < n_stores; ++i) {
        stores.push_back("store-" + std::to_string(i));
        store::insert_store(a, {.org_id = "chaeson", .id = stores.back(), .area_code = "521304", .name = stores.back()});
      }
      for (int i = 0; i < n_items; ++i) {
        items.push_back("item-" + std::to_string(i));
        store::insert_item(a, {.org_id = "chaeson", .id = items.back(), .name_th = items.back(), .unit_th = "ชิ้น"});
      }
      a.announce("stock.store_opened", "chaeson", "521304", stores.front(), ThingNews{"x"});
      return {};
    });
    ASSERT_TRUE(made);
  }
  std::int64_t number(const std::string& sql) { return db->read()->query(sql).at(0).integer("n"); }
  std::vector<std::string> faults() {
    std::vector<std::string> out;
    std::vector<frame::SeenRecord> seen;
    auto done = performer->look(keeper(), {}, [&](frame::Look& look) -> kit::Result<frame::Reply> {
      out = desk->faults(look);
      return frame::Reply{};
    }, seen);
    EXPECT_TRUE(done);
    return out;
  }
};
INSTANTIATE_TEST_SUITE_P(both, StockTest, kit::testing::engines(), kit::testing::engine_name);

// What the walk knows by itself: store and item -> quantity.
struct Walker {
  StockTest& test;
  std::mt19937 random{20221217};
  std::map<std::pair<std::string, std::string>, std::int64_t> held = {};
  int refused = 0;

  std::size_t between(std::size_t from, std::size_t until) { return std::uniform_int_distribution<std::size_t>(from, until)(random); }
  const std::string& any(const std::vector<std::string>& of) { return of[between(0, of.size() - 1)]; }

  kit::Result<void> step(frame::Act& act, int n) {
    auto store = any(test.stores), item = any(test.items);
    auto quantity = static_cast<std::int64_t>(between(1, 12));
    auto& there = held[{store, item}];
    if (between(0, 99) < 42) {
      auto until = act.today().plus_days(static_cast<int>(between(1, 400)));
      TRY(test.desk->receive(act, {.store_id = store, .item_id = item, .quantity = quantity, .expires_on = until, .value_satang = 1500,
                                   .on_day = act.today(), .about = "walk", .part = std::to_string(n)}));
      there += quantity;
      return {};
    }
    auto gone = test.desk->issue(act, {.store_id = store, .item_id = item, .quantity = quantity, .kind = EventKind::given,
                                       .on_day = act.today(), .about = "walk", .part = std::to_string(n), .reason = {}});
    EXPECT_EQ(static_cast<bool>(gone), there >= quantity) << store << " " << item << " holds " << there;
    if (gone) there -= quantity;
    else ++refused;
    return {};
  }
};

TEST_P(StockTest, a_walk_of_many_events_never_falls_below_zero_and_every_balance_is_the_fold_of_its_events) {
  stand(4, 25);
  Walker walker{*this};
  const char* asked = std::getenv("CHAESON_STOCK_EVENTS");  // 100000 for the whole walk
  const int events_wanted = asked ? std::atoi(asked) : 8'000;
  constexpr int steps_each = 500;
  int n = 0;
  for (std::int64_t events = 0; events < events_wanted; events = number("SELECT COUNT(*) AS n FROM stock_events")) {
    auto walked = act([&](frame::Act& a) -> kit::Result<void> {
      for (int i = 0; i < steps_each; ++i) TRY(walker.step(a, n++));
      return {};
    });
    ASSERT_TRUE(walked);
    ASSERT_EQ(number("SELECT COUNT(*) AS n FROM stock_balances WHERE quantity < 0"), 0);
  }
  EXPECT_GT(walker.refused, 50) << "the walk knocked at the floor";
  EXPECT_EQ(faults(), std::vector<std::string>{});
  for (const auto& [key, quantity] : walker.held)
    EXPECT_EQ(number("SELECT CAST(COALESCE(SUM(quantity), 0) AS BIGINT) AS n FROM stock_balances WHERE store_id = '" + key.first +
                     "' AND item_id = '" + key.second + "'"),
              quantity);
}

TEST_P(StockTest, a_planted_fault_in_a_balance_is_found_and_events_can_neither_be_changed_nor_removed) {
  stand(1, 1);
  ASSERT_TRUE(act([&](frame::Act& a) {
    return desk->receive(a, {.store_id = stores[0], .item_id = items[0], .quantity = 9, .expires_on = {}, .value_satang = 100,
                             .on_day = a.today(), .about = "walk", .part = ""});
  }));
  EXPECT_EQ(faults().size(), 0u);
  db->write()->execute("UPDATE stock_balances SET quantity = 10");
  EXPECT_EQ(faults().size(), 1u);
  EXPECT_ANY_THROW(db->write()->execute("UPDATE stock_balances SET quantity = -1"));
  EXPECT_ANY_THROW(db->write()->execute("UPDATE stock_events SET quantity = 10"));
  EXPECT_ANY_THROW(db->write()->execute("DELETE FROM stock_events"));
}

TEST_P(StockTest, of_two_who_take_the_last_bag_at_once_one_gets_it) {
  stand(1, 1);
  ASSERT_TRUE(act([&](frame::Act& a) {
    return desk->receive(a, {.store_id = stores[0], .item_id = items[0], .quantity = 20, .expires_on = {}, .value_satang = 100,
                             .on_day = a.today(), .about = "walk", .part = ""});
  }));
  std::atomic<int> got = 0;
  auto taker = [&] {
    for (int i = 0; i < 15; ++i)
      if (act([&](frame::Act& a) {
            return desk->issue(a, {.store_id = stores[0], .item_id = items[0], .quantity = 1, .kind = EventKind::given,
                                   .on_day = a.today(), .about = "race", .part = "", .reason = {}});
          }))
        ++got;
  };
  std::thread other(taker);
  taker();
  other.join();
  EXPECT_EQ(got, 20);
  EXPECT_EQ(number("SELECT CAST(SUM(quantity) AS BIGINT) AS n FROM stock_balances"), 0);
  EXPECT_EQ(faults().size(), 0u);
}

TEST_P(StockTest, what_was_given_comes_back_once_into_its_lots) {
  stand(1, 1);
  std::string lot;
  ASSERT_TRUE(act([&](frame::Act& a) -> kit::Result<void> {
    lot = TRY(desk->receive(a, {.store_id = stores[0], .item_id = items[0], .quantity = 5, .expires_on = {}, .value_satang = 100,
                                .on_day = a.today(), .about = "walk", .part = ""}));
    TRY(desk->issue(a, {.store_id = stores[0], .item_id = items[0], .quantity = 3, .kind = EventKind::given, .on_day = a.today(),
                        .about = "day", .part = "7", .reason = {}}));
    return {};
  }));
  for (int i = 0; i < 2; ++i)
    ASSERT_TRUE(act([&](frame::Act& a) -> kit::Result<void> {
      desk->take_back(a, "day", "7", a.today(), "ผิดบ้าน");
      a.announce("stock.store_counted", "chaeson", "521304", "x", ThingNews{"x"});
      return {};
    }));
  EXPECT_EQ(number("SELECT quantity AS n FROM stock_balances"), 5);
  EXPECT_EQ(faults().size(), 0u);
}

}  // namespace
}  // namespace stock
