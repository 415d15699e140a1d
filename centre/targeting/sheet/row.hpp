// One line of a list as facts: whose house, who, and what the survey found; or what is wrong with it. Pure.
#pragma once

#include "centre/targeting/sheet/layout.hpp"

namespace targeting::sheet {

struct HoleValue {
  std::string name;
  std::string value;
};
inline const kit::Shape& describe(const HoleValue*) {
  static const kit::Shape shape = kit::shape<HoleValue>(
      "HoleValue", kit::field<&HoleValue::name>("name"), kit::field<&HoleValue::value>("value", kit::personal));
  return shape;
}

struct RowFault {
  std::string column;  // the heading
  std::string code;
  std::string cell;  // as it stands in the sheet
  std::vector<HoleValue> values = {};
};
inline const kit::Shape& describe(const RowFault*) {
  using R = RowFault;
  static const kit::Shape shape =
      kit::shape<R>("RowFault", kit::field<&R::column>("column"), kit::field<&R::code>("code"),
                    kit::field<&R::cell>("cell", kit::personal), kit::field<&R::values>("values"));
  return shape;
}

struct Row {
  std::size_t line = 0;
  registry::HouseholdFacts house;  // area_code "" when the row and the layout name none
  bool has_person = false;
  bool of_one_person = false;  // else the row is about a household
  registry::PersonFacts person;
  std::string family_role = "unknown";
  bool id_repaired = false;  // a lost leading zero was put back
  Marks of_person;
  Marks of_household;
  std::optional<std::int64_t> income_satang;  // a person and year
  std::string card;                           // "yes", "no", "" not said
  std::string conditions;                     // "disabled bedridden"
  words::PartialDate observed;
  const Definition* definition = nullptr;
  std::vector<RowFault> faults;
};

class Rows {
 public:
  // How the marks of a row are meant follows from its survey year; indicators of an incomplete cycle are not read.
  Rows(Layout layout, std::vector<Meaning> meanings, const std::vector<Definition>& definitions, kit::Date today);
  Row read(const kit::csv::Line& line) const;
  // The heading printed again inside the table.
  bool is_heading(const kit::csv::Line& line) const;
  RowsAre rows_are() const { return rows_are_; }
  const Layout& layout() const { return layout_; }
  // The heading of the first column that has the meaning, "" when none has.
  std::string heading_of(Column column) const;

 private:
  Layout layout_;
  std::vector<Meaning> meanings_;
  const std::vector<Definition>& definitions_;
  kit::Date today_;
  RowsAre rows_are_;
  std::vector<std::string> forms_;  // of the headings
};

const Definition* definition_of(const std::vector<Definition>& definitions, kit::Date surveyed);

}  // namespace targeting::sheet
