// The round of a day: the households where a visit or a follow-up is due.
#pragma once

#include "centre/casework/today/shapes.hpp"

namespace casework {

// A household to go to, for one case. Nothing of closed files but for those who may see them, and of sealed ones nothing:
// the list is printed and carried about.
struct RoundStop {
  std::string id;  // of the follow-up or visit
  TaskKind kind = TaskKind::visit;
  std::string case_id;
  std::string number;
  Urgency urgency = Urgency::normal;
  kit::Date due_on;
  bool late = false;
  std::string household_id;
  std::string area_code;
  std::string title;
  std::string address;
  // Of the village or what it lies in, for a house without a pin.
  std::optional<double> area_lat;
  std::optional<double> area_lon;
};
inline const kit::Shape& describe(const RoundStop*) {
  using R = RoundStop;
  static const kit::Shape shape = kit::shape<R>(
      "RoundStop", kit::field<&R::id>("id"), kit::field<&R::kind>("kind"), kit::field<&R::case_id>("case_id"),
      kit::field<&R::number>("number"), kit::field<&R::urgency>("urgency"), kit::field<&R::due_on>("due_on"),
      kit::field<&R::late>("late"), kit::field<&R::household_id>("household_id"), kit::field<&R::area_code>("area_code"),
      kit::field<&R::title>("title", kit::personal), kit::field<&R::address>("address", kit::personal),
      kit::field<&R::area_lat>("area_lat"), kit::field<&R::area_lon>("area_lon"));
  return shape;
}

struct Round {
  std::vector<RoundStop> stops;
  std::string centre_name_th;
  std::string centre_name_en;
  std::optional<double> centre_lat;  // where the round begins unless one says otherwise
  std::optional<double> centre_lon;
};
inline const kit::Shape& describe(const Round*) {
  using R = Round;
  static const kit::Shape shape = kit::shape<R>(
      "Round", kit::field<&R::stops>("stops"), kit::field<&R::centre_name_th>("centre_name_th"),
      kit::field<&R::centre_name_en>("centre_name_en"), kit::field<&R::centre_lat>("centre_lat"),
      kit::field<&R::centre_lon>("centre_lon"));
  return shape;
}

}  // namespace casework
