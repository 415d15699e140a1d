// Papers as a reader of PDF files sees them: text, fonts, pages, and ink where it belongs.
#include "kit/paper/paper.hpp"

#include "kit/paper/tests/poppler.hpp"
#include "kit/text/text.hpp"

using namespace kit::paper;
using kit::paper::testing::PdfFile;

namespace {

constexpr double foot_top = 1 - 24.0 / 297;

Paper plain(std::vector<Block> blocks) {
  return {.title = "แบบขอรับความช่วยเหลือ",
          .number = "ที่ พม 0001/2569",
          .office = {"ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน"},
          .date = "9 มิถุนายน 2565",
          .verify_url = "https://centre.example.org/verify/K7QJ-4TXD-9ZNA",
          .verify_words = "ตรวจสอบเอกสารนี้ได้ที่ centre.example.org/verify รหัส K7QJ-4TXD-9ZNA",
          .author = "ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน",
          .made = {1654732800000},
          .blocks = std::move(blocks)};
}

// Nothing runs out of the margins at the sides; between text and foot there is air.
void expect_ink_inside(const PdfFile& file) {
  for (int page = 1; page <= file.pages(); ++page) {
    auto seen = file.render(page);
    EXPECT_EQ(seen.ink(0, 0, 24.0 / 210, 1), 0) << "left of page " << page;
    EXPECT_EQ(seen.ink(190.7 / 210, 0, 1, 1), 0) << "right of page " << page;
    EXPECT_EQ(seen.ink(0, 1 - 27.0 / 297, 1, 1 - 25.0 / 297), 0) << "above the foot of page " << page;
    EXPECT_GT(seen.ink(0, foot_top, 1, 1), 50) << "the foot of page " << page;
  }
}

const std::string hard_words =
    "ป้าปิ่นอยู่ที่บ้านป่าเหมี้ยง ฟ้าผ่าต้นไม้ ปู่ย่าตายาย ฝึกฝนผู้พิการ น้ำใต้ดิน ที่นี่ ซื้อสินค้า กตัญญู ฐานะ ผู้ใหญ่บ้าน "
    "ศูนย์ฟื้นฟู ใบสำคัญ เชื่อมั่น ชื้น เปลี้ย เก๊กฮวย โต๊ะจีน เดี๋ยวนี้ ฎีกา ฏ ญู ฐู ปั๊ม ฟี่ ฝื้";

TEST(PaperTest, a_paper_carries_its_fonts_and_says_what_it_is) {
  PdfFile file(pdf(plain({Paragraph{.text = hard_words}, Paragraph{.text = hard_words, .bold = true}})));
  auto fonts = file.fonts();
  EXPECT_NE(fonts.find("Laksaman"), fonts.npos) << fonts;
  std::istringstream lines(fonts);
  std::string line;
  for (int n = 0; std::getline(lines, line); ++n) {
    if (n < 2) continue;
    EXPECT_NE(line.find("+Laksaman"), line.npos) << "another font, or not a part of it: " << line;
    EXPECT_NE(line.find("yes yes yes"), line.npos) << "not embedded, not cut down, or without its text: " << line;
  }
  auto facts = file.facts();
  EXPECT_NE(facts.find("แบบขอรับความช่วยเหลือ ที่ พม 0001/2569"), facts.npos) << facts;
  EXPECT_NE(facts.find("Chaeson"), facts.npos) << facts;
  EXPECT_NE(facts.find("595.276 x 841.89 pts (A4)"), facts.npos) << facts;
}

TEST(PaperTest, thai_can_be_read_out_of_a_paper_again) {
  PdfFile file(pdf(plain({Paragraph{.text = hard_words}})));
  auto text = kit::text::replace_all(file.text(), "\n", " ");
  for (const char* word : {"ที่ พม 0001/2569", "ป้าปิ่น", "ฟ้าผ่า", "กตัญญู", "ฐานะ", "ผู้ใหญ่บ้าน", "เดี๋ยวนี้", "น้ำใต้ดิน"})
    EXPECT_NE(text.find(word), text.npos) << word << " in " << text;
}

TEST(PaperTest, the_same_paper_has_the_same_bytes) {
  auto paper = plain({Paragraph{.text = hard_words}, Table{.columns = {{"ก"}}, .rows = {{"ข"}}}});
  auto first = pdf(paper);
  EXPECT_EQ(first, pdf(paper));
  paper.made.ms += 60'000;
  EXPECT_NE(first, pdf(paper));
}

TEST(PaperTest, a_long_text_breaks_between_words_and_goes_on_over_pages) {
  std::string text;
  for (int i = 0; i < 90; ++i) text += hard_words + " ";
  PdfFile file(pdf(plain({Paragraph{.text = text, .indented = true}})));
  EXPECT_GE(file.pages(), 4);
  EXPECT_LE(file.pages(), 12);
  expect_ink_inside(file);
  std::istringstream lines(file.text());
  std::string line;
  while (std::getline(lines, line))
    for (const char* dependent : {"ะ", "ั", "า", "ำ", "ิ", "ี", "ึ", "ื", "ุ", "ู", "็", "่", "้", "๊", "๋", "์"})
      EXPECT_FALSE(line.starts_with(dependent)) << "a line begins inside a syllable: " << line;
}

TEST(PaperTest, a_word_without_end_is_broken_rather_than_lost) {
  PdfFile file(pdf(plain({Paragraph{.text = std::string(400, 'W')},
                          Table{.columns = {{"แคบ", 1}, {"กว้าง", 3}}, .rows = {{std::string(60, 'M'), hard_words}}}})));
  expect_ink_inside(file);
  EXPECT_EQ(std::ranges::count(file.text(), 'W'), 400);
  EXPECT_EQ(std::ranges::count(file.text(), 'M'), 60);
}

TEST(PaperTest, a_table_breaks_no_number_no_date_and_no_word) {
  Table cash{.columns = {{"วันที่", 1}, {"เลขที่เอกสาร", 1}, {"รายการ", 4}, {"ปริมาณ", 0.1}, {"รับ", 1, Align::end}, {"จ่าย", 1, Align::end}, {"คงเหลือ", 1, Align::end}}};
  for (int i = 0; i < 3; ++i)
    cash.rows.push_back({"5 ต.ค. 2569", "RV-2570-000001", "เงินสัจจะ สมาชิกเลขที่ 6 " + hard_words, "60", "1,101,930.00", "", "12,101,930.00"});
  cash.sums = {"", "", "รวม", "", "33,305,790.00", "", "112,101,930.00"};
  PdfFile file(pdf(plain({cash})));
  expect_ink_inside(file);
  auto text = file.text();
  for (const char* whole : {"5 ต.ค. 2569", "RV-2570-000001", "ปริมาณ", "1,101,930.00", "12,101,930.00", "33,305,790.00", "112,101,930.00"})
    EXPECT_NE(text.find(whole), text.npos) << whole << " in " << text;
}

TEST(PaperTest, a_date_with_the_name_of_its_month_stays_on_one_line) {
  for (const char* date : {"24 พฤศจิกายน 2569", "24 November 2569 BE", "๒๔ พฤศจิกายน ๒๕๖๙"}) {
    Table visits{.columns = {{"วันที่", 0.1}, {"ผู้เยี่ยม", 1}, {"เรื่อง", 4}}};
    visits.rows.push_back({date, "นางสาวดาว", "เยี่ยมบ้านเมื่อ " + std::string(date) + " " + hard_words});
    PdfFile file(pdf(plain({visits, Paragraph{hard_words + " ณ วันที่ " + date + " " + hard_words + " และวันที่ " + date}})));
    auto text = file.text();
    int whole = 0;
    for (auto at = text.find(date); at != text.npos; at = text.find(date, at + 1)) ++whole;
    EXPECT_EQ(whole, 4) << text;
  }
}

TEST(PaperTest, what_is_signed_and_who_signs_stand_on_one_page) {
  Signatures hands{.signatures = {{"ลงชื่อ", "เหรัญญิก", "", ""}, {"ลงชื่อ", "ประธาน", "", ""}, {"ลงชื่อ", "ผู้ตรวจสอบ", "", ""}}};
  for (double used_mm : {150.0, 165.0, 180.0, 195.0, 210.0}) {
    hands.agreed = "ขอรับรองว่าข้อความข้างต้นเป็นความจริงทุกประการ";
    PdfFile file(pdf(plain({Gap{used_mm}, hands})));
    bool together = false;
    for (const auto& page : file.texts())
      together = together || (page.find("ขอรับรอง") != page.npos && page.find("เหรัญญิก") != page.npos && page.find("ผู้ตรวจสอบ") != page.npos);
    EXPECT_TRUE(together) << used_mm;
  }
}

TEST(PaperTest, signatures_never_stand_alone_on_a_page) {
  const Signatures hands{{{"ลงชื่อ", "ผู้เยี่ยม", "", ""}, {"ลงชื่อ", "ผู้ให้ข้อมูล", "", ""}}};
  for (double used_mm = 140; used_mm <= 230; used_mm += 5) {
    PdfFile file(pdf(plain({Gap{used_mm}, Heading{"การนัดหมาย"}, Fields{{{"เยี่ยมครั้งต่อไป", "24 พฤศจิกายน 2569"}}}, hands})));
    bool together = false;
    for (const auto& page : file.texts())
      together = together || (page.find("นัดหมาย") != page.npos && page.find("ครั้งต่อไป") != page.npos && page.find("ผู้ให้ข้อมูล") != page.npos);
    EXPECT_TRUE(together) << used_mm;
  }
}

TEST(PaperTest, a_heading_goes_with_the_heading_below_it) {
  for (double used_mm = 200; used_mm <= 240; used_mm += 2) {
    PdfFile file(pdf(plain({Gap{used_mm}, Heading{"แผนครอบครัว"}, Heading{"รายได้"}, Paragraph{hard_words}})));
    for (const auto& page : file.texts())
      EXPECT_EQ(page.find("แผนครอบครัว") == page.npos, page.find("รายได้") == page.npos) << used_mm;
  }
}

TEST(PaperTest, who_signs_has_room_to_sign) {
  const Signatures hands{{{"ลงชื่อ", "หัวหน้าครอบครัวหรือผู้แทน", "นายจันทร์ ใจแก้ว", ""}, {"ลงชื่อ", "ทีมพี่เลี้ยง", "", ""}}};
  PdfFile file(pdf(plain({hands})));
  auto text = file.text();
  EXPECT_LT(text.find("นายจันทร์"), text.find("หัวหน้าครอบครัวหรือผู้แทน")) << text;
  EXPECT_NE(text.find("ลงชื่อ ทีมพี่เลี้ยง"), text.npos) << text;
}

TEST(PaperTest, a_long_table_repeats_its_head_on_every_page) {
  Table table{.columns = {{"ลำดับ", 1, Align::end}, {"ชื่อ-สกุล", 4}, {"จำนวนเงิน (บาท)", 2, Align::end}}};
  for (int i = 1; i <= 120; ++i)
    table.rows.push_back({std::to_string(i), i % 10 ? "นางปิ่นแก้ว ฟูเฟื่อง" : hard_words, "1,250.50"});
  table.sums = {"", "รวม", "150,060.00"};
  PdfFile file(pdf(plain({Heading{"รายการช่วยเหลือ"}, table})));
  EXPECT_GE(file.pages(), 4);
  expect_ink_inside(file);
  auto text = file.text();
  int heads = 0;
  for (auto at = text.find("จำนวนเงิน"); at != text.npos; at = text.find("จำนวนเงิน", at + 1)) ++heads;
  EXPECT_EQ(heads, file.pages());
  EXPECT_NE(text.find("150,060.00"), text.npos);
}

TEST(PaperTest, a_row_longer_than_a_page_goes_on_below_the_repeated_head) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += hard_words + "\n";
  PdfFile file(pdf(plain({Table{.columns = {{"เรื่อง"}, {"รายละเอียด", 4}}, .rows = {{"ยาว", text}, {"สั้น", "จบ"}}}})));
  EXPECT_GE(file.pages(), 3);
  expect_ink_inside(file);
  EXPECT_NE(file.text().find("จบ"), std::string::npos);
}

