// A whole file as bytes in memory, mapped for reading.
#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace targeting::engine {

class Mapping {
 public:
  // Throws kit::Breakage when the file cannot be read.
  explicit Mapping(const std::string& path);
  ~Mapping();
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;
  std::span<const std::byte> bytes() const { return {static_cast<const std::byte*>(start_), size_}; }

 private:
  void* start_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace targeting::engine
