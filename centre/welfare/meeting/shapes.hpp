// The committee, its meetings, what was voted.
#pragma once

#include "centre/welfare/book.hpp"

namespace welfare {

struct Officer {
  std::string org_id;
  std::string id;
  std::string area_code;  // the village somebody stands for, or the fund's area
  std::string fund_id;
  std::string name;
  Position position = Position::chair;
  std::string member_id;
  std::string staff_id;
  kit::Date term_from;
  kit::Date term_to;
  std::optional<kit::Date> ended_on;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Officer*) {
  using X = Officer;
  static const kit::Shape shape =
      kit::shape<X>("WelfareOfficer", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
                    kit::field<&X::area_code>("area_code"), kit::field<&X::fund_id>("fund_id"),
                    kit::field<&X::name>("name"), kit::field<&X::position>("position"),
                    kit::field<&X::member_id>("member_id"), kit::field<&X::staff_id>("staff_id"),
                    kit::field<&X::term_from>("term_from"), kit::field<&X::term_to>("term_to"),
                    kit::field<&X::ended_on>("ended_on"), kit::field<&X::version>("version"));
  return shape;
}

struct Meeting {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string fund_id;
  MeetingKind kind = MeetingKind::committee;
  std::int64_t number = 0;
  std::int64_t fiscal_year = 0;
  kit::Date held_on;
  std::string place;
  std::string agenda;  // a line each
  MeetingState state = MeetingState::planned;
  std::string minutes;
  std::int64_t present = 0;
  std::int64_t entitled = 0;
  bool quorum = false;
  kit::Instant made_ms;
  std::string made_by;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Meeting*) {
  using X = Meeting;
  static const kit::Shape shape =
      kit::shape<X>("WelfareMeeting", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
                    kit::field<&X::area_code>("area_code"), kit::field<&X::fund_id>("fund_id"),
                    kit::field<&X::kind>("kind"), kit::field<&X::number>("number"),
                    kit::field<&X::fiscal_year>("fiscal_year"), kit::field<&X::held_on>("held_on"),
                    kit::field<&X::place>("place"), kit::field<&X::agenda>("agenda"),
                    kit::field<&X::state>("state"), kit::field<&X::minutes>("minutes"),
                    kit::field<&X::present>("present"), kit::field<&X::entitled>("entitled"),
                    kit::field<&X::quorum>("quorum"), kit::field<&X::made_ms>("made_ms"),
                    kit::field<&X::made_by>("made_by"), kit::field<&X::version>("version"));
  return shape;
}

struct Attendance {
  std::string org_id;
  std::string id;
  std::string meeting_id;
  std::string officer_id;
  bool present = false;
};
inline const kit::Shape& describe(const Attendance*) {
  using X = Attendance;
  static const kit::Shape shape =
      kit::shape<X>("WelfareAttendance", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
                    kit::field<&X::meeting_id>("meeting_id"),
                    kit::field<&X::officer_id>("officer_id"), kit::field<&X::present>("present"));
  return shape;
}

struct Motion {
  std::string org_id;
  std::string id;
  std::string meeting_id;
  MotionKind kind = MotionKind::rule_book;
  std::string subject;
  std::string about;  // the rule book that is voted on
  std::int64_t votes_for = 0;
  std::int64_t votes_against = 0;
  std::int64_t abstained = 0;
  bool carried = false;
  std::int64_t welfare_percent = 0;
  std::int64_t reserve_percent = 0;
  std::int64_t administration_percent = 0;
  std::int64_t occupation_percent = 0;
  kit::Instant made_ms;
  std::string made_by;
};
inline const kit::Shape& describe(const Motion*) {
  using X = Motion;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareMotion", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
      kit::field<&X::meeting_id>("meeting_id"), kit::field<&X::kind>("kind"),
      kit::field<&X::subject>("subject"), kit::field<&X::about>("about"),
      kit::field<&X::votes_for>("votes_for"), kit::field<&X::votes_against>("votes_against"),
      kit::field<&X::abstained>("abstained"), kit::field<&X::carried>("carried"),
      kit::field<&X::welfare_percent>("welfare_percent"),
      kit::field<&X::reserve_percent>("reserve_percent"),
      kit::field<&X::administration_percent>("administration_percent"),
      kit::field<&X::occupation_percent>("occupation_percent"), kit::field<&X::made_ms>("made_ms"),
      kit::field<&X::made_by>("made_by"));
  return shape;
}

struct AppointOfficer {
  std::string name;
  Position position = Position::chair;
  std::string member_id;
  std::string staff_id;
  std::string area_code;
  kit::Date term_from;
  kit::Date term_to;
};
inline const kit::Shape& describe(const AppointOfficer*) {
  using X = AppointOfficer;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareAppointOfficer", kit::field<&X::name>("name", kit::required, kit::max(200)),
      kit::field<&X::position>("position", kit::required),
      kit::field<&X::member_id>("member_id", kit::max(36)),
      kit::field<&X::staff_id>("staff_id", kit::max(36)),
      kit::field<&X::area_code>("area_code", kit::max(8)),
      kit::field<&X::term_from>("term_from", kit::required),
      kit::field<&X::term_to>("term_to", kit::required));
  return shape;
}

