// The awards desk at work.
#pragma once

#include "centre/awards/commands.hpp"
#include "centre/awards/rules.hpp"
#include "centre/awards/shapes.hpp"
#include "centre/frame/page.hpp"

namespace awards {

class Desk final : public Awards {
 public:
  explicit Desk(const Doors& doors) : doors_(doors) {}

  std::string_view name() const override { return "awards"; }
  std::span<const kit::sql::Migration> migrations() const override;
  void add_routes(frame::Routes& routes) override;

 private:
  // desk.cpp
  kit::Result<frame::Page<CallRow>> get_calls(frame::Look& look);
  kit::Result<CallView> get_call(frame::Look& look);
  kit::Result<CallView> post_call(frame::Act& act, const WriteCall& command);
  kit::Result<CallView> put_call(frame::Act& act, const WriteCall& command);
  kit::Result<CallView> post_move(frame::Act& act, const MoveCall& command);
  // nominees.cpp
  kit::Result<frame::Page<NominationView>> get_nominations(frame::Look& look);
  kit::Result<NominationView> get_nomination(frame::Look& look);
  kit::Result<NominationView> post_nomination(frame::Act& act, const Nominate& command);
  kit::Result<SheetReport> post_sheet(frame::Act& act, std::string_view bytes);
  kit::Result<PaperView> post_paper(frame::Act& act, std::string_view bytes);
  kit::Result<frame::Reply> get_paper(frame::Look& look);
  kit::Result<NominationView> post_ending(frame::Act& act, const EndNomination& command);
  // choice.cpp
  kit::Result<MarksTaken> post_marks(frame::Act& act, const GiveMarks& command);
  kit::Result<SheetReport> post_marks_sheet(frame::Act& act, std::string_view bytes);
  kit::Result<Call> call_to_mark(frame::Act& act);
  kit::Result<NominationView> post_precedence(frame::Act& act, const GivePrecedence& command);
  kit::Result<CallView> post_choice(frame::Act& act);
  kit::Result<CallView> post_announcement(frame::Act& act);
  kit::Result<CertificatesView> post_certificates(frame::Act& act);
  kit::Result<frame::Reply> get_certificates(frame::Look& look);
  kit::Result<frame::Page<RegisterRow>> get_register(frame::Look& look);
  papers::CertificateBatch batch_of(frame::Look& look, const Call& call);
  void leave_the_dead(frame::Act& act, const Call& call);

  kit::Result<Call> call_in_path(frame::Look& look);
  kit::Result<Nomination> nomination_in_path(frame::Look& look);
  kit::Result<void> fill(frame::Act& act, Call& call, const WriteCall& command);
  CallView view_of(frame::Look& look, const Call& call);
  // With marks and ranks; those of the other committee members only as their mean.
  std::vector<NominationView> nominees_of(frame::Look& look, const Call& call);
  NominationView view_of(frame::Look& look, const Nomination& nomination);
  void tell(frame::Act& act, std::string_view what, const Call& call, std::int64_t nominees = 0);
  void tell(frame::Act& act, std::string_view what, const Nomination& nomination);

  Doors doors_;
};

std::string index_of_name(const frame::Look& look, std::string_view name, std::string_view organisation);

}  // namespace awards
