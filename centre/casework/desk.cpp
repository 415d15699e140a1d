// The front door as other desks meet it; the work is in intake, course, plan, referral, visit and
// today.
#include "centre/casework/desk.hpp"

#include <ranges>

#include "centre/casework/intake/desk.hpp"
#include "centre/casework/store.hpp"
#include "centre/casework/watch/desk.hpp"
#include "centre/casework/watch/store.hpp"

namespace casework {

namespace {

CaseBrief brief_of(const Case& c) {
  return {c.id,      c.org_id, c.area_code,    c.number,
          c.secrecy, c.state,  c.household_id, c.main_problem};
}

}  // namespace

std::span<const kit::sql::Migration> migrations();
std::span<const kit::sql::Migration> Desk::migrations() const {
  return casework::migrations();
}

kit::Result<PublicReceipt> Desk::take_public_request(frame::Act& act,
                                                     const PublicRequest& request) {
  return intake::take_public_request(act, doors_, request);
}

std::optional<PublicProgress> Desk::find_progress(frame::Look& look, std::string_view number,
                                                  std::string_view code_or_phone) {
  return intake::find_progress(look, number, code_or_phone);
}

std::optional<CaseBrief> Desk::find_case(frame::Look& look, std::string_view case_id) {
  auto found = store::find_case(look, case_id);
  return found ? std::optional(brief_of(*found)) : std::nullopt;
}

std::vector<CaseBrief> Desk::cases_seen(frame::Look& look,
                                        const std::vector<std::string>& case_ids) {
  std::vector<CaseBrief> out;
  if (case_ids.empty()) return out;
  for (const auto& c : store::cases_of(look, case_ids)) out.push_back(brief_of(c));
  return out;
}

std::optional<CaseBrief> Desk::find_tracked(frame::Look& look, std::string_view number,
                                            std::string_view code_or_phone) {
  auto c = intake::tracked_case(look, number, code_or_phone);
  return c ? std::optional(brief_of(*c)) : std::nullopt;
}

std::vector<std::string> Desk::hands_of(frame::Look& look, std::string_view org_id,
                                        std::string_view case_id) {
  auto c = store::case_by_key(look, org_id, case_id);
  if (!c) return {};
  std::vector<std::string> out;
  auto add = [&](const std::string& id) {
    if (!id.empty() && std::ranges::find(out, id) == out.end()) out.push_back(id);
  };
  auto moves = store::moves_of(look, *c);
  for (const auto& move : moves | std::views::reverse) add(move.staff_id);
  add(c->in_charge);
  return out;
}

std::vector<std::string> Desk::protectors_of(frame::Look& look, std::string_view area_code) {
  return store::protectors_of(look, area_code);
}

void Desk::heard(const frame::Announcement& what) {
  live_.heard(what);
  if (what.name == "network.agency_dissolved") sweeper_.wake();
}

void Desk::keep_clocks(const frame::Performer& performer,
                       std::function<void(std::string_view)> broken) {
  sweeper_.start([this, &performer] {
    for (const auto& what : watch::keep_time(performer, doors_)) live_.heard(what);
  }, std::move(broken));
}

std::vector<ProblemType> Desk::problem_types(frame::Look& look, kit::Date day) {
  return store::problem_types(look, day);
}

std::unique_ptr<Casework> open_casework(registry::Registry& registry, network::Network& network,
                                        staff::Staff& staff, papers::Papers& papers,
                                        messages::Messages& messages) {
  return std::make_unique<Desk>(Doors{registry, network, staff, papers, messages});
}

}  // namespace casework
