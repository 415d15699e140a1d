// Status of households: reading, verifying, listing.
#include "centre/targeting/desk.hpp"

#include "centre/frame/asked.hpp"
#include "centre/targeting/imports/intake.hpp"
#include "kit/text/text.hpp"

namespace targeting {
namespace {

using kit::Refused;

std::string note_place(const SurveyRecord& s) { return "targeting_surveys.note/" + s.org_id + "/" + s.id; }

kit::Result<frame::AreaRange> range_of(frame::Look& look) {
  auto area = look.query("area");
  if (area.empty()) return frame::AreaRange{.from = "", .to = "~"};
  if (!words::AreaCode::parse(area)) return kit::refuse_field("/area", std::string(words::AreaCode::fault));
  return frame::AreaRange::of(area);
}

std::string like_of(std::string_view q) {
  auto form = kit::text::digits_to_ascii(kit::text::search_form(q));
  return "%" + kit::text::replace_all(kit::text::replace_all(form, "%", ""), "_", "") + "%";
}

kit::Result<store::Filter> filter_of(frame::Look& look) {
  store::Filter f;
  f.area = TRY(range_of(look));
  f.dimension = TRY(frame::choice_asked<Dimension>(look, "dimension"));
  if (auto level = look.query("level"); !level.empty()) f.level = kit::text::parse_int(level).value_or(-2);
  if (f.level < -1 || f.level > 3) return kit::refuse_field("/level", "kit.out_of_range");
  f.card = look.query("card");
  if (!f.card.empty() && f.card != "yes" && f.card != "no") return kit::refuse_field("/card", "kit.choice_unknown");
  f.only_poor = look.query("poor") == "yes";
  f.search = like_of(look.query("q"));
  return f;
}

std::vector<std::pair<std::string, Member>> members_of(const std::vector<registry::PersonBrief>& people) {
  std::vector<std::pair<std::string, Member>> out;
  for (const auto& p : people)
    if (!p.deceased) out.push_back({p.id, Member{p.birth, {}}});
  return out;
}

// Turns surveys into values, with the names of people, indicators and verifiers.
class Values {
 public:
  Values(frame::Look& look, registry::Registry& registry, staff::Staff& staff, const Policy& policy,
         const std::vector<registry::PersonBrief>& people)
      : look_(look), registry_(registry), staff_(staff), policy_(policy) {
    for (const auto& p : people) names_[p.id] = p.full_name;
  }

  ValueView view(const SurveyRecord& s, const Measure& measure, Mark mark, bool counts) {
    ValueView v{.person_id = s.person_id,
                .person_name = person(s.person_id),
                .measure = measure.text(),
                .mark = mark,
                .source = s.source,
                .observed = s.observed,
                .definition = s.definition,
                .import_id = s.import_id,
                .line = s.line,
                .by_name = s.source == Source::visit ? member(s.staff_id) : "",
                .recorded = s.recorded,
                .counts = counts,
                .superseded = s.superseded.has_value()};
    if (const Indicator* i = indicator(s.definition, measure)) v.name_th = i->name_th, v.name_en = i->name_en;
    return v;
  }
  std::string member(const std::string& staff_id) {
    auto [known, fresh] = verifiers_.try_emplace(staff_id);
    if (fresh)
      if (auto found = staff_.find_member(look_, staff_id)) known->second = found->name;
    return known->second;
  }

 private:
  // Somebody who has moved out since is still named, when in reach.
  std::string person(const std::string& id) {
    if (id.empty()) return "";
    auto [known, fresh] = names_.try_emplace(id);
    if (fresh)
      if (auto found = registry_.find_person(look_, id)) known->second = found->full_name;
    return known->second;
  }
  const Indicator* indicator(std::string_view version, const Measure& measure) const {
    for (const auto& d : policy_.definitions)
      if (d.version == version && measure.indicator > 0) return d.find(measure.indicator);
    return nullptr;
  }

