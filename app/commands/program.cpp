// All verbs on one command line. Exit codes: 2 for what cannot be read, 3 for a broken world.
#include "app/commands/program.hpp"

#include <iostream>

#include "app/commands/commands.hpp"
#include "kit/base/breakage.hpp"

namespace app::commands {

int run_program(int argc, char** argv) {
  Program program;
  add_settings(program);
  add_serve(program);
  add_demo(program);
  add_migrate(program);
  add_backup(program);
  add_restored(program);
  add_verify(program);
  add_organisation(program);
  add_user(program);
  add_import(program);
  add_import_people(program);
  add_import_centres(program);
  add_duplicates(program);
  add_assess(program);
  add_link(program);
  add_link_eval(program);
  add_indicators(program);
  add_describe(program);
  try {
    program.line.parse(argc, argv);
    return program.chosen();
  } catch (const CLI::ParseError& wrong) {
    return program.line.exit(wrong) == 0 ? 0 : 2;
  } catch (const std::exception& broken) {
    std::cerr << "chaeson: " << broken.what() << "\n";
    return 3;
  }
}

}  // namespace app::commands
