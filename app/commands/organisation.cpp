// chaeson organisation add: a centre, an office, an agency or a fund, before its first member.
#include <iostream>

#include "app/commands/commands.hpp"
#include "app/workplace.hpp"

namespace app::commands {
namespace {

struct OrganisationOptions {
  std::string id;
  std::string kind;
  std::string area_code;
  std::string name_th;
  std::string name_en;
  std::vector<std::string> serves;
};

int add(const Settings& settings, const OrganisationOptions& asked) {
  auto kind = kit::choice_of<staff::OrgKind>(asked.kind);
  if (!kind) {
    std::cerr << "No such kind. One of:";
    for (auto name : kit::choice_names<staff::OrgKind>()) std::cerr << " " << name;
    std::cerr << "\n";
    return 2;
  }
  Workplace workplace(settings, true);
  auto done = workplace.act("organisation add", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    auto& staff = workplace.house().staff();
    TRY(staff.add_organisation(act,
                               {asked.id, *kind, asked.name_th, asked.name_en, asked.area_code}));
    if (!asked.serves.empty()) TRY(staff.set_service_area(act, asked.id, asked.serves));
    return frame::Reply{.body = asked.id};
  });
  if (!done) return print_refusal(done.error());
  std::cout << "Added " << asked.id << ".\n";
  return 0;
}

}  // namespace

void add_organisation(Program& program) {
  auto* organisation =
      program.line.add_subcommand("organisation", "Centres, offices, agencies and funds");
  organisation->require_subcommand(1);
  auto* verb = organisation->add_subcommand("add", "Add an organisation");
  auto asked = std::make_shared<OrganisationOptions>();
  verb->add_option("--id", asked->id, "A short name for good, for example chaeson")->required();
  verb->add_option("--kind", asked->kind, "centre, provincial_office, agency, ministry or fund")
      ->required();
  verb->add_option("--area", asked->area_code, "Code of the area it sits in (2, 4, 6 or 8 digits)")
      ->required();
  verb->add_option("--name-th", asked->name_th, "Its name in Thai")->required();
  verb->add_option("--name-en", asked->name_en, "Its name in English")->required();
  verb->add_option("--serves", asked->serves, "Codes of the areas it serves, separated by commas")
      ->delimiter(',');
  verb->callback([&program, asked] {
    program.chosen = [&program, asked] { return add(program.settings, *asked); };
  });
}

}  // namespace app::commands
