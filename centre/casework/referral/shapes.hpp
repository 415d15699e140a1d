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
      kit::field<&Referral::version>("version"));
  return shape;
}

struct SendReferral {
  std::string agency_org_id;
  std::string letter_number;
  Urgency urgency = Urgency::normal;
  std::string need;
  std::vector<Shared> shared;
};
inline const kit::Shape& describe(const SendReferral*) {
  static const kit::Shape shape = kit::shape<SendReferral>(
      "SendReferral",
      kit::field<&SendReferral::agency_org_id>("agency_org_id", kit::required, kit::max(64)),
      kit::field<&SendReferral::letter_number>("letter_number", kit::max(60)),
      kit::field<&SendReferral::urgency>("urgency", kit::required),
      kit::field<&SendReferral::need>("need", kit::required, kit::max(4000), kit::personal),
      kit::field<&SendReferral::shared>("shared", kit::max(7)));
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
      kit::field<&ReferralView::version>("version"));
  return shape;
}

// Where a case may be referred to.
struct AgencyRow {
  std::string org_id;
  std::string name_th;
  std::string name_en;
};
inline const kit::Shape& describe(const AgencyRow*) {
  static const kit::Shape shape = kit::shape<AgencyRow>(
      "AgencyRow", kit::field<&AgencyRow::org_id>("org_id"),
      kit::field<&AgencyRow::name_th>("name_th"), kit::field<&AgencyRow::name_en>("name_en"));
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
