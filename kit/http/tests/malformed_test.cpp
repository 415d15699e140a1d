// Request smuggling: each malformed framing gets 400 and a close, and what follows it is never read
// as a request.
#include "kit/http/tests/fixture.hpp"

namespace kit::http::testing {
namespace {

struct Malformed {
  const char* name;
  std::string text;
};
void PrintTo(const Malformed& malformed, std::ostream* out) { *out << malformed.name; }

std::string get_with(const std::string& lines) {
  return "GET / HTTP/1.1\r\nHost: x\r\n" + lines + "\r\n";
}
std::string target(const std::string& target) {
  return "GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n";
}
std::string post_with(const std::string& lines, const std::string& body) {
  return "POST / HTTP/1.1\r\nHost: x\r\n" + lines + "\r\n" + body;
}
std::string chunked(const std::string& body) {
  return post_with("Transfer-Encoding: chunked\r\n", body);
}

std::vector<Malformed> lengths() {
  const std::string chunk = "5\r\nhello\r\n0\r\n\r\n";
  return {
      {"CL and TE", post_with("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", chunk)},
      {"TE and CL", post_with("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", chunk)},
      {"CL 0 and TE", post_with("Content-Length: 0\r\nTransfer-Encoding: chunked\r\n", chunk)},
      {"two different CL", post_with("Content-Length: 5\r\nContent-Length: 6\r\n", "hello")},
      {"two equal CL", post_with("Content-Length: 5\r\nContent-Length: 5\r\n", "hello")},
      {"list of CL", post_with("Content-Length: 5, 5\r\n", "hello")},
      {"CL with plus", post_with("Content-Length: +5\r\n", "hello")},
      {"CL negative", post_with("Content-Length: -5\r\n", "hello")},
      {"CL hexadecimal", post_with("Content-Length: 0x5\r\n", "hello")},
      {"CL empty", post_with("Content-Length:\r\n", "hello")},
      {"CL with letters", post_with("Content-Length: 5a\r\n", "hello")},
      {"CL with inner space", post_with("Content-Length: 5 5\r\n", "hello")},
      {"CL with point", post_with("Content-Length: 5.0\r\n", "hello")},
      {"CL beyond 64 bits", post_with("Content-Length: 18446744073709551621\r\n", "hello")},
      {"CL quoted", post_with("Content-Length: \"5\"\r\n", "hello")},
      {"TE identity", post_with("Transfer-Encoding: identity\r\n", "hello")},
      {"TE gzip", post_with("Transfer-Encoding: gzip\r\n", chunk)},
      {"TE gzip then CL", post_with("Transfer-Encoding: gzip\r\nContent-Length: 5\r\n", "hello")},
      {"TE gzip, chunked", post_with("Transfer-Encoding: gzip, chunked\r\n", chunk)},
      {"TE chunked, gzip", post_with("Transfer-Encoding: chunked, gzip\r\n", chunk)},
      {"TE twice",
       post_with("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", chunk)},
      {"TE chunked, chunked", post_with("Transfer-Encoding: chunked, chunked\r\n", chunk)},
      {"TE xchunked", post_with("Transfer-Encoding: xchunked\r\n", chunk)},
      {"TE quoted", post_with("Transfer-Encoding: \"chunked\"\r\n", chunk)},
      {"TE with vertical tab", post_with("Transfer-Encoding: \x0b"
                                         "chunked\r\n",
                                         chunk)},
      {"TE with comma", post_with("Transfer-Encoding: ,chunked\r\n", chunk)},
      {"TE with parameter", post_with("Transfer-Encoding: chunked;a=b\r\n", chunk)},
      {"TE empty", post_with("Transfer-Encoding:\r\n", chunk)},
      {"TE on 1.0", "POST / HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk},
  };
}

std::vector<Malformed> lines() {
  using namespace std::string_literals;
  return {
      {"folded line", get_with("X: a\r\n b\r\n")},
      {"line folded with tab", get_with("X: a\r\n\tb\r\n")},
      {"folded TE", post_with("Transfer-Encoding:\r\n chunked\r\n", "0\r\n\r\n")},
      {"first line folded", "GET / HTTP/1.1\r\n Host: x\r\n\r\n"},
      {"space before the colon", get_with("X : a\r\n")},
      {"TE with space before the colon", post_with("Transfer-Encoding : chunked\r\n", "0\r\n\r\n")},
      {"header without colon", get_with("Nonsense\r\n")},
      {"header without name", get_with(": a\r\n")},
      {"name with brackets", get_with("X(a): a\r\n")},
      {"name with a high byte", get_with("X\xc3: a\r\n")},
      {"NUL in a name", get_with("X\0Y: a\r\n"s)},
      {"NUL in a value", get_with("X: a\0b\r\n"s)},
      {"bare LF between headers", get_with("X: a\nY: b\r\n")},
      {"bare CR in a value", get_with("X: a\rb\r\n")},
      {"bare CR before the end", get_with("X: a\r\r\n")},
      {"bare LF at the end", "GET / HTTP/1.1\r\nHost: x\r\n\n"},
      {"only bare LF", "GET / HTTP/1.1\nHost: x\n\n"},
      {"only bare CR", "GET / HTTP/1.1\rHost: x\r\r"},
      {"control in a value", get_with("X: a\x01"
                                      "b\r\n")},
      {"DEL in a value", get_with("X: a\x7f"
                                  "b\r\n")},
      {"encoded line end in a value", get_with("X: a%0d%0aY: b\r\n")},
      {"encoded NUL in a value", get_with("X: %00\r\n")},
      {"encoded LF in upper case", get_with("X: %0A\r\n")},
      {"empty X-Forwarded-For", get_with("X-Forwarded-For: \r\n")},
      {"no Host", "GET / HTTP/1.1\r\n\r\n"},
      {"two Hosts", "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n"},
      {"two Hosts on 1.0", "GET / HTTP/1.0\r\nHost: x\r\nHost: x\r\n\r\n"},
      {"empty Host", "GET / HTTP/1.1\r\nHost:\r\n\r\n"},
      {"Host with a path", "GET / HTTP/1.1\r\nHost: x/y\r\n\r\n"},
      {"Host with a user", "GET / HTTP/1.1\r\nHost: a@x\r\n\r\n"},
      {"Host with a list", "GET / HTTP/1.1\r\nHost: x, y\r\n\r\n"},
      {"Connection broken", get_with("Connection: close,,@\r\n")},
      {"two Expects", get_with("Expect: 100-continue\r\nExpect: 100-continue\r\n")},
  };
}

std::vector<Malformed> targets() {
  using namespace std::string_literals;
  return {
      {"empty line first", "\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"no target", "GET HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"two spaces", "GET  / HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"space before the method", " GET / HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"space after the version", "GET / HTTP/1.1 \r\nHost: x\r\n\r\n"},
      {"tab for space", "GET\t/ HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"no version", "GET /\r\nHost: x\r\n\r\n"},
      {"version 0.9", "GET / HTTP/0.9\r\nHost: x\r\n\r\n"},
      {"version 2.0", "PRI * HTTP/2.0\r\nHost: x\r\n\r\n"},
      {"version 1.10", "GET / HTTP/1.10\r\nHost: x\r\n\r\n"},
      {"version in lower case", "GET / http/1.1\r\nHost: x\r\n\r\n"},
      {"method with bracket", "G[T / HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"a TLS hello", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n"s},
      {"space in the target", target("/a b")},
      {"lone percent", target("/a%")},
      {"short percent", target("/a%4")},
      {"percent with letters", target("/a%zz")},
      {"encoded NUL", target("/a%00")},
      {"encoded CR", target("/a%0d")},
      {"encoded LF", target("/a%0A")},
      {"encoded line end in the query", target("/?a=%0d%0aX:%20y")},
      {"broken percent in the query", target("/?a=%4")},
      {"encoded slash", target("/a%2Fb")},
      {"dot segment", target("/a/../b")},
      {"encoded dot segment", target("/a/%2e%2E/b")},
      {"single dot", target("/./a")},
      {"backslash", target("/a\\b")},
      {"fragment", target("/a#b")},
      {"high byte", target("/\xe0\xb9\x81")},
      {"encoded broken UTF-8", target("/%E0%B9")},
      {"encoded overlong slash", target("/%c0%af")},
      {"relative target", target("a")},
      {"absolute target of another host", target("http://other/")},
      {"another scheme", target("ftp://x/")},
      {"star with GET", target("*")},
      {"CONNECT", "CONNECT x:443 HTTP/1.1\r\nHost: x:443\r\n\r\n"},
  };
}

std::vector<Malformed> chunks() {
  return {
      {"size with 0x", chunked("0x5\r\nhello\r\n0\r\n\r\n")},
      {"size negative", chunked("-5\r\nhello\r\n0\r\n\r\n")},
      {"size with plus", chunked("+5\r\nhello\r\n0\r\n\r\n")},
      {"size empty", chunked("\r\nhello\r\n0\r\n\r\n")},
      {"size beyond 64 bits", chunked("10000000000000005\r\nhello\r\n0\r\n\r\n")},
      {"size with trailing space", chunked("5 \r\nhello\r\n0\r\n\r\n")},
      {"size with leading space", chunked(" 5\r\nhello\r\n0\r\n\r\n")},
      {"size with letters", chunked("5g\r\nhello\r\n0\r\n\r\n")},
      {"bare LF after the size", chunked("5\nhello\r\n0\r\n\r\n")},
      {"bare CR after the size", chunked("5\rhello\r\n0\r\n\r\n")},
      {"bare LF after the data", chunked("5\r\nhello\n0\r\n\r\n")},
      {"data longer than the size", chunked("4\r\nhello\r\n0\r\n\r\n")},
      {"data shorter than the size", chunked("6\r\nhello\r\n0\r\n\r\n")},
      {"LF in an extension", chunked("5;a=\"\n\"\r\nhello\r\n0\r\n\r\n")},
      {"extension without name", chunked("5;\r\nhello\r\n0\r\n\r\n")},
      {"bare LF after the last chunk", chunked("0\n\r\n\r\n")},
      {"bare LF in the trailers", chunked("0\r\nA: b\nC: d\r\n\r\n")},
      {"CL in the trailers", chunked("0\r\nContent-Length: 5\r\n\r\n")},
      {"trailer without colon", chunked("0\r\nNonsense\r\n\r\n")},
  };
}

class Framing : public ::testing::TestWithParam<Malformed> {};

TEST_P(Framing, IsRefusedAndNothingBehindItIsServed) {
  std::atomic<int> handled{0};
  RunningServer server([&](Request&) {
    ++handled;
    return Response{};
  });
  RawSocket socket(server.port());
  socket.send(GetParam().text + "GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n");
  const auto text = socket.read_all();
  EXPECT_TRUE(text.starts_with("HTTP/1.1 400 ")) << text;
  EXPECT_EQ(count_of(text, "HTTP/1.1 "), 1) << text;
  EXPECT_NE(text.find("Connection: close\r\n"), std::string::npos);
  EXPECT_TRUE(socket.clean);
  EXPECT_EQ(handled, 0);
}

std::string plain_name(const ::testing::TestParamInfo<Malformed>& info) {
  std::string name;
  for (const char c : std::string(info.param.name)) name += std::isalnum(c) ? c : '_';
  return name;
}

INSTANTIATE_TEST_SUITE_P(Lengths, Framing, ::testing::ValuesIn(lengths()), plain_name);
INSTANTIATE_TEST_SUITE_P(Lines, Framing, ::testing::ValuesIn(lines()), plain_name);
INSTANTIATE_TEST_SUITE_P(Targets, Framing, ::testing::ValuesIn(targets()), plain_name);
INSTANTIATE_TEST_SUITE_P(Chunks, Framing, ::testing::ValuesIn(chunks()), plain_name);

TEST(HalfRequest, IsRefusedWhenTheClientHasEnded) {
  RunningServer server([](Request&) { return Response{}; });
  for (const auto* text :
       {"GET / HT", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nab",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhe"}) {
    RawSocket socket(server.port());
    socket.send(text);
    socket.end_sending();
    EXPECT_TRUE(socket.read_all().starts_with("HTTP/1.1 400 ")) << text;
  }
}

}  // namespace
}  // namespace kit::http::testing
