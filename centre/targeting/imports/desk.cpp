// Imports from the page: bringing a sheet, mapping it, starting, watching, taking back.
#include "centre/targeting/desk.hpp"
#include "centre/targeting/imports/corrected.hpp"
#include "centre/targeting/imports/preview.hpp"
#include "centre/targeting/imports/store.hpp"
#include "kit/text/text.hpp"

namespace targeting {
namespace {

using kit::Refused;

constexpr std::size_t refusals_in_sheet_max = 1'000'000;

std::string path_of(const frame::Particulars& particulars, std::string_view name) {
  for (const auto& [key, value] : particulars.path)
    if (key == name) return value;
  return "";
}

void keep_preview(ImportRecord& import, const Preview& preview) {
  import.layout = kit::json::encode(preview.layout);
  import.definition = preview.definition;
  import.rows_total = preview.rows_total;
  import.next_line = preview.layout.heading_line + 1;
}

std::string sealed(const frame::Act& act, const ImportRecord& import, const Preview& preview) {
  return act.vault().seal(preview_place(import), kit::json::encode(preview));
}

kit::Result<std::string> open_file(frame::Look& look, const ImportRecord& import) {
  auto kept = store::find_file(look.db, import);
  auto bytes = kept ? look.vault().open(file_place(import), *kept) : std::nullopt;
  if (!bytes) return kit::refuse(Refused::conflict, "targeting.file_gone");
  return *std::move(bytes);
}

RefusedRow open_refusal(frame::Look& look, const ImportRecord& import, const store::SealedRefusal& kept) {
  auto plain = look.vault().open(refusal_place(import, kept.line), kept.sealed);
  auto row = plain ? kit::json::decode<RefusedRow>(*plain) : kit::Result<RefusedRow>(kit::Refusal{});
  if (!row) throw kit::Breakage("a refused row does not open with this key");
  return *std::move(row);
}

std::string heading_list(const sheet::Layout& layout) {
  std::string out;
  for (const auto& column : layout.columns)
    if (column.meaning != "ignored") out += sheet::heading_form(column.heading) + "|";
  return out;
}

}  // namespace

// A sheet with the same headings as one that was mapped before is read in the same way.
sheet::Layout Desk::as_last_time(frame::Look& look, sheet::Layout layout) {
  constexpr std::size_t looked_back_max = 20;
  for (const auto& earlier : store::imports(look.db, {}, looked_back_max)) {
    auto before = kit::json::decode<sheet::Layout>(earlier.layout);
    if (!before || earlier.org_id != look.actor().org_id || heading_list(*before) != heading_list(layout)) continue;
    for (auto& column : layout.columns)
      for (const auto& known : before->columns)
        if (known.heading == column.heading) column.meaning = known.meaning;
    layout.source = before->source;
    layout.area_code = before->area_code;
    layout.surveyed = before->surveyed;
    layout.one_in_dimensions = before->one_in_dimensions;
    layout.one_in_indicators = before->one_in_indicators;
    break;
  }
  return layout;
}

kit::Result<frame::Reply> Desk::post_import(const Performer& performer, const Actor& actor,
                                            const Particulars& particulars, const Brought& brought,
                                            std::string_view bytes) {
  Preview seen;
  std::vector<frame::SeenRecord> none;
  auto hash = kit::crypto::hex(kit::crypto::sha256(bytes));
  auto looked = performer.look(actor, particulars, [&](frame::Look& look) -> kit::Result<frame::Reply> {
    auto policy = Policy::read(look);
    auto found = TRY(find_layout(bytes, policy));
    auto layout = as_last_time(look, std::move(found));
    if (!brought.area_code.empty()) layout.area_code = brought.area_code;
    if (!brought.surveyed.empty()) {
      auto read = TRY(kit::text::read_date(brought.surveyed));
      layout.surveyed = words::PartialDate::of(read);
    }
    if (!layout.surveyed)
      layout.surveyed = words::PartialDate{{look.today().day.year() / std::chrono::January / 1}, words::Precision::year};
    seen = TRY(preview(look, doors_, policy, bytes, layout));
    auto same = store::same_file(look.db, actor.org_id, hash, "");
    if (same) seen.same_file_as = same->id;
    return frame::Reply{};
  }, none);
  if (!looked) return std::move(looked).error();
  auto performed = performer.act(actor, particulars, "import " + hash, [&](frame::Act& act) -> kit::Result<frame::Reply> {
    ImportRecord import{.org_id = actor.org_id,
                        .id = act.new_id(),
                        .area_code = actor.area_code,
                        .file_name = brought.file_name.substr(0, 200),
                        .file_hash = hash,
                        .file_bytes = static_cast<std::int64_t>(bytes.size()),
                        .staff_id = actor.staff_id,
                        .staff_name = actor.name,
                        .uploaded_ms = act.now().ms};
    if (!kit::text::is_utf8(import.file_name)) import.file_name.clear();
    keep_preview(import, seen);
    store::insert_import(act.db, import);
    store::put_file(act.db, import, {act.vault().seal(file_place(import), bytes), sealed(act, import, seen)});
    tell(act, "targeting.import_brought", import);
    return frame::reply_of(view_of(act, import), 201);
  });
  if (!performed) return std::move(performed).error();
  return std::move(performed->reply);
}

kit::Result<frame::Reply> Desk::post_mapping(const Performer& performer, const Actor& actor,
                                             const Particulars& particulars, const sheet::Layout& layout) {
  Preview seen;
  std::vector<frame::SeenRecord> none;
  auto looked = performer.look(actor, particulars, [&](frame::Look& look) -> kit::Result<frame::Reply> {
    auto import = TRY(import_in_path(look));
    auto bytes = TRY(open_file(look, import));
    auto policy = Policy::read(look);
    seen = TRY(preview(look, doors_, policy, bytes, layout));
    return frame::Reply{};
  }, none);
  if (!looked) return std::move(looked).error();
  auto performed = performer.act(actor, particulars, "mapping " + kit::json::encode(layout), [&](frame::Act& act) -> kit::Result<frame::Reply> {
    auto import = TRY(import_in_path(act));
    TRY(act.expect_version(import.version));
    if (import.state != ImportState::ready) return kit::refuse(Refused::conflict, "targeting.import_started");
    keep_preview(import, seen);
    ++import.version;
    store::update_import(act.db, import);
    store::put_preview(act.db, import, sealed(act, import, seen));
    tell(act, "targeting.import_mapped", import);
    return frame::reply_of(view_of(act, import), 201);
  });
  if (!performed) return std::move(performed).error();
  return std::move(performed->reply);
}

kit::Result<frame::Reply> Desk::post_run(const Performer& performer, const Actor& actor,
                                         const Particulars& particulars) {
  return set_to_work(performer, actor, particulars, Task::take_in);
}

kit::Result<frame::Reply> Desk::post_undoing(const Performer& performer, const Actor& actor,
                                             const Particulars& particulars) {
  return set_to_work(performer, actor, particulars, Task::take_back);
}

kit::Result<frame::Reply> Desk::set_to_work(const Performer& performer, const Actor& actor,
                                            const Particulars& particulars, Task task) {
  auto import_id = path_of(particulars, "import_id");
  if (worker_.has(import_id)) return kit::refuse(Refused::conflict, "targeting.import_at_work");
  auto lease = Lease::fresh();
  auto performed = performer.act(actor, particulars, "work " + import_id, [&](frame::Act& act) -> kit::Result<frame::Reply> {
    using enum ImportState;
    auto import = TRY(import_in_path(act));
    TRY(lease.take(act, file_of(import)));
    auto s = import.state;
    if (task == Task::take_in) {
      // A running import that nobody has in hand was cut off: it goes on where it stood.
      if (s == done || s == undoing || s == undone) return kit::refuse(Refused::conflict, "targeting.import_ended");
      import.state = running;
      import.started_ms = act.now().ms;
      import.ended_ms.reset();
    } else {
      if (s == ready || s == running || s == undone) return kit::refuse(Refused::conflict, "targeting.nothing_to_undo");
      import.state = undoing;
    }
    ++import.version;
    store::update_import(act.db, import);
    tell(act, task == Task::take_in ? "targeting.import_started" : "targeting.undoing_started", import);
    return frame::reply_of(view_of(act, import), 201);
  });
  if (!performed) return std::move(performed).error();
  if (!performed->replayed)
    worker_.add(import_id, [this, &performer, actor, import_id, task, lease](const std::function<bool()>& stop) {
      work_on(performer, actor, import_id, task, lease, stop);
    });
  return std::move(performed->reply);
}

// The edge of a batch: whatever goes wrong is written on the import, for a person to see and to start again.
void Desk::work_on(const Performer& performer, const Actor& actor, const std::string& import_id, Task task,
                   const Lease& lease, const std::function<bool()>& stop) {
  auto fail = [&] {
    (void)perform(performer, actor, kit::make_uuid_v7(performer.clock().now()), [&](frame::Act& act) -> kit::Result<void> {
      auto import = store::find_import(act.db, import_id);
      if (!import) return {};
      lease.release(act, file_of(*import));
      import->state = ImportState::failed;
      import->ended_ms = act.now().ms;
      ++import->version;
      store::update_import(act.db, *import);
      tell(act, "targeting.import_failed", *import);
      return {};
    });
  };
  try {
    auto done = task == Task::take_in ? run_import(doors_, performer, actor, import_id, lease, {.stop = stop})
                                      : undo_import(doors_, performer, actor, import_id, lease, {});
    if (!done && done.error().code != "targeting.import_taken_over") fail();
  } catch (const std::exception&) {
    try {
      fail();
    } catch (const std::exception&) {
      // The database is away: the import stays `running` with nobody at work, and can be started again.
      return;
    }
  }
}

kit::Result<ImportView> Desk::post_cancellation(frame::Act& act) {
  auto import = TRY(import_in_path(act));
  if (import.state != ImportState::running) return kit::refuse(Refused::conflict, "targeting.import_not_running");
  if (!worker_.cancel(import.id)) {
    import.state = ImportState::cancelled;
    import.ended_ms = act.now().ms;
    ++import.version;
    store::update_import(act.db, import);
  }
  tell(act, "targeting.import_cancelled", import);
  return view_of(act, import);
}

kit::Result<ImportRecord> Desk::import_in_path(frame::Look& look) {
  auto found = store::find_import(look.db, look.path("import_id"));
  if (!found) return kit::refuse(Refused::not_found, "targeting.import_unknown");
  return *std::move(found);
}

ImportView Desk::view_of(frame::Look& look, const ImportRecord& i) {
  ImportView v{.id = i.id,
               .state = i.state,
               .at_work = worker_.has(i.id),
               .file_name = i.file_name,
               .file_bytes = i.file_bytes,
               .definition = i.definition,
               .rows_total = i.rows_total,
               .rows_done = i.rows_done,
               .people_new = i.people_new,
               .people_matched = i.people_matched,
               .households_new = i.households_new,
               .surveys_new = i.surveys_new,
               .rows_refused = i.rows_refused,
               .rows_repeated = i.rows_repeated,
               .rows_unchanged = i.rows_unchanged,
               .people_withdrawn = i.people_withdrawn,
               .households_withdrawn = i.households_withdrawn,
               .kept_after_undoing = i.kept_after_undoing,
               .by_name = i.staff_name,
               .uploaded = {i.uploaded_ms},
               .version = i.version};
  if (auto layout = kit::json::decode<sheet::Layout>(i.layout)) {
    v.source = layout->source;
    if (auto meanings = sheet::meanings_of(*layout)) v.rows_are = sheet::rows_are(*meanings);
  }
  if (i.started_ms) v.started = kit::Instant{*i.started_ms};
  if (i.ended_ms) v.ended = kit::Instant{*i.ended_ms};
  auto until = i.ended_ms.value_or(look.now().ms);
  if (i.started_ms && until > *i.started_ms)
    v.rows_per_second = static_cast<double>(i.rows_done) * 1000 / static_cast<double>(until - *i.started_ms);
  return v;
}

kit::Result<frame::Page<ImportView>> Desk::get_imports(frame::Look& look) {
  std::vector<std::string> after;
  if (auto cursor = look.query("after"); !cursor.empty()) after = TRY(frame::read_cursor(cursor, 2));
  auto limit = look.limit(page_usual, page_most);
  frame::Page<ImportView> page;
  for (const auto& import : store::imports(look.db, after, limit + 1)) {
    if (page.items.size() == limit) {
      page.next = frame::make_cursor(after);
      break;
    }
    after = {std::to_string(import.uploaded_ms), import.id};
    page.items.push_back(view_of(look, import));
  }
  return page;
}

kit::Result<ImportView> Desk::get_import(frame::Look& look) {
  auto import = TRY(import_in_path(look));
  return view_of(look, import);
}

kit::Result<Preview> Desk::get_preview(frame::Look& look) {
  auto import = TRY(import_in_path(look));
  look.saw(import.org_id, "targeting.import", import.id);
  auto kept = store::find_preview(look.db, import);
  auto plain = kept ? look.vault().open(preview_place(import), *kept) : std::nullopt;
  if (!plain) return kit::refuse(Refused::conflict, "targeting.file_gone");
  return kit::json::decode<Preview>(*plain);
}

kit::Result<frame::Page<FaultCountView>> Desk::get_faults(frame::Look& look) {
  auto import = TRY(import_in_path(look));
  return frame::Page<FaultCountView>{store::fault_counts(look.db, import), std::nullopt};
}

kit::Result<frame::Page<RefusedRow>> Desk::get_refusals(frame::Look& look) {
  auto import = TRY(import_in_path(look));
  look.saw(import.org_id, "targeting.import_refusals", import.id);
  std::vector<std::string> after{"0"};
  if (auto cursor = look.query("after"); !cursor.empty()) after = TRY(frame::read_cursor(cursor, 1));
  auto limit = look.limit(page_usual, page_most);
  frame::Page<RefusedRow> page;
  for (const auto& kept : store::refusals(look.db, import, kit::text::parse_int(after[0]).value_or(0), limit + 1)) {
    if (page.items.size() == limit) {
      page.next = frame::make_cursor({std::to_string(page.items.back().line)});
      break;
    }
    page.items.push_back(open_refusal(look, import, kept));
  }
  return page;
}

kit::Result<frame::Reply> Desk::get_corrected_sheet(frame::Look& look) {
  auto import = TRY(import_in_path(look));
  look.saw(import.org_id, "targeting.import_refusals", import.id);
  look.keep_off_devices();
  auto layout = TRY(kit::json::decode<sheet::Layout>(import.layout));
  std::vector<RefusedRow> refused;
  for (const auto& kept : store::refusals(look.db, import, 0, refusals_in_sheet_max))
    refused.push_back(open_refusal(look, import, kept));
  auto sheet = corrected_sheet(layout, refused, look.actor().language, texts_);
  frame::Reply reply;
  bool excel = look.query("format") == "xlsx";
  if (excel) {
    reply.type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    reply.body = kit::csv::xlsx(sheet.rows, "rows");
  } else {
    reply.type = "text/csv; charset=utf-8";
    reply.body = kit::csv::byte_order_mark;
    for (const auto& row : sheet.rows) reply.body += kit::csv::row(row);
  }
  reply.headers.push_back({"Content-Disposition", std::string("attachment; filename=\"corrected.") + (excel ? "xlsx" : "csv") + "\""});
  return reply;
}

}  // namespace targeting
