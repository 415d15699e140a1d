// Where bytes become acts: session, permission, purpose, idempotency key, version, and refusals as answers.
#pragma once

#include <atomic>

#include "app/modules.hpp"
#include "app/problem.hpp"
#include "app/public_pages.hpp"
#include "app/readings.hpp"
#include "app/router.hpp"
#include "centre/frame/perform.hpp"

namespace app {

class Edge {
 public:
  Edge(House& house, const frame::Performer& performer, Readings& readings);

  kit::http::Response answer(kit::http::Request& request);
  // The largest body the path takes; asked before the body is read.
  std::size_t body_bytes_max(kit::http::Method method, std::string_view path) const;

 private:
  struct Visit;  // one request on its way

  kit::http::Response answer_whole(Visit& visit);
  kit::http::Response answer_public(Visit& visit, const std::string& key);
  kit::http::Response answer_api(Visit& visit);
  kit::Result<void> recognise(Visit& visit);
  kit::Result<void> check(Visit& visit);
  kit::Result<void> check_write(Visit& visit);
  kit::Result<frame::Reply> run(Visit& visit);
  void journal_seen(const Visit& visit, const std::vector<frame::SeenRecord>& seen);
  kit::http::Response respond(const Visit& visit, frame::Reply reply);

  House& house_;
  const frame::Performer& performer_;
  Readings& readings_;
  Router router_;
  PublicPages public_pages_;
};

}  // namespace app
