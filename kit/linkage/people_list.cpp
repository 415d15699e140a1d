#include "kit/linkage/people_list.hpp"

#include <algorithm>

#include "kit/linkage/name.hpp"
#include "kit/linkage/standardise.hpp"

namespace kit::linkage {
namespace {

// Rows of one piece of a file, as a thread read them: names and lists are numbers of its own
// tables.
struct Piece {
  std::uint64_t first_line;
  unsigned thread;
  std::vector<Record> records;
  std::string ids;
  std::vector<std::uint32_t> id_ends;
};

enum Wanted : std::size_t { id, list, national_id, sex, first, last, birth, village, house };

// What one thread gathers; spellings are standardised once each, after the reading.
class ReadingThread final : public columns::Sink {
 public:
  explicit ReadingThread(unsigned thread) : thread_(thread) {}

  void take(const columns::Rows& rows, columns::RefusedRows& refused) override {
    Piece piece{rows.size() > 0 ? rows.line(0) : 0, thread_, {}, {}, {}};
    first_names_.clear();
    last_names_.clear();
    piece.records.reserve(rows.size());
    piece.id_ends.reserve(rows.size());
    for (std::size_t r = 0; r < rows.size(); ++r) {
      auto row_id = rows.field(r, id);
      if (row_id.empty()) {
        refused.add(rows.line(r), "kit.linkage_id_missing");
        continue;
      }
      piece.ids += row_id;
      piece.id_ends.push_back(static_cast<std::uint32_t>(piece.ids.size()));
      piece.records.push_back(read(rows, r));
      first_names_.push_back(rows.field(r, first));
      last_names_.push_back(rows.field(r, last));
    }
    number(firsts, first_counts, first_names_);
    for (std::size_t i = 0; i < numbers_.size(); ++i) piece.records[i].first = numbers_[i];
    number(lasts, last_counts, last_names_);
    for (std::size_t i = 0; i < numbers_.size(); ++i) piece.records[i].last = numbers_[i];
    pieces.push_back(std::move(piece));
  }

  std::vector<Piece> pieces;
  StringTable firsts, lasts, lists;
  std::vector<std::uint32_t> first_counts = {0}, last_counts = {0};

 private:
  Record read(const columns::Rows& rows, std::size_t r) {
    Record record = standardise_fields({.national_id = rows.field(r, national_id),
                                        .sex = rows.field(r, sex),
                                        .birth = rows.field(r, birth),
                                        .village = rows.field(r, village),
                                        .house = rows.field(r, house)});
    record.list = static_cast<std::uint16_t>(
        std::min<std::size_t>(lists.intern(rows.field(r, list)), lists_max + 1));
    return record;
  }

  void number(StringTable& table, std::vector<std::uint32_t>& counts,
              const std::vector<std::string_view>& names) {
    numbers_.resize(names.size());
    table.intern_all(names, numbers_.data());
    counts.resize(table.size());
    for (auto each : numbers_) ++counts[each];
  }

