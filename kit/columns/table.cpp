// Scans into memory made beforehand, closes the gaps that refused rows left, and makes one
// dictionary out of those of the threads.
#include "kit/columns/table.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "kit/base/breakage.hpp"
#include "kit/columns/table_sink.hpp"

namespace kit::columns {
namespace {

std::size_t whole_pages(std::size_t bytes) {
  static const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
  return (bytes + page - 1) / page * page;
}

}  // namespace

TypedColumn dates(std::string name, std::optional<std::int32_t> empty) {
  TypedColumn column{.name = std::move(name), .kind = Kind::date, .bytes = 4};
  if (empty) column.empty = *empty;
  return column;
}

TypedColumn texts(std::string name) {
  return {.name = std::move(name), .kind = Kind::text, .bytes = 4};
}

ColumnMemory::ColumnMemory(std::size_t bytes)
    : bytes_(whole_pages(std::max<std::size_t>(bytes, 1))) {
  void* start = ::mmap(nullptr, bytes_, PROT_READ | PROT_WRITE,
                       MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (start == MAP_FAILED)
    throw Breakage("no address space for a column: " + std::string(std::strerror(errno)));
  // Only advice: fewer and larger pages where the system has them.
  static_cast<void>(::madvise(start, bytes_, MADV_HUGEPAGE));
  start_ = static_cast<char*>(start);
}

ColumnMemory::ColumnMemory(ColumnMemory&& other) noexcept
    : start_(std::exchange(other.start_, nullptr)), bytes_(std::exchange(other.bytes_, 0)) {}

ColumnMemory::~ColumnMemory() {
  if (start_) ::munmap(start_, bytes_);
}

void ColumnMemory::give_back_from(std::size_t byte) {
  const std::size_t kept = whole_pages(std::max<std::size_t>(byte, 1));
  if (kept < bytes_) ::munmap(start_ + kept, bytes_ - kept);
  bytes_ = std::min(bytes_, kept);
}

class TableReader {
 public:
  TableReader(const std::vector<TypedColumn>& columns, ScanOptions options)
      : columns_(columns), options_(std::move(options)) {
    options_.columns.clear();
    for (const auto& column : columns_)
      options_.columns.push_back({column.name, column.kind == Kind::text ? Text::yes : Text::no});
  }

  Result<Table> read(const std::string& path) {
    const auto file = TRY(InputFile::open(path));
    // A row has one byte at least, its newline.
    for (const auto& column : columns_) table_.columns_.emplace_back(file.size() * column.bytes);
    for (unsigned t = 0; t < std::max(1u, options_.threads); ++t)
      sinks_.push_back(std::make_unique<TableSink>(t, columns_, table_.columns_));
    table_.outcome_ =
        TRY(scan_csv(path, options_, [&](unsigned thread) -> Sink& { return *sinks_[thread]; }));
    count_rows();
    table_.words_.resize(columns_.size());
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      if (columns_[c].kind == Kind::text) join_words(c);
      close_gaps(table_.columns_[c], columns_[c].bytes);
      table_.columns_[c].give_back_from(table_.rows() * columns_[c].bytes);
    }
    return std::move(table_);
  }

 private:
  void count_rows() {
    for (const auto& sink : sinks_)
      runs_.insert(runs_.end(), sink->runs().begin(), sink->runs().end());
    std::ranges::sort(runs_, {}, &Run::line);
    table_.outcome_.rows = 0;
    for (const auto& run : runs_) table_.outcome_.rows += run.rows;
  }

  // Words get their final numbers in the order of the file, whoever found them first.
  void join_words(std::size_t c) {
    struct Found {
      std::uint64_t line;
      unsigned thread;
      std::uint32_t number;
    };
    std::vector<Found> found;
    std::vector<std::vector<std::uint32_t>> final_number(sinks_.size());
    for (unsigned t = 0; t < sinks_.size(); ++t) {
      const auto& lines = sinks_[t]->words(c).first_lines;
      final_number[t].resize(lines.size());
      for (std::uint32_t n = 0; n < lines.size(); ++n) found.push_back({lines[n], t, n});
    }
    std::ranges::sort(found, {}, &Found::line);
    Words& words = table_.words_[c];
    for (const auto& f : found)
      final_number[f.thread][f.number] =
          words.number_of(sinks_[f.thread]->words(c).words.word(f.number));
    for_each_range(options_.threads, runs_.size(), [&](unsigned, std::size_t from, std::size_t to) {
      for (std::size_t r = from; r < to; ++r) {
        auto* first = static_cast<std::uint32_t*>(table_.columns_[c].at((runs_[r].line - 2) * 4));
        for (auto* n = first; n != first + runs_[r].rows; ++n)
          *n = final_number[runs_[r].thread][*n];
      }
    });
  }

  void close_gaps(const ColumnMemory& memory, std::size_t bytes) {
    std::uint64_t rows = 0;
    for (const auto& run : runs_) {
      if (run.line - 2 != rows)
        std::memmove(memory.at(rows * bytes), memory.at((run.line - 2) * bytes), run.rows * bytes);
      rows += run.rows;
    }
  }

  const std::vector<TypedColumn>& columns_;
  ScanOptions options_;
  Table table_ = {};
  std::vector<std::unique_ptr<TableSink>> sinks_ = {};
  std::vector<Run> runs_ = {};
};

Result<Table> read_table(const std::string& path, const std::vector<TypedColumn>& columns,
                         ScanOptions options) {
  return TableReader(columns, std::move(options)).read(path);
}

}  // namespace kit::columns
