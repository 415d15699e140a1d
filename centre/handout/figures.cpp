// What a day came to: promised, received, given, left and lost, signed when it adds up; and for partners in counts alone.
#include "centre/handout/desk.hpp"

#include <set>

#include "centre/handout/store.hpp"
#include "kit/text/text.hpp"

namespace handout {
namespace {

using kit::Refused;

constexpr std::int64_t few = 5;

const char* group_of(const registry::PersonBrief& person, kit::Date day) {
  if (!person.birth) return "age_unknown";
  auto age = words::age_on(*person.birth, day);
  if (age.max < 18) return "children";
  return age.min >= 60 ? "elders" : "adults";
}

}  // namespace

Line Desk::line_of(frame::Look& look, const Day& day, const std::string& item_id) {
  auto product = product_of(look, day, item_id, 0);
  Line line{.item_id = item_id, .item_th = product.item_th, .item_en = product.item_en, .unit_th = product.unit_th,
            .unit_en = product.unit_en, .left = product.there};
  for (const auto& f : doors_.giving.figures(look, day.campaign_id))
    if (f.kind == giving::GiftKind::goods && f.item_id == item_id) {
      line.pledged = f.pledged;
      line.received = f.received;
    }
  using enum stock::EventKind;
  for (const auto& m : doors_.stock.moved_through(look, day.store_id)) {
    if (m.item_id != item_id) continue;
    if (m.kind == received || m.kind == made || m.kind == counted_over) line.brought += m.quantity;
    else if (m.kind == unreceived) line.brought -= m.quantity;
    else if (m.kind == given) line.given += m.quantity, line.value_given_satang += m.value_satang;
    else if (m.kind == taken_back) line.given -= m.quantity, line.value_given_satang -= m.value_satang;
    else if (m.kind == moved || m.kind == used) line.away += m.quantity;
    else line.lost += m.quantity;
  }
  line.balanced = is_balanced(line);
  return line;
}

Reconciliation Desk::reconcile(frame::Look& look, const Day& day) {
  auto c = count(day, store::entries_of(look, day), store::ticks_of(look, day));
  Reconciliation out{.day_id = day.id, .households = c.households, .given = c.given, .given_instead = c.given_instead,
                     .absent = c.absent, .extra = c.extra, .still = c.still, .doubles = c.doubles, .uncovered = c.uncovered};
  out.lines.push_back(line_of(look, day, day.item_id));
  if (!day.instead_id.empty()) out.lines.push_back(line_of(look, day, day.instead_id));
  std::int64_t units = 0;
  for (const auto& line : out.lines) units += line.given;
  // What the ticks say was given is what the store says went.
  std::int64_t told = 0;
  for (const auto& tick : store::ticks_of(look, day))
    if (tick.outcome == Outcome::given && tick.covered && (tick.standing == Standing::counted || tick.standing == Standing::extra))
      told += tick.quantity;
  out.balanced = units == told && std::ranges::all_of(out.lines, &Line::balanced) &&
                 out.households == out.given + out.given_instead + out.absent + out.still;
  out.may_sign = static_cast<bool>(may_sign(day, out));
  return out;
}

kit::Result<Reconciliation> Desk::get_reconciliation(frame::Look& look) {
  auto day = TRY(day_in_path(look));
  return reconcile(look, day);
}

kit::Result<DayView> Desk::post_signature(frame::Act& act, const Sign& c) {
  auto day = TRY(day_in_path(act));
  auto sheet = reconcile(act, day);
  TRY(may_sign(day, sheet));
  std::int64_t value = 0;
  for (const auto& line : sheet.lines) value += line.value_given_satang;
  TRY(doors_.giving.goods_given(act, day.campaign_id, words::Money{value - day.posted_satang}, day.on_day, about(day)));
  day.state = State::signed_off;
  day.signed_ms = act.now();
  day.signed_by = act.actor().staff_id;
  day.signed_words = kit::text::normalise_thai(c.words);
  day.posted_satang = value;
  store::save_day(act, day);
  act.announce("handout.day_signed", day.org_id, day.area_code, day.id, DayNews{day.state, sheet.households, day.list_hash});
  return view_of(act, *store::find_day(act, day.id));
}

void Desk::count_people(frame::Look& look, const std::vector<std::string>& households, Impact& out) {
  std::map<std::string, std::int64_t> groups;
  for (const auto& id : households)
    for (const auto& person : doors_.registry.members_of(look, id)) {
      if (person.deceased) continue;
      ++out.people;
      ++groups[group_of(person, look.today())];
    }
  for (const auto& [group, people] : groups) out.groups.push_back({group, people < few ? 0 : people, people < few});
}

Impact Desk::impact_of(frame::Look& look, const giving::CampaignBrief& campaign) {
  Impact out{.campaign_id = campaign.id, .title_th = campaign.title_th, .title_en = campaign.title_en,
             .partners = doors_.giving.partners_of(look, campaign.id)};
  std::set<std::string> reached;
  std::map<std::string, ImpactLine> lines;
  for (const auto& day : store::days_of(look, campaign.id)) {
    ++out.days;
    out.place = day.place;
    std::map<std::int64_t, std::vector<Tick>> ticks;
    for (auto& tick : store::ticks_of(look, day)) ticks[tick.n].push_back(std::move(tick));
    for (const auto& entry : store::entries_of(look, day))
      if (auto known = counts_for(ticks[entry.n]); known && known->outcome == Outcome::given) reached.insert(entry.household_id);
    for (const auto& line : reconcile(look, day).lines) {
      auto& sum = lines[line.item_id];
      sum.given += line.given;
      sum.left += line.left;
      sum.lost += line.lost;
    }
  }
  for (const auto& f : doors_.giving.figures(look, campaign.id)) {
    if (f.kind == giving::GiftKind::money) out.money_satang += f.received, out.used_satang += f.used;
    else if (f.kind == giving::GiftKind::time) out.hours += f.received;
    else lines[f.item_id].pledged = f.pledged, lines[f.item_id].received = f.received;
  }
  for (auto& [item_id, line] : lines) {
    auto item = doors_.stock.find_item(look, item_id);
    if (!item) continue;
    line.item_th = item->name_th;
    line.item_en = item->name_en.empty() ? item->name_th : item->name_en;
    line.unit_th = item->unit_th;
    line.unit_en = item->unit_en;
    out.lines.push_back(line);
  }
  std::ranges::sort(out.lines, {}, [](const ImpactLine& line) { return std::pair(line.item_th, line.item_en); });
  out.households = static_cast<std::int64_t>(reached.size());
  count_people(look, {reached.begin(), reached.end()}, out);
  return out;
}

kit::Result<Impact> Desk::get_impact(frame::Look& look) {
  auto campaign = doors_.giving.find_campaign(look, look.path("campaign_id"));
  if (!campaign) return kit::refuse(Refused::not_found, "handout.campaign_unknown");
  return impact_of(look, *campaign);
}

kit::Result<ReportView> Desk::post_report(frame::Act& act, const IssueReport& c) {
  auto campaign = doors_.giving.find_campaign(act, act.path("campaign_id"));
  if (!campaign) return kit::refuse(Refused::not_found, "handout.campaign_unknown");
  auto impact = impact_of(act, *campaign);
  bool english = c.language == Language::en;
  auto say = doors_.papers.words(english ? "en" : "th");
  auto number = [](std::int64_t n) { return std::to_string(n); };
  kit::paper::Table table{.columns = {{say("handout.report.goods"), 3}, {say("handout.report.pledged"), 1.2, kit::paper::Align::end},
                                      {say("handout.report.received"), 1.2, kit::paper::Align::end},
                                      {say("handout.report.given"), 1.2, kit::paper::Align::end},
                                      {say("handout.report.left"), 1.2, kit::paper::Align::end},
                                      {say("handout.report.lost"), 1.2, kit::paper::Align::end}},
                          .rows = {}, .sums = {}, .when_empty = "–"};
  for (const auto& l : impact.lines)
    table.rows.push_back({(english ? l.item_en : l.item_th) + " (" + (english && !l.unit_en.empty() ? l.unit_en : l.unit_th) + ")",
                          number(l.pledged), number(l.received), number(l.given), number(l.left), number(l.lost)});
  kit::paper::Facts facts{.facts = {{say("handout.report.partners"), number(impact.partners)},
                                    {say("handout.report.households"), number(impact.households)},
                                    {say("handout.report.people"), number(impact.people)}},
                          .columns = 1};
  for (const auto& g : impact.groups)
    facts.facts.push_back({say("handout.group." + g.group), g.few ? say("handout.report.few") : number(g.people)});
  facts.facts.push_back({say("handout.report.money"), words::Money{impact.money_satang}.pretty()});
  facts.facts.push_back({say("handout.report.used"), words::Money{impact.used_satang}.pretty()});
  facts.facts.push_back({say("handout.report.hours"), number(impact.hours)});
  kit::paper::Paper paper{.title = say("handout.report.title"),
                          .subtitle = english && !impact.title_en.empty() ? impact.title_en : impact.title_th,
                          .subject = say("handout.report.title"),
                          .language = english ? "en" : "th",
                          .blocks = {std::move(facts), kit::paper::Gap{}, std::move(table), kit::paper::Gap{},
                                     kit::paper::Paragraph{say("handout.report.nobody_named")}}};
  auto issued = TRY(doors_.papers.issue(act, {.org_id = campaign->org_id, .area_code = campaign->area_code, .series = "record",
                                              .kind = "handout.report.title", .about = "handout.campaign/" + campaign->id, .part = {},
                                              .paper = std::move(paper)}));
  return ReportView{issued.id, issued.number};
}

kit::Result<frame::Reply> Desk::get_report(frame::Look& look) {
  auto campaign = doors_.giving.find_campaign(look, look.path("campaign_id"));
  if (!campaign) return kit::refuse(Refused::not_found, "handout.campaign_unknown");
  auto file = doors_.papers.file_of(look, campaign->org_id, "handout.campaign/" + campaign->id, look.path("report_id"));
  if (!file) return kit::refuse(Refused::not_found, "handout.no_report");
  return papers::reply_of_pdf(*std::move(file), "impact.pdf");
}

}  // namespace handout
