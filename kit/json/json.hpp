// Described structs to and from JSON. Decoding names every faulty field at once, each with its path;
// unknown members, duplicate keys and broken UTF-8 are faults too.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kit/base/result.hpp"
#include "kit/describe/shape.hpp"

namespace kit::json {

struct Limits {
  std::size_t depth = 16;
  std::size_t list = 10'000;
};

std::string encode(const Shape& shape, const void* object);
// Leaves `object` half filled when refused; callers drop it.
Result<void> decode(const Shape& shape, void* object, std::string_view text, Limits limits = {});

// One value of any type, lists and optional ones too ("null").
std::string encode_value(const Type& type, const void* value);
Result<void> decode_value(const Type& type, void* value, std::string_view text, Limits limits = {});

// A merge patch (RFC 7396): fills only the members that are present and gives their names; null takes an
// optional member away. Objects inside are merged in the same way, lists are replaced.
Result<std::vector<std::string>> decode_present(const Shape& shape, void* object,
                                                std::string_view text, Limits limits = {});

template <Described T>
std::string encode(const T& object) {
  return encode(shape_of<T>(), &object);
}
template <Described T>
std::string encode_list(const std::vector<T>& objects) {
  std::string out = "[";
  for (const T& o : objects) {
    if (out.size() > 1) out += ',';
    out += encode(o);
  }
  return out += "]";
}
template <Described T>
Result<T> decode(std::string_view text, Limits limits = {}) {
  T object{};
  TRY(decode(shape_of<T>(), &object, text, limits));
  return object;
}

std::string quote(std::string_view text);  // a JSON string literal
// RFC 8785 canonical form of any JSON text; what audit entries and hashes are made of.
Result<std::string> canonical(std::string_view text);

}  // namespace kit::json
