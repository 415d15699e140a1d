// Walks the routes and the shapes they name.
#include "app/openapi.hpp"

#include <map>
#include <set>

#include "app/router.hpp"
#include "kit/json/schema.hpp"

namespace app {
namespace {

using kit::json::quote;

std::string lower(std::string_view name) {
  std::string out(name);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

std::string parameter(std::string_view in, std::string_view name, bool required, std::string_view schema) {
  return "{\"in\":" + quote(in) + ",\"name\":" + quote(name) + ",\"required\":" + (required ? "true" : "false") +
         ",\"schema\":" + std::string(schema) + "}";
}

std::string parameters_of(const frame::Route& route) {
  std::vector<std::string> all;
  std::string_view path = route.path;
  for (auto at = path.find('{'); at != path.npos; at = path.find('{', at + 1))
    all.push_back(parameter("path", path.substr(at + 1, path.find('}', at) - at - 1), true, R"({"type":"string"})"));
  if (route.method != frame::Method::get)
    all.push_back(parameter("header", "Idempotency-Key", true, R"({"type":"string","format":"uuid"})"));
  if (route.needs_version) all.push_back(parameter("header", "If-Match", true, R"({"type":"string"})"));
  if (route.sensitive == frame::Sensitive::yes) {
    std::string names;
    for (auto name : kit::choice_names<frame::Purpose>()) names += (names.empty() ? "" : ",") + quote(name);
    all.push_back(parameter("header", "Purpose", true, R"({"type":"string","enum":[)" + names + "]}"));
  }
  std::string out;
  for (const auto& one : all) out += (out.empty() ? "" : ",") + one;
  return "[" + out + "]";
}

std::string content(const kit::Shape* shape, std::string_view otherwise) {
  if (!shape) return "{" + quote(otherwise) + ":{}}";
  return R"({"application/json":{"schema":{"$ref":"#/components/schemas/)" + std::string(shape->name) + "\"}}}";
}

std::string operation(const frame::Route& route) {
  auto id = lower(method_name(route.method)) + route.path;
  for (char& c : id)
    if (!std::isalnum(static_cast<unsigned char>(c))) c = '_';
  std::string module = route.path.substr(sizeof("/api/v1/") - 1);
  module = module.substr(0, module.find('/'));
  std::string out = "{\"operationId\":" + quote(id) + ",\"tags\":[" + quote(module) + "],\"x-permission\":" +
                    quote(route.permission.name()) + ",\"parameters\":" + parameters_of(route);
  if (route.method != frame::Method::get && route.method != frame::Method::del)
    out += ",\"requestBody\":{\"required\":true,\"content\":" + content(route.body, "application/octet-stream") + "}";
  std::string status = route.method == frame::Method::post ? "201" : "200";
  out += ",\"responses\":{" + quote(status) + ":{\"description\":\"Done\",\"content\":" +
         content(route.reply, "application/octet-stream") +
         R"(},"default":{"description":"Refused","content":{"application/problem+json":{"schema":{"$ref":"#/components/schemas/Problem"}}}}})";
  if (route.permission.name() == "public") out += ",\"security\":[]";
  return out + "}";
}

constexpr std::string_view problem_schema =
    R"({"type":"object","required":["type","title","status","code","faults"],"properties":{"type":{"type":"string"},)"
    R"("title":{"type":"string"},"status":{"type":"integer"},"code":{"type":"string"},"request_id":{"type":"string"},)"
    R"("values":{"type":"object","additionalProperties":{"type":"string"}},"faults":{"type":"array","items":)"
    R"({"type":"object","required":["path","code","message"],"properties":{"path":{"type":"string"},)"
    R"("code":{"type":"string"},"message":{"type":"string"},"values":{"type":"object","additionalProperties":{"type":"string"}}}}}}})";

}  // namespace

std::string openapi(const frame::Routes& routes) {
  std::map<std::string, std::map<std::string, std::string>> paths;
  kit::json::Shapes shapes;
  for (const auto& route : routes.all()) {
    if (!route.path.starts_with("/api/v1/")) continue;  // pages for people
    paths[route.path][lower(method_name(route.method))] = operation(route);
    for (const kit::Shape* shape : {route.body, route.reply})
      if (shape) kit::json::collect(*shape, shapes);
  }
  std::string out =
      R"({"openapi":"3.1.0","info":{"title":"Chaeson","version":"1","license":{"name":"Apache-2.0","identifier":"Apache-2.0"}},)"
      R"("servers":[{"url":"/"}],"security":[{"session":[]}],"paths":{)";
  for (bool first = true; const auto& [path, operations] : paths) {
    out += (first ? "" : ",") + quote(path) + ":{";
    for (bool one = true; const auto& [method, text] : operations) {
      out += (one ? "" : ",") + quote(method) + ":" + text;
      one = false;
    }
    out += "}";
    first = false;
  }
  out += R"(},"components":{"securitySchemes":{"session":{"type":"apiKey","in":"cookie","name":"__Host-chaeson"}},"schemas":)";
  auto schemas = kit::json::schemas(shapes);
  schemas.pop_back();  // its closing brace; the problem comes last
  out += schemas + (shapes.empty() ? "" : ",") + "\"Problem\":" + std::string(problem_schema) + "}";
  return out + "}}";
}

std::string route_list(const frame::Routes& routes) {
  std::set<std::string> lines;
  for (const auto& route : routes.all())
    lines.insert(route.path + " " + std::string(method_name(route.method)) + " " + std::string(route.permission.name()) +
                 (route.sensitive == frame::Sensitive::yes ? " sensitive" : "") + "\n");
  std::string out;
  for (const auto& line : lines) out += line;
  return out;
}

}  // namespace app
