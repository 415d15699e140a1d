// Handing a case, or a part of it, to another agency. The agency sees the letter and nothing else.
#pragma once

#include "centre/casework/rules.hpp"

namespace casework {

enum class ReferralState : std::uint8_t { sent, accepted, refused, returned, completed };
constexpr auto choices(const ReferralState*) {
  return kit::Choices{"sent", "accepted", "refused", "returned", "completed"};
}

// What the centre chooses to tell. Less is better.
enum class Shared : std::uint8_t { clients, contact, problems, request, facts, opinion, aid };
constexpr auto choices(const Shared*) {
  return kit::Choices{"clients", "contact", "problems", "request", "facts", "opinion", "aid"};
}

// Written when the referral is sent; later changes of the case do not leak into it.
struct Letter {
  std::vector<std::string> clients;
  std::string contact;
  std::vector<std::string> problems;  // codes
  std::string request;
  std::string facts;
  std::string opinion;
  std::vector<std::string> aid;
};
inline const kit::Shape& describe(const Letter*) {
  static const kit::Shape shape = kit::shape<Letter>(
      "Letter", kit::field<&Letter::clients>("clients", kit::personal),
      kit::field<&Letter::contact>("contact", kit::personal),
      kit::field<&Letter::problems>("problems"),
      kit::field<&Letter::request>("request", kit::personal),
      kit::field<&Letter::facts>("facts", kit::personal),
      kit::field<&Letter::opinion>("opinion", kit::personal), kit::field<&Letter::aid>("aid"));
  return shape;
}

struct Referral {
  std::string org_id;  // the centre that refers
  std::string id;
  std::string case_id;
  std::string area_code;
  std::string agency_org_id;
  std::string letter_number;
  Urgency urgency = Urgency::normal;
  std::string need;
  std::vector<Shared> shared;
  std::string letter;  // a Letter as JSON, sealed
  ReferralState state = ReferralState::sent;
  kit::Instant sent_ms;
  std::string sent_by;
  std::optional<kit::Instant> answered_ms;
  std::string answered_by;
  std::string words;
  std::optional<kit::Instant> due_ms = {};  // when an answer should be there
  std::string service_id = {};
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Referral*) {
  static const kit::Shape shape = kit::shape<Referral>(
      "Referral", kit::field<&Referral::org_id>("org_id"), kit::field<&Referral::id>("id"),
      kit::field<&Referral::case_id>("case_id"), kit::field<&Referral::area_code>("area_code"),
      kit::field<&Referral::agency_org_id>("agency_org_id"),
      kit::field<&Referral::letter_number>("letter_number"),
      kit::field<&Referral::urgency>("urgency"), kit::field<&Referral::need>("need", kit::personal),
      kit::field<&Referral::shared>("shared"),
      kit::field<&Referral::letter>("letter", kit::personal), kit::field<&Referral::state>("state"),
      kit::field<&Referral::sent_ms>("sent_ms"), kit::field<&Referral::sent_by>("sent_by"),
      kit::field<&Referral::answered_ms>("answered_ms"),
      kit::field<&Referral::answered_by>("answered_by"),
      kit::field<&Referral::words>("words", kit::personal),
      kit::field<&Referral::due_ms>("due_ms"), kit::field<&Referral::service_id>("service_id"),
      kit::field<&Referral::version>("version"));
  return shape;
}

struct SendReferral {
  std::string agency_org_id;
  std::string letter_number;
  Urgency urgency = Urgency::normal;
  std::string need;
  std::vector<Shared> shared;
  std::string service_id;  // "" when none of the agency's services was chosen
};
inline const kit::Shape& describe(const SendReferral*) {
  static const kit::Shape shape = kit::shape<SendReferral>(
      "SendReferral",
      kit::field<&SendReferral::agency_org_id>("agency_org_id", kit::required, kit::max(64)),
      kit::field<&SendReferral::letter_number>("letter_number", kit::max(60)),
      kit::field<&SendReferral::urgency>("urgency", kit::required),
      kit::field<&SendReferral::need>("need", kit::required, kit::max(4000), kit::personal),
      kit::field<&SendReferral::shared>("shared", kit::max(7)),
      kit::field<&SendReferral::service_id>("service_id", kit::max(64)));
  return shape;
}

struct AnswerReferral {
  std::string words;
};
inline const kit::Shape& describe(const AnswerReferral*) {
  static const kit::Shape shape = kit::shape<AnswerReferral>(
      "AnswerReferral", kit::field<&AnswerReferral::words>("words", kit::max(4000), kit::personal));
  return shape;
}

// As the centre sees it.
struct ReferralView {
  std::string id;
  std::string agency_org_id;
  std::string agency_name_th;
  std::string agency_name_en;
  std::string letter_number;
  Urgency urgency = Urgency::normal;
  std::string need;
  std::vector<Shared> shared;
  ReferralState state = ReferralState::sent;
  kit::Instant sent_at;
  std::string sent_by;
  std::optional<kit::Instant> answered_at;
  std::string words;
  std::optional<kit::Instant> due_at;
  bool late = false;
  bool has_account = true;  // otherwise the agency answers through a link
  std::optional<kit::Instant> link_until;
  std::string answered_by;  // who answered by link, as they signed
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const ReferralView*) {
  static const kit::Shape shape = kit::shape<ReferralView>(
      "ReferralView", kit::field<&ReferralView::id>("id"),
      kit::field<&ReferralView::agency_org_id>("agency_org_id"),
      kit::field<&ReferralView::agency_name_th>("agency_name_th"),
      kit::field<&ReferralView::agency_name_en>("agency_name_en"),
      kit::field<&ReferralView::letter_number>("letter_number"),
      kit::field<&ReferralView::urgency>("urgency"),
      kit::field<&ReferralView::need>("need", kit::personal),
      kit::field<&ReferralView::shared>("shared"), kit::field<&ReferralView::state>("state"),
      kit::field<&ReferralView::sent_at>("sent_at"), kit::field<&ReferralView::sent_by>("sent_by"),
      kit::field<&ReferralView::answered_at>("answered_at"),
      kit::field<&ReferralView::words>("words", kit::personal),
      kit::field<&ReferralView::due_at>("due_at"), kit::field<&ReferralView::late>("late"),
      kit::field<&ReferralView::has_account>("has_account"),
      kit::field<&ReferralView::link_until>("link_until"),
      kit::field<&ReferralView::answered_by>("answered_by", kit::personal),
      kit::field<&ReferralView::version>("version"));
  return shape;
}

// Why an agency is suggested, in words of the texts.
enum class Why : std::uint8_t { service_for_problem, service_for_group, guide_first, guide_then, serves_place, room, full };
constexpr auto choices(const Why*) {
  return kit::Choices{"service_for_problem", "service_for_group", "guide_first", "guide_then", "serves_place", "room", "full"};
}
// Where a case may be referred to, the best first, and why.
struct AgencyRow {
  std::string org_id;
  std::string name_th;
  std::string name_en;
  std::string service_id;
  std::string service_th;
  std::string service_en;
  std::string conditions;
  std::string hours;
  std::vector<std::string> phones;
  std::vector<Why> why;
  std::optional<std::int64_t> room;  // places left; none when no limit is known
  bool has_account = true;
};
inline const kit::Shape& describe(const AgencyRow*) {
  using A = AgencyRow;
  static const kit::Shape shape = kit::shape<A>(
      "AgencyRow", kit::field<&A::org_id>("org_id"), kit::field<&A::name_th>("name_th"),
      kit::field<&A::name_en>("name_en"), kit::field<&A::service_id>("service_id"),
      kit::field<&A::service_th>("service_th"), kit::field<&A::service_en>("service_en"),
      kit::field<&A::conditions>("conditions"), kit::field<&A::hours>("hours"),
      kit::field<&A::phones>("phones"), kit::field<&A::why>("why"), kit::field<&A::room>("room"),
      kit::field<&A::has_account>("has_account"));
  return shape;
}

// What became of the referrals of a family.
struct FamilyReferral {
  std::string case_id;
  std::string number;
  std::string agency_name_th;
  std::string agency_name_en;
  ReferralState state = ReferralState::sent;
  kit::Instant sent_at;
  std::optional<kit::Instant> answered_at;
  std::string words;
};
inline const kit::Shape& describe(const FamilyReferral*) {
  using F = FamilyReferral;
  static const kit::Shape shape = kit::shape<F>(
      "FamilyReferral", kit::field<&F::case_id>("case_id"), kit::field<&F::number>("number"),
      kit::field<&F::agency_name_th>("agency_name_th"),
      kit::field<&F::agency_name_en>("agency_name_en"), kit::field<&F::state>("state"),
      kit::field<&F::sent_at>("sent_at"), kit::field<&F::answered_at>("answered_at"),
      kit::field<&F::words>("words", kit::personal));
  return shape;
}

// For an agency without an account.
struct LetterLink {
  std::string org_id;
  std::string id;
  std::string referral_id;
  std::string token_index;
  kit::Instant made_ms;
  std::string made_by;
  kit::Instant expires_ms;
  std::int64_t opened = 0;
  std::string answerer;  // as they signed
  std::optional<kit::Instant> ended_ms;
};
inline const kit::Shape& describe(const LetterLink*) {
  using L = LetterLink;
  static const kit::Shape shape = kit::shape<L>(
      "LetterLink", kit::field<&L::org_id>("org_id"), kit::field<&L::id>("id"),
      kit::field<&L::referral_id>("referral_id"), kit::field<&L::token_index>("token_index"),
      kit::field<&L::made_ms>("made_ms"), kit::field<&L::made_by>("made_by"),
      kit::field<&L::expires_ms>("expires_ms"), kit::field<&L::opened>("opened"),
      kit::field<&L::answerer>("answerer", kit::personal), kit::field<&L::ended_ms>("ended_ms"));
  return shape;
}
struct LetterLinkMade {
  std::string token;  // shown this once; kept only as a keyed hash
  kit::Instant expires_at;
};
inline const kit::Shape& describe(const LetterLinkMade*) {
  static const kit::Shape shape = kit::shape<LetterLinkMade>(
      "LetterLinkMade", kit::field<&LetterLinkMade::token>("token"),
      kit::field<&LetterLinkMade::expires_at>("expires_at"));
  return shape;
}
struct OpenLetter {
  std::string token;
};
inline const kit::Shape& describe(const OpenLetter*) {
  static const kit::Shape shape = kit::shape<OpenLetter>(
      "OpenLetter", kit::field<&OpenLetter::token>("token", kit::required, kit::max(80), kit::secret));
  return shape;
}
struct AnswerLetter {
  std::string token;
  ReferralState answer = ReferralState::accepted;
  std::string words;
  std::string answerer;
};
inline const kit::Shape& describe(const AnswerLetter*) {
  using A = AnswerLetter;
  static const kit::Shape shape = kit::shape<A>(
      "AnswerLetter", kit::field<&A::token>("token", kit::required, kit::max(80), kit::secret),
      kit::field<&A::answer>("answer", kit::required),
      kit::field<&A::words>("words", kit::max(4000), kit::personal),
      kit::field<&A::answerer>("answerer", kit::required, kit::max(200), kit::personal));
  return shape;
}
// The letter and nothing else: no case number, no id.
struct LetterView {
  std::string agency_name_th;
  std::string agency_name_en;
  std::string centre_name_th;
  std::string centre_name_en;
  std::vector<std::string> centre_phones;
  std::string letter_number;
  Urgency urgency = Urgency::normal;
  std::string need;
  Letter letter;
  ReferralState state = ReferralState::sent;
  kit::Instant sent_at;
  std::optional<kit::Instant> due_at;
  kit::Instant expires_at;
  std::string words;
};
inline const kit::Shape& describe(const LetterView*) {
  using L = LetterView;
  static const kit::Shape shape = kit::shape<L>(
      "LetterView", kit::field<&L::agency_name_th>("agency_name_th"),
      kit::field<&L::agency_name_en>("agency_name_en"),
      kit::field<&L::centre_name_th>("centre_name_th"),
      kit::field<&L::centre_name_en>("centre_name_en"),
      kit::field<&L::centre_phones>("centre_phones"), kit::field<&L::letter_number>("letter_number"),
      kit::field<&L::urgency>("urgency"), kit::field<&L::need>("need", kit::personal),
      kit::field<&L::letter>("letter", kit::personal), kit::field<&L::state>("state"),
      kit::field<&L::sent_at>("sent_at"), kit::field<&L::due_at>("due_at"),
      kit::field<&L::expires_at>("expires_at"), kit::field<&L::words>("words", kit::personal));
  return shape;
}

// As the agency sees it.
struct PostView {
  std::string id;
  std::string case_number;
  std::string centre_name_th;
  std::string centre_name_en;
  std::string area_code;
  std::string letter_number;
  Urgency urgency = Urgency::normal;
  std::string need;
  Letter letter;
  ReferralState state = ReferralState::sent;
  kit::Instant sent_at;
  std::optional<kit::Instant> answered_at;
  std::string words;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const PostView*) {
  static const kit::Shape shape = kit::shape<PostView>(
      "PostView", kit::field<&PostView::id>("id"),
      kit::field<&PostView::case_number>("case_number"),
      kit::field<&PostView::centre_name_th>("centre_name_th"),
      kit::field<&PostView::centre_name_en>("centre_name_en"),
      kit::field<&PostView::area_code>("area_code"),
      kit::field<&PostView::letter_number>("letter_number"),
      kit::field<&PostView::urgency>("urgency"), kit::field<&PostView::need>("need", kit::personal),
      kit::field<&PostView::letter>("letter", kit::personal), kit::field<&PostView::state>("state"),
      kit::field<&PostView::sent_at>("sent_at"), kit::field<&PostView::answered_at>("answered_at"),
      kit::field<&PostView::words>("words", kit::personal),
      kit::field<&PostView::version>("version"));
  return shape;
}

struct PostRow {
  std::string id;
  std::string case_number;
  std::string centre_name_th;
  std::string centre_name_en;
  std::string title;
  Urgency urgency = Urgency::normal;
  ReferralState state = ReferralState::sent;
  kit::Instant sent_at;
};
inline const kit::Shape& describe(const PostRow*) {
  static const kit::Shape shape = kit::shape<PostRow>(
      "PostRow", kit::field<&PostRow::id>("id"), kit::field<&PostRow::case_number>("case_number"),
      kit::field<&PostRow::centre_name_th>("centre_name_th"),
      kit::field<&PostRow::centre_name_en>("centre_name_en"),
      kit::field<&PostRow::title>("title", kit::personal), kit::field<&PostRow::urgency>("urgency"),
      kit::field<&PostRow::state>("state"), kit::field<&PostRow::sent_at>("sent_at"));
  return shape;
}

struct ReferralNews {
  std::string agency_org_id;
  Urgency urgency = Urgency::normal;
  ReferralState state = ReferralState::sent;
  Secrecy secrecy = Secrecy::ordinary;
};
inline const kit::Shape& describe(const ReferralNews*) {
  static const kit::Shape shape = kit::shape<ReferralNews>(
      "ReferralNews", kit::field<&ReferralNews::agency_org_id>("agency_org_id"),
      kit::field<&ReferralNews::urgency>("urgency"), kit::field<&ReferralNews::state>("state"),
      kit::field<&ReferralNews::secrecy>("secrecy"));
  return shape;
}

}  // namespace casework
