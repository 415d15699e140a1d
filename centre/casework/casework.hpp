// The front door of casework: somebody needs help, and what becomes of it. This is the desk to read
// first.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "centre/frame/module.hpp"
#include "centre/messages/messages.hpp"
#include "centre/network/network.hpp"
#include "centre/papers/papers.hpp"
#include "centre/registry/registry.hpp"
#include "centre/staff/staff.hpp"

namespace casework {

using frame::Permission;
using frame::Role;

inline constexpr Permission open_case{"casework.open_case",
                                      {Role::desk_officer, Role::social_worker, Role::centre_head,
                                       Role::volunteer, Role::provincial_officer}};
inline constexpr Permission read_case{"casework.read_case",
                                      {Role::desk_officer, Role::social_worker, Role::centre_head,
                                       Role::volunteer, Role::provincial_officer}};
// Opinions and referrals: not for volunteers.
inline constexpr Permission read_papers{
    "casework.read_papers",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer}};
inline constexpr Permission triage_case{
    "casework.triage_case",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer}};
// Papers, plan, aid, referral: the daily work on a case.
inline constexpr Permission work_case{"casework.work_case",
                                      {Role::desk_officer, Role::social_worker, Role::centre_head}};
// POST .../moves; which step whom, says the table of rules.cpp.
inline constexpr Permission move_case{
    "casework.move_case",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer}};
inline constexpr Permission sign_opinion{"casework.sign_opinion", {Role::social_worker}};
// What is done in the field, by volunteers too.
inline constexpr Permission visit_home{
    "casework.visit_home",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::volunteer}};
inline constexpr Permission approve_help{"casework.approve_help",
                                         {Role::centre_head, Role::provincial_officer}};
inline constexpr Permission pay_help{"casework.pay_help", {Role::desk_officer, Role::centre_head}};
inline constexpr Permission close_case{"casework.close_case",
                                       {Role::social_worker, Role::centre_head}};
// Only those who may see a case can name its team, so this opens no closed file.
inline constexpr Permission choose_team{
    "casework.choose_team",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer}};
inline constexpr Permission answer_referral{"casework.answer_referral",
                                            {Role::agency_officer, Role::provincial_officer}};

// The call screen of 1300.
inline constexpr Permission take_call{
    "casework.take_call",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer}};
// Opening a closed file in need, for a limited time, seen by its team at once and reviewed afterwards.
inline constexpr Permission break_glass{
    "casework.break_glass", {Role::social_worker, Role::centre_head, Role::provincial_officer}};
inline constexpr Permission seal_file{
    "casework.seal_file", {Role::social_worker, Role::centre_head, Role::provincial_officer}};
// Keeping a colleague away from a file; saying who is whose family.
inline constexpr Permission block_colleague{
    "casework.block_colleague",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer}};
inline constexpr Permission declare_kin{
    "casework.declare_kin",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::volunteer,
     Role::provincial_officer}};
inline constexpr Permission name_protectors{"casework.name_protectors", {Role::provincial_officer}};
// Who looked at a person's record, for that person.
inline constexpr Permission read_accesses{
    "casework.read_accesses",
    {Role::social_worker, Role::centre_head, Role::provincial_officer, Role::auditor}};
// The clocks run by themselves; this lets them run now.
inline constexpr Permission run_clocks{"casework.run_clocks",
                                       {Role::provincial_officer, Role::administrator}};

enum class State : std::uint8_t {
  received,
  info_needed,
  assessing,
  planning,
  awaiting_approval,
  awaiting_budget,
  paying,
  referred,
  helped,
  following_up,
  closed,
  ineligible,
};
constexpr auto choices(const State*) {
  return kit::Choices{
      "received",        "info_needed", "assessing", "planning", "awaiting_approval",
      "awaiting_budget", "paying",      "referred",  "helped",   "following_up",
      "closed",          "ineligible"};
}

enum class Urgency : std::uint8_t { normal, urgent, most_urgent };
constexpr auto choices(const Urgency*) {
  return kit::Choices{"normal", "urgent", "most_urgent"};
}

