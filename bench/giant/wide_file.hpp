// A list of people as large as one wishes: rows of half a kilobyte with columns that nobody reads, every hundredth person
// in it twice.
#pragma once

#include <cstdint>
#include <string>

namespace bench::giant {

struct Written {
  std::uint64_t bytes = 0, rows = 0, poor = 0, twice = 0;
};

// Stops with the first row beyond `bytes`. `poor` are the rows with d1 or d2 of 1; `twice` the rows that say again, with
// another rec_id, what the row before said.
Written write_wide_file(const std::string& path, std::uint64_t bytes);

}  // namespace bench::giant
