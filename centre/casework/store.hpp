// The case itself in the database: found, saved, moved. Every way to a case starts at find_case or
// list_cases.
#pragma once

#include "centre/casework/records.hpp"
#include "centre/frame/context.hpp"
#include "centre/registry/registry.hpp"

namespace casework::store {

// Nothing when there is no such case or the actor may not know of it.
std::optional<Case> find_case(frame::Look& look, std::string_view case_id);
// Those of the ids that the actor may know of.
std::vector<Case> cases_of(frame::Look& look, const std::vector<std::string>& case_ids);
// The same while the actor's broken glass lasts.
std::optional<Case> find_case_through_glass(frame::Look& look, std::string_view case_id);
void insert_case(frame::Act& act, const Case& record);
// Writes what may change and raises the version; somebody in between makes the act try again.
void save_case(frame::Act& act, Case& record);

// The ids under which one person stands, filled up to the number that a query takes.
std::array<std::string, registry::records_of_one_max> one_person(
    const std::vector<std::string>& ids);

struct CaseFilter {
  std::string number;                   // as far as it is typed
  std::string state;                    // "" is any
  std::vector<std::string> person_ids;  // of one person; empty is any
  std::string household_id;
  std::string in_charge;
  bool by_name = false;  // only cases of these people, and these cases
  std::vector<std::string> people_ids;
  std::vector<std::string> case_ids;
  std::int64_t before_ms = 0;  // keyset: newest first
  std::string before_id;
  std::size_t limit = 50;
};
std::vector<Case> list_cases(frame::Look& look, const CaseFilter& filter);

// The newest cases whose clients are told of in words that hold what was typed. The words are
// sealed, so that they are opened and looked through, and no more than cases_looked_through_max of
// them.
std::vector<std::string> cases_told_of(frame::Look& look, std::string_view typed, std::size_t most);

std::vector<Client> clients_of(frame::Look& look, const Case& record);
void insert_client(frame::Act& act, const Client& client);
void remove_clients(frame::Act& act, const Case& record);

std::vector<Move> moves_of(frame::Look& look, const Case& record);
void append_move(frame::Act& act, Move move);

std::vector<std::string> team_of(frame::Look& look, const Case& record);
void join_team(frame::Act& act, const Case& record, std::string_view staff_id);
void leave_team(frame::Act& act, const Case& record, std::string_view staff_id);

std::vector<Information> information_of(frame::Look& look, const Case& record);
void insert_information(frame::Act& act, const Information& item);
void answer_information(frame::Act& act, Information item);

std::optional<Closure> closure_of(frame::Look& look, const Case& record);
void insert_closure(frame::Act& act, const Closure& closure);
// The next episode, when the case was opened again and the actor may know of that one.
std::optional<Case> next_episode(frame::Look& look, const Case& record);
// Whether there is one, whoever may know of it.
bool was_reopened(frame::Look& look, const Case& record);

std::vector<ProblemType> problem_types(frame::Look& look, kit::Date day);
// Minutes from the opening; nothing when no target is in force.
std::optional<std::int64_t> target_minutes(frame::Look& look, Target target, Urgency urgency,
                                           kit::Date day);

}  // namespace casework::store
