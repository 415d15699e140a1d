// Aid that was given: goods or cash, by whom, to whom, and how the receiver said so.
#pragma once

#include "centre/casework/rules.hpp"

namespace casework {

enum class AidKind : std::uint8_t { goods, cash };
constexpr auto choices(const AidKind*) {
  return kit::Choices{"goods", "cash"};
}
enum class PaidHow : std::uint8_t { not_cash, cash, cheque, transfer, promptpay };
constexpr auto choices(const PaidHow*) {
  return kit::Choices{"not_cash", "cash", "cheque", "transfer", "promptpay"};
}
enum class Acknowledgement : std::uint8_t { signature, thumb, witness };
constexpr auto choices(const Acknowledgement*) {
  return kit::Choices{"signature", "thumb", "witness"};
}

struct Aid {
  std::string org_id;
  std::string id;
  std::string case_id;
  std::string visit_id;
  AidKind kind = AidKind::goods;
  std::string item;
  std::string unit;
  std::int64_t quantity = 1;
  std::int64_t value_satang = 0;
  PaidHow paid_how = PaidHow::not_cash;
  std::string giver;
  std::string receiver_person_id;
  std::string receiver_name;
  Acknowledgement acknowledgement = Acknowledgement::signature;
  std::string witness;
  std::string mark_image;  // base64url of the signature or thumb print
  kit::Date given_on;
  std::string place;
  kit::Instant recorded_ms;
  std::string recorded_by;
};
inline const kit::Shape& describe(const Aid*) {
  static const kit::Shape shape = kit::shape<Aid>(
      "Aid", kit::field<&Aid::org_id>("org_id"), kit::field<&Aid::id>("id"),
      kit::field<&Aid::case_id>("case_id"), kit::field<&Aid::visit_id>("visit_id"),
      kit::field<&Aid::kind>("kind"), kit::field<&Aid::item>("item"),
      kit::field<&Aid::unit>("unit"), kit::field<&Aid::quantity>("quantity"),
      kit::field<&Aid::value_satang>("value_satang"), kit::field<&Aid::paid_how>("paid_how"),
      kit::field<&Aid::giver>("giver"), kit::field<&Aid::receiver_person_id>("receiver_person_id"),
      kit::field<&Aid::receiver_name>("receiver_name", kit::personal),
      kit::field<&Aid::acknowledgement>("acknowledgement"),
      kit::field<&Aid::witness>("witness", kit::personal),
      kit::field<&Aid::mark_image>("mark_image", kit::personal),
      kit::field<&Aid::given_on>("given_on"), kit::field<&Aid::place>("place", kit::personal),
      kit::field<&Aid::recorded_ms>("recorded_ms"), kit::field<&Aid::recorded_by>("recorded_by"));
  return shape;
}

struct GiveAid {
  AidKind kind = AidKind::goods;
  std::string item;
  std::string unit;
  std::int64_t quantity = 1;
  std::int64_t value_satang = 0;
  PaidHow paid_how = PaidHow::not_cash;
  std::string giver;
  std::string receiver_person_id;
  std::string receiver_name;
  Acknowledgement acknowledgement = Acknowledgement::signature;
  std::string witness;
  std::string mark_image;
  kit::Date given_on;
  std::string place;
};
inline const kit::Shape& describe(const GiveAid*) {
  static const kit::Shape shape = kit::shape<GiveAid>(
      "GiveAid", kit::field<&GiveAid::kind>("kind", kit::required),
      kit::field<&GiveAid::item>("item", kit::required, kit::max(200)),
      kit::field<&GiveAid::unit>("unit", kit::max(40)),
      kit::field<&GiveAid::quantity>("quantity", kit::required, kit::min(1), kit::max(1'000'000)),
      kit::field<&GiveAid::value_satang>("value_satang", kit::min(0), kit::max(10'000'000'000)),
      kit::field<&GiveAid::paid_how>("paid_how"),
      kit::field<&GiveAid::giver>("giver", kit::required, kit::max(200)),
      kit::field<&GiveAid::receiver_person_id>("receiver_person_id", kit::max(36)),
      kit::field<&GiveAid::receiver_name>("receiver_name", kit::required, kit::max(200),
                                          kit::personal),
      kit::field<&GiveAid::acknowledgement>("acknowledgement", kit::required),
      kit::field<&GiveAid::witness>("witness", kit::max(200), kit::personal),
      kit::field<&GiveAid::mark_image>("mark_image", kit::max(400'000), kit::personal),
      kit::field<&GiveAid::given_on>("given_on", kit::required),
      kit::field<&GiveAid::place>("place", kit::max(200), kit::personal));
  return shape;
}

struct AidView {
  std::string id;
  std::string visit_id;
  AidKind kind = AidKind::goods;
  std::string item;
  std::string unit;
  std::int64_t quantity = 1;
  std::int64_t value_satang = 0;
  PaidHow paid_how = PaidHow::not_cash;
  std::string giver;
  std::string receiver_person_id;
  std::string receiver_name;
  Acknowledgement acknowledgement = Acknowledgement::signature;
  std::string witness;
  std::string mark_image;
  kit::Date given_on;
  std::string place;
  std::string recorded_by;
};
inline const kit::Shape& describe(const AidView*) {
  static const kit::Shape shape = kit::shape<AidView>(
      "AidView", kit::field<&AidView::id>("id"), kit::field<&AidView::visit_id>("visit_id"),
      kit::field<&AidView::kind>("kind"), kit::field<&AidView::item>("item"),
      kit::field<&AidView::unit>("unit"), kit::field<&AidView::quantity>("quantity"),
      kit::field<&AidView::value_satang>("value_satang"),
      kit::field<&AidView::paid_how>("paid_how"), kit::field<&AidView::giver>("giver"),
      kit::field<&AidView::receiver_person_id>("receiver_person_id"),
      kit::field<&AidView::receiver_name>("receiver_name", kit::personal),
      kit::field<&AidView::acknowledgement>("acknowledgement"),
      kit::field<&AidView::witness>("witness", kit::personal),
      kit::field<&AidView::mark_image>("mark_image", kit::personal),
      kit::field<&AidView::given_on>("given_on"),
      kit::field<&AidView::place>("place", kit::personal),
      kit::field<&AidView::recorded_by>("recorded_by"));
  return shape;
}

// Announced with what indicators and stock count; never who received it.
struct AidNews {
  AidKind kind = AidKind::goods;
  std::string item;
  std::string unit;
  std::int64_t quantity = 0;
  std::int64_t value_satang = 0;
  kit::Date given_on;
  Secrecy secrecy = Secrecy::ordinary;
};
inline const kit::Shape& describe(const AidNews*) {
  static const kit::Shape shape = kit::shape<AidNews>(
      "AidNews", kit::field<&AidNews::kind>("kind"), kit::field<&AidNews::item>("item"),
      kit::field<&AidNews::unit>("unit"), kit::field<&AidNews::quantity>("quantity"),
      kit::field<&AidNews::value_satang>("value_satang"),
      kit::field<&AidNews::given_on>("given_on"), kit::field<&AidNews::secrecy>("secrecy"));
  return shape;
}

}  // namespace casework
