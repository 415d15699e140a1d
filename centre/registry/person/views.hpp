// What leaves about a person. Numbers are masked; the whole number is asked for by itself.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "centre/registry/person/commands.hpp"

namespace registry {

struct IdentityView {
  std::string id;
  words::IdKind kind{};
  std::string masked;
  VerifiedHow verified_how = VerifiedHow::unverified;
  std::optional<kit::Date> issued_on, expires_on;
};
inline const kit::Shape& describe(const IdentityView*) {
  static const kit::Shape shape = kit::shape<IdentityView>(
      "IdentityView", kit::field<&IdentityView::id>("id"), kit::field<&IdentityView::kind>("kind"),
      kit::field<&IdentityView::masked>("masked", kit::personal),
      kit::field<&IdentityView::verified_how>("verified_how"),
      kit::field<&IdentityView::issued_on>("issued_on"),
      kit::field<&IdentityView::expires_on>("expires_on"));
  return shape;
}

struct IdentityNumber {
  words::IdKind kind{};
  std::string value;
};
inline const kit::Shape& describe(const IdentityNumber*) {
  static const kit::Shape shape =
      kit::shape<IdentityNumber>("IdentityNumber", kit::field<&IdentityNumber::kind>("kind"),
                                 kit::field<&IdentityNumber::value>("value", kit::personal));
  return shape;
}
struct IdentityNumbers {
  std::vector<IdentityNumber> items;
};
inline const kit::Shape& describe(const IdentityNumbers*) {
  static const kit::Shape shape =
      kit::shape<IdentityNumbers>("IdentityNumbers", kit::field<&IdentityNumbers::items>("items"));
  return shape;
}

struct PhoneView {
  std::string id;
  std::string value;  // masked inside the person, whole in the list of phones
  PhoneOwner whose = PhoneOwner::self;
};
inline const kit::Shape& describe(const PhoneView*) {
  static const kit::Shape shape =
      kit::shape<PhoneView>("PhoneView", kit::field<&PhoneView::id>("id"),
                            kit::field<&PhoneView::value>("value", kit::personal),
                            kit::field<&PhoneView::whose>("whose"));
  return shape;
}

struct FormerName {
  std::string id, title, first_name, middle_name, last_name;
  std::optional<kit::Date> until_on;
  NameReason reason = NameReason::chosen;
};
inline const kit::Shape& describe(const FormerName*) {
  using F = FormerName;
  static const kit::Shape shape =
      kit::shape<F>("FormerName", kit::field<&F::id>("id"), kit::field<&F::title>("title"),
                    kit::field<&F::first_name>("first_name", kit::personal),
                    kit::field<&F::middle_name>("middle_name", kit::personal),
                    kit::field<&F::last_name>("last_name", kit::personal),
                    kit::field<&F::until_on>("until_on"), kit::field<&F::reason>("reason"));
  return shape;
}

// Where somebody lived, lives, and as what.
struct MembershipView {
  std::string household_id, address;
  HouseholdRole role = HouseholdRole::unknown;
  kit::Date began_on;
  std::optional<kit::Date> ended_on;
};
inline const kit::Shape& describe(const MembershipView*) {
  using M = MembershipView;
  static const kit::Shape shape =
      kit::shape<M>("MembershipView", kit::field<&M::household_id>("household_id"),
                    kit::field<&M::address>("address", kit::personal), kit::field<&M::role>("role"),
                    kit::field<&M::began_on>("began_on"), kit::field<&M::ended_on>("ended_on"));
  return shape;
}

// Another record of the same person: what it says of itself, and the merger that tied it.
struct TiedRecord {
  std::string id, merger_id;
  std::int64_t local_number = 0;
  PersonDetails person;
  std::string registered_address;
  kit::Instant registered;
};
inline const kit::Shape& describe(const TiedRecord*) {
  using T = TiedRecord;
  static const kit::Shape shape =
      kit::shape<T>("TiedRecord", kit::field<&T::id>("id"), kit::field<&T::merger_id>("merger_id"),
                    kit::field<&T::local_number>("local_number"), kit::field<&T::person>("person"),
                    kit::field<&T::registered_address>("registered_address", kit::personal),
                    kit::field<&T::registered>("registered"));
  return shape;
}

struct PersonView {
  std::string id, org_id, area_code;
  std::int64_t local_number = 0;
  std::string full_name;
  PersonDetails person;
  std::optional<std::int64_t> age_years;
  std::string area_name_th, area_name_en;
  std::string present_address;  // one line
  std::vector<IdentityView> identities;
  std::vector<PhoneView> phones;
  std::vector<FormerName> former_names;
  std::optional<std::string> household_id;
  std::vector<MembershipView> memberships;
  std::vector<TiedRecord> tied;  // other records of this person; what hangs on them is shown above
  bool shows_elsewhere = false;  // this is another record of somebody beyond reach
  kit::Instant registered, changed;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const PersonView*) {
  using P = PersonView;
  static const kit::Shape shape = kit::shape<P>(
      "PersonView", kit::field<&P::id>("id"), kit::field<&P::org_id>("org_id"),
      kit::field<&P::area_code>("area_code"), kit::field<&P::local_number>("local_number"),
      kit::field<&P::full_name>("full_name", kit::personal), kit::field<&P::person>("person"),
      kit::field<&P::age_years>("age_years"), kit::field<&P::area_name_th>("area_name_th"),
      kit::field<&P::area_name_en>("area_name_en"),
      kit::field<&P::present_address>("present_address", kit::personal),
      kit::field<&P::identities>("identities"), kit::field<&P::phones>("phones"),
      kit::field<&P::former_names>("former_names"), kit::field<&P::household_id>("household_id"),
      kit::field<&P::memberships>("memberships"), kit::field<&P::tied>("tied"),
      kit::field<&P::shows_elsewhere>("shows_elsewhere"), kit::field<&P::registered>("registered"),
      kit::field<&P::changed>("changed"), kit::field<&P::version>("version"));
  return shape;
}

}  // namespace registry
