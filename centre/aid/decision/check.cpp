// Gathers what counts, wherever it was given, and says what who decides must have read.
#include "centre/aid/decision/check.hpp"

#include "centre/aid/request/step.hpp"
#include "centre/frame/errand.hpp"

namespace aid {
namespace {

constexpr std::size_t offers_most = 8;

bool approved_unpaid(const store::Pending& p) {
  return p.state == "approved" || p.state == "paying" || p.state == "awaiting_budget";
}

bool counts_together(const benefits::BenefitBrief& benefit, const Request& r, const store::Pending& p,
                     const std::vector<std::string>& ids) {
  if (p.benefit_code != benefit.code) return false;
  if (benefit.ceiling.counted_for == benefits::CountedFor::person)
    return std::ranges::find(ids, p.person_id) != ids.end();
  return p.household_id == r.household_id || std::ranges::find(ids, p.person_id) != ids.end();
}

void warn_of_papers(frame::Look& look, const Request& r, std::vector<Warning>& out) {
  for (const auto& paper : store::papers_of(look, r))
    if (paper.state == PaperState::missing) return out.push_back(Warning::papers_missing);
}

void warn_of_rule(frame::Look& look, const Doors& doors, const Request& r, std::vector<Warning>& out) {
  auto by_rule = doors.benefits.entitlement(look, r.rate, r.person_id, look.today());
  if (!by_rule) return;
  if (by_rule->rule == benefits::Answer::no) out.push_back(Warning::rule_says_no);
  if (by_rule->rule == benefits::Answer::unknown) out.push_back(Warning::rule_not_known);
}

std::vector<Warning> warnings_of(frame::Look& look, const Doors& doors, const Request& r, const Check& known) {
  std::vector<Warning> out;
  if (known.family.times > 0) out.push_back(Warning::help_received);
  bool roof = false, other = false;
  for (const auto& p : known.others) (p.kind == "house" && r.kind == benefits::Kind::house ? roof : other) = true;
  if (other) out.push_back(Warning::other_request);
  if (roof) out.push_back(Warning::same_roof);
  if (times_reached(known.ceiling)) out.push_back(Warning::times_reached);
  if (amount_above(known.ceiling, Money{r.amount_satang})) out.push_back(Warning::amount_above);
  warn_of_papers(look, r, out);
  warn_of_rule(look, doors, r, out);
  auto opinions = store::opinions_of(look, r);
  if (!opinions.empty() && opinions.front().verdict == Verdict::do_not_help) out.push_back(Warning::opinion_against);
  if (r.payee_is == PayeeIs::agent) out.push_back(Warning::paid_to_another);
  return out;
}

// Under way for the person or the family, or for the same roof; each once.
std::vector<store::Pending> others_of(frame::Look& look, const Request& r, const std::vector<std::string>& ids) {
  auto out = store::under_way(look, ids, r.household_id);
  if (r.kind == benefits::Kind::house)
    for (auto& p : store::for_the_house(look, r.household_id))
      if (std::ranges::find(out, p.id, &store::Pending::id) == out.end()) out.push_back(std::move(p));
  std::erase_if(out, [&](const store::Pending& p) { return p.id == r.id; });
  return out;
}

CeilingView view_of(const Check& known) {
  const auto& c = known.ceiling;
  return {c.fiscal_year,     c.had_times,  c.pending_times, c.pending_satang,           c.times_left,
          c.left_satang,     c.again_on,   known.family.times, known.family.cash.satang, known.family.in_kind.satang};
}

std::vector<HelpView> help_of(frame::Look& look, const Doors& doors, const Request& r) {
  std::vector<HelpView> out;
  auto year = words::fiscal_year(look.today());
  auto all = r.household_id.empty() ? doors.benefits.help_of_person(look, r.person_id, year)
                                    : doors.benefits.help_of_household(look, r.household_id, year);
  for (const auto& h : all)
    if (!h.withdrawn)
      out.push_back({h.note.given_on, h.note.giver, h.note.what, h.note.form, h.note.from, h.note.value.satang});
  return out;
}

std::vector<OfferView> offers_for(frame::Look& look, const Doors& doors, const Request& r) {
  std::vector<OfferView> out;
  for (const auto& b : doors.benefits.benefits_on(look, look.today())) {
    if (out.size() == offers_most) break;
    if (b.code == r.benefit_code || b.confidential) continue;
    auto by_rule = doors.benefits.entitlement(look, b.code, r.person_id, look.today());
    if (by_rule && by_rule->standing == benefits::Standing::may_claim) out.push_back({b.code, b.name_th, b.name_en});
  }
  return out;
}

}  // namespace

kit::Result<Check> check(frame::Look& look, const Doors& doors, const Request& r) {
  auto benefit = rate_of(look, doors, r);
  if (!benefit) return kit::refuse(kit::Refused::conflict, "aid.benefit_unknown");
  Check known{.benefit = *benefit};
  auto had = TRY(frame::run_errand(
      look, frame::SystemScope::everywhere("ceilings count in every province"), [&](frame::Look& inner) {
        return doors.benefits.check_ceiling(inner, r.rate, r.person_id, inner.today(), Money{r.amount_satang});
      }));
  auto ids = ids_everywhere(look, doors, r.person_id);
  auto others = others_of(look, r, ids);
  std::int64_t times = 0, satang = 0;
  if (benefit->confidential) {
    auto year = words::fiscal_year(look.today());
    times += store::times_paid(look, ids, benefit->code, words::fiscal_year_first(year), words::fiscal_year_last(year));
  }
  for (const auto& p : others) {
    if (!approved_unpaid(p) || !counts_together(*benefit, r, p, ids)) continue;
    ++times;
    satang += p.amount_satang;
  }
  known.others = without_closed(look, doors, std::move(others));
  known.ceiling = ceiling_now(*benefit, had, times, satang);
  known.family = had.family;
  known.warnings = warnings_of(look, doors, r, known);
  if (auto level = level_needed(*benefit, known.ceiling, Money{r.amount_satang})) known.level = *level;
  return known;
}

std::string own_levels(frame::Look& look) {
  std::string out;
  for (const auto& level : store::levels(look, look.today()))
    if (level.role == look.actor().role)
      out += (out.empty() ? "" : ",") + std::string(kit::name_of(level.approval));
  return out;
}

std::string hindrance(frame::Look& look, const Doors& doors, const Request& r, const Check& known) {
  if (r.state != State::awaiting_decision && r.state != State::awaiting_budget) return "aid.not_awaiting";
  auto hand = own_hand(look, doors, Part::approver);
  if (!hand) return hand.error().code;
  if (auto apart = hands_differ(Step::approval, *hand, hands_so_far(look, r)); !apart) return apart.error().code;
  if (!known.level) return "aid.above_ceiling";
  auto levels = store::levels(look, look.today());
  auto mine = may_decide(*known.level, look.actor().role, Money{r.amount_satang}, levels);
  return mine ? "" : mine.error().code;
}

DecisionCheck view_of(frame::Look& look, const Doors& doors, const Request& r, const Check& known) {
  DecisionCheck v{.ceiling = view_of(known),
                  .warnings = known.warnings,
                  .level = known.level ? std::string(kit::name_of(*known.level)) : "",
                  .hindrance = hindrance(look, doors, r, known),
                  .purses = purses_for(look, doors, r, known.benefit, Money{r.amount_satang}),
                  .help = help_of(look, doors, r)};
  for (const auto& p : known.others) {
    auto seen = get_request(look, doors, p.id);
    if (seen)
      v.others.push_back(row_of(look, doors, *seen));
    else
      ++v.others_elsewhere;
  }
  if (auto by_rule = doors.benefits.entitlement(look, r.rate, r.person_id, look.today()))
    for (const auto& c : by_rule->clauses)
      v.clauses.push_back({c.answer, c.text_th, c.text_en, c.finds_th, c.finds_en});
  if (look.query("offers") == "yes") v.offers = offers_for(look, doors, r);
  return v;
}

}  // namespace aid
