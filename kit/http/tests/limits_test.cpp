// Limits and time-outs. Nothing here measures time: a short limit is set and its effect is awaited.
#include "kit/base/breakage.hpp"
#include "kit/http/tests/fixture.hpp"

namespace kit::http::testing {
namespace {

Response length(Request& request) {
  return {.body = std::to_string(request.body.size())};
}

TEST(Limits, AHeadThatNeverEndsGets408) {
  Settings settings;
  settings.limits.header_ms = 1;
  RunningServer server(length, settings);
  RawSocket socket(server.port());
  socket.send("GET / HTTP/1.1\r\nHost: x\r\nX: ");
  EXPECT_TRUE(socket.read_all().starts_with("HTTP/1.1 408 ")) << socket.seen;
  EXPECT_NE(socket.seen.find("Connection: close\r\n"), std::string::npos);
  EXPECT_TRUE(socket.clean);
}

TEST(Limits, ABodyBelowTheMinimumRateGets408) {
  Settings settings;
  settings.limits.header_ms = 1;
  settings.limits.body_bytes_per_second_min = 1'000'000'000;
  RunningServer server(length, settings);
  for (const auto* framing :
       {"Content-Length: 1000\r\n\r\nabc", "Transfer-Encoding: chunked\r\n\r\n5\r\na"}) {
    RawSocket socket(server.port());
    socket.send(std::string("POST / HTTP/1.1\r\nHost: x\r\n") + framing);
    EXPECT_TRUE(socket.read_all().starts_with("HTTP/1.1 408 ")) << socket.seen;
  }
}

TEST(Limits, AnIdleConnectionIsClosedWithoutAWord) {
  Settings settings;
  settings.limits.idle_ms = 1;
  RunningServer server(length, settings);
  RawSocket socket(server.port());
  EXPECT_EQ(socket.read_all(), "");
  EXPECT_TRUE(socket.clean);
}

TEST(Limits, ATooLongHeadGets431) {
  RunningServer server(length);
  RawSocket one_long(server.port());
  one_long.send("GET / HTTP/1.1\r\nHost: x\r\nX: " + std::string(200'000, 'a') + "\r\n\r\n");
  EXPECT_TRUE(one_long.read_all().starts_with("HTTP/1.1 431 ")) << one_long.seen;
  RawSocket many(server.port());
  std::string head = "GET / HTTP/1.1\r\nHost: x\r\n";
  for (int i = 0; i < 5000; ++i) head += "X-" + std::to_string(i) + ": a\r\n";
  many.send(head + "\r\n");
  EXPECT_TRUE(many.read_all().starts_with("HTTP/1.1 431 ")) << many.seen;
}

TEST(Limits, AHeadJustBelowTheLimitIsServed) {
  RunningServer server(length);
  const auto response =
      server.client().send(Method::get, "/", {{"X-Long", std::string(16'000, 'a')}});
  EXPECT_EQ(response.status, 200);
}

TEST(Limits, ABodyOverTheLimitGets413AndTheClientSeesIt) {
  RunningServer server(length);
  const std::string big(20 * 1024 * 1024, 'x');
  auto client = server.client();
  EXPECT_EQ(client.send(Method::post, "/", {}, big).status, 413);
  EXPECT_EQ(client.send(Method::post, "/", {}, big.substr(0, 1024 * 1024)).body, "1048576");
}

TEST(Limits, ARefusedClientMaySendToTheEndAndIsNotReset) {
  RunningServer server(length);
  RawSocket socket(server.port());
  const std::string big(20 * 1024 * 1024, 'x');
  socket.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(big.size()) +
              "\r\n\r\n");
  EXPECT_TRUE(socket.send(big));
  EXPECT_TRUE(socket.read_all().starts_with("HTTP/1.1 413 ")) << socket.seen;
  EXPECT_TRUE(socket.clean);
}

TEST(Limits, TheLimitIsDecidedFromTheHead) {
  RunningServer server(length);
  RawSocket socket(server.port());
  socket.send(
      "POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2000000\r\n\r\n");
  EXPECT_TRUE(socket.read_all().starts_with("HTTP/1.1 413 ")) << socket.seen;
}

TEST(Limits, AChunkedBodyOverTheLimitGets413) {
  Settings settings;
  settings.limits.body_bytes = 100;
  RunningServer server(length, settings);
  RawSocket socket(server.port());
  std::string text = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
  for (int i = 0; i < 11; ++i) text += "a\r\n0123456789\r\n";
  socket.send(text);
  EXPECT_TRUE(socket.read_all().starts_with("HTTP/1.1 413 ")) << socket.seen;
}

TEST(Limits, EndlessTrailersAndChunkExtensionsAreRefused) {
  RunningServer server(length);
  for (const auto* start : {"0\r\nA: ", "5;ext="}) {
    RawSocket socket(server.port());
    socket.send(std::string("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n") +
                start + std::string(100'000, 'a'));
    EXPECT_TRUE(socket.read_all().starts_with("HTTP/1.1 400 ")) << socket.seen;
  }
}

TEST(Limits, SomePathsMayTakeMore) {
  Settings settings;
  settings.limits.body_bytes_for = [](Method method, std::string_view path) -> std::size_t {
    return method == Method::post && path == "/upload" ? 3'000'000 : 10;
  };
  RunningServer server(length, settings);
  auto client = server.client();
  const std::string big(2'500'000, 'x');
  EXPECT_EQ(client.send(Method::post, "/upload", {}, big).body, "2500000");
  EXPECT_EQ(client.send(Method::post, "/other", {}, "12345678901").status, 413);
}

TEST(Limits, ExpectationsAreMetOrRefused) {
  RunningServer server(length);
  RawSocket socket(server.port());
  socket.send(
      "POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-Continue\r\nContent-Length: 3\r\n"
      "Connection: close\r\n\r\n");
  ASSERT_TRUE(socket.read_until("HTTP/1.1 100 Continue\r\n\r\n"));
  socket.send("abc");
  EXPECT_NE(socket.read_all().find("HTTP/1.1 200 OK"), std::string::npos);
  RawSocket other(server.port());
  other.send("POST / HTTP/1.1\r\nHost: x\r\nExpect: miracles\r\nContent-Length: 3\r\n\r\nabc");
  EXPECT_TRUE(other.read_all().starts_with("HTTP/1.1 417 "));
}

TEST(Limits, AFullQueueGives503WithRetryAfter) {
  Settings settings;
  settings.limits.workers = 1;
  settings.limits.queue_max = 1;
  Signal busy;
  Signal go_on;
  RunningServer server(
      [&](Request&) {
        busy.give();
        go_on.wait();
        return Response{};
      },
      settings);
  const std::string request = "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
  RawSocket first(server.port());
  first.send(request);
  busy.wait();
  RawSocket second(server.port());
  second.send(request);
  while (server.server().counters().queue_length == 0) std::this_thread::yield();
  RawSocket third(server.port());
  third.send(request);
  EXPECT_TRUE(third.read_all().starts_with("HTTP/1.1 503 ")) << third.seen;
  EXPECT_NE(third.seen.find("Retry-After: "), std::string::npos);
  go_on.give();
  EXPECT_TRUE(first.read_all().starts_with("HTTP/1.1 200 "));
  EXPECT_TRUE(second.read_all().starts_with("HTTP/1.1 200 "));
  EXPECT_EQ(server.server().counters().refused_total, 1U);
}

TEST(Limits, OnePeerHasSoManyConnectionsAndNoMore) {
  Settings settings;
  settings.limits.connections_per_peer_max = 2;
  RunningServer server(length, settings);
  auto first = server.client();
  auto second = server.client();
  EXPECT_EQ(first.send(Method::get, "/").status, 200);
  EXPECT_EQ(second.send(Method::get, "/").status, 200);
  RawSocket third(server.port());
  third.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(third.read_all(), "");
  EXPECT_EQ(first.send(Method::get, "/").status, 200);
}

TEST(Limits, BehindATrustedProxyEachClientHasItsOwnCap) {
  Settings settings;
  settings.limits.connections_per_peer_max = 1;
  settings.trusted_proxies = {"127.0.0.1"};
  Signal busy;
  Signal go_on;
  RunningServer server(
      [&](Request& request) {
        if (request.path == "/wait") {
          busy.give();
          go_on.wait();
        }
        return Response{};
      },
      settings);
  RawSocket waiting(server.port());
  waiting.send(
      "GET /wait HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 1.1.1.1\r\nConnection: close\r\n\r\n");
  busy.wait();
  auto client = server.client();
  EXPECT_EQ(client.send(Method::get, "/", {{"X-Forwarded-For", "2.2.2.2"}}).status, 200);
  EXPECT_EQ(client.send(Method::get, "/", {{"X-Forwarded-For", "1.1.1.1"}}).status, 503);
  go_on.give();
  EXPECT_TRUE(waiting.read_all().starts_with("HTTP/1.1 200 "));
  EXPECT_EQ(client.send(Method::get, "/", {{"X-Forwarded-For", "1.1.1.1"}}).status, 200);
}

TEST(Limits, AThousandIdleConnectionsDoNotStandInTheWay) {
  Settings settings;
  settings.limits.connections_per_peer_max = 2'000;
  settings.limits.queue_max = 1'000;  // they all ask at once in the end
  RunningServer server(length, settings);
  std::vector<RawSocket> idle;
  for (int i = 0; i < 1'000; ++i) {
    idle.emplace_back(server.port());
    ASSERT_TRUE(idle.back().connected());
  }
  auto client = server.client();
  EXPECT_EQ(client.send(Method::post, "/", {}, "abc").body, "3");
  while (server.server().counters().connections_open < 1'001) std::this_thread::yield();
  for (auto& socket : idle) socket.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  for (auto& socket : idle) EXPECT_TRUE(socket.read_until("\r\n\r\n0"));
}

TEST(Limits, OverAllThereAreSoManyConnectionsAndNoMore) {
  Settings settings;
  settings.limits.connections_max = 1;
  RunningServer server(length, settings);
  auto first = server.client();
  EXPECT_EQ(first.send(Method::get, "/").status, 200);
  RawSocket second(server.port());
  second.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(second.read_all(), "");
  EXPECT_EQ(server.server().counters().refused_total, 1U);
}

TEST(Limits, AReaderThatStopsReadingIsCut) {
  Settings settings;
  settings.limits.write_ms = 1;
  RunningServer server([](Request&) { return Response{.body = std::string(50'000'000, 'x')}; },
                       settings);
  RawSocket socket(server.port(), 4096);
  socket.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  ASSERT_TRUE(socket.read_until("\r\n\r\n"));
  while (server.server().counters().connections_open > 0) std::this_thread::yield();
  EXPECT_LT(socket.read_all().size(), 50'000'000U);
}

}  // namespace
}  // namespace kit::http::testing
