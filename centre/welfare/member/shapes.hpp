// Members, their standing, and what they paid.
#pragma once

#include "centre/welfare/book.hpp"
#include "kit/describe/inherited.hpp"

namespace welfare {

struct Member {
  std::string org_id;
  std::string id;
  std::string area_code;  // village
  std::string fund_id;
  std::int64_t number = 0;
  std::string person_id;  // "" of somebody who is not in the register
  std::string name;
  MemberKind kind = MemberKind::general;
  kit::Date joined_on;
  MemberState state = MemberState::active;
  std::optional<kit::Date> ended_on;
  kit::Date
      standing_from;  // rights count from this day: the return after a suspension and its waiting
  Plan plan = Plan::daily;
  kit::Date covered_until;
  std::string family_id;  // the member who pays for the family; "" alone
  std::string beneficiary;
  std::string relation;
  std::string phone;
  std::string phone_index;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Member*) {
  using X = Member;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareMember", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
      kit::field<&X::area_code>("area_code"), kit::field<&X::fund_id>("fund_id"),
      kit::field<&X::number>("number"), kit::field<&X::person_id>("person_id"),
      kit::field<&X::name>("name", kit::personal), kit::field<&X::kind>("kind"),
      kit::field<&X::joined_on>("joined_on"), kit::field<&X::state>("state"),
      kit::field<&X::ended_on>("ended_on"), kit::field<&X::standing_from>("standing_from"),
      kit::field<&X::plan>("plan"), kit::field<&X::covered_until>("covered_until"),
      kit::field<&X::family_id>("family_id"),
      kit::field<&X::beneficiary>("beneficiary", kit::personal),
      kit::field<&X::relation>("relation"), kit::field<&X::phone>("phone", kit::personal),
      kit::field<&X::phone_index>("phone_index"), kit::field<&X::version>("version"));
  return shape;
}

struct Standing {
  std::string org_id;
  std::string id;
  std::string member_id;
  MemberState state = MemberState::active;
  kit::Date on_day;
  kit::Date counts_from;  // rights count from this day
  std::string reason;
  kit::Instant made_ms;
  std::string made_by;
};
inline const kit::Shape& describe(const Standing*) {
  using X = Standing;
  static const kit::Shape shape =
      kit::shape<X>("WelfareStanding", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
                    kit::field<&X::member_id>("member_id"), kit::field<&X::state>("state"),
                    kit::field<&X::on_day>("on_day"), kit::field<&X::counts_from>("counts_from"),
                    kit::field<&X::reason>("reason", kit::personal),
                    kit::field<&X::made_ms>("made_ms"), kit::field<&X::made_by>("made_by"));
  return shape;
}

struct Receipt {
  std::string org_id;
  std::string id;
  std::string fund_id;
  std::string member_id;
  ReceiptKind kind = ReceiptKind::contribution;
  std::int64_t fiscal_year = 0;
  std::int64_t number = 0;
  kit::Date received_on;
  Plan plan = Plan::daily;
  std::int64_t units = 0;
  std::int64_t amount_satang = 0;
  std::optional<kit::Date> covers_from;
  std::optional<kit::Date> covers_until;
  std::string collection_id;
  std::string transfer_id;
  std::optional<kit::Date> cancelled_on;
  std::string cancel_reason;
  kit::Instant made_ms;
  std::string made_by;
};
inline const kit::Shape& describe(const Receipt*) {
  using X = Receipt;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareReceipt", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
      kit::field<&X::fund_id>("fund_id"), kit::field<&X::member_id>("member_id"),
      kit::field<&X::kind>("kind"), kit::field<&X::fiscal_year>("fiscal_year"),
      kit::field<&X::number>("number"), kit::field<&X::received_on>("received_on"),
      kit::field<&X::plan>("plan"), kit::field<&X::units>("units"),
      kit::field<&X::amount_satang>("amount_satang"), kit::field<&X::covers_from>("covers_from"),
      kit::field<&X::covers_until>("covers_until"), kit::field<&X::collection_id>("collection_id"),
      kit::field<&X::transfer_id>("transfer_id"), kit::field<&X::cancelled_on>("cancelled_on"),
      kit::field<&X::cancel_reason>("cancel_reason"), kit::field<&X::made_ms>("made_ms"),
      kit::field<&X::made_by>("made_by"));
  return shape;
}

