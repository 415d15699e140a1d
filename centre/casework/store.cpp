// Cases, clients, moves, team, questions, closures: all SQL of the core.
#include "centre/casework/store.hpp"

#include "centre/casework/query.hpp"
#include "centre/casework/sealing.hpp"
#include "kit/text/text.hpp"

namespace casework::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using enum frame::Unscoped;

constexpr auto& find_case_q =
    case_query<"SELECT c.* FROM casework_cases c WHERE {seen} AND c.id = $3">;
constexpr auto& cases_of_q = case_query<
    "SELECT c.* FROM casework_cases c WHERE {seen} AND c.id IN ($3, $4, $5, $6, $7, $8, $9, $10)">;
constexpr std::size_t ids_at_once = 8;
// Broken glass opens one file by its address, in no list, and never one that is kept away from this person.
constexpr frame::ScopedQuery through_glass_q{
    "SELECT c.* FROM casework_cases c WHERE {scope:c} AND c.id = $2"
    " AND EXISTS (SELECT 1 FROM casework_glass g WHERE g.org_id = c.org_id AND g.case_id = c.id"
    " AND g.staff_id = $1 AND g.until_ms > $3) AND NOT EXISTS (SELECT 1 FROM casework_blocks b"
    " WHERE b.org_id = c.org_id AND b.case_id = c.id AND b.staff_id = $1 AND b.lifted_ms IS NULL)"};
constexpr auto& list_cases_q = case_query<
    "SELECT c.* FROM casework_cases c WHERE {seen}"
    " AND ($3 = '' OR (c.number >= $3 AND c.number < $4)) AND ($5 = '' OR c.state = $5)"
    " AND ($6 = '' OR EXISTS (SELECT 1 FROM casework_clients k WHERE k.org_id = c.org_id"
    " AND k.case_id = c.id AND k.person_id IN ($6, $14, $15, $16, $17, $18, $19, $20)))"
    " AND ($7 = '' OR c.household_id = $7) AND ($8 = '' OR c.in_charge = $8)"
    " AND (c.opened_ms < $9 OR (c.opened_ms = $9 AND c.id < $10))"
    " AND ($12 = '' OR $13 LIKE '%,' || c.id || ',%' OR EXISTS (SELECT 1 FROM casework_clients k"
    " WHERE k.org_id = c.org_id AND k.case_id = c.id AND k.person_id <> ''"
    " AND $12 LIKE '%,' || k.person_id || ',%'))"
    " ORDER BY c.opened_ms DESC, c.id DESC LIMIT $11">;
constexpr auto& told_of_q = case_query<
    "SELECT k.* FROM casework_cases c JOIN casework_clients k ON k.org_id = c.org_id"
    " AND k.case_id = c.id WHERE {seen} AND k.about <> ''"
    " ORDER BY c.opened_ms DESC, c.id DESC LIMIT $3">;
constexpr std::int64_t cases_looked_through_max = 5000;
constexpr auto& next_episode_q = case_query<
    "SELECT c.* FROM casework_cases c WHERE {seen} AND c.org_id = $3 AND c.previous_id = $4">;

constexpr OpenQuery was_reopened_q{
    parent_checked, "SELECT id FROM casework_cases WHERE org_id = $1 AND previous_id = $2"};

constexpr InsertQuery insert_case_q{
    "INSERT INTO casework_cases (org_id, id, area_code, number, channel, opened_ms, opened_by,"
    " main_problem, other_problems, reporter_kind, reporter_anonymous, reporter_name,"
    " reporter_phone, phone_index, household_id, request, urgency, risks, due_ms, in_charge,"
    " secrecy, state, state_since_ms, previous_id, tracking_index, sealed_by, version) VALUES ($1, $2,"
    " $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,"
    " $23, $24, $25, $26, $27)"};
