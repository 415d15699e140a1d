// Households as rows, found by id, house code, number, area and words.
#include "centre/registry/household/store.hpp"

#include "centre/registry/places.hpp"
#include "kit/text/text.hpp"

namespace registry::household::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using frame::Value;
using enum frame::Unscoped;

constexpr InsertQuery insert_q{
    "INSERT INTO registry_households (org_id, id, area_code, house_code, house_no, village_name, "
    "alley, lane, road, "
    "postal_code, landmark, latitude, longitude, pin_source, tenure, housing_kind, "
    "housing_condition, "
    "rent_satang_month, search_text, version, in_use, registered_ms, changed_ms, house_order) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, "
    "$8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, FALSE, $21, $22, $23)"};
constexpr OpenQuery update_q{
    parent_checked,
    "UPDATE registry_households SET area_code = $3, house_code = $4, house_no = $5, village_name = "
    "$6, alley = $7, "
    "lane = $8, road = $9, postal_code = $10, landmark = $11, latitude = $12, longitude = $13, "
    "pin_source = $14, "
    "tenure = $15, housing_kind = $16, housing_condition = $17, rent_satang_month = $18, "
    "search_text = $19, "
    "version = $20, changed_ms = $21, withdrawn_ms = $22, house_order = $23 WHERE org_id = $1 AND id = $2"};
constexpr ScopedQuery find_q{
    "SELECT h.* FROM registry_households h WHERE h.id = $1 AND h.withdrawn_ms IS NULL AND "
    "{scope:h}"};
constexpr ScopedQuery entry_q{
    "SELECT h.*, EXISTS (SELECT 1 FROM registry_memberships m WHERE m.household_org_id = h.org_id "
    "AND m.household_id = h.id AND m.ended_on IS NULL AND m.role = 'head') AS headed "
    "FROM registry_households h WHERE h.id = $1 AND h.withdrawn_ms IS NULL AND {scope:h}"};
constexpr ScopedQuery find_any_q{
    "SELECT h.* FROM registry_households h WHERE h.id = $1 AND {scope:h}"};
constexpr ScopedQuery find_by_code_q{
    "SELECT h.* FROM registry_households h WHERE h.house_code = $1 AND h.withdrawn_ms IS NULL AND "
    "{scope:h} "
    "ORDER BY h.id LIMIT 1"};
constexpr ScopedQuery find_by_number_q{
    "SELECT h.* FROM registry_households h WHERE h.area_code = $1 AND h.house_no = $2 AND "
    "h.withdrawn_ms IS NULL "
    "AND {scope:h} ORDER BY h.id LIMIT 5"};
constexpr ScopedQuery house_no_q{
    "SELECT h.house_no FROM registry_households h WHERE h.id = $1 AND {scope:h}"};
constexpr ScopedQuery pins_q{
    "SELECT h.id AS household_id, h.area_code, h.latitude, h.longitude FROM registry_households h WHERE h.area_code >= $1 "
    "AND h.area_code < $2 AND h.id > $3 AND h.latitude IS NOT NULL AND h.withdrawn_ms IS NULL AND {scope:h} "
    "ORDER BY h.id LIMIT $4"};
constexpr ScopedQuery mark_in_use_q{
    "UPDATE registry_households AS h SET in_use = TRUE WHERE h.id = $1 AND {scope:h}"};

constexpr ScopedQuery brief_q{
    "SELECT h.*, p.title AS head_title, p.first_name AS head_first_name, p.last_name AS "
    "head_last_name, "
    "(SELECT COUNT(*) FROM registry_memberships n WHERE n.household_org_id = h.org_id "
    "AND n.household_id = h.id AND n.ended_on IS NULL) AS members "
    "FROM registry_households h LEFT JOIN registry_memberships m ON m.household_org_id = h.org_id "
    "AND m.household_id = h.id AND m.ended_on IS NULL AND m.role = 'head' "
    "LEFT JOIN registry_people p ON p.org_id = m.org_id AND p.id = m.person_id "
    "WHERE h.id = $1 AND {scope:h}"};
constexpr ScopedQuery page_q{
    "SELECT h.*, p.title AS head_title, p.first_name AS head_first_name, p.last_name AS "
    "head_last_name, "
    "(SELECT COUNT(*) FROM registry_memberships n WHERE n.household_org_id = h.org_id "
    "AND n.household_id = h.id AND n.ended_on IS NULL) AS members "
    "FROM registry_households h LEFT JOIN registry_memberships m ON m.household_org_id = h.org_id "
    "AND m.household_id = h.id AND m.ended_on IS NULL AND m.role = 'head' "
    "LEFT JOIN registry_people p ON p.org_id = m.org_id AND p.id = m.person_id "
    "WHERE h.area_code >= $1 AND h.area_code < $2 AND h.search_text LIKE $3 "
    "AND (h.area_code, h.house_order, h.id) > ($4, $5, $6) AND h.withdrawn_ms IS NULL "
    "AND {scope:h} ORDER BY h.area_code, h.house_order, h.id LIMIT $7"};

std::string name(auto choice) {
  return std::string(kit::name_of(choice));
}

std::string search_text(const HouseholdDetails& d) {
  const Address& a = d.address;
  return kit::text::search_form(a.house_no + " " + a.house_code + " " + a.village_name + " " +
                                a.lane + " " + a.road + " " + a.landmark);
}

