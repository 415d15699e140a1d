// The routes of complaints: method, path, permission, command, view.
#include "centre/complaints/desk.hpp"

namespace complaints {

std::span<const kit::sql::Migration> migrations();
std::span<const kit::sql::Migration> Desk::migrations() const { return complaints::migrations(); }

void Desk::add_routes(frame::Routes& routes) {
  using namespace frame;
  const std::string base = "/api/v1/complaints";
  const std::string one = base + "/complaints/{complaint_id}";
  routes.view<Page<Category>>(base + "/categories", anyone, Sensitive::no, [this](Look& look) { return categories(look); });
  routes.post<FileComplaint, ComplaintReceipt>(base + "/complaints", file_complaint,
                                               [this](Act& act, const FileComplaint& c) { return file(act, c); });
  routes.view<Page<ComplaintRow>>(base + "/complaints", answer_complaint, Sensitive::no, [this](Look& look) { return list(look); });
  routes.view<ComplaintView>(one, answer_complaint, Sensitive::yes, [this](Look& look) { return read(look); });
  routes.post<Nothing, ComplaintView>(one + "/examination", answer_complaint, [this](Act& act, const Nothing&) { return take_up(act); });
  routes.post<AnswerComplaint, ComplaintView>(one + "/answer", answer_complaint,
                                              [this](Act& act, const AnswerComplaint& c) { return answer(act, c); });
  routes.post<ComplainPublicly, ComplaintReceipt>(base + "/public", anyone,
                                                  [this](Act& act, const ComplainPublicly& c) { return complain_publicly(act, c); });
  // POST, so that number and code stand in no log of addresses; it changes nothing.
  routes.direct<FollowComplaint, ComplaintProgress>(
      base + "/tracking", anyone,
      [this](const Performer& performer, const Actor& actor, const Particulars& particulars, const FollowComplaint& given) {
        std::vector<SeenRecord> seen;
        return performer.look(actor, particulars, [&](Look& look) -> kit::Result<Reply> {
          auto progress = TRY(follow(look, given));
          return reply_of(progress, 200);
        }, seen);
      });
  routes.post<AskScore, ScoreLink>(base + "/score_links", ask_score, [this](Act& act, const AskScore& c) { return ask_for_score(act, c); });
  routes.post<GiveScore, Nothing>(base + "/scores", anyone, [this](Act& act, const GiveScore& c) { return give_score(act, c); });
  routes.view<Page<CentreScores>>(base + "/scores", read_scores, Sensitive::no, [this](Look& look) { return scores(look); });
}

}  // namespace complaints
