#include "centre/messages/line/store.hpp"

namespace messages::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using enum frame::Unscoped;

constexpr InsertQuery put_code_q{
    "INSERT INTO messages_line_codes (org_id, code_index, area_code, contact_id, language, until_ms, made_by)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr OpenQuery drop_codes_q{parent_checked,
                                 "DELETE FROM messages_line_codes WHERE org_id = $1 AND contact_id = $2"};
constexpr OpenQuery find_code_q{system_job, "SELECT * FROM messages_line_codes WHERE code_index = $1"};
constexpr OpenQuery use_code_q{system_job, "DELETE FROM messages_line_codes WHERE code_index = $1"};
constexpr InsertQuery hear_q{
    "INSERT INTO messages_line_events (org_id, event_id, heard_ms) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"};
constexpr OpenQuery at_address_q{system_job,
                                 "SELECT org_id, id FROM messages_contacts WHERE address_index = $1 AND address_index <> ''"
                                 " ORDER BY org_id, id"};
constexpr OpenQuery give_up_q{system_job,
                              "UPDATE messages_outbox SET state = 'parked', due_ms = NULL, fault = $3, version = version + 1"
                              " WHERE org_id = $1 AND subject_kind || '/' || subject_id = $2 AND channel = 'line'"
                              " AND state = 'waiting'"};

}  // namespace

void put_line_code(frame::Act& act, const LineCode& c) {
  act.db.put(drop_codes_q, {c.org_id, c.contact_id});
  act.db.insert(put_code_q, {c.org_id, c.code_index, c.area_code, c.contact_id, c.language, c.until_ms.ms, c.made_by});
}

std::optional<LineCode> use_line_code(frame::Act& act, const std::string& code_index) {
  auto row = act.db.find(find_code_q, {code_index});
  if (!row || act.db.change(use_code_q, {code_index}) == 0) return std::nullopt;
  LineCode code{row->text("org_id"), code_index, row->text("area_code"), row->text("contact_id"), row->text("language"),
                {row->integer("until_ms")}, row->text("made_by")};
  return code.until_ms < act.now() ? std::nullopt : std::optional(std::move(code));
}

bool heard_first(frame::Act& act, const std::string& org_id, const std::string& event_id) {
  return act.db.ask(hear_q, {org_id, event_id, act.now().ms}).changed() > 0;
}

std::vector<Contact> contacts_at(frame::Look& look, const std::string& address) {
  std::vector<Contact> out;
  for (const auto& row : look.db.rows(at_address_q, {address_index(look, address)}))
    if (auto contact = find_contact(look, row.text("org_id"), row.text("id"))) out.push_back(*std::move(contact));
  return out;
}

void give_up_waiting(frame::Act& act, const Contact& contact, std::string_view fault) {
  act.db.put(give_up_q, {contact.org_id, contact.id, std::string(fault)});
}

}  // namespace messages::store
