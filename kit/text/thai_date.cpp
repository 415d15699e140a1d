// Reading of written dates: first the pieces (numbers, a month's name, an era), then what they can
// mean.
#include "kit/text/thai_date.hpp"

#include "kit/text/month_names.hpp"
#include "kit/text/text.hpp"

namespace kit::text {
namespace {

using std::chrono::year_month_day;

struct Number {
  int value = 0;
  std::size_t digits = 0;
};

struct Pieces {
  std::vector<Number> numbers;
  int month = 0;                // by name
  std::size_t month_place = 0;  // how many numbers stood before it
  std::optional<Era> era;
};

Refusal not_a_date() {
  return refuse(Refused::invalid, "kit.date_expected");
}
Refusal impossible() {
  return refuse(Refused::invalid, "kit.date_impossible");
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c & 0x80);
}

int month_of(std::string_view word) {
  for (std::size_t i = 0; i < month_names.size(); ++i) {
    const MonthName& name = month_names[i];
    if (word == name.thai || word == name.thai_bare || word == lower_ascii(name.english) ||
        word == lower_ascii(name.english_short))
      return int(i) + 1;
  }
  return 0;
}

bool take_off(std::string& word, std::string_view tail) {
  if (!word.ends_with(tail)) return false;
  word.resize(word.size() - tail.size());
  return true;
}

// A word without its dots: a month, an era, "วันที่", or several of them in one.
bool take_word(Pieces& pieces, std::string word) {
  for (std::string_view lead : {"เดือน", "ปี"})
    if (word.starts_with(lead)) word = word.substr(lead.size());
  auto era = [&](std::string_view tail, Era is) {
    if (pieces.era || !take_off(word, tail)) return;
    pieces.era = is;
  };
  era("พศ", Era::buddhist);
  era("คศ", Era::christian);
  if (word == "be" || word == "ce" || word == "ad") {
    if (pieces.era) return false;
    pieces.era = word == "be" ? Era::buddhist : Era::christian;
    return true;
  }
  if (take_off(word, "ปี") && word.empty()) return true;
  if (word.empty() || word == "ที่" || word.starts_with("วัน")) return true;
  if (pieces.month) return false;
  pieces.month = month_of(word);
  pieces.month_place = pieces.numbers.size();
  return pieces.month != 0;
}

// Between two pieces: spaces and at most one of - / . ,
bool skip_separators(std::string_view& rest) {
  int marks = 0;
  while (!rest.empty() && std::string_view(" -/.,").find(rest.front()) != rest.npos) {
    marks += rest.front() != ' ';
    rest.remove_prefix(1);
  }
  return marks <= 1;
}

std::optional<Pieces> pieces_of(std::string_view rest) {
  Pieces pieces;
  while (!rest.empty()) {
    std::size_t size = 0;
    if (is_digit(rest.front())) {
      int value = 0;
      for (; size < rest.size() && is_digit(rest[size]); ++size)
        if (size < 4) value = value * 10 + (rest[size] - '0');
      if (size > 4 || pieces.numbers.size() == 3) return std::nullopt;
      pieces.numbers.push_back({value, size});
    } else if (is_letter(rest.front())) {
      while (size < rest.size() && (is_letter(rest[size]) || rest[size] == '.')) ++size;
      if (!take_word(pieces, replace_all(std::string(rest.substr(0, size)), ".", "")))
        return std::nullopt;
    } else {
      return std::nullopt;
    }
    rest.remove_prefix(size);
    if (!skip_separators(rest)) return std::nullopt;
  }
  return pieces;
}

struct Parts {
  std::optional<Number> year = {};
  int month = 0;
  int day = 0;
};

bool is_year(const Number& n) {
  return n.digits == 4;
}
bool is_small(const Number& n) {
  return n.digits <= 2;
}

// A month by its name: "9 มิ.ย. 65", "มิถุนายน 2565", "2565 มิ.ย. 9", "Jun 9, 2022".
std::optional<Parts> with_named_month(const Pieces& pieces) {
  auto& n = pieces.numbers;
  if (n.size() == 1) {
    bool clear = is_year(n[0]) || (n[0].digits == 2 && n[0].value > 31 && pieces.month_place == 0);
    if (!clear) return std::nullopt;
    return Parts{n[0], pieces.month};
  }
  if (n.size() != 2 || pieces.month_place > 1) return std::nullopt;
  if (is_year(n[0]) && is_small(n[1])) return Parts{n[0], pieces.month, n[1].value};
  if (is_small(n[0]) && (is_year(n[1]) || n[1].digits == 2))
    return Parts{n[1], pieces.month, n[0].value};
  return std::nullopt;
}

std::optional<Parts> with_numbers_only(const Pieces& pieces) {
  auto& n = pieces.numbers;
  if (n.size() == 1) {
    if (!is_year(n[0]) && !(n[0].digits == 2 && pieces.era == Era::buddhist)) return std::nullopt;
    return Parts{n[0]};
  }
  if (n.size() == 2) {
    if (is_year(n[0]) && is_small(n[1])) return Parts{n[0], n[1].value};
    if (is_small(n[0]) && is_year(n[1])) return Parts{n[1], n[0].value};
    return std::nullopt;
  }
  if (n.size() != 3 || !is_small(n[1])) return std::nullopt;
  if (is_year(n[0]) && is_small(n[2])) return Parts{n[0], n[1].value, n[2].value};
  if (is_small(n[0]) && (is_year(n[2]) || n[2].digits == 2))
    return Parts{n[2], n[1].value, n[0].value};
  return std::nullopt;
}

struct Year {
  int value = 0;
  Era era = Era::buddhist;
};

Result<Year> era_of(const Number& written, std::optional<Era> said) {
  if (written.digits == 2) {
    if (said == Era::christian) return not_a_date();
    return Year{2500 + written.value, Era::buddhist};
  }
  bool buddhist = written.value >= 2400;
  bool christian = written.value >= 1900 && written.value <= 2100;
  if (!buddhist && !christian) return impossible();
  Era era = buddhist ? Era::buddhist : Era::christian;
  if (said && *said != era) return refuse(Refused::invalid, "kit.date_mixed_eras");
  return Year{written.value, era};
}

// Until 1940 the year began on 1 April, and 2483 was cut to nine months so that 2484 could begin in
// January.
Result<int> gregorian_year(Year year, int month) {
  if (year.era == Era::christian) return year.value;
  bool first_quarter = month >= 1 && month <= 3;
  if (year.value == 2483 && first_quarter) return impossible();
  return year.value < 2483 && first_quarter ? year.value - 542 : year.value - 543;
}

Result<ReadDate> build(Year year, const Parts& parts) {
  int gregorian = TRY(gregorian_year(year, parts.month));
  ReadDate out{.era = year.era};
  out.precision = parts.day ? Precision::day : parts.month ? Precision::month : Precision::year;
  out.date.day = year_month_day(std::chrono::year(gregorian),
                                std::chrono::month(unsigned(std::max(parts.month, 1))),
                                std::chrono::day(unsigned(std::max(parts.day, 1))));
  if (!out.date.day.ok() || !Date::parse(out.date.text())) return impossible();
  return out;
}

// Spreadsheets add midnight to their dates.
std::string without_midnight(std::string text) {
  for (std::string_view tail : {"t00:00:00.000z", "t00:00:00z", "t00:00:00.000", "t00:00:00",
                                " 00:00:00.000", " 00:00:00", " 0:00:00", " 00:00", " 0:00"})
    if (take_off(text, tail)) break;
  return text;
}

bool has_zero(const Pieces& pieces) {
  return std::any_of(pieces.numbers.begin(), pieces.numbers.end(),
                     [](const Number& n) { return n.value == 0 && n.digits != 2; });
}

}  // namespace

