// The choices of housing.
#pragma once

#include "centre/housing/housing.hpp"

namespace housing {

// What is done to a house: บ้านมั่นคง บ้านมั่นคงชนบท บ้านพอเพียง ปรับสภาพบ้าน
enum class Work : std::uint8_t {
  secure_housing,
  rural_secure_housing,
  sufficient_house,
  elder_adaptation,
  disabled_adaptation,
  disaster_repair,
  other
};
constexpr auto choices(const Work*) {
  return kit::Choices{"secure_housing",
                      "rural_secure_housing",
                      "sufficient_house",
                      "elder_adaptation",
                      "disabled_adaptation",
                      "disaster_repair",
                      "other"};
}

enum class State : std::uint8_t { surveyed, proposed, approved, building, inspected, handed_over, closed, ended };
constexpr auto choices(const State*) {
  return kit::Choices{"surveyed", "proposed", "approved", "building", "inspected", "handed_over", "closed", "ended"};
}

// On whose land the house stands; the owner of land that is not the family's own must consent.
enum class Tenure : std::uint8_t { own_land, others_land, rented_land, public_land, community_land, unclear };
constexpr auto choices(const Tenure*) {
  return kit::Choices{"own_land", "others_land", "rented_land", "public_land", "community_land", "unclear"};
}

// Of roof, walls, floor, structure, toilet, access.
enum class Condition : std::uint8_t { good, fair, poor, dangerous };
constexpr auto choices(const Condition*) { return kit::Choices{"good", "fair", "poor", "dangerous"}; }

// How a cooperative holds its land: its own, on a lease, or by leave of its owner.
enum class Holding : std::uint8_t { owned, leased, permitted };
constexpr auto choices(const Holding*) { return kit::Choices{"owned", "leased", "permitted"}; }

enum class BuiltBy : std::uint8_t { volunteers, contractor };
constexpr auto choices(const BuiltBy*) { return kit::Choices{"volunteers", "contractor"}; }

enum class Part : std::uint8_t { maker, approver, payer };
constexpr auto choices(const Part*) { return kit::Choices{"maker", "approver", "payer"}; }

enum class ShareState : std::uint8_t { planned, set_aside, paid, given_back };
constexpr auto choices(const ShareState*) { return kit::Choices{"planned", "set_aside", "paid", "given_back"}; }

enum class Verdict : std::uint8_t { approved, refused, sent_back };
constexpr auto choices(const Verdict*) { return kit::Choices{"approved", "refused", "sent_back"}; }

enum class PhotoStage : std::uint8_t { survey, before, during, after, inspection, warranty };
constexpr auto choices(const PhotoStage*) {
  return kit::Choices{"survey", "before", "during", "after", "inspection", "warranty"};
}

enum class CheckMark : std::uint8_t { passed, failed, not_applicable };
constexpr auto choices(const CheckMark*) { return kit::Choices{"passed", "failed", "not_applicable"}; }

enum class Acknowledged : std::uint8_t { signature, thumb };
constexpr auto choices(const Acknowledged*) { return kit::Choices{"signature", "thumb"}; }

enum class Found : std::uint8_t { sound, to_mend };
constexpr auto choices(const Found*) { return kit::Choices{"sound", "to_mend"}; }

}  // namespace housing
