// Issuing a paper, giving it out again, verifying it.
#include "centre/papers/desk.hpp"

#include "centre/papers/rules.hpp"
#include "centre/papers/store.hpp"
#include "kit/text/text.hpp"
#include "kit/text/thai_date.hpp"

namespace papers {
namespace {

using kit::Refused;

std::string hash_of(const std::string& bytes) { return kit::crypto::hex(kit::crypto::sha256(bytes)); }

IssuedBrief brief_of(const Issued& p) {
  return {p.id, p.kind, p.part, p.number, p.code, p.issued_ms, p.issued_by, p.withdrawn_ms.has_value()};
}

}  // namespace

frame::Reply reply_of_pdf(std::string bytes, std::string_view file_name) {
  return {.type = "application/pdf",
          .body = std::move(bytes),
          .headers = {{"Content-Disposition", "inline; filename=\"" + std::string(file_name) + ".pdf\""},
                      {"Cache-Control", "no-store"}}};
}

kit::Result<IssuedBrief> Desk::issue(frame::Act& act, const Draft& draft) {
  auto series = store::find_series(act.db, draft.series, act.today());
  ENSURE(series);
  auto office = office_of(act, draft.org_id);
  if (office.org_id.empty()) return kit::refuse(Refused::conflict, "papers.office_unknown");
  auto paper = draft.paper;
  add_office(act, office, paper);
  Issued issued{.org_id = draft.org_id,
                .id = act.new_event_id(),
                .area_code = draft.area_code,
                .series = draft.series,
                .year = year_of(series->year_kind, act.today()),
                .kind = draft.kind,
                .about = draft.about,
                .part = draft.part,
                .closed = draft.closed,
                .code = make_code(),
                .draft_hash = hash_of(kit::paper::pdf(paper)),
                .issued_ms = act.now(),
                .issued_by = act.actor().staff_id};
  if (auto same = store::find_same(act.db, issued)) {
    act.announce("papers.paper_asked_again", same->org_id, same->area_code, same->id,
                 PaperNews{same->series, same->number, same->closed ? "" : same->kind});
    return brief_of(*same);
  }
  issued.sequence = store::take_numbers(act.db, issued.org_id, issued.series, issued.year, 1);
  issued.number = number_of(*series, office.prefix, issued.year, issued.sequence);
  paper.number = issued.number;
  paper.made = act.now();
  paper.verify_url = verify_url(issued.code);
  paper.verify_words = verify_words(paper.language, issued.code);
  auto file = kit::paper::pdf(paper);
  issued.file_hash = hash_of(file);
  store::insert_issued(act, issued, file);
  act.announce("papers.paper_issued", issued.org_id, issued.area_code, issued.id,
               PaperNews{issued.series, issued.number, issued.closed ? "" : issued.kind});
  return brief_of(issued);
}

std::vector<IssuedBrief> Desk::issued_about(frame::Look& look, std::string_view org_id, std::string_view about) {
  std::vector<IssuedBrief> out;
  for (const auto& issued : store::issued_about(look.db, org_id, about)) out.push_back(brief_of(issued));
  return out;
}

std::optional<std::string> Desk::file_of(frame::Look& look, std::string_view org_id, std::string_view about,
                                         std::string_view paper_id) {
  auto issued = store::find_about(look.db, org_id, about, paper_id);
  if (!issued) return std::nullopt;
  return store::file_of(look, *issued);
}

std::string Desk::blank(frame::Look& look, std::string_view org_id, kit::paper::Paper paper) {
  add_office(look, office_of(look, org_id), paper);
  paper.date.clear();
  return kit::paper::pdf(paper);
}

Words Desk::words(std::string_view language) const {
  return [texts = texts_, language = std::string(language)](std::string_view key) {
    return texts ? texts(key, language) : std::string(key);
  };
}

void Desk::know_texts(std::function<std::string(std::string_view, std::string_view)> texts) {
  texts_ = std::move(texts);
}

Office Desk::office_of(frame::Look& look, std::string_view org_id) {
  if (auto kept = store::find_office(look.db, org_id)) return *kept;
  if (auto centre = network_.find_centre(look, org_id))
    return {.org_id = centre->org_id,
            .id = centre->org_id,
            .area_code = centre->area_code,
            .address = centre->address,
            .phone = centre->phones.empty() ? "" : centre->phones.front(),
            .version = 0};
  auto organisation = staff_.find_organisation(look, org_id);
  if (!organisation) return {};
  return {.org_id = organisation->org_id, .id = organisation->org_id, .area_code = organisation->area_code, .version = 0};
}

void Desk::add_office(frame::Look& look, const Office& office, kit::paper::Paper& paper) {
  auto organisation = staff_.find_organisation(look, office.org_id);
  const bool english = paper.language == "en";
  auto name = !organisation ? std::string() : english && !organisation->name_en.empty() ? organisation->name_en : organisation->name_th;
  paper.author = name;
  paper.office = {name};
  paper.thai_digits = paper.thai_digits || (office.thai_digits && !english);
  paper.date = kit::text::format_date_thai(look.today(), kit::text::Precision::day, kit::text::DateLength::full,
                                           english ? kit::text::Language::en : kit::text::Language::th);
  if (paper.head == kit::paper::Head::form) return;
  for (const auto& line : kit::text::split(office.address, '\n'))
    if (!kit::text::trim(line).empty()) paper.office.push_back(kit::text::trim(line));
  if (!office.phone.empty()) paper.office.push_back(words(paper.language)("papers.paper.phone") + " " + office.phone);
}

std::string Desk::verify_url(std::string_view code) const {
  return address_.empty() ? std::string(code) : address_ + "/verify/" + std::string(code);
}

std::string Desk::verify_words(std::string_view language, std::string_view code) const {
  auto say = words(language);
  return (address_.empty() ? say("papers.paper.verify_here") : say("papers.paper.verify") + " " + address_ + "/verify") + "\n" +
         say("papers.paper.code") + " " + std::string(code);
}

kit::Result<Verification> Desk::verify(frame::Look& look) {
  auto code = code_typed(look.path("code"));
  auto issued = code.empty() ? std::nullopt : store::find_code(look.db, code);
  if (!issued) return Verification{};
  auto organisation = staff_.find_organisation(look, issued->org_id);
  return Verification{.verdict = issued->withdrawn_ms ? Verdict::withdrawn : Verdict::genuine,
                      .number = issued->number,
                      .kind = issued->closed ? "" : issued->kind,
                      .issued_on = issued->issued_ms.bangkok_day(),
                      .issuer_th = organisation ? organisation->name_th : "",
                      .issuer_en = organisation ? organisation->name_en : "",
                      .file_hash = issued->file_hash};
}

RegisterRow Desk::row_of(frame::Look& look, const Issued& p) {
  auto member = staff_.find_member(look, p.issued_by);
  return {p.id, p.number, p.closed ? "" : p.kind, p.issued_ms, member ? member->name : "",
          p.withdrawn_ms.has_value(), p.withdrawn_reason};
}

kit::Result<frame::Page<RegisterRow>> Desk::get_register(frame::Look& look) {
  store::RegisterFilter filter{.org_id = look.actor().org_id,
                               .series = look.query("series"),
                               .before_ms = std::numeric_limits<std::int64_t>::max(),
                               .before_id = "",
                               .limit = look.limit()};
  if (auto after = look.query("after"); !after.empty()) {
    auto keys = TRY(frame::read_cursor(after, 2));
    filter.before_ms = kit::text::parse_int(keys[0]).value_or(0);
    filter.before_id = keys[1];
  }
  auto wanted = filter.limit++;
  auto found = store::registered(look.db, filter);
  frame::Page<RegisterRow> page;
  if (found.size() > wanted) {
    found.resize(wanted);
    page.next = frame::make_cursor({std::to_string(found.back().issued_ms.ms), found.back().id});
  }
  for (const auto& issued : found) page.items.push_back(row_of(look, issued));
  return page;
}

OfficeView Desk::view_of(frame::Look& look, const Office& office) {
  auto organisation = staff_.find_organisation(look, office.org_id);
  auto series = store::find_series(look.db, "letter", look.today());
  ENSURE(series);
  auto year = year_of(series->year_kind, look.today());
  auto next = store::last_number(look.db, office.org_id, series->code, year) + 1;
  return {organisation ? organisation->name_th : "", office.prefix, office.address, office.phone,
          office.thai_digits, address_.empty() ? "" : address_ + "/verify",
          number_of(*series, office.prefix, year, next), office.version};
}

kit::Result<OfficeView> Desk::get_office(frame::Look& look) {
  return view_of(look, office_of(look, look.actor().org_id));
}

kit::Result<OfficeView> Desk::put_office(frame::Act& act, const KeepOffice& command) {
  auto office = office_of(act, act.actor().org_id);
  if (office.org_id.empty()) return kit::refuse(Refused::conflict, "papers.office_unknown");
  TRY(act.expect_version(office.version));
  office.prefix = kit::text::normalise_thai(command.prefix);
  office.address = kit::text::trim(command.address);
  office.phone = kit::text::trim(command.phone);
  office.thai_digits = command.thai_digits;
  if (office.version == 0) {
    office.version = 1;
    store::insert_office(act.db, office);
  } else {
    store::save_office(act.db, office);
    ++office.version;
  }
  act.announce("papers.office_changed", office.org_id, office.area_code, office.org_id, OfficeNews{office.prefix});
  return view_of(act, office);
}

kit::Result<RegisterRow> Desk::withdraw(frame::Act& act, const WithdrawPaper& command) {
  auto issued = store::find_own(act.db, act.path("paper_id"));
  if (!issued || issued->org_id != act.actor().org_id) return kit::refuse(Refused::not_found, "papers.paper_unknown");
  if (issued->withdrawn_ms) return kit::refuse(Refused::conflict, "papers.already_withdrawn");
  issued->withdrawn_ms = act.now();
  issued->withdrawn_by = act.actor().staff_id;
  issued->withdrawn_reason = kit::text::normalise_thai(command.reason);
  store::save_withdrawal(act.db, *issued);
  act.announce("papers.paper_withdrawn", issued->org_id, issued->area_code, issued->id,
               PaperNews{issued->series, issued->number, issued->closed ? "" : issued->kind});
  return row_of(act, *issued);
}

std::unique_ptr<Papers> open_papers(network::Network& network, staff::Staff& staff) {
  return std::make_unique<Desk>(network, staff);
}

}  // namespace papers
