#include "bench/outlook/by_hand.hpp"

#include <algorithm>
#include <cmath>
#include <random>

#include "kit/columns/threads.hpp"

namespace bench::outlook {
namespace {

using welfare::outlook::Member;
using welfare::outlook::ppm;
using welfare::outlook::Question;

struct Person {
  Member member;
  bool gone = false;
};

class Run {
 public:
  Run(const Question& q, std::uint64_t seed) : q_(q), chance_(seed) {
    for (const auto& member : q.fund.members) people_.push_back({member});
  }

  std::pair<std::int64_t, bool> live() {
    std::int64_t balance = q_.fund.opening_satang;
    bool dry = false;
    for (unsigned year = 0; year < q_.years; ++year) {
      balance += year_of(balance, year);
      dry = dry || balance < q_.fund.floor_satang;
    }
    return {balance, dry};
  }

 private:
  bool happens(double probability) { return uniform_(chance_) < probability; }
  static double share(std::int64_t of_ppm) { return static_cast<double>(of_ppm) / ppm; }
  double grown(double by, unsigned years) const { return std::pow(1 + by, years); }

  std::int64_t year_of(std::int64_t balance, unsigned year) {
    const auto& r = q_.rules;
    auto follow = grown(share(q_.world.inflation_ppm) * share(q_.world.follow_ppm), year);
    double in = 0, out = 0;
    std::int64_t heads = 0, matched = 0;
    in += welcome() * static_cast<double>(r.entry_fee_satang);
    for (auto& person : people_) {
      if (person.gone) continue;
      ++heads;
      out += follow * cost_of(person, in);
      if (!person.gone && person.member.days + 365 >= r.match_days) ++matched;
      ++person.member.age;
      person.member.days += 365;
    }
    if (happens(share(q_.world.local_comes_ppm)))
      in += static_cast<double>(matched * r.match_local_satang);
    if (happens(share(q_.world.state_comes_ppm)))
      in += static_cast<double>(matched * r.match_state_satang);
    auto houses = static_cast<double>(std::poisson_distribution<int>(
        static_cast<double>(heads) * share(q_.world.fire_ppm) + 1e-12)(chance_));
    if (happens(share(q_.world.bad_year_ppm)))
      houses += std::floor(static_cast<double>(heads) * share(q_.world.bad_share_ppm));
    out += follow * houses * static_cast<double>(r.disaster_satang);
    out +=
        static_cast<double>(r.administration_satang) * grown(share(q_.world.inflation_ppm), year) +
        in * share(r.administration_ppm);
    in += static_cast<double>(std::max<std::int64_t>(balance, 0)) * share(q_.world.interest_ppm);
    return static_cast<std::int64_t>(in - out);
  }

  // Newcomers are like the one who joined last; places filled by the toss of a coin.
  double welcome() {
    double came = 0;
    for (std::int64_t place = 0; place < 2 * q_.world.new_members; ++place) {
      if (!happens(0.5)) continue;
      Member member = q_.fund.members[static_cast<std::size_t>(place * 7) % q_.fund.members.size()];
      member.age = std::max(0, member.age - static_cast<std::int32_t>(member.days / 365));
      member.days = 0;
      people_.push_back({member});
      ++came;
    }
    return came;
  }

  double cost_of(Person& person, double& in) {
    const auto& r = q_.rules;
    const auto& m = person.member;
    auto age = static_cast<std::size_t>(std::clamp(m.age, 0, 110));
    bool dies = happens(q_.tables.dies[static_cast<unsigned>(m.sex)][age]);
    person.gone = dies || happens(share(q_.world.leave_ppm));
    auto part = person.gone ? 0.5 : 1.0;
    in += part * m.contribution_satang * share(r.contribution_ppm);
    auto waited =
        static_cast<double>(std::clamp<std::int64_t>(m.days + 365 - r.waiting_days, 0, 365)) / 365;
    double out = dies ? static_cast<double>(of_death(m.days + 182)) : 0;
    if (happens(q_.tables.ill[age] * waited)) out += static_cast<double>(nights() * r.night_satang);
    if (m.sex == welfare::outlook::Sex::female && happens(q_.tables.bears[age] * waited))
      out += static_cast<double>(r.birth_satang);
    if (m.age >= r.elder_age && m.days >= std::max(r.elder_days, r.waiting_days))
      out += part * static_cast<double>(r.elder_satang);
    if (m.age >= r.pupil_age_from && m.age <= r.pupil_age_to && m.days >= r.waiting_days)
      out += share(q_.world.pupil_share_ppm) * static_cast<double>(r.pupil_satang);
    return out;
  }

  std::int64_t nights() {
    std::int64_t out = 1;
    while (out < q_.rules.nights_most && happens(1 - 1 / q_.tables.nights_mean)) ++out;
    return out;
  }

  std::int64_t of_death(std::int64_t days) const {
    std::int64_t out = 0;
    if (days < q_.rules.waiting_days) return 0;
    for (const auto& rung : q_.rules.death)
      if (rung.days <= days) out = std::min(rung.satang, q_.rules.death_most_satang);
    return out;
  }

  const Question& q_;
  std::mt19937_64 chance_;
  std::uniform_real_distribution<double> uniform_{0, 1};
  std::vector<Person> people_;
};

}  // namespace

ByHand live_by_hand(const Question& question) {
  ByHand out;
  out.last_balances.resize(question.runs);
  std::vector<std::uint8_t> dry(question.runs);
  const auto threads = question.threads != 0 ? question.threads : kit::columns::usable_threads();
  kit::columns::for_each_range(
      threads, question.runs, [&](unsigned, std::size_t from, std::size_t to) {
        for (auto run = from; run < to; ++run) {
          auto [balance, is_dry] = Run(question, question.seed + run).live();
          out.last_balances[run] = balance;
          dry[run] = is_dry;
        }
      });
  out.dry = static_cast<double>(std::ranges::count(dry, 1)) / static_cast<double>(question.runs);
  return out;
}

}  // namespace bench::outlook
