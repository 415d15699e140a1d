// Dashboards: where, when, and what came out there.
#include "centre/indicators/desk.hpp"

#include "centre/frame/asked.hpp"
#include "centre/words/area_code.hpp"

namespace indicators {

using kit::Refused;

namespace {

constexpr const char* country_th = "ทั้งประเทศ";
constexpr const char* country_en = "The whole country";

kit::Instant end_of(kit::Date day) { return {kit::Instant::parse(day.plus_days(1).text() + "T00:00:00.000+07:00").value().ms}; }

std::int64_t closing_days(frame::Db& db, kit::Date day) {
  std::int64_t days = 0;
  for (const auto& rule : store::definitions(db).closing)
    if (rule.valid_from <= day) days = rule.days;
  return days;
}

}  // namespace

bool Desk::reaches(frame::Look& look, std::string_view area) {
  const auto& scope = look.actor().scope;
  if (scope.everywhere()) return true;
  if (area == "00") {
    auto provinces = doors_.network.areas_in(look, "");
    return !provinces.empty() && std::ranges::all_of(provinces, [&](const auto& p) { return reaches(look, p.code); });
  }
  auto range = frame::AreaRange::of(area);
  bool own = look.actor().area_code.substr(0, 6) == area;
  return own || std::ranges::any_of(scope.areas(), [&](const auto& r) { return r.from <= range.from && range.to <= r.to; });
}

// The widest places: the country, or what the organisation serves.
std::vector<std::string> Desk::roots_of(frame::Look& look) {
  if (reaches(look, "00")) return {"00"};
  std::vector<std::string> out;
  for (const auto& r : look.actor().scope.areas())
    if (auto code = words::AreaCode::parse(r.from)) out.push_back(code->text().substr(0, 6));
  if (out.empty()) out.push_back(look.actor().area_code.substr(0, 6));
  std::ranges::sort(out);
  out.erase(std::ranges::unique(out).begin(), out.end());
  return out;
}

Place Desk::place_of(frame::Look& look, std::string_view area) {
  if (area == "00") return {.code = "00", .name_th = country_th, .name_en = country_en};
  auto found = doors_.network.find_area(look, area);
  std::string code(area);
  return {.code = code, .name_th = found ? found->name_th : code, .name_en = found ? found->name_en : code};
}

kit::Result<Desk::Asked> Desk::asked_of(frame::Look& look) {
  Asked asked{.area = look.query("area"), .period = rules::period_of(PeriodKind::month, look.today()), .as_of = {}, .before = {}};
  if (asked.area.empty()) asked.area = roots_of(look).front();
  bool whole = asked.area == "00";
  auto code = words::AreaCode::parse(asked.area);
  if (!whole && (!code || asked.area.size() > 6)) return kit::refuse_field("/area", "indicators.area_wrong");
  if (!reaches(look, asked.area)) return kit::refuse(Refused::not_found, "indicators.area_out_of_reach");
  if (auto name = look.query("period"); !name.empty()) asked.period = TRY(rules::read_period(name));
  asked.as_of = TRY(frame::day_asked(look, "as_of"));
  if (asked.as_of && *asked.as_of < look.today()) asked.before = end_of(*asked.as_of);
  return asked;
}

Frame Desk::frame_of(frame::Look& look, const Asked& asked) {
  Frame out{.area = place_of(look, asked.area), .as_of = asked.as_of, .counted_at = store::counted_at(look.db)};
  for (const auto& root : roots_of(look)) out.roots.push_back(place_of(look, root));
  std::vector<std::string> above{"00"};
  for (std::size_t digits = 2; digits < asked.area.size(); digits += 2) above.push_back(asked.area.substr(0, digits));
  for (const auto& code : above)
    if (code != asked.area && reaches(look, code)) out.path.push_back(place_of(look, code));
  if (asked.area.size() < 6)
    for (const auto& part : doors_.network.areas_in(look, asked.area == "00" ? "" : asked.area))
      out.parts.push_back({part.code, part.name_th, part.name_en, part.lat, part.lon});
  const auto& p = asked.period;
  auto next = rules::period_of(p.kind, p.last.plus_days(1));
  out.period = {.name = p.name, .kind = p.kind, .first = p.first, .last = p.last, .fiscal_year = p.fiscal_year,
                .before = rules::before(p).name, .after = next.first <= look.today() ? next.name : "",
                .closes_on = p.last.plus_days(static_cast<int>(closing_days(look.db, p.last)))};
  return out;
}

Result Desk::result_of(frame::Look& look, const Asked& asked, const Indicator& i, const results::Grid& grid) {
  auto over = grid.over(i.numerator, asked.period);
  auto under = i.denominator.empty() ? rules::Count{} : grid.over(i.denominator, asked.period);
  auto fraction = rules::fraction_of(i, over, under);
  Result out{.code = i.code, .flagship = i.flagship, .name_th = i.name_th, .name_en = i.name_en, .says_th = i.says_th,
             .says_en = i.says_en, .formula = i.formula, .unit = i.unit, .better = i.better, .headline = i.headline,
             .value = grid.value(i, asked.period), .before = grid.value(i, rules::before(asked.period)),
             .year_before = grid.value(i, rules::year_before(asked.period)), .over = fraction.over, .under = fraction.under,
             .late = over.late + under.late};
  for (const auto& period : results::trend_of(asked.period)) out.trend.push_back({period.name, grid.value(i, period)});
  if (auto target = store::find_target(look.db, i.code, asked.area, asked.period.fiscal_year))
    out.target = target->thousandths, out.target_area = target->target_area, out.target_version = target->version;
  return out;
}

kit::Result<Dashboard> Desk::get_dashboard(frame::Look& look) {
  auto asked = TRY(asked_of(look));
  auto grid = grid_of(look, asked);
  Dashboard out{.frame = frame_of(look, asked), .issues = store::issues(look.db), .flagships = {}};
  auto indicators = store::indicators(look.db, asked.period.last);
  for (const auto& f : store::flagships(look.db)) {
    FlagshipView view{f.code, f.name_th, f.name_en, {}, {}};
    for (std::size_t at = 0; at < f.issues.size(); at += 3) view.issues.push_back(f.issues.substr(at, 2));
    for (const auto& i : indicators)
      if (i.flagship == f.code) view.indicators.push_back(result_of(look, asked, i, grid));
    out.flagships.push_back(std::move(view));
  }
  return out;
}

kit::Result<IndicatorView> Desk::get_indicator(frame::Look& look) {
  auto asked = TRY(asked_of(look));
  auto i = store::find_indicator(look.db, look.path("code"), asked.period.last);
  if (!i) return kit::refuse(Refused::not_found, "indicators.indicator_unknown");
  auto grid = grid_of(look, asked);
  auto numerator = store::find_measure(look.db, i->numerator, asked.period.last);
  ENSURE(numerator);
  IndicatorView out{.frame = frame_of(look, asked), .result = result_of(look, asked, *i, grid), .numerator = *std::move(numerator)};
  if (!i->denominator.empty()) out.denominator = store::find_measure(look.db, i->denominator, asked.period.last);
  out.points = i->formula == Formula::share || i->formula == Formula::within;
  out.parts = places_of(look, asked, *i);
  if (asked.area.size() >= 4) out.centres = parts_of(look, asked, *i, store::Part::organisation);
  out.dimensions = parts_of(look, asked, *i, store::Part::dimension);
  out.may_list = look.actor().may(read_behind);
  out.may_set_target = look.actor().may(set_targets);
  return out;
}

kit::Result<Target> Desk::post_target(frame::Act& act, const SetTarget& c) {
  if (!store::find_indicator(act.db, c.indicator, act.today())) return kit::refuse_field("/indicator", "indicators.indicator_unknown");
  bool whole = c.area == "00";
  if (!whole && !words::AreaCode::parse(c.area)) return kit::refuse_field("/area", "indicators.area_wrong");
  if (!reaches(act, c.area)) return kit::refuse_field("/area", "indicators.area_out_of_reach");
  Target target{.indicator = c.indicator, .target_area = c.area, .fiscal_year = c.fiscal_year, .thousandths = c.thousandths,
                .set_by_org = act.actor().org_id, .set_ms = act.now(), .version = c.version + 1};
  auto known = store::find_target(act.db, c.indicator, c.area, c.fiscal_year);
  if ((known ? known->version : 0) != c.version || !store::put_target(act.db, target))
    return kit::refuse(Refused::conflict, "indicators.target_changed_since");
  act.announce("indicators.target_set", act.actor().org_id, act.actor().area_code, c.indicator + "/" + c.area,
               TargetNews{c.indicator, c.area, c.fiscal_year, c.thousandths});
  return target;
}

kit::Result<frame::Reply> Desk::post_counting(const frame::Performer& performer) {
  Counted counted{following_.count_now(performer)};
  return frame::reply_of(counted, 201);
}

void Desk::start_following(const frame::Performer& performer, std::function<void(std::string_view)> broken) {
  following_.start(performer, [this] {
    std::lock_guard lock(listeners_mutex_);
    std::erase_if(listeners_, [](const auto& events) { return !events->send("counted", "{}"); });
  }, std::move(broken));
}

kit::Result<frame::Reply> Desk::get_events(frame::Look&) {
  return frame::Reply{.events = [this](std::shared_ptr<kit::http::Events> events) {
    std::lock_guard lock(listeners_mutex_);
    listeners_.push_back(std::move(events));
  }};
}

// Counts are the sum of their facts, provinces the sum of theirs.
std::vector<std::string> Desk::faults(frame::Look& look) {
  std::vector<std::string> out;
  auto counts = store::all_counts(look.db);
  if (counts != store::counts_of_facts(look.db)) out.emplace_back("indicators: counts differ from the facts behind them; run chaeson indicators rebuild");
  store::Counts sums;
  for (const auto& [key, c] : counts) {
    auto& sum = sums[{"all", key.measure, counting::province_of(key.area_code), key.month, "", key.bucket}];
    sum.n += c.n, sum.amount += c.amount, sum.late += c.late;
  }
  std::erase_if(sums, [](const auto& s) { return s.second == store::Counted{}; });
  if (sums != store::all_sums(look.db)) out.emplace_back("indicators: sums of provinces differ from their counts; run chaeson indicators rebuild");
  return out;
}

std::unique_ptr<Indicators> open_indicators(const Doors& doors) { return std::make_unique<Desk>(doors); }

}  // namespace indicators
