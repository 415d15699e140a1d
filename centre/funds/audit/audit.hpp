// Adds one book up again from its entries alone, as an auditor would with pencil and paper. Pure: it shares no query with
// the ledger, so that a mistake of the one does not hide in the other.
#pragma once

#include "centre/funds/views.hpp"

namespace funds::audit {

struct NumberRun {
  Series series = Series::journal;
  std::int64_t fiscal_year = 0;
  std::int64_t last_number = 0;
};
inline const kit::Shape& describe(const NumberRun*) {
  using X = NumberRun;
  static const kit::Shape shape = kit::shape<X>("NumberRun", kit::field<&X::series>("series"),
      kit::field<&X::fiscal_year>("fiscal_year"), kit::field<&X::last_number>("last_number"));
  return shape;
}

// What the hash-chained journal says of a transfer.
struct Told {
  std::string transfer_id;
  TransferNews news;
};
inline const kit::Shape& describe(const Told*) {
  using X = Told;
  static const kit::Shape shape = kit::shape<X>("ToldTransfer", kit::field<&X::transfer_id>("transfer_id"),
      kit::field<&X::news>("news"));
  return shape;
}

struct Book {
  Fund fund;
  std::vector<Account> accounts;
  std::vector<Transfer> transfers;  // any order
  std::vector<Closing> closings;
  std::vector<NumberRun> runs;
  bool with_journal = false;
  std::vector<Told> told;
};

// Nothing when the book is sound.
std::vector<AuditFinding> audit(const Book& book);
AuditReport report_of(const Book& book);

// The book as text: one record a line, its kind before it. Refuses funds.export_broken (values line).
std::string export_of(const Book& book);
kit::Result<Book> import_of(std::string_view text);

}  // namespace funds::audit