TEST(PaperTest, a_blank_form_has_lines_to_write_on) {
  std::vector<Block> blocks = {
      Heading{"ส่วนที่ 1 ผู้ขอรับความช่วยเหลือ"},
      Fields{{{"ชื่อ", "", 2}, {"นามสกุล", "", 2}, {"อายุ", "", 1}, {"ปี", "", 0.001}}},
      Fields{{{"บ้านเลขที่", "12/3"}, {"หมู่ที่", "4"}, {"ตำบล", "แจ้ซ้อน", 2}}},
      CheckBoxes{.label = "ความช่วยเหลือที่ต้องการ",
                 .boxes = {{"เงิน", true}, {"สิ่งของ", false}, {"ที่อยู่อาศัย", false}, {"อื่น ๆ ................", false}},
                 .columns = 2},
      Lines{.label = "ความเดือดร้อน", .value = "", .count = 5},
      Facts{.facts = {{"เลขประจำตัวประชาชน", ""}, {"โทรศัพท์", "08-1234-5678"}}, .columns = 1},
      Signatures{{{.before = "ลงชื่อ", .after = "ผู้ยื่นคำขอ", .name = "", .below = "วันที่ ......../......../........"},
                  {.before = "ลงชื่อ", .after = "เจ้าหน้าที่", .name = "นางสาวสมใจ ใจดี", .below = "นักพัฒนาชุมชน"}}}};
  PdfFile file(pdf(plain(blocks)));
  EXPECT_EQ(file.pages(), 1);
  expect_ink_inside(file);
  auto paper = plain(blocks);
  paper.thai_digits = true;
  EXPECT_NE(PdfFile(pdf(paper)).text().find("๑๒/๓"), std::string::npos);
}

