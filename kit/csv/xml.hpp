// Streaming XML for the parts of an XLSX. Document types are refused, so there are no entities to
// expand.
#pragma once

#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>

#include "kit/csv/package.hpp"

struct XML_ParserStruct;

namespace kit::csv {

class Attributes {
 public:
  explicit Attributes(const char** pairs) : pairs_(pairs) {}
  // By local name; nothing when absent.
  std::optional<std::string_view> find(std::string_view name) const;
  std::string_view get(std::string_view name) const { return find(name).value_or(""); }

 private:
  const char** pairs_;
};

// Element names come without their prefix.
struct XmlEvents {
  virtual ~XmlEvents() = default;
  virtual void start(std::string_view, const Attributes&) {}
  virtual void end(std::string_view) {}
  virtual void text(std::string_view) {}
};

class XmlParser {
 public:
  explicit XmlParser(XmlEvents& events);
  // False when the XML is broken; feeding ends with `last`.
  bool feed(std::string_view bytes, bool last);

 private:
  struct Freed {
    void operator()(XML_ParserStruct* parser) const;
  };
  template <class Action>
  void guarded(Action action);
  static void on_start(void* self, const char* name, const char** pairs);
  static void on_end(void* self, const char* name);
  static void on_text(void* self, const char* text, int size);
  static void on_doctype(void* self, const char*, const char*, const char*, int);

  XmlEvents& events_;
  std::unique_ptr<XML_ParserStruct, Freed> parser_;
  std::exception_ptr thrown_;
};

// Runs a whole part through `events`.
Result<void> parse_part(const Package& package, const std::string& name, XmlEvents& events);

}  // namespace kit::csv
