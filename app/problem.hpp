// Refusals as problem details (RFC 9457), in the reader's language.
#pragma once

#include <string>

#include "app/texts.hpp"
#include "kit/base/result.hpp"
#include "kit/http/http.hpp"

namespace app {

int status_of(kit::Refused kind);
kit::http::Response problem(int status, const kit::Refusal& refusal, Language language, std::string_view request_id);
kit::http::Response problem(const kit::Refusal& refusal, Language language, std::string_view request_id);

}  // namespace app
