// Names, numbers and ages as decisions on values.
#include "centre/registry/person/rules.hpp"

#include <algorithm>

#include "kit/text/text.hpp"

namespace registry::person {
namespace {

using Faults = std::vector<kit::Fault>;

constexpr int oldest_birth_year = 1880;

void tidy_text(PersonDetails& d) {
  for (auto* text : {&d.title, &d.first_name, &d.middle_name, &d.last_name, &d.nickname,
                     &d.religion, &d.description})
    *text = kit::text::normalise_thai(*text);
  std::ranges::transform(d.nationality, d.nationality.begin(),
                         [](unsigned char c) { return std::toupper(c); });
}

void check_birth(const PersonDetails& d, kit::Date today, const std::string& path, Faults& faults) {
  if (!d.birth) return;
  auto first = d.birth->first();
  if (first > today)
    faults.push_back({path + "/birth", "registry.birth_in_future"});
  else if (first.text() < std::to_string(oldest_birth_year))
    faults.push_back(
        {path + "/birth", "registry.birth_too_old", {{"year", std::to_string(oldest_birth_year)}}});
  if (d.deceased_on && first > *d.deceased_on)
    faults.push_back({path + "/deceased_on", "registry.died_before_birth"});
}

// A number of thirteen digits tells its kind by its first digit. Kind 8 are lawful aliens and
// naturalised Thais.
bool kind_fits(words::IdKind kind, const words::CitizenId& id) {
  return id.kind() == kind || (kind == words::IdKind::national && id.digits.front() == '8') ||
         (kind == words::IdKind::non_thai && id.digits.front() == '0');
}

}  // namespace

kit::Result<PersonDetails> tidy(PersonDetails d, kit::Date today, const std::string& path) {
  tidy_text(d);
  Faults faults;
  if (d.first_name.empty() && d.last_name.empty() && d.nickname.empty() && d.description.empty())
    faults.push_back({path + "/first_name", "registry.name_or_description"});
  check_birth(d, today, path, faults);
  if (d.deceased_on && *d.deceased_on > today)
    faults.push_back({path + "/deceased_on", "registry.death_in_future"});
  bool letters = std::ranges::all_of(d.nationality, [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!d.nationality.empty() && (d.nationality.size() != 3 || !letters))
    faults.push_back({path + "/nationality", "registry.nationality_code"});
  if (!faults.empty())
    return kit::Refusal{
        .kind = kit::Refused::invalid, .code = "kit.fields_invalid", .faults = std::move(faults)};
  return d;
}

kit::Result<ReadNumber> read_identity(words::IdKind kind, std::string_view text,
                                      const std::string& path) {
  using enum words::IdKind;
  if (kind == none) return kit::refuse_field(path, "registry.id_kind_none");
  auto value = words::normal_id_value(kind, text);
  bool thirteen = kind == national || kind == non_thai || kind == no_status;
  if (thirteen) {
    auto reading = words::read_citizen_id(text);
    if (!reading.id) return kit::refuse_field(path, std::string(reading.fault));
    if (!kind_fits(kind, *reading.id)) return kit::refuse_field(path, "registry.id_kind_differs");
    value = reading.id->digits;
  }
  if (!value) return kit::refuse_field(path, "registry.id_wrong");
  return ReadNumber{*value, words::mask_id_value(kind, *value)};
}

kit::Result<ReadNumber> read_phone(std::string_view text, const std::string& path) {
  auto phone = words::Phone::parse(text);
  if (!phone) return kit::refuse_field(path, std::string(words::Phone::fault));
  return ReadNumber{phone->number, "xxx-xxx-" + phone->number.substr(phone->number.size() - 4)};
}

std::string full_name(const PersonRecord& p, std::string_view language) {
  if (p.first_name.empty() && p.last_name.empty()) {
    if (!p.nickname.empty()) return p.nickname;
    return (language == "en" ? "Unknown #" : "ไม่ทราบชื่อ #") + std::to_string(p.local_number);
  }
  auto last = p.middle_name.empty() || p.last_name.empty() ? p.middle_name + p.last_name
                                                           : p.middle_name + " " + p.last_name;
  return words::full_name(p.title, p.first_name, last);
}

std::string search_names(const PersonRecord& p, const std::vector<FormerName>& former) {
  std::string all = p.first_name + " " + p.middle_name + " " + p.last_name + " " + p.nickname;
  for (const auto& n : former) all += " " + n.first_name + " " + n.middle_name + " " + n.last_name;
  if (p.first_name.empty() && p.last_name.empty()) all += " " + p.description;
  return kit::text::search_form(all);
}

std::optional<std::int64_t> age_years(const std::optional<words::PartialDate>& birth,
                                      const std::optional<kit::Date>& deceased_on,
                                      kit::Date today) {
  if (!birth) return std::nullopt;
  return words::age_on(*birth, deceased_on.value_or(today)).max;
}

PersonDetails details_of(const PersonRecord& p) {
  return {.title = p.title,
          .first_name = p.first_name,
          .middle_name = p.middle_name,
          .last_name = p.last_name,
          .nickname = p.nickname,
          .gender = p.gender,
          .birth = p.birth,
          .nationality = p.nationality,
          .religion = p.religion,
          .marital_status = p.marital_status,
          .deceased_on = p.deceased_on,
          .description = p.description};
}

void put_details(PersonRecord& p, const PersonDetails& d) {
  p.title = d.title;
  p.first_name = d.first_name;
  p.middle_name = d.middle_name;
  p.last_name = d.last_name;
  p.nickname = d.nickname;
  p.gender = d.gender;
  p.birth = d.birth;
  p.nationality = d.nationality;
  p.religion = d.religion;
  p.marital_status = d.marital_status;
  p.deceased_on = d.deceased_on;
  p.description = d.description;
  p.first_search = kit::text::search_form(d.first_name);
  p.last_search = kit::text::search_form(d.last_name);
}

bool same_name(const PersonRecord& p, const PersonDetails& d) {
  return p.title == d.title && p.first_name == d.first_name && p.middle_name == d.middle_name &&
         p.last_name == d.last_name;
}

std::string best_masked(const std::vector<IdentityView>& identities) {
  for (const auto& identity : identities)
    if (identity.kind == words::IdKind::national) return identity.masked;
  return identities.empty() ? "" : identities.front().masked;
}

}  // namespace registry::person
