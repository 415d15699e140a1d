// The livelihoods desk at work: programmes (desk.cpp), their memorandum and courses (courses.cpp), people and openings (openings.cpp), who takes part (enrolment.cpp),
// shops (shops.cpp).
#pragma once

#include "centre/frame/page.hpp"
#include "centre/livelihoods/commands.hpp"
#include "centre/livelihoods/shapes.hpp"
#include "centre/livelihoods/trade_records.hpp"
#include "centre/livelihoods/trade_shapes.hpp"

namespace livelihoods {

class Desk final : public Livelihoods {
 public:
  explicit Desk(const Doors& doors) : doors_(doors) {}

  std::string_view name() const override { return "livelihoods"; }
  std::span<const kit::sql::Migration> migrations() const override;
  void add_routes(frame::Routes& routes) override;
  std::vector<std::string> faults(frame::Look& look) override;
  std::vector<IncomeKnown> incomes_known(frame::Look& look, const IncomeAsked& asked) override;

 private:
  using Look = frame::Look;
  using Act = frame::Act;
  template <class T>
  using Result = kit::Result<T>;
  void add_people_routes(frame::Routes& routes);
  void add_trade_routes(frame::Routes& routes);
  // desk.cpp
  Result<Catalogue> get_catalogue(Look& look);
  Result<frame::Page<ProgrammeRow>> get_programmes(Look& look);
  Result<ProgrammeView> get_programme(Look& look);
  Result<ProgrammeView> post_programme(Act& act, const WriteProgramme& command);
  Result<ProgrammeView> put_programme(Act& act, const WriteProgramme& command);
  Result<ProgrammeView> post_move(Act& act, const MoveProgramme& command);
  // courses.cpp
  Result<ProgrammeView> post_course(Act& act, const AddCourse& command);
  Result<ProgrammeView> delete_course(Act& act);
  Result<ProgrammeView> post_course_list(Act& act);
  Result<void> choose_memorandum(Act& act, Programme& programme, const std::string& memorandum_id);
  std::vector<CourseView> courses_of(Look& look, const Programme& programme);
  std::vector<CourseTaken> courses_taken(Look& look, const Enrolment& enrolment);
  // openings.cpp
  Result<frame::Page<ProfileRow>> get_profiles(Look& look);
  Result<ProfileView> get_profile(Look& look);
  Result<ProfileView> put_profile(Act& act, const WriteProfile& command);
  Result<frame::Page<Match>> get_suiting_openings(Look& look);
  Result<frame::Page<OpeningRow>> get_openings(Look& look);
  Result<OpeningView> get_opening(Look& look);
  Result<OpeningView> post_opening(Act& act, const WriteOpening& command);
  Result<OpeningView> put_opening(Act& act, const WriteOpening& command);
  Result<frame::Page<Match>> get_candidates(Look& look);
  Result<OpeningView> post_placement(Act& act, const Place& command);
  Result<OpeningView> post_placement_end(Act& act, const EndPlacement& command);
  // enrolment.cpp
  Result<HouseholdLivelihoods> get_household(Look& look);
  Result<frame::Page<EnrolmentRow>> get_enrolments(Look& look);
  Result<EnrolmentView> get_enrolment(Look& look);
  Result<EnrolmentView> post_enrolment(Act& act, const Enrol& command);
  Result<EnrolmentView> post_mentor(Act& act, const AddMentor& command);
  Result<EnrolmentView> post_note(Act& act, const WriteNote& command);
  Result<EnrolmentView> post_capital(Act& act, const GiveCapital& command);
  Result<EnrolmentView> post_repayment(Act& act, const Repay& command);
  Result<EnrolmentView> post_product(Act& act, const AddProduct& command);
  Result<EnrolmentView> post_income(Act& act, const NoteIncome& command);
  Result<EnrolmentView> post_end(Act& act, const EndEnrolment& command);
  // shops.cpp
  Result<ShopView> post_shop(Act& act, const OpenShop& command);
  Result<ShopView> get_shop(Look& look);
  Result<ShopView> post_shop_end(Act& act, const CloseShop& command);
  Result<PreviewView> preview_sales(Look& look, std::string_view bytes);
  Result<PreviewView> post_sales(Act& act, std::string_view bytes);

  Result<Programme> own_programme(Look& look);
  Result<void> fill(Act& act, Programme& programme, const WriteProgramme& command);
  ProgrammeView view_of(Look& look, const Programme& programme);
  Result<registry::PersonBrief> get_person(Look& look, std::string_view person_id, std::string_view path);
  ProfileRow row_of(Look& look, const Profile& profile);
  ProfileView view_of(Look& look, const registry::PersonBrief& person, const std::optional<Profile>& profile);
  Result<Opening> opening_in_path(Look& look);
  Result<void> fill(Act& act, Opening& opening, const WriteOpening& command);
  OpeningView view_of(Look& look, const Opening& opening);
  std::int64_t placed_anywhere(Look& look, std::string_view opening_id);
  Result<Enrolment> enrolment_in_path(Look& look);
  Result<Enrolment> running_enrolment(Look& look);
  void tell(Act& act, std::string_view what, const Enrolment& enrolment, std::string detail = "", std::int64_t months = 0);
  void plan_incomes(Act& act, const Enrolment& enrolment, const registry::PersonBrief& person, const Enrol& command);
  std::string receipt(Act& act, const std::string& org_id);
  EnrolmentView view_of(Look& look, const Enrolment& enrolment);
  void add_support(Look& look, const Enrolment& enrolment, EnrolmentView& view);
  Result<Shop> shop_in_path(Look& look);
  ShopView view_of(Look& look, const Shop& shop);

  Doors doors_;
};

kit::Result<void> not_in_future(const frame::Look& look, const char* path, kit::Date day);

}  // namespace livelihoods