TEST(PaperTest, signatures_and_headings_are_not_torn_from_what_they_belong_to) {
  for (int lines = 20; lines < 40; ++lines) {
    std::string text;
    for (int i = 0; i < lines; ++i) text += "บรรทัดที่ " + std::to_string(i) + "\n";
    PdfFile file(pdf(plain({Paragraph{.text = text}, Heading{"หัวข้อ"}, Paragraph{.text = "เนื้อความ"},
                            Signatures{{{.before = "ลงชื่อ", .after = "ผู้รับเงิน", .name = "นายดี มีสุข"}}}})));
    auto pages = kit::text::split(file.text(), '\f');
    for (const auto& page : pages) {
      EXPECT_EQ(page.find("หัวข้อ") == page.npos, page.find("เนื้อความ") == page.npos) << lines;
      EXPECT_EQ(page.find("ผู้รับเงิน") == page.npos, page.find("นายดี มีสุข") == page.npos) << lines;
    }
  }
}

TEST(PaperTest, codes_stand_side_by_side_with_their_words_and_go_on_over_pages) {
  Codes codes{.columns = 4};
  for (int i = 1; i <= 44; ++i) codes.codes.push_back({"CW1-" + std::to_string(i), "สมาชิกเลขที่ " + std::to_string(i)});
  PdfFile file(pdf(plain({codes})));
  EXPECT_EQ(file.pages(), 2);
  EXPECT_NE(file.text().find("44"), std::string::npos);
  EXPECT_GT(file.render(1).ink(25.0 / 210, 0.2, 47.0 / 210, 0.5), 500) << "squares of the first column";
  expect_ink_inside(file);
}

