// chaeson indicators: the counts of results, made current or made anew from what was announced.
#include <iostream>

#include "app/commands/commands.hpp"
#include "app/workplace.hpp"

namespace app::commands {
namespace {

int rebuild(const Settings& settings) {
  Workplace workplace(settings, false);
  auto counted = workplace.house().indicators().rebuild(workplace.performer());
  std::cout << counted << " changes of counts, made anew from the journals.\n";
  return 0;
}

int count(const Settings& settings) {
  Workplace workplace(settings, false);
  workplace.house().indicators().count_now(workplace.performer());
  std::cout << "Results are current.\n";
  return 0;
}

}  // namespace

void add_indicators(Program& program) {
  auto* verb = program.line.add_subcommand("indicators", "Results: count what was announced");
  verb->require_subcommand(1);
  verb->add_subcommand("rebuild", "Count everything anew from the journals")->callback([&program] {
    program.chosen = [&program] { return rebuild(program.settings); };
  });
  verb->add_subcommand("count", "Read on in the journals")->callback([&program] {
    program.chosen = [&program] { return count(program.settings); };
  });
}

}  // namespace app::commands
