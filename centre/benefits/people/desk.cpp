#include "centre/benefits/people/desk.hpp"

#include "centre/benefits/people/announcements.hpp"
#include "centre/benefits/people/rules.hpp"
#include "centre/benefits/people/store.hpp"
#include "centre/benefits/rule/check.hpp"

namespace benefits::people {
namespace {

using kit::Refused;

std::string note_place(const Statement& s) { return "benefits_statements.note/" + s.org_id + "/" + s.id; }

FactWord word_of(std::string_view name) {
  for (const ChoiceWords& w : choice_words())
    if (w.name == name) return {std::string(w.name), std::string(w.th), std::string(w.en)};
  return {std::string(name), std::string(name), std::string(name)};
}

FactView view_of(const Fact& f) {
  FactView v{.name = std::string(f.name),
             .type = f.type,
             .about = f.about,
             .origin = f.origin,
             .unit = std::string(f.unit),
             .label_th = std::string(f.label_th),
             .label_en = std::string(f.label_en),
             .not_th = std::string(f.not_th),
             .not_en = std::string(f.not_en),
             .can_be_stated = f.can_be_stated};
  for (auto word : f.words) v.words.push_back(word_of(word));
  for (auto comparison : comparisons_of(f)) v.comparisons.emplace_back(kit::name_of(comparison));
  return v;
}

kit::Result<void> check(frame::Look& look, const StateFact& command) {
  const Fact* fact = find_fact(command.fact);
  if (!fact) return kit::refuse_field("/fact", "benefits.fact_unknown", {{"fact", command.fact}});
  if (fact->origin == Origin::asked_in_private) return kit::refuse_field("/fact", "benefits.fact_never_kept");
  if (!fact->can_be_stated) return kit::refuse_field("/fact", "benefits.fact_from_register");
  if (!rules::read_value(*fact, command.holds)) return kit::refuse_field("/holds", "benefits.fact_value_unfit");
  if (command.stated_on > look.today()) return kit::refuse_field("/stated_on", "benefits.in_future");
  bool of_house = fact->about == About::household;
  if (command.person_id.empty() == command.household_id.empty() || (of_house && command.household_id.empty()) ||
      (!of_house && command.person_id.empty()))
    return kit::refuse_field(of_house ? "/household_id" : "/person_id", "benefits.fact_about");
  return {};
}

}  // namespace

kit::Result<frame::Page<FactView>> facts(frame::Look&, const Doors&) {
  frame::Page<FactView> page;
  for (const Fact& f : all_facts()) page.items.push_back(view_of(f));
  return page;
}

StatementView view_of(frame::Look& look, const Doors& doors, const Statement& s) {
  StatementView v{.id = s.id,
                  .person_id = s.person_id,
                  .household_id = s.household_id,
                  .fact = s.fact,
                  .holds = s.holds,
                  .stated_on = s.stated_on,
                  .source = std::string(kit::name_of(s.source)),
                  .by_name = doors.staff_name(look, s.staff_id)};
  if (!s.note.bytes.empty()) v.note = look.vault().open(note_place(s), s.note.bytes).value_or("");
  return v;
}

kit::Result<StatementView> state(frame::Act& act, const Doors& doors, const StateFact& command) {
  TRY(check(act, command));
  Statement s{.org_id = act.actor().org_id,
              .id = act.new_event_id(),
              .person_id = command.person_id,
              .household_id = command.household_id,
              .fact = command.fact,
              .holds = command.holds,
              .stated_on = command.stated_on,
              .source = command.source,
              .staff_id = act.actor().staff_id,
              .recorded = act.now()};
  if (!s.person_id.empty()) {
    auto person = doors.registry.find_person(act, s.person_id);
    if (!person) return kit::refuse(Refused::not_found, "benefits.person_unknown");
    s.person_id = person->id;
    s.area_code = person->area_code;
    doors.registry.hold_person(act, s.person_id);
  } else {
    auto house = doors.registry.find_household(act, s.household_id);
    if (!house) return kit::refuse(Refused::not_found, "benefits.household_unknown");
    s.area_code = house->area_code;
    doors.registry.hold_household(act, s.household_id);
  }
  if (!command.note.empty()) s.note.bytes = act.vault().seal(note_place(s), command.note);
  store::insert_statement(act.db, s);
  act.announce("benefits.fact_stated", s.org_id, s.area_code, s.id, FactTold{s.person_id, s.household_id, s.fact});
  return view_of(act, doors, s);
}

kit::Result<frame::Nothing> withdraw(frame::Act& act, const Doors&) {
  auto s = store::find_statement(act.db, act.path("statement_id"));
  if (!s) return kit::refuse(Refused::not_found, "benefits.statement_unknown");
  store::withdraw_statement(act.db, *s, act.now());
  act.announce("benefits.fact_withdrawn", s->org_id, s->area_code, s->id,
               FactTold{s->person_id, s->household_id, s->fact});
  return frame::Nothing{};
}

}  // namespace benefits::people
