// Cells to facts. Every faulty cell of a row is named at once.
#include "centre/targeting/sheet/row.hpp"

#include <array>

#include "centre/targeting/sheet/words.hpp"
#include "kit/text/text.hpp"
#include "kit/text/thai_date.hpp"

namespace targeting::sheet {
namespace {

using kit::text::trim;

constexpr int age_max = 130;
constexpr int members_max = 60;

// One row on its way from cells to facts.
class Reading {
 public:
  Reading(const Layout& layout, const std::vector<Definition>& definitions, kit::Date today, Row& row)
      : layout_(layout), definitions_(definitions), today_(today), row_(row) {}
  void take(const Meaning& meaning, const std::string& heading, const std::string& cell);
  void finish(RowsAre rows_are, const Rows& rows);

 private:
  void fault(std::string_view code) { row_.faults.push_back({heading_, std::string(code), cell_, {}}); }
  void fault(const Rows& rows, Column column, std::string_view code) {
    row_.faults.push_back({rows.heading_of(column), std::string(code), "", {}});
  }
  bool take_place(Column column);
  bool take_name(Column column);
  bool take_person(Column column);
  bool take_survey(Column column);
  void take_measure(const Meaning& meaning);
  void take_id();
  void take_birth();
  void take_code(std::string& into, std::size_t digits_min, std::size_t digits_max, std::string_view code);
  void take_income(std::optional<std::int64_t>& into);
  std::optional<int> number(int most);
  void finish_place(RowsAre rows_are, const Rows& rows);
  void finish_person(RowsAre rows_are, const Rows& rows);
  void finish_survey(const Rows& rows);

