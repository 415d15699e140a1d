// Area codes.
#include "centre/words/area_code.hpp"

#include "kit/base/breakage.hpp"
#include "kit/text/text.hpp"

namespace words {

std::optional<AreaCode> AreaCode::parse(std::string_view text) {
  if (text.size() > 100) return std::nullopt;
  std::string code = kit::text::digits_to_ascii(kit::text::trim(text));
  if (code.size() < 2 || code.size() > 8 || code.size() % 2 != 0) return std::nullopt;
  for (char c : code)
    if (c < '0' || c > '9') return std::nullopt;
  if (code[0] == '0' || code.starts_with("99")) return std::nullopt;
  for (std::size_t i = 2; i < code.size(); i += 2)
    if (code.compare(i, 2, "00") == 0) return std::nullopt;
  return AreaCode{std::move(code)};
}

AreaCode AreaCode::at(AreaLevel level) const {
  std::size_t size = 2 * (static_cast<std::size_t>(level) + 1);
  ENSURE(size <= code.size());
  return {code.substr(0, size)};
}

std::pair<std::string, std::string> AreaCode::range() const {
  ENSURE(!code.empty());
  auto number = kit::text::parse_int(code);
  ENSURE(number);
  std::string next = std::to_string(*number + 1);  // provinces run from 10 to 98: the width stays
  // "1100" would let the province "11" in; "11" is the first text that lies outside.
  while (next.ends_with('0')) next.pop_back();
  return {code, next};
}

}  // namespace words
