// Whether a claim is within the rule of its time, clause by clause, and what it gives; no database,
// no clock.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "centre/welfare/claim/shapes.hpp"
#include "centre/words/words.hpp"

namespace welfare {

// What was given before: approved or paid, of the same line.
struct Past {
  kit::Date event_on;
  std::int64_t units = 0;
  std::int64_t amount_satang = 0;
};

struct Known {
  BenefitKind kind = BenefitKind::birth;
  Per per = Per::time;
  kit::Date event_on;
  kit::Date filed_on;
  std::int64_t units = 1;
  std::vector<std::string> papers;
  std::string exclusion;
  MemberKind member_kind = MemberKind::general;
  Sex sex = Sex::any;  // any: not known
  std::optional<words::PartialDate> birth;
  kit::Date joined_on;
  bool member_then = false;
  bool suspended_then = false;
  kit::Date counts_from;   // rights count from this day, after a return
  kit::Date covered_then;  // by what had been paid on the day of the event
  std::vector<Past> past;
};

const BenefitRule* line_of(const RuleBook& book, BenefitKind kind, Per per);
// `book`: the one in force on the day of the event; none: there was none.
Verdict judge(const RuleBook* book, const Known& known);

// Which step may follow.
kit::Result<void> may_mark(const Claim& claim);
kit::Result<void> may_decide(const Claim& claim, const RuleBook& book, const Verdict& verdict,
                             std::size_t marks, const DecideClaim& command,
                             std::string_view staff_id);
kit::Result<void> may_sign(const Claim& claim, std::string_view staff_id, bool is_claimant);

std::string claim_number(const Claim& claim);
std::vector<std::string> papers_of(const Claim& claim);

}  // namespace welfare
