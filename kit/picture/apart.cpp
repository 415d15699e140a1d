// The child process and the pipe that its answer comes through.
#include "kit/picture/apart.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fstream>
#include <semaphore>

#include "kit/base/breakage.hpp"
#include "kit/picture/lockdown.hpp"

namespace kit::picture {
namespace {

// The last byte of a whole answer; a child that dies half way never writes it.
constexpr char whole = '!';

std::size_t mapped_bytes() {
  std::size_t pages = 0;
  std::ifstream("/proc/self/statm") >> pages;
  return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t done = ::write(fd, bytes.data(), bytes.size());
    if (done <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(done));
  }
  return true;
}

// Only ever leaves by _exit: destructors and exit handlers belong to the parent.
[[noreturn]] void be_the_child(int fd, const std::function<std::optional<std::string>()>& work,
                               const Cage& cage, std::size_t mapped) {
  if (!lock_down(fd, cage.cpu_seconds, mapped + cage.memory_bytes)) ::_exit(2);
  try {
    const auto answer = work();
    const bool sent = answer && write_all(fd, *answer) && write_all(fd, {&whole, 1});
    ::_exit(sent ? 0 : 1);
  } catch (...) {
    // Nothing can be told from in here; the parent sees an answer without its end.
    ::_exit(1);
  }
}

std::optional<std::string> read_answer(int fd, const Cage& cage) {
  using Clock = std::chrono::steady_clock;
  const auto deadline = Clock::now() + std::chrono::seconds(cage.wall_seconds);
  std::string answer;
  std::array<char, 65536> buffer;
  while (true) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
    pollfd waiting{.fd = fd, .events = POLLIN, .revents = 0};
    const int ready = left.count() <= 0 ? 0 : ::poll(&waiting, 1, static_cast<int>(left.count()));
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return std::nullopt;
    const ssize_t got = ::read(fd, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return std::nullopt;
    if (got == 0) break;
    answer.append(buffer.data(), static_cast<std::size_t>(got));
    if (answer.size() > cage.answer_bytes_max) return std::nullopt;
  }
  if (!answer.ends_with(whole)) return std::nullopt;
  answer.pop_back();
  return answer;
}

void bury(pid_t child) {
  ::kill(child, SIGKILL);  // not yet waited for, so the number is still its own
  while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) continue;
}

[[noreturn]] void fail() {
  throw Breakage(std::string("no child process for a picture: ") + std::strerror(errno));
}

}  // namespace

std::optional<std::string> run_apart(const std::function<std::optional<std::string>()>& work,
                                     Cage cage) {
  static std::counting_semaphore<2> places(2);
  struct Place {
    Place() { places.acquire(); }
    ~Place() { places.release(); }
  } const place;
  const std::size_t mapped = mapped_bytes();
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) fail();
  const pid_t child = ::fork();
  if (child == 0) be_the_child(ends[1], work, cage, mapped);
  ::close(ends[1]);
  if (child < 0) {
    ::close(ends[0]);
    fail();
  }
  auto answer = read_answer(ends[0], cage);
  ::close(ends[0]);
  bury(child);
  return answer;
}

}  // namespace kit::picture
