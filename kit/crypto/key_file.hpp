// The file that holds the centre's master key, as 64 hexadecimal digits and a newline.
#pragma once

#include <cstddef>
#include <string>

namespace kit::crypto {

inline constexpr std::size_t key_bytes = 32;

// The key as raw bytes; the caller wipes it. Breakage when the file is missing (and not `create`),
// damaged, or readable by anybody but its owner.
std::string read_key_file(const std::string& path, bool create);

}  // namespace kit::crypto
