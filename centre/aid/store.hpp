// Requests and what hangs on them in the database. Every way to a request starts at find_request or a list; whether the
// actor may see it at all is decided in request/seen.hpp.
#pragma once

#include "centre/aid/records.hpp"
#include "centre/frame/context.hpp"

namespace aid::store {

std::int64_t next_running(frame::Act& act, const std::string& org_id, std::int64_t fiscal_year);
std::optional<Request> find_request(frame::Look& look, std::string_view request_id);
void insert_request(frame::Act& act, const Request& request);
// Writes what may change and raises the version; somebody in between makes the act try again.
void save_request(frame::Act& act, Request& request);

struct Filter {
  std::string state;  // "" any; several with commas
  std::string level;  // the same
  std::string number;
  std::string benefit_code;
  std::vector<std::string> person_ids;  // of one person; empty is any
  std::string household_id;
  std::string case_id;
  bool emergency_only = false;
};
// Where the next stretch of a list begins.
struct After {
  std::int64_t rank = -1;
  std::int64_t ms = 0;
  std::string id;
};
// Newest first.
std::vector<Request> list_requests(frame::Look& look, const Filter& filter, const After& after, std::size_t limit);
// As they wait: emergencies first, then who waits longest.
std::vector<Request> list_waiting(frame::Look& look, const Filter& filter, const After& after, std::size_t limit);
std::int64_t rank_of(const Request& request);

std::vector<Move> moves_of(frame::Look& look, const Request& request);
void append_move(frame::Act& act, Move move);
std::vector<Hand> hands_of(frame::Look& look, const Request& request);
// When this person had another part, the database refuses.
void add_hand(frame::Act& act, const Request& request, const Hand& hand);
// What tells whose hand it is.
struct Mark {
  std::string mark;
  std::string person_key;  // of the hand
  Part part = Part::none;
};
std::vector<Mark> marks_of(frame::Look& look, const Request& request);
void add_mark(frame::Act& act, const Request& request, const Mark& mark);

std::vector<Paper> papers_of(frame::Look& look, const Request& request);
void put_paper(frame::Act& act, const Paper& paper);
void remove_papers(frame::Act& act, const Request& request);
std::vector<Remark> remarks_of(frame::Look& look, const Request& request);
void insert_remark(frame::Act& act, const Remark& remark);
void answer_remark(frame::Act& act, Remark remark);
std::vector<std::string> readers_of(frame::Look& look, const Request& request);
void add_reader(frame::Act& act, const Request& request, std::string_view staff_id);
// The requests that name this member of staff as a reader.
std::vector<std::string> read_by(frame::Look& look, std::string_view staff_id);

// What the ceilings and the eyes of others need, wherever it is: no scope.
struct Pending {
  std::string id;
  std::string org_id;
  std::string area_code;
  std::string benefit_code;
  std::string kind;
  std::string state;
  std::int64_t amount_satang = 0;
  kit::Date asked_on;
  std::string person_id;
  std::string household_id;
  std::string case_id;
};
// How often these people were paid this benefit between two days, in every organisation: of benefits that leave no note
// for others to read.
std::int64_t times_paid(frame::Look& look, const std::vector<std::string>& person_ids, const std::string& benefit_code,
                        kit::Date first, kit::Date last);
// Requests of these people or this household that are under way, in every organisation.
std::vector<Pending> under_way(frame::Look& look, const std::vector<std::string>& person_ids,
                               const std::string& household_id);
// Requests for the same house that were ever paid, or are under way.
std::vector<Pending> for_the_house(frame::Look& look, const std::string& household_id);

void take_turn(frame::Act& act, const std::string& subject);
std::vector<Level> levels(frame::Look& look, kit::Date day);
// Kinds of purse that may pay, the first choice first; the most that one gives to a request.
struct PurseRule {
  std::string kind;
  std::optional<std::int64_t> most_satang;
};
std::vector<PurseRule> purse_rules(frame::Look& look, const std::string& purse_kind, bool emergency, kit::Date day);

// What requests say is theirs: set aside and open, and paid from a purse.
struct OwnMoney {
  std::string request_id;
  std::int64_t held = 0;
  std::int64_t paid = 0;
};
std::vector<OwnMoney> booked(frame::Db& db);
// What does not add up, a line each.
std::vector<std::string> faults(frame::Db& db);

}  // namespace aid::store
