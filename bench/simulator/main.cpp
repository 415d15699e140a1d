// bench/simulator: an officer of the ministry sets plan after plan over HTTP, as a slider does, and
// waits for the nation and its provinces each time. Beside it, in the same run, the engine alone on
// the same files. bench/README.md says more.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <memory>

#include "bench/peers/report.hpp"
#include "bench/simulator/nation.hpp"
#include "centre/targeting/simulation/shapes.hpp"
#include "kit/http/gunzip.hpp"
#include "kit/http/http.hpp"
#include "kit/json/json.hpp"
#include "kit/text/text.hpp"
#include "tests/crash/program.hpp"

namespace bench::simulator {
namespace {

struct Wish {
  std::uint64_t people = 1'000'000;
  std::size_t changes = 500;
  std::string frames;  // of the page in a browser; "" for no browser
};

Wish read_wish(int argc, char** argv) {
  Wish wish;
  for (int i = 1; i + 1 < argc; i += 2) {
    auto number = kit::text::parse_int(argv[i + 1]).value_or(0);
    if (std::string_view(argv[i]) == "--people" && number > 0)
      wish.people = static_cast<std::uint64_t>(number);
    else if (std::string_view(argv[i]) == "--changes" && number > 0)
      wish.changes = static_cast<std::size_t>(number);
    else if (std::string_view(argv[i]) == "--browser" && number > 0)
      wish.frames = std::to_string(number);
    else
      throw kit::Breakage("bench/simulator/run [--people N] [--changes N] [--browser FRAMES]");
  }
  return wish;
}

void run(const std::vector<std::string>& arguments, const std::string& input = {}) {
  auto ended = crash::run(arguments, input);
  if (ended.code != 0) throw kit::Breakage(arguments.front() + ": " + ended.printed);
}

const std::string first_password = "plans-of-a-nation-2565",
                  own_password = "plans-of-a-nation-2566";

class Officer {
 public:
  Officer(std::uint16_t port, const std::string& password) : client_("127.0.0.1", port) {
    auto answer = client_.send(kit::http::Method::post, "/api/v1/staff/session", headers(),
                               R"({"user_name":"bench","password":")" + password + R"("})");
    auto cookie = answer.header("Set-Cookie");
    if (answer.status != 201 || !cookie) throw kit::Breakage("sign-in was answered " + answer.body);
    cookie_ = std::string(cookie->substr(0, cookie->find(';')));
  }
  void change_password() {
    checked(client_.send(
        kit::http::Method::post, "/api/v1/staff/me/password", headers(),
        R"({"current":")" + first_password + R"(","fresh":")" + own_password + R"("})"));
  }
  std::string get(const std::string& path) {
    return checked(client_.send(kit::http::Method::get, path, headers()));
  }
  // Packed, as browsers ask for it.
  std::string set_plan(const engine::Plan& plan) {
    auto packed = headers();
    packed.push_back({"Accept-Encoding", "gzip"});
    return checked(client_.send(kit::http::Method::post, "/api/v1/targeting/simulator/results",
                                std::move(packed),
                                R"({"plan":)" + kit::json::encode(plan) + R"(,"area":"","benefit":)" +
                                    R"({"amount_month":60000,"months":12}})"));
  }
  std::string compare(const engine::Plan& from, const engine::Plan& to) {
    return checked(client_.send(kit::http::Method::post, "/api/v1/targeting/simulator/comparisons", headers(),
                                R"({"from":)" + kit::json::encode(from) + R"(,"to":)" + kit::json::encode(to) + R"(,"area":""})"));
  }
  void wait_for_answer() {
    client_.send(kit::http::Method::post, "/api/v1/targeting/simulator/results", headers(),
                 R"({"plan":{"name":"any"},"area":""})");
  }

