// chaeson duplicates: compares everybody an organisation reaches with the others; the pairs wait on the page.
#include <iostream>

#include "app/commands/acting_for.hpp"
#include "app/commands/commands.hpp"

namespace app::commands {
namespace {

kit::Result<registry::Swept> stretch(Workplace& workplace, const frame::Actor& actor, const std::string& after) {
  registry::Swept swept;
  const auto& performer = workplace.performer();
  frame::Particulars particulars{.op_id = kit::make_uuid_v7(performer.clock().now())};
  TRY(performer.act(actor, particulars, "duplicates " + after, [&](frame::Act& act) -> kit::Result<frame::Reply> {
    swept = workplace.house().registry().sweep(act, after);
    return frame::Reply{.body = "{}"};
  }));
  return swept;
}

int duplicates(const Settings& settings, const std::string& organisation) {
  Workplace workplace(settings, true);
  auto actor = acting_for(workplace, organisation);
  if (!actor) return print_refusal(actor.error());
  std::int64_t people = 0, done = 0, found = 0;
  for (std::optional<std::string> after = ""; after;) {
    auto swept = stretch(workplace, *actor, *after);
    if (!swept) return print_refusal(swept.error());
    people = std::max(people, swept->people);
    done += swept->looked_at;
    found += swept->found;
    after = swept->next;
    std::cout << "\r" << done << " of " << people << " people looked at" << std::flush;
  }
  std::cout << "\n" << found << " new pairs wait for review.\n";
  return 0;
}

}  // namespace

void add_duplicates(Program& program) {
  auto* verb = program.line.add_subcommand("duplicates", "Looks through the register of an organisation for people who may be one");
  auto organisation = std::make_shared<std::string>();
  verb->add_option("--organisation", *organisation, "org_id of the organisation whose people are looked at")->required();
  verb->callback([&program, organisation] { program.chosen = [&program, organisation] { return duplicates(program.settings, *organisation); }; });
}

}  // namespace app::commands