constexpr OpenQuery save_case_q{
    parent_checked,
    "UPDATE casework_cases SET main_problem = $4, other_problems = $5, household_id = $6,"
    " urgency = $7, risks = $8, due_ms = $9, in_charge = $10, secrecy = $11, state = $12,"
    " state_since_ms = $13, area_code = $14, sealed_by = $15, version = version + 1"
    " WHERE org_id = $1 AND id = $2 AND version = $3"};

constexpr OpenQuery clients_q{
    parent_checked,
    "SELECT * FROM casework_clients WHERE org_id = $1 AND case_id = $2 ORDER BY position"};
constexpr InsertQuery insert_client_q{
    "INSERT INTO casework_clients (org_id, id, case_id, position, person_id, about)"
    " VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr OpenQuery remove_clients_q{
    parent_checked, "DELETE FROM casework_clients WHERE org_id = $1 AND case_id = $2"};

constexpr OpenQuery moves_q{
    parent_checked,
    "SELECT * FROM casework_moves WHERE org_id = $1 AND case_id = $2 ORDER BY position"};
constexpr OpenQuery last_position_q{parent_checked,
                                    "SELECT COALESCE(MAX(position), 0) AS last FROM casework_moves"
                                    " WHERE org_id = $1 AND case_id = $2"};
constexpr InsertQuery insert_move_q{
    "INSERT INTO casework_moves (org_id, id, case_id, position, step, from_state, to_state, at_ms,"
    " staff_id, role, reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"};

constexpr OpenQuery team_q{
    parent_checked,
    "SELECT staff_id FROM casework_team WHERE org_id = $1 AND case_id = $2 AND left_ms IS NULL"
    " ORDER BY joined_ms, staff_id"};
constexpr InsertQuery join_team_q{
    "INSERT INTO casework_team (org_id, case_id, staff_id, joined_ms, added_by)"
    " VALUES ($1, $2, $3, $4, $5) ON CONFLICT (org_id, case_id, staff_id) DO UPDATE SET"
    " left_ms = NULL"};
constexpr OpenQuery leave_team_q{
    parent_checked,
    "UPDATE casework_team SET left_ms = $4 WHERE org_id = $1 AND case_id = $2 AND staff_id = $3"};

constexpr OpenQuery information_q{
    parent_checked,
    "SELECT * FROM casework_information WHERE org_id = $1 AND case_id = $2 ORDER BY asked_ms, id"};
constexpr InsertQuery insert_information_q{
    "INSERT INTO casework_information (org_id, id, case_id, field, reason, asked_ms, asked_by,"
    " answer, words, answered_ms, answered_by)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"};
constexpr OpenQuery answer_information_q{
    parent_checked,
    "UPDATE casework_information SET answer = $3, words = $4, answered_ms = $5, answered_by = $6"
    " WHERE org_id = $1 AND id = $2"};

constexpr OpenQuery closure_q{parent_checked,
                              "SELECT * FROM casework_closures WHERE org_id = $1 AND case_id = $2"};
constexpr InsertQuery insert_closure_q{
    "INSERT INTO casework_closures (org_id, id, case_id, outcome, reason, satisfaction, closed_ms,"
    " closed_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};

constexpr OpenQuery problem_types_q{
    reference_table,
    "SELECT code, parent_code, name_th, name_en, dimension, secrecy FROM casework_problem_types"
    " WHERE valid_from <= $1 AND (valid_until IS NULL OR valid_until >= $1) ORDER BY code"};
constexpr OpenQuery target_minutes_q{
    reference_table,
    "SELECT minutes FROM casework_target_times WHERE target = $1 AND urgency = $2"
    " AND valid_from <= $3 AND (valid_until IS NULL OR valid_until >= $3)"
    " ORDER BY valid_from DESC LIMIT 1"};

std::string just_after(std::string prefix) {
  prefix += '\x7f';
  return prefix;
}

// ",a,b," for a query that asks whether an id is among them.
std::string among(const std::vector<std::string>& ids) {
  std::string out = ",";
  for (const auto& id : ids) out += id + ",";
  return out;
}

}  // namespace

