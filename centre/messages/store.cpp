// Outbox, contacts and channels as SQL.
#include "centre/messages/store.hpp"

namespace messages::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr InsertQuery insert_q{
    "INSERT INTO messages_outbox (org_id, id, area_code, channel, kind, language, about, subject_kind, subject_id, number,"
    " address, state, attempts, due_ms, lease_ms, fault, put_ms, put_by, sent_ms, version, reference, delivery, delivered_ms) VALUES ($1, $2, $3, $4, $5, $6,"
    " $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)"};
constexpr OpenQuery save_q{system_job,
                           "UPDATE messages_outbox SET state = $4, attempts = $5, due_ms = $6, lease_ms = $7, fault = $8,"
                           " sent_ms = $9, reference = $10, version = version + 1 WHERE org_id = $1 AND id = $2 AND version = $3"};
constexpr OpenQuery about_q{parent_checked,
                            "SELECT * FROM messages_outbox WHERE org_id = $1 AND about = $2 ORDER BY put_ms DESC, id DESC "
                            "LIMIT 100"};
constexpr ScopedQuery own_q{"SELECT m.* FROM messages_outbox m WHERE {scope:m} AND m.id = $1"};
constexpr OpenQuery told_q{parent_checked,
                           "SELECT id FROM messages_outbox WHERE org_id = $1 AND about = $2 AND kind = $3 AND subject_id ="
                           " $4 AND put_ms > $5 LIMIT 1"};
constexpr ScopedQuery outbox_q{
    "SELECT m.* FROM messages_outbox m WHERE {scope:m} AND m.org_id = $1 AND ($2 = '' OR m.state = $2) AND ($3 = '' OR "
    "m.channel = $3) AND (m.put_ms < $4 OR (m.put_ms = $4 AND m.id < $5)) ORDER BY m.put_ms DESC, m.id DESC LIMIT $6"};
constexpr ScopedQuery count_q{
    "SELECT COUNT(*) AS n FROM messages_outbox m WHERE {scope:m} AND m.org_id = $1 AND m.channel = $2 AND m.state = $3"};

constexpr OpenQuery any_due_q{system_job,
                              "SELECT id FROM messages_outbox WHERE (state = 'waiting' AND due_ms <= $1) OR "
                              "(state = 'sending' AND lease_ms < $1) LIMIT 1"};
constexpr OpenQuery due_q{system_job,
                          "SELECT * FROM messages_outbox WHERE (state = 'waiting' AND due_ms <= $1) OR "
                          "(state = 'sending' AND lease_ms < $1) ORDER BY due_ms, id LIMIT $2"};
constexpr OpenQuery take_q{system_job,
                           "UPDATE messages_outbox SET state = 'sending', lease_ms = $4, version = version + 1 "
                           "WHERE org_id = $1 AND id = $2 AND version = $3"};
constexpr OpenQuery quiet_q{reference_table,
                            "SELECT from_minute, until_minute FROM messages_quiet_hours WHERE valid_from <= $1 "
                            "ORDER BY valid_from DESC LIMIT 1"};

constexpr OpenQuery contact_q{parent_checked, "SELECT * FROM messages_contacts WHERE org_id = $1 AND id = $2"};
constexpr InsertQuery put_contact_q{
    "INSERT INTO messages_contacts (org_id, id, area_code, channel, address, language, version, address_index) VALUES ($1,"
    " $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (org_id, id) DO UPDATE SET channel = excluded.channel, address ="
    " excluded.address, language = excluded.language, version = excluded.version, address_index = excluded.address_index"};
constexpr OpenQuery channel_q{system_job, "SELECT * FROM messages_channels WHERE org_id = $1 AND id = $2"};
constexpr OpenQuery channel_for_q{system_job,
                                  "SELECT * FROM messages_channels WHERE id = $2 AND enabled AND (org_id = $1 OR shared) "
                                  "ORDER BY CASE WHEN org_id = $1 THEN 0 ELSE 1 END, org_id LIMIT 1"};
constexpr InsertQuery put_channel_q{
    "INSERT INTO messages_channels (org_id, id, area_code, enabled, shared, settings, version) VALUES ($1, $2, $3, $4, $5,"
    " $6, $7) ON CONFLICT (org_id, id) DO UPDATE SET enabled = excluded.enabled, shared = excluded.shared,"
    " settings = excluded.settings, version = excluded.version"};

template <class Record>
std::string place(std::string_view column, const Record& record) {
  return "messages_" + std::string(column) + "/" + record.org_id + "/" + record.id;
}

void seal(const frame::Look& look, std::string_view place, std::string& text) {
  if (!text.empty()) text = kit::crypto::base64url(look.vault().seal(place, text));
}
void open(const frame::Look& look, std::string_view place, std::string& text) {
  if (text.empty()) return;
  auto bytes = kit::crypto::unbase64url(text);
  auto plain = bytes ? look.vault().open(place, *bytes) : std::nullopt;
  if (!plain) throw kit::Breakage("a sealed text of messages does not open with this key");
  text = *std::move(plain);
}

