// The numbering plan as far as forms need it.
#include "centre/words/phone.hpp"

#include "kit/text/text.hpp"

namespace words {
namespace {

bool is_hotline(std::string_view number) {
  return (number.size() == 3 || number.size() == 4) && number[0] == '1';
}
bool is_mobile(std::string_view number) {
  return number.size() == 10 && number[0] == '0' &&
         std::string_view("689").find(number[1]) != number.npos;
}
bool is_fixed(std::string_view number) {
  return number.size() == 9 && number[0] == '0' &&
         std::string_view("23457").find(number[1]) != number.npos;
}

}  // namespace

std::optional<Phone> Phone::parse(std::string_view text) {
  if (text.size() > 100) return std::nullopt;
  std::string digits;
  bool international = false;
  for (char c : kit::text::digits_to_ascii(kit::text::normalise_thai(text))) {
    if (c >= '0' && c <= '9')
      digits += c;
    else if (c == '+' && digits.empty() && !international)
      international = true;
    else if (std::string_view(" -.()").find(c) == std::string_view::npos)
      return std::nullopt;
  }
  if (!international && digits.starts_with("0066")) digits.erase(0, 2), international = true;
  if (international) {
    if (!digits.starts_with("66")) return std::nullopt;
    digits.erase(0, digits.starts_with("660") ? 3 : 2);  // "+66 (0)81..."
    digits.insert(0, "0");
  }
  bool known = is_mobile(digits) || is_fixed(digits) || (is_hotline(digits) && !international);
  return known ? std::optional(Phone{std::move(digits)}) : std::nullopt;
}

PhoneKind Phone::kind() const {
  return is_hotline(number)  ? PhoneKind::hotline
         : is_mobile(number) ? PhoneKind::mobile
                             : PhoneKind::fixed;
}

std::string Phone::e164() const {
  return kind() == PhoneKind::hotline ? number : "+66" + number.substr(1);
}

std::string Phone::pretty() const {
  auto joined = [this](std::size_t first, std::size_t second) {
    return number.substr(0, first) + "-" + number.substr(first, second) + "-" +
           number.substr(first + second);
  };
  if (kind() == PhoneKind::hotline) return number;
  if (kind() == PhoneKind::mobile) return joined(2, 4);
  return number[1] == '2' ? joined(2, 3) : joined(3, 3);
}

}  // namespace words
