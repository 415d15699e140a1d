// Goes through the file in pieces and gives every piece's rows to a sink.
#include "kit/columns/scan.hpp"

#include <cstring>

#include "kit/columns/batch.hpp"
#include "kit/columns/header.hpp"

namespace kit::columns {
namespace {

class Scan {
 public:
  Scan(const InputFile& file, const ScanOptions& options, FoundHeader found, Sink& sink)
      : file_(file),
        options_(options),
        found_(std::move(found)),
        sink_(sink),
        refused_(options.refused_kept) {}

  Result<ScanOutcome> run() {
    // One byte before the text, so that the first row has a place before it as well.
    std::vector<char> buffer(1 + 2 * options_.line_bytes_max + (1 << 20));
    std::size_t held = 0;
    std::uint64_t at = found_.rows_from;
    while (at < file_.size() || held > 0) {
      const std::size_t got = file_.read_at(at, buffer.data() + 1 + held, buffer.size() - 1 - held);
      at += got;
      held += got;
      const bool last = at == file_.size();
      const std::size_t used = TRY(take({buffer.data() + 1, held}, last));
      std::memmove(buffer.data() + 1, buffer.data() + 1 + used, held - used);
      held -= used;
      if (options_.progress) options_.progress(at, file_.size());
      if (last) break;
    }
    outcome_.lines = line_ - 1;
    outcome_.rows_refused = refused_.count();
    outcome_.refused = std::move(refused_.kept());
    return std::move(outcome_);
  }

 private:
  // The bytes of whole rows; what follows them waits for the next piece.
  Result<std::size_t> take(std::string_view text, bool last) {
    Batch batch(found_.header);
    batch.start(text.data() - 1, line_);
    std::vector<std::uint32_t> ends;
    bool quoted = false;
    std::size_t from = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
      if (i == text.size() && (!last || (from == i && !skipping_))) break;
      const char c = i == text.size() ? '\n' : text[i];
      if (c == '"') quoted = !quoted;
      const bool ended = c == '\n' && (!quoted || i == text.size());
      if ((c == options_.delimiter && !quoted) || ended) ends.push_back(std::uint32_t(i + 1));
      const bool long_row = i - from > options_.line_bytes_max;
      if (quoted && (long_row || i == text.size()))
        return refuse(Refused::invalid, "kit.csv_quote_broken", {{"row", std::to_string(line_)}});
      if (long_row && !ended && !skipping_) refuse_long_row();
      if (!ended) {
        if (skipping_) from = i, ends.clear();
        continue;
      }
      end_row(batch, text, from, i, ends);
      from = i + 1;
    }
    outcome_.rows += batch.size();
    if (batch.size() > 0) sink_.take(batch.rows(), refused_);
    return std::min(from, text.size());
  }

  void refuse_long_row() {
    refused_.add(line_, "kit.csv_line_too_long", {},
                 {{"max", std::to_string(options_.line_bytes_max)}});
    skipping_ = true;
  }

  void end_row(Batch& batch, std::string_view text, std::size_t from, std::size_t to,
               std::vector<std::uint32_t>& ends) {
    const bool blank = to == from || (to == from + 1 && text[from] == '\r');
    if (!skipping_ && !blank) batch.add(line_, std::uint32_t(from), ends, refused_);
    skipping_ = false;
    ends.clear();
    ++line_;
  }

  const InputFile& file_;
  const ScanOptions& options_;
  FoundHeader found_;
  Sink& sink_;
  RefusedRows refused_;
  ScanOutcome outcome_ = {};
  std::uint64_t line_ = 2;
  bool skipping_ = false;  // the rest of a row that was refused for its length
};

}  // namespace

Result<ScanOutcome> scan_csv(const std::string& path, const ScanOptions& options,
                             const SinkOfThread& sink) {
  const auto file = TRY(InputFile::open(path));
  auto found = TRY(read_header(file, options));
  return Scan(file, options, std::move(found), sink(0)).run();
}

}  // namespace kit::columns
