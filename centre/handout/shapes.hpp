// What leaves handout, and what it announces.
#pragma once

#include "centre/handout/records.hpp"

namespace handout {

struct DayRow {
  std::string id;
  std::string title;
  std::string place;
  kit::Date on_day;
  State state = State::drafting;
  std::int64_t households = 0;
  std::int64_t given = 0;
  std::int64_t absent = 0;
  std::int64_t still = 0;
};
inline const kit::Shape& describe(const DayRow*) {
  using X = DayRow;
  static const kit::Shape shape = kit::shape<X>(
      "HandoutDayRow", kit::field<&X::id>("id"), kit::field<&X::title>("title"), kit::field<&X::place>("place"),
      kit::field<&X::on_day>("on_day"), kit::field<&X::state>("state"), kit::field<&X::households>("households"),
      kit::field<&X::given>("given"), kit::field<&X::absent>("absent"), kit::field<&X::still>("still"));
  return shape;
}

// What a household may get, and how much of it is at the place.
struct Product {
  std::string item_id;
  std::string item_th;
  std::string item_en;
  std::string unit_th;
  std::string unit_en;
  std::int64_t share = 0;
  std::int64_t there = 0;
};
inline const kit::Shape& describe(const Product*) {
  using X = Product;
  static const kit::Shape shape = kit::shape<X>(
      "HandoutProduct", kit::field<&X::item_id>("item_id"), kit::field<&X::item_th>("item_th"),
      kit::field<&X::item_en>("item_en"), kit::field<&X::unit_th>("unit_th"), kit::field<&X::unit_en>("unit_en"),
      kit::field<&X::share>("share"), kit::field<&X::there>("there"));
  return shape;
}

struct DayView {
  std::string id;
  std::string campaign_id;
  std::string campaign_th;
  std::string campaign_en;
  std::string title;
  std::string place;
  std::string area_code;
  kit::Date on_day;
  std::string store_id;
  std::string store_name;
  Product product;
  Product instead;
  State state = State::drafting;
  std::string list_hash;
  std::optional<kit::Instant> frozen_at;
  std::string frozen_by;
  std::optional<kit::Instant> signed_at;
  std::string signed_by;
  std::string signed_words;
  std::int64_t households = 0;
  std::int64_t given = 0;
  std::int64_t given_instead = 0;
  std::int64_t by_proxy = 0;
  std::int64_t absent = 0;
  std::int64_t still = 0;
  std::int64_t doubles = 0;
  std::int64_t uncovered = 0;
  std::int64_t short_by = 0;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const DayView*) {
  using X = DayView;
  static const kit::Shape shape = kit::shape<X>(
      "HandoutDay", kit::field<&X::id>("id"), kit::field<&X::campaign_id>("campaign_id"),
      kit::field<&X::campaign_th>("campaign_th"), kit::field<&X::campaign_en>("campaign_en"),
      kit::field<&X::title>("title"), kit::field<&X::place>("place"), kit::field<&X::area_code>("area_code"),
      kit::field<&X::on_day>("on_day"), kit::field<&X::store_id>("store_id"),
      kit::field<&X::store_name>("store_name"), kit::field<&X::product>("product"),
      kit::field<&X::instead>("instead"), kit::field<&X::state>("state"), kit::field<&X::list_hash>("list_hash"),
      kit::field<&X::frozen_at>("frozen_at"), kit::field<&X::frozen_by>("frozen_by"),
      kit::field<&X::signed_at>("signed_at"), kit::field<&X::signed_by>("signed_by"),
      kit::field<&X::signed_words>("signed_words"), kit::field<&X::households>("households"),
      kit::field<&X::given>("given"), kit::field<&X::given_instead>("given_instead"),
      kit::field<&X::by_proxy>("by_proxy"), kit::field<&X::absent>("absent"), kit::field<&X::still>("still"),
      kit::field<&X::doubles>("doubles"), kit::field<&X::uncovered>("uncovered"),
      kit::field<&X::short_by>("short_by"), kit::field<&X::version>("version"));
  return shape;
}

// What a phone carries to the place: no number of anybody.
struct ListRow {
  std::int64_t n = 0;
  std::string card;
  std::string household_id;
  std::string head_name;
  std::string address;
  std::int64_t members = 0;
  Outcome outcome = Outcome::given;
  bool done = false;
  bool instead = false;
  bool proxy = false;
  bool doubled = false;
};
inline const kit::Shape& describe(const ListRow*) {
  using X = ListRow;
  static const kit::Shape shape = kit::shape<X>(
      "HandoutListRow", kit::field<&X::n>("n"), kit::field<&X::card>("card"),
      kit::field<&X::household_id>("household_id"), kit::field<&X::head_name>("head_name", kit::personal),
      kit::field<&X::address>("address", kit::personal), kit::field<&X::members>("members"),
      kit::field<&X::outcome>("outcome"), kit::field<&X::done>("done"), kit::field<&X::instead>("instead"),
      kit::field<&X::proxy>("proxy"), kit::field<&X::doubled>("doubled"));
  return shape;
}

struct ListView {
  std::string day_id;
  std::string list_hash;
  State state = State::drafting;
  std::vector<ListRow> items;
};
inline const kit::Shape& describe(const ListView*) {
  using X = ListView;
  static const kit::Shape shape = kit::shape<X>(
      "HandoutList", kit::field<&X::day_id>("day_id"), kit::field<&X::list_hash>("list_hash"),
      kit::field<&X::state>("state"), kit::field<&X::items>("items"));
  return shape;
}

struct TickRow {
  std::string id;
  std::int64_t n = 0;
  std::string head_name;
  Outcome outcome = Outcome::given;
  std::string item_th;
  std::string item_en;
  bool instead = false;
  std::int64_t quantity = 0;
  Collector collector = Collector::self;
  std::string proxy_name;
  std::string proxy_reason;
  std::string device;
  kit::Instant at;
  kit::Instant received_at;
  Standing standing = Standing::counted;
  bool covered = false;
  std::string by;
  std::optional<kit::Instant> settled_at;
  std::string settled_by;
  std::string settled_why;
};
inline const kit::Shape& describe(const TickRow*) {
  using X = TickRow;
  static const kit::Shape shape = kit::shape<X>(
      "HandoutTick", kit::field<&X::id>("id"), kit::field<&X::n>("n"),
      kit::field<&X::head_name>("head_name", kit::personal), kit::field<&X::outcome>("outcome"),
      kit::field<&X::item_th>("item_th"), kit::field<&X::item_en>("item_en"), kit::field<&X::instead>("instead"),
      kit::field<&X::quantity>("quantity"), kit::field<&X::collector>("collector"),
      kit::field<&X::proxy_name>("proxy_name", kit::personal),
      kit::field<&X::proxy_reason>("proxy_reason", kit::personal), kit::field<&X::device>("device"),
      kit::field<&X::at>("at"), kit::field<&X::received_at>("received_at"), kit::field<&X::standing>("standing"),
      kit::field<&X::covered>("covered"), kit::field<&X::by>("by"), kit::field<&X::settled_at>("settled_at"),
      kit::field<&X::settled_by>("settled_by"), kit::field<&X::settled_why>("settled_why"));
  return shape;
}

struct TickView {
  std::string id;
  std::int64_t n = 0;
  Outcome outcome = Outcome::given;
  Standing standing = Standing::counted;
  bool covered = false;
};
inline const kit::Shape& describe(const TickView*) {
  using X = TickView;
  static const kit::Shape shape = kit::shape<X>(
      "HandoutTickDone", kit::field<&X::id>("id"), kit::field<&X::n>("n"), kit::field<&X::outcome>("outcome"),
      kit::field<&X::standing>("standing"), kit::field<&X::covered>("covered"));
  return shape;
}

struct Line {
  std::string item_id;
  std::string item_th;
  std::string item_en;
  std::string unit_th;
  std::string unit_en;
  std::int64_t pledged = 0;
  std::int64_t received = 0;
  std::int64_t brought = 0;
  std::int64_t given = 0;
  std::int64_t left = 0;
  std::int64_t lost = 0;
  std::int64_t away = 0;
  std::int64_t value_given_satang = 0;
  bool balanced = false;
};
inline const kit::Shape& describe(const Line*) {
  using X = Line;
  static const kit::Shape shape = kit::shape<X>(
      "HandoutReconciliationLine", kit::field<&X::item_id>("item_id"), kit::field<&X::item_th>("item_th"),
      kit::field<&X::item_en>("item_en"), kit::field<&X::unit_th>("unit_th"), kit::field<&X::unit_en>("unit_en"),
      kit::field<&X::pledged>("pledged"), kit::field<&X::received>("received"), kit::field<&X::brought>("brought"),
      kit::field<&X::given>("given"), kit::field<&X::left>("left"), kit::field<&X::lost>("lost"),
      kit::field<&X::away>("away"), kit::field<&X::value_given_satang>("value_given_satang"),
      kit::field<&X::balanced>("balanced"));
  return shape;
}

struct Reconciliation {
  std::string day_id;
  std::int64_t households = 0;
  std::int64_t given = 0;
  std::int64_t given_instead = 0;
  std::int64_t absent = 0;
  std::int64_t extra = 0;
  std::int64_t still = 0;
  std::int64_t doubles = 0;
  std::int64_t uncovered = 0;
  std::vector<Line> lines;
  bool balanced = false;
  bool may_sign = false;
};
inline const kit::Shape& describe(const Reconciliation*) {
  using X = Reconciliation;
  static const kit::Shape shape = kit::shape<X>(
      "HandoutReconciliation", kit::field<&X::day_id>("day_id"), kit::field<&X::households>("households"),
      kit::field<&X::given>("given"), kit::field<&X::given_instead>("given_instead"),
      kit::field<&X::absent>("absent"), kit::field<&X::extra>("extra"), kit::field<&X::still>("still"),
      kit::field<&X::doubles>("doubles"), kit::field<&X::uncovered>("uncovered"), kit::field<&X::lines>("lines"),
      kit::field<&X::balanced>("balanced"), kit::field<&X::may_sign>("may_sign"));
  return shape;
}

struct ImpactLine {
  std::string item_th;
  std::string item_en;
  std::string unit_th;
  std::string unit_en;
  std::int64_t pledged = 0;
  std::int64_t received = 0;
  std::int64_t given = 0;
  std::int64_t left = 0;
  std::int64_t lost = 0;
};
inline const kit::Shape& describe(const ImpactLine*) {
  using X = ImpactLine;
  static const kit::Shape shape = kit::shape<X>(
      "HandoutImpactLine", kit::field<&X::item_th>("item_th"), kit::field<&X::item_en>("item_en"),
      kit::field<&X::unit_th>("unit_th"), kit::field<&X::unit_en>("unit_en"), kit::field<&X::pledged>("pledged"),
      kit::field<&X::received>("received"), kit::field<&X::given>("given"), kit::field<&X::left>("left"),
      kit::field<&X::lost>("lost"));
  return shape;
}

// Below five stands as none, and says so.
struct Group {
  std::string group;
  std::int64_t people = 0;
  bool few = false;
};
inline const kit::Shape& describe(const Group*) {
  using X = Group;
  static const kit::Shape shape = kit::shape<X>(
      "HandoutImpactGroup", kit::field<&X::group>("group"), kit::field<&X::people>("people"),
      kit::field<&X::few>("few"));
  return shape;
}

struct Impact {
  std::string campaign_id;
  std::string title_th;
  std::string title_en;
  std::string place;
  std::int64_t partners = 0;
  std::int64_t days = 0;
  std::int64_t households = 0;
  std::int64_t people = 0;
  std::vector<Group> groups;
  std::vector<ImpactLine> lines;
  std::int64_t money_satang = 0;
  std::int64_t used_satang = 0;
  std::int64_t hours = 0;
};
inline const kit::Shape& describe(const Impact*) {
  using X = Impact;
  static const kit::Shape shape = kit::shape<X>(
      "HandoutImpact", kit::field<&X::campaign_id>("campaign_id"), kit::field<&X::title_th>("title_th"),
      kit::field<&X::title_en>("title_en"), kit::field<&X::place>("place"), kit::field<&X::partners>("partners"),
      kit::field<&X::days>("days"), kit::field<&X::households>("households"), kit::field<&X::people>("people"),
      kit::field<&X::groups>("groups"), kit::field<&X::lines>("lines"), kit::field<&X::money_satang>("money_satang"),
      kit::field<&X::used_satang>("used_satang"), kit::field<&X::hours>("hours"));
  return shape;
}

struct ReportView {
  std::string id;
  std::string number;
};
inline const kit::Shape& describe(const ReportView*) {
  using X = ReportView;
  static const kit::Shape shape = kit::shape<X>(
      "HandoutReport", kit::field<&X::id>("id"), kit::field<&X::number>("number"));
  return shape;
}

struct DayNews {
  State state = State::drafting;
  std::int64_t households = 0;
  std::string list_hash;
};
inline const kit::Shape& describe(const DayNews*) {
  using X = DayNews;
  static const kit::Shape shape = kit::shape<X>(
      "HandoutDayNews", kit::field<&X::state>("state"), kit::field<&X::households>("households"),
      kit::field<&X::list_hash>("list_hash"));
  return shape;
}

struct TickNews {
  std::int64_t n = 0;
  Outcome outcome = Outcome::given;
  Standing standing = Standing::counted;
  bool covered = false;
};
inline const kit::Shape& describe(const TickNews*) {
  using X = TickNews;
  static const kit::Shape shape = kit::shape<X>(
      "HandoutTickNews", kit::field<&X::n>("n"), kit::field<&X::outcome>("outcome"),
      kit::field<&X::standing>("standing"), kit::field<&X::covered>("covered"));
  return shape;
}

}  // namespace handout
