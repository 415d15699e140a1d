// Papers that go out or close something: the referral letter, the receipt, the summary.
#include "centre/casework/print/forms.hpp"

#include "kit/text/text.hpp"

namespace casework::print {
namespace {

using kit::paper::Align;
using kit::paper::Block;
using kit::paper::Facts;
using kit::paper::Fields;
using kit::paper::Gap;
using kit::paper::Head;
using kit::paper::Heading;
using kit::paper::Paragraph;
using kit::paper::Signatures;
using kit::paper::Table;

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const auto& part : parts) out += (out.empty() ? "" : std::string(between)) + part;
  return out;
}

void add_part(const Writer& w, std::vector<Block>& out, std::string_view label, const std::string& words) {
  if (words.empty()) return;
  out.push_back(Heading{w.say("casework.paper." + std::string(label)), 3});
  out.push_back(Paragraph{.text = words, .indented = true});
}

std::string amount_of(const Aid& a) {
  return std::to_string(a.quantity) + (a.unit.empty() ? "" : " " + a.unit);
}

void add_receipt_lines(const Writer& w, std::vector<Block>& out, const Aid* aid) {
  Table table{.columns = {{w.say("casework.paper.item"), 5},
                          {w.say("casework.paper.quantity"), 1.6, Align::centre},
                          {w.say("casework.paper.baht"), 2, Align::end}}};
  if (!aid) {
    table.blank_rows = 4;
  } else {
    auto baht = kit::text::format_baht(aid->value_satang);
    table.rows = {{aid->item, amount_of(*aid), baht}};
    table.sums = {w.say("casework.paper.sum"), "", baht};
  }
  out.push_back(std::move(table));
  auto in_words = aid && aid->value_satang > 0 ? "(" + kit::text::baht_in_words(aid->value_satang) + ")" : std::string();
  out.push_back(Fields{{{w.say("casework.paper.in_words"), in_words}}});
}

void add_rows(const Writer& w, std::vector<Block>& out, std::string_view title, std::vector<Table::Column> columns,
              std::vector<std::vector<std::string>> rows) {
  if (rows.empty()) return;
  out.push_back(Heading{w.say("casework.paper." + std::string(title))});
  out.push_back(Table{.columns = std::move(columns), .rows = std::move(rows)});
}

void add_work(const Writer& w, std::vector<Block>& out, const SummaryFacts& s) {
  auto say = [&](std::string_view key) { return w.say("casework.paper." + std::string(key)); };
  std::vector<std::vector<std::string>> actions, aid, visits;
  for (const auto& a : s.actions)
    actions.push_back({w.choice("dimension", a.dimension), a.what, a.owner_name, w.day(a.due_on), w.choice("action_state", a.state)});
  for (const auto& a : s.aid)
    aid.push_back({w.day(a.given_on), a.item, amount_of(a), kit::text::format_baht(a.value_satang), a.giver});
  for (const auto& v : s.visits) visits.push_back({w.time(v.held_ms), v.visitors, v.purpose});
  add_rows(w, out, "plan", {{say("dimension"), 2}, {say("action"), 4}, {say("owner"), 2.4}, {say("due"), 2.2}, {say("result"), 1.8}},
           std::move(actions));
  add_rows(w, out, "aid", {{say("date"), 2.2}, {say("item"), 4}, {say("quantity"), 1.4, Align::centre}, {say("baht"), 1.8, Align::end}, {say("giver"), 2.6}},
           std::move(aid));
  add_rows(w, out, "visits", {{say("date"), 2.4}, {say("visitors"), 3}, {say("visit_purpose"), 5}}, std::move(visits));
  add_rows(w, out, "referrals", {{say("date"), 2.2}, {say("agency"), 3.4}, {say("need"), 4}, {say("result"), 1.8}}, s.referrals);
}

}  // namespace

Paper referral_letter(const Writer& w, const LetterFacts& f) {
  Paper paper{.head = Head::letter, .title = w.say("casework.paper_kind.referral_letter"),
              .speed = f.most_urgent ? w.say("casework.paper.most_urgent") : f.urgent ? w.say("casework.paper.urgent") : "",
              .subject = w.say("casework.paper_kind.referral_letter"), .language = w.english ? "en" : "th"};
  auto& out = paper.blocks;
  out.push_back(Facts{.facts = {{w.say("casework.paper.about"), w.say("casework.paper.letter_about") + " " + f.case_number},
                                {w.say("casework.paper.to"), f.receiver}},
                      .label_mm = 18});
  out.push_back(Paragraph{.text = w.say("casework.paper.letter_opening"), .indented = true});
  Facts facts{.facts = {{w.say("casework.paper.case_number"), f.case_number}, {w.say("casework.field.urgency"), f.urgency}}};
  if (!f.letter.clients.empty()) facts.facts.push_back({w.say("casework.paper.client"), joined(f.letter.clients, ", ")});
  if (!f.letter.contact.empty()) facts.facts.push_back({w.say("casework.paper.contact"), f.letter.contact});
  if (!f.problems.empty()) facts.facts.push_back({w.say("casework.paper.problem"), joined(f.problems, ", ")});
  out.push_back(std::move(facts));
  add_part(w, out, "need", f.need);
  add_part(w, out, "trouble", f.letter.request);
  add_part(w, out, "facts", f.letter.facts);
  add_part(w, out, "opinion", f.letter.opinion);
  add_part(w, out, "aid_so_far", joined(f.letter.aid, "\n"));
  out.push_back(Paragraph{.text = w.say("casework.paper.letter_closing"), .indented = true});
  out.push_back(Paragraph{.text = w.say("casework.paper.respectfully"), .align = Align::centre});
  out.push_back(Signatures{{{"", "", f.signer, w.say("casework.paper.for_centre")}}});
  return paper;
}

