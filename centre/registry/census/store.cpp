#include "centre/registry/census/store.hpp"

namespace registry::census::store {
namespace {

using frame::ScopedQuery;

#define CIRCUMSTANCES                                                                                                  \
  "SELECT p.id, p.org_id, p.area_code, COALESCE(p.household_id, '') AS household_id, p.gender, p.nationality, "        \
  "p.marital_status, p.birth, p.deceased_on, COALESCE(a.place_code, '') AS registered_area, "                          \
  "(SELECT string_agg(g.group_code, ' ') FROM registry_person_groups g WHERE g.org_id = p.org_id AND "                 \
  "g.person_id = p.id AND g.ended_on IS NULL) AS group_codes, "                                                        \
  "(SELECT string_agg(d.kind, ' ') FROM registry_documents d WHERE d.org_id = p.org_id AND d.person_id = p.id AND "    \
  "(d.expires_on IS NULL OR d.expires_on >= $1)) AS papers, "                                                          \
  "(SELECT string_agg(i.kind, ' ') FROM registry_identities i WHERE i.org_id = p.org_id AND i.person_id = p.id) "      \
  "AS id_kinds, COALESCE(h.tenure, '') AS tenure, COALESCE(h.housing_kind, '') AS housing_kind, "                      \
  "COALESCE(h.housing_condition, '') AS housing_condition FROM registry_people p "                                     \
  "LEFT JOIN registry_households h ON h.id = p.household_id AND h.withdrawn_ms IS NULL "                               \
  "LEFT JOIN registry_addresses a ON a.org_id = p.org_id AND a.person_id = p.id AND a.kind = 'registered' "            \
  "WHERE p.withdrawn_ms IS NULL AND (p.survivor_id IS NULL OR p.survivor_id = p.id) AND {scope:p} "

constexpr ScopedQuery of_person_q{CIRCUMSTANCES "AND p.id = $2"};
constexpr ScopedQuery between_q{CIRCUMSTANCES
                                "AND p.household_id >= $2 AND p.household_id <= $3 ORDER BY p.household_id, p.id"};
constexpr ScopedQuery outside_q{CIRCUMSTANCES "AND p.household_id IS NULL AND p.id > $2 ORDER BY p.id LIMIT $3"};
constexpr ScopedQuery household_ids_q{
    "SELECT h.id FROM registry_households h WHERE h.id > $1 AND h.withdrawn_ms IS NULL AND {scope:h} ORDER BY h.id "
    "LIMIT $2"};

std::vector<std::string> words_in(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    auto end = std::min(text.find(' ', at), text.size());
    if (end > at) out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

Circumstances circumstances_in(const frame::Row& row) {
  return {.person_id = row.text("id"),
          .org_id = row.text("org_id"),
          .area_code = row.text("area_code"),
          .household_id = row.text("household_id"),
          .gender = row.text("gender"),
          .nationality = row.text("nationality"),
          .marital_status = row.text("marital_status"),
          .birth = words::PartialDate::parse(row.text("birth")),
          .died_on = kit::Date::parse(row.text("deceased_on")),
          .registered_area = row.text("registered_area"),
          .group_codes = words_in(row.text("group_codes")),
          .papers = words_in(row.text("papers")),
          .id_kinds = words_in(row.text("id_kinds")),
          .tenure = row.text("tenure"),
          .housing_kind = row.text("housing_kind"),
          .housing_condition = row.text("housing_condition")};
}

}  // namespace

std::optional<Circumstances> of_person(frame::Db& db, std::string_view person_id, kit::Date today) {
  auto row = db.find(of_person_q, {today.text(), std::string(person_id)});
  return row ? std::optional(circumstances_in(*row)) : std::nullopt;
}

void between(frame::Db& db, std::string_view first, std::string_view last, kit::Date today,
             const std::function<void(const Circumstances&)>& see) {
  db.each(between_q, {today.text(), std::string(first), std::string(last)},
          [&](const frame::Row& row) { see(circumstances_in(row)); });
}

std::vector<Circumstances> outside(frame::Db& db, std::string_view after, std::size_t limit, kit::Date today) {
  std::vector<Circumstances> out;
  for (const auto& row : db.rows(outside_q, {today.text(), std::string(after), static_cast<std::int64_t>(limit)}))
    out.push_back(circumstances_in(row));
  return out;
}

std::vector<std::string> household_ids(frame::Db& db, std::string_view after, std::size_t limit) {
  std::vector<std::string> out;
  for (const auto& row : db.rows(household_ids_q, {std::string(after), static_cast<std::int64_t>(limit)}))
    out.push_back(row.text("id"));
  return out;
}

}  // namespace registry::census::store
