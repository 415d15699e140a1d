// Committee, meetings, votes.
#include "centre/frame/update.hpp"
#include "centre/welfare/store.hpp"

namespace welfare::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr InsertQuery insert_officer_q{
    "INSERT INTO welfare_officers (org_id, id, area_code, fund_id, name, position, member_id, "
    "staff_id, term_from, "
    "term_to, ended_on, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"};
constexpr OpenQuery save_officer_q{parent_checked,
                                   "UPDATE welfare_officers SET area_code = $3, fund_id = $4, name "
                                   "= $5, position = $6, member_id = $7, staff_id = "
                                   "$8, term_from = $9, term_to = $10, ended_on = $11, version = "
                                   "$12 WHERE org_id = $1 AND id = $2 AND version + 1 "
                                   "= $12"};
constexpr InsertQuery insert_meeting_q{
    "INSERT INTO welfare_meetings (org_id, id, area_code, fund_id, kind, number, fiscal_year, "
    "held_on, place, "
    "agenda, state, minutes, present, entitled, quorum, made_ms, made_by, version) VALUES ($1, $2, "
    "$3, $4, $5, $6, "
    "$7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)"};
constexpr OpenQuery save_meeting_q{
    parent_checked,
    "UPDATE welfare_meetings SET area_code = $3, fund_id = $4, kind = $5, number = $6, fiscal_year "
    "= $7, held_on = "
    "$8, place = $9, agenda = $10, state = $11, minutes = $12, present = $13, entitled = $14, "
    "quorum = $15, made_ms "
    "= $16, made_by = $17, version = $18 WHERE org_id = $1 AND id = $2 AND version + 1 = $18"};
constexpr InsertQuery insert_attendance_q{
    "INSERT INTO welfare_attendances (org_id, id, meeting_id, officer_id, present) VALUES ($1, $2, "
    "$3, $4, $5)"};
constexpr InsertQuery insert_motion_q{
    "INSERT INTO welfare_motions (org_id, id, meeting_id, kind, subject, about, votes_for, "
    "votes_against, "
    "abstained, carried, welfare_percent, reserve_percent, administration_percent, "
    "occupation_percent, made_ms, "
    "made_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"};
constexpr OpenQuery officers_q{
    parent_checked,
    "SELECT * FROM welfare_officers WHERE org_id = $1 AND fund_id = $2 ORDER BY term_from, id"};
constexpr ScopedQuery officer_q{
    "SELECT o.* FROM welfare_officers o JOIN welfare_funds f ON f.org_id = o.org_id AND f.id = "
    "o.fund_id WHERE o.id = $1 AND {scope:f}"};
constexpr OpenQuery meetings_q{parent_checked,
                               "SELECT * FROM welfare_meetings WHERE org_id = $1 AND fund_id = $2 "
                               "ORDER BY held_on DESC, id DESC"};
constexpr ScopedQuery meeting_q{
    "SELECT m.* FROM welfare_meetings m JOIN welfare_funds f ON f.org_id = m.org_id AND f.id = "
    "m.fund_id WHERE m.id = $1 AND {scope:f}"};
constexpr OpenQuery attendance_q{
    parent_checked,
    "SELECT * FROM welfare_attendances WHERE org_id = $1 AND meeting_id = $2 ORDER BY id"};
constexpr OpenQuery motions_q{
    parent_checked,
    "SELECT * FROM welfare_motions WHERE org_id = $1 AND meeting_id = $2 ORDER BY id"};

}  // namespace

std::vector<Officer> officers_of(frame::Look& look, const Fund& fund) {
  return frame::read_all_sealed<Officer>(look, "welfare_officers",
                                         look.db.rows(officers_q, {fund.org_id, fund.id}));
}
std::optional<Officer> find_officer(frame::Look& look, std::string_view officer_id) {
  auto row = look.db.find(officer_q, {std::string(officer_id)});
  return row ? std::optional(frame::read_sealed<Officer>(look, "welfare_officers", *row))
             : std::nullopt;
}
void insert_officer(frame::Act& act, const Officer& officer) {
  frame::insert_sealed(act, "welfare_officers", insert_officer_q, officer);
}
void save_officer(frame::Act& act, Officer& officer) {
  frame::update_sealed(act, "welfare_officers", save_officer_q, officer);
}

std::vector<Meeting> meetings_of(frame::Look& look, const Fund& fund) {
  return frame::read_all_sealed<Meeting>(look, "welfare_meetings",
                                         look.db.rows(meetings_q, {fund.org_id, fund.id}));
}
std::optional<Meeting> find_meeting(frame::Look& look, std::string_view meeting_id) {
  auto row = look.db.find(meeting_q, {std::string(meeting_id)});
  return row ? std::optional(frame::read_sealed<Meeting>(look, "welfare_meetings", *row))
             : std::nullopt;
}
void insert_meeting(frame::Act& act, const Meeting& meeting) {
  frame::insert_sealed(act, "welfare_meetings", insert_meeting_q, meeting);
}
void save_meeting(frame::Act& act, Meeting& meeting) {
  frame::update_sealed(act, "welfare_meetings", save_meeting_q, meeting);
}

std::vector<Attendance> attendance_of(frame::Look& look, const Meeting& meeting) {
  return frame::read_all_sealed<Attendance>(
      look, "welfare_attendances", look.db.rows(attendance_q, {meeting.org_id, meeting.id}));
}
void insert_attendance(frame::Act& act, const Attendance& attendance) {
  frame::insert_sealed(act, "welfare_attendances", insert_attendance_q, attendance);
}

std::vector<Motion> motions_of(frame::Look& look, const Meeting& meeting) {
  return frame::read_all_sealed<Motion>(look, "welfare_motions",
                                        look.db.rows(motions_q, {meeting.org_id, meeting.id}));
}
void insert_motion(frame::Act& act, const Motion& motion) {
  frame::insert_sealed(act, "welfare_motions", insert_motion_q, motion);
}

}  // namespace welfare::store