Paper receipt(const Writer& w, const CaseFacts& f, const Aid* aid, const std::string& mark) {
  const bool cash = aid && aid->kind == AidKind::cash;
  Paper paper{.title = w.say(!aid ? "casework.paper.receipt_title" : cash ? "casework.paper.receipt_cash_title" : "casework.paper.receipt_goods_title"),
              .subject = w.say("casework.paper_kind.receipt"), .language = w.english ? "en" : "th"};
  auto& out = paper.blocks;
  const registry::PersonOnPaper somebody = f.clients.empty() ? registry::PersonOnPaper{} : f.clients.front();
  const bool self = aid && aid->receiver_name == somebody.full_name;
  out.push_back(Fields{{{w.say("casework.paper.i"), aid ? aid->receiver_name : "", 2}}});
  out.push_back(Fields{{{w.say("casework.paper.id_number"), self ? somebody.id_number : "", 1.6}}});
  out.push_back(Fields{{{w.say("casework.paper.address"), self ? somebody.address : ""}}});
  out.push_back(Fields{{{w.say("casework.paper.received_from"), aid ? aid->giver : "", 2},
                        {w.say("casework.paper.date"), aid ? w.day(aid->given_on) : "", 1.2}}});
  if (aid) {
    out.push_back(Fields{{{w.say("casework.paper.case_number"), f.number}, {w.say("casework.paper.place"), aid->place}}});
    if (cash) out.push_back(Fields{{{w.say("casework.field.paid_how"), w.choice("paid_how", aid->paid_how)}}});
  }
  out.push_back(Gap{3});
  add_receipt_lines(w, out, aid);
  out.push_back(Gap{3});
  auto signed_ = w.say("casework.paper.signed");
  const bool thumb = aid && aid->acknowledgement == Acknowledgement::thumb;
  out.push_back(Signatures{{{signed_, w.say(thumb ? "casework.paper.receiver_thumb" : "casework.paper.receiver"), aid ? aid->receiver_name : "", "", mark},
                            {signed_, w.say(cash ? "casework.paper.payer" : "casework.paper.giver"), "", ""},
                            {signed_, w.say("casework.paper.witness"), aid ? aid->witness : "", ""},
                            {signed_, w.say("casework.paper.witness"), "", ""}}});
  return paper;
}

Paper summary(const Writer& w, const SummaryFacts& s) {
  const auto& f = s.facts;
  Paper paper{.title = w.say("casework.paper.summary_title"), .subject = w.say("casework.paper_kind.summary"),
              .language = w.english ? "en" : "th"};
  auto& out = paper.blocks;
  auto field = [&](std::string_view key, std::string value) { return Fields::Field{w.say("casework." + std::string(key)), std::move(value)}; };
  out.push_back(Fields{{field("paper.case_number", f.number), field("paper.state", s.state)}});
  out.push_back(Fields{{field("paper.opened_on", f.opened_on), field("paper.channel", f.channel)}});
  out.push_back(Fields{{field("field.urgency", f.urgency), field("field.in_charge", f.in_charge.empty() ? "-" : f.in_charge)}});
  std::vector<std::vector<std::string>> people;
  for (const auto& p : f.clients)
    people.push_back({p.full_name, p.age_years ? std::to_string(*p.age_years) : "", p.address});
  add_rows(w, out, "clients", {{w.say("casework.paper.member"), 3}, {w.say("casework.paper.age"), 1, Align::centre}, {w.say("casework.paper.address"), 5}},
           std::move(people));
  out.push_back(Facts{.facts = {{w.say("casework.paper.problem"), joined(f.problems, ", ")}, {w.say("casework.paper.area"), f.area}}});
  add_part(w, out, "trouble", f.request);
  for (const auto& opinion : s.opinions) {
    add_part(w, out, "facts", opinion.facts);
    add_part(w, out, "opinion", opinion.opinion);
  }
  add_work(w, out, s);
  add_part(w, out, "ended", s.ended);
  return paper;
}

}  // namespace casework::print
