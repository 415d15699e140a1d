// Answers that a worker sends itself: slow readers, requests that come early, clients that go
// meanwhile.
#include "kit/http/tests/fixture.hpp"

namespace kit::http::testing {
namespace {

constexpr std::string_view get = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n";
constexpr std::string_view last = "GET /z HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

// Holds the request for /a until it is let go.
struct Held {
  Signal begun, go_on;
  Response operator()(Request& request) {
    if (request.path == "/a") {
      begun.give();
      go_on.wait();
    }
    return {.body = "this is " + request.path};
  }
  Handler handler() {
    return [this](Request& request) { return (*this)(request); };
  }
};

// A request for /a that a worker holds.
struct Asked {
  explicit Asked(Settings settings = {}) : server(held.handler(), settings), socket(server.port()) {}
  void begin(std::string_view text = get) {
    socket.send(std::string(text));
    held.begun.wait();
  }
  Held held;
  RunningServer server;
  RawSocket socket;
};

void until_all_are_gone(Server& server) {
  while (server.counters().connections_open > 0) std::this_thread::yield();
}

TEST(Sending, ASlowReaderGetsEveryByteOfAnAnswerThatNoBufferHolds) {
  std::string big;
  while (big.size() < 20'000'000) big += std::to_string(big.size()) + " ";
  RunningServer server(
      [&](Request& request) { return Response{.body = request.path == "/a" ? big : "small"}; });
  RawSocket socket(server.port(), 4096);
  socket.send(get);
  ASSERT_TRUE(socket.read_until("\r\n\r\n"));
  const auto begin = socket.seen.find("\r\n\r\n") + 4;
  while (socket.seen.size() < begin + big.size()) ASSERT_TRUE(socket.read_some());
  EXPECT_EQ(socket.seen.substr(begin), big);
  socket.seen.clear();
  socket.send(last);
  EXPECT_TRUE(socket.read_all().ends_with("\r\n\r\nsmall"));
  EXPECT_GT(server.server().counters().bytes_out, big.size());
}

TEST(Sending, ARequestThatComesWhileTheLastIsWorkedOnIsAnsweredAfterIt) {
  Asked asked;
  asked.begin();
  asked.socket.send(last);
  asked.held.go_on.give();
  const auto text = asked.socket.read_all();
  EXPECT_LT(text.find("this is /a"), text.find("this is /z"));
  EXPECT_TRUE(text.ends_with("this is /z"));
  EXPECT_TRUE(asked.socket.clean);
}

TEST(Sending, AHalfRequestThatComesEarlyGetsNoMoreTimeThanAnyOther) {
  Settings settings;
  settings.limits.header_ms = 1;
  Asked asked(settings);
  asked.begin(std::string(get) + "GET /half HTTP/1.1\r\nHos");
  asked.held.go_on.give();
  const auto text = asked.socket.read_all();
  EXPECT_LT(text.find("this is /a"), text.find("HTTP/1.1 408 ")) << text;
  EXPECT_EQ(count_of(text, "HTTP/1.1 408 "), 1);
}

TEST(Sending, AClientThatHasEndedItsSideGetsItsAnswer) {
  Asked asked;
  asked.begin();
  asked.socket.end_sending();
  asked.held.go_on.give();
  EXPECT_TRUE(asked.socket.read_all().ends_with("this is /a"));
  EXPECT_TRUE(asked.socket.clean);
}

TEST(Sending, AClientThatGoesWhileAWorkerIsBusyHurtsNobody) {
  Held held;
  RunningServer server(held.handler());
  {
    RawSocket socket(server.port());
    socket.send(get);
    held.begun.wait();
  }
  held.go_on.give();
  until_all_are_gone(server.server());
  EXPECT_EQ(server.client().send(Method::get, "/b").body, "this is /b");
}

TEST(Sending, AConnectionIsIdleFromItsLastAnswerOn) {
  Settings settings;
  settings.limits.idle_ms = 1'000;
  RunningServer server([](Request&) { return Response{.body = "once"}; }, settings);
  RawSocket socket(server.port());
  socket.send(get);
  EXPECT_TRUE(socket.read_all().ends_with("once"));
  EXPECT_TRUE(socket.clean);
}

TEST(Sending, AnAnsweredConnectionDoesNotHoldUpAStop) {
  RunningServer server([](Request&) { return Response{.body = "once"}; });
  std::vector<RawSocket> all;
  for (int i = 0; i < 20; ++i) all.emplace_back(server.port());
  for (auto& socket : all) socket.send(get);
  for (auto& socket : all) EXPECT_TRUE(socket.read_until("once"));
  server.stop();
  for (auto& socket : all) {
    EXPECT_EQ(count_of(socket.read_all(), "HTTP/1.1 "), 1);
    EXPECT_TRUE(socket.clean);
  }
}

TEST(Sending, AStopWhileAWorkerIsBusyLetsItAnswerAndSaysClose) {
  Asked asked;
  asked.begin();
  asked.server.server().stop();
  asked.held.go_on.give();
  EXPECT_TRUE(asked.socket.read_all().ends_with("this is /a"));
  EXPECT_NE(asked.socket.seen.find("Connection: close\r\n"), std::string::npos);
}

TEST(Sending, ClientsThatComeAskAndGoInARushLeaveNothingBehind) {
  RunningServer server([](Request& request) {
    return Response{.body = std::string(request.path == "/a" ? 200'000 : 10, 'x')};
  });
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t)
    threads.emplace_back([&] {
      for (int i = 0; i < 100; ++i) {
        RawSocket socket(server.port());
        socket.send(std::string(get) + std::string(get).replace(5, 1, "b"));
        if (i % 3 == 0) socket.read_some();  // the others go without reading anything
      }
    });
  for (auto& thread : threads) thread.join();
  until_all_are_gone(server.server());
  EXPECT_EQ(server.client().send(Method::get, "/b").status, 200);
  EXPECT_EQ(server.server().counters().connections_total, 401U);
}

TEST(Sending, BehindAProxyAnAnsweredRequestNoLongerCountsForItsClient) {
  Settings settings;
  settings.limits.connections_per_peer_max = 1;
  settings.trusted_proxies = {"127.0.0.1"};
  RunningServer server([](Request&) { return Response{}; }, settings);
  auto first = server.client();
  auto second = server.client();
  const std::vector<Header> from{{"X-Forwarded-For", "1.1.1.1"}};
  EXPECT_EQ(first.send(Method::get, "/", from).status, 200);
  // The count goes down with the answer, and not when the first connection has something new to
  // ask.
  while (second.send(Method::get, "/", from).status != 200) std::this_thread::yield();
}

}  // namespace
}  // namespace kit::http::testing
