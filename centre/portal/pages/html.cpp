#include "centre/portal/pages/html.hpp"

#include "kit/base/breakage.hpp"

namespace portal::pages {

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (char c : text) switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  return out;
}

Html& Html::put(std::string_view markup, std::initializer_list<std::string_view> texts) {
  auto next = texts.begin();
  while (true) {
    auto hole = markup.find("{}");
    out_ += markup.substr(0, hole);
    if (hole == markup.npos) break;
    ENSURE(next != texts.end());
    out_ += escaped(*next++);
    markup.remove_prefix(hole + 2);
  }
  ENSURE(next == texts.end());
  return *this;
}

}  // namespace portal::pages
