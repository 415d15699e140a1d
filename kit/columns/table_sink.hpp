// What one thread writes of a table. A value goes to the place that its line has in the column, so
// threads need not know of each other. Private to kit/columns.
#pragma once

#include <vector>

#include "kit/columns/table.hpp"

namespace kit::columns {

// Lines that went in without a gap, written by one thread.
struct Run {
  std::uint64_t line = 0;
  std::uint64_t rows = 0;
  unsigned thread = 0;
};

// A dictionary of one thread, and in which line each word came first.
struct ThreadWords {
  Words words = {};
  std::vector<std::uint64_t> first_lines = {};
};

class TableSink final : public Sink {
 public:
  TableSink(unsigned thread, const std::vector<TypedColumn>& columns,
            const std::vector<ColumnMemory>& memory);

  void take(const Rows& rows, RefusedRows& refused) override;
  const std::vector<Run>& runs() const { return runs_; }
  const ThreadWords& words(std::size_t wanted) const { return words_[wanted]; }

 private:
  template <class T>
  void fill_integers(const Rows& rows, std::size_t wanted);
  template <class T>
  void fill_regular(const Rows& rows, std::size_t wanted);
  std::int64_t value_of(std::string_view field, std::size_t row, std::size_t wanted);
  void fill_dates(const Rows& rows, std::size_t wanted);
  void fill_texts(const Rows& rows, std::size_t wanted);
  void fill(const Rows& rows, std::size_t wanted);
  std::int64_t slow_value(std::string_view field, std::size_t row, std::size_t wanted);
  void note_runs(const Rows& rows, RefusedRows& refused);
  void refuse(std::uint64_t line, std::size_t wanted, const char* code, RefusedRows& refused);

  // The first fault of a row; the columns are filled one after the other.
  struct Fault {
    std::size_t row;
    std::size_t wanted;
    const char* code;
  };

  unsigned thread_;
  const std::vector<TypedColumn>& columns_;
  const std::vector<ColumnMemory>& memory_;
  std::vector<ThreadWords> words_;
  std::vector<Fault> faults_ = {};
  std::vector<Run> runs_ = {};
};

}  // namespace kit::columns
