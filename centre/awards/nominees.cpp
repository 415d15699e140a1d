// Who is nominated, one by one or from a table, with papers; who leaves the running.
#include <set>

#include "centre/awards/desk.hpp"
#include "centre/awards/store.hpp"
#include "kit/text/text.hpp"

namespace awards {
namespace {

using kit::Refused;
using kit::text::normalise_thai;

constexpr std::size_t page_usual = 100, page_most = 1000, title_most = 200, papers_most = 20;

// Ranks within each category: of those who run, or, once it is announced, of those who won with whoever did not.
void put_ranks(std::vector<NominationView>& all, const std::vector<Category>& categories) {
  for (const auto& category : categories) {
    std::vector<Runner> runners;
    std::map<std::string, NominationView*> by_id;
    for (auto& n : all) {
      bool runs = n.state == Standing::nominated || n.state == Standing::chosen || n.state == Standing::awarded || n.state == Standing::not_chosen;
      if (n.category != category.code || !runs) continue;
      runners.push_back({n.id, n.score_milli, n.precedence, n.n});
      by_id[n.id] = &n;
    }
    rank(runners, category.places);
    for (const auto& r : runners) {
      by_id[r.id]->rank = r.rank;
      by_id[r.id]->tied = r.tied && by_id[r.id]->scorers > 0 && by_id[r.id]->state != Standing::awarded && by_id[r.id]->state != Standing::not_chosen;
    }
  }
}

NominationView plain_view(const Nomination& n) {
  return {.id = n.id, .call_id = n.call_id, .n = n.n, .category = n.category, .name = n.name, .organisation = n.organisation,
          .area_code = n.area_code, .reason = n.reason, .person_id = n.person_id, .by_kind = n.by_kind, .nominator = n.nominator,
          .consent = n.consent, .deceased = n.deceased, .state = n.state, .score_milli = n.score_milli, .precedence = n.precedence,
          .precedence_reason = n.precedence_reason, .ended_reason = n.ended_reason, .certificate_number = n.certificate_number,
          .version = n.version};
}

}  // namespace

std::string index_of_name(const frame::Look& look, std::string_view name, std::string_view organisation) {
  return look.vault().blind_index("awards_nominations.name", kit::text::search_form(name) + "/" + kit::text::search_form(organisation));
}

std::vector<NominationView> Desk::nominees_of(frame::Look& look, const Call& call) {
  auto criteria = store::criteria_of(look, call);
  auto marks = store::marks_of(look, call);
  std::vector<NominationView> out;
  for (const auto& n : store::nominations_of(look, call)) {
    auto view = plain_view(n);
    auto score = score_of(criteria, marks[n.id]);
    view.score_milli = score.milli;
    view.scorers = score.scorers;
    for (const auto& [criterion, points] : marks[n.id][look.actor().staff_id]) view.own_points.push_back(points);
    out.push_back(std::move(view));
  }
  put_ranks(out, store::categories_of(look, call));
  return out;
}

kit::Result<frame::Page<NominationView>> Desk::get_nominations(frame::Look& look) {
  auto call = TRY(call_in_path(look));
  auto wanted = look.limit(page_usual, page_most);
  auto text = kit::text::search_form(look.query("q"));
  auto category = look.query("category"), state = look.query("state");
  std::int64_t after_n = 0;
  if (auto after = look.query("after"); !after.empty()) {
    auto keys = TRY(frame::read_cursor(after, 1));
    after_n = kit::text::parse_int(keys[0]).value_or(0);
  }
  frame::Page<NominationView> page;
  for (auto& n : nominees_of(look, call)) {
    bool wanted_one = n.n > after_n && (category.empty() || n.category == category) && (state.empty() || kit::name_of(n.state) == state) &&
                      (text.empty() || kit::text::search_form(n.name + " " + n.organisation).find(text) != std::string::npos);
    if (!wanted_one) continue;
    if (page.items.size() == wanted) {
      page.next = frame::make_cursor({std::to_string(page.items.back().n)});
      break;
    }
    page.items.push_back(std::move(n));
  }
  return page;
}

kit::Result<Nomination> Desk::nomination_in_path(frame::Look& look) {
  auto n = store::find_nomination(look, look.path("nomination_id"));
  if (!n) return kit::refuse(Refused::not_found, "awards.nomination_unknown");
  return *std::move(n);
}

NominationView Desk::view_of(frame::Look& look, const Nomination& n) {
  auto call = store::find_call(look, n.call_id);
  ENSURE(call);
  auto all = nominees_of(look, *call);
  auto view = *std::ranges::find(all, n.id, &NominationView::id);
  for (const auto& p : store::papers_of(look, n)) view.papers.push_back({p.id, p.title, p.media_type, p.size});
  return view;
}

kit::Result<NominationView> Desk::get_nomination(frame::Look& look) {
  auto n = TRY(nomination_in_path(look));
  look.saw(n.org_id, "awards.nomination", n.id);
  return view_of(look, n);
}

kit::Result<NominationView> Desk::post_nomination(frame::Act& act, const Nominate& c) {
  auto call = TRY(call_in_path(act));
  if (call.state != CallState::open) return kit::refuse(Refused::conflict, "awards.not_open");
  auto categories = store::categories_of(act, call);
  if (std::ranges::find(categories, c.category, &Category::code) == categories.end()) return kit::refuse_field("/category", "awards.category_unknown");
  Nomination n{.org_id = call.org_id, .id = act.new_event_id(), .area_code = c.area_code.empty() ? act.actor().area_code : c.area_code,
               .call_id = call.id, .category = c.category, .name = normalise_thai(c.name), .organisation = normalise_thai(c.organisation),
               .reason = normalise_thai(c.reason), .by_kind = c.by_kind, .nominator = normalise_thai(c.nominator),
               .nominated_by = act.actor().staff_id, .consent = c.consent};
  if (!doors_.network.find_area(act, n.area_code)) return kit::refuse_field("/area_code", "network.area_unknown");
  if (!c.person_id.empty()) {
    auto person = doors_.registry.find_person(act, c.person_id);
    if (!person) return kit::refuse_field("/person_id", "events.person_unknown");
    n.person_id = person->id;
    n.deceased = person->deceased;
    if (n.name.empty()) n.name = person->full_name;
    doors_.registry.hold_person(act, person->id);
  }
  if (n.name.empty()) return kit::refuse_field("/name", "awards.name_needed");
  if (n.deceased && !call.posthumous) return kit::refuse_field("/person_id", "awards.not_posthumous");
  store::hold_call(act, call);
  n.name_index = index_of_name(act, n.name, n.organisation);
  if (store::find_by_name(act, call, n.category, n.name_index)) return kit::refuse(Refused::conflict, "awards.nominated_already");
  n.n = store::last_number(act, call) + 1;
  store::insert_nomination(act, n);
  tell(act, "awards.nominated", n);
  return view_of(act, n);
}

kit::Result<SheetReport> Desk::post_sheet(frame::Act& act, std::string_view bytes) {
  auto call = TRY(call_in_path(act));
  if (call.state != CallState::open) return kit::refuse(Refused::conflict, "awards.not_open");
  SheetReport report;
  auto rows = TRY(read_nominees(bytes, store::categories_of(act, call), report));
  store::hold_call(act, call);
  auto number = store::last_number(act, call);
  std::set<std::string> known;
  for (const auto& n : store::nominations_of(act, call)) known.insert(n.category + "/" + n.name_index);
  for (const auto& row : rows) {
    Nomination n{.org_id = call.org_id, .id = act.new_event_id(), .area_code = row.area_code.empty() ? call.area_code : row.area_code,
                 .call_id = call.id, .category = row.category, .name = row.name, .name_index = index_of_name(act, row.name, row.organisation),
                 .organisation = row.organisation, .reason = row.reason, .nominator = row.nominator,
                 .nominated_by = act.actor().staff_id, .consent = row.consent};
    if (!row.area_code.empty() && !doors_.network.find_area(act, row.area_code)) {
      report.refused.push_back({row.line, "area_code", "network.area_unknown"});
      continue;
    }
    if (!known.insert(n.category + "/" + n.name_index).second) {
      ++report.same;
      continue;
    }
    n.n = ++number;
    store::insert_nomination(act, n);
    ++report.added;
  }
  tell(act, "awards.list_brought", call, report.added);
  return report;
}

kit::Result<PaperView> Desk::post_paper(frame::Act& act, std::string_view bytes) {
  auto n = TRY(nomination_in_path(act));
  if (!in_the_running(n)) return kit::refuse(Refused::conflict, "awards.not_that_way");
  if (store::papers_of(act, n).size() >= papers_most) return kit::refuse(Refused::conflict, "awards.too_many_papers");
  auto title = normalise_thai(act.query("title"));
  if (kit::text::code_points(title) > title_most) return kit::refuse_field("/title", "awards.too_long");
  auto scan = TRY(doors_.registry.keep_scan(act, n.org_id, bytes));
  Paper paper{n.org_id, act.new_event_id(), n.id, title, scan.id, scan.media_type, scan.size};
  store::insert_paper(act, paper);
  tell(act, "awards.paper_added", n);
  return PaperView{paper.id, paper.title, paper.media_type, paper.size};
}

kit::Result<frame::Reply> Desk::get_paper(frame::Look& look) {
  auto n = TRY(nomination_in_path(look));
  for (const auto& paper : store::papers_of(look, n))
    if (paper.id == look.path("paper_id")) {
      look.saw(n.org_id, "awards.nomination", n.id);
      return doors_.registry.scan(look, n.org_id, paper.scan_id);
    }
  return kit::refuse(Refused::not_found, "awards.paper_unknown");
}

kit::Result<NominationView> Desk::post_ending(frame::Act& act, const EndNomination& c) {
  auto n = TRY(nomination_in_path(act));
  TRY(may_end(n, c.why));
  auto call = store::find_call(act, n.call_id);
  ENSURE(call);
  n.deceased = n.deceased || c.why == Standing::deceased;
  bool stays = c.why == Standing::deceased && call->posthumous;  // the family receives it
  if (!stays) n.state = c.why;
  n.ended_reason = normalise_thai(c.reason);
  if (c.why == Standing::award_withdrawn) doors_.papers.withdraw_issued(act, n.org_id, "awards.call/" + n.call_id, n.paper_id, n.ended_reason);
  store::save_nomination(act, n);
  tell(act, c.why == Standing::award_withdrawn ? "awards.award_withdrawn" : "awards.nomination_ended", n);
  return view_of(act, n);
}

}  // namespace awards
