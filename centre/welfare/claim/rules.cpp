// Decides; touches nothing. What was found and wanted is written "days:179", so that pages and
// papers say it in words.
#include "centre/welfare/claim/rules.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "centre/welfare/member/rules.hpp"

namespace welfare {
namespace {

using kit::Refused;

std::string days(std::int64_t n) {
  return fmt::format("days:{}", n);
}
std::string years(std::int64_t n) {
  return fmt::format("years:{}", n);
}
std::string times(std::int64_t n) {
  return fmt::format("times:{}", n);
}
std::string on(kit::Date day) {
  return "date:" + day.text();
}
std::string sum(std::int64_t satang) {
  return fmt::format("satang:{}", satang);
}

std::int64_t whole_years(kit::Date from, kit::Date until) {
  std::int64_t n = 0;
  while (after_months(from, 12 * (n + 1)) <= until) ++n;
  return n;
}

bool reached(kit::Date joined, kit::Date event, std::int64_t wait_days, std::int64_t wait_years) {
  return joined.plus_days(static_cast<int>(wait_days)) <= event &&
         after_months(joined, 12 * wait_years) <= event;
}

class Judge {
 public:
  Judge(const RuleBook& book, const BenefitRule& line, const Known& known)
      : book_(book), line_(line), k_(known) {}

  Verdict verdict() {
    who();
    how_long();
    in_order();
    how_much();
    return std::move(out_);
  }

 private:
  void say(Clause clause, Answer answer, std::string found, std::string wanted) {
    out_.clauses.push_back({clause, answer, std::move(found), std::move(wanted)});
  }

  void who() {
    say(Clause::rule, Answer::yes, "", "");
    say(Clause::member, yes_if(k_.member_then && !k_.suspended_then),
        k_.suspended_then ? "code:suspended" : on(k_.joined_on), "");
    if (!line_.member_kinds.empty()) {
      bool in = std::ranges::find(line_.member_kinds, k_.member_kind) != line_.member_kinds.end();
      say(Clause::member_kind, yes_if(in), "kind:" + std::string(kit::name_of(k_.member_kind)),
          "kind:" + std::string(kit::name_of(line_.member_kinds.front())));
    }
    if (line_.sex != Sex::any)
      say(Clause::sex, k_.sex == Sex::any ? Answer::unknown : yes_if(k_.sex == line_.sex),
          "sex:" + std::string(kit::name_of(k_.sex)),
          "sex:" + std::string(kit::name_of(line_.sex)));
    if (line_.age_from > 0) age();
  }

  void age() {
    if (!k_.birth) return say(Clause::age, Answer::unknown, "", years(line_.age_from));
    auto age = words::age_on(*k_.birth, k_.event_on);
    auto answer = age.min >= line_.age_from  ? Answer::yes
                  : age.max < line_.age_from ? Answer::no
                                             : Answer::unknown;
    say(Clause::age, answer, years(age.min), years(line_.age_from));
  }

  void how_long() {
    auto by_days = [&](std::int64_t wanted) {
      say(Clause::waiting, yes_if(reached(k_.joined_on, k_.event_on, wanted, 0)),
          days(k_.joined_on.days_until(k_.event_on)), days(wanted));
    };
    auto by_years = [&](std::int64_t wanted) {
      say(Clause::waiting, yes_if(reached(k_.joined_on, k_.event_on, 0, wanted)),
          years(whole_years(k_.joined_on, k_.event_on)), years(wanted));
    };
    if (line_.waits_days > 0) by_days(line_.waits_days);
    if (line_.waits_years > 0) by_years(line_.waits_years);
    if (!line_.bands.empty()) {
      const Band& first = *std::ranges::min_element(
          line_.bands, {}, [](const Band& b) { return b.days + 366 * b.years; });
      const Band& shown = band() ? *band() : first;
      shown.years > 0 ? by_years(shown.years) : by_days(shown.days);
    }
    if (k_.counts_from > k_.joined_on)
      say(Clause::after_return, yes_if(k_.event_on >= k_.counts_from), on(k_.event_on),
          on(k_.counts_from));
  }

  // The highest amount whose time has been reached.
  const Band* band() const {
    const Band* best = nullptr;
    for (const auto& one : line_.bands)
      if (reached(k_.joined_on, k_.event_on, one.days, one.years) &&
          (!best || one.amount_satang > best->amount_satang))
        best = &one;
    return best;
  }

  void in_order() {
    bool waived = is_waived(book_, k_.member_kind);
    bool paid =
        waived || k_.covered_then.plus_days(static_cast<int>(book_.grace_days)) >= k_.event_on;
    say(Clause::paid_up, yes_if(paid), waived ? "code:waived" : on(k_.covered_then),
        on(k_.event_on.plus_days(-static_cast<int>(book_.grace_days))));
    if (line_.file_within_days > 0) {
      auto last = k_.event_on.plus_days(static_cast<int>(line_.file_within_days));
      say(Clause::in_time, yes_if(k_.filed_on <= last), on(k_.filed_on), on(last));
    }
    if (!line_.papers.empty()) {
      auto seen = [&](const std::string& code) {
        return std::ranges::find(k_.papers, code) != k_.papers.end();
      };
      auto have = std::ranges::count_if(line_.papers, seen);
      say(Clause::papers, have == std::ssize(line_.papers) ? Answer::yes : Answer::unknown,
          times(have), times(std::ssize(line_.papers)));
    }
    if (!k_.exclusion.empty()) say(Clause::exclusion, Answer::no, "text:" + k_.exclusion, "");
  }

