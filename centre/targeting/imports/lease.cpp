#include "centre/targeting/imports/lease.hpp"

#include <unistd.h>

#include <cerrno>
#include <csignal>

#include "centre/targeting/imports/run.hpp"
#include "centre/targeting/imports/store.hpp"
#include "kit/text/text.hpp"

namespace targeting {
namespace {

std::string machine() {
  char name[256] = {};
  ::gethostname(name, sizeof name - 1);
  return name;
}

std::string as_minutes(std::int64_t ms) { return std::to_string(std::max<std::int64_t>(1, (ms + 59'999) / 60'000)); }

void say(frame::Act& act, std::string_view what, const LeasedFile& file) {
  act.announce(what, file.org_id, act.actor().area_code, file.file_hash, FileLeased{file.file_hash});
}

}  // namespace

Lease Lease::fresh() { return Lease(machine() + "/" + std::to_string(::getpid()) + "/" + kit::make_uuid_v4()); }

kit::Result<void> Lease::take(frame::Act& act, const LeasedFile& file) const {
  auto now = act.now().ms;
  if (auto held = store::find_lease(act.db, file); held && held->holder != holder_) {
    if (held->until_ms > now && !holder_is_gone(held->holder))
      return kit::refuse(kit::Refused::conflict, "targeting.import_elsewhere", {{"minutes", as_minutes(held->until_ms - now)}});
    store::end_lease(act.db, file, held->holder);
  }
  // Of two who find it free at once, one has it.
  if (!store::begin_lease(act.db, file, holder_, now + act_ms_max))
    return kit::refuse(kit::Refused::conflict, "targeting.import_elsewhere", {{"minutes", as_minutes(act_ms_max)}});
  return {};
}

kit::Result<void> Lease::renew(frame::Act& act, const LeasedFile& file, std::int64_t ms) const {
  if (store::renew_lease(act.db, file, holder_, act.now().ms + ms)) return {};
  return kit::refuse(kit::Refused::conflict, "targeting.import_taken_over");
}

void Lease::release(frame::Act& act, const LeasedFile& file) const { store::end_lease(act.db, file, holder_); }

bool holder_is_gone(const std::string& holder) {
  auto parts = kit::text::split(holder, '/');
  if (parts.size() != 3 || parts[0] != machine()) return false;
  auto process = kit::text::parse_int(parts[1]).value_or(0);
  return process > 0 && ::kill(static_cast<pid_t>(process), 0) != 0 && errno == ESRCH;
}

kit::Result<void> Holding::take() {
  auto taken = perform(performer_, actor_, kit::make_uuid_v7(performer_.clock().now()), [&](frame::Act& act) -> kit::Result<void> {
    TRY(lease_.take(act, file_));
    say(act, "targeting.import_claimed", file_);
    return {};
  });
  held_ = taken.has_value();
  return taken;
}

Holding::~Holding() {
  if (!held_) return;
  try {
    (void)perform(performer_, actor_, kit::make_uuid_v7(performer_.clock().now()), [&](frame::Act& act) -> kit::Result<void> {
      lease_.release(act, file_);
      say(act, "targeting.import_let_go", file_);
      return {};
    });
  } catch (const kit::Breakage&) {
    return;  // the database is away: the lease ends by itself
  }
}

}  // namespace targeting
