// Reads the sheet ahead, takes rows in act by act; a refused row is kept with its cells, the others go on.
#include "centre/targeting/imports/run.hpp"

#include <unordered_set>

#include "centre/targeting/imports/store.hpp"
#include "kit/csv/csv.hpp"

namespace targeting {
namespace {

using kit::csv::Line;

constexpr std::size_t compared_per_act = 200;
constexpr std::size_t people_read_at_once = 5'000;
constexpr std::size_t crowd = 10;  // as many pairs of one person as the registry keeps

class Run {
 public:
  Run(const Doors& doors, const frame::Performer& performer, const frame::Actor& actor, const std::string& import_id,
      const Lease& lease, const Watch& watch)
      : doors_(doors), performer_(performer), actor_(actor), import_id_(import_id), lease_(lease), watch_(watch) {}

  kit::Result<void> go();

 private:
  kit::Result<void> load();
  kit::Result<bool> read_batch();  // false when there is nothing more
  kit::Result<void> take_batch(frame::Act& act);
  std::vector<sheet::Row> read_rows(frame::Act& act);
  bool is_new(const Line& line);
  std::optional<RefusedRow> take_row(frame::Act& act, sheet::Row& row);
  const std::vector<std::string>& cells_of(std::size_t number) const;
  void refuse(frame::Act& act, const RefusedRow& refused);
  void watch_number(frame::Act& act, const sheet::Row& row, const RefusedRow& refused);
  kit::Result<void> hold_for_comparing();
  kit::Result<void> look_for_duplicates();
  void tell_alike(frame::Look& look, std::span<const registry::PairFound> pairs);
  std::vector<std::string> all_people_made(frame::Look& look);
  template <class T, class Work>
  kit::Result<void> in_acts(std::span<const T> all, const Work& work);
  kit::Result<void> end(ImportState state);
  void count_anew();

  const Doors& doors_;
  const frame::Performer& performer_;
  const frame::Actor& actor_;
  const std::string& import_id_;
  const Lease& lease_;
  const Watch& watch_;

