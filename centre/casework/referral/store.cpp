// Referrals as SQL.
#include "centre/casework/referral/store.hpp"

#include "centre/casework/query.hpp"
#include "centre/casework/sealing.hpp"
#include "centre/casework/store.hpp"

namespace casework::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr OpenQuery referrals_q{parent_checked,
                                "SELECT * FROM casework_referrals WHERE org_id = $1 AND case_id = "
                                "$2 ORDER BY sent_ms DESC, id DESC"};
constexpr InsertQuery insert_referral_q{
    "INSERT INTO casework_referrals (org_id, id, case_id, area_code, agency_org_id, letter_number,"
    " urgency, need, shared, letter, state, sent_ms, sent_by, answered_ms, answered_by, words,"
    " due_ms, service_id, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,"
    " $14, $15, $16, $17, $18, $19)"};
constexpr OpenQuery save_answer_q{
    parent_checked,
    "UPDATE casework_referrals SET state = $4, answered_ms = $5, answered_by = $6, words = $7,"
    " version = version + 1 WHERE org_id = $1 AND id = $2 AND version = $3"};

// Asked on an errand that reaches every centre: whose post it is decides.
constexpr ScopedQuery find_post_q{
    "SELECT r.* FROM casework_referrals r WHERE {scope:r} AND r.agency_org_id = $1 AND r.id = $2"};
constexpr ScopedQuery list_post_q{
    "SELECT r.* FROM casework_referrals r WHERE {scope:r} AND r.agency_org_id = $1"
    " AND ($2 = '' OR r.state = $2) AND (r.sent_ms < $3 OR (r.sent_ms = $3 AND r.id < $4))"
    " ORDER BY r.sent_ms DESC, r.id DESC LIMIT $5"};
constexpr auto& of_family_q = case_query<
    "SELECT r.*, c.number AS case_number FROM casework_cases c JOIN casework_referrals r ON r.org_id = c.org_id"
    " AND r.case_id = c.id WHERE {seen} AND (($3 <> '' AND c.household_id = $3) OR EXISTS (SELECT 1 FROM"
    " casework_clients k WHERE k.org_id = c.org_id AND k.case_id = c.id AND k.person_id <> '' AND k.person_id IN"
    " ($4, $5, $6, $7, $8, $9, $10, $11))) ORDER BY r.sent_ms DESC, r.id DESC LIMIT 50">;
constexpr OpenQuery open_at_q{
    system_job,
    "SELECT * FROM casework_referrals WHERE agency_org_id = $1 AND state IN ('sent', 'accepted') ORDER BY sent_ms, id"};
constexpr OpenQuery agencies_with_open_q{
    system_job,
    "SELECT DISTINCT agency_org_id FROM casework_referrals WHERE state IN ('sent', 'accepted') ORDER BY agency_org_id"};
constexpr OpenQuery load_q{
    system_job,
    "SELECT agency_org_id, service_id, COUNT(*) AS n FROM casework_referrals WHERE state IN ('sent', 'accepted')"
    " GROUP BY agency_org_id, service_id"};
constexpr OpenQuery guides_q{
    reference_table,
    "SELECT problem, agency_kind, position FROM casework_referral_guides WHERE valid_from <= $1"
    " AND (valid_until IS NULL OR valid_until >= $1) ORDER BY position, problem, agency_kind"};

constexpr InsertQuery insert_link_q{
    "INSERT INTO casework_letter_links (org_id, id, referral_id, token_index, made_ms, made_by, expires_ms, opened,"
    " answerer, ended_ms) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr OpenQuery end_links_q{
    parent_checked,
    "UPDATE casework_letter_links SET ended_ms = $3 WHERE org_id = $1 AND referral_id = $2 AND ended_ms IS NULL"};
constexpr OpenQuery links_q{
    parent_checked,
    "SELECT * FROM casework_letter_links WHERE org_id = $1 AND referral_id = $2 ORDER BY made_ms DESC, id DESC"};
// Found by a secret, alive now, and not opened too often.
constexpr OpenQuery find_link_q{
    system_job,
    "SELECT * FROM casework_letter_links WHERE token_index = $1 AND ended_ms IS NULL AND expires_ms > $2 AND opened < $3"};
constexpr OpenQuery opened_link_q{system_job,
                                  "UPDATE casework_letter_links SET opened = opened + 1 WHERE org_id = $1 AND id = $2"};
constexpr OpenQuery sign_link_q{parent_checked,
                                "UPDATE casework_letter_links SET answerer = $3 WHERE org_id = $1 AND id = $2"};
constexpr OpenQuery by_key_q{system_job, "SELECT * FROM casework_referrals WHERE org_id = $1 AND id = $2"};

constexpr OpenQuery case_behind_q{parent_checked,
                                  "SELECT * FROM casework_cases WHERE org_id = $1 AND id = $2"};

}  // namespace

