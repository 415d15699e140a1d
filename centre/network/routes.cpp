// The routes of network.
#include "centre/network/desk.hpp"

namespace network {

std::span<const kit::sql::Migration> migrations();
std::span<const kit::sql::Migration> Desk::migrations() const { return network::migrations(); }

namespace {

const std::string base = "/api/v1/network";
constexpr std::size_t sheet_bytes_max = 2 << 20;

}  // namespace

void Desk::add_routes(frame::Routes& routes) {
  using namespace frame;
  auto no = Sensitive::no;
  // The public page has a picker of areas too.
  routes.view<Page<AreaView>>(base + "/areas", anyone, no, [this](Look& look) { return areas(look); });
  routes.view<AreaView>(base + "/areas/{code}", anyone, no, [this](Look& look) { return area(look); });
  routes.view<BoundariesView>(base + "/boundaries", anyone, no, [this](Look& look) { return boundaries(look); });

  add_centre_routes(routes);
  add_agency_routes(routes);

  add_volunteer_routes(routes);
  add_memorandum_routes(routes);
}

void Desk::add_memorandum_routes(frame::Routes& routes) {
  using namespace frame;
  auto no = Sensitive::no;
  const std::string partners = base + "/partners", memoranda = base + "/memoranda", committees = base + "/committees";
  const std::string one = memoranda + "/{memorandum_id}";
  routes.view<Page<Partner>>(partners, read_network, no, [this](Look& look) { return this->partners(look); });
  routes.post<WritePartner, Partner>(partners, keep_memoranda, [this](Act& act, const WritePartner& c) { return add_partner(act, c); });
  routes.put<WritePartner, Partner>(partners + "/{partner_id}", keep_memoranda, [this](Act& act, const WritePartner& c) { return change_partner(act, c); });
  routes.view<Page<MemorandumView>>(memoranda, read_network, no, [this](Look& look) { return this->memoranda(look); });
  routes.post<WriteMemorandum, MemorandumView>(memoranda, keep_memoranda, [this](Act& act, const WriteMemorandum& c) { return draft_memorandum(act, c); });
  routes.view<MemorandumView>(one, read_network, no, [this](Look& look) { return memorandum(look); });
  routes.put<WriteMemorandum, MemorandumView>(one, keep_memoranda, [this](Act& act, const WriteMemorandum& c) { return change_memorandum(act, c); });
  routes.post<MoveMemorandum, MemorandumView>(one + "/moves", keep_memoranda, [this](Act& act, const MoveMemorandum& c) { return move_memorandum(act, c); });
  routes.post<RenewMemorandum, MemorandumView>(one + "/renewal", keep_memoranda, [this](Act& act, const RenewMemorandum& c) { return renew_memorandum(act, c); });
  routes.post<NoteResult, MemorandumView>(one + "/results", keep_memoranda, [this](Act& act, const NoteResult& c) { return note_result(act, c); });
  routes.view<Page<CommitteeView>>(committees, read_network, no, [this](Look& look) { return this->committees(look); });
  routes.post<WriteCommittee, CommitteeView>(committees, keep_memoranda, [this](Act& act, const WriteCommittee& c) { return form_committee(act, c); });
  routes.put<WriteCommittee, CommitteeView>(committees + "/{committee_id}", keep_memoranda,
                                            [this](Act& act, const WriteCommittee& c) { return change_committee(act, c); });
}

void Desk::add_volunteer_routes(frame::Routes& routes) {
  using namespace frame;
  auto no = Sensitive::no;
  const std::string volunteers = base + "/volunteers";
  const std::string one = volunteers + "/{volunteer_id}";
  routes.view<Page<VolunteerView>>(volunteers, manage_volunteers, no, [this](Look& look) { return this->volunteers(look); });
  routes.view<VolunteerView>(one, manage_volunteers, no, [this](Look& look) { return volunteer(look); });
  routes.post<NewVolunteer, VolunteerView>(volunteers, manage_volunteers,
                                           [this](Act& act, const NewVolunteer& c) { return take_on_volunteer(act, c); });
  routes.put<NewVolunteer, VolunteerView>(one, manage_volunteers,
                                          [this](Act& act, const NewVolunteer& c) { return change_volunteer(act, c); });

  routes.view<ServiceRecord>(one + "/record", manage_volunteers, no, [this](Look& look) { return service_record(look); });
  routes.post<CheckVolunteer, VolunteerView>(one + "/checks", network::check_volunteer,
                                             [this](Act& act, const CheckVolunteer& c) { return check_volunteer(act, c); });
  routes.post<IssueCard, VolunteerView>(one + "/cards", manage_volunteers,
                                        [this](Act& act, const IssueCard& c) { return issue_card(act, c); });
  routes.post<GiveAward, Award>(one + "/awards", manage_volunteers,
                                [this](Act& act, const GiveAward& c) { return give_award(act, c); });
  routes.post<AssignVolunteer, AssignmentView>(one + "/assignments", manage_volunteers,
                                               [this](Act& act, const AssignVolunteer& c) { return assign_volunteer(act, c); });
  routes.post<EndAssignment, ServiceRecord>(one + "/assignments/{assignment_id}/ending", manage_volunteers,
                                            [this](Act& act, const EndAssignment& c) { return end_assignment(act, c); });
  routes.post<PlanTurn, Turn>(one + "/turns", manage_volunteers, [this](Act& act, const PlanTurn& c) { return plan_turn(act, c); });
  routes.post<RecordMinutes, Turn>(one + "/turns/{turn_id}/minutes", manage_volunteers,
                                   [this](Act& act, const RecordMinutes& c) { return record_minutes(act, c); });
  routes.del<Nothing>(one + "/turns/{turn_id}", manage_volunteers, [this](Act& act) { return cancel_turn(act); });

  routes.view<Page<SkillName>>(base + "/skills", read_network, no, [this](Look& look) { return skills(look); });
  routes.view<Page<VolunteerView>>(base + "/awaiting_check", network::check_volunteer, no,
                                   [this](Look& look) { return awaiting_check(look); });
  routes.view<Page<CourseRow>>(base + "/courses", manage_volunteers, no, [this](Look& look) { return courses(look); });
  routes.post<HoldCourse, CourseRow>(base + "/courses", manage_volunteers,
                                     [this](Act& act, const HoldCourse& c) { return hold_course(act, c); });
  routes.view<Page<Turn>>(base + "/volunteer_rota", manage_volunteers, no, [this](Look& look) { return volunteer_rota(look); });
  routes.view<Page<SuitableVolunteer>>(base + "/suitable_volunteers", manage_volunteers, no,
                                       [this](Look& look) { return suitable_volunteers(look); });
}

void Desk::add_centre_routes(frame::Routes& routes) {
  using namespace frame;
  auto no = Sensitive::no;
  const std::string centres = base + "/centres";
  const std::string one = centres + "/{org_id}";
  routes.view<Page<CentreRow>>(centres, read_network, no, [this](Look& look) { return this->centres(look); });
  routes.post<OpenCentre, CentreView>(centres, open_organisation,
                                      [this](Act& act, const OpenCentre& c) { return open_centre(act, c); });
  routes.upload<CentreImportView>(centres + "/sheet", open_organisation, sheet_bytes_max,
                                  [this](Act& act, std::string_view bytes) { return post_centres_sheet(act, bytes); });
  routes.view<CentreView>(one, read_network, no, [this](Look& look) { return centre(look); });
  routes.put<ChangeCentre, CentreView>(one, manage_centre,
                                       [this](Act& act, const ChangeCentre& c) { return change_centre(act, c); });
  routes.view<ServiceArea>(one + "/service_area", read_network, no, [this](Look& look) { return service_area(look); });
  routes.put<SetServiceArea, ServiceArea>(one + "/service_area", open_organisation,
                                          [this](Act& act, const SetServiceArea& c) { return set_service_area(act, c); });

  routes.view<Page<GroupMember>>(one + "/working_group", read_network, no, [this](Look& look) { return working_group(look); });
  routes.post<NewGroupMember, GroupMember>(one + "/working_group", manage_centre,
                                           [this](Act& act, const NewGroupMember& c) { return add_group_member(act, c); });
  routes.put<NewGroupMember, GroupMember>(
      one + "/working_group/{member_id}", manage_centre,
      [this](Act& act, const NewGroupMember& c) { return change_group_member(act, c); });
  routes.del<Nothing>(one + "/working_group/{member_id}", manage_centre,
                      [this](Act& act) { return remove_group_member(act); });

  routes.view<Page<ChecklistItem>>(one + "/checklist", read_network, no, [this](Look& look) { return checklist(look); });
  routes.post<TickItem, Page<ChecklistItem>>(one + "/checklist", manage_centre,
                                             [this](Act& act, const TickItem& c) { return tick_item(act, c); });
  routes.view<Page<Duty>>(one + "/roster", read_network, no, [this](Look& look) { return roster(look); });
  routes.post<PlanDuty, Duty>(one + "/roster", manage_centre,
                              [this](Act& act, const PlanDuty& c) { return plan_duty(act, c); });
  routes.del<Nothing>(one + "/roster/{duty_id}", manage_centre, [this](Act& act) { return cancel_duty(act); });

  const std::string events = one + "/events";
  const std::string attendees = events + "/{event_id}/attendees";
  routes.view<Page<Event>>(events, read_network, no, [this](Look& look) { return this->events(look); });
  routes.post<HoldEvent, Event>(events, keep_attendance,
                                [this](Act& act, const HoldEvent& c) { return hold_event(act, c); });
  routes.put<HoldEvent, Event>(events + "/{event_id}", keep_attendance,
                               [this](Act& act, const HoldEvent& c) { return change_event(act, c); });
  routes.view<Page<Attendee>>(attendees, keep_attendance, no, [this](Look& look) { return this->attendees(look); });
  routes.post<AddAttendees, Event>(attendees, keep_attendance,
                                   [this](Act& act, const AddAttendees& c) { return add_attendees(act, c); });
  routes.upload<Event>(attendees + "/sheet", keep_attendance, sheet_bytes_max,
                       [this](Act& act, std::string_view bytes) { return add_attendees_sheet(act, bytes); });
  routes.del<Nothing>(attendees + "/{attendee_id}", keep_attendance, [this](Act& act) { return remove_attendee(act); });
}

void Desk::add_agency_routes(frame::Routes& routes) {
  using namespace frame;
  auto no = Sensitive::no;
  const std::string agencies = base + "/agencies";
  const std::string services = base + "/services";
  routes.view<Page<AgencyKind>>(base + "/agency_kinds", read_network, no, [this](Look& look) { return agency_kinds(look); });
  routes.view<Page<AgencyView>>(agencies, read_network, no, [this](Look& look) { return this->agencies(look); });
  routes.post<OpenAgency, AgencyView>(agencies, open_organisation,
                                      [this](Act& act, const OpenAgency& c) { return open_agency(act, c); });
  routes.view<AgencyView>(agencies + "/{org_id}", read_network, no, [this](Look& look) { return agency(look); });
  routes.put<ChangeAgency, AgencyView>(agencies + "/{org_id}", open_organisation,
                                       [this](Act& act, const ChangeAgency& c) { return change_agency(act, c); });
  routes.post<DissolveAgency, AgencyView>(agencies + "/{org_id}/dissolution", open_organisation,
                                          [this](Act& act, const DissolveAgency& c) { return dissolve_agency(act, c); });

  routes.view<Page<ServiceView>>(services, read_network, no, [this](Look& look) { return this->services(look); });
  routes.post<OfferService, ServiceView>(services, manage_services,
                                         [this](Act& act, const OfferService& c) { return offer_service(act, c); });
  routes.view<ServiceView>(services + "/{service_id}", read_network, no, [this](Look& look) { return service(look); });
  routes.put<ChangeService, ServiceView>(services + "/{service_id}", manage_services,
                                         [this](Act& act, const ChangeService& c) { return change_service(act, c); });
}

}  // namespace network
