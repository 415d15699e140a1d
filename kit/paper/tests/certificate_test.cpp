// Certificates as a reader of PDF files sees them: a page each, every font once, nothing beyond the frame.
#include "kit/paper/certificate.hpp"

#include "kit/paper/tests/poppler.hpp"

using namespace kit::paper;
using kit::paper::testing::PdfFile;

namespace {

Certificates given(int count) {
  Certificates all{.office = {"สำนักงานพัฒนาสังคมและความมั่นคงของมนุษย์จังหวัดเชียงราย"},
                   .title = "ประกาศเกียรติคุณ",
                   .presented = "ขอมอบประกาศเกียรติคุณฉบับนี้ไว้เพื่อแสดงว่า",
                   .given = "ให้ไว้ ณ วันที่ 10 สิงหาคม 2565",
                   .signer_name = "สุดา ใจกว้าง",
                   .signer_position = "พัฒนาสังคมและความมั่นคงของมนุษย์จังหวัดเชียงราย",
                   .thai_digits = true,
                   .author = "พมจ.เชียงราย",
                   .made = {1660118400000}};
  for (int n = 1; n <= count; ++n)
    all.pages.push_back({.name = "นายที่หนึ่งผู้ใหญ่บ้านป่าเหมี้ยง ปิ่นแก้วกตัญญู " + std::to_string(n),
                         .reason = "ได้รับรางวัล “คลังปัญญาผู้สูงอายุ” ประจำปี พุทธศักราช 2565\nชมรมผู้สูงอายุตำบลสันกลาง",
                         .number = "เลขที่ " + std::to_string(n) + "/2565",
                         .verify_url = "https://centre.example.org/verify/K7QJ-4TXD-9ZNA",
                         .verify_words = "ตรวจสอบที่ centre.example.org/verify\nรหัส K7QJ-4TXD-9ZNA"});
  return all;
}

}  // namespace

TEST(Certificate, many_stand_in_one_file_with_each_font_once) {
  PdfFile file(pdf(given(282)));
  EXPECT_EQ(file.pages(), 282);
  std::istringstream lines(file.fonts());
  std::vector<std::string> fonts;
  for (std::string line; std::getline(lines, line);)
    if (line.find("Laksaman") != std::string::npos) fonts.push_back(line);
  EXPECT_EQ(fonts.size(), 4u) << "upright and bold, Thai and Latin letters each, however many pages\n" << file.fonts();
  for (const auto& font : fonts) EXPECT_NE(font.find("yes yes yes"), std::string::npos) << font;
}

TEST(Certificate, a_name_its_number_and_the_code_are_read_out_again) {
  PdfFile file(pdf(given(3)));
  auto text = file.text();
  EXPECT_NE(text.find("ปิ่นแก้วกตัญญู ๓"), std::string::npos) << text;
  EXPECT_NE(text.find("เลขที่ 3/2565"), std::string::npos) << "what is typed in stands in digits that a keyboard has";
  EXPECT_NE(text.find("K7QJ-4TXD-9ZNA"), std::string::npos);
}

TEST(Certificate, the_words_beside_the_code_and_those_of_the_signer_leave_room_between_them) {
  auto seen = PdfFile(pdf(given(1))).render(1);
  EXPECT_EQ(seen.ink(86.2 / 297, 165.0 / 210, 87.5 / 297, 197.0 / 210), 0);
}

TEST(Certificate, a_name_of_two_hundred_letters_stays_on_its_page) {
  auto all = given(1);
  for (int i = 0; i < 8; ++i) all.pages[0].name += " ผู้ทรงคุณวุฒิกิตติมศักดิ์";
  PdfFile file(pdf(all));
  EXPECT_EQ(file.pages(), 1);
  auto seen = file.render(1);
  EXPECT_GT(seen.width, seen.height) << "lying down";
  EXPECT_EQ(seen.ink(0, 0, 8.0 / 297, 1), 0);
  EXPECT_EQ(seen.ink(0, 203.0 / 210, 1, 1), 0);
}

TEST(Certificate, equal_ones_made_at_one_instant_have_equal_bytes) { EXPECT_EQ(pdf(given(2)), pdf(given(2))); }
