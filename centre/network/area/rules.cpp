// Names of areas in full and in search forms.
#include "centre/network/area/rules.hpp"

#include <array>

#include "kit/text/text.hpp"

namespace network::rules {
namespace {

using kit::text::search_form;

bool in_bangkok(std::string_view code) { return code.starts_with("10"); }

std::string_view level_word_th(std::string_view code) {
  switch (code.size()) {
    case 2: return in_bangkok(code) ? "" : "จังหวัด";
    case 4: return in_bangkok(code) ? "เขต" : "อำเภอ";
    case 6: return in_bangkok(code) ? "แขวง" : "ตำบล";
    default: return "";
  }
}

// "หมู่ที่ 4 บ้านป่าเหมี้ยง": the last two digits of a village are its number.
std::string village_number(std::string_view code) {
  auto digits = code.substr(6);
  return std::string(digits.starts_with('0') ? digits.substr(1) : digits);
}

std::string own_th(const Area& a) {
  if (a.code.size() == 8) return "หมู่ที่ " + village_number(a.code) + " " + a.name_th;
  return std::string(level_word_th(a.code)) + a.name_th;
}

std::string own_en(const Area& a) {
  const auto& name = a.name_en.empty() ? a.name_th : a.name_en;
  switch (a.code.size()) {
    case 4: return name + " District";
    case 6: return (in_bangkok(a.code) ? "Khwaeng " : "Tambon ") + name;
    case 8: return "Moo " + village_number(a.code) + " " + name;
    default: return name;
  }
}

// Each name after a bar, so that "|แจ้" finds what begins with it; at the end the near form after "|~".
std::string own_search(const Area& a) {
  std::string out = "|" + search_form(a.name_th);
  if (!a.name_en.empty()) out += "|" + search_form(a.name_en);
  for (const auto& alias : a.aliases) out += "|" + search_form(alias);
  return out + "|~" + near_form(a.name_th);
}

void name_one(Area& a, const Area* parent) {
  a.full_th = own_th(a) + (parent ? " " + parent->full_th : "");
  a.full_en = own_en(a) + (parent ? ", " + parent->full_en : "");
  a.search = own_search(a);
  a.path_search = a.search + (parent ? parent->path_search : "");
}

struct Swap {
  std::string_view from, to;
};
constexpr std::array near_letters{
    Swap{"ศ", "ส"}, Swap{"ษ", "ส"}, Swap{"ช", "ซ"}, Swap{"ฌ", "ซ"}, Swap{"ณ", "น"}, Swap{"ญ", "ย"},
    Swap{"ล", "ร"}, Swap{"ฬ", "ร"}, Swap{"ฎ", "ด"}, Swap{"ฏ", "ต"}, Swap{"ฐ", "ถ"}, Swap{"ฑ", "ท"},
    Swap{"ธ", "ท"}, Swap{"ภ", "พ"}, Swap{"ฆ", "ค"}, Swap{"ใ", "ไ"}, Swap{"์", ""},  Swap{"็", ""},
    Swap{"่", ""},  Swap{"้", ""},  Swap{"๊", ""},  Swap{"๋", ""}};

constexpr std::array level_words{"ตำบล", "ต.", "อำเภอ", "อ.", "จังหวัด", "จ.", "แขวง", "เขต"};

}  // namespace

void name_in_full(Areas& areas) {
  // In order of codes a parent stands before its children.
  for (auto& [code, area] : areas) {
    auto parent = code.size() > 2 ? areas.find(std::string_view(code).substr(0, code.size() - 2)) : areas.end();
    name_one(area, parent == areas.end() ? nullptr : &parent->second);
  }
}

std::string without_level_word(std::string_view code, std::string_view name_th) {
  auto word = level_word_th(code);
  if (!word.empty() && name_th.starts_with(word) && name_th.size() > word.size()) name_th.remove_prefix(word.size());
  return kit::text::normalise_thai(name_th);
}

std::string near_form(std::string_view text) {
  std::string out = search_form(text);
  for (const auto& swap : near_letters) out = kit::text::replace_all(std::move(out), swap.from, swap.to);
  return out;
}

std::vector<std::string> search_words(std::string_view text) {
  std::vector<std::string> words;
  for (auto word : kit::text::split(search_form(text), ' ')) {
    for (std::string_view level : level_words)
      if (word.starts_with(level)) {
        word.erase(0, level.size());
        break;
      }
    std::erase_if(word, [](char c) { return c == '%' || c == '_' || c == '\\' || c == '|' || c == '~'; });
    if (!word.empty()) words.push_back(std::move(word));
  }
  return words;
}

}  // namespace network::rules
