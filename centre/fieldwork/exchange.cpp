// What comes from phones and what goes to them: the engine over the tables, in one act.
#include "centre/fieldwork/desk.hpp"

#include "kit/json/json.hpp"

namespace fieldwork {
namespace {

using kit::Refused;

std::int64_t number_of(const std::string& text) {
  std::int64_t out = 0;
  for (char c : text) {
    if (c < '0' || c > '9' || out > 1'000'000'000'000) return 0;
    out = out * 10 + (c - '0');
  }
  return out;
}

bool is_sha256(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

constexpr std::int64_t file_bytes_max = 4 << 20;

}  // namespace

// A family found in the field goes into the register as it came; when the register does not take it, its card stays and
// the desk sees it there.
void Desk::register_family(frame::Act& act, const Device& device, const engine::Op& op) {
  auto row = store::find_card(act, op.target);
  auto family = kit::json::decode<FoundFamily>(op.payload);
  if (!row || !row->household_id.empty() || !family) return;
  kit::sql::Savepoint attempt(act.db.connection());
  auto said = act.said();
  auto household = doors_.registry.register_household(
      act, {.area_code = family->area_code, .house_no = family->house_no, .village_name = family->village_name});
  if (household && !family->first_name.empty()) {
    registry::PersonFacts head{.title = family->title, .first_name = family->first_name, .last_name = family->last_name,
                               .gender = family->gender};
    if (!doors_.registry.register_person(act, head, household->id, "head")) return act.unsay_after(said);
  }
  if (!household) return act.unsay_after(said);
  row->household_id = household->id;
  store::put_card(act, *row);
  attempt.release();
  auto terms = store::terms_on(act, act.today());
  if (!device.revoked_ms) store::lease(act, device, row->id, {act.now().ms + terms.lease_days * 86'400'000});
}

// Somebody is in danger: the heads of the centre have it among their tasks at once.
void Desk::alert(frame::Act& act, const CardRow& card, const engine::Op& op) {
  const auto words = doors_.papers.words("th")("fieldwork.risk." + op.field);
  for (const auto& member : doors_.staff.members_of(act, card.org_id)) {
    const bool is_told = member.active && (member.role == Role::centre_head || member.role == Role::social_worker);
    if (!is_told) continue;
    doors_.casework.hand_task(act, {member.id, card.area_code, words, act.today(), "field/conflicts"});
  }
  act.announce("fieldwork.risk_raised", card.org_id, card.area_code, card.id, FieldNews{.field = op.field});
}

void Desk::after(frame::Act& act, const Device& device, const engine::Received& received) {
  if (received.again) return;
  if (received.ruling.verdict == engine::Verdict::quarantined) return;
  if (received.op.type == "found") register_family(act, device, received.op);
  if (!received.ruling.alert) return;
  if (auto card = store::find_card(act, received.op.target)) alert(act, *card, received.op);
}

engine::PushAnswer Desk::exchange(frame::Act& act, Device device, const engine::Push& given) {
  store::ensure_centre(act, device.org_id);
  device.seen_ms = act.now();
  store::save_device(act, device);
  TableShelf shelf(act, &act, doors_, device);
  engine::Caller caller{device.staff_id, device.id, device.revoked_ms.has_value()};
  engine::PushAnswer answer;
  for (const auto& op : given.ops) {
    auto received = engine::receive(shelf, caller, op, act.now());
    after(act, device, received);
    answer.outcomes.push_back(received.outcome);
  }
  for (const auto& sha256 : given.files)
    answer.files.push_back(shelf.find_file(sha256).value_or(engine::FileState{.sha256 = sha256}));
  answer.epoch = shelf.epochs().back().id;
  answer.stable_seq = shelf.stable_seq();
  act.announce("fieldwork.phone_spoke", device.org_id, device.area_code, device.id,
               FieldNews{.count = static_cast<std::int64_t>(given.ops.size())});
  return answer;
}

kit::Result<engine::PushAnswer> Desk::push(frame::Act& act, const engine::Push& given) {
  auto device = TRY(own_device(act, given.device_id));
  return exchange(act, std::move(device), given);
}

// A queue that was brought as a file: whoever wrote it had the phone; the desk's own reach decides.
kit::Result<engine::PushAnswer> Desk::bring(frame::Act& act, const engine::Push& given) {
  auto device = store::find_device(act, given.device_id);
  if (!device) return kit::refuse(Refused::not_found, "fieldwork.device_unknown");
  return exchange(act, *std::move(device), given);
}

kit::Result<engine::PullAnswer> Desk::changes(frame::Look& look) {
  auto device = TRY(own_device(look, look.query("device_id")));
  look.keep_off_devices();  // the phone keeps it sealed, the browser not at all
  engine::Cursor cursor{look.query("epoch"), number_of(look.query("seq")), look.query("scope_hash")};
  engine::Caller caller{device.staff_id, device.id, device.revoked_ms.has_value()};
  TableShelf shelf(look, nullptr, doors_, std::move(device));
  return engine::pull(shelf, caller, cursor, look.now());
}

kit::Result<engine::FileState> Desk::take_file(frame::Act& act, std::string_view bytes) {
  auto device = TRY(own_device(act, act.query("device_id")));
  const auto size = number_of(act.query("size"));
  if (!is_sha256(act.path("sha256"))) return kit::refuse(Refused::invalid, "fieldwork.file_name_wrong");
  if (size <= 0 || size > file_bytes_max) return kit::refuse(Refused::invalid, "fieldwork.file_too_large");
  store::ensure_centre(act, device.org_id);
  TableShelf shelf(act, &act, doors_, device);
  auto state = engine::take_part(shelf, act.path("sha256"), number_of(act.query("offset")), bytes, size);
  act.announce("fieldwork.file_arrived", device.org_id, device.area_code, device.id, FieldNews{.count = state.received});
  return state;
}

}  // namespace fieldwork
