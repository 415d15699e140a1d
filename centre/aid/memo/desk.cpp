// Opinions and memos are appended; the last counts.
#include "centre/aid/memo/desk.hpp"

#include "centre/aid/decision/check.hpp"
#include "centre/aid/memo/text.hpp"
#include "centre/aid/request/step.hpp"
#include "centre/frame/errand.hpp"
#include "kit/text/text.hpp"

namespace aid::memo {
namespace {

using frame::AreaRange;
using kit::Refused;

constexpr std::size_t province_digits = 2;

kit::Result<Known> known_of(frame::Look& look, const Doors& doors, const Seen& seen) {
  const Request& r = seen.request;
  auto found = TRY(check(look, doors, r));
  auto owner = doors.staff.find_organisation(look, r.org_id);
  auto house = r.household_id.empty() ? std::nullopt : doors.registry.find_household(look, r.household_id);
  auto opinions = store::opinions_of(look, r);
  Known known{.request = r,
              .benefit = found.benefit,
              .person = beneficiary(look, doors, r).name,
              .address = house ? house->address : "",
              .centre = owner ? owner->name_th : "",
              .ceiling = found.ceiling,
              .family = found.family};
  if (!opinions.empty()) known.opinion = opinions.front();
  for (const auto& paper : store::papers_of(look, r))
    ++(paper.state == PaperState::attached ? known.papers_attached : known.papers_missing);
  return known;
}

// The own centre, and the offices of the province whose purses may pay.
std::vector<std::string> offices_of(frame::Look& look, const Doors& doors, const Request& r) {
  std::vector<std::string> out{r.org_id};
  auto benefit = rate_of(look, doors, r);
  if (!benefit) return out;
  auto province = AreaRange::of(std::string_view(r.area_code).substr(0, province_digits));
  auto purses = frame::run_errand(
      look, frame::SystemScope::everywhere("who decides on a closed file is named before it is sent"),
      [&](frame::Look& inner) { return doors.funds.purses(inner, benefit->purse_kind); });
  for (const auto& purse : purses)
    if (province.contains(purse.area_code) && std::ranges::find(out, purse.org_id) == out.end())
      out.push_back(purse.org_id);
  return out;
}

// Lines stay lines.
std::string kept(std::string_view text) {
  std::string out;
  for (const auto& line : kit::text::split(text, '\n'))
    out += (out.empty() ? "" : "\n") + kit::text::normalise_thai(line);
  return out;
}

kit::Result<void> check_proposal(frame::Act& act, const Doors& doors, const Seen& seen, const ProposeRequest& command) {
  const Request& r = seen.request;
  if (store::memos_of(act, r).empty()) return kit::refuse(Refused::conflict, "aid.memo_needed");
  for (const auto& paper : store::papers_of(act, r))
    if (paper.state == PaperState::missing && !r.emergency)
      return kit::refuse(Refused::conflict, "aid.papers_missing", {{"paper", paper.code}});
  if (seen.closed_file && command.readers.empty() && store::readers_of(act, r).empty())
    return kit::refuse_field("/readers", "aid.readers_needed");
  for (std::size_t i = 0; i < command.readers.size(); ++i) {
    auto member = doors.staff.find_member(act, command.readers[i]);
    if (!member || !member->active || !read_requests.held_by(member->role))
      return kit::refuse_field("/readers/" + std::to_string(i), "aid.reader_unknown");
  }
  return {};
}

}  // namespace

kit::Result<RequestView> sign(frame::Act& act, const Doors& doors, const GiveOpinion& command) {
  auto seen = TRY(get_request(act, doors));
  TRY(take_step(act, doors, seen, Step::opinion, ""));
  store::insert_opinion(act, {.org_id = seen.request.org_id,
                              .id = act.new_event_id(),
                              .request_id = seen.request.id,
                              .facts = kept(command.facts),
                              .opinion = kept(command.opinion),
                              .verdict = command.verdict,
                              .signed_ms = act.now(),
                              .signed_by = act.actor().staff_id});
  tell(act, "aid.opinion_signed", seen);
  return view_of(act, doors, seen);
}

kit::Result<MemoView> draft(frame::Look& look, const Doors& doors) {
  auto seen = TRY(get_request(look, doors));
  look.saw(seen.request.org_id, "aid.request", seen.request.id);
  auto known = TRY(known_of(look, doors, seen));
  auto h = headings(known);
  auto earlier = store::memos_of(look, seen.request);
  return MemoView{.position = earlier.empty() ? 1 : earlier.front().position + 1,
                  .background = h.background,
                  .facts = h.facts,
                  .law = h.law,
                  .consideration = h.consideration,
                  .proposal = h.proposal,
                  .amount_satang = seen.request.amount_satang};
}

kit::Result<frame::Page<ReaderView>> candidates(frame::Look& look, const Doors& doors) {
  auto seen = TRY(get_request(look, doors));
  frame::Page<ReaderView> page;
  for (const auto& org_id : offices_of(look, doors, seen.request)) {
    auto owner = doors.staff.find_organisation(look, org_id);
    for (const auto& m : doors.staff.members_of(look, org_id))
      if (m.active && m.id != look.actor().staff_id && (decide.held_by(m.role) || pay.held_by(m.role)))
        page.items.push_back({m.id, m.name, std::string(kit::name_of(m.role)), owner ? owner->name_th : "",
                              owner ? owner->name_en : ""});
  }
  std::ranges::sort(page.items, {}, &ReaderView::name);
  return page;
}

kit::Result<RequestView> write(frame::Act& act, const Doors& doors, const WriteMemo& command) {
  auto seen = TRY(get_request(act, doors));
  Request& r = seen.request;
  if (r.state != State::assessed) return kit::refuse(Refused::conflict, "aid.not_changeable");
  TRY(put_hand(act, doors, r, Step::proposal));
  auto earlier = store::memos_of(act, r);
  r.amount_satang = command.amount_satang;
  store::save_request(act, r);
  store::insert_memo(act, {.org_id = r.org_id,
                           .id = act.new_event_id(),
                           .request_id = r.id,
                           .position = earlier.empty() ? 1 : earlier.front().position + 1,
                           .background = kept(command.background),
                           .facts = kept(command.facts),
                           .law = kept(command.law),
                           .consideration = kept(command.consideration),
                           .proposal = kept(command.proposal),
                           .amount_satang = command.amount_satang,
                           .written_ms = act.now(),
                           .written_by = act.actor().staff_id});
  tell(act, "aid.memo_written", seen);
  return view_of(act, doors, seen);
}

kit::Result<RequestView> propose(frame::Act& act, const Doors& doors, const ProposeRequest& command) {
  auto seen = TRY(get_request(act, doors));
  Request& r = seen.request;
  TRY(check_proposal(act, doors, seen, command));
  auto found = TRY(check(act, doors, r));
  auto level = TRY(level_needed(found.benefit, found.ceiling, Money{r.amount_satang}));
  r.level = kit::name_of(level);
  TRY(take_step(act, doors, seen, Step::proposal, ""));
  for (const auto& id : command.readers) store::add_reader(act, r, id);
  tell(act, "aid.request_moved", seen);
  return view_of(act, doors, seen);
}

}  // namespace aid::memo