 private:
  std::vector<kit::http::Header> headers() const {
    std::vector<kit::http::Header> all{{"Content-Type", "application/json"},
                                       {"Idempotency-Key", kit::make_uuid_v4()}};
    if (!cookie_.empty()) all.push_back({"Cookie", cookie_});
    return all;
  }
  static std::string checked(kit::http::ClientResponse answer) {
    if (answer.status >= 300)
      throw kit::Breakage("answered " + std::to_string(answer.status) + ": " + answer.body);
    return std::move(answer.body);
  }
  kit::http::Client client_;
  std::string cookie_;
};

std::uint16_t ready(const crash::Program& program) {
  Officer officer(program.port(), own_password);
  // A question is held for up to two seconds while the simulator is getting ready.
  for (int looks = 0; looks < 60; ++looks) {
    officer.wait_for_answer();
    if (officer.get("/api/v1/targeting/simulator").find(R"("stage":"ready")") != std::string::npos)
      return program.port();
  }
  throw kit::Breakage("the simulator did not get ready: " + officer.get("/api/v1/targeting/simulator").substr(0, 600));
}

struct Spread {
  double median = 0, p99 = 0;
  std::string text() const {
    return fmt::format("{:.2f} ms | {:.2f} ms | {:.0f}", median, p99, 1000 / median);
  }
};

// The turn-th place of a slider that goes to and fro.
using Move = std::function<void(engine::Plan&, std::size_t turn)>;

Spread spread_of(std::size_t changes, engine::Plan plan, const Move& move,
                 const std::function<void(const engine::Plan&)>& set) {
  std::vector<double> took;
  for (std::size_t turn = 0; turn < changes; ++turn) {
    move(plan, turn);
    took.push_back(peers::seconds_of([&] { set(plan); }) * 1e3);
  }
  std::ranges::sort(took);
  return {took[took.size() / 2], took[took.size() * 99 / 100]};
}

void move_cutoff(engine::Plan& plan, std::size_t turn) {
  auto step = static_cast<std::int64_t>(turn % 200);
  plan.cutoff_ppm = 100'000 + 2'000 * (step < 100 ? step : 200 - step);
}
void move_weights(engine::Plan& plan, std::size_t turn) {
  auto& i = plan.indicators[turn % plan.indicators.size()];
  i.weight = 20'000 + static_cast<std::int64_t>(turn * 7'919 % 100'000);
}

struct Alone {
  Alone(const std::string& path, engine::Unit counted) : unit(counted), engine(snapshot(path)) {}
  static engine::Snapshot snapshot(const std::string& path) {
    auto opened = engine::Snapshot::open(path);
    if (!opened) throw kit::Breakage(opened.error().code);
    return *std::move(opened);
  }
  void set(engine::Plan plan) {
    plan.unit = unit;
    if (number) engine.drop(*number);
    auto kept = engine.keep(plan);
    if (!kept)
      throw kit::Breakage(kept.error().code +
                          (kept.error().faults.empty()
                               ? ""
                               : kept.error().faults[0].path + kept.error().faults[0].code));
    number = *kept;
  }
  engine::Unit unit;
  engine::Engine engine;
  std::optional<engine::PlanNumber> number;
};

using Settings = std::vector<std::string>;

// A database with one officer, whose simulator has built its files from nobody.
void prepare(const Settings& settings) {
  auto with = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), settings.begin(), settings.end());
    return arguments;
  };
  std::string serves;
  for (const auto& code : province_codes()) serves += (serves.empty() ? "" : ",") + code;
  run(with({"organisation", "add", "--id", "ministry", "--kind", "ministry", "--area", "10", "--serves", serves,
            "--name-th", "กระทรวง", "--name-en", "Ministry"}));
  run(with({"user", "add", "--organisation", "ministry", "--user-name", "bench", "--name", "Bench",
            "--role", "executive"}),
      first_password + "\n");
  crash::Program program(settings);
  Officer(program.port(), first_password).change_password();
  ready(program);
  program.stop_gently();
}

// What the page shows must be in an answer, or its time says nothing: every province with its counts, which come to
// the whole, and people, households, cost, groups and indicators.
std::string check(const std::string& packed, std::uint64_t people) {
  auto text = kit::http::gunzip(packed, 1 << 24).value_or(packed);
  auto read = kit::json::decode<::targeting::Simulation>(text);
  if (!read) throw kit::Breakage("an answer cannot be read: " + text.substr(0, 300));
  std::int64_t all = 0, poor = 0;
  for (const auto& area : read->areas) all += area.all.value_or(0), poor += area.poor.value_or(0);
  bool whole = read->areas.size() == province_codes().size() && read->people == static_cast<std::int64_t>(people) &&
               read->area.all == all && read->area.poor == poor && read->people_poor && read->households_poor &&
               read->cost && read->groups.size() >= 10 && read->indicators.size() >= 18 && read->dimensions.size() >= 5;
  for (const auto& area : read->areas) whole = whole && area.h && area.m0 && !area.name_th.empty();
  if (!whole) throw kit::Breakage("an answer lacks something: " + text.substr(0, 300));
  return fmt::format("{} provinces, {} groups, {} indicators, {} dimensions, people, households and cost, {} bytes ({} packed)",
                     read->areas.size(), read->groups.size(), read->indicators.size(), read->dimensions.size(), text.size(), packed.size());
}

