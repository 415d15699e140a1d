// Codes that tie somebody's LINE to their record, and what LINE has told.
#pragma once

#include "centre/messages/store.hpp"

namespace messages::store {

struct LineCode {
  std::string org_id;
  std::string code_index;
  std::string area_code;
  std::string contact_id;
  std::string language;
  kit::Instant until_ms;
  std::string made_by;
};
void put_line_code(frame::Act& act, const LineCode& code);
// Once: it is gone afterwards. Nothing when it is unknown or too old.
std::optional<LineCode> use_line_code(frame::Act& act, const std::string& code_index);
// False when LINE has told this before.
bool heard_first(frame::Act& act, const std::string& org_id, const std::string& event_id);
// Who is written to at this LINE account.
std::vector<Contact> contacts_at(frame::Look& look, const std::string& address);
// What still waits for somebody is given up.
void give_up_waiting(frame::Act& act, const Contact& contact, std::string_view fault);

}  // namespace messages::store
