// Reading the journal, and the organisations whose journal there is to read.
#include <limits>

#include "centre/frame/asked.hpp"
#include "centre/staff/desk.hpp"
#include "kit/text/text.hpp"

namespace staff {
namespace {

// The first instant of a day in Thailand (+07:00, no daylight saving).
std::int64_t bangkok_midnight_ms(kit::Date day) {
  constexpr std::int64_t offset_ms = 7 * 60 * 60 * 1000;
  return kit::Instant::parse(day.text() + "T00:00:00.000Z")->ms - offset_ms;
}

// ?from= and ?until= are days, both included.
kit::Result<void> read_days(const frame::Look& look, store::JournalQuestion& question) {
  for (std::string_view name : {"from", "until"}) {
    auto day = TRY(frame::day_asked(look, name));
    if (!day) continue;
    if (name == "from")
      question.from_ms = bangkok_midnight_ms(*day);
    else
      question.until_ms = bangkok_midnight_ms(day->plus_days(1));
  }
  return {};
}

kit::Result<store::JournalQuestion> question_of(const frame::Look& look) {
  constexpr auto end = std::numeric_limits<std::int64_t>::max();
  store::JournalQuestion question{look.query("org_id"),
                                  look.query("subject"),
                                  look.query("staff_id"),
                                  look.query("kind"),
                                  0,
                                  end,
                                  end};
  if (question.org_id.empty()) question.org_id = look.actor().org_id;
  TRY(read_days(look, question));
  auto cursor = look.query("after");
  if (cursor.empty()) return question;
  auto keys = TRY(frame::read_cursor(cursor, 1));
  auto seq = kit::text::parse_int(keys[0]);
  if (!seq) return kit::refuse_field("/after", "frame.cursor_broken");
  question.before_seq = *seq;
  return question;
}

}  // namespace

kit::Result<frame::Page<JournalRow>> Desk::journal(frame::Look& look) {
  auto limit = look.limit();
  auto question = TRY(question_of(look));
  frame::Page<JournalRow> page{store::journal(look.db, question, limit + 1)};
  if (page.items.size() > limit) {
    page.items.pop_back();
    page.next = frame::make_cursor({std::to_string(page.items.back().seq)});
  }
  return page;
}

kit::Result<frame::Page<OrganisationRow>> Desk::organisations(frame::Look& look) {
  auto limit = look.limit();
  std::string after;
  if (auto cursor = look.query("after"); !cursor.empty()) {
    auto keys = TRY(frame::read_cursor(cursor, 1));
    after = keys[0];
  }
  auto words = kit::text::normalise_thai(kit::text::trim(look.query("q")));
  frame::Page<OrganisationRow> page{
      store::organisations_in_scope(look.db, after, words, limit + 1)};
  if (page.items.size() > limit) {
    page.items.pop_back();
    page.next = frame::make_cursor({page.items.back().id});
  }
  return page;
}

}  // namespace staff
