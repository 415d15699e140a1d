// Home visits and follow-ups. A visit may be written down without network and arrive late.
#pragma once

#include "centre/casework/plan/aid_shapes.hpp"

namespace casework {

enum class VisitPlace : std::uint8_t { home, hospital, police, school, other };
constexpr auto choices(const VisitPlace*) {
  return kit::Choices{"home", "hospital", "police", "school", "other"};
}

struct Observation {
  Dimension dimension = Dimension::income;
  std::string words;
};
inline const kit::Shape& describe(const Observation*) {
  static const kit::Shape shape = kit::shape<Observation>(
      "Observation", kit::field<&Observation::dimension>("dimension", kit::required),
      kit::field<&Observation::words>("words", kit::required, kit::max(2000), kit::personal));
  return shape;
}
struct Observations {
  std::vector<Observation> all;
};
inline const kit::Shape& describe(const Observations*) {
  static const kit::Shape shape =
      kit::shape<Observations>("Observations", kit::field<&Observations::all>("all"));
  return shape;
}

struct Visit {
  std::string org_id;
  std::string id;
  std::string case_id;
  kit::Instant held_ms;
  std::string visitors;
  VisitPlace place = VisitPlace::home;
  std::string purpose;
  std::string seen;
  std::string observations;  // Observations as JSON, sealed
  std::vector<Risk> risks;
  std::optional<kit::Date> next_on;
  bool after_closure = false;
  kit::Instant recorded_ms;
  std::string recorded_by;
};
inline const kit::Shape& describe(const Visit*) {
  static const kit::Shape shape = kit::shape<Visit>(
      "Visit", kit::field<&Visit::org_id>("org_id"), kit::field<&Visit::id>("id"),
      kit::field<&Visit::case_id>("case_id"), kit::field<&Visit::held_ms>("held_ms"),
      kit::field<&Visit::visitors>("visitors", kit::personal), kit::field<&Visit::place>("place"),
      kit::field<&Visit::purpose>("purpose", kit::personal),
      kit::field<&Visit::seen>("seen", kit::personal),
      kit::field<&Visit::observations>("observations", kit::personal),
      kit::field<&Visit::risks>("risks"), kit::field<&Visit::next_on>("next_on"),
      kit::field<&Visit::after_closure>("after_closure"),
      kit::field<&Visit::recorded_ms>("recorded_ms"),
      kit::field<&Visit::recorded_by>("recorded_by"));
  return shape;
}

struct RecordVisit {
  kit::Instant held_at;
  std::string visitors;
  VisitPlace place = VisitPlace::home;
  std::string purpose;
  std::string seen;
  std::vector<Observation> observations;
  std::vector<Risk> risks;
  std::optional<kit::Date> next_on;
  std::vector<GiveAid> given;
};
inline const kit::Shape& describe(const RecordVisit*) {
  static const kit::Shape shape = kit::shape<RecordVisit>(
      "RecordVisit", kit::field<&RecordVisit::held_at>("held_at", kit::required),
      kit::field<&RecordVisit::visitors>("visitors", kit::required, kit::max(500), kit::personal),
      kit::field<&RecordVisit::place>("place", kit::required),
      kit::field<&RecordVisit::purpose>("purpose", kit::required, kit::max(1000), kit::personal),
      kit::field<&RecordVisit::seen>("seen", kit::max(1000), kit::personal),
      kit::field<&RecordVisit::observations>("observations", kit::max(20)),
      kit::field<&RecordVisit::risks>("risks", kit::max(12)),
      kit::field<&RecordVisit::next_on>("next_on"),
      kit::field<&RecordVisit::given>("given", kit::max(20)));
  return shape;
}

struct VisitView {
  std::string id;
  kit::Instant held_at;
  std::string visitors;
  VisitPlace place = VisitPlace::home;
  std::string purpose;
  std::string seen;
  std::vector<Observation> observations;
  std::vector<Risk> risks;
  std::optional<kit::Date> next_on;
  bool after_closure = false;  // arrived when the case was closed already: somebody should look
  kit::Instant recorded_at;
  std::string recorded_by;
};
inline const kit::Shape& describe(const VisitView*) {
  static const kit::Shape shape = kit::shape<VisitView>(
      "VisitView", kit::field<&VisitView::id>("id"), kit::field<&VisitView::held_at>("held_at"),
      kit::field<&VisitView::visitors>("visitors", kit::personal),
      kit::field<&VisitView::place>("place"),
      kit::field<&VisitView::purpose>("purpose", kit::personal),
      kit::field<&VisitView::seen>("seen", kit::personal),
      kit::field<&VisitView::observations>("observations", kit::personal),
      kit::field<&VisitView::risks>("risks"), kit::field<&VisitView::next_on>("next_on"),
      kit::field<&VisitView::after_closure>("after_closure"),
      kit::field<&VisitView::recorded_at>("recorded_at"),
      kit::field<&VisitView::recorded_by>("recorded_by"));
  return shape;
}

struct VisitNews {
  VisitPlace place = VisitPlace::home;
  std::int64_t given = 0;  // kinds of goods handed over
  bool after_closure = false;
  Secrecy secrecy = Secrecy::ordinary;
};
inline const kit::Shape& describe(const VisitNews*) {
  static const kit::Shape shape = kit::shape<VisitNews>(
      "VisitNews", kit::field<&VisitNews::place>("place"), kit::field<&VisitNews::given>("given"),
      kit::field<&VisitNews::after_closure>("after_closure"),
      kit::field<&VisitNews::secrecy>("secrecy"));
  return shape;
}

}  // namespace casework
