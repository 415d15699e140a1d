// Reading and writing of days and instants: strict on the way in, one form on the way out.
#include "kit/base/time.hpp"

#include "kit/base/breakage.hpp"

namespace kit {
namespace {

using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::sys_days;
using std::chrono::sys_time;
using std::chrono::year_month_day;

// Takes exactly `count` digits off the front; nothing else counts as a number here.
std::optional<int> take_digits(std::string_view& text, std::size_t count) {
  if (text.size() < count) return std::nullopt;
  int value = 0;
  for (char c : text.substr(0, count)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  text.remove_prefix(count);
  return value;
}

bool take(std::string_view& text, std::string_view any_of) {
  if (text.empty() || any_of.find(text.front()) == std::string_view::npos) return false;
  text.remove_prefix(1);
  return true;
}

bool in_range(year_month_day day) {
  return day.ok() && int(day.year()) >= 1850 && int(day.year()) <= 2199;
}

std::optional<Date> take_date(std::string_view& text) {
  auto year = take_digits(text, 4);
  if (!year || !take(text, "-")) return std::nullopt;
  auto month = take_digits(text, 2);
  if (!month || !take(text, "-")) return std::nullopt;
  auto day = take_digits(text, 2);
  if (!day) return std::nullopt;
  year_month_day found{std::chrono::year(*year), std::chrono::month(unsigned(*month)),
                       std::chrono::day(unsigned(*day))};
  return in_range(found) ? std::optional(Date{found}) : std::nullopt;
}

// Milliseconds into the day. A leap second reads as the last millisecond before midnight.
std::optional<std::int64_t> take_time(std::string_view& text) {
  auto hour = take_digits(text, 2);
  if (!hour || *hour > 23 || !take(text, ":")) return std::nullopt;
  auto minute = take_digits(text, 2);
  if (!minute || *minute > 59 || !take(text, ":")) return std::nullopt;
  auto second = take_digits(text, 2);
  if (!second || *second > 60) return std::nullopt;
  std::int64_t ms = 0;
  if (take(text, ".")) {
    int weight = 100;
    std::size_t digits = 0;
    for (; !text.empty() && text.front() >= '0' && text.front() <= '9'; ++digits, weight /= 10) {
      ms += weight * (text.front() - '0');
      text.remove_prefix(1);
    }
    if (digits == 0) return std::nullopt;
  }
  if (*second == 60) *second = 59, ms = 999;
  return ((*hour * 60 + *minute) * 60 + *second) * std::int64_t{1000} + ms;
}

// Minutes east of Greenwich.
std::optional<int> take_offset(std::string_view& text) {
  if (take(text, "Zz")) return 0;
  int sign = text.starts_with('-') ? -1 : 1;
  if (!take(text, "+-")) return std::nullopt;
  auto hours = take_digits(text, 2);
  if (!hours || *hours > 23 || !take(text, ":")) return std::nullopt;
  auto minutes = take_digits(text, 2);
  if (!minutes || *minutes > 59) return std::nullopt;
  return sign * (*hours * 60 + *minutes);
}

year_month_day day_of(std::int64_t ms) {
  return std::chrono::floor<days>(sys_time<milliseconds>(milliseconds(ms)));
}

void put_digits(std::string& text, std::size_t from, std::size_t count, unsigned value) {
  for (std::size_t at = from + count; at > from; value /= 10) text[--at] = char('0' + value % 10);
}

class SystemClock final : public Clock {
 public:
  Instant now() const override {
    auto since = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<milliseconds>(since).count()};
  }
};

}  // namespace

std::optional<Date> Date::parse(std::string_view iso) {
  auto date = take_date(iso);
  return iso.empty() ? date : std::nullopt;
}

std::string Date::text() const {
  const int year = int(day.year());
  ENSURE(year >= 0 && year <= 9999);
  std::string text = "0000-00-00";
  put_digits(text, 0, 4, unsigned(year));
  put_digits(text, 5, 2, unsigned(day.month()));
  put_digits(text, 8, 2, unsigned(day.day()));
  return text;
}

Date Date::plus_days(int count) const {
  return {year_month_day(sys_days(day) + days(count))};
}

int Date::days_until(Date later) const {
  return int((sys_days(later.day) - sys_days(day)).count());
}

std::optional<Instant> Instant::parse(std::string_view text) {
  auto date = take_date(text);
  if (!date || !take(text, "Tt")) return std::nullopt;
  auto time = take_time(text);
  if (!time) return std::nullopt;
  auto offset = take_offset(text);
  if (!offset || !text.empty()) return std::nullopt;
  std::int64_t day_ms = sys_days(date->day).time_since_epoch().count() * std::int64_t{86'400'000};
  Instant found{day_ms + *time - *offset * std::int64_t{60'000}};
  return in_range(day_of(found.ms)) ? std::optional(found) : std::nullopt;
}

std::string Instant::text() const {
  constexpr std::int64_t widest =
      8'000'000'000'000;  // past the year 2199; guards the arithmetic below
  ENSURE(ms > -widest && ms < widest);
  const auto day = day_of(ms);
  const auto in_day = unsigned(((ms % 86'400'000) + 86'400'000) % 86'400'000);
  std::string text = "0000-00-00T00:00:00.000Z";
  put_digits(text, 0, 4, unsigned(int(day.year())));
  put_digits(text, 5, 2, unsigned(day.month()));
  put_digits(text, 8, 2, unsigned(day.day()));
  put_digits(text, 11, 2, in_day / 3'600'000);
  put_digits(text, 14, 2, in_day / 60'000 % 60);
  put_digits(text, 17, 2, in_day / 1000 % 60);
  put_digits(text, 20, 3, in_day % 1000);
  return text;
}

Date Instant::bangkok_day() const {
  return {day_of(ms + 7 * 3'600'000)};
}

const Clock& system_clock() {
  static const SystemClock clock;
  return clock;
}

}  // namespace kit
