// The network desk at work. Its methods stand in area/, centre/, agency/ and volunteer/.
#pragma once

#include "centre/network/agency/shapes.hpp"
#include "centre/network/boundary/shapes.hpp"
#include "centre/network/centre/attendance.hpp"
#include "centre/network/memorandum/shapes.hpp"
#include "centre/network/volunteer/work_shapes.hpp"

namespace network {

// The word of a chair of volunteers on somebody new: their own, or written down from paper by an officer. No other desk
// asks for it.
inline constexpr frame::Permission check_volunteer{
    "network.check_volunteer",
    {Role::desk_officer, Role::centre_head, Role::volunteer, Role::provincial_officer, Role::administrator}};

// Partners, memoranda, committees. Other desks do not ask for them.
inline constexpr frame::Permission keep_memoranda{
    "network.keep_memoranda", {Role::centre_head, Role::provincial_officer, Role::administrator}};

class Desk final : public Directory {
 public:
  explicit Desk(staff::Staff& staff) : staff_(staff) {}
  std::string_view name() const override { return "network"; }
  std::span<const kit::sql::Migration> migrations() const override;
  void add_routes(frame::Routes& routes) override;

  std::optional<AreaBrief> find_area(frame::Look& look, std::string_view code) override;
  std::vector<AreaBrief> search_areas(frame::Look& look, std::string_view text, std::size_t limit) override;
  std::vector<AreaBrief> areas_in(frame::Look& look, std::string_view parent) override;
  std::optional<CentreBrief> find_centre(frame::Look& look, std::string_view org_id) override;
  std::vector<CentreBrief> centres_serving(frame::Look& look, std::string_view area_code) override;
  std::optional<AgencyBrief> find_agency(frame::Look& look, std::string_view org_id) override;
  std::vector<AgencyBrief> agencies_serving(frame::Look& look, std::string_view area_code) override;
  std::vector<ServiceBrief> services_near(frame::Look& look, std::string_view area_code,
                                          std::string_view text) override;
  std::vector<ServiceBrief> services_of_agencies(frame::Look& look, std::string_view area_code) override;
  std::vector<std::string> on_duty(frame::Look& look, std::string_view centre_org_id, kit::Instant at) override;
  kit::Result<AreaImportReport> import_areas(frame::Act& act, std::string_view bytes) override;
  std::vector<RenewalDue> renewals_due(frame::Look& look, kit::Date until) override;
  kit::Result<CentreImportReport> import_centres(frame::Act& act, std::string_view bytes) override;
  kit::Result<BoundaryImportReport> import_boundaries(frame::Act& act, std::string_view bytes) override;
  bool areas_loaded(frame::Look& look, std::string_view version) override;
  kit::Result<AreaImportReport> load_areas(frame::Act& act, std::string_view version, std::string_view csv) override;

 private:
  void add_centre_routes(frame::Routes& routes);
  void add_agency_routes(frame::Routes& routes);
  void add_volunteer_routes(frame::Routes& routes);
  void add_memorandum_routes(frame::Routes& routes);

  kit::Result<frame::Page<AreaView>> areas(frame::Look& look);
  kit::Result<AreaView> area(frame::Look& look);
  kit::Result<BoundariesView> boundaries(frame::Look& look);

