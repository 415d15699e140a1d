// Taking titles off names.
#include "centre/words/names.hpp"

#include "kit/text/text.hpp"

namespace words {
namespace {

// A vowel or tone cannot begin a name: "นายิกา" is not Mr "ิกา".
bool begins_with_mark(std::string_view text) {
  if (text.size() < 3 || text[0] != '\xE0') return false;
  unsigned point = (unsigned(text[1] & 0x3F) << 6) | unsigned(text[2] & 0x3F);
  return (point >= 0xE30 && point <= 0xE3A) || point == 0xE45 || (point >= 0xE47 && point <= 0xE4E);
}

bool is_latin(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

const Title* title_before(std::string_view text) {
  for (const Title& title : titles()) {
    if (!text.starts_with(title.written)) continue;
    auto rest = text.substr(title.written.size());
    bool cut = begins_with_mark(rest) ||
               (is_latin(title.written.back()) && !rest.empty() && is_latin(rest[0]));
    if (!cut && !kit::text::trim(rest).empty()) return &title;
  }
  return nullptr;
}

// "ร.ต.หญิง คำปัน ใจดี"; but in "ร.ต.หญิง ใจดี" it is the name.
void take_female_rank(StrippedName& out) {
  constexpr std::string_view female = "หญิง";
  if (!out.name.starts_with(female)) return;
  std::string rest = kit::text::trim(std::string_view(out.name).substr(female.size()));
  if (rest.find(' ') == std::string::npos) return;
  out.title += female;
  out.gender = Gender::female;
  out.name = rest;
}

}  // namespace

StrippedName strip_title(std::string_view text) {
  StrippedName out{.name = kit::text::normalise_thai(text)};
  constexpr int titles_max = 4;  // "ว่าที่ ร.ต. ดร."; after "นางสาว", "พระพาย" is a name
  for (int i = 0; i < titles_max && out.gender == Gender::unknown; ++i) {
    const Title* title = title_before(out.name);
    if (!title) break;
    out.title += (out.title.empty() ? "" : " ") + std::string(title->full);
    out.name = kit::text::trim(std::string_view(out.name).substr(title->written.size()));
    out.gender = title->gender;
    out.child = title->child;
    if (out.gender == Gender::unknown) take_female_rank(out);
  }
  out.title = kit::text::replace_all(out.title, "ว่าที่ ", "ว่าที่");
  return out;
}

std::string full_name(std::string_view title, std::string_view first, std::string_view last) {
  std::string out(title);
  bool latin = !title.empty() && !(title[0] & 0x80);
  if (latin && !first.empty()) out += ' ';
  out += first;
  if (!out.empty() && !last.empty()) out += ' ';
  return out += last;
}

}  // namespace words
