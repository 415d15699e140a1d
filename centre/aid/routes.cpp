// Every route of aid, one line each: what, where, who may, by which function.
#include "centre/aid/decision/desk.hpp"
#include "centre/aid/desk.hpp"
#include "centre/aid/file/desk.hpp"
#include "centre/aid/memo/desk.hpp"
#include "centre/aid/payment/desk.hpp"
#include "centre/aid/print/desk.hpp"
#include "centre/aid/refund/desk.hpp"
#include "centre/aid/request/desk.hpp"

namespace aid {
namespace {

using frame::Page;
using frame::Routes;
constexpr auto yes = frame::Sensitive::yes;
constexpr auto no = frame::Sensitive::no;
const std::string desk = "/api/v1/aid";
const std::string requests = desk + "/requests";
const std::string one = requests + "/{request_id}";

// Binds a function (Act&, doors, command) or (Look&, doors) to the doors.
template <class Command, class View>
auto with(const Doors& doors, kit::Result<View> (*f)(frame::Act&, const Doors&, const Command&)) {
  return [doors, f](frame::Act& act, const Command& command) { return f(act, doors, command); };
}
template <class View>
auto with(const Doors& doors, kit::Result<View> (*f)(frame::Look&, const Doors&)) {
  return [doors, f](frame::Look& look) { return f(look, doors); };
}

template <class View>
auto bytes_with(const Doors& doors, kit::Result<View> (*f)(frame::Act&, const Doors&, std::string_view)) {
  return [doors, f](frame::Act& act, std::string_view bytes) { return f(act, doors, bytes); };
}

void add_requests(Routes& routes, const Doors& d) {
  routes.view<Page<RequestRow>>(requests, read_requests, no, with(d, &request::list));
  routes.post<RequestForm, RequestView>(requests, make_request, with(d, &request::open));
  routes.view<Page<BenefitView>>(desk + "/benefits", read_requests, no, with(d, &request::benefits_on));
  routes.view<RequestView>(one, read_requests, yes, with(d, &request::read));
  routes.put<RequestForm, RequestView>(one, make_request, with(d, &request::change));
  routes.post<SubmitRequest, RequestView>(one + "/submission", make_request, with(d, &request::submit));
  routes.post<SendBack, RequestView>(one + "/remarks", aid::send_back, with(d, &request::send_back));
  routes.post<CorrectRequest, RequestView>(one + "/correction", make_request, with(d, &request::correct));
  routes.post<GivenPaper, RequestView>(one + "/papers", make_request, with(d, &request::put_paper));
  routes.post<EndRequest, RequestView>(one + "/withdrawal", make_request, with(d, &request::withdraw));
  routes.post<EndRequest, RequestView>(one + "/stop", make_request, with(d, &request::stop));
}

void add_files(Routes& routes, const Doors& d) {
  routes.upload<RequestView>(one + "/papers/{paper_code}/files", make_request, registry::scan_bytes_max,
                             bytes_with(d, &file::add_paper));
  routes.upload<FileView>(one + "/slips", pay, registry::scan_bytes_max, bytes_with(d, &file::add_slip));
  routes.raw(one + "/files/{file_id}", read_requests, yes, with(d, &file::read));
  routes.del<RequestView>(one + "/files/{file_id}", make_request,
                          [d](frame::Act& act) { return file::remove_paper(act, d); });
}

void add_decisions(Routes& routes, const Doors& d) {
  routes.post<GiveOpinion, RequestView>(one + "/opinions", sign_opinion, with(d, &memo::sign));
  routes.view<MemoView>(one + "/memo_draft", make_request, yes, with(d, &memo::draft));
  routes.view<Page<ReaderView>>(one + "/readers", make_request, no, with(d, &memo::candidates));
  routes.post<WriteMemo, RequestView>(one + "/memos", make_request, with(d, &memo::write));
  routes.post<ProposeRequest, RequestView>(one + "/proposal", make_request, with(d, &memo::propose));
  routes.view<DecisionCheck>(one + "/check", read_requests, yes, with(d, &decision::look_over));
  routes.post<DecideRequests, Page<RequestRow>>(desk + "/decisions", decide, with(d, &decision::decide));
  routes.post<GiveBudget, RequestView>(one + "/budget", decide, with(d, &decision::give_budget));
  routes.view<Page<QueueRow>>(desk + "/queue", read_requests, yes, with(d, &decision::queue));
  routes.raw(desk + "/queue/table", read_requests, yes, with(d, &decision::exported));
  routes.view<Counts>(desk + "/counts", read_requests, no, with(d, &decision::counts));
}

void add_payments(Routes& routes, const Doors& d) {
  routes.post<PreparePayments, Page<RequestRow>>(desk + "/preparations", pay, with(d, &payment::prepare));
  routes.post<PayRequest, RequestView>(one + "/payment", pay, with(d, &payment::pay));
  routes.post<FailPayment, RequestView>(one + "/payment_failure", pay, with(d, &payment::fail));
  routes.post<AskRefund, RequestView>(one + "/refunds", make_request, with(d, &refund::ask));
  routes.post<DecideRefund, RequestView>(one + "/refunds/{refund_id}/decision", decide, with(d, &refund::decide));
  routes.post<ReceiveRefund, RequestView>(one + "/refunds/{refund_id}/receipt", pay, with(d, &refund::receive));
  routes.post<FollowRequest, RequestView>(one + "/follow_ups", make_request, with(d, &payment::follow_up));
}

void add_prints(Routes& routes, const Doors& d) {
  const std::string prints = one + "/prints";
  routes.view<Page<PrintView>>(prints, read_requests, yes, with(d, &print::issued));
  routes.post<IssuePaper, PrintView>(prints, print_papers, with(d, &print::issue));
  routes.raw(prints + "/{paper_id}/file", read_requests, yes, with(d, &print::file));
}

}  // namespace

void Desk::add_routes(Routes& routes) {
  add_requests(routes, doors_);
  add_files(routes, doors_);
  add_decisions(routes, doors_);
  add_payments(routes, doors_);
  add_prints(routes, doors_);
}

}  // namespace aid
