// What is kept of a scan beside its bytes, which lie with the registry.
#pragma once

#include "centre/aid/records.hpp"

namespace aid {

// A scan of a paper, or of a payment slip.
struct File {
  std::string org_id;
  std::string id;
  std::string request_id;
  std::string code;
  std::string scan_id;
  std::string media_type;
  std::int64_t size = 0;
  kit::Instant added_ms;
  std::string added_by;
};
inline const kit::Shape& describe(const File*) {
  using X = File;
  static const kit::Shape shape = kit::shape<X>("AidFile", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
      kit::field<&X::request_id>("request_id"), kit::field<&X::code>("code"), kit::field<&X::scan_id>("scan_id"),
      kit::field<&X::media_type>("media_type"), kit::field<&X::size>("size"), kit::field<&X::added_ms>("added_ms"),
      kit::field<&X::added_by>("added_by"));
  return shape;
}
inline constexpr std::string_view slip_code = "payment_slip";

}  // namespace aid
