// What giving keeps. Amounts are units of an item, satang, or hours.
#pragma once

#include "centre/giving/giving.hpp"
#include "kit/describe/shape.hpp"

namespace giving {

enum class PartnerKind : std::uint8_t { company, state_office, association, foundation, temple, citizen };
constexpr auto choices(const PartnerKind*) {
  return kit::Choices{"company", "state_office", "association", "foundation", "temple", "citizen"};
}
enum class CampaignState : std::uint8_t { draft, published, closed };
constexpr auto choices(const CampaignState*) {
  return kit::Choices{"draft", "published", "closed"};
}
enum class PledgeState : std::uint8_t { promised, partly, kept, withdrawn };
constexpr auto choices(const PledgeState*) {
  return kit::Choices{"promised", "partly", "kept", "withdrawn"};
}
enum class OfferState : std::uint8_t { waiting, accepted, declined };
constexpr auto choices(const OfferState*) {
  return kit::Choices{"waiting", "accepted", "declined"};
}
enum class Way : std::uint8_t { bank, cash };
constexpr auto choices(const Way*) {
  return kit::Choices{"bank", "cash"};
}

// Field names of records are column names, in the order of the insert query.
struct Partner {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string name;
  PartnerKind kind = PartnerKind::company;
  bool unnamed = false;
  std::string tax_number;
  std::string contact;
  std::string phone;
  std::string email;
  std::string note;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Partner*) {
  using X = Partner;
  static const kit::Shape shape = kit::shape<X>(
      "GivingPartnerRecord", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
      kit::field<&X::area_code>("area_code"), kit::field<&X::name>("name"), kit::field<&X::kind>("kind"),
      kit::field<&X::unnamed>("unnamed"), kit::field<&X::tax_number>("tax_number", kit::personal),
      kit::field<&X::contact>("contact", kit::personal), kit::field<&X::phone>("phone", kit::personal),
      kit::field<&X::email>("email", kit::personal), kit::field<&X::note>("note"), kit::field<&X::version>("version"));
  return shape;
}

struct Campaign {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string title_th;
  std::string title_en;
  std::string purpose_th;
  std::string purpose_en;
  std::string place;
  kit::Date starts_on;
  kit::Date ends_on;
  std::int64_t households = 0;
  std::string store_id;
  std::string fund_id;
  std::string promptpay;
  CampaignState state = CampaignState::draft;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Campaign*) {
  using X = Campaign;
  static const kit::Shape shape = kit::shape<X>(
      "GivingCampaignRecord", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
      kit::field<&X::area_code>("area_code"), kit::field<&X::title_th>("title_th"),
      kit::field<&X::title_en>("title_en"), kit::field<&X::purpose_th>("purpose_th"),
      kit::field<&X::purpose_en>("purpose_en"), kit::field<&X::place>("place"),
      kit::field<&X::starts_on>("starts_on"), kit::field<&X::ends_on>("ends_on"),
      kit::field<&X::households>("households"), kit::field<&X::store_id>("store_id"),
      kit::field<&X::fund_id>("fund_id"), kit::field<&X::promptpay>("promptpay"), kit::field<&X::state>("state"),
      kit::field<&X::version>("version"));
  return shape;
}

struct Need {
  std::string org_id;
  std::string campaign_id;
  std::int64_t n = 0;
  GiftKind kind = GiftKind::goods;
  std::string item_id;
  std::int64_t wanted = 0;
  std::string for_whom_th;
  std::string for_whom_en;
};
inline const kit::Shape& describe(const Need*) {
  using X = Need;
  static const kit::Shape shape = kit::shape<X>(
      "GivingNeedRecord", kit::field<&X::org_id>("org_id"), kit::field<&X::campaign_id>("campaign_id"),
      kit::field<&X::n>("n"), kit::field<&X::kind>("kind"), kit::field<&X::item_id>("item_id"),
      kit::field<&X::wanted>("wanted"), kit::field<&X::for_whom_th>("for_whom_th"),
      kit::field<&X::for_whom_en>("for_whom_en"));
  return shape;
}

struct Pledge {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string campaign_id;
  std::string partner_id;
  GiftKind kind = GiftKind::goods;
  std::string item_id;
  std::int64_t amount = 0;
  std::string condition;
  std::optional<kit::Date> due_on;
  kit::Date noted_on;
  bool withdrawn = false;
  std::string reason;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Pledge*) {
  using X = Pledge;
  static const kit::Shape shape = kit::shape<X>(
      "GivingPledgeRecord", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
      kit::field<&X::area_code>("area_code"), kit::field<&X::campaign_id>("campaign_id"),
      kit::field<&X::partner_id>("partner_id"), kit::field<&X::kind>("kind"), kit::field<&X::item_id>("item_id"),
      kit::field<&X::amount>("amount"), kit::field<&X::condition>("condition"), kit::field<&X::due_on>("due_on"),
      kit::field<&X::noted_on>("noted_on"), kit::field<&X::withdrawn>("withdrawn"), kit::field<&X::reason>("reason"),
      kit::field<&X::version>("version"));
  return shape;
}

struct Gift {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string campaign_id;
  std::string partner_id;
  std::string pledge_id;
  GiftKind kind = GiftKind::goods;
  std::string item_id;
  std::int64_t amount = 0;
  std::int64_t value_satang = 0;
  bool tied = false;
  std::string purpose;
  kit::Date received_on;
  std::string lot_id;
  std::string document;
  std::string staff_id;
  std::optional<kit::Date> corrected_on;  // since then it does not count
  std::string correct_reason;
  std::string corrected_by;
};
inline const kit::Shape& describe(const Gift*) {
  using X = Gift;
  static const kit::Shape shape = kit::shape<X>(
      "GivingGiftRecord", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
      kit::field<&X::area_code>("area_code"), kit::field<&X::campaign_id>("campaign_id"),
      kit::field<&X::partner_id>("partner_id"), kit::field<&X::pledge_id>("pledge_id"), kit::field<&X::kind>("kind"),
      kit::field<&X::item_id>("item_id"), kit::field<&X::amount>("amount"),
      kit::field<&X::value_satang>("value_satang"), kit::field<&X::tied>("tied"), kit::field<&X::purpose>("purpose"),
      kit::field<&X::received_on>("received_on"), kit::field<&X::lot_id>("lot_id"),
      kit::field<&X::document>("document"), kit::field<&X::staff_id>("staff_id"),
      kit::field<&X::corrected_on>("corrected_on"), kit::field<&X::correct_reason>("correct_reason"),
      kit::field<&X::corrected_by>("corrected_by"));
  return shape;
}

struct Spending {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string campaign_id;
  std::string what;
  std::int64_t amount_satang = 0;
  bool tied = false;
  kit::Date on_day;
  std::string document;
  std::string staff_id;
};
inline const kit::Shape& describe(const Spending*) {
  using X = Spending;
  static const kit::Shape shape = kit::shape<X>(
      "GivingSpendingRecord", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
      kit::field<&X::area_code>("area_code"), kit::field<&X::campaign_id>("campaign_id"),
      kit::field<&X::what>("what"), kit::field<&X::amount_satang>("amount_satang"), kit::field<&X::tied>("tied"),
      kit::field<&X::on_day>("on_day"), kit::field<&X::document>("document"), kit::field<&X::staff_id>("staff_id"));
  return shape;
}

// That the receiving unit is known to the Revenue Department, from a day on.
struct Registration {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string number;
  std::string unit_name;
  kit::Date valid_from;
  std::optional<kit::Date> valid_until;
};
inline const kit::Shape& describe(const Registration*) {
  using X = Registration;
  static const kit::Shape shape = kit::shape<X>(
      "GivingRegistrationRecord", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
      kit::field<&X::area_code>("area_code"), kit::field<&X::number>("number"),
      kit::field<&X::unit_name>("unit_name"), kit::field<&X::valid_from>("valid_from"),
      kit::field<&X::valid_until>("valid_until"));
  return shape;
}

// A promise of somebody without an account.
struct Offer {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string campaign_id;
  std::string number;
  std::string name;
  PartnerKind partner_kind = PartnerKind::citizen;
  std::string phone;
  std::string email;
  GiftKind kind = GiftKind::goods;
  std::string item_id;
  std::int64_t amount = 0;
  std::optional<kit::Date> due_on;
  std::string words;
  kit::Instant made_ms;
  OfferState state = OfferState::waiting;
  std::string pledge_id;
  std::string reason;
  std::string answered_by;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Offer*) {
  using X = Offer;
  static const kit::Shape shape = kit::shape<X>(
      "GivingOfferRecord", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
      kit::field<&X::area_code>("area_code"), kit::field<&X::campaign_id>("campaign_id"),
      kit::field<&X::number>("number"), kit::field<&X::name>("name", kit::personal),
      kit::field<&X::partner_kind>("partner_kind"), kit::field<&X::phone>("phone", kit::personal),
      kit::field<&X::email>("email", kit::personal), kit::field<&X::kind>("kind"), kit::field<&X::item_id>("item_id"),
      kit::field<&X::amount>("amount"), kit::field<&X::due_on>("due_on"), kit::field<&X::words>("words", kit::personal),
      kit::field<&X::made_ms>("made_ms"), kit::field<&X::state>("state"), kit::field<&X::pledge_id>("pledge_id"),
      kit::field<&X::reason>("reason"), kit::field<&X::answered_by>("answered_by"), kit::field<&X::version>("version"));
  return shape;
}

}  // namespace giving
