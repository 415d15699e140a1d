// The only SQL of centres and of what belongs to one.
#pragma once

#include "centre/network/centre/attendance.hpp"

namespace network::store {

void insert_centre(frame::Db& db, const Centre& centre);
void update_centre(frame::Db& db, const Centre& centre);
std::optional<Centre> find_centre(frame::Db& db, std::string_view org_id);
std::optional<Centre> find_centre_named(frame::Db& db, const std::string& area_code, const std::string& name_th);
std::optional<Centre> find_centre_in_scope(frame::Db& db, std::string_view org_id);
std::int64_t centres_at(frame::Db& db, std::string_view area_code);

struct CentreFilter {
  std::string text;  // search form, "" for all
  frame::AreaRange area;
  std::string after_area;
  std::string after_org_id;
  std::size_t limit = 50;
};
std::vector<Centre> list_centres(frame::Db& db, const CentreFilter& filter);
std::vector<Centre> centres_serving(frame::Db& db, std::string_view area_code);

void replace_service_area(frame::Db& db, std::string_view org_id, const std::vector<std::string>& codes);
std::vector<std::string> service_area(frame::Db& db, std::string_view org_id);
// Organisations whose service area covers the area or, for a tambon, touches it.
std::vector<std::string> organisations_serving(frame::Db& db, std::string_view area_code);

// From here on the centre has been found in scope before.
std::vector<GroupMember> working_group(frame::Db& db, std::string_view org_id);  // phones sealed
std::optional<GroupMember> find_group_member(frame::Db& db, std::string_view org_id, std::string_view id);
void insert_group_member(frame::Db& db, std::string_view org_id, const GroupMember& member);
void update_group_member(frame::Db& db, std::string_view org_id, const GroupMember& member);
std::int64_t delete_group_member(frame::Db& db, std::string_view org_id, std::string_view id);

std::vector<ChecklistItem> checklist(frame::Db& db, std::string_view org_id, kit::Date today);
void tick(frame::Db& db, std::string_view org_id, const ChecklistItem& item);

std::vector<Duty> roster(frame::Db& db, std::string_view org_id, kit::Date from, kit::Date to);
// Of the shift that runs at this minute of the day, and of the whole day.
std::vector<std::string> on_shift(frame::Db& db, std::string_view org_id, kit::Date day, std::int64_t minute);
std::vector<std::string> on_duty(frame::Db& db, std::string_view org_id, kit::Date day);
bool duty_planned(frame::Db& db, std::string_view org_id, const Duty& duty);
void insert_duty(frame::Db& db, std::string_view org_id, const Duty& duty);
std::int64_t delete_duty(frame::Db& db, std::string_view org_id, std::string_view id);

std::vector<Event> events(frame::Db& db, std::string_view org_id);
std::optional<Event> find_event(frame::Db& db, std::string_view org_id, std::string_view id);
void insert_event(frame::Db& db, std::string_view org_id, const Event& event);
void update_event(frame::Db& db, std::string_view org_id, const Event& event);
struct AttendeeFilter {
  std::string event_id;
  std::int64_t after = 0;
  std::size_t limit = 100;
};
std::vector<Attendee> attendees(frame::Db& db, std::string_view org_id, const AttendeeFilter& filter);
void insert_attendee(frame::Db& db, std::string_view org_id, std::string_view event_id, const Attendee& attendee);
std::int64_t delete_attendee(frame::Db& db, std::string_view org_id, std::string_view id);
std::int64_t last_attendee_number(frame::Db& db, std::string_view org_id, std::string_view event_id);

}  // namespace network::store
