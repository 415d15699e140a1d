#include "centre/welfare/print/forms.hpp"

#include <fmt/format.h>

#include "centre/welfare/member/rules.hpp"

namespace welfare::print {
namespace {

using kit::paper::Align;
using kit::paper::Block;
using kit::paper::CheckBoxes;
using kit::paper::Codes;
using kit::paper::Facts;
using kit::paper::Fields;
using kit::paper::Gap;
using kit::paper::Heading;
using kit::paper::Paragraph;
using kit::paper::Signatures;
using kit::paper::Table;

kit::paper::Paper begun(const Writer& w, const Fund& f, PaperKind kind) {
  return {.title = w.choice("paper_kind", kind),
          .subtitle = w.name(f.name_th, f.name_en),
          .subject = w.choice("paper_kind", kind),
          .language = w.english ? "en" : "th"};
}

Fields::Field field(const Writer& w, const char* name, std::string value, double weight = 1) {
  return {w.say(std::string("welfare.field.") + name), std::move(value), weight};
}

Signatures signatures(const Writer& w,
                      std::initializer_list<std::pair<const char*, std::string>> who) {
  Signatures out;
  for (const auto& [role, name] : who)
    out.signatures.push_back(
        {w.say("welfare.print.signed"), w.say(std::string("welfare.print.") + role), name, ""});
  return out;
}

std::string village(const Writer& w, const std::string& th, const std::string& en) {
  return w.name(th, en);
}

void add_member(const Writer& w, std::vector<Block>& out, const MemberView& m) {
  out.push_back(
      Fields{{field(w, "name", m.name, 2), field(w, "number", std::to_string(m.number))}});
  out.push_back(Fields{{field(w, "kind", w.choice("member_kind", m.kind)),
                        field(w, "area_code", village(w, m.village_th, m.village_en))}});
  out.push_back(Fields{
      {field(w, "joined_on", w.day(m.joined_on)), field(w, "plan", w.choice("plan", m.plan))}});
  out.push_back(
      Fields{{field(w, "beneficiary", m.beneficiary, 2), field(w, "relation", m.relation)}});
}

Table contributions(const Writer& w, const MemberView& m) {
  Table table{.columns = {{w.say("welfare.field.received_on"), 1.3},
                          {w.say("welfare.field.receipt"), 1.6},
                          {w.say("welfare.print.covers"), 2.2},
                          {w.say("welfare.field.amount_satang"), 1, Align::end}},
              .when_empty = w.say("welfare.print.none")};
  std::int64_t sum = 0;
  for (auto at = m.receipts.rbegin(); at != m.receipts.rend(); ++at) {
    if (at->cancelled_on) continue;
    auto covers = at->covers_from ? w.day(*at->covers_from) + " - " + w.day(at->covers_until)
                                  : w.choice("receipt_kind", at->kind);
    table.rows.push_back(
        {w.day(at->received_on), at->number, covers, Money{at->amount_satang}.pretty()});
    sum += at->amount_satang;
  }
  table.sums = {w.say("welfare.print.sum"), "", "", Money{sum}.pretty()};
  return table;
}

Table benefits(const Writer& w, const MemberView& m) {
  Table table{.columns = {{w.say("welfare.field.paid_on"), 1.3},
                          {w.say("welfare.field.claim"), 1.2},
                          {w.say("welfare.field.benefit"), 2},
                          {w.say("welfare.field.amount_satang"), 1, Align::end}},
              .when_empty = w.say("welfare.print.none")};
  for (const auto& b : m.benefits)
    if (b.paid_on)
      table.rows.push_back({w.day(b.paid_on), b.number, w.choice("benefit_kind", b.kind),
                            Money{b.amount_satang}.pretty()});
  if (!table.rows.empty())
    table.sums = {w.say("welfare.print.sum"), "", "", Money{m.received_satang}.pretty()};
  return table;
}

Table split_table(const Writer& w, const std::vector<SplitPart>& split) {
  Table table{.columns = {{w.say("welfare.print.split"), 3},
                          {w.say("welfare.print.percent"), 1, Align::end},
                          {w.say("welfare.field.amount_satang"), 1.5, Align::end}}};
  std::int64_t sum = 0;
  for (const auto& part : split) {
    table.rows.push_back({w.say("welfare.part." + part.name), std::to_string(part.percent),
                          Money{part.amount_satang}.pretty()});
    sum += part.amount_satang;
  }
  table.sums = {w.say("welfare.print.sum"), "100", Money{sum}.pretty()};
  return table;
}

}  // namespace

std::string Writer::with(const std::string& key,
                         std::initializer_list<std::pair<const char*, std::string>> values) const {
  auto text = say(key);
  for (const auto& [name, value] : values)
    text = kit::text::replace_all(std::move(text), fmt::format("{{{}}}", name), value);
  return text;
}

std::string Writer::day(kit::Date date) const {
  return kit::text::format_date_thai(date, kit::text::Precision::day,
                                     kit::text::DateLength::shortened,
                                     english ? kit::text::Language::en : kit::text::Language::th);
}

std::string Writer::baht(std::int64_t satang) const {
  auto figures = with("welfare.print.baht", {{"n", Money{satang}.pretty()}});
  return english ? figures : fmt::format("{} ({})", figures, Money{satang}.in_words());
}

std::string Writer::found(const std::string& coded) const {
  auto parts = kit::text::split(coded, ':');
  if (parts.size() < 2) return "";
  const auto& what = parts[0];
  if (what == "date") return day(kit::Date::parse(parts[1]).value());
  if (what == "satang")
    return with("welfare.print.baht",
                {{"n", Money{kit::text::parse_int(parts[1]).value()}.pretty()}});
  if (what == "text") return coded.substr(5);
  if (what == "code") return say("welfare.found." + parts[1]);
  if (what == "kind") return say("welfare.member_kind." + parts[1]);
  if (what == "sex") return say("welfare.sex." + parts[1]);
  if (what == "lacks") {
    std::string out;
    for (const auto& one : kit::text::split(parts[1], ','))
      out += (out.empty() ? "" : ", ") + say("welfare.lacks." + one);
    return with("welfare.found.lacks", {{"n", out}});
  }
  return with("welfare.found." + what, {{"n", parts[1]}, {"m", parts.size() > 2 ? parts[2] : ""}});
}

kit::paper::Paper application(const Writer& w, const Fund& f, const MemberView& m) {
  auto paper = begun(w, f, PaperKind::application);
  add_member(w, paper.blocks, m);
  paper.blocks.push_back(Fields{{field(w, "phone", m.phone)}});
  paper.blocks.push_back(Gap{3});
  paper.blocks.push_back(Paragraph{.text = w.say("welfare.print.i_agree"), .indented = true});
  paper.blocks.push_back(signatures(w, {{"applicant", m.name}, {"registrar", ""}, {"chair", ""}}));
  return paper;
}

kit::paper::Paper member_book(const Writer& w, const Fund& f, const MemberView& m) {
  auto paper = begun(w, f, PaperKind::member_book);
  add_member(w, paper.blocks, m);
  paper.blocks.push_back(
      Codes{.codes = {{m.code, fmt::format("{} {}", w.say("welfare.field.number"), m.number)}},
            .columns = 4});
  paper.blocks.push_back(Heading{.text = w.say("welfare.print.contributions")});
  paper.blocks.push_back(contributions(w, m));
  paper.blocks.push_back(
      Facts{.facts = {{w.say("welfare.field.covered_until"), w.day(m.covered_until)}}});
  paper.blocks.push_back(Heading{.text = w.say("welfare.print.benefits")});
  paper.blocks.push_back(benefits(w, m));
  return paper;
}

kit::paper::Paper certificate(const Writer& w, const Fund& f, const MemberView& m) {
  auto paper = begun(w, f, PaperKind::certificate);
  paper.blocks.push_back(Gap{8});
  paper.blocks.push_back(
      Paragraph{.text = w.with("welfare.print.certify", {{"name", m.name},
                                                         {"number", std::to_string(m.number)},
                                                         {"fund", w.name(f.name_th, f.name_en)},
                                                         {"day", w.day(m.joined_on)},
                                                         {"until", w.day(m.covered_until)}}),
                .indented = true});
  paper.blocks.push_back(Gap{8});
  paper.blocks.push_back(signatures(w, {{"registrar", ""}, {"chair", ""}}));
  return paper;
}

kit::paper::Paper receipt(const Writer& w, const Fund& f, const MemberView& m,
                          const ReceiptView& r) {
  auto paper = begun(w, f, PaperKind::receipt);
  auto& out = paper.blocks;
  out.push_back(
      Fields{{field(w, "receipt", r.number), field(w, "received_on", w.day(r.received_on))}});
  out.push_back(
      Fields{{field(w, "name", m.name, 2), field(w, "number", std::to_string(m.number))}});
  auto what = r.covers_from ? fmt::format("{} {} - {}", w.choice("receipt_kind", r.kind),
                                          w.day(*r.covers_from), w.day(r.covers_until))
                            : w.choice("receipt_kind", r.kind);
  out.push_back(
      Table{.columns = {{w.say("welfare.print.item"), 4},
                        {w.say("welfare.field.amount_satang"), 1.2, Align::end}},
            .rows = {{what, Money{r.amount_satang}.pretty()}},
            .sums = {Money{r.amount_satang}.in_words(), Money{r.amount_satang}.pretty()}});
  if (r.cancelled_on)
    out.push_back(
        Paragraph{.text = w.with("welfare.print.cancelled",
                                 {{"day", w.day(r.cancelled_on)}, {"reason", r.cancel_reason}}),
                  .bold = true});
  out.push_back(signatures(w, {{"payer", m.name}, {"receiver", r.by}}));
  return paper;
}

kit::paper::Paper collection_list(const Writer& w, const Fund& f, const CollectionView& c) {
  auto paper = begun(w, f, PaperKind::collection_list);
  auto& out = paper.blocks;
  out.push_back(Fields{{field(w, "area_code", w.name(c.village_th, c.village_en)),
                        field(w, "collect_on", w.day(c.collect_on))}});
  out.push_back(Fields{{field(w, "collector", c.collector)}});
  Table table{.columns = {{w.say("welfare.print.no"), 0.7, Align::end},
                          {w.say("welfare.field.name"), 3},
                          {w.say("welfare.field.covered_until"), 1.5},
                          {w.say("welfare.field.due_satang"), 1.1, Align::end},
                          {w.say("welfare.print.received"), 1.3, Align::end},
                          {w.say("welfare.print.signature"), 1.4}},
              .size_pt = 13};
  Codes codes{.columns = 5, .side_mm = 20};
  for (const auto& item : c.items) {
    bool entered = item.units > 0;
    table.rows.push_back({std::to_string(item.number), item.name, w.day(item.covered_until),
                          Money{item.due_satang}.pretty(),
                          entered ? Money{item.amount_satang}.pretty() : "", ""});
    codes.codes.push_back({item.code, fmt::format("{} {}", item.number, item.name)});
  }
  table.sums = {"",
                w.say("welfare.print.sum"),
                "",
                Money{c.expected_satang}.pretty(),
                c.entered_satang > 0 ? Money{c.entered_satang}.pretty() : "",
                ""};
  out.push_back(table);
  out.push_back(Fields{
      {field(w, "counted_satang", c.counted_satang ? w.baht(*c.counted_satang) : ""),
       field(w, "difference", c.counted_satang ? Money{c.difference_satang}.pretty() : "")}});
  out.push_back(signatures(w, {{"collector", c.collector}, {"treasurer", c.counted_by}}));
  out.push_back(Heading{.text = w.say("welfare.print.codes")});
  out.push_back(codes);
  return paper;
}

kit::paper::Paper claim_form(const Writer& w, const Fund& f, const ClaimView& c) {
  auto paper = begun(w, f, PaperKind::claim);
  auto& out = paper.blocks;
  out.push_back(Fields{{field(w, "claim", c.number), field(w, "filed_on", w.day(c.filed_on))}});
  out.push_back(
      Fields{{field(w, "name", c.member, 2), field(w, "number", std::to_string(c.member_number))}});
  out.push_back(Fields{{field(w, "benefit", w.choice("benefit_kind", c.kind)),
                        field(w, "event_on", w.day(c.event_on)),
                        field(w, "units", fmt::format("{} {}", c.units, w.choice(c.units == 1 ? "per" : "per_many", c.per)))}});
  out.push_back(Fields{{field(w, "subject", c.subject)}});
  out.push_back(Fields{{field(w, "payee", c.payee, 2), field(w, "phone", c.phone)}});
  CheckBoxes papers{.label = w.say("welfare.field.papers"), .columns = 2};
  for (const auto& code : c.papers_wanted)
    papers.boxes.push_back(
        {w.say("welfare.paper." + code), std::ranges::find(c.papers, code) != c.papers.end()});
  if (!papers.boxes.empty()) out.push_back(papers);
  out.push_back(Heading{
      .text = w.with("welfare.print.by_rule", {{"n", std::to_string(c.rule_number)}}), .level = 3});
  Table table{.columns = {{w.say("welfare.print.clause"), 2},
                          {w.say("welfare.print.found"), 2},
                          {w.say("welfare.print.wanted"), 2},
                          {w.say("welfare.print.answer"), 1}}};
  for (const auto& one : c.verdict.clauses)
    table.rows.push_back({w.choice("clause", one.clause), w.found(one.found), w.found(one.wanted),
                          w.choice("answer", one.answer)});
  out.push_back(table);
  Signatures village;
  for (std::int64_t i = 0; i < c.marks_wanted; ++i) {
    bool there = i < std::ssize(c.marks);
    const auto at = static_cast<std::size_t>(i);
    village.signatures.push_back(
        {w.say("welfare.print.signed"), w.say("welfare.print.village_committee"),
         there ? c.marks[at].name : "", there ? w.choice("position", c.marks[at].position) : ""});
  }
  out.push_back(village);
  bool refused = c.state == ClaimState::refused, approved = !c.decided_by.empty() && !refused;
  out.push_back(CheckBoxes{
      .boxes = {
          {w.choice("decided", Decided::approved) + (approved ? " " + w.baht(c.amount_satang) : ""),
           approved},
          {w.choice("decided", Decided::refused) + (refused ? ": " + c.reason : ""), refused}}});
  out.push_back(signatures(w, {{"chair", c.decided_by}}));
  return paper;
}

kit::paper::Paper voucher(const Writer& w, const Fund& f, const ClaimView& c) {
  auto paper = begun(w, f, PaperKind::voucher);
  auto& out = paper.blocks;
  out.push_back(Fields{{field(w, "voucher", c.voucher), field(w, "paid_on", w.day(c.paid_on))}});
  out.push_back(Fields{
      {field(w, "payee", c.receiver), field(w, "paid_from", w.choice("paid_from", c.paid_from))}});
  out.push_back(Table{.columns = {{w.say("welfare.print.item"), 4},
                                  {w.say("welfare.field.amount_satang"), 1.2, Align::end}},
                      .rows = {{fmt::format("{} {} {} {}", w.choice("benefit_kind", c.kind),
                                            c.number, c.member, w.day(c.event_on)),
                                Money{c.amount_satang}.pretty()}},
                      .sums = {c.amount_words, Money{c.amount_satang}.pretty()}});
  out.push_back(signatures(w, {{"receiver", c.receiver},
                               {"first_hand", c.first_signer},
                               {"second_hand", c.second_signer},
                               {"witness", ""}}));
  return paper;
}

kit::paper::Paper minutes(const Writer& w, const Fund& f, const MeetingView& m) {
  auto paper = begun(w, f, PaperKind::minutes);
  auto& out = paper.blocks;
  out.push_back(Facts{
      .facts = {{w.choice("meeting_kind", m.kind), fmt::format("{}/{}", m.number, m.fiscal_year)},
                {w.say("welfare.field.held_on"), w.day(m.held_on)},
                {w.say("welfare.field.place"), m.place},
                {w.say("welfare.print.quorum"),
                 w.with("welfare.print.present", {{"n", std::to_string(m.present)},
                                                  {"m", std::to_string(m.entitled)},
                                                  {"needed", std::to_string(m.needed)}})}}});
  out.push_back(Heading{.text = w.say("welfare.print.attendance")});
  Table who{.columns = {{w.say("welfare.print.no"), 0.5, Align::end},
                        {w.say("welfare.field.name"), 3},
                        {w.say("welfare.field.position"), 2},
                        {w.say("welfare.print.there"), 1}}};
  for (std::size_t i = 0; i < m.attendance.size(); ++i)
    who.rows.push_back(
        {std::to_string(i + 1), m.attendance[i].name,
         w.choice("position", m.attendance[i].position),
         w.say(m.attendance[i].present ? "welfare.print.yes" : "welfare.print.no_one")});
  out.push_back(who);
  out.push_back(Heading{.text = w.say("welfare.field.agenda")});
  for (std::size_t i = 0; i < m.agenda.size(); ++i)
    out.push_back(Paragraph{.text = fmt::format("{}. {}", i + 1, m.agenda[i])});
  out.push_back(Heading{.text = w.say("welfare.field.minutes")});
  for (const auto& line : kit::text::split(m.minutes, '\n'))
    out.push_back(Paragraph{.text = line, .indented = true});
  if (!m.motions.empty()) out.push_back(Heading{.text = w.say("welfare.print.motions")});
  for (const auto& one : m.motions) {
    out.push_back(Paragraph{.text = one.subject, .bold = true});
    out.push_back(Paragraph{
        .text = w.with(one.carried ? "welfare.print.carried" : "welfare.print.not_carried",
                       {{"for", std::to_string(one.votes_for)},
                        {"against", std::to_string(one.votes_against)},
                        {"abstained", std::to_string(one.abstained)}})});
    if (!one.split.empty()) out.push_back(split_table(w, one.split));
  }
  out.push_back(signatures(w, {{"secretary", ""}, {"chair", ""}}));
  return paper;
}

}  // namespace welfare::print
