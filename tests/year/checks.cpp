// The checks of the village year.
#include "tests/year/checks.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "centre/casework/rules.hpp"

namespace year {
namespace {

std::size_t times(std::string_view text, std::string_view word) {
  std::size_t count = 0;
  for (auto at = text.find(word); at != text.npos; at = text.find(word, at + word.size())) ++count;
  return count;
}

bool in_table(const Told& move) {
  return std::ranges::any_of(casework::move_rules(), [&](const casework::MoveRule& rule) {
    return kit::name_of(rule.step) == move.step && kit::name_of(rule.from) == move.from &&
           kit::name_of(rule.to) == move.to;
  });
}

}  // namespace

Faults number_faults(const std::vector<Numbered>& cases) {
  Faults faults;
  std::set<std::string> met;
  for (const auto& c : cases) {
    auto prefix = fmt::format("{}-{}-", c.centre, c.fiscal_year);
    bool ours = c.number.starts_with(prefix) && c.number.size() == prefix.size() + 6 && c.number[prefix.size()] != '0';
    if (!ours) faults.push_back(fmt::format("case number {} does not belong to {}", c.number, prefix));
    if (!met.insert(c.number).second) faults.push_back(fmt::format("case number {} is used twice", c.number));
  }
  return faults;
}

Faults fold_faults(const std::string& number, const std::vector<Told>& history,
                   const std::string& state) {
  Faults faults;
  std::string stands;
  for (std::size_t i = 0; i < history.size(); ++i) {
    const auto& move = history[i];
    bool known = i == 0 ? move.step == "opening" && move.to == "received" : in_table(move);
    if (move.from != stands || !known)
      faults.push_back(fmt::format("{}: {} leads from '{}' to '{}' while it stood at '{}'", number,
                                   move.step, move.from, move.to, stands));
    stands = move.to;
  }
  if (stands != state)
    faults.push_back(
        fmt::format("{}: its history ends at '{}', it says '{}'", number, stands, state));
  return faults;
}

Faults op_faults(const std::map<std::string, std::string>& acknowledged,
                 const std::vector<std::string>& kept, const std::vector<Line>& journal) {
  Faults faults;
  std::map<std::string, int> operations;
  for (const auto& op_id : kept) ++operations[op_id];
  std::set<std::string> names;
  for (const auto& [op_id, name] : acknowledged) names.insert(name);
  std::map<std::string, int> announced;
  for (const auto& line : journal) {
    if (!names.contains(line.name)) continue;
    auto known = acknowledged.find(line.op_id);
    if (known == acknowledged.end())
      faults.push_back(fmt::format("{} was announced by op {}, which nobody acknowledged",
                                   line.name, line.op_id));
    else if (known->second == line.name)
      ++announced[line.op_id];
  }
  for (const auto& [op_id, name] : acknowledged)
    if (operations[op_id] != 1 || announced[op_id] != 1)
      faults.push_back(fmt::format("op {} ({}) is kept {} times and announced {} times", op_id,
                                   name, operations[op_id], announced[op_id]));
  return faults;
}

Faults leak_faults(const std::string& who, const std::string& place, std::string_view answer,
                   const std::set<std::string>& secrets) {
  Faults faults;
  for (const auto& secret : secrets)
    if (answer.find(secret) != answer.npos)
      faults.push_back(fmt::format("{} reads {} of a closed file in {}", who, secret, place));
  return faults;
}

Faults once_faults(const std::string& place, std::string_view page,
                   const std::vector<std::string>& words) {
  Faults faults;
  for (const auto& word : words)
    if (auto count = times(page, word); count != 1)
      faults.push_back(fmt::format("{} stands {} times in {}", word, count, place));
  return faults;
}

Faults home_faults(const Homes& wanted, const Homes& found) {
  Faults faults;
  std::map<std::string, std::string> home_of;
  for (const auto& [home, people] : found)
    for (const auto& person : people)
      if (auto [at, first] = home_of.emplace(person, home); !first)
        faults.push_back(fmt::format("{} lives in {} and in {}", person, at->second, home));
  for (const auto& [home, people] : wanted) {
    auto at = found.find(home);
    auto some = same_faults("household " + home, people,
                            at == found.end() ? std::set<std::string>{} : at->second);
    faults.insert(faults.end(), some.begin(), some.end());
  }
  return faults;
}

Faults same_faults(const std::string& place, const std::set<std::string>& wanted,
                   const std::set<std::string>& found) {
  Faults faults;
  for (const auto& one : wanted)
    if (!found.contains(one)) faults.push_back(fmt::format("{} is missing in {}", one, place));
  for (const auto& one : found)
    if (!wanted.contains(one)) faults.push_back(fmt::format("{} is too much in {}", one, place));
  return faults;
}

Faults money_faults(const Purse& wanted, const Purse& found) {
  Faults faults;
  auto differs = [&](const char* what, std::int64_t should, std::int64_t is) {
    if (should != is) faults.push_back(fmt::format("the purse's {} is {}, but should be {}", what, is, should));
  };
  differs("balance", wanted.balance, found.balance);
  differs("free money", wanted.available, found.available);
  if (found.available < 0) faults.push_back("the purse is below its floor");
  return faults;
}

Faults part_faults(const std::string& number, const std::vector<Part>& hands) {
  Faults faults;
  std::map<std::string, std::string> part_of;
  std::set<std::string> parts;
  for (const auto& hand : hands) {
    parts.insert(hand.part);
    if (auto [at, first] = part_of.emplace(hand.name, hand.part); !first && at->second != hand.part)
      faults.push_back(fmt::format("{} is {} and {} of {}", hand.name, at->second, hand.part, number));
  }
  for (const char* wanted : {"maker", "approver", "payer"})
    if (!parts.contains(wanted)) faults.push_back(fmt::format("{} was paid without a {}", number, wanted));
  return faults;
}

Faults independence_faults(const std::string& number, const std::string& answered_by, const std::set<std::string>& hands) {
  if (answered_by.empty()) return {number + " was answered by nobody"};
  if (hands.contains(answered_by)) return {fmt::format("{} was answered by {}, who had a hand in it", number, answered_by)};
  return {};
}

Faults climb_faults(const std::string& number, const std::vector<std::string>& levels) {
  static const std::vector<std::string> steps{"duty", "head", "province"};
  bool in_order = levels.size() <= steps.size() && std::equal(levels.begin(), levels.end(), steps.begin());
  if (in_order) return {};
  std::string told;
  for (const auto& level : levels) told += " " + level;
  return {fmt::format("{} was told to{}", number, told)};
}

Faults count_faults(const std::string& who, const Counts& wanted, const Counts& found) {
  if (wanted == found) return {};
  auto told = [](const Counts& counts) {
    std::string text;
    for (const auto& [state, count] : counts) text += fmt::format(" {} {}", state, count);
    return text;
  };
  return {fmt::format("{} counts{}, but should count{}", who, told(found), told(wanted))};
}

}  // namespace year
