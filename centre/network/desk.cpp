// Opens the desk; what several of its parts need.
#include "centre/network/desk.hpp"

#include "kit/text/text.hpp"

namespace network {

std::unique_ptr<Directory> open_network(staff::Staff& staff) { return std::make_unique<Desk>(staff); }

std::string filter_text(std::string_view typed) {
  auto text = kit::text::search_form(typed);
  std::erase_if(text, [](char c) { return c == '%' || c == '_' || c == '\\' || c == '"'; });
  return text;
}

std::string sealed_text(const frame::Look& look, std::string_view place, std::string_view plain) {
  return kit::crypto::base64url(look.vault().seal(place, plain));
}

std::string opened_text(const frame::Look& look, std::string_view place, const std::string& sealed) {
  if (sealed.empty()) return "";
  auto bytes = kit::crypto::unbase64url(sealed);
  auto plain = bytes ? look.vault().open(place, *bytes) : std::nullopt;
  if (!plain) throw kit::Breakage("a sealed text of the network does not open with this key");
  return *plain;
}

std::string opened_phone(const frame::Look& look, std::string_view place, const std::string& sealed) {
  if (sealed.empty()) return "";
  auto plain = opened_text(look, place, sealed);
  auto phone = words::Phone::parse(plain);
  return phone ? phone->pretty() : plain;
}

}  // namespace network