// Ordinary: the centre. Restricted: the named team and the centre's head. Sealed: the named team
// alone.
enum class Secrecy : std::uint8_t { ordinary, restricted, sealed };
constexpr auto choices(const Secrecy*) {
  return kit::Choices{"ordinary", "restricted", "sealed"};
}

enum class Channel : std::uint8_t { walk_in, hotline, volunteer, public_page, partner };
constexpr auto choices(const Channel*) {
  return kit::Choices{"walk_in", "hotline", "volunteer", "public_page", "partner"};
}

enum class ReporterKind : std::uint8_t { self, relative, good_citizen, agency, volunteer };
constexpr auto choices(const ReporterKind*) {
  return kit::Choices{"self", "relative", "good_citizen", "agency", "volunteer"};
}

enum class Dimension : std::uint8_t { income, living, health, education, access };
constexpr auto choices(const Dimension*) {
  return kit::Choices{"income", "living", "health", "education", "access"};
}

struct ProblemType {
  std::string code;
  std::string parent_code;  // "" for a group
  std::string name_th;
  std::string name_en;
  Dimension dimension = Dimension::access;
  Secrecy secrecy = Secrecy::ordinary;  // the least secrecy of a case with this problem
};
inline const kit::Shape& describe(const ProblemType*) {
  static const kit::Shape shape = kit::shape<ProblemType>(
      "ProblemType", kit::field<&ProblemType::code>("code"),
      kit::field<&ProblemType::parent_code>("parent_code"),
      kit::field<&ProblemType::name_th>("name_th"), kit::field<&ProblemType::name_en>("name_en"),
      kit::field<&ProblemType::dimension>("dimension"),
      kit::field<&ProblemType::secrecy>("secrecy"));
  return shape;
}

// What the public page brings.
struct PublicRequest {
  std::string centre_org_id;
  std::string area_code;
  std::string problem;
  std::string words;
  ReporterKind reporter = ReporterKind::self;
  bool anonymous = false;
  std::string name;
  std::string phone;
  std::string about;  // who needs help, when it is somebody else
};
struct PublicReceipt {
  std::string number;
  std::string tracking_code;  // shown this once; kept only as a keyed hash
};
// What a citizen may know of a case: no name, no place, no words.
struct PublicProgress {
  State state = State::received;
  bool neutral = false;  // a closed file: say only that it is in good hands
  kit::Date since;
};

// What other desks may know of a case that the actor may see.
struct CaseBrief {
  std::string id;
  std::string org_id;
  std::string area_code;
  std::string number;
  Secrecy secrecy = Secrecy::ordinary;
  State state = State::received;
  std::string household_id;
  std::string main_problem;
};

// A visit to a household, without what was seen there.
struct VisitBrief {
  std::string case_id;
  std::string case_number;
  kit::Instant held_at;
  std::string visitors;
  std::string purpose;
};

// What the open requests of a household ask for.
struct OpenNeed {
  std::string household_id;
  std::string area_code;
  Urgency urgency = Urgency::normal;
  Dimension dimension = Dimension::access;  // of the main problem
};
inline const kit::Shape& describe(const OpenNeed*) {
  using N = OpenNeed;
  static const kit::Shape shape = kit::shape<N>("OpenNeed", kit::field<&N::household_id>("household_id"), kit::field<&N::area_code>("area_code"),
                                                kit::field<&N::urgency>("urgency"), kit::field<&N::dimension>("dimension"));
  return shape;
}

// Work of another desk that an officer has to do: it stands among their tasks, in their calendar and in their reminders.
struct HandedTask {
  std::string staff_id;
  std::string area_code;  // of what it is about: a volunteer reaches no other
  std::string what;
  kit::Date due_on;
  std::string about;  // the page where it is done: "logbook/books/ID"
};

