// What is complained of, what is kept of it, what leaves.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "centre/complaints/complaints.hpp"
#include "kit/describe/shape.hpp"

namespace complaints {

enum class Kind : std::uint8_t { complaint, appeal };
constexpr auto choices(const Kind*) { return kit::Choices{"complaint", "appeal"}; }
enum class State : std::uint8_t { received, looked_into, answered };
constexpr auto choices(const State*) { return kit::Choices{"received", "looked_into", "answered"}; }
enum class Level : std::uint8_t { centre, province };
constexpr auto choices(const Level*) { return kit::Choices{"centre", "province"}; }
enum class Outcome : std::uint8_t { none, upheld, partly_upheld, not_upheld, elsewhere };
constexpr auto choices(const Outcome*) {
  return kit::Choices{"none", "upheld", "partly_upheld", "not_upheld", "elsewhere"};
}
enum class Channel : std::uint8_t { desk, public_page };
constexpr auto choices(const Channel*) { return kit::Choices{"desk", "public_page"}; }

struct Category {
  std::string code;
  std::string name_th;
  std::string name_en;
  std::int64_t days = 15;
  bool province = false;
};
inline const kit::Shape& describe(const Category*) {
  static const kit::Shape shape = kit::shape<Category>(
      "Category", kit::field<&Category::code>("code"), kit::field<&Category::name_th>("name_th"),
      kit::field<&Category::name_en>("name_en"), kit::field<&Category::days>("days"),
      kit::field<&Category::province>("province"));
  return shape;
}

// Field names are column names, in the order of the insert query.
struct Complaint {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string number;
  Kind kind = Kind::complaint;
  std::string category;
  Channel channel = Channel::desk;
  std::string case_id;
  bool closed_file = false;
  std::string words;
  std::string name;
  std::string phone;
  std::string tracking_index;
  Level level = Level::centre;
  State state = State::received;
  kit::Instant filed_ms;
  std::string filed_by;
  kit::Instant due_ms;
  std::string in_charge;
  Outcome outcome = Outcome::none;
  std::string answer;
  std::optional<kit::Instant> answered_ms;
  std::string answered_by;
  std::string appeal_of;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Complaint*) {
  using C = Complaint;
  static const kit::Shape shape = kit::shape<C>(
      "Complaint", kit::field<&C::org_id>("org_id"), kit::field<&C::id>("id"), kit::field<&C::area_code>("area_code"),
      kit::field<&C::number>("number"), kit::field<&C::kind>("kind"), kit::field<&C::category>("category"),
      kit::field<&C::channel>("channel"), kit::field<&C::case_id>("case_id"), kit::field<&C::closed_file>("closed_file"),
      kit::field<&C::words>("words", kit::personal), kit::field<&C::name>("name", kit::personal),
      kit::field<&C::phone>("phone", kit::personal), kit::field<&C::tracking_index>("tracking_index"),
      kit::field<&C::level>("level"), kit::field<&C::state>("state"), kit::field<&C::filed_ms>("filed_ms"),
      kit::field<&C::filed_by>("filed_by"), kit::field<&C::due_ms>("due_ms"), kit::field<&C::in_charge>("in_charge"),
      kit::field<&C::outcome>("outcome"), kit::field<&C::answer>("answer", kit::personal),
      kit::field<&C::answered_ms>("answered_ms"), kit::field<&C::answered_by>("answered_by"),
      kit::field<&C::appeal_of>("appeal_of"), kit::field<&C::version>("version"));
  return shape;
}

struct FileComplaint {
  Kind kind = Kind::complaint;
  std::string category;
  std::string case_id;  // "" when it is about the centre
  std::string words;
  std::string name;
  std::string phone;
};
inline const kit::Shape& describe(const FileComplaint*) {
  using F = FileComplaint;
  static const kit::Shape shape = kit::shape<F>(
      "FileComplaint", kit::field<&F::kind>("kind", kit::required), kit::field<&F::category>("category", kit::required, kit::max(40)),
      kit::field<&F::case_id>("case_id", kit::max(36)), kit::field<&F::words>("words", kit::required, kit::max(4000), kit::personal),
      kit::field<&F::name>("name", kit::max(200), kit::personal), kit::field<&F::phone>("phone", kit::max(30), kit::personal));
  return shape;
}

// From the public page: by the number and the code of the request, or of the complaint that was answered.
struct ComplainPublicly {
  std::string number;
  std::string code;
  Kind kind = Kind::complaint;
  std::string category;
  std::string words;
  std::string name;
  std::string phone;
};
inline const kit::Shape& describe(const ComplainPublicly*) {
  using C = ComplainPublicly;
  static const kit::Shape shape = kit::shape<C>(
      "ComplainPublicly", kit::field<&C::number>("number", kit::required, kit::max(60)),
      kit::field<&C::code>("code", kit::required, kit::max(40), kit::secret), kit::field<&C::kind>("kind", kit::required),
      kit::field<&C::category>("category", kit::required, kit::max(40)),
      kit::field<&C::words>("words", kit::required, kit::max(4000), kit::personal),
      kit::field<&C::name>("name", kit::max(200), kit::personal), kit::field<&C::phone>("phone", kit::max(30), kit::personal));
  return shape;
}

struct ComplaintReceipt {
  std::string number;
  std::string tracking_code;  // shown this once
  kit::Instant due_at;
};
inline const kit::Shape& describe(const ComplaintReceipt*) {
  using R = ComplaintReceipt;
  static const kit::Shape shape = kit::shape<R>("ComplaintReceipt", kit::field<&R::number>("number"),
                                                kit::field<&R::tracking_code>("tracking_code"), kit::field<&R::due_at>("due_at"));
  return shape;
}

struct FollowComplaint {
  std::string number;
  std::string code;
};
inline const kit::Shape& describe(const FollowComplaint*) {
  using F = FollowComplaint;
  static const kit::Shape shape =
      kit::shape<F>("FollowComplaint", kit::field<&F::number>("number", kit::required, kit::max(60)),
                    kit::field<&F::code>("code", kit::required, kit::max(40), kit::secret));
  return shape;
}
// What the citizen reads.
struct ComplaintProgress {
  State state = State::received;
  kit::Instant due_at;
  Outcome outcome = Outcome::none;
  std::string answer;
  bool may_appeal = false;
};
inline const kit::Shape& describe(const ComplaintProgress*) {
  using P = ComplaintProgress;
  static const kit::Shape shape = kit::shape<P>(
      "ComplaintProgress", kit::field<&P::state>("state"), kit::field<&P::due_at>("due_at"), kit::field<&P::outcome>("outcome"),
      kit::field<&P::answer>("answer", kit::personal), kit::field<&P::may_appeal>("may_appeal"));
  return shape;
}

struct AnswerComplaint {
  Outcome outcome = Outcome::none;
  std::string answer;  // in plain words: the citizen reads it
};
inline const kit::Shape& describe(const AnswerComplaint*) {
  using A = AnswerComplaint;
  static const kit::Shape shape =
      kit::shape<A>("AnswerComplaint", kit::field<&A::outcome>("outcome", kit::required),
                    kit::field<&A::answer>("answer", kit::required, kit::min(20), kit::max(4000), kit::personal));
  return shape;
}

struct ComplaintRow {
  std::string id;
  std::string number;
  Kind kind = Kind::complaint;
  std::string category;
  Level level = Level::centre;
  State state = State::received;
  std::string centre_th;
  std::string centre_en;
  kit::Instant filed_at;
  kit::Instant due_at;
  bool late = false;
  Outcome outcome = Outcome::none;
};
inline const kit::Shape& describe(const ComplaintRow*) {
  using R = ComplaintRow;
  static const kit::Shape shape = kit::shape<R>(
      "ComplaintRow", kit::field<&R::id>("id"), kit::field<&R::number>("number"), kit::field<&R::kind>("kind"),
      kit::field<&R::category>("category"), kit::field<&R::level>("level"), kit::field<&R::state>("state"),
      kit::field<&R::centre_th>("centre_th"), kit::field<&R::centre_en>("centre_en"), kit::field<&R::filed_at>("filed_at"),
      kit::field<&R::due_at>("due_at"), kit::field<&R::late>("late"), kit::field<&R::outcome>("outcome"));
  return shape;
}

struct StepRow {
  std::string step;
  kit::Instant at;
  std::string by;
};
inline const kit::Shape& describe(const StepRow*) {
  static const kit::Shape shape = kit::shape<StepRow>("StepRow", kit::field<&StepRow::step>("step"),
                                                      kit::field<&StepRow::at>("at"), kit::field<&StepRow::by>("by"));
  return shape;
}

struct ComplaintView {
  std::string id;
  std::string number;
  Kind kind = Kind::complaint;
  std::string category;
  Channel channel = Channel::desk;
  Level level = Level::centre;
  State state = State::received;
  std::string centre_th;
  std::string centre_en;
  std::string case_id;      // "" when there is none, or the reader may not know of it
  std::string case_number;
  std::string words;
  std::string name;
  std::string phone;
  kit::Instant filed_at;
  kit::Instant due_at;
  bool late = false;
  std::string in_charge;
  Outcome outcome = Outcome::none;
  std::string answer;
  std::optional<kit::Instant> answered_at;
  std::string answered_by;
  std::vector<StepRow> steps;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const ComplaintView*) {
  using V = ComplaintView;
  static const kit::Shape shape = kit::shape<V>(
      "ComplaintView", kit::field<&V::id>("id"), kit::field<&V::number>("number"), kit::field<&V::kind>("kind"),
      kit::field<&V::category>("category"), kit::field<&V::channel>("channel"), kit::field<&V::level>("level"),
      kit::field<&V::state>("state"), kit::field<&V::centre_th>("centre_th"), kit::field<&V::centre_en>("centre_en"),
      kit::field<&V::case_id>("case_id"), kit::field<&V::case_number>("case_number"),
      kit::field<&V::words>("words", kit::personal), kit::field<&V::name>("name", kit::personal),
      kit::field<&V::phone>("phone", kit::personal), kit::field<&V::filed_at>("filed_at"), kit::field<&V::due_at>("due_at"),
      kit::field<&V::late>("late"), kit::field<&V::in_charge>("in_charge"), kit::field<&V::outcome>("outcome"),
      kit::field<&V::answer>("answer", kit::personal), kit::field<&V::answered_at>("answered_at"),
      kit::field<&V::answered_by>("answered_by"), kit::field<&V::steps>("steps"), kit::field<&V::version>("version"));
  return shape;
}

struct AskScore {
  std::string case_id;
};
inline const kit::Shape& describe(const AskScore*) {
  static const kit::Shape shape =
      kit::shape<AskScore>("AskScore", kit::field<&AskScore::case_id>("case_id", kit::required, kit::max(36)));
  return shape;
}
struct ScoreLink {
  std::string token;
  kit::Instant expires_at;
};
inline const kit::Shape& describe(const ScoreLink*) {
  static const kit::Shape shape = kit::shape<ScoreLink>("ScoreLink", kit::field<&ScoreLink::token>("token"),
                                                        kit::field<&ScoreLink::expires_at>("expires_at"));
  return shape;
}
struct GiveScore {
  std::string token;
  std::int64_t face = 3;  // 1 to 5
  std::string comment;
};
inline const kit::Shape& describe(const GiveScore*) {
  using G = GiveScore;
  static const kit::Shape shape = kit::shape<G>(
      "GiveScore", kit::field<&G::token>("token", kit::required, kit::max(80), kit::secret),
      kit::field<&G::face>("face", kit::required, kit::min(1), kit::max(5)),
      kit::field<&G::comment>("comment", kit::max(2000), kit::personal));
  return shape;
}
struct Score {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::int64_t face = 3;
  std::string comment;
  kit::Date given_on;
};
inline const kit::Shape& describe(const Score*) {
  static const kit::Shape shape = kit::shape<Score>(
      "Score", kit::field<&Score::org_id>("org_id"), kit::field<&Score::id>("id"), kit::field<&Score::area_code>("area_code"),
      kit::field<&Score::face>("face"), kit::field<&Score::comment>("comment", kit::personal),
      kit::field<&Score::given_on>("given_on"));
  return shape;
}
// A centre's faces; with fewer than five nothing but that there are too few.
struct CentreScores {
  std::string id;
  std::string centre_th;
  std::string centre_en;
  bool too_few = true;
  std::int64_t scores = 0;
  std::vector<std::int64_t> faces;  // from 1 to 5
  double mean = 0;
  std::vector<std::string> comments;
};
inline const kit::Shape& describe(const CentreScores*) {
  using C = CentreScores;
  static const kit::Shape shape = kit::shape<C>(
      "CentreScores", kit::field<&C::id>("id"), kit::field<&C::centre_th>("centre_th"), kit::field<&C::centre_en>("centre_en"),
      kit::field<&C::too_few>("too_few"), kit::field<&C::scores>("scores"), kit::field<&C::faces>("faces"),
      kit::field<&C::mean>("mean"), kit::field<&C::comments>("comments", kit::personal));
  return shape;
}

struct ComplaintNews {
  Kind kind = Kind::complaint;
  std::string category;
  Level level = Level::centre;
  State state = State::received;
  Outcome outcome = Outcome::none;
};
inline const kit::Shape& describe(const ComplaintNews*) {
  using N = ComplaintNews;
  static const kit::Shape shape = kit::shape<N>(
      "ComplaintNews", kit::field<&N::kind>("kind"), kit::field<&N::category>("category"), kit::field<&N::level>("level"),
      kit::field<&N::state>("state"), kit::field<&N::outcome>("outcome"));
  return shape;
}
struct ScoreNews {
  bool given = false;
};
inline const kit::Shape& describe(const ScoreNews*) {
  static const kit::Shape shape = kit::shape<ScoreNews>("ScoreNews", kit::field<&ScoreNews::given>("given"));
  return shape;
}

}  // namespace complaints
