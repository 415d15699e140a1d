// The median of what people earn before and after, at every level and for every period, is what a slow recomputation from
// what they said comes to; a median of the medians of parts is not. Random histories over HTTP, on both databases.
#include <fmt/format.h>

#include <map>
#include <random>

#include "kit/text/text.hpp"
#include "tests/story/story.hpp"

namespace {

using kit::http::Method;

struct Told {
  std::string area;
  std::int64_t months = 0;
  std::string on;
  std::int64_t satang = 0;
};

struct Incomes : ::testing::TestWithParam<std::string> {
  story::Stage stage{GetParam()};
  std::map<std::string, std::unique_ptr<story::Visitor>> visitors;
  std::map<std::string, Told> told;  // by enrolment and months: what was said last
  std::mt19937 random{20'240'410};
  const std::vector<std::string> tambons{"521304", "521301", "520101", "570101"};

  static constexpr const char* officers[] = {"som", "lek", "mon", "kham"};
  int any(int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); }

  void SetUp() override {
    stage.add_organisation("office", "provincial_office", "520101", "พมจ.");
    stage.set_area("office", {"52", "57"});
    hire("prasit", "provincial_officer", "office");
    hire("malee", "executive", "office");
    for (std::size_t n = 0; n < tambons.size(); ++n) {
      auto centre = member_of(send("prasit", Method::post, "/api/v1/network/centres", fmt::format(
          R"({{"area_code":"{0}","name_th":"ศูนย์ {0}","host_kind":"tao","host_name":"อบต.","status":"open","service_area":["{0}"]}})", tambons[n])), "org_id");
      hire(officers[n], "desk_officer", centre);
    }
  }
  void hire(const std::string& name, const std::string& role, const std::string& org) {
    stage.add_member(name, role, org, {});
    visitors[name] = std::make_unique<story::Visitor>(stage);
    visitors[name]->sign_in(name);
  }
  std::string send(const std::string& who, Method method, const std::string& path, const std::string& body) {
    auto answer = visitors.at(who)->send(method, path, {}, body);
    EXPECT_LT(answer.status, 300) << path << " " << body << answer.body;
    return answer.body;
  }
  static std::string member_of(const std::string& body, std::string_view name) {
    auto mark = "\"" + std::string(name) + "\":\"";
    auto at = body.find(mark);
    EXPECT_NE(at, body.npos) << name << " in " << body;
    return at == body.npos ? "" : body.substr(at + mark.size(), body.find('"', at + mark.size()) - at - mark.size());
  }
  std::string today() { return stage.clock.now().bangkok_day().text(); }
  void let_days_pass(int days) {
    stage.clock.advance_ms(days * 24LL * 3'600'000);
    for (auto& [name, visitor] : visitors) visitor->sign_in(name);
  }

  std::string programme() {
    auto id = member_of(send("prasit", Method::post, "/api/v1/livelihoods/programmes", fmt::format(
        R"({{"title_th":"ตลาดออนไลน์","starts_on":"{}","ends_on":"2030-01-01"}})", today())), "id");
    send("prasit", Method::post, "/api/v1/livelihoods/programmes/" + id + "/moves", R"({"state":"open"})");
    return id;
  }
  std::string enrol(const std::string& who, const std::string& area, const std::string& programme_id, int n) {
    auto house = member_of(send(who, Method::post, "/api/v1/registry/households", fmt::format(R"({{"address":{{"area_code":"{}","house_no":"{}"}}}})", area, n)), "id");
    auto person = member_of(send(who, Method::post, "/api/v1/registry/people", fmt::format(
        R"({{"person":{{"first_name":"คนที่{}","last_name":"ใจดี","birth":"1970"}},"household":{{"household_id":"{}","role":"head"}}}})", n, house)), "id");
    auto before = 100'000 + any(900'000);
    auto id = member_of(send(who, Method::post, "/api/v1/livelihoods/programmes/" + programme_id + "/enrolments", fmt::format(
        R"({{"person_id":"{}","enrolled_on":"{}","income_satang_month":{}}})", person, today(), before)), "id");
    told[id + "/0"] = {area, 0, today(), before};
    return id;
  }
  // Known, not known, or mended afterwards.
  void ask(const std::string& who, const std::string& area, const std::string& enrolment, int months) {
    auto path = "/api/v1/livelihoods/enrolments/" + enrolment + "/incomes";
    auto key = enrolment + "/" + std::to_string(months);
    if (any(6) == 0) {
      send(who, Method::post, path, fmt::format(R"({{"months":{},"asked_on":"{}","unknown_reason":"declined"}})", months, today()));
      told.erase(key);
      return;
    }
    auto satang = any(2'000'000);
    send(who, Method::post, path, fmt::format(R"({{"months":{},"asked_on":"{}","income_satang_month":{}}})", months, today(), satang));
    told[key] = {area, months, today(), satang};
  }

  std::optional<std::int64_t> slowly(const std::string& area, std::int64_t months, const std::string& from, const std::string& until) {
    std::vector<std::int64_t> all;
    for (const auto& [key, one] : told)
      if (one.months == months && one.area.starts_with(area) && one.on >= from && one.on <= until) all.push_back(one.satang);
    if (all.empty()) return std::nullopt;
    std::ranges::sort(all);
    return (all[(all.size() - 1) / 2] + all[all.size() / 2]) * 5;  // thousandths of a baht
  }
  // The value of an indicator in a dashboard.
  static std::optional<std::int64_t> value_in(const std::string& dashboard, const std::string& code) {
    auto at = dashboard.find("{\"code\":\"" + code + "\"");
    EXPECT_NE(at, dashboard.npos) << code;
    if (at == dashboard.npos) return std::nullopt;
    at = dashboard.find("\"value\":", at) + 8;
    return kit::text::parse_int(dashboard.substr(at, dashboard.find(',', at) - at));
  }
};