  kit::Result<CentreView> open_centre(frame::Act& act, const OpenCentre& given);
  enum class Put { added, changed, same };
  kit::Result<Put> put_centre(frame::Act& act, const OpenCentre& given, const std::function<void(Centre&)>& take_over, bool with_areas);
  kit::Result<bool> renew_centre(frame::Act& act, Centre centre, const Centre& wanted,
                                 const std::optional<std::vector<std::string>>& areas);
  void tell_centre(frame::Act& act, std::string_view what, const Centre& centre);
  kit::Result<CentreImportView> post_centres_sheet(frame::Act& act, std::string_view bytes);
  kit::Result<CentreView> change_centre(frame::Act& act, const ChangeCentre& given);
  kit::Result<frame::Page<CentreRow>> centres(frame::Look& look);
  kit::Result<CentreView> centre(frame::Look& look);
  CentreView view_of(frame::Look& look, const Centre& centre);
  kit::Result<ServiceArea> service_area(frame::Look& look);
  kit::Result<ServiceArea> set_service_area(frame::Act& act, const SetServiceArea& given);
  ServiceArea service_area_of(frame::Look& look, const Centre& centre);
  kit::Result<Centre> centre_in_reach(frame::Look& look);
  // The codes, tidied, when every one is known and within the actor's own reach: nobody gives away more.
  kit::Result<std::vector<std::string>> reachable_areas(frame::Act& act, const std::vector<words::AreaCode>& areas,
                                                        std::string_view path);

  kit::Result<frame::Page<GroupMember>> working_group(frame::Look& look);
  kit::Result<GroupMember> add_group_member(frame::Act& act, const NewGroupMember& given);
  kit::Result<GroupMember> change_group_member(frame::Act& act, const NewGroupMember& given);
  kit::Result<frame::Nothing> remove_group_member(frame::Act& act);
  kit::Result<frame::Page<ChecklistItem>> checklist(frame::Look& look);
  kit::Result<frame::Page<ChecklistItem>> tick_item(frame::Act& act, const TickItem& given);
  kit::Result<frame::Page<Duty>> roster(frame::Look& look);
  kit::Result<Duty> plan_duty(frame::Act& act, const PlanDuty& given);
  kit::Result<frame::Nothing> cancel_duty(frame::Act& act);

  kit::Result<frame::Page<Event>> events(frame::Look& look);
  kit::Result<Event> event_in_reach(frame::Look& look, const Centre& centre);
  kit::Result<Event> hold_event(frame::Act& act, const HoldEvent& given);
  kit::Result<Event> change_event(frame::Act& act, const HoldEvent& given);
  kit::Result<frame::Page<Attendee>> attendees(frame::Look& look);
  kit::Result<Event> add_attendees(frame::Act& act, const AddAttendees& given);
  kit::Result<Event> add_attendees_sheet(frame::Act& act, std::string_view bytes);
  kit::Result<Event> take_attendance(frame::Act& act, const std::vector<NewAttendee>& given);
  kit::Result<frame::Nothing> remove_attendee(frame::Act& act);

  kit::Result<frame::Page<AgencyKind>> agency_kinds(frame::Look& look);
  kit::Result<AgencyView> open_agency(frame::Act& act, const OpenAgency& given);
  kit::Result<AgencyView> change_agency(frame::Act& act, const ChangeAgency& given);
  kit::Result<AgencyView> dissolve_agency(frame::Act& act, const DissolveAgency& given);
  kit::Result<frame::Page<AgencyView>> agencies(frame::Look& look);
  kit::Result<AgencyView> agency(frame::Look& look);
  kit::Result<Agency> agency_in_reach(frame::Look& look);
  AgencyView view_of(frame::Look& look, const Agency& agency);

  kit::Result<ServiceView> offer_service(frame::Act& act, const OfferService& given);
  kit::Result<ServiceView> change_service(frame::Act& act, const ChangeService& given);
  kit::Result<frame::Page<ServiceView>> services(frame::Look& look);
  kit::Result<ServiceView> service(frame::Look& look);
  kit::Result<staff::Organisation> provider_in_reach(frame::Look& look, const std::string& org_id);
  ServiceView view_of(frame::Look& look, const Service& service);

  kit::Result<VolunteerView> take_on_volunteer(frame::Act& act, const NewVolunteer& given);
  kit::Result<VolunteerView> change_volunteer(frame::Act& act, const NewVolunteer& given);
  kit::Result<void> fill_volunteer(frame::Act& act, Volunteer& volunteer, const NewVolunteer& given);
  kit::Result<frame::Page<VolunteerView>> volunteers(frame::Look& look);
  kit::Result<VolunteerView> volunteer(frame::Look& look);
  VolunteerView view_of(frame::Look& look, const Volunteer& volunteer);