std::vector<Referral> referrals_of(frame::Look& look, const Case& c) {
  return read_all_sealed<Referral>(look, "casework_referrals",
                                   look.db.rows(referrals_q, {c.org_id, c.id}));
}
void insert_referral(frame::Act& act, const Referral& referral) {
  insert_sealed(act, "casework_referrals", insert_referral_q, referral);
}
void save_answer(frame::Act& act, Referral& r) {
  Referral sealed = r;
  seal_personal(act.vault(), "casework_referrals", kit::shape_of<Referral>(), &sealed);
  auto changed =
      act.db.change(save_answer_q, {r.org_id, r.id, r.version, std::string(kit::name_of(r.state)),
                                    act.now().ms, act.actor().staff_id, sealed.words});
  if (changed == 0) throw kit::sql::TryAgain("the referral changed while it was being answered");
  ++r.version;
}

std::optional<Referral> find_post(frame::Look& look, std::string_view referral_id) {
  auto row = look.db.find(find_post_q, {look.actor().org_id, std::string(referral_id)});
  if (!row) return std::nullopt;
  return read_sealed<Referral>(look, "casework_referrals", *row);
}
std::vector<Referral> list_post(frame::Look& look, const PostFilter& f) {
  return read_all_sealed<Referral>(
      look, "casework_referrals",
      look.db.rows(list_post_q, {look.actor().org_id, f.state, f.before_ms, f.before_id,
                                 static_cast<std::int64_t>(f.limit)}));
}
Case case_behind(frame::Look& look, const Referral& post) {
  auto row = look.db.find(case_behind_q, {post.org_id, post.case_id});
  ENSURE(row);
  return read_sealed<Case>(look, "casework_cases", *row);
}


std::vector<FamilyRow> referrals_of_family(frame::Look& look, const std::vector<std::string>& person_ids,
                                           std::string_view household_id) {
  Viewer who(look);
  auto one = one_person(person_ids);
  std::vector<FamilyRow> out;
  for (const auto& row : look.db.rows(of_family_q, {who.id, who.heads, std::string(household_id), one[0], one[1], one[2],
                                                    one[3], one[4], one[5], one[6], one[7]}))
    out.push_back({read_sealed<Referral>(look, "casework_referrals", row), row.text("case_number")});
  return out;
}

std::vector<std::string> agencies_with_open(frame::Look& look) {
  std::vector<std::string> out;
  for (const auto& row : look.db.rows(agencies_with_open_q, {})) out.push_back(row.text("agency_org_id"));
  return out;
}

std::vector<Referral> open_at(frame::Look& look, std::string_view agency_org_id) {
  return read_all_sealed<Referral>(look, "casework_referrals", look.db.rows(open_at_q, {std::string(agency_org_id)}));
}

std::map<std::pair<std::string, std::string>, std::int64_t> open_load(frame::Look& look) {
  std::map<std::pair<std::string, std::string>, std::int64_t> out;
  for (const auto& row : look.db.rows(load_q, {})) out[{row.text("agency_org_id"), row.text("service_id")}] = row.integer("n");
  return out;
}

std::vector<Guide> guides(frame::Look& look, kit::Date day) {
  std::vector<Guide> out;
  for (const auto& row : look.db.rows(guides_q, {day.text()}))
    out.push_back({row.text("problem"), row.text("agency_kind"), row.integer("position")});
  return out;
}

std::optional<Referral> referral_by_key(frame::Look& look, std::string_view org_id, std::string_view id) {
  auto row = look.db.find(by_key_q, {std::string(org_id), std::string(id)});
  if (!row) return std::nullopt;
  return read_sealed<Referral>(look, "casework_referrals", *row);
}

void insert_link(frame::Act& act, const LetterLink& link) {
  insert_sealed(act, "casework_letter_links", insert_link_q, link);
}
void end_links(frame::Act& act, const Referral& r) {
  act.db.put(end_links_q, {r.org_id, r.id, act.now().ms});
}
std::vector<LetterLink> links_of(frame::Look& look, const Referral& r) {
  return read_all_sealed<LetterLink>(look, "casework_letter_links", look.db.rows(links_q, {r.org_id, r.id}));
}
std::optional<LetterLink> find_link(frame::Look& look, std::string_view token_index, std::int64_t opens_most) {
  auto row = look.db.find(find_link_q, {std::string(token_index), look.now().ms, opens_most});
  if (!row) return std::nullopt;
  return read_sealed<LetterLink>(look, "casework_letter_links", *row);
}
void opened_link(frame::Act& act, const LetterLink& link) {
  act.db.put(opened_link_q, {link.org_id, link.id});
}
void sign_link(frame::Act& act, LetterLink link) {
  seal_personal(act.vault(), "casework_letter_links", kit::shape_of<LetterLink>(), &link);
  act.db.put(sign_link_q, {link.org_id, link.id, link.answerer});
}

}  // namespace casework::store
