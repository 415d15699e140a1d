// Small invented lists for tests: people with their second records, families, missing and wrong
// fields.
#pragma once

#include <string>
#include <vector>

#include "kit/linkage/link.hpp"
#include "kit/linkage/linkage.hpp"

namespace kit::linkage {

struct InventedRow {
  std::string national_id, sex, first, last, birth, village, house;
  RawPerson raw() const { return {national_id, sex, first, last, birth, village, house, list}; }
  std::uint16_t list = 0;
};

std::vector<InventedRow> invent_rows(std::size_t rows, unsigned seed);

struct InventedList {
  std::vector<Record> records;
  Names names;
};
InventedList standard_list(const std::vector<InventedRow>& rows);

}  // namespace kit::linkage
