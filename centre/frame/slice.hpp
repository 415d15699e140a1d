// A page of rows that were put in order in memory: those after the one that the cursor names by its id.
#pragma once

#include <algorithm>
#include <iterator>

#include "centre/frame/page.hpp"

namespace frame {

template <kit::Described T>
kit::Result<Page<T>> page_of(std::vector<T> rows, std::string_view after, std::size_t most) {
  auto first = rows.begin();
  if (!after.empty()) {
    auto last = TRY(read_cursor(after, 1));
    first = std::ranges::find(rows, last.front(), &T::id);
    if (first == rows.end()) return kit::refuse_field("/after", "frame.cursor_broken");
    ++first;
  }
  Page<T> page;
  auto rest = static_cast<std::size_t>(rows.end() - first);
  auto end = first + static_cast<std::ptrdiff_t>(std::min(rest, most));
  page.items.assign(std::make_move_iterator(first), std::make_move_iterator(end));
  if (rest > most) page.next = make_cursor({page.items.back().id});
  return page;
}

}  // namespace frame
