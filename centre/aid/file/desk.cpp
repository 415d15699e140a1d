// Keeps scans with a request, and shows them to whoever may read it.
#include "centre/aid/file/desk.hpp"

#include "centre/aid/file/store.hpp"
#include "centre/aid/request/step.hpp"

namespace aid::file {
namespace {

using kit::Refused;

constexpr std::size_t files_most = 40;

kit::Result<File> keep(frame::Act& act, const Doors& doors, const Request& r, std::string_view code,
                       std::string_view bytes) {
  if (store::files_of(act, r).size() >= files_most)
    return kit::refuse(Refused::conflict, "aid.too_many_files", {{"most", std::to_string(files_most)}});
  auto kept = TRY(doors.registry.keep_scan(act, r.org_id, bytes));
  File file{.org_id = r.org_id,
            .id = act.new_event_id(),
            .request_id = r.id,
            .code = std::string(code),
            .scan_id = kept.id,
            .media_type = kept.media_type,
            .size = kept.size,
            .added_ms = act.now(),
            .added_by = act.actor().staff_id};
  store::insert_file(act, file);
  return file;
}

void mark(frame::Act& act, Paper paper, PaperState state) {
  paper.state = state;
  paper.note = "";
  paper.due_on = std::nullopt;
  paper.changed_ms = act.now();
  paper.changed_by = act.actor().staff_id;
  store::put_paper(act, paper);
}

kit::Result<File> file_in_path(frame::Look& look, const Request& r) {
  auto files = store::files_of(look, r);
  auto at = std::ranges::find(files, look.path("file_id"), &File::id);
  if (at == files.end()) return kit::refuse(Refused::not_found, "aid.file_unknown");
  return *at;
}

bool before_proposal(State state) {
  return state == State::draft || state == State::submitted || state == State::sent_back || state == State::assessed;
}

}  // namespace

kit::Result<RequestView> add_paper(frame::Act& act, const Doors& doors, std::string_view bytes) {
  auto seen = TRY(get_request(act, doors));
  const Request& r = seen.request;
  if (r.state == State::ineligible || r.state == State::withdrawn || r.state == State::stopped)
    return kit::refuse(Refused::conflict, "aid.not_changeable");
  auto papers = store::papers_of(act, r);
  auto at = std::ranges::find(papers, act.path("paper_code"), &Paper::code);
  if (at == papers.end()) return kit::refuse(Refused::not_found, "aid.paper_unknown");
  TRY(keep(act, doors, r, at->code, bytes));
  if (at->state != PaperState::attached) mark(act, *at, PaperState::attached);
  tell(act, "aid.papers_changed", seen);
  return view_of(act, doors, seen);
}

kit::Result<RequestView> remove_paper(frame::Act& act, const Doors& doors) {
  auto seen = TRY(get_request(act, doors));
  const Request& r = seen.request;
  auto gone = TRY(file_in_path(act, r));
  if (!before_proposal(r.state) || gone.code == slip_code) return kit::refuse(Refused::conflict, "aid.not_changeable");
  store::remove_file(act, gone);
  doors.registry.drop_scan(act, gone.org_id, gone.scan_id);
  auto left = store::files_of(act, r);
  auto papers = store::papers_of(act, r);
  auto at = std::ranges::find(papers, gone.code, &Paper::code);
  bool last = std::ranges::find(left, gone.code, &File::code) == left.end();
  if (at != papers.end() && last) mark(act, *at, PaperState::missing);
  tell(act, "aid.papers_changed", seen);
  return view_of(act, doors, seen);
}

kit::Result<FileView> add_slip(frame::Act& act, const Doors& doors, std::string_view bytes) {
  auto seen = TRY(get_request(act, doors));
  if (seen.request.state != State::paying) return kit::refuse(Refused::conflict, "aid.not_changeable");
  auto mine = TRY(own_hand(act, doors, Part::payer));
  TRY(hands_differ(Step::payment, mine, hands_so_far(act, seen.request)));
  auto file = TRY(keep(act, doors, seen.request, slip_code, bytes));
  tell(act, "aid.papers_changed", seen);
  return file_view(act, doors, file);
}

kit::Result<frame::Reply> read(frame::Look& look, const Doors& doors) {
  auto seen = TRY(get_request(look, doors));
  auto found = TRY(file_in_path(look, seen.request));
  look.saw(seen.request.org_id, "aid.request", seen.request.id);
  look.keep_off_devices();
  return doors.registry.scan(look, found.org_id, found.scan_id);
}

}  // namespace aid::file
