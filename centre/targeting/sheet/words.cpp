// What offices write in cells. Compared after heading_form(): no spaces, no signs, lower case.
#include "centre/targeting/sheet/words.hpp"

#include <array>
#include <initializer_list>

#include "kit/text/text.hpp"

namespace targeting::sheet {
namespace {

bool is_one_of(std::string_view form, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, form) != words.end();
}
bool holds_one_of(std::string_view form, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words, [&](auto w) { return form.find(w) != form.npos; });
}

bool is_tick(std::string_view cell) { return is_one_of(kit::text::trim(cell), {"/", "✓", "✔", "x", "X", "*"}); }

}  // namespace

bool says_nothing(std::string_view cell) {
  if (!cell.empty() && cell.front() >= '0' && cell.front() <= '9') return false;
  auto form = heading_form(cell);
  return form.empty() ? !is_tick(cell)
                      : is_one_of(form, {"ไม่มี", "ไม่ทราบ", "ไม่ระบุ", "nan", "null", "none", "na"});
}

std::optional<Mark> read_mark(std::string_view cell, OneMeans one) {
  Mark on = one == OneMeans::fails ? Mark::fail : Mark::pass;
  Mark off = one == OneMeans::fails ? Mark::pass : Mark::fail;
  if (cell == "1") return on;
  if (cell == "0") return off;
  auto trimmed = kit::text::trim(cell);
  if (trimmed.empty()) return Mark::missing;
  auto form = heading_form(trimmed);
  if (is_tick(trimmed) || is_one_of(form, {"1", "ใช่", "yes", "y", "true", "จริง"})) return on;
  if (is_one_of(form, {"0", "ไม่ใช่", "no", "n", "false", "เท็จ"})) return off;
  if (is_one_of(form, {"ขัดสน", "ตกเกณฑ์", "ไม่ผ่าน", "ไม่ผ่านเกณฑ์", "ไม่ผ", "จน", "ยากจน", "คนจน", "fail", "failed", "poor", "deprived", "มีปัญหา"}))
    return Mark::fail;
  if (is_one_of(form, {"ผ่าน", "ผ่านเกณฑ์", "ไม่ขัดสน", "ไม่จน", "ไม่ตกเกณฑ์", "ปกติ", "pass", "passed", "notpoor", "notdeprived", "ไม่มีปัญหา"}))
    return Mark::pass;
  if (form.empty() || is_one_of(form, {"ไม่เกี่ยวข้อง", "ไม่เข้าข่าย", "ไม่มี", "na", "notapplicable"})) return Mark::not_applicable;
  if (is_one_of(form, {"ไม่ทราบ", "ไม่ระบุ", "ไม่มีข้อมูล", "unknown", "missing", "null"})) return Mark::missing;
  return std::nullopt;
}

std::optional<std::string> read_yes_no(std::string_view cell) {
  auto form = heading_form(cell);
  if (is_tick(cell) || is_one_of(form, {"1", "มี", "ใช่", "yes", "y", "true", "มีบัตร", "ถือบัตร", "ลงทะเบียน"})) return "yes";
  if (is_one_of(form, {"0", "ไม่มี", "ไม่ใช่", "no", "n", "false", "ไม่มีบัตร", "ไม่ถือบัตร", "ไม่ลงทะเบียน"})) return "no";
  return says_nothing(cell) ? std::optional<std::string>("") : std::nullopt;
}

std::optional<std::string> read_gender(std::string_view cell) {
  auto form = heading_form(cell);
  if (is_one_of(form, {"ชาย", "ช", "1", "m", "male", "ผู้ชาย"})) return "male";
  if (is_one_of(form, {"หญิง", "ญ", "2", "f", "female", "ผู้หญิง"})) return "female";
  if (is_one_of(form, {"อื่นๆ", "อื่น", "other", "lgbt"})) return "other";
  return says_nothing(cell) ? std::optional<std::string>("") : std::nullopt;
}

std::string read_family_role(std::string_view cell) {
  auto form = heading_form(cell);
  if (holds_one_of(form, {"หัวหน้า", "เจ้าบ้าน", "head"})) return "head";
  if (holds_one_of(form, {"คู่สมรส", "สามี", "ภรรยา", "ภริยา", "spouse", "wife", "husband"})) return "spouse";
  if (holds_one_of(form, {"หลาน", "grandchild"})) return "grandchild";
  if (holds_one_of(form, {"บุตร", "ลูก", "son", "daughter", "child"})) return "child";
  if (holds_one_of(form, {"บิดา", "มารดา", "พ่อ", "แม่", "father", "mother", "parent"})) return "parent";
  return "unknown";
}

std::string read_conditions(std::string_view cell) {
  auto form = heading_form(cell);
  if (says_nothing(cell) || form.find("ไม่พิการ") != form.npos || is_one_of(form, {"0", "ปกติ", "no"})) return "";
  std::string out;
  auto add = [&](std::string_view word) { out += (out.empty() ? "" : " ") + std::string(word); };
  if (is_tick(cell) || is_one_of(form, {"1", "มี", "ใช่", "yes"}) || holds_one_of(form, {"พิการ", "ทางการ", "ตาบอด", "หูหนวก", "disab"}))
    add("disabled");
  if (holds_one_of(form, {"ติดเตียง", "bedridden"})) add("bedridden");
  if (holds_one_of(form, {"เรื้อรัง", "chronic"})) add("chronic");
  return out;
}

std::optional<std::vector<Dimension>> read_dimensions(std::string_view cell) {
  std::vector<Dimension> out;
  std::string parts = kit::text::normalise_thai(cell);
  for (std::string_view divider : {";", "/", "|", "และ", "\n", "+"}) parts = kit::text::replace_all(std::move(parts), divider, ",");
  for (const auto& part : kit::text::split(parts, ',')) {
    if (says_nothing(part)) continue;
    auto meaning = meaning_of(part, {});
    if (meaning.column != Column::dimension) return std::nullopt;
    out.push_back(meaning.measure.dimension);
  }
  return out;
}

}  // namespace targeting::sheet
