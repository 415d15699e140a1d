// The table of fields, and the types of ops.
#include "centre/fieldwork/engine/classes.hpp"

#include <algorithm>
#include <array>

namespace fieldwork::engine {
namespace {

constexpr std::array<std::string_view, 2> no_yes{"no", "yes"};
constexpr std::array<std::string_view, 3> risk{"none", "watch", "high"};

constexpr std::array<std::string_view, 2> consent{"given", "withdrawn"};

constexpr std::array fields{
    DataField{"phone", DataClass::ordinary},
    DataField{"occupation", DataClass::ordinary},
    DataField{"tenure", DataClass::ordinary},
    DataField{"housing_condition", DataClass::ordinary},
    DataField{"landmark", DataClass::ordinary},
    DataField{"carer", DataClass::ordinary},
    DataField{"risk_level", DataClass::safety, risk},
    DataField{"child_at_risk", DataClass::safety, no_yes},
    DataField{"do_not_contact", DataClass::safety, no_yes},
    DataField{"suicide_risk", DataClass::safety, no_yes},
    DataField{"consent", DataClass::safety, consent},
    DataField{"full_name", DataClass::identity},
    DataField{"birth", DataClass::identity},
    DataField{"national_id", DataClass::identity},
    DataField{"membership", DataClass::identity},
    DataField{"income_thb_month", DataClass::observed},
    DataField{"debt_thb", DataClass::observed},
    DataField{"people_in_house", DataClass::observed},
    DataField{"needs", DataClass::set},
    DataField{"disabilities", DataClass::set},
    DataField{"aid_received", DataClass::set},
};

constexpr std::array<std::string_view, 13> types{
    "visit",  "note",    "measurement", "photo", "referral",    "request", "amend",
    "set_add", "set_remove", "field",    "observation", "removal", "found"};
constexpr std::array<std::string_view, 6> appended{"visit", "note", "measurement", "photo", "referral", "request"};

}  // namespace

std::span<const DataField> data_fields() { return fields; }
std::span<const std::string_view> op_types() { return types; }

const DataField* find_data_field(std::string_view name) {
  auto at = std::ranges::find(fields, name, &DataField::name);
  return at == fields.end() ? nullptr : &*at;
}

int level_of(const DataField& field, std::string_view value) {
  auto at = std::ranges::find(field.levels, value);
  return at == field.levels.end() ? -1 : static_cast<int>(at - field.levels.begin());
}

bool is_appended(std::string_view type) { return std::ranges::find(appended, type) != appended.end(); }

}  // namespace fieldwork::engine
