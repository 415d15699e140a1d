// What may be asked of aid.
#pragma once

#include "centre/aid/records.hpp"

namespace aid {

struct GivenPaper {
  std::string code;
  PaperState state = PaperState::missing;
  std::string note;
  std::optional<kit::Date> due_on;
};
inline const kit::Shape& describe(const GivenPaper*) {
  using X = GivenPaper;
  static const kit::Shape shape = kit::shape<X>("GivenPaper",
      kit::field<&X::code>("code", kit::required, kit::max(40)), kit::field<&X::state>("state", kit::required),
      kit::field<&X::note>("note", kit::max(500), kit::personal), kit::field<&X::due_on>("due_on"));
  return shape;
}

// The request as the desk writes it down; also what it is corrected to.
struct RequestForm {
  casework::Channel channel = casework::Channel::walk_in;
  std::optional<kit::Date> asked_on;  // today when not said; an app may have taken it down before
  bool emergency = false;
  std::string benefit_code;
  std::string person_id;
  std::string case_id;
  std::string reason;
  std::int64_t amount_satang = 0;
  PayHow pay_how = PayHow::cash;
  PayeeIs payee_is = PayeeIs::self;
  std::string payee_name;
  std::string bank;
  std::string account;
  std::vector<GivenPaper> papers;
};
inline const kit::Shape& describe(const RequestForm*) {
  using X = RequestForm;
  static const kit::Shape shape = kit::shape<X>("AidRequestForm", kit::field<&X::channel>("channel", kit::required),
      kit::field<&X::asked_on>("asked_on"), kit::field<&X::emergency>("emergency"),
      kit::field<&X::benefit_code>("benefit_code", kit::required, kit::max(60)),
      kit::field<&X::person_id>("person_id", kit::required, kit::max(36)),
      kit::field<&X::case_id>("case_id", kit::max(36)),
      kit::field<&X::reason>("reason", kit::required, kit::max(4000), kit::personal),
      kit::field<&X::amount_satang>("amount_satang", kit::required, kit::min(1), kit::max(100'000'000'000)),
      kit::field<&X::pay_how>("pay_how", kit::required), kit::field<&X::payee_is>("payee_is"),
      kit::field<&X::payee_name>("payee_name", kit::max(200), kit::personal),
      kit::field<&X::bank>("bank", kit::max(80)), kit::field<&X::account>("account", kit::max(40), kit::personal),
      kit::field<&X::papers>("papers", kit::max(40)));
  return shape;
}

struct SubmitRequest {
  std::string alike_reason;
};
inline const kit::Shape& describe(const SubmitRequest*) {
  using X = SubmitRequest;
  static const kit::Shape shape = kit::shape<X>("SubmitRequest",
      kit::field<&X::alike_reason>("alike_reason", kit::max(1000), kit::personal));
  return shape;
}

struct FieldRemark {
  std::string field;
  std::string comment;
};
inline const kit::Shape& describe(const FieldRemark*) {
  using X = FieldRemark;
  static const kit::Shape shape = kit::shape<X>("FieldRemark",
      kit::field<&X::field>("field", kit::required, kit::max(40)),
      kit::field<&X::comment>("comment", kit::required, kit::max(1000), kit::personal));
  return shape;
}

struct SendBack {
  std::vector<FieldRemark> fields;
};
inline const kit::Shape& describe(const SendBack*) {
  using X = SendBack;
  static const kit::Shape shape = kit::shape<X>("SendBack",
      kit::field<&X::fields>("fields", kit::required, kit::min(1), kit::max(20)));
  return shape;
}

struct RemarkAnswer {
  std::string id;
  Answer answer = Answer::none;
  std::string words;
};
inline const kit::Shape& describe(const RemarkAnswer*) {
  using X = RemarkAnswer;
  static const kit::Shape shape = kit::shape<X>("RemarkAnswer", kit::field<&X::id>("id", kit::required, kit::max(36)),
      kit::field<&X::answer>("answer", kit::required), kit::field<&X::words>("words", kit::max(1000), kit::personal));
  return shape;
}

struct CorrectRequest {
  std::vector<RemarkAnswer> answers;
};
inline const kit::Shape& describe(const CorrectRequest*) {
  using X = CorrectRequest;
  static const kit::Shape shape = kit::shape<X>("CorrectRequest",
      kit::field<&X::answers>("answers", kit::required, kit::max(20)));
  return shape;
}

struct GiveOpinion {
  std::string facts;
  std::string opinion;
  Verdict verdict = Verdict::help;
};
inline const kit::Shape& describe(const GiveOpinion*) {
  using X = GiveOpinion;
  static const kit::Shape shape = kit::shape<X>("GiveOpinion",
      kit::field<&X::facts>("facts", kit::required, kit::max(8000), kit::personal),
      kit::field<&X::opinion>("opinion", kit::required, kit::max(8000), kit::personal),
      kit::field<&X::verdict>("verdict", kit::required));
  return shape;
}

struct WriteMemo {
  std::string background;
  std::string facts;
  std::string law;
  std::string consideration;
  std::string proposal;
  std::int64_t amount_satang = 0;
};
inline const kit::Shape& describe(const WriteMemo*) {
  using X = WriteMemo;
  static const kit::Shape shape = kit::shape<X>("WriteMemo",
      kit::field<&X::background>("background", kit::required, kit::max(8000), kit::personal),
      kit::field<&X::facts>("facts", kit::required, kit::max(8000), kit::personal),
      kit::field<&X::law>("law", kit::required, kit::max(8000), kit::personal),
      kit::field<&X::consideration>("consideration", kit::required, kit::max(8000), kit::personal),
      kit::field<&X::proposal>("proposal", kit::required, kit::max(8000), kit::personal),
      kit::field<&X::amount_satang>("amount_satang", kit::required, kit::min(1), kit::max(100'000'000'000)));
  return shape;
}

struct ProposeRequest {
  std::vector<std::string> readers;
};
inline const kit::Shape& describe(const ProposeRequest*) {
  using X = ProposeRequest;
  static const kit::Shape shape = kit::shape<X>("ProposeRequest", kit::field<&X::readers>("readers", kit::max(20)));
  return shape;
}

enum class Choice : std::uint8_t { approve, refuse };
constexpr auto choices(const Choice*) { return kit::Choices{"approve", "refuse"}; }

inline const kit::Shape& describe(const Share*) {
  using X = Share;
  static const kit::Shape shape = kit::shape<X>("AidShare",
      kit::field<&X::fund_id>("fund_id", kit::required, kit::max(36)),
      kit::field<&X::amount_satang>("amount_satang", kit::required, kit::min(1), kit::max(100'000'000'000)));
  return shape;
}

struct DecisionItem {
  std::string request_id;
  std::string fund_id;  // the purse that pays it all; "" when there is none, or none with enough
  std::vector<Share> shares;  // or several that pay it together
  std::vector<Warning> acknowledged;
  std::string in_spite;
  std::vector<std::string> offered;
};
inline const kit::Shape& describe(const DecisionItem*) {
  using X = DecisionItem;
  static const kit::Shape shape = kit::shape<X>("DecisionItem",
      kit::field<&X::request_id>("request_id", kit::required, kit::max(36)),
      kit::field<&X::fund_id>("fund_id", kit::max(36)), kit::field<&X::shares>("shares", kit::max(8)),
      kit::field<&X::acknowledged>("acknowledged", kit::max(20)),
      kit::field<&X::in_spite>("in_spite", kit::max(2000), kit::personal),
      kit::field<&X::offered>("offered", kit::max(10)));
  return shape;
}

struct DecideRequests {
  Choice choice = Choice::approve;
  std::string reason;
  std::vector<DecisionItem> items;
};
inline const kit::Shape& describe(const DecideRequests*) {
  using X = DecideRequests;
  static const kit::Shape shape = kit::shape<X>("DecideRequests", kit::field<&X::choice>("choice", kit::required),
      kit::field<&X::reason>("reason", kit::required, kit::max(4000), kit::personal),
      kit::field<&X::items>("items", kit::required, kit::min(1), kit::max(50)));
  return shape;
}

struct GiveBudget {
  std::string fund_id;
  std::vector<Share> shares;
};
inline const kit::Shape& describe(const GiveBudget*) {
  using X = GiveBudget;
  static const kit::Shape shape = kit::shape<X>("GiveBudget",
      kit::field<&X::fund_id>("fund_id", kit::max(36)), kit::field<&X::shares>("shares", kit::max(8)));
  return shape;
}

struct PrepareItem {
  std::string request_id;
};
inline const kit::Shape& describe(const PrepareItem*) {
  using X = PrepareItem;
  static const kit::Shape shape = kit::shape<X>("PrepareItem",
      kit::field<&X::request_id>("request_id", kit::required, kit::max(36)));
  return shape;
}

struct PreparePayments {
  kit::Date pay_on;
  std::vector<PrepareItem> items;
};
inline const kit::Shape& describe(const PreparePayments*) {
  using X = PreparePayments;
  static const kit::Shape shape = kit::shape<X>("PreparePayments", kit::field<&X::pay_on>("pay_on", kit::required),
      kit::field<&X::items>("items", kit::required, kit::min(1), kit::max(100)));
  return shape;
}

struct PayRequest {
  kit::Date paid_on;
  std::string reference;
  std::string receiver_name;
  Acknowledged acknowledgement = Acknowledged::signature;
  std::string witness_1;
  std::string witness_2;
  std::string mark_image;
  std::string slip_file_id;  // of a slip that was uploaded before
};
inline const kit::Shape& describe(const PayRequest*) {
  using X = PayRequest;
  static const kit::Shape shape = kit::shape<X>("PayRequest", kit::field<&X::paid_on>("paid_on", kit::required),
      kit::field<&X::reference>("reference", kit::max(80)),
      kit::field<&X::receiver_name>("receiver_name", kit::required, kit::max(200), kit::personal),
      kit::field<&X::acknowledgement>("acknowledgement", kit::required),
      kit::field<&X::witness_1>("witness_1", kit::max(200), kit::personal),
      kit::field<&X::witness_2>("witness_2", kit::max(200), kit::personal),
      kit::field<&X::mark_image>("mark_image", kit::max(400'000), kit::personal),
      kit::field<&X::slip_file_id>("slip_file_id", kit::max(36)));
  return shape;
}

struct FailPayment {
  std::string reason;
};
inline const kit::Shape& describe(const FailPayment*) {
  using X = FailPayment;
  static const kit::Shape shape = kit::shape<X>("FailPayment",
      kit::field<&X::reason>("reason", kit::required, kit::max(1000), kit::personal));
  return shape;
}

struct AskRefund {
  std::string reason;
};
inline const kit::Shape& describe(const AskRefund*) {
  using X = AskRefund;
  static const kit::Shape shape = kit::shape<X>("AskAidRefund",
      kit::field<&X::reason>("reason", kit::required, kit::max(2000), kit::personal));
  return shape;
}

struct DecideRefund {
  Choice choice = Choice::approve;
  std::string reason;
};
inline const kit::Shape& describe(const DecideRefund*) {
  using X = DecideRefund;
  static const kit::Shape shape = kit::shape<X>("DecideAidRefund", kit::field<&X::choice>("choice", kit::required),
      kit::field<&X::reason>("reason", kit::required, kit::max(2000), kit::personal));
  return shape;
}

struct ReceiveRefund {
  kit::Date returned_on;
  PayHow how = PayHow::cash;
  std::string reference;
  std::string giver_name;
};
inline const kit::Shape& describe(const ReceiveRefund*) {
  using X = ReceiveRefund;
  static const kit::Shape shape = kit::shape<X>("ReceiveAidRefund",
      kit::field<&X::returned_on>("returned_on", kit::required), kit::field<&X::how>("how", kit::required),
      kit::field<&X::reference>("reference", kit::max(80)),
      kit::field<&X::giver_name>("giver_name", kit::required, kit::max(200), kit::personal));
  return shape;
}

struct EndRequest {
  Outcome outcome = Outcome::no_longer_needed;
  std::string reason;
};
inline const kit::Shape& describe(const EndRequest*) {
  using X = EndRequest;
  static const kit::Shape shape = kit::shape<X>("EndRequest", kit::field<&X::outcome>("outcome", kit::required),
      kit::field<&X::reason>("reason", kit::required, kit::max(2000), kit::personal));
  return shape;
}

struct FollowRequest {
  kit::Date done_on;
  Method method = Method::visit;
  std::string result;
};
inline const kit::Shape& describe(const FollowRequest*) {
  using X = FollowRequest;
  static const kit::Shape shape = kit::shape<X>("FollowRequest", kit::field<&X::done_on>("done_on", kit::required),
      kit::field<&X::method>("method", kit::required),
      kit::field<&X::result>("result", kit::required, kit::max(4000), kit::personal));
  return shape;
}

}  // namespace aid
