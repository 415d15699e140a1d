// The verbs of the program. Each adds itself to the command line and says how to run.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "app/settings.hpp"
#include "kit/base/result.hpp"

namespace app::commands {

// Exit codes: 0 done, 1 refused or not clean (the reason is printed), 2 wrong use, 3 the world failed.
struct Program {
  CLI::App line{"Chaeson: a social assistance centre, from the first knock to a family back on its feet."};
  Settings settings;
  std::function<int()> chosen;
};

void add_settings(Program& program);
void add_serve(Program& program);
void add_demo(Program& program);
void add_migrate(Program& program);
void add_backup(Program& program);
void add_restored(Program& program);
void add_verify(Program& program);
void add_organisation(Program& program);
void add_user(Program& program);
void add_import(Program& program);
void add_import_people(Program& program);  // after add_import
void add_import_centres(Program& program);  // after add_import
void add_duplicates(Program& program);
void add_assess(Program& program);
void add_link(Program& program);
void add_link_eval(Program& program);
void add_indicators(Program& program);
void add_describe(Program& program);  // version, openapi, routes

// `verify --funds`: of the database, or of a book that was exported to a file.
int verify_funds(const Settings& settings, const std::string& export_file);

// Prints a refusal for a person at a terminal; gives exit code 1.
int print_refusal(const kit::Refusal& refusal);

}  // namespace app::commands
