// What is kept: phones, cards, ops, files.
#pragma once

#include <optional>
#include <string>

#include "kit/describe/shape.hpp"

namespace fieldwork {

struct Device {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string staff_id;
  std::string name;
  kit::Instant enrolled_ms;
  kit::Instant seen_ms;
  std::optional<kit::Instant> revoked_ms;
  std::string revoked_by;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Device*) {
  using D = Device;
  static const kit::Shape shape = kit::shape<D>(
      "Device", kit::field<&D::org_id>("org_id"), kit::field<&D::id>("id"), kit::field<&D::area_code>("area_code"),
      kit::field<&D::staff_id>("staff_id"), kit::field<&D::name>("name"), kit::field<&D::enrolled_ms>("enrolled_ms"),
      kit::field<&D::seen_ms>("seen_ms"), kit::field<&D::revoked_ms>("revoked_ms"),
      kit::field<&D::revoked_by>("revoked_by"), kit::field<&D::version>("version"));
  return shape;
}

// The card itself is one sealed text: it is read and put as a whole.
struct CardRow {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string household_id;  // "" until a family found in the field is in the register
  std::int64_t changed_seq = 0;
  std::string body;
  std::int64_t open_conflicts = 0;
};
inline const kit::Shape& describe(const CardRow*) {
  using C = CardRow;
  static const kit::Shape shape = kit::shape<C>(
      "CardRow", kit::field<&C::org_id>("org_id"), kit::field<&C::id>("id"), kit::field<&C::area_code>("area_code"),
      kit::field<&C::household_id>("household_id"), kit::field<&C::changed_seq>("changed_seq"),
      kit::field<&C::body>("body", kit::personal), kit::field<&C::open_conflicts>("open_conflicts"));
  return shape;
}

struct OpRow {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string card_id;
  std::string device_id;
  std::string user_id;
  std::string type;
  std::string body;
  std::string body_hash;
  std::string verdict;
  std::string reason;
  std::string epoch;
  std::int64_t seq = 0;
  kit::Instant observed_ms;
  kit::Instant received_ms;
  std::optional<kit::Instant> reviewed_ms;
  std::string reviewed_by;
};
inline const kit::Shape& describe(const OpRow*) {
  using O = OpRow;
  static const kit::Shape shape = kit::shape<O>(
      "OpRow", kit::field<&O::org_id>("org_id"), kit::field<&O::id>("id"), kit::field<&O::area_code>("area_code"),
      kit::field<&O::card_id>("card_id"), kit::field<&O::device_id>("device_id"), kit::field<&O::user_id>("user_id"),
      kit::field<&O::type>("type"), kit::field<&O::body>("body", kit::personal),
      kit::field<&O::body_hash>("body_hash"), kit::field<&O::verdict>("verdict"), kit::field<&O::reason>("reason"),
      kit::field<&O::epoch>("epoch"), kit::field<&O::seq>("seq"), kit::field<&O::observed_ms>("observed_ms"),
      kit::field<&O::received_ms>("received_ms"), kit::field<&O::reviewed_ms>("reviewed_ms"),
      kit::field<&O::reviewed_by>("reviewed_by"));
  return shape;
}

struct FileRow {
  std::string org_id;
  std::string id;  // SHA-256
  std::int64_t received = 0;
  bool whole = false;
  std::int64_t seq = 0;
  std::string content;  // base64url while it is not whole
  std::string scan_id;
};
inline const kit::Shape& describe(const FileRow*) {
  using F = FileRow;
  static const kit::Shape shape = kit::shape<F>(
      "FileRow", kit::field<&F::org_id>("org_id"), kit::field<&F::id>("id"), kit::field<&F::received>("received"),
      kit::field<&F::whole>("whole"), kit::field<&F::seq>("seq"), kit::field<&F::content>("content", kit::personal),
      kit::field<&F::scan_id>("scan_id"));
  return shape;
}

struct Terms {
  std::int64_t lease_days = 7;
  std::int64_t households_most = 30;
  std::int64_t settle_days = 14;
};

}  // namespace fieldwork