std::vector<Message> messages_of(const frame::Look& look, const frame::Rows& rows) {
  std::vector<Message> out;
  for (const auto& row : rows) out.push_back(store::message_of(look, row));
  return out;
}
std::optional<ChannelRecord> channel_of(const frame::Look& look, const std::optional<frame::Row>& row) {
  if (!row) return std::nullopt;
  auto record = kit::sql::read<ChannelRecord>(*row);
  open(look, place("channels.settings", record), record.settings);
  return record;
}

}  // namespace

Message message_of(const frame::Look& look, const frame::Row& row) {
  auto message = kit::sql::read<Message>(row);
  open(look, place("outbox.address", message), message.address);
  return message;
}

void insert(frame::Act& act, Message message) {
  seal(act, place("outbox.address", message), message.address);
  act.db.insert(insert_q, kit::sql::values(kit::shape_of<Message>(), &message));
}
void save(frame::Act& act, Message& m) {
  auto ms = [](const std::optional<kit::Instant>& at) { return at ? frame::Value(at->ms) : frame::Value(); };
  if (act.db.change(save_q, {m.org_id, m.id, m.version, std::string(kit::name_of(m.state)), m.attempts, ms(m.due_ms),
                             ms(m.lease_ms), m.fault, ms(m.sent_ms), m.reference}) == 0)
    throw kit::sql::TryAgain("the message changed meanwhile");
  ++m.version;
}
std::vector<Message> about(frame::Look& look, std::string_view org_id, std::string_view about) {
  return messages_of(look, look.db.rows(about_q, {std::string(org_id), std::string(about)}));
}
std::optional<Message> find_own(frame::Look& look, std::string_view message_id) {
  auto row = look.db.find(own_q, {std::string(message_id)});
  return row ? std::optional(message_of(look, *row)) : std::nullopt;
}
bool told_since(frame::Look& look, const Message& m, kit::Instant since) {
  return look.db.find(told_q, {m.org_id, m.about, std::string(kit::name_of(m.kind)), m.subject_id, since.ms}).has_value();
}
std::vector<Message> outbox(frame::Look& look, const OutboxFilter& f) {
  return messages_of(look, look.db.rows(outbox_q, {f.org_id, f.state, f.channel, f.before_ms, f.before_id,
                                                   static_cast<std::int64_t>(f.limit)}));
}
std::int64_t count(frame::Look& look, std::string_view org_id, std::string_view channel, std::string_view state) {
  return look.db.find(count_q, {std::string(org_id), std::string(channel), std::string(state)})->integer("n");
}

bool any_due(frame::Look& look, kit::Instant now) { return look.db.find(any_due_q, {now.ms}).has_value(); }
std::vector<Message> take_due(frame::Act& act, kit::Instant lease_until, std::size_t limit) {
  std::vector<Message> out;
  for (auto& m : messages_of(act, act.db.rows(due_q, {act.now().ms, static_cast<std::int64_t>(limit)}))) {
    if (act.db.change(take_q, {m.org_id, m.id, m.version, lease_until.ms}) == 0) continue;  // another program has it
    m.state = State::sending;
    ++m.version;
    out.push_back(std::move(m));
  }
  return out;
}
QuietHours quiet_hours(frame::Look& look, kit::Date day) {
  auto row = look.db.find(quiet_q, {day.text()});
  return row ? QuietHours{row->integer("from_minute"), row->integer("until_minute")} : QuietHours{};
}

std::optional<Contact> find_contact(frame::Look& look, std::string_view org_id, std::string_view id) {
  auto row = look.db.find(contact_q, {std::string(org_id), std::string(id)});
  if (!row) return std::nullopt;
  auto contact = kit::sql::read<Contact>(*row);
  open(look, place("contacts.address", contact), contact.address);
  return contact;
}
std::string address_index(const frame::Look& look, std::string_view address) {
  return address.empty() ? "" : look.vault().blind_index("messages_address", address);
}
void put_contact(frame::Act& act, Contact contact) {
  auto index = address_index(act, contact.address);
  seal(act, place("contacts.address", contact), contact.address);
  auto values = kit::sql::values(kit::shape_of<Contact>(), &contact);
  values.push_back(index);
  act.db.insert(put_contact_q, values);
}
std::optional<ChannelRecord> find_channel(frame::Look& look, std::string_view org_id, Channel channel) {
  return channel_of(look, look.db.find(channel_q, {std::string(org_id), std::string(kit::name_of(channel))}));
}
std::optional<ChannelRecord> channel_for(frame::Look& look, std::string_view org_id, Channel channel) {
  return channel_of(look, look.db.find(channel_for_q, {std::string(org_id), std::string(kit::name_of(channel))}));
}
void put_channel(frame::Act& act, ChannelRecord channel) {
  seal(act, place("channels.settings", channel), channel.settings);
  act.db.insert(put_channel_q, kit::sql::values(kit::shape_of<ChannelRecord>(), &channel));
}

}  // namespace messages::store
