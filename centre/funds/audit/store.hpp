// Reads whole books for the audit.
#pragma once

#include "centre/frame/context.hpp"
#include "centre/funds/audit/audit.hpp"

namespace funds::audit::store {

Book book_of(frame::Db& db, const Fund& fund);
// With what the journal says of each transfer.
Book book_with_journal(frame::Db& db, const Fund& fund);
std::vector<Fund> all_funds(frame::Db& db);

}  // namespace funds::audit::store
