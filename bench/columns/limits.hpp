// What nobody can beat on this machine, and what a first attempt reaches.
#pragma once

#include <cstdint>
#include <string>

namespace limits {

// The whole file in memory, mapped and its pages looked up beforehand: every byte is read once.
class TouchEveryByte {
 public:
  explicit TouchEveryByte(const std::string& path);
  TouchEveryByte(const TouchEveryByte&) = delete;
  TouchEveryByte& operator=(const TouchEveryByte&) = delete;
  ~TouchEveryByte();
  void run() const;

 private:
  const char* bytes_;
  std::size_t size_;
};

// Reads the file past the system's cache.
void read_from_disk(const std::string& path);
// Makes the system forget what it has of the file.
void forget(const std::string& path);
// Reads the file once, so that the system has it.
void warm(const std::string& path);

// getline and stringstream into vectors, one thread, the first `rows` rows.
std::int64_t read_with_streams(const std::string& path, std::uint64_t rows);

}  // namespace limits
