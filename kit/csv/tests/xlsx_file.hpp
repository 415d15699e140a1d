// Builds small XLSX files part by part, sound and unsound ones.
#pragma once

#include <zip.h>

#include <map>
#include <string>
#include <string_view>

#include "kit/csv/csv.hpp"

namespace kit::csv::testing {

inline const std::string relations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
inline const std::string office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

inline std::string relation(std::string_view id, std::string_view kind, std::string_view target) {
  return "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + office + std::string(kind) +
         "\" Target=\"" + std::string(target) + "\"/>";
}

using Parts = std::map<std::string, std::string>;

// `rows` goes into sheetData; what follows it into `after`.
inline Parts book_of(const std::string& rows, const std::string& after = "") {
  return {
      {"_rels/.rels",
       relations + relation("r1", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
      {"xl/workbook.xml",
       R"(<workbook xmlns:r="x"><sheets><sheet name="a" sheetId="1" state="hidden" r:id="r2"/>)"
       R"(<sheet name="b" sheetId="2" r:id="r1"/></sheets></workbook>)"},
      {"xl/_rels/workbook.xml.rels",
       relations + relation("r2", "worksheet", "worksheets/hidden.xml") +
           relation("r1", "worksheet", "/xl/worksheets/sheet1.xml") +
           relation("r3", "styles", "styles.xml") +
           relation("r4", "sharedStrings", "sharedStrings.xml") + "</Relationships>"},
      {"xl/styles.xml",
       R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-D070000]d\ mmm\ yyyy"/>)"
       R"(<numFmt numFmtId="165" formatCode="0000000000"/>)"
       R"(<numFmt numFmtId="166" formatCode="#,##0.00\ &quot;days&quot;"/></numFmts>)"
       R"(<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>)"
       R"(<xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="22"/>)"
       R"(<xf numFmtId="20"/></cellXfs></styleSheet>)"},
      {"xl/sharedStrings.xml",
       R"(<sst><si><t>ชื่อ</t></si><si><r><t>two </t></r><r><t>runs</t></r><rPh><t>no</t></rPh></si>)"
       R"(<si><t>a_x000D_b</t></si></sst>)"},
      {"xl/worksheets/hidden.xml", "<worksheet><sheetData/></worksheet>"},
      {"xl/worksheets/sheet1.xml",
       "<worksheet><sheetData>" + rows + "</sheetData>" + after + "</worksheet>"},
  };
}

inline std::string zipped(const Parts& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* memory = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_t* archive = zip_open_from_source(memory, ZIP_TRUNCATE, &error);
  zip_source_keep(memory);
  for (const auto& [name, text] : parts) {
    zip_source_t* part = zip_source_buffer(archive, text.data(), text.size(), 0);
    zip_file_add(archive, name.c_str(), part, ZIP_FL_ENC_UTF_8);
  }
  zip_close(archive);
  std::string out;
  zip_source_open(memory);
  zip_source_seek(memory, 0, SEEK_END);
  out.resize(static_cast<std::size_t>(zip_source_tell(memory)));
  zip_source_seek(memory, 0, SEEK_SET);
  zip_source_read(memory, out.data(), out.size());
  zip_source_close(memory);
  zip_source_free(memory);
  return out;
}

struct Read {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::size_t> numbers;
  std::string refused;  // its code, or nothing
};

inline Read read(std::string_view bytes, Limits limits = {}) {
  Read out;
  auto reader = open(bytes, limits);
  if (!reader) {
    out.refused = reader.error().code;
    return out;
  }
  Line line;
  while (true) {
    auto more = (*reader)->next(line);
    if (!more) out.refused = more.error().code;
    if (!more || !*more) return out;
    out.rows.push_back(line.cells);
    out.numbers.push_back(line.number);
  }
}

inline Read read_rows(const std::string& rows, const std::string& after = "") {
  return read(zipped(book_of(rows, after)));
}

}  // namespace kit::csv::testing
