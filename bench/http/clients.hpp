// The load generator's side of the wire, as cheap as tools made for it: one thread that waits for
// all sockets at once, requests written beforehand, answers read whole and looked at no further
// than needed.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

constexpr int clients = 50;

// Each client takes the next request when its last one is answered.
struct Questions {
  std::vector<std::string> texts;  // whole requests
  int status = 0;                  // of the right answer
  std::vector<double> took_ms;     // of each
  std::size_t next = 0;
};

// All clients, each with a keep-alive connection of its own.
class Clients {
 public:
  Clients(std::uint16_t port, Questions& questions);
  ~Clients();
  Clients(const Clients&) = delete;
  Clients& operator=(const Clients&) = delete;

  // Asks until there is no question left; throws when an answer is not the right one.
  void run();

 private:
  using Clock = std::chrono::steady_clock;
  struct Client {
    int socket = -1;
    std::size_t asked = 0;
    Clock::time_point since = {};
    std::string in = {};  // of an answer that is not whole yet
  };

  void ask(Client& client);
  void hear(Client& client);
  void take(Client& client, std::string_view answer);

  Questions& questions_;
  int poll_ = -1;
  std::size_t open_ = 0;
  std::vector<Client> clients_;
};

// The bytes of the answer that `in` begins with; 0 as long as it is not known.
std::size_t answer_size(std::string_view in);

}  // namespace bench
