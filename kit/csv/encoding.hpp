// Bytes of a text file to UTF-8 without a mark.
#pragma once

#include <string>
#include <string_view>

#include "kit/base/result.hpp"

namespace kit::csv {

struct Decoded {
  std::string owned;      // filled when the bytes had to be converted
  std::string_view view;  // into the given bytes when nothing was converted
  bool converted = false;

  std::string_view text() const { return converted ? std::string_view(owned) : view; }
};

// UTF-8, UTF-16 with a byte order mark, Windows-874. Refusal: kit.encoding_unknown.
Result<Decoded> decode_text(std::string_view bytes);

}  // namespace kit::csv
