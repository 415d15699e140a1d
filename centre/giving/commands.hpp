// What may be asked of giving.
#pragma once

#include "centre/giving/records.hpp"

namespace giving {

struct WritePartner {
  std::string name;
  PartnerKind kind = PartnerKind::company;
  bool unnamed = false;
  std::string tax_number;
  std::string contact;
  std::string phone;
  std::string email;
  std::string note;
};
inline const kit::Shape& describe(const WritePartner*) {
  using X = WritePartner;
  static const kit::Shape shape = kit::shape<X>(
      "WriteGivingPartner", kit::field<&X::name>("name", kit::required, kit::max(200)),
      kit::field<&X::kind>("kind", kit::required), kit::field<&X::unnamed>("unnamed"),
      kit::field<&X::tax_number>("tax_number", kit::max(20), kit::personal),
      kit::field<&X::contact>("contact", kit::max(200), kit::personal),
      kit::field<&X::phone>("phone", kit::max(30), kit::personal),
      kit::field<&X::email>("email", kit::max(200), kit::personal), kit::field<&X::note>("note", kit::max(1000)));
  return shape;
}

struct NeedLine {
  GiftKind kind = GiftKind::goods;
  std::string item_id;
  std::int64_t wanted = 0;
  std::string for_whom_th;
  std::string for_whom_en;
};
inline const kit::Shape& describe(const NeedLine*) {
  using X = NeedLine;
  static const kit::Shape shape = kit::shape<X>(
      "GivingNeedLine", kit::field<&X::kind>("kind", kit::required), kit::field<&X::item_id>("item_id", kit::max(64)),
      kit::field<&X::wanted>("wanted", kit::required, kit::min(1), kit::max(100000000000)),
      kit::field<&X::for_whom_th>("for_whom_th", kit::max(200)),
      kit::field<&X::for_whom_en>("for_whom_en", kit::max(200)));
  return shape;
}

struct WriteCampaign {
  std::string title_th;
  std::string title_en;
  std::string purpose_th;
  std::string purpose_en;
  std::string place;
  std::string area_code;
  kit::Date starts_on;
  kit::Date ends_on;
  std::int64_t households = 0;
  std::string store_id;
  std::string fund_id;
  std::string promptpay;
  std::vector<NeedLine> needs;
};
inline const kit::Shape& describe(const WriteCampaign*) {
  using X = WriteCampaign;
  static const kit::Shape shape = kit::shape<X>(
      "WriteGivingCampaign", kit::field<&X::title_th>("title_th", kit::required, kit::max(200)),
      kit::field<&X::title_en>("title_en", kit::max(200)), kit::field<&X::purpose_th>("purpose_th", kit::max(2000)),
      kit::field<&X::purpose_en>("purpose_en", kit::max(2000)), kit::field<&X::place>("place", kit::max(300)),
      kit::field<&X::area_code>("area_code", kit::max(8)), kit::field<&X::starts_on>("starts_on", kit::required),
      kit::field<&X::ends_on>("ends_on", kit::required),
      kit::field<&X::households>("households", kit::min(0), kit::max(1000000)),
      kit::field<&X::store_id>("store_id", kit::max(64)), kit::field<&X::fund_id>("fund_id", kit::max(64)),
      kit::field<&X::promptpay>("promptpay", kit::max(30)), kit::field<&X::needs>("needs", kit::max(60)));
  return shape;
}

struct MoveCampaign {
  CampaignState state = CampaignState::published;
};
inline const kit::Shape& describe(const MoveCampaign*) {
  using X = MoveCampaign;
  static const kit::Shape shape = kit::shape<X>(
      "MoveGivingCampaign", kit::field<&X::state>("state", kit::required));
  return shape;
}

struct WritePledge {
  std::string partner_id;
  GiftKind kind = GiftKind::goods;
  std::string item_id;
  std::int64_t amount = 0;
  std::string condition;
  std::optional<kit::Date> due_on;
};
inline const kit::Shape& describe(const WritePledge*) {
  using X = WritePledge;
  static const kit::Shape shape = kit::shape<X>(
      "WriteGivingPledge", kit::field<&X::partner_id>("partner_id", kit::required, kit::max(64)),
      kit::field<&X::kind>("kind", kit::required), kit::field<&X::item_id>("item_id", kit::max(64)),
      kit::field<&X::amount>("amount", kit::required, kit::min(1), kit::max(100000000000)),
      kit::field<&X::condition>("condition", kit::max(500)), kit::field<&X::due_on>("due_on"));
  return shape;
}

struct WithdrawPledge {
  std::string reason;
};
inline const kit::Shape& describe(const WithdrawPledge*) {
  using X = WithdrawPledge;
  static const kit::Shape shape = kit::shape<X>(
      "WithdrawGivingPledge", kit::field<&X::reason>("reason", kit::required, kit::max(500)));
  return shape;
}

struct ReceiveGift {
  std::string partner_id;
  std::string pledge_id;
  GiftKind kind = GiftKind::goods;
  std::string item_id;
  std::int64_t amount = 0;
  std::int64_t value_satang = 0;
  std::optional<kit::Date> expires_on;
  Way way = Way::bank;
  bool tied = false;
  std::string purpose;
  kit::Date received_on;
};
inline const kit::Shape& describe(const ReceiveGift*) {
  using X = ReceiveGift;
  static const kit::Shape shape = kit::shape<X>(
      "ReceiveGivingGift", kit::field<&X::partner_id>("partner_id", kit::max(64)),
      kit::field<&X::pledge_id>("pledge_id", kit::max(64)), kit::field<&X::kind>("kind", kit::required),
      kit::field<&X::item_id>("item_id", kit::max(64)),
      kit::field<&X::amount>("amount", kit::required, kit::min(1), kit::max(100000000000)),
      kit::field<&X::value_satang>("value_satang", kit::min(0), kit::max(100000000000)),
      kit::field<&X::expires_on>("expires_on"), kit::field<&X::way>("way"), kit::field<&X::tied>("tied"),
      kit::field<&X::purpose>("purpose", kit::max(500)), kit::field<&X::received_on>("received_on", kit::required));
  return shape;
}

struct Spend {
  std::string what;
  std::int64_t amount_satang = 0;
  bool tied = false;
  kit::Date on_day;
};
inline const kit::Shape& describe(const Spend*) {
  using X = Spend;
  static const kit::Shape shape = kit::shape<X>(
      "SpendGivingMoney", kit::field<&X::what>("what", kit::required, kit::max(300)),
      kit::field<&X::amount_satang>("amount_satang", kit::required, kit::min(1), kit::max(100000000000)),
      kit::field<&X::tied>("tied"), kit::field<&X::on_day>("on_day", kit::required));
  return shape;
}

struct WriteRegistration {
  std::string number;
  std::string unit_name;
  kit::Date valid_from;
  std::optional<kit::Date> valid_until;
};
inline const kit::Shape& describe(const WriteRegistration*) {
  using X = WriteRegistration;
  static const kit::Shape shape = kit::shape<X>(
      "WriteGivingRegistration", kit::field<&X::number>("number", kit::required, kit::max(60)),
      kit::field<&X::unit_name>("unit_name", kit::required, kit::max(200)),
      kit::field<&X::valid_from>("valid_from", kit::required), kit::field<&X::valid_until>("valid_until"));
  return shape;
}

enum class LetterLanguage : std::uint8_t { th, en };
constexpr auto choices(const LetterLanguage*) {
  return kit::Choices{"th", "en"};
}
struct AskLetter {
  LetterLanguage language = LetterLanguage::th;
};
inline const kit::Shape& describe(const AskLetter*) {
  using X = AskLetter;
  static const kit::Shape shape = kit::shape<X>(
      "AskGivingLetter", kit::field<&X::language>("language"));
  return shape;
}

// By anybody, on the public page.
struct OfferGift {
  std::string name;
  PartnerKind partner_kind = PartnerKind::citizen;
  std::string phone;
  std::string email;
  GiftKind kind = GiftKind::goods;
  std::string item_id;
  std::int64_t amount = 0;
  std::optional<kit::Date> due_on;
  std::string words;
  bool may_call = false;
};
inline const kit::Shape& describe(const OfferGift*) {
  using X = OfferGift;
  static const kit::Shape shape = kit::shape<X>(
      "OfferGift", kit::field<&X::name>("name", kit::required, kit::max(200), kit::personal),
      kit::field<&X::partner_kind>("partner_kind", kit::required),
      kit::field<&X::phone>("phone", kit::required, kit::max(30), kit::personal),
      kit::field<&X::email>("email", kit::max(200), kit::personal), kit::field<&X::kind>("kind", kit::required),
      kit::field<&X::item_id>("item_id", kit::max(64)),
      kit::field<&X::amount>("amount", kit::required, kit::min(1), kit::max(100000000000)),
      kit::field<&X::due_on>("due_on"), kit::field<&X::words>("words", kit::max(500), kit::personal),
      kit::field<&X::may_call>("may_call"));
  return shape;
}

struct AcceptOffer {
  std::string partner_id;  // "": a new one, as the offer says
};
inline const kit::Shape& describe(const AcceptOffer*) {
  using X = AcceptOffer;
  static const kit::Shape shape =
      kit::shape<X>("AcceptGivingOffer", kit::field<&X::partner_id>("partner_id", kit::max(64)));
  return shape;
}

}  // namespace giving
