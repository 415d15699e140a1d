// A community welfare fund and its figures.
#pragma once

#include "centre/welfare/book.hpp"

namespace welfare {

struct Fund {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string ledger_id;
  std::string name_th;
  std::string name_en;
  kit::Date started_on;
  std::string local_name;     // the local authority that matches
  std::int64_t villages = 0;  // or communities, in the area
  bool city = false;          // communities of a city municipality
  std::int64_t receipts_per_book = 50;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Fund*) {
  using X = Fund;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareFund", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"),
      kit::field<&X::area_code>("area_code"), kit::field<&X::ledger_id>("ledger_id"),
      kit::field<&X::name_th>("name_th"), kit::field<&X::name_en>("name_en"),
      kit::field<&X::started_on>("started_on"), kit::field<&X::local_name>("local_name"),
      kit::field<&X::villages>("villages"), kit::field<&X::city>("city"),
      kit::field<&X::receipts_per_book>("receipts_per_book"), kit::field<&X::version>("version"));
  return shape;
}

struct OpenWelfareFund {
  std::string name_th;
  std::string name_en;
  std::string area_code;
  kit::Date started_on;
  std::string local_name;
  std::int64_t villages = 0;
  bool city = false;
};
inline const kit::Shape& describe(const OpenWelfareFund*) {
  using X = OpenWelfareFund;
  static const kit::Shape shape = kit::shape<X>(
      "OpenWelfareFund", kit::field<&X::name_th>("name_th", kit::required, kit::max(200)),
      kit::field<&X::name_en>("name_en", kit::max(200)),
      kit::field<&X::area_code>("area_code", kit::required, kit::max(8)),
      kit::field<&X::started_on>("started_on", kit::required),
      kit::field<&X::local_name>("local_name", kit::required, kit::max(200)),
      kit::field<&X::villages>("villages", kit::required, kit::min(1), kit::max(300)),
      kit::field<&X::city>("city"));
  return shape;
}

struct FundRow {
  std::string id;
  std::string name_th;
  std::string name_en;
  std::string area_th;
  std::string area_en;
  std::int64_t members = 0;
  std::int64_t balance_satang = 0;
};
inline const kit::Shape& describe(const FundRow*) {
  using X = FundRow;
  static const kit::Shape shape =
      kit::shape<X>("WelfareFundRow", kit::field<&X::id>("id"), kit::field<&X::name_th>("name_th"),
                    kit::field<&X::name_en>("name_en"), kit::field<&X::area_th>("area_th"),
                    kit::field<&X::area_en>("area_en"), kit::field<&X::members>("members"),
                    kit::field<&X::balance_satang>("balance_satang"));
  return shape;
}

// An account of money in or out in the fiscal year.
struct FlowRow {
  std::string account_key;
  std::string name_th;
  std::string name_en;
  std::int64_t amount_satang = 0;
};
inline const kit::Shape& describe(const FlowRow*) {
  using X = FlowRow;
  static const kit::Shape shape =
      kit::shape<X>("WelfareFlowRow", kit::field<&X::account_key>("account_key"),
                    kit::field<&X::name_th>("name_th"), kit::field<&X::name_en>("name_en"),
                    kit::field<&X::amount_satang>("amount_satang"));
  return shape;
}

struct WhereTo {
  std::string id;
  MeetingKind kind = MeetingKind::committee;
  kit::Date held_on;
};
inline const kit::Shape& describe(const WhereTo*) {
  using X = WhereTo;
  static const kit::Shape shape =
      kit::shape<X>("WelfareNext", kit::field<&X::id>("id"), kit::field<&X::kind>("kind"),
                    kit::field<&X::held_on>("held_on"));
  return shape;
}

struct VillageRow {
  std::string area_code;
  std::string name_th;
  std::string name_en;
  std::int64_t members = 0;
};
inline const kit::Shape& describe(const VillageRow*) {
  using X = VillageRow;
  static const kit::Shape shape =
      kit::shape<X>("WelfareVillageRow", kit::field<&X::area_code>("area_code"),
                    kit::field<&X::name_th>("name_th"), kit::field<&X::name_en>("name_en"),
                    kit::field<&X::members>("members"));
  return shape;
}

