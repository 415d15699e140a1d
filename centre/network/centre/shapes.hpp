// Centres: what is asked, what is kept, what leaves.
#pragma once

#include "centre/network/area/shapes.hpp"
#include "centre/words/phone.hpp"

namespace network {

enum class HostKind : std::uint8_t { tao, municipality, temple, school, elderly_centre, other };
constexpr auto choices(const HostKind*) {
  return kit::Choices{"tao", "municipality", "temple", "school", "elderly_centre", "other"};
}

enum class CentreStatus : std::uint8_t { preparing, open, paused, closed };
constexpr auto choices(const CentreStatus*) { return kit::Choices{"preparing", "open", "paused", "closed"}; }

// What somebody does in the working group (คณะทำงานขับเคลื่อนศูนย์).
enum class GroupPart : std::uint8_t { adviser, chair, vice_chair, member, secretary, assistant_secretary };
constexpr auto choices(const GroupPart*) {
  return kit::Choices{"adviser", "chair", "vice_chair", "member", "secretary", "assistant_secretary"};
}

enum class Shift : std::uint8_t { whole_day, morning, afternoon, night };
constexpr auto choices(const Shift*) { return kit::Choices{"whole_day", "morning", "afternoon", "night"}; }

// As kept; the names of the fields are the columns.
struct Centre {
  std::string org_id;
  std::string area_code;
  std::string code;
  std::string name_th;
  std::string name_en;
  HostKind host_kind = HostKind::tao;
  std::string host_name;
  std::string address;
  std::vector<words::Phone> phones;
  std::string hours;
  std::optional<double> lat;
  std::optional<double> lon;
  std::optional<kit::Date> opened_on;
  CentreStatus status = CentreStatus::preparing;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const Centre*) {
  using C = Centre;
  static const kit::Shape shape = kit::shape<C>(
      "Centre", kit::field<&C::org_id>("org_id"), kit::field<&C::area_code>("area_code"),
      kit::field<&C::code>("code"), kit::field<&C::name_th>("name_th"), kit::field<&C::name_en>("name_en"),
      kit::field<&C::host_kind>("host_kind"), kit::field<&C::host_name>("host_name"),
      kit::field<&C::address>("address"), kit::field<&C::phones>("phones"), kit::field<&C::hours>("hours"),
      kit::field<&C::lat>("lat"), kit::field<&C::lon>("lon"), kit::field<&C::opened_on>("opened_on"),
      kit::field<&C::status>("status"), kit::field<&C::version>("version"));
  return shape;
}

struct OpenCentre {
  words::AreaCode area_code;
  std::string name_th;
  std::string name_en;
  HostKind host_kind = HostKind::tao;
  std::string host_name;
  std::string address;
  std::vector<words::Phone> phones;
  std::string hours;
  std::optional<double> lat;
  std::optional<double> lon;
  std::optional<kit::Date> opened_on;
  CentreStatus status = CentreStatus::preparing;
  std::vector<words::AreaCode> service_area;  // empty: the area where it sits
};
inline const kit::Shape& describe(const OpenCentre*) {
  using O = OpenCentre;
  static const kit::Shape shape = kit::shape<O>(
      "OpenCentre", kit::field<&O::area_code>("area_code", kit::required),
      kit::field<&O::name_th>("name_th", kit::required, kit::max(200)),
      kit::field<&O::name_en>("name_en", kit::max(200)), kit::field<&O::host_kind>("host_kind", kit::required),
      kit::field<&O::host_name>("host_name", kit::required, kit::max(200)),
      kit::field<&O::address>("address", kit::max(500)), kit::field<&O::phones>("phones", kit::max(10)),
      kit::field<&O::hours>("hours", kit::max(200)), kit::field<&O::lat>("lat"), kit::field<&O::lon>("lon"),
      kit::field<&O::opened_on>("opened_on"), kit::field<&O::status>("status"),
      kit::field<&O::service_area>("service_area", kit::max(200)));
  return shape;
}

struct ChangeCentre {
  std::string name_th;
  std::string name_en;
  HostKind host_kind = HostKind::tao;
  std::string host_name;
  std::string address;
  std::vector<words::Phone> phones;
  std::string hours;
  std::optional<double> lat;
  std::optional<double> lon;
  std::optional<kit::Date> opened_on;
  CentreStatus status = CentreStatus::preparing;
};
inline const kit::Shape& describe(const ChangeCentre*) {
  using C = ChangeCentre;
  static const kit::Shape shape = kit::shape<C>(
      "ChangeCentre", kit::field<&C::name_th>("name_th", kit::required, kit::max(200)),
      kit::field<&C::name_en>("name_en", kit::max(200)), kit::field<&C::host_kind>("host_kind", kit::required),
      kit::field<&C::host_name>("host_name", kit::required, kit::max(200)),
      kit::field<&C::address>("address", kit::max(500)), kit::field<&C::phones>("phones", kit::max(10)),
      kit::field<&C::hours>("hours", kit::max(200)), kit::field<&C::lat>("lat"), kit::field<&C::lon>("lon"),
      kit::field<&C::opened_on>("opened_on"), kit::field<&C::status>("status", kit::required));
  return shape;
}

struct CentreRowRefused {
  std::int64_t line = 0;
  std::string column;
  std::string code;  // a key of texts.json
};
inline const kit::Shape& describe(const CentreRowRefused*) {
  using R = CentreRowRefused;
  static const kit::Shape shape = kit::shape<R>("CentreRowRefused", kit::field<&R::line>("line"),
                                                kit::field<&R::column>("column"), kit::field<&R::code>("code"));
  return shape;
}
struct CentreImportView {
  std::int64_t rows = 0, added = 0, changed = 0, same = 0;
  std::vector<CentreRowRefused> refused;
};
inline const kit::Shape& describe(const CentreImportView*) {
  using V = CentreImportView;
  static const kit::Shape shape =
      kit::shape<V>("CentreImportView", kit::field<&V::rows>("rows"), kit::field<&V::added>("added"),
                    kit::field<&V::changed>("changed"), kit::field<&V::same>("same"), kit::field<&V::refused>("refused"));
  return shape;
}
struct CentresTold {
  std::int64_t rows = 0, added = 0, changed = 0, refused = 0;
};
inline const kit::Shape& describe(const CentresTold*) {
  using T = CentresTold;
  static const kit::Shape shape = kit::shape<T>("CentresTold", kit::field<&T::rows>("rows"), kit::field<&T::added>("added"),
                                                kit::field<&T::changed>("changed"), kit::field<&T::refused>("refused"));
  return shape;
}

struct CentreRow {
  std::string org_id;
  std::string code;
  std::string name_th;
  std::string name_en;
  HostKind host_kind = HostKind::tao;
  std::string host_name;
  std::string area_code;
  std::string area_th;
  std::string area_en;
  std::optional<double> lat;
  std::optional<double> lon;
  CentreStatus status = CentreStatus::preparing;
};
inline const kit::Shape& describe(const CentreRow*) {
  using C = CentreRow;
  static const kit::Shape shape = kit::shape<C>(
      "CentreRow", kit::field<&C::org_id>("org_id"), kit::field<&C::code>("code"),
      kit::field<&C::name_th>("name_th"), kit::field<&C::name_en>("name_en"),
      kit::field<&C::host_kind>("host_kind"), kit::field<&C::host_name>("host_name"),
      kit::field<&C::area_code>("area_code"), kit::field<&C::area_th>("area_th"),
      kit::field<&C::area_en>("area_en"), kit::field<&C::lat>("lat"), kit::field<&C::lon>("lon"),
      kit::field<&C::status>("status"));
  return shape;
}

struct CentreView {
  std::string org_id;
  std::string code;
  std::string name_th;
  std::string name_en;
  HostKind host_kind = HostKind::tao;
  std::string host_name;
  std::string address;
  std::vector<std::string> phones;
  std::string hours;
  std::optional<double> lat;
  std::optional<double> lon;
  std::optional<kit::Date> opened_on;
  CentreStatus status = CentreStatus::preparing;
  AreaView area;
  std::int64_t checklist_done = 0;
  std::int64_t checklist_items = 0;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const CentreView*) {
  using C = CentreView;
  static const kit::Shape shape = kit::shape<C>(
      "CentreView", kit::field<&C::org_id>("org_id"), kit::field<&C::code>("code"),
      kit::field<&C::name_th>("name_th"), kit::field<&C::name_en>("name_en"),
      kit::field<&C::host_kind>("host_kind"), kit::field<&C::host_name>("host_name"),
      kit::field<&C::address>("address"), kit::field<&C::phones>("phones"), kit::field<&C::hours>("hours"),
      kit::field<&C::lat>("lat"), kit::field<&C::lon>("lon"), kit::field<&C::opened_on>("opened_on"),
      kit::field<&C::status>("status"), kit::field<&C::area>("area"),
      kit::field<&C::checklist_done>("checklist_done"), kit::field<&C::checklist_items>("checklist_items"),
      kit::field<&C::version>("version"));
  return shape;
}

struct OtherProvider {
  std::string org_id;
  std::string name_th;
  std::string name_en;
};
inline const kit::Shape& describe(const OtherProvider*) {
  using O = OtherProvider;
  static const kit::Shape shape = kit::shape<O>(
      "OtherProvider", kit::field<&O::org_id>("org_id"), kit::field<&O::name_th>("name_th"),
      kit::field<&O::name_en>("name_en"));
  return shape;
}

struct ServedArea {
  AreaView area;
  std::vector<OtherProvider> others;  // centres that serve it too
};
inline const kit::Shape& describe(const ServedArea*) {
  using S = ServedArea;
  static const kit::Shape shape = kit::shape<S>(
      "ServedArea", kit::field<&S::area>("area"), kit::field<&S::others>("others"));
  return shape;
}

struct ServiceArea {
  std::vector<ServedArea> items;
  std::int64_t version = 0;  // of the centre
};
inline const kit::Shape& describe(const ServiceArea*) {
  using S = ServiceArea;
  static const kit::Shape shape = kit::shape<S>(
      "ServiceArea", kit::field<&S::items>("items"), kit::field<&S::version>("version"));
  return shape;
}

struct SetServiceArea {
  std::vector<words::AreaCode> areas;
};
inline const kit::Shape& describe(const SetServiceArea*) {
  using S = SetServiceArea;
  static const kit::Shape shape = kit::shape<S>(
      "SetServiceArea", kit::field<&S::areas>("areas", kit::required, kit::min(1), kit::max(200)));
  return shape;
}

struct NewGroupMember {
  GroupPart part = GroupPart::member;
  std::string name;
  std::string position;
  std::optional<words::Phone> phone;
  std::string order_number;
  std::optional<kit::Date> order_date;
  std::optional<kit::Date> term_from;
  std::optional<kit::Date> term_to;
};
inline const kit::Shape& describe(const NewGroupMember*) {
  using N = NewGroupMember;
  static const kit::Shape shape = kit::shape<N>(
      "NewGroupMember", kit::field<&N::part>("part", kit::required),
      kit::field<&N::name>("name", kit::required, kit::max(200), kit::personal),
      kit::field<&N::position>("position", kit::max(200)), kit::field<&N::phone>("phone", kit::personal),
      kit::field<&N::order_number>("order_number", kit::max(100)), kit::field<&N::order_date>("order_date"),
      kit::field<&N::term_from>("term_from"), kit::field<&N::term_to>("term_to"));
  return shape;
}

struct GroupMember {
  std::string id;
  GroupPart part = GroupPart::member;
  std::string name;
  std::string position;
  std::string phone;
  std::string order_number;
  std::optional<kit::Date> order_date;
  std::optional<kit::Date> term_from;
  std::optional<kit::Date> term_to;
  bool in_term = true;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const GroupMember*) {
  using G = GroupMember;
  static const kit::Shape shape = kit::shape<G>(
      "GroupMember", kit::field<&G::id>("id"), kit::field<&G::part>("part"),
      kit::field<&G::name>("name", kit::personal), kit::field<&G::position>("position"),
      kit::field<&G::phone>("phone", kit::personal), kit::field<&G::order_number>("order_number"),
      kit::field<&G::order_date>("order_date"), kit::field<&G::term_from>("term_from"),
      kit::field<&G::term_to>("term_to"), kit::field<&G::in_term>("in_term"), kit::field<&G::version>("version"));
  return shape;
}

struct ChecklistItem {
  std::string code;
  std::string name_th;
  std::string name_en;
  std::optional<kit::Date> done_on;
  std::string done_by;
  std::string note;
};
inline const kit::Shape& describe(const ChecklistItem*) {
  using C = ChecklistItem;
  static const kit::Shape shape = kit::shape<C>(
      "ChecklistItem", kit::field<&C::code>("code"), kit::field<&C::name_th>("name_th"),
      kit::field<&C::name_en>("name_en"), kit::field<&C::done_on>("done_on"), kit::field<&C::done_by>("done_by"),
      kit::field<&C::note>("note"));
  return shape;
}

struct TickItem {
  std::string item;
  std::optional<kit::Date> done_on;  // absent: not done after all
  std::string note;
};
inline const kit::Shape& describe(const TickItem*) {
  using T = TickItem;
  static const kit::Shape shape = kit::shape<T>(
      "TickItem", kit::field<&T::item>("item", kit::required, kit::max(64)), kit::field<&T::done_on>("done_on"),
      kit::field<&T::note>("note", kit::max(500)));
  return shape;
}

struct PlanDuty {
  kit::Date day;
  Shift shift = Shift::whole_day;
  std::string staff_id;
};
inline const kit::Shape& describe(const PlanDuty*) {
  using P = PlanDuty;
  static const kit::Shape shape = kit::shape<P>(
      "PlanDuty", kit::field<&P::day>("day", kit::required), kit::field<&P::shift>("shift", kit::required),
      kit::field<&P::staff_id>("staff_id", kit::required, kit::max(64)));
  return shape;
}

struct Duty {
  std::string id;
  kit::Date day;
  Shift shift = Shift::whole_day;
  std::string staff_id;
  std::string staff_name;
};
inline const kit::Shape& describe(const Duty*) {
  using D = Duty;
  static const kit::Shape shape = kit::shape<D>(
      "Duty", kit::field<&D::id>("id"), kit::field<&D::day>("day"), kit::field<&D::shift>("shift"),
      kit::field<&D::staff_id>("staff_id"), kit::field<&D::staff_name>("staff_name", kit::personal));
  return shape;
}

// What the journal keeps.
struct CentreTold {
  std::string code;
  std::string name_th;
  CentreStatus status = CentreStatus::preparing;
  std::vector<std::string> service_area;
};
inline const kit::Shape& describe(const CentreTold*) {
  using C = CentreTold;
  static const kit::Shape shape = kit::shape<C>(
      "CentreTold", kit::field<&C::code>("code"), kit::field<&C::name_th>("name_th"),
      kit::field<&C::status>("status"), kit::field<&C::service_area>("service_area"));
  return shape;
}

struct PartTold {
  std::string id;
  std::string what;
  std::int64_t count = 0;
};
inline const kit::Shape& describe(const PartTold*) {
  using P = PartTold;
  static const kit::Shape shape = kit::shape<P>(
      "PartTold", kit::field<&P::id>("id"), kit::field<&P::what>("what"), kit::field<&P::count>("count"));
  return shape;
}

}  // namespace network
