// The databases' own client libraries and nothing else: statements prepared once, every value
// fetched.
#pragma once

#include <memory>

#include "bench/http/trace.hpp"

namespace bench {

// One client of the database; used by one thread.
class BareSession {
 public:
  virtual ~BareSession() = default;
  virtual void run(const Turn& turn) = 0;
};

class BareDatabase {
 public:
  static std::unique_ptr<BareDatabase> open(const std::string& url);
  virtual ~BareDatabase() = default;
  virtual std::unique_ptr<BareSession> session() = 0;
};

std::unique_ptr<BareDatabase> open_bare_sqlite(const std::string& path);
std::unique_ptr<BareDatabase> open_bare_postgres(const std::string& url);

}  // namespace bench
