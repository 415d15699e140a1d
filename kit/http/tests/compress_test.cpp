// gzip only when it is wanted and worth it; small helpers.
#include <zlib.h>

#include "kit/http/tests/fixture.hpp"

namespace kit::http::testing {
namespace {

std::string gunzip(std::string_view packed) {
  z_stream stream{};
  inflateInit2(&stream, 15 + 16);
  std::string out(1'000'000, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
  out.resize(stream.total_out);
  inflateEnd(&stream);
  return out;
}

std::optional<std::string> value(const Response& response, std::string_view name) {
  for (const auto& header : response.headers) {
    if (header.name == name) return header.value;
  }
  return std::nullopt;
}

Response compressed(std::string accept, std::string type, std::size_t size) {
  Request request;
  request.headers.push_back({"accept-encoding", std::move(accept)});
  Response response{.body = std::string(size, 'a')};
  response.with("content-type", std::move(type));
  compress(request, response);
  return response;
}

TEST(Compress, MakesTextSmaller) {
  for (const auto* type : {"text/html; charset=utf-8", "application/json", "image/svg+xml",
                           "text/javascript", "application/problem+json", "text/css"}) {
    const auto response = compressed("br, gzip;q=0.5", type, 50'000);
    EXPECT_EQ(value(response, "Content-Encoding"), "gzip") << type;
    EXPECT_EQ(value(response, "Vary"), "Accept-Encoding");
    EXPECT_LT(response.body.size(), 1'000U);
    EXPECT_EQ(gunzip(response.body), std::string(50'000, 'a'));
  }
  EXPECT_EQ(value(compressed("*", "text/css", 2'000), "Content-Encoding"), "gzip");
}

TEST(Compress, LeavesTheRestAlone) {
  for (const auto& [accept, type, size] :
       std::vector<std::tuple<const char*, const char*, std::size_t>>{
           {"gzip;q=0", "text/css", 5'000},
           {"gzip; q=0.000, *", "text/css", 5'000},
           {"br", "text/css", 5'000},
           {"", "text/css", 5'000},
           {"gzip", "image/png", 5'000},
           {"gzip", "application/zip", 5'000},
           {"gzip", "text/css", 1'000}}) {
    const auto response = compressed(accept, type, size);
    EXPECT_FALSE(value(response, "Content-Encoding")) << accept << " " << type;
    EXPECT_EQ(response.body.size(), size);
  }
  EXPECT_EQ(value(compressed("", "text/css", 5'000), "Vary"), "Accept-Encoding");
}

TEST(Compress, IsReadByAClient) {
  RunningServer server([](Request& request) {
    Response response{.body = std::string(10'000, 'b')};
    response.with("Content-Type", "text/plain").with("Vary", "Cookie");
    compress(request, response);
    return response;
  });
  const auto response = server.client().send(Method::get, "/", {{"Accept-Encoding", "gzip"}});
  EXPECT_EQ(response.header("Vary"), "Cookie, Accept-Encoding");
  EXPECT_EQ(gunzip(response.body), std::string(10'000, 'b'));
}

TEST(PercentEncode, LeavesOnlyUnreservedCharacters) {
  EXPECT_EQ(percent_encode("aZ0-._~"), "aZ0-._~");
  EXPECT_EQ(percent_encode("a b/แ%"), "a%20b%2F%E0%B9%81%25");
}

TEST(Cookie, IsFoundAmongOthers) {
  Request request;
  request.headers = {{"Cookie", "a=1;b = 2 ; broken; c=x=y"}, {"cookie", "d="}};
  EXPECT_EQ(request.cookie("a"), "1");
  EXPECT_EQ(request.cookie("b"), "2");
  EXPECT_EQ(request.cookie("c"), "x=y");
  EXPECT_EQ(request.cookie("d"), "");
  EXPECT_FALSE(request.cookie("broken"));
}

}  // namespace
}  // namespace kit::http::testing
