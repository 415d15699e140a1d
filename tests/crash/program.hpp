// The real program as a process of its own: started, talked to, killed.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace crash {

class Program {
 public:
  // Starts `chaeson ARGUMENTS... serve --port 0` and waits until it says where it listens.
  explicit Program(std::vector<std::string> arguments);
  ~Program();  // kills what still runs
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;
  std::uint16_t port() const { return port_; }
  pid_t process() const { return process_; }
  void kill_hard();   // SIGKILL, and waits for the end
  int stop_gently();  // SIGTERM; the exit code

 private:
  int reap();
  pid_t process_ = -1;
  int output_ = -1;
  std::uint16_t port_ = 0;
};

// Runs the program to its end with a text on standard input; gives exit code and all it printed.
struct Ended {
  int code = 0;
  std::string printed;
};
Ended run(std::vector<std::string> arguments, const std::string& input = {});

// A command at work: watched by what it prints, killed or waited for.
class Command {
 public:
  explicit Command(std::vector<std::string> arguments);
  ~Command();
  Command(const Command&) = delete;
  Command& operator=(const Command&) = delete;
  // False when the command ends without having printed it.
  bool wait_until_printed(std::string_view text);
  void kill_hard();
  Ended wait();

 private:
  bool read_more();
  pid_t process_ = -1;
  int output_ = -1;
  std::string printed_;
};

// The binary beside the tests' own: $BUILD/app/chaeson.
std::string binary();

}  // namespace crash