struct MemberRow {
  std::string id;
  std::int64_t number = 0;
  std::string name;
  MemberKind kind = MemberKind::general;
  MemberState state = MemberState::active;
  std::string area_code;
  std::string village_th;
  std::string village_en;
  kit::Date joined_on;
  kit::Date covered_until;
  std::int64_t days_behind = 0;  // 0: paid up
  std::int64_t owed_satang = 0;  // to come to today, by the member's own plan
  std::string person_id;
};
inline const kit::Shape& describe(const MemberRow*) {
  using X = MemberRow;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareMemberRow", kit::field<&X::id>("id"), kit::field<&X::number>("number"),
      kit::field<&X::name>("name", kit::personal), kit::field<&X::kind>("kind"),
      kit::field<&X::state>("state"), kit::field<&X::area_code>("area_code"),
      kit::field<&X::village_th>("village_th"), kit::field<&X::village_en>("village_en"),
      kit::field<&X::joined_on>("joined_on"), kit::field<&X::covered_until>("covered_until"),
      kit::field<&X::days_behind>("days_behind"), kit::field<&X::owed_satang>("owed_satang"),
      kit::field<&X::person_id>("person_id"));
  return shape;
}

// Somebody of a household, in one of the funds that the reader may read.
struct HouseholdMember : MemberRow {
  std::string fund_id;
  std::string fund_th;
  std::string fund_en;
};
inline const kit::Shape& describe(const HouseholdMember*) {
  using X = HouseholdMember;
  static const kit::Shape shape = kit::composed<X>(
      "WelfareHouseholdMember", kit::inherited<X, MemberRow>(), kit::field<&X::fund_id>("fund_id"),
      kit::field<&X::fund_th>("fund_th"), kit::field<&X::fund_en>("fund_en"));
  return shape;
}

struct ReceiptView {
  std::string id;
  ReceiptKind kind = ReceiptKind::contribution;
  std::string number;  // "เล่มที่ 3 เลขที่ 45/2566"
  kit::Date received_on;
  Plan plan = Plan::daily;
  std::int64_t units = 0;
  std::int64_t amount_satang = 0;
  std::optional<kit::Date> covers_from;
  std::optional<kit::Date> covers_until;
  std::optional<kit::Date> cancelled_on;
  std::string cancel_reason;
  std::string by;
};
inline const kit::Shape& describe(const ReceiptView*) {
  using X = ReceiptView;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareReceiptView", kit::field<&X::id>("id"), kit::field<&X::kind>("kind"),
      kit::field<&X::number>("number"), kit::field<&X::received_on>("received_on"),
      kit::field<&X::plan>("plan"), kit::field<&X::units>("units"),
      kit::field<&X::amount_satang>("amount_satang"), kit::field<&X::covers_from>("covers_from"),
      kit::field<&X::covers_until>("covers_until"), kit::field<&X::cancelled_on>("cancelled_on"),
      kit::field<&X::cancel_reason>("cancel_reason"), kit::field<&X::by>("by"));
  return shape;
}

struct StandingView {
  MemberState state = MemberState::active;
  kit::Date on_day;
  std::string reason;
  std::string by;
};
inline const kit::Shape& describe(const StandingView*) {
  using X = StandingView;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareStandingView", kit::field<&X::state>("state"), kit::field<&X::on_day>("on_day"),
      kit::field<&X::reason>("reason", kit::personal), kit::field<&X::by>("by"));
  return shape;
}

struct BenefitGot {
  std::string claim_id;
  std::string number;
  BenefitKind kind = BenefitKind::birth;
  Per per = Per::time;
  kit::Date event_on;
  std::optional<kit::Date> paid_on;
  ClaimState state = ClaimState::filed;
  std::int64_t amount_satang = 0;
};
inline const kit::Shape& describe(const BenefitGot*) {
  using X = BenefitGot;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareBenefitGot", kit::field<&X::claim_id>("claim_id"), kit::field<&X::number>("number"),
      kit::field<&X::kind>("kind"), kit::field<&X::per>("per"),
      kit::field<&X::event_on>("event_on"), kit::field<&X::paid_on>("paid_on"),
      kit::field<&X::state>("state"), kit::field<&X::amount_satang>("amount_satang"));
  return shape;
}

