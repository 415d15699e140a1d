// The front door of targeting: who is in need by lists and visits, in which dimension, and why.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "centre/frame/module.hpp"
#include "centre/network/network.hpp"
#include "centre/registry/registry.hpp"

namespace targeting {

using frame::Role;

inline constexpr frame::Permission read_targeting{
    "targeting.read_targeting",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::volunteer, Role::provincial_officer,
     Role::auditor}};
inline constexpr frame::Permission verify_values{
    "targeting.verify_values",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::volunteer, Role::provincial_officer}};
inline constexpr frame::Permission import_lists{
    "targeting.import_lists", {Role::desk_officer, Role::centre_head, Role::provincial_officer}};

// What plans would come to: counts only. A list of households is for those who may read them.
inline constexpr frame::Permission simulate{
    "targeting.simulate", {Role::centre_head, Role::provincial_officer, Role::executive}};
inline constexpr frame::Permission list_selected{"targeting.list_selected",
                                                 {Role::centre_head, Role::provincial_officer}};
inline constexpr frame::Permission approve_round{
    "targeting.approve_round", {Role::centre_head, Role::provincial_officer, Role::executive}};

enum class Dimension : std::uint8_t { income, health, education, living, access };
constexpr auto choices(const Dimension*) {
  return kit::Choices{"income", "health", "education", "living", "access"};
}
inline constexpr std::array all_dimensions{Dimension::income, Dimension::health, Dimension::education,
                                           Dimension::living, Dimension::access};

enum class Finding : std::uint8_t { unknown, not_deprived, deprived };
constexpr auto choices(const Finding*) {
  return kit::Choices{"unknown", "not_deprived", "deprived"};
}

// What the surveys of a household come to, as of now.
struct Status {
  std::array<Finding, 5> findings{};  // by Dimension
  bool poor = false;                  // deprived in at least one dimension
  bool target_poor = false;           // by the definition of its newest list
  std::optional<std::int64_t> level;  // 0 to 3; nothing when not a vulnerable household, or not known
  std::string level_rule;
  std::string definition;             // "" when no list and no visit speaks of the household
};

// The words of a code in "th" or "en", with its holes filled.
using TextOf = std::function<std::string(std::string_view code, std::string_view language, const kit::Values&)>;

// A sheet brought from the command line.
struct SheetToImport {
  std::string file_name;
  std::string_view bytes;
  std::string area_code;             // for rows that name no area; "" when each does
  std::optional<int> survey_year_be; // for rows that name no date
  bool dry_run = false;              // reads and counts, takes nothing in
};
struct FaultCount {
  std::string code;
  std::int64_t rows = 0;
};
struct ImportCounts {
  std::string import_id;
  std::int64_t rows = 0;
  std::int64_t people_new = 0;
  std::int64_t people_matched = 0;
  std::int64_t households_new = 0;
  std::int64_t surveys_new = 0;
  std::int64_t rows_refused = 0;
  std::int64_t rows_repeated = 0;
  std::int64_t rows_unchanged = 0;
  std::int64_t people_alike = 0;  // who look like so many others that only the likeliest are asked about
  std::string alike_name;         // one of them
  std::int64_t rows_before = 0;  // done by a run that was cut off, with which this one went on
  std::vector<FaultCount> faults;
};

// What a list of a survey year says of a household, and what visits found since then.
struct Listing {
  std::string household_id;
  std::string area_code;
  bool listed = false;                     // a list of that year says: deprived in at least one dimension
  std::array<Finding, 5> listed_in{};
  std::optional<kit::Date> visited_on;     // the newest visit of that year or later
  std::string visited_by;                  // staff id
  std::array<Finding, 5> found{};          // the list with what visits said of it
};

// What a visit found of the dimensions as a whole; an unknown one stays as it was.
struct VisitFound {
  kit::Date on;
  std::array<Finding, 5> findings{};
  std::string note;
};

class Targeting : public frame::Module {
 public:
  // Within the look's scope; all unknown for a household nobody has surveyed.
  virtual Status status_of(frame::Look& look, std::string_view household_id) = 0;
  // Households of an area that a list or a visit speaks of, in the order of their ids after `after`; survey_year Buddhist.
  virtual std::vector<Listing> listings(frame::Look& look, std::string_view area_code, int survey_year,
                                        std::string_view after, std::size_t limit) = 0;
  // A visit's values, as the household's page takes them. Refuses targeting.household_unknown, targeting.definition_missing,
  // targeting.row_survey_in_future.
  virtual kit::Result<Status> verify(frame::Act& act, std::string_view household_id, const VisitFound& found) = 0;
  // Takes a sheet of people or households in, as the page does; goes on with an import of the same file by the same
  // actor whose program ended in the middle. Refuses what the table itself has wrong (kit.file_...,
  // kit.csv_..., kit.xlsx_...), targeting.sheet_without_heading, targeting.definition_missing; faulty rows are counted.
  virtual kit::Result<ImportCounts> import_people(const frame::Performer& performer, const frame::Actor& actor,
                                                  const SheetToImport& sheet,
                                                  const std::function<void(std::int64_t done, std::int64_t total)>&
                                                      progress) = 0;
  // Told once at the start: corrected sheets carry words, not codes.
  virtual void know_texts(TextOf texts) = 0;
  // Where the simulator keeps its files and what it works with in the background; it starts when it is first asked, or
  // when it is told to. leave() ends it. `broken` is told what went wrong in the background, each time.
  virtual void know_simulation(const frame::Performer& performer, const std::string& folder,
                               std::function<void(std::string_view)> broken) = 0;
  virtual void start_simulation() = 0;
};

// What surveys say of a household, for desks that keep something about everybody.
struct Need {
  std::string household_id;
  std::optional<std::int64_t> income_satang;  // the newest average income per person and year
  Finding income = Finding::unknown;
  std::optional<std::int64_t> level;
  std::vector<std::pair<std::string, bool>> cards;  // who holds a state welfare card and who does not, by person
};
class Assessments : public Targeting {
 public:
  // Of the surveyed households from `first` to `last` (ids, both of them too), in their order.
  virtual std::vector<Need> needs_between(frame::Look& look, std::string_view first, std::string_view last) = 0;
};

std::unique_ptr<Assessments> open_targeting(registry::Registry& registry, network::Network& network,
                                          staff::Staff& staff);

}  // namespace targeting
