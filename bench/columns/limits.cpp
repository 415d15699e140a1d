// The measured limits and the naive reader.
#include "bench/columns/limits.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <vector>

#include "kit/base/breakage.hpp"
#include "kit/columns/file.hpp"
#include "kit/columns/threads.hpp"

namespace limits {
namespace {

int open_or_throw(const std::string& path, int flags) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | flags);
  if (descriptor < 0) throw kit::Breakage("cannot open " + path + ": " + std::strerror(errno));
  return descriptor;
}

}  // namespace

TouchEveryByte::TouchEveryByte(const std::string& path) : size_(std::filesystem::file_size(path)) {
  const int descriptor = open_or_throw(path, 0);
  void* start = ::mmap(nullptr, size_, PROT_READ, MAP_SHARED | MAP_POPULATE, descriptor, 0);
  ::close(descriptor);
  if (start == MAP_FAILED) throw kit::Breakage("cannot map " + path);
  bytes_ = static_cast<const char*>(start);
}

TouchEveryByte::~TouchEveryByte() {
  ::munmap(const_cast<char*>(bytes_), size_);
}

void TouchEveryByte::run() const {
  kit::columns::for_each_range(
      kit::columns::usable_threads(), size_ / 8, [&](unsigned, std::size_t from, std::size_t to) {
        const auto* words = static_cast<const std::uint64_t*>(static_cast<const void*>(bytes_));
        std::uint64_t sum = 0;
        for (std::size_t w = from; w < to; ++w) sum += words[w];
        asm volatile("" ::"r"(sum));
      });
}

void read_from_disk(const std::string& path) {
  constexpr std::size_t step = 8 << 20;
  const int descriptor = open_or_throw(path, O_DIRECT);
  const std::unique_ptr<void, decltype(&std::free)> buffer(std::aligned_alloc(4096, step),
                                                           &std::free);
  ssize_t got = 0;
  while ((got = ::read(descriptor, buffer.get(), step)) > 0) {
  }
  ::close(descriptor);
  if (got < 0) throw kit::Breakage("cannot read " + path + " directly: " + std::strerror(errno));
}

void forget(const std::string& path) {
  const int descriptor = open_or_throw(path, 0);
  const int error = ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
  ::close(descriptor);
  if (error != 0) throw kit::Breakage("the system does not forget " + path);
}

void warm(const std::string& path) {
  auto file = kit::columns::InputFile::open(path);
  if (!file) throw kit::Breakage("cannot open " + path);
  std::vector<char> buffer(1 << 20);
  for (std::uint64_t at = 0; at < file->size(); at += buffer.size())
    file->read_at(at, buffer.data(), buffer.size());
}

std::int64_t read_with_streams(const std::string& path, std::uint64_t rows) {
  std::ifstream in(path);
  std::string line;
  std::getline(in, line);
  std::vector<std::vector<std::int64_t>> columns;
  std::int64_t sum = 0;
  for (std::uint64_t row = 0; row < rows && std::getline(in, line); ++row) {
    std::stringstream fields(line);
    std::string field;
    for (std::size_t c = 0; std::getline(fields, field, ','); ++c) {
      if (c == columns.size()) columns.emplace_back();
      std::stringstream number(field);
      std::int64_t value = 0;
      number >> value;
      columns[c].push_back(value);
      sum += value;
    }
  }
  return sum;
}

}  // namespace limits
