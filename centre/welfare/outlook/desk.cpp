#include "centre/welfare/outlook/desk.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "centre/welfare/life/desk.hpp"
#include "centre/welfare/member/rules.hpp"
#include "centre/welfare/outlook/paper.hpp"
#include "centre/welfare/outlook/rules.hpp"

namespace welfare::outlook {
namespace {

constexpr std::int64_t runs_usual = 10'000, runs_least = 500, runs_of_search = 2'000;
constexpr std::int64_t baht = 100;
constexpr std::uint64_t seed =
    1;  // the same question has the same answer, today and at the meeting

constexpr std::array flow_names{"contributions", "entry_fees",  "match_local",    "match_state",
                                "interest",      "paid_deaths", "paid_illness",   "paid_births",
                                "paid_elders",   "paid_pupils", "paid_disasters", "administration"};
constexpr std::array lever_names{"contribution", "death_most", "waiting",
                                 "nights",       "match",      "newcomers"};
constexpr std::array<std::int64_t, 5> percents{5, 25, 50, 75, 95};

struct Loaded {
  Question question;
  OutlookSettings now, asked;
  std::int64_t unknown_ages = 0;
  std::int64_t bound_ppm = 0;
  std::string life_source;
  kit::Date life_from;
};

bool stays(const welfare::Member& member) {
  return member.state == MemberState::active || member.state == MemberState::suspended;
}

// Who is not in the register is taken as of the age in the middle of the others.
std::int64_t add_members(frame::Look& look, const Doors& doors, Births& births,
                         const welfare::Fund& f, const RuleBook& book, Question& question) {
  std::vector<std::size_t> unknown;
  std::vector<std::int32_t> ages;
  for (const auto& m : store::members_of(look, f)) {
    if (!stays(m)) continue;
    Member member{.days = std::max(0, m.joined_on.days_until(look.today()))};
    if (!is_waived(book, m.kind))
      member.contribution_satang = static_cast<std::uint32_t>(year_price(book, m.plan));
    if (auto known = births.find(look, doors, m.person_id)) {
      member.age = known->age;
      member.sex = known->male ? Sex::male : Sex::female;
      ages.push_back(known->age);
    } else {
      unknown.push_back(question.fund.members.size());
      member.sex = m.number % 2 == 0 ? Sex::female : Sex::male;
    }
    question.fund.members.push_back(member);
  }
  constexpr std::int32_t age_usual = 50;
  std::ranges::sort(ages);
  for (auto i : unknown)
    question.fund.members[i].age = ages.empty() ? age_usual : ages[ages.size() / 2];
  return std::ssize(unknown);
}

std::int64_t joined_a_year(const std::vector<Member>& members) {
  constexpr std::int64_t years = 3;
  return std::ranges::count_if(members, [](const Member& m) { return m.days < 365 * years; }) /
         years;
}

std::int64_t money_of(frame::Look& look, const Doors& doors, const welfare::Fund& f) {
  std::int64_t out = 0;
  for (const auto& account : doors.funds.accounts(look, f.ledger_id))
    if (account.account_key == "cash" || account.account_key == "bank")
      out += account.available.satang;
  return out;
}

struct Setting {
  const char* name;
  std::int64_t OutlookSettings::* value;
  std::int64_t least, most;
};
constexpr std::array settings{
    Setting{"contribution_satang", &OutlookSettings::contribution_satang, 0, 20'000 * baht},
    Setting{"benefits_ppm", &OutlookSettings::benefits_ppm, 0, 5 * ppm},
    Setting{"death_most_satang", &OutlookSettings::death_most_satang, 0, 1'000'000 * baht},
    Setting{"waiting_days", &OutlookSettings::waiting_days, 0, 3'650},
    Setting{"nights_most", &OutlookSettings::nights_most, 0, nights_max},
    Setting{"match_local_satang", &OutlookSettings::match_local_satang, 0, 10'000 * baht},
    Setting{"match_state_satang", &OutlookSettings::match_state_satang, 0, 10'000 * baht},
    Setting{"local_comes_ppm", &OutlookSettings::local_comes_ppm, 0, ppm},
    Setting{"state_comes_ppm", &OutlookSettings::state_comes_ppm, 0, ppm},
    Setting{"inflation_ppm", &OutlookSettings::inflation_ppm, 0, 200'000},
    Setting{"interest_ppm", &OutlookSettings::interest_ppm, 0, 200'000},
    Setting{"new_members", &OutlookSettings::new_members, 0, 2'000},
    Setting{"leave_ppm", &OutlookSettings::leave_ppm, 0, 500'000}};

kit::Result<std::int64_t> number(frame::Look& look, const char* name, std::int64_t otherwise,
                                 std::int64_t least, std::int64_t most) {
  auto typed = look.query(name);
  if (typed.empty()) return otherwise;
  auto value = kit::text::parse_int(typed);
  if (!value) return kit::refuse_field(std::string("/") + name, "kit.number_expected");
  if (*value < least || *value > most)
    return kit::refuse_field(std::string("/") + name, "kit.out_of_range");
  return *value;
}

kit::Result<Loaded> load(frame::Look& look, const Doors& doors, Births& births) {
  auto f = TRY(get_fund(look));
  auto rule = TRY(need_rule_on(look, f, look.today()));
  const auto terms = store::terms_on(look, look.today());
  Loaded out;
  auto& q = out.question;
  q.fund.opening_satang = money_of(look, doors, f);
  q.fund.floor_satang = rule.book.keep_satang;
  out.unknown_ages = add_members(look, doors, births, f, rule.book, q);
  if (q.fund.members.empty() || q.fund.members.size() > members_max)
    return kit::refuse(kit::Refused::conflict, "welfare.outlook_wants_members");
  q.rules = rules_of(rule.book, terms);
  q.world = world_of(terms, joined_a_year(q.fund.members));
  auto life = life::in_use(look, f, terms);
  q.tables = life.tables;
  out.life_source = life.source;
  out.life_from = life.effective_from;
  q.seed = seed;
  out.now = out.asked = settings_of(q);
  out.bound_ppm = terms.at("outlook_bound_ppm");
  for (const auto& one : settings) {
    auto value = TRY(number(look, one.name, out.now.*one.value, one.least, one.most));
    out.asked.*one.value = value;
  }
  apply(out.asked, out.now, q);
  return out;
}

std::int64_t in_ppm(double share) {
  return std::llround(share * ppm);
}

kit::Date end_of(frame::Look& look, unsigned year) {
  return after_months(look.today(), 12 * static_cast<std::int64_t>(year)).plus_days(-1);
}

OutlookYear year_of(const Year& year, kit::Date until_on) {
  OutlookYear out{.until_on = until_on,
                  .members = std::llround(year.members),
                  .mean_satang = year.mean_satang,
                  .expected_satang = std::llround(year.expected_satang),
                  .dry_ppm = in_ppm(year.dry)};
  for (unsigned c = 0; c < cohorts_max; ++c)
    out.cohorts.push_back({15 * static_cast<std::int64_t>(c), std::llround(year.cohorts[c])});
  for (unsigned k = 0; k < flows_max; ++k)
    out.flows.push_back(
        {flow_names[k], k >= first_cost, year.flows[k], std::llround(year.expected_flows[k])});
  for (unsigned k = 0; k < percents.size(); ++k) out.bands.push_back({percents[k], year.bands[k]});
  return out;
}

}  // namespace

std::optional<Births::Known> Births::find(frame::Look& look, const Doors& doors,
                                          const std::string& person_id) {
  if (person_id.empty()) return std::nullopt;
  {
    std::lock_guard lock(mutex_);
    if (day_ != look.today()) known_.clear();
    day_ = look.today();
    if (auto at = known_.find(person_id); at != known_.end()) return at->second;
  }
  auto person = doors.registry.find_person(look, person_id);
  if (!person || !person->birth) return std::nullopt;
  Known known{words::age_on(*person->birth, look.today()).min, person->gender == "male"};
  std::lock_guard lock(mutex_);
  known_[person_id] = known;
  return known;
}

kit::Result<OutlookView> read(frame::Look& look, const Doors& doors, Births& births) {
  auto loaded = TRY(load(look, doors, births));
  auto& q = loaded.question;
  auto runs = TRY(number(look, "runs", runs_usual, runs_least, runs_usual));
  q.runs = static_cast<std::size_t>(runs);
  const auto found = look_ahead(q);
  OutlookView out{.runs = runs,
                  .members = std::ssize(q.fund.members),
                  .unknown_ages = loaded.unknown_ages,
                  .opening_satang = q.fund.opening_satang,
                  .floor_satang = q.fund.floor_satang,
                  .bound_ppm = loaded.bound_ppm,
                  .dry_ppm = in_ppm(found.dry),
                  .life_source = loaded.life_source,
                  .life_from = loaded.life_from,
                  .now = loaded.now,
                  .asked = loaded.asked};
  auto day = [&](const std::optional<unsigned>& year) {
    return year ? std::optional(end_of(look, *year)) : std::nullopt;
  };
  out.half_dry_on = day(found.half_dry_year);
  out.first_dry_on = day(found.first_dry_year);
  out.thin_on = day(found.thin_year);
  for (unsigned y = 0; y < found.years.size(); ++y)
    out.years.push_back(year_of(found.years[y], end_of(look, y + 1)));
  return out;
}

kit::Result<frame::Reply> file(frame::Look& look, const Doors& doors, Births& births) {
  auto f = TRY(get_fund(look));
  auto view = TRY(read(look, doors, births));
  auto mending = TRY(repairs(look, doors, births));
  bool english = look.query("language") == "en";
  print::Writer w{doors.papers.words(english ? "en" : "th"), english};
  return papers::reply_of_pdf(doors.papers.blank(look, f.org_id, paper_of(w, f, view, mending)), "outlook-" + look.today().text());
}

kit::Result<OutlookRepairs> repairs(frame::Look& look, const Doors& doors, Births& births) {
  auto loaded = TRY(load(look, doors, births));
  auto& q = loaded.question;
  auto bound = TRY(number(look, "bound_ppm", loaded.bound_ppm, 0, ppm));
  q.runs = runs_of_search;
  const auto found = find_repairs(q, static_cast<double>(bound) / ppm);
  OutlookRepairs out{.needed = found.needed, .dry_ppm = in_ppm(found.dry), .bound_ppm = bound};
  for (const auto& one : found.levers) {
    OutlookRepair repair{lever_names[static_cast<unsigned>(one.lever)], one.reached, one.from,
                         one.to, in_ppm(one.dry)};
    if (one.lever == Lever::contribution)
      for (auto* value : {&repair.from, &repair.to})
        *value = loaded.now.contribution_satang * *value / ppm;
    out.items.push_back(repair);
  }
  return out;
}

}  // namespace welfare::outlook
