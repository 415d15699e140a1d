// One line of an address, and the faults of a wrong one.
#include "centre/registry/places.hpp"

#include "kit/text/text.hpp"

namespace registry {
namespace {

bool digits(std::string_view text, std::size_t count) {
  return text.size() == count && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string joined(std::string_view label, const std::string& value) {
  return value.empty() ? "" : " " + std::string(label) + value;
}

}  // namespace

std::string house_no_form(std::string_view text) {
  std::string out;
  for (char c : kit::text::digits_to_ascii(kit::text::normalise_thai(text)))
    if (c != ' ') out += c;
  return out;
}

std::string house_order(std::string_view house_no) {
  constexpr std::size_t digits_wide = 8;
  std::string out, number;
  auto put_number = [&] {
    if (!number.empty() && number.size() < digits_wide)
      out.append(digits_wide - number.size(), '0');
    out += number;
    number.clear();
  };
  for (char c : house_no) {
    if (c >= '0' && c <= '9') {
      number += c;
      continue;
    }
    put_number();
    out += c;
  }
  put_number();
  return out;
}

const network::AreaBrief& Places::area(const std::string& code) {
  auto at = known_.find(code);
  if (at == known_.end()) {
    auto found = network_.find_area(look_, code);
    at = known_.emplace(code, found.value_or(network::AreaBrief{.code = code})).first;
  }
  return at->second;
}

kit::Result<void> Places::check_area(std::string_view code, const std::string& path) {
  if (!digits(code, 6) && !digits(code, 8))
    return kit::refuse_field(path, "registry.area_too_wide");
  if (area(std::string(code)).name_th.empty())
    return kit::refuse_field(path, "registry.area_unknown");
  return {};
}

kit::Result<Address> Places::tidy(Address a, const std::string& path) {
  for (auto* text : {&a.village_name, &a.alley, &a.lane, &a.road, &a.landmark})
    *text = kit::text::normalise_thai(*text);
  a.house_no = house_no_form(a.house_no);
  a.area_code = kit::text::digits_to_ascii(kit::text::trim(a.area_code));
  a.house_code = kit::text::replace_all(house_no_form(a.house_code), "-", "");
  a.postal_code = house_no_form(a.postal_code);
  TRY(check_area(a.area_code, path + "/area_code"));
  if (!a.house_code.empty() && !digits(a.house_code, 11))
    return kit::refuse_field(path + "/house_code", "registry.house_code_wrong");
  if (!a.postal_code.empty() && !digits(a.postal_code, 5))
    return kit::refuse_field(path + "/postal_code", "registry.postal_code_wrong");
  return a;
}

std::string Places::line(const Address& a) {
  std::string out = a.house_no;
  std::string village = a.village_name;
  if (a.area_code.size() == 8) {
    auto moo = std::to_string(kit::text::parse_int(a.area_code.substr(6)).value_or(0));
    out += joined(thai() ? "หมู่ " : "Moo ", moo);
    const auto& known = area(a.area_code);
    if (village.empty()) village = thai() ? known.name_th : known.name_en;
  }
  out += joined("", village);
  out += joined(thai() ? "ตรอก" : "alley ", a.alley);
  out += joined(thai() ? "ซอย" : "lane ", a.lane);
  out += joined(thai() ? "ถนน" : "road ", a.road);
  const auto& tambon = area(a.area_code.substr(0, 6));
  out += joined("", thai() ? tambon.full_th : tambon.full_en);
  return kit::text::trim(out + joined("", a.postal_code));
}

}  // namespace registry
