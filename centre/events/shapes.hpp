// What leaves events, and what it announces.
#pragma once

#include "centre/events/records.hpp"

namespace events {

struct EventRow {
  std::string id;
  Kind kind = Kind::training;
  State state = State::planned;
  std::string title_th, title_en;
  std::string place;
  std::string area_code;
  kit::Date starts_on, ends_on;
  std::int64_t sessions = 0, registered = 0;
};
inline const kit::Shape& describe(const EventRow*) {
  using X = EventRow;
  static const kit::Shape shape = kit::shape<X>(
      "EventRow", kit::field<&X::id>("id"), kit::field<&X::kind>("kind"), kit::field<&X::state>("state"),
      kit::field<&X::title_th>("title_th"), kit::field<&X::title_en>("title_en"), kit::field<&X::place>("place"),
      kit::field<&X::area_code>("area_code"), kit::field<&X::starts_on>("starts_on"), kit::field<&X::ends_on>("ends_on"),
      kit::field<&X::sessions>("sessions"), kit::field<&X::registered>("registered"));
  return shape;
}

struct SessionView {
  std::string id;
  std::int64_t n = 0;
  kit::Date on_day;
  std::string begins, ends;
  std::int64_t minutes = 0;
  std::string topic, lecturer, place;
  std::int64_t came = 0;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const SessionView*) {
  using X = SessionView;
  static const kit::Shape shape = kit::shape<X>(
      "EventSession", kit::field<&X::id>("id"), kit::field<&X::n>("n"), kit::field<&X::on_day>("on_day"),
      kit::field<&X::begins>("begins"), kit::field<&X::ends>("ends"), kit::field<&X::minutes>("minutes"),
      kit::field<&X::topic>("topic"), kit::field<&X::lecturer>("lecturer"), kit::field<&X::place>("place"),
      kit::field<&X::came>("came"), kit::field<&X::version>("version"));
  return shape;
}

// Means in thousandths; 0 while nobody has said anything.
struct Judgement {
  std::int64_t answers = 0;
  std::int64_t content_milli = 0, lecturers_milli = 0, site_milli = 0, usefulness_milli = 0;
  std::vector<std::string> comments;  // the newest hundred
};
inline const kit::Shape& describe(const Judgement*) {
  using X = Judgement;
  static const kit::Shape shape = kit::shape<X>(
      "EventJudgement", kit::field<&X::answers>("answers"), kit::field<&X::content_milli>("content_milli"),
      kit::field<&X::lecturers_milli>("lecturers_milli"), kit::field<&X::site_milli>("site_milli"),
      kit::field<&X::usefulness_milli>("usefulness_milli"), kit::field<&X::comments>("comments", kit::personal));
  return shape;
}

struct EventView {
  std::string id;
  Kind kind = Kind::training;
  State state = State::planned;
  std::string title_th, title_en;
  std::string purpose;
  std::string place;
  std::string area_code;
  kit::Date starts_on, ends_on;
  std::int64_t seats = 0;
  std::int64_t needed_percent = 0;
  std::string code;
  std::string signer_name, signer_position;
  std::int64_t minutes = 0;
  std::vector<SessionView> sessions;
  std::vector<BudgetLine> budget;
  std::int64_t plan_satang = 0, spent_satang = 0;
  std::int64_t registered = 0, completed = 0, certificates = 0;
  Judgement judgement;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const EventView*) {
  using X = EventView;
  static const kit::Shape shape = kit::shape<X>(
      "EventView", kit::field<&X::id>("id"), kit::field<&X::kind>("kind"), kit::field<&X::state>("state"),
      kit::field<&X::title_th>("title_th"), kit::field<&X::title_en>("title_en"), kit::field<&X::purpose>("purpose"),
      kit::field<&X::place>("place"), kit::field<&X::area_code>("area_code"), kit::field<&X::starts_on>("starts_on"),
      kit::field<&X::ends_on>("ends_on"), kit::field<&X::seats>("seats"), kit::field<&X::needed_percent>("needed_percent"),
      kit::field<&X::code>("code"), kit::field<&X::signer_name>("signer_name"),
      kit::field<&X::signer_position>("signer_position"), kit::field<&X::minutes>("minutes"),
      kit::field<&X::sessions>("sessions"), kit::field<&X::budget>("budget"), kit::field<&X::plan_satang>("plan_satang"),
      kit::field<&X::spent_satang>("spent_satang"), kit::field<&X::registered>("registered"),
      kit::field<&X::completed>("completed"), kit::field<&X::certificates>("certificates"),
      kit::field<&X::judgement>("judgement"), kit::field<&X::version>("version"));
  return shape;
}

struct RegistrationRow {
  std::string id;
  std::int64_t n = 0;
  std::string name, organisation, phone;
  std::string person_id;
  Via via = Via::desk;
  std::string card;
  std::vector<std::string> sessions;  // came to
  std::int64_t minutes = 0;
  bool completed = false;
  std::string certificate_number;
};
inline const kit::Shape& describe(const RegistrationRow*) {
  using X = RegistrationRow;
  static const kit::Shape shape = kit::shape<X>(
      "EventRegistration", kit::field<&X::id>("id"), kit::field<&X::n>("n"), kit::field<&X::name>("name", kit::personal),
      kit::field<&X::organisation>("organisation"), kit::field<&X::phone>("phone", kit::personal),
      kit::field<&X::person_id>("person_id"), kit::field<&X::via>("via"), kit::field<&X::card>("card"),
      kit::field<&X::sessions>("sessions"), kit::field<&X::minutes>("minutes"), kit::field<&X::completed>("completed"),
      kit::field<&X::certificate_number>("certificate_number"));
  return shape;
}

// Of one person, for the page about them.
struct PersonEvent {
  std::string id;  // the event
  Kind kind = Kind::training;
  std::string title_th, title_en;
  kit::Date starts_on, ends_on;
  std::int64_t sessions = 0, minutes = 0;
  bool completed = false;
  std::string certificate_number;
};
inline const kit::Shape& describe(const PersonEvent*) {
  using X = PersonEvent;
  static const kit::Shape shape = kit::shape<X>(
      "PersonEvent", kit::field<&X::id>("id"), kit::field<&X::kind>("kind"), kit::field<&X::title_th>("title_th"),
      kit::field<&X::title_en>("title_en"), kit::field<&X::starts_on>("starts_on"), kit::field<&X::ends_on>("ends_on"),
      kit::field<&X::sessions>("sessions"), kit::field<&X::minutes>("minutes"), kit::field<&X::completed>("completed"),
      kit::field<&X::certificate_number>("certificate_number"));
  return shape;
}

struct RowRefused {
  std::int64_t line = 0;
  std::string column;
  std::string code;  // a key of texts.json
};
inline const kit::Shape& describe(const RowRefused*) {
  using X = RowRefused;
  static const kit::Shape shape = kit::shape<X>("EventRowRefused", kit::field<&X::line>("line"),
                                                kit::field<&X::column>("column"), kit::field<&X::code>("code"));
  return shape;
}
struct SheetReport {
  std::int64_t rows = 0, added = 0, changed = 0, same = 0;
  std::vector<RowRefused> refused;
};
inline const kit::Shape& describe(const SheetReport*) {
  using X = SheetReport;
  static const kit::Shape shape = kit::shape<X>("EventSheetReport", kit::field<&X::rows>("rows"),
                                                kit::field<&X::added>("added"), kit::field<&X::changed>("changed"),
                                                kit::field<&X::same>("same"), kit::field<&X::refused>("refused"));
  return shape;
}

// What whoever has the link sees: no name but the lecturers'.
struct PublicSession {
  kit::Date on_day;
  std::string begins, ends, topic, lecturer, place;
};
inline const kit::Shape& describe(const PublicSession*) {
  using X = PublicSession;
  static const kit::Shape shape = kit::shape<X>(
      "PublicEventSession", kit::field<&X::on_day>("on_day"), kit::field<&X::begins>("begins"), kit::field<&X::ends>("ends"),
      kit::field<&X::topic>("topic"), kit::field<&X::lecturer>("lecturer"), kit::field<&X::place>("place"));
  return shape;
}
struct PublicEvent {
  Kind kind = Kind::training;
  State state = State::open;
  std::string title_th, title_en, purpose, place;
  std::string organiser_th, organiser_en;
  kit::Date starts_on, ends_on;
  std::optional<std::int64_t> seats_left;  // nothing: as many as come
  std::vector<PublicSession> sessions;
};
inline const kit::Shape& describe(const PublicEvent*) {
  using X = PublicEvent;
  static const kit::Shape shape = kit::shape<X>(
      "PublicEvent", kit::field<&X::kind>("kind"), kit::field<&X::state>("state"), kit::field<&X::title_th>("title_th"),
      kit::field<&X::title_en>("title_en"), kit::field<&X::purpose>("purpose"), kit::field<&X::place>("place"),
      kit::field<&X::organiser_th>("organiser_th"), kit::field<&X::organiser_en>("organiser_en"),
      kit::field<&X::starts_on>("starts_on"), kit::field<&X::ends_on>("ends_on"), kit::field<&X::seats_left>("seats_left"),
      kit::field<&X::sessions>("sessions"));
  return shape;
}
struct Registered {
  std::string id;  // "" to the public
  std::int64_t n = 0;
  std::string card;
};
inline const kit::Shape& describe(const Registered*) {
  using X = Registered;
  static const kit::Shape shape = kit::shape<X>("EventRegistered", kit::field<&X::id>("id"), kit::field<&X::n>("n"),
                                                kit::field<&X::card>("card"));
  return shape;
}
struct AttendanceTaken {
  std::string session_id;
  std::int64_t came = 0;     // to the session now
  std::int64_t changed = 0;  // by this act
  std::int64_t n = 0;        // of the card that was scanned
  std::string name;
};
inline const kit::Shape& describe(const AttendanceTaken*) {
  using X = AttendanceTaken;
  static const kit::Shape shape = kit::shape<X>(
      "EventAttendanceTaken", kit::field<&X::session_id>("session_id"), kit::field<&X::came>("came"),
      kit::field<&X::changed>("changed"), kit::field<&X::n>("n"), kit::field<&X::name>("name", kit::personal));
  return shape;
}
struct CertificatesView {
  std::int64_t issued = 0;  // by this act
  std::int64_t all = 0;
  std::string first, last;  // numbers
};
inline const kit::Shape& describe(const CertificatesView*) {
  using X = CertificatesView;
  static const kit::Shape shape = kit::shape<X>("EventCertificates", kit::field<&X::issued>("issued"),
                                                kit::field<&X::all>("all"), kit::field<&X::first>("first"),
                                                kit::field<&X::last>("last"));
  return shape;
}

struct EventNews {
  Kind kind = Kind::training;
  State state = State::planned;
  std::int64_t people = 0;   // whom this was about
  std::int64_t minutes = 0;  // of the session
  std::int64_t completed = 0;  // who were there for the hours asked for, once it is over
  kit::Date ends_on;
};
inline const kit::Shape& describe(const EventNews*) {
  using X = EventNews;
  static const kit::Shape shape = kit::shape<X>("EventNews", kit::field<&X::kind>("kind"), kit::field<&X::state>("state"),
                                                kit::field<&X::people>("people"), kit::field<&X::minutes>("minutes"),
                                                kit::field<&X::completed>("completed"), kit::field<&X::ends_on>("ends_on"));
  return shape;
}

}  // namespace events