std::array<std::string, registry::records_of_one_max> one_person(
    const std::vector<std::string>& ids) {
  std::array<std::string, registry::records_of_one_max> out;
  out.fill(ids.empty() ? "" : ids.front());
  std::copy_n(ids.begin(), std::min(ids.size(), out.size()), out.begin());
  return out;
}

std::optional<Case> find_case(frame::Look& look, std::string_view case_id) {
  Viewer who(look);
  auto row = look.db.find(find_case_q, {who.id, who.heads, std::string(case_id)});
  if (!row) return std::nullopt;
  return read_sealed<Case>(look, "casework_cases", *row);
}

std::vector<Case> cases_of(frame::Look& look, const std::vector<std::string>& case_ids) {
  Viewer who(look);
  std::vector<Case> out;
  for (std::size_t at = 0; at < case_ids.size(); at += ids_at_once) {
    std::array<std::string, ids_at_once> id;
    for (std::size_t i = 0; i < ids_at_once; ++i)
      id[i] = case_ids[std::min(at + i, case_ids.size() - 1)];
    for (const auto& row : look.db.rows(cases_of_q, {who.id, who.heads, id[0], id[1], id[2], id[3],
                                                     id[4], id[5], id[6], id[7]}))
      out.push_back(read_sealed<Case>(look, "casework_cases", row));
  }
  return out;
}

std::optional<Case> find_case_through_glass(frame::Look& look, std::string_view case_id) {
  auto row = look.db.find(through_glass_q,
                          {look.actor().staff_id, std::string(case_id), look.now().ms});
  if (!row) return std::nullopt;
  return read_sealed<Case>(look, "casework_cases", *row);
}

void insert_case(frame::Act& act, const Case& record) {
  insert_sealed(act, "casework_cases", insert_case_q, record);
}

void save_case(frame::Act& act, Case& record) {
  auto list = [&](std::string_view field) {
    const kit::Field& f = *kit::shape_of<Case>().find(field);
    return kit::json::encode_value(*f.type, f.in(&record));
  };
  auto due = record.due_ms ? frame::Value(record.due_ms->ms) : frame::Value();
  auto changed = act.db.change(
      save_case_q,
      {record.org_id, record.id, record.version, record.main_problem, list("other_problems"),
       record.household_id, std::string(kit::name_of(record.urgency)), list("risks"), due,
       record.in_charge, std::string(kit::name_of(record.secrecy)),
       std::string(kit::name_of(record.state)), record.state_since_ms.ms, record.area_code,
       record.sealed_by});
  if (changed == 0) throw kit::sql::TryAgain("the case changed while it was being changed");
  ++record.version;
}

std::vector<Case> list_cases(frame::Look& look, const CaseFilter& f) {
  Viewer who(look);
  auto one = one_person(f.person_ids);
  auto rows = look.db.rows(list_cases_q, {who.id,
                                          who.heads,
                                          f.number,
                                          just_after(f.number),
                                          f.state,
                                          one[0],
                                          f.household_id,
                                          f.in_charge,
                                          f.before_ms,
                                          f.before_id,
                                          static_cast<std::int64_t>(f.limit),
                                          f.by_name ? among(f.people_ids) : "",
                                          f.by_name ? among(f.case_ids) : "",
                                          one[1],
                                          one[2],
                                          one[3],
                                          one[4],
                                          one[5],
                                          one[6],
                                          one[7]});
  return read_all_sealed<Case>(look, "casework_cases", rows);
}

std::vector<std::string> cases_told_of(frame::Look& look, std::string_view typed,
                                       std::size_t most) {
  Viewer who(look);
  std::vector<std::string> out;
  auto wanted = kit::text::search_form(typed);
  for (const auto& row : look.db.rows(told_of_q, {who.id, who.heads, cases_looked_through_max})) {
    if (out.size() >= most) break;
    auto client = read_sealed<Client>(look, "casework_clients", row);
    bool holds = kit::text::search_form(client.about).find(wanted) != std::string::npos;
    if (holds && (out.empty() || out.back() != client.case_id)) out.push_back(client.case_id);
  }
  return out;
}

