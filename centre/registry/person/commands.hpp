// What may be asked about a person.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "centre/registry/address.hpp"
#include "centre/registry/kinds.hpp"
#include "centre/words/words.hpp"

namespace registry {

// Who somebody is, as far as known. A name or a description is needed, nothing else.
struct PersonDetails {
  std::string title, first_name, middle_name, last_name, nickname;
  words::Gender gender{};
  std::optional<words::PartialDate> birth;
  std::string nationality;  // ISO 3166 alpha-3, "" when unknown
  std::string religion;     // only when the person says it and help depends on it
  MaritalStatus marital_status = MaritalStatus::unknown;
  std::optional<kit::Date> deceased_on;
  std::string description;  // a person without a known name: "about 60, grey coat, sleeps at the
                            // bus station"
  std::optional<Address> registered;
  std::optional<Address> present;  // only for somebody who belongs to no household
};
inline const kit::Shape& describe(const PersonDetails*) {
  using P = PersonDetails;
  static const kit::Shape shape = kit::shape<P>(
      "PersonDetails", kit::field<&P::title>("title", kit::max(60)),
      kit::field<&P::first_name>("first_name", kit::max(120), kit::personal),
      kit::field<&P::middle_name>("middle_name", kit::max(120), kit::personal),
      kit::field<&P::last_name>("last_name", kit::max(120), kit::personal),
      kit::field<&P::nickname>("nickname", kit::max(60), kit::personal),
      kit::field<&P::gender>("gender"), kit::field<&P::birth>("birth", kit::personal),
      kit::field<&P::nationality>("nationality", kit::max(3)),
      kit::field<&P::religion>("religion", kit::max(60), kit::personal),
      kit::field<&P::marital_status>("marital_status"), kit::field<&P::deceased_on>("deceased_on"),
      kit::field<&P::description>("description", kit::max(500), kit::personal),
      kit::field<&P::registered>("registered"), kit::field<&P::present>("present"));
  return shape;
}

struct NewIdentity {
  words::IdKind kind{};
  std::string value;
  VerifiedHow verified_how = VerifiedHow::unverified;
  std::optional<kit::Date> issued_on, expires_on;
};
inline const kit::Shape& describe(const NewIdentity*) {
  static const kit::Shape shape = kit::shape<NewIdentity>(
      "NewIdentity", kit::field<&NewIdentity::kind>("kind", kit::required),
      kit::field<&NewIdentity::value>("value", kit::required, kit::max(40), kit::secret),
      kit::field<&NewIdentity::verified_how>("verified_how"),
      kit::field<&NewIdentity::issued_on>("issued_on"),
      kit::field<&NewIdentity::expires_on>("expires_on"));
  return shape;
}

struct NewPhone {
  std::string value;
  PhoneOwner whose = PhoneOwner::self;
};
inline const kit::Shape& describe(const NewPhone*) {
  static const kit::Shape shape = kit::shape<NewPhone>(
      "NewPhone", kit::field<&NewPhone::value>("value", kit::required, kit::max(40), kit::secret),
      kit::field<&NewPhone::whose>("whose"));
  return shape;
}

struct JoinHousehold {
  std::string household_id;
  HouseholdRole role = HouseholdRole::unknown;
};
inline const kit::Shape& describe(const JoinHousehold*) {
  static const kit::Shape shape = kit::shape<JoinHousehold>(
      "JoinHousehold", kit::field<&JoinHousehold::household_id>("household_id", kit::required),
      kit::field<&JoinHousehold::role>("role", kit::required));
  return shape;
}

struct RegisterPerson {
  PersonDetails person;
  std::vector<NewIdentity> identities;
  std::vector<NewPhone> phones;
  std::optional<JoinHousehold> household;
};
inline const kit::Shape& describe(const RegisterPerson*) {
  using R = RegisterPerson;
  static const kit::Shape shape = kit::shape<R>(
      "RegisterPerson", kit::field<&R::person>("person", kit::required),
      kit::field<&R::identities>("identities", kit::max(10)),
      kit::field<&R::phones>("phones", kit::max(10)), kit::field<&R::household>("household"));
  return shape;
}

// A new name taken in life keeps the old one as a former name; without this a new spelling is a
// correction.
struct NameChange {
  std::optional<kit::Date> changed_on;
  NameReason reason = NameReason::chosen;
};
inline const kit::Shape& describe(const NameChange*) {
  static const kit::Shape shape =
      kit::shape<NameChange>("NameChange", kit::field<&NameChange::changed_on>("changed_on"),
                             kit::field<&NameChange::reason>("reason", kit::required));
  return shape;
}

struct ChangePerson {
  PersonDetails person;
  std::optional<NameChange> name_change;
};
inline const kit::Shape& describe(const ChangePerson*) {
  static const kit::Shape shape = kit::shape<ChangePerson>(
      "ChangePerson", kit::field<&ChangePerson::person>("person", kit::required),
      kit::field<&ChangePerson::name_change>("name_change"));
  return shape;
}

}  // namespace registry
