// Forms that are filled in about somebody: the request, the facts found, the visit.
#include "centre/casework/print/forms.hpp"

#include "kit/text/text.hpp"

namespace casework::print {
namespace {

using kit::paper::Align;
using kit::paper::Block;
using kit::paper::CheckBoxes;
using kit::paper::Facts;
using kit::paper::Fields;
using kit::paper::Heading;
using kit::paper::Lines;
using kit::paper::Paragraph;
using kit::paper::Signatures;
using kit::paper::Table;

std::string dotted_date(const Writer& w) { return w.say("casework.paper.date_line"); }

Fields::Field field(const Writer& w, std::string_view label, std::string value, double weight = 1) {
  return {w.say("casework.paper." + std::string(label)), std::move(value), weight};
}

void add_person(const Writer& w, std::vector<Block>& out, const registry::PersonOnPaper& p) {
  out.push_back(Fields{{field(w, "full_name", p.full_name, 3),
                        field(w, "age", p.age_years ? std::to_string(*p.age_years) : "", 0.6)}});
  out.push_back(Fields{{field(w, "id_number", p.id_number, 2), field(w, "birth", p.birth, 1.4)}});
  auto known = p.marital_status.empty() || p.marital_status == "unknown";
  out.push_back(Fields{{field(w, "marital_status", known ? "" : w.say("registry.marital_status." + p.marital_status)),
                        field(w, "phone", p.phone)}});
  out.push_back(Fields{{field(w, "address", p.address)}});
}

CheckBoxes boxes(const Writer& w, std::string_view label, std::initializer_list<std::string_view> names, int columns) {
  CheckBoxes out{.label = w.say("casework.paper." + std::string(label)), .boxes = {}, .columns = columns};
  for (auto name : names) out.boxes.push_back({w.say("casework.paper." + std::string(name)), false});
  return out;
}

void add_household(const Writer& w, std::vector<Block>& out, const CaseFacts& f) {
  Table table{.columns = {{w.say("casework.paper.member"), 4},
                          {w.say("casework.paper.age"), 1, Align::centre},
                          {w.say("casework.paper.relation"), 2},
                          {w.say("casework.paper.occupation"), 2},
                          {w.say("casework.paper.income_month"), 2},
                          {w.say("casework.paper.health"), 2.4}},
              .rows = f.members};
  table.blank_rows = f.members.empty() ? 5 : 1;
  out.push_back(Heading{w.say("casework.paper.household"), 3});
  out.push_back(std::move(table));
}

void add_economy(const Writer& w, std::vector<Block>& out) {
  out.push_back(Heading{w.say("casework.paper.part_economy")});
  out.push_back(Fields{{field(w, "family_job", "", 2), field(w, "family_income", "", 1)}});
  out.push_back(boxes(w, "income_sources", {"source_work", "source_children", "source_state", "source_other"}, 2));
  out.push_back(boxes(w, "housing", {"housing_own_firm", "housing_own_weak", "housing_other_land", "housing_rented"}, 2));
  out.push_back(boxes(w, "dependants", {"dependant_child", "dependant_elder", "dependant_disabled", "dependant_ill"}, 4));
  out.push_back(Fields{{field(w, "helped_times", "", 1), field(w, "helped_baht", "", 1), field(w, "helped_by", "", 2)}});
}

}  // namespace

Paper request_form(const Writer& w, const CaseFacts& f) {
  Paper paper{.title = w.say("casework.paper.request_title"), .subtitle = w.say("casework.paper.request_says"),
              .subject = w.say("casework.paper_kind.request"), .language = w.english ? "en" : "th"};
  auto& out = paper.blocks;
  out.push_back(Fields{{field(w, "case_number", f.number, 2), field(w, "opened_on", f.opened_on, 2)}});
  out.push_back(Heading{w.say("casework.paper.part_person")});
  if (f.clients.empty()) add_person(w, out, {});
  for (const auto& person : f.clients) add_person(w, out, person);
  out.push_back(Fields{{field(w, "reporter", f.blank ? "" : f.reporter_name + " (" + f.reporter_kind + ")", 2),
                        field(w, "phone", f.reporter_phone, 1.2), field(w, "channel", f.channel, 1.2)}});
  add_household(w, out, f);
  add_economy(w, out);
  out.push_back(Heading{w.say("casework.paper.part_problem")});
  if (f.problems.empty()) out.push_back(Fields{{field(w, "problem", "")}});
  for (std::size_t i = 0; i < f.problems.size(); ++i)
    out.push_back(Fields{{field(w, i == 0 ? "problem" : "problem_other", f.problems[i])}});
  out.push_back(Lines{w.say("casework.paper.trouble"), f.request, 4});
  out.push_back(boxes(w, "wanted", {"wanted_money", "wanted_goods", "wanted_other"}, 3));
  out.push_back(Heading{w.say("casework.paper.part_papers")});
  out.push_back(boxes(w, "attached", {"attached_id", "attached_house", "attached_bank", "attached_photos"}, 2));
  out.push_back(Paragraph{.text = w.say("casework.paper.declaration"), .indented = true});
  out.push_back(Signatures{{{w.say("casework.paper.signed"), w.say("casework.paper.applicant"), "", dotted_date(w)},
                            {w.say("casework.paper.signed"), w.say("casework.paper.receiver_of_request"), "", dotted_date(w)}}});
  return paper;
}

Paper fact_finding(const Writer& w, const CaseFacts& f, const Opinion* opinion, const std::string& signer) {
  Paper paper{.title = w.say("casework.paper.fact_finding_title"), .subject = w.say("casework.paper_kind.fact_finding"),
              .language = w.english ? "en" : "th"};
  auto& out = paper.blocks;
  out.push_back(Fields{{field(w, "case_number", f.number, 2), field(w, "opened_on", f.opened_on, 2)}});
  out.push_back(Heading{w.say("casework.paper.part_person")});
  if (f.clients.empty()) add_person(w, out, {});
  for (const auto& person : f.clients) add_person(w, out, person);
  add_household(w, out, f);
  if (!opinion) add_economy(w, out);
  out.push_back(Heading{w.say("casework.paper.facts")});
  out.push_back(Lines{"", opinion ? opinion->facts : "", opinion ? 0 : 12});
  out.push_back(Heading{w.say("casework.paper.opinion")});
  out.push_back(Lines{"", opinion ? opinion->opinion : "", opinion ? 0 : 6});
  out.push_back(Signatures{{{w.say("casework.paper.signed"), w.say("casework.paper.social_worker"), signer,
                             opinion ? w.day(opinion->signed_ms) : dotted_date(w)}}});
  return paper;
}

Paper visit_record(const Writer& w, const CaseFacts& f, const Visit* visit, const std::vector<Observation>& observations) {
  Paper paper{.title = w.say("casework.paper.visit_title"), .subject = w.say("casework.paper_kind.visit_record"),
              .language = w.english ? "en" : "th"};
  auto& out = paper.blocks;
  const registry::PersonOnPaper somebody = f.clients.empty() ? registry::PersonOnPaper{} : f.clients.front();
  out.push_back(Fields{{field(w, "case_number", f.number), field(w, "visited_on", visit ? w.time(visit->held_ms) : "", 1.4)}});
  out.push_back(Fields{{field(w, "full_name", somebody.full_name, 2), field(w, "phone", somebody.phone)}});
  out.push_back(Fields{{field(w, "address", somebody.address)}});
  out.push_back(Fields{{field(w, "visitors", visit ? visit->visitors : "", 2),
                        field(w, "visit_place", visit ? w.choice("visit_place", visit->place) : "")}});
  out.push_back(Lines{w.say("casework.paper.visit_purpose"), visit ? visit->purpose : "", 2});
  out.push_back(Lines{w.say("casework.paper.seen"), visit ? visit->seen : "", 2});
  out.push_back(Heading{w.say("casework.paper.observations")});
  for (auto dimension : {Dimension::income, Dimension::living, Dimension::health, Dimension::education, Dimension::access}) {
    std::string words;
    for (const auto& o : observations)
      if (o.dimension == dimension) words += (words.empty() ? "" : "\n") + o.words;
    if (visit && words.empty()) continue;
    out.push_back(Lines{w.choice("dimension", dimension), words, visit ? 1 : 3});
  }
  if (visit && !visit->risks.empty()) {
    std::string risks;
    for (auto risk : visit->risks) risks += (risks.empty() ? "" : ", ") + w.choice("risk", risk);
    out.push_back(Facts{.facts = {{w.say("casework.field.risks"), risks}}});
  }
  out.push_back(Fields{{field(w, "next_visit", visit && visit->next_on ? w.day(*visit->next_on) : "")}});
  out.push_back(Signatures{{{w.say("casework.paper.signed"), w.say("casework.paper.visitor"), "", dotted_date(w)},
                            {w.say("casework.paper.signed"), w.say("casework.paper.visited"), "", dotted_date(w)}}});
  return paper;
}

}  // namespace casework::print
