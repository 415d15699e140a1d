// Work that somebody sets off but the program does: an agency's answer moves the centre's case, a
// citizen's request opens one. The actor stays who it is, in the journal too; only the scope is
// another for a while, on both walls. The scope comes from SystemScope, so every errand names its
// reason.
#pragma once

#include "centre/frame/context.hpp"
#include "centre/frame/wall.hpp"

namespace frame {

// `work` takes a Look&; what it saw counts as seen by the caller.
template <class Work>
auto run_errand(Look& look, const Scope& scope, const Work& work) {
  Actor actor = look.actor();
  actor.scope = scope;
  Look inner(actor, look.now(), look.db.connection(), look.vault(), look.particulars());
  stand_behind_wall(look.db.connection(), scope);
  auto result = work(inner);
  stand_behind_wall(look.db.connection(), look.actor().scope);
  for (const SeenRecord& record : inner.seen())
    look.saw(record.org_id, record.kind, record.subject);
  return result;
}

// `work` takes an Act&; what it announces is announced by the caller. A refusal ends the act, so
// the wall needs no mending then.
template <class Work>
auto do_errand(Act& act, const Scope& scope, const Work& work) {
  Actor actor = act.actor();
  actor.scope = scope;
  Act inner(actor, act.now(), act.db.connection(), act.vault(), act.particulars());
  stand_behind_wall(act.db.connection(), scope);
  auto result = work(inner);
  stand_behind_wall(act.db.connection(), act.actor().scope);
  for (const Announcement& what : inner.announced()) act.announce_raw(what);
  act.take_over_later(inner);
  return result;
}

}  // namespace frame
