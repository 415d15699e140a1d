// Claims, how they are judged, and how they are paid.
#pragma once

#include "centre/welfare/book.hpp"

namespace welfare {

struct Claim {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string fund_id;
  std::int64_t number = 0;
  std::int64_t fiscal_year = 0;
  std::string member_id;
  BenefitKind kind = BenefitKind::birth;
  Per per = Per::time;  // which line of the benefit table, with the kind
  kit::Date event_on;
  kit::Date filed_on;
  std::int64_t units = 0;
  std::string subject;  // the child, the hospital, the house
  std::string payee;
  std::string payee_index;
  std::string phone;
  std::string phone_index;
  std::string papers;     // codes seen, by blanks
  std::string exclusion;  // the exclusion that applies, "" none
  ClaimState state = ClaimState::filed;
  std::string rule_id;
  std::int64_t amount_satang = 0;
  std::string verdict;  // Verdict as JSON, as it stood when decided
  PaidFrom paid_from = PaidFrom::cash;
  std::string decided_by;
  std::optional<kit::Date> decided_on;
  std::string reason;
  std::string first_decided_by;  // who refused, when there is an appeal
  std::string appeal;
  std::string hold_id;
  std::string voucher;
  std::string first_signer;
  std::string second_signer;
  std::string receiver;
  std::optional<kit::Date> paid_on;
  kit::Instant filed_ms;
  std::string filed_by;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Claim*) {
  using X = Claim;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareClaim", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
      kit::field<&X::area_code>("area_code"), kit::field<&X::fund_id>("fund_id"),
      kit::field<&X::number>("number"), kit::field<&X::fiscal_year>("fiscal_year"),
      kit::field<&X::member_id>("member_id"), kit::field<&X::kind>("kind"),
      kit::field<&X::per>("per"), kit::field<&X::event_on>("event_on"),
      kit::field<&X::filed_on>("filed_on"), kit::field<&X::units>("units"),
      kit::field<&X::subject>("subject", kit::personal),
      kit::field<&X::payee>("payee", kit::personal), kit::field<&X::payee_index>("payee_index"),
      kit::field<&X::phone>("phone", kit::personal), kit::field<&X::phone_index>("phone_index"),
      kit::field<&X::papers>("papers"), kit::field<&X::exclusion>("exclusion"),
      kit::field<&X::state>("state"), kit::field<&X::rule_id>("rule_id"),
      kit::field<&X::amount_satang>("amount_satang"), kit::field<&X::verdict>("verdict"),
      kit::field<&X::paid_from>("paid_from"), kit::field<&X::decided_by>("decided_by"),
      kit::field<&X::decided_on>("decided_on"), kit::field<&X::reason>("reason", kit::personal),
      kit::field<&X::first_decided_by>("first_decided_by"),
      kit::field<&X::appeal>("appeal", kit::personal), kit::field<&X::hold_id>("hold_id"),
      kit::field<&X::voucher>("voucher"), kit::field<&X::first_signer>("first_signer"),
      kit::field<&X::second_signer>("second_signer"),
      kit::field<&X::receiver>("receiver", kit::personal), kit::field<&X::paid_on>("paid_on"),
      kit::field<&X::filed_ms>("filed_ms"), kit::field<&X::filed_by>("filed_by"),
      kit::field<&X::version>("version"));
  return shape;
}

struct ClaimMark {
  std::string org_id;
  std::string id;
  std::string claim_id;
  std::string officer_id;
  kit::Instant marked_ms;
  std::string marked_by;
};
inline const kit::Shape& describe(const ClaimMark*) {
  using X = ClaimMark;
  static const kit::Shape shape =
      kit::shape<X>("WelfareClaimMark", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
                    kit::field<&X::claim_id>("claim_id"), kit::field<&X::officer_id>("officer_id"),
                    kit::field<&X::marked_ms>("marked_ms"), kit::field<&X::marked_by>("marked_by"));
  return shape;
}

struct ClauseFound {
  Clause clause = Clause::rule;
  Answer answer = Answer::yes;
  std::string found;   // what the records say
  std::string wanted;  // what the rule wants
};
inline const kit::Shape& describe(const ClauseFound*) {
  using X = ClauseFound;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareClauseFound", kit::field<&X::clause>("clause"), kit::field<&X::answer>("answer"),
      kit::field<&X::found>("found"), kit::field<&X::wanted>("wanted"));
  return shape;
}

