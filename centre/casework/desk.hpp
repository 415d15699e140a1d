// The casework desk at work.
#pragma once

#include "centre/casework/doors.hpp"
#include "centre/casework/notice/desk.hpp"
#include "centre/casework/tasks/desk.hpp"
#include "centre/casework/today/live.hpp"
#include "centre/casework/watch/sweeper.hpp"

namespace casework {

class Desk final : public Casework {
 public:
  explicit Desk(Doors doors) : doors_(doors) {
    doors_.messages.before_sending([this](const frame::Performer& performer) { reminders_.run(performer, doors_); });
    doors_.messages.keep_silent_when([this](frame::Look& look, const std::vector<std::string>& person_ids) {
      return notice::must_not_be_told(look, doors_, person_ids);
    });
  }

  std::string_view name() const override { return "casework"; }
  std::span<const kit::sql::Migration> migrations() const override;
  void add_routes(frame::Routes& routes) override;
  void heard(const frame::Announcement& what) override;
  void leave() override { sweeper_.leave(); }

  kit::Result<PublicReceipt> take_public_request(frame::Act& act,
                                                 const PublicRequest& request) override;
  std::optional<PublicProgress> find_progress(frame::Look& look, std::string_view number,
                                              std::string_view code_or_phone) override;
  std::optional<CaseBrief> find_case(frame::Look& look, std::string_view case_id) override;
  std::vector<CaseBrief> cases_seen(frame::Look& look,
                                    const std::vector<std::string>& case_ids) override;
  std::optional<CaseBrief> find_tracked(frame::Look& look, std::string_view number,
                                        std::string_view code_or_phone) override;
  std::vector<std::string> hands_of(frame::Look& look, std::string_view org_id,
                                    std::string_view case_id) override;
  std::vector<VisitBrief> visits_of_household(frame::Look& look, std::string_view household_id,
                                              std::size_t most) override;
  std::vector<OpenNeed> open_needs(frame::Look& look, std::string_view area_code) override;
  std::string hand_task(frame::Act& act, const HandedTask& task) override;
  void finish_handed_task(frame::Act& act, std::string_view task_id) override;
  std::vector<std::string> protectors_of(frame::Look& look, std::string_view area_code) override;
  void keep_clocks(const frame::Performer& performer,
                   std::function<void(std::string_view)> broken) override;
  std::vector<ProblemType> problem_types(frame::Look& look, kit::Date day) override;

 private:
  Doors doors_;
  today::Live live_;
  tasks::Reminders reminders_;
  watch::Sweeper sweeper_;
};

}  // namespace casework
