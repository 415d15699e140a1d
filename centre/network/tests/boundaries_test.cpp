// Boundaries: simplified so that neighbours still meet, brought in, told, refused feature by feature.
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>

#include "centre/network/boundary/topology.hpp"
#include "centre/network/tests/network_test.hpp"

namespace network::test {
namespace {

using boundary::Point;
using boundary::Ring;

// A square of the country whose sides are wavy, the same way from both sides of each.
Point wavy(int column, int row, int step, bool upwards) {
  auto wave = static_cast<std::int32_t>(300 * std::sin((column * 7 + row * 13) + step / 3.0));
  if (step == 0) wave = 0;
  auto x = 9'900'000 + column * 100'000, y = 1'800'000 + row * 100'000;
  return upwards ? Point{x + wave, y + step * 1'000} : Point{x + step * 1'000, y + wave};
}
Ring cell(int column, int row) {
  Ring ring;
  for (int i = 0; i < 100; ++i) ring.push_back(wavy(column, row, i, false));
  for (int i = 0; i < 100; ++i) ring.push_back(wavy(column + 1, row, i, true));
  for (int i = 100; i > 0; --i) ring.push_back(i == 100 ? wavy(column + 1, row + 1, 0, false) : wavy(column, row + 1, i, false));
  for (int i = 100; i > 0; --i) ring.push_back(i == 100 ? wavy(column, row + 1, 0, true) : wavy(column, row, i, true));
  return ring;
}

// How often each stretch between two points is walked, in either direction.
std::map<std::pair<Point, Point>, int> stretches(const std::vector<std::vector<Ring>>& areas) {
  std::map<std::pair<Point, Point>, int> out;
  for (const auto& rings : areas)
    for (const Ring& ring : rings)
      for (std::size_t i = 0; i < ring.size(); ++i) {
        auto a = ring[i], b = ring[(i + 1) % ring.size()];
        ++out[{std::min(a, b), std::max(a, b)}];
      }
  return out;
}

TEST(Boundaries, of_neighbours_stay_one_line_and_corners_stay_where_they_are) {
  std::vector<std::vector<Ring>> areas;
  for (int row = 0; row < 4; ++row)
    for (int column = 0; column < 4; ++column) areas.push_back({cell(column, row)});
  boundary::simplify(areas, 150);
  std::size_t points = 0;
  for (const auto& rings : areas) points += rings.front().size();
  EXPECT_LT(points, 16u * 400 / 4);
  EXPECT_GT(points, 16u * 4);
  for (const auto& [stretch, times] : stretches(areas)) {
    auto [a, b] = stretch;
    auto rim = [](std::int32_t one, std::int32_t other, std::int32_t at) { return std::abs(one - at) <= 300 && std::abs(other - at) <= 300; };
    bool outside = rim(a.x, b.x, 9'900'000) || rim(a.x, b.x, 10'300'000) || rim(a.y, b.y, 1'800'000) || rim(a.y, b.y, 2'200'000);
    EXPECT_EQ(times, outside ? 1 : 2) << a.x << "," << a.y << " to " << b.x << "," << b.y;
  }
}

TEST(Boundaries, of_islands_and_of_what_lies_within_another_keep_their_shape) {
  Ring island, within;
  for (int i = 0; i < 360; ++i) {
    auto turn = i * 3.14159265 / 180;
    within.push_back({10'000'000 + static_cast<int>(20'000 * std::cos(turn)), 1'500'000 + static_cast<int>(20'000 * std::sin(turn))});
    island.push_back({9'950'000 + static_cast<int>(50 * std::cos(turn)), 1'500'000 + static_cast<int>(50 * std::sin(turn))});
  }
  Ring square{{9'960'000, 1'460'000}, {10'040'000, 1'460'000}, {10'040'000, 1'540'000}, {9'960'000, 1'540'000}};
  Ring hole(within.rbegin(), within.rend());
  std::vector<std::vector<Ring>> areas{{square, hole, island}, {within}, {island}};
  boundary::simplify(areas, 400);
  ASSERT_EQ(areas[0].size(), 2u);  // the speck of the first is gone, the third has nothing else
  ASSERT_EQ(areas[2].size(), 1u);
  auto sorted = [](Ring r) { return std::ranges::sort(r), r; };
  auto& left = areas[0][0].size() == 4 ? areas[0][1] : areas[0][0];
  EXPECT_EQ(sorted(left), sorted(areas[1][0]));
  EXPECT_LT(areas[1][0].size(), 60u);
  EXPECT_GE(areas[1][0].size(), 8u);
}

TEST(Boundaries, travel_as_text_and_come_back_as_they_were) {
  Ring ring{{9'950'000, 1'872'000}, {-17'998'321, 4'070'000}, {0, 0}, {1, -1}};
  EXPECT_EQ(boundary::unpacked(boundary::packed(ring)), ring);
  EXPECT_EQ(boundary::packed({{-12'020'000, 3'850'000}, {-12'095'000, 4'070'000}, {-12'645'300, 4'325'200}}),
            "_p~iF~ps|U_ulLnnqC_mqNvxq`@");  // the example of the form's inventors
}

struct BoundariesTest : NetworkTest {
  BoundaryImportReport bring(std::string_view bytes) {
    BoundaryImportReport report;
    auto done = performer->act(actor, {.op_id = kit::make_uuid_v4()}, "boundaries", [&](frame::Act& act) -> kit::Result<frame::Reply> {
      report = TRY(network->import_boundaries(act, bytes));
      return frame::Reply{};
    });
    EXPECT_TRUE(done);
    return report;
  }
  static std::string feature(const std::string& words, double west, double size = 0.1, const std::string& kind = "Polygon") {
    auto at = [&](double x, double y) { return "[" + std::to_string(west + x) + "," + std::to_string(18 + y) + "]"; };
    return R"({"type":"Feature","properties":{)" + words + R"(},"geometry":{"type":")" + kind + R"(","coordinates":[[)" + at(0, 0) + "," +
           at(size, 0) + "," + at(size, size) + "," + at(0, size) + "," + at(0, 0) + "]]}}";
  }
  static std::string file(const std::vector<std::string>& features) {
    std::string out = R"({"type":"FeatureCollection","features":[)";
    for (const auto& f : features) out += (out.back() == '[' ? "" : ",") + f;
    return out + "]}";
  }
};
INSTANTIATE_TEST_SUITE_P(both, BoundariesTest, kit::testing::engines(), kit::testing::engine_name);

TEST_P(BoundariesTest, come_in_at_any_level_and_are_told_for_the_areas_of_one_place) {
  auto report = bring(file({feature(R"("code":"521304","district":"5213")", 99.5), feature(R"("ADM3_PCODE":"TH521305","ADM2_PCODE":"TH5213")", 99.6),
                            feature(R"("ADM2_PCODE":"TH5213")", 99.5, 0.2)}));
  EXPECT_EQ(report.added, 3);
  EXPECT_EQ(report.refused_count, 0);
  auto told = get("/boundaries?parent=5213");
  ASSERT_EQ(told.size("/items"), 2u);
  EXPECT_EQ(told.text("/items/0/code"), "521304");
  EXPECT_EQ(told.text("/around/code"), "5213");
  EXPECT_EQ(boundary::unpacked(told.text("/items/0/rings/0")).size(), 4u);
  EXPECT_GT(told.number("/version"), 0);  // becomes the ETag
  EXPECT_EQ(get("/boundaries").size("/items"), 0u);
  EXPECT_EQ(get("/boundaries?codes=5213,521305,57").size("/items"), 2u);
  EXPECT_EQ(get("/boundaries?parent=x").fault, "/parent words.area_code_wrong");
}

TEST_P(BoundariesTest, stay_when_a_later_file_has_none_and_change_when_it_has_another) {
  bring(file({feature(R"("code":"52")", 99.5), feature(R"("code":"57")", 99.6)}));
  auto again = bring(file({feature(R"("code":"52")", 99.5)}));
  EXPECT_EQ(again.same, 1);
  auto other = bring(file({feature(R"("code":"52")", 99.5, 0.3)}));
  EXPECT_EQ(other.changed, 1);
  EXPECT_EQ(get("/boundaries?parent=").size("/items"), 2u);
}

TEST_P(BoundariesTest, are_refused_feature_by_feature_and_the_others_go_on) {
  auto report = bring(file({feature(R"("name":"?")", 99.5), feature(R"("code":"58")", 99.5), feature(R"("code":"52")", 99.5),
                            feature(R"("code":"52")", 99.5), feature(R"("code":"57")", 99.5, 0.1, "LineString"),
                            feature(R"("code":"5213")", 120), feature(R"("code":"50")", 99.5, 0)}));
  std::string told;
  for (const auto& one : report.refused) told += std::to_string(one.feature) + " " + one.area + " " + one.code + "\n";
  EXPECT_EQ(told,
            "1  network.boundary_code_missing\n2 58 network.area_unknown\n4 52 network.boundary_twice\n"
            "5 57 network.boundary_not_an_outline\n6 5213 network.outside_thailand\n7 50 network.boundary_without_inside\n");
  EXPECT_EQ(report.added, 1);
}

// Real outlines lie beside the project, where somebody has them.
TEST_P(BoundariesTest, of_the_whole_country_come_in_and_still_cover_it) {
  std::ifstream in("../shared/data/boundaries/subdistricts.geojson.gz", std::ios::binary);
  std::ifstream areas("../shared/data/areas/areas.csv", std::ios::binary);
  if (!in || !areas) GTEST_SKIP() << "../shared/data is not here";
  std::ostringstream table, bytes;
  table << areas.rdbuf();
  bytes << in.rdbuf();
  import(table.str());
  auto report = bring(bytes.str());
  EXPECT_EQ(report.features, 7425);
  EXPECT_EQ(report.added, 7423);
  EXPECT_EQ(report.refused_count, 2);  // 104701 and 105001, which were split since
  EXPECT_LT(report.points_after, report.points_before);
  EXPECT_EQ(get("/boundaries?parent=5213").size("/items"), 5u);
}

}  // namespace
}  // namespace network::test
