// A dictionary of strings: every different one gets a number, counted from 0.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace kit::columns {

class Words {
 public:
  std::uint32_t number_of(std::string_view word);  // adds it when it is new
  std::string_view word(std::uint32_t number) const {
    return {bytes_.data() + starts_[number], starts_[number + 1] - starts_[number]};
  }
  std::size_t size() const { return starts_.size() - 1; }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number_plus_1 = 0;  // 0: free
  };
  void grow();

  std::vector<char> bytes_ = {};
  std::vector<std::uint64_t> starts_ = {0};
  std::vector<Slot> slots_ = std::vector<Slot>(64);
};

}  // namespace kit::columns
