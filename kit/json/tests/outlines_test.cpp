// Rings and words out of GeoJSON and TopoJSON; what is no such file is refused with its place.
#include "kit/json/outlines.hpp"

#include <gtest/gtest.h>

namespace kit::json {
namespace {

std::string told(const Result<std::vector<Outline>>& read) {
  if (!read) return read.error().code;
  std::string out;
  for (const auto& o : *read) {
    out += std::to_string(o.number) + o.geometry;
    for (const auto& [name, value] : o.properties) out += " " + name + "=" + value;
    for (const auto& ring : o.rings) {
      out += " (";
      for (const auto& p : ring) out += std::to_string(static_cast<int>(p.lon)) + "," + std::to_string(static_cast<int>(p.lat)) + ";";
      out += ")";
    }
    out += "\n";
  }
  return out;
}

TEST(Outlines, of_geojson_have_every_ring_of_every_part_and_the_words_beside) {
  EXPECT_EQ(told(read_outlines(R"({"type":"FeatureCollection","name":"x","crs":{"type":"name","properties":{"name":"c"}},"features":[
      {"type":"Feature","id":7,"bbox":[1,2,3,4],"properties":{"code":"52","n":{"id":"inner"},"list":[1,2]},
       "geometry":{"type":"Polygon","coordinates":[[[1,2],[3,4],[5,6],[1,2]],[[2,2],[2,3],[3,3],[2,2]]]}},
      {"geometry":{"coordinates":[[[[1,1,9],[2,2,9],[3,1,9]]],[[[5,5],[6,6],[7,5]]]],"type":"MultiPolygon"},"type":"Feature","properties":{"ADM1_PCODE":"TH57"}},
      {"type":"Feature","properties":null,"geometry":null},
      {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1,2]}}]})")),
            "1Polygon id=7 code=52 (1,2;3,4;5,6;1,2;) (2,2;2,3;3,3;2,2;)\n"
            "2MultiPolygon ADM1_PCODE=TH57 (1,1;2,2;3,1;) (5,5;6,6;7,5;)\n"
            "3\n4Point\n");
}

TEST(Outlines, of_topojson_are_put_together_from_arcs_either_way_about) {
  EXPECT_EQ(told(read_outlines(R"({"type":"Topology","transform":{"scale":[2,1],"translate":[10,20]},"objects":{"a":{"type":"GeometryCollection",
      "geometries":[{"type":"Polygon","arcs":[[0,1]],"id":"1","properties":{"code":"10"}},{"type":"MultiPolygon","arcs":[[[-1,2]]]}]}},
      "arcs":[[[0,0],[1,0],[0,1]],[[1,1],[-1,0],[0,-1]],[[0,0],[5,0],[-4,1]]]})")),
            "1Polygon id=1 code=10 (10,20;12,20;12,21;10,21;10,20;)\n"
            "2MultiPolygon (12,21;12,20;10,20;20,20;12,21;)\n");
}

TEST(Outlines, that_cannot_be_read_are_refused) {
  EXPECT_EQ(told(read_outlines("")), "kit.json_broken");
  EXPECT_EQ(told(read_outlines("{}")), "kit.outlines_none");
  EXPECT_EQ(told(read_outlines(R"({"features":[]})")), "kit.outlines_none");
  EXPECT_EQ(told(read_outlines(R"({"features":[{"geometry":)")), "kit.json_broken");
  EXPECT_EQ(told(read_outlines("{\"features\":[{\"id\":\"\xff\"}]}")), "kit.text_broken");
  EXPECT_EQ(told(read_outlines(std::string(40, '['))), "kit.json_too_deep");
  EXPECT_EQ(told(read_outlines(R"({"features":[{},{},{}]})", {.features = 2})), "kit.file_too_many_rows");
  EXPECT_EQ(told(read_outlines(R"({"objects":{"a":{"geometries":[{"type":"Polygon","arcs":[[5]]}]}},"arcs":[[[0,0],[1,1]]]})")),
            "kit.outlines_arc_unknown");
}

}  // namespace
}  // namespace kit::json
