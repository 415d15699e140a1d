// Threads take block after block; a row belongs to the block that it starts in, and who works on
// that block reads on to the row's end.
#include "kit/columns/scan.hpp"

#include <algorithm>
#include <memory>

#include "kit/base/breakage.hpp"
#include "kit/columns/batch.hpp"
#include "kit/columns/header.hpp"
#include "kit/columns/turns.hpp"

namespace kit::columns {
namespace {

constexpr std::size_t block_bytes = 256 << 10;  // fits into a core's own cache with its separators
// Threads take turns in reading, which hides from the system that the file is read from start to
// end; it is told how far ahead to be. Enough for a disk to have several requests at once.
constexpr std::size_t ahead_bytes = 16 << 20;
constexpr std::size_t piece_bytes = 16 << 10;   // what a sink gets at once

class Worker {
 public:
  Worker(const InputFile& file, const ScanOptions& options, const Header& header, Turns& turns,
         Sink& sink)
      : file_(file),
        options_(options),
        header_(header),
        turns_(turns),
        sink_(sink),
        batch_(header, options.kernel),
        refused_(options.refused_kept) {}

  void run() {
    try {
      while (const auto block = turns_.claim()) work_on(*block);
    } catch (...) {
      turns_.fail();
      throw;
    }
  }

  std::uint64_t rows() const { return rows_; }
  RefusedRows& refused() { return refused_; }
  std::optional<std::uint64_t> broken_at() const { return batch_.broken_at(); }

 private:
  void work_on(const Turns::Block& block);
  void read(std::uint64_t offset, std::size_t bytes);
  std::size_t first_row_end(bool quoted) const;
  std::optional<std::size_t> finish_last_row(const Turns::Block& block, std::size_t row,
                                             std::uint64_t line);
  void give_rows(std::size_t from, std::size_t to, std::uint64_t line);
  char* text() { return buffer_.data() + padding; }
  const char* text() const { return buffer_.data() + padding; }

