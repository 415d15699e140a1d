// What awards keeps.
#pragma once

#include "centre/awards/awards.hpp"
#include "kit/describe/shape.hpp"

namespace awards {

enum class CallState : std::uint8_t { drafting, open, scoring, announced };
constexpr auto choices(const CallState*) { return kit::Choices{"drafting", "open", "scoring", "announced"}; }
// nominated: in the running; chosen: within the places, not announced yet.
enum class Standing : std::uint8_t { nominated, chosen, awarded, not_chosen, withdrawn, deceased, award_withdrawn };
constexpr auto choices(const Standing*) {
  return kit::Choices{"nominated", "chosen", "awarded", "not_chosen", "withdrawn", "deceased", "award_withdrawn"};
}
enum class Nominator : std::uint8_t { self, centre, club, local_authority, school, other };
constexpr auto choices(const Nominator*) {
  return kit::Choices{"self", "centre", "club", "local_authority", "school", "other"};
}

// Field names of records are column names, in the order of the insert query.
struct Call {
  std::string org_id;
  std::string id;
  std::string area_code;
  CallState state = CallState::drafting;
  std::string title_th, title_en;
  std::int64_t year = 0;  // Buddhist
  std::string purpose;
  kit::Date closes_on, given_on;
  std::string event_id;  // the ceremony; "" when none is planned
  std::int64_t scorers_min = 1;
  bool posthumous = false;
  std::string signer_name, signer_position;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Call*) {
  using X = Call;
  static const kit::Shape shape = kit::shape<X>(
      "AwardCallRecord", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"), kit::field<&X::area_code>("area_code"),
      kit::field<&X::state>("state"), kit::field<&X::title_th>("title_th"), kit::field<&X::title_en>("title_en"),
      kit::field<&X::year>("year"), kit::field<&X::purpose>("purpose"), kit::field<&X::closes_on>("closes_on"),
      kit::field<&X::given_on>("given_on"), kit::field<&X::event_id>("event_id"),
      kit::field<&X::scorers_min>("scorers_min"), kit::field<&X::posthumous>("posthumous"),
      kit::field<&X::signer_name>("signer_name"), kit::field<&X::signer_position>("signer_position"),
      kit::field<&X::version>("version"));
  return shape;
}

struct Category {
  std::string code;
  std::string name_th, name_en;
  std::int64_t places = 1;
};
inline const kit::Shape& describe(const Category*) {
  using X = Category;
  static const kit::Shape shape = kit::shape<X>(
      "AwardCategory", kit::field<&X::code>("code", kit::required, kit::max(30)),
      kit::field<&X::name_th>("name_th", kit::required, kit::max(200)), kit::field<&X::name_en>("name_en", kit::max(200)),
      kit::field<&X::places>("places", kit::required, kit::min(1), kit::max(5000)));
  return shape;
}

struct Criterion {
  std::string name_th, name_en;
  std::int64_t weight = 100;  // the weights of a call are 100 together
  std::int64_t points_max = 10;
};
inline const kit::Shape& describe(const Criterion*) {
  using X = Criterion;
  static const kit::Shape shape = kit::shape<X>(
      "AwardCriterion", kit::field<&X::name_th>("name_th", kit::required, kit::max(200)),
      kit::field<&X::name_en>("name_en", kit::max(200)),
      kit::field<&X::weight>("weight", kit::required, kit::min(1), kit::max(100)),
      kit::field<&X::points_max>("points_max", kit::required, kit::min(1), kit::max(100)));
  return shape;
}

struct Nomination {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string call_id;
  std::int64_t n = 0;
  std::string category;
  std::string name;
  std::string name_index;
  std::string organisation;
  std::string reason;
  std::string person_id;
  Nominator by_kind = Nominator::centre;
  std::string nominator;
  std::string nominated_by;  // staff id
  bool consent = false;      // to the name in the public register
  bool deceased = false;
  Standing state = Standing::nominated;
  std::int64_t precedence = 0;  // 1 before 2 among equals; 0: none was given
  std::string precedence_reason;
  std::int64_t score_milli = 0;  // of 100,000; when it was chosen
  std::string ended_reason;
  std::string paper_id, certificate_number, certificate_code;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Nomination*) {
  using X = Nomination;
  static const kit::Shape shape = kit::shape<X>(
      "AwardNominationRecord", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
      kit::field<&X::area_code>("area_code"), kit::field<&X::call_id>("call_id"), kit::field<&X::n>("n"),
      kit::field<&X::category>("category"), kit::field<&X::name>("name", kit::personal),
      kit::field<&X::name_index>("name_index"), kit::field<&X::organisation>("organisation"),
      kit::field<&X::reason>("reason", kit::personal), kit::field<&X::person_id>("person_id"),
      kit::field<&X::by_kind>("by_kind"), kit::field<&X::nominator>("nominator", kit::personal),
      kit::field<&X::nominated_by>("nominated_by"), kit::field<&X::consent>("consent"), kit::field<&X::deceased>("deceased"),
      kit::field<&X::state>("state"), kit::field<&X::precedence>("precedence"),
      kit::field<&X::precedence_reason>("precedence_reason"), kit::field<&X::score_milli>("score_milli"),
      kit::field<&X::ended_reason>("ended_reason", kit::personal), kit::field<&X::paper_id>("paper_id"),
      kit::field<&X::certificate_number>("certificate_number"), kit::field<&X::certificate_code>("certificate_code"),
      kit::field<&X::version>("version"));
  return shape;
}

struct Paper {
  std::string org_id;
  std::string id;
  std::string nomination_id;
  std::string title;
  std::string scan_id, media_type;
  std::int64_t size = 0;
};
inline const kit::Shape& describe(const Paper*) {
  using X = Paper;
  static const kit::Shape shape = kit::shape<X>(
      "AwardPaperRecord", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
      kit::field<&X::nomination_id>("nomination_id"), kit::field<&X::title>("title"), kit::field<&X::scan_id>("scan_id"),
      kit::field<&X::media_type>("media_type"), kit::field<&X::size>("size"));
  return shape;
}

}  // namespace awards
