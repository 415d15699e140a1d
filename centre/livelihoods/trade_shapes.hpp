// What leaves of shops with their sales, of statements that are read, of openings and who suits them.
#pragma once

#include "centre/livelihoods/trade_records.hpp"

namespace livelihoods {

struct MonthSales {
  std::string month;
  std::int64_t orders = 0;
  std::int64_t amount_satang = 0;
};
inline const kit::Shape& describe(const MonthSales*) {
  using S = MonthSales;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodMonthSales", kit::field<&S::month>("month"), kit::field<&S::orders>("orders"),
      kit::field<&S::amount_satang>("amount_satang"));
  return shape;
}

struct ItemSales {
  std::string item;
  std::int64_t quantity = 0;
  std::int64_t amount_satang = 0;
};
inline const kit::Shape& describe(const ItemSales*) {
  using S = ItemSales;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodItemSales", kit::field<&S::item>("item"), kit::field<&S::quantity>("quantity"),
      kit::field<&S::amount_satang>("amount_satang"));
  return shape;
}

struct ImportRow {
  std::string id;
  std::string file_name;
  std::int64_t rows = 0;
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t known = 0;
  std::int64_t cancelled = 0;
  std::int64_t refused = 0;
  std::int64_t amount_satang = 0;
  std::string imported_by;
  kit::Instant imported_at;
};
inline const kit::Shape& describe(const ImportRow*) {
  using S = ImportRow;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodSalesImport", kit::field<&S::id>("id"), kit::field<&S::file_name>("file_name"),
      kit::field<&S::rows>("rows"), kit::field<&S::added>("added"), kit::field<&S::changed>("changed"),
      kit::field<&S::known>("known"), kit::field<&S::cancelled>("cancelled"), kit::field<&S::refused>("refused"),
      kit::field<&S::amount_satang>("amount_satang"), kit::field<&S::imported_by>("imported_by"),
      kit::field<&S::imported_at>("imported_at"));
  return shape;
}

struct ShopView {
  std::string id;
  std::string enrolment_id;
  std::string person_name;
  std::string programme_id;
  std::string programme_th;
  std::string programme_en;
  std::string marketplace;
  std::string name;
  std::string address;
  kit::Date opened_on;
  std::optional<kit::Date> closed_on;
  std::int64_t orders = 0;
  std::int64_t amount_satang = 0;
  std::int64_t fee_satang = 0;
  std::int64_t cancelled = 0;
  std::vector<MonthSales> months;
  std::vector<ItemSales> items;
  std::vector<ImportRow> imports;
  bool may_change = false;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const ShopView*) {
  using S = ShopView;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodShop", kit::field<&S::id>("id"), kit::field<&S::enrolment_id>("enrolment_id"),
      kit::field<&S::person_name>("person_name"), kit::field<&S::programme_id>("programme_id"),
      kit::field<&S::programme_th>("programme_th"), kit::field<&S::programme_en>("programme_en"),
      kit::field<&S::marketplace>("marketplace"), kit::field<&S::name>("name"), kit::field<&S::address>("address"),
      kit::field<&S::opened_on>("opened_on"), kit::field<&S::closed_on>("closed_on"), kit::field<&S::orders>("orders"),
      kit::field<&S::amount_satang>("amount_satang"), kit::field<&S::fee_satang>("fee_satang"),
      kit::field<&S::cancelled>("cancelled"), kit::field<&S::months>("months"), kit::field<&S::items>("items"),
      kit::field<&S::imports>("imports"), kit::field<&S::may_change>("may_change"), kit::field<&S::version>("version"));
  return shape;
}

struct ColumnView {
  std::string heading;
  Meaning meaning = Meaning::ignored;
  std::vector<std::string> samples;
};
inline const kit::Shape& describe(const ColumnView*) {
  using S = ColumnView;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodSheetColumn", kit::field<&S::heading>("heading"), kit::field<&S::meaning>("meaning"),
      kit::field<&S::samples>("samples"));
  return shape;
}

struct RefusedRow {
  std::int64_t line = 0;
  std::string column;
  std::string code;
};
inline const kit::Shape& describe(const RefusedRow*) {
  using S = RefusedRow;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodSheetRefusal", kit::field<&S::line>("line"), kit::field<&S::column>("column"), kit::field<&S::code>("code"));
  return shape;
}

struct PreviewView {
  std::vector<ColumnView> columns;
  bool remembered = false;
  std::vector<std::string> missing;  // meanings that no column has
  std::int64_t rows = 0;
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t known = 0;
  std::int64_t cancelled = 0;
  std::int64_t refused = 0;
  std::int64_t amount_satang = 0;
  std::optional<kit::Date> from_day;
  std::optional<kit::Date> to_day;
  std::vector<RefusedRow> refusals;
  std::string import_id;  // "": nothing was taken in
};
inline const kit::Shape& describe(const PreviewView*) {
  using S = PreviewView;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodSheetPreview", kit::field<&S::columns>("columns"), kit::field<&S::remembered>("remembered"),
      kit::field<&S::missing>("missing"), kit::field<&S::rows>("rows"), kit::field<&S::added>("added"),
      kit::field<&S::changed>("changed"), kit::field<&S::known>("known"), kit::field<&S::cancelled>("cancelled"),
      kit::field<&S::refused>("refused"), kit::field<&S::amount_satang>("amount_satang"),
      kit::field<&S::from_day>("from_day"), kit::field<&S::to_day>("to_day"), kit::field<&S::refusals>("refusals"),
      kit::field<&S::import_id>("import_id"));
  return shape;
}

