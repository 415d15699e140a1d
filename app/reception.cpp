// Takes requests to the edge and answers for the health of the whole.
#include "app/reception.hpp"

#include <spdlog/spdlog.h>

#include <thread>

#include "kit/json/json.hpp"
#include "kit/text/text.hpp"

namespace app {
namespace {

std::string problem_body(int status, std::string_view accept_language, kit::http::Response& out) {
  auto code = status == 413   ? "app.body_too_large"
              : status == 431 ? "app.head_too_large"
              : status == 408 ? "app.too_slow"
              : status == 503 ? "app.too_busy"
              : status == 500 ? "app.broken"
                              : "app.request_broken";
  out = problem(status, kit::refuse(kit::Refused::invalid, code), language_of(accept_language), "");
  return out.body;
}

}  // namespace

Reception::Reception(const Settings& settings, Workplace& workplace)
    : workplace_(workplace),
      readings_(workplace.performer()),
      edge_(workplace.house(), workplace.performer(), readings_) {
  workplace.house().targeting().know_simulation(workplace.performer(), settings.data_folder() + "/simulator", [](std::string_view why) {
    spdlog::error("{{\"event\":\"simulator_stood_still\",\"why\":{}}}", kit::json::quote(why));
  });
  workplace.house().papers().know_address(settings.public_address);
  workplace.house().portal().know_address(settings.public_address);
  kit::http::Settings http{.address = settings.address, .port = settings.port};
  http.limits.workers = settings.workers;
  // Workers send what they make themselves, so one thread for the network is enough for four processors.
  http.io_threads = std::max(1, static_cast<int>(std::thread::hardware_concurrency()) / 4);
  http.limits.body_bytes_for = [this](kit::http::Method method, std::string_view path) {
    return edge_.body_bytes_max(method, path);
  };
  http.own_answer = [](int status, std::string_view accept_language) {
    kit::http::Response out;
    problem_body(status, accept_language, out);
    return out;
  };
  for (const auto& proxy : kit::text::split(settings.trusted_proxies, ','))
    if (!proxy.empty()) http.trusted_proxies.push_back(proxy);
  server_ = std::make_unique<kit::http::Server>(std::move(http),
                                                [this](kit::http::Request& request) { return answer(request); });
}

Reception::~Reception() = default;

void Reception::run() { server_->run(); }

void Reception::stop() {
  stopping_ = true;
  server_->stop();
}

kit::http::Response Reception::answer(kit::http::Request& request) {
  if (request.path == "/healthz" || request.path == "/readyz" || request.path == "/metrics") return health(request);
  return edge_.answer(request);
}

kit::http::Response Reception::health(const kit::http::Request& request) {
  kit::http::Response response;
  response.with("Content-Type", "text/plain; charset=utf-8").with("Cache-Control", "no-store");
  if (request.path == "/metrics") {
    response.headers[0].value = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    response.body = metrics();
    return response;
  }
  response.body = "ok\n";
  if (request.path == "/healthz") return response;
  try {
    if (stopping_) throw kit::Breakage("stopping");
    (void)workplace_.database().read()->query("SELECT 1 AS one");
  } catch (const kit::Breakage& broken) {
    spdlog::warn("{{\"event\":\"not_ready\",\"why\":{}}}", kit::json::quote(broken.what()));
    response.status = 503;
    response.body = "not ready\n";
  }
  return response;
}

std::string Reception::metrics() const {
  auto c = server_->counters();
  std::string out;
  auto add = [&](std::string_view name, std::string_view kind, std::string_view help, std::uint64_t value) {
    out += "# TYPE " + std::string(name) + " " + std::string(kind) + "\n# HELP " + std::string(name) + " " + std::string(help) + "\n";
    out += std::string(name) + (kind == "counter" ? "_total " : " ") + std::to_string(value) + "\n";
  };
  add("chaeson_http_connections_open", "gauge", "Connections open now.", c.connections_open);
  add("chaeson_http_connections", "counter", "Connections accepted.", c.connections_total);
  add("chaeson_http_requests", "counter", "Requests answered.", c.requests_total);
  add("chaeson_http_responses_5xx", "counter", "Answers that were our fault.", c.responses_5xx);
  add("chaeson_http_received_bytes", "counter", "Bytes received.", c.bytes_in);
  add("chaeson_http_sent_bytes", "counter", "Bytes sent.", c.bytes_out);
  add("chaeson_http_queue_length", "gauge", "Requests waiting for a worker.", c.queue_length);
  add("chaeson_http_refused", "counter", "Requests refused because the queue was full.", c.refused_total);
  add("chaeson_http_events_open", "gauge", "Live views open now.", c.events_open);
  return out + "# EOF\n";
}

}  // namespace app
