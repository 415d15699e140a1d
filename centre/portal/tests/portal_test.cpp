// Citizens ask for help and follow their request, on both databases.
#include "centre/casework/tests/bench.hpp"
#include "centre/portal/desk.hpp"

namespace portal {
std::span<const kit::sql::Migration> migrations();
}

namespace portal {
namespace {

using casework::Came;

// The bench's network, and a directory of services.
struct PublicNetwork final : network::Directory {
  casework::FakeNetwork& inner;
  std::vector<network::ServiceBrief> services;
  explicit PublicNetwork(casework::FakeNetwork& inside) : inner(inside) {}

  std::string_view name() const override { return "network"; }
  std::span<const kit::sql::Migration> migrations() const override { return {}; }
  void add_routes(frame::Routes&) override {}
  std::optional<network::AreaBrief> find_area(frame::Look& l, std::string_view code) override {
    return inner.find_area(l, code);
  }
  std::optional<network::CentreBrief> find_centre(frame::Look& l, std::string_view org) override {
    return inner.find_centre(l, org);
  }
  std::vector<network::CentreBrief> centres_serving(frame::Look& l, std::string_view a) override {
    return inner.centres_serving(l, a);
  }
  std::optional<network::AgencyBrief> find_agency(frame::Look& l, std::string_view org) override {
    return inner.find_agency(l, org);
  }
  std::vector<network::AgencyBrief> agencies_serving(frame::Look& l, std::string_view a) override {
    return inner.agencies_serving(l, a);
  }
  std::vector<network::RenewalDue> renewals_due(frame::Look&, kit::Date) override { return {}; }
  std::vector<std::string> on_duty(frame::Look&, std::string_view, kit::Instant) override {
    return {};
  }
  std::vector<network::ServiceBrief> services_of_agencies(frame::Look& l, std::string_view a) override {
    return inner.services_of_agencies(l, a);
  }
  std::vector<network::AreaBrief> search_areas(frame::Look&, std::string_view,
                                               std::size_t) override {
    return {};
  }
  std::vector<network::AreaBrief> areas_in(frame::Look&, std::string_view) override { return {}; }
  kit::Result<network::BoundaryImportReport> import_boundaries(frame::Act&, std::string_view) override {
    return network::BoundaryImportReport{};
  }
  std::vector<network::ServiceBrief> services_near(frame::Look&, std::string_view area,
                                                   std::string_view text) override {
    std::vector<network::ServiceBrief> out;
    for (const auto& s : services)
      if (area.starts_with("521304") && s.name_th.find(text) != std::string::npos) out.push_back(s);
    return out;
  }
  kit::Result<network::AreaImportReport> import_areas(frame::Act&, std::string_view) override {
    return kit::refuse(kit::Refused::invalid, "unused");
  }
  kit::Result<network::CentreImportReport> import_centres(frame::Act&, std::string_view) override {
    return kit::refuse(kit::Refused::invalid, "unused");
  }
  bool areas_loaded(frame::Look&, std::string_view) override { return true; }
  kit::Result<network::AreaImportReport> load_areas(frame::Act&, std::string_view,
                                                    std::string_view) override {
    return kit::refuse(kit::Refused::invalid, "unused");
  }
};

// The catalogue of a place that has none.
struct NoBenefits final : benefits::Benefits {
  std::string_view name() const override { return "benefits"; }
  std::span<const kit::sql::Migration> migrations() const override { return {}; }
  void add_routes(frame::Routes&) override {}
  std::optional<benefits::BenefitBrief> find_benefit(frame::Look&, std::string_view, kit::Date) override { return {}; }
  std::vector<benefits::BenefitBrief> benefits_on(frame::Look&, kit::Date) override {
    return {{.code = "OAA", .rate = "OAA_60", .name_th = "เบี้ยยังชีพ <ผู้สูงอายุ>", .name_en = "Old-age allowance", .valid_from = *kit::Date::parse("2020-01-01")},
            {.code = "HIV", .rate = "HIV", .name_th = "ลับ", .name_en = "Told in private", .confidential = true, .valid_from = *kit::Date::parse("2020-01-01")}};
  }
  kit::Result<benefits::Entitlement> entitlement(frame::Look&, std::string_view, std::string_view, kit::Date) override { return nothing(); }
  kit::Result<benefits::HelpBrief> note_help(frame::Act&, const benefits::HelpNote&) override { return nothing(); }
  void withdraw_help(frame::Act&, std::string_view, std::string_view) override {}
  kit::Result<void> note_receiving(frame::Act&, std::string_view, std::string_view, kit::Date, std::optional<kit::Date>,
                                   std::string_view) override {
    return nothing();
  }
  std::vector<benefits::HelpBrief> help_of_person(frame::Look&, std::string_view, int) override { return {}; }
  std::vector<benefits::HelpBrief> help_of_household(frame::Look&, std::string_view, int) override { return {}; }
  kit::Result<benefits::CeilingCheck> check_ceiling(frame::Look&, std::string_view, std::string_view, kit::Date, words::Money) override {
    return nothing();
  }
  static kit::Refusal nothing() { return kit::refuse(kit::Refused::invalid, "unused"); }
};

// One release with a figure and one that is held back.
struct FewResults final : indicators::Indicators {
  std::string_view name() const override { return "indicators"; }
  std::span<const kit::sql::Migration> migrations() const override { return {}; }
  void add_routes(frame::Routes&) override {}
  std::vector<indicators::ReleaseBrief> releases(frame::Look&) override { return {{.id = "r", .period = "2565-Q3", .root_area = "52"}}; }
  std::vector<indicators::PublishedTable> published(frame::Look&, std::string_view) override {
    return {{.code = "F1", .name_th = "ครัวเรือนที่มีแผน", .name_en = "Households with a plan", .from = *kit::Date::parse("2022-04-01"),
             .until = *kit::Date::parse("2022-06-30"), .rows = {{.area_code = "52", .name_th = "ลำปาง", .count = 35}, {.area_code = "521304", .name_th = "แจ้ซ้อน"}}}};
  }
  std::string csv_of(const indicators::PublishedTable&) const override { return ""; }
  void count_now(const frame::Performer&) override {}
  std::int64_t rebuild(const frame::Performer&) override { return 0; }
  void start_following(const frame::Performer&, std::function<void(std::string_view)>) override {}
};

struct PortalTest : casework::Bench {
  void SetUp() override {
    Bench::SetUp();
    portal = open_portal({*casework, open_to_all, staff, no_benefits, *papers, few_results});
    portal->add_routes(routes);
    auto writer = db->write();
    kit::sql::migrate(*writer, portal->migrations());
    frame::raise_wall(*writer);
    desk = "/api/v1";
  }
  Came ask(const std::string& problem = "INC02", const std::string& area = "52130402",
           const std::string& more = "") {
    return post(
        citizen, "/portal/requests",
        R"({"area_code":")" + area + R"(","problem":")" + problem +
            R"(","words":"น้ำท่วมบ้าน","reporter":"self","name":"ทองดี","phone":"08 1111 2222",)"
            R"("notice_version":"2022-06")" +
            more + "}");
  }
  Came follow(const std::string& number, const std::string& code) {
    return post(citizen, "/portal/tracking",
                R"({"number":")" + number + R"(","code":")" + code + "\"}");
  }
  PublicNetwork open_to_all{network};
  NoBenefits no_benefits;
  FewResults few_results;
  std::unique_ptr<Portal> portal;
  frame::Actor citizen;  // nobody, reaching nothing
};
INSTANTIATE_TEST_SUITE_P(both, PortalTest, kit::testing::engines(), kit::testing::engine_name);