Result<ReadDate> read_date(std::string_view text, std::optional<Date> not_after) {
  constexpr std::size_t longest = 200;
  if (text.size() > longest) return not_a_date();
  auto pieces = pieces_of(without_midnight(lower_ascii(digits_to_ascii(normalise_thai(text)))));
  if (!pieces || pieces->numbers.empty() || has_zero(*pieces)) return not_a_date();
  auto parts = pieces->month ? with_named_month(*pieces) : with_numbers_only(*pieces);
  if (!parts) return not_a_date();
  bool day_or_month_zero = pieces->numbers.size() > 1 && parts->month == 0;
  if (day_or_month_zero || (pieces->numbers.size() + (pieces->month != 0) == 3 && parts->day == 0))
    return impossible();
  auto year = TRY(era_of(*parts->year, pieces->era));
  auto read = TRY(build(year, *parts));
  if (parts->year->digits == 2 && not_after && read.date > *not_after) {
    year.value -= 100;
    return build(year, *parts);
  }
  return read;
}

int buddhist_year(Date date) {
  int year = int(date.day.year());
  bool old_year = year <= 1940 && date.day.month() <= std::chrono::March;
  return year + (old_year ? 542 : 543);
}

std::string format_date_thai(Date date, Precision precision, DateLength length, Language language) {
  const MonthName& month = month_names[unsigned(date.day.month()) - 1];
  bool full = length == DateLength::full;
  bool thai = language == Language::th;
  // A year alone means the Buddhist year that most of the Gregorian one lies in.
  int year = precision == Precision::year ? int(date.day.year()) + 543 : buddhist_year(date);
  std::string out;
  if (precision == Precision::day) out += std::to_string(unsigned(date.day.day())) + " ";
  if (precision != Precision::year) {
    out += thai ? (full ? month.thai : month.thai_short)
                : (full ? month.english : month.english_short);
    out += ' ';
  } else if (thai && full) {
    out += "พ.ศ. ";
  }
  return out + std::to_string(year) + (thai ? "" : " BE");
}

}  // namespace kit::text