TEST(PaperTest, a_letter_has_number_office_date_and_its_marks) {
  auto paper = plain({Fields{{{"เรื่อง", "ขอส่งต่อผู้ประสบปัญหาทางสังคม"}}}, Paragraph{.text = hard_words, .indented = true}});
  paper.head = Head::letter;
  paper.office = {"ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน", "ที่ทำการ อบต. แจ้ซ้อน อำเภอเมืองปาน", "จังหวัดลำปาง 52240"};
  paper.mark = "ลับ";
  paper.speed = "ด่วนที่สุด";
  PdfFile file(pdf(paper));
  auto text = file.text();
  for (const char* words : {"ลับ", "ด่วนที่สุด", "จังหวัดลำปาง 52240", "9 มิถุนายน 2565", "1 / 1"})
    EXPECT_NE(text.find(words), text.npos) << words;
}

TEST(PaperTest, words_of_any_bytes_make_a_paper) {
  PdfFile file(pdf(plain({Paragraph{.text = std::string("\x01\x02\xff\xfe<b>&amp;\0x", 14)}, Paragraph{.text = ""},
                          Facts{.facts = {{"", ""}}}, Table{.columns = {{"ก"}}, .when_empty = "ไม่มีรายการ"}})));
  EXPECT_EQ(file.pages(), 1);
  EXPECT_NE(file.text().find("<b>&amp;"), std::string::npos);
}

