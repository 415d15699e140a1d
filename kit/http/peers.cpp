// Who is on the other side: networks of trusted proxies, X-Forwarded-For, counts per address.
#include "kit/http/peers.hpp"

#include <charconv>

#include "kit/base/breakage.hpp"
#include "kit/http/ascii.hpp"
#include "kit/http/asio.hpp"

namespace kit::http {

namespace {

std::optional<std::vector<unsigned char>> bytes_of(std::string_view text) {
  error_code error;
  const auto address = asio::ip::make_address(std::string(text), error);
  if (error) return std::nullopt;
  if (address.is_v4()) {
    const auto bytes = address.to_v4().to_bytes();
    return std::vector<unsigned char>(bytes.begin(), bytes.end());
  }
  const auto bytes = address.to_v6().to_bytes();
  return std::vector<unsigned char>(bytes.begin(), bytes.end());
}

bool within(const std::vector<unsigned char>& address, const std::vector<unsigned char>& network,
            int prefix) {
  if (address.size() != network.size()) return false;
  for (std::size_t i = 0; i < address.size() && prefix > 0; ++i, prefix -= 8) {
    const int mask = prefix >= 8 ? 0xFF : 0xFF << (8 - prefix) & 0xFF;
    if ((address[i] & mask) != (network[i] & mask)) return false;
  }
  return true;
}

// "1.2.3.4", "1.2.3.4:5678", "2001:db8::1" or "[2001:db8::1]:5678" without the port.
std::string_view without_port(std::string_view text) {
  if (text.starts_with('[')) return text.substr(1, text.find(']') - 1);
  const auto colon = text.find(':');
  return colon != std::string_view::npos && text.find(':', colon + 1) == std::string_view::npos
             ? text.substr(0, colon)
             : text;
}

}  // namespace

Peers::Peers(const std::vector<std::string>& trusted, int max_each) : max_each_(max_each) {
  for (const auto& entry : trusted) {
    std::string_view rest = entry;
    const auto bytes = bytes_of(take_until(rest, '/'));
    if (!bytes) throw Breakage("not an address or network: " + entry);
    const int longest = static_cast<int>(bytes->size()) * 8;
    int prefix = longest;
    if (entry.find('/') != std::string::npos) {
      const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), prefix);
      if (error != std::errc{} || end != rest.data() + rest.size() || prefix < 0 ||
          prefix > longest)
        throw Breakage("not an address or network: " + entry);
    }
    trusted_.push_back({*bytes, prefix});
  }
}

bool Peers::is_trusted(std::string_view address) const {
  if (trusted_.empty()) return false;
  const auto bytes = bytes_of(address);
  return bytes && std::any_of(trusted_.begin(), trusted_.end(), [&](const Network& network) {
           return within(*bytes, network.bytes, network.prefix);
         });
}

std::optional<std::string> Peers::client_of(const Request& request, const std::string& peer) const {
  if (!is_trusted(peer)) return peer;
  std::string chain;
  for (const auto& header : request.headers) {
    if (!same_name(header.name, "X-Forwarded-For")) continue;
    if (!chain.empty()) chain += ',';
    chain += header.value;
  }
  // From the right: the first address that is not one of our own proxies is the client.
  std::string client = peer;
  while (!chain.empty()) {
    const auto comma = chain.rfind(',');
    const auto last = comma == std::string::npos ? chain : chain.substr(comma + 1);
    chain.resize(comma == std::string::npos ? 0 : comma);
    const auto address = without_port(trim(last));
    if (!bytes_of(address)) return std::nullopt;
    client = address;
    if (!is_trusted(client)) break;
  }
  return client;
}

bool Peers::enter(const std::string& address) {
  const std::lock_guard lock(mutex_);
  int& count = open_[address];
  if (count >= max_each_) {
    if (count == 0) open_.erase(address);
    return false;
  }
  ++count;
  return true;
}

void Peers::leave(const std::string& address) {
  const std::lock_guard lock(mutex_);
  const auto found = open_.find(address);
  if (found != open_.end() && --found->second == 0) open_.erase(found);
}

}  // namespace kit::http
