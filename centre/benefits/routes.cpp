// The routes of benefits: method, path, permission, command, view.
#include "centre/benefits/catalogue/pages.hpp"
#include "centre/benefits/desk.hpp"
#include "centre/benefits/entitlement/desk.hpp"
#include "centre/benefits/help/pages.hpp"
#include "centre/benefits/people/desk.hpp"

namespace benefits {
namespace {

using frame::Nothing;
using frame::Page;
constexpr auto yes = frame::Sensitive::yes;
constexpr auto no = frame::Sensitive::no;
const std::string base = "/api/v1/benefits";
const std::string person = base + "/people/{person_id}";
const std::string household = base + "/households/{household_id}";

// Binds a function (Act&, doors, command) or (Look&, doors) to the doors.
template <class Command, class View>
auto with(const Doors& doors, kit::Result<View> (*f)(frame::Act&, const Doors&, const Command&)) {
  return [doors, f](frame::Act& act, const Command& command) { return f(act, doors, command); };
}
template <class View>
auto with(const Doors& doors, kit::Result<View> (*f)(frame::Look&, const Doors&)) {
  return [doors, f](frame::Look& look) { return f(look, doors); };
}
template <class View>
auto taken_away(const Doors& doors, kit::Result<View> (*f)(frame::Act&, const Doors&)) {
  return [doors, f](frame::Act& act) { return f(act, doors); };
}

void add_catalogue(frame::Routes& routes, const Doors& d) {
  routes.view<Page<FactView>>(base + "/facts", read_benefits, no, with(d, &people::facts));
  // For the pre-check of the public page, which stays on the device: rules go out, answers never come in.
  routes.view<Page<FactView>>(base + "/public/facts", frame::anyone, no, with(d, &people::facts));
  routes.view<Page<RateView>>(base + "/public/rates", frame::anyone, no, with(d, &catalogue::get_public_rates));
  routes.view<Page<RateView>>(base + "/rates", read_benefits, no, with(d, &catalogue::get_rates));
  routes.post<AddRate, RateView>(base + "/rates", edit_benefits, with(d, &catalogue::post_rate));
  routes.put<ChangeRate, RateView>(base + "/rates/{rate}", edit_benefits, with(d, &catalogue::put_rate));
  routes.view<Page<RateView>>(base + "/benefits/{code}/rates", read_benefits, no, with(d, &catalogue::get_benefit));
}

void add_entitlements(frame::Routes& routes, const Doors& d) {
  routes.view<Entitlements>(person + "/entitlements", check_entitlement, yes, with(d, &entitlement::of_person));
  routes.view<Entitlements>(household + "/entitlements", check_entitlement, yes, with(d, &entitlement::of_household));
  routes.post<StateFact, StatementView>(base + "/statements", state_facts, with(d, &people::state));
  routes.del<Nothing>(base + "/statements/{statement_id}", state_facts, taken_away(d, &people::withdraw));
}

void add_help(frame::Routes& routes, const Doors& d) {
  routes.view<HelpYear>(person + "/help", check_entitlement, yes, with(d, &help::get_person_help));
  routes.view<HelpYear>(household + "/help", check_entitlement, yes, with(d, &help::get_household_help));
  routes.post<NoteHelp, HelpView>(base + "/help", note_help, with(d, &help::post_help));
  routes.post<WithdrawHelp, Nothing>(base + "/help/{help_id}/withdrawal", note_help, with(d, &help::post_withdrawal));
  routes.post<NoteReceiving, ReceiptView>(base + "/receipts", note_help, with(d, &help::post_receipt));
  routes.post<EndReceiving, ReceiptView>(base + "/receipts/{receipt_id}/ending", note_help, with(d, &help::post_ending));
}

}  // namespace

std::span<const kit::sql::Migration> migrations();
std::span<const kit::sql::Migration> Desk::migrations() const { return benefits::migrations(); }

void Desk::add_routes(frame::Routes& routes) {
  add_catalogue(routes, doors_);
  add_entitlements(routes, doors_);
  add_help(routes, doors_);
  routes.direct<TryRule, RulePreview>(
      base + "/previews", preview_rule,
      [this](const frame::Performer& performer, const frame::Actor& actor, const frame::Particulars& particulars,
             const TryRule& command) { return catalogue::preview({performer, actor, particulars}, doors_, following_, command); });
  routes.direct<AskReach, CatalogueReach>(
      base + "/reach", preview_rule,
      [this](const frame::Performer& performer, const frame::Actor& actor, const frame::Particulars& particulars,
             const AskReach& command) { return catalogue::reach({performer, actor, particulars}, following_, command); });
}

}  // namespace benefits
