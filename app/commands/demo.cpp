// chaeson demo: a database in which there is something to see on every page.
#include <filesystem>
#include <iostream>

#include "app/commands/commands.hpp"
#include "app/demo/chae_son.hpp"
#include "app/log.hpp"

namespace app::commands {
namespace {

int fill(const Settings& settings) {
  if (!settings.database.starts_with("postgres")) {
    if (std::filesystem::exists(settings.database)) {
      std::cerr << settings.database << " exists already; the demo fills only a new database.\n";
      return 1;
    }
    auto folder = std::filesystem::path(settings.database).parent_path();
    if (!folder.empty()) std::filesystem::create_directories(folder);
  }
  start_log("error");
  staff::set_password_cost({.operations = 2, .memory_bytes = 19u << 20});  // a demo's password is public
  kit::FixedClock clock(kit::system_clock().now());
  auto today = clock.now().bangkok_day();
  Workplace workplace(settings, true, clock);
  demo::Player player(workplace, clock, 2565);
  std::cout << "The province, the centre and its families ..." << std::endl;
  auto cast = demo::set_up(player);
  std::cout << "9 June 2022: the centre opens ..." << std::endl;
  demo::open_centre_day(player, cast);
  std::cout << "The list of the tambon ..." << std::endl;
  demo::import_list(player, cast);
  std::cout << "The year 2566 ..." << std::endl;
  demo::through_the_year(player, cast);
  std::cout << "The purses of the province ..." << std::endl;
  demo::fill_purses(player, today);
  std::cout << "What families may claim ..." << std::endl;
  demo::learn_facts(player, cast, today);
  std::cout << "Plans with families ..." << std::endl;
  demo::walk_with_families(player, cast, today);
  std::cout << "The last weeks ..." << std::endl;
  demo::in_the_field(player, cast, today);
  demo::lately(player, cast, today);
  demo::one_stop(player, cast, today);
  std::cout << "Two welfare funds ..." << std::endl;
  demo::save_together(player, cast, today);
  std::cout << "Requests for benefits ..." << std::endl;
  demo::ask_through_the_year(player, cast);
  demo::ask_for_benefits(player, cast, today);
  std::cout << "Houses ..." << std::endl;
  demo::mend_through_the_year(player, cast);
  demo::mend_houses(player, cast, today);
  std::cout << "Savings in Chanthaburi ..." << std::endl;
  demo::save_together(player, today);
  demo::build_together(player, today);
  demo::many_hands(player, today);
  std::cout << "131 centres, 282 awards, 75 learners ..." << std::endl;
  demo::work_as_network(player, today);
  demo::sell_online(player, cast, today);
  std::cout << "Results and targets ..." << std::endl;
  demo::show_results(player, today);
  std::cout << "Sign in with the password " << demo::Player::password << " as\n";
  for (const auto& one : demo::sign_ins()) std::cout << "  " << one.user_name << "\t" << one.role << "\t" << one.name << "\n";
  return 0;
}

}  // namespace

void add_demo(Program& program) {
  auto* verb = program.line.add_subcommand("demo", "Fill a new database with the story of Chae Son");
  verb->callback([&program] { program.chosen = [&program] { return fill(program.settings); }; });
}

}  // namespace app::commands
