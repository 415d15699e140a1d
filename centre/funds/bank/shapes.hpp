// What the bank says, beside what the books say.
#pragma once

#include "centre/funds/records.hpp"

namespace funds {

struct BankLine {
  std::string org_id;
  std::string id;
  std::string fund_id;
  std::string account_code;
  kit::Date on_day;
  std::string description;
  std::int64_t amount_satang = 0;  // in is positive, out negative
  std::optional<std::int64_t> balance_satang;
  std::string fingerprint;
  kit::Instant imported_ms;
  std::string imported_by;
};
inline const kit::Shape& describe(const BankLine*) {
  using X = BankLine;
  static const kit::Shape shape = kit::shape<X>("BankLine", kit::field<&X::org_id>("org_id"),
      kit::field<&X::id>("id"), kit::field<&X::fund_id>("fund_id"), kit::field<&X::account_code>("account_code"),
      kit::field<&X::on_day>("on_day"), kit::field<&X::description>("description"),
      kit::field<&X::amount_satang>("amount_satang"), kit::field<&X::balance_satang>("balance_satang"),
      kit::field<&X::fingerprint>("fingerprint"), kit::field<&X::imported_ms>("imported_ms"),
      kit::field<&X::imported_by>("imported_by"));
  return shape;
}

struct BankMatch {
  std::string org_id;
  std::string bank_line_id;
  std::string transfer_id;
  kit::Instant matched_ms;
  std::string matched_by;
};
inline const kit::Shape& describe(const BankMatch*) {
  using X = BankMatch;
  static const kit::Shape shape = kit::shape<X>("BankMatch", kit::field<&X::org_id>("org_id"),
      kit::field<&X::bank_line_id>("bank_line_id"), kit::field<&X::transfer_id>("transfer_id"),
      kit::field<&X::matched_ms>("matched_ms"), kit::field<&X::matched_by>("matched_by"));
  return shape;
}

// Which column of the file holds what, from 0; -1: none. Either `amount` (signed), or money in and out apart.
struct BankColumns {
  std::int64_t date = -1;
  std::int64_t description = -1;
  std::int64_t amount = -1;
  std::int64_t money_in = -1;
  std::int64_t money_out = -1;
  std::int64_t balance = -1;
};
inline const kit::Shape& describe(const BankColumns*) {
  using X = BankColumns;
  static const kit::Shape shape = kit::shape<X>("BankColumns", kit::field<&X::date>("date"),
      kit::field<&X::description>("description"), kit::field<&X::amount>("amount"),
      kit::field<&X::money_in>("money_in"), kit::field<&X::money_out>("money_out"),
      kit::field<&X::balance>("balance"));
  return shape;
}

struct BankPreview {
  std::vector<std::string> headings;
  std::vector<std::string> samples;  // first rows, cells joined by " | "
  BankColumns proposed;
};
inline const kit::Shape& describe(const BankPreview*) {
  using X = BankPreview;
  static const kit::Shape shape = kit::shape<X>("BankPreview", kit::field<&X::headings>("headings"),
      kit::field<&X::samples>("samples"), kit::field<&X::proposed>("proposed"));
  return shape;
}

struct BankImport {
  std::int64_t added = 0;
  std::int64_t known = 0;  // were there already
  std::vector<std::string> refused;  // "12: wrong date"
};
inline const kit::Shape& describe(const BankImport*) {
  using X = BankImport;
  static const kit::Shape shape = kit::shape<X>("BankImport", kit::field<&X::added>("added"),
      kit::field<&X::known>("known"), kit::field<&X::refused>("refused"));
  return shape;
}

struct BankLineView {
  std::string id;
  kit::Date on_day;
  std::string description;
  std::int64_t amount_satang = 0;
  std::string transfer_number;  // of the entry it is matched with
};
inline const kit::Shape& describe(const BankLineView*) {
  using X = BankLineView;
  static const kit::Shape shape = kit::shape<X>("BankLineView", kit::field<&X::id>("id"),
      kit::field<&X::on_day>("on_day"), kit::field<&X::description>("description"),
      kit::field<&X::amount_satang>("amount_satang"), kit::field<&X::transfer_number>("transfer_number"));
  return shape;
}

struct BookLineView {
  std::string transfer_id;
  std::string number;
  kit::Date on_day;
  std::string memo;
  std::int64_t amount_satang = 0;  // in is positive
};
inline const kit::Shape& describe(const BookLineView*) {
  using X = BookLineView;
  static const kit::Shape shape = kit::shape<X>("BookLineView", kit::field<&X::transfer_id>("transfer_id"),
      kit::field<&X::number>("number"), kit::field<&X::on_day>("on_day"), kit::field<&X::memo>("memo"),
      kit::field<&X::amount_satang>("amount_satang"));
  return shape;
}

struct MatchProposal {
  BankLineView bank;
  BookLineView book;
  std::int64_t days_apart = 0;
};
inline const kit::Shape& describe(const MatchProposal*) {
  using X = MatchProposal;
  static const kit::Shape shape = kit::shape<X>("MatchProposal", kit::field<&X::bank>("bank"),
      kit::field<&X::book>("book"), kit::field<&X::days_apart>("days_apart"));
  return shape;
}

struct Reconciliation {
  kit::Date until_on;
  std::int64_t book_balance_satang = 0;
  std::optional<std::int64_t> bank_balance_satang;  // of the newest line of the bank that tells one
  std::int64_t matched = 0;
  std::vector<MatchProposal> proposals;
  std::vector<BankLineView> only_in_bank;
  std::vector<BookLineView> only_in_books;
  std::vector<BankLineView> done;  // matched lately
};
inline const kit::Shape& describe(const Reconciliation*) {
  using X = Reconciliation;
  static const kit::Shape shape = kit::shape<X>("Reconciliation", kit::field<&X::until_on>("until_on"),
      kit::field<&X::book_balance_satang>("book_balance_satang"),
      kit::field<&X::bank_balance_satang>("bank_balance_satang"), kit::field<&X::matched>("matched"),
      kit::field<&X::proposals>("proposals"), kit::field<&X::only_in_bank>("only_in_bank"),
      kit::field<&X::only_in_books>("only_in_books"), kit::field<&X::done>("done"));
  return shape;
}

struct MakeMatch {
  std::string bank_line_id;
  std::string transfer_id;
};
inline const kit::Shape& describe(const MakeMatch*) {
  using X = MakeMatch;
  static const kit::Shape shape = kit::shape<X>("MakeMatch",
      kit::field<&X::bank_line_id>("bank_line_id", kit::required, kit::max(64)),
      kit::field<&X::transfer_id>("transfer_id", kit::required, kit::max(64)));
  return shape;
}

struct MakeMatches {
  std::vector<MakeMatch> pairs;
};
inline const kit::Shape& describe(const MakeMatches*) {
  using X = MakeMatches;
  static const kit::Shape shape = kit::shape<X>("MakeMatches",
      kit::field<&X::pairs>("pairs", kit::required, kit::max(500)));
  return shape;
}

struct BankNews {
  std::string fund_id;
  std::int64_t lines = 0;
};
inline const kit::Shape& describe(const BankNews*) {
  using X = BankNews;
  static const kit::Shape shape = kit::shape<X>("BankNews", kit::field<&X::fund_id>("fund_id"),
      kit::field<&X::lines>("lines"));
  return shape;
}

}  // namespace funds
