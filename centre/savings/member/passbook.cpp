// The passbook of a member, as a booklet to fold.
#include "centre/savings/desk.hpp"
#include "kit/text/thai_date.hpp"

namespace savings {
namespace {

using kit::paper::Align;
using kit::paper::Facts;
using kit::paper::Paper;
using kit::paper::Signatures;
using kit::paper::Table;

struct Writer {
  papers::Words say;
  bool english = false;
  std::string day(kit::Date date) const {
    return kit::text::format_date_thai(date, kit::text::Precision::day, kit::text::DateLength::shortened,
                                       english ? kit::text::Language::en : kit::text::Language::th);
  }
};

std::string baht(std::int64_t satang) { return Money{satang}.pretty(); }

Table entries_table(const Writer& w, const MemberView& member) {
  Table table{.columns = {{w.say("savings.print.on"), 1.5}, {w.say("savings.print.document"), 1.8}, {w.say("savings.print.item"), 2.2},
                          {w.say("savings.print.amount"), 1.4, Align::end}, {w.say("savings.print.shares"), 1.5, Align::end}},
              .rows = {}, .when_empty = w.say("savings.print.no_entries")};
  for (const auto& e : member.entries)
    table.rows.push_back({w.day(e.on_day), e.document, w.say("savings.entry_kind." + std::string(kit::name_of(e.kind))),
                          baht(e.amount_satang), baht(e.shares_satang)});
  return table;
}

Table loans_table(const Writer& w, const MemberView& member) {
  Table table{.columns = {{w.say("savings.print.loan"), 2.5}, {w.say("savings.print.state"), 1.5}, {w.say("savings.print.amount"), 1.5, Align::end},
                          {w.say("savings.print.owed"), 1.5, Align::end}},
              .rows = {}, .when_empty = w.say("savings.print.no_loans")};
  for (const auto& l : member.loans)
    table.rows.push_back({std::to_string(l.number) + " " + l.purpose, w.say("savings.loan_state." + std::string(kit::name_of(l.state))),
                          baht(l.amount_satang), baht(l.owed_satang)});
  return table;
}

}  // namespace

kit::Result<frame::Reply> Desk::get_passbook(frame::Look& look) {
  auto member = TRY(get_member(look));
  auto group = store::find_group(look.db, member.group_id);
  auto language = look.query("language") == "en" ? "en" : "th";
  Writer w{papers_.words(language), std::string_view(language) == "en"};
  Paper paper{.title = w.say("savings.print.passbook"), .subtitle = w.english && !group->name_en.empty() ? group->name_en : group->name_th};
  paper.booklet = true;
  paper.language = language;
  paper.made = look.now();
  paper.blocks.push_back(Facts{{{w.say("savings.print.number"), std::to_string(member.number)},
                                {w.say("savings.print.name"), member.member_name},
                                {w.say("savings.print.joined"), w.day(member.joined_on)},
                                {w.say("savings.print.monthly"), baht(member.monthly_satang)},
                                {w.say("savings.print.shares"), baht(member.shares_satang)},
                                {w.say("savings.print.until"), w.day(look.today())}}});
  paper.blocks.push_back(kit::paper::Heading{w.say("savings.print.loans"), 3});
  paper.blocks.push_back(loans_table(w, member));
  paper.blocks.push_back(Signatures{{{w.say("savings.print.sign"), w.say("savings.print.treasurer"), "", ""},
                                     {w.say("savings.print.sign"), w.say("savings.print.chair"), "", ""}}});
  paper.blocks.push_back(kit::paper::NewPage{});
  paper.blocks.push_back(kit::paper::Heading{w.say("savings.print.entries"), 3});
  paper.blocks.push_back(entries_table(w, member));
  look.keep_off_devices();
  return papers::reply_of_pdf(papers_.blank(look, group->org_id, std::move(paper)), "passbook-" + std::to_string(member.number));
}

}  // namespace savings
