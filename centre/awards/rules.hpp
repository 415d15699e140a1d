// Decisions of awards; touches nothing.
#pragma once

#include <map>
#include <span>

#include "centre/awards/commands.hpp"
#include "centre/awards/shapes.hpp"

namespace awards {

// By staff id: points in the order of the criteria.
using Given = std::map<std::string, std::map<std::int64_t, std::int64_t>>;

// Of 100,000: the weighted share of the points that could be given, in the mean of those who gave all of them.
struct Score {
  std::int64_t milli = 0;
  std::int64_t scorers = 0;
};
Score score_of(std::span<const Criterion> criteria, const Given& given);

struct Runner {
  std::string id;
  std::int64_t milli = 0;
  std::int64_t precedence = 0;
  std::int64_t n = 0;
  std::int64_t rank = 0;  // equals share it
  bool chosen = false;
  bool tied = false;  // equal to somebody on the other side of the last place, and nobody said who goes first
};
// Puts them in order and marks who is within the places.
void rank(std::vector<Runner>& runners, std::int64_t places);

kit::Result<void> may_be_call(const WriteCall& call);
kit::Result<void> may_move(const Call& call, CallState to);
kit::Result<void> may_have_points(std::span<const Criterion> criteria, std::span<const std::int64_t> points);
// While it is in the running: withdrawn, deceased; once given: award_withdrawn.
kit::Result<void> may_end(const Nomination& nomination, Standing why);
bool in_the_running(const Nomination& nomination);

struct NomineeRow {
  std::int64_t line = 0;
  std::string category, name, organisation, reason, nominator, area_code;
  bool consent = false;
};
kit::Result<std::vector<NomineeRow>> read_nominees(std::string_view bytes, std::span<const Category> categories, SheetReport& report);

// Marks as one of the committee wrote them into a table: the nominee's number, and a column for each criterion.
struct MarksRow {
  std::int64_t line = 0;
  std::int64_t n = 0;
  std::vector<std::int64_t> points;
};
kit::Result<std::vector<MarksRow>> read_marks(std::string_view bytes, std::span<const Criterion> criteria, SheetReport& report);

}  // namespace awards
