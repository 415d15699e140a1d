// Who is on the other side: addresses behind trusted proxies, and how much each has open. Private
// to kit/http.
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "kit/http/http.hpp"

namespace kit::http {

class Peers {
 public:
  Peers(const std::vector<std::string>& trusted, int max_each);  // throws Breakage on a bad address

  bool is_trusted(std::string_view address) const;
  // The client's address for a request that came from `peer`; nothing when a trusted proxy sent
  // nonsense.
  std::optional<std::string> client_of(const Request& request, const std::string& peer) const;

  bool enter(const std::string& address);  // false: this address has too much open
  void leave(const std::string& address);

 private:
  struct Network {
    std::vector<unsigned char> bytes;
    int prefix;
  };
  std::vector<Network> trusted_;
  const int max_each_;
  std::mutex mutex_;
  std::unordered_map<std::string, int> open_;
};

}  // namespace kit::http
