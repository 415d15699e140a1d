// The closed lists of registry. Their words stand in texts.json as "registry.<list>.<name>".
#pragma once

#include <cstdint>

#include "kit/describe/shape.hpp"

namespace registry {

enum class MaritalStatus : std::uint8_t {
  unknown,
  single,
  married_together,
  married_apart,
  divorced,
  together_unmarried,
  widowed
};
constexpr auto choices(const MaritalStatus*) {
  return kit::Choices{"unknown",       "single",   "married_together",
                      "married_apart", "divorced", "together_unmarried",
                      "widowed"};
}

// How we know that a number belongs to the person.
enum class VerifiedHow : std::uint8_t {
  unverified,
  card_seen,
  chip_read,
  copy_seen,
  house_registration,
  official_letter,
  survey_list
};
constexpr auto choices(const VerifiedHow*) {
  return kit::Choices{"unverified",         "card_seen",       "chip_read",  "copy_seen",
                      "house_registration", "official_letter", "survey_list"};
}

// A member's place in the household, seen from its head.
enum class HouseholdRole : std::uint8_t {
  head,
  spouse,
  child,
  parent,
  sibling,
  grandparent,
  grandchild,
  child_in_law,
  parent_in_law,
  relative,
  adopted_child,
  resident,
  unknown
};
constexpr auto choices(const HouseholdRole*) {
  return kit::Choices{"head",          "spouse",     "child",        "parent",        "sibling",
                      "grandparent",   "grandchild", "child_in_law", "parent_in_law", "relative",
                      "adopted_child", "resident",   "unknown"};
}

enum class DepartureReason : std::uint8_t {
  moved,
  died,
  married,
  work,
  institution,
  recorded_wrongly,
  other
};
constexpr auto choices(const DepartureReason*) {
  return kit::Choices{"moved", "died", "married", "work", "institution", "recorded_wrongly",
                      "other"};
}

enum class Tenure : std::uint8_t {
  unknown,
  owned,
  on_others_land,
  rented,
  rent_free,
  public_land,
  none
};
constexpr auto choices(const Tenure*) {
  return kit::Choices{"unknown",     "owned", "on_others_land", "rented", "rent_free",
                      "public_land", "none"};
}

enum class HousingKind : std::uint8_t {
  unknown,
  house,
  row_house,
  flat,
  room,
  shelter,
  temple,
  institution,
  vehicle_or_boat,
  public_place
};
constexpr auto choices(const HousingKind*) {
  return kit::Choices{"unknown", "house",       "row_house",       "flat",        "room", "shelter",
                      "temple",  "institution", "vehicle_or_boat", "public_place"};
}

enum class HousingCondition : std::uint8_t { unknown, firm, not_firm };
constexpr auto choices(const HousingCondition*) {
  return kit::Choices{"unknown", "firm", "not_firm"};
}

enum class PinSource : std::uint8_t { none, measured, drawn, imported };
constexpr auto choices(const PinSource*) {
  return kit::Choices{"none", "measured", "drawn", "imported"};
}

enum class PhoneOwner : std::uint8_t { self, family, carer, neighbour, headman };
constexpr auto choices(const PhoneOwner*) {
  return kit::Choices{"self", "family", "carer", "neighbour", "headman"};
}

enum class NameReason : std::uint8_t { marriage, divorce, chosen, title_changed, alias };
constexpr auto choices(const NameReason*) {
  return kit::Choices{"marriage", "divorce", "chosen", "title_changed", "alias"};
}

enum class ConsentPurpose : std::uint8_t {
  photograph,
  publicity,
  share_with_partner,
  optional_programme,
  research,
  contact_by_message
};
constexpr auto choices(const ConsentPurpose*) {
  return kit::Choices{"photograph",         "publicity", "share_with_partner",
                      "optional_programme", "research",  "contact_by_message"};
}
enum class ConsentState : std::uint8_t { given, refused, withdrawn };
constexpr auto choices(const ConsentState*) {
  return kit::Choices{"given", "refused", "withdrawn"};
}
enum class ConsentMethod : std::uint8_t { signature, thumbprint, spoken, electronic };
constexpr auto choices(const ConsentMethod*) {
  return kit::Choices{"signature", "thumbprint", "spoken", "electronic"};
}

enum class DocumentKind : std::uint8_t {
  house_registration,
  birth_certificate,
  death_certificate,
  disability_card,
  welfare_card,
  marriage_certificate,
  divorce_certificate,
  name_change_certificate,
  medical_certificate,
  bank_book,
  court_order,
  power_of_attorney,
  other
};
constexpr auto choices(const DocumentKind*) {
  return kit::Choices{"house_registration",
                      "birth_certificate",
                      "death_certificate",
                      "disability_card",
                      "welfare_card",
                      "marriage_certificate",
                      "divorce_certificate",
                      "name_change_certificate",
                      "medical_certificate",
                      "bank_book",
                      "court_order",
                      "power_of_attorney",
                      "other"};
}

enum class PhotographKind : std::uint8_t { portrait, house_outside, house_inside, problem, family };
constexpr auto choices(const PhotographKind*) {
  return kit::Choices{"portrait", "house_outside", "house_inside", "problem", "family"};
}

}  // namespace registry