  const Layout& layout_;
  const std::vector<Definition>& definitions_;
  kit::Date today_;
  Row& row_;
  std::string heading_, cell_, text_;
  std::string tambon_code_, full_name_;
  std::optional<int> village_no_, age_, members_;
  std::optional<std::int64_t> household_income_;
  std::optional<words::PartialDate> surveyed_;
  Marks dimensions_, indicators_;
  bool place_faulty_ = false, survey_faulty_ = false;
};

std::string only_digits(std::string_view text) {
  std::string plain = kit::text::digits_to_ascii(kit::text::normalise_thai(text)), out;
  if (plain.ends_with(".0")) plain.resize(plain.size() - 2);
  for (char c : plain) {
    if (c == ' ' || c == '-') continue;
    if (c < '0' || c > '9') return "";
    out += c;
  }
  return out;
}

// Most cells are plain digits or letters, for which trimming is all there is to do.
bool is_plain(std::string_view cell) {
  bool spaced = false;
  for (char c : cell) {
    if (c < ' ' || c > '~' || (c == ' ' && spaced)) return false;
    spaced = c == ' ';
  }
  return true;
}

void Reading::take(const Meaning& meaning, const std::string& heading, const std::string& cell) {
  heading_ = heading;
  cell_ = cell;
  auto armed = kit::csv::rearm(cell);
  text_ = is_plain(armed) ? trim(armed) : kit::text::normalise_thai(armed);
  if (meaning.column == Column::dimension || meaning.column == Column::indicator) return take_measure(meaning);
  if (text_.empty() || meaning.column == Column::unknown || meaning.column == Column::ignored) return;
  (void)(take_place(meaning.column) || take_name(meaning.column) || take_person(meaning.column) ||
         take_survey(meaning.column));
}

bool Reading::take_place(Column column) {
  auto before = row_.faults.size();
  switch (column) {
    case Column::house_code: take_code(row_.house.house_code, 11, 11, "targeting.row_house_code_wrong"); break;
    case Column::house_no:
      // A spreadsheet takes "12/3" for the 12th of March.
      if (kit::Date::parse(text_)) fault("targeting.row_house_became_date");
      else if (!says_nothing(text_)) row_.house.house_no = kit::text::digits_to_ascii(text_);
      break;
    case Column::village_code: take_code(row_.house.area_code, 1, 8, "targeting.row_village_code_wrong"); break;
    case Column::tambon_code: take_code(tambon_code_, 6, 6, "targeting.row_village_code_wrong"); break;
    case Column::village_no: {
      for (std::string_view word : {"หมู่ที่", "หมู่", "ม."})
        if (text_.starts_with(word)) text_ = trim(std::string_view(text_).substr(word.size()));
      village_no_ = number(99);
      break;
    }
    case Column::village_name: row_.house.village_name = text_; break;
    default: return false;
  }
  place_faulty_ = place_faulty_ || row_.faults.size() > before;
  return true;
}

bool Reading::take_name(Column column) {
  switch (column) {
    case Column::title: row_.person.title = text_; return true;
    case Column::name:
    case Column::head_name: full_name_ = text_; return true;
    case Column::first_name: row_.person.first_name = text_; return true;
    case Column::last_name: row_.person.last_name = text_ == "-" ? "" : text_; return true;
    default: return false;
  }
}

bool Reading::take_person(Column column) {
  switch (column) {
    case Column::id_value:
    case Column::head_id: take_id(); return true;
    case Column::gender:
      if (auto gender = read_gender(text_)) row_.person.gender = *gender;
      else fault("targeting.row_gender_unknown");
      return true;
    case Column::birth: take_birth(); return true;
    case Column::age: age_ = number(age_max); return true;
    case Column::phone:
      if (says_nothing(text_)) return true;
      if (auto phone = words::Phone::parse(text_)) row_.person.phone = phone->number;
      else fault("words.phone_wrong");
      return true;
    case Column::family_role: row_.family_role = read_family_role(text_); return true;
    case Column::conditions: row_.conditions = read_conditions(text_); return true;
    default: return false;
  }
}

bool Reading::take_survey(Column column) {
  auto before = row_.faults.size();
  switch (column) {
    case Column::card:
      if (auto card = read_yes_no(text_)) row_.card = *card;
      else fault("targeting.row_card_unknown");
      return true;
    case Column::income_person_year: take_income(row_.income_satang); return true;
    case Column::income_household_year: take_income(household_income_); return true;
    case Column::members: members_ = number(members_max); return true;
    case Column::survey_date:
    case Column::survey_year: {
      auto read = kit::text::read_date(text_);
      if (!read) fault(read.error().code);
      else if (read->date > today_) fault("targeting.row_survey_in_future");
      else if (!surveyed_ || surveyed_->precision < read->precision) surveyed_ = words::PartialDate::of(*read);
      survey_faulty_ = survey_faulty_ || row_.faults.size() > before;
      return true;
    }
    case Column::failed_dimensions: {
      auto named = read_dimensions(text_);
      if (!named) fault("targeting.row_mark_unknown");
      else for (Dimension d : *named) dimensions_[Measure::of(d)] = Mark::fail;
      return true;
    }
    default: return false;
  }
}

void Reading::take_measure(const Meaning& meaning) {
  bool whole = meaning.column == Column::dimension;
  auto mark = read_mark(text_, whole ? layout_.one_in_dimensions : layout_.one_in_indicators);
  if (!mark) return fault("targeting.row_mark_unknown");
  if (*mark != Mark::missing) (whole ? dimensions_ : indicators_)[meaning.measure] = *mark;
}

void Reading::take_id() {
  if (says_nothing(text_)) return;
  bool letters = text_.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") != text_.npos;
  bool scientific = text_.find('.') != text_.npos || text_.find('+') != text_.npos;
  if (letters && !scientific) {
    for (auto kind : {words::IdKind::g_code, words::IdKind::passport}) {
      auto value = words::normal_id_value(kind, text_);
      if (!value) continue;
      row_.person.id_kind = kit::name_of(kind);
      row_.person.id_value = *value;
      return;
    }
    return fault("registry.id_wrong");
  }
  auto read = words::read_citizen_id(text_);
  if (!read.id) return fault(read.fault);
  row_.person.id_kind = kit::name_of(read.id->kind());
  row_.person.id_value = read.id->digits;
  row_.id_repaired = read.zero_restored;
}

void Reading::take_birth() {
  if (says_nothing(text_)) return;
  auto read = kit::text::read_date(text_, today_);
  if (!read) return fault(read.error().code);
  if (read->date > today_) return fault("targeting.row_birth_in_future");
  row_.person.birth = words::PartialDate::of(*read);
}

void Reading::take_code(std::string& into, std::size_t digits_min, std::size_t digits_max, std::string_view code) {
  if (says_nothing(text_)) return;
  auto digits = only_digits(text_);
  if (digits.size() + 1 == digits_min && digits_min == 11) digits.insert(0, "0");  // a lost leading zero
  if (digits.size() < digits_min || digits.size() > digits_max) return fault(code);
  into = std::move(digits);
}

void Reading::take_income(std::optional<std::int64_t>& into) {
  if (says_nothing(text_)) return;
  std::string plain = text_;
  for (std::string_view word : {"บาท", "฿", "baht"}) plain = trim(kit::text::replace_all(std::move(plain), word, ""));
  auto satang = kit::text::parse_baht(plain);
  if (!satang || *satang < 0) return fault("targeting.row_income_wrong");
  into = *satang;
}

std::optional<int> Reading::number(int most) {
  if (says_nothing(text_)) return std::nullopt;
  auto n = kit::text::parse_int(kit::text::replace_all(text_, "ปี", ""));
  if (n && *n >= 0 && *n <= most) return static_cast<int>(*n);
  fault("targeting.row_number_wrong");
  return std::nullopt;
}

void Reading::finish(RowsAre rows_are, const Rows& rows) {
  finish_place(rows_are, rows);
  finish_person(rows_are, rows);
  finish_survey(rows);
}

void Reading::finish_place(RowsAre, const Rows& rows) {
  auto& area = row_.house.area_code;
  if (!area.empty() && area.size() <= 2) {  // the column held the number of the village alone
    if (!village_no_) village_no_ = static_cast<int>(kit::text::parse_int(area).value_or(0));
    area.clear();
  }
  if (area.empty()) area = tambon_code_;
  if (area.empty()) area = layout_.area_code;
  if (area.size() == 6 && village_no_ && *village_no_ > 0) area += (*village_no_ < 10 ? "0" : "") + std::to_string(*village_no_);
  if (place_faulty_) return;
  if (area.empty()) fault(rows, Column::village_code, "targeting.row_area_missing");
  else if (!words::AreaCode::parse(area) || area.size() < 6) fault(rows, Column::village_code, "targeting.row_village_code_wrong");
  if (row_.house.house_no.empty() && row_.house.house_code.empty()) fault(rows, Column::house_no, "targeting.row_house_missing");
}

void Reading::finish_person(RowsAre rows_are, const Rows& rows) {
  auto& p = row_.person;
  if (!full_name_.empty() && p.first_name.empty()) {
    auto stripped = words::strip_title(full_name_);
    if (p.title.empty()) p.title = stripped.title;
    if (p.gender.empty() && stripped.gender != words::Gender::unknown) p.gender = kit::name_of(stripped.gender);
    auto space = stripped.name.find(' ');
    p.first_name = stripped.name.substr(0, space);
    if (space != std::string::npos && p.last_name.empty()) p.last_name = trim(stripped.name.substr(space));
  }
  if (!p.birth && age_ && surveyed_)
    p.birth = words::PartialDate{{std::chrono::year_month_day(surveyed_->date.day.year() - std::chrono::years(*age_), std::chrono::January, std::chrono::day(1))}, words::Precision::year};
  row_.has_person = !p.first_name.empty() || !p.last_name.empty() || !p.id_value.empty();
  if (rows_are == RowsAre::households && row_.has_person) row_.family_role = "head";
  row_.of_one_person = rows_are == RowsAre::people;
  bool wanted = row_.of_one_person || row_.has_person;
  if (wanted && p.first_name.empty()) fault(rows, Column::name, "targeting.row_name_missing");
}

void Reading::finish_survey(const Rows& rows) {
  auto observed = surveyed_ ? surveyed_ : layout_.surveyed;
  if (survey_faulty_ || !observed) return;
  row_.observed = *observed;
  row_.definition = definition_of(definitions_, observed->date);
  if (!row_.definition) return fault(rows, Column::survey_year, "targeting.row_without_definition");
  if (!row_.income_satang && household_income_ && members_ && *members_ > 0)
    row_.income_satang = *household_income_ / *members_;
  auto& whole = row_.of_one_person ? row_.of_person : row_.of_household;
  whole.insert(dimensions_.begin(), dimensions_.end());
  if (!row_.definition->complete) return;
  for (const auto& [measure, mark] : indicators_) {
    const Indicator* indicator = row_.definition->find(measure.indicator);
    bool of_person = indicator && !indicator->of_household && row_.of_one_person;
    if (indicator) (of_person ? row_.of_person : row_.of_household)[measure] = mark;
  }
}

}  // namespace

Rows::Rows(Layout layout, std::vector<Meaning> meanings, const std::vector<Definition>& definitions, kit::Date today)
    : layout_(std::move(layout)),
      meanings_(std::move(meanings)),
      definitions_(definitions),
      today_(today),
      rows_are_(sheet::rows_are(meanings_)) {
  for (const auto& column : layout_.columns) forms_.push_back(heading_form(column.heading));
}

Row Rows::read(const kit::csv::Line& line) const {
  Row row{.line = line.number};
  Reading reading(layout_, definitions_, today_, row);
  static const std::string nothing;
  for (std::size_t i = 0; i < meanings_.size(); ++i)
    reading.take(meanings_[i], layout_.columns[i].heading, i < line.cells.size() ? line.cells[i] : nothing);
  for (std::size_t i = meanings_.size(); i < line.cells.size(); ++i)
    if (!trim(line.cells[i]).empty()) {
      row.faults.push_back({"", "targeting.row_too_long", line.cells[i], {}});
      break;
    }
  reading.finish(rows_are_, *this);
  return row;
}

bool Rows::is_heading(const kit::csv::Line& line) const {
  std::size_t told = 0;
  for (std::size_t i = 0; i < line.cells.size() && i < forms_.size(); ++i) {
    if (line.cells[i].empty()) continue;
    auto form = heading_form(line.cells[i]);
    if (form.empty()) continue;
    if (forms_[i].find(form) == std::string::npos) return false;
    ++told;
  }
  return told >= 2;
}

std::string Rows::heading_of(Column column) const {
  for (std::size_t i = 0; i < meanings_.size(); ++i)
    if (meanings_[i].column == column) return layout_.columns[i].heading;
  return "";
}

const Definition* definition_of(const std::vector<Definition>& definitions, kit::Date surveyed) {
  int year = kit::text::buddhist_year(surveyed);
  for (const auto& d : definitions)
    if (year >= d.survey_year_from && year <= d.survey_year_to) return &d;
  return nullptr;
}

}  // namespace targeting::sheet
