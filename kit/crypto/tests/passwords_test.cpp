// Password hashes, and the turnstile that keeps a flood of sign-ins from taking all memory.
#include <gtest/gtest.h>

#include <latch>
#include <thread>

#include "kit/crypto/crypto.hpp"
#include "kit/crypto/turnstile.hpp"

namespace kit::crypto {
namespace {

constexpr PasswordCost cheap{.operations = 1, .memory_bytes = 8 << 20};

TEST(Passwords, the_right_password_opens_and_no_other) {
  const std::string hash = hash_password("แม่แจ่ม 2569", cheap);
  EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=8192,t=1,p=1$"));
  EXPECT_TRUE(check_password(hash, "แม่แจ่ม 2569"));
  EXPECT_FALSE(check_password(hash, "แม่แจ่ม 2568"));
  EXPECT_FALSE(check_password(hash, ""));
}

TEST(Passwords, the_same_password_hashes_differently_each_time) {
  EXPECT_NE(hash_password("one", cheap), hash_password("one", cheap));
}

TEST(Passwords, a_broken_hash_matches_nothing) {
  EXPECT_FALSE(check_password("", ""));
  EXPECT_FALSE(check_password("$argon2id$", ""));
  EXPECT_FALSE(check_password("$1$plain", "plain"));
  EXPECT_FALSE(check_password(std::string("$argon2id$") + std::string(500, 'x'), "x"));
}

TEST(Passwords, a_raised_cost_asks_for_a_new_hash) {
  const std::string hash = hash_password("one", cheap);
  EXPECT_FALSE(needs_rehash(hash, cheap));
  EXPECT_TRUE(needs_rehash(hash, {.operations = 2, .memory_bytes = 8 << 20}));
  EXPECT_TRUE(needs_rehash(hash, {}));
  EXPECT_TRUE(needs_rehash("not a hash", cheap));
}

TEST(Turnstile, lets_one_wait_and_sends_the_next_away) {
  Turnstile gate(1, 1);
  std::latch let_go(1);
  std::latch inside(1);
  std::thread first([&] {
    const Turnstile::Pass pass(gate);
    inside.count_down();
    let_go.wait();
  });
  inside.wait();
  bool second_got_in = false;
  std::thread second([&] {
    const Turnstile::Pass pass(gate);
    second_got_in = true;
  });
  while (gate.waiting() == 0) std::this_thread::yield();
  EXPECT_THROW(Turnstile::Pass{gate}, TooBusy);
  let_go.count_down();
  first.join();
  second.join();
  EXPECT_TRUE(second_got_in);
  EXPECT_EQ(gate.waiting(), 0u);
}

TEST(Passwords, a_few_at_once_all_get_their_answer) {
  const std::string hash = hash_password("one", cheap);
  std::vector<std::jthread> threads;
  std::atomic<int> right = 0;
  for (int i = 0; i < 8; ++i) threads.emplace_back([&] { right += check_password(hash, "one"); });
  threads.clear();
  EXPECT_EQ(right, 8);
}

}  // namespace
}  // namespace kit::crypto