  frame::Look& look_;
  registry::Registry& registry_;
  staff::Staff& staff_;
  const Policy& policy_;
  std::map<std::string, std::string> names_, verifiers_;
};

bool is(const Observation& o, const SurveyRecord& s, const Measure& measure) {
  return o.survey_id == s.id && o.measure == measure;
}

std::vector<ValueView> values_of(Values& values, const std::vector<SurveyRecord>& surveys, const Assessment& a) {
  std::vector<ValueView> out;
  for (const auto& s : surveys)
    for (const auto& [measure, mark] : s.marks) {
      bool counts = std::ranges::any_of(a.current, [&](const Observation& o) { return is(o, s, measure); });
      out.push_back(values.view(s, measure, mark, counts));
    }
  return out;
}

std::vector<DimensionView> dimensions_of(Values& values, const std::vector<SurveyRecord>& surveys, const Assessment& a) {
  std::vector<DimensionView> out;
  for (const auto& d : a.dimensions) {
    DimensionView view{d.dimension, d.finding, {}};
    for (const auto& reason : d.why)
      for (const auto& s : surveys)
        if (s.id == reason.observation.survey_id)
          view.why.push_back({values.view(s, reason.observation.measure, reason.observation.mark, true), reason.decides});
    out.push_back(std::move(view));
  }
  return out;
}

kit::Result<void> check(const VerifyValues& command, const std::vector<registry::PersonBrief>& people,
                        const Definition& definition, kit::Date today) {
  if (command.observed_on > today) return kit::refuse_field("/observed_on", "targeting.row_survey_in_future");
  for (std::size_t i = 0; i < command.values.size(); ++i) {
    const auto& value = command.values[i];
    auto path = "/values/" + std::to_string(i);
    auto measure = Measure::parse(value.measure);
    bool known = measure && (measure->indicator == 0 || definition.find(measure->indicator));
    if (!known) return kit::refuse_field(path + "/measure", "targeting.measure_unknown");
    bool lives_here = value.person_id.empty() ||
                      std::ranges::any_of(people, [&](auto& p) { return p.id == value.person_id; });
    if (!lives_here) return kit::refuse_field(path + "/person_id", "targeting.not_a_member");
  }
  return {};
}

}  // namespace

kit::Result<frame::Page<IndicatorSetView>> Desk::get_indicator_sets(frame::Look& look) {
  return frame::Page<IndicatorSetView>{store::indicator_sets(look.db), std::nullopt};
}

Status Desk::status_of(frame::Look& look, std::string_view household_id) {
  if (!doors_.registry.find_household(look, household_id)) return {};
  auto policy = Policy::read(look);
  auto surveys = store::surveys_of(look.db, household_id, store::Which::counting);
  auto people = doors_.registry.members_of(look, household_id);
  put_elsewhere(look.db, household_id, people, surveys);
  if (surveys.empty()) return {};
  return assess(surveys, members_of(people), policy.definitions, policy.level_rule, look.today()).status;
}

kit::Result<HouseholdTargeting> Desk::get_household(frame::Look& look) {
  auto house = doors_.registry.find_household(look, look.path("household_id"));
  if (!house) return kit::refuse(Refused::not_found, "targeting.household_unknown");
  look.saw(house->org_id, "targeting.household", house->id);
  return view_of(look, *house);
}

HouseholdTargeting Desk::view_of(frame::Look& look, const registry::HouseholdBrief& house) {
  auto policy = Policy::read(look);
  auto all = store::surveys_of(look.db, house.id, store::Which::all);
  auto people = doors_.registry.members_of(look, house.id);
  put_elsewhere(look.db, house.id, people, all);
  auto counting = all;
  std::erase_if(counting, [](const SurveyRecord& s) { return s.superseded.has_value(); });
  auto a = assess(counting, members_of(people), policy.definitions, policy.level_rule, look.today());
  Values values(look, doors_.registry, staff_, policy, people);
  HouseholdTargeting view{.household_id = house.id,
                          .address = house.address,
                          .head_name = house.head_name,
                          .poor = a.status.poor,
                          .target_poor = a.status.target_poor,
                          .card = a.card,
                          .dimensions = dimensions_of(values, counting, a),
                          .level = a.status.level,
                          .level_rule = a.status.level_rule,
                          .dependents = a.dependents,
                          .observed = a.observed,
                          .definition = a.status.definition,
                          .values = values_of(values, all, a),
                          .levels = store::levels_of(look.db, house.id)};
  if (a.income_satang) view.income_person_year = words::Money{*a.income_satang};
  for (const auto& p : people) view.members.push_back({p.id, p.full_name});
  for (const auto& d : policy.definitions)
    if (d.version == view.definition)
      view.definition_complete = d.complete, view.definition_note_th = d.note_th, view.definition_note_en = d.note_en;
  for (const auto& s : counting) {
    if (s.sealed_note.empty()) continue;
    auto note = look.vault().open(note_place(s), s.sealed_note);
    if (!note) throw kit::Breakage("a note does not open with this key");
    view.notes.push_back({s.observed.date, values.member(s.staff_id), *note});
  }
  return view;
}

kit::Result<HouseholdTargeting> Desk::post_verification(frame::Act& act, const VerifyValues& command) {
  return take_verified(act, act.path("household_id"), command);
}

kit::Result<HouseholdTargeting> Desk::take_verified(frame::Act& act, std::string_view household_id,
                                                    const VerifyValues& command) {
  auto house = doors_.registry.find_household(act, household_id);
  if (!house) return kit::refuse(Refused::not_found, "targeting.household_unknown");
  auto policy = Policy::read(act);
  const Definition* definition = sheet::definition_of(policy.definitions, command.observed_on);
  if (!definition) return kit::refuse_field("/observed_on", "targeting.definition_missing");
  // What is verified is what a list said: its numbers are those of the list's cycle.
  auto surveys = store::surveys_of(act.db, house->id, store::Which::counting);
  for (const auto& s : surveys)
    for (const auto& d : policy.definitions)
      if (d.version == s.definition && d.complete) definition = &d;
  auto people = doors_.registry.members_of(act, house->id);
  TRY(check(command, people, *definition, act.today()));
  std::map<std::string, Marks> by_person;
  for (const auto& value : command.values) by_person[value.person_id][*Measure::parse(value.measure)] = value.mark;
  if (command.income_person_year || !command.note.empty()) by_person.try_emplace("");
  for (const auto& [person_id, marks] : by_person) {
    SurveyRecord s{.org_id = house->org_id,
                   .id = act.new_event_id(),
                   .area_code = house->area_code,
                   .household_id = house->id,
                   .person_id = person_id,
                   .definition = definition->version,
                   .source = Source::visit,
                   .observed = {command.observed_on, words::Precision::day},
                   .marks = marks,
                   .staff_id = act.actor().staff_id,
                   .recorded = act.now()};
    if (person_id.empty() && command.income_person_year) s.income_satang = command.income_person_year->satang;
    if (person_id.empty() && !command.note.empty()) s.sealed_note = act.vault().seal(note_place(s), command.note);
    store::insert_survey(act.db, s);
    surveys.push_back(std::move(s));
  }
  // Somebody has met this family: no import takes it back any more.
  doors_.registry.hold_household(act, house->id);
  for (const auto& p : people) doors_.registry.hold_person(act, p.id);
  keep_status(act, *house, people, surveys, policy, false);
  auto view = view_of(act, *house);
  act.announce("targeting.values_verified", house->org_id, house->area_code, house->id,
               ValuesVerified{house->id, static_cast<std::int64_t>(command.values.size()), command.observed_on, view.poor, view.level});
  return view;
}

kit::Result<frame::Page<HouseholdRow>> Desk::get_households(frame::Look& look) {
  auto filter = TRY(filter_of(look));
  std::vector<std::string> after;
  if (auto cursor = look.query("after"); !cursor.empty()) after = TRY(frame::read_cursor(cursor, 3));
  auto limit = look.limit(page_usual, page_most);
  frame::Page<HouseholdRow> page;
  for (const auto& r : store::page(look.db, filter, after, limit + 1)) {
    if (page.items.size() == limit) {
      page.next = frame::make_cursor(after);
      break;
    }
    auto deprived = std::ranges::count(r.status.findings, Finding::deprived);
    after = {std::to_string(5 - deprived), r.area_code, r.household_id};
    auto house = doors_.registry.find_household(look, r.household_id);
    const auto& f = r.status.findings;
    page.items.push_back({r.household_id, house ? house->address : "", house ? house->head_name : "", r.area_code, f[0],
                          f[1], f[2], f[3], f[4], r.status.target_poor, r.card, r.status.level, r.observed});
  }
  return page;
}

kit::Result<Summary> Desk::get_summary(frame::Look& look) {
  auto range = TRY(range_of(look));
  return store::summary(look.db, range);
}

std::unique_ptr<Assessments> open_targeting(registry::Registry& registry, network::Network& network,
                                          staff::Staff& staff) {
  return std::make_unique<Desk>(registry, network, staff);
}

}  // namespace targeting
