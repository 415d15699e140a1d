// Land is written once and stays; houses are found by the loans that pay for them.
#include "centre/housing/cooperative/desk.hpp"

#include "centre/housing/project/desk.hpp"
#include "centre/housing/store.hpp"
#include "kit/text/text.hpp"

namespace housing::cooperative {
namespace {

using kit::Refused;
using kit::text::normalise_thai;

kit::Result<savings::Cooperative> in_path(frame::Look& look, const Doors& doors) {
  auto found = doors.savings.find_cooperative(look, look.path("cooperative_id"));
  if (!found) return kit::refuse(Refused::not_found, "housing.cooperative_unknown");
  return *std::move(found);
}

CooperativeHomes homes_of(frame::Look& look, const Doors& doors, const savings::Cooperative& of) {
  CooperativeHomes out{.land = {}, .plots = 0, .houses = {}, .may_add_land = look.actor().may(keep_land)};
  for (const auto& land : store::land_of(look, of.id)) {
    if (!land.until_on || *land.until_on >= look.today()) out.plots += land.plots;
    out.land.push_back(land);
  }
  bool books = look.actor().may(savings::read_books);
  for (const auto& listed : store::houses_of_cooperative(look, of.id)) {
    CooperativeHouse one{.house = project::row_of(look, doors, listed), .loan_id = {}, .loan_number = 0, .share_satang = 0, .owed_satang = {}};
    for (const auto& share : store::shares_of(look, listed.project)) {
      if (share.cooperative_id != of.id) continue;
      one.loan_id = share.loan_id, one.share_satang = share.amount_satang;
      auto loan = doors.savings.find_cooperative_loan(look, share.loan_id);
      if (loan) one.loan_number = loan->number;
      if (loan && loan->paid_out_on && books) one.owed_satang = loan->owed.satang;
    }
    out.houses.push_back(std::move(one));
  }
  return out;
}

}  // namespace

kit::Result<CooperativeHomes> homes(frame::Look& look, const Doors& doors) {
  auto of = TRY(in_path(look, doors));
  return homes_of(look, doors, of);
}

kit::Result<CooperativeHomes> add_land(frame::Act& act, const Doors& doors, const LandFacts& command) {
  auto of = TRY(in_path(act, doors));
  if (command.since_on > act.today()) return kit::refuse_field("/since_on", "housing.in_future");
  if (command.until_on && *command.until_on <= command.since_on) return kit::refuse_field("/until_on", "housing.ends_before_begun");
  if (command.holding != Holding::owned && kit::text::trim(command.landlord).empty())
    return kit::refuse_field("/landlord", "housing.landlord_needed");
  Land land{command, of.org_id, act.new_id(), of.area_code, of.id, act.actor().staff_id, act.now()};
  land.paper = normalise_thai(command.paper);
  land.landlord = normalise_thai(command.landlord);
  store::insert_land(act, land);
  act.announce("housing.land_added", of.org_id, of.area_code, land.id, LandNews{of.id, land.holding, land.plots});
  return homes_of(act, doors, of);
}

kit::Result<frame::Page<LoanChoice>> loans(frame::Look& look, const Doors& doors) {
  auto p = TRY(project::get_project(look));
  look.saw(p.org_id, "housing.project", p.id);
  frame::Page<LoanChoice> page;
  for (const auto& person : doors.registry.members_of(look, p.household_id))
    for (const auto& loan : doors.savings.cooperative_loans(look, person.id)) {
      if (loan.refused || (loan.granted && loan.paid_out_on && loan.owed.satang == 0)) continue;
      page.items.push_back({loan.id, loan.number, loan.member_name, loan.of.name_th, loan.of.name_en, loan.amount.satang, loan.granted});
    }
  return page;
}

}  // namespace housing::cooperative
