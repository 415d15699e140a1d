// The server's own answers, and where its errors are told.
#include "kit/http/core.hpp"

#include <cstdio>

#include "kit/http/answer.hpp"

namespace kit::http {

static Response plain_answer(int status) {
  Response response;
  response.status = status;
  response.body = std::string(reason(status)) + "\n";
  response.with("Content-Type", "text/plain; charset=utf-8");
  return response;
}

Response Core::own_answer(int status, const Request& request) {
  Response response = plain_answer(status);
  if (settings.own_answer) {
    try {
      response = settings.own_answer(status, request.header("Accept-Language").value_or(""));
      response.status = status;
      response.pieces = nullptr;
      response.events = nullptr;
      check_headers(response);
    } catch (...) {
      report(request);
      response = plain_answer(status);
    }
  }
  response.with("Cache-Control", "no-store");
  if (status == 503) response.with("Retry-After", "2");
  return response;
}

void Core::report(const Request& request) noexcept {
  if (settings.on_error) {
    settings.on_error(std::current_exception(), request);
    return;
  }
  try {
    throw;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "http: %s\n", error.what());
  } catch (...) {
    std::fprintf(stderr, "http: unknown error\n");
  }
}

}  // namespace kit::http
