// Agencies and services: what is asked, what is kept, what leaves.
#pragma once

#include "centre/network/area/shapes.hpp"
#include "centre/words/phone.hpp"

namespace network {

struct AgencyKind {
  std::string code;
  std::string name_th;
  std::string name_en;
  std::string level;
  std::string parent_code;
  std::string helps_with;
};
inline const kit::Shape& describe(const AgencyKind*) {
  using A = AgencyKind;
  static const kit::Shape shape = kit::shape<A>(
      "AgencyKind", kit::field<&A::code>("code"), kit::field<&A::name_th>("name_th"),
      kit::field<&A::name_en>("name_en"), kit::field<&A::level>("level"),
      kit::field<&A::parent_code>("parent_code"), kit::field<&A::helps_with>("helps_with"));
  return shape;
}

// As kept; the names of the fields are the columns.
struct Agency {
  std::string org_id;
  std::string area_code;
  std::string code;
  std::string name_th;
  std::string name_en;
  std::string address;
  std::vector<words::Phone> phones;
  std::string hours;
  std::optional<kit::Date> dissolved_on;
  std::optional<std::string> successor_org_id;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const Agency*) {
  using A = Agency;
  static const kit::Shape shape = kit::shape<A>(
      "Agency", kit::field<&A::org_id>("org_id"), kit::field<&A::area_code>("area_code"),
      kit::field<&A::code>("code"), kit::field<&A::name_th>("name_th"), kit::field<&A::name_en>("name_en"),
      kit::field<&A::address>("address"), kit::field<&A::phones>("phones"), kit::field<&A::hours>("hours"),
      kit::field<&A::dissolved_on>("dissolved_on"), kit::field<&A::successor_org_id>("successor_org_id"),
      kit::field<&A::version>("version"));
  return shape;
}

struct OpenAgency {
  std::string code;  // of the catalogue
  words::AreaCode area_code;
  std::string name_th;
  std::string name_en;
  std::string address;
  std::vector<words::Phone> phones;
  std::string hours;
  std::vector<words::AreaCode> service_area;  // empty: the area where it sits
};
inline const kit::Shape& describe(const OpenAgency*) {
  using O = OpenAgency;
  static const kit::Shape shape = kit::shape<O>(
      "OpenAgency", kit::field<&O::code>("code", kit::required, kit::max(64)),
      kit::field<&O::area_code>("area_code", kit::required),
      kit::field<&O::name_th>("name_th", kit::required, kit::max(200)),
      kit::field<&O::name_en>("name_en", kit::max(200)), kit::field<&O::address>("address", kit::max(500)),
      kit::field<&O::phones>("phones", kit::max(10)), kit::field<&O::hours>("hours", kit::max(200)),
      kit::field<&O::service_area>("service_area", kit::max(200)));
  return shape;
}

struct ChangeAgency {
  std::string name_th;
  std::string name_en;
  std::string address;
  std::vector<words::Phone> phones;
  std::string hours;
};
inline const kit::Shape& describe(const ChangeAgency*) {
  using C = ChangeAgency;
  static const kit::Shape shape = kit::shape<C>(
      "ChangeAgency", kit::field<&C::name_th>("name_th", kit::required, kit::max(200)),
      kit::field<&C::name_en>("name_en", kit::max(200)), kit::field<&C::address>("address", kit::max(500)),
      kit::field<&C::phones>("phones", kit::max(10)), kit::field<&C::hours>("hours", kit::max(200)));
  return shape;
}

struct DissolveAgency {
  kit::Date dissolved_on;
  std::optional<std::string> successor_org_id;
};
inline const kit::Shape& describe(const DissolveAgency*) {
  using D = DissolveAgency;
  static const kit::Shape shape = kit::shape<D>(
      "DissolveAgency", kit::field<&D::dissolved_on>("dissolved_on", kit::required),
      kit::field<&D::successor_org_id>("successor_org_id", kit::max(64)));
  return shape;
}

struct AgencyView {
  std::string org_id;
  std::string code;
  std::string kind_th;
  std::string kind_en;
  std::string name_th;
  std::string name_en;
  std::string area_code;
  std::string area_th;
  std::string area_en;
  std::string address;
  std::vector<std::string> phones;
  std::string hours;
  std::optional<kit::Date> dissolved_on;
  std::optional<std::string> successor_org_id;
  std::vector<AreaView> service_area;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const AgencyView*) {
  using A = AgencyView;
  static const kit::Shape shape = kit::shape<A>(
      "AgencyView", kit::field<&A::org_id>("org_id"), kit::field<&A::code>("code"),
      kit::field<&A::kind_th>("kind_th"), kit::field<&A::kind_en>("kind_en"), kit::field<&A::name_th>("name_th"),
      kit::field<&A::name_en>("name_en"), kit::field<&A::area_code>("area_code"),
      kit::field<&A::area_th>("area_th"), kit::field<&A::area_en>("area_en"), kit::field<&A::address>("address"),
      kit::field<&A::phones>("phones"), kit::field<&A::hours>("hours"),
      kit::field<&A::dissolved_on>("dissolved_on"), kit::field<&A::successor_org_id>("successor_org_id"),
      kit::field<&A::service_area>("service_area"), kit::field<&A::version>("version"));
  return shape;
}

// As kept.
struct Service {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string name_th;
  std::string name_en;
  std::string description;
  std::vector<std::string> target_groups;
  std::vector<std::string> papers;
  std::string hours;
  std::string cost;
  std::string phone;
  bool active = true;
  std::string search;
  std::vector<std::string> problems;
  std::string conditions;
  std::optional<std::int64_t> capacity;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const Service*) {
  using S = Service;
  static const kit::Shape shape = kit::shape<S>(
      "Service", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"), kit::field<&S::area_code>("area_code"),
      kit::field<&S::name_th>("name_th"), kit::field<&S::name_en>("name_en"),
      kit::field<&S::description>("description"), kit::field<&S::target_groups>("target_groups"),
      kit::field<&S::papers>("papers"), kit::field<&S::hours>("hours"), kit::field<&S::cost>("cost"),
      kit::field<&S::phone>("phone"), kit::field<&S::active>("active"), kit::field<&S::search>("search"),
      kit::field<&S::problems>("problems"), kit::field<&S::conditions>("conditions"),
      kit::field<&S::capacity>("capacity"), kit::field<&S::version>("version"));
  return shape;
}

struct OfferService {
  std::string org_id;
  std::string name_th;
  std::string name_en;
  std::string description;
  std::vector<std::string> target_groups;  // codes: "ELDER"
  std::vector<std::string> papers;
  std::string hours;
  std::string cost;
  std::optional<words::Phone> phone;
  std::vector<std::string> problems;  // what it helps with
  std::string conditions;             // for whom, and what must be
  std::optional<std::int64_t> capacity;
};
inline const kit::Shape& describe(const OfferService*) {
  using O = OfferService;
  static const kit::Shape shape = kit::shape<O>(
      "OfferService", kit::field<&O::org_id>("org_id", kit::required, kit::max(64)),
      kit::field<&O::name_th>("name_th", kit::required, kit::max(200)),
      kit::field<&O::name_en>("name_en", kit::max(200)), kit::field<&O::description>("description", kit::max(4000)),
      kit::field<&O::target_groups>("target_groups", kit::max(40)), kit::field<&O::papers>("papers", kit::max(40)),
      kit::field<&O::hours>("hours", kit::max(200)), kit::field<&O::cost>("cost", kit::max(200)),
      kit::field<&O::phone>("phone"), kit::field<&O::problems>("problems", kit::max(60)),
      kit::field<&O::conditions>("conditions", kit::max(2000)), kit::field<&O::capacity>("capacity", kit::min(1), kit::max(100000)));
  return shape;
}

struct ChangeService {
  std::string name_th;
  std::string name_en;
  std::string description;
  std::vector<std::string> target_groups;
  std::vector<std::string> papers;
  std::string hours;
  std::string cost;
  std::optional<words::Phone> phone;
  bool active = true;
  std::vector<std::string> problems;
  std::string conditions;
  std::optional<std::int64_t> capacity;
};
inline const kit::Shape& describe(const ChangeService*) {
  using C = ChangeService;
  static const kit::Shape shape = kit::shape<C>(
      "ChangeService", kit::field<&C::name_th>("name_th", kit::required, kit::max(200)),
      kit::field<&C::name_en>("name_en", kit::max(200)), kit::field<&C::description>("description", kit::max(4000)),
      kit::field<&C::target_groups>("target_groups", kit::max(40)), kit::field<&C::papers>("papers", kit::max(40)),
      kit::field<&C::hours>("hours", kit::max(200)), kit::field<&C::cost>("cost", kit::max(200)),
      kit::field<&C::phone>("phone"), kit::field<&C::active>("active", kit::required),
      kit::field<&C::problems>("problems", kit::max(60)), kit::field<&C::conditions>("conditions", kit::max(2000)),
      kit::field<&C::capacity>("capacity", kit::min(1), kit::max(100000)));
  return shape;
}

struct ServiceView {
  std::string id;
  std::string org_id;
  std::string provider_th;
  std::string provider_en;
  std::string area_code;
  std::string area_th;
  std::string area_en;
  std::string name_th;
  std::string name_en;
  std::string description;
  std::vector<std::string> target_groups;
  std::vector<std::string> papers;
  std::string hours;
  std::string cost;
  std::string phone;
  bool active = true;
  std::vector<std::string> problems;
  std::string conditions;
  std::optional<std::int64_t> capacity;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const ServiceView*) {
  using S = ServiceView;
  static const kit::Shape shape = kit::shape<S>(
      "ServiceView", kit::field<&S::id>("id"), kit::field<&S::org_id>("org_id"),
      kit::field<&S::provider_th>("provider_th"), kit::field<&S::provider_en>("provider_en"),
      kit::field<&S::area_code>("area_code"), kit::field<&S::area_th>("area_th"),
      kit::field<&S::area_en>("area_en"), kit::field<&S::name_th>("name_th"), kit::field<&S::name_en>("name_en"),
      kit::field<&S::description>("description"), kit::field<&S::target_groups>("target_groups"),
      kit::field<&S::papers>("papers"), kit::field<&S::hours>("hours"), kit::field<&S::cost>("cost"),
      kit::field<&S::phone>("phone"), kit::field<&S::active>("active"), kit::field<&S::problems>("problems"),
      kit::field<&S::conditions>("conditions"), kit::field<&S::capacity>("capacity"), kit::field<&S::version>("version"));
  return shape;
}

// What the journal keeps.
struct AgencyTold {
  std::string code;
  std::string name_th;
  std::optional<kit::Date> dissolved_on;
};
inline const kit::Shape& describe(const AgencyTold*) {
  using A = AgencyTold;
  static const kit::Shape shape = kit::shape<A>(
      "AgencyTold", kit::field<&A::code>("code"), kit::field<&A::name_th>("name_th"),
      kit::field<&A::dissolved_on>("dissolved_on"));
  return shape;
}

struct ServiceTold {
  std::string org_id;
  std::string name_th;
  bool active = true;
};
inline const kit::Shape& describe(const ServiceTold*) {
  using S = ServiceTold;
  static const kit::Shape shape = kit::shape<S>(
      "ServiceTold", kit::field<&S::org_id>("org_id"), kit::field<&S::name_th>("name_th"),
      kit::field<&S::active>("active"));
  return shape;
}

}  // namespace network
