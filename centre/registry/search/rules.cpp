// Reads the search box.
#include "centre/registry/search/rules.hpp"

#include <algorithm>

#include "centre/registry/places.hpp"
#include "centre/words/words.hpp"
#include "kit/text/text.hpp"

namespace registry::search {
namespace {

std::string compact(std::string_view text) {
  std::string out;
  for (unsigned char c : text)
    if (c != ' ' && c != '-' && c != '.') out += static_cast<char>(std::toupper(c));
  return out;
}

bool may_be_number(std::string_view text) {
  bool ascii =
      std::ranges::all_of(text, [](unsigned char c) { return c < 0x80 && std::isalnum(c); });
  bool has_digit = std::ranges::any_of(text, [](unsigned char c) { return std::isdigit(c); });
  return ascii && has_digit && text.size() >= 5 && text.size() <= 20;
}

// "12", "12/3", "12/3ก": digits and slashes, then at most one letter.
bool may_be_house_no(std::string_view text) {
  if (text.empty() || text.size() > 20 || !std::isdigit(static_cast<unsigned char>(text[0])))
    return false;
  auto end = text.find_first_not_of("0123456789/");
  return end == text.npos || kit::text::code_points(text.substr(end)) <= 1;
}

std::vector<std::string> name_words(std::string_view q) {
  auto form = kit::text::search_form(words::strip_title(q).name);
  // LIKE's own signs are no part of a name.
  form = kit::text::replace_all(kit::text::replace_all(form, "%", ""), "_", "");
  std::vector<std::string> out;
  for (auto& word : kit::text::split(form, ' '))
    if (!word.empty() && out.size() < words_max) out.push_back(std::move(word));
  std::ranges::sort(out, std::greater{},
                    [](const auto& word) { return std::pair(kit::text::code_points(word), word); });
  return out;
}

}  // namespace

Meaning read(std::string_view q) {
  Meaning m;
  auto form = kit::text::digits_to_ascii(kit::text::search_form(q));
  auto number = compact(form);
  if (may_be_number(number)) m.number = number;
  if (auto phone = words::Phone::parse(form); phone && phone->number.size() >= 9)
    m.phone = phone->number;
  if (number.size() == 11 && std::ranges::all_of(number, ::isdigit)) m.house_code = number;
  auto house_no = house_no_form(form);
  if (may_be_house_no(house_no)) m.house_no = house_no;
  m.words = name_words(q);
  return m;
}

}  // namespace registry::search
