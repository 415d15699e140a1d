// Fills `{scope:alias}` with the predicate of the actor's scope and runs the query.
#include "centre/frame/query.hpp"

#include <string>

#include "centre/frame/wall.hpp"

namespace frame {
namespace {

struct Bound {
  std::string text;
  std::vector<Value> params;
};

std::string predicate(const Scope& scope, std::string_view alias, std::vector<Value>& params) {
  if (scope.everywhere()) return "TRUE";
  std::string out;
  auto parameter = [&](std::string value) {
    params.emplace_back(std::move(value));
    return "$" + std::to_string(params.size());
  };
  auto either = [&](const std::string& clause) { out += (out.empty() ? "(" : " OR ") + clause; };
  std::string a(alias);
  if (!scope.org_id().empty()) either(a + ".org_id = " + parameter(scope.org_id()));
  for (const AreaRange& r : scope.areas()) {
    auto from = parameter(r.from);
    auto to = parameter(r.to);
    either("(" + a + ".area_code >= " + from + " AND " + a + ".area_code < " + to + ")");
  }
  return out.empty() ? "FALSE" : out + ")";
}

Bound filled(const ScopedQuery& query, std::vector<Value> given, const Scope& scope) {
  Bound bound{{}, std::move(given)};
  std::string_view rest = query.text;
  constexpr std::string_view mark = "{scope:";
  for (auto at = rest.find(mark); at != rest.npos; at = rest.find(mark)) {
    auto end = rest.find('}', at);
    ENSURE(end != rest.npos);
    bound.text += rest.substr(0, at);
    bound.text += predicate(scope, rest.substr(at + mark.size(), end - at - mark.size()), bound.params);
    rest.remove_prefix(end + 1);
  }
  bound.text += rest;
  return bound;
}

std::optional<Row> first(Rows rows) {
  if (rows.empty()) return std::nullopt;
  return std::move(rows.front());
}

// Reading past the scope on purpose; child rows, code lists and staff stand outside the wall anyway.
bool needs_gate(const kit::sql::Connection& connection, const OpenQuery& query, const Scope& scope) {
  return connection.dialect() == kit::sql::Dialect::postgres && !scope.everywhere() &&
         (query.why == Unscoped::public_view || query.why == Unscoped::system_job);
}

kit::sql::Params span(Values values) { return {values.begin(), values.size()}; }

}  // namespace

Rows Db::rows(const ScopedQuery& query, Values params) {
  auto bound = filled(query, params, *scope_);
  return connection_->query(bound.text, bound.params);
}
Rows Db::rows(const OpenQuery& query, Values params) {
  if (!needs_gate(*connection_, query, *scope_)) return connection_->query(query.text, span(params));
  open_gate(*connection_);
  auto rows = connection_->query(query.text, span(params));
  close_gate(*connection_);
  return rows;
}

std::optional<Row> Db::find(const ScopedQuery& query, Values params) { return first(rows(query, params)); }
std::optional<Row> Db::find(const OpenQuery& query, Values params) { return first(rows(query, params)); }

void Db::each(const ScopedQuery& query, Values params, const std::function<void(const Row&)>& see) {
  auto bound = filled(query, params, *scope_);
  connection_->each(bound.text, bound.params, see);
}

std::int64_t Db::change(const ScopedQuery& query, Values params) {
  auto bound = filled(query, params, *scope_);
  return connection_->execute(bound.text, bound.params);
}
std::int64_t Db::change(const OpenQuery& query, Values params) {
  return change(query, std::vector<Value>(params));
}
std::int64_t Db::change(const OpenQuery& query, const std::vector<Value>& params) {
  if (!needs_gate(*connection_, query, *scope_)) return connection_->execute(query.text, params);
  open_gate(*connection_);
  auto changed = connection_->execute(query.text, params);
  close_gate(*connection_);
  return changed;
}

void Db::insert(const InsertQuery& query, Values params) { connection_->send(query.text, span(params)); }
void Db::insert(const InsertQuery& query, const std::vector<Value>& params) {
  connection_->send(query.text, params);
}
kit::sql::Asked Db::ask(const InsertQuery& query, Values params) {
  return connection_->ask(query.text, span(params));
}
kit::sql::Asked Db::ask(const InsertQuery& query, const std::vector<Value>& params) {
  return connection_->ask(query.text, params);
}

void Db::put(const ScopedQuery& query, Values params) {
  auto bound = filled(query, params, *scope_);
  connection_->send(bound.text, bound.params);
}
void Db::put(const OpenQuery& query, Values params) {
  bool gate = needs_gate(*connection_, query, *scope_);
  if (gate) open_gate(*connection_);
  connection_->send(query.text, span(params));
  if (gate) close_gate(*connection_);
}

kit::sql::Asked Db::ask(const ScopedQuery& query, Values params) {
  auto bound = filled(query, params, *scope_);
  return connection_->ask(bound.text, bound.params);
}
kit::sql::Asked Db::ask(const ScopedQuery& query, std::vector<Value> params) {
  auto bound = filled(query, std::move(params), *scope_);
  return connection_->ask(bound.text, bound.params);
}
kit::sql::Asked Db::ask(const OpenQuery& query, Values params) {
  bool gate = needs_gate(*connection_, query, *scope_);
  if (gate) open_gate(*connection_);
  auto asked = connection_->ask(query.text, span(params));
  if (gate) close_gate(*connection_);
  return asked;
}

}  // namespace frame
