// What leaves giving, and what it announces.
#pragma once

#include "centre/giving/records.hpp"

namespace giving {

struct PartnerView {
  std::string id;
  std::string name;
  PartnerKind kind = PartnerKind::company;
  bool unnamed = false;
  std::string tax_number;
  std::string contact;
  std::string phone;
  std::string email;
  std::string note;
  std::int64_t pledges = 0;
  std::int64_t gifts = 0;
  std::int64_t given_satang = 0;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const PartnerView*) {
  using X = PartnerView;
  static const kit::Shape shape = kit::shape<X>(
      "GivingPartner", kit::field<&X::id>("id"), kit::field<&X::name>("name"), kit::field<&X::kind>("kind"),
      kit::field<&X::unnamed>("unnamed"), kit::field<&X::tax_number>("tax_number", kit::personal),
      kit::field<&X::contact>("contact", kit::personal), kit::field<&X::phone>("phone", kit::personal),
      kit::field<&X::email>("email", kit::personal), kit::field<&X::note>("note"), kit::field<&X::pledges>("pledges"),
      kit::field<&X::gifts>("gifts"), kit::field<&X::given_satang>("given_satang"), kit::field<&X::version>("version"));
  return shape;
}

struct NeedView {
  GiftKind kind = GiftKind::goods;
  std::string item_id;
  std::string item_th;
  std::string item_en;
  std::string unit_th;
  std::string unit_en;
  std::string for_whom_th;
  std::string for_whom_en;
  std::int64_t wanted = 0;
  std::int64_t pledged = 0;
  std::int64_t received = 0;
  std::int64_t still = 0;
};
inline const kit::Shape& describe(const NeedView*) {
  using X = NeedView;
  static const kit::Shape shape = kit::shape<X>(
      "GivingNeed", kit::field<&X::kind>("kind"), kit::field<&X::item_id>("item_id"),
      kit::field<&X::item_th>("item_th"), kit::field<&X::item_en>("item_en"), kit::field<&X::unit_th>("unit_th"),
      kit::field<&X::unit_en>("unit_en"), kit::field<&X::for_whom_th>("for_whom_th"),
      kit::field<&X::for_whom_en>("for_whom_en"), kit::field<&X::wanted>("wanted"),
      kit::field<&X::pledged>("pledged"), kit::field<&X::received>("received"), kit::field<&X::still>("still"));
  return shape;
}

struct CampaignRow {
  std::string id;
  std::string title_th;
  std::string title_en;
  std::string place;
  kit::Date starts_on;
  kit::Date ends_on;
  CampaignState state = CampaignState::draft;
  std::int64_t households = 0;
  std::int64_t partners = 0;
  std::int64_t pledges = 0;
  std::int64_t gifts = 0;
  std::int64_t money_satang = 0;
  std::int64_t goods_satang = 0;
};
inline const kit::Shape& describe(const CampaignRow*) {
  using X = CampaignRow;
  static const kit::Shape shape = kit::shape<X>(
      "GivingCampaignRow", kit::field<&X::id>("id"), kit::field<&X::title_th>("title_th"),
      kit::field<&X::title_en>("title_en"), kit::field<&X::place>("place"), kit::field<&X::starts_on>("starts_on"),
      kit::field<&X::ends_on>("ends_on"), kit::field<&X::state>("state"), kit::field<&X::households>("households"),
      kit::field<&X::partners>("partners"), kit::field<&X::pledges>("pledges"), kit::field<&X::gifts>("gifts"),
      kit::field<&X::money_satang>("money_satang"), kit::field<&X::goods_satang>("goods_satang"));
  return shape;
}

struct CampaignView {
  std::string id;
  std::string title_th;
  std::string title_en;
  std::string purpose_th;
  std::string purpose_en;
  std::string place;
  std::string area_code;
  kit::Date starts_on;
  kit::Date ends_on;
  CampaignState state = CampaignState::draft;
  std::int64_t households = 0;
  std::string store_id;
  std::string store_name;
  std::string fund_id;
  std::string fund_th;
  std::string fund_en;
  std::string promptpay;
  std::string payment_text;
  std::vector<NeedView> needs;
  std::int64_t partners = 0;
  std::int64_t money_satang = 0;
  std::int64_t tied_satang = 0;
  std::int64_t spent_satang = 0;
  std::int64_t tied_spent_satang = 0;
  std::int64_t goods_satang = 0;
  std::int64_t hours = 0;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const CampaignView*) {
  using X = CampaignView;
  static const kit::Shape shape = kit::shape<X>(
      "GivingCampaign", kit::field<&X::id>("id"), kit::field<&X::title_th>("title_th"),
      kit::field<&X::title_en>("title_en"), kit::field<&X::purpose_th>("purpose_th"),
      kit::field<&X::purpose_en>("purpose_en"), kit::field<&X::place>("place"),
      kit::field<&X::area_code>("area_code"), kit::field<&X::starts_on>("starts_on"),
      kit::field<&X::ends_on>("ends_on"), kit::field<&X::state>("state"), kit::field<&X::households>("households"),
      kit::field<&X::store_id>("store_id"), kit::field<&X::store_name>("store_name"),
      kit::field<&X::fund_id>("fund_id"), kit::field<&X::fund_th>("fund_th"), kit::field<&X::fund_en>("fund_en"),
      kit::field<&X::promptpay>("promptpay"), kit::field<&X::payment_text>("payment_text"),
      kit::field<&X::needs>("needs"), kit::field<&X::partners>("partners"),
      kit::field<&X::money_satang>("money_satang"), kit::field<&X::tied_satang>("tied_satang"),
      kit::field<&X::spent_satang>("spent_satang"), kit::field<&X::tied_spent_satang>("tied_spent_satang"),
      kit::field<&X::goods_satang>("goods_satang"), kit::field<&X::hours>("hours"), kit::field<&X::version>("version"));
  return shape;
}

struct PledgeRow {
  std::string id;
  std::string partner_id;
  std::string partner_name;
  GiftKind kind = GiftKind::goods;
  std::string item_id;
  std::string item_th;
  std::string item_en;
  std::string unit_th;
  std::string unit_en;
  std::int64_t amount = 0;
  std::int64_t received = 0;
  std::string condition;
  std::optional<kit::Date> due_on;
  bool late = false;
  PledgeState state = PledgeState::promised;
  std::string reason;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const PledgeRow*) {
  using X = PledgeRow;
  static const kit::Shape shape = kit::shape<X>(
      "GivingPledge", kit::field<&X::id>("id"), kit::field<&X::partner_id>("partner_id"),
      kit::field<&X::partner_name>("partner_name"), kit::field<&X::kind>("kind"), kit::field<&X::item_id>("item_id"),
      kit::field<&X::item_th>("item_th"), kit::field<&X::item_en>("item_en"), kit::field<&X::unit_th>("unit_th"),
      kit::field<&X::unit_en>("unit_en"), kit::field<&X::amount>("amount"), kit::field<&X::received>("received"),
      kit::field<&X::condition>("condition"), kit::field<&X::due_on>("due_on"), kit::field<&X::late>("late"),
      kit::field<&X::state>("state"), kit::field<&X::reason>("reason"), kit::field<&X::version>("version"));
  return shape;
}

struct GiftRow {
  std::string id;
  std::string partner_id;
  std::string partner_name;
  std::string pledge_id;
  GiftKind kind = GiftKind::goods;
  std::string item_id;
  std::string item_th;
  std::string item_en;
  std::string unit_th;
  std::string unit_en;
  std::int64_t amount = 0;
  std::int64_t value_satang = 0;
  bool tied = false;
  std::string purpose;
  kit::Date received_on;
  std::string document;
  std::string letter_id;
  std::string letter_number;
  std::optional<kit::Date> corrected_on;
  std::string correct_reason;
};
inline const kit::Shape& describe(const GiftRow*) {
  using X = GiftRow;
  static const kit::Shape shape = kit::shape<X>(
      "GivingGift", kit::field<&X::id>("id"), kit::field<&X::partner_id>("partner_id"),
      kit::field<&X::partner_name>("partner_name"), kit::field<&X::pledge_id>("pledge_id"),
      kit::field<&X::kind>("kind"), kit::field<&X::item_id>("item_id"), kit::field<&X::item_th>("item_th"),
      kit::field<&X::item_en>("item_en"), kit::field<&X::unit_th>("unit_th"), kit::field<&X::unit_en>("unit_en"),
      kit::field<&X::amount>("amount"), kit::field<&X::value_satang>("value_satang"), kit::field<&X::tied>("tied"),
      kit::field<&X::purpose>("purpose"), kit::field<&X::received_on>("received_on"),
      kit::field<&X::document>("document"), kit::field<&X::letter_id>("letter_id"),
      kit::field<&X::letter_number>("letter_number"), kit::field<&X::corrected_on>("corrected_on"),
      kit::field<&X::correct_reason>("correct_reason"));
  return shape;
}

struct OfferView {
  std::string id;
  std::string number;
  std::string name;
  PartnerKind partner_kind = PartnerKind::citizen;
  std::string phone;
  std::string email;
  GiftKind kind = GiftKind::goods;
  std::string item_id;
  std::string item_th;
  std::string item_en;
  std::string unit_th;
  std::string unit_en;
  std::int64_t amount = 0;
  std::optional<kit::Date> due_on;
  std::string words;
  kit::Instant made_at;
  OfferState state = OfferState::waiting;
  std::string reason;
};
inline const kit::Shape& describe(const OfferView*) {
  using X = OfferView;
  static const kit::Shape shape = kit::shape<X>(
      "GivingOffer", kit::field<&X::id>("id"), kit::field<&X::number>("number"),
      kit::field<&X::name>("name", kit::personal), kit::field<&X::partner_kind>("partner_kind"),
      kit::field<&X::phone>("phone", kit::personal), kit::field<&X::email>("email", kit::personal),
      kit::field<&X::kind>("kind"), kit::field<&X::item_id>("item_id"), kit::field<&X::item_th>("item_th"),
      kit::field<&X::item_en>("item_en"), kit::field<&X::unit_th>("unit_th"), kit::field<&X::unit_en>("unit_en"),
      kit::field<&X::amount>("amount"), kit::field<&X::due_on>("due_on"),
      kit::field<&X::words>("words", kit::personal), kit::field<&X::made_at>("made_at"),
      kit::field<&X::state>("state"), kit::field<&X::reason>("reason"));
  return shape;
}

// By which the promise is found again.
struct OfferReceipt {
  std::string number;
};
inline const kit::Shape& describe(const OfferReceipt*) {
  using X = OfferReceipt;
  static const kit::Shape shape = kit::shape<X>("GivingOfferReceipt", kit::field<&X::number>("number"));
  return shape;
}

struct SpendingRow {
  std::string id;
  std::string what;
  std::int64_t amount_satang = 0;
  bool tied = false;
  kit::Date on_day;
  std::string document;
};
inline const kit::Shape& describe(const SpendingRow*) {
  using X = SpendingRow;
  static const kit::Shape shape = kit::shape<X>(
      "GivingSpending", kit::field<&X::id>("id"), kit::field<&X::what>("what"),
      kit::field<&X::amount_satang>("amount_satang"), kit::field<&X::tied>("tied"), kit::field<&X::on_day>("on_day"),
      kit::field<&X::document>("document"));
  return shape;
}

struct LetterView {
  std::string id;
  std::string number;
  bool receipt = false;
};
inline const kit::Shape& describe(const LetterView*) {
  using X = LetterView;
  static const kit::Shape shape = kit::shape<X>(
      "GivingLetter", kit::field<&X::id>("id"), kit::field<&X::number>("number"), kit::field<&X::receipt>("receipt"));
  return shape;
}

struct RegistrationRow {
  std::string id;
  std::string number;
  std::string unit_name;
  kit::Date valid_from;
  std::optional<kit::Date> valid_until;
  bool in_force = false;
};
inline const kit::Shape& describe(const RegistrationRow*) {
  using X = RegistrationRow;
  static const kit::Shape shape = kit::shape<X>(
      "GivingRegistration", kit::field<&X::id>("id"), kit::field<&X::number>("number"),
      kit::field<&X::unit_name>("unit_name"), kit::field<&X::valid_from>("valid_from"),
      kit::field<&X::valid_until>("valid_until"), kit::field<&X::in_force>("in_force"));
  return shape;
}

struct PublicCampaign {
  std::string id;
  std::string title_th;
  std::string title_en;
  std::string purpose_th;
  std::string purpose_en;
  std::string place;
  kit::Date starts_on;
  kit::Date ends_on;
  std::int64_t households = 0;
  bool takes_money = false;
  std::vector<NeedView> needs;
};
inline const kit::Shape& describe(const PublicCampaign*) {
  using X = PublicCampaign;
  static const kit::Shape shape = kit::shape<X>(
      "PublicGivingCampaign", kit::field<&X::id>("id"), kit::field<&X::title_th>("title_th"),
      kit::field<&X::title_en>("title_en"), kit::field<&X::purpose_th>("purpose_th"),
      kit::field<&X::purpose_en>("purpose_en"), kit::field<&X::place>("place"),
      kit::field<&X::starts_on>("starts_on"), kit::field<&X::ends_on>("ends_on"),
      kit::field<&X::households>("households"), kit::field<&X::takes_money>("takes_money"),
      kit::field<&X::needs>("needs"));
  return shape;
}

struct PaymentView {
  std::string text;
  std::int64_t satang = 0;
};
inline const kit::Shape& describe(const PaymentView*) {
  using X = PaymentView;
  static const kit::Shape shape = kit::shape<X>(
      "GivingPayment", kit::field<&X::text>("text"), kit::field<&X::satang>("satang"));
  return shape;
}

struct GivingNews {
  GiftKind kind = GiftKind::goods;
  std::string item_id;
  std::int64_t amount = 0;
};
inline const kit::Shape& describe(const GivingNews*) {
  using X = GivingNews;
  static const kit::Shape shape = kit::shape<X>(
      "GivingNews", kit::field<&X::kind>("kind"), kit::field<&X::item_id>("item_id"), kit::field<&X::amount>("amount"));
  return shape;
}

struct CampaignNews {
  std::string title;
  CampaignState state = CampaignState::draft;
};
inline const kit::Shape& describe(const CampaignNews*) {
  using X = CampaignNews;
  static const kit::Shape shape = kit::shape<X>(
      "GivingCampaignNews", kit::field<&X::title>("title"), kit::field<&X::state>("state"));
  return shape;
}

struct PartnerNews {
  PartnerKind kind = PartnerKind::company;
};
inline const kit::Shape& describe(const PartnerNews*) {
  using X = PartnerNews;
  static const kit::Shape shape = kit::shape<X>(
      "GivingPartnerNews", kit::field<&X::kind>("kind"));
  return shape;
}

struct RegistrationNews {
  std::string number;
};
inline const kit::Shape& describe(const RegistrationNews*) {
  using X = RegistrationNews;
  static const kit::Shape shape = kit::shape<X>(
      "GivingRegistrationNews", kit::field<&X::number>("number"));
  return shape;
}

}  // namespace giving
