// The clock of complaints: run before each round of sending; each late one is told once.
#include "centre/complaints/desk.hpp"
#include "centre/complaints/store.hpp"

namespace complaints {
namespace {

constexpr std::size_t at_once = 100;  // the next round takes the rest

frame::Actor clock() {
  return {.name = "complaints", .role = Role::system, .org_id = "system", .area_code = "00",
          .scope = frame::SystemScope::everywhere("late complaints of every centre are told to their province")};
}

}  // namespace

void Desk::escalate_late(const frame::Performer& performer) {
  bool any = false;
  std::vector<frame::SeenRecord> seen;
  auto asked = performer.look(clock(), {}, [&](frame::Look& look) -> kit::Result<frame::Reply> {
    any = !store::late_ones(look, 1).empty();
    return frame::Reply{};
  }, seen);
  ENSURE(asked);
  if (!any) return;
  frame::Particulars particulars{.op_id = kit::make_uuid_v7(performer.clock().now())};
  auto done = performer.act(clock(), particulars, "escalate", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    for (const auto& c : store::late_ones(act, at_once)) {
      store::mark_escalated(act, c);
      store::insert_step(act, c, "escalated");
      act.announce("complaints.complaint_escalated", c.org_id, c.area_code, c.id,
                   ComplaintNews{c.kind, c.closed_file ? "" : c.category, c.level, c.state, c.outcome});
      for (const auto& staff_id : casework_.protectors_of(act, c.area_code))
        messages_.tell_member(act, staff_id, {.org_id = c.org_id, .area_code = c.area_code, .kind = messages::Kind::complaint_late,
                                              .about = "complaints.complaint/" + c.id, .number = c.number});
    }
    return frame::Reply{};
  });
  ENSURE(done);
}

}  // namespace complaints
