#include "centre/welfare/outlook/rules.hpp"

#include <algorithm>

#include "centre/welfare/member/rules.hpp"
#include "centre/welfare/outlook/engine/laws.hpp"

namespace welfare::outlook {
namespace {

constexpr std::int64_t nights_without_limit = 30, birth_nights_usual = 5;

double part(const Terms& terms, const char* code, double of) {
  return static_cast<double>(terms.at(code)) / of;
}

std::int64_t waits(const BenefitRule& line) {
  return line.waits_days + 365 * line.waits_years;
}

// Of a member in a year, when it is claimed as often as it may be.
std::int64_t in_year(const BenefitRule& line) {
  return line.per == Per::month ? line.amount_satang * 12 : line.amount_satang;
}

void add_death(const BenefitRule& line, Rules& rules) {
  std::vector<Rung> rungs;
  for (const auto& band : line.bands)
    rungs.push_back({band.days + 365 * band.years, band.amount_satang});
  if (rungs.empty()) rungs.push_back({waits(line), line.amount_satang});
  std::ranges::sort(rungs, {}, &Rung::days);
  if (rules.death.empty()) {
    rules.death = rungs;
    return;
  }
  auto given = [](const std::vector<Rung>& ladder, std::int64_t days) {
    std::int64_t out = 0;
    for (const auto& rung : ladder) out = rung.days <= days ? rung.satang : out;
    return out;
  };
  std::map<std::int64_t, std::int64_t> both;  // a ladder of its own, and one for the funeral
  for (const auto* ladder : {&rules.death, &rungs})
    for (const auto& rung : *ladder)
      both[rung.days] = given(rules.death, rung.days) + given(rungs, rung.days);
  rules.death.clear();
  for (const auto& [days, satang] : both) rules.death.push_back({days, satang});
}

void add_line(const BenefitRule& line, Rules& rules) {
  switch (line.kind) {
    case BenefitKind::death:
    case BenefitKind::funeral:
      return add_death(line, rules);
    case BenefitKind::illness:
      rules.night_satang += line.amount_satang;
      rules.nights_most = line.most_units_year > 0 ? line.most_units_year : nights_without_limit;
      rules.waiting_days = waits(line);
      return;
    case BenefitKind::birth: {
      auto nights = line.most_units_claim > 0 ? line.most_units_claim : birth_nights_usual;
      rules.birth_satang +=
          line.per == Per::night ? line.amount_satang * nights : line.amount_satang;
      return;
    }
    case BenefitKind::elder:
      rules.elder_satang += in_year(line);
      rules.elder_age = line.age_from;
      rules.elder_days = waits(line);
      return;
    case BenefitKind::disaster:
      rules.disaster_satang += line.amount_satang;
      return;
    case BenefitKind::education:
      rules.pupil_satang += in_year(line);
      return;
    default:
      return;
  }
}

}  // namespace

Tables tables_of(const Terms& terms) {
  constexpr double ppb = 1e9;
  auto law = [&](const std::string& who) {
    auto one = [&](const char* name) { return part(terms, ("life_" + who + name).c_str(), ppb); };
    return Mortality{one("_a_ppb"), one("_b_ppb"), one("_c_ppb")};
  };
  Tables out;
  out.dies = {dies_by(law("women")), dies_by(law("men"))};
  out.bears =
      bears_by({part(terms, "life_births_ppm", ppm), part(terms, "life_birth_age_tenths", 10),
                part(terms, "life_birth_deviation_tenths", 10)});
  std::vector<From> ill;
  for (int age : {0, 15, 45, 60, 75})
    ill.push_back({age, part(terms, ("life_ill_" + std::to_string(age) + "_ppm").c_str(), ppm)});
  out.ill = steps_by(ill);
  out.nights_mean = part(terms, "life_nights_tenths", 10);
  return out;
}

Rules rules_of(const RuleBook& book, const Terms& terms) {
  Rules out{.entry_fee_satang = book.entry_fee_satang};
  for (const auto& line : book.benefits)
    if (line.cash) add_line(line, out);
  if (out.death.size() > rungs_max) out.death.resize(rungs_max);
  for (const auto& rung : out.death)
    out.death_most_satang = std::max(out.death_most_satang, rung.satang);
  out.match_days = terms.at("member_days");
  out.match_state_satang = terms.at("state_satang_member_year");
  out.match_local_satang = out.match_state_satang;
  out.administration_ppm = terms.at("outlook_administration_ppm");
  return out;
}

World world_of(const Terms& terms, std::int64_t new_members) {
  auto term = [&](const char* name) { return terms.at(std::string("outlook_") + name + "_ppm"); };
  return {.new_members = new_members,
          .leave_ppm = term("leave"),
          .inflation_ppm = term("inflation"),
          .interest_ppm = term("interest"),
          .local_comes_ppm = term("local_comes"),
          .state_comes_ppm = term("state_comes"),
          .bad_year_ppm = term("bad_year"),
          .bad_share_ppm = term("bad_share"),
          .fire_ppm = term("fire"),
          .pupil_share_ppm = term("pupil_share")};
}

std::int64_t year_price(const RuleBook& book, welfare::Plan plan) {
  auto price = price_of(book, plan);
  if (!price && !book.prices.empty()) return year_price(book, book.prices.front().plan);
  constexpr std::array<std::int64_t, 4> units{365, 12, 2, 1};
  return price.value_or(0) * units[static_cast<unsigned>(plan)];
}

std::int64_t usual_contribution(const Question& question) {
  std::map<std::int64_t, std::size_t> times;
  for (const auto& member : question.fund.members)
    if (member.contribution_satang > 0) ++times[member.contribution_satang];
  auto most = std::ranges::max_element(times, {}, [](const auto& one) { return one.second; });
  return most == times.end() ? 0 : most->first;
}

OutlookSettings settings_of(const Question& q) {
  return {.contribution_satang = usual_contribution(q),
          .death_most_satang = q.rules.death_most_satang,
          .waiting_days = q.rules.waiting_days,
          .nights_most = q.rules.nights_most,
          .match_local_satang = q.rules.match_local_satang,
          .match_state_satang = q.rules.match_state_satang,
          .local_comes_ppm = q.world.local_comes_ppm,
          .state_comes_ppm = q.world.state_comes_ppm,
          .inflation_ppm = q.world.inflation_ppm,
          .interest_ppm = q.world.interest_ppm,
          .new_members = q.world.new_members,
          .leave_ppm = q.world.leave_ppm};
}

void apply(const OutlookSettings& s, const OutlookSettings& now, Question& q) {
  auto& r = q.rules;
  if (now.contribution_satang > 0)
    r.contribution_ppm = s.contribution_satang * ppm / now.contribution_satang;
  for (auto* amount :
       {&r.night_satang, &r.birth_satang, &r.elder_satang, &r.disaster_satang, &r.pupil_satang})
    *amount = *amount * s.benefits_ppm / ppm;
  for (auto& rung : r.death) rung.satang = rung.satang * s.benefits_ppm / ppm;
  r.death_most_satang = s.death_most_satang * s.benefits_ppm / ppm;
  r.waiting_days = s.waiting_days;
  r.nights_most = s.nights_most;
  r.match_local_satang = s.match_local_satang;
  r.match_state_satang = s.match_state_satang;
  q.world.local_comes_ppm = s.local_comes_ppm;
  q.world.state_comes_ppm = s.state_comes_ppm;
  q.world.inflation_ppm = s.inflation_ppm;
  q.world.follow_ppm = ppm;  // members expect benefits to keep their worth
  q.world.interest_ppm = s.interest_ppm;
  q.world.new_members = s.new_members;
  q.world.leave_ppm = s.leave_ppm;
}

}  // namespace welfare::outlook
