// Unpacks what gzip packed: files of the web are often sent on as they came.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kit::http {

bool is_gzip(std::string_view bytes);
// Nothing when it is broken, cut off, or would be longer than `bytes_max`.
std::optional<std::string> gunzip(std::string_view bytes, std::size_t bytes_max);

}  // namespace kit::http
