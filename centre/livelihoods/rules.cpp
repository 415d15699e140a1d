#include "centre/livelihoods/rules.hpp"

#include <algorithm>

#include "kit/text/text.hpp"

namespace livelihoods::rules {
namespace {

bool holds(const std::vector<std::string>& all, std::string_view one) { return std::ranges::find(all, one) != all.end(); }

std::int64_t place_share(Nearness nearness) {
  switch (nearness) {
    case Nearness::tambon: return 100;
    case Nearness::district: return 60;
    case Nearness::province: return 30;
    case Nearness::far: return 0;
  }
  return 0;
}

void count(PointResult& result, const Income& income, kit::Date today) {
  bool known = income.income_satang_month.has_value();
  if (!known && income.due_on > today) return;
  ++result.due;
  if (known) ++result.known;
  else if (income.asked_on) ++result.unknown;
  else ++result.waiting;
}

}  // namespace

kit::Date plus_months(kit::Date day, std::int64_t months) {
  auto moved = day.day + std::chrono::months(months);
  if (!moved.ok()) moved = moved.year() / moved.month() / std::chrono::last;
  return {moved};
}

std::optional<std::int64_t> median(std::vector<std::int64_t> amounts) {
  if (amounts.empty()) return std::nullopt;
  std::ranges::sort(amounts);
  auto half = amounts.size() / 2;
  return amounts.size() % 2 ? amounts[half] : (amounts[half - 1] + amounts[half]) / 2;
}

std::vector<PointResult> results_of(std::span<const Income> incomes, kit::Date today) {
  std::map<std::string, std::int64_t> before;  // by enrolment
  for (const auto& one : incomes)
    if (one.months == 0 && one.income_satang_month) before[one.org_id + "/" + one.enrolment_id] = *one.income_satang_month;
  std::map<std::int64_t, PointResult> points;
  struct Amounts {
    std::vector<std::int64_t> all, before, after, change;
  };
  std::map<std::int64_t, Amounts> amounts;
  for (const auto& one : incomes) {
    auto& result = points[one.months];
    result.months = one.months;
    count(result, one, today);
    if (!one.income_satang_month) continue;
    auto& of = amounts[one.months];
    of.all.push_back(*one.income_satang_month);
    auto first = before.find(one.org_id + "/" + one.enrolment_id);
    if (one.months == 0 || first == before.end()) continue;
    of.before.push_back(first->second);
    of.after.push_back(*one.income_satang_month);
    of.change.push_back(*one.income_satang_month - first->second);
    result.higher += *one.income_satang_month > first->second;
  }
  std::vector<PointResult> out;
  for (auto& [months, result] : points) {
    auto& of = amounts[months];
    result.compared = static_cast<std::int64_t>(of.change.size());
    result.median_satang = median(of.all);
    result.median_before_satang = median(of.before);
    result.median_after_satang = median(of.after);
    result.median_change_satang = median(of.change);
    out.push_back(result);
  }
  return out;
}

bool late(const Income& income, kit::Date today) { return !income.asked_on && income.due_on < today; }

std::int64_t left_of(const Capital& capital, std::span<const Repayment> repayments) {
  if (!capital.repayable) return 0;
  auto left = capital.amount_satang;
  for (const auto& one : repayments) left -= one.amount_satang;
  return left;
}

Nearness nearness_of(std::string_view area, std::string_view other) {
  auto same = [&](std::size_t digits) { return area.size() >= digits && other.size() >= digits && area.substr(0, digits) == other.substr(0, digits); };
  return same(6) ? Nearness::tambon : same(4) ? Nearness::district : same(2) ? Nearness::province : Nearness::far;
}

Match match_of(const Opening& opening, const Profile& profile, const MatchWeights& weights) {
  Match out{.household_id = profile.household_id, .area_code = profile.area_code};
  for (const auto& skill : opening.skills) (holds(profile.skills, skill) ? out.has : out.lacks).push_back(skill);
  auto asked = static_cast<std::int64_t>(opening.skills.size());
  out.skill_points = asked == 0 ? weights.skill : weights.skill * static_cast<std::int64_t>(out.has.size()) / asked;
  out.wished = holds(profile.wishes, kit::name_of(opening.kind)) ||
               std::ranges::any_of(opening.skills, [&](const auto& skill) { return holds(profile.wishes, skill); });
  out.wish_points = out.wished ? weights.wish : 0;
  out.nearness = nearness_of(opening.area_code, profile.area_code);
  out.place_points = weights.place * place_share(out.nearness) / 100;
  out.score = out.skill_points + out.wish_points + out.place_points;
  return out;
}

bool open_on(const Opening& opening, kit::Date day) {
  return !opening.closed && opening.open_from <= day && (!opening.open_until || *opening.open_until >= day);
}

bool kept(const Placement& placement, std::int64_t months, kit::Date today) {
  return plus_months(placement.placed_on, months) <= placement.ended_on.value_or(today);
}

kit::Result<void> may_be_programme(const Programme& p) {
  if (p.title_th.empty()) return kit::refuse_field("/title_th", "livelihoods.title_needed");
  if (p.ends_on < p.starts_on) return kit::refuse_field("/ends_on", "livelihoods.ends_before_start");
  for (std::size_t n = 0; n < p.partners.size(); ++n)
    if (kit::text::trim(p.partners[n].name_th).empty())
      return kit::refuse_field("/partners/" + std::to_string(n) + "/name_th", "livelihoods.title_needed");
  return {};
}

kit::Result<void> may_be_opening(const Opening& o) {
  if (o.title.empty()) return kit::refuse_field("/title", "livelihoods.title_needed");
  if (o.open_until && *o.open_until < o.open_from) return kit::refuse_field("/open_until", "livelihoods.ends_before_start");
  return {};
}

bool may_move(ProgrammeState from, ProgrammeState to) {
  using enum ProgrammeState;
  return (from == planned && to == open) || (from == open && to == closed) || (from == closed && to == open);
}

std::string unknown_code(const std::vector<std::string>& codes, const std::vector<Skill>& skills, bool kinds_too) {
  for (std::size_t n = 0; n < codes.size(); ++n) {
    bool known = std::ranges::find(skills, codes[n], &Skill::code) != skills.end() ||
                 (kinds_too && kit::choice_of<OpeningKind>(codes[n]));
    if (!known || std::ranges::count(codes, codes[n]) > 1) return "/" + std::to_string(n);
  }
  return "";
}

}  // namespace livelihoods::rules
