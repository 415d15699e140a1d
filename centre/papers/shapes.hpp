// What papers keeps, what is asked of it, and what leaves. The verification says nothing of the person.
#pragma once

#include "centre/papers/papers.hpp"
#include "kit/describe/shape.hpp"

namespace papers {

enum class YearKind : std::uint8_t { fiscal, calendar };
constexpr auto choices(const YearKind*) { return kit::Choices{"fiscal", "calendar"}; }

// How papers of a series are numbered from a day on.
struct Series {
  std::string code;
  std::string pattern;  // "ที่ {prefix} {number}/{year}"
  YearKind year_kind = YearKind::fiscal;
  std::int64_t digits = 4;
};
inline const kit::Shape& describe(const Series*) {
  static const kit::Shape shape =
      kit::shape<Series>("Series", kit::field<&Series::code>("code"), kit::field<&Series::pattern>("pattern"),
                         kit::field<&Series::year_kind>("year_kind"), kit::field<&Series::digits>("digits"));
  return shape;
}

struct Office {
  std::string org_id;
  std::string id;  // the same
  std::string area_code;
  std::string prefix = "พม";  // of letters
  std::string address;        // lines under the name
  std::string phone;
  bool thai_digits = false;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Office*) {
  static const kit::Shape shape = kit::shape<Office>(
      "Office", kit::field<&Office::org_id>("org_id"), kit::field<&Office::id>("id"),
      kit::field<&Office::area_code>("area_code"), kit::field<&Office::prefix>("prefix"),
      kit::field<&Office::address>("address"), kit::field<&Office::phone>("phone"),
      kit::field<&Office::thai_digits>("thai_digits"), kit::field<&Office::version>("version"));
  return shape;
}

// Where the public reaches the program; "" when nobody has told it.
struct PublicAddress {
  std::string address;
};
inline const kit::Shape& describe(const PublicAddress*) {
  static const kit::Shape shape =
      kit::shape<PublicAddress>("PublicAddress", kit::field<&PublicAddress::address>("address"));
  return shape;
}

struct KeepOffice {
  std::string prefix;
  std::string address;
  std::string phone;
  bool thai_digits = false;
};
inline const kit::Shape& describe(const KeepOffice*) {
  static const kit::Shape shape = kit::shape<KeepOffice>(
      "KeepOffice", kit::field<&KeepOffice::prefix>("prefix", kit::required, kit::max(40)),
      kit::field<&KeepOffice::address>("address", kit::max(400)),
      kit::field<&KeepOffice::phone>("phone", kit::max(60)),
      kit::field<&KeepOffice::thai_digits>("thai_digits"));
  return shape;
}

struct OfficeView {
  std::string name;
  std::string prefix;
  std::string address;
  std::string phone;
  bool thai_digits = false;
  std::string verify_address;  // what the QR leads to; "" when the program does not know its own address
  std::string next_letter;     // the number the next letter gets
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const OfficeView*) {
  static const kit::Shape shape = kit::shape<OfficeView>(
      "OfficeView", kit::field<&OfficeView::name>("name"), kit::field<&OfficeView::prefix>("prefix"),
      kit::field<&OfficeView::address>("address"), kit::field<&OfficeView::phone>("phone"),
      kit::field<&OfficeView::thai_digits>("thai_digits"),
      kit::field<&OfficeView::verify_address>("verify_address"),
      kit::field<&OfficeView::next_letter>("next_letter"), kit::field<&OfficeView::version>("version"));
  return shape;
}

struct Issued {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string series;
  std::int64_t year = 0;
  std::int64_t sequence = 0;
  std::string number;
  std::string kind;
  std::string about;
  std::string part;
  bool closed = false;
  std::string code;
  std::string draft_hash;  // of the paper without its number
  std::string file_hash;   // SHA-256 of the file
  kit::Instant issued_ms;
  std::string issued_by;
  std::optional<kit::Instant> withdrawn_ms;
  std::string withdrawn_by;
  std::string withdrawn_reason;
  std::string file_id;  // under whose id the file is kept; "": under its own
};
inline const kit::Shape& describe(const Issued*) {
  static const kit::Shape shape = kit::shape<Issued>(
      "Issued", kit::field<&Issued::org_id>("org_id"), kit::field<&Issued::id>("id"),
      kit::field<&Issued::area_code>("area_code"), kit::field<&Issued::series>("series"),
      kit::field<&Issued::year>("year"), kit::field<&Issued::sequence>("sequence"),
      kit::field<&Issued::number>("number"), kit::field<&Issued::kind>("kind"),
      kit::field<&Issued::about>("about"), kit::field<&Issued::part>("part"),
      kit::field<&Issued::closed>("closed"), kit::field<&Issued::code>("code"),
      kit::field<&Issued::draft_hash>("draft_hash"), kit::field<&Issued::file_hash>("file_hash"),
      kit::field<&Issued::issued_ms>("issued_ms"), kit::field<&Issued::issued_by>("issued_by"),
      kit::field<&Issued::withdrawn_ms>("withdrawn_ms"), kit::field<&Issued::withdrawn_by>("withdrawn_by"),
      kit::field<&Issued::withdrawn_reason>("withdrawn_reason"), kit::field<&Issued::file_id>("file_id"));
  return shape;
}

struct RegisterRow {
  std::string id;
  std::string number;
  std::string kind;  // "" for a closed file
  kit::Instant issued_at;
  std::string issued_by;  // a name
  bool withdrawn = false;
  std::string withdrawn_reason;
};
inline const kit::Shape& describe(const RegisterRow*) {
  static const kit::Shape shape = kit::shape<RegisterRow>(
      "RegisterRow", kit::field<&RegisterRow::id>("id"), kit::field<&RegisterRow::number>("number"),
      kit::field<&RegisterRow::kind>("kind"), kit::field<&RegisterRow::issued_at>("issued_at"),
      kit::field<&RegisterRow::issued_by>("issued_by"), kit::field<&RegisterRow::withdrawn>("withdrawn"),
      kit::field<&RegisterRow::withdrawn_reason>("withdrawn_reason"));
  return shape;
}

struct WithdrawPaper {
  std::string reason;
};
inline const kit::Shape& describe(const WithdrawPaper*) {
  static const kit::Shape shape = kit::shape<WithdrawPaper>(
      "WithdrawPaper", kit::field<&WithdrawPaper::reason>("reason", kit::required, kit::max(300)));
  return shape;
}

// What anybody learns who holds a paper, or a code.
enum class Verdict : std::uint8_t { genuine, withdrawn, unknown };
constexpr auto choices(const Verdict*) { return kit::Choices{"genuine", "withdrawn", "unknown"}; }

struct Verification {
  Verdict verdict = Verdict::unknown;
  std::string number;
  std::string kind;  // "" for a closed file
  std::optional<kit::Date> issued_on;
  std::string issuer_th;
  std::string issuer_en;
  std::string file_hash;  // so that the page can compare a file that somebody has
};
inline const kit::Shape& describe(const Verification*) {
  static const kit::Shape shape = kit::shape<Verification>(
      "Verification", kit::field<&Verification::verdict>("verdict"),
      kit::field<&Verification::number>("number"), kit::field<&Verification::kind>("kind"),
      kit::field<&Verification::issued_on>("issued_on"), kit::field<&Verification::issuer_th>("issuer_th"),
      kit::field<&Verification::issuer_en>("issuer_en"), kit::field<&Verification::file_hash>("file_hash"));
  return shape;
}

// A list as somebody sees it on a page, to become a spreadsheet. Nothing of it is kept.
struct SheetRow {
  std::vector<std::string> cells;
};
inline const kit::Shape& describe(const SheetRow*) {
  static const kit::Shape shape =
      kit::shape<SheetRow>("SheetRow", kit::field<&SheetRow::cells>("cells", kit::max(100), kit::personal));
  return shape;
}
struct MakeSheet {
  std::string name;
  std::vector<SheetRow> rows;
};
inline const kit::Shape& describe(const MakeSheet*) {
  static const kit::Shape shape = kit::shape<MakeSheet>(
      "MakeSheet", kit::field<&MakeSheet::name>("name", kit::required, kit::max(31)),
      kit::field<&MakeSheet::rows>("rows", kit::required, kit::max(20'000)));
  return shape;
}
// What the answer is, for the interface document: the bytes of an XLSX file.
struct SheetMade {};
inline const kit::Shape& describe(const SheetMade*) {
  static const kit::Shape shape = kit::shape<SheetMade>("SheetMade");
  return shape;
}

// Announced; of a closed file without its kind.
struct PaperNews {
  std::string series;
  std::string number;
  std::string kind;
};
inline const kit::Shape& describe(const PaperNews*) {
  static const kit::Shape shape =
      kit::shape<PaperNews>("PaperNews", kit::field<&PaperNews::series>("series"),
                            kit::field<&PaperNews::number>("number"), kit::field<&PaperNews::kind>("kind"));
  return shape;
}
struct CertificateNews {
  std::string kind;
  std::int64_t certificates = 0;
  std::string first, last;  // numbers
};
inline const kit::Shape& describe(const CertificateNews*) {
  using N = CertificateNews;
  static const kit::Shape shape =
      kit::shape<N>("CertificateNews", kit::field<&N::kind>("kind"), kit::field<&N::certificates>("certificates"),
                    kit::field<&N::first>("first"), kit::field<&N::last>("last"));
  return shape;
}
struct OfficeNews {
  std::string prefix;
};
inline const kit::Shape& describe(const OfficeNews*) {
  static const kit::Shape shape =
      kit::shape<OfficeNews>("OfficeNews", kit::field<&OfficeNews::prefix>("prefix"));
  return shape;
}

}  // namespace papers