// Every announcement of this desk carries the secrecy, so that listeners can hold their tongue.
struct CaseNews {
  State state = State::received;
  Urgency urgency = Urgency::normal;
  Secrecy secrecy = Secrecy::ordinary;
  std::string main_problem;  // "" of a closed file
  Channel channel = Channel::walk_in;
  bool quiet = false;  // somebody is kept away from it: no page stirs
};
inline const kit::Shape& describe(const CaseNews*) {
  static const kit::Shape shape = kit::shape<CaseNews>(
      "CaseNews", kit::field<&CaseNews::state>("state"), kit::field<&CaseNews::urgency>("urgency"),
      kit::field<&CaseNews::secrecy>("secrecy"),
      kit::field<&CaseNews::main_problem>("main_problem"),
      kit::field<&CaseNews::channel>("channel"), kit::field<&CaseNews::quiet>("quiet"));
  return shape;
}

// Announces: casework.case_opened, case_triaged, case_assigned, case_changed, case_moved,
// information_asked, information_given, team_changed, opinion_signed, action_planned,
// action_progressed, aid_given, referral_sent, referral_accepted, referral_refused,
// referral_returned, referral_completed, visit_made, follow_up_planned, follow_up_done,
// case_closed, case_reopened, call_taken, call_back_made, escalation_raised, staff_told, clocks_run,
// block_placed, block_lifted, kin_declared, glass_broken, glass_reviewed, file_sealed,
// file_unsealed, safe_contact_set, protectors_named, letter_link_made, letter_answered.
class Casework : public frame::Module {
 public:
  // Opens a case on channel public_page. The act's scope must reach the centre.
  // Refuses casework.centre_unknown, casework.problem_unknown, casework.phone_needed.
  virtual kit::Result<PublicReceipt> take_public_request(frame::Act& act,
                                                         const PublicRequest& request) = 0;
  // By case number and tracking code, or the phone that was given; closed files answer to the code
  // only.
  virtual std::optional<PublicProgress> find_progress(frame::Look& look, std::string_view number,
                                                      std::string_view code_or_phone) = 0;
  // Nothing when there is no such case or the actor may not know of it.
  virtual std::optional<CaseBrief> find_case(frame::Look& look, std::string_view case_id) = 0;
  // Those of the ids whose cases the actor may see, in one question.
  virtual std::vector<CaseBrief> cases_seen(frame::Look& look, const std::vector<std::string>& case_ids) = 0;
  // The case behind a number and its tracking code (or phone, for an ordinary one), whoever may see it: for a desk that
  // takes something from the citizen. Tell nobody what comes back.
  virtual std::optional<CaseBrief> find_tracked(frame::Look& look, std::string_view number,
                                                std::string_view code_or_phone) = 0;
  // Everybody who took a step with the case or is in charge of it; whoever may see it. The last person to decide is
  // first.
  virtual std::vector<std::string> hands_of(frame::Look& look, std::string_view org_id,
                                            std::string_view case_id) = 0;
  // Newest first; of ordinary cases that the actor may know of: what comes of it may stand on a paper of the family.
  virtual std::vector<VisitBrief> visits_of_household(frame::Look& look, std::string_view household_id,
                                                      std::size_t most) = 0;
  // Of an area, by household. Ordinary requests alone, and none that somebody is kept away from, whoever asks: what comes of it
  // stands on maps and in lists that many see.
  virtual std::vector<OpenNeed> open_needs(frame::Look& look, std::string_view area_code) = 0;
  // Gives the task's id. It is finished by the desk that handed it in, not by hand.
  virtual std::string hand_task(frame::Act& act, const HandedTask& task) = 0;
  virtual void finish_handed_task(frame::Act& act, std::string_view task_id) = 0;
  // The province's named team for a place.
  virtual std::vector<std::string> protectors_of(frame::Look& look, std::string_view area_code) = 0;
  // Runs the clocks in the background from now on, once a minute; `broken` is told why a run went wrong. Ends with leave().
  virtual void keep_clocks(const frame::Performer& performer,
                           std::function<void(std::string_view)> broken) = 0;
  // Problem types in force on a day, groups before their members.
  virtual std::vector<ProblemType> problem_types(frame::Look& look, kit::Date day) = 0;
};

std::unique_ptr<Casework> open_casework(registry::Registry& registry, network::Network& network,
                                        staff::Staff& staff, papers::Papers& papers,
                                        messages::Messages& messages);

}  // namespace casework
