// Areas: what is kept and what leaves.
#pragma once

#include "centre/network/network.hpp"
#include "centre/words/area_code.hpp"

namespace network {

struct Area {
  std::string code;
  std::string name_th;
  std::string name_en;
  std::string postcode;
  std::optional<double> lat;
  std::optional<double> lon;
  std::optional<kit::Date> valid_from;
  std::optional<kit::Date> valid_to;
  std::vector<std::string> aliases;
  // Made from the row and its parents (area/rules.hpp).
  std::string full_th;
  std::string full_en;
  std::string search;
  std::string path_search;
  bool imported = false;  // from a table that somebody brought, not from the program's own list
  bool operator==(const Area&) const = default;
};
inline const kit::Shape& describe(const Area*) {
  using A = Area;
  static const kit::Shape shape = kit::shape<A>(
      "Area", kit::field<&A::code>("code"), kit::field<&A::name_th>("name_th"), kit::field<&A::name_en>("name_en"),
      kit::field<&A::postcode>("postcode"), kit::field<&A::lat>("lat"), kit::field<&A::lon>("lon"),
      kit::field<&A::valid_from>("valid_from"), kit::field<&A::valid_to>("valid_to"),
      kit::field<&A::aliases>("aliases"), kit::field<&A::full_th>("full_th"), kit::field<&A::full_en>("full_en"),
      kit::field<&A::search>("search"), kit::field<&A::path_search>("path_search"),
      kit::field<&A::imported>("imported"));
  return shape;
}

struct AreaView {
  std::string code;
  words::AreaLevel level = words::AreaLevel::province;
  std::string name_th;
  std::string name_en;
  std::string full_th;
  std::string full_en;
  std::string postcode;
  std::optional<double> lat;
  std::optional<double> lon;
};
inline const kit::Shape& describe(const AreaView*) {
  using A = AreaView;
  static const kit::Shape shape = kit::shape<A>(
      "AreaView", kit::field<&A::code>("code"), kit::field<&A::level>("level"), kit::field<&A::name_th>("name_th"),
      kit::field<&A::name_en>("name_en"), kit::field<&A::full_th>("full_th"), kit::field<&A::full_en>("full_en"),
      kit::field<&A::postcode>("postcode"), kit::field<&A::lat>("lat"), kit::field<&A::lon>("lon"));
  return shape;
}

struct AreasImported {
  std::int64_t rows = 0;
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t refused = 0;
};
inline const kit::Shape& describe(const AreasImported*) {
  using A = AreasImported;
  static const kit::Shape shape =
      kit::shape<A>("AreasImported", kit::field<&A::rows>("rows"), kit::field<&A::added>("added"),
                    kit::field<&A::changed>("changed"), kit::field<&A::refused>("refused"));
  return shape;
}

AreaBrief brief_of(const Area& area);
AreaView view_of(const AreaBrief& area);

}  // namespace network
