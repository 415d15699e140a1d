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
  static Type make() {
    return {
        .kind = Kind::integer,
        .format = "satang",
        .get = [](const void* p) -> Scalar { return static_cast<const words::Money*>(p)->satang; },
        .set = [](void* p, const Scalar& s) -> std::string_view {
          auto* satang = std::get_if<std::int64_t>(&s);
          if (!satang) return "kit.integer_expected";
          static_cast<words::Money*>(p)->satang = *satang;
          return {};
        }};
  }
};