struct Verdict {
  Answer answer = Answer::yes;
  std::int64_t amount_satang = 0;
  std::int64_t unit_satang = 0;
  std::int64_t units = 0;  // that are paid, of those asked
  std::vector<ClauseFound> clauses;
};
inline const kit::Shape& describe(const Verdict*) {
  using X = Verdict;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareVerdict", kit::field<&X::answer>("answer"),
      kit::field<&X::amount_satang>("amount_satang"), kit::field<&X::unit_satang>("unit_satang"),
      kit::field<&X::units>("units"), kit::field<&X::clauses>("clauses"));
  return shape;
}

struct FileClaim {
  std::string member_id;
  BenefitKind kind = BenefitKind::birth;
  Per per = Per::time;
  kit::Date event_on;
  std::int64_t units = 1;
  std::string subject;
  std::string payee;
  std::string phone;
  std::vector<std::string> papers;
};
inline const kit::Shape& describe(const FileClaim*) {
  using X = FileClaim;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareFileClaim", kit::field<&X::member_id>("member_id", kit::required, kit::max(36)),
      kit::field<&X::kind>("kind", kit::required), kit::field<&X::per>("per", kit::required),
      kit::field<&X::event_on>("event_on", kit::required),
      kit::field<&X::units>("units", kit::min(1), kit::max(3660)),
      kit::field<&X::subject>("subject", kit::max(500), kit::personal),
      kit::field<&X::payee>("payee", kit::required, kit::max(200), kit::personal),
      kit::field<&X::phone>("phone", kit::max(30), kit::personal),
      kit::field<&X::papers>("papers", kit::max(20)));
  return shape;
}

struct ShowPapers {
  std::vector<std::string> papers;
  std::string exclusion;
};
inline const kit::Shape& describe(const ShowPapers*) {
  using X = ShowPapers;
  static const kit::Shape shape =
      kit::shape<X>("WelfareShowPapers", kit::field<&X::papers>("papers", kit::max(20)),
                    kit::field<&X::exclusion>("exclusion", kit::max(300)));
  return shape;
}

struct MarkClaim {
  std::string officer_id;
};
inline const kit::Shape& describe(const MarkClaim*) {
  using X = MarkClaim;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareMarkClaim", kit::field<&X::officer_id>("officer_id", kit::required, kit::max(36)));
  return shape;
}

struct DecideClaim {
  Decided decided = Decided::approved;
  std::string reason;
  PaidFrom paid_from = PaidFrom::cash;
};
inline const kit::Shape& describe(const DecideClaim*) {
  using X = DecideClaim;
  static const kit::Shape shape =
      kit::shape<X>("WelfareDecideClaim", kit::field<&X::decided>("decided", kit::required),
                    kit::field<&X::reason>("reason", kit::max(1000), kit::personal),
                    kit::field<&X::paid_from>("paid_from"));
  return shape;
}

struct AppealClaim {
  std::string reason;
};
inline const kit::Shape& describe(const AppealClaim*) {
  using X = AppealClaim;
  static const kit::Shape shape =
      kit::shape<X>("WelfareAppealClaim",
                    kit::field<&X::reason>("reason", kit::required, kit::max(1000), kit::personal));
  return shape;
}

struct SignVoucher {
  std::string receiver;
};
inline const kit::Shape& describe(const SignVoucher*) {
  using X = SignVoucher;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareSignVoucher",
      kit::field<&X::receiver>("receiver", kit::required, kit::max(200), kit::personal));
  return shape;
}

struct ClaimRow {
  std::string id;
  std::string number;
  std::string member_id;
  std::string member;
  std::int64_t member_number = 0;
  BenefitKind kind = BenefitKind::birth;
  Per per = Per::time;
  kit::Date event_on;
  kit::Date filed_on;
  ClaimState state = ClaimState::filed;
  std::int64_t amount_satang = 0;
};
inline const kit::Shape& describe(const ClaimRow*) {
  using X = ClaimRow;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareClaimRow", kit::field<&X::id>("id"), kit::field<&X::number>("number"),
      kit::field<&X::member_id>("member_id"), kit::field<&X::member>("member", kit::personal),
      kit::field<&X::member_number>("member_number"), kit::field<&X::kind>("kind"),
      kit::field<&X::per>("per"), kit::field<&X::event_on>("event_on"),
      kit::field<&X::filed_on>("filed_on"), kit::field<&X::state>("state"),
      kit::field<&X::amount_satang>("amount_satang"));
  return shape;
}

