#include "centre/casework/print/facts.hpp"

#include <fmt/format.h>

#include "centre/casework/store.hpp"
#include "kit/text/thai_date.hpp"

namespace casework::print {
namespace {

std::vector<registry::PersonOnPaper> clients_of(frame::Look& look, const Doors& doors, const Case& c) {
  std::vector<registry::PersonOnPaper> out;
  for (const auto& client : store::clients_of(look, c)) {
    auto person = client.person_id.empty() ? std::nullopt : doors.registry.person_on_paper(look, client.person_id);
    out.push_back(person ? *person : registry::PersonOnPaper{.full_name = client.about});
  }
  return out;
}

std::string age_of(frame::Look& look, const registry::PersonBrief& person) {
  if (!person.birth) return "";
  auto age = words::age_on(*person.birth, look.today());
  return std::to_string(age.min);
}

}  // namespace

std::string Writer::day(kit::Date date) const {
  return kit::text::format_date_thai(date, kit::text::Precision::day, kit::text::DateLength::full,
                                     english ? kit::text::Language::en : kit::text::Language::th);
}

std::string Writer::time(kit::Instant instant) const {
  constexpr std::int64_t bangkok_ms = 7 * 3'600'000, day_ms = 86'400'000;
  auto minutes = (instant.ms + bangkok_ms) % day_ms / 60'000;
  return day(instant) + " " + fmt::format("{:02}.{:02}", minutes / 60, minutes % 60) + (english ? "" : " น.");
}

std::string problem_name(frame::Look& look, const Writer& writer, std::string_view code) {
  for (const auto& p : store::problem_types(look, look.today()))
    if (p.code == code) return writer.english ? p.name_en : p.name_th;
  return std::string(code);
}

CaseFacts facts_of(frame::Look& look, const Doors& doors, const Writer& w, const Case& c) {
  CaseFacts f{.blank = false,
              .number = c.number,
              .opened_on = w.time(c.opened_ms),
              .channel = w.choice("channel", c.channel),
              .urgency = w.choice("urgency", c.urgency),
              .urgent = c.urgency == Urgency::urgent,
              .most_urgent = c.urgency == Urgency::most_urgent,
              .reporter_kind = w.choice("reporter_kind", c.reporter_kind),
              .reporter_name = c.reporter_anonymous ? w.say("casework.field.anonymous") : c.reporter_name,
              .reporter_phone = c.reporter_phone,
              .request = c.request,
              .in_charge = doors.staff_name(look, c.in_charge),
              .clients = clients_of(look, doors, c)};
  if (auto centre = doors.network.find_centre(look, c.org_id))
    f.centre = w.english && !centre->name_en.empty() ? centre->name_en : centre->name_th;
  if (auto area = doors.network.find_area(look, c.area_code)) f.area = w.english ? area->full_en : area->full_th;
  f.problems.push_back(problem_name(look, w, c.main_problem));
  for (const auto& code : c.other_problems) f.problems.push_back(problem_name(look, w, code));
  if (!c.household_id.empty())
    for (const auto& member : doors.registry.members_of(look, c.household_id))
      f.members.push_back({member.full_name, age_of(look, member)});
  return f;
}

}  // namespace casework::print
