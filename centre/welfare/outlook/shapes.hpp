// What the page of the outlook shows: settings that may be moved, years, chances, repairs. Nobody
// is named in it. Shares are millionths.
#pragma once

#include "centre/welfare/book.hpp"

namespace welfare {

struct OutlookSettings {
  std::int64_t contribution_satang = 0;   // what most members pay a year; others in proportion
  std::int64_t benefits_ppm = 1'000'000;  // of the amounts of the rule book, all kinds alike
  std::int64_t death_most_satang = 0;
  std::int64_t waiting_days = 0;
  std::int64_t nights_most = 0;
  std::int64_t match_local_satang = 0;  // for a member-year
  std::int64_t match_state_satang = 0;
  std::int64_t local_comes_ppm = 0;
  std::int64_t state_comes_ppm = 0;
  std::int64_t inflation_ppm = 0;  // benefits rise with it
  std::int64_t interest_ppm = 0;
  std::int64_t new_members = 0;
  std::int64_t leave_ppm = 0;
};
inline const kit::Shape& describe(const OutlookSettings*) {
  using X = OutlookSettings;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareOutlookSettings", kit::field<&X::contribution_satang>("contribution_satang"),
      kit::field<&X::benefits_ppm>("benefits_ppm"),
      kit::field<&X::death_most_satang>("death_most_satang"),
      kit::field<&X::waiting_days>("waiting_days"), kit::field<&X::nights_most>("nights_most"),
      kit::field<&X::match_local_satang>("match_local_satang"),
      kit::field<&X::match_state_satang>("match_state_satang"),
      kit::field<&X::local_comes_ppm>("local_comes_ppm"),
      kit::field<&X::state_comes_ppm>("state_comes_ppm"),
      kit::field<&X::inflation_ppm>("inflation_ppm"), kit::field<&X::interest_ppm>("interest_ppm"),
      kit::field<&X::new_members>("new_members"), kit::field<&X::leave_ppm>("leave_ppm"));
  return shape;
}

struct OutlookFlow {
  std::string kind;  // "contributions", "paid_deaths"
  bool cost = false;
  std::int64_t satang = 0;           // mean of the runs
  std::int64_t expected_satang = 0;  // closed form
};
inline const kit::Shape& describe(const OutlookFlow*) {
  using X = OutlookFlow;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareOutlookFlow", kit::field<&X::kind>("kind"), kit::field<&X::cost>("cost"),
      kit::field<&X::satang>("satang"), kit::field<&X::expected_satang>("expected_satang"));
  return shape;
}

struct OutlookCohort {
  std::int64_t age_from = 0;
  std::int64_t members = 0;
};
inline const kit::Shape& describe(const OutlookCohort*) {
  using X = OutlookCohort;
  static const kit::Shape shape =
      kit::shape<X>("WelfareOutlookCohort", kit::field<&X::age_from>("age_from"),
                    kit::field<&X::members>("members"));
  return shape;
}

// Of hundred runs so many end the year at or below it.
struct OutlookBand {
  std::int64_t percent = 0;
  std::int64_t satang = 0;
};
inline const kit::Shape& describe(const OutlookBand*) {
  using X = OutlookBand;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareOutlookBand", kit::field<&X::percent>("percent"), kit::field<&X::satang>("satang"));
  return shape;
}

struct OutlookYear {
  kit::Date until_on;
  std::int64_t members = 0;
  std::vector<OutlookCohort> cohorts;
  std::vector<OutlookFlow> flows;
  std::vector<OutlookBand> bands;
  std::int64_t mean_satang = 0;
  std::int64_t expected_satang = 0;
  std::int64_t dry_ppm = 0;  // have been dry by then
};
inline const kit::Shape& describe(const OutlookYear*) {
  using X = OutlookYear;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareOutlookYear", kit::field<&X::until_on>("until_on"),
      kit::field<&X::members>("members"), kit::field<&X::cohorts>("cohorts"),
      kit::field<&X::flows>("flows"), kit::field<&X::bands>("bands"),
      kit::field<&X::mean_satang>("mean_satang"),
      kit::field<&X::expected_satang>("expected_satang"), kit::field<&X::dry_ppm>("dry_ppm"));
  return shape;
}

struct OutlookView {
  std::int64_t runs = 0;
  std::int64_t members = 0;
  std::int64_t unknown_ages = 0;  // taken as of middle age
  std::int64_t opening_satang = 0;
  std::int64_t floor_satang = 0;
  std::int64_t bound_ppm = 0;
  std::int64_t dry_ppm = 0;
  std::string life_source;  // of the table of life that was reckoned with
  kit::Date life_from;
  std::optional<kit::Date> half_dry_on;   // the end of the year by which half of the runs are dry
  std::optional<kit::Date> first_dry_on;  // one in twenty
  std::optional<kit::Date> thin_on;       // the middle balance no longer covers the next year
  std::vector<OutlookYear> years;
  OutlookSettings now;    // as the rule book stands
  OutlookSettings asked;  // as moved
};
inline const kit::Shape& describe(const OutlookView*) {
  using X = OutlookView;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareOutlookView", kit::field<&X::runs>("runs"), kit::field<&X::members>("members"),
      kit::field<&X::unknown_ages>("unknown_ages"),
      kit::field<&X::opening_satang>("opening_satang"),
      kit::field<&X::floor_satang>("floor_satang"), kit::field<&X::bound_ppm>("bound_ppm"),
      kit::field<&X::dry_ppm>("dry_ppm"), kit::field<&X::life_source>("life_source"),
      kit::field<&X::life_from>("life_from"), kit::field<&X::half_dry_on>("half_dry_on"),
      kit::field<&X::first_dry_on>("first_dry_on"), kit::field<&X::thin_on>("thin_on"),
      kit::field<&X::years>("years"), kit::field<&X::now>("now"), kit::field<&X::asked>("asked"));
  return shape;
}

struct OutlookRepair {
  std::string lever;  // "contribution": "nights"
  bool reached = false;
  std::int64_t from = 0;  // satang a year, satang, days, nights, members
  std::int64_t to = 0;
  std::int64_t dry_ppm = 0;
};
inline const kit::Shape& describe(const OutlookRepair*) {
  using X = OutlookRepair;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareOutlookRepair", kit::field<&X::lever>("lever"), kit::field<&X::reached>("reached"),
      kit::field<&X::from>("from"), kit::field<&X::to>("to"), kit::field<&X::dry_ppm>("dry_ppm"));
  return shape;
}

struct OutlookRepairs {
  bool needed = false;
  std::int64_t dry_ppm = 0;
  std::int64_t bound_ppm = 0;
  std::vector<OutlookRepair> items;
};
inline const kit::Shape& describe(const OutlookRepairs*) {
  using X = OutlookRepairs;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareOutlookRepairs", kit::field<&X::needed>("needed"), kit::field<&X::dry_ppm>("dry_ppm"),
      kit::field<&X::bound_ppm>("bound_ppm"), kit::field<&X::items>("items"));
  return shape;
}

}  // namespace welfare