  unsigned thread_;
  std::vector<std::string_view> first_names_, last_names_;  // of the rows at hand
  std::vector<std::uint32_t> numbers_;
};

using Threads = std::vector<std::unique_ptr<ReadingThread>>;
using Renumbering = std::vector<std::vector<std::uint32_t>>;  // by thread and its own number

// Standardises a thread's spellings and gives each its number in the common dictionary.
Renumbering merge_names(const Threads& threads, bool surnames, NameDictionary& names) {
  std::vector<std::vector<std::string>> standard(threads.size());
  columns::run_threads(static_cast<unsigned>(threads.size()), [&](unsigned t) {
    const auto& table = surnames ? threads[t]->lasts : threads[t]->firsts;
    for (std::uint32_t n = 0; n < table.size(); ++n)
      standard[t].push_back(standard_name(table.text(n)));
  });
  Renumbering numbers(threads.size());
  for (std::size_t t = 0; t < threads.size(); ++t) {
    const auto& counts = surnames ? threads[t]->last_counts : threads[t]->first_counts;
    std::vector<std::string_view> texts(standard[t].begin(), standard[t].end());
    numbers[t].resize(texts.size());
    names.intern_all(texts, counts, numbers[t].data());
    standard[t] = {};
  }
  names.settle_rarities();
  return numbers;
}

Renumbering merge_lists(const Threads& threads, const std::string& file, bool several_files,
                        std::vector<std::string>& lists) {
  Renumbering numbers(threads.size());
  for (std::size_t t = 0; t < threads.size(); ++t)
    for (std::uint32_t n = 0; n < threads[t]->lists.size(); ++n) {
      std::string name(threads[t]->lists.text(n));
      if (several_files) name = file + (name.empty() ? "" : ":" + name);
      auto found = std::find(lists.begin(), lists.end(), name);
      numbers[t].push_back(static_cast<std::uint32_t>(found - lists.begin()));
      if (found == lists.end()) lists.push_back(std::move(name));
    }
  return numbers;
}

struct Numbers {
  Renumbering first, last, list;
};

void finish(Piece& piece, const Numbers& numbers, const Names& names) {
  for (Record& record : piece.records) {
    record.first = numbers.first[piece.thread][record.first];
    record.last = numbers.last[piece.thread][record.last];
    record.list = static_cast<std::uint16_t>(numbers.list[piece.thread][record.list]);
    set_keys(record, {names.first.skeleton(record.first), names.last.skeleton(record.last)});
  }
}

// Pieces in the file's order, each given back to the system when its records have moved over.
void join_pieces(Threads& threads, const Numbers& numbers, PeopleList& list) {
  std::vector<Piece*> order;
  for (auto& thread : threads)
    for (auto& piece : thread->pieces) order.push_back(&piece);
  std::sort(order.begin(), order.end(),
            [](const Piece* a, const Piece* b) { return a->first_line < b->first_line; });
  columns::for_each_range(static_cast<unsigned>(threads.size()), order.size(),
                          [&](unsigned, std::size_t from, std::size_t to) {
                            for (; from < to; ++from) finish(*order[from], numbers, list.names);
                          });
  std::size_t records = list.records.size();
  for (const Piece* piece : order) records += piece->records.size();
  list.records.reserve(records);
  for (Piece* piece : order) {
    list.records.insert(list.records.end(), piece->records.begin(), piece->records.end());
    piece->records = {};
    list.ids.add_run(std::move(piece->ids), std::move(piece->id_ends));
  }
}

columns::ScanOptions scan_options(const PeopleColumns& c, const LinkOptions& options) {
  columns::ScanOptions scan;
  for (const auto& name :
       {c.id, c.list, c.national_id, c.sex, c.first, c.last, c.birth, c.village, c.house})
    scan.columns.push_back({name, columns::Text::no});
  for (auto text : {id, list, first, last}) scan.columns[text].text = columns::Text::yes;
  scan.threads = options.threads;
  if (options.progress)
    scan.progress = [&options](std::uint64_t done, std::uint64_t all) {
      options.progress("reading", all == 0 ? 1 : double(done) / double(all));
    };
  return scan;
}

// The names of records that are in the list already keep their numbers: dictionaries only grow.
Result<void> read_file(const std::string& path, const PeopleColumns& columns,
                       const LinkOptions& options, bool several_files, PeopleList& list) {
  Threads threads;
  for (unsigned t = 0; t < options.threads; ++t)
    threads.push_back(std::make_unique<ReadingThread>(t));
  auto outcome = TRY(columns::scan_csv(path, scan_options(columns, options),
                                       [&](unsigned t) -> columns::Sink& { return *threads[t]; }));
  list.files.push_back({path, std::move(outcome)});
  if (list.records.size() + list.files.back().scan.rows > records_max)
    return refuse(Refused::too_large, "kit.linkage_too_many_records",
                  {{"max", std::to_string(records_max)}});
  for (const auto& thread : threads)
    if (list.lists.size() + thread->lists.size() > lists_max)
      return refuse(Refused::too_large, "kit.linkage_too_many_lists",
                    {{"max", std::to_string(lists_max)}});
  Numbers numbers;
  columns::run_threads(std::min(2u, options.threads), [&](unsigned t) {
    if (t == 0) numbers.last = merge_names(threads, true, list.names.last);
    if (t == 1 || options.threads == 1)
      numbers.first = merge_names(threads, false, list.names.first);
  });
  numbers.list = merge_lists(threads, path, several_files, list.lists);
  join_pieces(threads, numbers, list);
  return {};
}

}  // namespace

void RowIds::add_run(std::string text, std::vector<std::uint32_t> ends) {
  auto first = records_;
  records_ += static_cast<std::uint32_t>(ends.size());
  text.shrink_to_fit();
  if (!ends.empty()) runs_.push_back({first, std::move(text), std::move(ends)});
}

std::string_view RowIds::operator[](std::uint32_t record) const {
  auto after =
      std::upper_bound(runs_.begin(), runs_.end(), record,
                       [](std::uint32_t r, const Run& run) { return r < run.first_record; });
  const Run& run = *(after - 1);
  auto at = record - run.first_record;
  auto from = at == 0 ? 0 : run.ends[at - 1];
  return std::string_view(run.text).substr(from, run.ends[at] - from);
}

Result<PeopleList> read_people(const std::vector<std::string>& paths, const PeopleColumns& columns,
                               const LinkOptions& options) {
  PeopleList list;
  for (const auto& path : paths) TRY(read_file(path, columns, options, paths.size() > 1, list));
  return list;
}

}  // namespace kit::linkage
