// The desk's tables as SQL.
#pragma once

#include "centre/frame/page.hpp"
#include "centre/indicators/counting/fold.hpp"
#include "centre/indicators/records.hpp"
#include "centre/indicators/rules.hpp"

namespace indicators::store {

using counting::Definitions;
using rules::Count;

Definitions definitions(frame::Db& db);  // measures of all times
std::vector<Issue> issues(frame::Db& db);
std::vector<Flagship> flagships(frame::Db& db);
// In force on the day, in their order.
std::vector<Indicator> indicators(frame::Db& db, kit::Date day);
std::optional<Indicator> find_indicator(frame::Db& db, std::string_view code, kit::Date day);
std::optional<Measure> find_measure(frame::Db& db, std::string_view code, kit::Date day);

std::vector<Target> targets(frame::Db& db, std::int64_t fiscal_year);
std::optional<Target> find_target(frame::Db& db, std::string_view indicator, std::string_view area, std::int64_t fiscal_year);
// False when somebody else set it meanwhile.
bool put_target(frame::Db& db, const Target& target);

// ---- results ------------------------------------------------------------------------------------------------------

// What is asked of the counts: an area ("00" for all) as far as the scope goes; months from and until.
struct Asked {
  std::string area;
  std::string from, until;
  std::optional<kit::Instant> as_of;  // what was known before; nothing: now
};
struct Row {
  std::string key;  // the part asked for: a month, an area, an organisation, a dimension
  std::string measure;
  Count count;
};
// By measure and month.
std::vector<Row> by_month(frame::Db& db, const Asked& asked);
// What stands since before `from`, by measure.
std::vector<Row> until_then(frame::Db& db, const Asked& asked);
enum class Part { area_2, area_4, area_6, organisation, dimension };
// Of one or two measures, by part.
std::vector<Row> by_part(frame::Db& db, const Asked& asked, Part part, std::string_view measure, std::string_view other);

// The facts behind a figure that count, newest day first, from after `cursor` (day, id) on.
std::vector<Fact> behind(frame::Db& db, const Asked& asked, std::string_view measure, std::string_view after_day,
                         std::string_view after_id, std::size_t most);
// What stands at present.
std::vector<Remembered> standing(frame::Db& db, std::string_view area, std::string_view measure, std::string_view after_id,
                                 std::size_t most);

// ---- counting -----------------------------------------------------------------------------------------------------

struct Followed {
  std::string org_id;
  std::int64_t seq = 0;
};
std::vector<Followed> followed(frame::Db& db);
void put_followed(frame::Db& db, const Followed& f);
// Takes the one row that everybody who counts must hold, and tells when it was counted last.
void hold_counting(frame::Db& db, kit::Instant now);
kit::Instant counted_at(frame::Db& db);
std::int64_t rounds(frame::Db& db);

std::vector<Remembered> remembered(frame::Db& db, std::string_view org_id, std::string_view record_id);
void put_remembered(frame::Db& db, const Remembered& r);
void put_fact(frame::Db& db, const Fact& fact);
void add_to_counts(frame::Db& db, const Fact& fact, std::int64_t sign);
std::optional<counting::Moved> last_move(frame::Db& db, std::string_view about);
void put_move(frame::Db& db, const counting::Moved& moved);
std::vector<Fact> facts_about(frame::Db& db, std::string_view about);
void move_fact(frame::Db& db, const Fact& from, const Fact& to);

void forget_all(frame::Db& db);
void fill_facts(frame::Db& db, const std::vector<Fact>& facts);
void fill_remembered(frame::Db& db, const std::vector<Remembered>& rows);
struct CountKey {
  std::string org_id, measure, area_code, month, dimension;
  std::int64_t bucket = 0;
  auto operator<=>(const CountKey&) const = default;
};
struct Counted {
  std::int64_t n = 0, amount = 0, late = 0;
  bool operator==(const Counted&) const = default;
};
using Counts = std::map<CountKey, Counted>;
void fill_counts(frame::Db& db, const Counts& counts);
void fill_sums(frame::Db& db, const Counts& sums);
// Everything, for comparing and for faults.
Counts all_counts(frame::Db& db);
Counts all_sums(frame::Db& db);
Counts counts_of_facts(frame::Db& db);

// ---- publishing ---------------------------------------------------------------------------------------------------

struct Release {
  std::string id;
  std::string period;
  std::string root_area;
  kit::Instant released_ms;
};
inline const kit::Shape& describe(const Release*) {
  static const kit::Shape shape = kit::shape<Release>(
      "IndicatorReleaseRecord", kit::field<&Release::id>("id"), kit::field<&Release::period>("period"),
      kit::field<&Release::root_area>("root_area"), kit::field<&Release::released_ms>("released_ms"));
  return shape;
}
struct Released {
  std::string table_code;
  std::string place;
  std::optional<std::int64_t> shown;
};
std::vector<PublicTable> public_tables(frame::Db& db);
std::vector<Release> releases(frame::Db& db);
void put_release(frame::Db& db, const Release& release, const std::vector<Released>& cells);
std::vector<Released> released(frame::Db& db, std::string_view release_id);

}  // namespace indicators::store
