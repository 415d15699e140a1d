// How people found the help: asked once by link, kept without a name, shown from five on.
#include <map>

#include "centre/complaints/desk.hpp"
#include "centre/complaints/store.hpp"
#include "centre/frame/asked.hpp"
#include "centre/frame/errand.hpp"
#include "kit/text/text.hpp"

namespace complaints {
namespace {

using kit::Refused;

constexpr std::int64_t link_days = 30;
constexpr std::size_t token_bytes = 24;
constexpr std::int64_t scores_least = 5;  // a cell with fewer is not shown
constexpr int days_usual = 365;

std::string token_index(const frame::Look& look, std::string_view token) {
  return look.vault().blind_index("complaints_score_links.token", kit::text::trim(token));
}

const frame::Scope& whose_link_it_is() {
  static const auto scope = frame::SystemScope::everywhere("whoever holds the link says how it went");
  return scope;
}

}  // namespace

kit::Result<ScoreLink> Desk::ask_for_score(frame::Act& act, const AskScore& given) {
  auto record = casework_.find_case(act, given.case_id);
  if (!record) return kit::refuse_field("/case_id", "complaints.case_unknown");
  if (record->state != casework::State::closed) return kit::refuse(Refused::conflict, "complaints.case_not_closed");
  if (store::asked_already(act, record->org_id, record->id)) return kit::refuse(Refused::conflict, "complaints.score_given");
  auto token = kit::crypto::base64url(kit::crypto::random_bytes(token_bytes));
  kit::Instant expires{act.now().ms + link_days * kit::day_ms};
  store::Link link{record->org_id, act.new_event_id(), record->area_code};
  store::insert_link(act, link, record->id, token_index(act, token), expires.ms);
  act.announce("complaints.score_asked", record->org_id, record->area_code, record->id, ScoreNews{false});
  return ScoreLink{token, expires};
}

kit::Result<frame::Nothing> Desk::give_score(frame::Act& act, const GiveScore& given) {
  if (!tries_.admit(act.particulars().peer, act.now())) return kit::refuse(Refused::too_many, "complaints.too_many_tries");
  return frame::do_errand(act, whose_link_it_is(), [&](frame::Act& inner) -> kit::Result<frame::Nothing> {
    auto link = store::use_link(inner, token_index(inner, given.token));
    if (!link) return kit::refuse(Refused::not_found, "complaints.link_unknown");
    // An id of its own that tells no time: scores cannot be put beside links by their order.
    Score score{link->org_id, inner.new_id(), link->area_code, given.face, kit::text::normalise_thai(given.comment), inner.today()};
    store::insert_score(inner, score);
    inner.announce("complaints.score_given", link->org_id, link->area_code, link->org_id, ScoreNews{true});
    return frame::Nothing{};
  });
}

kit::Result<frame::Page<CentreScores>> Desk::scores(frame::Look& look) {
  auto until = TRY(frame::day_asked(look, "until", look.today()));
  auto from = TRY(frame::day_asked(look, "from", until.plus_days(-days_usual)));
  std::map<std::string, std::vector<Score>> by_centre;
  for (auto& score : store::scores(look, from, until)) by_centre[score.org_id].push_back(std::move(score));
  frame::Page<CentreScores> page;
  for (const auto& [org_id, all] : by_centre) {
    auto centre = network_.find_centre(look, org_id);
    CentreScores row{.id = org_id, .centre_th = centre ? centre->name_th : "", .centre_en = centre ? centre->name_en : "", .faces = {}, .comments = {}};
    auto n = static_cast<std::int64_t>(all.size());
    if (n >= scores_least) {
      row.too_few = false;
      row.scores = n;
      row.faces.assign(5, 0);
      std::int64_t sum = 0;
      for (const auto& score : all) {
        ++row.faces[static_cast<std::size_t>(score.face - 1)];
        sum += score.face;
        if (!score.comment.empty()) row.comments.push_back(score.comment);
      }
      row.mean = static_cast<double>(sum) / static_cast<double>(n);
    }
    page.items.push_back(std::move(row));
  }
  return page;
}

}  // namespace complaints