  kit::Result<Volunteer> volunteer_in_reach(frame::Look& look);
  kit::Result<void> check_skills(frame::Look& look, const std::vector<std::string>& codes, std::string_view path);
  kit::Result<frame::Page<SkillName>> skills(frame::Look& look);
  kit::Result<frame::Page<VolunteerView>> awaiting_check(frame::Look& look);
  kit::Result<Volunteer> chair_of(frame::Act& act, const std::string& chair_id);
  kit::Result<VolunteerView> check_volunteer(frame::Act& act, const CheckVolunteer& given);
  kit::Result<VolunteerView> issue_card(frame::Act& act, const IssueCard& given);
  kit::Result<CourseRow> hold_course(frame::Act& act, const HoldCourse& given);
  kit::Result<frame::Page<CourseRow>> courses(frame::Look& look);
  kit::Result<Award> give_award(frame::Act& act, const GiveAward& given);
  kit::Result<AssignmentView> assign_volunteer(frame::Act& act, const AssignVolunteer& given);
  kit::Result<ServiceRecord> end_assignment(frame::Act& act, const EndAssignment& given);
  kit::Result<Turn> plan_turn(frame::Act& act, const PlanTurn& given);
  kit::Result<Turn> record_minutes(frame::Act& act, const RecordMinutes& given);
  kit::Result<frame::Nothing> cancel_turn(frame::Act& act);
  kit::Result<frame::Page<Turn>> volunteer_rota(frame::Look& look);
  kit::Result<ServiceRecord> service_record(frame::Look& look);
  kit::Result<frame::Page<SuitableVolunteer>> suitable_volunteers(frame::Look& look);

  kit::Result<frame::Page<Partner>> partners(frame::Look& look);
  kit::Result<Partner> add_partner(frame::Act& act, const WritePartner& given);
  kit::Result<Partner> change_partner(frame::Act& act, const WritePartner& given);
  kit::Result<frame::Page<MemorandumView>> memoranda(frame::Look& look);
  kit::Result<MemorandumView> memorandum(frame::Look& look);
  kit::Result<MemorandumView> draft_memorandum(frame::Act& act, const WriteMemorandum& given);
  kit::Result<MemorandumView> change_memorandum(frame::Act& act, const WriteMemorandum& given);
  kit::Result<MemorandumView> move_memorandum(frame::Act& act, const MoveMemorandum& given);
  kit::Result<MemorandumView> renew_memorandum(frame::Act& act, const RenewMemorandum& given);
  kit::Result<MemorandumView> note_result(frame::Act& act, const NoteResult& given);
  kit::Result<frame::Page<CommitteeView>> committees(frame::Look& look);
  kit::Result<CommitteeView> form_committee(frame::Act& act, const WriteCommittee& given);
  kit::Result<CommitteeView> change_committee(frame::Act& act, const WriteCommittee& given);

  staff::Staff& staff_;
};

// What a person types into a filter, as LIKE takes it.
std::string filter_text(std::string_view typed);

// Sealed text stands in TEXT columns; a phone comes out as people write it, "" when there is none.
std::string sealed_text(const frame::Look& look, std::string_view place, std::string_view plain);
std::string opened_text(const frame::Look& look, std::string_view place, const std::string& sealed);
// Announces a part of a centre: its group, roster, checklist, events.
void tell(frame::Act& act, std::string_view announcement, const Centre& c, PartTold what);
// Where the note of a check belongs.
std::string note_place(const Volunteer& volunteer, std::string_view check_id);
std::string opened_phone(const frame::Look& look, std::string_view place, const std::string& sealed);

}  // namespace network
