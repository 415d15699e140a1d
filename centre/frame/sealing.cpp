// Walks a record's description and seals or opens what is marked personal.
#include "centre/frame/sealing.hpp"

#include "kit/base/breakage.hpp"

namespace frame {
namespace {

std::string text_of(const kit::Field& field, const void* record) {
  auto scalar = field.type->get(field.in(record));
  auto* text = std::get_if<std::string>(&scalar);
  return text ? *text : "";
}

// Where a value belongs: table.column/org/row. A ciphertext moved elsewhere does not open.
std::string place(std::string_view table, const kit::Field& field, const kit::Shape& shape,
                  const void* record) {
  const auto* org = shape.find("org_id");
  const auto* id = shape.find("id");
  ENSURE(org && id);
  return std::string(table) + "." + std::string(field.name) + "/" + text_of(*org, record) + "/" +
         text_of(*id, record);
}

template <class Change>
void each_personal(const kit::Shape& shape, void* record, const Change& change) {
  for (const kit::Field& field : shape.fields) {
    if (!field.marks.personal) continue;
    ENSURE(field.type->kind == kit::Kind::text);
    std::string text = text_of(field, record);
    if (text.empty()) continue;
    auto fault = field.type->set(field.locate(record), kit::Scalar(change(field, text)));
    ENSURE(fault.empty());
  }
}

}  // namespace

void seal_personal(const kit::crypto::Vault& vault, std::string_view table, const kit::Shape& shape,
                   void* record) {
  each_personal(shape, record, [&](const kit::Field& field, const std::string& plain) {
    return kit::crypto::base64url(vault.seal(place(table, field, shape, record), plain));
  });
}

void open_personal(const kit::crypto::Vault& vault, std::string_view table, const kit::Shape& shape,
                   void* record) {
  each_personal(shape, record, [&](const kit::Field& field, const std::string& sealed) {
    auto bytes = kit::crypto::unbase64url(sealed);
    auto plain = bytes ? vault.open(place(table, field, shape, record), *bytes) : std::nullopt;
    if (!plain) throw kit::Breakage("a sealed text of " + std::string(table) + " does not open");
    return *plain;
  });
}

}  // namespace frame
