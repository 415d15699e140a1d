// One filled database of an engine in four equal copies: for the program, for the recorder, and for
// the bare statements (alone and behind a socket), which find there what they found when recorded.
#pragma once

#include <map>
#include <memory>

#include "bench/http/kinds.hpp"
#include "bench/http/trace.hpp"
#include "kit/testing/database.hpp"

namespace bench {

class Stage {
 public:
  Stage(const std::string& engine, std::size_t people, std::size_t rounds,
        const std::vector<Measured>& kinds);
  ~Stage();
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  const World& world() const { return world_; }
  app::Settings settings() const;  // of the copy for the program
  const std::string& bare_url() const { return bare_; }
  const std::string& wired_url() const { return wired_; }
  // The statements of one round, in the order of the requests.
  std::vector<const Trace*> round(const Measured& kind, std::size_t round) const;

 private:
  std::string make(const std::string& name);
  std::string copy(const std::string& from, const std::string& name);
  void record(std::size_t rounds, const std::vector<Measured>& kinds);

  const std::string engine_;
  std::string folder_;
  std::string filled_, recorded_, bare_, wired_;
  World world_;
  std::map<Kind, std::vector<Trace>> traces_;
};

}  // namespace bench