std::vector<Client> clients_of(frame::Look& look, const Case& record) {
  return read_all_sealed<Client>(look, "casework_clients",
                                 look.db.rows(clients_q, {record.org_id, record.id}));
}
void insert_client(frame::Act& act, const Client& client) {
  insert_sealed(act, "casework_clients", insert_client_q, client);
}
void remove_clients(frame::Act& act, const Case& record) {
  act.db.put(remove_clients_q, {record.org_id, record.id});
}

std::vector<Move> moves_of(frame::Look& look, const Case& record) {
  return read_all_sealed<Move>(look, "casework_moves",
                               look.db.rows(moves_q, {record.org_id, record.id}));
}
void append_move(frame::Act& act, Move move) {
  auto last = act.db.find(last_position_q, {move.org_id, move.case_id});
  move.position = last->integer("last") + 1;
  insert_sealed(act, "casework_moves", insert_move_q, move);
}

std::vector<std::string> team_of(frame::Look& look, const Case& record) {
  std::vector<std::string> out;
  for (const auto& row : look.db.rows(team_q, {record.org_id, record.id}))
    out.push_back(row.text("staff_id"));
  return out;
}
void join_team(frame::Act& act, const Case& record, std::string_view staff_id) {
  act.db.insert(join_team_q, {record.org_id, record.id, std::string(staff_id), act.now().ms,
                              act.actor().staff_id});
}
void leave_team(frame::Act& act, const Case& record, std::string_view staff_id) {
  act.db.put(leave_team_q, {record.org_id, record.id, std::string(staff_id), act.now().ms});
}

std::vector<Information> information_of(frame::Look& look, const Case& record) {
  return read_all_sealed<Information>(look, "casework_information",
                                      look.db.rows(information_q, {record.org_id, record.id}));
}
void insert_information(frame::Act& act, const Information& item) {
  insert_sealed(act, "casework_information", insert_information_q, item);
}
void answer_information(frame::Act& act, Information item) {
  seal_personal(act.vault(), "casework_information", kit::shape_of<Information>(), &item);
  act.db.put(answer_information_q, {item.org_id, item.id, std::string(kit::name_of(item.answer)),
                                       item.words, act.now().ms, act.actor().staff_id});
}

std::optional<Closure> closure_of(frame::Look& look, const Case& record) {
  auto row = look.db.find(closure_q, {record.org_id, record.id});
  if (!row) return std::nullopt;
  return read_sealed<Closure>(look, "casework_closures", *row);
}
void insert_closure(frame::Act& act, const Closure& closure) {
  insert_sealed(act, "casework_closures", insert_closure_q, closure);
}
std::optional<Case> next_episode(frame::Look& look, const Case& record) {
  Viewer who(look);
  auto row = look.db.find(next_episode_q, {who.id, who.heads, record.org_id, record.id});
  if (!row) return std::nullopt;
  return read_sealed<Case>(look, "casework_cases", *row);
}
bool was_reopened(frame::Look& look, const Case& record) {
  return look.db.find(was_reopened_q, {record.org_id, record.id}).has_value();
}

std::vector<ProblemType> problem_types(frame::Look& look, kit::Date day) {
  std::vector<ProblemType> out;
  for (const auto& row : look.db.rows(problem_types_q, {day.text()}))
    out.push_back(kit::sql::read<ProblemType>(row));
  return out;
}

std::optional<std::int64_t> target_minutes(frame::Look& look, Target target, Urgency urgency,
                                           kit::Date day) {
  auto row = look.db.find(target_minutes_q, {std::string(kit::name_of(target)),
                                             std::string(kit::name_of(urgency)), day.text()});
  return row ? row->find_integer("minutes") : std::nullopt;
}

}  // namespace casework::store
