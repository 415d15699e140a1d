// Volunteers of social development (อพม.): what is asked, what is kept, what leaves.
#pragma once

#include "centre/network/area/shapes.hpp"
#include "centre/words/phone.hpp"

namespace network {

enum class VolunteerLevel : std::uint8_t { village, tambon, district, province };
constexpr auto choices(const VolunteerLevel*) {
  return kit::Choices{"village", "tambon", "district", "province"};
}

// Proposed, checked by the chair of the tambon, then by the chair of the district; from then on serving.
enum class Standing : std::uint8_t { proposed, tambon_checked, serving, refused };
constexpr auto choices(const Standing*) {
  return kit::Choices{"proposed", "tambon_checked", "serving", "refused"};
}

// As kept; the phone is sealed.
struct Volunteer {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::vector<std::string> villages;
  std::string name;
  std::string search;
  std::string phone;
  VolunteerLevel level = VolunteerLevel::village;
  bool chair = false;
  std::string card_number;
  std::optional<kit::Date> card_expires_on;
  std::optional<kit::Date> trained_on;
  std::string training;
  std::string skills;
  std::optional<kit::Date> pledged_on;
  std::string staff_id;
  bool active = true;
  Standing standing = Standing::proposed;
  std::vector<std::string> skill_codes;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const Volunteer*) {
  using V = Volunteer;
  static const kit::Shape shape = kit::shape<V>(
      "Volunteer", kit::field<&V::org_id>("org_id"), kit::field<&V::id>("id"),
      kit::field<&V::area_code>("area_code"), kit::field<&V::villages>("villages"),
      kit::field<&V::name>("name", kit::personal), kit::field<&V::search>("search", kit::personal),
      kit::field<&V::phone>("phone", kit::personal), kit::field<&V::level>("level"), kit::field<&V::chair>("chair"),
      kit::field<&V::card_number>("card_number", kit::personal), kit::field<&V::card_expires_on>("card_expires_on"),
      kit::field<&V::trained_on>("trained_on"), kit::field<&V::training>("training"),
      kit::field<&V::skills>("skills"), kit::field<&V::pledged_on>("pledged_on"),
      kit::field<&V::staff_id>("staff_id"), kit::field<&V::active>("active"),
      kit::field<&V::standing>("standing"), kit::field<&V::skill_codes>("skill_codes"),
      kit::field<&V::version>("version"));
  return shape;
}

struct NewVolunteer {
  words::AreaCode area_code;  // the tambon, or the village
  std::vector<words::AreaCode> villages;
  std::string name;
  std::optional<words::Phone> phone;
  VolunteerLevel level = VolunteerLevel::village;
  bool chair = false;
  std::string card_number;
  std::optional<kit::Date> card_expires_on;
  std::optional<kit::Date> trained_on;
  std::string training;
  std::string skills;
  std::optional<kit::Date> pledged_on;  // signed the privacy pledge
  std::string staff_id;
  bool active = true;
  std::vector<std::string> skill_codes;
  bool serves_already = false;  // has a card of the ministry; from those who may answer for it
};
inline const kit::Shape& describe(const NewVolunteer*) {
  using N = NewVolunteer;
  static const kit::Shape shape = kit::shape<N>(
      "NewVolunteer", kit::field<&N::area_code>("area_code", kit::required),
      kit::field<&N::villages>("villages", kit::max(50)),
      kit::field<&N::name>("name", kit::required, kit::max(200), kit::personal),
      kit::field<&N::phone>("phone", kit::personal), kit::field<&N::level>("level", kit::required),
      kit::field<&N::chair>("chair"), kit::field<&N::card_number>("card_number", kit::max(50), kit::personal),
      kit::field<&N::card_expires_on>("card_expires_on"), kit::field<&N::trained_on>("trained_on"),
      kit::field<&N::training>("training", kit::max(1000)), kit::field<&N::skills>("skills", kit::max(1000)),
      kit::field<&N::pledged_on>("pledged_on"), kit::field<&N::staff_id>("staff_id", kit::max(64)),
      kit::field<&N::active>("active"), kit::field<&N::skill_codes>("skill_codes", kit::max(20)),
      kit::field<&N::serves_already>("serves_already"));
  return shape;
}

struct VolunteerView {
  std::string id;
  std::string org_id;
  AreaView area;
  std::vector<AreaView> villages;
  std::string name;
  std::string phone;
  VolunteerLevel level = VolunteerLevel::village;
  bool chair = false;
  std::string card_number;
  std::optional<kit::Date> card_expires_on;
  bool card_expired = false;
  bool card_expires_soon = false;
  std::optional<kit::Date> trained_on;
  std::string training;
  std::string skills;
  std::optional<kit::Date> pledged_on;
  std::string staff_id;
  bool active = true;
  Standing standing = Standing::proposed;
  std::vector<std::string> skill_codes;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const VolunteerView*) {
  using V = VolunteerView;
  static const kit::Shape shape = kit::shape<V>(
      "VolunteerView", kit::field<&V::id>("id"), kit::field<&V::org_id>("org_id"), kit::field<&V::area>("area"),
      kit::field<&V::villages>("villages"), kit::field<&V::name>("name", kit::personal),
      kit::field<&V::phone>("phone", kit::personal), kit::field<&V::level>("level"), kit::field<&V::chair>("chair"),
      kit::field<&V::card_number>("card_number", kit::personal), kit::field<&V::card_expires_on>("card_expires_on"),
      kit::field<&V::card_expired>("card_expired"), kit::field<&V::card_expires_soon>("card_expires_soon"),
      kit::field<&V::trained_on>("trained_on"),
      kit::field<&V::training>("training"), kit::field<&V::skills>("skills"),
      kit::field<&V::pledged_on>("pledged_on"), kit::field<&V::staff_id>("staff_id"),
      kit::field<&V::active>("active"), kit::field<&V::standing>("standing"),
      kit::field<&V::skill_codes>("skill_codes"), kit::field<&V::version>("version"));
  return shape;
}

// What the journal keeps.
struct VolunteerTold {
  std::string id;
  VolunteerLevel level = VolunteerLevel::village;
  bool chair = false;
  bool active = true;
};
inline const kit::Shape& describe(const VolunteerTold*) {
  using V = VolunteerTold;
  static const kit::Shape shape = kit::shape<V>(
      "VolunteerTold", kit::field<&V::id>("id"), kit::field<&V::level>("level"), kit::field<&V::chair>("chair"),
      kit::field<&V::active>("active"));
  return shape;
}

}  // namespace network
