// Pages that are the same for everybody are kept for as long as they say they may be (Cache-Control: public, max-age), so
// that thousands of readers cost the officers' database nothing.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "kit/base/time.hpp"
#include "kit/http/http.hpp"

namespace app {

class PublicPages {
 public:
  // What a request for such a page is kept under; nothing for any other request.
  static std::optional<std::string> key_of(const kit::http::Request& request);
  std::optional<kit::http::Response> find(const std::string& key, kit::Instant now);
  // Only when the answer says so, and it is not too large.
  void keep(const std::string& key, const kit::http::Response& response, kit::Instant now);

  // One of the few places of those whose page must be made; nothing when all are taken: the reader waits, the officers do not.
  class Place {
   public:
    explicit Place(std::atomic<int>& taken) : taken_(&taken) {}
    Place(Place&& other) noexcept : taken_(std::exchange(other.taken_, nullptr)) {}
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;
    Place& operator=(Place&&) = delete;
    ~Place() {
      if (taken_) --*taken_;
    }

   private:
    std::atomic<int>* taken_;
  };
  std::optional<Place> take_place();

 private:
  struct Kept {
    std::shared_ptr<const kit::http::Response> response;
    std::int64_t until_ms = 0;
  };
  static constexpr std::size_t pages_max = 4'000, bytes_max = 64u << 20, page_bytes_max = 1u << 20, target_max = 300;
  static constexpr int places = 2;

  std::mutex mutex_;
  std::unordered_map<std::string, Kept> pages_;
  std::size_t bytes_ = 0;
  std::atomic<int> taken_ = 0;
};

}  // namespace app
