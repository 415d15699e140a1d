// What may be asked of awards.
#pragma once

#include "centre/awards/records.hpp"

namespace awards {

struct WriteCall {
  std::string title_th, title_en;
  std::int64_t year = 0;
  std::string purpose;
  kit::Date closes_on, given_on;
  std::string event_id;
  std::int64_t scorers_min = 1;
  bool posthumous = false;
  std::string signer_name, signer_position;
  std::vector<Category> categories;
  std::vector<Criterion> criteria;
  std::vector<std::string> scorers;  // staff ids
};
inline const kit::Shape& describe(const WriteCall*) {
  using X = WriteCall;
  static const kit::Shape shape = kit::shape<X>(
      "WriteAwardCall", kit::field<&X::title_th>("title_th", kit::required, kit::max(200)),
      kit::field<&X::title_en>("title_en", kit::max(200)),
      kit::field<&X::year>("year", kit::required, kit::min(2500), kit::max(2700)),
      kit::field<&X::purpose>("purpose", kit::max(2000)), kit::field<&X::closes_on>("closes_on", kit::required),
      kit::field<&X::given_on>("given_on", kit::required), kit::field<&X::event_id>("event_id", kit::max(64)),
      kit::field<&X::scorers_min>("scorers_min", kit::min(1), kit::max(20)), kit::field<&X::posthumous>("posthumous"),
      kit::field<&X::signer_name>("signer_name", kit::max(200)),
      kit::field<&X::signer_position>("signer_position", kit::max(200)),
      kit::field<&X::categories>("categories", kit::required, kit::min(1), kit::max(50)),
      kit::field<&X::criteria>("criteria", kit::required, kit::min(1), kit::max(20)),
      kit::field<&X::scorers>("scorers", kit::max(50)));
  return shape;
}

struct MoveCall {
  CallState state = CallState::open;
};
inline const kit::Shape& describe(const MoveCall*) {
  using X = MoveCall;
  static const kit::Shape shape = kit::shape<X>("MoveAwardCall", kit::field<&X::state>("state", kit::required));
  return shape;
}

struct Nominate {
  std::string category;
  std::string name;
  std::string person_id;
  std::string organisation;
  std::string area_code;
  std::string reason;
  Nominator by_kind = Nominator::centre;
  std::string nominator;
  bool consent = false;
};
inline const kit::Shape& describe(const Nominate*) {
  using X = Nominate;
  static const kit::Shape shape = kit::shape<X>(
      "Nominate", kit::field<&X::category>("category", kit::required, kit::max(30)),
      kit::field<&X::name>("name", kit::max(200), kit::personal), kit::field<&X::person_id>("person_id", kit::max(64)),
      kit::field<&X::organisation>("organisation", kit::max(200)), kit::field<&X::area_code>("area_code", kit::max(8)),
      kit::field<&X::reason>("reason", kit::max(4000), kit::personal), kit::field<&X::by_kind>("by_kind"),
      kit::field<&X::nominator>("nominator", kit::max(200), kit::personal), kit::field<&X::consent>("consent"));
  return shape;
}

// One of the committee's marks for one nominee: points in the order of the criteria.
struct Marks {
  std::string nomination_id;
  std::vector<std::int64_t> points;
};
inline const kit::Shape& describe(const Marks*) {
  using X = Marks;
  static const kit::Shape shape = kit::shape<X>(
      "AwardMarks", kit::field<&X::nomination_id>("nomination_id", kit::required, kit::max(64)),
      kit::field<&X::points>("points", kit::required, kit::min(1), kit::max(20)));
  return shape;
}
struct GiveMarks {
  std::vector<Marks> marks;
};
inline const kit::Shape& describe(const GiveMarks*) {
  using X = GiveMarks;
  static const kit::Shape shape = kit::shape<X>(
      "GiveAwardMarks", kit::field<&X::marks>("marks", kit::required, kit::min(1), kit::max(2000)));
  return shape;
}

struct GivePrecedence {
  std::int64_t precedence = 1;
  std::string reason;
};
inline const kit::Shape& describe(const GivePrecedence*) {
  using X = GivePrecedence;
  static const kit::Shape shape = kit::shape<X>(
      "GiveAwardPrecedence", kit::field<&X::precedence>("precedence", kit::required, kit::min(1), kit::max(1000)),
      kit::field<&X::reason>("reason", kit::required, kit::max(500)));
  return shape;
}

// withdrawn or deceased while it is in the running; award_withdrawn afterwards.
struct EndNomination {
  Standing why = Standing::withdrawn;
  std::string reason;
};
inline const kit::Shape& describe(const EndNomination*) {
  using X = EndNomination;
  static const kit::Shape shape = kit::shape<X>("EndAwardNomination", kit::field<&X::why>("why", kit::required),
                                                kit::field<&X::reason>("reason", kit::required, kit::max(500), kit::personal));
  return shape;
}

}  // namespace awards
