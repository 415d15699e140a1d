// All SQL of complaints; what is marked personal is sealed at its place.
#include "centre/complaints/store.hpp"

#include "kit/crypto/crypto.hpp"

namespace complaints::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr OpenQuery categories_q{
    reference_table,
    "SELECT code, name_th, name_en, days, province FROM complaints_categories WHERE valid_from <= $1"
    " AND (valid_until IS NULL OR valid_until >= $1) ORDER BY position, code"};
constexpr InsertQuery insert_complaint_q{
    "INSERT INTO complaints_complaints (org_id, id, area_code, number, kind, category, channel, case_id, closed_file, words, name,"
    " phone, tracking_index, level, state, filed_ms, filed_by, due_ms, in_charge, outcome, answer, answered_ms, answered_by,"
    " appeal_of, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,"
    " $21, $22, $23, $24, $25)"};
constexpr InsertQuery insert_hand_q{
    "INSERT INTO complaints_hands (org_id, complaint_id, staff_id) VALUES ($1, $2, $3)"};
constexpr OpenQuery save_q{
    parent_checked,
    "UPDATE complaints_complaints SET state = $4, in_charge = $5, outcome = $6, answer = $7, answered_ms = $8, answered_by = $9,"
    " level = $10, version = version + 1 WHERE org_id = $1 AND id = $2 AND version = $3"};
constexpr InsertQuery insert_step_q{
    "INSERT INTO complaints_steps (org_id, id, complaint_id, step, at_ms, staff_id) VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr OpenQuery steps_q{
    parent_checked, "SELECT step, at_ms, staff_id FROM complaints_steps WHERE org_id = $1 AND complaint_id = $2 ORDER BY at_ms, id"};
constexpr OpenQuery hands_q{
    parent_checked, "SELECT staff_id FROM complaints_hands WHERE org_id = $1 AND complaint_id = $2 ORDER BY staff_id"};
// $1 who looks, $2 the level of this role, $3 now.
constexpr ScopedQuery list_q{
    "SELECT c.* FROM complaints_complaints c WHERE {scope:c} AND NOT EXISTS (SELECT 1 FROM complaints_hands h"
    " WHERE h.org_id = c.org_id AND h.complaint_id = c.id AND h.staff_id = $1)"
    " AND (c.level = $2 OR ($2 = 'province' AND c.state <> 'answered' AND c.due_ms < $3))"
    " AND ($4 = '' OR c.state = $4) AND ($5 = '' OR c.number LIKE '%' || $5 || '%')"
    " AND (c.due_ms, c.id) > ($6, $7) ORDER BY c.due_ms, c.id LIMIT $8"};
constexpr ScopedQuery find_q{
    "SELECT c.* FROM complaints_complaints c WHERE {scope:c} AND c.id = $4 AND NOT EXISTS (SELECT 1 FROM complaints_hands h"
    " WHERE h.org_id = c.org_id AND h.complaint_id = c.id AND h.staff_id = $1)"
    " AND (c.level = $2 OR ($2 = 'province' AND c.due_ms < $3))"};
constexpr OpenQuery late_q{
    system_job,
    "SELECT * FROM complaints_complaints WHERE escalated_ms IS NULL AND state <> 'answered' AND due_ms < $1"
    " ORDER BY due_ms, id LIMIT $2"};
constexpr OpenQuery escalated_q{
    system_job, "UPDATE complaints_complaints SET escalated_ms = $3 WHERE org_id = $1 AND id = $2 AND escalated_ms IS NULL"};
constexpr OpenQuery by_number_q{public_view, "SELECT * FROM complaints_complaints WHERE number = $1"};

constexpr InsertQuery insert_link_q{
    "INSERT INTO complaints_score_links (org_id, id, area_code, case_id, token_index, made_ms, made_by, expires_ms)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
constexpr OpenQuery asked_q{
    parent_checked,
    "SELECT COUNT(*) AS n FROM complaints_score_links WHERE org_id = $1 AND case_id = $2 AND used_ms IS NOT NULL"};
constexpr OpenQuery find_link_q{
    public_view,
    "SELECT org_id, id, area_code FROM complaints_score_links WHERE token_index = $1 AND used_ms IS NULL AND expires_ms > $2"};
constexpr OpenQuery use_link_q{
    public_view, "UPDATE complaints_score_links SET used_ms = $3 WHERE org_id = $1 AND id = $2 AND used_ms IS NULL"};
constexpr InsertQuery insert_score_q{
    "INSERT INTO complaints_scores (org_id, id, area_code, face, comment, given_on) VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr ScopedQuery scores_q{
    "SELECT s.* FROM complaints_scores s WHERE {scope:s} AND s.given_on >= $1 AND s.given_on <= $2 ORDER BY s.org_id, s.id"};

std::string place(std::string_view table, std::string_view field, const std::string& org_id, const std::string& id) {
  return std::string(table) + "." + std::string(field) + "/" + org_id + "/" + id;
}

std::string sealed(const frame::Look& look, const std::string& at, const std::string& plain) {
  return plain.empty() ? "" : kit::crypto::base64url(look.vault().seal(at, plain));
}

std::string opened(const frame::Look& look, const std::string& at, const std::string& text) {
  if (text.empty()) return "";
  auto bytes = kit::crypto::unbase64url(text);
  auto plain = bytes ? look.vault().open(at, *bytes) : std::nullopt;
  if (!plain) throw kit::Breakage("a sealed text of " + at + " does not open");
  return *plain;
}

constexpr std::string_view complaints = "complaints_complaints";

template <class Change>
Complaint with_personal(Complaint c, const Change& change) {
  for (auto [name, text] : {std::pair{"words", &c.words}, {"name", &c.name}, {"phone", &c.phone}, {"answer", &c.answer}})
    *text = change(place(complaints, name, c.org_id, c.id), *text);
  return c;
}

Complaint read(const frame::Look& look, const frame::Row& row) {
  return with_personal(kit::sql::read<Complaint>(row),
                       [&](const std::string& at, const std::string& text) { return opened(look, at, text); });
}

std::string level_of(const frame::Look& look) {
  return look.actor().role == Role::provincial_officer ? "province" : "centre";
}

}  // namespace

