// Certificates: numbered one by one, made and kept in one file.
#include "centre/papers/desk.hpp"
#include "centre/papers/rules.hpp"
#include "centre/papers/store.hpp"

namespace papers {
namespace {

std::string hash_of(std::string_view bytes) { return kit::crypto::hex(kit::crypto::sha256(bytes)); }

}  // namespace

kit::paper::Certificates Desk::set(frame::Look& look, const CertificateBatch& batch) const {
  auto out = batch.paper;
  auto organisation = staff_.find_organisation(look, batch.org_id);
  const bool english = batch.language == "en";
  if (organisation) out.author = english && !organisation->name_en.empty() ? organisation->name_en : organisation->name_th;
  if (out.office.empty()) out.office = {out.author};
  out.subject = out.title;
  for (const auto& d : batch.drafts)
    out.pages.push_back({.name = d.name, .reason = d.reason, .number = d.number, .verify_url = verify_url(d.code),
                         .verify_words = verify_words(batch.language, d.code)});
  return out;
}

std::string Desk::certificate_file(frame::Look& look, const CertificateBatch& batch) { return kit::paper::pdf(set(look, batch)); }

kit::Result<std::vector<IssuedBrief>> Desk::issue_certificates(frame::Act& act, const CertificateBatch& batch) {
  std::vector<IssuedBrief> out;
  if (batch.drafts.empty()) return out;
  auto series = store::find_series(act.db, "certificate", act.today());
  ENSURE(series);
  auto office = office_of(act, batch.org_id);
  if (office.org_id.empty()) return kit::refuse(kit::Refused::conflict, "papers.office_unknown");
  auto numbered = batch;
  numbered.paper.made = act.now();
  auto year = year_of(series->year_kind, act.today());
  auto sequence = store::take_numbers(act.db, batch.org_id, series->code, year, static_cast<std::int64_t>(batch.drafts.size()));
  std::vector<Issued> rows;
  for (auto& draft : numbered.drafts) {
    Issued row{.org_id = batch.org_id, .id = act.new_event_id(), .area_code = batch.area_code, .series = series->code, .year = year,
               .sequence = sequence++, .kind = batch.kind, .about = batch.about, .part = draft.part, .code = make_code(),
               .draft_hash = hash_of(batch.paper.title + "\n" + draft.name + "\n" + draft.reason), .issued_ms = act.now(),
               .issued_by = act.actor().staff_id, .file_id = rows.empty() ? "" : rows.front().id};
    row.number = number_of(*series, office.prefix, year, row.sequence);
    draft.number = row.number;
    draft.code = row.code;
    rows.push_back(std::move(row));
  }
  auto file = certificate_file(act, numbered);
  auto hash = hash_of(file);
  for (auto& row : rows) {
    row.file_hash = hash;
    row.file_id.empty() ? store::insert_issued(act, row, file) : store::insert_issued(act, row);
    out.push_back({row.id, row.kind, row.part, row.number, row.code, row.issued_ms, row.issued_by, false});
  }
  act.announce("papers.certificates_issued", batch.org_id, batch.area_code, rows.front().id,
               CertificateNews{batch.kind, static_cast<std::int64_t>(rows.size()), rows.front().number, rows.back().number});
  return out;
}

void Desk::withdraw_issued(frame::Act& act, std::string_view org_id, std::string_view about, std::string_view paper_id, std::string_view reason) {
  auto issued = store::find_about(act.db, org_id, about, paper_id);
  if (!issued || issued->withdrawn_ms) return;
  issued->withdrawn_ms = act.now();
  issued->withdrawn_by = act.actor().staff_id;
  issued->withdrawn_reason = reason;
  store::save_withdrawal(act.db, *issued);
  act.announce("papers.paper_withdrawn", issued->org_id, issued->area_code, issued->id,
               PaperNews{issued->series, issued->number, issued->closed ? "" : issued->kind});
}

}  // namespace papers
