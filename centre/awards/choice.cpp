// Marks, the choice, the announcement; certificates in one file, and the register that everybody may read.
#include <fmt/format.h>

#include "centre/awards/desk.hpp"
#include "centre/awards/store.hpp"
#include "centre/frame/errand.hpp"
#include "kit/text/text.hpp"
#include "kit/text/thai_date.hpp"

namespace awards {
namespace {

using kit::Refused;

constexpr std::size_t register_usual = 100, register_most = 500;

const frame::Scope& the_register() {
  static const auto scope = frame::SystemScope::everywhere("the register of awards is public; names only with consent");
  return scope;
}

}  // namespace

kit::Result<Call> Desk::call_to_mark(frame::Act& act) {
  auto call = TRY(call_in_path(act));
  if (call.state != CallState::scoring) return kit::refuse(Refused::conflict, "awards.not_scoring");
  auto scorers = store::scorers_of(act, call);
  if (std::ranges::find(scorers, act.actor().staff_id) == scorers.end()) return kit::refuse(Refused::forbidden, "awards.not_a_scorer");
  return call;
}

kit::Result<SheetReport> Desk::post_marks_sheet(frame::Act& act, std::string_view bytes) {
  auto call = TRY(call_to_mark(act));
  SheetReport report;
  auto rows = TRY(read_marks(bytes, store::criteria_of(act, call), report));
  auto marks = store::marks_of(act, call);
  std::map<std::int64_t, Nomination> known;
  for (auto& n : store::nominations_of(act, call)) known.emplace(n.n, std::move(n));
  for (const auto& row : rows) {
    auto n = known.find(row.n);
    if (n == known.end() || !in_the_running(n->second)) {
      report.refused.push_back({row.line, "n", "awards.nomination_unknown"});
    } else if (n->second.nominated_by == act.actor().staff_id) {
      report.refused.push_back({row.line, "n", "awards.own_nomination"});
    } else {
      std::vector<std::int64_t> before;
      for (const auto& [criterion, points] : marks[n->second.id][act.actor().staff_id]) before.push_back(points);
      if (before != row.points) store::set_marks(act, n->second, row.points);
      ++(before == row.points ? report.same : report.added);
    }
  }
  tell(act, "awards.scored", call, report.added);
  return report;
}

// Nobody marks whom they nominated themselves.
kit::Result<MarksTaken> Desk::post_marks(frame::Act& act, const GiveMarks& c) {
  auto call = TRY(call_to_mark(act));
  auto criteria = store::criteria_of(act, call);
  std::map<std::string, Nomination> known;
  for (auto& n : store::nominations_of(act, call)) known.emplace(n.id, std::move(n));
  for (std::size_t i = 0; i < c.marks.size(); ++i) {
    auto at = "/marks/" + std::to_string(i);
    auto n = known.find(c.marks[i].nomination_id);
    if (n == known.end() || !in_the_running(n->second)) return kit::refuse_field(at + "/nomination_id", "awards.nomination_unknown");
    if (n->second.nominated_by == act.actor().staff_id) return kit::refuse_field(at + "/nomination_id", "awards.own_nomination");
    if (auto fit = may_have_points(criteria, c.marks[i].points); !fit) return kit::refuse_field(at + fit.error().faults.front().path, fit.error().faults.front().code);
    store::set_marks(act, n->second, c.marks[i].points);
  }
  tell(act, "awards.scored", call, static_cast<std::int64_t>(c.marks.size()));
  return MarksTaken{static_cast<std::int64_t>(c.marks.size())};
}

kit::Result<NominationView> Desk::post_precedence(frame::Act& act, const GivePrecedence& c) {
  auto n = TRY(nomination_in_path(act));
  if (!in_the_running(n)) return kit::refuse(Refused::conflict, "awards.not_that_way");
  n.precedence = c.precedence;
  n.precedence_reason = kit::text::normalise_thai(c.reason);
  store::save_nomination(act, n);
  tell(act, "awards.precedence_given", n);
  return view_of(act, n);
}

// Whom the register knows as deceased leaves the running, unless the call honours the dead too.
void Desk::leave_the_dead(frame::Act& act, const Call& call) {
  for (auto& n : store::nominations_of(act, call)) {
    if (n.person_id.empty() || n.deceased || !in_the_running(n)) continue;
    auto person = doors_.registry.find_person(act, n.person_id);
    if (!person || !person->deceased) continue;
    n.deceased = true;
    if (!call.posthumous) n.state = Standing::deceased;
    store::save_nomination(act, n);
    tell(act, "awards.nomination_ended", n);
  }
}

kit::Result<CallView> Desk::post_choice(frame::Act& act) {
  auto call = TRY(call_in_path(act));
  if (call.state != CallState::scoring) return kit::refuse(Refused::conflict, "awards.not_scoring");
  leave_the_dead(act, call);
  auto views = nominees_of(act, call);
  std::int64_t waiting = 0, chosen = 0;
  for (const auto& v : views) waiting += v.rank > 0 && v.scorers < call.scorers_min;
  if (waiting > 0) return kit::refuse(Refused::conflict, "awards.not_all_scored", {{"n", std::to_string(waiting)}});
  auto tied = std::ranges::find_if(views, [](const NominationView& v) { return v.rank > 0 && v.tied; });
  if (tied != views.end()) return kit::refuse(Refused::conflict, "awards.tied", {{"category", tied->category}});
  for (const auto& category : store::categories_of(act, call)) {
    std::vector<Runner> runners;
    for (const auto& v : views)
      if (v.category == category.code && v.rank > 0) runners.push_back({v.id, v.score_milli, v.precedence, v.n});
    rank(runners, category.places);
    for (const auto& r : runners) {
      auto n = store::find_nomination(act, r.id);
      ENSURE(n);
      n->state = r.chosen ? Standing::chosen : Standing::nominated;
      n->score_milli = r.milli;
      chosen += r.chosen;
      store::save_nomination(act, *n);
    }
  }
  if (chosen == 0) return kit::refuse(Refused::conflict, "awards.nobody_to_choose");
  tell(act, "awards.chosen", call, chosen);
  return view_of(act, call);
}

kit::Result<CallView> Desk::post_announcement(frame::Act& act) {
  auto call = TRY(call_in_path(act));
  if (call.state != CallState::scoring) return kit::refuse(Refused::conflict, "awards.not_scoring");
  std::int64_t awarded = 0;
  auto all = store::nominations_of(act, call);
  if (std::ranges::none_of(all, [](const Nomination& n) { return n.state == Standing::chosen; }))
    return kit::refuse(Refused::conflict, "awards.nothing_chosen");
  for (auto& n : all) {
    if (!in_the_running(n)) continue;
    awarded += n.state == Standing::chosen;
    n.state = n.state == Standing::chosen ? Standing::awarded : Standing::not_chosen;
    store::save_nomination(act, n);
  }
  call.state = CallState::announced;
  store::save_call(act, call);
  tell(act, "awards.announced", call, awarded);
  return view_of(act, call);
}

papers::CertificateBatch Desk::batch_of(frame::Look& look, const Call& c) {
  auto say = doors_.papers.words("th");
  papers::CertificateBatch batch{.org_id = c.org_id, .area_code = c.area_code, .kind = "awards.paper.certificate", .about = "awards.call/" + c.id};
  batch.paper = {.title = say("awards.paper.certificate"), .presented = say("awards.paper.presented"),
                 .given = say("awards.paper.given_on") + " " + kit::text::format_date_thai(c.given_on, kit::text::Precision::day, kit::text::DateLength::full),
                 .signer_name = c.signer_name, .signer_position = c.signer_position, .thai_digits = true, .made = look.now()};
  return batch;
}

namespace {

std::string reason_of(const Call& call, const std::string& category, const Nomination& n, const papers::Words& say) {
  auto reason = fmt::format("{} “{}” {} {}", say("awards.paper.received"), category, say("awards.paper.of_year"), call.year);
  if (!n.organisation.empty()) reason += "\n" + n.organisation;
  if (n.deceased) reason += "\n" + say("awards.paper.in_memory");
  return reason;
}

std::string name_of_category(const std::vector<Category>& categories, const std::string& code) {
  auto found = std::ranges::find(categories, code, &Category::code);
  return found == categories.end() ? code : found->name_th;
}

}  // namespace

kit::Result<CertificatesView> Desk::post_certificates(frame::Act& act) {
  auto call = TRY(call_in_path(act));
  if (call.state != CallState::announced) return kit::refuse(Refused::conflict, "awards.not_announced");
  auto say = doors_.papers.words("th");
  auto categories = store::categories_of(act, call);
  auto batch = batch_of(act, call);
  std::map<std::string, Nomination> waiting;
  CertificatesView out;
  for (auto& n : store::nominations_of(act, call)) {
    if (n.state != Standing::awarded) continue;
    ++out.all;
    if (!n.certificate_number.empty()) continue;
    batch.drafts.push_back({.part = n.id, .name = n.name, .reason = reason_of(call, name_of_category(categories, n.category), n, say)});
    waiting.emplace(n.id, std::move(n));
  }
  auto issued = TRY(doors_.papers.issue_certificates(act, batch));
  for (const auto& paper : issued) {
    auto& n = waiting.at(paper.part);
    n.paper_id = paper.id;
    n.certificate_number = paper.number;
    n.certificate_code = paper.code;
    store::save_nomination(act, n);
  }
  out.issued = static_cast<std::int64_t>(issued.size());
  if (!issued.empty()) {
    out.first = issued.front().number;
    out.last = issued.back().number;
  }
  tell(act, "awards.certificates_given", call, out.issued);
  return out;
}

// All that stand, in one file, or with ?nomination= that of one.
kit::Result<frame::Reply> Desk::get_certificates(frame::Look& look) {
  auto call = TRY(call_in_path(look));
  auto say = doors_.papers.words("th");
  auto categories = store::categories_of(look, call);
  auto wanted = look.query("nomination");
  auto batch = batch_of(look, call);
  for (const auto& n : store::nominations_of(look, call))
    if (n.state == Standing::awarded && !n.certificate_number.empty() && (wanted.empty() || wanted == n.id))
      batch.drafts.push_back({n.id, n.name, reason_of(call, name_of_category(categories, n.category), n, say), n.certificate_number, n.certificate_code});
  if (batch.drafts.empty()) return kit::refuse(Refused::not_found, "awards.no_certificates");
  look.saw(call.org_id, "awards.call", call.id);
  look.keep_off_devices();
  return papers::reply_of_pdf(doors_.papers.certificate_file(look, batch), "certificates");
}

kit::Result<frame::Page<RegisterRow>> Desk::get_register(frame::Look& look) {
  store::RegisterFilter filter{.year = kit::text::parse_int(look.query("year")).value_or(0)};
  if (auto after = look.query("after"); !after.empty()) {
    auto keys = TRY(frame::read_cursor(after, 3));
    filter.before_year = kit::text::parse_int(keys[0]).value_or(0);
    filter.after_call = keys[1];
    filter.after_n = kit::text::parse_int(keys[2]).value_or(0);
  }
  auto wanted = look.limit(register_usual, register_most);
  filter.limit = wanted + 1;
  return frame::run_errand(look, the_register(), [&](frame::Look& inner) -> kit::Result<frame::Page<RegisterRow>> {
    frame::Page<RegisterRow> page;
    std::map<std::string, std::vector<Category>> categories;
    auto entries = store::awarded(inner, filter);
    if (entries.size() > wanted) {
      entries.resize(wanted);
      const auto& last = entries.back();
      page.next = frame::make_cursor({std::to_string(last.call.year), last.call.id, std::to_string(last.nomination.n)});
    }
    for (const auto& [n, call] : entries) {
      if (!categories.contains(call.id)) categories[call.id] = store::categories_of(inner, call);
      auto category = std::ranges::find(categories[call.id], n.category, &Category::code);
      auto place = doors_.network.find_area(inner, n.area_code);
      page.items.push_back({.id = n.id, .year = call.year, .title_th = call.title_th, .title_en = call.title_en,
                            .category_th = category == categories[call.id].end() ? "" : category->name_th,
                            .category_en = category == categories[call.id].end() ? "" : category->name_en,
                            .name = n.consent ? n.name : "", .place_th = place ? place->full_th : "", .place_en = place ? place->full_en : "",
                            .certificate_number = n.certificate_number});
    }
    return page;
  });
}

}  // namespace awards
