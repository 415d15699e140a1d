// Judging, telling, taking files in.
#include "centre/fieldwork/engine/exchange.hpp"

#include <algorithm>

#include "centre/fieldwork/engine/classes.hpp"
#include "kit/crypto/crypto.hpp"
#include "kit/json/json.hpp"

namespace fieldwork::engine {
namespace {

std::string hash_of(std::string_view bytes) { return kit::crypto::hex(kit::crypto::sha256(bytes)); }

// A version read in an earlier epoch counts only as far as that epoch is still there.
std::int64_t seen_up_to(const std::vector<Epoch>& epochs, const Op& op) {
  std::int64_t base = op.base_version;
  for (auto epoch = epochs.rbegin(); epoch != epochs.rend(); ++epoch) {
    if (epoch->id == op.base_epoch) return base;
    base = std::min(base, epoch->begins_after);
  }
  return 0;
}

// A phone's clock may be years off; what it was off when they last spoke is put right, and nothing was seen later than
// it arrived.
kit::Instant observed(const Op& op, kit::Instant now) {
  return {std::min(op.observed_at.ms + op.clock_offset_ms, now.ms)};
}

std::string why_not(Shelf& shelf, const Caller& caller, const Op& op) {
  if (caller.device_revoked) return "device_revoked";
  if (op.user_id != caller.user_id) return "other_user";
  if (!shelf.reaches(caller, op)) return "scope_lost";
  if (!shelf.consents(op.target)) return "consent_withdrawn";
  if (std::ranges::find(op_types(), op.type) == op_types().end()) return "type_unknown";
  return "";
}

enum class Dependence { met, missing, quarantined };
Dependence dependence(Shelf& shelf, const Op& op) {
  auto worst = Dependence::met;
  for (const std::string& dep : op.deps) {
    auto known = shelf.find_op(dep);
    if (!known) return Dependence::missing;
    if (known->outcome.verdict == Verdict::quarantined) worst = Dependence::quarantined;
  }
  return worst;
}

Ruling apply(Shelf& shelf, Arrived& arrived, const std::vector<Epoch>& epochs) {
  auto card = shelf.find_card(arrived.op.target);
  if (!card) card = Card{.id = arrived.op.target};
  Ruling ruling = merge(*card, {arrived.op, arrived.outcome.seq, seen_up_to(epochs, arrived.op), arrived.observed_at});
  arrived.subject = card->id;
  if (ruling.verdict != Verdict::quarantined) shelf.keep_card(*card);
  return ruling;
}

Received keep(Shelf& shelf, Arrived arrived, Ruling ruling) {
  arrived.outcome.verdict = ruling.verdict;
  arrived.outcome.reason = ruling.reason;
  shelf.keep_op(arrived);
  return {arrived.outcome, std::move(ruling), std::move(arrived.op)};
}

Arrived begin(Shelf& shelf, const SentOp& sent, std::string hash, kit::Instant now, const std::vector<Epoch>& epochs,
              Op op) {
  auto at = observed(op, now);
  return {.op = std::move(op),
          .body = sent.body,
          .body_hash = std::move(hash),
          .outcome = {.op_id = sent.op_id, .epoch = epochs.back().id, .seq = shelf.take_seq()},
          .observed_at = at,
          .subject = {}};
}

// What cannot be read, and what bears an id that another op has, is still somebody's word: it is kept as it came.
Received set_aside(Shelf& shelf, const Caller& caller, const SentOp& sent, const std::string& hash, kit::Instant now,
                   std::string reason, Op op) {
  op.op_id = sent.op_id;
  if (op.user_id.empty()) op.user_id = caller.user_id;
  auto arrived = begin(shelf, sent, hash, now, shelf.epochs(), std::move(op));
  return keep(shelf, std::move(arrived), {.verdict = Verdict::quarantined, .reason = std::move(reason)});
}

// It stands in the present epoch too, under the number it has had since the copy was made.
Received again(Shelf& shelf, const KnownOp& known) {
  Received received{.outcome = known.outcome, .again = true};
  received.outcome.epoch = shelf.epochs().back().id;
  return received;
}

}  // namespace

Received receive(Shelf& shelf, const Caller& caller, const SentOp& sent, kit::Instant now) {
  auto hash = hash_of(sent.body);
  if (auto known = shelf.find_op(sent.op_id)) {
    if (known->body_hash == hash) return again(shelf, *known);
    SentOp other{sent.op_id + "~" + hash.substr(0, 16), sent.body};
    if (auto before = shelf.find_op(other.op_id)) return again(shelf, *before);
    return set_aside(shelf, caller, other, hash, now, "op_id_reused", {});
  }
  auto read = kit::json::decode<Op>(sent.body);
  if (!read || read->op_id != sent.op_id) return set_aside(shelf, caller, sent, hash, now, "not_understood", {});
  auto reason = why_not(shelf, caller, *read);
  auto waits = dependence(shelf, *read);
  if (waits == Dependence::missing) return {.outcome = {.op_id = sent.op_id, .verdict = Verdict::held}, .op = *read};
  if (reason.empty() && waits == Dependence::quarantined) reason = "depends_on_quarantined";
  if (!reason.empty()) return set_aside(shelf, caller, sent, hash, now, std::move(reason), *read);
  auto epochs = shelf.epochs();
  auto arrived = begin(shelf, sent, std::move(hash), now, epochs, *std::move(read));
  auto ruling = apply(shelf, arrived, epochs);
  return keep(shelf, std::move(arrived), std::move(ruling));
}

Received release(Shelf& shelf, const SentOp& sent, kit::Instant now) {
  auto known = shelf.find_op(sent.op_id);
  auto read = kit::json::decode<Op>(sent.body);
  if (!known || known->outcome.verdict != Verdict::quarantined || !read || read->op_id != sent.op_id)
    return {.outcome = known ? known->outcome : Outcome{.op_id = sent.op_id}, .again = true};
  if (dependence(shelf, *read) != Dependence::met) return {.outcome = known->outcome, .again = true};
  auto epochs = shelf.epochs();
  auto arrived = begin(shelf, sent, known->body_hash, now, epochs, *std::move(read));
  auto ruling = apply(shelf, arrived, epochs);
  return keep(shelf, std::move(arrived), std::move(ruling));
}

std::string scope_hash(const std::vector<std::string>& caseload) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;  // FNV-1a: only asked whether it is the same as before
  for (const std::string& id : caseload)
    for (unsigned char c : id + "\n") hash = (hash ^ c) * 0x100000001b3ULL;
  static constexpr char digits[] = "0123456789abcdef";
  std::string out(16, '0');
  for (int i = 15; i >= 0; --i, hash >>= 4) out[static_cast<std::size_t>(i)] = digits[hash & 15];
  return out;
}

