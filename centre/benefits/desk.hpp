// The benefits desk at work: its door in desk.cpp, its pages in the folders of their nouns.
#pragma once

#include "centre/benefits/doors.hpp"
#include "centre/benefits/people/following.hpp"

namespace benefits {

class Desk final : public Benefits {
 public:
  explicit Desk(Doors doors) : doors_(doors), following_(doors) {}

  std::string_view name() const override { return "benefits"; }
  std::span<const kit::sql::Migration> migrations() const override;
  void add_routes(frame::Routes& routes) override;
  void leave() override { following_.leave(); }

  std::optional<BenefitBrief> find_benefit(frame::Look& look, std::string_view code, kit::Date on) override;
  std::vector<BenefitBrief> benefits_on(frame::Look& look, kit::Date on) override;
  kit::Result<Entitlement> entitlement(frame::Look& look, std::string_view code, std::string_view person_id,
                                       kit::Date on) override;
  kit::Result<HelpBrief> note_help(frame::Act& act, const HelpNote& note) override;
  void withdraw_help(frame::Act& act, std::string_view document, std::string_view reason) override;
  kit::Result<void> note_receiving(frame::Act& act, std::string_view person_id, std::string_view code,
                                   kit::Date since, std::optional<kit::Date> until,
                                   std::string_view document) override;
  std::vector<HelpBrief> help_of_person(frame::Look& look, std::string_view person_id, int fiscal_year) override;
  std::vector<HelpBrief> help_of_household(frame::Look& look, std::string_view household_id, int fiscal_year) override;
  kit::Result<CeilingCheck> check_ceiling(frame::Look& look, std::string_view code, std::string_view person_id,
                                          kit::Date on, Money asked) override;

 private:
  Doors doors_;
  people::Following following_;
};

}  // namespace benefits
