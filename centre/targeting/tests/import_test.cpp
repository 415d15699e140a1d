// Lists go in, faults are named, corrections go in, twice changes nothing, and everything can be taken back.
#include "centre/targeting/tests/targeting_test.hpp"
#include "kit/csv/csv.hpp"
#include "kit/text/text.hpp"
#include "tests/import/make_sheet.hpp"

namespace targeting::test {
namespace {

struct ImportTest : TargetingTest {};
INSTANTIATE_TEST_SUITE_P(both, ImportTest, kit::testing::engines(), kit::testing::engine_name);

using Table = std::vector<std::vector<std::string>>;

Table table_of(std::string_view bytes) {
  Table out;
  auto reader = kit::csv::open(bytes);
  EXPECT_TRUE(reader);
  kit::csv::Line line;
  while (*(*reader)->next(line)) out.push_back(line.cells);
  return out;
}

std::string small(const std::string& rows) {
  return "รหัสหมู่บ้าน,บ้านเลขที่,เลขประจำตัวประชาชน,ชื่อ-สกุล,มิติสุขภาพ,มิติรายได้\n" + rows;
}

TEST_P(ImportTest, two_thousand_people_go_in_each_faulty_row_is_named_the_corrected_sheet_goes_in_and_twice_changes_nothing) {
  auto sheet = sheet_maker::make_sheet({});
  auto first = take_in(sheet.csv());
  ASSERT_EQ(first.text("/state"), "done") << first.refused << first.fault;
  auto faulty = static_cast<std::int64_t>(sheet.faulty.size());
  EXPECT_EQ(first.number("/rows_refused"), faulty);
  EXPECT_EQ(first.number("/rows_repeated"), sheet.repeated);
  EXPECT_EQ(first.number("/people_new"), 2000 - faulty);
  EXPECT_EQ(count("targeting_import_makings WHERE kind = 'person'"), 2000 - faulty);

  auto id = first.text("/id");
  std::map<std::int64_t, std::string> refused;
  std::string after;
  do {
    auto page = get("/imports/" + id + "/refusals?limit=50" + after);
    EXPECT_FALSE(page.seen.empty());
    for (const auto& row : page.at("/items").as_array())
      refused[row.at("line").as_int64()] = std::string(row.at_pointer("/faults/0/code").as_string());
    after = page.at("/next").is_string() ? "&after=" + page.text("/next") : "";
  } while (!after.empty());
  for (const auto& f : sheet.faulty) EXPECT_EQ(refused[static_cast<std::int64_t>(f.line)], f.code) << "line " << f.line;
  auto faults = get("/imports/" + id + "/faults");
  EXPECT_EQ(faults.size("/items"), static_cast<std::size_t>(sheet_maker::kinds_of_fault)) << faults.body;

  auto downloaded = table_of(get("/imports/" + id + "/corrected-sheet").bytes);
  ASSERT_EQ(downloaded.size(), sheet.faulty.size() + 1);
  EXPECT_EQ(downloaded[0].back(), "วิธีแก้");
  EXPECT_NE(downloaded[1][downloaded[0].size() - 2].find(sheet.faulty[0].code), std::string::npos);
  auto corrected = sheet_maker::csv_of(sheet_maker::put_right(downloaded, sheet));
  auto second = take_in(corrected);
  EXPECT_EQ(second.number("/rows_refused"), 0);
  EXPECT_EQ(second.number("/people_new"), faulty);

  auto surveys = count("targeting_surveys");
  auto unchanged = [&](const Answer& again) {
    EXPECT_EQ(again.number("/people_new"), 0);
    EXPECT_EQ(again.number("/households_new"), 0);
    EXPECT_EQ(again.number("/surveys_new"), 0);
  };
  unchanged(take_in(sheet.csv()));       // the same file
  unchanged(take_in(corrected));         // the same corrections
  auto whole = sheet;                    // the same content in another file
  for (const auto& f : sheet.faulty) whole.rows[f.line - 1][f.column] = f.right;
  auto last = take_in(kit::csv::xlsx(whole.rows, "people"));
  unchanged(last);
  EXPECT_EQ(last.number("/rows_refused"), 0);
  EXPECT_EQ(last.number("/rows_unchanged"), 2000);
  EXPECT_EQ(count("targeting_surveys"), surveys);
  EXPECT_EQ(count("targeting_import_files"), 0);
}

TEST_P(ImportTest, the_preview_shows_what_would_happen_and_the_mapping_can_be_changed) {
  auto brought = post("/imports?surveyed=2564&name=list.csv",
                      "รหัสหมู่บ้าน,บ้านเลขที่,ชื่อคนในบ้าน,มิติสุขภาพ,ความเห็น\n52130401,1,นายคำปัน ใจดี,1,ดี\n52130499,2,นายบุญมี ใจดี,0,ดี\n");
  ASSERT_EQ(brought.refused, "");
  auto path = "/imports/" + brought.text("/id");
  auto preview = get(path + "/preview");
  EXPECT_EQ(preview.text("/rows_are"), "households");
  EXPECT_EQ(preview.size("/headings_unknown"), 2u);
  auto layout = boost::json::parse(boost::json::serialize(preview.at("/layout")));
  layout.at_pointer("/columns/2/meaning") = "name";
  EXPECT_EQ(post(path + "/mapping", boost::json::serialize(layout), 7).refused, "frame.changed_since");
  ASSERT_EQ(post(path + "/mapping", boost::json::serialize(layout), 1).refused, "");
  preview = get(path + "/preview");
  EXPECT_EQ(preview.text("/rows_are"), "people");
  EXPECT_EQ(preview.number("/rows_faulty"), 1);
  EXPECT_EQ(preview.text("/faults/0/code"), "targeting.row_village_unknown");
  EXPECT_EQ(preview.text("/samples/0/name"), "นายคำปัน ใจดี");
  layout.at_pointer("/columns/4/meaning") = "name";
  EXPECT_EQ(post(path + "/mapping", boost::json::serialize(layout), 2).fault, "/columns/4/meaning targeting.meaning_twice");
  EXPECT_EQ(count("targeting_surveys"), 0);
  // The next sheet with these headings is read in the same way.
  auto next = post("/imports?name=next.csv", "รหัสหมู่บ้าน,บ้านเลขที่,ชื่อคนในบ้าน,มิติสุขภาพ,ความเห็น\n52130402,1,นายอินทร์ ใจดี,1,ดี\n");
  EXPECT_EQ(get("/imports/" + next.text("/id") + "/preview").text("/rows_are"), "people");
}

TEST_P(ImportTest, one_person_listed_twice_with_lost_zeros_is_one_person_deprived_in_two_dimensions) {
  auto done = take_in("village_ID,บ้านเลขที่,NID,name,มิติที่ขัดสน\n"
                      "๕๒๑๓๐๔๐๑,๑๒/๓,101700230696,นายคำปัน ใจดี,สุขภาพ\n"
                      "52130401,12/3,๐-๑๐๑๗-๐๐๒๓๐-๖๙-๖,คำปัน ใจดี,รายได้\n");
  EXPECT_EQ(done.number("/people_new"), 1);
  EXPECT_EQ(done.number("/people_matched"), 1);
  EXPECT_EQ(done.number("/households_new"), 1);
  auto house = get("/households/" + household_of("0101700230696", "no_status"));
  EXPECT_EQ(house.text("/dimensions/0/finding"), "deprived");
  EXPECT_EQ(house.text("/dimensions/1/finding"), "deprived");
  EXPECT_EQ(house.text("/dimensions/2/finding"), "unknown");
  EXPECT_EQ(house.text("/dimensions/1/why/0/value/person_name"), "นายคำปัน ใจดี");
  EXPECT_EQ(house.text("/dimensions/1/why/0/value/source"), "tpmap");
  EXPECT_EQ(house.text("/dimensions/1/why/0/value/observed"), "2021");
}

TEST_P(ImportTest, people_are_matched_by_number_then_by_name_in_the_house) {
  auto a = sheet_maker::national_id(1), b = sheet_maker::national_id(2);
  auto first = take_in(small("52130401,1," + a + ",นายคำปัน ใจดี,1,0\n52130401,1,,นางคำแปง ใจดี,0,0\n52130402,1,,นางคำแปง ใจดี,0,0\n"));
  EXPECT_EQ(first.number("/people_new"), 3);
  EXPECT_EQ(first.number("/households_new"), 2);
  auto second = take_in(small("52130401,1," + b + ",นางคำแปง  ใจดี,1,0\n"   // known by name; the number is new
                              "52130402,99," + a + ",นายคำปัน วงศ์คำ,1,0\n"  // another surname and house, the same number
                              "52130401,1," + a + ",นายบุญมี ใจดี,1,0\n"     // the number of somebody else
                              "52130405,7,,นายใหม่ มาใหม่,1,0\n52130405,7,,นายใหม่ มาใหม่,0,0\n"));
  EXPECT_EQ(second.number("/people_matched"), 2);
  EXPECT_EQ(second.number("/people_new"), 1);
  EXPECT_EQ(second.number("/households_new"), 1);
  EXPECT_EQ(second.number("/rows_refused"), 2);
  auto refusals = get("/imports/" + second.text("/id") + "/refusals");
  EXPECT_EQ(refusals.text("/items/0/faults/0/code"), "targeting.row_id_of_another");
  EXPECT_EQ(refusals.text("/items/1/faults/0/code"), "targeting.row_contradicts");
  EXPECT_EQ(refusals.text("/items/1/faults/0/values/0/value"), "5");
}

TEST_P(ImportTest, undoing_takes_back_what_nobody_has_touched) {
  auto a = sheet_maker::national_id(1), b = sheet_maker::national_id(2), c = sheet_maker::national_id(3);
  auto first = take_in(small("52130401,1," + a + ",นายคำปัน ใจดี,1,1\n52130402,2," + b + ",นางคำแปง ใจดี,1,1\n52130403,3," + c + ",นายบุญมี ใจดี,1,0\n"));
  auto second = take_in(small("52130401,1," + a + ",นายคำปัน ใจดี,0,1\n"), "&surveyed=2563");
  auto verified = household_of(b);
  ASSERT_EQ(post("/households/" + verified + "/verifications",
                 R"({"observed_on":"2022-08-09","values":[{"measure":"health","mark":"pass"}],"note":"ไปดูมาแล้ว"})").refused, "");
  auto undone = take_back(first.text("/id"));
  EXPECT_EQ(undone.text("/state"), "undone");
  EXPECT_EQ(undone.number("/people_withdrawn"), 1);      // only the third house is nobody else's
  EXPECT_EQ(undone.number("/households_withdrawn"), 1);
  EXPECT_EQ(household_of(c), "");
  EXPECT_NE(household_of(a), "");
  auto house = get("/households/" + verified);
  EXPECT_EQ(house.text("/dimensions/1/finding"), "not_deprived");
  EXPECT_EQ(house.text("/dimensions/0/finding"), "unknown");
  EXPECT_TRUE(house.at("/values/0/superseded").as_bool());  // still to be seen
  EXPECT_EQ(house.text("/notes/0/note"), "ไปดูมาแล้ว");
  EXPECT_EQ(count("targeting_households"), 2);
  EXPECT_EQ(take_back(first.text("/id")).refused, "targeting.nothing_to_undo");
  EXPECT_EQ(post("/imports/" + first.text("/id") + "/run").refused, "targeting.import_ended");
  // Taken back is not the same as never brought: it may be brought again.
  EXPECT_EQ(take_in(small("52130403,3," + c + ",นายบุญมี ใจดี,1,0\n")).number("/people_new"), 1);
}

TEST_P(ImportTest, a_cancelled_import_goes_on_where_it_stopped) {
  auto sheet = sheet_maker::make_sheet({.people = 1500, .households = 480, .faulty_rows = 0});
  auto brought = post("/imports?surveyed=2564&name=list.csv", sheet.csv());
  auto id = brought.text("/id");
  ASSERT_EQ(post("/imports/" + id + "/cancellation").refused, "targeting.import_not_running");
  {
    frame::Particulars particulars{.op_id = kit::make_uuid_v4()};
    auto started = performer->act(actor, particulars, "start", [&](frame::Act& act) -> kit::Result<frame::Reply> {
      act.db.connection().query("UPDATE targeting_imports SET state = 'running', started_ms = 5");
      act.announce_raw({actor.org_id, "targeting.import_started", id, "521304", "{}"});
      return frame::Reply{};
    });
    ASSERT_TRUE(started);
  }
  int asked = 0;
  Holding holding(*performer, actor, {actor.org_id, kit::crypto::hex(kit::crypto::sha256(sheet.csv()))});
  ASSERT_TRUE(holding.take());
  auto stopped = run_import({*registry, *network}, *performer, actor, id, holding.lease(), {.stop = [&] { return ++asked > 1; }});
  ASSERT_TRUE(stopped);
  auto half = get("/imports/" + id);
  EXPECT_EQ(half.text("/state"), "cancelled");
  EXPECT_EQ(half.number("/rows_done"), 500);
  ASSERT_EQ(post("/imports/" + id + "/run").refused, "");
  while (get("/imports/" + id).at("/at_work").as_bool()) std::this_thread::yield();
  auto whole = get("/imports/" + id);
  EXPECT_EQ(whole.text("/state"), "done");
  EXPECT_EQ(whole.number("/people_new"), 1500);
}

TEST_P(ImportTest, who_looks_like_somebody_registered_goes_in_and_is_kept_for_review) {
  auto rows = [](const std::string& lines) { return "รหัสหมู่บ้าน,บ้านเลขที่,ชื่อ-สกุล,เพศ,วันเกิด,มิติสุขภาพ\n" + lines; };
  auto first = take_in(rows("52130401,12,นางบัวผัน ปันทะ,หญิง,09/05/2493,1\n52130401,12,นายอินถา ปันทะ,ชาย,03/02/2491,1\n"));
  ASSERT_EQ(first.text("/state"), "done") << first.refused << first.fault;
  EXPECT_EQ(count("registry_pairs"), 0);  // man and wife
  auto second = take_in(rows("52130401,88,นางบัวพัน ปันทะ,หญิง,09/05/2493,1\n"));
  EXPECT_EQ(second.number("/people_new"), 1) << second.body;
  EXPECT_EQ(count("registry_pairs WHERE found_how = 'sheet' AND found_in = '" + second.text("/id") + "'"), 1);
}

TEST_P(ImportTest, another_organisation_sees_nothing_of_it) {
  auto done = take_in(small("52130401,1,,นายคำปัน ใจดี,1,1\n"));
  actor = officer("elsewhere", {"521305"});
  EXPECT_EQ(get("/imports").size("/items"), 0u);
  EXPECT_EQ(get("/imports/" + done.text("/id")).refused, "targeting.import_unknown");
  EXPECT_EQ(get("/households").size("/items"), 0u);
  EXPECT_EQ(get("/summary").number("/households"), 0);
}

}  // namespace
}  // namespace targeting::test
