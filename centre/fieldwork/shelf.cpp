// Rows to cards and back; what may be reached is asked of the register, now.
#include "centre/fieldwork/shelf.hpp"

#include <algorithm>

#include "centre/fieldwork/shapes.hpp"
#include "kit/json/json.hpp"

namespace fieldwork {

engine::Card card_of(const CardRow& row) {
  auto card = kit::json::decode<engine::Card>(row.body, {.depth = 16, .list = 100'000});
  if (!card) throw kit::Breakage("a stored card does not read");
  return *std::move(card);
}

std::int64_t open_conflicts(const engine::Card& card) { return std::ranges::count(card.conflicts, true, &engine::Conflict::open); }

std::string own_area(const frame::Actor& actor) {
  const auto& scope = actor.scope;
  if (scope.areas().empty() || scope.reaches(actor.org_id, actor.area_code)) return actor.area_code;
  return scope.areas().front().from;
}

std::vector<engine::Epoch> TableShelf::epochs() {
  auto all = store::epochs(look_, org_id_);
  if (all.empty()) all.push_back({"none", 0});  // nothing was ever sent
  return all;
}
std::int64_t TableShelf::take_seq() { return store::take_seq(*act_, org_id_); }
std::int64_t TableShelf::stable_seq() { return store::stable_seq(look_, org_id_); }

std::optional<engine::KnownOp> TableShelf::find_op(std::string_view op_id) {
  auto row = store::find_op(look_, op_id);
  if (!row) return std::nullopt;
  auto verdict = kit::choice_of<engine::Verdict>(row->verdict);
  ENSURE(verdict);
  return engine::KnownOp{row->body_hash, {row->id, *verdict, row->reason, row->epoch, row->seq}};
}

void TableShelf::keep_op(const engine::Arrived& a) {
  auto place = place_of(a.op.target);
  store::put_op(*act_, {.org_id = org_id_,
                        .id = a.outcome.op_id,
                        .area_code = place.area_code.empty() ? own_area(look_.actor()) : place.area_code,
                        .card_id = a.op.target,
                        .device_id = device_.id,
                        .user_id = a.op.user_id,
                        .type = a.op.type,
                        .body = a.body,
                        .body_hash = a.body_hash,
                        .verdict = std::string(kit::name_of(a.outcome.verdict)),
                        .reason = a.outcome.reason,
                        .epoch = a.outcome.epoch,
                        .seq = a.outcome.seq,
                        .observed_ms = a.observed_at,
                        .received_ms = look_.now()});
}

std::optional<engine::Card> TableShelf::find_card(std::string_view target) {
  auto row = store::find_card(look_, target);
  return row ? std::optional<engine::Card>(card_of(*row)) : std::nullopt;
}

void TableShelf::keep_card(const engine::Card& card) {
  auto place = place_of(card.id);
  store::put_card(*act_, {.org_id = org_id_,
                          .id = card.id,
                          .area_code = place.area_code,
                          .household_id = place.household_id,
                          .changed_seq = card.version,
                          .body = kit::json::encode(card),
                          .open_conflicts = open_conflicts(card)});
}

// A household's card bears the household's id; a family found in the field has one of its own until it is registered.
TableShelf::Place TableShelf::place_of(std::string_view target) {
  auto known = found_.find(target);
  if (known != found_.end()) return known->second;
  Place place;
  if (auto row = store::find_card(look_, target)) {
    place = {row->household_id, row->area_code};
  } else if (auto household = doors_.registry.find_household(look_, target)) {
    place = {household->id, household->area_code};
  }
  if (!place.area_code.empty()) found_.emplace(target, place);
  return place;
}

bool TableShelf::reaches(const engine::Caller&, const engine::Op& op) {
  auto place = place_of(op.target);
  if (!place.household_id.empty()) return doors_.registry.find_household(look_, place.household_id).has_value();
  if (!place.area_code.empty()) return look_.actor().scope.reaches(org_id_, place.area_code);
  if (op.type != "found") return false;
  auto family = kit::json::decode<FoundFamily>(op.payload);
  if (!family || !doors_.network.find_area(look_, family->area_code) ||
      !look_.actor().scope.reaches("", family->area_code))
    return false;
  found_.emplace(op.target, Place{"", family->area_code});
  return true;
}

// Who said on a visit that nothing more shall be kept.
bool TableShelf::consents(std::string_view target) {
  auto card = find_card(target);
  if (!card) return true;
  auto said = std::ranges::find(card->fields, "consent", &engine::FieldValue::field);
  return said == card->fields.end() || said->value != "withdrawn";
}

std::vector<std::string> TableShelf::caseload(const engine::Caller& caller) {
  return store::leased(look_, caller.device_id);
}

std::vector<engine::Card> TableShelf::changed_cards(const std::vector<std::string>&, std::int64_t after, std::size_t most) {
  std::vector<engine::Card> out;
  for (const auto& row : store::changed_cards(look_, device_.id, after, most)) {
    look_.saw(row.org_id, "fieldwork.card", row.id);
    out.push_back(card_of(row));
  }
  return out;
}

std::string TableShelf::payload_of(std::string_view op_id) {
  auto row = store::find_op(look_, op_id);
  auto op = row ? kit::json::decode<engine::Op>(row->body) : kit::Result<engine::Op>(engine::Op{});
  return op ? op->payload : "";
}

std::optional<engine::FileState> TableShelf::find_file(std::string_view sha256) {
  auto row = store::find_file(look_, org_id_, sha256);
  if (!row) return std::nullopt;
  return engine::FileState{row->id, row->received, row->whole, row->seq};
}

std::string TableShelf::part_of(std::string_view sha256) {
  auto row = store::find_file(look_, org_id_, sha256);
  return row ? kit::crypto::unbase64url(row->content).value_or("") : "";
}

// What is whole goes to the register's pictures, made anew; what cannot be made anew stays sealed as it came.
void TableShelf::keep_part(const engine::FileState& state, std::string_view bytes) {
  FileRow row{org_id_, state.sha256, state.received, state.whole, state.seq, "", ""};
  if (state.whole)
    if (auto kept = doors_.registry.keep_scan(*act_, org_id_, bytes)) row.scan_id = kept->id;
  if (row.scan_id.empty()) row.content = kit::crypto::base64url(bytes);
  store::put_file(*act_, row);
}

}  // namespace fieldwork
