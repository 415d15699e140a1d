#include "centre/welfare/meeting/rules.hpp"

#include <algorithm>
#include <numeric>

namespace welfare {

std::int64_t needed_for_quorum(std::int64_t entitled, std::int64_t percent) {
  return std::max<std::int64_t>(1, (entitled * percent + 99) / 100);
}

bool is_carried(const PutMotion& motion, bool quorum) {
  return quorum && motion.votes_for > motion.votes_against;
}

kit::Result<void> check_motion(const PutMotion& motion, std::int64_t present,
                               std::size_t position) {
  auto path = "/motions/" + std::to_string(position);
  if (motion.votes_for + motion.votes_against + motion.abstained > present)
    return kit::refuse_field(path + "/votes_for", "welfare.more_votes_than_people");
  auto percent = motion.welfare_percent + motion.reserve_percent + motion.administration_percent +
                 motion.occupation_percent;
  if (motion.kind == MotionKind::budget_split && percent != 100)
    return kit::refuse_field(path + "/welfare_percent", "welfare.split_not_whole");
  if (motion.kind == MotionKind::rule_book && motion.about.empty())
    return kit::refuse_field(path + "/about", "welfare.rule_unknown");
  return {};
}

bool serves_on(const Officer& officer, kit::Date day) {
  return officer.term_from <= day && day <= officer.term_to &&
         (!officer.ended_on || *officer.ended_on > day);
}

std::vector<std::int64_t> split_whole(std::int64_t whole, std::span<const std::int64_t> percents) {
  std::vector<std::int64_t> parts, order(percents.size());
  std::iota(order.begin(), order.end(), 0);
  auto remainder = [&](std::int64_t i) {
    return whole * percents[static_cast<std::size_t>(i)] % 100;
  };
  for (auto percent : percents) parts.push_back(whole * percent / 100);
  std::ranges::sort(order, [&](std::int64_t a, std::int64_t b) {
    return std::pair(-remainder(a), a) < std::pair(-remainder(b), b);
  });
  auto left = whole - std::accumulate(parts.begin(), parts.end(), std::int64_t{0});
  for (auto i : order) {
    if (left-- <= 0) break;
    ++parts[static_cast<std::size_t>(i)];
  }
  return parts;
}

std::vector<SplitPart> split_of(const Motion& m, std::int64_t whole) {
  if (m.kind != MotionKind::budget_split) return {};
  const std::int64_t percents[] = {m.welfare_percent, m.reserve_percent, m.administration_percent,
                                   m.occupation_percent};
  constexpr const char* names[] = {"welfare", "reserve", "administration", "occupation"};
  auto parts = split_whole(whole, percents);
  std::vector<SplitPart> out;
  for (std::size_t i = 0; i < 4; ++i) out.push_back({names[i], percents[i], parts[i]});
  return out;
}

}  // namespace welfare
