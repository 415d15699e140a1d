// The head of a response as bytes. Private to kit/http.
#pragma once

#include <string>
#include <string_view>

#include "kit/http/http.hpp"

namespace kit::http {

enum class Framing { length, chunked, until_close };

// Throws Bug when a header could break out of its line.
void check_headers(const Response& response);

bool asks_to_close(const Response& response);

// Framing headers of the response itself are ours to write; its own are dropped.
std::string head_text(const Response& response, Framing framing, bool keep_alive, bool http_1_0);

}  // namespace kit::http
