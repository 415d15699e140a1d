// What leaves awards, and what it announces.
#pragma once

#include "centre/awards/records.hpp"

namespace awards {

struct CallRow {
  std::string id;
  CallState state = CallState::drafting;
  std::string title_th, title_en;
  std::int64_t year = 0;
  kit::Date closes_on;
  std::int64_t nominations = 0, awarded = 0;
};
inline const kit::Shape& describe(const CallRow*) {
  using X = CallRow;
  static const kit::Shape shape = kit::shape<X>(
      "AwardCallRow", kit::field<&X::id>("id"), kit::field<&X::state>("state"), kit::field<&X::title_th>("title_th"),
      kit::field<&X::title_en>("title_en"), kit::field<&X::year>("year"), kit::field<&X::closes_on>("closes_on"),
      kit::field<&X::nominations>("nominations"), kit::field<&X::awarded>("awarded"));
  return shape;
}

struct CategoryView {
  std::string code;
  std::string name_th, name_en;
  std::int64_t places = 0, nominations = 0, chosen = 0;  // chosen or awarded
  bool tied = false;  // equals at the last place, and nobody has said who goes first
};
inline const kit::Shape& describe(const CategoryView*) {
  using X = CategoryView;
  static const kit::Shape shape = kit::shape<X>(
      "AwardCategoryView", kit::field<&X::code>("code"), kit::field<&X::name_th>("name_th"),
      kit::field<&X::name_en>("name_en"), kit::field<&X::places>("places"), kit::field<&X::nominations>("nominations"),
      kit::field<&X::chosen>("chosen"), kit::field<&X::tied>("tied"));
  return shape;
}
struct ScorerView {
  std::string staff_id;
  std::string name;
  std::int64_t scored = 0;  // nominees
};
inline const kit::Shape& describe(const ScorerView*) {
  using X = ScorerView;
  static const kit::Shape shape = kit::shape<X>("AwardScorer", kit::field<&X::staff_id>("staff_id"),
                                                kit::field<&X::name>("name"), kit::field<&X::scored>("scored"));
  return shape;
}
struct CallView {
  std::string id;
  CallState state = CallState::drafting;
  std::string title_th, title_en;
  std::int64_t year = 0;
  std::string purpose;
  kit::Date closes_on, given_on;
  std::string event_id;
  std::int64_t scorers_min = 1;
  bool posthumous = false;
  std::string signer_name, signer_position;
  std::vector<CategoryView> categories;
  std::vector<Criterion> criteria;
  std::vector<ScorerView> scorers;
  bool may_score = false;  // whoever asks is of the committee
  std::int64_t nominations = 0, chosen = 0, certificates = 0;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const CallView*) {
  using X = CallView;
  static const kit::Shape shape = kit::shape<X>(
      "AwardCall", kit::field<&X::id>("id"), kit::field<&X::state>("state"), kit::field<&X::title_th>("title_th"),
      kit::field<&X::title_en>("title_en"), kit::field<&X::year>("year"), kit::field<&X::purpose>("purpose"),
      kit::field<&X::closes_on>("closes_on"), kit::field<&X::given_on>("given_on"), kit::field<&X::event_id>("event_id"),
      kit::field<&X::scorers_min>("scorers_min"), kit::field<&X::posthumous>("posthumous"),
      kit::field<&X::signer_name>("signer_name"), kit::field<&X::signer_position>("signer_position"),
      kit::field<&X::categories>("categories"), kit::field<&X::criteria>("criteria"), kit::field<&X::scorers>("scorers"),
      kit::field<&X::may_score>("may_score"), kit::field<&X::nominations>("nominations"), kit::field<&X::chosen>("chosen"),
      kit::field<&X::certificates>("certificates"), kit::field<&X::version>("version"));
  return shape;
}

struct PaperView {
  std::string id;
  std::string title;
  std::string media_type;
  std::int64_t size = 0;
};
inline const kit::Shape& describe(const PaperView*) {
  using X = PaperView;
  static const kit::Shape shape = kit::shape<X>("AwardPaper", kit::field<&X::id>("id"), kit::field<&X::title>("title"),
                                                kit::field<&X::media_type>("media_type"), kit::field<&X::size>("size"));
  return shape;
}
struct NominationView {
  std::string id;
  std::string call_id;
  std::int64_t n = 0;
  std::string category;
  std::string name, organisation, area_code;
  std::string reason;
  std::string person_id;
  Nominator by_kind = Nominator::centre;
  std::string nominator;
  bool consent = false, deceased = false;
  Standing state = Standing::nominated;
  std::int64_t score_milli = 0;  // of 100,000: the mean of those who gave all marks
  std::int64_t scorers = 0;
  std::int64_t rank = 0;  // within the category; 0 out of the running
  bool tied = false;
  std::int64_t precedence = 0;
  std::string precedence_reason, ended_reason;
  std::string certificate_number;
  std::vector<std::int64_t> own_points;  // of whoever asks
  std::vector<PaperView> papers;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const NominationView*) {
  using X = NominationView;
  static const kit::Shape shape = kit::shape<X>(
      "AwardNomination", kit::field<&X::id>("id"), kit::field<&X::call_id>("call_id"), kit::field<&X::n>("n"),
      kit::field<&X::category>("category"), kit::field<&X::name>("name", kit::personal),
      kit::field<&X::organisation>("organisation"), kit::field<&X::area_code>("area_code"),
      kit::field<&X::reason>("reason", kit::personal), kit::field<&X::person_id>("person_id"),
      kit::field<&X::by_kind>("by_kind"), kit::field<&X::nominator>("nominator", kit::personal),
      kit::field<&X::consent>("consent"), kit::field<&X::deceased>("deceased"), kit::field<&X::state>("state"),
      kit::field<&X::score_milli>("score_milli"), kit::field<&X::scorers>("scorers"), kit::field<&X::rank>("rank"),
      kit::field<&X::tied>("tied"), kit::field<&X::precedence>("precedence"),
      kit::field<&X::precedence_reason>("precedence_reason"),
      kit::field<&X::ended_reason>("ended_reason", kit::personal),
      kit::field<&X::certificate_number>("certificate_number"), kit::field<&X::own_points>("own_points"),
      kit::field<&X::papers>("papers"), kit::field<&X::version>("version"));
  return shape;
}

struct RowRefused {
  std::int64_t line = 0;
  std::string column;
  std::string code;  // a key of texts.json
};
inline const kit::Shape& describe(const RowRefused*) {
  using X = RowRefused;
  static const kit::Shape shape = kit::shape<X>("AwardRowRefused", kit::field<&X::line>("line"),
                                                kit::field<&X::column>("column"), kit::field<&X::code>("code"));
  return shape;
}
struct SheetReport {
  std::int64_t rows = 0, added = 0, same = 0;
  std::vector<RowRefused> refused;
};
inline const kit::Shape& describe(const SheetReport*) {
  using X = SheetReport;
  static const kit::Shape shape =
      kit::shape<X>("AwardSheetReport", kit::field<&X::rows>("rows"), kit::field<&X::added>("added"),
                    kit::field<&X::same>("same"), kit::field<&X::refused>("refused"));
  return shape;
}

struct MarksTaken {
  std::int64_t nominees = 0;
};
inline const kit::Shape& describe(const MarksTaken*) {
  using X = MarksTaken;
  static const kit::Shape shape = kit::shape<X>("AwardMarksTaken", kit::field<&X::nominees>("nominees"));
  return shape;
}
struct CertificatesView {
  std::int64_t issued = 0, all = 0;
  std::string first, last;
};
inline const kit::Shape& describe(const CertificatesView*) {
  using X = CertificatesView;
  static const kit::Shape shape = kit::shape<X>("AwardCertificates", kit::field<&X::issued>("issued"),
                                                kit::field<&X::all>("all"), kit::field<&X::first>("first"),
                                                kit::field<&X::last>("last"));
  return shape;
}

// What everybody may read: the name only of who said so.
struct RegisterRow {
  std::string id;
  std::int64_t year = 0;
  std::string title_th, title_en;
  std::string category_th, category_en;
  std::string name;  // "" without consent
  std::string place_th, place_en;
  std::string certificate_number;
};
inline const kit::Shape& describe(const RegisterRow*) {
  using X = RegisterRow;
  static const kit::Shape shape = kit::shape<X>(
      "AwardRegisterRow", kit::field<&X::id>("id"), kit::field<&X::year>("year"), kit::field<&X::title_th>("title_th"),
      kit::field<&X::title_en>("title_en"), kit::field<&X::category_th>("category_th"),
      kit::field<&X::category_en>("category_en"), kit::field<&X::name>("name", kit::personal),
      kit::field<&X::place_th>("place_th"), kit::field<&X::place_en>("place_en"),
      kit::field<&X::certificate_number>("certificate_number"));
  return shape;
}

struct CallNews {
  CallState state = CallState::drafting;
  std::int64_t year = 0;
  std::int64_t nominees = 0;  // whom this was about
};
inline const kit::Shape& describe(const CallNews*) {
  using X = CallNews;
  static const kit::Shape shape = kit::shape<X>("AwardCallNews", kit::field<&X::state>("state"), kit::field<&X::year>("year"),
                                                kit::field<&X::nominees>("nominees"));
  return shape;
}
struct NominationNews {
  std::string category;
  Standing state = Standing::nominated;
  std::int64_t nominees = 1;
};
inline const kit::Shape& describe(const NominationNews*) {
  using X = NominationNews;
  static const kit::Shape shape =
      kit::shape<X>("AwardNominationNews", kit::field<&X::category>("category"), kit::field<&X::state>("state"),
                    kit::field<&X::nominees>("nominees"));
  return shape;
}

}  // namespace awards
