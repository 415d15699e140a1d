// The prepared statements of one connection: the least recently used goes when there are too many.
// A statement in use is taken out, so running the same SQL inside itself prepares a second one. Its
// place stays, so that a statement which comes and goes costs two look-ups and no memory.
#pragma once

#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace kit::sql {

template <class Handle>
class Statements {
 public:
  explicit Statements(std::size_t count_max) : count_max_(count_max) {}

  std::optional<Handle> take(std::string_view key) {
    auto found = by_key_.find(key);
    if (found == by_key_.end()) return std::nullopt;
    return std::exchange(found->second->handle, std::nullopt);
  }

  // Gives back the handle that no longer has a place and must be closed.
  std::optional<Handle> put(std::string_view key, Handle handle) {
    auto found = by_key_.find(key);
    if (found == by_key_.end()) {
      order_.push_front({std::string(key), std::move(handle)});
      by_key_.emplace(order_.front().key, order_.begin());
      return order_.size() > count_max_ ? drop_last_place() : std::nullopt;
    }
    auto place = found->second;
    if (place->handle) return handle;
    place->handle = std::move(handle);
    order_.splice(order_.begin(), order_, place);
    return std::nullopt;
  }

  std::optional<Handle> drop_oldest() {
    std::optional<Handle> oldest;
    while (!oldest && !order_.empty()) oldest = drop_last_place();
    return oldest;
  }

 private:
  struct Place {
    std::string key;
    std::optional<Handle> handle;  // none while it is in use
  };
  using Order = std::list<Place>;  // most recent first

  std::optional<Handle> drop_last_place() {
    auto handle = std::move(order_.back().handle);
    by_key_.erase(order_.back().key);
    order_.pop_back();
    return handle;
  }

  std::size_t count_max_;
  Order order_;
  std::unordered_map<std::string_view, typename Order::iterator> by_key_;
};

}  // namespace kit::sql
