// fork, exec, pipes and signals.
#include "tests/crash/program.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>

#include "kit/base/breakage.hpp"
#include "kit/text/text.hpp"

namespace crash {
namespace {

struct Pipes {
  int in[2];   // parent writes, child reads
  int out[2];  // child writes, parent reads
};

Pipes make_pipes() {
  Pipes pipes{};
  if (::pipe2(pipes.in, O_CLOEXEC) != 0 || ::pipe2(pipes.out, O_CLOEXEC) != 0) throw kit::Breakage("no pipes");
  return pipes;
}

pid_t start(std::vector<std::string> arguments, const Pipes& pipes, bool errors_too) {
  arguments.insert(arguments.begin(), binary());
  std::vector<char*> argv;
  for (auto& a : arguments) argv.push_back(a.data());
  argv.push_back(nullptr);
  pid_t process = ::fork();
  if (process < 0) throw kit::Breakage("cannot fork");
  if (process > 0) return process;
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // ends with us, whatever happens to us
  ::dup2(pipes.in[0], STDIN_FILENO);
  ::dup2(pipes.out[1], STDOUT_FILENO);
  int errors = errors_too ? pipes.out[1] : ::open("/dev/null", O_WRONLY);
  ::dup2(errors, STDERR_FILENO);
  ::execv(argv[0], argv.data());
  ::_exit(127);
}

}  // namespace

std::string binary() {
  auto self = std::filesystem::read_symlink("/proc/self/exe");
  return (self.parent_path().parent_path() / "app" / "chaeson").string();
}

Program::Program(std::vector<std::string> arguments) {
  for (const char* more : {"serve", "--port", "0", "--log", "error"}) arguments.emplace_back(more);
  auto pipes = make_pipes();
  process_ = start(std::move(arguments), pipes, false);
  ::close(pipes.in[0]);
  ::close(pipes.in[1]);
  ::close(pipes.out[1]);
  output_ = pipes.out[0];
  std::string said;
  for (char c; ::read(output_, &c, 1) == 1;) {
    if (c != '\n') {
      said += c;
      continue;
    }
    port_ = static_cast<std::uint16_t>(kit::text::parse_int(said.substr(said.rfind(':') + 1)).value_or(0));
    return;
  }
  throw kit::Breakage("the program did not start (exit code " + std::to_string(reap()) + "): " + said);
}

Program::~Program() {
  if (process_ > 0) kill_hard();
  if (output_ >= 0) ::close(output_);
}

int Program::reap() {
  int status = 0;
  ::waitpid(process_, &status, 0);
  process_ = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

void Program::kill_hard() {
  ::kill(process_, SIGKILL);
  reap();
}

int Program::stop_gently() {
  ::kill(process_, SIGTERM);
  return reap();
}

Command::Command(std::vector<std::string> arguments) {
  auto pipes = make_pipes();
  process_ = start(std::move(arguments), pipes, true);
  ::close(pipes.in[0]);
  ::close(pipes.in[1]);
  ::close(pipes.out[1]);
  output_ = pipes.out[0];
}

Command::~Command() {
  if (process_ > 0) kill_hard();
  ::close(output_);
}

bool Command::read_more() {
  char buffer[4096];
  auto n = ::read(output_, buffer, sizeof buffer);
  if (n > 0) printed_.append(buffer, static_cast<std::size_t>(n));
  return n > 0;
}

bool Command::wait_until_printed(std::string_view text) {
  while (printed_.find(text) == std::string::npos)
    if (!read_more()) return false;
  return true;
}

void Command::kill_hard() {
  ::kill(process_, SIGKILL);
  ::waitpid(process_, nullptr, 0);
  process_ = -1;
}

Ended Command::wait() {
  while (read_more()) continue;
  int status = 0;
  ::waitpid(process_, &status, 0);
  process_ = -1;
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), std::move(printed_)};
}

Ended run(std::vector<std::string> arguments, const std::string& input) {
  auto pipes = make_pipes();
  pid_t process = start(std::move(arguments), pipes, true);
  ::close(pipes.in[0]);
  ::close(pipes.out[1]);
  if (!input.empty() && ::write(pipes.in[1], input.data(), input.size()) != static_cast<ssize_t>(input.size()))
    throw kit::Breakage("the program does not read");
  ::close(pipes.in[1]);
  Ended ended;
  char buffer[4096];
  for (ssize_t n; (n = ::read(pipes.out[0], buffer, sizeof buffer)) > 0;) ended.printed.append(buffer, static_cast<std::size_t>(n));
  ::close(pipes.out[0]);
  int status = 0;
  ::waitpid(process, &status, 0);
  ended.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return ended;
}

}  // namespace crash
