// The only SQL of partners, memoranda and committees.
#pragma once

#include "centre/frame/context.hpp"
#include "centre/network/memorandum/shapes.hpp"

namespace network::store {

struct PartnerFilter {
  std::string text;  // as LIKE takes it
  std::string after_name, after_id;
  std::size_t limit = 50;
};
std::vector<Partner> partners(frame::Look& look, const PartnerFilter& filter);
std::optional<Partner> find_partner(frame::Look& look, std::string_view id);
void insert_partner(frame::Act& act, const Partner& partner);
void save_partner(frame::Act& act, Partner& partner);

std::vector<Memorandum> memoranda(frame::Look& look);
std::vector<Memorandum> to_renew(frame::Look& look, kit::Date until);
std::optional<Memorandum> find_memorandum(frame::Look& look, std::string_view id);
void insert_memorandum(frame::Act& act, const Memorandum& memorandum);
void save_memorandum(frame::Act& act, Memorandum& memorandum);
std::vector<Party> parties_of(frame::Look& look, const Memorandum& memorandum);
void set_parties(frame::Act& act, const Memorandum& memorandum, const std::vector<Party>& parties);
std::vector<DutyRecord> duties_of(frame::Look& look, const Memorandum& memorandum);
// Those with an id that is known are changed, the others new; what is not named goes, unless it has results.
kit::Result<void> set_duties(frame::Act& act, const Memorandum& memorandum, const std::vector<WriteDuty>& duties);
std::vector<ResultView> results_of(frame::Look& look, const Memorandum& memorandum);
void insert_result(frame::Act& act, const Memorandum& memorandum, const NoteResult& result);

std::vector<Committee> committees(frame::Look& look);
std::optional<Committee> find_committee(frame::Look& look, std::string_view id);
void insert_committee(frame::Act& act, const Committee& committee);
void save_committee(frame::Act& act, Committee& committee);
std::vector<Seat> seats_of(frame::Look& look, const Committee& committee);
void set_seats(frame::Act& act, const Committee& committee, const std::vector<Seat>& seats);

}  // namespace network::store