struct EndTerm {
  kit::Date ended_on;
};
inline const kit::Shape& describe(const EndTerm*) {
  using X = EndTerm;
  static const kit::Shape shape =
      kit::shape<X>("WelfareEndTerm", kit::field<&X::ended_on>("ended_on", kit::required));
  return shape;
}

struct PlanMeeting {
  MeetingKind kind = MeetingKind::committee;
  kit::Date held_on;
  std::string place;
  std::vector<std::string> agenda;
};
inline const kit::Shape& describe(const PlanMeeting*) {
  using X = PlanMeeting;
  static const kit::Shape shape =
      kit::shape<X>("WelfarePlanMeeting", kit::field<&X::kind>("kind", kit::required),
                    kit::field<&X::held_on>("held_on", kit::required),
                    kit::field<&X::place>("place", kit::required, kit::max(200)),
                    kit::field<&X::agenda>("agenda", kit::required, kit::min(1), kit::max(30)));
  return shape;
}

struct PutMotion {
  MotionKind kind = MotionKind::rule_book;
  std::string subject;
  std::string about;
  std::int64_t votes_for = 0;
  std::int64_t votes_against = 0;
  std::int64_t abstained = 0;
  std::int64_t welfare_percent = 0;
  std::int64_t reserve_percent = 0;
  std::int64_t administration_percent = 0;
  std::int64_t occupation_percent = 0;
};
inline const kit::Shape& describe(const PutMotion*) {
  using X = PutMotion;
  static const kit::Shape shape = kit::shape<X>(
      "WelfarePutMotion", kit::field<&X::kind>("kind", kit::required),
      kit::field<&X::subject>("subject", kit::required, kit::max(500)),
      kit::field<&X::about>("about", kit::max(36)),
      kit::field<&X::votes_for>("votes_for", kit::required, kit::min(0), kit::max(100000)),
      kit::field<&X::votes_against>("votes_against", kit::required, kit::min(0), kit::max(100000)),
      kit::field<&X::abstained>("abstained", kit::required, kit::min(0), kit::max(100000)),
      kit::field<&X::welfare_percent>("welfare_percent", kit::min(0), kit::max(100)),
      kit::field<&X::reserve_percent>("reserve_percent", kit::min(0), kit::max(100)),
      kit::field<&X::administration_percent>("administration_percent", kit::min(0), kit::max(100)),
      kit::field<&X::occupation_percent>("occupation_percent", kit::min(0), kit::max(100)));
  return shape;
}

// Who was there, what was voted, what was said: the meeting is over.
struct HoldMeeting {
  std::vector<std::string> officers_present;
  std::int64_t members_present = 0;  // of a general meeting
  std::string minutes;
  std::vector<PutMotion> motions;
};
inline const kit::Shape& describe(const HoldMeeting*) {
  using X = HoldMeeting;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareHoldMeeting", kit::field<&X::officers_present>("officers_present", kit::max(200)),
      kit::field<&X::members_present>("members_present", kit::min(0), kit::max(100000)),
      kit::field<&X::minutes>("minutes", kit::required, kit::max(20000)),
      kit::field<&X::motions>("motions", kit::max(50)));
  return shape;
}

struct OfficerView {
  std::string id;
  std::string name;
  Position position = Position::chair;
  std::string area_code;
  std::string village_th;
  std::string village_en;
  std::string member_id;
  std::string staff_id;
  kit::Date term_from;
  kit::Date term_to;
  std::optional<kit::Date> ended_on;
  bool serves = false;  // today
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const OfficerView*) {
  using X = OfficerView;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareOfficerView", kit::field<&X::id>("id"), kit::field<&X::name>("name"),
      kit::field<&X::position>("position"), kit::field<&X::area_code>("area_code"),
      kit::field<&X::village_th>("village_th"), kit::field<&X::village_en>("village_en"),
      kit::field<&X::member_id>("member_id"), kit::field<&X::staff_id>("staff_id"),
      kit::field<&X::term_from>("term_from"), kit::field<&X::term_to>("term_to"),
      kit::field<&X::ended_on>("ended_on"), kit::field<&X::serves>("serves"),
      kit::field<&X::version>("version"));
  return shape;
}

// Who works for the fund and may sign.
struct ColleagueRow {
  std::string id;
  std::string name;
};
inline const kit::Shape& describe(const ColleagueRow*) {
  using X = ColleagueRow;
  static const kit::Shape shape =
      kit::shape<X>("WelfareColleagueRow", kit::field<&X::id>("id"), kit::field<&X::name>("name"));
  return shape;
}