std::vector<Category> categories(frame::Look& look, kit::Date day) {
  std::vector<Category> out;
  for (const auto& row : look.db.rows(categories_q, {day.text()})) out.push_back(kit::sql::read<Category>(row));
  return out;
}

void insert_complaint(frame::Act& act, const Complaint& c, const std::vector<std::string>& hands) {
  auto kept = with_personal(c, [&](const std::string& at, const std::string& plain) { return sealed(act, at, plain); });
  act.db.insert(insert_complaint_q, kit::sql::values(kit::shape_of<Complaint>(), &kept));
  for (const auto& id : hands) act.db.insert(insert_hand_q, {c.org_id, c.id, id});
}

void save_complaint(frame::Act& act, Complaint& c) {
  auto answered = c.answered_ms ? frame::Value(c.answered_ms->ms) : frame::Value();
  auto changed = act.db.change(
      save_q, {c.org_id, c.id, c.version, std::string(kit::name_of(c.state)), c.in_charge, std::string(kit::name_of(c.outcome)),
               sealed(act, place(complaints, "answer", c.org_id, c.id), c.answer), answered, c.answered_by, std::string(kit::name_of(c.level))});
  if (changed == 0) throw kit::sql::TryAgain("the complaint changed while it was being changed");
  ++c.version;
}

void insert_step(frame::Act& act, const Complaint& c, std::string_view step) {
  act.db.insert(insert_step_q, {c.org_id, act.new_event_id(), c.id, std::string(step), act.now().ms, act.actor().staff_id});
}

std::vector<StepRow> steps_of(frame::Look& look, const Complaint& c) {
  std::vector<StepRow> out;
  for (const auto& row : look.db.rows(steps_q, {c.org_id, c.id}))
    out.push_back({row.text("step"), {row.integer("at_ms")}, row.text("staff_id")});
  return out;
}

std::vector<std::string> hands_of(frame::Look& look, const Complaint& c) {
  std::vector<std::string> out;
  for (const auto& row : look.db.rows(hands_q, {c.org_id, c.id})) out.push_back(row.text("staff_id"));
  return out;
}

std::vector<Complaint> list_complaints(frame::Look& look, const Filter& f) {
  std::vector<Complaint> out;
  for (const auto& row : look.db.rows(list_q, {look.actor().staff_id, level_of(look), look.now().ms, f.state, f.number,
                                               f.after_due_ms, f.after_id, static_cast<std::int64_t>(f.limit)}))
    out.push_back(read(look, row));
  return out;
}

std::vector<Complaint> late_ones(frame::Look& look, std::size_t limit) {
  std::vector<Complaint> out;
  for (const auto& row : look.db.rows(late_q, {look.now().ms, static_cast<std::int64_t>(limit)})) out.push_back(read(look, row));
  return out;
}
void mark_escalated(frame::Act& act, const Complaint& c) {
  if (act.db.change(escalated_q, {c.org_id, c.id, act.now().ms}) == 0)
    throw kit::sql::TryAgain("the complaint was told while it was being told");
}

std::optional<Complaint> find_complaint(frame::Look& look, std::string_view id) {
  auto row = look.db.find(find_q, {look.actor().staff_id, level_of(look), look.now().ms, std::string(id)});
  return row ? std::optional(read(look, *row)) : std::nullopt;
}

std::optional<Complaint> find_by_number(frame::Look& look, std::string_view number) {
  auto row = look.db.find(by_number_q, {std::string(number)});
  return row ? std::optional(read(look, *row)) : std::nullopt;
}

void insert_link(frame::Act& act, const Link& link, std::string_view case_id, std::string_view token_index, std::int64_t expires_ms) {
  act.db.insert(insert_link_q, {link.org_id, link.id, link.area_code, std::string(case_id), std::string(token_index), act.now().ms,
                                act.actor().staff_id, expires_ms});
}

bool asked_already(frame::Look& look, std::string_view org_id, std::string_view case_id) {
  return look.db.find(asked_q, {std::string(org_id), std::string(case_id)})->integer("n") > 0;
}

std::optional<Link> use_link(frame::Act& act, std::string_view token_index) {
  auto row = act.db.find(find_link_q, {std::string(token_index), act.now().ms});
  if (!row) return std::nullopt;
  Link link{row->text("org_id"), row->text("id"), row->text("area_code")};
  if (act.db.change(use_link_q, {link.org_id, link.id, act.now().ms}) == 0) return std::nullopt;
  return link;
}

void insert_score(frame::Act& act, const Score& score) {
  Score kept = score;
  kept.comment = sealed(act, place("complaints_scores", "comment", score.org_id, score.id), score.comment);
  act.db.insert(insert_score_q, kit::sql::values(kit::shape_of<Score>(), &kept));
}

std::vector<Score> scores(frame::Look& look, kit::Date from, kit::Date until) {
  std::vector<Score> out;
  for (const auto& row : look.db.rows(scores_q, {from.text(), until.text()})) {
    auto score = kit::sql::read<Score>(row);
    score.comment = opened(look, place("complaints_scores", "comment", score.org_id, score.id), score.comment);
    out.push_back(std::move(score));
  }
  return out;
}

}  // namespace complaints::store
