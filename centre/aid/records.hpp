// What is kept of a request. Field names are column names, in the order of the insert queries; what is marked personal
// is sealed at rest (frame/sealing.hpp).
#pragma once

#include "centre/aid/rules.hpp"
#include "kit/describe/shape.hpp"

namespace aid {

enum class PayHow : std::uint8_t { cash, cheque, transfer, promptpay };
constexpr auto choices(const PayHow*) { return kit::Choices{"cash", "cheque", "transfer", "promptpay"}; }
enum class PayeeIs : std::uint8_t { self, agent };
constexpr auto choices(const PayeeIs*) { return kit::Choices{"self", "agent"}; }

struct Request {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string number;
  casework::Channel channel = casework::Channel::walk_in;
  kit::Date asked_on;  // whose rules and rates count
  bool emergency = false;
  std::string benefit_code;
  std::string rate;
  benefits::Kind kind = benefits::Kind::relief;
  std::string person_id;
  std::string household_id;
  std::string case_id;
  std::string reason;
  std::int64_t amount_satang = 0;  // asked, then proposed, then approved
  PayHow pay_how = PayHow::cash;
  PayeeIs payee_is = PayeeIs::self;
  std::string payee_name;
  std::string bank;
  std::string account;
  std::string alike_reason;  // why it is not the request that looks like it
  State state = State::draft;
  kit::Instant state_since_ms;
  std::string level;  // benefits::Approval, once proposed
  Outcome outcome = Outcome::none;
  std::vector<std::string> offered;  // codes of benefits that may fit instead
  kit::Instant opened_ms;
  std::string opened_by;
  std::int64_t version = 1;
  std::string lived_in;  // the person's area on the day of the request
};
inline const kit::Shape& describe(const Request*) {
  using X = Request;
  static const kit::Shape shape = kit::shape<X>("AidRequest", kit::field<&X::org_id>("org_id"),
      kit::field<&X::id>("id"), kit::field<&X::area_code>("area_code"), kit::field<&X::number>("number"),
      kit::field<&X::channel>("channel"), kit::field<&X::asked_on>("asked_on"),
      kit::field<&X::emergency>("emergency"), kit::field<&X::benefit_code>("benefit_code"),
      kit::field<&X::rate>("rate"), kit::field<&X::kind>("kind"), kit::field<&X::person_id>("person_id"),
      kit::field<&X::household_id>("household_id"), kit::field<&X::case_id>("case_id"),
      kit::field<&X::reason>("reason", kit::personal), kit::field<&X::amount_satang>("amount_satang"),
      kit::field<&X::pay_how>("pay_how"), kit::field<&X::payee_is>("payee_is"),
      kit::field<&X::payee_name>("payee_name", kit::personal), kit::field<&X::bank>("bank"),
      kit::field<&X::account>("account", kit::personal), kit::field<&X::alike_reason>("alike_reason", kit::personal),
      kit::field<&X::state>("state"), kit::field<&X::state_since_ms>("state_since_ms"),
      kit::field<&X::level>("level"), kit::field<&X::outcome>("outcome"), kit::field<&X::offered>("offered"),
      kit::field<&X::opened_ms>("opened_ms"), kit::field<&X::opened_by>("opened_by"),
      kit::field<&X::version>("version"), kit::field<&X::lived_in>("lived_in"));
  return shape;
}

struct Move {
  std::string org_id;
  std::string id;
  std::string request_id;
  std::int64_t position = 0;
  Step step = Step::opening;
  std::string from_state;
  State to_state = State::draft;
  kit::Instant at_ms;
  std::string staff_id;
  std::string role;
  std::string reason;
};
inline const kit::Shape& describe(const Move*) {
  using X = Move;
  static const kit::Shape shape = kit::shape<X>("AidMove", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
      kit::field<&X::request_id>("request_id"), kit::field<&X::position>("position"), kit::field<&X::step>("step"),
      kit::field<&X::from_state>("from_state"), kit::field<&X::to_state>("to_state"), kit::field<&X::at_ms>("at_ms"),
      kit::field<&X::staff_id>("staff_id"), kit::field<&X::role>("role"),
      kit::field<&X::reason>("reason", kit::personal));
  return shape;
}

enum class PaperState : std::uint8_t { attached, missing };
constexpr auto choices(const PaperState*) { return kit::Choices{"attached", "missing"}; }

struct Paper {
  std::string org_id;
  std::string id;
  std::string request_id;
  std::string code;
  PaperState state = PaperState::missing;
  std::string note;  // where it lies, or why it is missing
  std::optional<kit::Date> due_on;  // when it is followed up
  kit::Instant changed_ms;
  std::string changed_by;
};
inline const kit::Shape& describe(const Paper*) {
  using X = Paper;
  static const kit::Shape shape = kit::shape<X>("AidPaper", kit::field<&X::org_id>("org_id"),
      kit::field<&X::id>("id"), kit::field<&X::request_id>("request_id"), kit::field<&X::code>("code"),
      kit::field<&X::state>("state"), kit::field<&X::note>("note", kit::personal), kit::field<&X::due_on>("due_on"),
      kit::field<&X::changed_ms>("changed_ms"), kit::field<&X::changed_by>("changed_by"));
  return shape;
}

enum class Answer : std::uint8_t { none, unchanged, edited };
constexpr auto choices(const Answer*) { return kit::Choices{"none", "unchanged", "edited"}; }

struct Remark {
  std::string org_id;
  std::string id;
  std::string request_id;
  std::string field;
  std::string comment;
  kit::Instant asked_ms;
  std::string asked_by;
  Answer answer = Answer::none;
  std::string words;
  std::optional<kit::Instant> answered_ms;
  std::string answered_by;
};
inline const kit::Shape& describe(const Remark*) {
  using X = Remark;
  static const kit::Shape shape = kit::shape<X>("AidRemark", kit::field<&X::org_id>("org_id"),
      kit::field<&X::id>("id"), kit::field<&X::request_id>("request_id"), kit::field<&X::field>("field"),
      kit::field<&X::comment>("comment", kit::personal), kit::field<&X::asked_ms>("asked_ms"),
      kit::field<&X::asked_by>("asked_by"), kit::field<&X::answer>("answer"),
      kit::field<&X::words>("words", kit::personal), kit::field<&X::answered_ms>("answered_ms"),
      kit::field<&X::answered_by>("answered_by"));
  return shape;
}

enum class Verdict : std::uint8_t { help, help_urgently, do_not_help };
constexpr auto choices(const Verdict*) { return kit::Choices{"help", "help_urgently", "do_not_help"}; }

struct Opinion {
  std::string org_id;
  std::string id;
  std::string request_id;
  std::string facts;
  std::string opinion;
  Verdict verdict = Verdict::help;
  kit::Instant signed_ms;
  std::string signed_by;
};
inline const kit::Shape& describe(const Opinion*) {
  using X = Opinion;
  static const kit::Shape shape = kit::shape<X>("AidOpinion", kit::field<&X::org_id>("org_id"),
      kit::field<&X::id>("id"), kit::field<&X::request_id>("request_id"),
      kit::field<&X::facts>("facts", kit::personal), kit::field<&X::opinion>("opinion", kit::personal),
      kit::field<&X::verdict>("verdict"), kit::field<&X::signed_ms>("signed_ms"),
      kit::field<&X::signed_by>("signed_by"));
  return shape;
}

// The five headings of an approval memo.
struct Memo {
  std::string org_id;
  std::string id;
  std::string request_id;
  std::int64_t position = 0;
  std::string background;
  std::string facts;
  std::string law;
  std::string consideration;
  std::string proposal;
  std::int64_t amount_satang = 0;
  kit::Instant written_ms;
  std::string written_by;
};
inline const kit::Shape& describe(const Memo*) {
  using X = Memo;
  static const kit::Shape shape = kit::shape<X>("AidMemo", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
      kit::field<&X::request_id>("request_id"), kit::field<&X::position>("position"),
      kit::field<&X::background>("background", kit::personal), kit::field<&X::facts>("facts", kit::personal),
      kit::field<&X::law>("law", kit::personal), kit::field<&X::consideration>("consideration", kit::personal),
      kit::field<&X::proposal>("proposal", kit::personal), kit::field<&X::amount_satang>("amount_satang"),
      kit::field<&X::written_ms>("written_ms"), kit::field<&X::written_by>("written_by"));
  return shape;
}

enum class Decided : std::uint8_t { approved, approved_without_budget, refused, budget_given };
constexpr auto choices(const Decided*) {
  return kit::Choices{"approved", "approved_without_budget", "refused", "budget_given"};
}

struct Decision {
  std::string org_id;
  std::string id;
  std::string request_id;
  std::int64_t position = 0;
  Decided verdict = Decided::approved;
  std::int64_t amount_satang = 0;
  std::string level;
  std::string law;  // the rule that allows the amount
  std::string reason;
  std::vector<Warning> acknowledged;
  std::string in_spite;  // why the help is given in spite of them
  std::string memo_id;
  kit::Instant decided_ms;
  std::string decided_by;
  std::string person_key;
  Part part = Part::approver;
};
inline const kit::Shape& describe(const Decision*) {
  using X = Decision;
  static const kit::Shape shape = kit::shape<X>("AidDecision", kit::field<&X::org_id>("org_id"),
      kit::field<&X::id>("id"), kit::field<&X::request_id>("request_id"), kit::field<&X::position>("position"),
      kit::field<&X::verdict>("verdict"), kit::field<&X::amount_satang>("amount_satang"),
      kit::field<&X::level>("level"), kit::field<&X::law>("law"), kit::field<&X::reason>("reason", kit::personal),
      kit::field<&X::acknowledged>("acknowledged"), kit::field<&X::in_spite>("in_spite", kit::personal),
      kit::field<&X::memo_id>("memo_id"), kit::field<&X::decided_ms>("decided_ms"),
      kit::field<&X::decided_by>("decided_by"), kit::field<&X::person_key>("person_key"),
      kit::field<&X::part>("part"));
  return shape;
}

enum class HoldState : std::uint8_t { held, settled, released };
constexpr auto choices(const HoldState*) { return kit::Choices{"held", "settled", "released"}; }

struct Hold {
  std::string org_id;
  std::string id;
  std::string request_id;
  std::string fund_org_id;
  std::string fund_id;
  std::int64_t amount_satang = 0;
  std::string transfer_id;
  std::string ended_by;  // the transfer that settled or released it
  HoldState state = HoldState::held;
  kit::Instant held_ms;
};
inline const kit::Shape& describe(const Hold*) {
  using X = Hold;
  static const kit::Shape shape = kit::shape<X>("AidHold", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
      kit::field<&X::request_id>("request_id"), kit::field<&X::fund_org_id>("fund_org_id"),
      kit::field<&X::fund_id>("fund_id"), kit::field<&X::amount_satang>("amount_satang"),
      kit::field<&X::transfer_id>("transfer_id"), kit::field<&X::ended_by>("ended_by"),
      kit::field<&X::state>("state"), kit::field<&X::held_ms>("held_ms"));
  return shape;
}

struct Preparation {
  std::string org_id;
  std::string id;
  std::string request_id;
  std::int64_t position = 0;
  PayHow pay_how = PayHow::cash;
  std::string payee_name;
  std::string bank;
  std::string account;
  kit::Date pay_on;
  kit::Instant prepared_ms;
  std::string prepared_by;
  std::string person_key;
  Part part = Part::payer;
};
inline const kit::Shape& describe(const Preparation*) {
  using X = Preparation;
  static const kit::Shape shape = kit::shape<X>("AidPreparation", kit::field<&X::org_id>("org_id"),
      kit::field<&X::id>("id"), kit::field<&X::request_id>("request_id"), kit::field<&X::position>("position"),
      kit::field<&X::pay_how>("pay_how"), kit::field<&X::payee_name>("payee_name", kit::personal),
      kit::field<&X::bank>("bank"), kit::field<&X::account>("account", kit::personal),
      kit::field<&X::pay_on>("pay_on"), kit::field<&X::prepared_ms>("prepared_ms"),
      kit::field<&X::prepared_by>("prepared_by"), kit::field<&X::person_key>("person_key"),
      kit::field<&X::part>("part"));
  return shape;
}

enum class Acknowledged : std::uint8_t { signature, thumb, transfer_slip };
constexpr auto choices(const Acknowledged*) { return kit::Choices{"signature", "thumb", "transfer_slip"}; }

struct Payment {
  std::string org_id;
  std::string id;
  std::string request_id;
  std::int64_t amount_satang = 0;
  kit::Date paid_on;
  PayHow pay_how = PayHow::cash;
  std::string voucher;  // number of the ledger's transfer; of the agency's paper when no purse of ours pays
  std::string transfer_id;
  std::string reference;  // of the bank, the cheque, PromptPay
  std::string receiver_name;
  Acknowledged acknowledgement = Acknowledged::signature;
  std::string witness_1;
  std::string witness_2;
  std::string mark_image;
  kit::Instant paid_ms;
  std::string paid_by;
  std::string maker_key;
  Part maker_part = Part::maker;
  std::string approver_key;
  Part approver_part = Part::approver;
  std::string payer_key;
  Part payer_part = Part::payer;
  std::string slip_file;
};
inline const kit::Shape& describe(const Payment*) {
  using X = Payment;
  static const kit::Shape shape = kit::shape<X>("AidPayment", kit::field<&X::org_id>("org_id"),
      kit::field<&X::id>("id"), kit::field<&X::request_id>("request_id"),
      kit::field<&X::amount_satang>("amount_satang"), kit::field<&X::paid_on>("paid_on"),
      kit::field<&X::pay_how>("pay_how"), kit::field<&X::voucher>("voucher"),
      kit::field<&X::transfer_id>("transfer_id"), kit::field<&X::reference>("reference"),
      kit::field<&X::receiver_name>("receiver_name", kit::personal),
      kit::field<&X::acknowledgement>("acknowledgement"), kit::field<&X::witness_1>("witness_1", kit::personal),
      kit::field<&X::witness_2>("witness_2", kit::personal), kit::field<&X::mark_image>("mark_image", kit::personal),
      kit::field<&X::paid_ms>("paid_ms"),
      kit::field<&X::paid_by>("paid_by"), kit::field<&X::maker_key>("maker_key"),
      kit::field<&X::maker_part>("maker_part"), kit::field<&X::approver_key>("approver_key"),
      kit::field<&X::approver_part>("approver_part"), kit::field<&X::payer_key>("payer_key"),
      kit::field<&X::payer_part>("payer_part"), kit::field<&X::slip_file>("slip_file"));
  return shape;
}

enum class Method : std::uint8_t { visit, phone, office, report };
constexpr auto choices(const Method*) { return kit::Choices{"visit", "phone", "office", "report"}; }

struct FollowUp {
  std::string org_id;
  std::string id;
  std::string request_id;
  kit::Date done_on;
  Method method = Method::visit;
  std::string result;
  kit::Instant noted_ms;
  std::string noted_by;
};
inline const kit::Shape& describe(const FollowUp*) {
  using X = FollowUp;
  static const kit::Shape shape = kit::shape<X>("AidFollowUp", kit::field<&X::org_id>("org_id"),
      kit::field<&X::id>("id"), kit::field<&X::request_id>("request_id"), kit::field<&X::done_on>("done_on"),
      kit::field<&X::method>("method"), kit::field<&X::result>("result", kit::personal),
      kit::field<&X::noted_ms>("noted_ms"), kit::field<&X::noted_by>("noted_by"));
  return shape;
}

}  // namespace aid
