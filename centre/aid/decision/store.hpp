// Opinions, memos, decisions and money set aside; all below a request that was found through get_request.
#pragma once

#include "centre/aid/store.hpp"

namespace aid::store {

std::vector<Opinion> opinions_of(frame::Look& look, const Request& request);  // newest first
void insert_opinion(frame::Act& act, const Opinion& opinion);
std::vector<Memo> memos_of(frame::Look& look, const Request& request);  // newest first
void insert_memo(frame::Act& act, const Memo& memo);
std::vector<Decision> decisions_of(frame::Look& look, const Request& request);  // newest first
void insert_decision(frame::Act& act, const Decision& decision);
std::vector<Hold> holds_of(frame::Look& look, const Request& request);  // newest first
std::vector<Hold> open_holds(frame::Look& look, const Request& request);
void insert_hold(frame::Act& act, const Hold& hold);
void end_hold(frame::Act& act, const Hold& hold, HoldState state, std::string_view ended_by);

}  // namespace aid::store
