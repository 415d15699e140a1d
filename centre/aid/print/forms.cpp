// The papers, block by block; words from texts.json.
#include "centre/aid/print/forms.hpp"

#include <fmt/format.h>

#include "kit/text/text.hpp"

namespace aid::print {
namespace {

using kit::paper::Align;
using kit::paper::Block;
using kit::paper::CheckBoxes;
using kit::paper::Facts;
using kit::paper::Fields;
using kit::paper::Gap;
using kit::paper::Head;
using kit::paper::Heading;
using kit::paper::Line;
using kit::paper::Lines;
using kit::paper::Paragraph;
using kit::paper::Signatures;
using kit::paper::Table;

Fields::Field field(const Writer& w, const char* name, std::string value, double weight = 1) {
  return {w.say(std::string("aid.field.") + name), std::move(value), weight};
}
Fields::Field line(const Writer& w, const char* name, std::string value, double weight = 1) {
  return {w.say(std::string("aid.print.") + name), std::move(value), weight};
}

void add_person(const Writer& w, std::vector<Block>& out, const registry::PersonOnPaper& p) {
  out.push_back(Fields{{line(w, "i", p.full_name)}});
  out.push_back(Fields{{line(w, "id_number", p.id_number)}});
  out.push_back(Fields{{line(w, "born", p.birth), line(w, "phone", p.phone)}});
  out.push_back(Fields{{line(w, "address", p.address)}});
}

CheckBoxes papers_of(const Writer& w, const std::vector<::aid::Paper>& papers) {
  CheckBoxes boxes{.label = w.say("aid.field.papers"), .columns = 2};
  for (const auto& paper : papers)
    boxes.boxes.push_back({w.say("benefits.paper." + paper.code), paper.state == PaperState::attached});
  return boxes;
}

kit::paper::Paper begun(const Writer& w, const char* kind, Head head) {
  return {.head = head,
          .title = w.say(std::string("aid.paper_kind.") + kind),
          .subject = w.say(std::string("aid.paper_kind.") + kind),
          .language = w.english ? "en" : "th"};
}

void add_heading(const Writer& w, std::vector<Block>& out, const char* name, const std::string& text) {
  out.push_back(Heading{.text = w.say(std::string("aid.field.") + name), .level = 3});
  out.push_back(Paragraph{.text = text, .indented = true});
}

}  // namespace

std::string Writer::day(kit::Date date) const {
  return kit::text::format_date_thai(date, kit::text::Precision::day, kit::text::DateLength::full,
                                     english ? kit::text::Language::en : kit::text::Language::th);
}
std::string Writer::baht(std::int64_t satang) const {
  auto figures = Money{satang}.pretty() + " " + say("aid.print.baht");
  return english ? figures : fmt::format("{} ({})", figures, Money{satang}.in_words());
}

kit::paper::Paper request_form(const Writer& w, const Known& k) {
  const Request& r = k.request;
  auto paper = begun(w, "request", Head::form);
  auto& out = paper.blocks;
  out.push_back(Fields{{line(w, "number", r.number), field(w, "asked_on", w.day(r.asked_on))}});
  add_person(w, out, k.person);
  out.push_back(Fields{{field(w, "benefit_code", k.benefit)}});
  out.push_back(Lines{.label = w.say("aid.field.reason"), .value = r.reason, .count = 3});
  out.push_back(Fields{{field(w, "amount_satang", w.baht(r.amount_satang))}});
  out.push_back(Fields{{field(w, "pay_how", w.choice("pay_how", r.pay_how)), field(w, "account", r.bank + " " + r.account, 1.5)}});
  out.push_back(Fields{{field(w, "payee_is", r.payee_name + " (" + w.choice("payee_is", r.payee_is) + ")")}});
  out.push_back(papers_of(w, k.papers));
  out.push_back(Gap{3});
  auto sign = w.say("aid.print.signed");
  out.push_back(Signatures{.signatures = {{sign, w.say("aid.print.asker"), k.person.full_name, ""}, {sign, w.say("aid.print.taken_by"), "", k.centre}},
                           .agreed = w.say("aid.print.true")});
  return paper;
}

kit::paper::Paper approval_memo(const Writer& w, const Known& k) {
  const Request& r = k.request;
  auto paper = begun(w, "memo", Head::memo);
  auto& out = paper.blocks;
  out.push_back(Facts{.facts = {{w.say("aid.print.about"), w.say("aid.print.approval_of") + " " + k.benefit},
                                {w.say("aid.print.to"), r.level.empty() ? "" : w.say("aid.level." + r.level)},
                                {w.say("aid.print.number"), r.number}},
                      .label_mm = 30});
  const Memo& m = *k.memo;
  add_heading(w, out, "background", m.background);
  add_heading(w, out, "facts", m.facts);
  add_heading(w, out, "law", m.law);
  add_heading(w, out, "consideration", m.consideration);
  add_heading(w, out, "proposal", m.proposal);
  auto sign = w.say("aid.print.signed");
  out.push_back(Signatures{{{sign, w.say("aid.print.proposer"), k.memo_by, k.centre}}});
  out.push_back(Line{});
  out.push_back(Heading{.text = w.say("aid.print.order"), .level = 3});
  std::vector<CheckBoxes::Box> boxes;
  bool refused = k.decision && k.decision->verdict == Decided::refused;
  boxes.push_back({w.say("aid.decided.approved"), k.decision && !refused});
  boxes.push_back({w.say("aid.decided.refused"), refused});
  out.push_back(CheckBoxes{.boxes = boxes, .columns = 2});
  out.push_back(Lines{.label = w.say("aid.field.decision_reason"), .value = k.decision ? k.decision->reason : "", .count = 2});
  out.push_back(Signatures{{{sign, w.choice("part", Part::approver), k.decided_by,
                             k.decision ? w.day(k.decision->decided_ms.bangkok_day()) : ""}}});
  return paper;
}

kit::paper::Paper receipt(const Writer& w, const Known& k) {
  const Request& r = k.request;
  const Payment& p = *k.payment;
  auto paper = begun(w, "receipt", Head::form);
  auto& out = paper.blocks;
  out.push_back(Fields{{line(w, "voucher", p.voucher), field(w, "paid_on", w.day(p.paid_on))}});
  out.push_back(Fields{{line(w, "i", p.receiver_name)}});
  out.push_back(Fields{{line(w, "id_number", r.payee_is == PayeeIs::self ? k.person.id_number : "")}});
  out.push_back(Fields{{line(w, "address", r.payee_is == PayeeIs::self ? k.person.address : "")}});
  out.push_back(Fields{{line(w, "received_from", k.centre)}});
  out.push_back(Table{.columns = {{w.say("aid.print.item"), 3}, {w.say("aid.field.amount_satang"), 1, Align::end}},
                      .rows = {{k.benefit + " " + r.number, Money{p.amount_satang}.pretty()}},
                      .sums = {w.english ? w.say("aid.print.sum") : Money{p.amount_satang}.in_words(), Money{p.amount_satang}.pretty()}});
  out.push_back(Fields{{field(w, "pay_how", w.choice("pay_how", p.pay_how)), field(w, "reference", p.reference)}});
  out.push_back(Gap{3});
  auto sign = w.say("aid.print.signed");
  const char* who = p.acknowledgement == Acknowledged::thumb ? "aid.print.receiver_thumb" : "aid.print.receiver";
  out.push_back(Signatures{{{sign, w.say(who), p.receiver_name, "", k.mark},
                            {sign, w.choice("part", Part::payer), k.paid_by, ""},
                            {sign, w.say("aid.print.witness"), p.witness_1, ""},
                            {sign, w.say("aid.print.witness"), p.witness_2, ""}}});
  return paper;
}

kit::paper::Paper refund_receipt(const Writer& w, const Known& k) {
  const Refund& f = *k.refund;
  auto paper = begun(w, "refund", Head::form);
  auto& out = paper.blocks;
  out.push_back(Fields{{line(w, "refund_number", f.receipt), field(w, "returned_on", f.returned_on ? w.day(*f.returned_on) : "")}});
  out.push_back(Fields{{line(w, "received_from", f.giver_name)}});
  out.push_back(Fields{{line(w, "refund_of", k.payment ? k.payment->voucher : ""), line(w, "number", k.request.number)}});
  out.push_back(Table{.columns = {{w.say("aid.print.item"), 3}, {w.say("aid.field.amount_satang"), 1, Align::end}},
                      .rows = {{w.say("aid.print.refund_item") + " " + k.benefit, Money{f.amount_satang}.pretty()}},
                      .sums = {w.english ? w.say("aid.print.sum") : Money{f.amount_satang}.in_words(), Money{f.amount_satang}.pretty()}});
  out.push_back(Fields{{field(w, "refund_how", w.choice("pay_how", f.how)), field(w, "reference", f.reference)}});
  out.push_back(Lines{.label = w.say("aid.field.refund_reason"), .value = f.reason, .count = 2});
  out.push_back(Gap{3});
  auto sign = w.say("aid.print.signed");
  out.push_back(Signatures{{{sign, w.say("aid.print.giver"), f.giver_name, ""},
                            {sign, w.say("aid.print.refund_receiver"), k.refund_received_by, k.centre},
                            {sign, w.choice("part", Part::approver), k.refund_agreed_by, ""}}});
  return paper;
}

}  // namespace aid::print
