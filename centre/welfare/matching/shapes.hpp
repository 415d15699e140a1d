// Rounds in which community, local government and state put in the same.
#pragma once

#include "centre/welfare/book.hpp"

namespace welfare {

struct Round {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string fund_id;
  std::int64_t fiscal_year = 0;
  std::int64_t number = 0;
  kit::Date counted_on;
  std::int64_t members = 0;
  std::int64_t eligible = 0;
  std::int64_t community_satang = 0;
  std::int64_t asked_local_satang = 0;
  std::int64_t asked_state_satang = 0;
  std::string criteria;  // CriteriaFound as JSON
  RoundState state = RoundState::checked;
  std::optional<kit::Date> submitted_on;
  std::optional<kit::Date> approved_on;
  std::string countersigned_by;
  std::int64_t approved_local_satang = 0;
  std::int64_t approved_state_satang = 0;
  std::int64_t received_local_satang = 0;
  std::int64_t received_state_satang = 0;
  std::int64_t refunded_local_satang = 0;
  std::int64_t refunded_state_satang = 0;
  kit::Instant made_ms;
  std::string made_by;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Round*) {
  using X = Round;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareRound", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
      kit::field<&X::area_code>("area_code"), kit::field<&X::fund_id>("fund_id"),
      kit::field<&X::fiscal_year>("fiscal_year"), kit::field<&X::number>("number"),
      kit::field<&X::counted_on>("counted_on"), kit::field<&X::members>("members"),
      kit::field<&X::eligible>("eligible"), kit::field<&X::community_satang>("community_satang"),
      kit::field<&X::asked_local_satang>("asked_local_satang"),
      kit::field<&X::asked_state_satang>("asked_state_satang"),
      kit::field<&X::criteria>("criteria"), kit::field<&X::state>("state"),
      kit::field<&X::submitted_on>("submitted_on"), kit::field<&X::approved_on>("approved_on"),
      kit::field<&X::countersigned_by>("countersigned_by"),
      kit::field<&X::approved_local_satang>("approved_local_satang"),
      kit::field<&X::approved_state_satang>("approved_state_satang"),
      kit::field<&X::received_local_satang>("received_local_satang"),
      kit::field<&X::received_state_satang>("received_state_satang"),
      kit::field<&X::refunded_local_satang>("refunded_local_satang"),
      kit::field<&X::refunded_state_satang>("refunded_state_satang"),
      kit::field<&X::made_ms>("made_ms"), kit::field<&X::made_by>("made_by"),
      kit::field<&X::version>("version"));
  return shape;
}

struct CriterionFound {
  Criterion criterion = Criterion::running_a_year;
  Answer answer = Answer::yes;
  std::string found;
  std::string wanted;
};
inline const kit::Shape& describe(const CriterionFound*) {
  using X = CriterionFound;
  static const kit::Shape shape =
      kit::shape<X>("WelfareCriterionFound", kit::field<&X::criterion>("criterion"),
                    kit::field<&X::answer>("answer"), kit::field<&X::found>("found"),
                    kit::field<&X::wanted>("wanted"));
  return shape;
}

struct CriteriaFound {
  std::vector<CriterionFound> all;
};
inline const kit::Shape& describe(const CriteriaFound*) {
  using X = CriteriaFound;
  static const kit::Shape shape = kit::shape<X>("WelfareCriteriaFound", kit::field<&X::all>("all"));
  return shape;
}

struct OpenRound {
  std::int64_t fiscal_year = 0;
};
inline const kit::Shape& describe(const OpenRound*) {
  using X = OpenRound;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareOpenRound",
      kit::field<&X::fiscal_year>("fiscal_year", kit::required, kit::min(2540), kit::max(2700)));
  return shape;
}

struct SubmitRound {
  kit::Date submitted_on;
};
inline const kit::Shape& describe(const SubmitRound*) {
  using X = SubmitRound;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareSubmitRound", kit::field<&X::submitted_on>("submitted_on", kit::required));
  return shape;
}

