// What leaves matching.
#pragma once

#include "centre/frame/page.hpp"
#include "centre/matching/commands.hpp"

namespace matching {

struct MatchingNews {
  State state = State::drafted;
  std::int64_t families = 0, shares = 0;
};
inline const kit::Shape& describe(const MatchingNews*) {
  using X = MatchingNews;
  static const kit::Shape shape = kit::shape<X>("MatchingNews", kit::field<&X::state>("state"), kit::field<&X::families>("families"),
                                                kit::field<&X::shares>("shares"));
  return shape;
}

struct RunRow {
  std::string id, title;
  kit::Date on_day;
  State state = State::drafted;
  bool stale = false;
  std::string area_code;
  std::int64_t families = 0, served = 0, shares = 0;
};
inline const kit::Shape& describe(const RunRow*) {
  using X = RunRow;
  static const kit::Shape shape = kit::shape<X>(
      "MatchingRunRow", kit::field<&X::id>("id"), kit::field<&X::title>("title"), kit::field<&X::on_day>("on_day"),
      kit::field<&X::state>("state"), kit::field<&X::stale>("stale"), kit::field<&X::area_code>("area_code"),
      kit::field<&X::families>("families"), kit::field<&X::served>("served"), kit::field<&X::shares>("shares"));
  return shape;
}

struct ListMade {
  std::int64_t shares = 0;
  std::string day_id;
};
inline const kit::Shape& describe(const ListMade*) {
  static const kit::Shape shape = kit::shape<ListMade>("MatchingListMade", kit::field<&ListMade::shares>("shares"), kit::field<&ListMade::day_id>("day_id"));
  return shape;
}

struct ItemView {
  std::int64_t n = 0;
  giving::GiftKind kind = giving::GiftKind::goods;
  std::string item_id, name_th, name_en, unit_th, unit_en;
  std::int64_t units = 1;
  Dimension dimension = Dimension::income;
  std::string target_groups;
  Whom whom = Whom::gap;
  Each each = Each::family;
  std::int64_t most = 1, there = 0, wanted = 0, given = 0, equal_given = 0, price_milli = 0, value_satang = 0, promised = 0;
  std::vector<ListMade> lists;
};
inline const kit::Shape& describe(const ItemView*) {
  using X = ItemView;
  static const kit::Shape shape = kit::shape<X>(
      "MatchingItemView", kit::field<&X::n>("n"), kit::field<&X::kind>("kind"), kit::field<&X::item_id>("item_id"),
      kit::field<&X::name_th>("name_th"), kit::field<&X::name_en>("name_en"), kit::field<&X::unit_th>("unit_th"),
      kit::field<&X::unit_en>("unit_en"), kit::field<&X::units>("units"), kit::field<&X::dimension>("dimension"),
      kit::field<&X::target_groups>("target_groups"), kit::field<&X::whom>("whom"), kit::field<&X::each>("each"),
      kit::field<&X::most>("most"), kit::field<&X::there>("there"), kit::field<&X::wanted>("wanted"),
      kit::field<&X::given>("given"), kit::field<&X::equal_given>("equal_given"), kit::field<&X::price_milli>("price_milli"),
      kit::field<&X::value_satang>("value_satang"), kit::field<&X::promised>("promised"), kit::field<&X::lists>("lists"));
  return shape;
}

struct RunView {
  std::string id, title, area_code, campaign_id, campaign_th, campaign_en, store_id, store_name;
  kit::Date on_day;
  State state = State::drafted;
  bool stale = false;
  std::string weights_id;
  std::optional<kit::Date> weights_from;  // none: the points of the program
  std::string made_by;
  kit::Instant made_at;
  std::optional<kit::Instant> solved_at;
  std::string approved_by;
  std::optional<kit::Instant> approved_at;
  std::string approved_words;
  bool may_approve = false;  // the reader: had no hand in it
  std::optional<std::int64_t> ceiling_satang;  // for a household, by the run or by the points, whichever is lower
  Figures figures;
  std::vector<ItemView> items;
  std::int64_t locks = 0;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const RunView*) {
  using X = RunView;
  static const kit::Shape shape = kit::shape<X>(
      "MatchingRunView", kit::field<&X::id>("id"), kit::field<&X::title>("title"), kit::field<&X::area_code>("area_code"),
      kit::field<&X::campaign_id>("campaign_id"), kit::field<&X::campaign_th>("campaign_th"),
      kit::field<&X::campaign_en>("campaign_en"), kit::field<&X::store_id>("store_id"), kit::field<&X::store_name>("store_name"),
      kit::field<&X::on_day>("on_day"), kit::field<&X::state>("state"), kit::field<&X::stale>("stale"),
      kit::field<&X::weights_id>("weights_id"), kit::field<&X::weights_from>("weights_from"), kit::field<&X::made_by>("made_by"),
      kit::field<&X::made_at>("made_at"), kit::field<&X::solved_at>("solved_at"), kit::field<&X::approved_by>("approved_by"),
      kit::field<&X::approved_at>("approved_at"), kit::field<&X::approved_words>("approved_words"),
      kit::field<&X::may_approve>("may_approve"), kit::field<&X::ceiling_satang>("ceiling_satang"), kit::field<&X::figures>("figures"), kit::field<&X::items>("items"),
      kit::field<&X::locks>("locks"), kit::field<&X::version>("version"));
  return shape;
}

struct GivenRow {
  std::int64_t item_n = 0, wanted = 0, shares = 0, equal_shares = 0, gain_milli = 0;
  bool laid = false;
};
inline const kit::Shape& describe(const GivenRow*) {
  using X = GivenRow;
  static const kit::Shape shape = kit::shape<X>(
      "MatchingGivenRow", kit::field<&X::item_n>("item_n"), kit::field<&X::wanted>("wanted"), kit::field<&X::shares>("shares"),
      kit::field<&X::equal_shares>("equal_shares"), kit::field<&X::gain_milli>("gain_milli"), kit::field<&X::laid>("laid"));
  return shape;
}

struct FamilyRow {
  std::int64_t n = 0;
  std::string household_id, head_name, address;
  Urgency urgency = Urgency::none;
  std::string findings, asked, people_in_groups;
  std::int64_t members = 0, help_satang = 0;
  std::optional<std::int64_t> metres;
  std::int64_t wanted = 0, given = 0, value_satang = 0;  // of what this run gives it
  std::vector<GivenRow> items;
};
inline const kit::Shape& describe(const FamilyRow*) {
  using X = FamilyRow;
  static const kit::Shape shape = kit::shape<X>(
      "MatchingFamilyRow", kit::field<&X::n>("n"), kit::field<&X::household_id>("household_id"),
      kit::field<&X::head_name>("head_name", kit::personal), kit::field<&X::address>("address", kit::personal),
      kit::field<&X::urgency>("urgency"), kit::field<&X::findings>("findings"), kit::field<&X::asked>("asked"),
      kit::field<&X::people_in_groups>("people_in_groups"), kit::field<&X::members>("members"),
      kit::field<&X::help_satang>("help_satang"), kit::field<&X::metres>("metres"), kit::field<&X::wanted>("wanted"),
      kit::field<&X::given>("given"), kit::field<&X::value_satang>("value_satang"), kit::field<&X::items>("items"));
  return shape;
}

struct PointsPart {
  std::string factor;
  std::int64_t milli = 0;
};
inline const kit::Shape& describe(const PointsPart*) {
  static const kit::Shape shape = kit::shape<PointsPart>("MatchingPointsPart", kit::field<&PointsPart::factor>("factor"), kit::field<&PointsPart::milli>("milli"));
  return shape;
}

// full: all it could be given. laid_down, withheld: a person said so. points: below the price of the last share. family, dimension,
// baht: a ceiling. nothing_there: none of it. far: the way costs more than it has points.
enum class Why : std::uint8_t { full, laid_down, withheld, points, family, dimension, baht, nothing_there, far };
constexpr auto choices(const Why*) {
  return kit::Choices{"full", "laid_down", "withheld", "points", "family", "dimension", "baht", "nothing_there", "far"};
}

struct Explained {
  std::int64_t item_n = 0, wanted = 0, shares = 0, equal_shares = 0;
  bool laid = false;
  std::string laid_reason, laid_by;
  std::vector<PointsPart> parts;
  std::int64_t gain_milli = 0;
  std::int64_t price_milli = 0;  // of one more share
  Why why = Why::full;
  std::int64_t lacks_milli = 0;              // points short of the price
  std::int64_t more_there = 0;               // enough when so many more were there
  std::vector<std::string> would_change;     // factors, each enough by itself
};
inline const kit::Shape& describe(const Explained*) {
  using X = Explained;
  static const kit::Shape shape = kit::shape<X>(
      "MatchingExplained", kit::field<&X::item_n>("item_n"), kit::field<&X::wanted>("wanted"), kit::field<&X::shares>("shares"),
      kit::field<&X::equal_shares>("equal_shares"), kit::field<&X::laid>("laid"), kit::field<&X::laid_reason>("laid_reason"),
      kit::field<&X::laid_by>("laid_by"), kit::field<&X::parts>("parts"), kit::field<&X::gain_milli>("gain_milli"),
      kit::field<&X::price_milli>("price_milli"), kit::field<&X::why>("why"), kit::field<&X::lacks_milli>("lacks_milli"),
      kit::field<&X::more_there>("more_there"), kit::field<&X::would_change>("would_change"));
  return shape;
}
struct FamilyView {
  FamilyRow family;
  std::vector<Explained> items;
};
inline const kit::Shape& describe(const FamilyView*) {
  static const kit::Shape shape = kit::shape<FamilyView>("MatchingFamilyView", kit::field<&FamilyView::family>("family"), kit::field<&FamilyView::items>("items"));
  return shape;
}

enum class Step : std::uint8_t { waiting, families, needs, solving, keeping };
constexpr auto choices(const Step*) { return kit::Choices{"waiting", "families", "needs", "solving", "keeping"}; }
struct ProgressView {
  Step step = Step::waiting;
  std::int64_t done = 0, all = 0;
};
inline const kit::Shape& describe(const ProgressView*) {
  using X = ProgressView;
  static const kit::Shape shape = kit::shape<X>("MatchingProgress", kit::field<&X::step>("step"), kit::field<&X::done>("done"), kit::field<&X::all>("all"));
  return shape;
}

struct WeightsRow {
  std::string id;
  kit::Date valid_from;
  std::string reason, set_by;
  kit::Instant set_at;
};
inline const kit::Shape& describe(const WeightsRow*) {
  using X = WeightsRow;
  static const kit::Shape shape = kit::shape<X>("MatchingWeightsRow", kit::field<&X::id>("id"), kit::field<&X::valid_from>("valid_from"),
                                                kit::field<&X::reason>("reason"), kit::field<&X::set_by>("set_by"), kit::field<&X::set_at>("set_at"));
  return shape;
}
struct WeightsView {
  std::string weights_id;  // in force today; "": those of the program
  std::vector<Weight> weights, usual;
  std::vector<WeightsRow> sets;
};
inline const kit::Shape& describe(const WeightsView*) {
  using X = WeightsView;
  static const kit::Shape shape = kit::shape<X>("MatchingWeightsView", kit::field<&X::weights_id>("weights_id"), kit::field<&X::weights>("weights"),
                                                kit::field<&X::usual>("usual"), kit::field<&X::sets>("sets"));
  return shape;
}

}  // namespace matching
