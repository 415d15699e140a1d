// What leaves: the row of a list, the request with all its parts, and what who decides must see.
#pragma once

#include "centre/aid/parts.hpp"
#include "centre/frame/page.hpp"

namespace aid {

struct RequestRow {
  std::string id;
  std::string number;
  std::string benefit_code;
  std::string benefit_th;
  std::string benefit_en;
  std::string person_id;
  std::string person_name;
  std::string household_id;
  std::string case_id;
  std::int64_t amount_satang = 0;
  bool emergency = false;
  State state = State::draft;
  kit::Instant since;
  kit::Date asked_on;
  std::string level;
  Outcome outcome = Outcome::none;
  PayHow pay_how = PayHow::cash;
  std::string owner_th;  // the centre
  std::string owner_en;
  std::optional<kit::Date> paid_on;
  bool refunded = false;
  bool closed_file = false;
  bool gone = false;  // died or moved away, and not paid
};
inline const kit::Shape& describe(const RequestRow*) {
  using X = RequestRow;
  static const kit::Shape shape = kit::shape<X>("AidRequestRow", kit::field<&X::id>("id"),
      kit::field<&X::number>("number"), kit::field<&X::benefit_code>("benefit_code"),
      kit::field<&X::benefit_th>("benefit_th"), kit::field<&X::benefit_en>("benefit_en"),
      kit::field<&X::person_id>("person_id"), kit::field<&X::person_name>("person_name", kit::personal),
      kit::field<&X::household_id>("household_id"), kit::field<&X::case_id>("case_id"),
      kit::field<&X::amount_satang>("amount_satang"), kit::field<&X::emergency>("emergency"),
      kit::field<&X::state>("state"), kit::field<&X::since>("since"), kit::field<&X::asked_on>("asked_on"),
      kit::field<&X::level>("level"), kit::field<&X::outcome>("outcome"), kit::field<&X::pay_how>("pay_how"),
      kit::field<&X::owner_th>("owner_th"), kit::field<&X::owner_en>("owner_en"), kit::field<&X::paid_on>("paid_on"),
      kit::field<&X::refunded>("refunded"), kit::field<&X::closed_file>("closed_file"), kit::field<&X::gone>("gone"));
  return shape;
}

// A line of the approver's page.
struct QueueRow {
  RequestRow request;
  std::string why;  // the proposal of the memo
  std::string reason;
  Verdict verdict = Verdict::help;
  std::vector<Warning> warnings;
  bool mine = false;  // at my level, and no other part of it was mine
  std::string hindrance;  // code of why not, "" when mine
};
inline const kit::Shape& describe(const QueueRow*) {
  using X = QueueRow;
  static const kit::Shape shape = kit::shape<X>("AidQueueRow", kit::field<&X::request>("request"),
      kit::field<&X::why>("why", kit::personal), kit::field<&X::reason>("reason", kit::personal),
      kit::field<&X::verdict>("verdict"), kit::field<&X::warnings>("warnings"), kit::field<&X::mine>("mine"),
      kit::field<&X::hindrance>("hindrance"));
  return shape;
}

struct BenefitView {
  std::string code;
  std::string rate;
  std::string name_th;
  std::string name_en;
  benefits::Kind kind = benefits::Kind::relief;
  std::optional<std::int64_t> amount_satang;
  std::string conditions_th;
  std::string conditions_en;
  std::string source;
  std::string purse_kind;
  std::vector<std::string> papers;
};
inline const kit::Shape& describe(const BenefitView*) {
  using X = BenefitView;
  static const kit::Shape shape = kit::shape<X>("AidBenefitView", kit::field<&X::code>("code"),
      kit::field<&X::rate>("rate"), kit::field<&X::name_th>("name_th"), kit::field<&X::name_en>("name_en"),
      kit::field<&X::kind>("kind"), kit::field<&X::amount_satang>("amount_satang"),
      kit::field<&X::conditions_th>("conditions_th"), kit::field<&X::conditions_en>("conditions_en"),
      kit::field<&X::source>("source"), kit::field<&X::purse_kind>("purse_kind"), kit::field<&X::papers>("papers"));
  return shape;
}

struct RequestView {
  std::string id;
  std::string org_id;
  std::string number;
  std::string owner_th;
  std::string owner_en;
  casework::Channel channel = casework::Channel::walk_in;
  kit::Date asked_on;
  bool emergency = false;
  BenefitView benefit;
  std::string person_id;
  std::string person_name;
  std::string household_id;
  std::string household_address;
  std::string case_id;
  std::string case_number;
  bool closed_file = false;
  bool gone = false;
  std::string reason;
  std::int64_t amount_satang = 0;
  std::string amount_words;
  PayHow pay_how = PayHow::cash;
  PayeeIs payee_is = PayeeIs::self;
  std::string payee_name;
  std::string bank;
  std::string account;
  std::string alike_reason;
  State state = State::draft;
  kit::Instant since;
  std::string level;
  Outcome outcome = Outcome::none;
  std::vector<std::string> offered;
  std::vector<PaperView> papers;
  std::vector<RemarkView> remarks;
  std::vector<OpinionView> opinions;
  std::vector<MemoView> memos;
  std::vector<DecisionView> decisions;
  std::vector<HoldView> holds;
  std::vector<PreparationView> preparations;
  std::vector<PaymentView> payments;
  std::vector<RefundView> refunds;
  std::vector<FileView> files;
  std::vector<FollowUpView> follow_ups;
  std::vector<HandView> hands;
  std::vector<StepView> history;
  std::vector<RequestRow> alike;
  std::int64_t alike_elsewhere = 0;
  std::vector<Step> steps;  // what I may do now
  std::vector<std::string> readers;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const RequestView*) {
  using X = RequestView;
  static const kit::Shape shape = kit::shape<X>("AidRequestView", kit::field<&X::id>("id"),
      kit::field<&X::org_id>("org_id"), kit::field<&X::number>("number"), kit::field<&X::owner_th>("owner_th"),
      kit::field<&X::owner_en>("owner_en"), kit::field<&X::channel>("channel"), kit::field<&X::asked_on>("asked_on"),
      kit::field<&X::emergency>("emergency"), kit::field<&X::benefit>("benefit"),
      kit::field<&X::person_id>("person_id"), kit::field<&X::person_name>("person_name", kit::personal),
      kit::field<&X::household_id>("household_id"),
      kit::field<&X::household_address>("household_address", kit::personal), kit::field<&X::case_id>("case_id"),
      kit::field<&X::case_number>("case_number"), kit::field<&X::closed_file>("closed_file"),
      kit::field<&X::gone>("gone"), kit::field<&X::reason>("reason", kit::personal),
      kit::field<&X::amount_satang>("amount_satang"), kit::field<&X::amount_words>("amount_words"),
      kit::field<&X::pay_how>("pay_how"), kit::field<&X::payee_is>("payee_is"),
      kit::field<&X::payee_name>("payee_name", kit::personal), kit::field<&X::bank>("bank"),
      kit::field<&X::account>("account", kit::personal), kit::field<&X::alike_reason>("alike_reason", kit::personal),
      kit::field<&X::state>("state"), kit::field<&X::since>("since"), kit::field<&X::level>("level"),
      kit::field<&X::outcome>("outcome"), kit::field<&X::offered>("offered"), kit::field<&X::papers>("papers"),
      kit::field<&X::remarks>("remarks"), kit::field<&X::opinions>("opinions"), kit::field<&X::memos>("memos"),
      kit::field<&X::decisions>("decisions"), kit::field<&X::holds>("holds"),
      kit::field<&X::preparations>("preparations"), kit::field<&X::payments>("payments"),
      kit::field<&X::refunds>("refunds"), kit::field<&X::files>("files"), kit::field<&X::follow_ups>("follow_ups"), kit::field<&X::hands>("hands"), kit::field<&X::history>("history"),
      kit::field<&X::alike>("alike"), kit::field<&X::alike_elsewhere>("alike_elsewhere"),
      kit::field<&X::steps>("steps"), kit::field<&X::readers>("readers"), kit::field<&X::version>("version"));
  return shape;
}

struct CeilingView {
  std::int64_t fiscal_year = 0;
  std::int64_t had_times = 0;
  std::int64_t pending_times = 0;
  std::int64_t pending_satang = 0;
  std::optional<std::int64_t> times_left;
  std::optional<std::int64_t> left_satang;
  std::optional<kit::Date> again_on;
  std::int64_t family_times = 0;
  std::int64_t family_cash_satang = 0;
  std::int64_t family_in_kind_satang = 0;
};
inline const kit::Shape& describe(const CeilingView*) {
  using X = CeilingView;
  static const kit::Shape shape = kit::shape<X>("AidCeilingView", kit::field<&X::fiscal_year>("fiscal_year"),
      kit::field<&X::had_times>("had_times"), kit::field<&X::pending_times>("pending_times"),
      kit::field<&X::pending_satang>("pending_satang"), kit::field<&X::times_left>("times_left"),
      kit::field<&X::left_satang>("left_satang"), kit::field<&X::again_on>("again_on"),
      kit::field<&X::family_times>("family_times"), kit::field<&X::family_cash_satang>("family_cash_satang"),
      kit::field<&X::family_in_kind_satang>("family_in_kind_satang"));
  return shape;
}

struct PurseView {
  std::string fund_id;
  std::string name_th;
  std::string name_en;
  std::string owner_th;
  std::string owner_en;
  std::int64_t available_satang = 0;
  std::optional<std::int64_t> most_satang;  // that such a purse gives to one request
  bool enough = false;                      // for all of it
};
inline const kit::Shape& describe(const PurseView*) {
  using X = PurseView;
  static const kit::Shape shape = kit::shape<X>("AidPurseView", kit::field<&X::fund_id>("fund_id"),
      kit::field<&X::name_th>("name_th"), kit::field<&X::name_en>("name_en"), kit::field<&X::owner_th>("owner_th"),
      kit::field<&X::owner_en>("owner_en"), kit::field<&X::available_satang>("available_satang"),
      kit::field<&X::most_satang>("most_satang"), kit::field<&X::enough>("enough"));
  return shape;
}

struct HelpView {
  kit::Date given_on;
  std::string giver;
  std::string what;
  benefits::HelpForm form = benefits::HelpForm::cash;
  benefits::HelpFrom from = benefits::HelpFrom::state;
  std::int64_t value_satang = 0;
};
inline const kit::Shape& describe(const HelpView*) {
  using X = HelpView;
  static const kit::Shape shape = kit::shape<X>("AidHelpView", kit::field<&X::given_on>("given_on"),
      kit::field<&X::giver>("giver"), kit::field<&X::what>("what"), kit::field<&X::form>("form"),
      kit::field<&X::from>("from"), kit::field<&X::value_satang>("value_satang"));
  return shape;
}

struct ClauseView {
  benefits::Answer answer = benefits::Answer::unknown;
  std::string text_th;
  std::string text_en;
  std::string finds_th;
  std::string finds_en;
};
inline const kit::Shape& describe(const ClauseView*) {
  using X = ClauseView;
  static const kit::Shape shape = kit::shape<X>("AidClauseView", kit::field<&X::answer>("answer"),
      kit::field<&X::text_th>("text_th"), kit::field<&X::text_en>("text_en"), kit::field<&X::finds_th>("finds_th"),
      kit::field<&X::finds_en>("finds_en"));
  return shape;
}

struct OfferView {
  std::string code;
  std::string name_th;
  std::string name_en;
};
inline const kit::Shape& describe(const OfferView*) {
  using X = OfferView;
  static const kit::Shape shape = kit::shape<X>("AidOfferView", kit::field<&X::code>("code"),
      kit::field<&X::name_th>("name_th"), kit::field<&X::name_en>("name_en"));
  return shape;
}

// What must be known before a decision.
struct DecisionCheck {
  CeilingView ceiling;
  std::vector<Warning> warnings;
  std::string level;  // "": above the ceiling, nobody may
  std::string hindrance;  // code of why I may not decide, "" when I may
  std::vector<PurseView> purses;
  std::vector<HelpView> help;
  std::vector<RequestRow> others;
  std::int64_t others_elsewhere = 0;
  std::vector<ClauseView> clauses;
  std::vector<OfferView> offers;
};
inline const kit::Shape& describe(const DecisionCheck*) {
  using X = DecisionCheck;
  static const kit::Shape shape = kit::shape<X>("AidDecisionCheck", kit::field<&X::ceiling>("ceiling"),
      kit::field<&X::warnings>("warnings"), kit::field<&X::level>("level"), kit::field<&X::hindrance>("hindrance"),
      kit::field<&X::purses>("purses"), kit::field<&X::help>("help"), kit::field<&X::others>("others"),
      kit::field<&X::others_elsewhere>("others_elsewhere"), kit::field<&X::clauses>("clauses"),
      kit::field<&X::offers>("offers"));
  return shape;
}

// Who may be named to read the request of a closed file.
struct ReaderView {
  std::string id;
  std::string name;
  std::string role;
  std::string owner_th;
  std::string owner_en;
};
inline const kit::Shape& describe(const ReaderView*) {
  using X = ReaderView;
  static const kit::Shape shape = kit::shape<X>("AidReaderView", kit::field<&X::id>("id"),
      kit::field<&X::name>("name"), kit::field<&X::role>("role"), kit::field<&X::owner_th>("owner_th"),
      kit::field<&X::owner_en>("owner_en"));
  return shape;
}

struct Counts {
  std::int64_t decisions = 0;
  std::int64_t budget = 0;
  std::int64_t payments = 0;
  std::int64_t sent_back = 0;
};
inline const kit::Shape& describe(const Counts*) {
  using X = Counts;
  static const kit::Shape shape = kit::shape<X>("AidCounts", kit::field<&X::decisions>("decisions"),
      kit::field<&X::budget>("budget"), kit::field<&X::payments>("payments"), kit::field<&X::sent_back>("sent_back"));
  return shape;
}

}  // namespace aid