struct FamilyRow {
  std::string id;
  std::int64_t number = 0;
  std::string name;
  MemberState state = MemberState::active;
  kit::Date covered_until;
};
inline const kit::Shape& describe(const FamilyRow*) {
  using X = FamilyRow;
  static const kit::Shape shape =
      kit::shape<X>("WelfareFamilyRow", kit::field<&X::id>("id"), kit::field<&X::number>("number"),
                    kit::field<&X::name>("name", kit::personal), kit::field<&X::state>("state"),
                    kit::field<&X::covered_until>("covered_until"));
  return shape;
}

struct MemberView {
  std::string id;
  std::string fund_id;
  std::int64_t number = 0;
  std::string name;
  std::string person_id;
  std::string household_id;
  MemberKind kind = MemberKind::general;
  MemberState state = MemberState::active;
  std::string area_code;
  std::string village_th;
  std::string village_en;
  kit::Date joined_on;
  std::optional<kit::Date> ended_on;
  kit::Date standing_from;
  Plan plan = Plan::daily;
  kit::Date covered_until;
  std::int64_t days_behind = 0;
  std::int64_t owed_satang = 0;
  bool waived = false;
  std::string family_id;
  std::vector<FamilyRow> family;
  std::string beneficiary;
  std::string relation;
  std::string phone;
  std::int64_t paid_satang = 0;
  std::int64_t received_satang = 0;
  std::vector<ReceiptView> receipts;
  std::vector<BenefitGot> benefits;
  std::vector<StandingView> standings;
  std::vector<PlanPrice> prices;
  std::string code;  // what the QR of the member says
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const MemberView*) {
  using X = MemberView;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareMemberView", kit::field<&X::id>("id"), kit::field<&X::fund_id>("fund_id"),
      kit::field<&X::number>("number"), kit::field<&X::name>("name", kit::personal),
      kit::field<&X::person_id>("person_id"), kit::field<&X::household_id>("household_id"),
      kit::field<&X::kind>("kind"), kit::field<&X::state>("state"),
      kit::field<&X::area_code>("area_code"), kit::field<&X::village_th>("village_th"),
      kit::field<&X::village_en>("village_en"), kit::field<&X::joined_on>("joined_on"),
      kit::field<&X::ended_on>("ended_on"), kit::field<&X::standing_from>("standing_from"),
      kit::field<&X::plan>("plan"), kit::field<&X::covered_until>("covered_until"),
      kit::field<&X::days_behind>("days_behind"), kit::field<&X::owed_satang>("owed_satang"),
      kit::field<&X::waived>("waived"), kit::field<&X::family_id>("family_id"),
      kit::field<&X::family>("family"), kit::field<&X::beneficiary>("beneficiary", kit::personal),
      kit::field<&X::relation>("relation"), kit::field<&X::phone>("phone", kit::personal),
      kit::field<&X::paid_satang>("paid_satang"),
      kit::field<&X::received_satang>("received_satang"), kit::field<&X::receipts>("receipts"),
      kit::field<&X::benefits>("benefits"), kit::field<&X::standings>("standings"),
      kit::field<&X::prices>("prices"), kit::field<&X::code>("code"),
      kit::field<&X::version>("version"));
  return shape;
}

struct MemberNews {
  std::string fund_id;
  std::int64_t number = 0;
  MemberState state = MemberState::active;
  Plan plan = Plan::daily;
  kit::Date covered_until;
};
inline const kit::Shape& describe(const MemberNews*) {
  using X = MemberNews;
  static const kit::Shape shape =
      kit::shape<X>("WelfareMemberNews", kit::field<&X::fund_id>("fund_id"),
                    kit::field<&X::number>("number"), kit::field<&X::state>("state"),
                    kit::field<&X::plan>("plan"), kit::field<&X::covered_until>("covered_until"));
  return shape;
}

struct ReceiptNews {
  std::string member_id;
  std::int64_t amount_satang = 0;
  std::optional<kit::Date> covers_until;
  std::string collection_id;
  bool cancelled = false;
};
inline const kit::Shape& describe(const ReceiptNews*) {
  using X = ReceiptNews;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareReceiptNews", kit::field<&X::member_id>("member_id"),
      kit::field<&X::amount_satang>("amount_satang"), kit::field<&X::covers_until>("covers_until"),
      kit::field<&X::collection_id>("collection_id"), kit::field<&X::cancelled>("cancelled"));
  return shape;
}

}  // namespace welfare
