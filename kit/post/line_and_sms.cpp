// Messages that go over HTTP.
#include "kit/json/pointer.hpp"
#include "kit/post/call.hpp"

namespace kit::post {
namespace {

constexpr std::size_t reference_max = 200;

Outcome no_answer(const Call& call) { return {Fate::later, "no answer: " + call.error(), ""}; }

// Too many, and whatever is the other side's own trouble, may pass. A wrong token is ours, and may be mended.
Outcome by_status(long status) {
  auto says = "http " + std::to_string(status);
  if (status >= 200 && status < 300) return {Fate::taken, says, ""};
  if (status == 408 || status == 425 || status == 429 || status >= 500) return {Fate::later, says, ""};
  return {Fate::never, says, ""};
}

std::string body_of(const Gateway& gateway, const Parcel& parcel) {
  std::string out = gateway.json ? "{" : "";
  for (const auto& [name, value] : gateway.fields) {
    auto shown = filled(value, parcel, gateway.token);
    if (gateway.json) out += (out.size() > 1 ? "," : "") + quoted_json(name) + ":" + quoted_json(shown);
    else out += (out.empty() ? "" : "&") + percent(name) + "=" + percent(shown);
  }
  return gateway.json ? out + "}" : out;
}

}  // namespace

Outcome send_line(const Line& line, const Parcel& parcel, Limits limits) {
  if (!is_safe_url(line.url) || !is_one_line(line.token)) return {Fate::never, "settings", ""};
  Call call(line.url, "https,http", limits);
  call.header("Content-Type: application/json");
  call.header("Authorization: Bearer " + line.token);
  call.header("X-Line-Retry-Key: " + parcel.key);
  call.header("Expect:");
  call.body("{\"to\":" + quoted_json(parcel.to) + ",\"messages\":[{\"type\":\"text\",\"text\":" + quoted_json(parcel.text) + "}]}");
  if (!call.run()) return no_answer(call);
  // 409: this retry key was taken before, so the message is on its way already.
  if (call.status() == 409) return {Fate::taken, "http 409", ""};
  return by_status(call.status());
}

Outcome send_sms(const Gateway& gateway, const Parcel& parcel, Limits limits) {
  if (!is_safe_url(gateway.url)) return {Fate::never, "settings", ""};
  Call call(gateway.url, "https,http", limits);
  call.header(gateway.json ? "Content-Type: application/json" : "Content-Type: application/x-www-form-urlencoded");
  call.header("Idempotency-Key: " + parcel.key);
  call.header("Expect:");
  for (const auto& [name, value] : gateway.headers) {
    auto shown = filled(value, parcel, gateway.token);
    if (!is_one_line(name) || !is_one_line(shown)) return {Fate::never, "settings", ""};
    call.header(name + ": " + shown);
  }
  call.body(body_of(gateway, parcel));
  if (!call.run()) return no_answer(call);
  auto outcome = by_status(call.status());
  if (outcome.fate == Fate::taken && !gateway.reference.empty())
    outcome.reference = json::find(call.answer(), gateway.reference).value_or("").substr(0, reference_max);
  return outcome;
}

}  // namespace kit::post
