// Reads workbook.xml and the parts it points to.
#include "kit/csv/workbook.hpp"

#include <map>

#include "kit/csv/refusals.hpp"
#include "kit/csv/xml.hpp"

namespace kit::csv {
namespace {

struct Relation {
  std::string id;
  std::string kind;  // last part of the type address: "worksheet", "styles", ...
  std::string target;
};

struct Relations final : XmlEvents {
  std::vector<Relation> all;
  void start(std::string_view name, const Attributes& attributes) override {
    if (name != "Relationship") return;
    const auto type = attributes.get("Type");
    all.push_back({.id = std::string(attributes.get("Id")),
                   .kind = std::string(type.substr(type.rfind('/') + 1)),
                   .target = std::string(attributes.get("Target"))});
  }
  const Relation* of_kind(std::string_view kind) const {
    for (const auto& one : all) {
      if (one.kind == kind) return &one;
    }
    return nullptr;
  }
};

struct Sheets final : XmlEvents {
  std::vector<std::string> visible;  // relation ids
  bool from_1904 = false;
  void start(std::string_view name, const Attributes& attributes) override {
    if (name == "workbookPr") {
      const auto flag = attributes.get("date1904");
      from_1904 = flag == "1" || flag == "true";
    }
    const auto state = attributes.find("state").value_or("visible");
    if (name == "sheet" && state == "visible") visible.emplace_back(attributes.get("id"));
  }
};

struct Strings final : XmlEvents {
  SharedStrings* out;
  std::size_t bytes_max;
  bool too_large = false;
  std::string one;
  int phonetic = 0;
  bool taking = false;

  Strings(SharedStrings* into, std::size_t max) : out(into), bytes_max(max) {}
  void start(std::string_view name, const Attributes&) override {
    if (name == "rPh") ++phonetic;
    if (name == "t") taking = phonetic == 0;
  }
  void text(std::string_view piece) override {
    if (taking && !too_large) one += piece;
    too_large = too_large || out->block_bytes() + one.size() > bytes_max;
  }
  void end(std::string_view name) override {
    if (name == "t") taking = false;
    if (name == "rPh") --phonetic;
    if (name != "si") return;
    out->append(unescaped(one));
    out->close_one();
    one.clear();
  }
};

struct Styles final : XmlEvents {
  std::vector<NumberFormat> by_style;
  std::map<std::string, NumberFormat, std::less<>> custom;
  bool in_cell_styles = false;
  void start(std::string_view name, const Attributes& attributes) override {
    const auto id = attributes.get("numFmtId");
    if (name == "numFmt") custom.emplace(id, format_of_code(attributes.get("formatCode")));
    if (name == "cellXfs") in_cell_styles = true;
    if (name != "xf" || !in_cell_styles) return;
    const auto found = custom.find(id);
    by_style.push_back(found != custom.end() ? found->second : format_of_id(id));
  }
  void end(std::string_view name) override {
    if (name == "cellXfs") in_cell_styles = false;
  }
};

// A target is absolute, or relative to the folder of the part that names it.
std::string resolved(const std::string& base, std::string target) {
  if (target.starts_with('/')) return target.substr(1);
  std::string folder = base.substr(0, base.rfind('/') + 1);
  while (target.starts_with("../")) {
    target.erase(0, 3);
    if (!folder.empty()) folder.pop_back();
    folder.erase(folder.rfind('/') + 1);
  }
  return folder + (target.starts_with("./") ? target.substr(2) : target);
}

Result<Relations> relations_of(const Package& package, const std::string& part) {
  const std::size_t slash = part.rfind('/') + 1;
  Relations relations;
  TRY(parse_part(package, part.substr(0, slash) + "_rels/" + part.substr(slash) + ".rels",
                 relations));
  return relations;
}

Result<std::string> workbook_part(const Package& package) {
  if (!package.has("_rels/.rels")) return refuse(Refused::invalid, "kit.file_not_a_table");
  auto relations = TRY(relations_of(package, ""));
  const Relation* main = relations.of_kind("officeDocument");
  const std::string part = main ? resolved("", main->target) : "xl/workbook.xml";
  if (part.starts_with("word/") || part.starts_with("ppt/") || !package.has(part)) {
    return refuse(Refused::invalid, "kit.file_not_a_table");
  }
  return part;
}

Result<std::string> first_visible(const Sheets& sheets, const Relations& relations,
                                  const std::string& base) {
  for (const auto& id : sheets.visible) {
    for (const auto& one : relations.all) {
      if (one.id == id && one.kind == "worksheet") return resolved(base, one.target);
    }
  }
  return refuse_broken_xlsx();
}

}  // namespace

std::optional<std::string_view> SharedStrings::at(std::size_t index) const {
  if (index >= ends_.size()) return std::nullopt;
  const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
  return std::string_view(block_).substr(begin, ends_[index] - begin);
}

Result<Workbook> read_workbook(const Package& package, const Limits& limits) {
  const auto base = TRY(workbook_part(package));
  const auto relations = TRY(relations_of(package, base));
  Sheets sheets;
  TRY(parse_part(package, base, sheets));
  Workbook book;
  book.sheet = TRY(first_visible(sheets, relations, base));
  book.from_1904 = sheets.from_1904;
  if (const auto* part = relations.of_kind("styles")) {
    Styles styles;
    TRY(parse_part(package, resolved(base, part->target), styles));
    book.formats = std::move(styles.by_style);
  }
  if (const auto* part = relations.of_kind("sharedStrings")) {
    Strings strings(&book.strings, limits.bytes_max);
    TRY(parse_part(package, resolved(base, part->target), strings));
    if (strings.too_large) return refuse_large(limits.bytes_max);
  }
  return book;
}

}  // namespace kit::csv
