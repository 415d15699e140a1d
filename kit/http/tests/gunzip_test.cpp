// What gzip packed comes out again; what is broken, cut off or too large does not.
#include "kit/http/gunzip.hpp"

#include <gtest/gtest.h>

#include "kit/http/http.hpp"

namespace kit::http {
namespace {

std::string packed(const std::string& text) {
  Request request;
  request.headers.push_back({"Accept-Encoding", "gzip"});
  Response response{.body = text};
  response.with("Content-Type", "text/plain");
  compress(request, response);
  return response.body;
}

TEST(Gunzip, gives_back_what_was_packed_and_nothing_of_what_is_broken) {
  std::string text(3'000'000, 'a');
  text += "end";
  auto bytes = packed(text);
  ASSERT_TRUE(is_gzip(bytes));
  EXPECT_EQ(gunzip(bytes, 4'000'000), text);
  EXPECT_EQ(gunzip(bytes, 1'000'000), std::nullopt);
  EXPECT_EQ(gunzip(bytes.substr(0, bytes.size() / 2), 4'000'000), std::nullopt);
  bytes[20] = static_cast<char>(bytes[20] ^ 0x55);
  EXPECT_EQ(gunzip(bytes, 4'000'000), std::nullopt);
  EXPECT_FALSE(is_gzip("{}"));
}

}  // namespace
}  // namespace kit::http
