// Streaming XML by expat.
#include "kit/csv/xml.hpp"

#include <expat.h>

#include <array>
#include <new>

#include "kit/csv/refusals.hpp"

namespace kit::csv {
namespace {

std::string_view local(std::string_view name) {
  return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

}  // namespace

std::optional<std::string_view> Attributes::find(std::string_view name) const {
  for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
    if (local(pair[0]) == name) return pair[1];
  }
  return std::nullopt;
}

void XmlParser::Freed::operator()(XML_ParserStruct* parser) const {
  XML_ParserFree(parser);
}

XmlParser::XmlParser(XmlEvents& events) : events_(events), parser_(XML_ParserCreate(nullptr)) {
  if (!parser_) throw std::bad_alloc();
  XML_SetUserData(parser_.get(), this);
  XML_SetElementHandler(parser_.get(), on_start, on_end);
  XML_SetCharacterDataHandler(parser_.get(), on_text);
  XML_SetStartDoctypeDeclHandler(parser_.get(), on_doctype);
}

bool XmlParser::feed(std::string_view bytes, bool last) {
  const auto status =
      XML_Parse(parser_.get(), bytes.data(), static_cast<int>(bytes.size()), last ? 1 : 0);
  if (thrown_) std::rethrow_exception(thrown_);
  return status == XML_STATUS_OK;
}

// Exceptions may not fly through expat, which is C: they wait here until it has returned.
template <class Action>
void XmlParser::guarded(Action action) {
  try {
    action();
  } catch (...) {
    thrown_ = std::current_exception();
    XML_StopParser(parser_.get(), XML_FALSE);
  }
}

void XmlParser::on_start(void* self, const char* name, const char** pairs) {
  auto& parser = *static_cast<XmlParser*>(self);
  parser.guarded([&] { parser.events_.start(local(name), Attributes(pairs)); });
}

void XmlParser::on_end(void* self, const char* name) {
  auto& parser = *static_cast<XmlParser*>(self);
  parser.guarded([&] { parser.events_.end(local(name)); });
}

void XmlParser::on_text(void* self, const char* text, int size) {
  auto& parser = *static_cast<XmlParser*>(self);
  parser.guarded([&] { parser.events_.text({text, static_cast<std::size_t>(size)}); });
}

void XmlParser::on_doctype(void* self, const char*, const char*, const char*, int) {
  XML_StopParser(static_cast<XmlParser*>(self)->parser_.get(), XML_FALSE);
}

Result<void> parse_part(const Package& package, const std::string& name, XmlEvents& events) {
  auto part = TRY(package.part(name));
  XmlParser parser(events);
  std::array<char, 65536> buffer;
  while (true) {
    const std::size_t got = TRY(part.read(buffer));
    if (!parser.feed({buffer.data(), got}, got == 0)) return refuse_broken_xlsx();
    if (got == 0) return {};
  }
}

}  // namespace kit::csv
