// The queue of a centre with many open cases: how long the server takes for its first rows, for the next page, for what is
// mine, and for the first page of the day; from three chairs. Nothing is asserted; bench/README.md says how to read it.
#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <iostream>

#include "kit/text/text.hpp"
#include "tests/story/story.hpp"

namespace {

using kit::http::Method;
using Clock = std::chrono::steady_clock;

constexpr int rounds = 200;
constexpr int people = 300;

std::string member_of(const std::string& body, std::string_view name) {
  auto mark = "\"" + std::string(name) + "\":\"";
  auto at = body.find(mark);
  if (at == body.npos) throw kit::Breakage("no " + std::string(name) + " in " + body);
  return body.substr(at + mark.size(), body.find('"', at + mark.size()) - at - mark.size());
}

struct Desk {
  story::Stage stage;
  story::Visitor officer{stage}, province{stage};
  std::vector<std::string> clients;

  explicit Desk(const std::string& engine) : stage(engine) {
    stage.add_organisation("lampang", "provincial_office", "520101", "พมจ.");
    stage.set_area("lampang", {"52"});
    stage.add_member("prasit", "provincial_officer", "lampang", {});
    province.sign_in("prasit");
    auto centre = member_of(
        must(province.send(Method::post, "/api/v1/network/centres", {},
                           R"({"area_code":"521304","name_th":"ศูนย์","host_kind":"tao","host_name":"อบต.","status":"open","service_area":["521304"]})")),
        "org_id");
    stage.add_member("som", "desk_officer", centre, {});
    stage.add_member("kamnan", "centre_head", centre, {});
    officer.sign_in("som");
  }

  static std::string must(const kit::http::ClientResponse& answer) {
    if (answer.status >= 300) throw kit::Breakage(answer.body);
    return answer.body;
  }
  void fill(int cases) {
    for (int i = 0; i < people; ++i)
      clients.push_back(member_of(must(officer.send(Method::post, "/api/v1/registry/people", {},
                                                    fmt::format(R"({{"person":{{"first_name":"คน{}","last_name":"ทดสอบ{}"}}}})", i, i))), "id"));
    for (int i = 0; i < cases; ++i) {
      if (i % 50 == 0) stage.clock.advance_ms(240'000);  // within one session
      const char* urgency = i % 20 == 0 ? "most_urgent" : i % 5 == 0 ? "urgent" : "normal";
      const char* problem = i % 25 == 7 ? "VIO01" : "INC02";
      must(officer.send(Method::post, "/api/v1/casework/cases", {},
                        fmt::format(R"({{"channel":"walk_in","reporter":{{"kind":"self","name":"ก"}},"clients":[{{"person_id":"{}","about":""}}],)"
                                    R"("main_problem":"{}","request":"ขอความช่วยเหลือ","urgency":"{}"}})",
                                    clients[static_cast<std::size_t>(i % people)], problem, urgency)));
    }
    stage.workplace().performer().count_rows_anew();
  }
};

void measure(const std::string& engine, const char* chair, const char* what, story::Visitor& who, const std::string& target) {
  std::vector<double> took;
  std::size_t bytes = 0;
  for (int i = 0; i < rounds; ++i) {
    auto began = Clock::now();
    auto answer = who.send(Method::get, target, {}, "");
    took.push_back(std::chrono::duration<double, std::milli>(Clock::now() - began).count());
    if (answer.status != 200) throw kit::Breakage(answer.body);
    bytes = answer.body.size();
  }
  std::ranges::sort(took);
  auto at = [&](double share) { return took[static_cast<std::size_t>(share * (took.size() - 1))]; };
  std::cout << fmt::format("| {} | {} | {} | {:.1f} | {:.1f} | {:.1f} | {} |\n", engine, chair, what, at(0.5), at(0.95), at(1), bytes);
}

void run(const std::string& engine, int cases) {
  Desk desk(engine);
  desk.fill(cases);
  // Who would have sat idle while the desk filled comes in now.
  story::Visitor head(desk.stage), province(desk.stage);
  head.sign_in("kamnan");
  province.sign_in("prasit");
  const std::string queue = "/api/v1/casework/queue?limit=50";
  auto first = desk.officer.send(Method::get, queue, {}, "").body;
  auto next = queue + "&after=" + member_of(first, "next");
  measure(engine, "desk officer", "first 50 rows", desk.officer, queue);
  measure(engine, "desk officer", "next 50 rows", desk.officer, next);
  measure(engine, "desk officer", "only mine", desk.officer, queue + "&mine=true");
  measure(engine, "desk officer", "urgent only", desk.officer, queue + "&urgency=urgent");
  measure(engine, "desk officer", "the first page of the day", desk.officer, "/api/v1/casework/today");
  measure(engine, "head", "first 50 rows", head, queue);
  measure(engine, "province", "first 50 rows", province, queue);
}

}  // namespace

int main(int argc, char** argv) {
  spdlog::set_level(spdlog::level::err);
  int cases = argc > 1 ? static_cast<int>(kit::text::parse_int(argv[1]).value_or(5000)) : 5000;
  std::cout << fmt::format("{} open cases, {} asks each over HTTP on one connection, ms\n\n", cases, rounds)
            << "| database | chair | what | p50 | p95 | worst | bytes |\n|---|---|---|--:|--:|--:|--:|\n";
  try {
    for (const auto& engine : kit::testing::engine_list()) run(engine, cases);
  } catch (const std::exception& broken) {
    std::cerr << broken.what() << "\n";
    return 1;
  }
  return 0;
}
