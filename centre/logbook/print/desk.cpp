// Has papers issued by the papers desk, and gives back what was issued.
#include "centre/logbook/print/desk.hpp"

#include "centre/logbook/book/desk.hpp"
#include "centre/logbook/meeting/desk.hpp"
#include "centre/logbook/print/forms.hpp"

namespace logbook::print {
namespace {

using kit::Refused;

Writer writer_of(const Doors& doors, PaperLanguage language) {
  return {doors.papers.words(kit::name_of(language)), language == PaperLanguage::en};
}

std::string about(const Book& book) { return "logbook.book/" + book.id; }
std::string about(const Meeting& meeting) { return "logbook.meeting/" + meeting.id; }

PaperView view_of(frame::Look& look, const Doors& doors, const papers::IssuedBrief& p) {
  auto name = p.kind.substr(p.kind.rfind('.') + 1);
  return {p.id, kit::choice_of<PaperKind>(name).value_or(PaperKind::logbook), p.number, p.code, p.issued_at,
          doors.staff_name(look, p.issued_by), p.withdrawn};
}

template <class Record>
kit::Result<PaperView> issue(frame::Act& act, const Doors& doors, const Record& record, PaperKind kind, kit::paper::Paper paper) {
  auto issued = TRY(doors.papers.issue(act, {.org_id = record.org_id,
                                             .area_code = record.area_code,
                                             .series = "record",
                                             .kind = "logbook.paper_kind." + std::string(kit::name_of(kind)),
                                             .about = about(record),
                                             .paper = std::move(paper)}));
  return view_of(act, doors, issued);
}

template <class Record>
frame::Page<PaperView> issued_of(frame::Look& look, const Doors& doors, const Record& record) {
  frame::Page<PaperView> page;
  for (const auto& one : doors.papers.issued_about(look, record.org_id, about(record))) page.items.push_back(view_of(look, doors, one));
  return page;
}

template <class Record>
kit::Result<frame::Reply> file_of(frame::Look& look, const Doors& doors, const Record& record, const char* name) {
  auto bytes = doors.papers.file_of(look, record.org_id, about(record), look.path("paper_id"));
  if (!bytes) return kit::refuse(Refused::not_found, "logbook.paper_unknown");
  look.saw(record.org_id, "logbook.paper", look.path("paper_id"));
  look.keep_off_devices();
  return papers::reply_of_pdf(*std::move(bytes), name);
}

}  // namespace

kit::Result<PaperView> issue_book(frame::Act& act, const Doors& doors, const IssuePaper& command) {
  auto record = TRY(book::get_book(act));
  auto view = book::view_of(act, doors, record);
  return issue(act, doors, record, PaperKind::logbook, family_logbook(writer_of(doors, command.language), &view));
}

kit::Result<frame::Page<PaperView>> issued_of_book(frame::Look& look, const Doors& doors) {
  auto record = TRY(book::get_book(look));
  return issued_of(look, doors, record);
}

kit::Result<frame::Reply> file_of_book(frame::Look& look, const Doors& doors) {
  auto record = TRY(book::get_book(look));
  return file_of(look, doors, record, "logbook");
}

kit::Result<PaperView> issue_minutes(frame::Act& act, const Doors& doors, const IssuePaper& command) {
  auto record = TRY(meeting::get_meeting(act));
  if (record.state != MeetingState::closed) return kit::refuse(Refused::conflict, "logbook.meeting_not_closed");
  auto view = meeting::view_of(act, doors, record);
  return issue(act, doors, record, PaperKind::minutes, meeting_minutes(writer_of(doors, command.language), view));
}

kit::Result<frame::Page<PaperView>> issued_of_meeting(frame::Look& look, const Doors& doors) {
  auto record = TRY(meeting::get_meeting(look));
  return issued_of(look, doors, record);
}

kit::Result<frame::Reply> file_of_meeting(frame::Look& look, const Doors& doors) {
  auto record = TRY(meeting::get_meeting(look));
  return file_of(look, doors, record, "minutes");
}

kit::Result<frame::Reply> blank(frame::Look& look, const Doors& doors) {
  auto kind = kit::choice_of<PaperKind>(look.path("form"));
  if (!kind || *kind == PaperKind::minutes) return kit::refuse(Refused::not_found, "logbook.paper_unknown");
  auto w = writer_of(doors, look.query("language") == "en" ? PaperLanguage::en : PaperLanguage::th);
  auto paper = *kind == PaperKind::logbook ? family_logbook(w, nullptr) : attendance_sheet(w, nullptr);
  return papers::reply_of_pdf(doors.papers.blank(look, look.actor().org_id, std::move(paper)), kit::name_of(*kind));
}

}  // namespace logbook::print
