#include "centre/welfare/outlook/engine/plan.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "kit/base/breakage.hpp"

namespace welfare::outlook {
namespace {

constexpr std::uint64_t of_life = 1, of_illness = 2, of_birth = 3;
// Newcomers take places that are filled by the toss of a coin.
constexpr unsigned places_each = 2;
constexpr std::uint64_t newcomer_bit = 1ULL << 40;

class Maker {
 public:
  explicit Maker(const Question& question) : q_(question) {
    plan_.years = question.years;
    plan_.counts = deaths + 1 + static_cast<unsigned>(question.rules.death.size());
  }

  Plan make() {
    plan_.steps.reserve(q_.fund.members.size() * q_.years);
    for (std::size_t i = 0; i < q_.fund.members.size(); ++i) add(q_.fund.members[i], i, 0, 0);
    add_newcomers();
    return std::move(plan_);
  }

 private:
  void add(const Member& member, std::uint64_t number, unsigned first_year, double absent) {
    plan_.lives.push_back({key_of(of_life, number), first_year, q_.years, plan_.steps.size()});
    plan_.ages.push_back(member.age);
    double there = 1 - absent, gone = absent;
    for (auto year = first_year; year < q_.years; ++year) {
      Step step;
      auto age = age_in(member, year);
      auto dies = there * q_.tables.dies[static_cast<unsigned>(member.sex)][age];
      auto leaves = (there - dies) * static_cast<double>(q_.world.leave_ppm) / ppm;
      step.before = below(gone);
      step.dies = below(gone + dies) - step.before;
      gone += dies + leaves;
      there -= dies + leaves;
      step.after = std::max(below(gone), step.before + step.dies);
      step.joins = absent > 0 && year == first_year;
      step.contribution_satang = member.contribution_satang;
      entitle(step, member, age, year, number);
      plan_.steps.push_back(step);
    }
  }

  static unsigned age_in(const Member& member, unsigned year) {
    auto age = member.age + static_cast<std::int32_t>(year);
    return static_cast<unsigned>(std::clamp(age, 0, static_cast<std::int32_t>(ages_max) - 1));
  }

  void entitle(Step& step, const Member& member, unsigned age, unsigned year,
               std::uint64_t number) {
    const auto& r = q_.rules;
    auto days = member.days + 365 * static_cast<std::int64_t>(year);
    auto waited = share_after(days, r.waiting_days);
    auto old = static_cast<std::int64_t>(age);
    step.is_elder = old >= r.elder_age && days >= std::max(r.elder_days, r.waiting_days);
    step.is_pupil = old >= r.pupil_age_from && old <= r.pupil_age_to && days >= r.waiting_days;
    step.is_matched = days + 365 >= r.match_days;
    step.count_of_death = static_cast<std::uint16_t>(deaths + rung_on(days + 182));
    if (member.sex == Sex::female) step.births = below(q_.tables.bears[age] * waited);
    set_nights(step, below(q_.tables.ill[age] * waited));
    step.illness = key_of(of_illness, number, year);
    step.birth = key_of(of_birth, number, year);
  }

  // Of a year that begins with `days`, the part after the waiting.
  static double share_after(std::int64_t days, std::int64_t waiting) {
    return static_cast<double>(std::clamp<std::int64_t>(days + 365 - waiting, 0, 365)) / 365;
  }

  std::size_t rung_on(std::int64_t days) const {
    if (days < q_.rules.waiting_days) return 0;
    const auto& rungs = q_.rules.death;
    return static_cast<std::size_t>(
        std::ranges::count_if(rungs, [&](const Rung& rung) { return rung.days <= days; }));
  }

  // At least k nights: ill, and after each night but the last another one.
  void set_nights(Step& step, std::uint32_t ill) {
    auto [at, fresh] = rows_.try_emplace(ill);
    if (fresh) {
      at->second.first = static_cast<std::uint32_t>(plan_.nights.size());
      auto again = 1 - 1 / std::max(1.0, q_.tables.nights_mean);
      double reach = chance_of(ill);
      for (std::int64_t k = 0; k < q_.rules.nights_most && below(reach) > 0; ++k, reach *= again)
        plan_.nights.push_back(below(reach));
      at->second.second = static_cast<std::uint32_t>(plan_.nights.size());
    }
    step.nights_from = at->second.first;
    step.nights_to = at->second.second;
  }

  // Those who come are like those who came last: their age at joining, sex and contribution.
  void add_newcomers() {
    auto like = newest();
    if (like.empty()) return;
    for (unsigned year = 0; year < q_.years; ++year)
      for (std::uint64_t place = 0; place < places_each * newcomers(); ++place) {
        auto member = like[(place * 7 + year * 3) % like.size()];
        member.age -= static_cast<std::int32_t>(member.days / 365) + static_cast<int>(year);
        member.days = -365 * static_cast<std::int64_t>(year);
        add(member, newcomer_bit | place << 8 | year, year, 1 - 1.0 / places_each);
      }
  }

  std::uint64_t newcomers() const { return static_cast<std::uint64_t>(q_.world.new_members); }

  std::vector<Member> newest() const {
    auto like = q_.fund.members;
    auto rank = [](const Member& m) {
      return std::tuple(m.days, m.age, m.sex, m.contribution_satang);
    };
    std::ranges::sort(like, {}, rank);
    like.resize(std::min(like.size(), std::max<std::size_t>(20, like.size() / 10)));
    return like;
  }

  const Question& q_;
  Plan plan_;
  std::map<std::uint32_t, std::pair<std::uint32_t, std::uint32_t>> rows_;
};

}  // namespace

Plan make_plan(const Question& question) {
  ENSURE(question.years >= 1 && question.years <= years_max);
  ENSURE(question.fund.members.size() <= members_max);
  ENSURE(question.rules.death.size() <= rungs_max);
  ENSURE(question.rules.nights_most >= 0 && question.rules.nights_most <= nights_max);
  ENSURE(question.world.new_members >= 0 &&
         static_cast<std::size_t>(question.world.new_members) <= members_max / question.years);
  auto plan = Maker(question).make();
  std::uint64_t paid = 0;  // the sum of a year is counted in 32 bits
  for (const auto& life : plan.lives) paid += plan.steps[life.step].contribution_satang;
  ENSURE(paid <= 0xFFFF'FFFFU);
  return plan;
}

}  // namespace welfare::outlook
