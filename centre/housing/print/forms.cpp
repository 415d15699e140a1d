// What each paper says: the house and its tenure with photographs; what it costs and who pays; what the inspection found.
#include "centre/housing/print/forms.hpp"

#include <fmt/format.h>

#include "kit/text/text.hpp"

namespace housing::print {
namespace {

using kit::paper::Align;
using kit::paper::Block;
using kit::paper::CheckBoxes;
using kit::paper::Fields;
using kit::paper::Heading;
using kit::paper::Lines;
using kit::paper::Paragraph;
using kit::paper::Picture;
using kit::paper::Signatures;
using kit::paper::Table;

std::string p(const Writer& w, const char* key) { return w.say(std::string("housing.paper.") + key); }
std::string f(const Writer& w, const char* key) { return w.say(std::string("housing.field.") + key); }

kit::paper::Paper begun(const Writer& w, const char* kind, const ProjectView& h) {
  auto title = w.say(std::string("housing.paper_kind.") + kind);
  kit::paper::Paper paper{.title = title, .subtitle = h.number, .subject = title, .language = w.english ? "en" : "th"};
  paper.blocks.push_back(Fields{{{p(w, "head"), h.head_name, 1.2}, {f(w, "person_id"), h.person_name, 1.2}}});
  paper.blocks.push_back(Fields{{{p(w, "address"), h.address, 1}}});
  paper.blocks.push_back(Fields{{{p(w, "area"), w.either(h.area_th, h.area_en), 1.6}, {f(w, "work"), w.choice("work", h.work), 1}}});
  return paper;
}

void add_pictures(const Writer& w, std::vector<Block>& out, const ProjectView& h, PhotoStage stage, std::size_t most) {
  for (const auto& one : h.photographs) {
    auto at = w.pictures.find(one.id);
    if (one.stage != stage || most == 0 || at == w.pictures.end() || at->second.empty()) continue;
    auto caption = w.choice("photo_stage", stage) + " " + w.day(one.taken_on);
    out.push_back(Picture{.jpeg = at->second, .width_mm = 75, .caption = one.caption.empty() ? caption : caption + " · " + one.caption});
    --most;
  }
}

void sign(const Writer& w, std::vector<Block>& out, std::vector<std::pair<const char*, std::string>> who) {
  Signatures signatures;
  for (auto& [part, name] : who) signatures.signatures.push_back({p(w, "signed"), p(w, part), std::move(name), ""});
  out.push_back(std::move(signatures));
}

Table condition_table(const Writer& w, const ProjectView& h) {
  Table table{.columns = {{p(w, "part"), 2}, {p(w, "condition"), 2}}};
  auto add = [&](const char* part, Condition value) { table.rows.push_back({w.say(std::string("housing.part.") + part), w.choice("condition", value)}); };
  add("roof", h.roof);
  add("walls", h.walls);
  add("floor", h.floor);
  add("structure", h.structure);
  add("toilet", h.toilet);
  add("access", h.access);
  return table;
}

Table boq_table(const Writer& w, const ProjectView& h) {
  Table table{.columns = {{p(w, "no"), 0.4, Align::centre}, {f(w, "what"), 3}, {f(w, "quantity"), 0.9, Align::end}, {f(w, "unit"), 0.9},
                          {f(w, "material"), 1.1, Align::end}, {f(w, "labour"), 1.1, Align::end}, {f(w, "sum"), 1.3, Align::end}},
              .when_empty = p(w, "none")};
  for (const auto& l : h.lines)
    table.rows.push_back({std::to_string(table.rows.size() + 1), l.reason.empty() ? l.what : l.what + "\n(" + l.reason + ")",
                          quantity(l.quantity_milli), l.unit, kit::text::format_baht(l.material_satang), kit::text::format_baht(l.labour_satang), kit::text::format_baht(l.sum_satang)});
  table.sums = {"", p(w, "whole"), "", "", kit::text::format_baht(h.sums.material_satang), kit::text::format_baht(h.sums.labour_satang), kit::text::format_baht(h.sums.whole_satang)};
  return table;
}

Table money_table(const Writer& w, const ProjectView& h) {
  Table table{.columns = {{f(w, "source_code"), 3.4}, {f(w, "ceiling"), 1.2, Align::end}, {f(w, "amount"), 1.2, Align::end}, {p(w, "state"), 1.4}},
              .when_empty = p(w, "none")};
  for (const auto& s : h.shares)
    table.rows.push_back({w.either(s.name_th, s.name_en), s.ceiling_satang ? kit::text::format_baht(*s.ceiling_satang) : "–", kit::text::format_baht(s.amount_satang),
                          w.choice("share_state", s.state)});
  table.sums = {p(w, "whole"), "", kit::text::format_baht(h.sums.funded_satang), ""};
  return table;
}

void add_decisions(const Writer& w, std::vector<Block>& out, const ProjectView& h) {
  if (h.decisions.empty()) return;
  out.push_back(Heading{.text = p(w, "committee"), .level = 2});
  for (const auto& d : h.decisions) {
    out.push_back(Paragraph{.text = fmt::format("{} · {} · {} {} : {}{}", w.day(d.met_on), w.choice("verdict", d.verdict), p(w, "votes"),
                                                d.votes_for, d.votes_against, d.reason.empty() ? "" : " · " + d.reason)});
    out.push_back(Paragraph{.text = fmt::format("{}", fmt::join(d.committee, ", ")), .size_pt = 14});
  }
}

}  // namespace

std::string quantity(std::int64_t milli) {
  auto text = fmt::format("{}.{:03}", milli / 1000, milli % 1000);
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string Writer::day(const std::optional<kit::Date>& date) const {
  if (!date) return "";
  return kit::text::format_date_thai(*date, kit::text::Precision::day, kit::text::DateLength::shortened,
                                     english ? kit::text::Language::en : kit::text::Language::th);
}

kit::paper::Paper survey(const Writer& w, const ProjectView& h) {
  auto paper = begun(w, "survey", h);
  auto& out = paper.blocks;
  out.push_back(Fields{{{f(w, "surveyed_on"), w.day(h.surveyed_on), 1}, {f(w, "rooms"), std::to_string(h.rooms), 0.6},
                        {f(w, "residents"), std::to_string(h.residents), 0.6}}});
  out.push_back(Heading{.text = p(w, "tenure"), .level = 2});
  out.push_back(Fields{{{f(w, "tenure"), w.choice("tenure", h.tenure), 1}, {f(w, "land_paper"), h.land_paper, 1}}});
  if (h.tenure != Tenure::own_land) {
    out.push_back(Fields{{{f(w, "land_owner"), h.land_owner, 1}}});
    out.push_back(CheckBoxes{.boxes = {{f(w, "owner_consents"), h.owner_consents}}});
  }
  out.push_back(Heading{.text = p(w, "house"), .level = 2});
  out.push_back(condition_table(w, h));
  out.push_back(Lines{.label = f(w, "problem"), .value = h.problem, .count = 1});
  out.push_back(Lines{.label = f(w, "wish"), .value = h.wish, .count = 1});
  add_pictures(w, out, h, PhotoStage::survey, 4);
  sign(w, out, {{"surveyor", h.made_by}, {"family", h.head_name}});
  return paper;
}

kit::paper::Paper bill(const Writer& w, const ProjectView& h) {
  auto paper = begun(w, "boq", h);
  auto& out = paper.blocks;
  out.push_back(Paragraph{.text = p(w, "prices_of") + " " + w.day(h.surveyed_on), .size_pt = 14});
  out.push_back(boq_table(w, h));
  if (h.sums.in_kind_satang > 0)
    out.push_back(Paragraph{.text = p(w, "in_kind") + " " + kit::text::format_baht(h.sums.in_kind_satang), .align = Align::end});
  out.push_back(Paragraph{.text = fmt::format("{} {} ({})", p(w, "needed"), kit::text::format_baht(h.sums.needed_satang),
                                              kit::text::baht_in_words(h.sums.needed_satang)),
                          .align = Align::end, .bold = true});
  out.push_back(Heading{.text = p(w, "money"), .level = 2});
  out.push_back(money_table(w, h));
  add_decisions(w, out, h);
  sign(w, out, {{"maker", h.made_by}, {"approver", h.decisions.empty() ? "" : h.decisions.front().decided_by}});
  return paper;
}

kit::paper::Paper inspection(const Writer& w, const ProjectView& h) {
  auto paper = begun(w, "inspection", h);
  auto& out = paper.blocks;
  out.push_back(Fields{{{f(w, "builder"), h.builder, 1.4}, {f(w, "built_by"), w.choice("built_by", h.built_by), 1}}});
  out.push_back(Fields{{{f(w, "began_on"), w.day(h.began_on), 1}, {f(w, "due_on"), w.day(h.due_on), 1}}});
  for (const auto& one : h.inspections) {
    out.push_back(Heading{.text = w.day(one.inspected_on) + ": " + p(w, one.passed ? "passed" : "failed"), .level = 2});
    Table table{.columns = {{p(w, "looked_at"), 3.4}, {p(w, "state"), 1.2}, {p(w, "remark"), 2}}};
    for (const auto& c : one.checks) table.rows.push_back({w.either(c.name_th, c.name_en), w.choice("check_mark", c.mark), c.note});
    out.push_back(std::move(table));
    if (!one.defects.empty()) out.push_back(Paragraph{.text = f(w, "defects") + ": " + one.defects + " " + w.day(one.mend_by)});
  }
  add_pictures(w, out, h, PhotoStage::before, 1);
  add_pictures(w, out, h, PhotoStage::during, 1);
  add_pictures(w, out, h, PhotoStage::after, 2);
  if (h.handed_on)
    out.push_back(Paragraph{.text = fmt::format("{} {} · {} {} · {} {}", f(w, "handed_on"), w.day(h.handed_on), f(w, "receiver"),
                                                h.receiver, f(w, "warranty_until"), w.day(h.warranty_until))});
  std::vector<std::pair<const char*, std::string>> who;
  if (!h.inspections.empty())
    for (const auto& name : h.inspections.front().inspectors) who.emplace_back("inspector", name);
  who.emplace_back("family", h.receiver.empty() ? h.head_name : h.receiver);
  sign(w, out, std::move(who));
  return paper;
}

}  // namespace housing::print
