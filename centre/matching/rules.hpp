// Decides; touches nothing: what points a family has for an item, and why, and the question put to the engine.
#pragma once

#include <map>
#include <span>

#include "centre/matching/engine/compare.hpp"
#include "centre/matching/shapes.hpp"

namespace matching {

inline constexpr std::int64_t milli = 1'000;  // of a point

// Points by factor; a factor without a weight counts nothing.
class Points {
 public:
  explicit Points(std::span<const Weight> weights);
  std::int64_t of(std::string_view factor) const;
  bool knows(std::string_view factor) const { return points_.find(factor) != points_.end(); }

 private:
  std::map<std::string, std::int64_t, std::less<>> points_;
};

// What a family's points for an item are made of, in thousandths; those that add nothing are left out.
std::vector<PointsPart> points_of(const Points& points, const Family& family, const Item& item);
std::int64_t gain_of(const Points& points, const Family& family, const Item& item);
// Shares that the family could be given, before what it got already: 0 when the item is not for it.
std::int64_t wanted_of(const Family& family, const Item& item);
std::int64_t people_of(const Family& family, std::string_view group);

// In satang, for a household in a run: its own or that of the points, the lower of them.
std::optional<std::int64_t> ceiling_of(const Points& points, const Run& run);
// Of a share: money as it is, goods by what one is worth.
std::int64_t value_of(const Item& item, const std::optional<stock::ItemBrief>& thing);

// What a run has to share out, and among whom. Lines and locks name families and items by their numbers.
struct Question {
  std::vector<Item> items;
  std::vector<Family> families;
  std::vector<Line> lines;
  std::vector<std::vector<engine::Lot>> lots;  // by item
  std::vector<Lock> locks;
  std::optional<std::int64_t> ceiling_satang;
};
// What is left of lots when so many units of them are promised; those that go first are taken first.
std::vector<stock::LotBrief> without_promised(std::vector<stock::LotBrief> held, std::int64_t promised);
// Shares of an item and their bonus, from what lies in the store; what is left over of a lot counts with the next.
std::vector<engine::Lot> lots_of(const Points& points, const Item& item, std::span<const stock::LotBrief> held, kit::Date on_day);
// The lines of every family, less what it got already of each item; what is laid down is put in.
void draw_lines(Question& question, const Points& points, const std::vector<std::map<std::string, std::int64_t>>& got);
engine::Problem problem_of(const Question& question, const Points& points);
// Writes the answer into lines, families and items; gives the figures.
Figures take_answer(Question& question, const engine::Problem& problem, const engine::Plan& plan, std::uint64_t seed);

// Why a family gets what it gets of an item, and what would change that.
Explained explain(const Points& points, const Family& family, const Item& item, const Line& line, std::span<const Line> of_family,
                  std::span<const Item> items, std::int64_t wanted_before, std::optional<std::int64_t> ceiling_satang);

kit::Result<void> may_change(const Run& run);
kit::Result<void> may_approve(const Run& run, std::string_view staff_id);

}  // namespace matching