  void how_much() {
    if (line_.most_times_life > 0)
      say(Clause::times, yes_if(std::ssize(k_.past) < line_.most_times_life),
          times(std::ssize(k_.past)), times(line_.most_times_life));
    const Band* reached_band = band();
    out_.unit_satang = line_.bands.empty() ? line_.amount_satang
                       : reached_band      ? reached_band->amount_satang
                                           : 0;
    auto used = std::int64_t{0}, year = std::int64_t{0}, life = std::int64_t{0};
    for (const auto& one : k_.past) {
      life += one.amount_satang;
      if (words::fiscal_year(one.event_on) != words::fiscal_year(k_.event_on)) continue;
      used += one.units;
      year += one.amount_satang;
    }
    out_.units = k_.units;
    if (line_.most_units_claim > 0) out_.units = std::min(out_.units, line_.most_units_claim);
    if (line_.most_units_year > 0)
      out_.units = std::min(out_.units, std::max<std::int64_t>(0, line_.most_units_year - used));
    if (line_.most_units_claim > 0 || line_.most_units_year > 0)
      say(Clause::units, yes_if(out_.units > 0), times(used + k_.units),
          times(line_.most_units_year > 0 ? line_.most_units_year : line_.most_units_claim));
    out_.amount_satang = (Money{out_.unit_satang} * out_.units).satang;
    cap(Clause::year_cap, line_.most_satang_year, year);
    cap(Clause::life_cap, line_.most_satang_life, life);
  }

  void cap(Clause clause, std::int64_t most, std::int64_t had) {
    if (most == 0) return;
    out_.amount_satang = std::min(out_.amount_satang, std::max<std::int64_t>(0, most - had));
    say(clause, yes_if(most > had), sum(had), sum(most));
  }

  const RuleBook& book_;
  const BenefitRule& line_;
  const Known& k_;
  Verdict out_;
};

Answer together(std::span<const ClauseFound> clauses) {
  auto any = [&](Answer answer) {
    return std::ranges::find(clauses, answer, &ClauseFound::answer) != clauses.end();
  };
  return any(Answer::no) ? Answer::no : any(Answer::unknown) ? Answer::unknown : Answer::yes;
}

}  // namespace

const BenefitRule* line_of(const RuleBook& book, BenefitKind kind, Per per) {
  auto at = std::ranges::find_if(
      book.benefits, [&](const BenefitRule& b) { return b.kind == kind && b.per == per; });
  return at == book.benefits.end() ? nullptr : &*at;
}

Verdict judge(const RuleBook* book, const Known& known) {
  const auto* line = book ? line_of(*book, known.kind, known.per) : nullptr;
  if (!line || !line->cash)
    return {.answer = Answer::no, .clauses = {{Clause::rule, Answer::no, "", ""}}};
  auto verdict = Judge(*book, *line, known).verdict();
  verdict.answer = together(verdict.clauses);
  if (verdict.answer == Answer::no) verdict.amount_satang = verdict.units = 0;
  return verdict;
}

kit::Result<void> may_mark(const Claim& claim) {
  if (claim.state != ClaimState::filed)
    return kit::refuse(Refused::conflict, "welfare.not_to_be_marked");
  return {};
}

kit::Result<void> may_decide(const Claim& claim, const RuleBook& book, const Verdict& verdict,
                             std::size_t marks, const DecideClaim& command,
                             std::string_view staff_id) {
  if (claim.state != ClaimState::filed && claim.state != ClaimState::marked &&
      claim.state != ClaimState::appealed)
    return kit::refuse(Refused::conflict, "welfare.decided_already");
  if (claim.state == ClaimState::appealed && claim.first_decided_by == staff_id)
    return kit::refuse(Refused::forbidden, "welfare.same_hand");
  if (command.decided == Decided::refused) {
    if (command.reason.empty()) return kit::refuse_field("/reason", "welfare.reason_needed");
    return {};
  }
  if (static_cast<std::int64_t>(marks) < book.village_marks)
    return kit::refuse(
        Refused::conflict, "welfare.marks_needed",
        {{"wanted", std::to_string(book.village_marks)}, {"have", std::to_string(marks)}});
  if (verdict.answer == Answer::unknown)
    return kit::refuse(Refused::conflict, "welfare.not_known_yet");
  if (verdict.answer == Answer::no || verdict.amount_satang <= 0)
    return kit::refuse(Refused::conflict, "welfare.not_by_the_rule");
  return {};
}

kit::Result<void> may_sign(const Claim& claim, std::string_view staff_id, bool is_claimant) {
  if (claim.state != ClaimState::approved && claim.state != ClaimState::signed_once)
    return kit::refuse(Refused::conflict, "welfare.not_approved");
  if (is_claimant) return kit::refuse(Refused::forbidden, "welfare.own_claim");
  if (claim.state == ClaimState::signed_once && claim.first_signer == staff_id)
    return kit::refuse(Refused::forbidden, "welfare.same_hand");
  return {};
}

std::string claim_number(const Claim& claim) {
  return fmt::format("ส {:04}/{}", claim.number, claim.fiscal_year);
}

std::vector<std::string> papers_of(const Claim& claim) {
  std::vector<std::string> out;
  for (auto& code : kit::text::split(claim.papers, ' '))
    if (!code.empty()) out.push_back(std::move(code));
  return out;
}

}  // namespace welfare
