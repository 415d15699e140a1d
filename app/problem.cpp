// The one table from refusal to status, and the body of a problem.
#include "app/problem.hpp"

#include "kit/json/json.hpp"

namespace app {
namespace {

std::string member(std::string_view name, std::string_view value) {
  return kit::json::quote(name) + ":" + kit::json::quote(value);
}

std::string values_of(const kit::Values& values) {
  std::string out = "{";
  for (const auto& [name, value] : values) {
    if (out.size() > 1) out += ',';
    out += member(name, value);
  }
  return out + "}";
}

std::string fault_of(const kit::Fault& fault, Language language) {
  return "{" + member("path", fault.path) + "," + member("code", fault.code) + "," +
         member("message", text(fault.code, language, fault.values)) + ",\"values\":" + values_of(fault.values) + "}";
}

}  // namespace

int status_of(kit::Refused kind) {
  using enum kit::Refused;
  switch (kind) {
    case invalid: return 400;
    case unauthenticated: return 401;
    case forbidden: return 403;
    case not_found: return 404;
    case conflict: return 409;
    case stale: return 412;
    case too_large: return 413;
    case mismatch: return 422;
    case precondition_needed: return 428;
    case too_many: return 429;
    case unavailable: return 503;
  }
  return 500;
}

kit::http::Response problem(int status, const kit::Refusal& refusal, Language language, std::string_view request_id) {
  std::string faults;
  for (const kit::Fault& fault : refusal.faults) faults += (faults.empty() ? "" : ",") + fault_of(fault, language);
  std::string body = "{" + member("type", "/problems/" + refusal.code) + "," +
                     member("title", text(refusal.code, language, refusal.values)) +
                     ",\"status\":" + std::to_string(status) + "," + member("code", refusal.code) +
                     ",\"values\":" + values_of(refusal.values) + ",\"faults\":[" + faults + "]," +
                     member("request_id", request_id) + "}";
  kit::http::Response response{.status = status, .body = std::move(body)};
  response.with("Content-Type", "application/problem+json; charset=utf-8").with("Cache-Control", "no-store");
  if (status == 503 || status == 429) response.with("Retry-After", "5");
  return response;
}

kit::http::Response problem(const kit::Refusal& refusal, Language language, std::string_view request_id) {
  return problem(status_of(refusal.kind), refusal, language, request_id);
}

}  // namespace app