struct ApproveRound {
  kit::Date approved_on;
  std::string countersigned_by;
  std::int64_t local_satang = 0;
  std::int64_t state_satang = 0;
};
inline const kit::Shape& describe(const ApproveRound*) {
  using X = ApproveRound;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareApproveRound", kit::field<&X::approved_on>("approved_on", kit::required),
      kit::field<&X::countersigned_by>("countersigned_by", kit::required, kit::max(200)),
      kit::field<&X::local_satang>("local_satang", kit::required, kit::min(0),
                                   kit::max(100000000000)),
      kit::field<&X::state_satang>("state_satang", kit::required, kit::min(0),
                                   kit::max(100000000000)));
  return shape;
}

struct ReceiveMatch {
  Matcher matcher = Matcher::local;
  std::int64_t amount_satang = 0;
  kit::Date received_on;
};
inline const kit::Shape& describe(const ReceiveMatch*) {
  using X = ReceiveMatch;
  static const kit::Shape shape =
      kit::shape<X>("WelfareReceiveMatch", kit::field<&X::matcher>("matcher", kit::required),
                    kit::field<&X::amount_satang>("amount_satang", kit::required, kit::min(1),
                                                  kit::max(100000000000)),
                    kit::field<&X::received_on>("received_on", kit::required));
  return shape;
}

struct RoundView {
  std::string id;
  std::string fund_id;
  std::int64_t fiscal_year = 0;
  std::int64_t number = 0;
  kit::Date counted_on;
  std::int64_t members = 0;
  std::int64_t eligible = 0;
  std::int64_t community_satang = 0;
  std::int64_t asked_local_satang = 0;
  std::int64_t asked_state_satang = 0;
  std::vector<CriterionFound> criteria;
  bool all_met = false;
  RoundState state = RoundState::checked;
  std::optional<kit::Date> submitted_on;
  std::optional<kit::Date> approved_on;
  std::string countersigned_by;
  std::int64_t approved_local_satang = 0;
  std::int64_t approved_state_satang = 0;
  std::int64_t received_local_satang = 0;
  std::int64_t received_state_satang = 0;
  std::int64_t refunded_local_satang = 0;
  std::int64_t refunded_state_satang = 0;
  std::int64_t excess_local_satang = 0;
  std::int64_t excess_state_satang = 0;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const RoundView*) {
  using X = RoundView;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareRoundView", kit::field<&X::id>("id"), kit::field<&X::fund_id>("fund_id"),
      kit::field<&X::fiscal_year>("fiscal_year"), kit::field<&X::number>("number"),
      kit::field<&X::counted_on>("counted_on"), kit::field<&X::members>("members"),
      kit::field<&X::eligible>("eligible"), kit::field<&X::community_satang>("community_satang"),
      kit::field<&X::asked_local_satang>("asked_local_satang"),
      kit::field<&X::asked_state_satang>("asked_state_satang"),
      kit::field<&X::criteria>("criteria"), kit::field<&X::all_met>("all_met"),
      kit::field<&X::state>("state"), kit::field<&X::submitted_on>("submitted_on"),
      kit::field<&X::approved_on>("approved_on"),
      kit::field<&X::countersigned_by>("countersigned_by"),
      kit::field<&X::approved_local_satang>("approved_local_satang"),
      kit::field<&X::approved_state_satang>("approved_state_satang"),
      kit::field<&X::received_local_satang>("received_local_satang"),
      kit::field<&X::received_state_satang>("received_state_satang"),
      kit::field<&X::refunded_local_satang>("refunded_local_satang"),
      kit::field<&X::refunded_state_satang>("refunded_state_satang"),
      kit::field<&X::excess_local_satang>("excess_local_satang"),
      kit::field<&X::excess_state_satang>("excess_state_satang"),
      kit::field<&X::version>("version"));
  return shape;
}

struct RoundNews {
  std::string fund_id;
  std::int64_t fiscal_year = 0;
  RoundState state = RoundState::checked;
  std::int64_t local_satang = 0;
  std::int64_t state_satang = 0;
};
inline const kit::Shape& describe(const RoundNews*) {
  using X = RoundNews;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareRoundNews", kit::field<&X::fund_id>("fund_id"),
      kit::field<&X::fiscal_year>("fiscal_year"), kit::field<&X::state>("state"),
      kit::field<&X::local_satang>("local_satang"), kit::field<&X::state_satang>("state_satang"));
  return shape;
}

}  // namespace welfare
