#include "centre/casework/print/desk.hpp"

#include "centre/casework/course/desk.hpp"
#include "centre/casework/plan/store.hpp"
#include "centre/casework/print/forms.hpp"
#include "centre/casework/referral/store.hpp"
#include "centre/casework/store.hpp"
#include "centre/casework/visit/store.hpp"
#include "kit/picture/picture.hpp"

namespace casework::print {
namespace {

using kit::Refused;

Writer writer_of(const Doors& doors, PaperLanguage language) {
  return {doors.papers.words(kit::name_of(language)), language == PaperLanguage::en};
}

std::string about(const Case& c) { return "casework.case/" + c.id; }

kit::Refusal no_part() { return kit::refuse_field("/part", "casework.paper_part_unknown"); }

template <class Record>
const Record* find_part(const std::vector<Record>& all, const std::string& id) {
  auto at = std::ranges::find(all, id, &Record::id);
  return at == all.end() ? nullptr : &*at;
}

PaperView view_of(frame::Look& look, const Doors& doors, const papers::IssuedBrief& p) {
  auto name = p.kind.substr(p.kind.rfind('.') + 1);
  return {p.id, kit::choice_of<PaperKind>(name).value_or(PaperKind::summary), p.part, p.number, p.code,
          p.issued_at, doors.staff_name(look, p.issued_by), p.withdrawn};
}

kit::Result<Paper> fact_finding_of(frame::Look& look, const Doors& doors, const Writer& w, const Case& c) {
  auto opinions = store::opinions_of(look, c);
  if (opinions.empty()) return kit::refuse(Refused::conflict, "casework.no_opinion_yet");
  return fact_finding(w, facts_of(look, doors, w, c), &opinions.front(), doors.staff_name(look, opinions.front().signed_by));
}

kit::Result<Paper> letter_of(frame::Look& look, const Doors& doors, const Writer& w, const Case& c, const std::string& part) {
  auto all = store::referrals_of(look, c);
  const auto* r = find_part(all, part);
  if (!r) return no_part();
  auto letter = kit::json::decode<Letter>(r->letter);
  ENSURE(letter);
  auto agency = doors.network.find_agency(look, r->agency_org_id);
  LetterFacts f{.case_number = c.number,
                .receiver = !agency ? "" : w.english && !agency->name_en.empty() ? agency->name_en : agency->name_th,
                .need = r->need,
                .urgency = w.choice("urgency", r->urgency),
                .signer = doors.staff_name(look, r->sent_by),
                .urgent = r->urgency == Urgency::urgent,
                .most_urgent = r->urgency == Urgency::most_urgent,
                .letter = *letter};
  for (const auto& code : letter->problems) f.problems.push_back(problem_name(look, w, code));
  return referral_letter(w, f);
}

kit::Result<Paper> visit_of(frame::Look& look, const Doors& doors, const Writer& w, const Case& c, const std::string& part) {
  auto all = store::visits_of(look, c);
  const auto* visit = find_part(all, part);
  if (!visit) return no_part();
  auto observations = kit::json::decode<Observations>(visit->observations);
  ENSURE(observations);
  return visit_record(w, facts_of(look, doors, w, c), visit, observations->all);
}

// What was drawn on a screen, made a picture that a page can hold; a broken one is left out, the line stays.
std::string mark_of(const Aid& aid) {
  if (aid.mark_image.empty()) return "";
  auto bytes = kit::crypto::unbase64url(aid.mark_image);
  auto picture = bytes ? kit::picture::reencode(*bytes) : kit::refuse(Refused::invalid, "kit.picture_broken");
  return picture ? picture->jpeg : "";
}

kit::Result<Paper> receipt_of(frame::Look& look, const Doors& doors, const Writer& w, const Case& c, const std::string& part) {
  auto all = store::aid_of(look, c);
  const auto* aid = find_part(all, part);
  if (!aid) return no_part();
  return receipt(w, facts_of(look, doors, w, c), aid, mark_of(*aid));
}

Paper summary_of(frame::Look& look, const Doors& doors, const Writer& w, const Case& c) {
  SummaryFacts s{.facts = facts_of(look, doors, w, c),
                 .state = w.choice("state", c.state),
                 .opinions = store::opinions_of(look, c),
                 .actions = store::actions_of(look, c),
                 .aid = store::aid_of(look, c),
                 .visits = store::visits_of(look, c)};
  for (const auto& r : store::referrals_of(look, c)) {
    auto agency = doors.network.find_agency(look, r.agency_org_id);
    auto name = !agency ? "" : w.english && !agency->name_en.empty() ? agency->name_en : agency->name_th;
    s.referrals.push_back({w.day(r.sent_ms), name, r.need, w.choice("referral_state", r.state)});
  }
  if (auto end = store::closure_of(look, c))
    s.ended = w.choice("outcome", end->outcome) + " · " + w.day(end->closed_ms) + "\n" + end->reason;
  return summary(w, s);
}

kit::Result<Paper> paper_of(frame::Look& look, const Doors& doors, const Writer& w, const Case& c, const IssuePaper& command) {
  switch (command.kind) {
    case PaperKind::request: return request_form(w, facts_of(look, doors, w, c));
    case PaperKind::fact_finding: return fact_finding_of(look, doors, w, c);
    case PaperKind::summary: return summary_of(look, doors, w, c);
    case PaperKind::referral_letter: return letter_of(look, doors, w, c, command.part);
    case PaperKind::visit_record: return visit_of(look, doors, w, c, command.part);
    case PaperKind::receipt: return receipt_of(look, doors, w, c, command.part);
  }
  ENSURE(false);
  return no_part();
}

std::string series_of(PaperKind kind) {
  if (kind == PaperKind::referral_letter) return "letter";
  return kind == PaperKind::receipt ? "receipt" : "record";
}

Paper blank_of(const Writer& w, PaperKind kind) {
  if (kind == PaperKind::fact_finding) return fact_finding(w, {}, nullptr, "");
  if (kind == PaperKind::visit_record) return visit_record(w, {}, nullptr, {});
  if (kind == PaperKind::receipt) return receipt(w, {}, nullptr, "");
  return request_form(w, {});
}

}  // namespace

kit::Result<frame::Page<PaperView>> papers(frame::Look& look, const Doors& doors) {
  auto c = TRY(course::get_case(look));
  look.saw(c.org_id, "casework.case", c.id);
  frame::Page<PaperView> page;
  for (const auto& issued : doors.papers.issued_about(look, c.org_id, about(c)))
    page.items.push_back(view_of(look, doors, issued));
  return page;
}

kit::Result<PaperView> issue(frame::Act& act, const Doors& doors, const IssuePaper& command) {
  auto c = TRY(course::get_case(act));
  auto w = writer_of(doors, command.language);
  auto paper = TRY(paper_of(act, doors, w, c, command));
  if (c.secrecy != Secrecy::ordinary)
    paper.mark = w.say(c.secrecy == Secrecy::sealed ? "casework.paper.mark_sealed" : "casework.paper.mark_restricted");
  auto issued = TRY(doors.papers.issue(act, {.org_id = c.org_id,
                                             .area_code = c.area_code,
                                             .series = series_of(command.kind),
                                             .kind = "casework.paper_kind." + std::string(kit::name_of(command.kind)),
                                             .about = about(c),
                                             .part = command.part,
                                             .closed = c.secrecy != Secrecy::ordinary,
                                             .paper = std::move(paper)}));
  return view_of(act, doors, issued);
}

kit::Result<frame::Reply> file(frame::Look& look, const Doors& doors) {
  auto c = TRY(course::get_case(look));
  auto bytes = doors.papers.file_of(look, c.org_id, about(c), look.path("paper_id"));
  if (!bytes) return kit::refuse(Refused::not_found, "casework.paper_unknown");
  look.saw(c.org_id, "casework.paper", look.path("paper_id"));
  look.keep_off_devices();
  return papers::reply_of_pdf(*std::move(bytes), c.number);
}

kit::Result<frame::Reply> blank(frame::Look& look, const Doors& doors) {
  auto kind = kit::choice_of<PaperKind>(look.path("form"));
  bool fillable = kind && *kind != PaperKind::summary && *kind != PaperKind::referral_letter;
  if (!fillable) return kit::refuse(Refused::not_found, "casework.paper_unknown");
  auto language = look.query("language") == "en" ? PaperLanguage::en : PaperLanguage::th;
  auto paper = blank_of(writer_of(doors, language), *kind);
  return papers::reply_of_pdf(doors.papers.blank(look, look.actor().org_id, std::move(paper)),
                              kit::name_of(*kind));
}

}  // namespace casework::print
