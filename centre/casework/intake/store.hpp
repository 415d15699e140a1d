// Numbers that are never used twice, and cases that may be the same one.
#pragma once

#include "centre/casework/records.hpp"
#include "centre/frame/context.hpp"

namespace casework::store {

// The next running number of a centre in a fiscal year; taken for good when the act commits.
std::int64_t take_number(frame::Act& act, std::string_view org_id, std::int64_t fiscal_year);

struct Alike {
  std::string case_id;
  Secrecy secrecy = Secrecy::ordinary;
  Likeness why = Likeness::same_client;
};
// Cases of the last `days` at the same centre that may be this one, whoever may see them.
std::vector<Alike> alike(frame::Act& act, const Case& record,
                         const std::vector<std::string>& person_ids, int days);
void note_duplicate(frame::Act& act, const Case& record, const Alike& other);
// Possible duplicates that the actor may know of.
struct Duplicate {
  Case record;
  Likeness why = Likeness::same_client;
};
std::vector<Duplicate> duplicates_of(frame::Look& look, const Case& record);

// The case a citizen asks about, by number; the caller compares the code.
std::optional<Case> find_tracked(frame::Look& look, std::string_view number);

}  // namespace casework::store
