// Open referrals of agencies that are no more come back to their centres.
#include "centre/casework/referral/clock.hpp"

#include "centre/casework/referral/store.hpp"
#include "centre/casework/watch/desk.hpp"

namespace casework::referral {
namespace {

void take_back(frame::Act& act, const Doors& doors, Referral& r) {
  r.state = ReferralState::returned;
  r.answered_ms = act.now();
  r.words = "หน่วยงานปิดหรือยุบแล้ว / The agency is closed.";
  store::save_answer(act, r);
  store::end_links(act, r);
  auto c = store::case_behind(act, r);
  auto moved = move_case_on(act, c, Step::referral_returned, r.words);
  ENSURE(moved);
  act.announce("casework.referral_returned", c.org_id, c.area_code, c.id, ReferralNews{r.agency_org_id, r.urgency, r.state, c.secrecy});
  watch::give_notice(act, doors, c, ToldKind::referral_back, "", watch::people_at(act, doors, c, Level::duty));
}

bool is_open(frame::Look& look, const Doors& doors, const std::string& org_id) {
  auto agency = doors.network.find_agency(look, org_id);
  return agency && agency->open;
}

}  // namespace

bool any_stranded(frame::Look& look, const Doors& doors) {
  return std::ranges::any_of(store::agencies_with_open(look), [&](const auto& org_id) { return !is_open(look, doors, org_id); });
}

void run_clocks(frame::Act& act, const Doors& doors, ClockRun& run) {
  for (const auto& org_id : store::agencies_with_open(act)) {
    if (is_open(act, doors, org_id)) continue;
    for (Referral& r : store::open_at(act, org_id)) {
      take_back(act, doors, r);
      ++run.returned;
    }
  }
}

}  // namespace casework::referral
