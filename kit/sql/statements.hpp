// The prepared statements of one connection: the least recently used goes when there are too many.
// A statement in use is taken out, so running the same SQL inside itself prepares a second one.
#pragma once

#include <list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace kit::sql {

template <class Handle>
class Statements {
 public:
  explicit Statements(std::size_t count_max) : count_max_(count_max) {}

  std::optional<Handle> take(std::string_view key) {
    auto found = by_key_.find(key);
    if (found == by_key_.end()) return std::nullopt;
    auto entry = found->second;
    by_key_.erase(found);
    Handle handle = std::move(entry->second);
    order_.erase(entry);
    return handle;
  }

  // Gives back the handle that no longer has a place and must be closed.
  std::optional<Handle> put(std::string key, Handle handle) {
    if (by_key_.contains(key)) return handle;
    order_.emplace_front(std::move(key), std::move(handle));
    by_key_.emplace(order_.front().first, order_.begin());
    return order_.size() > count_max_ ? drop_oldest() : std::nullopt;
  }

  std::optional<Handle> drop_oldest() {
    if (order_.empty()) return std::nullopt;
    auto [key, handle] = std::move(order_.back());
    by_key_.erase(key);
    order_.pop_back();
    return handle;
  }

 private:
  using Order = std::list<std::pair<std::string, Handle>>;  // most recent first
  std::size_t count_max_;
  Order order_;
  std::map<std::string, typename Order::iterator, std::less<>> by_key_;
};

}  // namespace kit::sql
