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
inline constexpr auto choice_list = choices(static_cast<const E*>(nullptr));
template <class E>
constexpr std::span<const std::string_view> choice_names() {
  return choice_list<E>.names;
}
template <ChoiceLike E>
std::string_view name_of(E e) {
  return choice_names<E>()[static_cast<std::size_t>(e)];
}
// Where it stands among the names; their number when it does not.
std::size_t choice_index(std::span<const std::string_view> names, std::string_view name);
template <ChoiceLike E>
std::optional<E> choice_of(std::string_view name) {
  auto i = choice_index(choice_names<E>(), name);
  return i < choice_names<E>().size() ? std::optional(static_cast<E>(i)) : std::nullopt;
}

// The tables of types are constants, and made of plain functions: much cheaper to compile than closures, and nothing is
// left to do when the program starts.
namespace detail {
template <class T>
struct TypeOf;

template <class T>
const Type& type_of() {
  return TypeOf<T>::type;
}

// What nearly every struct is made of is compiled once, in shape.cpp.
struct CompiledOnce {
  static const Type text, flag, integer, real, date, instant;
  static const Type perhaps_text, perhaps_flag, perhaps_integer, perhaps_real, perhaps_date, perhaps_instant;
  static const Type texts, integers;
};
template <> struct TypeOf<std::string> { static constexpr const Type& type = CompiledOnce::text; };
template <> struct TypeOf<bool> { static constexpr const Type& type = CompiledOnce::flag; };
template <> struct TypeOf<std::int64_t> { static constexpr const Type& type = CompiledOnce::integer; };
template <> struct TypeOf<double> { static constexpr const Type& type = CompiledOnce::real; };
template <> struct TypeOf<Date> { static constexpr const Type& type = CompiledOnce::date; };
template <> struct TypeOf<Instant> { static constexpr const Type& type = CompiledOnce::instant; };
template <> struct TypeOf<std::optional<std::string>> { static constexpr const Type& type = CompiledOnce::perhaps_text; };
template <> struct TypeOf<std::optional<bool>> { static constexpr const Type& type = CompiledOnce::perhaps_flag; };
template <> struct TypeOf<std::optional<std::int64_t>> { static constexpr const Type& type = CompiledOnce::perhaps_integer; };
template <> struct TypeOf<std::optional<double>> { static constexpr const Type& type = CompiledOnce::perhaps_real; };
template <> struct TypeOf<std::optional<Date>> { static constexpr const Type& type = CompiledOnce::perhaps_date; };
template <> struct TypeOf<std::optional<Instant>> { static constexpr const Type& type = CompiledOnce::perhaps_instant; };
template <> struct TypeOf<std::vector<std::string>> { static constexpr const Type& type = CompiledOnce::texts; };
template <> struct TypeOf<std::vector<std::int64_t>> { static constexpr const Type& type = CompiledOnce::integers; };

template <class T>
  requires std::integral<T>
struct TypeOf<T> {
  static Scalar get(const void* p) { return static_cast<std::int64_t>(*static_cast<const T*>(p)); }
  static std::string_view set(void* p, const Scalar& s) {
    auto* n = std::get_if<std::int64_t>(&s);
    if (!n) return "kit.integer_expected";
    if (!std::in_range<T>(*n)) return "kit.out_of_range";
    *static_cast<T*>(p) = static_cast<T>(*n);
    return {};
  }
  static constexpr Type type{.kind = Kind::integer, .get = get, .set = set};
};

Scalar get_choice(std::span<const std::string_view> names, std::size_t index);
std::size_t set_choice(std::span<const std::string_view> names, const Scalar& s);

template <ChoiceLike E>
struct TypeOf<E> {
  static Scalar get(const void* p) { return get_choice(choice_names<E>(), static_cast<std::size_t>(*static_cast<const E*>(p))); }
  static std::string_view set(void* p, const Scalar& s) {
    auto i = set_choice(choice_names<E>(), s);
    if (i == choice_names<E>().size()) return "kit.choice_unknown";
    *static_cast<E*>(p) = static_cast<E>(i);
    return {};
  }
  static constexpr Type type{.kind = Kind::choice, .choices = choice_names<E>(), .get = get, .set = set};
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

template <TextLike T>
struct TypeOf<T> {
  static Scalar get(const void* p) { return std::string(static_cast<const T*>(p)->text()); }
  static std::string_view set(void* p, const Scalar& s) {
    if constexpr (requires { T::fault; })
      return set_parsed<T>(p, s, T::fault);
    else
      return set_parsed<T>(p, s, "kit.format_wrong");
  }
  static constexpr Type type{.kind = Kind::text, .format = T::format, .get = get, .set = set};
};

inline const void* itself(const void* p) { return p; }
inline void* make_itself(void* p) { return p; }

template <Described T>
struct TypeOf<T> {
  static const Shape& shape() { return describe(static_cast<const T*>(nullptr)); }
  static constexpr Type type{.kind = Kind::object, .shape = shape, .peek = itself, .emplace = make_itself};
};

template <class T>
struct Perhaps {
  using Optional = std::optional<T>;
  static Scalar get(const void* p) {
    auto& o = *static_cast<const Optional*>(p);
    return o ? type_of<T>().get(&*o) : Scalar{};
  }
  static std::string_view set(void* p, const Scalar& s) {
    auto& o = *static_cast<Optional*>(p);
    if (std::holds_alternative<std::monostate>(s)) return o.reset(), "";
    T value{};
    auto fault = type_of<T>().set(&value, s);
    if (fault.empty()) o = std::move(value);
    return fault;
  }
  static const void* peek(const void* p) {
    auto& o = *static_cast<const Optional*>(p);
    return o ? &*o : nullptr;
  }
  static void* emplace(void* p) { return &static_cast<Optional*>(p)->emplace(); }
  static void reset(void* p) { static_cast<Optional*>(p)->reset(); }
};

// The table of an optional value, from that of the value.
template <class T>
consteval Type perhaps(Type type) {
  static_assert(!requires(T t) { t.push_back(t[0]); } || std::same_as<T, std::string>, "an absent list is an empty list");
  type.nullable = true;
  if constexpr (Described<T>) {
    type.peek = Perhaps<T>::peek;
    type.emplace = Perhaps<T>::emplace;
    type.reset = Perhaps<T>::reset;
  } else {
    type.get = Perhaps<T>::get;
    type.set = Perhaps<T>::set;
  }
  return type;
}

template <class T>
struct TypeOf<std::optional<T>> {
  static constexpr Type type = perhaps<T>(TypeOf<T>::type);
};

template <class T>
struct ListOf {
  using List = std::vector<T>;
  static std::size_t size(const void* p) { return static_cast<const List*>(p)->size(); }
  static const void* at(const void* p, std::size_t i) { return &(*static_cast<const List*>(p))[i]; }
  static void* append(void* p) { return &static_cast<List*>(p)->emplace_back(); }
  static void clear(void* p) { static_cast<List*>(p)->clear(); }
};

template <class T>
consteval Type list_of(const Type& element) {
  using Of = ListOf<T>;
  return {.kind = Kind::list, .element = &element, .size = Of::size, .at = Of::at, .append = Of::append, .clear = Of::clear};
}

template <class T>
struct TypeOf<std::vector<T>> {
  static constexpr Type type = list_of<T>(TypeOf<T>::type);
};

Field make_field(std::string_view name, const Type& type, void* (*locate)(void*), std::initializer_list<Mark> marks);
Shape make_shape(std::string_view name, std::initializer_list<const Field*> fields);

template <class M>
struct MemberOf;
template <class C, class V>
struct MemberOf<V C::*> {
  using Owner = C;
  using Value = V;
};

template <auto Member>
void* locate(void* object) {
  return &(static_cast<typename MemberOf<decltype(Member)>::Owner*>(object)->*Member);
}
}  // namespace detail

template <auto Member, class... M>
Field field(std::string_view name, M... marks) {
  using Value = typename detail::MemberOf<decltype(Member)>::Value;
  return detail::make_field(name, detail::type_of<Value>(), detail::locate<Member>, {marks...});
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
