// What a plan comes to, place by place: one row of counts for each.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace targeting::engine {

class Totals {
 public:
  Totals() = default;
  Totals(std::size_t rows, unsigned lanes)
      : stride_(lanes <= 32 ? 32 : 64), lanes_(rows * stride_ + 16), poor_(rows), score_(rows) {
    auto misplaced = std::bit_cast<std::uintptr_t>(lanes_.data()) % 64 / 4;
    start_ = (16 - misplaced) % 16;
  }
  Totals(const Totals& other) { *this = other; }
  Totals& operator=(const Totals& other) {
    if (this == &other) return *this;
    Totals fresh(other.rows(), other.stride_);
    std::copy_n(other.lanes_.data() + other.start_, other.rows() * other.stride_, fresh.lanes_.data() + fresh.start_);
    fresh.poor_ = other.poor_;
    fresh.score_ = other.score_;
    return *this = std::move(fresh);
  }
  Totals(Totals&&) = default;
  Totals& operator=(Totals&&) = default;

  std::size_t rows() const { return poor_.size(); }
  unsigned stride() const { return stride_; }  // 32, or 64 when a plan has more lanes
  std::uint32_t* lanes(std::size_t row) { return lanes_.data() + start_ + row * stride_; }
  const std::uint32_t* lanes(std::size_t row) const { return lanes_.data() + start_ + row * stride_; }
  std::uint64_t& poor(std::size_t row) { return poor_[row]; }
  std::uint64_t poor(std::size_t row) const { return poor_[row]; }
  std::uint64_t& score(std::size_t row) { return score_[row]; }  // sum over the poor, in millionths
  std::uint64_t score(std::size_t row) const { return score_[row]; }
  void clear(std::size_t from, std::size_t to) {
    std::fill(lanes(from), lanes(from) + (to - from) * stride_, 0U);
    std::fill(&poor_[0] + from, &poor_[0] + to, 0U);
    std::fill(&score_[0] + from, &score_[0] + to, 0U);
  }
  bool operator==(const Totals& other) const {
    return rows() == other.rows() && stride_ == other.stride_ && poor_ == other.poor_ && score_ == other.score_ &&
           std::equal(lanes(0), lanes(rows()), other.lanes(0));
  }

 private:
  unsigned stride_ = 32;
  std::size_t start_ = 0;  // rows begin at a cache line
  std::vector<std::uint32_t> lanes_;
  std::vector<std::uint64_t> poor_, score_;
};

}  // namespace targeting::engine
