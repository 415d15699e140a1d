// What is asked of a meeting of the village, and what leaves.
#pragma once

#include "centre/logbook/meeting/records.hpp"

namespace logbook {

struct ConveneMeeting {
  std::string verification_id;
  std::string area_code;
  kit::Date held_on;
  std::string starts_at;
  std::string place;
  std::string chair;
  std::int64_t households_total = 0;
};
inline const kit::Shape& describe(const ConveneMeeting*) {
  using S = ConveneMeeting;
  static const kit::Shape shape = kit::shape<S>(
      "ConveneMeeting", kit::field<&S::verification_id>("verification_id", kit::required, kit::max(36)),
      kit::field<&S::area_code>("area_code", kit::required, kit::max(8)),
      kit::field<&S::held_on>("held_on", kit::required), kit::field<&S::starts_at>("starts_at", kit::max(5)),
      kit::field<&S::place>("place", kit::required, kit::min(2), kit::max(200)),
      kit::field<&S::chair>("chair", kit::max(200), kit::personal),
      kit::field<&S::households_total>("households_total", kit::required, kit::min(1), kit::max(5000)));
  return shape;
}

struct DecideHousehold {
  std::string entry_id;
  Decided decided = Decided::confirm;
  std::int64_t votes_for = 0;
  std::int64_t votes_against = 0;
  std::int64_t abstained = 0;
  std::string reason;
};
inline const kit::Shape& describe(const DecideHousehold*) {
  using S = DecideHousehold;
  static const kit::Shape shape = kit::shape<S>(
      "DecideHousehold", kit::field<&S::entry_id>("entry_id", kit::required, kit::max(36)),
      kit::field<&S::decided>("decided", kit::required),
      kit::field<&S::votes_for>("votes_for", kit::required, kit::min(0), kit::max(5000)),
      kit::field<&S::votes_against>("votes_against", kit::min(0), kit::max(5000)),
      kit::field<&S::abstained>("abstained", kit::min(0), kit::max(5000)),
      kit::field<&S::reason>("reason", kit::max(1000), kit::personal));
  return shape;
}

struct EndMeeting {
  std::string words;
};
inline const kit::Shape& describe(const EndMeeting*) {
  using S = EndMeeting;
  static const kit::Shape shape = kit::shape<S>(
      "EndMeeting", kit::field<&S::words>("words", kit::max(4000), kit::personal));
  return shape;
}

struct RaiseObjection {
  std::string entry_id;
  std::string by_name;
  std::string words;
};
inline const kit::Shape& describe(const RaiseObjection*) {
  using S = RaiseObjection;
  static const kit::Shape shape = kit::shape<S>(
      "RaiseObjection", kit::field<&S::entry_id>("entry_id", kit::required, kit::max(36)),
      kit::field<&S::by_name>("by_name", kit::required, kit::min(2), kit::max(200), kit::personal),
      kit::field<&S::words>("words", kit::required, kit::min(5), kit::max(2000), kit::personal));
  return shape;
}

struct AnswerObjection {
  ObjectionOutcome outcome = ObjectionOutcome::none;
  std::string answer;
};
inline const kit::Shape& describe(const AnswerObjection*) {
  using S = AnswerObjection;
  static const kit::Shape shape = kit::shape<S>(
      "AnswerObjection", kit::field<&S::outcome>("outcome", kit::required),
      kit::field<&S::answer>("answer", kit::required, kit::min(5), kit::max(2000), kit::personal));
  return shape;
}

struct ObjectionView {
  std::string id;
  std::string entry_id;
  std::string head_name;
  kit::Date raised_on;
  std::string by_name;
  std::string words;
  ObjectionState state = ObjectionState::raised;
  ObjectionOutcome outcome = ObjectionOutcome::none;
  std::string answer;
  std::string answered_by;
  std::optional<kit::Date> answered_on;
};
inline const kit::Shape& describe(const ObjectionView*) {
  using S = ObjectionView;
  static const kit::Shape shape = kit::shape<S>(
      "ObjectionView", kit::field<&S::id>("id"), kit::field<&S::entry_id>("entry_id"),
      kit::field<&S::head_name>("head_name", kit::personal), kit::field<&S::raised_on>("raised_on"),
      kit::field<&S::by_name>("by_name", kit::personal), kit::field<&S::words>("words", kit::personal),
      kit::field<&S::state>("state"), kit::field<&S::outcome>("outcome"),
      kit::field<&S::answer>("answer", kit::personal), kit::field<&S::answered_by>("answered_by", kit::personal),
      kit::field<&S::answered_on>("answered_on"));
  return shape;
}

// A household before the meeting: what is known, and what was decided.
struct AgendaItem {
  EntryView entry;
  std::optional<Decided> decided;
  std::int64_t votes_for = 0;
  std::int64_t votes_against = 0;
  std::int64_t abstained = 0;
  std::string decision_reason;
  std::string recorded_by;
};
inline const kit::Shape& describe(const AgendaItem*) {
  using S = AgendaItem;
  static const kit::Shape shape = kit::shape<S>(
      "AgendaItem", kit::field<&S::entry>("entry"), kit::field<&S::decided>("decided"),
      kit::field<&S::votes_for>("votes_for"), kit::field<&S::votes_against>("votes_against"),
      kit::field<&S::abstained>("abstained"), kit::field<&S::decision_reason>("decision_reason", kit::personal),
      kit::field<&S::recorded_by>("recorded_by", kit::personal));
  return shape;
}

struct MeetingView {
  std::string id;
  std::string verification_id;
  std::string area_code;
  std::string area_th;
  std::string area_en;
  std::int64_t survey_year = 0;
  kit::Date held_on;
  std::string starts_at;
  std::string place;
  std::string chair;
  std::int64_t households_total = 0;
  MeetingState state = MeetingState::convened;
  MeetingRule rule;
  std::int64_t quorum = 0;
  std::int64_t present = 0;  // households represented
  bool quorate = false;
  std::vector<Attendee> attendees;
  std::vector<AgendaItem> agenda;
  std::int64_t undecided = 0;
  std::vector<ObjectionView> objections;
  std::optional<kit::Date> objections_until;
  bool objections_open = false;
  kit::Date convened_on;
  std::string convened_by;
  std::optional<kit::Date> closed_on;
  std::string closed_by;
  std::string words;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const MeetingView*) {
  using S = MeetingView;
  static const kit::Shape shape = kit::shape<S>(
      "MeetingView", kit::field<&S::id>("id"), kit::field<&S::verification_id>("verification_id"),
      kit::field<&S::area_code>("area_code"), kit::field<&S::area_th>("area_th"), kit::field<&S::area_en>("area_en"),
      kit::field<&S::survey_year>("survey_year"), kit::field<&S::held_on>("held_on"),
      kit::field<&S::starts_at>("starts_at"), kit::field<&S::place>("place"),
      kit::field<&S::chair>("chair", kit::personal), kit::field<&S::households_total>("households_total"),
      kit::field<&S::state>("state"), kit::field<&S::rule>("rule"), kit::field<&S::quorum>("quorum"),
      kit::field<&S::present>("present"), kit::field<&S::quorate>("quorate"), kit::field<&S::attendees>("attendees"),
      kit::field<&S::agenda>("agenda"), kit::field<&S::undecided>("undecided"),
      kit::field<&S::objections>("objections"), kit::field<&S::objections_until>("objections_until"),
      kit::field<&S::objections_open>("objections_open"), kit::field<&S::convened_on>("convened_on"),
      kit::field<&S::convened_by>("convened_by", kit::personal), kit::field<&S::closed_on>("closed_on"),
      kit::field<&S::closed_by>("closed_by", kit::personal), kit::field<&S::words>("words", kit::personal),
      kit::field<&S::version>("version"));
  return shape;
}

struct MeetingRow {
  std::string id;
  std::string area_code;
  std::string area_th;
  std::string area_en;
  std::int64_t survey_year = 0;
  kit::Date held_on;
  std::string place;
  MeetingState state = MeetingState::convened;
  std::int64_t present = 0;
  std::int64_t quorum = 0;
  std::optional<kit::Date> objections_until;
};
inline const kit::Shape& describe(const MeetingRow*) {
  using S = MeetingRow;
  static const kit::Shape shape = kit::shape<S>(
      "MeetingRow", kit::field<&S::id>("id"), kit::field<&S::area_code>("area_code"),
      kit::field<&S::area_th>("area_th"), kit::field<&S::area_en>("area_en"),
      kit::field<&S::survey_year>("survey_year"), kit::field<&S::held_on>("held_on"), kit::field<&S::place>("place"),
      kit::field<&S::state>("state"), kit::field<&S::present>("present"), kit::field<&S::quorum>("quorum"),
      kit::field<&S::objections_until>("objections_until"));
  return shape;
}

struct MeetingNews {
  MeetingState state = MeetingState::convened;
  kit::Date held_on;
  std::int64_t present = 0;
  std::int64_t decided = 0;
};
inline const kit::Shape& describe(const MeetingNews*) {
  using S = MeetingNews;
  static const kit::Shape shape = kit::shape<S>(
      "MeetingNews", kit::field<&S::state>("state"), kit::field<&S::held_on>("held_on"),
      kit::field<&S::present>("present"), kit::field<&S::decided>("decided"));
  return shape;
}

struct ObjectionNews {
  ObjectionState state = ObjectionState::raised;
  ObjectionOutcome outcome = ObjectionOutcome::none;
};
inline const kit::Shape& describe(const ObjectionNews*) {
  using S = ObjectionNews;
  static const kit::Shape shape = kit::shape<S>(
      "ObjectionNews", kit::field<&S::state>("state"), kit::field<&S::outcome>("outcome"));
  return shape;
}

}  // namespace logbook