TEST_P(PortalTest, a_request_becomes_a_case_of_the_centre_that_serves_the_place) {
  auto mali = hire("mali", frame::Role::desk_officer);
  auto asked = ask();
  auto receipt = asked.as<Receipt>();
  EXPECT_TRUE(receipt.number.starts_with("521304-1-2565-")) << receipt.number;
  EXPECT_EQ(receipt.centre.org_id, "chaeson");
  EXPECT_EQ(asked.announced.size(), 2u);  // the case, and the notice that was shown
  auto list = get(mali, "/casework/cases");
  EXPECT_NE(list.body.find(receipt.number), std::string::npos);
  EXPECT_NE(list.body.find("ทองดี"), std::string::npos);
}

TEST_P(PortalTest, services_and_centres_of_a_place_are_open_to_everybody) {
  network.centres["chaeson"].phones = {"054 222 333"};
  open_to_all.services = {{.id = "s1", .provider_th = "อบต.แจ้ซ้อน", .name_th = "เบี้ยยังชีพ"},
                          {.id = "s2", .provider_th = "รพ.สต.", .name_th = "กายอุปกรณ์"}};
  auto listed = [&](const std::string& query) {
    return get(citizen, "/portal/services?" + query).as<frame::Page<PublicService>>().items;
  };
  EXPECT_EQ(listed("area=52130402").size(), 2u);
  EXPECT_EQ(listed("area=521304&q=เบี้ย").at(0).provider_th, "อบต.แจ้ซ้อน");
  EXPECT_EQ(get(citizen, "/portal/services?area=999999").code(), "portal.area_unknown");
  auto centres = get(citizen, "/portal/centres?area=52130402").as<frame::Page<NearbyCentre>>();
  EXPECT_EQ(centres.items.at(0).phones, std::vector<std::string>{"054 222 333"});
}

