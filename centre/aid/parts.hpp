// The parts of a request as its page shows them.
#pragma once

#include "centre/aid/records.hpp"

namespace aid {

struct PaperView {
  std::string id;
  std::string code;
  PaperState state = PaperState::missing;
  std::string note;
  std::optional<kit::Date> due_on;
  bool late = false;
};
inline const kit::Shape& describe(const PaperView*) {
  using X = PaperView;
  static const kit::Shape shape = kit::shape<X>("AidPaperView", kit::field<&X::id>("id"),
      kit::field<&X::code>("code"), kit::field<&X::state>("state"), kit::field<&X::note>("note", kit::personal),
      kit::field<&X::due_on>("due_on"), kit::field<&X::late>("late"));
  return shape;
}

struct RemarkView {
  std::string id;
  std::string field;
  std::string comment;
  kit::Instant asked_at;
  std::string asked_by;
  Answer answer = Answer::none;
  std::string words;
};
inline const kit::Shape& describe(const RemarkView*) {
  using X = RemarkView;
  static const kit::Shape shape = kit::shape<X>("AidRemarkView", kit::field<&X::id>("id"),
      kit::field<&X::field>("field"), kit::field<&X::comment>("comment", kit::personal),
      kit::field<&X::asked_at>("asked_at"), kit::field<&X::asked_by>("asked_by"), kit::field<&X::answer>("answer"),
      kit::field<&X::words>("words", kit::personal));
  return shape;
}

struct OpinionView {
  std::string facts;
  std::string opinion;
  Verdict verdict = Verdict::help;
  kit::Instant signed_at;
  std::string signed_by;
};
inline const kit::Shape& describe(const OpinionView*) {
  using X = OpinionView;
  static const kit::Shape shape = kit::shape<X>("AidOpinionView", kit::field<&X::facts>("facts", kit::personal),
      kit::field<&X::opinion>("opinion", kit::personal), kit::field<&X::verdict>("verdict"),
      kit::field<&X::signed_at>("signed_at"), kit::field<&X::signed_by>("signed_by"));
  return shape;
}

struct MemoView {
  std::int64_t position = 0;
  std::string background;
  std::string facts;
  std::string law;
  std::string consideration;
  std::string proposal;
  std::int64_t amount_satang = 0;
  std::optional<kit::Instant> written_at;  // none: a draft from the record
  std::string written_by;
};
inline const kit::Shape& describe(const MemoView*) {
  using X = MemoView;
  static const kit::Shape shape = kit::shape<X>("AidMemoView", kit::field<&X::position>("position"),
      kit::field<&X::background>("background", kit::personal), kit::field<&X::facts>("facts", kit::personal),
      kit::field<&X::law>("law", kit::personal), kit::field<&X::consideration>("consideration", kit::personal),
      kit::field<&X::proposal>("proposal", kit::personal), kit::field<&X::amount_satang>("amount_satang"),
      kit::field<&X::written_at>("written_at"), kit::field<&X::written_by>("written_by"));
  return shape;
}

struct DecisionView {
  Decided verdict = Decided::approved;
  std::int64_t amount_satang = 0;
  std::string level;
  std::string law;
  std::string reason;
  std::vector<Warning> acknowledged;
  std::string in_spite;
  kit::Instant decided_at;
  std::string decided_by;
};
inline const kit::Shape& describe(const DecisionView*) {
  using X = DecisionView;
  static const kit::Shape shape = kit::shape<X>("AidDecisionView", kit::field<&X::verdict>("verdict"),
      kit::field<&X::amount_satang>("amount_satang"), kit::field<&X::level>("level"), kit::field<&X::law>("law"),
      kit::field<&X::reason>("reason", kit::personal), kit::field<&X::acknowledged>("acknowledged"),
      kit::field<&X::in_spite>("in_spite", kit::personal), kit::field<&X::decided_at>("decided_at"),
      kit::field<&X::decided_by>("decided_by"));
  return shape;
}

struct HoldView {
  std::string fund_id;
  std::string purse_th;
  std::string purse_en;
  std::int64_t amount_satang = 0;
  HoldState state = HoldState::held;
};
inline const kit::Shape& describe(const HoldView*) {
  using X = HoldView;
  static const kit::Shape shape = kit::shape<X>("AidHoldView", kit::field<&X::fund_id>("fund_id"),
      kit::field<&X::purse_th>("purse_th"), kit::field<&X::purse_en>("purse_en"),
      kit::field<&X::amount_satang>("amount_satang"), kit::field<&X::state>("state"));
  return shape;
}

struct PreparationView {
  PayHow pay_how = PayHow::cash;
  std::string payee_name;
  std::string bank;
  std::string account;
  kit::Date pay_on;
  kit::Instant prepared_at;
  std::string prepared_by;
};
inline const kit::Shape& describe(const PreparationView*) {
  using X = PreparationView;
  static const kit::Shape shape = kit::shape<X>("AidPreparationView", kit::field<&X::pay_how>("pay_how"),
      kit::field<&X::payee_name>("payee_name", kit::personal), kit::field<&X::bank>("bank"),
      kit::field<&X::account>("account", kit::personal), kit::field<&X::pay_on>("pay_on"),
      kit::field<&X::prepared_at>("prepared_at"), kit::field<&X::prepared_by>("prepared_by"));
  return shape;
}

struct PaymentView {
  std::string id;
  std::int64_t amount_satang = 0;
  std::string amount_words;
  kit::Date paid_on;
  PayHow pay_how = PayHow::cash;
  std::string voucher;
  std::string reference;
  std::string receiver_name;
  Acknowledged acknowledgement = Acknowledged::signature;
  std::string witness_1;
  std::string witness_2;
  std::string mark_image;
  std::string slip_file_id;
  kit::Instant paid_at;
  std::string paid_by;
};
inline const kit::Shape& describe(const PaymentView*) {
  using X = PaymentView;
  static const kit::Shape shape = kit::shape<X>("AidPaymentView", kit::field<&X::id>("id"),
      kit::field<&X::amount_satang>("amount_satang"), kit::field<&X::amount_words>("amount_words"),
      kit::field<&X::paid_on>("paid_on"), kit::field<&X::pay_how>("pay_how"), kit::field<&X::voucher>("voucher"),
      kit::field<&X::reference>("reference"), kit::field<&X::receiver_name>("receiver_name", kit::personal),
      kit::field<&X::acknowledgement>("acknowledgement"), kit::field<&X::witness_1>("witness_1", kit::personal),
      kit::field<&X::witness_2>("witness_2", kit::personal), kit::field<&X::mark_image>("mark_image", kit::personal),
      kit::field<&X::slip_file_id>("slip_file_id"), kit::field<&X::paid_at>("paid_at"),
      kit::field<&X::paid_by>("paid_by"));
  return shape;
}

struct RefundView {
  std::string id;
  std::int64_t amount_satang = 0;
  std::string reason;
  RefundState state = RefundState::asked;
  kit::Instant asked_at;
  std::string asked_by;
  std::string decision;
  std::optional<kit::Instant> decided_at;
  std::string decided_by;
  std::optional<kit::Date> returned_on;
  PayHow how = PayHow::cash;
  std::string reference;
  std::string giver_name;
  std::string receipt;
  std::string received_by;
};
inline const kit::Shape& describe(const RefundView*) {
  using X = RefundView;
  static const kit::Shape shape = kit::shape<X>("AidRefundView", kit::field<&X::id>("id"),
      kit::field<&X::amount_satang>("amount_satang"), kit::field<&X::reason>("reason", kit::personal),
      kit::field<&X::state>("state"), kit::field<&X::asked_at>("asked_at"), kit::field<&X::asked_by>("asked_by"),
      kit::field<&X::decision>("decision", kit::personal), kit::field<&X::decided_at>("decided_at"),
      kit::field<&X::decided_by>("decided_by"), kit::field<&X::returned_on>("returned_on"),
      kit::field<&X::how>("how"), kit::field<&X::reference>("reference"),
      kit::field<&X::giver_name>("giver_name", kit::personal), kit::field<&X::receipt>("receipt"),
      kit::field<&X::received_by>("received_by"));
  return shape;
}

struct FileView {
  std::string id;
  std::string code;
  std::string media_type;
  std::int64_t size = 0;
  kit::Instant added_at;
  std::string added_by;
};
inline const kit::Shape& describe(const FileView*) {
  using X = FileView;
  static const kit::Shape shape = kit::shape<X>("AidFileView", kit::field<&X::id>("id"),
      kit::field<&X::code>("code"), kit::field<&X::media_type>("media_type"), kit::field<&X::size>("size"),
      kit::field<&X::added_at>("added_at"), kit::field<&X::added_by>("added_by"));
  return shape;
}

struct FollowUpView {
  kit::Date done_on;
  Method method = Method::visit;
  std::string result;
  std::string noted_by;
};
inline const kit::Shape& describe(const FollowUpView*) {
  using X = FollowUpView;
  static const kit::Shape shape = kit::shape<X>("AidFollowUpView", kit::field<&X::done_on>("done_on"),
      kit::field<&X::method>("method"), kit::field<&X::result>("result", kit::personal),
      kit::field<&X::noted_by>("noted_by"));
  return shape;
}

struct HandView {
  Part part = Part::maker;
  std::string name;
};
inline const kit::Shape& describe(const HandView*) {
  using X = HandView;
  static const kit::Shape shape = kit::shape<X>("AidHandView", kit::field<&X::part>("part"),
      kit::field<&X::name>("name"));
  return shape;
}

struct StepView {
  Step step = Step::opening;
  State from = State::draft;
  bool first = false;
  State to_state = State::draft;
  kit::Instant at;
  std::string by;
  std::string role;
  std::string reason;
};
inline const kit::Shape& describe(const StepView*) {
  using X = StepView;
  static const kit::Shape shape = kit::shape<X>("AidStepView", kit::field<&X::step>("step"),
      kit::field<&X::from>("from"), kit::field<&X::first>("first"), kit::field<&X::to_state>("to_state"),
      kit::field<&X::at>("at"), kit::field<&X::by>("by"), kit::field<&X::role>("role"),
      kit::field<&X::reason>("reason", kit::personal));
  return shape;
}

}  // namespace aid
