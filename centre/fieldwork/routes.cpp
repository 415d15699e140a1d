// The routes of fieldwork: method, path, permission, command, view.
#include "centre/fieldwork/desk.hpp"

namespace fieldwork {

std::span<const kit::sql::Migration> migrations();
std::span<const kit::sql::Migration> Desk::migrations() const { return fieldwork::migrations(); }

void Desk::add_routes(frame::Routes& routes) {
  using namespace frame;
  constexpr std::size_t part_bytes_max = 256u << 10;
  const std::string base = "/api/v1/fieldwork";
  routes.post<EnrolDevice, DeviceView>(base + "/devices", go_out, [this](Act& act, const EnrolDevice& c) { return enrol(act, c); });
  routes.view<Page<DeviceView>>(base + "/devices", go_out, Sensitive::no, [this](Look& look) { return devices(look); });
  routes.post<Reason, DeviceView>(base + "/devices/{device_id}/revocation", go_out,
                                  [this](Act& act, const Reason& c) { return revoke(act, c); });
  routes.post<TakeAlong, BundleView>(base + "/bundles", go_out, [this](Act& act, const TakeAlong& c) { return take_along(act, c); });
  routes.post<engine::Push, engine::PushAnswer>(base + "/pushes", go_out,
                                                [this](Act& act, const engine::Push& c) { return push(act, c); });
  routes.post<engine::Push, engine::PushAnswer>(base + "/brought_queues", settle_field,
                                                [this](Act& act, const engine::Push& c) { return bring(act, c); });
  routes.view<engine::PullAnswer>(base + "/changes", go_out, Sensitive::yes, [this](Look& look) { return changes(look); });
  routes.upload<engine::FileState>(base + "/files/{sha256}", go_out, part_bytes_max,
                                   [this](Act& act, std::string_view bytes) { return take_file(act, bytes); });
  routes.view<CardView>(base + "/households/{household_id}/card", read_card, Sensitive::yes,
                        [this](Look& look) { return card(look); });
  routes.raw(base + "/cards/{card_id}/files/{sha256}", read_card, Sensitive::yes, [this](Look& look) { return picture(look); });
  routes.view<Page<ConflictRow>>(base + "/conflicts", settle_field, Sensitive::yes, [this](Look& look) { return conflicts(look); });
  routes.post<SettleConflict, CardView>(base + "/cards/{card_id}/conflicts/{conflict_id}/settlement", settle_field,
                                        [this](Act& act, const SettleConflict& c) { return settle(act, c); });
  routes.view<Page<AsideRow>>(base + "/quarantine", settle_field, Sensitive::yes, [this](Look& look) { return quarantine(look); });
  routes.post<Reason, AsideRow>(base + "/quarantine/{op_id}/release", settle_field,
                                [this](Act& act, const Reason& c) { return release(act, c); });
  routes.post<Reason, AsideRow>(base + "/quarantine/{op_id}/review", settle_field,
                                [this](Act& act, const Reason& c) { return review(act, c); });
}

}  // namespace fieldwork