// What the page makes of it: a real browser, in words of its own (browser.mjs).
std::string browse(std::uint16_t port, const std::string& frames) {
  auto command = fmt::format("node bench/simulator/browser.mjs http://127.0.0.1:{} bench {} {}", port, own_password, frames);
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(::popen(command.c_str(), "r"), ::pclose);
  if (!pipe) throw kit::Breakage("no browser starts");
  std::string told;
  for (char part[512]; std::fgets(part, sizeof part, pipe.get()) != nullptr;) told += part;
  if (told.empty()) throw kit::Breakage("the browser said nothing");
  return told.substr(0, told.find('\n'));
}

// Outlines for the map, where somebody has them beside the project.
void bring_outlines(const Settings& settings) {
  const std::string file = "../shared/data/boundaries/provinces.topojson";
  if (!std::filesystem::exists(file)) return;
  auto arguments = settings;
  arguments.insert(arguments.end(), {"import", "areas", file});
  crash::run(arguments);  // a few areas of it may be unknown: points stand there
}

struct Both {
  Spread cutoff, weights;
};
Both spreads_of(std::size_t changes, const engine::Plan& plan,
                const std::function<void(const engine::Plan&)>& set) {
  return {spread_of(changes, plan, move_cutoff, set), spread_of(changes, plan, move_weights, set)};
}

void report(const Wish& wish, const Both& served, const Both& alone, const Spread& compared, const std::string& page, const std::string& facts,
            const peers::Steadiness& steadiness) {
  peers::Report report("simulator over HTTP, " + std::to_string(wish.people) + " people");
  report.say(facts);
  report.table({"", "median", "p99", "a second"},
               {{"cut-off moved, over HTTP", served.cutoff.text()},
                {"the same, engine alone", alone.cutoff.text()},
                {"weights changed, over HTTP", served.weights.text()},
                {"the same, engine alone", alone.weights.text()},
                {"two plans compared, one of them moving", compared.text()}});
  report.say(
      fmt::format("A9, set a plan and get 77 provinces and the nation, p99: floor 15 ms, stretch 6 "
                  "ms; ours {:.1f} ms (cut-off), {:.1f} ms (weights).",
                  served.cutoff.p99, served.weights.p99));
  if (!page.empty()) report.say(page);
  report.write(steadiness);
}

void measure(const Wish& wish) {
  auto folder = std::filesystem::path("build/bench/simulator");
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  const Settings settings{"--database", folder / "bench.db", "--key-file", folder / "bench.key"};
  prepare(settings);
  if (!wish.frames.empty()) bring_outlines(settings);
  simulation::Files files{(folder / "simulator").string()};
  auto building = peers::seconds_of([&] { write_nation(files, wish.people); });
  auto head = read_head(files);
  auto plan = make_plan(head);
  const peers::Steadiness steadiness;
  Alone people(files.people(head.stem), engine::Unit::person);
  Alone households(files.households(head.stem), engine::Unit::household);
  auto alone = spreads_of(wish.changes, plan,
                          [&](const engine::Plan& p) { people.set(p), households.set(p); });
  crash::Program program(settings);
  auto opening = peers::seconds_of([&] { ready(program); });
  Officer officer(program.port(), own_password);
  std::string last;
  auto served =
      spreads_of(wish.changes, plan, [&](const engine::Plan& p) { last = officer.set_plan(p); });
  auto page = wish.frames.empty() ? std::string() : browse(program.port(), wish.frames);
  auto compared = spread_of(std::max<std::size_t>(wish.changes / 4, 20), plan, move_weights,
                            [&](const engine::Plan& p) { officer.compare(plan, p); });
  report(wish, served, alone, compared, page,
         fmt::format("{} plans of each kind, one after the other, by one officer who reaches the "
                     "nation; every answer was taken as browsers take it, and the last has {}. Files written in "
                     "{:.1f} s, the program ready {:.1f} s after its start.",
                     wish.changes, check(last, wish.people), building, opening),
         steadiness);
  program.stop_gently();
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace bench::simulator

int main(int argc, char** argv) {
  bench::simulator::measure(bench::simulator::read_wish(argc, argv));
}
