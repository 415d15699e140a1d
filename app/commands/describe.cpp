// chaeson version, openapi, routes: what the program says of itself.
#include <iostream>

#include "app/commands/commands.hpp"
#include "app/modules.hpp"
#include "app/openapi.hpp"

namespace app::commands {

void add_describe(Program& program) {
  program.line.add_subcommand("version", "Print the version")->callback([&program] {
    program.chosen = [] {
      std::cout << "chaeson " << CHAESON_VERSION << "\n";
      return 0;
    };
  });
  program.line.add_subcommand("openapi", "Print the API description (OpenAPI 3.1)")->callback([&program] {
    program.chosen = [] {
      std::cout << openapi(House().routes()) << "\n";
      return 0;
    };
  });
  program.line.add_subcommand("routes", "Print every route with its permission")->callback([&program] {
    program.chosen = [] {
      std::cout << route_list(House().routes());
      return 0;
    };
  });
}

}  // namespace app::commands
