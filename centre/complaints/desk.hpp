// The complaints desk at work.
#pragma once

#include "centre/complaints/shapes.hpp"
#include "centre/frame/limiter.hpp"
#include "centre/frame/page.hpp"

namespace complaints {

class Desk final : public Complaints {
 public:
  Desk(casework::Casework& casework, network::Network& network, staff::Staff& staff, messages::Messages& messages)
      : casework_(casework), network_(network), staff_(staff), messages_(messages) {
    messages_.before_sending([this](const frame::Performer& performer) { escalate_late(performer); });
  }

  std::string_view name() const override { return "complaints"; }
  std::span<const kit::sql::Migration> migrations() const override;
  void add_routes(frame::Routes& routes) override;

  // clock.cpp: what nobody answered in its time is told to the named officers of the province, once.
  void escalate_late(const frame::Performer& performer);

 private:
  kit::Result<frame::Page<Category>> categories(frame::Look& look);
  kit::Result<ComplaintReceipt> file(frame::Act& act, const FileComplaint& given);
  kit::Result<ComplaintReceipt> complain_publicly(frame::Act& act, const ComplainPublicly& given);
  kit::Result<ComplaintProgress> follow(frame::Look& look, const FollowComplaint& given);
  kit::Result<frame::Page<ComplaintRow>> list(frame::Look& look);
  kit::Result<ComplaintView> read(frame::Look& look);
  kit::Result<ComplaintView> take_up(frame::Act& act);
  kit::Result<ComplaintView> answer(frame::Act& act, const AnswerComplaint& given);
  kit::Result<ScoreLink> ask_for_score(frame::Act& act, const AskScore& given);
  kit::Result<frame::Nothing> give_score(frame::Act& act, const GiveScore& given);
  kit::Result<frame::Page<CentreScores>> scores(frame::Look& look);

  // What a complaint is about, found out by whoever takes it.
  struct About {
    std::string org_id;
    std::string area_code;
    std::optional<casework::CaseBrief> record;
    std::string appeal_of;
    std::vector<std::string> more_hands;  // who answered what is appealed against
  };
  kit::Result<ComplaintReceipt> keep(frame::Act& act, const About& about, Complaint complaint);
  kit::Result<Complaint> get_complaint(frame::Look& look);
  kit::Result<void> check_independence(frame::Look& look, const Complaint& complaint);
  std::vector<staff::Member> members(frame::Look& look, const std::vector<std::string>& ids);
  bool may_know(frame::Look& look, const Complaint& complaint);
  ComplaintView view_of(frame::Look& look, const Complaint& complaint);
  kit::Result<About> about_tracked(frame::Act& act, const ComplainPublicly& given);

  static constexpr std::int64_t hour_ms = 3'600'000;
  casework::Casework& casework_;
  network::Network& network_;
  staff::Staff& staff_;
  messages::Messages& messages_;
  frame::Limiter tries_{20, hour_ms};
};

// Twelve signs without look-alikes, and a number of eight digits that follows no other.
std::string make_code();
std::string make_number();
std::string index_of(const frame::Look& look, std::string_view code);

}  // namespace complaints
