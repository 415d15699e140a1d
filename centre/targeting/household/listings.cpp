// Lists beside visits, and a visit that comes through the door: for the desk that checks whether a list says what is so.
#include "centre/targeting/desk.hpp"

namespace targeting {
namespace {

constexpr int buddhist_offset = 543;

int year_of(const SurveyRecord& s) { return int(s.observed.date.day.year()) + buddhist_offset; }

std::array<Finding, 5> findings_of(const std::vector<SurveyRecord>& surveys, const Policy& policy, kit::Date today) {
  return assess(surveys, {}, policy.definitions, policy.level_rule, today).status.findings;
}

Listing listing_of(const StatusRecord& status, const std::vector<SurveyRecord>& surveys, int survey_year,
                   const Policy& policy, kit::Date today) {
  Listing out{.household_id = status.household_id, .area_code = status.area_code};
  std::vector<SurveyRecord> lists, all;
  for (const auto& s : surveys) {
    bool visit = s.source == Source::visit;
    if (visit ? year_of(s) < survey_year : year_of(s) != survey_year) continue;
    if (!visit) lists.push_back(s);
    all.push_back(s);
    if (visit && (!out.visited_on || s.observed.date >= *out.visited_on)) {
      out.visited_on = s.observed.date;
      out.visited_by = s.staff_id;
    }
  }
  out.listed_in = findings_of(lists, policy, today);
  out.listed = std::ranges::count(out.listed_in, Finding::deprived) > 0;
  out.found = out.visited_on ? findings_of(all, policy, today) : out.listed_in;
  return out;
}

}  // namespace

std::vector<Listing> Desk::listings(frame::Look& look, std::string_view area_code, int survey_year, std::string_view after,
                                    std::size_t limit) {
  auto statuses = store::statuses_in(look.db, frame::AreaRange::of(area_code), after, limit);
  std::vector<Listing> out;
  if (statuses.empty()) return out;
  auto policy = Policy::read(look);
  std::map<std::string, std::vector<SurveyRecord>> surveys;
  for (auto& s : store::surveys_between(look.db, statuses.front().household_id, statuses.back().household_id))
    surveys[s.household_id].push_back(std::move(s));
  for (const auto& status : statuses)
    out.push_back(listing_of(status, surveys[status.household_id], survey_year, policy, look.today()));
  return out;
}

kit::Result<Status> Desk::verify(frame::Act& act, std::string_view household_id, const VisitFound& found) {
  VerifyValues command{.observed_on = found.on, .values = {}, .income_person_year = {}, .note = found.note};
  for (Dimension d : all_dimensions) {
    auto finding = found.findings[static_cast<std::size_t>(d)];
    if (finding != Finding::unknown)
      command.values.push_back({"", Measure::of(d).text(), finding == Finding::deprived ? Mark::fail : Mark::pass});
  }
  TRY(take_verified(act, household_id, command));
  return status_of(act, household_id);
}

}  // namespace targeting
