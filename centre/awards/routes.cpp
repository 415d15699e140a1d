// The routes of awards: method, path, permission, command, view.
#include "centre/frame/routes.hpp"

#include "centre/awards/desk.hpp"

namespace awards {

std::span<const kit::sql::Migration> migrations();
std::span<const kit::sql::Migration> Desk::migrations() const { return awards::migrations(); }

void Desk::add_routes(frame::Routes& routes) {
  using namespace frame;
  constexpr std::size_t sheet_bytes_max = 4u << 20;
  const std::string base = "/api/v1/awards";
  const std::string call = base + "/calls/{call_id}";
  const std::string nomination = base + "/nominations/{nomination_id}";
  constexpr auto no = Sensitive::no, yes = Sensitive::yes;
  routes.view<Page<CallRow>>(base + "/calls", read_awards, no, [this](Look& look) { return get_calls(look); });
  routes.post<WriteCall, CallView>(base + "/calls", lead_call, [this](Act& act, const WriteCall& c) { return post_call(act, c); });
  routes.view<CallView>(call, read_awards, no, [this](Look& look) { return get_call(look); });
  routes.put<WriteCall, CallView>(call, lead_call, [this](Act& act, const WriteCall& c) { return put_call(act, c); });
  routes.post<MoveCall, CallView>(call + "/moves", lead_call, [this](Act& act, const MoveCall& c) { return post_move(act, c); });
  routes.view<Page<NominationView>>(call + "/nominations", read_awards, no, [this](Look& look) { return get_nominations(look); });
  routes.post<Nominate, NominationView>(call + "/nominations", nominate, [this](Act& act, const Nominate& c) { return post_nomination(act, c); });
  routes.upload<SheetReport>(call + "/nominations/sheet", nominate, sheet_bytes_max, [this](Act& act, std::string_view bytes) { return post_sheet(act, bytes); });
  routes.post<GiveMarks, MarksTaken>(call + "/marks", score_nominee, [this](Act& act, const GiveMarks& c) { return post_marks(act, c); });
  routes.upload<SheetReport>(call + "/marks/sheet", score_nominee, sheet_bytes_max, [this](Act& act, std::string_view bytes) { return post_marks_sheet(act, bytes); });
  routes.post<Nothing, CallView>(call + "/choice", lead_call, [this](Act& act, const Nothing&) { return post_choice(act); });
  routes.post<Nothing, CallView>(call + "/announcement", lead_call, [this](Act& act, const Nothing&) { return post_announcement(act); });
  routes.post<Nothing, CertificatesView>(call + "/certificates", lead_call, [this](Act& act, const Nothing&) { return post_certificates(act); });
  routes.raw(call + "/certificates", read_awards, yes, [this](Look& look) { return get_certificates(look); });
  routes.view<NominationView>(nomination, read_awards, yes, [this](Look& look) { return get_nomination(look); });
  routes.upload<PaperView>(nomination + "/papers", nominate, registry::scan_bytes_max, [this](Act& act, std::string_view bytes) { return post_paper(act, bytes); });
  routes.raw(nomination + "/papers/{paper_id}", read_awards, yes, [this](Look& look) { return get_paper(look); });
  routes.post<GivePrecedence, NominationView>(nomination + "/precedence", lead_call, [this](Act& act, const GivePrecedence& c) { return post_precedence(act, c); });
  routes.post<EndNomination, NominationView>(nomination + "/ending", lead_call, [this](Act& act, const EndNomination& c) { return post_ending(act, c); });
  routes.view<Page<RegisterRow>>(base + "/public/register", anyone, no, [this](Look& look) { return get_register(look); });
}

}  // namespace awards