struct MeetingRow {
  std::string id;
  MeetingKind kind = MeetingKind::committee;
  std::int64_t number = 0;
  std::int64_t fiscal_year = 0;
  kit::Date held_on;
  std::string place;
  MeetingState state = MeetingState::planned;
  std::int64_t present = 0;
  std::int64_t entitled = 0;
  bool quorum = false;
};
inline const kit::Shape& describe(const MeetingRow*) {
  using X = MeetingRow;
  static const kit::Shape shape =
      kit::shape<X>("WelfareMeetingRow", kit::field<&X::id>("id"), kit::field<&X::kind>("kind"),
                    kit::field<&X::number>("number"), kit::field<&X::fiscal_year>("fiscal_year"),
                    kit::field<&X::held_on>("held_on"), kit::field<&X::place>("place"),
                    kit::field<&X::state>("state"), kit::field<&X::present>("present"),
                    kit::field<&X::entitled>("entitled"), kit::field<&X::quorum>("quorum"));
  return shape;
}

struct AttendanceView {
  std::string officer_id;
  std::string name;
  Position position = Position::chair;
  bool present = false;
};
inline const kit::Shape& describe(const AttendanceView*) {
  using X = AttendanceView;
  static const kit::Shape shape =
      kit::shape<X>("WelfareAttendanceView", kit::field<&X::officer_id>("officer_id"),
                    kit::field<&X::name>("name"), kit::field<&X::position>("position"),
                    kit::field<&X::present>("present"));
  return shape;
}

struct SplitPart {
  std::string name;  // welfare, reserve, administration, occupation
  std::int64_t percent = 0;
  std::int64_t amount_satang = 0;
};
inline const kit::Shape& describe(const SplitPart*) {
  using X = SplitPart;
  static const kit::Shape shape = kit::shape<X>("WelfareSplitPart", kit::field<&X::name>("name"),
                                                kit::field<&X::percent>("percent"),
                                                kit::field<&X::amount_satang>("amount_satang"));
  return shape;
}

struct MotionView {
  std::string id;
  MotionKind kind = MotionKind::rule_book;
  std::string subject;
  std::string about;
  std::int64_t votes_for = 0;
  std::int64_t votes_against = 0;
  std::int64_t abstained = 0;
  bool carried = false;
  std::vector<SplitPart> split;  // of the balance on the day of the meeting; the parts sum up to it
};
inline const kit::Shape& describe(const MotionView*) {
  using X = MotionView;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareMotionView", kit::field<&X::id>("id"), kit::field<&X::kind>("kind"),
      kit::field<&X::subject>("subject"), kit::field<&X::about>("about"),
      kit::field<&X::votes_for>("votes_for"), kit::field<&X::votes_against>("votes_against"),
      kit::field<&X::abstained>("abstained"), kit::field<&X::carried>("carried"),
      kit::field<&X::split>("split"));
  return shape;
}

struct MeetingView {
  std::string id;
  std::string fund_id;
  MeetingKind kind = MeetingKind::committee;
  std::int64_t number = 0;
  std::int64_t fiscal_year = 0;
  kit::Date held_on;
  std::string place;
  std::vector<std::string> agenda;
  MeetingState state = MeetingState::planned;
  std::string minutes;
  std::int64_t present = 0;
  std::int64_t entitled = 0;
  std::int64_t needed = 0;
  bool quorum = false;
  std::vector<AttendanceView> attendance;
  std::vector<MotionView> motions;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const MeetingView*) {
  using X = MeetingView;
  static const kit::Shape shape =
      kit::shape<X>("WelfareMeetingView", kit::field<&X::id>("id"),
                    kit::field<&X::fund_id>("fund_id"), kit::field<&X::kind>("kind"),
                    kit::field<&X::number>("number"), kit::field<&X::fiscal_year>("fiscal_year"),
                    kit::field<&X::held_on>("held_on"), kit::field<&X::place>("place"),
                    kit::field<&X::agenda>("agenda"), kit::field<&X::state>("state"),
                    kit::field<&X::minutes>("minutes"), kit::field<&X::present>("present"),
                    kit::field<&X::entitled>("entitled"), kit::field<&X::needed>("needed"),
                    kit::field<&X::quorum>("quorum"), kit::field<&X::attendance>("attendance"),
                    kit::field<&X::motions>("motions"), kit::field<&X::version>("version"));
  return shape;
}

struct MeetingNews {
  std::string fund_id;
  MeetingKind kind = MeetingKind::committee;
  MeetingState state = MeetingState::planned;
  bool quorum = false;
};
inline const kit::Shape& describe(const MeetingNews*) {
  using X = MeetingNews;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareMeetingNews", kit::field<&X::fund_id>("fund_id"), kit::field<&X::kind>("kind"),
      kit::field<&X::state>("state"), kit::field<&X::quorum>("quorum"));
  return shape;
}

struct OfficerNews {
  std::string fund_id;
  Position position = Position::chair;
  kit::Date term_to;
};
inline const kit::Shape& describe(const OfficerNews*) {
  using X = OfficerNews;
  static const kit::Shape shape =
      kit::shape<X>("WelfareOfficerNews", kit::field<&X::fund_id>("fund_id"),
                    kit::field<&X::position>("position"), kit::field<&X::term_to>("term_to"));
  return shape;
}

}  // namespace welfare