// Columns 3 to 19 of the table, the same for insert and update.
std::vector<Value> detail_values(const HouseholdRecord& h) {
  const Address& a = h.details.address;
  return {a.area_code,
          a.house_code,
          a.house_no,
          a.village_name,
          a.alley,
          a.lane,
          a.road,
          a.postal_code,
          a.landmark,
          h.pin ? Value(h.pin->latitude) : Value(),
          h.pin ? Value(h.pin->longitude) : Value(),
          name(h.pin ? h.pin->source : PinSource::none),
          name(h.details.tenure),
          name(h.details.housing_kind),
          name(h.details.housing_condition),
          frame::or_null(h.details.rent_satang_month),
          search_text(h.details)};
}

HouseholdRecord record(const frame::Row& row) {
  HouseholdRecord h;
  h.org_id = row.text("org_id");
  h.id = row.text("id");
  h.details.address = kit::sql::read<Address>(row);
  h.details.tenure = kit::choice_of<Tenure>(row.text("tenure")).value_or(Tenure::unknown);
  h.details.housing_kind =
      kit::choice_of<HousingKind>(row.text("housing_kind")).value_or(HousingKind::unknown);
  h.details.housing_condition = kit::choice_of<HousingCondition>(row.text("housing_condition"))
                                    .value_or(HousingCondition::unknown);
  h.details.rent_satang_month = row.find_integer("rent_satang_month");
  if (!row.is_null("latitude"))
    h.pin = Pin{row.real("latitude"), row.real("longitude"),
                kit::choice_of<PinSource>(row.text("pin_source")).value_or(PinSource::none)};
  h.version = row.integer("version");
  h.in_use = row.flag("in_use");
  h.registered = {row.integer("registered_ms")};
  h.changed = {row.integer("changed_ms")};
  h.withdrawn = !row.is_null("withdrawn_ms");
  return h;
}

std::optional<HouseholdRecord> record(const std::optional<frame::Row>& row) {
  if (!row) return std::nullopt;
  return record(*row);
}

Brief brief_of(const frame::Row& row) {
  return {record(row), row.text("head_title"), row.text("head_first_name"),
          row.text("head_last_name"), row.integer("members")};
}

}  // namespace

void insert(frame::Db& db, const HouseholdRecord& h) {
  std::vector<Value> values{h.org_id, h.id};
  std::ranges::copy(detail_values(h), std::back_inserter(values));
  values.insert(values.end(), {h.version, h.registered.ms, h.changed.ms,
                                house_order(h.details.address.house_no)});
  db.insert(insert_q, values);
}

void update(frame::Db& db, const HouseholdRecord& h, bool withdrawn_now) {
  auto d = detail_values(h);
  db.put(update_q, {h.org_id,     h.id,
                       d[0],         d[1],
                       d[2],         d[3],
                       d[4],         d[5],
                       d[6],         d[7],
                       d[8],         d[9],
                       d[10],        d[11],
                       d[12],        d[13],
                       d[14],        d[15],
                       d[16],        h.version,
                       h.changed.ms, withdrawn_now ? Value(h.changed.ms) : Value(),
                       house_order(h.details.address.house_no)});
}

std::optional<HouseholdRecord> find(frame::Db& db, std::string_view id) {
  return record(db.find(find_q, {std::string(id)}));
}
kit::sql::Asked ask_entry(frame::Db& db, std::string_view id) {
  return db.ask(entry_q, {std::string(id)});
}
std::optional<Entry> entry(kit::sql::Asked& asked) {
  if (asked.rows().empty()) return std::nullopt;
  const auto& row = asked.rows().front();
  return Entry{record(row), row.flag("headed")};
}
std::optional<HouseholdRecord> find_any(frame::Db& db, std::string_view id) {
  return record(db.find(find_any_q, {std::string(id)}));
}
std::optional<HouseholdRecord> find_by_code(frame::Db& db, std::string_view house_code) {
  return record(db.find(find_by_code_q, {std::string(house_code)}));
}
std::vector<HouseholdRecord> find_by_number(frame::Db& db, std::string_view area_code,
                                            std::string_view house_no) {
  std::vector<HouseholdRecord> out;
  for (const auto& row : db.rows(find_by_number_q, {std::string(area_code), std::string(house_no)}))
    out.push_back(record(row));
  return out;
}
std::optional<Brief> brief(frame::Db& db, std::string_view id) {
  auto row = db.find(brief_q, {std::string(id)});
  if (!row) return std::nullopt;
  return brief_of(*row);
}

std::vector<Brief> page(frame::Db& db, const frame::AreaRange& area, std::string_view like,
                        const std::vector<std::string>& keys, std::size_t limit) {
  auto key = [&](std::size_t i) { return keys.empty() ? std::string() : keys[i]; };
  std::vector<Brief> out;
  for (const auto& row : db.rows(page_q, {area.from, area.to, std::string(like), key(0), key(1),
                                          key(2), static_cast<std::int64_t>(limit)}))
    out.push_back(brief_of(row));
  return out;
}

std::vector<HousePin> pins(frame::Db& db, const frame::AreaRange& area, std::string_view after, std::size_t limit) {
  std::vector<HousePin> out;
  for (const auto& row : db.rows(pins_q, {area.from, area.to, std::string(after), static_cast<std::int64_t>(limit)}))
    out.push_back(kit::sql::read<HousePin>(row));
  return out;
}

void mark_in_use(frame::Db& db, std::string_view id) {
  db.put(mark_in_use_q, {std::string(id)});
}

std::string house_no(frame::Db& db, std::string_view id) {
  auto row = db.find(house_no_q, {std::string(id)});
  return row ? row->text("house_no") : "";
}

}  // namespace registry::household::store
