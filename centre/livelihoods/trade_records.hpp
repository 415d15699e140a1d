// What livelihoods keeps of shops, their sales, openings and who has one. Fields are columns, in the order of the insert queries of the stores.
#pragma once

#include "centre/livelihoods/kinds.hpp"
#include "kit/describe/shape.hpp"

namespace livelihoods {

struct Shop {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string enrolment_id;
  std::string marketplace;
  std::string name;
  std::string address;
  kit::Date opened_on;
  std::optional<kit::Date> closed_on;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Shop*) {
  using S = Shop;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodShopRecord", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"),
      kit::field<&S::area_code>("area_code"), kit::field<&S::enrolment_id>("enrolment_id"),
      kit::field<&S::marketplace>("marketplace"), kit::field<&S::name>("name"), kit::field<&S::address>("address"),
      kit::field<&S::opened_on>("opened_on"), kit::field<&S::closed_on>("closed_on"), kit::field<&S::version>("version"));
  return shape;
}

// A line of a marketplace's statement; `line_key` tells it again in the next one.
struct Sale {
  std::string org_id;
  std::string shop_id;
  std::string line_key;
  std::string order_no;
  kit::Date sold_on;
  std::string item;
  std::int64_t quantity = 1;
  std::int64_t amount_satang = 0;
  std::int64_t fee_satang = 0;
  bool cancelled = false;
};
inline const kit::Shape& describe(const Sale*) {
  using S = Sale;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodSaleRecord", kit::field<&S::org_id>("org_id"), kit::field<&S::shop_id>("shop_id"),
      kit::field<&S::line_key>("line_key"), kit::field<&S::order_no>("order_no"), kit::field<&S::sold_on>("sold_on"),
      kit::field<&S::item>("item"), kit::field<&S::quantity>("quantity"), kit::field<&S::amount_satang>("amount_satang"),
      kit::field<&S::fee_satang>("fee_satang"), kit::field<&S::cancelled>("cancelled"));
  return shape;
}

struct SalesImport {
  std::string org_id;
  std::string id;
  std::string shop_id;
  std::string file_name;
  std::int64_t rows = 0;
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t known = 0;
  std::int64_t cancelled = 0;
  std::int64_t refused = 0;
  std::int64_t amount_satang = 0;
  std::string imported_by;
  kit::Instant imported_ms;
};
inline const kit::Shape& describe(const SalesImport*) {
  using S = SalesImport;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodSalesImportRecord", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"),
      kit::field<&S::shop_id>("shop_id"), kit::field<&S::file_name>("file_name"), kit::field<&S::rows>("rows"),
      kit::field<&S::added>("added"), kit::field<&S::changed>("changed"), kit::field<&S::known>("known"),
      kit::field<&S::cancelled>("cancelled"), kit::field<&S::refused>("refused"),
      kit::field<&S::amount_satang>("amount_satang"), kit::field<&S::imported_by>("imported_by"),
      kit::field<&S::imported_ms>("imported_ms"));
  return shape;
}

// Which heading of a marketplace's statement means what.
struct Heading {
  std::string heading;
  Meaning meaning = Meaning::ignored;
};
inline const kit::Shape& describe(const Heading*) {
  using S = Heading;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodHeading", kit::field<&S::heading>("heading"), kit::field<&S::meaning>("meaning"));
  return shape;
}

struct Mapping {
  std::string org_id;
  std::string marketplace;
  std::vector<Heading> headings;
};
inline const kit::Shape& describe(const Mapping*) {
  using S = Mapping;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodMapping", kit::field<&S::org_id>("org_id"), kit::field<&S::marketplace>("marketplace"),
      kit::field<&S::headings>("headings"));
  return shape;
}

// Work is offered to everybody; its owner is the organisation that wrote it.
struct Opening {
  std::string owner_org_id;
  std::string id;
  std::string area_code;
  std::string title;
  OpeningKind kind = OpeningKind::job;
  std::string employer;
  std::string programme_id;
  std::vector<std::string> skills;
  std::int64_t places = 1;
  std::int64_t pay_satang_month = 0;
  std::string conditions;
  std::string apply_to;
  kit::Date open_from;
  std::optional<kit::Date> open_until;
  bool closed = false;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Opening*) {
  using S = Opening;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodOpeningRecord", kit::field<&S::owner_org_id>("owner_org_id"), kit::field<&S::id>("id"),
      kit::field<&S::area_code>("area_code"), kit::field<&S::title>("title"), kit::field<&S::kind>("kind"),
      kit::field<&S::employer>("employer"), kit::field<&S::programme_id>("programme_id"), kit::field<&S::skills>("skills"),
      kit::field<&S::places>("places"), kit::field<&S::pay_satang_month>("pay_satang_month"),
      kit::field<&S::conditions>("conditions"), kit::field<&S::apply_to>("apply_to"), kit::field<&S::open_from>("open_from"),
      kit::field<&S::open_until>("open_until"), kit::field<&S::closed>("closed"), kit::field<&S::version>("version"));
  return shape;
}

struct Placement {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string opening_id;
  std::string person_id;
  std::string household_id;
  kit::Date placed_on;
  std::optional<kit::Date> ended_on;
  std::string end_reason;
  std::string placed_by;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Placement*) {
  using S = Placement;
  static const kit::Shape shape = kit::shape<S>(
      "LivelihoodPlacementRecord", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"),
      kit::field<&S::area_code>("area_code"), kit::field<&S::opening_id>("opening_id"),
      kit::field<&S::person_id>("person_id"), kit::field<&S::household_id>("household_id"),
      kit::field<&S::placed_on>("placed_on"), kit::field<&S::ended_on>("ended_on"), kit::field<&S::end_reason>("end_reason"),
      kit::field<&S::placed_by>("placed_by"), kit::field<&S::version>("version"));
  return shape;
}

}  // namespace livelihoods
