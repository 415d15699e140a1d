// Exports piece by piece, server-sent events, and a stop in the middle of it all.
#include "kit/base/breakage.hpp"
#include "kit/http/tests/fixture.hpp"

namespace kit::http::testing {
namespace {

Response export_of(int pieces, std::function<void(int)> before = {}) {
  Response response;
  response.pieces = [made = 0, pieces, before = std::move(before)](std::string& out) mutable {
    if (before) before(made);
    out += "row " + std::to_string(made) + std::string(1'000, '.') + "\n";
    return ++made < pieces;
  };
  return response;
}

TEST(Pieces, ComeAsOneChunkedBody) {
  RunningServer server([](Request&) { return export_of(30'000); });
  auto client = server.client();
  for (int round = 0; round < 2; ++round) {  // the connection lives on
    const auto response = client.send(Method::get, "/export");
    EXPECT_EQ(response.header("Transfer-Encoding"), "chunked");
    EXPECT_GT(response.body.size(), 30'000'000U);
    EXPECT_EQ(count_of(response.body, "row "), 30'000);
    EXPECT_NE(response.body.find("row 29999"), std::string::npos);
  }
  EXPECT_EQ(server.server().counters().connections_total, 1U);
}

TEST(Pieces, AreMadeOnlyAsFastAsTheClientReads) {
  std::atomic<int> made{0};
  Settings settings;
  settings.limits.workers = 1;
  RunningServer server(
      [&](Request& request) {
        if (request.path == "/other") return Response{};
        return export_of(100'000, [&](int number) { made = number; });
      },
      settings);
  RawSocket socket(server.port(), 4096);
  socket.send("GET /export HTTP/1.1\r\nHost: x\r\n\r\n");
  ASSERT_TRUE(socket.read_until("row 0"));
  // The only worker is free for others while this client does not read.
  EXPECT_EQ(server.client().send(Method::get, "/other").status, 200);
  EXPECT_LT(made, 99'999);
}

TEST(Pieces, ReachAnOldClientUntilTheClose) {
  RunningServer server([](Request&) { return export_of(200); });
  RawSocket socket(server.port());
  socket.send("GET /export HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
  const auto text = socket.read_all();
  EXPECT_EQ(text.find("chunked"), std::string::npos);
  EXPECT_EQ(count_of(text, "row "), 200);
  EXPECT_TRUE(text.ends_with(".\n"));
}

TEST(Pieces, ThatThrowAtOnceGive500AndLaterACut) {
  Settings settings;
  std::atomic<int> told{0};
  settings.on_error = [&](std::exception_ptr, const Request&) { ++told; };
  RunningServer server(
      [](Request& request) {
        const int bad = request.path == "/late" ? 5'000 : 0;
        return export_of(10'000, [bad](int number) {
          if (number == bad) throw Breakage("cursor lost");
        });
      },
      settings);
  auto client = server.client();
  EXPECT_EQ(client.send(Method::get, "/early").status, 500);
  EXPECT_THROW(client.send(Method::get, "/late"), Breakage);
  EXPECT_EQ(told, 2);
}

class Channel {
 public:
  Response open() {
    Response response;
    response.events = [this](std::shared_ptr<Events> stream) {
      const std::lock_guard lock(mutex_);
      streams_.push_back(std::move(stream));
      changed_.notify_all();
    };
    return response;
  }
  void wait_for(std::size_t count) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return streams_.size() >= count; });
  }
  std::size_t send(std::string_view event, std::string_view data, std::string_view id = {}) {
    const std::lock_guard lock(mutex_);
    std::erase_if(streams_, [&](const auto& stream) { return !stream->send(event, data, id); });
    return streams_.size();
  }
  void close() {
    const std::lock_guard lock(mutex_);
    for (const auto& stream : streams_) stream->close();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::shared_ptr<Events>> streams_;
};

TEST(ServerSentEvents, ReachFiftyClientsInOrder) {
  Channel channel;
  RunningServer server([&](Request&) { return channel.open(); });
  std::array<std::vector<Event>, 50> got;
  std::vector<std::thread> readers;
  for (auto& mine : got) {
    readers.emplace_back([&mine, &server] {
      const auto response = server.client().read_events("/events", {}, [&](const Event& event) {
        mine.push_back(event);
        return true;
      });
      EXPECT_EQ(response.header("Content-Type"), "text/event-stream");
    });
  }
  channel.wait_for(50);
  EXPECT_EQ(server.server().counters().events_open, 50U);
  for (int i = 0; i < 100; ++i)
    EXPECT_EQ(
        channel.send("step", "line " + std::to_string(i) + "\nสอง\r\nthree", std::to_string(i)),
        50U);
  channel.close();
  for (auto& reader : readers) reader.join();
  for (const auto& mine : got) {
    ASSERT_EQ(mine.size(), 100U);
    for (std::size_t i = 0; i < 100; ++i) {
      EXPECT_EQ(mine[i].event, "step");
      EXPECT_EQ(mine[i].id, std::to_string(i));
      EXPECT_EQ(mine[i].data, "line " + std::to_string(i) + "\nสอง\nthree");
    }
  }
  EXPECT_EQ(channel.send("step", "too late"), 0U);
}

TEST(ServerSentEvents, EndWhenTheClientGoes) {
  Channel channel;
  RunningServer server([&](Request&) { return channel.open(); });
  {
    RawSocket socket(server.port());
    socket.send("GET /events HTTP/1.1\r\nHost: x\r\n\r\n");
    channel.wait_for(1);
    ASSERT_TRUE(socket.read_until("\r\n\r\n"));
  }
  while (server.server().counters().events_open > 0) std::this_thread::yield();
  EXPECT_EQ(channel.send("", "anybody?"), 0U);
}

TEST(ServerSentEvents, MayBeSentAtOnceAndLeftAtWill) {
  RunningServer server([&](Request&) {
    Response response;
    response.events = [](const std::shared_ptr<Events>& stream) {
      stream->send("a", "1");
      stream->send("b", "");
    };
    return response;
  });
  std::string seen;
  server.client().read_events("/events", {}, [&](const Event& event) {
    seen += event.event + event.data;
    return event.event != "b";
  });
  EXPECT_EQ(seen, "a1b");
}

TEST(ServerSentEvents, SendAHeartbeatWhenThereIsNoNews) {
  Channel channel;
  Settings settings;
  settings.limits.events_heartbeat_ms = 1;
  RunningServer server([&](Request&) { return channel.open(); }, settings);
  RawSocket socket(server.port());
  socket.send("GET /events HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_TRUE(socket.read_until(":\n\n:\n\n"));
}

TEST(ServerSentEvents, AreOpenToSoManyAndNoMore) {
  Channel channel;
  Settings settings;
  settings.limits.events_max = 1;
  RunningServer server([&](Request&) { return channel.open(); }, settings);
  RawSocket first(server.port());
  first.send("GET /events HTTP/1.1\r\nHost: x\r\n\r\n");
  ASSERT_TRUE(first.read_until("\r\n\r\n"));
  EXPECT_EQ(server.client().send(Method::get, "/events").status, 503);
  EXPECT_EQ(server.server().counters().events_open, 1U);
}

TEST(ServerSentEvents, CutAClientThatDoesNotKeepUp) {
  Channel channel;
  RunningServer server([&](Request&) { return channel.open(); });
  RawSocket socket(server.port(), 4096);
  socket.send("GET /events HTTP/1.1\r\nHost: x\r\n\r\n");
  channel.wait_for(1);
  const std::string much(10'000, 'x');
  while (channel.send("", much) > 0) {
  }
  server.stop();
}

TEST(Stop, LetsARunningRequestFinish) {
  Signal busy;
  Signal go_on;
  RunningServer server([&](Request&) {
    busy.give();
    go_on.wait();
    return Response{.body = "finished"};
  });
  RawSocket running(server.port());
  running.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  busy.wait();
  RawSocket idle(server.port());
  while (server.server().counters().connections_open < 2) std::this_thread::yield();
  server.server().stop();
  EXPECT_EQ(idle.read_all(), "");
  while (RawSocket(server.port()).connected())
    std::this_thread::yield();  // till the other loop stops too
  go_on.give();
  EXPECT_TRUE(running.read_all().ends_with("finished"));
  EXPECT_NE(running.seen.find("Connection: close"), std::string::npos);
  server.stop();
  EXPECT_EQ(server.server().counters().connections_open, 0U);
}

TEST(Stop, EndsEventStreamsAndReturns) {
  Channel channel;
  RunningServer server([&](Request&) { return channel.open(); });
  RawSocket socket(server.port());
  socket.send("GET /events HTTP/1.1\r\nHost: x\r\n\r\n");
  ASSERT_TRUE(socket.read_until("\r\n\r\n"));
  channel.wait_for(1);
  channel.send("", "last words");
  server.stop();
  EXPECT_TRUE(socket.read_all().ends_with("data: last words\n\n"));
  EXPECT_EQ(channel.send("", "x"), 0U);
}

TEST(Stop, BeforeRunIsRememberedToo) {
  Server server({}, [](Request&) { return Response{}; });
  server.stop();
  server.run();
}

TEST(Stop, UnderLoadLosesNoAnswerHalfway) {
  RunningServer server([](Request&) { return Response{.body = std::string(100'000, 'x')}; });
  std::atomic<int> answered{0};
  std::vector<std::thread> clients;
  for (int i = 0; i < 8; ++i) {
    clients.emplace_back([&] {
      auto client = server.client();
      try {
        for (;;) {
          EXPECT_EQ(client.send(Method::get, "/").body.size(), 100'000U);
          ++answered;
        }
      } catch (const Breakage& end) {
        EXPECT_EQ(std::string(end.what()).find("broke off"), std::string::npos);
      }
    });
  }
  while (answered < 100) std::this_thread::yield();
  server.stop();
  for (auto& client : clients) client.join();
}

}  // namespace
}  // namespace kit::http::testing
