// What may be asked of events.
#pragma once

#include "centre/events/records.hpp"

namespace events {

struct WriteEvent {
  Kind kind = Kind::training;
  std::string title_th, title_en;
  std::string purpose;
  std::string place;
  std::string area_code;
  kit::Date starts_on, ends_on;
  std::int64_t seats = 0;
  std::int64_t needed_percent = 80;
  std::string signer_name, signer_position;
};
inline const kit::Shape& describe(const WriteEvent*) {
  using X = WriteEvent;
  static const kit::Shape shape = kit::shape<X>(
      "WriteEvent", kit::field<&X::kind>("kind", kit::required),
      kit::field<&X::title_th>("title_th", kit::required, kit::max(200)), kit::field<&X::title_en>("title_en", kit::max(200)),
      kit::field<&X::purpose>("purpose", kit::max(2000)), kit::field<&X::place>("place", kit::required, kit::max(300)),
      kit::field<&X::area_code>("area_code", kit::max(8)), kit::field<&X::starts_on>("starts_on", kit::required),
      kit::field<&X::ends_on>("ends_on", kit::required), kit::field<&X::seats>("seats", kit::min(0), kit::max(5000)),
      kit::field<&X::needed_percent>("needed_percent", kit::min(0), kit::max(100)),
      kit::field<&X::signer_name>("signer_name", kit::max(200)),
      kit::field<&X::signer_position>("signer_position", kit::max(200)));
  return shape;
}

struct MoveEvent {
  State state = State::open;
};
inline const kit::Shape& describe(const MoveEvent*) {
  using X = MoveEvent;
  static const kit::Shape shape = kit::shape<X>("MoveEvent", kit::field<&X::state>("state", kit::required));
  return shape;
}

struct WriteSession {
  kit::Date on_day;
  std::string begins, ends;
  std::string topic, lecturer, place;
};
inline const kit::Shape& describe(const WriteSession*) {
  using X = WriteSession;
  static const kit::Shape shape = kit::shape<X>(
      "WriteEventSession", kit::field<&X::on_day>("on_day", kit::required),
      kit::field<&X::begins>("begins", kit::required, kit::max(5)), kit::field<&X::ends>("ends", kit::required, kit::max(5)),
      kit::field<&X::topic>("topic", kit::required, kit::max(300)), kit::field<&X::lecturer>("lecturer", kit::max(300)),
      kit::field<&X::place>("place", kit::max(300)));
  return shape;
}

struct WriteBudget {
  std::vector<BudgetLine> lines;
};
inline const kit::Shape& describe(const WriteBudget*) {
  using X = WriteBudget;
  static const kit::Shape shape = kit::shape<X>("WriteEventBudget", kit::field<&X::lines>("lines", kit::max(50)));
  return shape;
}

// At the desk, or by whoever has the link.
struct Register {
  std::string name;
  std::string organisation;
  std::string phone;
  std::string person_id;  // at the desk only
};
inline const kit::Shape& describe(const Register*) {
  using X = Register;
  static const kit::Shape shape = kit::shape<X>(
      "RegisterForEvent", kit::field<&X::name>("name", kit::max(200), kit::personal),
      kit::field<&X::organisation>("organisation", kit::max(200)), kit::field<&X::phone>("phone", kit::max(30), kit::personal),
      kit::field<&X::person_id>("person_id", kit::max(64)));
  return shape;
}

// Those named by id or by the card that was scanned, present or, when it was a mistake, not.
struct TakeAttendance {
  std::vector<std::string> registrations;
  std::string card;
  bool absent = false;
};
inline const kit::Shape& describe(const TakeAttendance*) {
  using X = TakeAttendance;
  static const kit::Shape shape = kit::shape<X>(
      "TakeEventAttendance", kit::field<&X::registrations>("registrations", kit::max(5000)),
      kit::field<&X::card>("card", kit::max(40)), kit::field<&X::absent>("absent"));
  return shape;
}

struct Evaluate {
  std::int64_t content = 0, lecturers = 0, site = 0, usefulness = 0;
  std::string comment;
};
inline const kit::Shape& describe(const Evaluate*) {
  using X = Evaluate;
  static const kit::Shape shape = kit::shape<X>(
      "EvaluateEvent", kit::field<&X::content>("content", kit::required, kit::min(1), kit::max(5)),
      kit::field<&X::lecturers>("lecturers", kit::required, kit::min(1), kit::max(5)),
      kit::field<&X::site>("site", kit::required, kit::min(1), kit::max(5)),
      kit::field<&X::usefulness>("usefulness", kit::required, kit::min(1), kit::max(5)),
      kit::field<&X::comment>("comment", kit::max(1000), kit::personal));
  return shape;
}

}  // namespace events
