// Takes an import back: first what it said, then whom it brought in, then the houses; 500 at a time.
#include "centre/targeting/household/store.hpp"
#include "centre/targeting/imports/run.hpp"
#include "centre/targeting/imports/store.hpp"

namespace targeting {
namespace {

class Undoing {
 public:
  Undoing(const Doors& doors, const frame::Performer& performer, const frame::Actor& actor,
          const std::string& import_id, const Lease& lease, const Watch& watch)
      : doors_(doors), performer_(performer), actor_(actor), import_id_(import_id), lease_(lease), watch_(watch) {}

  kit::Result<void> go() {
    TRY(step([this](frame::Act& act) { return supersede(act); }));
    for (Made kind : {Made::person, Made::household}) {
      bool more = true;
      while (more) {
        more = TRY(step([this, kind](frame::Act& act) { return withdraw(act, kind); }));
      }
    }
    bool more = true;
    while (more) {
      more = TRY(step([this](frame::Act& act) { return settle(act); }));
      settled_to_ = reached_;
    }
    TRY(step([this](frame::Act& act) { return end(act); }));
    return {};
  }

 private:
  using Step = std::function<kit::Result<bool>(frame::Act&)>;

  // Each step finds what is left to do in the database, so it may be repeated after a stop.
  kit::Result<bool> step(const Step& work) {
    bool more = false;
    auto done = perform(performer_, actor_, kit::make_uuid_v7(performer_.clock().now()), [&](frame::Act& act) -> kit::Result<void> {
      auto found = store::find_import(act.db, import_id_);
      if (!found) return kit::refuse(kit::Refused::not_found, "targeting.import_unknown");
      import_ = *std::move(found);
      TRY(lease_.renew(act, file_of(import_)));
      more = TRY(work(act));
      store::update_import(act.db, import_);
      tell(act, more ? "targeting.undoing_advanced" : "targeting.undoing_stepped", import_);
      return {};
    });
    if (!done) return std::move(done).error();
    watch_.progress(import_.people_withdrawn + import_.kept_after_undoing, import_.people_new);
    return more;
  }

  kit::Result<bool> supersede(frame::Act& act) {
    store::supersede_import(act.db, import_id_, act.now());
    return false;
  }

  kit::Result<bool> withdraw(frame::Act& act, Made kind) {
    auto some = store::makings(act.db, import_, kind, rows_per_act);
    for (const auto& id : some) {
      bool gone = TRY(withdraw_one(act, kind, id));
      store::decide_making(act.db, import_, kind, id, gone ? "withdrawn" : "kept");
      (!gone ? import_.kept_after_undoing : kind == Made::person ? import_.people_withdrawn : import_.households_withdrawn) += 1;
    }
    return some.size() == rows_per_act;
  }

  // Whoever another list or a visit speaks of stays.
  kit::Result<bool> withdraw_one(frame::Act& act, Made kind, const std::string& id) {
    if (kind == Made::person) {
      if (store::person_listed(act.db, id) || !doors_.registry.find_person(act, id)) return false;
      return doors_.registry.withdraw_person(act, id, "import " + import_id_);
    }
    if (store::household_listed(act.db, id) || !doors_.registry.find_household(act, id)) return false;
    return doors_.registry.withdraw_household(act, id, "import " + import_id_);
  }

  kit::Result<bool> settle(frame::Act& act) {
    if (policy_.definitions.empty()) policy_ = Policy::read(act);
    auto some = store::households_of_import(act.db, import_id_, settled_to_, rows_per_act);
    for (const auto& id : some) {
      auto house = doors_.registry.find_household(act, id);
      if (!house) store::drop_status(act.db, id);
      else keep_status(act, *house, doors_.registry.members_of(act, id),
                       store::surveys_of(act.db, id, store::Which::counting), policy_, false);
    }
    if (!some.empty()) reached_ = some.back();
    return some.size() == rows_per_act;
  }

  kit::Result<bool> end(frame::Act& act) {
    import_.state = ImportState::undone;
    import_.ended_ms = act.now().ms;
    ++import_.version;
    store::drop_file(act.db, import_);
    lease_.release(act, file_of(import_));
    return false;
  }

  const Doors& doors_;
  const frame::Performer& performer_;
  const frame::Actor& actor_;
  const std::string& import_id_;
  const Lease& lease_;
  const Watch& watch_;
  ImportRecord import_;
  Policy policy_;
  std::string settled_to_, reached_;  // an act may be done twice before it is committed
};

}  // namespace

kit::Result<void> undo_import(const Doors& doors, const frame::Performer& performer, const frame::Actor& actor,
                              const std::string& import_id, const Lease& lease, const Watch& watch) {
  return Undoing(doors, performer, actor, import_id, lease, watch).go();
}

}  // namespace targeting
