// The only SQL of events.
#pragma once

#include <map>
#include <set>

#include "centre/events/records.hpp"
#include "centre/events/shapes.hpp"
#include "centre/frame/context.hpp"

namespace events::store {

struct Filter {
  std::string text;   // in the title, as LIKE takes it
  std::string kind;   // "" is any
  std::string state;
  std::string before_day = "9999-12-31", before_id = "~";
  std::size_t limit = 50;
};
std::vector<EventRow> list(frame::Look& look, const Filter& filter);
std::optional<Event> find_event(frame::Look& look, std::string_view id);
std::optional<Event> find_by_code(frame::Look& look, std::string_view code);
void insert_event(frame::Act& act, const Event& event);
void save_event(frame::Act& act, Event& event);
// Two who put themselves down at once get two numbers.
void hold_event(frame::Act& act, const Event& event);

std::vector<Session> sessions_of(frame::Look& look, const Event& event);
void insert_session(frame::Act& act, const Session& session);
void save_session(frame::Act& act, Session& session);
void remove_session(frame::Act& act, const Session& session);

std::vector<BudgetLine> budget_of(frame::Look& look, const Event& event);
void set_budget(frame::Act& act, const Event& event, const std::vector<BudgetLine>& lines);

// Those who stand on the list, in its order.
std::vector<Registration> registrations_of(frame::Look& look, const Event& event);
std::vector<Registration> with_person(frame::Look& look, const std::string& person_id);
std::optional<Registration> find_by_name(frame::Look& look, const Event& event, const std::string& name_index);
std::int64_t registered(frame::Look& look, const Event& event);
std::int64_t last_number(frame::Look& look, const Event& event);
void insert_registration(frame::Act& act, const Registration& registration);
// Person, card, certificate, and whether it has ended.
void save_registration(frame::Act& act, const Registration& registration);

// By registration: the sessions that somebody came to.
std::map<std::string, std::set<std::string>> came_of(frame::Look& look, const Event& event);
// Whether it was not so before.
bool put_present(frame::Act& act, const Session& session, const std::string& registration_id);
bool put_absent(frame::Act& act, const Session& session, const std::string& registration_id);
std::int64_t came(frame::Look& look, const Session& session);

void insert_evaluation(frame::Act& act, const Evaluation& evaluation);
Judgement judgement_of(frame::Look& look, const Event& event);

}  // namespace events::store
