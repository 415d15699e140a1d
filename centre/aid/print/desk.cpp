// Gathers what a paper says and has it issued by the papers desk.
#include "centre/aid/print/desk.hpp"

#include "centre/aid/decision/store.hpp"
#include "centre/aid/payment/store.hpp"
#include "centre/aid/print/forms.hpp"
#include "centre/aid/refund/store.hpp"
#include "kit/crypto/crypto.hpp"
#include "kit/picture/picture.hpp"

namespace aid::print {
namespace {

using kit::Refused;

std::string about(const Request& r) { return "aid.request/" + r.id; }

Writer writer_of(const Doors& doors, PaperLanguage language) {
  return {doors.papers.words(kit::name_of(language)), language == PaperLanguage::en};
}

// What was drawn on a screen, made a picture that a page can hold; a broken one is left out, the line stays.
std::string mark_of(const Payment& payment) {
  if (payment.mark_image.empty()) return "";
  auto bytes = kit::crypto::unbase64url(payment.mark_image);
  auto picture = bytes ? kit::picture::reencode(*bytes) : kit::refuse(Refused::invalid, "kit.picture_broken");
  return picture ? picture->jpeg : "";
}

std::string in_language(const Writer& w, const std::string& th, const std::string& en) {
  return w.english && !en.empty() ? en : th;
}

Known known_of(frame::Look& look, const Doors& doors, const Writer& w, const Request& r) {
  auto benefit = rate_of(look, doors, r);
  auto owner = doors.staff.find_organisation(look, r.org_id);
  Known k{.request = r,
          .benefit = benefit ? in_language(w, benefit->name_th, benefit->name_en) : r.benefit_code,
          .centre = owner ? in_language(w, owner->name_th, owner->name_en) : "",
          .papers = store::papers_of(look, r)};
  if (auto person = doors.registry.person_on_paper(look, r.person_id)) k.person = *person;
  auto memos = store::memos_of(look, r);
  if (!memos.empty()) k.memo = memos.front();
  if (k.memo) k.memo_by = doors.staff_name(look, k.memo->written_by);
  auto decisions = store::decisions_of(look, r);
  if (!decisions.empty()) k.decision = decisions.front();
  if (k.decision) k.decided_by = doors.staff_name(look, k.decision->decided_by);
  k.payment = store::payment_of(look, r);
  if (k.payment) {
    k.paid_by = doors.staff_name(look, k.payment->paid_by);
    k.mark = mark_of(*k.payment);
  }
  if (auto f = store::newest_refund(look, r); f && f->state == RefundState::received) {
    k.refund_agreed_by = doors.staff_name(look, f->decided_by);
    k.refund_received_by = doors.staff_name(look, f->received_by);
    k.refund = std::move(f);
  }
  return k;
}

kit::Result<kit::paper::Paper> paper_of(const Writer& w, const Known& k, PaperKind kind) {
  if (kind == PaperKind::request) return request_form(w, k);
  if (kind == PaperKind::memo && !k.memo) return kit::refuse(Refused::conflict, "aid.no_memo_yet");
  if (kind == PaperKind::memo) return approval_memo(w, k);
  if (kind == PaperKind::refund && !k.refund) return kit::refuse(Refused::conflict, "aid.no_refund_yet");
  if (kind == PaperKind::refund) return refund_receipt(w, k);
  if (!k.payment) return kit::refuse(Refused::conflict, "aid.no_payment_yet");
  return receipt(w, k);
}

std::string series_of(PaperKind kind) {
  if (kind == PaperKind::memo) return "memo";
  return kind == PaperKind::receipt || kind == PaperKind::refund ? "receipt" : "record";
}

PrintView view_of(frame::Look& look, const Doors& doors, const papers::IssuedBrief& p) {
  auto name = p.kind.substr(p.kind.rfind('.') + 1);
  return {p.id, kit::choice_of<PaperKind>(name).value_or(PaperKind::request), p.number, p.code, p.issued_at,
          doors.staff_name(look, p.issued_by), p.withdrawn};
}

}  // namespace

kit::Result<PrintView> issue(frame::Act& act, const Doors& doors, const IssuePaper& command) {
  auto seen = TRY(get_request(act, doors));
  const Request& r = seen.request;
  auto w = writer_of(doors, command.language);
  auto paper = TRY(paper_of(w, known_of(act, doors, w, r), command.kind));
  if (seen.closed_file) paper.mark = w.say("aid.print.secret");
  auto issued = TRY(doors.papers.issue(act, {.org_id = r.org_id,
                                             .area_code = r.area_code,
                                             .series = series_of(command.kind),
                                             .kind = "aid.paper_kind." + std::string(kit::name_of(command.kind)),
                                             .about = about(r),
                                             .closed = seen.closed_file,
                                             .paper = std::move(paper)}));
  return view_of(act, doors, issued);
}

kit::Result<frame::Page<PrintView>> issued(frame::Look& look, const Doors& doors) {
  auto seen = TRY(get_request(look, doors));
  look.saw(seen.request.org_id, "aid.request", seen.request.id);
  frame::Page<PrintView> page;
  for (const auto& one : doors.papers.issued_about(look, seen.request.org_id, about(seen.request)))
    page.items.push_back(view_of(look, doors, one));
  return page;
}

kit::Result<frame::Reply> file(frame::Look& look, const Doors& doors) {
  auto seen = TRY(get_request(look, doors));
  const Request& r = seen.request;
  auto bytes = doors.papers.file_of(look, r.org_id, about(r), look.path("paper_id"));
  if (!bytes) return kit::refuse(Refused::not_found, "aid.paper_not_issued");
  look.saw(r.org_id, "aid.paper", look.path("paper_id"));
  look.keep_off_devices();
  return papers::reply_of_pdf(*std::move(bytes), r.number);
}

}  // namespace aid::print
