// Calls and promises to call back as SQL.
#pragma once

#include "centre/casework/hotline/shapes.hpp"
#include "centre/casework/records.hpp"
#include "centre/frame/context.hpp"

namespace casework::store {

void insert_call(frame::Act& act, const Call& call);
void insert_call_try(frame::Act& act, const CallTry& one);
void save_call(frame::Act& act, Call& call);

// A promise that is open, of a case that the actor may know of.
struct CallBackDue {
  Case record;
  std::string call_id;
  std::string person_id;
  kit::Instant due_ms;
  std::int64_t tries = 0;
  bool safe_contact = false;
};
std::vector<CallBackDue> call_backs_due(frame::Look& look, std::size_t limit);
struct KeptCall {
  std::optional<Case> record;  // nothing when the actor took the call and may not know of the case, or there is none
  Call call;
};
std::optional<KeptCall> find_call(frame::Look& look, std::string_view call_id);
// Follow-ups that the actor took and promised to call back about, whatever they were put to.
std::vector<Call> own_promises(frame::Look& look, std::size_t limit);

// The case that somebody asks after, whoever may see it: the call is put to it, and the caller's desk learns nothing.
std::optional<Case> case_by_number(frame::Look& look, std::string_view number);

}  // namespace casework::store
