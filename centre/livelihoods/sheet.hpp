// Reads the statement of a marketplace: which column means what, and what each line says. No input or output.
#pragma once

#include <string_view>
#include <vector>

#include "centre/livelihoods/trade_records.hpp"
#include "centre/livelihoods/trade_shapes.hpp"
#include "kit/csv/csv.hpp"

namespace livelihoods::sheet {

inline constexpr std::size_t bytes_max = 8u << 20;
inline constexpr std::size_t rows_max = 20'000;
inline constexpr std::size_t refusals_shown_max = 200;

struct Statement {
  std::vector<std::string> headings;
  std::vector<kit::csv::Line> lines;
};
// The first row with at least three headings is the heading. Refuses kit.file_*, livelihoods.sheet_without_headings.
kit::Result<Statement> read(std::string_view bytes);

// By the words marketplaces use, in Thai and English; a meaning belongs to one column.
std::vector<Meaning> guess(const std::vector<std::string>& headings);
// By what was said of these headings before; nothing when one of the needed columns is not there.
std::optional<std::vector<Meaning>> remembered(const std::vector<std::string>& headings, const std::vector<Heading>& mapping);
// "order_no,ignored,sold_on": one for each column. Refuses livelihoods.columns_wrong.
kit::Result<std::vector<Meaning>> parse(std::string_view columns, std::size_t count);
// Of order_no, sold_on and amount those that no column has.
std::vector<std::string> missing(const std::vector<Meaning>& meanings);

struct Taken {
  std::vector<Sale> sales;  // without org_id and shop_id
  std::vector<RefusedRow> refusals;
};
Taken take(const Statement& statement, const std::vector<Meaning>& meanings, kit::Date opened_on, kit::Date today);

}  // namespace livelihoods::sheet
