#include "centre/benefits/rule/words.hpp"

#include <algorithm>

#include "centre/benefits/rule/judge.hpp"
#include "kit/text/text.hpp"
#include "kit/text/thai_date.hpp"

namespace benefits {
namespace {

using kit::text::Language;

Words choice_in_words(std::string_view name) {
  for (const ChoiceWords& words : choice_words())
    if (words.name == name) return {std::string(words.th), std::string(words.en)};
  return {std::string(name), std::string(name)};
}

std::string grouped(std::int64_t n) {
  auto digits = std::to_string(n < 0 ? -n : n);
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<std::size_t>(at), ",");
  return (n < 0 ? "-" : "") + digits;
}

Words amount_in_words(const Fact& fact, std::int64_t n, std::optional<AgeUnit> unit) {
  auto number = grouped(n);
  if (fact.type == FactType::since)
    return unit == AgeUnit::months ? Words{number + " เดือน", number + " months"} : Words{number + " ปี", number + " years"};
  if (fact.unit == "baht_a_year") return {number + " บาท", number + " baht"};
  if (fact.unit == "people") return {number + " คน", number};
  if (fact.unit == "years") return {number + " ปี", number + " years"};
  return {number, number};
}

Words joined(const std::vector<Words>& parts, const char* th, const char* en) {
  Words out;
  for (const Words& part : parts) {
    if (part.th.empty()) continue;
    out.th += (out.th.empty() ? "" : th) + part.th;
    out.en += (out.en.empty() ? "" : en) + part.en;
  }
  return out;
}

Words compared(const Fact& fact, const Rule& clause) {
  auto n = amount_in_words(fact, clause.number.value_or(0), clause.unit);
  Words name{std::string(fact.label_th) + " ", std::string(fact.label_en) + " "};
  auto put = [&](const char* th_before, const char* th_after, const char* en_before, const char* en_after = "") {
    return Words{name.th + th_before + n.th + th_after, name.en + en_before + n.en + en_after};
  };
  switch (*clause.is) {
    case Comparison::at_least: return put("", " ขึ้นไป", "at least ");
    case Comparison::at_most: return put("ไม่เกิน ", "", "at most ");
    case Comparison::more_than: return put("มากกว่า ", "", "more than ");
    case Comparison::less_than: return put("น้อยกว่า ", "", "less than ");
    case Comparison::within: return put("ไม่เกิน ", "", "not more than ", " ago");
    default: return put("เท่ากับ ", "", "exactly ");
  }
}

Words day_compared(const Fact& fact, const Rule& clause) {
  auto day = day_in_words(*clause.day);
  bool after = clause.is == Comparison::on_or_after;
  return {std::string(fact.label_th) + (after ? " ตั้งแต่ " : " ก่อน ") + day.th,
          std::string(fact.label_en) + (after ? " on or after " : " before ") + day.en};
}

Words among(const Fact& fact, const Rule& clause) {
  std::vector<Words> names;
  for (const auto& word : clause.words) names.push_back(choice_in_words(word));
  auto list = joined(names, " หรือ ", " or ");
  bool none = clause.is == Comparison::none_of;
  return {std::string(fact.label_th) + (none ? " ไม่ใช่ " : " ") + list.th,
          std::string(fact.label_en) + (none ? " not " : " ") + list.en};
}

Words clause_in_words(const Rule& clause) {
  const Fact* fact = find_fact(clause.fact);
  if (!fact || !clause.is) return {};
  if (clause.is == Comparison::yes) return {std::string(fact->label_th), std::string(fact->label_en)};
  if (clause.is == Comparison::no) return {std::string(fact->not_th), std::string(fact->not_en)};
  if (clause.day) return day_compared(*fact, clause);
  return clause.words.empty() ? compared(*fact, clause) : among(*fact, clause);
}

Words bracketed(const Rule& rule) {
  auto words = in_words(rule);
  bool several = rule.all.size() > 1 || rule.any.size() > 1;
  return several ? Words{"(" + words.th + ")", "(" + words.en + ")"} : words;
}

Words list_in_words(const std::vector<Rule>& rules, const char* th, const char* en) {
  std::vector<Words> parts;
  for (const Rule& rule : rules) {
    if (rule.fact == "alive" && rule.is == Comparison::yes) continue;  // goes without saying
    parts.push_back(bracketed(rule));
  }
  return joined(parts, th, en);
}

}  // namespace

Words day_in_words(kit::Date day) {
  using namespace kit::text;
  return {format_date_thai(day), format_date_thai(day, Precision::day, DateLength::full, Language::en)};
}

Words in_words(const Rule& rule) {
  if (!rule.all.empty()) return list_in_words(rule.all, " และ ", " and ");
  if (!rule.any.empty()) return list_in_words(rule.any, " หรือ ", " or ");
  if (!rule.none.empty()) {
    auto words = list_in_words(rule.none, " หรือ ", " or ");
    return {"ไม่ใช่ (" + words.th + ")", "not (" + words.en + ")"};
  }
  return clause_in_words(rule);
}

Words finding(const Fact& fact, const Facts& facts, kit::Date on) {
  if (fact.type == FactType::flag) {
    if (auto flag = facts.flag(fact))
      return *flag ? Words{std::string(fact.label_th), std::string(fact.label_en)}
                   : Words{std::string(fact.not_th), std::string(fact.not_en)};
  } else if (fact.type == FactType::number) {
    if (auto n = facts.number(fact)) return amount_in_words(fact, *n, std::nullopt);
  } else if (fact.type == FactType::choice) {
    if (auto word = facts.choice(fact)) return choice_in_words(*word);
  } else if (auto day = facts.day(fact)) {
    if (fact.type == FactType::day) return day_in_words(*day);
    auto months = completed(*day, on, AgeUnit::months);
    return months < 24 && fact.name != "age" ? amount_in_words(fact, months, AgeUnit::months)
                                             : amount_in_words(fact, completed(*day, on, AgeUnit::years), AgeUnit::years);
  }
  return {"ยังไม่ทราบ", "not known yet"};
}

}  // namespace benefits