struct FundView {
  std::string id;
  std::string ledger_id;
  std::string org_id;
  std::string area_code;
  std::string area_th;
  std::string area_en;
  std::string name_th;
  std::string name_en;
  kit::Date started_on;
  std::string local_name;
  std::int64_t villages = 0;
  bool city = false;
  std::int64_t members = 0;  // active
  std::int64_t suspended = 0;
  std::int64_t left_members = 0;
  std::int64_t behind = 0;  // in arrears beyond the grace
  std::int64_t villages_with_members = 0;
  std::vector<VillageRow> by_village;
  std::int64_t cash_satang = 0;
  std::int64_t bank_satang = 0;
  std::int64_t available_satang = 0;
  std::int64_t fiscal_year = 0;
  std::vector<FlowRow> money_in;
  std::vector<FlowRow> money_out;
  std::int64_t in_satang = 0;
  std::int64_t out_satang = 0;
  std::int64_t open_claims = 0;
  std::optional<WhereTo> next_meeting;
  std::int64_t rule_number = 0;  // of the rule book in force; 0: none yet
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const FundView*) {
  using X = FundView;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareFundView", kit::field<&X::id>("id"), kit::field<&X::ledger_id>("ledger_id"),
      kit::field<&X::org_id>("org_id"), kit::field<&X::area_code>("area_code"),
      kit::field<&X::area_th>("area_th"), kit::field<&X::area_en>("area_en"),
      kit::field<&X::name_th>("name_th"), kit::field<&X::name_en>("name_en"),
      kit::field<&X::started_on>("started_on"), kit::field<&X::local_name>("local_name"),
      kit::field<&X::villages>("villages"), kit::field<&X::city>("city"),
      kit::field<&X::members>("members"), kit::field<&X::suspended>("suspended"),
      kit::field<&X::left_members>("left_members"), kit::field<&X::behind>("behind"),
      kit::field<&X::villages_with_members>("villages_with_members"),
      kit::field<&X::by_village>("by_village"), kit::field<&X::cash_satang>("cash_satang"),
      kit::field<&X::bank_satang>("bank_satang"),
      kit::field<&X::available_satang>("available_satang"),
      kit::field<&X::fiscal_year>("fiscal_year"), kit::field<&X::money_in>("money_in"),
      kit::field<&X::money_out>("money_out"), kit::field<&X::in_satang>("in_satang"),
      kit::field<&X::out_satang>("out_satang"), kit::field<&X::open_claims>("open_claims"),
      kit::field<&X::next_meeting>("next_meeting"), kit::field<&X::rule_number>("rule_number"),
      kit::field<&X::version>("version"));
  return shape;
}

// Somebody of the register who may become a member.
struct PersonHit {
  std::string id;
  std::string name;
  std::string area_code;
  std::string village_th;
  std::string village_en;
  bool member = false;  // is one already
};
inline const kit::Shape& describe(const PersonHit*) {
  using X = PersonHit;
  static const kit::Shape shape = kit::shape<X>(
      "WelfarePersonHit", kit::field<&X::id>("id"), kit::field<&X::name>("name", kit::personal),
      kit::field<&X::area_code>("area_code"), kit::field<&X::village_th>("village_th"),
      kit::field<&X::village_en>("village_en"), kit::field<&X::member>("member"));
  return shape;
}

struct FundNews {
  std::string ledger_id;
  std::string area_code;
};
inline const kit::Shape& describe(const FundNews*) {
  using X = FundNews;
  static const kit::Shape shape =
      kit::shape<X>("WelfareFundNews", kit::field<&X::ledger_id>("ledger_id"),
                    kit::field<&X::area_code>("area_code"));
  return shape;
}

}  // namespace welfare