struct MarkView {
  std::string officer_id;
  std::string name;
  Position position = Position::chair;
  kit::Instant at;
};
inline const kit::Shape& describe(const MarkView*) {
  using X = MarkView;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareMarkView", kit::field<&X::officer_id>("officer_id"), kit::field<&X::name>("name"),
      kit::field<&X::position>("position"), kit::field<&X::at>("at"));
  return shape;
}

struct ClaimView {
  std::string id;
  std::string fund_id;
  std::string number;
  std::string member_id;
  std::string member;
  std::int64_t member_number = 0;
  BenefitKind kind = BenefitKind::birth;
  Per per = Per::time;
  kit::Date event_on;
  kit::Date filed_on;
  std::int64_t units = 0;
  std::string subject;
  std::string payee;
  std::string phone;
  std::vector<std::string> papers;
  std::vector<std::string> papers_wanted;
  std::string exclusion;
  std::vector<std::string> exclusions;
  ClaimState state = ClaimState::filed;
  std::int64_t rule_number = 0;
  std::string rule_id;
  Verdict verdict;
  std::vector<MarkView> marks;
  std::int64_t marks_wanted = 0;
  std::int64_t amount_satang = 0;
  std::string amount_words;
  PaidFrom paid_from = PaidFrom::cash;
  std::string decided_by;
  std::optional<kit::Date> decided_on;
  std::string reason;
  std::string appeal;
  std::string voucher;
  std::string first_signer;
  std::string second_signer;
  bool signed_by_me = false;
  std::string receiver;
  std::optional<kit::Date> paid_on;
  std::string filed_by;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const ClaimView*) {
  using X = ClaimView;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareClaimView", kit::field<&X::id>("id"), kit::field<&X::fund_id>("fund_id"),
      kit::field<&X::number>("number"), kit::field<&X::member_id>("member_id"),
      kit::field<&X::member>("member", kit::personal),
      kit::field<&X::member_number>("member_number"), kit::field<&X::kind>("kind"),
      kit::field<&X::per>("per"), kit::field<&X::event_on>("event_on"),
      kit::field<&X::filed_on>("filed_on"), kit::field<&X::units>("units"),
      kit::field<&X::subject>("subject", kit::personal),
      kit::field<&X::payee>("payee", kit::personal), kit::field<&X::phone>("phone", kit::personal),
      kit::field<&X::papers>("papers"), kit::field<&X::papers_wanted>("papers_wanted"),
      kit::field<&X::exclusion>("exclusion"), kit::field<&X::exclusions>("exclusions"),
      kit::field<&X::state>("state"), kit::field<&X::rule_number>("rule_number"),
      kit::field<&X::rule_id>("rule_id"), kit::field<&X::verdict>("verdict"),
      kit::field<&X::marks>("marks"), kit::field<&X::marks_wanted>("marks_wanted"),
      kit::field<&X::amount_satang>("amount_satang"), kit::field<&X::amount_words>("amount_words"),
      kit::field<&X::paid_from>("paid_from"), kit::field<&X::decided_by>("decided_by"),
      kit::field<&X::decided_on>("decided_on"), kit::field<&X::reason>("reason", kit::personal),
      kit::field<&X::appeal>("appeal", kit::personal), kit::field<&X::voucher>("voucher"),
      kit::field<&X::first_signer>("first_signer"), kit::field<&X::second_signer>("second_signer"),
      kit::field<&X::signed_by_me>("signed_by_me"),
      kit::field<&X::receiver>("receiver", kit::personal), kit::field<&X::paid_on>("paid_on"),
      kit::field<&X::filed_by>("filed_by"), kit::field<&X::version>("version"));
  return shape;
}

struct ClaimNews {
  std::string fund_id;
  BenefitKind kind = BenefitKind::birth;
  ClaimState state = ClaimState::filed;
  std::int64_t amount_satang = 0;
};
inline const kit::Shape& describe(const ClaimNews*) {
  using X = ClaimNews;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareClaimNews", kit::field<&X::fund_id>("fund_id"), kit::field<&X::kind>("kind"),
      kit::field<&X::state>("state"), kit::field<&X::amount_satang>("amount_satang"));
  return shape;
}

}  // namespace welfare
