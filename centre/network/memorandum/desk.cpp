// Partners; memoranda from the draft over results to their renewal; committees.
#include "centre/network/desk.hpp"
#include "centre/network/memorandum/store.hpp"
#include "kit/text/text.hpp"

namespace network {
namespace {

using kit::Refused;
using kit::text::normalise_thai;
using kit::text::trim;

constexpr std::size_t page_usual = 50, page_most = 200;

void fill(Partner& p, const WritePartner& c) {
  p.name_th = normalise_thai(c.name_th);
  p.name_en = trim(c.name_en);
  p.kind = c.kind;
  p.contact = normalise_thai(c.contact);
  p.phone = trim(kit::text::digits_to_ascii(c.phone));
  p.email = trim(c.email);
  p.note = normalise_thai(c.note);
  p.active = c.active;
}

kit::Result<void> may_be(const WriteMemorandum& c) {
  if (c.ends_on < c.starts_on) return kit::refuse_field("/ends_on", "network.ends_before_it_begins");
  for (std::size_t i = 0; i < c.duties.size(); ++i)
    if (c.duties[i].party > static_cast<std::int64_t>(c.parties.size()))
      return kit::refuse_field("/duties/" + std::to_string(i) + "/party", "network.party_unknown");
  return {};
}

kit::Result<void> may_move(const Memorandum& m, const MoveMemorandum& c) {
  bool begins = m.state == MemorandumState::draft && c.state == MemorandumState::in_force;
  bool ends = m.state == MemorandumState::in_force && (c.state == MemorandumState::ended || c.state == MemorandumState::terminated);
  if (!begins && !ends) return kit::refuse(Refused::conflict, "network.memorandum_not_that_way");
  if (c.state == MemorandumState::terminated && trim(c.reason).empty()) return kit::refuse_field("/reason", "network.end_needs_reason");
  return {};
}

void tell(frame::Act& act, std::string_view what, const Memorandum& m, std::int64_t amount = 0) {
  MemorandumTold told{.state = m.state, .amount = amount};
  for (const auto& party : store::parties_of(act, m)) {
    auto partner = party.partner_id.empty() ? std::nullopt : store::find_partner(act, party.partner_id);
    ++told.parties;
    told.departments += partner && partner->kind == PartnerKind::department;
  }
  act.announce(what, m.org_id, m.area_code, m.id, told);
}

MemorandumView view_of_memorandum(frame::Look& look, const Memorandum& m) {
  return {.id = m.id, .state = m.state, .title_th = m.title_th, .title_en = m.title_en, .number = m.number, .purpose = m.purpose,
          .signed_on = m.signed_on, .starts_on = m.starts_on, .ends_on = m.ends_on, .remind_days = m.remind_days,
          .days_left = look.today().days_until(m.ends_on),
          .renewal_due = m.state == MemorandumState::in_force && m.remind_on <= look.today(), .renews_id = m.renews_id,
          .ended_reason = m.ended_reason, .parties = store::parties_of(look, m), .duties = store::duties_of(look, m),
          .results = store::results_of(look, m), .version = m.version};
}

kit::Result<Memorandum> memorandum_in_path(frame::Look& look) {
  auto m = store::find_memorandum(look, look.path("memorandum_id"));
  if (!m) return kit::refuse(Refused::not_found, "network.memorandum_unknown");
  return *std::move(m);
}

// Parties of the register take the name that they have there.
kit::Result<std::vector<Party>> named(frame::Look& look, std::vector<Party> parties) {
  for (std::size_t i = 0; i < parties.size(); ++i) {
    auto& p = parties[i];
    auto at = "/parties/" + std::to_string(i);
    if (!p.partner_id.empty()) {
      auto partner = store::find_partner(look, p.partner_id);
      if (!partner) return kit::refuse_field(at + "/partner_id", "network.partner_unknown");
      p.name_th = partner->name_th;
      p.name_en = partner->name_en;
    }
    p.name_th = normalise_thai(p.name_th);
    if (p.name_th.empty()) return kit::refuse_field(at + "/name_th", "network.party_needs_name");
  }
  return parties;
}

void fill(Memorandum& m, const WriteMemorandum& c) {
  m.title_th = normalise_thai(c.title_th);
  m.title_en = trim(c.title_en);
  m.number = trim(c.number);
  m.purpose = normalise_thai(c.purpose);
  m.signed_on = c.signed_on;
  m.starts_on = c.starts_on;
  m.ends_on = c.ends_on;
  m.remind_days = c.remind_days;
  m.remind_on = c.ends_on.plus_days(-static_cast<int>(c.remind_days));
}

CommitteeView view_of_committee(frame::Look& look, const Committee& c) {
  CommitteeView view{c.id, c.name_th, c.name_en, c.purpose, c.order_number, c.order_date, c.memorandum_id, store::seats_of(look, c), 0, c.version};
  for (const auto& s : view.seats) view.sitting += s.term_from <= look.today() && (!s.term_to || look.today() <= *s.term_to);
  return view;
}

kit::Result<void> fill(frame::Look& look, Committee& committee, const WriteCommittee& c) {
  for (std::size_t i = 0; i < c.seats.size(); ++i)
    if (c.seats[i].term_to && *c.seats[i].term_to < c.seats[i].term_from)
      return kit::refuse_field("/seats/" + std::to_string(i) + "/term_to", "network.ends_before_it_begins");
  if (!c.memorandum_id.empty() && !store::find_memorandum(look, c.memorandum_id))
    return kit::refuse_field("/memorandum_id", "network.memorandum_unknown");
  committee.name_th = normalise_thai(c.name_th);
  committee.name_en = trim(c.name_en);
  committee.purpose = normalise_thai(c.purpose);
  committee.order_number = trim(c.order_number);
  committee.order_date = c.order_date;
  committee.memorandum_id = c.memorandum_id;
  return {};
}

}  // namespace

kit::Result<frame::Page<Partner>> Desk::partners(frame::Look& look) {
  auto wanted = look.limit(page_usual, page_most);
  auto text = filter_text(look.query("q"));
  store::PartnerFilter filter{.text = text.empty() ? "" : "%" + text + "%", .limit = wanted + 1};
  if (auto after = look.query("after"); !after.empty()) {
    auto keys = TRY(frame::read_cursor(after, 2));
    filter.after_name = keys[0];
    filter.after_id = keys[1];
  }
  frame::Page<Partner> page{store::partners(look, filter), {}};
  if (page.items.size() > wanted) {
    page.items.resize(wanted);
    page.next = frame::make_cursor({page.items.back().name_th, page.items.back().id});
  }
  return page;
}

kit::Result<Partner> Desk::add_partner(frame::Act& act, const WritePartner& c) {
  Partner p{.org_id = act.actor().org_id, .id = act.new_id(), .area_code = act.actor().area_code};
  fill(p, c);
  store::insert_partner(act, p);
  act.announce("network.partner_added", p.org_id, p.area_code, p.id, PartnerTold{p.kind, p.active});
  return p;
}

kit::Result<Partner> Desk::change_partner(frame::Act& act, const WritePartner& c) {
  auto p = store::find_partner(act, act.path("partner_id"));
  if (!p) return kit::refuse(Refused::not_found, "network.partner_unknown");
  TRY(act.expect_version(p->version));
  fill(*p, c);
  store::save_partner(act, *p);
  act.announce("network.partner_changed", p->org_id, p->area_code, p->id, PartnerTold{p->kind, p->active});
  return *p;
}

kit::Result<frame::Page<MemorandumView>> Desk::memoranda(frame::Look& look) {
  frame::Page<MemorandumView> page;
  bool due = look.query("due") == "true";
  for (const auto& m : due ? store::to_renew(look, look.today()) : store::memoranda(look)) page.items.push_back(view_of_memorandum(look, m));
  return page;
}

kit::Result<MemorandumView> Desk::memorandum(frame::Look& look) {
  auto m = TRY(memorandum_in_path(look));
  return view_of_memorandum(look, m);
}

kit::Result<MemorandumView> Desk::draft_memorandum(frame::Act& act, const WriteMemorandum& c) {
  TRY(may_be(c));
  auto parties = TRY(named(act, c.parties));
  Memorandum m{.org_id = act.actor().org_id, .id = act.new_id(), .area_code = act.actor().area_code};
  fill(m, c);
  store::insert_memorandum(act, m);
  store::set_parties(act, m, parties);
  TRY(store::set_duties(act, m, c.duties));
  tell(act, "network.memorandum_written", m);
  return view_of_memorandum(act, m);
}

kit::Result<MemorandumView> Desk::change_memorandum(frame::Act& act, const WriteMemorandum& c) {
  auto m = TRY(memorandum_in_path(act));
  TRY(act.expect_version(m.version));
  if (m.state != MemorandumState::draft && m.state != MemorandumState::in_force)
    return kit::refuse(Refused::conflict, "network.memorandum_not_that_way");
  TRY(may_be(c));
  auto parties = TRY(named(act, c.parties));
  fill(m, c);
  store::save_memorandum(act, m);
  store::set_parties(act, m, parties);
  TRY(store::set_duties(act, m, c.duties));
  tell(act, "network.memorandum_written", m);
  return view_of_memorandum(act, m);
}

kit::Result<MemorandumView> Desk::move_memorandum(frame::Act& act, const MoveMemorandum& c) {
  auto m = TRY(memorandum_in_path(act));
  TRY(may_move(m, c));
  m.state = c.state;
  m.ended_reason = normalise_thai(c.reason);
  store::save_memorandum(act, m);
  tell(act, "network.memorandum_moved", m);
  return view_of_memorandum(act, m);
}

// The next term with the same parties and duties; what was reached stays with the term in which it was.
kit::Result<MemorandumView> Desk::renew_memorandum(frame::Act& act, const RenewMemorandum& c) {
  auto old = TRY(memorandum_in_path(act));
  if (old.state != MemorandumState::in_force) return kit::refuse(Refused::conflict, "network.memorandum_not_that_way");
  auto fresh = old;
  fresh.id = act.new_id();
  fresh.version = 1;
  fresh.number = c.number.empty() ? old.number : trim(c.number);
  fresh.signed_on = c.signed_on;
  fresh.starts_on = old.ends_on.plus_days(1);
  if (c.ends_on < fresh.starts_on) return kit::refuse_field("/ends_on", "network.ends_before_it_begins");
  fresh.ends_on = c.ends_on;
  fresh.remind_on = c.ends_on.plus_days(-static_cast<int>(old.remind_days));
  fresh.renews_id = old.id;
  auto parties = store::parties_of(act, old);
  std::vector<WriteDuty> duties;
  for (const auto& d : store::duties_of(act, old)) duties.push_back({"", d.party, d.what, d.measure, d.target});
  store::insert_memorandum(act, fresh);
  store::set_parties(act, fresh, parties);
  TRY(store::set_duties(act, fresh, duties));
  old.state = MemorandumState::renewed;
  store::save_memorandum(act, old);
  tell(act, "network.memorandum_moved", old);
  tell(act, "network.memorandum_renewed", fresh);
  return view_of_memorandum(act, fresh);
}

kit::Result<MemorandumView> Desk::note_result(frame::Act& act, const NoteResult& c) {
  auto m = TRY(memorandum_in_path(act));
  if (m.state == MemorandumState::draft) return kit::refuse(Refused::conflict, "network.memorandum_not_that_way");
  auto duties = store::duties_of(act, m);
  if (std::ranges::find(duties, c.duty_id, &DutyRecord::id) == duties.end()) return kit::refuse_field("/duty_id", "network.duty_of_memorandum_unknown");
  if (c.on_day > act.today()) return kit::refuse_field("/on_day", "network.result_in_future");
  store::insert_result(act, m, {c.duty_id, c.on_day, c.amount, normalise_thai(c.what)});
  tell(act, "network.memorandum_result", m, c.amount);
  return view_of_memorandum(act, m);
}

std::vector<RenewalDue> Desk::renewals_due(frame::Look& look, kit::Date until) {
  std::vector<RenewalDue> out;
  for (const auto& m : store::to_renew(look, until)) out.push_back({m.id, m.title_th, m.title_en, m.remind_on, m.ends_on});
  return out;
}

kit::Result<frame::Page<CommitteeView>> Desk::committees(frame::Look& look) {
  frame::Page<CommitteeView> page;
  for (const auto& c : store::committees(look)) page.items.push_back(view_of_committee(look, c));
  return page;
}

kit::Result<CommitteeView> Desk::form_committee(frame::Act& act, const WriteCommittee& c) {
  Committee committee{.org_id = act.actor().org_id, .id = act.new_id(), .area_code = act.actor().area_code};
  TRY(fill(act, committee, c));
  store::insert_committee(act, committee);
  store::set_seats(act, committee, c.seats);
  act.announce("network.committee_formed", committee.org_id, committee.area_code, committee.id, PartTold{committee.id, "", static_cast<std::int64_t>(c.seats.size())});
  return view_of_committee(act, committee);
}

kit::Result<CommitteeView> Desk::change_committee(frame::Act& act, const WriteCommittee& c) {
  auto committee = store::find_committee(act, act.path("committee_id"));
  if (!committee) return kit::refuse(Refused::not_found, "network.committee_unknown");
  TRY(act.expect_version(committee->version));
  TRY(fill(act, *committee, c));
  store::save_committee(act, *committee);
  store::set_seats(act, *committee, c.seats);
  act.announce("network.committee_changed", committee->org_id, committee->area_code, committee->id,
               PartTold{committee->id, "", static_cast<std::int64_t>(c.seats.size())});
  return view_of_committee(act, *committee);
}

}  // namespace network
