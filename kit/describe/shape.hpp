// A shape says once what a struct at an edge is made of; JSON, CSV, SQL, OpenAPI and masking walk it.
// Erased early: walkers are compiled once and see only Type and Field, never the struct.
//
//   struct OpenCase { Id<PersonTag> person; std::string reason; std::optional<Urgency> urgency; };
//   inline const kit::Shape& describe(const OpenCase*) {
//     static const kit::Shape shape = kit::shape<OpenCase>("OpenCase",
//         kit::field<&OpenCase::person>("person", kit::required),
//         kit::field<&OpenCase::reason>("reason", kit::required, kit::max(500), kit::personal),
//         kit::field<&OpenCase::urgency>("urgency"));
//     return shape;
//   }
//
// A forgotten member is a compile error. Enumerations list their names in order of value, from 0:
//   constexpr auto choices(const Urgency*) { return kit::Choices{"normal", "urgent", "very_urgent"}; }
#pragma once

#include <array>
#include <cstdint>
#include <cstdlib>
#include <initializer_list>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "kit/base/time.hpp"

namespace kit {

enum class Kind : std::uint8_t { text, integer, real, flag, date, instant, choice, object, list };

// What a single field can hold on its way through JSON, CSV and SQL. Dates, instants, choices and
// ids travel as text, except that SQL stores instants as integer milliseconds.
using Scalar = std::variant<std::monostate, bool, std::int64_t, double, std::string>;

struct Shape;

// How to reach into one C++ type without knowing it. Function pointers that do not apply are null.
struct Type {
  Kind kind = Kind::text;
  std::string_view format = {};  // "uuid", "satang", "national-id", ... for documents and web forms
  bool nullable = false;
  std::span<const std::string_view> choices = {};
  Scalar (*get)(const void*) = nullptr;
  std::string_view (*set)(void*, const Scalar&) = nullptr;  // the fault's code, empty when fine
  const Shape& (*shape)() = nullptr;                        // kind object
  const void* (*peek)(const void*) = nullptr;               // object: its address, null when absent
  void* (*emplace)(void*) = nullptr;                        // object: make it present
  void (*reset)(void*) = nullptr;                           // nullable object: make it absent
  const Type* element = nullptr;                            // kind list
  std::size_t (*size)(const void*) = nullptr;
  const void* (*at)(const void*, std::size_t) = nullptr;
  void* (*append)(void*) = nullptr;
  void (*clear)(void*) = nullptr;
};

struct Marks {
  bool required = false;
  bool personal = false;  // masked in logs
  bool secret = false;    // never written to logs, audit or history
  std::int64_t min = std::numeric_limits<std::int64_t>::min();
  std::int64_t max = std::numeric_limits<std::int64_t>::max();  // text: code points; list: entries
};

struct Field {
  std::string_view name;
  const Type* type = nullptr;
  Marks marks = {};
  void* (*locate)(void*) = nullptr;
  const void* in(const void* object) const { return locate(const_cast<void*>(object)); }
};

struct Shape {
  std::string_view name;
  std::vector<Field> fields;
  const Field* find(std::string_view field_name) const {
    for (const Field& f : fields)
      if (f.name == field_name) return &f;
    return nullptr;
  }
};

struct Mark {
  void (*apply)(Marks&, std::int64_t) = nullptr;
  std::int64_t value = 0;
};
inline constexpr Mark required{[](Marks& m, std::int64_t) { m.required = true; }};
inline constexpr Mark personal{[](Marks& m, std::int64_t) { m.personal = true; }};
inline constexpr Mark secret{[](Marks& m, std::int64_t) { m.secret = true; }};
constexpr Mark max(std::int64_t v) { return {[](Marks& m, std::int64_t n) { m.max = n; }, v}; }
constexpr Mark min(std::int64_t v) { return {[](Marks& m, std::int64_t n) { m.min = n; }, v}; }

template <std::size_t N>
struct Choices {
  std::array<std::string_view, N> names;
  template <class... S>
  consteval Choices(S... s) : names{std::string_view(s)...} {}
};
template <class... S>
Choices(S...) -> Choices<sizeof...(S)>;

template <class T>
concept Described = requires(const T* t) {
  { describe(t) } -> std::same_as<const Shape&>;
};
template <class T>
concept TextLike = requires(const T& t, std::string_view s) {
  { T::parse(s) } -> std::same_as<std::optional<T>>;
  { t.text() } -> std::convertible_to<std::string>;
  { T::format } -> std::convertible_to<std::string_view>;
};
template <class T>
concept ChoiceLike = std::is_enum_v<T> && requires(const T* t) { choices(t).names; };

template <class E>
std::span<const std::string_view> choice_names() {
  static constexpr auto all = choices(static_cast<const E*>(nullptr));
  return all.names;
}
template <ChoiceLike E>
std::string_view name_of(E e) {
  return choice_names<E>()[static_cast<std::size_t>(e)];
}
template <ChoiceLike E>
std::optional<E> choice_of(std::string_view name) {
  auto names = choice_names<E>();
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] == name) return static_cast<E>(i);
  return std::nullopt;
}

