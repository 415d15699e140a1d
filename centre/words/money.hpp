// Amounts in satang. In JSON and SQL a whole number of satang; people see baht.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kit/base/breakage.hpp"
#include "kit/describe/shape.hpp"
#include "kit/text/text.hpp"

namespace words {

struct Money {
  std::int64_t satang = 0;

  static constexpr Money baht(std::int64_t whole) { return {whole * 100}; }
  static std::optional<Money> parse(std::string_view baht) {
    auto satang = kit::text::parse_baht(baht);
    return satang ? std::optional(Money{*satang}) : std::nullopt;
  }
  std::string pretty() const { return kit::text::format_baht(satang); }
  std::string in_words() const { return kit::text::baht_in_words(satang); }

  Money& operator+=(Money other) {
    ENSURE(!__builtin_add_overflow(satang, other.satang, &satang));
    return *this;
  }
  Money& operator-=(Money other) {
    ENSURE(!__builtin_sub_overflow(satang, other.satang, &satang));
    return *this;
  }
  friend Money operator+(Money a, Money b) { return a += b; }
  friend Money operator-(Money a, Money b) { return a -= b; }
  friend Money operator*(Money a, std::int64_t times) {
    ENSURE(!__builtin_mul_overflow(a.satang, times, &a.satang));
    return a;
  }
  auto operator<=>(const Money&) const = default;
};

}  // namespace words

template <>
struct kit::detail::TypeOf<words::Money> {
  static Scalar get(const void* p) { return static_cast<const words::Money*>(p)->satang; }
  static std::string_view set(void* p, const Scalar& s) { return type_of<std::int64_t>().set(&static_cast<words::Money*>(p)->satang, s); }
  static constexpr Type type{.kind = Kind::integer, .format = "satang", .get = get, .set = set};
};