TEST_P(PortalTest, news_are_written_by_the_centre_and_read_by_everybody_on_their_days) {
  auto mali = hire("mali", frame::Role::desk_officer);
  auto write = [&](const std::string& more) {
    return post(mali, "/portal/news",
                R"({"title":"รับสมัครอาสาสมัคร","words":"ที่ศูนย์ทุกวันศุกร์","shown_from":"2022-06-09")" +
                    more + "}");
  };
  auto read = [&](const std::string& query) {
    return get(citizen, "/portal/news" + query).as<frame::Page<NewsView>>().items;
  };
  EXPECT_EQ(write(R"(,"shown_until":"2022-06-08")").code(), "portal.news_ends_before_it_begins");
  auto written = write(R"(,"shown_until":"2022-06-10")");
  EXPECT_EQ(written.announced.front().name, "portal.news_written");
  auto news = written.as<NewsView>();
  EXPECT_EQ(read("").at(0).title, "รับสมัครอาสาสมัคร");
  EXPECT_EQ(read("?area=52130402").at(0).centre_name_th, "ศชต.แจ้ซ้อน");
  EXPECT_TRUE(read("?area=521305").empty());

  auto changed = R"({"title":"เลื่อนวัน","words":"เป็นวันจันทร์","shown_from":"2022-06-20"})";
  EXPECT_EQ(put(mali, "/portal/news/" + news.id, 7, changed).refusal->code, "frame.changed_since");
  EXPECT_TRUE(put(mali, "/portal/news/" + news.id, 1, changed).ok());
  EXPECT_TRUE(read("").empty());
  EXPECT_EQ(get(mali, "/portal/own_news").as<frame::Page<NewsView>>().items.at(0).version, 2);
  auto other = hire("other", frame::Role::desk_officer, "thungkwao", "521305");
  EXPECT_EQ(put(other, "/portal/news/" + news.id, 2, changed).code(), "portal.news_unknown");
}

TEST_P(PortalTest, a_citizen_follows_the_request_with_the_code_or_the_phone) {
  auto mali = hire("mali", frame::Role::desk_officer);
  auto receipt = ask().as<Receipt>();
  EXPECT_EQ(follow(receipt.number, receipt.tracking_code).as<RequestProgress>().state,
            casework::State::received);
  EXPECT_EQ(follow(receipt.number, "081-111-2222").as<RequestProgress>().state,
            casework::State::received);
  for (auto [number, code] : {std::pair{receipt.number, std::string("AAAA-BBBB-CCCC")},
                              std::pair{receipt.number, std::string("0811112223")},
                              std::pair{std::string("521304-1-2565-00009"), receipt.tracking_code}})
    EXPECT_EQ(follow(number, code).code(), "portal.request_unknown");
}

