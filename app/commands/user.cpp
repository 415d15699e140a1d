// chaeson user add: the first administrator, or anybody, from the command line.
#include <unistd.h>

#include <iostream>

#include "app/commands/commands.hpp"
#include "app/workplace.hpp"

namespace app::commands {
namespace {

struct UserOptions {
  std::string organisation;
  std::string user_name;
  std::string name;
  std::string role;
  std::string national_id;
};

int add(const Settings& settings, const UserOptions& asked) {
  auto role = kit::choice_of<frame::Role>(asked.role);
  if (!role) {
    std::cerr << "No such role. One of:";
    for (auto name : kit::choice_names<frame::Role>()) std::cerr << " " << name;
    std::cerr << "\n";
    return 2;
  }
  std::string password;
  if (isatty(STDIN_FILENO)) std::cerr << "First password (12 characters or more): ";
  std::getline(std::cin, password);
  Workplace workplace(settings, true);
  auto done = workplace.act("user add", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    auto id = TRY(workplace.house().staff().add_member(
        act, {.org_id = asked.organisation, .user_name = asked.user_name, .name = asked.name, .role = *role, .password = password,
              .national_id = asked.national_id}));
    return frame::Reply{.body = id};
  });
  if (!done) return print_refusal(done.error());
  std::cout << "Added " << asked.user_name << ". The password must be changed at the first sign-in.\n";
  return 0;
}

}  // namespace

void add_user(Program& program) {
  auto* user = program.line.add_subcommand("user", "Members of staff");
  user->require_subcommand(1);
  auto* verb = user->add_subcommand("add", "Add a member; reads the first password from standard input");
  auto asked = std::make_shared<UserOptions>();
  verb->add_option("--organisation", asked->organisation, "Its org_id")->required();
  verb->add_option("--user-name", asked->user_name, "For signing in")->required();
  verb->add_option("--name", asked->name, "Full name")->required();
  verb->add_option("--role", asked->role, "For example desk_officer")->required();
  verb->add_option("--national-id", asked->national_id, "Tells that two accounts are one human being; kept sealed");
  verb->callback([&program, asked] { program.chosen = [&program, asked] { return add(program.settings, *asked); }; });
}

}  // namespace app::commands
