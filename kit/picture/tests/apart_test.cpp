// The cage holds: what happens inside stays inside.
#include "kit/picture/apart.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>

namespace kit::picture {
namespace {

using Answer = std::optional<std::string>;

TEST(Apart, the_answer_comes_back_whole) {
  const std::string large(3'000'000, 'x');
  EXPECT_EQ(run_apart([&]() -> Answer { return large; }), large);
  EXPECT_EQ(run_apart([]() -> Answer { return ""; }), "");
  EXPECT_EQ(run_apart([]() -> Answer { return std::nullopt; }), std::nullopt);
}

TEST(Apart, a_crash_is_only_a_missing_answer) {
  EXPECT_EQ(run_apart([]() -> Answer { std::abort(); }), std::nullopt);
  EXPECT_EQ(run_apart([]() -> Answer { throw std::runtime_error("x"); }), std::nullopt);
}

TEST(Apart, files_sockets_and_processes_are_out_of_reach) {
  EXPECT_EQ(
      run_apart([]() -> Answer { return ::open("/etc/hostname", O_RDONLY) < 0 ? "no" : "yes"; }),
      "no");
  EXPECT_EQ(
      run_apart([]() -> Answer { return ::socket(AF_INET, SOCK_STREAM, 0) < 0 ? "no" : "yes"; }),
      "no");
  EXPECT_EQ(run_apart([]() -> Answer {
              const pid_t child = ::fork();
              if (child == 0) ::_exit(0);
              return child < 0 ? "no" : "yes";
            }),
            "no");
  EXPECT_EQ(run_apart([]() -> Answer { return ::write(2, "x", 1) < 0 ? "no" : "yes"; }), "no");
}

TEST(Apart, memory_time_and_answers_are_limited) {
  EXPECT_EQ(
      run_apart([]() -> Answer { return std::string(64u << 20, 'x'); }, {.memory_bytes = 1u << 20}),
      std::nullopt);
  EXPECT_EQ(
      run_apart([]() -> Answer { return std::string(2000, 'x'); }, {.answer_bytes_max = 1000}),
      std::nullopt);
  const auto forever = []() -> Answer {
    for (volatile int i = 0;; i = i + 1) continue;
  };
  EXPECT_EQ(run_apart(forever, {.cpu_seconds = 1}), std::nullopt);
}

}  // namespace
}  // namespace kit::picture
