// A large file, read in pieces into memory of the caller's: it never counts as memory of this
// process, and a file that shrinks while it is read is a Breakage instead of a signal.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "kit/base/result.hpp"

namespace kit::columns {

class InputFile {
 public:
  // Refusal: kit.file_unreadable (not there, a folder, no permission).
  static Result<InputFile> open(const std::string& path);

  InputFile(InputFile&& other) noexcept;
  InputFile& operator=(InputFile&&) = delete;
  ~InputFile();

  const std::string& path() const { return path_; }
  std::uint64_t size() const { return size_; }
  // Reads exactly `bytes`, or less only at the end of the file; any thread may. Throws Breakage.
  std::size_t read_at(std::uint64_t offset, char* into, std::size_t bytes) const;
  // Asks the system to fetch what will be read soon, and does not wait for it.
  void fetch_ahead(std::uint64_t offset, std::size_t bytes) const;

 private:
  InputFile(std::string path, int descriptor, std::uint64_t size)
      : path_(std::move(path)), descriptor_(descriptor), size_(size) {}

  std::string path_;
  int descriptor_;
  std::uint64_t size_;
};

}  // namespace kit::columns