  const InputFile& file_;
  const ScanOptions& options_;
  const Header& header_;
  Turns& turns_;
  Sink& sink_;
  Batch batch_;
  RefusedRows refused_;
  Split split_ = {};
  std::vector<char> buffer_ = {};  // padding before and behind the text
  std::size_t held_ = 0;           // bytes of text
  std::uint64_t rows_ = 0;
};

void Worker::work_on(const Turns::Block& block) {
  held_ = 0;
  file_.fetch_ahead(block.offset + ahead_bytes, block_bytes);
  read(block.offset, block.bytes);
  const Summary summary = summarise(options_.kernel, text(), held_);
  const auto start = turns_.take_turn(block, summary);
  if (!start) return;
  const int state = start->quoted ? 1 : 0;
  if (summary.row_ends[state] == 0 && !start->at_row) return;  // the inside of a very long row
  const std::size_t from = start->at_row ? 0 : first_row_end(start->quoted);
  const std::uint64_t line = start->line + (start->at_row ? 0 : 1);
  std::size_t to = summary.after_last_end[state];
  if (to < held_) {
    const std::uint64_t last_line = start->line + summary.row_ends[state];
    if (const auto end = finish_last_row(block, to, last_line)) to = *end;
  }
  give_rows(from, to, line);
  if (batch_.broken_at()) turns_.stop();
}

// Reads behind what is held.
void Worker::read(std::uint64_t offset, std::size_t bytes) {
  const std::size_t needed = padding + held_ + bytes + padding;
  if (buffer_.size() < needed) buffer_.resize(needed);
  held_ += file_.read_at(offset, text() + held_, bytes);
}

// Where the row behind the one that the block starts in begins; the block has such a place.
std::size_t Worker::first_row_end(bool quoted) const {
  for (std::size_t i = 0; i < held_; ++i) {
    if (text()[i] == '"') quoted = !quoted;
    if (text()[i] == '\n' && !quoted) return i + 1;
  }
  ENSURE(false);
  return held_;
}

// The end of the row at `row`, read from behind the block. None when it is refused for its length,
// or when the file ends within its quotes.
std::optional<std::size_t> Worker::finish_last_row(const Turns::Block& block, std::size_t row,
                                                   std::uint64_t line) {
  bool quoted = false;
  std::size_t step = 4096;
  for (std::size_t i = row;; ++i) {
    if (i == held_) {
      if (held_ - row > options_.line_bytes_max) break;
      read(block.offset + held_, step);
      step = std::min(step * 4, block_bytes);
      if (i == held_ && quoted) return std::nullopt;
      if (i == held_) text()[held_++] = '\n';  // the file ends without one
    }
    if (text()[i] == '"') quoted = !quoted;
    if (text()[i] == '\n' && !quoted) return i + 1;
  }
  const std::string_view start(text() + row, held_ - row);
  batch_.refuse_long(refused_, line, start, options_.line_bytes_max);
  return std::nullopt;
}

void Worker::give_rows(std::size_t from, std::size_t to, std::uint64_t line) {
  split_ = {.delimiter = options_.delimiter,
            .columns = static_cast<std::uint32_t>(header_.columns),
            .line_bytes_max = static_cast<std::uint32_t>(options_.line_bytes_max),
            .separators = std::move(split_.separators),
            .rows = std::move(split_.rows),
            .lines = std::move(split_.lines),
            .odd = std::move(split_.odd)};
  split_.separators.resize(std::max<std::size_t>(split_.separators.size(), 1));
  split_.separators[0] = static_cast<std::uint32_t>(from);
  for (std::size_t at = from; at < to; at += piece_bytes) {
    const std::size_t end = std::min(at + piece_bytes, to);
    split_.begin_piece(end - at);
    split_piece(options_.kernel, split_, text(), static_cast<std::uint32_t>(at),
                static_cast<std::uint32_t>(end));
    const Rows rows = batch_.rows(split_, text(), line, refused_);
    rows_ += rows.size();
    if (rows.size() > 0) sink_.take(rows, refused_);
  }
}

// What all threads together found, in the file's order.
ScanOutcome gather(const std::vector<std::unique_ptr<Worker>>& workers, std::size_t keep) {
  ScanOutcome outcome;
  for (const auto& worker : workers) {
    outcome.rows += worker->rows();
    outcome.rows_refused += worker->refused().count();
    for (auto& row : worker->refused().kept()) outcome.refused.push_back(std::move(row));
  }
  sort_by_line(outcome.refused);
  if (outcome.refused.size() > keep) outcome.refused.resize(keep);
  return outcome;
}

// Why the whole file is not to be trusted, if it is not: the first place that shows it.
std::optional<Refusal> refusal_of_file(const std::vector<std::unique_ptr<Worker>>& workers,
                                       const Turns& turns) {
  std::optional<std::uint64_t> open_at;
  for (const auto& worker : workers)
    if (const auto line = worker->broken_at()) open_at = std::min(open_at.value_or(*line), *line);
  const auto endless_at = turns.endless_at();
  auto at = [](const char* code, std::uint64_t line) {
    return refuse(Refused::invalid, code, {{"row", std::to_string(line)}});
  };
  if (open_at && (!endless_at || *open_at <= *endless_at))
    return at("kit.csv_quote_broken", *open_at);
  if (endless_at) return at("kit.csv_line_endless", *endless_at);
  if (turns.end().quoted) return at("kit.csv_quote_broken", turns.end().line);
  return std::nullopt;
}

}  // namespace

Result<ScanOutcome> scan_csv(const std::string& path, const ScanOptions& options,
                             const SinkOfThread& sink) {
  ENSURE(!options.columns.empty() && options.line_bytes_max < std::size_t{1} << 30);
  ENSURE(std::string_view("\"\r\n\0", 4).find(options.delimiter) == std::string_view::npos);
  ENSURE(can_run(options.kernel));
  const auto file = TRY(InputFile::open(path));
  const auto found = TRY(read_header(file, options));
  Turns turns(found.rows_from, file.size(), block_bytes, options.progress);
  std::vector<std::unique_ptr<Worker>> workers;
  for (unsigned t = 0; t < std::max(1u, options.threads); ++t)
    workers.push_back(std::make_unique<Worker>(file, options, found.header, turns, sink(t)));
  run_threads(static_cast<unsigned>(workers.size()), [&](unsigned t) { workers[t]->run(); });

  if (auto refusal = refusal_of_file(workers, turns)) return *std::move(refusal);
  const BlockStart end = turns.end();
  auto outcome = gather(workers, options.refused_kept);
  outcome.lines = end.at_row ? end.line - 1 : end.line;
  return outcome;
}

}  // namespace kit::columns
