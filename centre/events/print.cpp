// On paper: the list to sign, the cards to scan, the certificates of those who were there long enough.
#include <fmt/format.h>

#include "centre/events/desk.hpp"
#include "centre/events/rules.hpp"
#include "centre/events/store.hpp"
#include "kit/text/thai_date.hpp"

namespace events {
namespace {

using kit::Refused;

constexpr int rows_for_guests = 5;

std::string day_in_words(kit::Date day, bool english) {
  return kit::text::format_date_thai(day, kit::text::Precision::day, kit::text::DateLength::full,
                                     english ? kit::text::Language::en : kit::text::Language::th);
}
std::string days_in_words(const Event& e, bool english, const papers::Words& say) {
  return e.starts_on == e.ends_on ? day_in_words(e.starts_on, english)
                                  : day_in_words(e.starts_on, english) + " " + say("events.paper.until") + " " + day_in_words(e.ends_on, english);
}
std::string title_of(const Event& e, bool english) { return english && !e.title_en.empty() ? e.title_en : e.title_th; }
std::string hours(std::int64_t minutes) {
  return minutes % 60 == 0 ? std::to_string(minutes / 60) : fmt::format("{}.{}", minutes / 60, minutes % 60 * 10 / 60);
}

}  // namespace

kit::Result<frame::Reply> Desk::get_sheet(frame::Look& look) {
  auto e = TRY(event_in_path(look));
  auto s = TRY(session_in_path(look, e));
  bool english = look.query("language") == "en";
  auto say = doors_.papers.words(english ? "en" : "th");
  kit::paper::Table table{.columns = {{say("events.paper.n"), 0.5, kit::paper::Align::centre}, {say("events.field.name"), 2.6},
                                      {say("events.field.organisation"), 2.4}, {say("events.field.phone"), 1.4},
                                      {say("events.paper.signature"), 1.8}, {say("events.paper.note"), 1}},
                          .blank_rows = rows_for_guests};
  auto came = store::came_of(look, e);
  for (const auto& r : store::registrations_of(look, e)) {
    auto phone = words::Phone::parse(r.phone);
    table.rows.push_back({std::to_string(r.n), r.name, r.organisation, phone ? phone->pretty() : "", "", came[r.id].contains(s.id) ? say("events.paper.came") : ""});
  }
  kit::paper::Facts facts{.facts = {{say("events.field.topic"), s.topic}, {say("events.field.on_day"), fmt::format("{} {} - {}", day_in_words(s.on_day, english), s.begins, s.ends)},
                                    {say("events.field.lecturer"), s.lecturer}, {say("events.field.place"), s.place}}, .label_mm = 32};
  look.saw(e.org_id, "events.event", e.id);
  look.keep_off_devices();
  kit::paper::Paper paper{.title = say("events.paper.attendance"), .subtitle = title_of(e, english), .subject = say("events.paper.attendance"),
                          .language = english ? "en" : "th", .blocks = {std::move(facts), std::move(table)}};
  return papers::reply_of_pdf(doors_.papers.blank(look, e.org_id, std::move(paper)), "attendance");
}

kit::Result<frame::Reply> Desk::get_cards(frame::Look& look) {
  auto e = TRY(event_in_path(look));
  bool english = look.query("language") == "en";
  auto say = doors_.papers.words(english ? "en" : "th");
  kit::paper::Codes codes{.codes = {}, .columns = 3, .side_mm = 34};
  for (const auto& r : store::registrations_of(look, e))
    codes.codes.push_back({"EV1:" + r.card_code, fmt::format("{}  {}\n{}", r.n, r.name, r.organisation)});
  look.saw(e.org_id, "events.event", e.id);
  look.keep_off_devices();
  kit::paper::Paper paper{.title = say("events.paper.cards"), .subtitle = title_of(e, english), .subject = say("events.paper.cards"),
                          .language = english ? "en" : "th", .blocks = {std::move(codes)}};
  return papers::reply_of_pdf(doors_.papers.blank(look, e.org_id, std::move(paper)), "cards");
}

papers::CertificateBatch Desk::batch_of(frame::Look& look, const Event& e) {
  auto say = doors_.papers.words("th");
  papers::CertificateBatch batch{.org_id = e.org_id, .area_code = e.area_code, .kind = "events.paper.certificate", .about = "events.event/" + e.id};
  batch.paper = {.title = say("events.paper.certificate"), .presented = say("events.paper.presented"),
                 .given = say("events.paper.given_on") + " " + day_in_words(e.ends_on, false), .signer_name = e.signer_name,
                 .signer_position = e.signer_position, .thai_digits = true, .made = look.now()};
  return batch;
}

namespace {

papers::CertificateDraft draft_of(const Event& e, const Registration& r, const Came& came, const papers::Words& say) {
  auto reason = fmt::format("{}{}\n“{}”\n{} {} {} {}\n{} {}", say("events.paper.took_part"), say("events.kind." + std::string(kit::name_of(e.kind))), e.title_th,
                            say(e.starts_on == e.ends_on ? "events.paper.on" : "events.paper.between"), days_in_words(e, false, say), say("events.paper.in_all"),
                            hours(came.minutes) + " " + say("events.paper.hours"), say("events.paper.at"), e.place);
  return {.part = r.id, .name = r.name, .reason = std::move(reason), .number = r.certificate_number, .code = r.certificate_code};
}

}  // namespace

kit::Result<CertificatesView> Desk::post_certificates(frame::Act& act) {
  auto e = TRY(event_in_path(act));
  if (e.state != State::held) return kit::refuse(Refused::conflict, "events.not_held");
  auto say = doors_.papers.words("th");
  auto sessions = store::sessions_of(act, e);
  auto came = store::came_of(act, e);
  auto batch = batch_of(act, e);
  std::map<std::string, Registration> waiting;
  CertificatesView out;
  for (auto& r : store::registrations_of(act, e)) {
    auto sum = came_to(e, sessions, came[r.id]);
    if (!sum.completed) continue;
    ++out.all;
    if (!r.certificate_number.empty()) continue;
    batch.drafts.push_back(draft_of(e, r, sum, say));
    waiting.emplace(r.id, std::move(r));
  }
  if (out.all == 0) return kit::refuse(Refused::conflict, "events.nobody_completed");
  auto issued = TRY(doors_.papers.issue_certificates(act, batch));
  for (const auto& paper : issued) {
    auto& r = waiting.at(paper.part);
    r.paper_id = paper.id;
    r.certificate_number = paper.number;
    r.certificate_code = paper.code;
    store::save_registration(act, r);
  }
  out.issued = static_cast<std::int64_t>(issued.size());
  if (!issued.empty()) {
    out.first = issued.front().number;
    out.last = issued.back().number;
  }
  tell(act, "events.certificates_given", e, out.issued);
  return out;
}

// All of them, or with ?registration= that of one.
kit::Result<frame::Reply> Desk::get_certificates(frame::Look& look) {
  auto e = TRY(event_in_path(look));
  auto wanted = look.query("registration");
  auto say = doors_.papers.words("th");
  auto sessions = store::sessions_of(look, e);
  auto came = store::came_of(look, e);
  auto batch = batch_of(look, e);
  for (const auto& r : store::registrations_of(look, e))
    if (!r.certificate_number.empty() && (wanted.empty() || wanted == r.id))
      batch.drafts.push_back(draft_of(e, r, came_to(e, sessions, came[r.id]), say));
  if (batch.drafts.empty()) return kit::refuse(Refused::not_found, "events.no_certificates");
  look.saw(e.org_id, "events.event", e.id);
  look.keep_off_devices();
  return papers::reply_of_pdf(doors_.papers.certificate_file(look, batch), "certificates");
}

}  // namespace events
