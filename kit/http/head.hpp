// The head of a request: where it ends, and whether everybody on the way would frame it as we do.
// Private to kit/http.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "kit/http/asio.hpp"
#include "kit/http/http.hpp"

namespace kit::http {

struct Head {
  Request request = {};
  bool http_1_0 = false;
  bool keep_alive = false;
  bool chunked = false;
  bool expects_continue = false;
  std::optional<std::uint64_t> length = {};
};

// Finds the empty line while bytes come in; refuses bare CR, bare LF, folded and leading empty
// lines.
class HeadScan {
 public:
  enum class Found { not_yet, end, malformed };
  Found look(std::string_view text);  // the same text again with more behind it
  std::size_t size() const { return at_; }

 private:
  std::size_t at_ = 0;
};

// 0 when the parsed head is sound, else the status to refuse with. Fills `head` as far as it can.
int read_head(const Parser& parser, Head& head);

}  // namespace kit::http
