// One sheet as XLSX by libxlsxwriter. Every cell is text, so none can be a formula.
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <cerrno>
#include <cstring>

#include "kit/base/breakage.hpp"
#include "kit/csv/csv.hpp"

namespace kit::csv {
namespace {

constexpr std::size_t cell_characters_max = 32'767;  // Excel's limit

// A file in memory with a path for libraries that write to a name: personal data never reaches a
// disk.
class MemoryFile {
 public:
  MemoryFile() : fd_(::memfd_create("xlsx", MFD_CLOEXEC)) {
    if (fd_ < 0)
      throw Breakage(std::string("no memory for a spreadsheet: ") + std::strerror(errno));
  }
  ~MemoryFile() { ::close(fd_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  std::string path() const { return "/proc/self/fd/" + std::to_string(fd_); }
  std::string content() const {
    struct stat facts{};
    if (::fstat(fd_, &facts) != 0) throw Breakage("a spreadsheet in memory has no size");
    std::string out(static_cast<std::size_t>(facts.st_size), '\0');
    std::size_t done = 0;
    while (done < out.size()) {
      const ssize_t got =
          ::pread(fd_, out.data() + done, out.size() - done, static_cast<off_t>(done));
      if (got <= 0) throw Breakage("a spreadsheet in memory cannot be read back");
      done += static_cast<std::size_t>(got);
    }
    return out;
  }

 private:
  int fd_;
};

void check(lxw_error error) {
  if (error != LXW_NO_ERROR) throw Breakage(std::string("xlsx: ") + lxw_strerror(error));
}

// XML holds no NUL, and Excel no cell beyond its limit: the end of a longer text becomes an
// ellipsis.
std::string fitting(std::string_view text) {
  std::string out(text);
  std::erase(out, '\0');
  if (out.size() <= cell_characters_max) return out;
  std::size_t characters = 0;
  for (std::size_t i = 0; i < out.size(); ++i) {
    const bool begins = (static_cast<unsigned char>(out[i]) & 0xc0) != 0x80;
    characters += begins;
    if (begins && characters == cell_characters_max) return out.substr(0, i) + "…";
  }
  return out;
}

// Excel takes 31 characters, none of []:*?/\ and no apostrophe at either end.
std::string sheet_title(std::string_view name) {
  std::string out;
  std::size_t characters = 0;
  for (const char c : name) {
    const bool begins = (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    characters += begins;
    if (characters > 31) break;
    const bool allowed = std::strchr("[]:*?/\\'", c) == nullptr;
    out += allowed ? c : ' ';
  }
  return out.empty() ? "Sheet1" : out;
}

}  // namespace

std::string xlsx(const std::vector<std::vector<std::string>>& rows, std::string_view sheet_name) {
  const MemoryFile file;
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  lxw_workbook* book = workbook_new_opt(file.path().c_str(), &options);
  if (book == nullptr) throw Breakage("xlsx: no workbook");
  std::unique_ptr<lxw_workbook, void (*)(lxw_workbook*)> owned(book, lxw_workbook_free);
  lxw_worksheet* sheet = workbook_add_worksheet(book, sheet_title(sheet_name).c_str());
  if (sheet == nullptr) throw Breakage("xlsx: no sheet");
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t c = 0; c < rows[r].size(); ++c) {
      const std::string text = fitting(rows[r][c]);
      if (text.empty()) continue;
      check(worksheet_write_string(sheet, static_cast<lxw_row_t>(r), static_cast<lxw_col_t>(c),
                                   text.c_str(), nullptr));
    }
  }
  check(workbook_close(owned.release()));  // frees it
  return file.content();
}

}  // namespace kit::csv
