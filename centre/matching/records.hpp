// What matching keeps. Shares are whole; points are kept in thousandths.
#pragma once

#include "centre/matching/matching.hpp"
#include "kit/describe/shape.hpp"

namespace matching {

// Proposed: solved, and shown. Stale when something was laid down since; it is solved anew before it is approved.
enum class State : std::uint8_t { drafted, proposed, approved, released, dropped };
constexpr auto choices(const State*) { return kit::Choices{"drafted", "proposed", "approved", "released", "dropped"}; }
enum class Dimension : std::uint8_t { income, health, education, living, access };
constexpr auto choices(const Dimension*) { return kit::Choices{"income", "health", "education", "living", "access"}; }
inline constexpr std::size_t dimensions = 5;
// Whose need an item is for: families with a gap in its dimension, by list, visit or open request; or all.
enum class Whom : std::uint8_t { gap, everyone };
constexpr auto choices(const Whom*) { return kit::Choices{"gap", "everyone"}; }
// What is wanted: so much for a family, or for each of its people (of the item's groups).
enum class Each : std::uint8_t { family, person };
constexpr auto choices(const Each*) { return kit::Choices{"family", "person"}; }
// By the open requests of a family.
enum class Urgency : std::uint8_t { none, normal, urgent, most_urgent };
constexpr auto choices(const Urgency*) { return kit::Choices{"none", "normal", "urgent", "most_urgent"}; }
inline constexpr std::size_t urgencies = 4;

// Field names of records are column names, in the order of the insert query.
struct Run {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string title;
  std::string campaign_id;
  std::string store_id;
  kit::Date on_day;
  State state = State::drafted;
  bool stale = false;
  std::string weights_id;  // "" when those of the program were in force
  std::string made_by;
  kit::Instant made_ms;
  std::string edited_by;  // who had a hand in it last
  std::optional<kit::Instant> solved_ms;
  std::string figures;  // JSON, see Figures
  std::string approved_by;
  std::optional<kit::Instant> approved_ms;
  std::string approved_words;
  std::optional<std::int64_t> ceiling_satang;  // for a household in this run; none: that of the points alone
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Run*) {
  using X = Run;
  static const kit::Shape shape = kit::shape<X>(
      "MatchingRunRecord", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"), kit::field<&X::area_code>("area_code"),
      kit::field<&X::title>("title"), kit::field<&X::campaign_id>("campaign_id"), kit::field<&X::store_id>("store_id"),
      kit::field<&X::on_day>("on_day"), kit::field<&X::state>("state"), kit::field<&X::stale>("stale"),
      kit::field<&X::weights_id>("weights_id"), kit::field<&X::made_by>("made_by"), kit::field<&X::made_ms>("made_ms"),
      kit::field<&X::edited_by>("edited_by"), kit::field<&X::solved_ms>("solved_ms"), kit::field<&X::figures>("figures"),
      kit::field<&X::approved_by>("approved_by"), kit::field<&X::approved_ms>("approved_ms"),
      kit::field<&X::approved_words>("approved_words"), kit::field<&X::ceiling_satang>("ceiling_satang"),
      kit::field<&X::version>("version"));
  return shape;
}

struct Item {
  std::string org_id;
  std::string run_id;
  std::int64_t n = 0;
  giving::GiftKind kind = giving::GiftKind::goods;
  std::string item_id;
  std::int64_t units = 1;      // of a share: units, satang, hours
  Dimension dimension = Dimension::income;
  std::string target_groups;   // codes with commas; "": any
  Whom whom = Whom::gap;
  Each each = Each::family;
  std::int64_t most = 1;       // shares for each
  std::int64_t there = 0;      // shares to give
  std::int64_t wanted = 0, given = 0, equal_given = 0;
  std::int64_t price_milli = 0;  // what one more share would be worth
  std::int64_t value_satang = 0;  // of a share, when it was solved
  std::int64_t promised = 0;      // units in the store that other runs had promised then
};
inline const kit::Shape& describe(const Item*) {
  using X = Item;
  static const kit::Shape shape = kit::shape<X>(
      "MatchingItemRecord", kit::field<&X::org_id>("org_id"), kit::field<&X::run_id>("run_id"), kit::field<&X::n>("n"),
      kit::field<&X::kind>("kind"), kit::field<&X::item_id>("item_id"), kit::field<&X::units>("units"),
      kit::field<&X::dimension>("dimension"), kit::field<&X::target_groups>("target_groups"), kit::field<&X::whom>("whom"),
      kit::field<&X::each>("each"), kit::field<&X::most>("most"), kit::field<&X::there>("there"), kit::field<&X::wanted>("wanted"),
      kit::field<&X::given>("given"), kit::field<&X::equal_given>("equal_given"), kit::field<&X::price_milli>("price_milli"),
      kit::field<&X::value_satang>("value_satang"), kit::field<&X::promised>("promised"));
  return shape;
}

// A family as the run saw it. `findings` and `asked` have a letter for each dimension: d deprived, n not, u unknown; y an
// open request asks for help in it, - none does.
struct Family {
  std::string org_id;
  std::string run_id;
  std::int64_t n = 0;
  std::string household_id;
  std::string area_code;
  Urgency urgency = Urgency::none;
  std::string findings = "uuuuu";
  std::string asked = "-----";
  std::string people_in_groups;  // "CHILD:2,ELDER:1"
  std::int64_t members = 0;
  std::int64_t help_satang = 0;  // of any giver, in the fiscal year
  std::optional<std::int64_t> metres;
  std::int64_t wanted = 0, given = 0;
};
inline const kit::Shape& describe(const Family*) {
  using X = Family;
  static const kit::Shape shape = kit::shape<X>(
      "MatchingFamilyRecord", kit::field<&X::org_id>("org_id"), kit::field<&X::run_id>("run_id"), kit::field<&X::n>("n"),
      kit::field<&X::household_id>("household_id"), kit::field<&X::area_code>("area_code"), kit::field<&X::urgency>("urgency"),
      kit::field<&X::findings>("findings"), kit::field<&X::asked>("asked"),
      kit::field<&X::people_in_groups>("people_in_groups"), kit::field<&X::members>("members"),
      kit::field<&X::help_satang>("help_satang"), kit::field<&X::metres>("metres"), kit::field<&X::wanted>("wanted"),
      kit::field<&X::given>("given"));
  return shape;
}

struct Line {
  std::string org_id;
  std::string run_id;
  std::int64_t family_n = 0;
  std::int64_t item_n = 0;
  std::int64_t wanted = 0;
  std::int64_t gain_milli = 0;
  std::int64_t shares = 0;
  std::int64_t equal_shares = 0;
  bool laid = false;
};
inline const kit::Shape& describe(const Line*) {
  using X = Line;
  static const kit::Shape shape = kit::shape<X>(
      "MatchingLineRecord", kit::field<&X::org_id>("org_id"), kit::field<&X::run_id>("run_id"),
      kit::field<&X::family_n>("family_n"), kit::field<&X::item_n>("item_n"), kit::field<&X::wanted>("wanted"),
      kit::field<&X::gain_milli>("gain_milli"), kit::field<&X::shares>("shares"),
      kit::field<&X::equal_shares>("equal_shares"), kit::field<&X::laid>("laid"));
  return shape;
}

// What a person laid down: so many shares, 0 for none at all. A newer one for the same family and item takes its place.
struct Lock {
  std::string org_id;
  std::string run_id;
  std::string household_id;
  std::int64_t item_n = 0;
  std::int64_t shares = 0;
  std::string reason;
  std::string laid_by;
  kit::Instant laid_ms;
};
inline const kit::Shape& describe(const Lock*) {
  using X = Lock;
  static const kit::Shape shape = kit::shape<X>(
      "MatchingLockRecord", kit::field<&X::org_id>("org_id"), kit::field<&X::run_id>("run_id"),
      kit::field<&X::household_id>("household_id"), kit::field<&X::item_n>("item_n"), kit::field<&X::shares>("shares"),
      kit::field<&X::reason>("reason"), kit::field<&X::laid_by>("laid_by"), kit::field<&X::laid_ms>("laid_ms"));
  return shape;
}

// The points in force from a day on, decided by a committee.
struct Weights {
  std::string org_id;
  std::string id;
  std::string area_code;
  kit::Date valid_from;
  std::string reason;
  std::string set_by;
  kit::Instant set_ms;
};
inline const kit::Shape& describe(const Weights*) {
  using X = Weights;
  static const kit::Shape shape = kit::shape<X>(
      "MatchingWeightsRecord", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"), kit::field<&X::area_code>("area_code"),
      kit::field<&X::valid_from>("valid_from"), kit::field<&X::reason>("reason"), kit::field<&X::set_by>("set_by"),
      kit::field<&X::set_ms>("set_ms"));
  return shape;
}
struct Weight {
  std::string factor;  // "urgency.urgent", "gap.deprived", ...
  std::int64_t points = 0;
};
inline const kit::Shape& describe(const Weight*) {
  using X = Weight;
  static const kit::Shape shape = kit::shape<X>("MatchingWeight", kit::field<&X::factor>("factor", kit::required, kit::max(60)),
                                                kit::field<&X::points>("points", kit::min(0), kit::max(1'000'000)));
  return shape;
}

struct UrgencyFigures {
  Urgency urgency = Urgency::none;
  std::int64_t wanting = 0, served = 0, equal_served = 0;
};
inline const kit::Shape& describe(const UrgencyFigures*) {
  using X = UrgencyFigures;
  static const kit::Shape shape = kit::shape<X>("MatchingUrgencyFigures", kit::field<&X::urgency>("urgency"), kit::field<&X::wanting>("wanting"),
                                                kit::field<&X::served>("served"), kit::field<&X::equal_served>("equal_served"));
  return shape;
}
// The best allocation beside equal shares. bound - worth is what could at most be missed: 0 is proven best.
struct Figures {
  std::int64_t families = 0, lines = 0, wanting = 0;
  std::int64_t worth_milli = 0, bound_milli = 0, equal_worth_milli = 0;
  std::int64_t shares = 0, equal_shares = 0, served = 0, equal_served = 0;
  std::int64_t jain_ppm = 0, equal_jain_ppm = 0;
  std::int64_t took_ms = 0;
  std::vector<UrgencyFigures> by_urgency;
};
inline const kit::Shape& describe(const Figures*) {
  using X = Figures;
  static const kit::Shape shape = kit::shape<X>(
      "MatchingFigures", kit::field<&X::families>("families"), kit::field<&X::lines>("lines"), kit::field<&X::wanting>("wanting"),
      kit::field<&X::worth_milli>("worth_milli"), kit::field<&X::bound_milli>("bound_milli"),
      kit::field<&X::equal_worth_milli>("equal_worth_milli"), kit::field<&X::shares>("shares"),
      kit::field<&X::equal_shares>("equal_shares"), kit::field<&X::served>("served"), kit::field<&X::equal_served>("equal_served"),
      kit::field<&X::jain_ppm>("jain_ppm"), kit::field<&X::equal_jain_ppm>("equal_jain_ppm"), kit::field<&X::took_ms>("took_ms"),
      kit::field<&X::by_urgency>("by_urgency"));
  return shape;
}

}  // namespace matching
