// From what is typed during a call to the command of the desk.
#include "centre/casework/hotline/rules.hpp"

#include "kit/text/text.hpp"

namespace casework {

Urgency urgency_of(std::span<const Risk> risks) {
  if (risks.empty()) return Urgency::normal;
  return least_urgency(Urgency::urgent, risks);
}

ReporterKind reporter_kind(Caller caller) {
  switch (caller) {
    case Caller::self:
      return ReporterKind::self;
    case Caller::relative:
      return ReporterKind::relative;
    case Caller::agency:
      return ReporterKind::agency;
    case Caller::good_citizen:
    case Caller::anonymous:
      return ReporterKind::good_citizen;
  }
  return ReporterKind::good_citizen;
}

OpenCase case_of(const TakeCall& call) {
  auto about = kit::text::trim(call.about).empty() ? call.name : call.about;
  return {.centre_org_id = {},
          .area_code = call.area_code,
          .channel = Channel::hotline,
          .reporter = {.kind = reporter_kind(call.caller),
                       .anonymous = call.caller == Caller::anonymous,
                       .name = call.name,
                       .phone = call.phone},
          .clients = {{.person_id = {}, .about = about}},
          .household_id = {},
          .main_problem = call.main_problem,
          .other_problems = {},
          .request = call.words,
          .urgency = urgency_of(call.risks),
          .risks = call.risks};
}

kit::Result<void> check_call(const TakeCall& call) {
  bool new_problem = call.kind == CallKind::new_problem;
  if (new_problem && kit::text::trim(call.words).empty()) return kit::refuse_field("/words", "casework.words_needed");
  if (new_problem && call.main_problem.empty()) return kit::refuse_field("/main_problem", "casework.problem_unknown");
  bool nobody = kit::text::trim(call.about).empty() && (call.caller != Caller::self || kit::text::trim(call.name).empty());
  if (new_problem && nobody) return kit::refuse_field("/about", "casework.client_needed");
  if (call.kind == CallKind::follow_up && kit::text::trim(call.earlier_number).empty())
    return kit::refuse_field("/earlier_number", "casework.earlier_needed");
  return {};
}

}  // namespace casework
