// Cells to scalars by kind, then the same checks as JSON.
#include "kit/describe/cells.hpp"

#include "kit/describe/limits.hpp"
#include "kit/text/text.hpp"
#include "kit/text/thai_date.hpp"

namespace kit {
namespace {

struct Converted {
  Scalar value = {};
  std::string_view fault = {};
};

std::optional<bool> flag_of(std::string_view cell) {
  std::string word = text::lower_ascii(cell);
  for (std::string_view yes : {"1", "true", "yes", "y", "x", "✓", "✔", "/", "ใช่", "มี"})
    if (word == yes) return true;
  for (std::string_view no : {"0", "false", "no", "n", "-", "ไม่", "ไม่ใช่", "ไม่มี"})
    if (word == no) return false;
  return std::nullopt;
}

Converted date_cell(std::string_view cell, bool day_needed, const CellHooks& hooks) {
  auto read = text::read_date(cell, hooks.today);
  if (!read)
    return {.fault = read.error().code == "kit.date_expected"     ? "kit.date_expected"
                     : read.error().code == "kit.date_impossible" ? "kit.date_impossible"
                                                                  : "kit.date_mixed_eras"};
  std::string iso = read->date.text();
  if (read->precision == text::Precision::day) return {.value = iso};
  if (day_needed) return {.fault = "kit.date_expected"};
  return {.value = iso.substr(0, read->precision == text::Precision::month ? 7 : 4)};
}

Converted number_cell(const Type& type, const std::string& cell) {
  if (type.kind == Kind::real) {
    auto real = text::parse_number(cell);
    return real ? Converted{*real} : Converted{.fault = "kit.number_expected"};
  }
  bool money = type.format == "satang";
  auto whole = money ? text::parse_baht(cell) : text::parse_int(cell);
  if (whole) return {*whole};
  return {.fault = money ? "kit.baht_expected" : "kit.integer_expected"};
}

Converted convert(const Field& field, const Type& type, const std::string& cell,
                  const CellHooks& hooks) {
  switch (type.kind) {
    case Kind::integer:
    case Kind::real:
      return number_cell(type, cell);
    case Kind::flag: {
      auto flag = flag_of(cell);
      return flag ? Converted{*flag} : Converted{.fault = "kit.flag_expected"};
    }
    case Kind::date:
      return date_cell(cell, true, hooks);
    case Kind::choice: {
      bool known = std::find(type.choices.begin(), type.choices.end(), cell) != type.choices.end();
      auto name = !known && hooks.choice ? hooks.choice(field, cell) : std::nullopt;
      return {name.value_or(cell)};
    }
    default:
      if (type.format == "partial-date") return date_cell(cell, false, hooks);
      return {cell};
  }
}

class Filler {
 public:
  Filler(const CellHooks& hooks, std::vector<Fault>& faults) : hooks_(hooks), faults_(faults) {}

  void field(const Field& field, void* object, std::string_view raw) {
    std::string cell = text::trim(raw);
    void* place = field.locate(object);
    if (field.type->kind == Kind::object) return fault(field, {"", "kit.unknown_member"});
    if (cell.empty()) return empty(field, place);
    if (field.type->kind != Kind::list) return value(field, *field.type, field.marks, place, cell);
    field.type->clear(place);
    if (field.type->element->kind == Kind::object || field.type->element->kind == Kind::list)
      return fault(field, {"", "kit.unknown_member"});
    for (auto& part : text::split(cell, ';'))
      if (auto entry = text::trim(part); !entry.empty())
        value(field, *field.type->element, {}, field.type->append(place), entry);
    auto entries = std::int64_t(field.type->size(place));
    if (entries > field.marks.max) fault(field, {"", "kit.list_too_long", bounds(field.marks)});
    if (entries < field.marks.min) fault(field, {"", "kit.list_too_short", bounds(field.marks)});
  }
  void fault(const Field& field, Fault fault) {
    fault.path = field.name;
    faults_.push_back(std::move(fault));
  }

 private:
  void empty(const Field& field, void* place) {
    if (field.marks.required) return fault(field, {"", "kit.required"});
    if (field.type->kind == Kind::list) field.type->clear(place);
    if (field.type->nullable) field.type->set(place, {});
  }
  void value(const Field& field, const Type& type, const Marks& marks, void* place,
             const std::string& cell) {
    Converted converted = convert(field, type, cell, hooks_);
    if (!converted.fault.empty()) return fault(field, {"", std::string(converted.fault)});
    if (auto limit = limit_fault(type, marks, converted.value)) return fault(field, *limit);
    auto code = type.set(place, converted.value);
    if (!code.empty()) fault(field, {"", std::string(code)});
  }

  const CellHooks& hooks_;
  std::vector<Fault>& faults_;
};

}  // namespace

Result<void> fill(const Shape& shape, void* object, std::span<const Cell> cells,
                  const CellHooks& hooks) {
  std::vector<Fault> faults;
  Filler filler(hooks, faults);
  std::vector<bool> seen(shape.fields.size());
  for (auto& [name, cell] : cells) {
    const Field* field = shape.find(name);
    if (!field) {
      faults.push_back({std::string(name), "kit.unknown_member"});
      continue;
    }
    auto index = std::size_t(field - shape.fields.data());
    if (seen[index])
      filler.fault(*field, {"", "kit.duplicate_member"});
    else
      filler.field(*field, object, cell);
    seen[index] = true;
  }
  for (std::size_t i = 0; i < seen.size(); ++i)
    if (!seen[i] && shape.fields[i].marks.required)
      filler.fault(shape.fields[i], {"", "kit.required"});
  if (faults.empty()) return {};
  Refusal refusal = refuse(Refused::invalid, "kit.fields_invalid");
  refusal.faults = std::move(faults);
  return refusal;
}

}  // namespace kit
