// Has papers issued by the papers desk, gives back what was issued; the bill of quantities for a spreadsheet.
#include "centre/housing/print/desk.hpp"

#include "centre/housing/print/forms.hpp"
#include "centre/housing/project/desk.hpp"
#include "centre/housing/store.hpp"
#include "kit/csv/csv.hpp"
#include "kit/text/text.hpp"

namespace housing::print {
namespace {

using kit::Refused;

std::string about(const Project& p) { return "housing.project/" + p.id; }

PaperView view_of(frame::Look& look, const Doors& doors, const papers::IssuedBrief& p) {
  auto name = p.kind.substr(p.kind.rfind('.') + 1);
  return {p.id, kit::choice_of<PaperKind>(name).value_or(PaperKind::survey), p.number, p.code, p.issued_at,
          doors.staff_name(look, p.issued_by), p.withdrawn};
}

Writer writer_of(const Doors& doors, PaperLanguage language) {
  return {doors.papers.words(kit::name_of(language)), language == PaperLanguage::en};
}

void take_pictures(frame::Look& look, const Doors& doors, const Project& p, Writer& w) {
  for (const auto& one : store::photographs_of(look, p)) {
    auto picture = doors.registry.scan(look, one.org_id, one.scan_id);
    if (picture.type == "image/jpeg") w.pictures[one.id] = picture.body;
  }
}

kit::paper::Paper paper_of(const Writer& w, PaperKind kind, const ProjectView& house) {
  switch (kind) {
    case PaperKind::survey: return survey(w, house);
    case PaperKind::boq: return bill(w, house);
    case PaperKind::inspection: return inspection(w, house);
  }
  return survey(w, house);
}

std::string plain_baht(std::int64_t satang) {  // plain, so that a spreadsheet adds it up
  auto text = kit::text::format_baht(satang);
  std::erase(text, ',');
  return text;
}

}  // namespace

kit::Result<PaperView> issue(frame::Act& act, const Doors& doors, const IssuePaper& command) {
  auto p = TRY(project::get_project(act));
  auto house = project::view_of(act, doors, p);
  if (command.kind == PaperKind::boq && house.lines.empty()) return kit::refuse(Refused::conflict, "housing.boq_missing");
  if (command.kind == PaperKind::inspection && house.inspections.empty())
    return kit::refuse(Refused::conflict, "housing.inspection_missing");
  auto w = writer_of(doors, command.language);
  take_pictures(act, doors, p, w);
  auto issued = TRY(doors.papers.issue(act, {.org_id = p.org_id,
                                             .area_code = p.area_code,
                                             .series = "record",
                                             .kind = "housing.paper_kind." + std::string(kit::name_of(command.kind)),
                                             .about = about(p),
                                             .paper = paper_of(w, command.kind, house)}));
  return view_of(act, doors, issued);
}

kit::Result<frame::Page<PaperView>> issued(frame::Look& look, const Doors& doors) {
  auto p = TRY(project::get_project(look));
  frame::Page<PaperView> page;
  for (const auto& one : doors.papers.issued_about(look, p.org_id, about(p))) page.items.push_back(view_of(look, doors, one));
  return page;
}

kit::Result<frame::Reply> file(frame::Look& look, const Doors& doors) {
  auto p = TRY(project::get_project(look));
  auto bytes = doors.papers.file_of(look, p.org_id, about(p), look.path("paper_id"));
  if (!bytes) return kit::refuse(Refused::not_found, "housing.paper_unknown");
  look.saw(p.org_id, "housing.project", p.id);
  look.keep_off_devices();
  return papers::reply_of_pdf(*std::move(bytes), p.number);
}

kit::Result<frame::Reply> boq_workbook(frame::Look& look, const Doors& doors) {
  auto p = TRY(project::get_project(look));
  look.saw(p.org_id, "housing.project", p.id);
  auto house = project::view_of(look, doors, p);
  auto w = writer_of(doors, look.query("language") == "en" ? PaperLanguage::en : PaperLanguage::th);
  auto f = [&](const char* key) { return w.say(std::string("housing.field.") + key); };
  std::vector<std::vector<std::string>> rows{
      {house.number, w.choice("work", house.work), house.address},
      {f("part"), f("what"), f("quantity"), f("unit"), f("material"), f("labour"), f("sum"), f("reason")}};
  for (const auto& l : house.lines)
    rows.push_back({w.say("housing.part." + l.part), l.what, quantity(l.quantity_milli), l.unit, plain_baht(l.material_satang),
                    plain_baht(l.labour_satang), plain_baht(l.sum_satang), l.reason});
  rows.push_back({"", w.say("housing.paper.whole"), "", "", plain_baht(house.sums.material_satang), plain_baht(house.sums.labour_satang),
                  plain_baht(house.sums.whole_satang), ""});
  for (const auto& s : house.shares) rows.push_back({f("source_code"), w.either(s.name_th, s.name_en), "", "", "", "", plain_baht(s.amount_satang), ""});
  frame::Reply reply{.type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                     .body = kit::csv::xlsx(rows, w.say("housing.paper_kind.boq"))};
  reply.headers.push_back({"Content-Disposition", "attachment; filename=\"" + house.number + ".xlsx\""});
  return reply;
}

}  // namespace housing::print
