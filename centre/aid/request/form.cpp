// Checks what was typed, one fault at its field.
#include "centre/aid/request/form.hpp"

#include "kit/text/text.hpp"

namespace aid::request {
namespace {

using kit::refuse_field;

bool blank(std::string_view text) { return kit::text::trim(text).empty(); }

kit::Result<void> check_payee(const RequestForm& form) {
  bool account = form.pay_how == PayHow::transfer || form.pay_how == PayHow::promptpay;
  if (account && blank(form.account)) return refuse_field("/account", "aid.account_needed");
  if (form.pay_how == PayHow::transfer && blank(form.bank)) return refuse_field("/bank", "aid.bank_needed");
  if (form.payee_is == PayeeIs::agent && blank(form.payee_name))
    return refuse_field("/payee_name", "aid.payee_needed");
  return {};
}

kit::Result<std::string> area_of(frame::Look& look, const Doors& doors, const RequestForm& form,
                                 const benefits::BenefitBrief& benefit, const registry::PersonBrief& person) {
  if (form.case_id.empty()) {
    if (benefit.confidential) return refuse_field("/case_id", "aid.case_needed");
    return person.area_code;
  }
  auto found = doors.casework.find_case(look, form.case_id);
  if (!found) return refuse_field("/case_id", "aid.case_unknown");
  if (benefit.confidential && found->secrecy == casework::Secrecy::ordinary)
    return refuse_field("/case_id", "aid.case_needed");
  return found->area_code;
}

}  // namespace

kit::Result<benefits::BenefitBrief> fill(frame::Look& look, const Doors& doors, const RequestForm& form, Request& r) {
  auto asked_on = form.asked_on.value_or(look.today());
  if (asked_on > look.today()) return refuse_field("/asked_on", "aid.in_future");
  auto benefit = doors.benefits.find_benefit(look, form.benefit_code, asked_on);
  if (!benefit) return refuse_field("/benefit_code", "aid.benefit_unknown");
  auto person = doors.registry.find_person(look, form.person_id);
  if (!person) return refuse_field("/person_id", "aid.person_unknown");
  if (person->deceased && benefit->kind != benefits::Kind::funeral) return refuse_field("/person_id", "aid.died");
  TRY(check_payee(form));
  r.area_code = TRY(area_of(look, doors, form, *benefit, *person));
  r.channel = form.channel;
  r.asked_on = asked_on;
  r.emergency = form.emergency;
  r.benefit_code = benefit->code;
  r.rate = benefit->rate;
  r.kind = benefit->kind;
  r.person_id = person->id;
  r.household_id = person->household_id;
  r.lived_in = person->area_code;
  r.case_id = form.case_id;
  r.reason = kit::text::normalise_thai(form.reason);
  r.amount_satang = form.amount_satang;
  r.pay_how = form.pay_how;
  r.payee_is = form.payee_is;
  r.payee_name = form.payee_is == PayeeIs::self ? person->full_name : kit::text::normalise_thai(form.payee_name);
  r.bank = kit::text::normalise_thai(form.bank);
  r.account = kit::text::digits_to_ascii(kit::text::trim(form.account));
  return *benefit;
}

kit::Result<std::vector<Paper>> papers_for(frame::Act& act, const benefits::BenefitBrief& benefit,
                                           const RequestForm& form, const Request& r) {
  for (std::size_t i = 0; i < form.papers.size(); ++i)
    if (std::ranges::find(benefit.papers, form.papers[i].code) == benefit.papers.end())
      return refuse_field("/papers/" + std::to_string(i) + "/code", "aid.paper_unknown");
  std::vector<Paper> out;
  for (const auto& code : benefit.papers) {
    auto given = std::ranges::find(form.papers, code, &GivenPaper::code);
    Paper paper{.org_id = r.org_id,
                .id = act.new_event_id(),
                .request_id = r.id,
                .code = code,
                .changed_ms = act.now(),
                .changed_by = act.actor().staff_id};
    if (given != form.papers.end()) {
      paper.state = given->state;
      paper.note = kit::text::normalise_thai(given->note);
      paper.due_on = given->due_on;
    }
    out.push_back(std::move(paper));
  }
  return out;
}

}  // namespace aid::request
