// Reads statements of banks and proposes which line is which entry. Pure.
#pragma once

#include "centre/funds/bank/shapes.hpp"

namespace funds {

struct BankFile {
  std::vector<std::string> headings;
  std::vector<std::vector<std::string>> rows;  // below the headings
  std::size_t first_row = 2;                   // the number of the first of them in the file
};
// Refuses what kit/csv refuses, and funds.bank_file_empty.
kit::Result<BankFile> read_bank_file(std::string_view bytes);
BankColumns propose_columns(const std::vector<std::string>& headings);
BankPreview preview_of(const BankFile& file);

struct BankRows {
  std::vector<BankLine> lines;
  std::vector<std::string> refused;  // the row's number in the file, and what is wrong
};
// Refuses funds.bank_columns_needed. Rows without any amount (brought forward, sums) are left out.
kit::Result<BankRows> bank_rows(const BankFile& file, const BankColumns& columns);

// Each line and each entry at most once: the same amount, at most `days` apart, the nearest first.
std::vector<MatchProposal> propose_matches(const std::vector<BankLineView>& bank, const std::vector<BookLineView>& books,
                                           int days = 7);

}  // namespace funds
