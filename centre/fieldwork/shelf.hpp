// The engine's shelf over the tables and the register.
#pragma once

#include "centre/fieldwork/engine/exchange.hpp"
#include "centre/fieldwork/fieldwork.hpp"
#include "centre/fieldwork/store.hpp"

namespace fieldwork {

class TableShelf final : public engine::Shelf, public engine::FileShelf {
 public:
  // Without `act` it only reads.
  TableShelf(frame::Look& look, frame::Act* act, const Doors& doors, Device device)
      : look_(look), act_(act), doors_(doors), device_(std::move(device)), org_id_(look.actor().org_id) {}

  std::vector<engine::Epoch> epochs() override;
  std::int64_t take_seq() override;
  std::int64_t stable_seq() override;
  std::optional<engine::KnownOp> find_op(std::string_view op_id) override;
  void keep_op(const engine::Arrived& arrived) override;
  std::optional<engine::Card> find_card(std::string_view target) override;
  void keep_card(const engine::Card& card) override;
  bool reaches(const engine::Caller& caller, const engine::Op& op) override;
  bool consents(std::string_view target) override;
  std::vector<std::string> caseload(const engine::Caller& caller) override;
  std::vector<engine::Card> changed_cards(const std::vector<std::string>& caseload, std::int64_t after,
                                          std::size_t most) override;
  std::string payload_of(std::string_view op_id) override;

  std::optional<engine::FileState> find_file(std::string_view sha256) override;
  std::string part_of(std::string_view sha256) override;
  void keep_part(const engine::FileState& state, std::string_view bytes) override;

 private:
  struct Place {
    std::string household_id;
    std::string area_code;
  };
  Place place_of(std::string_view target);

  frame::Look& look_;
  frame::Act* act_;
  const Doors& doors_;
  Device device_;
  std::string org_id_;
  std::map<std::string, Place, std::less<>> found_;  // families that came with this request
};

// A card as it is stored, and back.
engine::Card card_of(const CardRow& row);
std::int64_t open_conflicts(const engine::Card& card);
// Where what belongs to the actor lies, so that they reach it: a volunteer reaches villages and not the centre's place.
std::string own_area(const frame::Actor& actor);

}  // namespace fieldwork
