#include "bench/http/stage.hpp"

#include <chrono>
#include <filesystem>
#include <iostream>

#include "app/edge.hpp"
#include "bench/http/recorder.hpp"
#include "kit/base/breakage.hpp"

namespace bench {
namespace {

using Clock = std::chrono::steady_clock;

std::string make_folder() {
  auto name = (std::filesystem::temp_directory_path() / "chaeson-bench-XXXXXX").string();
  if (!::mkdtemp(name.data())) throw kit::Breakage("no temporary folder");
  return name;
}

void say_time(const std::string& engine, const char* what, Clock::time_point since) {
  auto seconds = std::chrono::duration<double>(Clock::now() - since).count();
  std::cerr << engine << ": " << what << " in " << static_cast<int>(seconds * 10) / 10.0 << " s\n";
}

std::string database_of(const std::string& url) {
  auto start = url.find("///") + 3;
  return url.substr(start, url.find('?') - start);
}

// While nothing is measured, nothing waits for the disk.
void hurry(const std::string& url, kit::sql::Connection& connection, bool on) {
  if (connection.dialect() == kit::sql::Dialect::sqlite)
    return connection.script(on ? "PRAGMA synchronous=OFF" : "PRAGMA synchronous=FULL");
  connection.script("ALTER DATABASE " + database_of(url) +
                    (on ? " SET synchronous_commit=off" : " RESET synchronous_commit"));
  connection.script(on ? "SET synchronous_commit=off" : "RESET synchronous_commit");
}

}  // namespace

Stage::Stage(const std::string& engine, std::size_t people, std::size_t rounds,
             const std::vector<Measured>& kinds)
    : engine_(engine), folder_(make_folder()) {
  filled_ = make("filled");
  auto began = Clock::now();
  {
    auto own = settings();
    app::Workplace workplace(own, true);
    hurry(filled_, *workplace.database().write(), true);
    world_ = fill(workplace, people);
    if (engine_ == "postgres") workplace.database().write()->script("ANALYZE");
    hurry(filled_, *workplace.database().write(), false);
  }
  say_time(engine, "filled", began);
  recorded_ = copy(filled_, "recorded");
  bare_ = copy(filled_, "bare");
  wired_ = copy(filled_, "wired");
  began = Clock::now();
  record(rounds, kinds);
  say_time(engine, "recorded", began);
}

Stage::~Stage() {
  std::filesystem::remove_all(folder_);
}

app::Settings Stage::settings() const {
  app::Settings settings;
  settings.database = filled_;
  settings.key_file = folder_ + "/bench.key";
  return settings;
}

std::string Stage::make(const std::string& name) {
  return engine_ == "postgres" ? kit::testing::PostgresServer::shared().fresh_database()
                               : folder_ + "/" + name + ".db";
}

std::string Stage::copy(const std::string& from, const std::string& name) {
  auto& server = kit::testing::PostgresServer::shared;
  if (engine_ == "postgres") {
    kit::sql::Database::open(server().url("postgres"))
        ->write()
        ->script("CREATE DATABASE " + name + " TEMPLATE " + database_of(from));
    return server().url(name);
  }
  auto to = make(name);
  std::filesystem::copy_file(from, to);
  return to;
}

void Stage::record(std::size_t rounds, const std::vector<Measured>& kinds) {
  auto own = settings();
  own.database = recorded_;
  app::Workplace workplace(own, true);
  hurry(recorded_, *workplace.database().write(), true);
  Recorder recorder(workplace.database());
  frame::Performer performer(recorder, workplace.vault(), kit::system_clock());
  app::Readings readings(performer);
  app::Edge edge(workplace.house(), performer, readings);
  for (const auto& kind : kinds) {
    auto count = kind.count * rounds;
    for (std::size_t i = 0; i < count; ++i) {
      auto request = make_request(world_, kind.kind, i);
      auto answer = edge.answer(request);
      if (answer.status != kind.status)
        throw kit::Breakage(std::string(kind.name) + " was answered " + answer.body);
      readings.flush();
      auto trace = recorder.take();
      trace.answer_bytes = answer.body.size();
      traces_[kind.kind].push_back(std::move(trace));
    }
  }
}

std::vector<const Trace*> Stage::round(const Measured& kind, std::size_t round) const {
  const auto& all = traces_.at(kind.kind);
  std::vector<const Trace*> out;
  for (std::size_t i = 0; i < kind.count; ++i) out.push_back(&all.at(round * kind.count + i));
  return out;
}

}  // namespace bench
