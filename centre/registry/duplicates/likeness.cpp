// "This may be ...": the register is asked for people like somebody.
#include <cmath>

#include "centre/registry/desk.hpp"
#include "centre/registry/duplicates/announcements.hpp"
#include "centre/registry/person/rules.hpp"
#include "kit/text/text.hpp"

namespace registry {
namespace {

constexpr std::size_t asked_most = 5;
constexpr std::size_t kept_most = 10;

std::int64_t milli(double value) {
  return static_cast<std::int64_t>(std::llround(value * 1000));
}

}  // namespace

// The house number decides much, so it is looked up; the number of the person is opened for as long
// as it is compared.
duplicates::Facts Desk::facts_of(frame::Look& look, const PersonRecord& p, bool with_number) {
  duplicates::Facts facts{.gender = std::string(kit::name_of(p.gender)),
                          .first_name = p.first_name,
                          .last_name = p.last_name,
                          .birth = duplicates::birth_text(p.birth),
                          .area_code = p.area_code};
  if (p.household_id)
    facts.house_no = household::store::house_no(look.db, *p.household_id);
  else if (auto present = person::store::address(look.db, p, AddressKind::present))
    facts.house_no = present->house_no;
  if (with_number && !p.masked_id.empty())
    for (const auto& number : person::store::identity_numbers(look, p))
      if (number.kind == words::IdKind::national) facts.national_id = number.value;
  return facts;
}

void Desk::keep_keys(frame::Look& look, const PersonRecord& p, bool is_new) {
  auto keys = duplicates::standard(facts_of(look, p, false)).record.keys;
  is_new ? duplicates::store::insert_keys(look.db, p, keys) : duplicates::store::put_keys(look.db, p, keys);
}

std::vector<Desk::Alike> Desk::people_like(frame::Look& look, const duplicates::Facts& facts,
                                           std::string_view but, std::string_view before) {
  auto one = duplicates::standard(facts);
  auto people = duplicates::store::people_in_register(look.db);
  auto most = people / 1000 + 1;
  auto common = [&](bool first) {
    auto form = kit::text::search_form(first ? facts.first_name : facts.last_name);
    return duplicates::Commonness{duplicates::store::bearers(look.db, first, form, most), people};
  };
  auto first = common(true), last = common(false);
  std::vector<Alike> out;
  for (auto& candidate : duplicates::store::sharing(look.db, one.record.keys, but, before)) {
    auto other = duplicates::standard(facts_of(look, candidate, true));
    auto likeness = matcher_.compare(one, other, first, last, people);
    if (likeness.review) out.push_back({std::move(candidate), likeness});
  }
  std::ranges::sort(out, std::greater{},
                    [](const Alike& a) { return std::pair(a.likeness.weight, a.person.id); });
  return out;
}

duplicates::Likeness Desk::likeness_of(frame::Look& look, const PersonRecord& one,
                                       const PersonRecord& other) {
  auto facts = facts_of(look, one, true);
  auto people = duplicates::store::people_in_register(look.db);
  auto common = [&](bool first) {
    auto form = kit::text::search_form(first ? facts.first_name : facts.last_name);
    return duplicates::Commonness{duplicates::store::bearers(look.db, first, form, people / 1000 + 1), people};
  };
  return matcher_.compare(duplicates::standard(facts),
                          duplicates::standard(facts_of(look, other, true)), common(true),
                          common(false), people);
}

std::vector<WhyStep> Desk::why(duplicates::Likeness likeness, std::int64_t people) const {
  std::vector<WhyStep> out;
  for (const auto& step : matcher_.explain(likeness.pattern, people).steps)
    out.push_back({std::string(step.comparison), std::string(step.level), milli(step.weight)});
  return out;
}

// Keeps the pairs of somebody; how many were new.
std::int64_t Desk::keep_pairs(frame::Act& act, const PersonRecord& p, FoundHow how,
                              const std::string& found_in, std::string_view before) {
  std::int64_t made = 0;
  auto found = people_like(act, facts_of(act, p, true), p.id, before);
  if (found.size() > kept_most) found.resize(kept_most);
  auto shown = p.survivor_id.value_or(p.id);
  for (const auto& [other, likeness] : found) {
    if (other.survivor_id.value_or(other.id) == shown) continue;
    auto pair = pair_of(act, p, other, how, found_in);
    pair.weight_milli = milli(likeness.weight);
    pair.levels = std::to_string(likeness.pattern);
    made += duplicates::store::insert_pair(act.db, pair);
  }
  return made;
}

kit::Result<frame::Reply> Desk::ask_likeness(frame::Look& look, const AskLikeness& asked) {
  duplicates::Facts facts{.national_id = kit::text::digits_to_ascii(asked.national_id),
                          .gender = std::string(kit::name_of(asked.gender)),
                          .first_name = kit::text::normalise_thai(asked.first_name),
                          .last_name = kit::text::normalise_thai(asked.last_name),
                          .birth = duplicates::birth_text(asked.birth),
                          .area_code = asked.area_code,
                          .house_no = asked.house_no};
  if (auto house = household::store::find(look.db, asked.household_id)) {
    facts.area_code = house->details.address.area_code;
    facts.house_no = house->details.address.house_no;
  }
  if (facts.area_code.empty()) facts.area_code = look.actor().area_code;
  Places places(look, network_);
  auto people = duplicates::store::people_in_register(look.db);
  LikePeople answer;
  for (const auto& [person, likeness] : people_like(look, facts, "", after_every_id)) {
    auto shown = shown_as(look, person);
    bool known = std::ranges::any_of(answer.items,
                                     [&](const auto& item) { return item.person.id == shown.id; });
    if (known || answer.items.size() == asked_most) continue;
    look.saw(shown.org_id, "registry.likeness", shown.id);
    answer.items.push_back({.person = card_of(look, places, shown),
                            .permille = milli(likeness.probability),
                            .likely = likeness.likely,
                            .why = why(likeness, people)});
  }
  return frame::reply_of(answer, 200);
}

// Asking is reading: who was shown stands in the journal.
kit::Result<frame::Reply> Desk::post_likeness(const frame::Performer& performer,
                                              const frame::Actor& actor,
                                              const frame::Particulars& particulars,
                                              const AskLikeness& asked) {
  std::vector<frame::SeenRecord> seen;
  auto reply = TRY(performer.look(
      actor, particulars, [&](frame::Look& look) { return ask_likeness(look, asked); }, seen));
  std::vector<frame::JournalLine> lines;
  for (const auto& record : seen)
    lines.push_back({record.org_id,
                     performer.clock().now(),
                     particulars.request_id,
                     actor.staff_id,
                     std::string(kit::name_of(actor.role)),
                     {record.org_id, record.kind + "_read", record.subject, actor.area_code,
                      R"({"purpose":"intake"})"}});
  if (!lines.empty()) performer.journal_readings(lines);
  return reply;
}

void Desk::find_duplicates(frame::Act& act, const std::vector<std::string>& person_ids,
                           std::string_view import_id) {
  for (const auto& id : person_ids)
    if (auto p = person::store::find(act.db, id))
      keep_pairs(act, *p, FoundHow::sheet, std::string(import_id), after_every_id);
}

// A pair is met from its later id, so that everybody is compared once.
Swept Desk::sweep(frame::Act& act, std::string_view after) {
  Swept swept;
  auto some = duplicates::store::stretch(act.db, after, sweep_stretch);
  if (after.empty()) swept.people = duplicates::store::count_people(act.db);
  for (const auto& p : some) keep_keys(act, p, false);
  for (const auto& p : some) swept.found += keep_pairs(act, p, FoundHow::sweep, "", p.id);
  swept.looked_at = static_cast<std::int64_t>(some.size());
  if (some.size() == sweep_stretch) swept.next = some.back().id;
  act.announce("registry.register_swept", act.actor().org_id, act.actor().area_code,
               std::string(after), SweepTold{swept.looked_at, swept.found});
  return swept;
}

kit::Result<SweepView> Desk::post_sweep(frame::Act& act, const SweepOn& command) {
  auto swept = sweep(act, command.after);
  return SweepView{swept.looked_at, swept.found, swept.people, swept.next};
}

}  // namespace registry
