// Cursors: the sort values of the last row, joined and made URL-safe.
#include "centre/frame/page.hpp"

#include "kit/crypto/crypto.hpp"
#include "kit/text/text.hpp"

namespace frame {

std::string make_cursor(const std::vector<std::string>& keys) {
  std::string joined;
  for (const auto& key : keys) joined += (joined.empty() && &key == &keys.front() ? "" : "\x1f") + key;
  return kit::crypto::base64url(joined);
}

kit::Result<std::vector<std::string>> read_cursor(std::string_view cursor, std::size_t keys) {
  auto joined = kit::crypto::unbase64url(cursor);
  auto parts = joined ? kit::text::split(*joined, '\x1f') : std::vector<std::string>{};
  if (parts.size() != keys) return kit::refuse_field("/after", "frame.cursor_broken");
  return parts;
}

}  // namespace frame
