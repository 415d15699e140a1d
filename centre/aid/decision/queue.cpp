// Lists of what waits: for a decision, for budget, for payment, for a correction; page by page, and whole as a table.
#include <fmt/format.h>

#include "centre/aid/decision/desk.hpp"
#include "centre/aid/request/step.hpp"
#include "kit/csv/csv.hpp"
#include "kit/text/text.hpp"

namespace aid::decision {
namespace {

constexpr std::size_t page_usual = 25;
constexpr std::size_t page_most = 100;
constexpr std::size_t export_most = 5000;
constexpr std::size_t counted_most = 1000;

struct Queue {
  std::string_view name;
  std::string_view states;
  bool by_level;
};
constexpr Queue queues[] = {{"decisions", "awaiting_decision", true},
                            {"budget", "awaiting_budget", true},
                            {"payments", "approved,paying", false},
                            {"sent_back", "sent_back", false}};

kit::Result<store::Filter> filter_of(frame::Look& look) {
  auto wanted = look.query("queue");
  auto at = std::ranges::find(queues, wanted.empty() ? "decisions" : std::string_view(wanted), &Queue::name);
  if (at == std::end(queues)) return kit::refuse_field("/queue", "aid.queue_unknown");
  store::Filter filter{.state = std::string(at->states),
                       .level = "",
                       .number = kit::text::trim(kit::text::digits_to_ascii(look.query("q"))),
                       .benefit_code = look.query("benefit_code"),
                       .emergency_only = look.query("emergency") == "yes"};
  // Who decides nothing sees all that waits; who decides, what waits for the own level.
  bool own_only = at->by_level && look.query("all") != "yes";
  if (own_only) filter.level = own_levels(look);
  return filter;
}

struct Stretch {
  std::vector<Seen> seen;
  bool more = false;
  store::After after;
};
kit::Result<Stretch> stretch(frame::Look& look, const Doors& doors, const store::Filter& filter, store::After after,
                             std::size_t limit) {
  Stretch out{.after = after};
  for (bool more = true; more && out.seen.size() < limit;) {
    auto batch = store::list_waiting(look, filter, out.after, limit + 1);
    more = batch.size() > limit;
    if (more) batch.pop_back();
    if (!batch.empty())
      out.after = {store::rank_of(batch.back()), batch.back().state_since_ms.ms, batch.back().id};
    for (auto& seen : only_seen(look, doors, std::move(batch))) {
      if (out.seen.size() == limit) {
        const auto& last = out.seen.back().request;
        out.after = {store::rank_of(last), last.state_since_ms.ms, last.id};
        more = true;
        break;
      }
      out.seen.push_back(std::move(seen));
    }
    out.more = more;
  }
  return out;
}

QueueRow queue_row(frame::Look& look, const Doors& doors, const Seen& seen) {
  const Request& r = seen.request;
  QueueRow row{.request = row_of(look, doors, seen), .reason = r.reason};
  auto memos = store::memos_of(look, r);
  if (!memos.empty()) row.why = memos.front().proposal;
  auto opinions = store::opinions_of(look, r);
  if (!opinions.empty()) row.verdict = opinions.front().verdict;
  bool decides = r.state == State::awaiting_decision || r.state == State::awaiting_budget;
  if (!decides) {
    auto steps = steps_of(look, doors, r);
    row.mine = std::ranges::any_of(steps, [](Step s) { return rule_of(s).part == Part::payer; });
    row.hindrance = row.mine ? "" : "aid.not_your_payment";
    return row;
  }
  auto known = check(look, doors, r);
  if (!known) return row;
  row.warnings = known->warnings;
  row.hindrance = hindrance(look, doors, r, *known);
  row.mine = row.hindrance.empty();
  return row;
}

std::vector<std::string> cells(const RequestRow& r, bool thai) {
  return {r.number,
          thai ? r.benefit_th : r.benefit_en,
          r.person_name,
          fmt::format("{}.{:02}", r.amount_satang / 100, r.amount_satang % 100),
          r.asked_on.text(),
          std::string(kit::name_of(r.state)),
          r.level,
          thai ? r.owner_th : r.owner_en,
          r.emergency ? "1" : "0"};
}

std::vector<std::string> headings(bool thai) {
  if (thai)
    return {"เลขที่คำขอ", "สิทธิสวัสดิการ", "ผู้ขอ", "จำนวนเงิน (บาท)", "วันที่ขอ", "สถานะ", "ผู้มีอำนาจอนุมัติ", "หน่วยงาน", "ฉุกเฉิน"};
  return {"Number", "Benefit", "For", "Amount (baht)", "Asked on", "State", "Decided by", "Office", "Emergency"};
}

std::int64_t count(frame::Look& look, const Doors& doors, const store::Filter& filter) {
  auto found = stretch(look, doors, filter, {}, counted_most);
  return found ? static_cast<std::int64_t>(found->seen.size()) : 0;
}

}  // namespace

kit::Result<frame::Page<QueueRow>> queue(frame::Look& look, const Doors& doors) {
  auto filter = TRY(filter_of(look));
  store::After after;
  if (auto cursor = look.query("after"); !cursor.empty()) {
    auto keys = TRY(frame::read_cursor(cursor, 3));
    after = {kit::text::parse_int(keys[0]).value_or(0), kit::text::parse_int(keys[1]).value_or(0), keys[2]};
  }
  auto found = TRY(stretch(look, doors, filter, after, look.limit(page_usual, page_most)));
  frame::Page<QueueRow> page;
  for (const auto& seen : found.seen) {
    look.saw(seen.request.org_id, "aid.request", seen.request.id);
    page.items.push_back(queue_row(look, doors, seen));
  }
  if (found.more)
    page.next = frame::make_cursor({std::to_string(found.after.rank), std::to_string(found.after.ms), found.after.id});
  return page;
}

kit::Result<frame::Reply> exported(frame::Look& look, const Doors& doors) {
  auto filter = TRY(filter_of(look));
  auto found = TRY(stretch(look, doors, filter, {}, export_most));
  bool thai = look.actor().language != "en";
  std::vector<std::vector<std::string>> rows{headings(thai)};
  for (const auto& seen : found.seen) {
    look.saw(seen.request.org_id, "aid.request", seen.request.id);
    rows.push_back(cells(row_of(look, doors, seen), thai));
  }
  if (look.query("format") == "xlsx")
    return frame::Reply{.type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        .body = kit::csv::xlsx(rows, "aid"),
                        .headers = {{"Content-Disposition", "attachment; filename=\"requests.xlsx\""}}};
  std::string body(kit::csv::byte_order_mark);
  for (const auto& row : rows) body += kit::csv::row(row);
  return frame::Reply{.type = "text/csv; charset=utf-8",
                      .body = std::move(body),
                      .headers = {{"Content-Disposition", "attachment; filename=\"requests.csv\""}}};
}

kit::Result<Counts> counts(frame::Look& look, const Doors& doors) {
  auto levels = own_levels(look);
  bool decides = look.actor().may(aid::decide);
  Counts out;
  if (decides && !levels.empty()) {
    out.decisions = count(look, doors, {.state = "awaiting_decision", .level = levels});
    out.budget = count(look, doors, {.state = "awaiting_budget", .level = levels});
  }
  if (look.actor().may(pay)) out.payments = count(look, doors, {.state = "approved,paying"});
  if (look.actor().may(make_request)) out.sent_back = count(look, doors, {.state = "sent_back"});
  return out;
}

}  // namespace aid::decision
