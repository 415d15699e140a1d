// Looks at the bytes and picks the reader.
#include "kit/csv/delimited.hpp"
#include "kit/csv/encoding.hpp"
#include "kit/csv/refusals.hpp"
#include "kit/csv/xlsx_reader.hpp"
#include "kit/text/text.hpp"

namespace kit::csv {
namespace {

// Text that lives as long as the reader over it.
class TextReader final : public Reader {
 public:
  TextReader(Decoded decoded, const Limits& limits)
      : decoded_(std::move(decoded)),
        reader_(decoded_.text(), detect_delimiter(decoded_.text(), limits), limits) {}
  Result<bool> next(Line& line) override { return reader_.next(line); }
  double progress() const override { return reader_.progress(); }

 private:
  Decoded decoded_;
  DelimitedReader reader_;
};

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// Web pages and other documents are text too, and some are sent as tables.
bool is_other_document(std::string_view text) {
  const auto start = text.find_first_not_of(" \t\r\n");
  const std::string head = text::lower_ascii(text.substr(start, 16));
  for (const char* sign :
       {"<!", "<?xml", "<html", "<table", "<meta", "<head", "<style", "%pdf-", "{\\rtf"}) {
    if (head.starts_with(sign)) return true;
  }
  return text.find('\0') != std::string_view::npos;
}

Refusal not_a_table() {
  return refuse(Refused::invalid, "kit.file_not_a_table");
}

}  // namespace

Result<std::unique_ptr<Reader>> open(std::string_view bytes, Limits limits) {
  if (bytes.size() > limits.bytes_max) return refuse_large(limits.bytes_max);
  if (bytes.starts_with("PK\x03\x04")) return open_xlsx(bytes, limits);
  // Old Excel, and new Excel behind a password.
  if (bytes.starts_with("\xd0\xcf\x11\xe0")) return refuse(Refused::invalid, "kit.file_old_excel");
  for (const char* sign : {"PK", "\x89PNG", "\xff\xd8\xff", "GIF8", "\x1f\x8b",
                           "\x7f"
                           "ELF"}) {
    if (bytes.starts_with(sign)) return not_a_table();
  }
  if (is_blank(bytes)) return refuse(Refused::invalid, "kit.file_empty");
  auto decoded = TRY(decode_text(bytes));
  if (is_blank(decoded.text())) return refuse(Refused::invalid, "kit.file_empty");
  if (is_other_document(decoded.text())) return not_a_table();
  return std::unique_ptr<Reader>(std::make_unique<TextReader>(std::move(decoded), limits));
}

}  // namespace kit::csv
