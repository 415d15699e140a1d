// The running whole: database, keys, desks, edge, server. Tests start one from inside.
#pragma once

#include <atomic>
#include <memory>

#include "app/edge.hpp"
#include "app/settings.hpp"

namespace app {

// Database, keys and desks without a server: what every command of the program needs.
class Workplace {
 public:
  // Opens, and brings the schema up to date when `migrate`; otherwise refuses (Breakage) an old schema.
  Workplace(const Settings& settings, bool migrate, const kit::Clock& clock = kit::system_clock());

  House& house() { return house_; }
  const frame::Performer& performer() const { return performer_; }
  kit::sql::Database& database() { return *database_; }
  const kit::crypto::Vault& vault() const { return vault_; }
  // An act of the program itself, everywhere in scope; `reason` names it in the journal.
  kit::Result<frame::Performed> act(std::string_view reason, const frame::Work& work);
  kit::Result<frame::Performed> act_as(const frame::Actor& actor, std::string op_id, std::string_view request,
                                       const frame::Work& work);

 private:
  House house_;
  std::unique_ptr<kit::sql::Database> database_;
  kit::crypto::Vault vault_;
  frame::Performer performer_;
};

class Service {
 public:
  Service(const Settings& settings, Workplace& workplace);
  ~Service();
  std::uint16_t port() const { return server_->port(); }
  void run();   // until stop()
  void stop();
  Readings& readings() { return readings_; }

 private:
  kit::http::Response answer(kit::http::Request& request);
  kit::http::Response health(const kit::http::Request& request);
  std::string metrics() const;

  Workplace& workplace_;
  Readings readings_;
  Edge edge_;
  std::atomic<bool> stopping_ = false;
  std::unique_ptr<kit::http::Server> server_;
};

frame::Actor system_actor(std::string_view reason);

}  // namespace app
