// Areas: names in full, search, tables brought in.
#include <fstream>
#include <sstream>

#include "centre/network/area/rules.hpp"
#include "centre/network/tests/network_test.hpp"

namespace network::test {
namespace {

struct AreasTest : NetworkTest {
  AreaBrief area(std::string_view code) {
    auto found = look([&](frame::Look& l) { return network->find_area(l, code); });
    EXPECT_TRUE(found) << code;
    return found.value_or(AreaBrief{});
  }
  std::string codes(const std::string& q) {
    std::string out;
    auto found = get("/areas?q=" + q);
    for (const auto& item : found.at("/items").as_array())
      out += (out.empty() ? "" : " ") + std::string(item.at("code").as_string());
    return out;
  }
};
INSTANTIATE_TEST_SUITE_P(both, AreasTest, kit::testing::engines(), kit::testing::engine_name);

TEST_P(AreasTest, names_stand_in_full_with_the_words_of_their_level) {
  EXPECT_EQ(area("521304").full_th, "ตำบลแจ้ซ้อน อำเภอเมืองปาน จังหวัดลำปาง");
  EXPECT_EQ(area("521304").full_en, "Tambon Chae Son, Mueang Pan District, Lampang");
  EXPECT_EQ(area("100101").full_th, "แขวงพระบรมมหาราชวัง เขตพระนคร กรุงเทพมหานคร");
  EXPECT_EQ(area("100101").full_en, "Khwaeng Phra Borom Maha Ratchawang, Phra Nakhon District, Bangkok");
  EXPECT_EQ(area("521304").postcode, "52240");
}

TEST_P(AreasTest, villages_come_in_later_and_have_their_number) {
  auto report = import("รหัส,ชื่อ\n๕๒๑๓๐๔๐๔,บ้านป่าเหมี้ยง\n");
  EXPECT_EQ(report.added, 1);
  EXPECT_EQ(area("52130404").full_th, "หมู่ที่ 4 บ้านป่าเหมี้ยง ตำบลแจ้ซ้อน อำเภอเมืองปาน จังหวัดลำปาง");
  EXPECT_EQ(get("/areas?parent=521304").text("/items/0/level"), "village");
}

TEST_P(AreasTest, search_takes_fragments_level_words_parents_codes_and_misspellings) {
  EXPECT_EQ(codes("แจ้ซ้อน"), "521304");
  EXPECT_EQ(codes("ต.แจ้"), "521304");
  EXPECT_EQ(codes("ซ้อน"), "521304");
  EXPECT_EQ(codes("แจ้ช้อน"), "521304");  // ซ and ช
  EXPECT_EQ(codes("สันกลาง"), "501307 570511");
  EXPECT_EQ(codes("สันกลาง เชียงราย"), "570511");
  EXPECT_EQ(codes("ตำบลสันกลาง อำเภอพาน"), "570511");
  EXPECT_EQ(codes("san klang"), "501307 570511");
  EXPECT_EQ(codes("ลำปาง"), "52");
  EXPECT_EQ(codes("57120"), "570511");
  EXPECT_EQ(codes("๕๒๑๓"), "5213 521304 521305");
  EXPECT_EQ(codes("%"), "");
}

TEST_P(AreasTest, lists_go_down_level_by_level) {
  EXPECT_EQ(get("/areas").size("/items"), 4u);
  EXPECT_EQ(get("/areas?parent=57").text("/items/0/full_th"), "อำเภอพาน จังหวัดเชียงราย");
  EXPECT_EQ(get("/areas?parent=5213").size("/items"), 2u);
  EXPECT_EQ(get("/areas?parent=5x").refused, "kit.fields_invalid");
  EXPECT_EQ(get("/areas/521304").text("/name_en"), "Chae Son");
  EXPECT_EQ(get("/areas/999999").refused, "network.area_unknown");
}

TEST_P(AreasTest, the_same_table_twice_changes_nothing) {
  auto report = import(some_areas);
  EXPECT_EQ(report.rows, 14);
  EXPECT_EQ(report.same, 14);
  EXPECT_EQ(report.added + report.changed + report.refused_count, 0);
}

TEST_P(AreasTest, faulty_rows_are_refused_one_by_one) {
  auto report = import(
      "code,parent_code,name_th,lat\n"
      "5299,52,ไม่มีจริง,\n"
      "529901,5213,ผิดแม่,\n"
      "580101,,กำพร้า,\n"
      "521,52,รหัสสั้น,\n"
      "5214,52,,\n"
      "5215,52,กลางทะเล,0\n");
  EXPECT_EQ(report.rows, 6);
  EXPECT_EQ(report.added, 1);
  ASSERT_EQ(report.refused_count, 5);
  std::string refusals;
  for (const auto& row : report.refused) refusals += std::to_string(row.line) + " " + row.column + " " + row.code + "\n";
  EXPECT_EQ(refusals,
            "3 parent_code network.area_parent_differs\n"
            "5 code words.area_code_wrong\n"
            "6 name_th network.area_name_missing\n"
            "7 lat network.outside_thailand\n"
            "4 code network.area_parent_unknown\n");
}

TEST_P(AreasTest, a_renamed_district_renames_what_lies_in_it) {
  auto report = import("code,name_th\n5213,เมืองปานใหม่\n");
  EXPECT_EQ(report.changed, 1);
  EXPECT_EQ(area("521304").full_th, "ตำบลแจ้ซ้อน อำเภอเมืองปานใหม่ จังหวัดลำปาง");
  EXPECT_EQ(area("521304").postcode, "52240");  // what is not in the table stays
}

TEST_P(AreasTest, other_spellings_are_found_and_abolished_areas_are_not) {
  import("code,alias\n521304,Jae Son\n521304,Cae Son\n");
  EXPECT_EQ(codes("jae"), "521304");
  EXPECT_EQ(codes("cae"), "521304");
  import("code,name_th,valid_to\n521305,ทุ่งกว๋าว,2021-12-31\n");
  EXPECT_EQ(area("521305").name_th, "ทุ่งกว๋าว");  // old records still name it
  EXPECT_EQ(codes("ทุ่งกว๋าว"), "");
}

TEST_P(AreasTest, the_list_of_the_program_fills_gaps_and_leaves_imported_rows_alone) {
  frame::Particulars particulars{.op_id = kit::make_uuid_v4()};
  auto done = performer->act(actor, particulars, "load", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    auto report = TRY(network->load_areas(act, "v1", "code,name_th,name_en,postcode\n521304,ชื่อเก่า,Old,\n521306,หัวเมือง,Hua Mueang,52240\n"));
    EXPECT_EQ(report.added, 1);
    EXPECT_EQ(report.same, 1);
    return frame::Reply{};
  });
  ASSERT_TRUE(done);
  EXPECT_EQ(area("521304").name_th, "แจ้ซ้อน");
  EXPECT_EQ(area("521306").name_th, "หัวเมือง");
  EXPECT_TRUE(look([&](frame::Look& l) { return network->areas_loaded(l, "v1"); }));
  EXPECT_FALSE(look([&](frame::Look& l) { return network->areas_loaded(l, "v2"); }));
}

TEST_P(AreasTest, the_official_table_comes_in_whole) {
  std::ifstream in("../shared/data/areas/areas.csv");
  if (!in) GTEST_SKIP() << "../shared/data/areas/areas.csv is not there";
  std::stringstream csv;
  csv << in.rdbuf();
  auto report = import(csv.str());
  EXPECT_EQ(report.rows, 8441);
  EXPECT_EQ(report.refused_count, 0);
  EXPECT_EQ(get("/areas").size("/items"), 77u);
  EXPECT_EQ(codes("แจ้ซ้อน"), "521304");
  EXPECT_EQ(area("570511").full_th, "ตำบลสันกลาง อำเภอพาน จังหวัดเชียงราย");
}

TEST(AreaNames, lose_the_word_of_their_level_only) {
  EXPECT_EQ(rules::without_level_word("521304", "ตำบลแจ้ซ้อน"), "แจ้ซ้อน");
  EXPECT_EQ(rules::without_level_word("52130404", "บ้านป่าเหมี้ยง"), "บ้านป่าเหมี้ยง");
  EXPECT_EQ(rules::without_level_word("200506", "เขตรอุดมศักดิ์"), "เขตรอุดมศักดิ์");
  EXPECT_EQ(rules::near_form("แจ้ช้อน"), rules::near_form("แจ้ซ้อน"));
}

}  // namespace
}  // namespace network::test
