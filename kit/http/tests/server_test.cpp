// Plain requests and answers: what a well-behaved client sees.
#include "kit/base/breakage.hpp"
#include "kit/http/tests/fixture.hpp"

namespace kit::http::testing {
namespace {

Response echo(Request& request) {
  Response response;
  response.body = request.path + "|" + std::string(request.query_value("q").value_or("-")) + "|" +
                  std::string(request.cookie("session").value_or("-")) + "|" + request.body + "|" +
                  request.peer;
  return response.with("Content-Type", "text/plain");
}

TEST(Server, AnswersWithWhatTheHandlerMade) {
  RunningServer server(echo);
  auto client = server.client();
  const auto response = client.send(Method::post, "/a%20b/%E0%B9%81%E0%B8%88?x=1&q=a+b%26c",
                                    {{"Cookie", "other=1; session=\"abc\""}}, "body");
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.body, "/a b/แจ|a b&c|abc|body|127.0.0.1");
  EXPECT_EQ(response.header("content-TYPE"), "text/plain");
  EXPECT_TRUE(response.header("Date"));
}

TEST(Server, ReusesAConnection) {
  RunningServer server(echo);
  auto client = server.client();
  for (int i = 0; i < 20; ++i) EXPECT_EQ(client.send(Method::get, "/").status, 200);
  const auto counters = server.server().counters();
  EXPECT_EQ(counters.connections_total, 1U);
  EXPECT_EQ(counters.requests_total, 20U);
  EXPECT_GT(counters.bytes_in, 0U);
  EXPECT_GT(counters.bytes_out, 0U);
}

TEST(Server, AnswersHeadWithoutABody) {
  RunningServer server(echo);
  RawSocket socket(server.port());
  socket.send("HEAD /abc HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  const auto text = socket.read_all();
  EXPECT_NE(text.find("Content-Length: 19\r\n"), std::string::npos) << text;
  EXPECT_TRUE(text.ends_with("\r\n\r\n"));
  auto client = server.client();
  EXPECT_EQ(client.send(Method::head, "/").body, "");
  EXPECT_EQ(client.send(Method::get, "/").body, "/|-|-||127.0.0.1");
}

TEST(Server, AnswersPipelinedRequestsInOrder) {
  RunningServer server(echo);
  RawSocket socket(server.port());
  std::string all;
  for (int i = 0; i < 50; ++i)
    all += "POST /" + std::to_string(i) + " HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc";
  all += "GET /last HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
  socket.send(all);
  const auto text = socket.read_all();
  EXPECT_EQ(count_of(text, "HTTP/1.1 200 OK"), 51);
  std::size_t at = 0;
  for (int i = 0; i < 50; ++i) {
    at = text.find("/" + std::to_string(i) + "|-|-|abc", at);
    ASSERT_NE(at, std::string::npos) << i;
  }
  EXPECT_NE(text.find("/last|", at), std::string::npos);
}

TEST(Server, TakesAHeadThatComesByteByByte) {
  RunningServer server(echo);
  RawSocket socket(server.port());
  for (const char c :
       std::string("POST /slow HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"
                   "Connection: close\r\n\r\n3;a=b\r\nabc\r\n2\r\nde\r\n0\r\nA: b\r\n\r\n"))
    socket.send({&c, 1});
  EXPECT_NE(socket.read_all().find("/slow|-|-|abcde|"), std::string::npos) << socket.seen;
}

TEST(Server, SpeaksHttp10) {
  RunningServer server(echo);
  RawSocket socket(server.port());
  socket.send("GET /old HTTP/1.0\r\n\r\n");
  EXPECT_NE(socket.read_all().find("/old|"), std::string::npos);
  EXPECT_TRUE(socket.clean);
  RawSocket kept(server.port());
  kept.send("GET /1 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
  EXPECT_TRUE(kept.read_until("/1|"));
  EXPECT_NE(kept.seen.find("Connection: keep-alive"), std::string::npos);
}

TEST(Server, TakesAnAbsoluteTarget) {
  RunningServer server(echo);
  RawSocket socket(server.port());
  socket.send("GET http://X.th:80/p?q=1 HTTP/1.1\r\nHost: x.th:80\r\nConnection: close\r\n\r\n");
  EXPECT_NE(socket.read_all().find("/p|1|"), std::string::npos);
}

TEST(Server, AHandlerThatThrowsGives500AndTheConnectionGoesOn) {
  std::atomic<int> told{0};
  Settings settings;
  settings.on_error = [&](std::exception_ptr error, const Request& request) {
    EXPECT_THROW(std::rethrow_exception(error), Breakage);
    EXPECT_EQ(request.path, "/bad");
    ++told;
  };
  settings.own_answer = [](int status, std::string_view language) {
    return Response{.body = "own " + std::to_string(status) + " " + std::string(language)};
  };
  RunningServer server(
      [](Request& request) -> Response {
        if (request.path == "/bad") throw Breakage("the disk is gone");
        return {};
      },
      settings);
  auto client = server.client();
  const auto response = client.send(Method::get, "/bad", {{"Accept-Language", "th"}});
  EXPECT_EQ(response.status, 500);
  EXPECT_EQ(response.body, "own 500 th");
  EXPECT_EQ(client.send(Method::get, "/good").status, 200);
  EXPECT_EQ(told, 1);
  EXPECT_EQ(server.server().counters().connections_total, 1U);
  EXPECT_EQ(server.server().counters().responses_5xx, 1U);
}

TEST(Server, AHeaderThatWouldBreakOutOfItsLineIsABug) {
  std::atomic<int> bugs{0};
  Settings settings;
  settings.on_error = [&](std::exception_ptr error, const Request&) {
    EXPECT_THROW(std::rethrow_exception(error), Bug);
    ++bugs;
  };
  RunningServer server(
      [](Request&) { return Response{}.with("Location", "/\r\nSet-Cookie: stolen=1"); }, settings);
  const auto response = server.client().send(Method::get, "/");
  EXPECT_EQ(response.status, 500);
  EXPECT_FALSE(response.header("Set-Cookie"));
  EXPECT_EQ(bugs, 1);
}

TEST(Server, AnAnswerWithoutContentHasNoLength) {
  RunningServer server([](Request& request) {
    return Response{.status = request.path == "/304" ? 304 : 204, .body = "never sent"};
  });
  auto client = server.client();
  for (const auto* path : {"/204", "/304", "/204"}) {
    const auto response = client.send(Method::get, path);
    EXPECT_FALSE(response.header("Content-Length")) << path;
    EXPECT_EQ(response.body, "") << path;
  }
}

TEST(Server, TwoServersDoNotShareAPort) {
  RunningServer server(echo);
  Settings same;
  same.port = server.port();
  EXPECT_THROW(Server(same, echo), Breakage);
  Settings nowhere;
  nowhere.address = "not an address";
  EXPECT_THROW(Server(nowhere, echo), Breakage);
}

TEST(Server, BelievesForwardedAddressesOnlyFromTrustedProxies) {
  const auto peer_seen = [](std::vector<std::string> trusted, std::string forwarded) {
    Settings settings;
    settings.trusted_proxies = std::move(trusted);
    RunningServer server([](Request& request) { return Response{.body = request.peer}; }, settings);
    const auto response =
        server.client().send(Method::get, "/", {{"X-Forwarded-For", std::move(forwarded)}});
    return response.status == 200 ? response.body : std::to_string(response.status);
  };
  EXPECT_EQ(peer_seen({}, "1.2.3.4"), "127.0.0.1");
  EXPECT_EQ(peer_seen({"10.0.0.0/8"}, "1.2.3.4"), "127.0.0.1");
  EXPECT_EQ(peer_seen({"127.0.0.1"}, "1.2.3.4"), "1.2.3.4");
  EXPECT_EQ(peer_seen({"127.0.0.0/8"}, "6.6.6.6, 1.2.3.4:5678, 127.9.9.9"), "1.2.3.4");
  EXPECT_EQ(peer_seen({"127.0.0.1"}, "[2001:db8::1]:443"), "2001:db8::1");
  EXPECT_EQ(peer_seen({"127.0.0.1"}, "somebody"), "400");
  EXPECT_THROW(Server({.trusted_proxies = {"10.0.0.0/33"}}, echo), Breakage);
}

TEST(Client, ConnectsAgainWhenAKeptConnectionWasClosed) {
  Settings settings;
  settings.limits.idle_ms = 1;
  RunningServer server(echo, settings);
  auto client = server.client();
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(client.send(Method::get, "/").status, 200);
    while (server.server().counters().connections_open > 0) std::this_thread::yield();
  }
  EXPECT_EQ(server.server().counters().connections_total, 3U);
  EXPECT_THROW(client.send(Method::post, "/", {}, "x"), Breakage);
  EXPECT_EQ(client.send(Method::post, "/", {}, "x").status, 200);
}

}  // namespace
}  // namespace kit::http::testing
