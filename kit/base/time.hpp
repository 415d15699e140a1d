// Calendar dates, instants and the clock. Gregorian inside; people see the Buddhist era.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kit {

inline constexpr std::int64_t day_ms = 86'400'000;

// A Gregorian calendar day. Text form "YYYY-MM-DD"; the range is 1850-01-01 to 2199-12-31.
struct Date {
  std::chrono::year_month_day day{};

  static std::optional<Date> parse(std::string_view iso);
  std::string text() const;
  Date plus_days(int days) const;
  int days_until(Date later) const;
  auto operator<=>(const Date&) const = default;
};

// Milliseconds since 1970-01-01T00:00:00Z. Text form RFC 3339 UTC with milliseconds.
struct Instant {
  std::int64_t ms = 0;

  static std::optional<Instant> parse(std::string_view rfc3339);
  std::string text() const;
  Date bangkok_day() const;  // the calendar day at +07:00 (no daylight saving in Thailand)
  auto operator<=>(const Instant&) const = default;
};

// Time comes in from outside so that every story replays. Implementations: system_clock(), FixedClock.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
};

const Clock& system_clock();

class FixedClock final : public Clock {
 public:
  explicit FixedClock(Instant start) : now_(start) {}
  Instant now() const override { return now_; }
  void advance_ms(std::int64_t ms) { now_.ms += ms; }
  void set(Instant now) { now_ = now; }

 private:
  Instant now_;
};

}  // namespace kit
