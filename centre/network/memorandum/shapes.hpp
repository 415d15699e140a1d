// Partners, memoranda and committees: what is asked, what is kept, what leaves.
#pragma once

#include "centre/network/centre/shapes.hpp"

namespace network {

enum class PartnerKind : std::uint8_t { department, local_authority, company, association, temple, school, university, fund, other };
constexpr auto choices(const PartnerKind*) {
  return kit::Choices{"department", "local_authority", "company", "association", "temple", "school", "university", "fund", "other"};
}
enum class MemorandumState : std::uint8_t { draft, in_force, renewed, ended, terminated };
constexpr auto choices(const MemorandumState*) {
  return kit::Choices{"draft", "in_force", "renewed", "ended", "terminated"};
}

// As kept; what leaves is the same, opened.
struct Partner {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string name_th, name_en;
  PartnerKind kind = PartnerKind::other;
  std::string contact, phone, email;
  std::string note;
  bool active = true;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Partner*) {
  using X = Partner;
  static const kit::Shape shape = kit::shape<X>(
      "NetworkPartner", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"), kit::field<&X::area_code>("area_code"),
      kit::field<&X::name_th>("name_th"), kit::field<&X::name_en>("name_en"), kit::field<&X::kind>("kind"),
      kit::field<&X::contact>("contact", kit::personal), kit::field<&X::phone>("phone", kit::personal),
      kit::field<&X::email>("email", kit::personal), kit::field<&X::note>("note"), kit::field<&X::active>("active"),
      kit::field<&X::version>("version"));
  return shape;
}
struct WritePartner {
  std::string name_th, name_en;
  PartnerKind kind = PartnerKind::other;
  std::string contact, phone, email;
  std::string note;
  bool active = true;
};
inline const kit::Shape& describe(const WritePartner*) {
  using X = WritePartner;
  static const kit::Shape shape = kit::shape<X>(
      "WriteNetworkPartner", kit::field<&X::name_th>("name_th", kit::required, kit::max(200)),
      kit::field<&X::name_en>("name_en", kit::max(200)), kit::field<&X::kind>("kind", kit::required),
      kit::field<&X::contact>("contact", kit::max(200), kit::personal),
      kit::field<&X::phone>("phone", kit::max(40), kit::personal), kit::field<&X::email>("email", kit::max(200), kit::personal),
      kit::field<&X::note>("note", kit::max(1000)), kit::field<&X::active>("active"));
  return shape;
}

struct Memorandum {
  std::string org_id;
  std::string id;
  std::string area_code;
  MemorandumState state = MemorandumState::draft;
  std::string title_th, title_en;
  std::string number;
  std::string purpose;
  kit::Date signed_on, starts_on, ends_on;
  std::int64_t remind_days = 90;
  kit::Date remind_on;  // so many days before the end
  std::string renews_id;
  std::string ended_reason;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Memorandum*) {
  using X = Memorandum;
  static const kit::Shape shape = kit::shape<X>(
      "MemorandumRecord", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"), kit::field<&X::area_code>("area_code"),
      kit::field<&X::state>("state"), kit::field<&X::title_th>("title_th"), kit::field<&X::title_en>("title_en"),
      kit::field<&X::number>("number"), kit::field<&X::purpose>("purpose"), kit::field<&X::signed_on>("signed_on"),
      kit::field<&X::starts_on>("starts_on"), kit::field<&X::ends_on>("ends_on"),
      kit::field<&X::remind_days>("remind_days"), kit::field<&X::remind_on>("remind_on"),
      kit::field<&X::renews_id>("renews_id"), kit::field<&X::ended_reason>("ended_reason"),
      kit::field<&X::version>("version"));
  return shape;
}
struct Party {
  std::string partner_id;
  std::string name_th, name_en;
};
inline const kit::Shape& describe(const Party*) {
  using X = Party;
  static const kit::Shape shape =
      kit::shape<X>("MemorandumParty", kit::field<&X::partner_id>("partner_id", kit::max(64)),
                    kit::field<&X::name_th>("name_th", kit::max(200)), kit::field<&X::name_en>("name_en", kit::max(200)));
  return shape;
}
struct WriteDuty {
  std::string id;          // of one that is there
  std::int64_t party = 1;  // its place among the parties
  std::string what;
  std::string measure;     // what is counted: "ครอบครัวที่มีร้านค้า"
  std::int64_t target = 0;
};
inline const kit::Shape& describe(const WriteDuty*) {
  using X = WriteDuty;
  static const kit::Shape shape = kit::shape<X>(
      "WriteMemorandumDuty", kit::field<&X::id>("id", kit::max(64)), kit::field<&X::party>("party", kit::min(1), kit::max(50)),
      kit::field<&X::what>("what", kit::required, kit::max(1000)), kit::field<&X::measure>("measure", kit::max(200)),
      kit::field<&X::target>("target", kit::min(0)));
  return shape;
}
struct WriteMemorandum {
  std::string title_th, title_en;
  std::string number;
  std::string purpose;
  kit::Date signed_on, starts_on, ends_on;
  std::int64_t remind_days = 90;
  std::vector<Party> parties;
  std::vector<WriteDuty> duties;
};
inline const kit::Shape& describe(const WriteMemorandum*) {
  using X = WriteMemorandum;
  static const kit::Shape shape = kit::shape<X>(
      "WriteMemorandum", kit::field<&X::title_th>("title_th", kit::required, kit::max(300)),
      kit::field<&X::title_en>("title_en", kit::max(300)), kit::field<&X::number>("number", kit::max(60)),
      kit::field<&X::purpose>("purpose", kit::max(4000)), kit::field<&X::signed_on>("signed_on", kit::required),
      kit::field<&X::starts_on>("starts_on", kit::required), kit::field<&X::ends_on>("ends_on", kit::required),
      kit::field<&X::remind_days>("remind_days", kit::min(0), kit::max(730)),
      kit::field<&X::parties>("parties", kit::required, kit::min(2), kit::max(50)),
      kit::field<&X::duties>("duties", kit::max(100)));
  return shape;
}
struct MoveMemorandum {
  MemorandumState state = MemorandumState::in_force;
  std::string reason;  // of an end before the term
};
inline const kit::Shape& describe(const MoveMemorandum*) {
  using X = MoveMemorandum;
  static const kit::Shape shape = kit::shape<X>("MoveMemorandum", kit::field<&X::state>("state", kit::required),
                                                kit::field<&X::reason>("reason", kit::max(1000)));
  return shape;
}
struct RenewMemorandum {
  kit::Date signed_on, ends_on;
  std::string number;
};
inline const kit::Shape& describe(const RenewMemorandum*) {
  using X = RenewMemorandum;
  static const kit::Shape shape = kit::shape<X>(
      "RenewMemorandum", kit::field<&X::signed_on>("signed_on", kit::required),
      kit::field<&X::ends_on>("ends_on", kit::required), kit::field<&X::number>("number", kit::max(60)));
  return shape;
}
struct NoteResult {
  std::string duty_id;
  kit::Date on_day;
  std::int64_t amount = 0;
  std::string what;
};
inline const kit::Shape& describe(const NoteResult*) {
  using X = NoteResult;
  static const kit::Shape shape = kit::shape<X>(
      "NoteMemorandumResult", kit::field<&X::duty_id>("duty_id", kit::required, kit::max(64)),
      kit::field<&X::on_day>("on_day", kit::required), kit::field<&X::amount>("amount", kit::min(0)),
      kit::field<&X::what>("what", kit::max(1000)));
  return shape;
}

struct DutyRecord {
  std::string id;
  std::int64_t party = 1;
  std::string what, measure;
  std::int64_t target = 0, done = 0;
};
inline const kit::Shape& describe(const DutyRecord*) {
  using X = DutyRecord;
  static const kit::Shape shape = kit::shape<X>(
      "MemorandumDuty", kit::field<&X::id>("id"), kit::field<&X::party>("party"), kit::field<&X::what>("what"),
      kit::field<&X::measure>("measure"), kit::field<&X::target>("target"), kit::field<&X::done>("done"));
  return shape;
}
struct ResultView {
  std::string id;
  std::string duty_id;
  kit::Date on_day;
  std::int64_t amount = 0;
  std::string what;
};
inline const kit::Shape& describe(const ResultView*) {
  using X = ResultView;
  static const kit::Shape shape = kit::shape<X>(
      "MemorandumResult", kit::field<&X::id>("id"), kit::field<&X::duty_id>("duty_id"), kit::field<&X::on_day>("on_day"),
      kit::field<&X::amount>("amount"), kit::field<&X::what>("what"));
  return shape;
}
struct MemorandumView {
  std::string id;
  MemorandumState state = MemorandumState::draft;
  std::string title_th, title_en;
  std::string number;
  std::string purpose;
  kit::Date signed_on, starts_on, ends_on;
  std::int64_t remind_days = 0;
  std::int64_t days_left = 0;
  bool renewal_due = false;
  std::string renews_id;
  std::string ended_reason;
  std::vector<Party> parties;
  std::vector<DutyRecord> duties;
  std::vector<ResultView> results;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const MemorandumView*) {
  using X = MemorandumView;
  static const kit::Shape shape = kit::shape<X>(
      "Memorandum", kit::field<&X::id>("id"), kit::field<&X::state>("state"), kit::field<&X::title_th>("title_th"),
      kit::field<&X::title_en>("title_en"), kit::field<&X::number>("number"), kit::field<&X::purpose>("purpose"),
      kit::field<&X::signed_on>("signed_on"), kit::field<&X::starts_on>("starts_on"), kit::field<&X::ends_on>("ends_on"),
      kit::field<&X::remind_days>("remind_days"), kit::field<&X::days_left>("days_left"),
      kit::field<&X::renewal_due>("renewal_due"), kit::field<&X::renews_id>("renews_id"),
      kit::field<&X::ended_reason>("ended_reason"), kit::field<&X::parties>("parties"), kit::field<&X::duties>("duties"),
      kit::field<&X::results>("results"), kit::field<&X::version>("version"));
  return shape;
}

// A committee with those who sit in it, each for a term.
struct Seat {
  std::string id;
  GroupPart part = GroupPart::member;
  std::string name;
  std::string position;
  kit::Date term_from;
  std::optional<kit::Date> term_to;
};
inline const kit::Shape& describe(const Seat*) {
  using X = Seat;
  static const kit::Shape shape = kit::shape<X>(
      "CommitteeSeat", kit::field<&X::id>("id", kit::max(64)), kit::field<&X::part>("part", kit::required),
      kit::field<&X::name>("name", kit::required, kit::max(200), kit::personal),
      kit::field<&X::position>("position", kit::max(200)), kit::field<&X::term_from>("term_from", kit::required),
      kit::field<&X::term_to>("term_to"));
  return shape;
}
struct WriteCommittee {
  std::string name_th, name_en;
  std::string purpose;
  std::string order_number;
  std::optional<kit::Date> order_date;
  std::string memorandum_id;
  std::vector<Seat> seats;
};
inline const kit::Shape& describe(const WriteCommittee*) {
  using X = WriteCommittee;
  static const kit::Shape shape = kit::shape<X>(
      "WriteCommittee", kit::field<&X::name_th>("name_th", kit::required, kit::max(300)),
      kit::field<&X::name_en>("name_en", kit::max(300)), kit::field<&X::purpose>("purpose", kit::max(2000)),
      kit::field<&X::order_number>("order_number", kit::max(60)), kit::field<&X::order_date>("order_date"),
      kit::field<&X::memorandum_id>("memorandum_id", kit::max(64)), kit::field<&X::seats>("seats", kit::max(100)));
  return shape;
}
struct Committee {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string name_th, name_en;
  std::string purpose;
  std::string order_number;
  std::optional<kit::Date> order_date;
  std::string memorandum_id;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Committee*) {
  using X = Committee;
  static const kit::Shape shape = kit::shape<X>(
      "CommitteeRecord", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"), kit::field<&X::area_code>("area_code"),
      kit::field<&X::name_th>("name_th"), kit::field<&X::name_en>("name_en"), kit::field<&X::purpose>("purpose"),
      kit::field<&X::order_number>("order_number"), kit::field<&X::order_date>("order_date"),
      kit::field<&X::memorandum_id>("memorandum_id"), kit::field<&X::version>("version"));
  return shape;
}
struct CommitteeView {
  std::string id;
  std::string name_th, name_en;
  std::string purpose;
  std::string order_number;
  std::optional<kit::Date> order_date;
  std::string memorandum_id;
  std::vector<Seat> seats;
  std::int64_t sitting = 0;  // today
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const CommitteeView*) {
  using X = CommitteeView;
  static const kit::Shape shape = kit::shape<X>(
      "NetworkCommittee", kit::field<&X::id>("id"), kit::field<&X::name_th>("name_th"), kit::field<&X::name_en>("name_en"),
      kit::field<&X::purpose>("purpose"), kit::field<&X::order_number>("order_number"),
      kit::field<&X::order_date>("order_date"), kit::field<&X::memorandum_id>("memorandum_id"),
      kit::field<&X::seats>("seats"), kit::field<&X::sitting>("sitting"), kit::field<&X::version>("version"));
  return shape;
}

struct MemorandumTold {
  MemorandumState state = MemorandumState::draft;
  std::int64_t parties = 0;
  std::int64_t departments = 0;  // of the parties
  std::int64_t amount = 0;       // of a result
};
inline const kit::Shape& describe(const MemorandumTold*) {
  using X = MemorandumTold;
  static const kit::Shape shape = kit::shape<X>("MemorandumTold", kit::field<&X::state>("state"),
                                                kit::field<&X::parties>("parties"), kit::field<&X::departments>("departments"),
                                                kit::field<&X::amount>("amount"));
  return shape;
}
struct PartnerTold {
  PartnerKind kind = PartnerKind::other;
  bool active = true;
};
inline const kit::Shape& describe(const PartnerTold*) {
  using X = PartnerTold;
  static const kit::Shape shape =
      kit::shape<X>("NetworkPartnerTold", kit::field<&X::kind>("kind"), kit::field<&X::active>("active"));
  return shape;
}

}  // namespace network
