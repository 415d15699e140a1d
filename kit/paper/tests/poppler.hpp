// What a reader of PDF files makes of ours: poppler's tools on a file in a folder of its own.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace kit::paper::testing {

struct Grey {
  int width = 0, height = 0;
  std::string dots;
  int at(int x, int y) const {
    return static_cast<unsigned char>(dots[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                                           static_cast<std::size_t>(x)]);
  }
  // Dots that are not white in a part of the page, in tenths of its width and height.
  int ink(double left, double top, double right, double bottom) const {
    int n = 0;
    for (int y = static_cast<int>(top * height); y < static_cast<int>(bottom * height); ++y)
      for (int x = static_cast<int>(left * width); x < static_cast<int>(right * width); ++x) n += at(x, y) < 200;
    return n;
  }
};

// CHAESON_KEEP_PAPERS=folder keeps the files, for eyes.
class PdfFile {
 public:
  explicit PdfFile(const std::string& bytes) {
    std::string folder = (std::filesystem::temp_directory_path() / "chaeson-paper-XXXXXX").string();
    folder_ = mkdtemp(folder.data());
    std::ofstream(path(), std::ios::binary) << bytes;
    if (const char* keep = std::getenv("CHAESON_KEEP_PAPERS"))
      std::ofstream(std::string(keep) + "/" + ::testing::UnitTest::GetInstance()->current_test_info()->name() + ".pdf",
                    std::ios::binary)
          << bytes;
  }
  ~PdfFile() { std::filesystem::remove_all(folder_); }
  PdfFile(const PdfFile&) = delete;
  PdfFile& operator=(const PdfFile&) = delete;

  std::string text() const { return output("pdftotext -raw -enc UTF-8 " + path() + " -"); }
  std::vector<std::string> texts() const {  // page by page
    std::vector<std::string> out;
    for (int page = 1; page <= pages(); ++page)
      out.push_back(output("pdftotext -raw -enc UTF-8 -f " + std::to_string(page) + " -l " + std::to_string(page) + " " + path() + " -"));
    return out;
  }
  std::string fonts() const { return output("pdffonts " + path()); }
  std::string facts() const { return output("pdfinfo " + path()); }
  int pages() const {
    auto all = facts();
    return std::atoi(all.c_str() + all.find("Pages:") + 6);
  }
  Grey render(int page) const {
    std::istringstream in(output("pdftoppm -gray -r 60 -f " + std::to_string(page) + " -l " + std::to_string(page) +
                                 " " + path()));
    Grey out;
    std::string magic;
    int most = 0;
    in >> magic >> out.width >> out.height >> most;
    in.get();
    out.dots.assign(std::istreambuf_iterator<char>(in), {});
    EXPECT_EQ(magic, "P5");
    return out;
  }

 private:
  std::string path() const { return folder_ + "/paper.pdf"; }
  static std::string output(const std::string& command) {
    std::string out;
    std::array<char, 65536> part;
    FILE* pipe = popen(command.c_str(), "r");
    while (auto n = fread(part.data(), 1, part.size(), pipe)) out.append(part.data(), n);
    EXPECT_EQ(pclose(pipe), 0) << command;
    return out;
  }
  std::string folder_;
};

}  // namespace kit::paper::testing
