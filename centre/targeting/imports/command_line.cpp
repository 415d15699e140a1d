// Imports from the command line: brought and run in one go, and gone on with when a run before was cut off.
#include "centre/targeting/desk.hpp"
#include "centre/targeting/imports/store.hpp"
#include "kit/crypto/crypto.hpp"

namespace targeting {
namespace {

using frame::Performer;

// Whether the import was to be read as the sheet is now: other answers make another import.
bool read_alike(const ImportRecord& import, const SheetToImport& sheet) {
  auto layout = kit::json::decode<sheet::Layout>(import.layout);
  if (!layout || (!sheet.area_code.empty() && layout->area_code != sheet.area_code)) return false;
  if (!sheet.survey_year_be) return true;
  auto surveyed = kit::text::read_date(std::to_string(*sheet.survey_year_be));
  return surveyed && layout->surveyed == words::PartialDate::of(*surveyed);
}

// The import of this very file that ended with its program, if there is one.
kit::Result<std::optional<ImportRecord>> find_cut_off(const Performer& performer, const frame::Actor& actor,
                                                      const SheetToImport& sheet, const std::string& hash) {
  std::optional<ImportRecord> found;
  std::vector<frame::SeenRecord> none;
  TRY(performer.look(actor, {}, [&](frame::Look& look) -> kit::Result<frame::Reply> {
    found = store::cut_off(look.db, actor, hash);
    return frame::Reply{};
  }, none));
  if (found && !read_alike(*found, sheet)) found.reset();
  return found;
}

kit::Result<void> start(const Performer& performer, const frame::Actor& actor, const std::string& import_id) {
  return perform(performer, actor, kit::make_uuid_v7(performer.clock().now()), [&](frame::Act& act) -> kit::Result<void> {
    auto import = store::find_import(act.db, import_id);
    ENSURE(import);
    import->state = ImportState::running;
    import->started_ms = act.now().ms;
    ++import->version;
    store::update_import(act.db, *import);
    tell(act, "targeting.import_started", *import);
    return {};
  });
}

}  // namespace

kit::Result<ImportCounts> Desk::import_people(
    const Performer& performer, const Actor& actor, const SheetToImport& sheet,
    const std::function<void(std::int64_t done, std::int64_t total)>& progress) {
  ImportCounts counts;
  auto hash = kit::crypto::hex(kit::crypto::sha256(sheet.bytes));
  Holding holding(performer, actor, {actor.org_id, hash});
  if (!sheet.dry_run) TRY(holding.take());  // before the look for one that was cut off: that may be at work
  auto cut_off = TRY(find_cut_off(performer, actor, sheet, hash));
  if (cut_off && !sheet.dry_run) {
    counts.import_id = cut_off->id;
    counts.rows_before = cut_off->rows_done;
  } else {
    std::string surveyed = sheet.survey_year_be ? std::to_string(*sheet.survey_year_be) : "";
    Particulars particulars{.op_id = kit::make_uuid_v7(performer.clock().now())};
    auto reply = TRY(post_import(performer, actor, particulars, {sheet.file_name, sheet.area_code, surveyed}, sheet.bytes));
    auto view = TRY(kit::json::decode<ImportView>(reply.body));
    counts.import_id = view.id;
  }
  if (!sheet.dry_run) {
    TRY(start(performer, actor, counts.import_id));
    TRY(run_import(doors_, performer, actor, counts.import_id, holding.lease(), {.progress = progress, .alike = [&](auto people, auto& name) {
      counts.people_alike = people;
      counts.alike_name = name;
    }}));
    holding.ended();
  }
  TRY(count_up(performer, actor, sheet.dry_run, counts));
  return counts;
}

// What the import has come to, with all its runs.
kit::Result<void> Desk::count_up(const Performer& performer, const Actor& actor, bool dry_run, ImportCounts& counts) {
  std::vector<frame::SeenRecord> none;
  Particulars in_path{.path = {{"import_id", counts.import_id}}, .op_id = kit::make_uuid_v7(performer.clock().now())};
  auto looked = performer.look(actor, in_path, [&](frame::Look& look) -> kit::Result<frame::Reply> {
    auto import = TRY(import_in_path(look));
    counts.rows = import.rows_total;
    counts.people_new = import.people_new;
    counts.people_matched = import.people_matched;
    counts.households_new = import.households_new;
    counts.surveys_new = import.surveys_new;
    counts.rows_refused = import.rows_refused;
    counts.rows_repeated = import.rows_repeated;
    counts.rows_unchanged = import.rows_unchanged;
    if (dry_run) {
      auto seen = TRY(get_preview(look));
      counts.rows_refused = seen.rows_faulty;
      counts.rows_repeated = seen.rows_repeated;
      for (const auto& f : seen.faults) counts.faults.push_back({f.code, f.rows});
    } else {
      for (const auto& f : store::fault_counts(look.db, import)) counts.faults.push_back({f.code, f.rows});
    }
    return frame::Reply{};
  }, none);
  if (!looked) return std::move(looked).error();
  return {};
}

}  // namespace targeting
