// The only SQL of savings.
#pragma once

#include "centre/frame/context.hpp"
#include "centre/savings/records.hpp"

namespace savings::store {

std::vector<Law> law_of(frame::Db& db, GroupKind kind, kit::Date day);
std::vector<MethodText> methods(frame::Db& db, kit::Date day);

std::optional<Group> find_group(frame::Db& db, std::string_view id);
// The same, held until the end of the act: whoever changes anything of a group stands in line here.
std::optional<Group> lock_group(frame::Db& db, std::string_view id);
std::vector<Group> groups(frame::Db& db);
std::optional<Group> group_of_fund(frame::Db& db, std::string_view fund_id);
void insert_group(frame::Db& db, const Group& group);

std::vector<Rules> rules_of(frame::Db& db, const Group& group);  // newest first
void insert_rules(frame::Db& db, const Rules& rules);

std::optional<Member> find_member(frame::Db& db, std::string_view id);
std::vector<Member> members_of(frame::Db& db, const Group& group);
void insert_member(frame::Db& db, const Member& member);
void update_member(frame::Db& db, const Member& member);

std::optional<Day> find_day(frame::Db& db, std::string_view id);
std::vector<Day> days_of(frame::Db& db, const Group& group);  // newest first
void insert_day(frame::Db& db, const Day& day);
void update_day(frame::Db& db, const Day& day);
std::vector<Line> lines_of(frame::Db& db, const Day& day);
void put_line(frame::Db& db, const Line& line);
void clear_lines(frame::Db& db, const Day& day);

std::optional<Loan> find_loan(frame::Db& db, std::string_view id);
std::vector<Loan> loans_of(frame::Db& db, const Group& group);
std::vector<Loan> cooperative_loans(frame::Db& db, std::string_view person_id);  // newest first
void insert_loan(frame::Db& db, const Loan& loan);
void update_loan(frame::Db& db, const Loan& loan);
void insert_guarantor(frame::Db& db, const Loan& loan, const std::string& member_id);
struct Guarantee {
  std::string loan_id, member_id;
};
std::vector<Guarantee> guarantees_of(frame::Db& db, const Group& group);
void insert_instalment(frame::Db& db, const Loan& loan, const Instalment& instalment);
std::vector<Instalment> schedule_of(frame::Db& db, const Loan& loan);

void insert_entry(frame::Db& db, const Entry& entry);
std::optional<Entry> find_entry(frame::Db& db, std::string_view id);
bool is_reversed(frame::Db& db, const Entry& entry);
std::vector<Entry> entries_of(frame::Db& db, const Group& group);
std::vector<Entry> entries_of(frame::Db& db, const Member& member);
std::vector<Entry> entries_of(frame::Db& db, const Loan& loan);
std::vector<Entry> entries_of(frame::Db& db, const Day& day);

std::vector<Year> years_of(frame::Db& db, const Group& group);
std::optional<Year> find_year(frame::Db& db, std::string_view id);
void insert_year(frame::Db& db, const Year& year);
void update_year(frame::Db& db, const Year& year);
void insert_portion(frame::Db& db, const Portion& portion);
std::vector<Portion> portions_of(frame::Db& db, const Year& year);

}  // namespace savings::store
