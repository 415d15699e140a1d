// What LINE tells: a code that somebody sent ties their account to their record; whoever leaves is written to no more.
// Every word is signed with the secret of the channel, and nothing of what people write is kept.
#include "centre/frame/errand.hpp"
#include "centre/messages/desk.hpp"
#include "centre/messages/line/store.hpp"
#include "kit/crypto/signature.hpp"
#include "kit/json/pointer.hpp"
#include "kit/text/text.hpp"

namespace messages {
namespace {

using kit::Refused;

constexpr std::size_t events_most = 100;
constexpr std::int64_t code_lasts_ms = 24 * 3'600'000;
constexpr std::string_view letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";  // none that is taken for another
constexpr std::size_t code_letters = 8;

std::string make_code() {
  std::string out;
  for (unsigned char byte : kit::crypto::random_bytes(code_letters)) out += letters[byte % letters.size()];
  return out;
}

std::string index_of(const frame::Look& look, std::string_view code) {
  return look.vault().blind_index("messages_line_code", code);
}

// "abcd-efgh " as somebody types it.
std::string plain_code(std::string_view typed) {
  std::string out;
  for (char c : kit::text::digits_to_ascii(typed))
    if (c != '-' && c != ' ') out += static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  return out;
}

// An account may serve several centres; which one somebody belongs to says the code.
frame::Scope of_every_account() {
  return frame::SystemScope::everywhere("LINE tells of whoever writes to an account that centres may share");
}

std::string whose(const std::string& contact_id) { return contact_id.substr(0, contact_id.find('/')); }

bool link(frame::Act& act, const std::string& typed, const std::string& user, const std::string& channel_org) {
  auto code = plain_code(typed);
  if (code.size() != code_letters || !read_address(Channel::line, user)) return false;
  auto found = store::use_line_code(act, index_of(act, code));
  if (!found) return false;
  auto channel = store::channel_for(act, found->org_id, Channel::line);
  if (!channel || channel->org_id != channel_org) return false;
  auto before = store::find_contact(act, found->org_id, found->contact_id);
  Contact contact{.org_id = found->org_id,
                  .id = found->contact_id,
                  .area_code = found->area_code,
                  .channel = Channel::line,
                  .address = user,
                  .language = found->language,
                  .version = (before ? before->version : 0) + 1};
  store::put_contact(act, contact);
  act.announce("messages.contact_changed", contact.org_id, contact.area_code, contact.id,
               ContactNews{whose(contact.id), Channel::line});
  return true;
}

std::int64_t forget(frame::Act& act, const std::string& user) {
  std::int64_t forgotten = 0;
  for (auto& contact : store::contacts_at(act, user)) {
    store::give_up_waiting(act, contact, "unfollowed");
    contact.address.clear();
    ++contact.version;
    store::put_contact(act, contact);
    act.announce("messages.contact_changed", contact.org_id, contact.area_code, contact.id,
                 ContactNews{whose(contact.id), Channel::line});
    ++forgotten;
  }
  return forgotten;
}

LineHeard hear_all(frame::Act& act, std::string_view told, const std::string& org_id) {
  LineHeard heard;
  for (std::size_t i = 0; i < events_most; ++i) {
    auto one = kit::json::find(told, "/events/" + std::to_string(i));
    if (!one) break;
    auto at = [&](const char* field) { return kit::json::find(*one, field).value_or(""); };
    auto id = at("/webhookEventId"), user = at("/source/userId"), type = at("/type");
    if (id.empty() || user.empty() || !store::heard_first(act, org_id, id)) continue;
    ++heard.events;
    if (type == "message") heard.linked += link(act, at("/message/text"), user, org_id);
    if (type == "unfollow") heard.left += forget(act, user);
  }
  return heard;
}

}  // namespace

kit::Result<LineHeard> Desk::hear_line(frame::Act& act, std::string_view body) {
  const auto& org_id = act.path("org_id");
  auto channel = store::find_channel(act, org_id, Channel::line);
  if (!channel || !channel->enabled) return kit::refuse(Refused::not_found, "messages.channel_unknown");
  auto settings = kit::json::decode<ChannelSettings>(channel->settings);
  ENSURE(settings);
  if (!kit::crypto::is_signed_sha256(settings->signing_secret, body, act.query("line_signature")))
    return kit::refuse(Refused::forbidden, "messages.signature_wrong");
  if (!kit::json::find(body, "/events")) return kit::refuse(Refused::invalid, "messages.not_understood");
  return frame::do_errand(act, of_every_account(), [&](frame::Act& inner) -> kit::Result<LineHeard> {
    auto heard = hear_all(inner, body, org_id);
    inner.announce("messages.line_heard", org_id, channel->area_code, inner.op_id(), heard);
    return heard;
  });
}

kit::Result<LineCodeView> Desk::make_line_code(frame::Act& act, const std::string& contact_id) {
  const auto& actor = act.actor();
  auto channel = store::channel_for(act, actor.org_id, Channel::line);
  if (!channel) return kit::refuse(Refused::conflict, "messages.channel_not_set");
  auto before = store::find_contact(act, actor.org_id, contact_id);
  auto code = make_code();
  kit::Instant until{act.now().ms + code_lasts_ms};
  store::put_line_code(act, {.org_id = actor.org_id,
                             .code_index = index_of(act, code),
                             .area_code = actor.area_code,
                             .contact_id = contact_id,
                             .language = before ? before->language : "th",
                             .until_ms = until,
                             .made_by = actor.staff_id});
  act.announce("messages.line_code_made", actor.org_id, actor.area_code, contact_id,
               ContactNews{whose(contact_id), Channel::line});
  return LineCodeView{code.substr(0, 4) + "-" + code.substr(4), until};
}

kit::Result<LineCodeView> Desk::post_my_line_code(frame::Act& act) {
  return make_line_code(act, "staff/" + act.actor().staff_id);
}

kit::Result<LineCodeView> Desk::post_line_code(frame::Act& act) {
  const auto& id = act.path("person_id");
  if (!registry_.find_person(act, id)) return kit::refuse(Refused::not_found, "messages.person_unknown");
  if (!registry_.reachable(act, id).consented) return kit::refuse(Refused::conflict, "messages.no_consent");
  return make_line_code(act, "person/" + id);
}

}  // namespace messages