namespace detail {
template <class T>
struct TypeOf;

template <class T>
inline const Type& type_of() {
  static const Type type = TypeOf<T>::make();
  return type;
}

inline bool empty(const Scalar& s) { return std::holds_alternative<std::monostate>(s); }

template <>
struct TypeOf<std::string> {
  static Type make() {
    return {.kind = Kind::text,
            .get = [](const void* p) -> Scalar { return *static_cast<const std::string*>(p); },
            .set = [](void* p, const Scalar& s) -> std::string_view {
              auto* text = std::get_if<std::string>(&s);
              if (!text) return "kit.text_expected";
              *static_cast<std::string*>(p) = *text;
              return {};
            }};
  }
};

template <>
struct TypeOf<bool> {
  static Type make() {
    return {.kind = Kind::flag,
            .get = [](const void* p) -> Scalar { return *static_cast<const bool*>(p); },
            .set = [](void* p, const Scalar& s) -> std::string_view {
              if (auto* b = std::get_if<bool>(&s)) return *static_cast<bool*>(p) = *b, "";
              if (auto* n = std::get_if<std::int64_t>(&s); n && (*n == 0 || *n == 1))
                return *static_cast<bool*>(p) = *n == 1, "";
              return "kit.flag_expected";
            }};
  }
};

template <class T>
  requires(std::integral<T> && !std::same_as<T, bool>)
struct TypeOf<T> {
  static Type make() {
    return {.kind = Kind::integer,
            .get = [](const void* p) -> Scalar {
              return static_cast<std::int64_t>(*static_cast<const T*>(p));
            },
            .set = [](void* p, const Scalar& s) -> std::string_view {
              auto* n = std::get_if<std::int64_t>(&s);
              if (!n) return "kit.integer_expected";
              if (!std::in_range<T>(*n)) return "kit.out_of_range";
              *static_cast<T*>(p) = static_cast<T>(*n);
              return {};
            }};
  }
};

template <>
struct TypeOf<double> {
  static Type make() {
    return {.kind = Kind::real,
            .get = [](const void* p) -> Scalar { return *static_cast<const double*>(p); },
            .set = [](void* p, const Scalar& s) -> std::string_view {
              if (auto* d = std::get_if<double>(&s)) return *static_cast<double*>(p) = *d, "";
              if (auto* n = std::get_if<std::int64_t>(&s))
                return *static_cast<double*>(p) = static_cast<double>(*n), "";
              return "kit.number_expected";
            }};
  }
};

template <class T>
std::string_view set_parsed(void* p, const Scalar& s, std::string_view fault) {
  auto* text = std::get_if<std::string>(&s);
  if (!text) return fault;
  auto parsed = T::parse(*text);
  if (!parsed) return fault;
  *static_cast<T*>(p) = *std::move(parsed);
  return {};
}

template <>
struct TypeOf<Date> {
  static Type make() {
    return {.kind = Kind::date,
            .get = [](const void* p) -> Scalar { return static_cast<const Date*>(p)->text(); },
            .set = [](void* p, const Scalar& s) -> std::string_view {
              return set_parsed<Date>(p, s, "kit.date_expected");
            }};
  }
};

template <>
struct TypeOf<Instant> {
  static Type make() {
    return {.kind = Kind::instant,
            .get = [](const void* p) -> Scalar { return static_cast<const Instant*>(p)->text(); },
            .set = [](void* p, const Scalar& s) -> std::string_view {
              if (auto* ms = std::get_if<std::int64_t>(&s))
                return static_cast<Instant*>(p)->ms = *ms, "";
              return set_parsed<Instant>(p, s, "kit.instant_expected");
            }};
  }
};

template <ChoiceLike E>
struct TypeOf<E> {
  static Type make() {
    return {.kind = Kind::choice,
            .choices = choice_names<E>(),
            .get = [](const void* p) -> Scalar {
              return std::string(name_of(*static_cast<const E*>(p)));
            },
            .set = [](void* p, const Scalar& s) -> std::string_view {
              auto* text = std::get_if<std::string>(&s);
              auto e = text ? choice_of<E>(*text) : std::nullopt;
              if (!e) return "kit.choice_unknown";
              *static_cast<E*>(p) = *e;
              return {};
            }};
  }
};

template <TextLike T>
struct TypeOf<T> {
  static Type make() {
    return {.kind = Kind::text,
            .format = T::format,
            .get = [](const void* p) -> Scalar {
              return std::string(static_cast<const T*>(p)->text());
            },
            .set = [](void* p, const Scalar& s) -> std::string_view {
              if constexpr (requires { T::fault; })
                return set_parsed<T>(p, s, T::fault);
              else
                return set_parsed<T>(p, s, "kit.format_wrong");
            }};
  }
};

template <Described T>
struct TypeOf<T> {
  static Type make() {
    return {.kind = Kind::object,
            .shape = []() -> const Shape& { return describe(static_cast<const T*>(nullptr)); },
            .peek = [](const void* p) -> const void* { return p; },
            .emplace = [](void* p) -> void* { return p; }};
  }
};

template <class T>
struct TypeOf<std::optional<T>> {
  static Type make() {
    Type type = type_of<T>();
    static_assert(!requires(T t) { t.push_back(t[0]); } || std::same_as<T, std::string>,
                  "an absent list is an empty list");
    type.nullable = true;
    if constexpr (Described<T>) {
      type.peek = [](const void* p) -> const void* {
        auto& o = *static_cast<const std::optional<T>*>(p);
        return o ? &*o : nullptr;
      };
      type.emplace = [](void* p) -> void* { return &static_cast<std::optional<T>*>(p)->emplace(); };
      type.reset = [](void* p) { static_cast<std::optional<T>*>(p)->reset(); };
    } else {
      type.get = [](const void* p) -> Scalar {
        auto& o = *static_cast<const std::optional<T>*>(p);
        return o ? type_of<T>().get(&*o) : Scalar{};
      };
      type.set = [](void* p, const Scalar& s) -> std::string_view {
        auto& o = *static_cast<std::optional<T>*>(p);
        if (empty(s)) return o.reset(), "";
        T value{};
        auto fault = type_of<T>().set(&value, s);
        if (fault.empty()) o = std::move(value);
        return fault;
      };
    }
    return type;
  }
};

template <class T>
struct TypeOf<std::vector<T>> {
  using List = std::vector<T>;
  static Type make() {
    return {.kind = Kind::list,
            .element = &type_of<T>(),
            .size = [](const void* p) { return static_cast<const List*>(p)->size(); },
            .at = [](const void* p, std::size_t i) -> const void* {
              return &(*static_cast<const List*>(p))[i];
            },
            .append = [](void* p) -> void* { return &static_cast<List*>(p)->emplace_back(); },
            .clear = [](void* p) { static_cast<List*>(p)->clear(); }};
  }
};

// What nearly every struct is made of is compiled once, in shape.cpp.
template <> const Type& type_of<std::string>();
template <> const Type& type_of<bool>();
template <> const Type& type_of<std::int64_t>();
template <> const Type& type_of<double>();
template <> const Type& type_of<Date>();
template <> const Type& type_of<Instant>();
template <> const Type& type_of<std::optional<std::string>>();
template <> const Type& type_of<std::optional<bool>>();
template <> const Type& type_of<std::optional<std::int64_t>>();
template <> const Type& type_of<std::optional<double>>();
template <> const Type& type_of<std::optional<Date>>();
template <> const Type& type_of<std::optional<Instant>>();
template <> const Type& type_of<std::vector<std::string>>();
template <> const Type& type_of<std::vector<std::int64_t>>();

Field make_field(std::string_view name, const Type& type, void* (*locate)(void*), std::initializer_list<Mark> marks);
Shape make_shape(std::string_view name, std::initializer_list<const Field*> fields);

template <class M>
struct MemberOf;
template <class C, class V>
struct MemberOf<V C::*> {
  using Owner = C;
  using Value = V;
};
}  // namespace detail

template <auto Member, class... M>
Field field(std::string_view name, M... marks) {
  using Of = detail::MemberOf<decltype(Member)>;
  return detail::make_field(
      name, detail::type_of<typename Of::Value>(),
      [](void* object) -> void* { return &(static_cast<typename Of::Owner*>(object)->*Member); }, {marks...});
}

namespace detail {
struct Anything {  // only asked about, never made
  template <class T>
  operator T() const {
    std::abort();
  }
};
template <class>
using AnythingFor = Anything;

template <class T, class... F>
concept MembersAre =
    requires { T{AnythingFor<F>()...}; } && !requires { T{AnythingFor<F>()..., Anything()}; };
}  // namespace detail

// Counted by asking whether one more value could be given, which is far cheaper to compile than a
// search for the number.
template <class T, class... F>
Shape shape(std::string_view name, const F&... fields) {
  static_assert(detail::MembersAre<T, F...>, "describe every member of the struct");
  return detail::make_shape(name, {&fields...});
}

template <Described T>
const Shape& shape_of() {
  return describe(static_cast<const T*>(nullptr));
}

}  // namespace kit