  ImportRecord import_;
  Policy policy_;
  std::string bytes_;
  std::unique_ptr<kit::csv::Reader> reader_;
  std::optional<sheet::Rows> rows_;
  std::optional<Intake> intake_;
  bool same_as_before_ = false;             // another import took this very file in
  std::set<std::int64_t> refused_before_;   // but for these lines
  std::unordered_set<std::uint64_t> seen_;  // rows of this run, by hash
  std::vector<std::uint64_t> seen_now_;     // in the act that is open
  std::vector<Line> batch_;
  std::int64_t taken_now_ = 0, count_at_ = rows_per_act;
};

std::uint64_t hash_of(const Line& line) {
  std::string all;
  for (const auto& cell : line.cells) all += cell + '\x1f';
  return std::hash<std::string>{}(all);
}

kit::Result<void> Run::load() {
  std::vector<frame::SeenRecord> none;
  TRY(performer_.look(
      actor_, {},
      [&](frame::Look& look) -> kit::Result<frame::Reply> {
        auto found = store::find_import(look.db, import_id_);
        if (!found) return kit::refuse(kit::Refused::not_found, "targeting.import_unknown");
        import_ = *std::move(found);
        policy_ = Policy::read(look);
        auto sealed = store::find_file(look.db, import_);
        auto opened = sealed ? look.vault().open(file_place(import_), *sealed) : std::nullopt;
        if (!opened) return kit::refuse(kit::Refused::conflict, "targeting.file_gone");
        bytes_ = *std::move(opened);
        auto same = store::same_file(look.db, import_.org_id, import_.file_hash, import_.id);
        same_as_before_ = same && same->layout == import_.layout;
        if (same_as_before_) refused_before_ = store::refused_lines(look.db, *same);
        return frame::Reply{};
      },
      none));
  auto layout = TRY(kit::json::decode<sheet::Layout>(import_.layout));
  auto meanings = TRY(sheet::meanings_of(layout));
  intake_.emplace(doors_, policy_, import_.id, layout.source);
  rows_.emplace(std::move(layout), std::move(meanings), policy_.definitions, performer_.clock().now().bangkok_day());
  reader_ = TRY(kit::csv::open(bytes_));
  return {};
}

kit::Result<void> Run::go() {
  TRY(load());
  for (;;) {
    if (watch_.stop()) return end(ImportState::cancelled);
    bool more = TRY(read_batch());
    if (!more) break;
    auto op_id = import_id_ + "/" + std::to_string(batch_.front().number) + "/" + std::to_string(import_.started_ms.value_or(0));
    auto before = import_;
    TRY(perform(performer_, actor_, op_id, [&](frame::Act& act) -> kit::Result<void> {
      import_ = before;
      intake_->forget_after(0);
      return take_batch(act);
    }));
    intake_->keep();
    seen_.insert(seen_now_.begin(), seen_now_.end());
    watch_.progress(import_.rows_done, import_.rows_total);
    count_anew();
  }
  TRY(look_for_duplicates());
  return end(ImportState::done);
}

kit::Result<void> Run::hold_for_comparing() {
  return perform(performer_, actor_, kit::make_uuid_v7(performer_.clock().now()), [&](frame::Act& act) -> kit::Result<void> {
    TRY(lease_.renew(act, file_of(import_), Lease::comparing_ms_max));
    tell(act, "targeting.import_comparing", import_);
    return {};
  });
}

// Everybody is in by now, so that two lines of one person find each other too. A stop leaves the rest to the next sweep.
kit::Result<void> Run::look_for_duplicates() {
  std::vector<std::string> made;
  std::optional<std::vector<registry::PairFound>> found;
  std::vector<frame::SeenRecord> none;
  TRY(hold_for_comparing());
  TRY(performer_.look(actor_, {}, [&](frame::Look& look) -> kit::Result<frame::Reply> {
    made = all_people_made(look);
    found = doors_.registry.pairs_of_newcomers(look, made);
    if (found) tell_alike(look, *found);
    return frame::Reply{};
  }, none));
  if (found) return in_acts(std::span<const registry::PairFound>(*found), [&](frame::Act& act, auto some) {
    doors_.registry.keep_pairs_found(act, some, import_.id);
  });
  return in_acts(std::span<const std::string>(made), [&](frame::Act& act, auto some) {
    doors_.registry.find_duplicates(act, {some.begin(), some.end()}, import_.id);
  });
}

// All names equal, everybody born on 1 January: the questions that nobody could answer are left out, and it is said.
void Run::tell_alike(frame::Look& look, std::span<const registry::PairFound> pairs) {
  std::map<std::string_view, std::size_t> times;
  for (const auto& pair : pairs) ++times[pair.person_id], ++times[pair.other_id];
  std::erase_if(times, [](const auto& one) { return one.second < crowd; });
  if (times.empty()) return;
  auto most = std::ranges::max_element(times, {}, [](const auto& one) { return one.second; });
  auto person = doors_.registry.find_person(look, most->first);
  watch_.alike(static_cast<std::int64_t>(times.size()), person ? person->full_name : "");
}

std::vector<std::string> Run::all_people_made(frame::Look& look) {
  std::vector<std::string> all;
  for (std::string after;; after = all.back()) {
    auto some = store::people_made(look.db, import_, after, people_read_at_once);
    all.insert(all.end(), some.begin(), some.end());
    if (some.size() < people_read_at_once) return all;
  }
}

template <class T, class Work>
kit::Result<void> Run::in_acts(std::span<const T> all, const Work& work) {
  for (; !all.empty() && !watch_.stop(); all = all.subspan(std::min(all.size(), compared_per_act))) {
    auto done = perform(performer_, actor_, kit::make_uuid_v7(performer_.clock().now()), [&](frame::Act& act) -> kit::Result<void> {
      TRY(lease_.renew(act, file_of(import_)));
      work(act, all.first(std::min(all.size(), compared_per_act)));
      tell(act, "targeting.import_compared", import_);
      return {};
    });
    if (!done) return done;
  }
  return {};
}

// A first import fills empty tables; the database hears of it early, and then each time there are four times as many.
void Run::count_anew() {
  taken_now_ += static_cast<std::int64_t>(batch_.size());
  if (taken_now_ < count_at_) return;
  performer_.count_rows_anew();
  count_at_ *= 4;
}

kit::Result<bool> Run::read_batch() {
  batch_.clear();
  Line line;
  while (batch_.size() < rows_per_act) {
    bool more = TRY(reader_->next(line));
    if (!more) break;
    if (static_cast<std::int64_t>(line.number) < import_.next_line || rows_->is_heading(line)) continue;
    batch_.push_back(std::move(line));
  }
  return !batch_.empty();
}

kit::Result<void> Run::take_batch(frame::Act& act) {
  TRY(lease_.renew(act, file_of(import_)));
  auto rows = read_rows(act);
  intake_->look_ahead(act, rows);
  for (auto& row : rows) {
    auto refused = take_row(act, row);
    if (!refused) continue;
    refuse(act, *refused);
    watch_number(act, row, *refused);
  }
  intake_->rest(act);
  intake_->settle(act);
  import_.next_line = static_cast<std::int64_t>(batch_.back().number) + 1;
  import_.rows_total = std::max(import_.rows_total, import_.rows_done);
  store::update_import(act.db, import_);
  tell(act, "targeting.import_advanced", import_);
  return {};
}

// The rows of the batch that are not known from before, with the faults that are seen without the registry.
std::vector<sheet::Row> Run::read_rows(frame::Act& act) {
  seen_now_.clear();
  std::vector<sheet::Row> rows;
  for (const Line& line : batch_) {
    if (!is_new(line)) continue;
    auto& row = rows.emplace_back(rows_->read(line));
    if (!row.faults.empty()) continue;
    if (auto fault = intake_->area_fault(act, row)) row.faults.push_back(*fault);
  }
  return rows;
}

bool Run::is_new(const Line& line) {
  ++import_.rows_done;
  if (same_as_before_ && !refused_before_.contains(static_cast<std::int64_t>(line.number))) {
    ++import_.rows_unchanged;
    return false;
  }
  auto hash = hash_of(line);
  if (seen_.contains(hash) || std::ranges::find(seen_now_, hash) != seen_now_.end()) {
    ++import_.rows_repeated;
    return false;
  }
  seen_now_.push_back(hash);
  return true;
}

// A number that belongs to somebody else is looked at by people.
void Run::watch_number(frame::Act& act, const sheet::Row& row, const RefusedRow& refused) {
  for (const auto& f : refused.faults)
    if (f.code.starts_with("registry.id_taken") || f.code == "targeting.row_id_of_another")
      return doors_.registry.watch_claim(act, row.person);
}

std::optional<RefusedRow> Run::take_row(frame::Act& act, sheet::Row& row) {
  auto number = static_cast<std::int64_t>(row.line);
  if (!row.faults.empty()) return RefusedRow{number, cells_of(row.line), std::move(row.faults)};
  auto memory = intake_->mark();
  auto said = act.said();
  kit::sql::Savepoint chance(act.db.connection());
  auto taken = intake_->take(act, row);
  if (!taken) {
    intake_->forget_after(memory);
    act.unsay_after(said);
    RefusedRow refused{number, cells_of(row.line), {}};
    const auto& why = taken.error();
    for (const auto& f : why.faults) refused.faults.push_back({"", f.code, "", {}});
    if (why.faults.empty()) refused.faults.push_back({"", why.code, "", {}});
    for (const auto& [name, value] : why.values) refused.faults.back().values.push_back({name, value});
    return refused;
  }
  chance.release();
  for (const auto& [kind, id] : taken->made) store::insert_making(act, import_, kind, id);
  import_.people_new += taken->person_new;
  import_.people_matched += taken->person_matched;
  import_.households_new += taken->household_new;
  import_.surveys_new += taken->surveys_new;
  import_.rows_unchanged += !taken->person_new && !taken->household_new && taken->surveys_new == 0;
  return std::nullopt;
}

const std::vector<std::string>& Run::cells_of(std::size_t number) const {
  auto at = std::ranges::lower_bound(batch_, number, {}, &Line::number);
  ENSURE(at != batch_.end() && at->number == number);
  return at->cells;
}

void Run::refuse(frame::Act& act, const RefusedRow& refused) {
  std::set<std::string> codes;
  for (const auto& f : refused.faults) codes.insert(f.code);
  std::string joined;
  for (const auto& code : codes) joined += (joined.empty() ? "" : " ") + code;
  auto sealed = act.vault().seal(refusal_place(import_, refused.line), kit::json::encode(refused));
  store::insert_refusal(act.db, import_, {refused.line, joined, sealed});
  ++import_.rows_refused;
}

// When every row that could go in has gone in, the sheet is not needed any more.
kit::Result<void> Run::end(ImportState state) {
  return perform(performer_, actor_, kit::make_uuid_v7(performer_.clock().now()), [&](frame::Act& act) -> kit::Result<void> {
    lease_.release(act, file_of(import_));
    import_.state = state;
    import_.ended_ms = act.now().ms;
    if (state == ImportState::done) {
      import_.rows_total = import_.rows_done;
      store::drop_file(act.db, import_);
    }
    ++import_.version;
    store::update_import(act.db, import_);
    tell(act, state == ImportState::done ? "targeting.import_done" : "targeting.import_cancelled", import_);
    return {};
  });
}

}  // namespace

std::string refusal_place(const ImportRecord& import, std::int64_t line) {
  return "targeting_import_refusals.refused/" + import.org_id + "/" + import.id + "/" + std::to_string(line);
}
std::string file_place(const ImportRecord& import) {
  return "targeting_import_files.bytes/" + import.org_id + "/" + import.id;
}
std::string preview_place(const ImportRecord& import) {
  return "targeting_import_files.preview/" + import.org_id + "/" + import.id;
}

kit::Result<void> perform(const frame::Performer& performer, const frame::Actor& actor, const std::string& op_id,
                          const std::function<kit::Result<void>(frame::Act&)>& work) {
  frame::Particulars particulars{.op_id = op_id};
  auto done = performer.act(actor, particulars, op_id, [&](frame::Act& act) -> kit::Result<frame::Reply> {
    TRY(work(act));
    return frame::Reply{.body = "{}"};
  });
  if (!done) return std::move(done).error();
  return {};
}

void tell(frame::Act& act, std::string_view what, const ImportRecord& import) {
  act.announce(what, import.org_id, import.area_code, import.id,
               ImportTold{import.id, import.state, import.rows_done, import.rows_refused});
}

kit::Result<void> run_import(const Doors& doors, const frame::Performer& performer, const frame::Actor& actor,
                             const std::string& import_id, const Lease& lease, const Watch& watch) {
  return Run(doors, performer, actor, import_id, lease, watch).go();
}

}  // namespace targeting