struct OpeningRow {
  std::string id;
  std::string title;
  OpeningKind kind = OpeningKind::job;
  std::string employer;
  std::string area_code;
  std::string area_th;
  std::string area_en;
  std::vector<std::string> skills;
  std::int64_t places = 0;
  std::int64_t placed = 0;
  std::int64_t pay_satang_month = 0;
  kit::Date open_from;
  std::optional<kit::Date> open_until;
  bool open = false;
};
inline const kit::Shape& describe(const OpeningRow*) {
  using S = OpeningRow;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodOpeningRow", kit::field<&S::id>("id"), kit::field<&S::title>("title"), kit::field<&S::kind>("kind"),
      kit::field<&S::employer>("employer"), kit::field<&S::area_code>("area_code"), kit::field<&S::area_th>("area_th"),
      kit::field<&S::area_en>("area_en"), kit::field<&S::skills>("skills"), kit::field<&S::places>("places"),
      kit::field<&S::placed>("placed"), kit::field<&S::pay_satang_month>("pay_satang_month"),
      kit::field<&S::open_from>("open_from"), kit::field<&S::open_until>("open_until"), kit::field<&S::open>("open"));
  return shape;
}

struct PlacementView {
  std::string id;
  std::string person_id;
  std::string person_name;
  std::string household_id;
  kit::Date placed_on;
  std::optional<kit::Date> ended_on;
  std::string end_reason;
};
inline const kit::Shape& describe(const PlacementView*) {
  using S = PlacementView;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodPlacement", kit::field<&S::id>("id"), kit::field<&S::person_id>("person_id"),
      kit::field<&S::person_name>("person_name"), kit::field<&S::household_id>("household_id"),
      kit::field<&S::placed_on>("placed_on"), kit::field<&S::ended_on>("ended_on"), kit::field<&S::end_reason>("end_reason"));
  return shape;
}

struct OpeningView {
  std::string id;
  std::string title;
  OpeningKind kind = OpeningKind::job;
  std::string employer;
  std::string programme_id;
  std::string area_code;
  std::string area_th;
  std::string area_en;
  std::vector<std::string> skills;
  std::int64_t places = 0;
  std::int64_t pay_satang_month = 0;
  std::string conditions;
  std::string apply_to;
  kit::Date open_from;
  std::optional<kit::Date> open_until;
  bool closed = false;
  bool open = false;
  std::int64_t placed = 0;
  std::vector<PlacementView> placements;
  bool may_change = false;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const OpeningView*) {
  using S = OpeningView;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodOpening", kit::field<&S::id>("id"), kit::field<&S::title>("title"), kit::field<&S::kind>("kind"),
      kit::field<&S::employer>("employer"), kit::field<&S::programme_id>("programme_id"),
      kit::field<&S::area_code>("area_code"), kit::field<&S::area_th>("area_th"), kit::field<&S::area_en>("area_en"),
      kit::field<&S::skills>("skills"), kit::field<&S::places>("places"),
      kit::field<&S::pay_satang_month>("pay_satang_month"), kit::field<&S::conditions>("conditions"),
      kit::field<&S::apply_to>("apply_to"), kit::field<&S::open_from>("open_from"), kit::field<&S::open_until>("open_until"),
      kit::field<&S::closed>("closed"), kit::field<&S::open>("open"), kit::field<&S::placed>("placed"),
      kit::field<&S::placements>("placements"), kit::field<&S::may_change>("may_change"), kit::field<&S::version>("version"));
  return shape;
}

// Why somebody suits an opening; the parts add up to the score, of 100.
struct Match {
  std::string id;  // of the person, or of the opening
  std::string title;  // the person's name, or the opening's title
  std::string household_id;
  std::string area_code;
  std::int64_t score = 0;
  std::int64_t skill_points = 0;
  std::int64_t wish_points = 0;
  std::int64_t place_points = 0;
  std::vector<std::string> has;
  std::vector<std::string> lacks;
  bool wished = false;
  Nearness nearness = Nearness::far;
  std::optional<std::int64_t> km;
};
inline const kit::Shape& describe(const Match*) {
  using S = Match;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodMatch", kit::field<&S::id>("id"), kit::field<&S::title>("title"),
      kit::field<&S::household_id>("household_id"), kit::field<&S::area_code>("area_code"), kit::field<&S::score>("score"),
      kit::field<&S::skill_points>("skill_points"), kit::field<&S::wish_points>("wish_points"),
      kit::field<&S::place_points>("place_points"), kit::field<&S::has>("has"), kit::field<&S::lacks>("lacks"),
      kit::field<&S::wished>("wished"), kit::field<&S::nearness>("nearness"), kit::field<&S::km>("km"));
  return shape;
}

}  // namespace livelihoods
