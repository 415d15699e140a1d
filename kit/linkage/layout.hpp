// Which comparisons a pair goes through, and the one number that their outcomes make: a mixed-radix
// code with a digit for each comparison. Level 0 of every comparison is "missing".
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace kit::linkage {

struct Comparison {
  std::string name;
  std::vector<std::string> levels;
};

using Code = std::uint32_t;

class Layout {
 public:
  explicit Layout(std::vector<Comparison> comparisons) : comparisons_(std::move(comparisons)) {
    for (const auto& c : comparisons_) {
      strides_.push_back(codes_);
      codes_ *= static_cast<Code>(c.levels.size());
    }
  }

  std::size_t size() const { return comparisons_.size(); }
  const Comparison& operator[](std::size_t i) const { return comparisons_[i]; }
  Code codes() const { return codes_; }
  Code stride(std::size_t comparison) const { return strides_[comparison]; }
  unsigned level(Code code, std::size_t comparison) const {
    return code / strides_[comparison] % static_cast<Code>(comparisons_[comparison].levels.size());
  }

 private:
  std::vector<Comparison> comparisons_;
  std::vector<Code> strides_;
  Code codes_ = 1;
};

}  // namespace kit::linkage
