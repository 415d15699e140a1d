// The fieldwork desk at work.
#pragma once

#include "centre/fieldwork/shapes.hpp"
#include "centre/fieldwork/shelf.hpp"
#include "centre/frame/page.hpp"

namespace fieldwork {

class Desk final : public Fieldwork {
 public:
  explicit Desk(const Doors& doors) : doors_(doors) {}

  std::string_view name() const override { return "fieldwork"; }
  std::span<const kit::sql::Migration> migrations() const override;
  void add_routes(frame::Routes& routes) override;
  std::map<std::string, std::int64_t> reached(frame::Look& look) override;
  void note_copy(frame::Act& act, const std::map<std::string, std::int64_t>& reached) override;
  void begin_epoch(frame::Act& act) override;

 private:
  // desk.cpp: phones and what they take along.
  kit::Result<DeviceView> enrol(frame::Act& act, const EnrolDevice& given);
  kit::Result<frame::Page<DeviceView>> devices(frame::Look& look);
  kit::Result<DeviceView> revoke(frame::Act& act, const Reason& given);
  kit::Result<BundleView> take_along(frame::Act& act, const TakeAlong& given);
  DeviceView view_of(frame::Look& look, const Device& device);
  kit::Result<Device> enrolled(frame::Act& act, const std::string& id, const std::string& name);
  kit::Result<Device> own_device(frame::Look& look, std::string_view id);
  std::string card_for(frame::Act& act, const registry::HouseholdBrief& household);
  std::optional<Taken> taken(frame::Look& look, std::string_view card_id);

  // exchange.cpp: what comes from phones and goes to them.
  kit::Result<engine::PushAnswer> push(frame::Act& act, const engine::Push& given);
  kit::Result<engine::PushAnswer> bring(frame::Act& act, const engine::Push& given);
  kit::Result<engine::PullAnswer> changes(frame::Look& look);
  kit::Result<engine::FileState> take_file(frame::Act& act, std::string_view bytes);
  engine::PushAnswer exchange(frame::Act& act, Device device, const engine::Push& given);
  void after(frame::Act& act, const Device& device, const engine::Received& received);
  void register_family(frame::Act& act, const Device& device, const engine::Op& op);
  void alert(frame::Act& act, const CardRow& card, const engine::Op& op);

  // settling.cpp: what people decide.
  kit::Result<CardView> card(frame::Look& look);
  kit::Result<frame::Reply> picture(frame::Look& look);
  kit::Result<frame::Page<ConflictRow>> conflicts(frame::Look& look);
  kit::Result<CardView> settle(frame::Act& act, const SettleConflict& given);
  kit::Result<frame::Page<AsideRow>> quarantine(frame::Look& look);
  kit::Result<AsideRow> release(frame::Act& act, const Reason& given);
  kit::Result<AsideRow> review(frame::Act& act, const Reason& given);
  CardView view_of(frame::Look& look, const CardRow& row);
  AsideRow view_of(frame::Look& look, const OpRow& row);
  std::string head_of(frame::Look& look, std::string_view household_id);
  kit::Result<OpRow> get_aside(frame::Look& look);

  Doors doors_;
};

}  // namespace fieldwork
