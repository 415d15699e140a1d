// A page of rows that were put in order in memory: those after the one that the cursor names by its id.
#pragma once

#include "centre/frame/page.hpp"

namespace frame {

template <kit::Described T>
kit::Result<Page<T>> page_of(std::vector<T> rows, std::string_view after, std::size_t most) {
  std::size_t first = 0;
  if (!after.empty()) {
    auto last = TRY(read_cursor(after, 1));
    while (first < rows.size() && rows[first].id != last.front()) ++first;
    if (first == rows.size()) return kit::refuse_field("/after", "frame.cursor_broken");
    ++first;
  }
  Page<T> page;
  for (auto i = first; i < rows.size() && page.items.size() < most; ++i) page.items.push_back(std::move(rows[i]));
  if (rows.size() - first > most) page.next = make_cursor({page.items.back().id});
  return page;
}

}  // namespace frame
