#include "centre/benefits/entitlement/desk.hpp"

#include <algorithm>

#include "centre/benefits/catalogue/desk.hpp"
#include "centre/benefits/catalogue/rules.hpp"
#include "centre/benefits/catalogue/store.hpp"
#include "centre/benefits/entitlement/rules.hpp"
#include "centre/benefits/help/desk.hpp"
#include "centre/benefits/help/store.hpp"
#include "centre/benefits/people/desk.hpp"
#include "centre/benefits/people/following.hpp"
#include "centre/benefits/people/rules.hpp"
#include "centre/frame/asked.hpp"

namespace benefits::entitlement {
namespace {

using kit::Refused;

kit::Result<kit::Date> near_day_asked(frame::Look& look) {
  auto day = TRY(frame::day_asked(look, "on", look.today()));
  if (std::abs(look.today().days_until(day)) > 3660) return kit::refuse_field("/on", "kit.out_of_range");
  return day;
}

// By the key, and as they stood among equals.
template <class T, class Key>
void put_in_order(std::vector<T>& items, Key key) {
  std::vector<std::size_t> order(items.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::sort(order, {}, [&](std::size_t i) { return std::pair(key(items[i]), i); });
  std::vector<T> sorted;
  for (auto i : order) sorted.push_back(std::move(items[i]));
  items = std::move(sorted);
}

// What a benefit of the catalogue is told of, and what it is told by.
struct Ground {
  kit::Date on;
  Policy policy;
  std::vector<const Rate*> rates;
};
Ground ground(frame::Look& look, kit::Date on) {
  return {on, store::policy_on(look.db, on), catalogue::rates_on(look, on)};
}

ClauseView view_of(const ClauseBrief& c) {
  return {c.answer, c.text_th, c.text_en, c.finds_th, c.finds_en, c.change_th, c.change_en, c.fact};
}

BenefitCard card_of(const Rate& r) {
  const Terms& t = r.terms;
  return {.code = r.code,
          .rate = r.rate,
          .name_th = t.name_th,
          .name_en = t.name_en,
          .kind = t.kind,
          .frequency = t.frequency,
          .counted_for = t.counted_for,
          .amount_satang = t.amount_satang,
          .papers = t.papers,
          .filed_th = t.filed_th,
          .filed_en = t.filed_en,
          .approval = t.approval,
          .confidential = t.confidential,
          .confirmed = t.confirmed,
          .source_th = t.source_th,
          .source_en = t.source_en};
}

// One person's answers. Somebody who has died is asked only about what is given for the dead.
class Answers {
 public:
  Answers(const Ground& ground, const help::HadByAll& had, std::vector<Receipt> receipts)
      : ground_(ground), had_(had), receipts_(std::move(receipts)) {}

  EntitlementView answer(const Rate& rate, const Person& person) const {
    auto e = explain(rate.terms.rule, person.facts, ground_.on);
    auto ceiling = help::check(rate, had_, person.person_id, ground_.on, {});
    // That somebody receives a confidential benefit is told in the restricted case only.
    const Receipt* receipt = rate.terms.confidential ? nullptr : rules::received(receipts_, rate.code, ground_.on);
    EntitlementView v{.code = rate.code,
                      .standing = rules::standing_of(e, receipt, ceiling),
                      .rule = e.rule,
                      .missing = std::move(e.missing),
                      .changes_on = e.changes_on,
                      .paid_from = rules::paid_from(rate.terms, e.changes_on, ground_.policy),
                      .times_left = ceiling.times_left,
                      .again_on = ceiling.again_on};
    if (ceiling.left) v.left_satang = ceiling.left->satang;
    if (receipt) v.receives_since = receipt->since_on, v.receipt_id = receipt->id;
    for (const auto& clause : e.clauses) v.clauses.push_back(view_of(clause));
    return v;
  }

 private:
  const Ground& ground_;
  const help::HadByAll& had_;
  std::vector<Receipt> receipts_;
};

bool speaks_of_life(const EntitlementView& v, bool alive) {
  bool dead_asked = std::ranges::any_of(v.clauses, [](const ClauseView& c) { return c.fact == "alive"; });
  return alive ? !dead_asked || v.rule != Answer::no : v.rule != Answer::no;
}

PersonEntitlements person_view(frame::Look& look, const Doors& doors, const Ground& ground, const help::HadByAll& had,
                               const Person& person) {
  auto brief = doors.registry.find_person(look, person.person_id);
  PersonEntitlements v{.person_id = person.person_id, .name = brief ? brief->full_name : ""};
  const Fact& age = *find_fact("age");
  const bool alive = person.facts.flag(*find_fact("alive")).value_or(true);
  if (auto born = person.facts.day(age); born && alive) v.age = completed(*born, ground.on, AgeUnit::years);
  Answers answers(ground, had, store::receipts_of_person(look.db, person.person_id));
  for (const Rate* rate : ground.rates)
    if (auto told = answers.answer(*rate, person); speaks_of_life(told, alive)) v.items.push_back(std::move(told));
  put_in_order(v.items, [](const EntitlementView& item) { return item.standing; });
  return v;
}

void count_questions(Entitlements& out) {
  for (const auto& person : out.people)
    for (const auto& item : person.items) {
      if (item.standing != Standing::unknown) continue;
      for (const auto& name : item.missing) {
        const Fact* fact = find_fact(name);
        if (!fact || !fact->can_be_stated) continue;
        auto whose = fact->about == About::household ? std::string() : person.person_id;
        auto at = std::ranges::find_if(out.questions, [&](const Question& q) { return q.fact == name && q.person_id == whose; });
        if (at == out.questions.end())
          out.questions.push_back({name, whose, 1});
        else
          ++at->decides;
      }
    }
  put_in_order(out.questions, [](const Question& q) { return -q.decides; });
}

Entitlements view_of(frame::Look& look, const Doors& doors, const House& house, std::string_view only, kit::Date on) {
  auto g = ground(look, on);
  auto people = rules::people_of(house, on);
  Entitlements out{.on = on, .household_id = people.empty() ? "" : people.front().household_id};
  for (const Rate* rate : g.rates) out.benefits.push_back(card_of(*rate));
  auto had = help::had_by_all(look, doors, out.household_id, only);
  for (Person& person : people) {
    if (!only.empty() && person.person_id != only) continue;
    person.facts.birth_last = g.policy.unknown_birth_last;
    out.people.push_back(person_view(look, doors, g, had, person));
    look.saw(person.org_id, "benefits.person", person.person_id);
  }
  count_questions(out);
  for (const auto& statement : house.statements)
    if (only.empty() || statement.person_id.empty() || statement.person_id == only)
      out.statements.push_back(people::view_of(look, doors, statement));
  return out;
}

}  // namespace

kit::Result<Entitlement> one(frame::Look& look, const Doors& doors, std::string_view code, std::string_view person_id,
                             kit::Date on) {
  const Rate* rate = catalogue::find_rate(look, code, on);
  if (!rate) return kit::refuse(Refused::not_found, "benefits.benefit_unknown");
  auto found = people::house_of_person(look, doors, person_id);
  if (!found) return kit::refuse(Refused::not_found, "benefits.person_unknown");
  Entitlement out{.code = rate->code, .rate = rate->rate, .person_id = found->person_id, .on = on};
  for (Person& person : rules::people_of(found->house, on)) {
    if (person.person_id != found->person_id) continue;
    person.facts.birth_last = store::policy_on(look.db, on).unknown_birth_last;
    auto e = explain(rate->terms.rule, person.facts, on);
    auto had = help::had_by_all(look, doors, person.household_id, person.person_id);
    auto receipts = store::receipts_of_person(look.db, person.person_id);
    out.rule = e.rule;
    out.standing = rules::standing_of(e, rules::received(receipts, rate->code, on),
                                      help::check(*rate, had, person.person_id, on, {}));
    out.changes_on = e.changes_on;
    out.clauses = std::move(e.clauses);
  }
  return out;
}

kit::Result<Entitlements> of_person(frame::Look& look, const Doors& doors) {
  auto on = TRY(near_day_asked(look));
  auto found = people::house_of_person(look, doors, look.path("person_id"));
  if (!found) return kit::refuse(Refused::not_found, "benefits.person_unknown");
  return view_of(look, doors, found->house, found->person_id, on);
}

kit::Result<Entitlements> of_household(frame::Look& look, const Doors& doors) {
  auto on = TRY(near_day_asked(look));
  const auto& id = look.path("household_id");
  if (!doors.registry.find_household(look, id)) return kit::refuse(Refused::not_found, "benefits.household_unknown");
  auto house = people::house_of(look, doors, id);
  auto view = view_of(look, doors, house, "", on);
  view.household_id = id;
  return view;
}

}  // namespace benefits::entitlement
