// What events keeps.
#pragma once

#include "centre/events/events.hpp"
#include "kit/describe/shape.hpp"

namespace events {

enum class Via : std::uint8_t { desk, link, sheet };
constexpr auto choices(const Via*) { return kit::Choices{"desk", "link", "sheet"}; }

// Field names of records are column names, in the order of the insert query.
struct Event {
  std::string org_id;
  std::string id;
  std::string area_code;
  Kind kind = Kind::training;
  State state = State::planned;
  std::string title_th, title_en;
  std::string purpose;
  std::string place;
  kit::Date starts_on, ends_on;
  std::int64_t seats = 0;  // 0: as many as come
  std::int64_t needed_percent = 80;
  std::string code;  // in the link
  std::string signer_name, signer_position;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Event*) {
  using X = Event;
  static const kit::Shape shape = kit::shape<X>(
      "EventRecord", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"), kit::field<&X::area_code>("area_code"),
      kit::field<&X::kind>("kind"), kit::field<&X::state>("state"), kit::field<&X::title_th>("title_th"),
      kit::field<&X::title_en>("title_en"), kit::field<&X::purpose>("purpose"), kit::field<&X::place>("place"),
      kit::field<&X::starts_on>("starts_on"), kit::field<&X::ends_on>("ends_on"), kit::field<&X::seats>("seats"),
      kit::field<&X::needed_percent>("needed_percent"), kit::field<&X::code>("code"),
      kit::field<&X::signer_name>("signer_name"), kit::field<&X::signer_position>("signer_position"),
      kit::field<&X::version>("version"));
  return shape;
}

struct Session {
  std::string org_id;
  std::string id;
  std::string event_id;
  kit::Date on_day;
  std::string begins, ends;
  std::string topic, lecturer, place;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Session*) {
  using X = Session;
  static const kit::Shape shape = kit::shape<X>(
      "EventSessionRecord", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"), kit::field<&X::event_id>("event_id"),
      kit::field<&X::on_day>("on_day"), kit::field<&X::begins>("begins"), kit::field<&X::ends>("ends"),
      kit::field<&X::topic>("topic"), kit::field<&X::lecturer>("lecturer"), kit::field<&X::place>("place"),
      kit::field<&X::version>("version"));
  return shape;
}

struct BudgetLine {
  std::string title;
  std::int64_t plan_satang = 0, spent_satang = 0;
};
inline const kit::Shape& describe(const BudgetLine*) {
  using X = BudgetLine;
  static const kit::Shape shape = kit::shape<X>(
      "EventBudgetLine", kit::field<&X::title>("title", kit::required, kit::max(200)),
      kit::field<&X::plan_satang>("plan_satang", kit::min(0)), kit::field<&X::spent_satang>("spent_satang", kit::min(0)));
  return shape;
}

struct Registration {
  std::string org_id;
  std::string id;
  std::string event_id;
  std::int64_t n = 0;
  std::string name;
  std::string name_index;
  std::string organisation;
  std::string phone;
  std::string person_id;
  Via via = Via::desk;
  std::string card_code;
  bool ended = false;
  std::string paper_id;
  std::string certificate_number, certificate_code;
  kit::Instant registered_ms;
};
inline const kit::Shape& describe(const Registration*) {
  using X = Registration;
  static const kit::Shape shape = kit::shape<X>(
      "EventRegistrationRecord", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
      kit::field<&X::event_id>("event_id"), kit::field<&X::n>("n"), kit::field<&X::name>("name", kit::personal),
      kit::field<&X::name_index>("name_index"), kit::field<&X::organisation>("organisation"),
      kit::field<&X::phone>("phone", kit::personal), kit::field<&X::person_id>("person_id"), kit::field<&X::via>("via"),
      kit::field<&X::card_code>("card_code"), kit::field<&X::ended>("ended"), kit::field<&X::paper_id>("paper_id"),
      kit::field<&X::certificate_number>("certificate_number"), kit::field<&X::certificate_code>("certificate_code"),
      kit::field<&X::registered_ms>("registered_ms"));
  return shape;
}

struct Evaluation {
  std::string org_id;
  std::string id;
  std::string event_id;
  std::int64_t content = 0, lecturers = 0, site = 0, usefulness = 0;  // 1 to 5
  std::string comment;
  kit::Instant at_ms;
};
inline const kit::Shape& describe(const Evaluation*) {
  using X = Evaluation;
  static const kit::Shape shape = kit::shape<X>(
      "EventEvaluationRecord", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
      kit::field<&X::event_id>("event_id"), kit::field<&X::content>("content"), kit::field<&X::lecturers>("lecturers"),
      kit::field<&X::site>("site"), kit::field<&X::usefulness>("usefulness"),
      kit::field<&X::comment>("comment", kit::personal), kit::field<&X::at_ms>("at_ms"));
  return shape;
}

}  // namespace events
