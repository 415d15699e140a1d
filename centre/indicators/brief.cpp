// The brief of a place and a period on one or two sheets of A4.
#include <fmt/format.h>

#include "centre/indicators/desk.hpp"
#include "kit/text/thai_date.hpp"

namespace indicators {
namespace {

using kit::paper::Align;

std::string number_of(std::int64_t thousandths) {
  auto whole = thousandths / 1000, rest = thousandths % 1000;
  auto digits = std::to_string(whole);
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) digits.insert(static_cast<std::size_t>(at), ",");
  return rest == 0 ? digits : digits + "." + std::to_string((rest + 50) / 100 % 10);
}

std::string said(kit::Date day, bool thai) {
  using namespace kit::text;
  return format_date_thai(day, Precision::day, DateLength::full, thai ? Language::th : Language::en);
}

std::string shown(const std::optional<std::int64_t>& value, const papers::Words& w, const std::string& unit) {
  return value ? number_of(*value) + " " + w("indicators.unit." + unit) : "–";
}

kit::paper::Table table_of(const FlagshipView& flagship, const papers::Words& w, bool thai) {
  kit::paper::Table table;
  table.columns = {{w("indicators.brief.indicator"), 5, Align::start},
                   {w("indicators.brief.result"), 2, Align::end},
                   {w("indicators.brief.before"), 2, Align::end},
                   {w("indicators.brief.target"), 2, Align::end}};
  for (const auto& r : flagship.indicators)
    table.rows.push_back({thai ? r.name_th : r.name_en, shown(r.value, w, r.unit), shown(r.before, w, r.unit), shown(r.target, w, r.unit)});
  table.size_pt = 13;
  return table;
}

}  // namespace

kit::Result<frame::Reply> Desk::get_brief(frame::Look& look) {
  auto dashboard = TRY(get_dashboard(look));
  bool thai = look.actor().language != "en";
  auto w = doors_.papers.words(look.actor().language);
  const auto& f = dashboard.frame;
  kit::paper::Paper paper{.title = w("indicators.brief.title"),
                          .subtitle = fmt::format("{} · {} {} – {}", thai ? f.area.name_th : f.area.name_en, w("indicators.brief.period"),
                                                  said(f.period.first, thai), said(f.period.last, thai)),
                          .language = look.actor().language,
                          .made = look.now()};
  std::int64_t late = 0;
  for (const auto& issue : dashboard.issues) {
    paper.blocks.push_back(kit::paper::Heading{fmt::format("{} {}", issue.code, thai ? issue.name_th : issue.name_en), 1});
    for (const auto& flagship : dashboard.flagships) {
      if (flagship.issues.empty() || flagship.issues.front() != issue.code) continue;
      paper.blocks.push_back(kit::paper::Heading{fmt::format("{} {}", flagship.code, thai ? flagship.name_th : flagship.name_en), 2});
      paper.blocks.push_back(table_of(flagship, w, thai));
      for (const auto& r : flagship.indicators) late += r.late;
    }
  }
  if (late > 0) paper.blocks.push_back(kit::paper::Paragraph{w("indicators.brief.late")});
  paper.blocks.push_back(kit::paper::Paragraph{w("indicators.brief.source")});
  return papers::reply_of_pdf(doors_.papers.blank(look, look.actor().org_id, std::move(paper)), "results-" + f.period.name + ".pdf");
}

}  // namespace indicators
