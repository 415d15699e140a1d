// What is kept of the simulator: presets of plans, and rounds.
#pragma once

#include <optional>
#include <string>

#include "kit/describe/shape.hpp"

namespace targeting {

struct PresetRecord {
  std::string code;
  std::string name_th;
  std::string name_en;
  std::string note_th;
  std::string note_en;
  std::string plan;  // JSON
  std::string source;
};

enum class RoundState : std::uint8_t { draft, approved };
constexpr auto choices(const RoundState*) { return kit::Choices{"draft", "approved"}; }

// A plan with what it came to on the day. Once approved nothing of it changes; `hash` is of everything else in it.
struct RoundRecord {
  std::string org_id;
  std::string id;
  std::string area_code;  // of whoever saved it
  std::string name;
  std::string scope_area;  // that it selects in; "" for all that the officer reached
  std::string plan;        // JSON
  std::string snapshot_hash;
  std::string list_hash;   // of everybody selected
  std::int64_t people = 0;
  std::int64_t people_selected = 0;
  std::int64_t households = 0;
  std::int64_t households_selected = 0;
  std::int64_t score = 0;  // sum over the selected of the plan's unit, in millionths
  RoundState state = RoundState::draft;
  std::string saved_by;
  std::string saved_name;
  std::int64_t saved_ms = 0;
  std::string approved_by;
  std::string approved_name;
  std::optional<std::int64_t> approved_ms;
  std::string hash;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const RoundRecord*) {
  using R = RoundRecord;
  static const kit::Shape shape = kit::shape<R>(
      "TargetingRoundRecord", kit::field<&R::org_id>("org_id"), kit::field<&R::id>("id"), kit::field<&R::area_code>("area_code"),
      kit::field<&R::name>("name"), kit::field<&R::scope_area>("scope_area"), kit::field<&R::plan>("plan"),
      kit::field<&R::snapshot_hash>("snapshot_hash"), kit::field<&R::list_hash>("list_hash"), kit::field<&R::people>("people"),
      kit::field<&R::people_selected>("people_selected"), kit::field<&R::households>("households"),
      kit::field<&R::households_selected>("households_selected"), kit::field<&R::score>("score"),
      kit::field<&R::state>("state"), kit::field<&R::saved_by>("saved_by"), kit::field<&R::saved_name>("saved_name"),
      kit::field<&R::saved_ms>("saved_ms"), kit::field<&R::approved_by>("approved_by"),
      kit::field<&R::approved_name>("approved_name"), kit::field<&R::approved_ms>("approved_ms"), kit::field<&R::hash>("hash"),
      kit::field<&R::version>("version"));
  return shape;
}

}  // namespace targeting
