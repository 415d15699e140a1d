// Papers and photographs: made safe, sealed, and shown to who may read the person or the household.
#include "centre/registry/desk.hpp"

#include "centre/registry/announcements.hpp"
#include "centre/registry/consent/rules.hpp"
#include "centre/registry/consent/store.hpp"
#include "centre/registry/papers/store.hpp"
#include "kit/picture/picture.hpp"

namespace registry {
namespace {

using kit::Refused;

constexpr std::string_view pdf_mark = "%PDF-";

frame::Reply file_reply(papers::store::File file) {
  frame::Reply reply{.type = std::move(file.media_type), .body = std::move(file.bytes)};
  reply.headers = {{"Cache-Control", "no-store"},
                   {"Content-Disposition", "inline"},
                   {"Content-Security-Policy", "default-src 'none'; sandbox"},
                   {"X-Content-Type-Options", "nosniff"}};
  return reply;
}

// Houses alone need nobody's consent; whatever shows a person does.
bool shows_people(PhotographKind kind) {
  return kind != PhotographKind::house_outside && kind != PhotographKind::house_inside;
}

// A PDF as it came, a picture made anew.
kit::Result<papers::store::File> safe_file(std::string_view bytes) {
  if (bytes.starts_with(pdf_mark)) return papers::store::File{"application/pdf", std::string(bytes)};
  auto picture = kit::picture::reencode(bytes);
  if (!picture && picture.error().code == "kit.picture_unknown")
    return kit::refuse(Refused::invalid, "registry.file_kind_unknown");
  if (!picture) return std::move(picture).error();
  return papers::store::File{"image/jpeg", std::move(picture->jpeg)};
}

kit::Result<PhotographView> keep_photograph(frame::Act& act, const papers::store::Subject& subject, std::string_view bytes) {
  auto kind = kit::choice_of<PhotographKind>(act.query("kind"));
  if (!kind) return kit::refuse_field("/kind", "registry.photograph_kind_unknown");
  auto picture = TRY(kit::picture::reencode(bytes));
  papers::store::PhotographRecord made{.view = {.id = act.new_event_id(),
                                                .kind = *kind,
                                                .consent_needed = shows_people(*kind),
                                                .width = picture.width,
                                                .height = picture.height,
                                                .recorded = act.now()},
                                       .subject = subject,
                                       .taken_by = act.actor().staff_id};
  made.file_id = papers::store::keep_file(act, subject.org_id, {"image/jpeg", std::move(picture.jpeg)});
  made.thumbnail_id = papers::store::keep_file(act, subject.org_id, {"image/jpeg", std::move(picture.thumbnail)});
  papers::store::insert_photograph(act.db, made);
  history::remember(act, {subject.org_id, subject.kind, subject.id}, "photograph_added",
                    "photograph", "", std::string(kit::name_of(*kind)));
  return made.view;
}

}  // namespace

kit::Result<frame::Page<DocumentView>> Desk::get_documents(frame::Look& look) {
  auto p = TRY(person_in_path(look));
  look.saw(p.org_id, "registry.documents", p.id);
  frame::Page<DocumentView> page;
  for (const auto& record : records_of(look, p)) std::ranges::move(papers::store::documents(look, record), std::back_inserter(page.items));
  return page;
}

kit::Result<DocumentView> Desk::post_document(frame::Act& act, const NewDocument& command) {
  auto p = TRY(person_in_path(act));
  if (command.issued_on && *command.issued_on > act.today())
    return kit::refuse_field("/issued_on", "registry.day_in_future");
  if (command.issued_on && command.expires_on && *command.expires_on < *command.issued_on)
    return kit::refuse_field("/expires_on", "registry.ends_before_it_begins");
  DocumentView made{.id = act.new_event_id(), .document = command, .recorded = act.now()};
  papers::store::insert_document(act, p, made);
  history::remember(act, {p.org_id, "person", p.id}, "document_added", "document", "",
                    std::string(kit::name_of(command.kind)));
  save(act, p, "registry.person_changed", "documents");
  return made;
}

// Of one person's records the one that the document in the path hangs on.
kit::Result<PersonRecord> Desk::record_with_document(frame::Look& look, const PersonRecord& p) {
  for (auto& record : records_of(look, p))
    if (papers::store::document_file(look.db, record, look.path("document_id"))) return record;
  return kit::refuse(Refused::not_found, "registry.document_unknown");
}

kit::Result<DocumentView> Desk::post_document_file(frame::Act& act, std::string_view bytes) {
  auto p = TRY(person_in_path(act));
  const auto& id = act.path("document_id");
  auto holder = TRY(record_with_document(act, p));
  auto file = TRY(safe_file(bytes));
  papers::store::set_document_file(act.db, holder, id, papers::store::keep_file(act, holder.org_id, file));
  history::remember(act, {p.org_id, "person", p.id}, "document_file_added", "document", "",
                    file.media_type);
  save(act, p, "registry.person_changed", "documents");
  auto all = papers::store::documents(act, holder);
  return *std::ranges::find(all, id, &DocumentView::id);
}

kit::Result<frame::Reply> Desk::get_document_file(frame::Look& look) {
  auto p = TRY(person_in_path(look));
  auto holder = TRY(record_with_document(look, p));
  auto file = papers::store::document_file(look.db, holder, look.path("document_id"));
  if (file->empty()) return kit::refuse(Refused::not_found, "registry.document_file_missing");
  look.saw(p.org_id, "registry.document_file", p.id);
  return file_reply(papers::store::open_file(look, holder.org_id, *file));
}

kit::Result<frame::Page<PhotographView>> Desk::get_person_photographs(frame::Look& look) {
  auto p = TRY(person_in_path(look));
  look.saw(p.org_id, "registry.photographs", p.id);
  frame::Page<PhotographView> page;
  for (const auto& record : records_of(look, p))
    std::ranges::move(papers::store::photographs(look.db, {record.org_id, "person", record.id}), std::back_inserter(page.items));
  bool consent = consent::in_force(consents_of(look, p), ConsentPurpose::photograph, look.today());
  for (auto& photograph : page.items) photograph.consent_in_force = consent;
  return page;
}

kit::Result<frame::Page<PhotographView>> Desk::get_household_photographs(frame::Look& look) {
  auto h = TRY(household_in_path(look));
  look.saw(h.org_id, "registry.photographs", h.id);
  return frame::Page<PhotographView>{.items = papers::store::photographs(look.db, {h.org_id, "household", h.id})};
}

kit::Result<PhotographView> Desk::post_person_photograph(frame::Act& act, std::string_view bytes) {
  auto p = TRY(person_in_path(act));
  auto made = TRY(keep_photograph(act, {p.org_id, "person", p.id}, bytes));
  save(act, p, "registry.person_changed", "photographs");
  made.consent_in_force =
      consent::in_force(consents_of(act, p), ConsentPurpose::photograph, act.today());
  return made;
}

kit::Result<PhotographView> Desk::post_household_photograph(frame::Act& act,
                                                            std::string_view bytes) {
  auto h = TRY(household_in_path(act));
  auto made = TRY(keep_photograph(act, {h.org_id, "household", h.id}, bytes));
  save(act, h, "registry.household_changed", "photographs");
  return made;
}

kit::Result<KeptScan> Desk::keep_scan(frame::Act& act, const std::string& org_id, std::string_view bytes) {
  auto file = TRY(safe_file(bytes));
  KeptScan kept{.media_type = file.media_type, .size = static_cast<std::int64_t>(file.bytes.size())};
  kept.id = papers::store::keep_file(act, org_id, file);
  return kept;
}
frame::Reply Desk::scan(frame::Look& look, const std::string& org_id, const std::string& scan_id) {
  return file_reply(papers::store::open_file(look, org_id, scan_id));
}
void Desk::drop_scan(frame::Act& act, const std::string& org_id, const std::string& scan_id) {
  papers::store::drop_file(act.db, org_id, scan_id);
}

kit::Result<frame::Reply> Desk::get_photograph(frame::Look& look, bool thumbnail) {
  auto found = papers::store::find_photograph(look.db, look.path("photograph_id"));
  bool within = found && (found->subject.kind == "person"
                              ? person::store::find(look.db, found->subject.id).has_value()
                              : household::store::find(look.db, found->subject.id).has_value());
  if (!within) return kit::refuse(Refused::not_found, "registry.photograph_unknown");
  look.saw(found->subject.org_id, "registry.photograph", found->subject.id);
  return file_reply(papers::store::open_file(look, found->subject.org_id, thumbnail ? found->thumbnail_id : found->file_id));
}

}  // namespace registry
