// One request, from bytes to answer.
#include "app/edge.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include "app/static_files.hpp"
#include "kit/crypto/crypto.hpp"
#include "kit/text/text.hpp"

namespace app {
namespace {

using kit::Refused;
using kit::http::Method;
using kit::http::Request;
using kit::http::Response;

constexpr std::size_t device_max = 120;

bool is_write(Method m) { return m != Method::get && m != Method::head; }

// Everything every answer carries. The page loads nothing from elsewhere and frames nowhere.
// LINE signs what it tells, and brings no key of its own; each event has a name by which it is known again.
std::optional<std::string> signature_of(const Request& request) {
  auto found = request.header("X-Line-Signature");
  return found ? std::optional(std::string(*found)) : std::nullopt;
}

bool names_receipt_key(const Request& request) {
  return std::ranges::any_of(request.query, [](const auto& pair) { return pair.first == "receipt_key"; });
}

void add_security_headers(Response& response) {
  response
      .with("Content-Security-Policy",
            "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; "
            "frame-ancestors 'none'")
      .with("X-Content-Type-Options", "nosniff")
      .with("Referrer-Policy", "no-referrer")
      .with("Cross-Origin-Opener-Policy", "same-origin")
      .with("Cross-Origin-Resource-Policy", "same-origin")
      .with("Permissions-Policy", "camera=(self), geolocation=(self), microphone=()");
}

// Idempotency-Key is a structured-field string: "uuid" in quotes; plain is taken too.
std::string unquoted(std::string_view value) {
  if (value.size() >= 2 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
  return std::string(value);
}

// A write must come from our own pages: browsers say so, and other clients say nothing.
bool from_elsewhere(const Request& request) {
  if (auto site = request.header("Sec-Fetch-Site")) return *site != "same-origin" && *site != "none";
  auto origin = request.header("Origin");
  if (!origin) return false;
  auto host = request.header("Host").value_or("");
  auto scheme = origin->find("://");
  return scheme == origin->npos || origin->substr(scheme + 3) != host;
}

// "7-1f3a5c7e9b2d4f60" or "7": the version a change builds on; the rest is about the bytes that were seen.
std::optional<std::int64_t> version_of(std::string_view if_match) {
  auto tag = unquoted(if_match);
  return kit::text::parse_int(tag.substr(0, tag.find('-')));
}

// The version for If-Match, and a hash of the bytes: what a view shows may change while its own record does not.
std::string tag_of(std::int64_t version, std::string_view body) {
  return fmt::format("\"{}-{}\"", version, kit::crypto::hex(kit::crypto::sha256(body)).substr(0, 16));
}

}  // namespace

struct Edge::Visit {
  Request& request;
  std::string request_id;
  Language language = Language::th;
  Matched matched = {};
  frame::Actor actor = {};
  bool must_change_password = false;
  frame::Particulars particulars = {};
};

Edge::Edge(House& house, const frame::Performer& performer, Readings& readings)
    : house_(house), performer_(performer), readings_(readings), router_(house.routes()) {}

std::size_t Edge::body_bytes_max(Method method, std::string_view path) const {
  auto matched = router_.match(method, path);
  return matched.route ? matched.route->body_bytes_max : 1024;
}

Response Edge::answer(Request& request) {
  Visit visit{.request = request, .request_id = kit::make_uuid_v7(performer_.clock().now())};
  visit.language = language_of(request.header("Accept-Language").value_or("th"));
  auto key = PublicPages::key_of(request);
  auto response = key ? answer_public(visit, *key) : answer_whole(visit);
  response.with("X-Request-Id", visit.request_id);
  add_security_headers(response);
  if (!key) kit::http::compress(request, response);
  spdlog::info("{{\"event\":\"request\",\"request_id\":\"{}\",\"method\":\"{}\",\"route\":\"{}\",\"status\":{},\"role\":\"{}\"}}",
               visit.request_id, method_name(request.method),
               visit.matched.route ? visit.matched.route->path : "-", response.status,
               kit::name_of(visit.actor.role));
  return response;
}

// Out of memory while it is fresh; making it anew is left to a few at a time.
Response Edge::answer_public(Visit& visit, const std::string& key) {
  auto now = performer_.clock().now();
  if (auto kept = public_pages_.find(key, now)) return *std::move(kept);
  auto place = public_pages_.take_place();
  if (!place) {
    auto busy = problem(kit::refuse(Refused::unavailable, "app.try_again"), visit.language, visit.request_id);
    return busy.with("Retry-After", "1");
  }
  // Who asks makes no difference to what is kept: nobody is recognised here.
  std::erase_if(visit.request.headers, [](const auto& header) { return kit::text::lower_ascii(header.name) == "cookie"; });
  auto response = answer_whole(visit);
  kit::http::compress(visit.request, response);
  public_pages_.keep(key, response, now);
  return response;
}

Response Edge::answer_whole(Visit& visit) {
  auto& request = visit.request;
  try {
    bool of_routes = request.path.starts_with("/api/") || !router_.match(request.method, request.path).allowed.empty();
    return of_routes ? answer_api(visit) : static_file(request);
  } catch (const kit::sql::Unavailable& away) {
    spdlog::error("{{\"event\":\"database_away\",\"request_id\":\"{}\"}}", visit.request_id);
    return problem(kit::refuse(Refused::unavailable, "app.database_away"), visit.language, visit.request_id);
  } catch (const kit::sql::TryAgain&) {
    return problem(kit::refuse(Refused::unavailable, "app.try_again"), visit.language, visit.request_id);
  } catch (const kit::crypto::TooBusy&) {
    return problem(kit::refuse(Refused::unavailable, "app.try_again"), visit.language, visit.request_id);
  } catch (const std::exception& broken) {
    // A breakage or a bug: this one act is rolled back, the operator reads why, the person does not.
    spdlog::error("{{\"event\":\"broken\",\"request_id\":\"{}\",\"why\":{}}}", visit.request_id,
                  kit::json::quote(broken.what()));
    return problem(500, kit::refuse(Refused::unavailable, "app.broken"), visit.language, visit.request_id);
  }
}

Response Edge::answer_api(Visit& visit) {
  auto& request = visit.request;
  visit.matched = router_.match(request.method, request.path);
  if (visit.matched.allowed.empty())
    return problem(kit::refuse(Refused::not_found, "app.no_such_path"), visit.language, visit.request_id);
  if (!visit.matched.route) {
    auto response = problem(405, kit::refuse(Refused::invalid, "app.no_such_method"), visit.language, visit.request_id);
    std::string allow;
    for (const auto& name : visit.matched.allowed) allow += (allow.empty() ? "" : ", ") + name;
    return response.with("Allow", allow);
  }
  auto done = [&]() -> kit::Result<frame::Reply> {
    TRY(recognise(visit));
    TRY(check(visit));
    return run(visit);
  }();
  if (!done) return problem(done.error(), visit.language, visit.request_id);
  return respond(visit, *std::move(done));
}

kit::Result<void> Edge::recognise(Visit& visit) {
  auto token = visit.request.cookie("__Host-chaeson");
  if (!token || token->empty()) return {};
  auto connection = performer_.database().read();
  auto nothing = frame::Scope::nothing();
  frame::Db db(*connection, nothing);
  auto now = performer_.clock().now();
  auto found = house_.staff().recognise(db, *token, now);
  if (!found) return {};
  if (found->touch)
    readings_.soon([this, id = found->actor.session_id, now](frame::Db& db) {
      house_.staff().saw_session(db, id, now);
    });
  visit.actor = std::move(found->actor);
  visit.must_change_password = found->must_change_password;
  return {};
}

kit::Result<void> Edge::check(Visit& visit) {
  const frame::Route& route = *visit.matched.route;
  const Request& request = visit.request;
  if (!visit.actor.may(route.permission))
    return visit.actor.role == frame::Role::anyone ? kit::refuse(Refused::unauthenticated, "app.sign_in_first")
                                                   : kit::refuse(Refused::forbidden, "app.not_allowed");
  if (visit.must_change_password && route.permission.name() != "public" && !request.path.starts_with("/api/v1/staff/session") &&
      !request.path.starts_with("/api/v1/staff/me/"))
    return kit::refuse(Refused::forbidden, "app.change_password_first");
  auto& p = visit.particulars;
  p.path = visit.matched.path;
  p.query = request.query;
  p.request_id = visit.request_id;
  p.peer = request.peer;
  p.device = std::string(request.header("User-Agent").value_or("")).substr(0, device_max);
  if (auto signature = signature_of(request)) p.query.emplace_back("line_signature", *signature);
  if (route.sensitive == frame::Sensitive::yes) {
    auto purpose = request.header("Purpose");
    if (!purpose) return kit::refuse(Refused::precondition_needed, "app.purpose_needed");
    p.purpose = kit::choice_of<frame::Purpose>(*purpose);
    if (!p.purpose) return kit::refuse(Refused::invalid, "app.purpose_unknown");
  }
  return is_write(request.method) ? check_write(visit) : kit::Result<void>{};
}

kit::Result<void> Edge::check_write(Visit& visit) {
  const Request& request = visit.request;
  const frame::Route& route = *visit.matched.route;
  if (from_elsewhere(request)) return kit::refuse(Refused::forbidden, "app.from_elsewhere");
  auto key = request.header("Idempotency-Key");
  // Services that call us bring a proof of their own and no key: LINE signs, a gateway knows the key of its address.
  bool told_by_service = signature_of(request).has_value() || names_receipt_key(request);
  if (!key && !told_by_service) return kit::refuse(Refused::precondition_needed, "app.op_id_needed");
  visit.particulars.op_id = key ? unquoted(*key) : kit::make_uuid_v4();
  if (!kit::is_uuid(visit.particulars.op_id)) return kit::refuse(Refused::invalid, "app.op_id_wrong");
  if (route.body && !request.header("Content-Type").value_or("").starts_with("application/json"))
    return kit::refuse(Refused::invalid, "app.json_expected");
  if (auto version = request.header("If-Match")) {
    visit.particulars.if_match = version_of(*version);
    if (!visit.particulars.if_match) return kit::refuse(Refused::invalid, "app.version_wrong");
  }
  if (route.needs_version && !visit.particulars.if_match)
    return kit::refuse(Refused::precondition_needed, "frame.version_needed");
  return {};
}

kit::Result<frame::Reply> Edge::run(Visit& visit) {
  const frame::Route& route = *visit.matched.route;
  if (route.look) {
    std::vector<frame::SeenRecord> seen;
    auto reply = TRY(performer_.look(visit.actor, visit.particulars, route.look, seen));
    journal_seen(visit, seen);
    return reply;
  }
  if (route.direct) return route.direct(performer_, visit.actor, visit.particulars, visit.request.body);
  std::string request = std::string(method_name(visit.request.method)) + " " + visit.request.path + "\n" + visit.request.body;
  auto performed = TRY(performer_.act(visit.actor, visit.particulars, request, [&](frame::Act& act) {
    return route.act(act, visit.request.body);
  }));
  for (const auto& announcement : performed.announced)
    for (frame::Module* module : house_.modules()) module->heard(announcement);
  if (performed.replayed) performed.reply.headers.push_back({"Idempotency-Replayed", "true"});
  return std::move(performed.reply);
}

void Edge::journal_seen(const Visit& visit, const std::vector<frame::SeenRecord>& seen) {
  std::vector<frame::JournalLine> lines;
  auto purpose = visit.particulars.purpose ? kit::name_of(*visit.particulars.purpose) : "";
  for (const auto& record : seen)
    lines.push_back({record.org_id, performer_.clock().now(), visit.request_id, visit.actor.staff_id,
                     std::string(kit::name_of(visit.actor.role)),
                     {record.org_id, record.kind + "_read", record.subject, visit.actor.area_code,
                      "{\"purpose\":" + kit::json::quote(purpose) + "}"}});
  readings_.add(std::move(lines));
}

Response Edge::respond(const Visit& visit, frame::Reply reply) {
  Response response{.status = reply.status, .headers = std::move(reply.headers), .body = std::move(reply.body),
                    .pieces = std::move(reply.pieces), .events = std::move(reply.events)};
  response.headers.reserve(response.headers.size() + 12);  // those here, and what every answer carries
  response.with("Content-Type", reply.type == "application/json" ? "application/json; charset=utf-8" : reply.type);
  auto kept = std::ranges::find(response.headers, "Cache-Control", &kit::http::Header::name);
  bool for_everybody = kept != response.headers.end() && kept->value.starts_with("public");
  if (kept == response.headers.end()) response.with("Cache-Control", "private, no-cache");
  if (!for_everybody) response.with("Vary", "Cookie, Accept-Language");
  if (!reply.version) return response;
  auto etag = tag_of(*reply.version, response.body);
  response.with("ETag", etag);
  if (visit.request.header("If-None-Match") == etag && visit.request.method == Method::get) {
    response.status = 304;
    response.body.clear();
  }
  return response;
}

}  // namespace app
