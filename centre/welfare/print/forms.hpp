// What each paper of a fund says, block by block.
#pragma once

#include "centre/welfare/parts.hpp"
#include "centre/welfare/print/shapes.hpp"

namespace welfare::print {

// Words of the paper's language.
struct Writer {
  papers::Words words;
  bool english = false;
  std::string say(const std::string& key) const { return words(key); }
  std::string with(const std::string& key,
                   std::initializer_list<std::pair<const char*, std::string>> values) const;
  template <class E>
  std::string choice(const char* name, E value) const {
    return say("welfare." + std::string(name) + "." + std::string(kit::name_of(value)));
  }
  std::string day(kit::Date date) const;
  std::string day(const std::optional<kit::Date>& date) const { return date ? day(*date) : ""; }
  std::string baht(std::int64_t satang) const;
  // "days:179" in words.
  std::string found(const std::string& coded) const;
  std::string name(const std::string& th, const std::string& en) const {
    return english && !en.empty() ? en : th;
  }
};

kit::paper::Paper application(const Writer& w, const Fund& f, const MemberView& m);
kit::paper::Paper member_book(const Writer& w, const Fund& f, const MemberView& m);
kit::paper::Paper certificate(const Writer& w, const Fund& f, const MemberView& m);
kit::paper::Paper receipt(const Writer& w, const Fund& f, const MemberView& m,
                          const ReceiptView& r);
kit::paper::Paper collection_list(const Writer& w, const Fund& f, const CollectionView& c);
kit::paper::Paper claim_form(const Writer& w, const Fund& f, const ClaimView& c);
kit::paper::Paper voucher(const Writer& w, const Fund& f, const ClaimView& c);
kit::paper::Paper minutes(const Writer& w, const Fund& f, const MeetingView& m);
kit::paper::Paper matching_sheet(const Writer& w, const Fund& f, const RoundView& r);
struct YearFigures {
  std::int64_t fiscal_year = 0;
  std::int64_t members_first = 0, joined = 0, left = 0, died = 0, members_last = 0;
  std::int64_t opening_satang = 0, closing_satang = 0;
  std::vector<FlowRow> money_in, money_out;
  struct ByKind {
    BenefitKind kind = BenefitKind::birth;
    std::int64_t claims = 0, satang = 0;
  };
  std::vector<ByKind> by_kind;
  std::vector<RuleRow> rules;
  std::vector<SplitPart> split;
  std::vector<OfficerView> committee;
};
kit::paper::Paper year_report(const Writer& w, const Fund& f, const YearFigures& y);

}  // namespace welfare::print
