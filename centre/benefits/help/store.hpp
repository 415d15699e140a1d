// The SQL of help received and of benefits being received.
#pragma once

#include "centre/benefits/help/records.hpp"
#include "centre/frame/context.hpp"

namespace benefits::store {

// False when the document has been noted for this person and benefit.
bool insert_help(frame::Db& db, const Help& help);
std::optional<Help> find_help(frame::Db& db, std::string_view id);
std::vector<Help> help_by_document(frame::Db& db, std::string_view document);
void withdraw_help(frame::Db& db, const Help& help, kit::Instant now, std::string_view reason);

// Those not withdrawn whose day is from `from` to `until`, newest first, a thousand at most.
std::vector<Help> help_of_person(frame::Db& db, std::string_view person_id, kit::Date from, kit::Date until);
std::vector<Help> help_of_household(frame::Db& db, std::string_view household_id, kit::Date from, kit::Date until);

void insert_receipt(frame::Db& db, const Receipt& receipt);
bool end_receipt(frame::Db& db, const Receipt& receipt, kit::Date until);
std::optional<Receipt> find_receipt(frame::Db& db, std::string_view id);
std::vector<Receipt> receipts_of_person(frame::Db& db, std::string_view person_id);

}  // namespace benefits::store
