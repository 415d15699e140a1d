// What an act gives back: its value, or a refusal that a person can read and act on.
// A refusal is expected (bad field, not found, conflict); a broken world throws kit::Breakage instead.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kit {

// One kind per HTTP status; app/edge holds the only table from kind to status.
enum class Refused {
  invalid,             // 400: the request or its fields are wrong
  unauthenticated,     // 401: sign in first
  forbidden,           // 403: signed in, but not allowed
  not_found,           // 404: not there, or not yours to know about
  conflict,            // 409: true, but not in this state
  stale,               // 412: somebody changed it since you read it
  too_large,           // 413
  mismatch,            // 422: the same op_id came with another body
  precondition_needed, // 428: If-Match or Idempotency-Key is missing
  too_many,            // 429
  unavailable,         // 503: try again later
};

using Values = std::vector<std::pair<std::string, std::string>>;

// One faulty field. `path` is a JSON pointer ("/people/0/birth_date"), `code` a key of texts.json,
// `values` fill the holes of its text.
struct Fault {
  std::string path;
  std::string code;
  Values values = {};
};

struct Refusal {
  Refused kind = Refused::invalid;
  std::string code;  // key of texts.json, e.g. "casework.already_closed"
  std::vector<Fault> faults = {};
  Values values = {};
};

inline Refusal refuse(Refused kind, std::string code, Values values = {}) {
  return {.kind = kind, .code = std::move(code), .values = std::move(values)};
}

// A refusal for one field.
inline Refusal refuse_field(std::string path, std::string code, Values values = {}) {
  return {.kind = Refused::invalid,
          .code = "kit.fields_invalid",
          .faults = {{std::move(path), std::move(code), std::move(values)}}};
}

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : value_(std::move(value)) {}
  Result(Refusal refusal) : refusal_(std::move(refusal)) {}

  bool has_value() const { return value_.has_value(); }
  explicit operator bool() const { return has_value(); }
  T& value() & { return value_.value(); }
  const T& value() const& { return value_.value(); }
  T&& value() && { return std::move(value_).value(); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  Refusal& error() & { return refusal_.value(); }
  const Refusal& error() const& { return refusal_.value(); }
  Refusal&& error() && { return std::move(refusal_).value(); }

 private:
  std::optional<T> value_;  // one of the two; a variant is several times dearer to compile
  std::optional<Refusal> refusal_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Refusal refusal) : refusal_(std::move(refusal)) {}
  bool has_value() const { return !refusal_; }
  explicit operator bool() const { return has_value(); }
  void value() const {}
  Refusal& error() & { return *refusal_; }
  const Refusal& error() const& { return *refusal_; }
  Refusal&& error() && { return *std::move(refusal_); }

 private:
  std::optional<Refusal> refusal_;
};

}  // namespace kit

// Gives the value, or leaves the function with the refusal. Stands only as a statement or as a whole
// initialiser (`auto x = TRY(f());`): inside an argument list or braces, compilers leak what was built.
#define TRY(expression)                                       \
  ({                                                          \
    auto&& try_result = (expression);                         \
    if (!try_result) return std::move(try_result).error();    \
    std::move(try_result).value();                            \
  })
