// Help and benefits being received, as pages note and see them.
#pragma once

#include "centre/benefits/help/records.hpp"

namespace benefits {

struct NoteHelp {
  std::string person_id;
  std::string household_id;
  std::string code;
  HelpFrom from = HelpFrom::state;
  HelpForm form = HelpForm::cash;
  std::string giver;
  std::string what;
  std::int64_t value_satang = 0;
  kit::Date given_on;
};
inline const kit::Shape& describe(const NoteHelp*) {
  using N = NoteHelp;
  static const kit::Shape shape = kit::shape<N>(
      "NoteHelp", kit::field<&N::person_id>("person_id", kit::required, kit::max(36)),
      kit::field<&N::household_id>("household_id", kit::max(36)), kit::field<&N::code>("code", kit::max(40)),
      kit::field<&N::from>("from", kit::required), kit::field<&N::form>("form", kit::required),
      kit::field<&N::giver>("giver", kit::max(200)), kit::field<&N::what>("what", kit::max(300)),
      kit::field<&N::value_satang>("value_satang", kit::min(0), kit::max(1'000'000'000'000)),
      kit::field<&N::given_on>("given_on", kit::required));
  return shape;
}

struct WithdrawHelp {
  std::string reason;
};
inline const kit::Shape& describe(const WithdrawHelp*) {
  static const kit::Shape shape = kit::shape<WithdrawHelp>(
      "WithdrawHelp", kit::field<&WithdrawHelp::reason>("reason", kit::required, kit::max(300)));
  return shape;
}

// A confidential benefit shows neither its code nor what was given.
struct HelpView {
  std::string id;
  std::string person_id, person_name;
  std::string code, name_th, name_en;
  HelpFrom from = HelpFrom::state;
  HelpForm form = HelpForm::cash;
  std::string giver, what;
  std::int64_t value_satang = 0;
  kit::Date given_on;
  bool by_hand = false;  // may be withdrawn here
  std::string centre_th, centre_en;
};
inline const kit::Shape& describe(const HelpView*) {
  using H = HelpView;
  static const kit::Shape shape = kit::shape<H>(
      "HelpView", kit::field<&H::id>("id"), kit::field<&H::person_id>("person_id"),
      kit::field<&H::person_name>("person_name", kit::personal), kit::field<&H::code>("code"),
      kit::field<&H::name_th>("name_th"), kit::field<&H::name_en>("name_en"), kit::field<&H::from>("from"),
      kit::field<&H::form>("form"), kit::field<&H::giver>("giver"), kit::field<&H::what>("what"),
      kit::field<&H::value_satang>("value_satang"), kit::field<&H::given_on>("given_on"),
      kit::field<&H::by_hand>("by_hand"), kit::field<&H::centre_th>("centre_th"),
      kit::field<&H::centre_en>("centre_en"));
  return shape;
}
struct HelpYear {
  std::int64_t fiscal_year = 0;
  std::int64_t times = 0;
  std::int64_t cash_satang = 0;
  std::int64_t in_kind_satang = 0;
  std::int64_t elsewhere = 0;  // noted by centres out of reach: counted, not shown
  std::vector<HelpView> items;
};
inline const kit::Shape& describe(const HelpYear*) {
  using H = HelpYear;
  static const kit::Shape shape = kit::shape<H>(
      "HelpYear", kit::field<&H::fiscal_year>("fiscal_year"), kit::field<&H::times>("times"),
      kit::field<&H::cash_satang>("cash_satang"), kit::field<&H::in_kind_satang>("in_kind_satang"),
      kit::field<&H::elsewhere>("elsewhere"), kit::field<&H::items>("items"));
  return shape;
}

struct NoteReceiving {
  std::string person_id;
  std::string code;
  kit::Date since_on;
  std::optional<kit::Date> until_on;
  std::string source;
};
inline const kit::Shape& describe(const NoteReceiving*) {
  using N = NoteReceiving;
  static const kit::Shape shape = kit::shape<N>(
      "NoteReceiving", kit::field<&N::person_id>("person_id", kit::required, kit::max(36)),
      kit::field<&N::code>("code", kit::required, kit::max(40)),
      kit::field<&N::since_on>("since_on", kit::required), kit::field<&N::until_on>("until_on"),
      kit::field<&N::source>("source", kit::max(200)));
  return shape;
}
struct EndReceiving {
  kit::Date until_on;
};
inline const kit::Shape& describe(const EndReceiving*) {
  static const kit::Shape shape =
      kit::shape<EndReceiving>("EndReceiving", kit::field<&EndReceiving::until_on>("until_on", kit::required));
  return shape;
}
struct ReceiptView {
  std::string id;
  std::string person_id;
  std::string code;
  kit::Date since_on;
  std::optional<kit::Date> until_on;
  std::string source;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const ReceiptView*) {
  using R = ReceiptView;
  static const kit::Shape shape = kit::shape<R>(
      "ReceiptView", kit::field<&R::id>("id"), kit::field<&R::person_id>("person_id"),
      kit::field<&R::code>("code"), kit::field<&R::since_on>("since_on"), kit::field<&R::until_on>("until_on"),
      kit::field<&R::source>("source"), kit::field<&R::version>("version"));
  return shape;
}

}  // namespace benefits
