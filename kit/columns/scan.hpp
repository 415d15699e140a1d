// Reads a large CSV file (RFC 4180: quotes, newlines within quotes, LF or CRLF, a byte order mark)
// with several threads. What a row becomes is the matter of the caller's sinks.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "kit/base/result.hpp"
#include "kit/columns/cpu.hpp"
#include "kit/columns/file.hpp"
#include "kit/columns/rows.hpp"
#include "kit/columns/threads.hpp"

namespace kit::columns {

// Text columns must be valid UTF-8; of others (numbers, codes) whoever parses them refuses the
// rest.
enum class Text { no, yes };

struct WantedColumn {
  std::string name;  // as in the header, exactly
  Text text = Text::no;
};

struct ScanOptions {
  std::vector<WantedColumn> columns;
  char delimiter = ',';
  unsigned threads = usable_threads();
  std::size_t line_bytes_max = 1 << 20;
  std::size_t refused_kept = 1000;  // in ScanOutcome::refused; all are counted
  // Called now and then, from one thread at a time; bytes_done never falls.
  std::function<void(std::uint64_t bytes_done, std::uint64_t bytes_all)> progress = {};
  Kernel kernel = best_kernel();
};

// One for each thread; only that thread calls it. When a scan refuses the whole file, sinks may
// have seen some of it. A thread sees its parts of the file in the file's order, but the parts of
// all threads interleave: who needs the order goes by Rows::line.
class Sink {
 public:
  virtual ~Sink() = default;
  // A sink may refuse rows of its own; it then leaves them out itself.
  virtual void take(const Rows& rows, RefusedRows& refused) = 0;
};

struct ScanOutcome {
  std::uint64_t lines = 0;  // number of the last line: the header, blank and refused rows count
  std::uint64_t rows = 0;   // given to the sinks
  std::uint64_t rows_refused = 0;        // by the scan (never given to a sink) or by a sink
  std::vector<RefusedRow> refused = {};  // by line, the first of them
};

using SinkOfThread = std::function<Sink&(unsigned thread)>;  // called before any thread starts

// Rows are refused one by one: kit.csv_field_count (values expected, found), kit.csv_nul,
// kit.csv_line_too_long (max), kit.csv_quote_broken, kit.text_broken.
// The whole file is refused: kit.file_unreadable, kit.file_empty, kit.csv_columns_missing
// (columns), kit.csv_column_twice (column), kit.csv_header_broken, and kit.csv_quote_broken (row)
// where a quote opens that is still open after line_bytes_max: nobody knows what rows it hides;
// kit.csv_line_endless (row) where a row goes on for 64 MB.
Result<ScanOutcome> scan_csv(const std::string& path, const ScanOptions& options,
                             const SinkOfThread& sink);

}  // namespace kit::columns
