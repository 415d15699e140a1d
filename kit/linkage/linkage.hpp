// Who is who: the front door for a register that wants to know, at every new person, "may this be
// ...?". Whole lists against each other are linked by kit/linkage/link.hpp.
//
//   PeopleIndex index;                        // the built-in model, or one that was trained and
//   loaded index.add({.national_id = ..., .first = ..., .last = ..., .birth = ..., .village =
//   ...}); index.settle();                           // after many; single newcomers are found at
//   once for (const Found& found : index.search(newcomer)) ... index.explain(newcomer,
//   found.number);    // the waterfall
//
// One thread writes or any number read; the caller holds the lock.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kit/linkage/explain.hpp"
#include "kit/linkage/impossible.hpp"
#include "kit/linkage/model.hpp"
#include "kit/linkage/record.hpp"
#include "kit/linkage/thai_pattern.hpp"

namespace kit::linkage {

// A person as it is compared, for who wants to see what standardising made of the input.
struct StandardPerson {
  Record record;            // names stay 0: they are numbers of a dictionary
  std::string first, last;  // one byte a letter; readable() turns them back
};
StandardPerson standardise(const RawPerson& person);

enum class Verdict { review, match };

struct Found {
  std::uint32_t number = 0;  // as add() gave it
  double weight = 0, probability = 0;
  Code pattern = 0;
  Verdict verdict = Verdict::review;       // never match when impossible
  Impossible impossible = Impossible::no;  // then somebody's number, sex or year is wrong
};

struct SearchLimits {
  double probability_min = 0.05;
  std::size_t found_max = 20;
  std::size_t block_max =
      5'000;  // candidates of one rule; what lies beyond is counted as passed over
};

struct SearchOutcome {
  std::vector<Found> found;  // likeliest first
  std::size_t compared = 0;
  std::size_t passed_over = 0;  // candidates in oversized blocks that were not compared
};

class PeopleIndex {
 public:
  explicit PeopleIndex(Model model = thai_model());
  ~PeopleIndex();
  PeopleIndex(PeopleIndex&&) noexcept;
  PeopleIndex& operator=(PeopleIndex&&) noexcept;

  // Numbers are given from 0 on. A newcomer is found from now on, settled or not.
  std::uint32_t add(const RawPerson& person);
  // Takes over records that were standardised elsewhere (a linked list), in their order.
  void take(std::vector<Record> records, Names names, unsigned threads);
  void remove(std::uint32_t number);  // found no more; its number is not given again
  // The person is added anew under a new number, the old one removed.
  std::uint32_t replace(std::uint32_t number, const RawPerson& person);
  // Sorts the newcomers in among the rest, counts how common names, places and days are in this
  // register, and sets the odds for its size. A fraction of a second for 100,000 people.
  void settle(unsigned threads = 1);
  bool wants_settling() const;  // the newcomers are many by now

  SearchOutcome search(const RawPerson& person, SearchLimits limits = {}) const;
  Explanation explain(const RawPerson& person, std::uint32_t number) const;
  Explanation explain(std::uint32_t a, std::uint32_t b) const;
  const Record& record(std::uint32_t number) const;
  std::size_t size() const;
  const Model& model() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace kit::linkage
