// One announcement at a time.
#include "centre/indicators/counting/fold.hpp"

#include <ranges>

#include "kit/json/members.hpp"
#include "kit/text/text.hpp"

namespace indicators::counting {
namespace {

constexpr std::string_view sealed = "casework.file_sealed", unsealed = "casework.file_unsealed";
constexpr std::int64_t hour_ms = 3'600'000;
constexpr std::size_t dimension_max = 40;

bool in_force(const Measure& m, kit::Date day) {
  return m.valid_from <= day && (!m.valid_until || day <= *m.valid_until);
}

std::string tambon_of(std::string_view area_code) { return std::string(area_code.substr(0, 6)); }

// A place of the country; "00" and "" are none.
bool is_place(std::string_view area_code) { return area_code.size() >= 2 && !area_code.starts_with("00"); }

std::int64_t length_of(const Measure& m, kit::Instant from, kit::Instant until) {
  if (m.span_unit == SpanUnit::hours) return std::max<std::int64_t>(0, (until.ms - from.ms) / hour_ms);
  return std::max(0, from.bangkok_day().days_until(until.bangkok_day()));
}

kit::Instant noon_of(kit::Date day) { return kit::Instant::parse(day.text() + "T12:00:00.000+07:00").value(); }

}  // namespace

std::string province_of(std::string_view area_code) { return std::string(area_code.substr(0, 2)); }

void place(Fact& fact, bool closed) {
  fact.org_id = closed ? std::string(protected_org) : fact.home_org;
  fact.area_code = closed ? province_of(fact.home_area) : fact.home_area;
}

std::map<std::string, Remembered>& Memory::known(const std::string& org_id, const std::string& record_id) {
  auto [at, fresh] = known_.try_emplace(org_id + '/' + record_id);
  if (fresh && fetch_)
    for (auto& r : fetch_(org_id, record_id)) at->second.emplace(r.measure, r);
  return at->second;
}

Remembered& Memory::of(const std::string& org_id, const std::string& record_id, const std::string& measure) {
  auto [at, fresh] = known(org_id, record_id).try_emplace(measure);
  if (fresh) at->second = {.org_id = org_id, .record_id = record_id, .measure = measure};
  return at->second;
}

const Remembered* Memory::find(const std::string& org_id, const std::string& record_id, const std::string& measure) {
  auto& all = known(org_id, record_id);
  auto at = all.find(measure);
  return at == all.end() || at->second.inside == 0 ? nullptr : &at->second;
}

void Memory::each_changed(const std::function<void(const Remembered&)>& see) const {
  for (const auto& [key, measures] : changed_) {
    const auto& all = known_.at(key);
    for (const auto& measure : measures) see(all.at(measure));
  }
}

struct Fold::Heard {
  const frame::NumberedAnnouncement& line;
  rules::Members members;
  bool closed = false;
  kit::Date today;
};

Fold::Fold(Definitions definitions) : definitions_(std::move(definitions)) {
  conditions_.reserve(definitions_.measures.size());
  for (const Measure& m : definitions_.measures) {
    conditions_.emplace_back(m.entering);
    if (m.counting == Counting::kept) continue;
    for (auto part : m.announcements | std::views::split(',')) {
      std::string_view name(part.begin(), part.end());
      bool back = name.starts_with('-');
      listeners_[std::string(name.substr(back ? 1 : 0))].push_back({&m, &conditions_.back(), back});
    }
  }
  listeners_.try_emplace(std::string(sealed));
  listeners_.try_emplace(std::string(unsealed));
}

void Fold::take(const frame::NumberedAnnouncement& line, Memory& memory, Changes& out) const {
  auto at = listeners_.find(line.what.name);
  if (at == listeners_.end() || !is_place(line.what.area_code)) return;
  Heard heard{line, kit::json::members_of(line.what.detail), false, line.at.bangkok_day()};
  auto secrecy = rules::member(heard.members, "secrecy");
  heard.closed = !secrecy.empty() && secrecy != "ordinary";
  if (line.what.name == sealed || line.what.name == unsealed)
    out.moved.push_back({line.what.subject, line.what.name == sealed || heard.closed, line.at});
  for (const Listener& listener : at->second) count(listener, heard, memory, out);
}

bool Fold::is_late(kit::Date day, kit::Instant known) const {
  auto end = rules::period_of(PeriodKind::month, day).last;
  std::int64_t days = 0;
  for (const ClosingRule& rule : definitions_.closing)
    if (rule.valid_from <= end) days = rule.days;
  return end.plus_days(static_cast<int>(days)) < known.bangkok_day();
}

Fact Fold::draft(const Listener& listener, const Heard& heard) const {
  const Measure& m = *listener.measure;
  const auto& what = heard.line.what;
  Fact fact{.id = what.org_id + ":" + std::to_string(heard.line.seq) + ":" + m.code,
            .home_org = what.org_id,
            .home_area = tambon_of(what.area_code),
            .measure = m.code,
            .record_id = what.subject,
            .about = std::string(rules::member(heard.members, "case_id")),
            .n = 1,
            .known_ms = heard.line.at};
  if (fact.about.empty()) fact.about = what.subject;
  if (!m.dimension.empty()) fact.dimension = std::string(rules::member(heard.members, m.dimension)).substr(0, dimension_max);
  if (!m.weight.empty()) fact.amount = kit::text::parse_int(rules::member(heard.members, m.weight)).value_or(0);
  return fact;
}

// Whether the record begins to count, ends, or is worth something else by this announcement; what ends, ends where it began,
// with what it was worth.
bool Fold::turn(const Measure& m, bool holds, Memory& memory, Fact& fact, kit::Date& day) {
  const Remembered* began = m.counting == Counting::span ? memory.find(fact.home_org, fact.record_id, m.since) : nullptr;
  if (m.counting == Counting::span && !began) return false;
  auto since = began ? began->at_ms : kit::Instant{};
  Remembered& r = memory.of(fact.home_org, fact.record_id, m.code);
  bool may_end = m.counting == Counting::holding || m.counting == Counting::standing;
  bool goes_on = holds && r.inside != 0;
  if (goes_on && (!may_end || m.weight.empty() || fact.amount == r.amount)) return false;
  if (!holds && (r.inside == 0 || !may_end)) return false;
  if (holds && !goes_on) {
    r.at_ms = m.counting == Counting::holding && !m.dated.empty() ? noon_of(day) : fact.known_ms;
    r.area_code = fact.home_area, r.dimension = fact.dimension, r.amount = fact.amount;
    if (began) fact.bucket = length_of(m, since, fact.known_ms);
  } else {
    fact.n = holds ? 0 : -1, fact.amount = (holds ? fact.amount : 0) - r.amount;
    fact.home_area = r.area_code, fact.dimension = r.dimension, r.amount += fact.amount;
    if (m.counting == Counting::holding) day = r.at_ms.bangkok_day();
  }
  r.inside = holds ? 1 : 0;
  memory.changed(r);
  return true;
}

void Fold::count(const Listener& listener, const Heard& heard, Memory& memory, Changes& out) const {
  const Measure& m = *listener.measure;
  auto dated = m.dated.empty() ? std::nullopt : kit::Date::parse(rules::member(heard.members, m.dated));
  auto day = dated.value_or(heard.today);
  if (!in_force(m, day)) return;
  bool holds = listener.entering->holds(heard.members);
  Fact fact = draft(listener, heard);
  if (m.counting == Counting::each) {
    if (!holds) return;
    if (listener.takes_back) fact.n = -1, fact.amount = -fact.amount;
  } else if (!turn(m, holds, memory, fact, day)) {
    return;
  }
  fact.day = day.text();
  fact.month = rules::month_of(day);
  fact.late = is_late(day, heard.line.at) ? 1 : 0;
  place(fact, heard.closed);
  out.facts.push_back(std::move(fact));
}

}  // namespace indicators::counting