struct Named {
  const char* period;
  const char* from;
  const char* until;
};
constexpr Named periods[] = {{"2565-Q4", "2022-07-01", "2022-09-30"}, {"2566", "2022-10-01", "2023-09-30"}, {"2566-Q2", "2023-01-01", "2023-03-31"}};
constexpr std::pair<const char*, std::int64_t> points[] = {{"income_before", 0}, {"income_3", 3}, {"income_6", 6}, {"income_12", 12}};

TEST_P(Incomes, the_median_of_every_level_is_that_of_its_people_and_none_of_medians) {
  stage.clock.advance_ms(kit::Instant::parse("2022-07-04T02:00:00Z")->ms - stage.clock.now().ms);
  for (auto& [name, visitor] : visitors) visitor->sign_in(name);
  auto id = programme();
  std::vector<std::vector<std::string>> people(tambons.size());
  for (std::size_t n = 0; n < tambons.size(); ++n)
    for (int k = 0; k < 4 + 3 * static_cast<int>(n); ++k) people[n].push_back(enrol(officers[n], tambons[n], id, k + 1));
  for (int months : {3, 6, 12}) {
    let_days_pass(months == 12 ? 184 : 92);
    for (std::size_t n = 0; n < tambons.size(); ++n)
      for (const auto& one : people[n]) ask(officers[n], tambons[n], one, any(8) == 0 ? 0 : months);
  }
  int compared = 0, of_medians = 0;
  for (const char* area : {"52", "57", "5213", "5201", "521304", "521301", "570101"})
    for (const auto& p : periods) {
      auto dashboard = send("prasit", Method::get, fmt::format("/api/v1/indicators/results?area={}&period={}", area, p.period), "");
      for (const auto& [code, months] : points) {
        EXPECT_EQ(value_in(dashboard, code), slowly(area, months, p.from, p.until)) << code << " of " << area << " in " << p.period;
        ++compared;
      }
    }
  for (const auto& p : periods)
    for (const auto& [code, months] : points) {
      auto whole = slowly("52", months, p.from, p.until), one = slowly("5213", months, p.from, p.until), two = slowly("5201", months, p.from, p.until);
      of_medians += whole && one && two && *whole != (*one + *two) / 2;
    }
  EXPECT_EQ(compared, 84);
  EXPECT_GT(of_medians, 2) << "the histories tell a median from a median of medians";
}

TEST_P(Incomes, who_may_not_read_about_people_sees_no_median_of_a_few) {
  auto id = programme();
  for (int k = 0; k < 4; ++k) enrol("som", "521304", id, k + 1);
  for (int k = 0; k < 5; ++k) enrol("mon", "520101", id, k + 1);
  auto seen = [&](const std::string& who, const std::string& area) {
    return value_in(send(who, Method::get, "/api/v1/indicators/results?area=" + area, ""), "income_before");
  };
  EXPECT_TRUE(seen("prasit", "521304"));
  EXPECT_FALSE(seen("malee", "521304"));
  EXPECT_TRUE(seen("malee", "520101"));
  EXPECT_TRUE(seen("malee", "52"));
  auto behind = visitors.at("malee")->send(Method::get, "/api/v1/indicators/results/income_before/records?area=52", {}, "");
  EXPECT_EQ(behind.status, 403);
  auto list = send("prasit", Method::get, "/api/v1/indicators/results/income_before/records?area=52", "");
  EXPECT_NE(list.find("livelihoods.enrolment"), list.npos);
  EXPECT_EQ(list.find("satang"), list.npos) << "the list names records, not incomes";
}

INSTANTIATE_TEST_SUITE_P(both, Incomes, kit::testing::engines(), kit::testing::engine_name);

}  // namespace