Card told(Shelf& shelf, Card card) {
  std::erase_if(card.items, [](const SetItem& item) { return !item.removed_by.empty(); });
  std::erase_if(card.conflicts, [](const Conflict& conflict) { return !conflict.open; });
  card.entries_count = static_cast<std::int64_t>(card.entries.size());
  if (card.entries.size() > entries_told)
    card.entries.erase(card.entries.begin(), card.entries.end() - static_cast<std::ptrdiff_t>(entries_told));
  std::size_t whole = 0;
  for (auto entry = card.entries.rbegin(); entry != card.entries.rend() && whole < payloads_told; ++entry)
    if (entry->type == "visit") {
      entry->payload = shelf.payload_of(entry->amended_by.empty() ? entry->op_id : entry->amended_by);
      ++whole;
    }
  return card;
}

PullAnswer pull(Shelf& shelf, const Caller& caller, const Cursor& cursor, kit::Instant now, std::size_t page) {
  auto epoch = shelf.epochs().back().id;
  auto caseload = caller.device_revoked ? std::vector<std::string>{} : shelf.caseload(caller);
  auto scope = scope_hash(caseload);
  const bool reset = cursor.epoch != epoch || cursor.scope_hash != scope;
  const std::int64_t after = reset ? 0 : cursor.seq;
  PullAnswer answer{.cursor = {epoch, after, scope}, .stable_seq = shelf.stable_seq(), .reset = reset, .server_time = now};
  auto cards = shelf.changed_cards(caseload, after, page + 1);
  answer.more = cards.size() > page;
  if (answer.more) cards.pop_back();
  for (Card& card : cards) {
    answer.cursor.seq = card.version;
    answer.cards.push_back(told(shelf, std::move(card)));
  }
  return answer;
}

FileState take_part(FileShelf& files, std::string_view sha256, std::int64_t offset, std::string_view bytes,
                    std::int64_t size) {
  auto state = files.find_file(sha256).value_or(FileState{.sha256 = std::string(sha256)});
  if (state.whole || offset != state.received) return state;
  auto content = files.part_of(sha256) + std::string(bytes);
  state.received = static_cast<std::int64_t>(content.size());
  if (state.received >= size) {
    state.whole = hash_of(content) == sha256;
    if (state.whole) state.seq = files.take_seq();
    else content.clear(), state.received = 0;
  }
  files.keep_part(state, content);
  return state;
}

}  // namespace fieldwork::engine
