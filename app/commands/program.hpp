// The program behind main(): reads the command line and does what it says.
#pragma once

namespace app::commands {

int run_program(int argc, char** argv);  // gives the exit code

}  // namespace app::commands
