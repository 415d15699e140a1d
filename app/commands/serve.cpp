// chaeson serve: migrate, listen, stop in peace on SIGINT or SIGTERM.
#include <pthread.h>
#include <signal.h>
#include <spdlog/spdlog.h>

#include <iostream>
#include <thread>

#include "app/commands/commands.hpp"
#include "app/log.hpp"
#include "app/reception.hpp"

namespace app::commands {
namespace {

int serve(const Settings& settings) {
  start_log(settings.log_level);
  // Blocked before any thread starts, so that one thread of ours hears them.
  sigset_t stops;
  sigemptyset(&stops);
  sigaddset(&stops, SIGINT);
  sigaddset(&stops, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &stops, nullptr);
  Workplace workplace(settings, true);
  Reception reception(settings, workplace);
  workplace.house().targeting().start_simulation();
  workplace.house().messages().start_sending(workplace.performer(), [](std::string_view why) {
    spdlog::error("{{\"event\":\"sending_broken\",\"why\":{}}}", kit::json::quote(why));
  });
  workplace.house().casework().keep_clocks(workplace.performer(), [](std::string_view why) {
    spdlog::error("{{\"event\":\"clocks_stood_still\",\"why\":{}}}", kit::json::quote(why));
  });
  workplace.house().indicators().start_following(workplace.performer(), [](std::string_view why) {
    spdlog::error("{{\"event\":\"results_stood_still\",\"why\":{}}}", kit::json::quote(why));
  });
  std::thread listener([&] {
    int heard = 0;
    sigwait(&stops, &heard);
    reception.stop();
  });
  std::cout << "Chaeson listens on http://" << settings.address << ":" << reception.port() << std::endl;
  reception.run();
  pthread_kill(listener.native_handle(), SIGTERM);
  listener.join();
  return 0;
}

}  // namespace

void add_serve(Program& program) {
  auto* verb = program.line.add_subcommand("serve", "Serve the pages and the API");
  verb->callback([&program] { program.chosen = [&program] { return serve(program.settings); }; });
}

}  // namespace app::commands