TEST(PaperTest, sums_in_words_stand_on_paper_whatever_their_length) {
  std::vector<Block> blocks;
  for (std::int64_t satang : {std::int64_t{100}, std::int64_t{2'100}, std::int64_t{25}, std::int64_t{200'000},
                              std::int64_t{9'223'372'036'854'775'807}})
    blocks.push_back(Facts{.facts = {{kit::text::format_baht(satang), kit::text::baht_in_words(satang)}}});
  PdfFile file(pdf(plain(blocks)));
  expect_ink_inside(file);
  auto text = file.text();
  for (const char* words : {"หนึ่งบาทถ้วน", "ยี่สิบเอ็ดบาทถ้วน", "ยี่สิบห้าสตางค์", "สองพันบาทถ้วน"})
    EXPECT_NE(text.find(words), text.npos) << words;
}

TEST(PaperTest, an_abbreviation_is_not_parted_from_its_name) {
  for (int before = 20; before < 90; ++before) {
    std::string text(static_cast<std::size_t>(before), 'x');
    text += " ต.แจ้ซ้อน อ.เมืองปาน จ.ลำปาง จ. เชียงราย โทร. 054-123-456";
    PdfFile file(pdf(plain({Paragraph{.text = text}})));
    std::istringstream lines(file.text());
    std::string line;
    while (std::getline(lines, line)) {
      while (line.ends_with(' ')) line.pop_back();
      for (const char* alone : {"จ.", "อ.", "ต.", "โทร."}) EXPECT_FALSE(line.ends_with(alone)) << before << ": " << line;
    }
  }
}

TEST(PaperTest, what_is_agreed_stands_on_the_page_of_its_signatures) {
  for (int lines = 18; lines < 34; ++lines) {
    std::vector<Block> blocks;
    for (int i = 0; i < lines; ++i) blocks.push_back(Paragraph{.text = "บรรทัด"});
    blocks.push_back(Signatures{.signatures = {{"ลงชื่อ", "ก", "", ""}, {"ลงชื่อ", "ข", "", ""}, {"ลงชื่อ", "ค", "", ""}},
                                .agreed = "ตกลงร่วมกันตามแผนนี้"});
    auto text = PdfFile(pdf(plain(blocks))).text();
    auto between = text.substr(text.find("ตกลงร่วมกัน"), text.rfind("ลงชื่อ") - text.find("ตกลงร่วมกัน"));
    EXPECT_EQ(between.find('\f'), between.npos) << lines;
  }
}

TEST(PaperTest, a_wheel_shows_how_it_stands_and_how_it_stood) {
  Wheel wheel{.spokes = {{"รายได้", "ขัดสน", 0.5, 0.5}, {"สุขภาพ", "ไม่ขัดสน", 1, 0.5}, {"การศึกษา", "ไม่ทราบ", {}, {}},
                         {"ความเป็นอยู่", "ไม่ขัดสน", 1, 1}, {"การเข้าถึงบริการรัฐ", "ไม่ขัดสน", 1, 1}},
              .legend = "เส้นประ: ครั้งแรก"};
  PdfFile file(pdf(plain({Heading{"ห้ามิติ"}, wheel})));
  EXPECT_EQ(file.pages(), 1);
  expect_ink_inside(file);
  for (const char* word : {"รายได้", "ไม่ขัดสน", "การเข้าถึงบริการรัฐ", "เส้นประ"})
    EXPECT_NE(file.text().find(word), std::string::npos) << word;
  EXPECT_GT(file.render(1).ink(0.4, 0.2, 0.6, 0.45), 100) << "the outline itself";
}

}  // namespace
