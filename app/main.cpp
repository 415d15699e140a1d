// The program: one binary, many verbs.
#include "app/commands/program.hpp"

int main(int argc, char** argv) { return app::commands::run_program(argc, argv); }
