// What may be asked of handout.
#pragma once

#include "centre/handout/records.hpp"

namespace handout {

struct PlanDay {
  std::string campaign_id;
  std::string title;
  std::string place;
  std::string area_code;
  kit::Date on_day;
  std::string item_id;
  std::int64_t share = 0;
  std::string instead_id;
  std::int64_t instead_share = 0;
  std::string store_id;
};
inline const kit::Shape& describe(const PlanDay*) {
  using X = PlanDay;
  static const kit::Shape shape = kit::shape<X>(
      "PlanHandoutDay", kit::field<&X::campaign_id>("campaign_id", kit::required, kit::max(64)),
      kit::field<&X::title>("title", kit::required, kit::max(200)),
      kit::field<&X::place>("place", kit::required, kit::max(300)),
      kit::field<&X::area_code>("area_code", kit::required, kit::max(8)),
      kit::field<&X::on_day>("on_day", kit::required),
      kit::field<&X::item_id>("item_id", kit::required, kit::max(64)),
      kit::field<&X::share>("share", kit::required, kit::min(1), kit::max(1000)),
      kit::field<&X::instead_id>("instead_id", kit::max(64)),
      kit::field<&X::instead_share>("instead_share", kit::min(0), kit::max(1000)),
      kit::field<&X::store_id>("store_id", kit::required, kit::max(64)));
  return shape;
}

// Those named, or all of an area.
struct AddEntries {
  std::vector<std::string> households;
  std::string area_code;
};
inline const kit::Shape& describe(const AddEntries*) {
  using X = AddEntries;
  static const kit::Shape shape = kit::shape<X>(
      "AddHandoutEntries", kit::field<&X::households>("households", kit::max(2000)),
      kit::field<&X::area_code>("area_code", kit::max(8)));
  return shape;
}

struct GiveShare {
  std::string card;
  Outcome outcome = Outcome::given;
  bool instead = false;
  Collector collector = Collector::self;
  std::string proxy_name;
  std::string proxy_reason;
  std::string device;
  kit::Instant at;
};
inline const kit::Shape& describe(const GiveShare*) {
  using X = GiveShare;
  static const kit::Shape shape = kit::shape<X>(
      "GiveHandoutShare", kit::field<&X::card>("card", kit::required, kit::max(40)),
      kit::field<&X::outcome>("outcome", kit::required), kit::field<&X::instead>("instead"),
      kit::field<&X::collector>("collector"), kit::field<&X::proxy_name>("proxy_name", kit::max(200), kit::personal),
      kit::field<&X::proxy_reason>("proxy_reason", kit::max(500), kit::personal),
      kit::field<&X::device>("device", kit::required, kit::max(60)), kit::field<&X::at>("at", kit::required));
  return shape;
}

struct Settle {
  Standing standing = Standing::set_aside;
  std::string reason;
};
inline const kit::Shape& describe(const Settle*) {
  using X = Settle;
  static const kit::Shape shape = kit::shape<X>(
      "SettleHandoutTick", kit::field<&X::standing>("standing", kit::required),
      kit::field<&X::reason>("reason", kit::required, kit::max(500)));
  return shape;
}

struct Sign {
  std::string words;
};
inline const kit::Shape& describe(const Sign*) {
  using X = Sign;
  static const kit::Shape shape = kit::shape<X>(
      "SignHandoutDay", kit::field<&X::words>("words", kit::max(1000)));
  return shape;
}

enum class Language : std::uint8_t { th, en };
constexpr auto choices(const Language*) {
  return kit::Choices{"th", "en"};
}
struct IssueReport {
  Language language = Language::th;
};
inline const kit::Shape& describe(const IssueReport*) {
  using X = IssueReport;
  static const kit::Shape shape = kit::shape<X>(
      "IssueHandoutReport", kit::field<&X::language>("language"));
  return shape;
}


}  // namespace handout
