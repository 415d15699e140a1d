// One stream of server-sent events: a bounded queue between any thread and one connection. Private
// to kit/http.
#pragma once

#include <functional>
#include <mutex>
#include <string>
#include <string_view>

#include "kit/http/http.hpp"

namespace kit::http {

class EventStream final : public Events {
 public:
  explicit EventStream(std::function<void()> wake) : wake_(std::move(wake)) {}

  bool send(std::string_view event, std::string_view data, std::string_view id) override;
  void close() override;

  // For the connection: what waits, moved to `out`. False when the stream is closed and empty.
  bool take(std::string& out);
  // For the connection: nobody reads any more; what waits is dropped.
  void cut();

 private:
  void ring();

  std::mutex mutex_;
  std::function<void()> wake_;
  std::string waiting_;
  bool closed_ = false;
};

}  // namespace kit::http
