// What handout keeps.
#pragma once

#include "centre/handout/handout.hpp"
#include "kit/describe/shape.hpp"

namespace handout {

enum class State : std::uint8_t { drafting, frozen, signed_off };
constexpr auto choices(const State*) {
  return kit::Choices{"drafting", "frozen", "signed_off"};
}
enum class Outcome : std::uint8_t { given, absent };
constexpr auto choices(const Outcome*) {
  return kit::Choices{"given", "absent"};
}
enum class Collector : std::uint8_t { self, proxy };
constexpr auto choices(const Collector*) {
  return kit::Choices{"self", "proxy"};
}
enum class Standing : std::uint8_t { counted, doubled, extra, set_aside };
constexpr auto choices(const Standing*) {
  return kit::Choices{"counted", "doubled", "extra", "set_aside"};
}

// Field names of records are column names, in the order of the insert query.
struct Day {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string campaign_id;
  std::string title;
  std::string place;
  kit::Date on_day;
  std::string item_id;
  std::int64_t share = 0;
  std::string instead_id;
  std::int64_t instead_share = 0;
  std::string store_id;
  State state = State::drafting;
  std::string list_hash;
  std::optional<kit::Instant> frozen_ms;
  std::string frozen_by;
  std::optional<kit::Instant> signed_ms;
  std::string signed_by;
  std::string signed_words;
  std::int64_t posted_satang = 0;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Day*) {
  using X = Day;
  static const kit::Shape shape = kit::shape<X>(
      "HandoutDayRecord", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
      kit::field<&X::area_code>("area_code"), kit::field<&X::campaign_id>("campaign_id"),
      kit::field<&X::title>("title"), kit::field<&X::place>("place"), kit::field<&X::on_day>("on_day"),
      kit::field<&X::item_id>("item_id"), kit::field<&X::share>("share"), kit::field<&X::instead_id>("instead_id"),
      kit::field<&X::instead_share>("instead_share"), kit::field<&X::store_id>("store_id"),
      kit::field<&X::state>("state"), kit::field<&X::list_hash>("list_hash"), kit::field<&X::frozen_ms>("frozen_ms"),
      kit::field<&X::frozen_by>("frozen_by"), kit::field<&X::signed_ms>("signed_ms"),
      kit::field<&X::signed_by>("signed_by"), kit::field<&X::signed_words>("signed_words"), kit::field<&X::posted_satang>("posted_satang"),
      kit::field<&X::version>("version"));
  return shape;
}

struct Entry {
  std::string org_id;
  std::string day_id;
  std::int64_t n = 0;
  std::string household_id;
  std::string card_code;
  std::int64_t ticks = 0;
};
inline const kit::Shape& describe(const Entry*) {
  using X = Entry;
  static const kit::Shape shape = kit::shape<X>(
      "HandoutEntryRecord", kit::field<&X::org_id>("org_id"), kit::field<&X::day_id>("day_id"),
      kit::field<&X::n>("n"), kit::field<&X::household_id>("household_id"), kit::field<&X::card_code>("card_code"),
      kit::field<&X::ticks>("ticks"));
  return shape;
}

// What a phone said; `id` is the key under which it was sent.
struct Tick {
  std::string org_id;
  std::string id;
  std::string day_id;
  std::int64_t n = 0;
  Outcome outcome = Outcome::given;
  std::string item_id;
  std::int64_t quantity = 0;
  Collector collector = Collector::self;
  std::string proxy_name;
  std::string proxy_reason;
  std::string device;
  kit::Instant at_ms;
  kit::Instant received_ms;
  Standing standing = Standing::counted;
  bool covered = false;
  std::string staff_id;
  std::optional<kit::Instant> settled_ms;
  std::string settled_by;
  std::string settled_why;
};
inline const kit::Shape& describe(const Tick*) {
  using X = Tick;
  static const kit::Shape shape = kit::shape<X>(
      "HandoutTickRecord", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
      kit::field<&X::day_id>("day_id"), kit::field<&X::n>("n"), kit::field<&X::outcome>("outcome"),
      kit::field<&X::item_id>("item_id"), kit::field<&X::quantity>("quantity"),
      kit::field<&X::collector>("collector"), kit::field<&X::proxy_name>("proxy_name", kit::personal),
      kit::field<&X::proxy_reason>("proxy_reason", kit::personal), kit::field<&X::device>("device"),
      kit::field<&X::at_ms>("at_ms"), kit::field<&X::received_ms>("received_ms"),
      kit::field<&X::standing>("standing"), kit::field<&X::covered>("covered"), kit::field<&X::staff_id>("staff_id"),
      kit::field<&X::settled_ms>("settled_ms"), kit::field<&X::settled_by>("settled_by"),
      kit::field<&X::settled_why>("settled_why"));
  return shape;
}


}  // namespace handout
