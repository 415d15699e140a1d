// A complaint is taken, looked into by somebody who had no hand in it, and answered in plain words.
#include "centre/complaints/desk.hpp"

#include "centre/complaints/rules.hpp"
#include "centre/complaints/store.hpp"
#include "centre/frame/errand.hpp"
#include "kit/text/text.hpp"

namespace complaints {
namespace {

using kit::Refused;


const frame::Scope& every_centre() {
  static const auto scope = frame::SystemScope::everywhere("a citizen complains of any centre");
  return scope;
}

void tell(frame::Act& act, std::string_view what, const Complaint& c) {
  // Of a closed file the journal says no more than that there is a complaint.
  act.announce(what, c.org_id, c.area_code, c.id, ComplaintNews{c.kind, c.closed_file ? "" : c.category, c.level, c.state, c.outcome});
}

std::string drawn(std::string_view signs, std::size_t length) {
  auto fair = static_cast<unsigned>(256 / signs.size() * signs.size());
  std::string out;
  while (out.size() < length) {
    auto byte = static_cast<unsigned char>(kit::crypto::random_bytes(1)[0]);
    if (byte < fair) out += signs[byte % signs.size()];
  }
  return out;
}

bool late(const frame::Look& look, const Complaint& c) { return c.state != State::answered && c.due_ms < look.now(); }

}  // namespace

std::string make_code() {
  auto signs = drawn("23456789ABCDEFGHJKMNPQRSTUVWXYZ", 12);
  return signs.substr(0, 4) + "-" + signs.substr(4, 4) + "-" + signs.substr(8);
}

std::string make_number() { return "R-" + drawn("0123456789", 8); }

std::string index_of(const frame::Look& look, std::string_view code) {
  return look.vault().blind_index("complaints_complaints.tracking_code", kit::text::lower_ascii(kit::text::trim(code)));
}

kit::Result<frame::Page<Category>> Desk::categories(frame::Look& look) {
  return frame::Page<Category>{store::categories(look, look.today()), {}};
}

std::vector<staff::Member> Desk::members(frame::Look& look, const std::vector<std::string>& ids) {
  std::vector<staff::Member> out;
  for (const auto& id : ids)
    if (auto member = staff_.find_member(look, id)) out.push_back(*std::move(member));
  return out;
}

// Takes it in: who had a hand, whose it is, by when.
kit::Result<ComplaintReceipt> Desk::keep(frame::Act& act, const About& about, Complaint c) {
  auto known = store::categories(act, act.today());
  auto category = std::ranges::find(known, c.category, &Category::code);
  if (category == known.end()) return kit::refuse_field("/category", "complaints.category_unknown");
  auto hands = about.more_hands;
  if (about.record)
    for (auto& id : casework_.hands_of(act, about.record->org_id, about.record->id)) hands.push_back(std::move(id));
  std::ranges::sort(hands);
  hands.erase(std::unique(hands.begin(), hands.end()), hands.end());
  auto code = make_code();
  c.org_id = about.org_id;
  c.id = act.new_id();
  c.area_code = about.area_code;
  c.number = make_number();
  c.case_id = about.record ? about.record->id : "";
  c.closed_file = about.record && about.record->secrecy != casework::Secrecy::ordinary;
  c.words = kit::text::normalise_thai(c.words);
  c.name = kit::text::normalise_thai(c.name);
  c.phone = kit::text::trim(c.phone);
  c.tracking_index = index_of(act, code);
  c.level = level_for(*category, c.kind, c.closed_file, staff_.members_of(act, about.org_id), members(act, hands));
  c.filed_ms = act.now();
  c.filed_by = act.actor().staff_id;
  c.due_ms = {act.now().ms + category->days * kit::day_ms};
  c.appeal_of = about.appeal_of;
  store::insert_complaint(act, c, hands);
  store::insert_step(act, c, "filed");
  tell(act, "complaints.complaint_filed", c);
  return ComplaintReceipt{c.number, code, c.due_ms};
}

kit::Result<ComplaintReceipt> Desk::file(frame::Act& act, const FileComplaint& given) {
  About about{.org_id = act.actor().org_id, .area_code = act.actor().area_code, .record = {}, .appeal_of = {}, .more_hands = {}};
  if (!given.case_id.empty()) {
    about.record = casework_.find_case(act, given.case_id);
    if (!about.record) return kit::refuse_field("/case_id", "complaints.case_unknown");
    about.org_id = about.record->org_id;
    about.area_code = about.record->area_code;
  }
  Complaint c{.kind = given.kind, .category = given.category, .channel = Channel::desk, .words = given.words, .name = given.name, .phone = given.phone};
  return keep(act, about, std::move(c));
}

// By the request's number, or, to appeal, by the complaint's.
kit::Result<Desk::About> Desk::about_tracked(frame::Act& act, const ComplainPublicly& given) {
  auto number = kit::text::trim(kit::text::digits_to_ascii(given.number));
  if (auto record = casework_.find_tracked(act, number, given.code))
    return About{.org_id = record->org_id, .area_code = record->area_code, .record = record, .appeal_of = {}, .more_hands = {}};
  auto earlier = store::find_by_number(act, number);
  if (!earlier || earlier->tracking_index != index_of(act, given.code))
    return kit::refuse_field("/number", "complaints.request_unknown");
  if (earlier->state != State::answered || given.kind != Kind::appeal)
    return kit::refuse(Refused::conflict, "complaints.not_answered_yet");
  About about{.org_id = earlier->org_id, .area_code = earlier->area_code, .record = {}, .appeal_of = earlier->id,
              .more_hands = store::hands_of(act, *earlier)};
  about.more_hands.push_back(earlier->answered_by);
  return about;
}

kit::Result<ComplaintReceipt> Desk::complain_publicly(frame::Act& act, const ComplainPublicly& given) {
  if (!tries_.admit(act.particulars().peer, act.now())) return kit::refuse(Refused::too_many, "complaints.too_many_tries");
  return frame::do_errand(act, every_centre(), [&](frame::Act& inner) -> kit::Result<ComplaintReceipt> {
    auto about = TRY(about_tracked(inner, given));
    Complaint c{.kind = given.kind, .category = given.category, .channel = Channel::public_page, .words = given.words,
                .name = given.name, .phone = given.phone};
    return keep(inner, about, std::move(c));
  });
}

kit::Result<ComplaintProgress> Desk::follow(frame::Look& look, const FollowComplaint& given) {
  if (!tries_.admit(look.particulars().peer, look.now())) return kit::refuse(Refused::too_many, "complaints.too_many_tries");
  auto c = store::find_by_number(look, kit::text::trim(kit::text::digits_to_ascii(given.number)));
  if (!c || c->tracking_index != index_of(look, given.code)) return kit::refuse(Refused::not_found, "complaints.request_unknown");
  bool answered = c->state == State::answered;
  return ComplaintProgress{c->state, c->due_ms, c->outcome, c->answer, answered && c->kind == Kind::complaint};
}

// A complaint about a closed file is for those who carry such files, and no longer list shows that there is one.
bool Desk::may_know(frame::Look& look, const Complaint& c) {
  if (!c.closed_file || casework_.find_case(look, c.case_id)) return true;
  auto protectors = casework_.protectors_of(look, c.area_code);
  return std::ranges::find(protectors, look.actor().staff_id) != protectors.end();
}

kit::Result<void> Desk::check_independence(frame::Look& look, const Complaint& c) {
  auto me = staff_.find_member(look, look.actor().staff_id);
  auto hands = members(look, store::hands_of(look, c));
  if (!me || stands_too_near(*me, hands)) return kit::refuse(Refused::not_found, "complaints.complaint_unknown");
  return {};
}

kit::Result<Complaint> Desk::get_complaint(frame::Look& look) {
  auto c = store::find_complaint(look, look.path("complaint_id"));
  if (!c || !may_know(look, *c)) return kit::refuse(Refused::not_found, "complaints.complaint_unknown");
  TRY(check_independence(look, *c));
  return *std::move(c);
}

kit::Result<frame::Page<ComplaintRow>> Desk::list(frame::Look& look) {
  store::Filter filter{.state = look.query("state"),
                       .number = kit::text::trim(kit::text::digits_to_ascii(look.query("q"))),
                       .after_id = {}, .limit = look.limit()};
  if (auto after = look.query("after"); !after.empty()) {
    auto keys = TRY(frame::read_cursor(after, 2));
    filter.after_due_ms = kit::text::parse_int(keys[0]).value_or(0);
    filter.after_id = keys[1];
  }
  auto wanted = filter.limit++;
  auto all = store::list_complaints(look, filter);
  frame::Page<ComplaintRow> page;
  if (all.size() > wanted) {
    all.resize(wanted);
    page.next = frame::make_cursor({std::to_string(all.back().due_ms.ms), all.back().id});
  }
  for (const auto& c : all) {
    if (!may_know(look, c) || !check_independence(look, c)) continue;
    auto centre = network_.find_centre(look, c.org_id);
    page.items.push_back({c.id, c.number, c.kind, c.category, c.level, c.state, centre ? centre->name_th : "",
                          centre ? centre->name_en : "", c.filed_ms, c.due_ms, late(look, c), c.outcome});
  }
  return page;
}

ComplaintView Desk::view_of(frame::Look& look, const Complaint& c) {
  auto name = [&](const std::string& id) {
    auto member = id.empty() ? std::nullopt : staff_.find_member(look, id);
    return member ? member->name : "";
  };
  auto centre = network_.find_centre(look, c.org_id);
  auto record = c.case_id.empty() ? std::nullopt : casework_.find_case(look, c.case_id);
  ComplaintView view{.id = c.id,
                     .number = c.number,
                     .kind = c.kind,
                     .category = c.category,
                     .channel = c.channel,
                     .level = c.level,
                     .state = c.state,
                     .centre_th = centre ? centre->name_th : "",
                     .centre_en = centre ? centre->name_en : "",
                     .case_id = record ? record->id : "",
                     .case_number = record ? record->number : "",
                     .words = c.words,
                     .name = c.name,
                     .phone = c.phone,
                     .filed_at = c.filed_ms,
                     .due_at = c.due_ms,
                     .late = late(look, c),
                     .in_charge = name(c.in_charge),
                     .outcome = c.outcome,
                     .answer = c.answer,
                     .answered_at = c.answered_ms,
                     .answered_by = name(c.answered_by),
                     .steps = store::steps_of(look, c),
                     .version = c.version};
  for (auto& step : view.steps) step.by = name(step.by);
  return view;
}

kit::Result<ComplaintView> Desk::read(frame::Look& look) {
  auto c = TRY(get_complaint(look));
  look.saw(c.org_id, "complaints.complaint", c.id);
  return view_of(look, c);
}

kit::Result<ComplaintView> Desk::take_up(frame::Act& act) {
  auto c = TRY(get_complaint(act));
  if (c.state == State::answered) return kit::refuse(Refused::conflict, "complaints.answered_already");
  c.state = State::looked_into;
  c.in_charge = act.actor().staff_id;
  if (act.actor().role == Role::provincial_officer) c.level = Level::province;
  store::save_complaint(act, c);
  store::insert_step(act, c, "taken_up");
  tell(act, "complaints.complaint_taken_up", c);
  return view_of(act, c);
}

kit::Result<ComplaintView> Desk::answer(frame::Act& act, const AnswerComplaint& given) {
  auto c = TRY(get_complaint(act));
  if (c.state == State::answered) return kit::refuse(Refused::conflict, "complaints.answered_already");
  if (given.outcome == Outcome::none) return kit::refuse_field("/outcome", "complaints.outcome_needed");
  c.state = State::answered;
  c.outcome = given.outcome;
  c.answer = kit::text::normalise_thai(given.answer);
  c.answered_ms = act.now();
  c.answered_by = act.actor().staff_id;
  store::save_complaint(act, c);
  store::insert_step(act, c, "answered");
  tell(act, "complaints.complaint_answered", c);
  return view_of(act, c);
}

std::unique_ptr<Complaints> open_complaints(casework::Casework& casework, network::Network& network, staff::Staff& staff,
                                            messages::Messages& messages) {
  return std::make_unique<Desk>(casework, network, staff, messages);
}

}  // namespace complaints
