// A few threads over a range of work, joined before the call returns.
#pragma once

#include <cstddef>
#include <functional>

namespace kit::columns {

// Processors that this process may use, at least one.
unsigned usable_threads();

// Calls `work(thread)` once for each thread number from 0; number 0 runs here. When some throw, all
// are joined and the exception of the lowest number is thrown on.
void run_threads(unsigned threads, const std::function<void(unsigned thread)>& work);

// Cuts [0, n) into at most `threads` ranges of nearly equal size and calls work(thread, from, to)
// for each; ranges are never empty.
void for_each_range(
    unsigned threads, std::size_t n,
    const std::function<void(unsigned thread, std::size_t from, std::size_t to)>& work);

}  // namespace kit::columns
