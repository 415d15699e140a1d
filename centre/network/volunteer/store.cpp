// Volunteers as rows.
#include "centre/network/volunteer/store.hpp"

#include "kit/sql/record.hpp"

namespace network::store {
namespace {

using frame::InsertQuery;
using frame::ScopedQuery;

constexpr InsertQuery insert_volunteer_q{
    "INSERT INTO network_volunteers (org_id, id, area_code, villages, name, search, phone, level, chair, card_number, "
    "card_expires_on, trained_on, training, skills, pledged_on, staff_id, active, standing, "
    "skill_codes, version) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)"};
constexpr ScopedQuery update_volunteer_q{
    "UPDATE network_volunteers SET area_code = $3, villages = $4, name = $5, search = $6, phone = $7, level = $8, "
    "chair = $9, card_number = $10, card_expires_on = $11, trained_on = $12, training = $13, skills = $14, "
    "pledged_on = $15, staff_id = $16, active = $17, version = $18, standing = $19, skill_codes = $20 "
    "WHERE org_id = $1 AND id = $2 AND {scope:network_volunteers}"};
constexpr ScopedQuery find_volunteer_q{"SELECT v.* FROM network_volunteers v WHERE v.id = $1 AND {scope:v}"};
constexpr ScopedQuery list_q{
    "SELECT v.* FROM network_volunteers v WHERE ($1 = '' OR v.search LIKE $2) AND ($3 = '' OR v.org_id = $3) "
    "AND v.area_code >= $4 AND v.area_code < $5 AND (v.active OR $6) "
    "AND (v.search > $7 OR (v.search = $7 AND v.id > $8)) AND ($10 = '' OR (v.card_expires_on >= $10 AND v.card_expires_on "
    "<= $11)) AND ($12 = '' OR v.skill_codes LIKE $13) AND {scope:v} ORDER BY v.search, v.id LIMIT $9"};

std::string list_text(const std::vector<std::string>& list) {
  return kit::json::encode_value(kit::detail::type_of<std::vector<std::string>>(), &list);
}

}  // namespace

void insert_volunteer(frame::Db& db, const Volunteer& v) {
  db.insert(insert_volunteer_q, kit::sql::values(kit::shape_of<Volunteer>(), &v));
}

void update_volunteer(frame::Db& db, const Volunteer& v) {
  db.change(update_volunteer_q, {v.org_id,
                                 v.id,
                                 v.area_code,
                                 list_text(v.villages),
                                 v.name,
                                 v.search,
                                 v.phone,
                                 std::string(kit::name_of(v.level)),
                                 v.chair,
                                 v.card_number,
                                 frame::or_null(v.card_expires_on),
                                 frame::or_null(v.trained_on),
                                 v.training,
                                 v.skills,
                                 frame::or_null(v.pledged_on),
                                 v.staff_id,
                                 v.active,
                                 v.version,
                                 std::string(kit::name_of(v.standing)),
                                 list_text(v.skill_codes)});
}

std::optional<Volunteer> find_volunteer(frame::Db& db, std::string_view id) {
  return kit::sql::read_one<Volunteer>(db.find(find_volunteer_q, {std::string(id)}));
}

std::vector<Volunteer> list_volunteers(frame::Db& db, const VolunteerFilter& f) {
  std::vector<Volunteer> out;
  for (const auto& row : db.rows(list_q, {f.text, "%" + f.text + "%", f.org_id, f.area.from, f.area.to, f.inactive_too,
                                          f.after_name, f.after_id, static_cast<std::int64_t>(f.limit), f.card_from, f.card_to,
                                          f.skill, "%\"" + f.skill + "\"%"}))
    out.push_back(kit::sql::read<Volunteer>(row));
  return out;
}

}  // namespace network::store