TEST_P(PortalTest, a_closed_file_answers_to_the_code_alone_and_says_nothing) {
  auto worker = hire("somsri", frame::Role::social_worker);
  auto mali = hire("mali", frame::Role::desk_officer);
  auto receipt = ask("VIO01").as<Receipt>();
  auto progress = follow(receipt.number, receipt.tracking_code).as<RequestProgress>();
  EXPECT_FALSE(progress.state);
  EXPECT_EQ(follow(receipt.number, "0811112222").code(), "portal.request_unknown");
  EXPECT_EQ(get(mali, "/casework/cases").body.find(receipt.number), std::string::npos);
  EXPECT_NE(get(worker, "/casework/cases").body.find(receipt.number), std::string::npos);
}

TEST_P(PortalTest, a_request_that_cannot_be_taken_says_why) {
  EXPECT_EQ(ask("INC02", "999999").code(), "portal.area_unknown");
  EXPECT_EQ(ask("INC02", "521306").code(), "portal.no_centre_here");
  EXPECT_EQ(ask("INC02", "52130402", R"(,"centre_org_id":"thungkwao")").code(),
            "portal.centre_elsewhere");
  EXPECT_EQ(ask("ZZZ").code(), "casework.problem_unknown");
  EXPECT_EQ(
      post(citizen, "/portal/requests",
           R"({"area_code":"521304","problem":"INC02","words":"ก","reporter":"self","name":"ก",)"
           R"("phone":"081","notice_version":"2001-01"})")
          .code(),
      "portal.notice_changed");
  EXPECT_EQ(
      post(citizen, "/portal/requests",
           R"({"area_code":"521304","problem":"INC02","words":"ก","reporter":"self","name":"ก",)"
           R"("notice_version":"2022-06"})")
          .code(),
      "casework.phone_needed");
}

TEST_P(PortalTest, a_peer_that_guesses_is_stopped_for_an_hour) {
  hire("mali", frame::Role::desk_officer);
  auto receipt = ask().as<Receipt>();
  for (int i = 0; i < 30; ++i)
    EXPECT_EQ(follow(receipt.number, "guess").code(), "portal.request_unknown");
  EXPECT_EQ(follow(receipt.number, receipt.tracking_code).code(), "portal.too_many_requests");
  clock.advance_ms(3'600'000);
  EXPECT_TRUE(follow(receipt.number, receipt.tracking_code).ok());
}

TEST_P(PortalTest, centres_are_found_by_the_place) {
  EXPECT_NE(get(citizen, "/portal/centres?area=52130402").body.find("chaeson"), std::string::npos);
  EXPECT_EQ(get(citizen, "/portal/centres?area=521306").body, R"({"items":[],"next":null})");
  EXPECT_EQ(get(citizen, "/portal/notice").member("current"), "2022-06");
}

TEST_P(PortalTest, a_page_without_script_says_where_help_is_and_escapes_every_word) {
  desk = "";
  open_to_all.services = {{.id = "s1", .provider_th = "อบต.<b>แจ้ซ้อน</b>", .name_th = "เบี้ยยังชีพ"}};
  auto page = get(citizen, "/public?area=521304").body;
  EXPECT_NE(page.find("<h3>เบี้ยยังชีพ</h3>"), page.npos);
  EXPECT_NE(page.find("อบต.&lt;b&gt;แจ้ซ้อน&lt;/b&gt;"), page.npos);
  EXPECT_EQ(page.find("<script src"), page.npos);
  auto typed = get(citizen, "/public?place=\"><script>").body;
  EXPECT_EQ(typed.find("\"><script>"), typed.npos);
  auto rights = get(citizen, "/public/entitlements").body;
  EXPECT_NE(rights.find("เบี้ยยังชีพ &lt;ผู้สูงอายุ&gt;"), rights.npos);
  auto figures = get(citizen, "/public/statistics").body;
  EXPECT_NE(figures.find("<td class=\"number\">35</td>"), figures.npos);
  EXPECT_NE(get(citizen, "/public/data/results.csv").body.find("แจ้ซ้อน,,\r\n"), std::string::npos) << "what is held back has no figure";
  EXPECT_EQ(rights.find("ลับ"), rights.npos) << "some help is named at the centre only";
}

}  // namespace
}  // namespace portal
