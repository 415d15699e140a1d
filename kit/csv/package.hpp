// The zip file around an XLSX, with limits against bombs.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "kit/csv/csv.hpp"

struct zip;
struct zip_file;

namespace kit::csv {

// One file inside, read piece by piece.
class Part {
 public:
  Part(zip_file* file, std::uint64_t size);
  // Bytes read into `buffer`, 0 at the end; refuses when broken or longer than it declared.
  Result<std::size_t> read(std::span<char> buffer);
  double progress() const;

 private:
  struct Closed {
    void operator()(zip_file* file) const;
  };
  std::unique_ptr<zip_file, Closed> file_;
  std::uint64_t size_;
  std::uint64_t read_ = 0;
};

class Package {
 public:
  // `bytes` outlive it. Refusals: kit.xlsx_broken, kit.file_too_large.
  static Result<Package> open(std::string_view bytes, const Limits& limits);
  bool has(const std::string& name) const;
  Result<Part> part(const std::string& name) const;

 private:
  struct Discarded {
    void operator()(zip* archive) const;
  };
  explicit Package(zip* archive) : archive_(archive) {}
  std::unique_ptr<zip, Discarded> archive_;
};

}  // namespace kit::csv
