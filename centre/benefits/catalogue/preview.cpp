// What a rule, or the whole catalogue, reaches: one statement over everybody's facts.
#include "centre/benefits/catalogue/desk.hpp"
#include "centre/benefits/catalogue/pages.hpp"
#include "centre/benefits/catalogue/store.hpp"
#include "centre/benefits/people/rules.hpp"
#include "centre/benefits/people/store_answers.hpp"
#include "centre/benefits/rule/check.hpp"
#include "centre/benefits/rule/explain.hpp"
#include "centre/benefits/rule/words.hpp"

namespace benefits::catalogue {
namespace {

constexpr std::size_t samples_shown = 12;

kit::Result<store::Asking> asking_of(frame::Look& look, const std::string& area_code, kit::Date on) {
  store::Asking asking{.on = on, .birth_last = store::policy_on(look.db, on).unknown_birth_last};
  if (area_code.empty()) return asking;
  if (!words::AreaCode::parse(area_code)) return kit::refuse_field("/area_code", std::string(words::AreaCode::fault));
  asking.area = frame::AreaRange::of(area_code);
  return asking;
}

// Why somebody is reached, by what is known today.
std::optional<ReachedPerson> reached(frame::Look& look, const Doors& doors, const store::Found& found, const Rule& rule,
                                     const store::Asking& asking) {
  auto of = people::house_of_person(look, doors, found.person_id);
  auto brief = doors.registry.find_person(look, found.person_id);
  if (!of || !brief) return std::nullopt;
  ReachedPerson out{.person_id = found.person_id, .household_id = found.household_id, .name = brief->full_name};
  for (Person& person : rules::people_of(of->house, asking.on)) {
    if (person.person_id != of->person_id) continue;
    person.facts.birth_last = asking.birth_last;
    for (const auto& c : explain(rule, person.facts, asking.on).clauses)
      out.clauses.push_back({c.answer, c.text_th, c.text_en, c.finds_th, c.finds_en, c.change_th, c.change_en, c.fact});
  }
  look.saw(brief->org_id, "benefits.person", found.person_id);
  return out;
}

kit::Result<RulePreview> preview_of(frame::Look& look, const Doors& doors, const TryRule& c) {
  auto faults = faults_of(c.rule, "/rule");
  if (!faults.empty())
    return kit::Refusal{.kind = kit::Refused::invalid, .code = "kit.fields_invalid", .faults = std::move(faults)};
  auto asking = TRY(asking_of(look, c.area_code, c.on.value_or(look.today())));
  auto words = in_words(c.rule);
  RulePreview out{.on = asking.on, .rule_th = std::move(words.th), .rule_en = std::move(words.en)};
  for (const auto& r : store::reach(look.db, c.rule, asking)) {
    auto area = doors.network.find_area(look, r.tambon);
    out.areas.push_back({r.tambon, area ? area->name_th : r.tambon, area ? area->name_en : r.tambon, r.people,
                         r.households, r.unknown, r.all});
    out.people += r.people;
    out.households += r.households;
    out.unknown += r.unknown;
    out.all += r.all;
  }
  for (const auto& found : store::sample(look.db, c.rule, asking, samples_shown))
    if (auto person = reached(look, doors, found, c.rule, asking)) out.samples.push_back(*std::move(person));
  return out;
}

kit::Result<CatalogueReach> reach_of(frame::Look& look, const AskReach& c) {
  auto asking = TRY(asking_of(look, c.area_code, look.today()));
  auto current = rates_on(look, asking.on);
  std::vector<const Rule*> asked;
  for (const Rate* rate : current) asked.push_back(&rate->terms.rule);
  auto counts = store::count_all(look.db, asked, asking);
  CatalogueReach out{.on = asking.on, .all = counts.all};
  for (std::size_t i = 0; i < current.size(); ++i)
    out.rates.push_back({current[i]->rate, counts.rules[i].people, counts.rules[i].unknown});
  return out;
}

// What is counted, with as of when it is: the page says so.
template <class View>
kit::Result<frame::Reply> counted(const Asker& asker, people::Following& following,
                                  const std::function<kit::Result<View>(frame::Look&)>& see) {
  auto as_of = following.bring_up(asker.performer);
  std::vector<frame::SeenRecord> seen;
  return asker.performer.look(asker.actor, asker.particulars, [&](frame::Look& look) -> kit::Result<frame::Reply> {
    auto view = TRY(see(look));
    view.counted_at = as_of.counted;
    view.counting = as_of.counting;
    return frame::reply_of(view, 200);
  }, seen);
}

}  // namespace

kit::Result<frame::Reply> preview(const Asker& asker, const Doors& doors, people::Following& following,
                                  const TryRule& command) {
  return counted<RulePreview>(asker, following, [&](frame::Look& look) { return preview_of(look, doors, command); });
}

kit::Result<frame::Reply> reach(const Asker& asker, people::Following& following, const AskReach& command) {
  return counted<CatalogueReach>(asker, following, [&](frame::Look& look) { return reach_of(look, command); });
}

}  // namespace benefits::catalogue
